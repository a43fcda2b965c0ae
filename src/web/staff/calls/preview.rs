//! What will come of a report for a caller, as the page shows it.

use jiff::Timestamp;

use crate::domain::decision::{Danger, Decision};
use crate::domain::language::Language;
use crate::domain::outgoing::{Message, MessageChannel};
use crate::intake::{Foreseen, OpenHere};
use crate::web::staff::times::{self, Moment};
use crate::web::staff::words;
use crate::wording::acknowledgement::call;
use crate::wording::segments::segments;
use crate::wording::{Catalogue, names};

use super::draft::Draft;

/// What will come of it.
pub(super) struct Preview {
    pub category: String,
    pub priority: String,
    pub priority_class: &'static str,
    pub owner: &'static str,
    pub also_told: String,
    pub due: Moment,
    pub place: String,
    /// No address is known.
    pub lacks_place: bool,
    pub unsure: bool,
    /// Kind and words of each reason.
    pub reasons: Vec<(&'static str, String)>,
    pub open_here: Vec<Open>,
    pub letter: Letter,
}

/// An open case that it may be.
pub(super) struct Open {
    pub reference: String,
    pub what: String,
    pub more: String,
    pub is_chosen: bool,
    pub is_same_reporter: bool,
}

/// What the caller will get.
pub(super) struct Letter {
    /// "SMS til 912 34 567, 2 deler"; nothing where none goes out.
    pub how: Option<String>,
    pub has_stopped: bool,
    pub subject: String,
    pub language: String,
    pub is_right_to_left: bool,
    pub pieces: Vec<Piece>,
}

/// A piece of a letter, as it is or drawn when the report is filed.
pub(super) struct Piece {
    pub text: String,
    pub is_drawn: bool,
}

/// The number that the caller must ring now.
pub(super) struct Alarm {
    pub number: &'static str,
    /// In bokmål.
    pub words: String,
    /// In the caller's language, where that is another.
    pub said: Option<Said>,
}

/// Words to say to the caller in their language.
pub(super) struct Said {
    pub language: String,
    pub is_right_to_left: bool,
    pub words: String,
}

impl Said {
    /// In the caller's language, where that is not bokmål.
    pub fn to_caller(l: Language, words: impl FnOnce(Language) -> String) -> Option<Self> {
        (l != Language::BOKMAL).then(|| Self {
            language: l.code().to_owned(),
            is_right_to_left: l.is_right_to_left(),
            words: words(l),
        })
    }
}

/// The number to ring in this danger.
pub(super) fn alarm(c: &Catalogue, danger: Danger, caller: Language) -> Alarm {
    let caller = c.nearest(caller);
    Alarm {
        number: danger.number(),
        words: call(c, Language::BOKMAL, danger),
        said: Said::to_caller(caller, |l| call(c, l, danger)),
    }
}

/// Fills the preview.
pub(super) fn preview(
    c: &Catalogue,
    draft: &Draft,
    foreseen: &Foreseen,
    now: Timestamp,
) -> Preview {
    let case = &foreseen.case;
    let place = &case.place;
    let told: Vec<String> = case
        .also_notify
        .iter()
        .map(|key| words::recipient(key))
        .collect();
    Preview {
        category: words::category(c, case.category),
        priority: words::priority(c, case.priority),
        priority_class: case.priority.key(),
        owner: words::owner(case.owner),
        also_told: told.join(", "),
        due: times::left(c, case.due_at, now),
        place: words::place(place),
        lacks_place: place.address.is_none() && place.street.is_none() && place.typed.is_none(),
        unsure: case.unsure,
        reasons: reasons(&foreseen.decision),
        open_here: foreseen
            .open_here
            .iter()
            .map(|open| opened(c, open, draft, now))
            .collect(),
        letter: letter(c, foreseen),
    }
}

fn reasons(decision: &Decision) -> Vec<(&'static str, String)> {
    let reasons = decision.reasons.iter();
    reasons
        .map(|reason| (words::reason_kind(reason.kind), reason.because.clone()))
        .collect()
}

fn opened(c: &Catalogue, open: &OpenHere, draft: &Draft, now: Timestamp) -> Open {
    let case = &open.case;
    Open {
        what: format!(
            "{}, {}",
            words::category(c, case.category),
            words::place(&case.place)
        ),
        more: format!(
            "{}, {}, meldt {}",
            words::owner(case.owner),
            words::status(c, case.status).to_lowercase(),
            times::ago(c, case.opened_at, now).short,
        ),
        is_chosen: draft.joins == case.reference.as_str(),
        is_same_reporter: open.is_same_reporter,
        reference: case.reference.to_string(),
    }
}

fn letter(c: &Catalogue, foreseen: &Foreseen) -> Letter {
    let message = &foreseen.acknowledgement;
    let drawn = [foreseen.reference.as_str(), foreseen.link.as_str()];
    Letter {
        how: how(c, message),
        has_stopped: foreseen.has_stopped,
        subject: message.subject.replace(&foreseen.reference, "referansen"),
        language: message.language.code().to_owned(),
        is_right_to_left: message.language.is_right_to_left(),
        pieces: pieces(&message.body, drawn),
    }
}

/// By which road it goes, to whom and in what language.
fn how(c: &Catalogue, message: &Message) -> Option<String> {
    let language = names::language(c, message.language);
    match message.channel {
        MessageChannel::Page => None,
        MessageChannel::Email => Some(format!("E-post til {} ({language})", message.to)),
        MessageChannel::Sms => {
            let to = message.to.parse().map_or_else(
                |_| message.to.clone(),
                |phone: crate::domain::contact::Phone| phone.grouped(),
            );
            let parts = match segments(&message.body).count {
                1 => "1 del".to_owned(),
                count => format!("{count} deler"),
            };
            Some(format!("SMS til {to}, {parts} ({language})"))
        }
    }
}

/// The text, with what is drawn anew named for what it is.
fn pieces(text: &str, [reference, link]: [&str; 2]) -> Vec<Piece> {
    let piece = |text: &str, is_drawn| Piece {
        text: text.to_owned(),
        is_drawn,
    };
    let mut found = Vec::new();
    for (nth, part) in text.split(link).enumerate() {
        if nth > 0 {
            found.push(piece("lenken til melders side", true));
        }
        for (nth, part) in part.split(reference).enumerate() {
            if nth > 0 {
                found.push(piece("referansen", true));
            }
            if !part.is_empty() {
                found.push(piece(part, false));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_drawn_when_it_is_filed_is_named_and_all_else_stays() {
        let text = "Vi har den (SF-1). Se https://x/status/t - SF-1.";
        let shown: String = pieces(text, ["SF-1", "https://x/status/t"])
            .into_iter()
            .map(|piece| piece.text)
            .collect();
        assert_eq!(
            shown,
            "Vi har den (referansen). Se lenken til melders side - referansen."
        );
    }
}
