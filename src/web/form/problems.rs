//! What is wrong with an answer, in words that say how to mend it. The same
//! words stand in the summary and at the field.

use super::draft::Draft;
use super::step::Step;
use crate::domain::category::Category;
use crate::domain::contact::{Email, Phone};
use crate::domain::language::Language;
use crate::domain::place::Unit;
use crate::domain::report::{MAX_LINE, MAX_TEXT, TextFault, check_text};
use crate::wording::Catalogue;
use crate::wording::dates::count;

/// Something to mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The id of the field.
    pub field: &'static str,
    pub sentence: String,
}

/// The steps that ask for something, in order.
const ASKING: [Step; 5] = [
    Step::Danger,
    Step::Happened,
    Step::Place,
    Step::Dwelling,
    Step::Contact,
];

/// What must be mended on this page.
pub fn problems(c: &Catalogue, l: Language, step: Step, draft: &Draft) -> Vec<Problem> {
    let problem = |field, key, args: &[(&str, &str)]| {
        vec![Problem {
            field,
            sentence: c.text(l, key, args),
        }]
    };
    match step {
        Step::Danger if !matches!(draft.danger.as_str(), "yes" | "no") => {
            problem("danger", "danger-missing", &[])
        }
        Step::Danger | Step::Call | Step::Questions | Step::Alarm | Step::Photos | Step::Check => {
            Vec::new()
        }
        Step::Known if draft.follows.is_empty() => problem("follows", "known-missing", &[]),
        Step::Known => Vec::new(),
        Step::Category if draft.category.parse::<Category>().is_err() => {
            problem("category", "category-missing", &[])
        }
        Step::Category => Vec::new(),
        Step::Happened => match check_text(&draft.text) {
            Ok(()) => Vec::new(),
            Err(TextFault::Empty) if draft.text.is_empty() => {
                problem("text", "happened-empty", &[])
            }
            Err(TextFault::Empty) => problem("text", "happened-no-words", &[]),
            Err(TextFault::TooLong(over)) => {
                let most = count(c, l, MAX_TEXT);
                let length = count(c, l, MAX_TEXT + over);
                let args = [("most", most.as_str()), ("length", length.as_str())];
                problem("text", "happened-too-long", &args)
            }
        },
        Step::Place if draft.address.chars().count() > MAX_LINE => {
            let most = count(c, l, MAX_LINE);
            problem("address", "place-too-long", &[("most", &most)])
        }
        Step::Place => Vec::new(),
        Step::Choice if draft.choice.is_empty() => problem("choice", "choice-unanswered", &[]),
        Step::Choice => Vec::new(),
        Step::Dwelling if draft.unit.is_empty() || draft.unit.parse::<Unit>().is_ok() => Vec::new(),
        Step::Dwelling => problem("unit", "dwelling-wrong", &[]),
        Step::Contact => match draft.reach.as_str() {
            "phone" if draft.phone.parse::<Phone>().is_err() => {
                problem("phone", "contact-phone-wrong", &[])
            }
            "email" if draft.email.parse::<Email>().is_err() => {
                problem("email", "contact-email-wrong", &[])
            }
            "phone" | "email" | "none" => Vec::new(),
            _ => problem("reach", "contact-missing", &[]),
        },
    }
}

/// The first page with something to mend, before sending.
pub fn first(c: &Catalogue, l: Language, draft: &Draft) -> Option<(Step, Vec<Problem>)> {
    ASKING
        .into_iter()
        .map(|step| (step, problems(c, l, step, draft)))
        .find(|(_, problems)| !problems.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(step: Step, change: impl FnOnce(&mut Draft)) -> Vec<Problem> {
        let mut draft = Draft::default();
        change(&mut draft);
        problems(&Catalogue::builtin(), Language::BOKMAL, step, &draft)
    }

    #[test]
    fn a_text_must_have_words_and_an_end() {
        for (text, field, words) in [
            (String::new(), "text", "Skriv hva som har skjedd."),
            ("😡😡 !!".into(), "text", "med ord"),
            ("a".repeat(20_000), "text", "20\u{a0}000"),
        ] {
            let found = said(Step::Happened, |d| d.text = text);
            assert_eq!(found.len(), 1);
            assert_eq!(found[0].field, field);
            assert!(found[0].sentence.contains(words), "{found:?}");
        }
        assert_eq!(said(Step::Happened, |d| d.text = "Lås".into()), []);
    }

    #[test]
    fn a_contact_is_chosen_and_well_formed() {
        let wrong = |reach: &str, typed: &str| {
            let found = said(Step::Contact, |d| {
                d.reach = reach.into();
                d.phone = typed.into();
                d.email = typed.into();
            });
            found.first().map(|problem| problem.field)
        };
        assert_eq!(wrong("", ""), Some("reach"));
        assert_eq!(wrong("pigeon", ""), Some("reach"));
        assert_eq!(wrong("phone", "1234"), Some("phone"));
        assert_eq!(wrong("phone", "912 34 567"), None);
        assert_eq!(wrong("email", "kari@"), Some("email"));
        assert_eq!(wrong("email", "kari@eksempel.no"), None);
        assert_eq!(wrong("none", "what was typed before"), None);
    }

    #[test]
    fn a_dwelling_may_be_left_out_but_not_made_up() {
        for (unit, wrong) in [("", false), ("h 0203", false), ("leil. 4", true)] {
            let found = said(Step::Dwelling, |d| d.unit = unit.into());
            assert_eq!(!found.is_empty(), wrong, "{unit}");
        }
    }

    #[test]
    fn before_sending_the_first_wrong_page_is_found() {
        let c = Catalogue::builtin();
        let mut draft = Draft::default();
        let step = |draft: &Draft| first(&c, Language::ENGLISH, draft).map(|(step, _)| step);
        assert_eq!(step(&draft), Some(Step::Danger));
        draft.danger = "no".into();
        assert_eq!(step(&draft), Some(Step::Happened));
        draft.text = "The lift has stopped".into();
        assert_eq!(step(&draft), Some(Step::Contact));
        draft.reach = "none".into();
        assert_eq!(step(&draft), None);
    }
}
