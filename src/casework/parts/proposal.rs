//! Whether a report tells of two matters, and what the other owner should be
//! told of theirs. Pure.

use crate::domain::case::{Case, Owner};
use crate::domain::category::Category;
use crate::domain::decision::{Decision, Hints, Priority};
use crate::register::gazetteer::Gazetteer;
use crate::triage::{self, Local};

/// From this chance on what triage ranks second may be a matter of its own.
const LIKELY: f64 = 0.1;

/// Most sentences that are looked at.
const MOST: usize = 20;

/// A part that the case could have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    pub owner: Owner,
    pub category: Category,
    pub priority: Priority,
    /// For the owner: the sentences that tell of their matter. Empty where none
    /// does, and a person must find the words.
    pub words: String,
}

/// The part that a case should have, of whose first report triage concluded
/// `decision`; nothing where it is one matter, or the part is there already.
pub fn proposed(case: &Case, decision: &Decision, text: &str, parts: &[Case]) -> Option<Proposed> {
    let is_people = case.category.is_about_people();
    let second = decision
        .runner_up
        .filter(|(other, _)| other.is_about_people() != is_people && *other != Category::Other);
    let mends = Owner::Byggdrift.key();
    let is_told = is_people && case.also_notify.iter().any(|told| told == mends);
    let likely = second.filter(|(_, chance)| is_told || *chance >= LIKELY);
    let found = likely.map(|(other, _)| other);
    let category = match found {
        // Each has sentences of its own.
        Some(other) if is_told || !about(text, is_people).is_empty() => other,
        _ if is_told => damaged(case.category)?,
        _ => return None,
    };
    let owner = if category.is_about_people() {
        Owner::HousingOffice
    } else {
        Owner::Byggdrift
    };
    let is_there = parts.iter().any(|part| part.owner == owner);
    if owner == case.owner || is_there {
        return None;
    }
    let words = about(text, category.is_about_people());
    if words.is_empty() && !is_told {
        return None;
    }
    Some(Proposed {
        owner,
        category,
        // Life or health is in danger by the main matter.
        priority: case.priority.min(Priority::Urgent),
        words,
    })
}

/// What is mostly broken where somebody got in.
fn damaged(category: Category) -> Option<Category> {
    match category {
        Category::Intruders | Category::BurglaryTheft => Some(Category::LockDoor),
        _ => None,
    }
}

/// The sentences that tell of people, or those that tell of things.
fn about(text: &str, people: bool) -> String {
    let told: Vec<&str> = sentences(text)
        .take(MOST)
        .filter(|sentence| {
            let (register, local) = (Gazetteer::default(), Local::default());
            let judged = triage::decide(sentence, &Hints::default(), &register, &local);
            judged.category != Category::Other && judged.category.is_about_people() == people
        })
        .collect();
    told.join(" ")
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '!', '?', '\n'])
        .map(str::trim)
        .filter(|sentence| sentence.chars().any(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::case::{CasePlace, Status};
    use crate::domain::reference::Reference;

    const BOTH: &str = "Låsen på hoveddøra er ødelagt. Det sover fremmede folk i kjelleren hver \
                        natt.";

    fn judged(text: &str) -> Decision {
        triage::decide(
            text,
            &Hints::default(),
            &Gazetteer::default(),
            &Local::default(),
        )
    }

    fn case(category: Category, owner: Owner, told: &[&str]) -> Case {
        let at = "2026-11-23T10:00:00Z".parse().unwrap();
        Case {
            id: "case-1".into(),
            reference: (0..).find_map(Reference::from_number).unwrap(),
            category,
            priority: Priority::Normal,
            status: Status::New,
            owner,
            also_notify: told.iter().map(|told| (*told).to_owned()).collect(),
            assignee: None,
            place: CasePlace::default(),
            unsure: false,
            shared: false,
            restricted: false,
            waiting_for: None,
            part_of: None,
            merged_into: None,
            due_at: at,
            version: 1,
            opened_at: at,
            updated_at: at,
        }
    }

    #[test]
    fn strangers_and_a_broken_lock_are_two_matters_and_each_owner_reads_of_their_own() {
        let main = case(Category::Intruders, Owner::HousingOffice, &["byggdrift"]);
        let found = proposed(&main, &judged(BOTH), BOTH, &[]).expect("two matters");
        assert_eq!(found.owner, Owner::Byggdrift);
        assert!(!found.category.is_about_people());
        assert_eq!(found.words, "Låsen på hoveddøra er ødelagt.");

        let part = case(Category::LockDoor, Owner::Byggdrift, &[]);
        assert_eq!(proposed(&main, &judged(BOTH), BOTH, &[part]), None);
    }

    #[test]
    fn the_story_about_people_goes_to_the_housing_office_where_the_main_matter_is_a_lock() {
        let main = case(Category::LockDoor, Owner::Byggdrift, &[]);
        let decision = Decision {
            runner_up: Some((Category::Intruders, 0.18)),
            ..judged(BOTH)
        };
        let found = proposed(&main, &decision, BOTH, &[]).expect("two matters");
        assert_eq!(found.owner, Owner::HousingOffice);
        assert_eq!(
            found.words,
            "Det sover fremmede folk i kjelleren hver natt."
        );
        let lock = "Låsen på hoveddøra er ødelagt, så alle kan gå rett inn.";
        assert_eq!(proposed(&main, &decision, lock, &[]), None, "one matter");
    }

    #[test]
    fn what_is_one_matter_is_not_divided() {
        let leak = "Det lekker vann fra taket i vaskekjelleren";
        let main = case(Category::Plumbing, Owner::Byggdrift, &[]);
        let decision = Decision {
            runner_up: Some((Category::DampMould, 0.4)),
            ..judged(leak)
        };
        assert_eq!(proposed(&main, &decision, leak, &[]), None);
        let noise = "Naboen spiller høy musikk hver natt";
        let main = case(Category::Noise, Owner::HousingOffice, &[]);
        let decision = Decision {
            runner_up: Some((Category::HeatingVentilation, 0.05)),
            ..judged(noise)
        };
        assert_eq!(proposed(&main, &decision, noise, &[]), None);
    }
}
