//! Reads the answer to our question.

use super::Heard;
use super::matter::SURE;
use super::phrases::Said;
use crate::domain::decision::Hints;
use crate::domain::place::{PlaceFinding, Unit};
use crate::domain::question::{Ask, Question};
use crate::triage::place;

/// Words besides the place, at most, of a text that only answers.
const FEW_WORDS: usize = 6;

/// What an answer gave us.
#[derive(Debug, Clone, PartialEq)]
pub enum Given {
    /// Where it is, as the register has it.
    Place(Box<PlaceFinding>),
    /// Where it is, in words that the register does not know.
    Description(String),
    /// They do not know either.
    Nothing,
    /// What it is about.
    Words,
    /// It is a matter of its own.
    OwnMatter,
    /// It is not.
    SameMatter,
}

/// The answer to `question`; none where the text is about something else.
pub(super) fn read(heard: &Heard<'_>, said: &Said, question: &Question) -> Option<Given> {
    let few = said.length() <= FEW_WORDS;
    if few && said.says("knows_not") && !matches!(question.ask, Ask::OwnMatter) {
        return Some(Given::Nothing);
    }
    match &question.ask {
        Ask::OwnMatter => own_matter(said, few),
        Ask::What => (said.length() > 0).then_some(Given::Words),
        ask => {
            let given = match ask {
                Ask::Address { candidates } => chosen(heard, candidates),
                Ask::HouseNumber { street } => on_street(heard, street, few),
                Ask::Dwelling { address, units } => dwelling(heard, address, units),
                Ask::Where | Ask::What | Ask::OwnMatter => found(heard.text, heard),
            };
            let about_it = few || !tells_of_something_else(heard, question);
            match given {
                Some(place) if about_it => Some(Given::Place(Box::new(place))),
                Some(_) => None,
                None if few && said.opens_with("no") => Some(Given::Nothing),
                // Words of a place that the register does not have.
                None if is_description(heard, said, few) && matches!(ask, Ask::Where) => {
                    Some(Given::Description(heard.text.trim().to_owned()))
                }
                None => None,
            }
        }
    }
}

fn own_matter(said: &Said, few: bool) -> Option<Given> {
    if !few {
        None
    } else if said.says("new_matter") || said.opens_with("yes") {
        Some(Given::OwnMatter)
    } else if said.opens_with("no") {
        Some(Given::SameMatter)
    } else {
        None
    }
}

/// A long text with a category of its own is a report that happens to name a
/// place.
fn tells_of_something_else(heard: &Heard<'_>, question: &Question) -> bool {
    let decision = heard.decision;
    let asked_about = heard
        .thread
        .matters
        .iter()
        .find(|matter| matter.case.id == question.case_id);
    decision.confidence >= SURE
        && asked_about.is_some_and(|matter| matter.case.category != decision.category)
}

/// A few words that tell nothing but, perhaps, where.
fn is_description(heard: &Heard<'_>, said: &Said, few: bool) -> bool {
    few && said.length() > 0 && heard.decision.confidence < SURE && !said.opens_with("yes")
}

/// The only number in a short text.
fn lone_number(text: &str) -> Option<usize> {
    let mut numbers = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty());
    let number = numbers.next()?;
    (numbers.next().is_none() && text.split_whitespace().count() <= 3)
        .then(|| number.parse().ok())
        .flatten()
}

fn chosen(heard: &Heard<'_>, candidates: &[String]) -> Option<PlaceFinding> {
    let by_number = lone_number(heard.text)
        .filter(|_| heard.decision.place.address.is_none())
        .and_then(|number| candidates.get(number.checked_sub(1)?));
    let text = heard.text.trim();
    let by_letter = || {
        let mut letters = text.chars().filter(|c| c.is_alphanumeric());
        let letter = letters.next().filter(|_| letters.next().is_none())?;
        let ending = letter.to_uppercase().to_string();
        let mut fitting = candidates.iter().filter(|c| c.ends_with(&ending));
        fitting.next().filter(|_| fitting.next().is_none())
    };
    let by_ending = || {
        let plain = |text: &str| {
            text.chars()
                .filter(|c| c.is_alphanumeric())
                .collect::<String>()
                .to_lowercase()
        };
        let typed = plain(text);
        let mut fitting = candidates
            .iter()
            .filter(|c| typed.len() > 1 && plain(c).ends_with(&typed));
        fitting.next().filter(|_| fitting.next().is_none())
    };
    match by_number.or_else(by_letter).or_else(by_ending) {
        Some(address) => found(address, heard).or_else(|| found_in_text(heard)),
        None => found_in_text(heard),
    }
}

fn found_in_text(heard: &Heard<'_>) -> Option<PlaceFinding> {
    found(heard.text, heard)
}

fn on_street(heard: &Heard<'_>, street: &str, few: bool) -> Option<PlaceFinding> {
    let whole = found_in_text(heard).filter(|place| place.address.is_some());
    if whole.is_some() || !few {
        return whole;
    }
    let with_street = format!("{street} {}", number_in(heard.text)?);
    found(&with_street, heard).filter(|place| place.address.is_some())
}

/// The house number in words like "det er nr. 12 b".
fn number_in(text: &str) -> Option<String> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let after = &text[start..];
    let end = after
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(after.len());
    let letter = after[end..]
        .trim_start_matches([' ', '-', '.'])
        .chars()
        .next()
        .filter(char::is_ascii_alphabetic)
        .filter(|_| {
            let rest = after[end..].trim_start_matches([' ', '-', '.']);
            rest.chars().nth(1).is_none_or(|c| !c.is_alphanumeric())
        });
    Some(match letter {
        Some(letter) => format!("{}{}", &after[..end], letter.to_ascii_uppercase()),
        None => after[..end].to_owned(),
    })
}

fn dwelling(heard: &Heard<'_>, address: &str, units: &[Unit]) -> Option<PlaceFinding> {
    let named = heard.decision.place.unit.clone().or_else(|| {
        let digits: String = heard.text.chars().filter(char::is_ascii_digit).collect();
        let mut fitting = units
            .iter()
            .filter(|unit| (3..=4).contains(&digits.len()) && unit.as_str().ends_with(&digits));
        fitting.next().filter(|_| fitting.next().is_none()).cloned()
    })?;
    let mut place = found(address, heard)?;
    place.unit = Some(named);
    Some(place)
}

/// The place that `text` names, where it names one.
fn found(text: &str, heard: &Heard<'_>) -> Option<PlaceFinding> {
    let finding = place::find(text, &Hints::default(), heard.gazetteer).finding;
    (finding.address.is_some() || finding.street.is_some()).then_some(finding)
}
