//! What of a report is left for somebody who mends what is broken: all of it
//! where it tells of nothing else, and where it also tells of people only the
//! words that name the fault. Pure.
//!
//! Whether a text tells of people is judged anew, clause by clause: a whole text
//! is judged by what it is mostly about, and a neighbour's name may stand in the
//! last line of a letter about a lock. In doubt the words are hidden, and those
//! who may read them are named.

use super::rights::{self, Sight};
use crate::domain::account::Account;
use crate::domain::case::Case;
use crate::domain::category::Category;
use crate::domain::decision::{Decision, Hints, Matter, ReasonKind};
use crate::register::gazetteer::Gazetteer;
use crate::triage::{self, Local};

/// A second most likely category counts from this chance on.
const LIKELY: f64 = 0.2;
/// A clause by itself says little: it counts from this certainty on.
const CLEAR: f64 = 0.45;
/// Shorter clauses say nothing by themselves.
const FEWEST_WORDS: usize = 3;
/// A longer text is a letter, and no list of faults.
const MOST_CLAUSES: usize = 60;
/// What begins another thought, besides punctuation.
const TURNS: [&str; 7] = [
    " og ",
    " men ",
    " fordi ",
    " siden ",
    " and ",
    " but ",
    " because ",
];

/// What of a report somebody may read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Words {
    All,
    /// It tells of people as well: only these, which name the fault.
    Fault(Vec<String>),
    /// It is for another department.
    None,
}

/// What of a report of a case of this category the one who sees so much of it
/// may read.
pub fn words(sight: Sight, category: Category, text: &str, decision: Option<&Decision>) -> Words {
    match sight {
        Sight::All => Words::All,
        Sight::Fault if !tells_of_people(category, text, decision) => Words::All,
        Sight::Fault => Words::Fault(naming_the_fault(text, decision)),
        Sight::Outline | Sight::Nothing => Words::None,
    }
}

/// Whether a text, or the start of one, may stand in a list of cases that the
/// account sees, where nothing else of the report is at hand.
pub fn may_be_listed(account: &Account, case: &Case, text: &str) -> bool {
    words(rights::sight(account, case), case.category, text, None) == Words::All
}

/// Whether the text tells what people do, as far as can be told.
pub fn tells_of_people(category: Category, text: &str, decision: Option<&Decision>) -> bool {
    category.is_about_people()
        || decision.is_some_and(|decision| {
            decision.category.is_about_people()
                || decision.matter == Matter::Crime
                || decision
                    .runner_up
                    .is_some_and(|(other, chance)| other.is_about_people() && chance >= LIKELY)
        })
        || has_a_clause_about_people(text)
}

fn has_a_clause_about_people(text: &str) -> bool {
    let clauses = clauses(text);
    clauses.len() > MOST_CLAUSES || clauses.into_iter().any(is_about_people)
}

fn is_about_people(clause: &str) -> bool {
    let (nowhere, hints, local) = (Gazetteer::default(), Hints::default(), Local::default());
    let judged = triage::decide(clause, &hints, &nowhere, &local);
    judged.category.is_about_people() && judged.confidence >= CLEAR
}

fn clauses(text: &str) -> Vec<&str> {
    let mut clauses: Vec<&str> = text.split(['.', '!', '?', ';', ',', '\n']).collect();
    for turn in TURNS {
        clauses = clauses
            .into_iter()
            .flat_map(|clause| clause.split(turn))
            .collect();
    }
    clauses.retain(|clause| clause.split_whitespace().count() >= FEWEST_WORDS);
    clauses
}

