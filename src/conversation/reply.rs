//! Reads the answer to our question.

use super::Heard;
use super::matter::SURE;
use super::phrases::Said;
use crate::domain::category::Category;
use crate::domain::decision::{Hints, Intent};
use crate::domain::place::{PlaceFinding, Unit};
use crate::domain::question::{Ask, Question};
use crate::triage::place;

/// Words besides the place, at most, of a text that answers and no more.
const FEW_WORDS: usize = 6;
/// The same of one that also says where it is in words of its own.
const SOME_WORDS: usize = 12;
/// So few words are no report of their own, where an address comes first or is
/// not there at all.
const BARE: usize = 5;
/// Words of a "new", and of a "yes".
const NEW_WORDS: usize = 5;
const YES_WORDS: usize = 2;
/// Words that may stand around a number.
const AROUND: usize = 10;

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
    match &question.ask {
        Ask::OwnMatter => return own_matter(said),
        Ask::What => {
            let tells = heard.decision.intent == Intent::Report && said.length() > 0;
            return tells.then_some(Given::Words);
        }
        _ => {}
    }
    // An address and little more answers; "noise in Storgata 14" does not.
    let is_bare = said.length() <= BARE
        && (said.opens_with_place() || heard.decision.place.address.is_none());
    let tells_where = said.opens_with("whereabouts")
        && said.length() <= SOME_WORDS
        && heard.decision.danger.is_none();
    if !is_bare
        && !tells_where
        && (heard.decision.danger.is_some() || tells_of_something_else(heard, question))
    {
        return None;
    }
    let given = match &question.ask {
        Ask::Address { candidates } => chosen(heard, said, candidates),
        Ask::HouseNumber { street } => on_street(heard, street),
        Ask::Dwelling { address, units } => dwelling(heard, said, address, units),
        Ask::Where | Ask::What | Ask::OwnMatter => found(heard.text, heard),
    };
    if let Some(place) = given {
        return Some(Given::Place(Box::new(place)));
    }
    let some = said.length() <= SOME_WORDS;
    let knows_not = said.says("knows_not");
    if few && (knows_not || said.opens_with("no")) {
        return Some(Given::Nothing);
    }
    // Words of a place that the register does not have: of the matter that was
    // written about last, and not in addition to it.
    let newest = heard.thread.matters.first();
    if newest.is_none_or(|matter| matter.case.id != question.case_id)
        || said.opens_with("goes_on")
        || said.says("too")
    {
        return None;
    }
    let is_description = said.opens_with("whereabouts")
        || knows_not
        || (few && heard.decision.confidence < SURE && !said.opens_with("yes"))
        || (few && names_a_number(heard.text));
    (some && said.length() > 0 && is_description)
        .then(|| Given::Description(heard.text.trim().to_owned()))
}

fn own_matter(said: &Said) -> Option<Given> {
    let words = said.length();
    let is_new = words <= NEW_WORDS && said.says("new_matter");
    if is_new || (words <= YES_WORDS && said.opens_with("yes")) {
        Some(Given::OwnMatter)
    } else if words <= NEW_WORDS && said.opens_with("no") {
        Some(Given::SameMatter)
    } else {
        None
    }
}

/// A text with a category of its own is a report that happens to name a place.
fn tells_of_something_else(heard: &Heard<'_>, question: &Question) -> bool {
    let decision = heard.decision;
    let asked_about = heard
        .thread
        .matters
        .iter()
        .find(|matter| matter.case.id == question.case_id);
    decision.confidence >= SURE
        && decision.category != Category::Other
        && asked_about.is_some_and(|matter| matter.case.category != decision.category)
        && (decision.place.address.is_some() || decision.confidence >= 0.9)
}

fn names_a_number(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_digit())
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

