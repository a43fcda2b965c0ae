//! The form in which a sheet is chosen, read into the choice. Words are ticked by
//! their number; what is typed to find them is never kept.

use std::collections::BTreeSet;

use strum::IntoEnumIterator;

use crate::casework::police::blackout;
use crate::casework::police::looking::Drafting;
use crate::casework::police::sources::SourceText;
use crate::domain::police_sheet::{Blacked, Chosen, Field, Identity};
use crate::domain::report::clean_text;
use crate::web::staff::fields::Fields;

/// What the form is sent for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wish {
    Keep,
    /// See the sheet.
    Look,
    /// Show who reported.
    Who,
    /// Go on blacking out the text of this key; empty for all texts.
    Black(String),
}

/// What was wished for.
pub(super) fn wish(fields: &Fields) -> Wish {
    let flipped = fields.get("flip").split_once('.');
    if let Some((_, key)) = flipped {
        return Wish::Black(key.to_owned());
    }
    match fields.get("step") {
        "look" => Wish::Look,
        "who" => Wish::Who,
        "everywhere" => Wish::Black(String::new()),
        _ => Wish::Keep,
    }
}

/// What was chosen. What the form did not have stays as it was.
pub(super) fn chosen(fields: &Fields, there: &Drafting) -> Chosen {
    let was = &there.sheet.chosen;
    let ticked = |name: &str| -> BTreeSet<String> {
        let all = fields.all(name);
        all.split_whitespace().map(str::to_owned).collect()
    };
    let on = ticked("field");
    let typed = |name: &str| clean_text(fields.get(name));
    let reports = if fields.get("who_shown").is_empty() {
        was.identity.reports.clone()
    } else {
        ticked("who")
    };
    let own = there.sources.texts.iter();
    Chosen {
        purpose: fields.get("purpose").parse().unwrap_or_default(),
        fields: Field::iter()
            .filter(|field| on.contains(<&str>::from(field)))
            .collect(),
        happened: typed("happened"),
        contact: typed("contact"),
        telling: fields.get("telling").parse().unwrap_or_default(),
        rewritten: typed("rewritten"),
        own: own
            .map(|text| (text.key.clone(), blacked(fields, was, text)))
            .collect(),
        photos: ticked("photo"),
        identity: if fields.get("grounds").is_empty() {
            Identity {
                reports,
                ..was.identity.clone()
            }
        } else {
            Identity {
                reports,
                ground: fields.get("ground").parse().ok(),
                reason: typed("reason"),
                consent_when: typed("consent_when"),
                consent_how: typed("consent_how"),
            }
        },
    }
}

/// What is black of a text; of one that was never shown what looks as if it
/// should be.
pub(super) fn begun(was: &Chosen, text: &SourceText) -> Blacked {
    let of = text.hash();
    match was.own.get(&text.key).filter(|blacked| blacked.of == of) {
        Some(blacked) => blacked.clone(),
        None => Blacked {
            on: false,
            words: blackout::suspicious(&text.text),
            of,
        },
    }
}

fn blacked(fields: &Fields, was: &Chosen, text: &SourceText) -> Blacked {
    let key = &text.key;
    let of = text.hash();
    // The form showed another text, or none.
    if fields.get(&format!("of_{key}")) != of {
        return begun(was, text);
    }
    let own = fields.all("own");
    let words = blackout::words(&text.text);
    let ticked = fields.all(&format!("black_{key}"));
    let ticked = ticked.split(' ').filter_map(|nth| nth.parse().ok());
    let mut black: BTreeSet<usize> = ticked.filter(|nth| *nth < words.len()).collect();
    if fields.get("step") == "everywhere" {
        black.extend(blackout::naming(&text.text, fields.get("named")));
    }
    // As `2.SF-7K3M9Q-4`: the sentence, or `all`.
    if let Some((which, its)) = fields.get("flip").split_once('.')
        && its == key
    {
        let nth: Option<usize> = which.parse().ok();
        let all = words.iter().enumerate();
        let meant = all.filter(|(_, word)| nth.is_none_or(|nth| nth == word.sentence));
        flip(&mut black, &meant.map(|(nth, _)| nth).collect());
    }
    Blacked {
        on: own.split(' ').any(|ticked| ticked == key),
        words: black,
        of,
    }
}

/// All of them black, or none where all are.
fn flip(black: &mut BTreeSet<usize>, meant: &BTreeSet<usize>) {
    if meant.is_subset(black) {
        black.retain(|nth| !meant.contains(nth));
    } else {
        black.extend(meant);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_blacked_out_whole_and_then_shown_again() {
        let mut black = BTreeSet::from([1, 7]);
        let meant = BTreeSet::from([0, 1, 2]);
        flip(&mut black, &meant);
        assert_eq!(black, BTreeSet::from([0, 1, 2, 7]));
        flip(&mut black, &meant);
        assert_eq!(black, BTreeSet::from([7]));
    }

    #[test]
    fn each_button_of_the_form_says_what_it_is_for() {
        let of = |text: &str| wish(&Fields::parse(text.as_bytes()));
        assert_eq!(of(""), Wish::Keep);
        assert_eq!(of("step=look"), Wish::Look);
        assert_eq!(of("step=who"), Wish::Who);
        assert_eq!(of("flip=2.SF-1"), Wish::Black("SF-1".into()));
    }
}