/// The words by which triage knew the fault, but for those that also stand where
/// people are told of. Single words tell no story; where the category is about
/// people they name no fault either.
fn naming_the_fault(text: &str, decision: Option<&Decision>) -> Vec<String> {
    let Some(decision) = decision.filter(|decision| !decision.category.is_about_people()) else {
        return Vec::new();
    };
    let lower = text.to_lowercase();
    let mut clauses = clauses(&lower);
    if clauses.len() > MOST_CLAUSES {
        return Vec::new();
    }
    clauses.retain(|clause| is_about_people(clause));
    let of_people = |word: &str| {
        let mut told = clauses.iter().flat_map(|clause| clause.split_whitespace());
        told.any(|one| one.trim_matches(|c: char| !c.is_alphanumeric()) == word)
    };
    let reasons = decision.reasons.iter();
    let mut named: Vec<String> = Vec::new();
    for reason in reasons.filter(|reason| reason.kind == ReasonKind::Words) {
        let word = reason.span.and_then(|(from, to)| text.get(from..to));
        let word = word.filter(|word| word.split_whitespace().count() == 1);
        if let Some(word) = word.map(str::to_lowercase)
            && !named.contains(&word)
            && !of_people(&word)
        {
            named.push(word);
        }
    }
    named
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(text: &str) -> Decision {
        triage::decide(
            text,
            &Hints::default(),
            &Gazetteer::default(),
            &Local::default(),
        )
    }

    fn read_by_byggdrift(text: &str) -> Words {
        let decision = judged(text);
        words(Sight::Fault, decision.category, text, Some(&decision))
    }

    #[test]
    fn a_fault_alone_is_read_whole() {
        for text in [
            "Låsen i inngangsdøra er ødelagt, alle kan gå rett inn",
            "Det lekker fra røret under vasken på kjøkkenet",
            "Heisen står i 3. etasje og lyset i gangen er gått",
            "The radiator in my bedroom is cold",
        ] {
            assert_eq!(read_by_byggdrift(text), Words::All, "{text}");
        }
    }

    #[test]
    fn of_a_fault_with_a_story_about_people_only_the_words_of_the_fault_are_left() {
        for text in [
            "Låsen i inngangsdøra er ødelagt. Naboen i H0203 spiller høy musikk hver natt.",
            "Røret under vasken lekker, og naboen over meg bråker og roper hele natta",
            "Døra til boden er brutt opp. Det sitter folk og setter sprøyter i kjelleren.",
            "Låsen i inngangsdøra er ødelagt. Naboen roper til ungene sine hver natt.",
        ] {
            match read_by_byggdrift(text) {
                Words::Fault(named) => {
                    let told = named.join(" ");
                    for story in ["nabo", "sprøyt", "unge", "sine"] {
                        assert!(!told.contains(story), "{told}");
                    }
                    assert!(named.iter().all(|word| !word.contains(' ')), "{told}");
                }
                words => panic!("{text}: {words:?}"),
            }
        }
    }

    #[test]
    fn a_story_about_people_leaves_nothing() {
        let text = "Naboen i H0203 truer meg hver gang jeg går ut";
        assert_eq!(read_by_byggdrift(text), Words::Fault(Vec::new()));
        // Whatever triage made of it: somebody has looked at the case since.
        let decision = judged("Låsen er ødelagt");
        let words = words(
            Sight::Fault,
            Category::Noise,
            "Låsen er ødelagt",
            Some(&decision),
        );
        assert_ne!(words, Words::All);
    }

    #[test]
    fn another_departments_people_read_nothing_and_the_own_ones_all() {
        let text = "Låsen er ødelagt";
        let decision = judged(text);
        let of = |sight| words(sight, Category::LockDoor, text, Some(&decision));
        assert_eq!(of(Sight::Outline), Words::None);
        assert_eq!(of(Sight::All), Words::All);
    }

    /// Of labelled messages whose category is (or is not) about people: how many
    /// Byggdrift would read whole.
    fn share_read_whole(is_about_people: bool) -> f64 {
        let lines = include_str!("../../tests/messages/fjordvik-a.jsonl").lines();
        let texts: Vec<String> = lines
            .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
            .filter(|labelled| {
                let category = labelled["category"].as_str().unwrap_or_default();
                let category = category.parse::<Category>();
                category.is_ok_and(|category| category.is_about_people() == is_about_people)
            })
            .filter_map(|labelled| labelled["text"].as_str().map(str::to_owned))
            .collect();
        assert!(texts.len() > 100, "{}", texts.len());
        let texts: Vec<&String> = texts.iter().step_by(3).collect();
        let whole = texts
            .iter()
            .filter(|text| read_by_byggdrift(text) == Words::All);
        whole.count() as f64 / texts.len() as f64
    }

    #[test]
    fn most_faults_are_read_whole_and_hardly_a_story_about_people_is() {
        let (faults, stories) = (share_read_whole(false), share_read_whole(true));
        assert!(faults > 0.75, "of faults {faults}");
        assert!(stories < 0.05, "of stories {stories}");
    }
}