fn chosen(heard: &Heard<'_>, said: &Said, candidates: &[String]) -> Option<PlaceFinding> {
    if heard.decision.place.address.is_some() {
        return found(heard.text, heard);
    }
    let nth = |place: usize| candidates.get(place.checked_sub(1)?);
    let by_ending = || {
        let typed = plain(&number_in(heard.text)?);
        let mut fitting = candidates.iter().filter(|c| plain(c).ends_with(&typed));
        fitting.next().filter(|_| fitting.next().is_none())
    };
    let by_letter = || {
        let mut letters = heard.text.chars().filter(|c| c.is_alphanumeric());
        let letter = letters.next().filter(|_| letters.next().is_none())?;
        let ending = letter.to_uppercase().to_string();
        let mut fitting = candidates.iter().filter(|c| c.ends_with(&ending));
        fitting.next().filter(|_| fitting.next().is_none())
    };
    let by_word = || {
        let ordinals = ["first", "second", "third", "fourth"];
        nth(ordinals.iter().position(|word| said.says(word))? + 1)
    };
    let address = lone_number(heard.text)
        .and_then(nth)
        .or_else(by_ending)
        .or_else(by_letter)
        .or_else(by_word);
    match address {
        Some(address) => found(address, heard),
        // None of them, but another number of the same street.
        None => {
            let street = candidates.first()?.rsplit_once(' ')?.0;
            on_street(heard, street)
        }
    }
}

fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .collect::<String>()
        .to_lowercase()
}

/// A house of the street that was asked about: "nr. 12 b", "tror det er
/// fjorten", or the whole address.
fn on_street(heard: &Heard<'_>, street: &str) -> Option<PlaceFinding> {
    let here = |place: &PlaceFinding| {
        place
            .address
            .as_ref()
            .is_some_and(|address| address.starts_with(street))
    };
    if heard.decision.place.address.is_some() {
        return found(heard.text, heard).filter(here);
    }
    let words: Vec<&str> = heard.text.split_whitespace().collect();
    if words.len() > AROUND {
        return None;
    }
    let by_number = number_in(heard.text).map(|number| format!("{street} {number}"));
    let by_words = (0..words.len()).flat_map(|start| {
        let ends = (start + 1..=words.len().min(start + 2)).rev();
        ends.map(move |end| (start, end))
    });
    let by_words = by_words.map(|(start, end)| format!("{street} {}", words[start..end].join(" ")));
    by_number
        .into_iter()
        .chain(by_words)
        .find_map(|typed| found(&typed, heard).filter(here))
}

/// The only house number in words like "det er nr. 12 b".
fn number_in(text: &str) -> Option<String> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let after = &text[start..];
    let end = after
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(after.len());
    let (digits, rest) = after.split_at(end);
    if rest.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut rest = rest.trim_start_matches([' ', '-', '.']).chars();
    let letter = rest
        .next()
        .filter(|c| c.is_ascii_alphabetic() && rest.next().is_none_or(|c| !c.is_alphanumeric()));
    Some(match letter {
        Some(letter) => format!("{digits}{}", letter.to_ascii_uppercase()),
        None => digits.to_owned(),
    })
}

fn dwelling(heard: &Heard<'_>, said: &Said, address: &str, units: &[Unit]) -> Option<PlaceFinding> {
    let only = |fits: &dyn Fn(&Unit) -> bool| {
        let mut fitting = units.iter().filter(|unit| fits(unit));
        fitting.next().filter(|_| fitting.next().is_none()).cloned()
    };
    let digits: String = heard.text.chars().filter(char::is_ascii_digit).collect();
    let named = heard.decision.place.unit.clone().or_else(|| {
        only(&|unit| (3..=4).contains(&digits.len()) && unit.as_str().ends_with(&digits))
    });
    // "Second floor", where there is but one dwelling.
    let by_floor = || {
        let ordinals = ["first", "second", "third", "fourth"];
        let floor = ordinals.iter().position(|word| said.says(word));
        let floor = floor
            .map(|place| place + 1)
            .or_else(|| digits.parse().ok())?;
        let beginning = format!("H{floor:02}");
        only(&|unit| digits.len() <= 1 && unit.as_str().starts_with(&beginning))
    };
    let unit = named.or_else(by_floor)?;
    let mut place = found(address, heard)?;
    place.unit = Some(unit);
    Some(place)
}

/// The place that `text` names, where it names one.
fn found(text: &str, heard: &Heard<'_>) -> Option<PlaceFinding> {
    let finding = place::find(text, &Hints::default(), heard.gazetteer).finding;
    (finding.address.is_some() || finding.street.is_some()).then_some(finding)
}
