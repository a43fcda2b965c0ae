//! How many of the labelled messages' places are found, and how many wrongly.

use std::fmt::Write as _;

use super::{fjordvik, municipality};
use crate::domain::decision::Hints;
use crate::domain::place::Unit;
use crate::register::Gazetteer;
use crate::triage::place::find;

#[derive(serde::Deserialize)]
struct Labelled {
    text: String,
    address: Option<String>,
    street: Option<String>,
    unit: Option<String>,
}

/// Right ones and all, of what should be found and of what was given.
#[derive(Default)]
pub(super) struct Score {
    found: u32,
    to_find: u32,
    wrong: u32,
    given: u32,
}

impl Score {
    fn add(&mut self, label: Option<&str>, given: Option<&str>) {
        self.to_find += u32::from(label.is_some());
        self.given += u32::from(given.is_some());
        match given {
            Some(_) if given == label => self.found += 1,
            Some(_) => self.wrong += 1,
            None => {}
        }
    }

    pub fn found(&self) -> f64 {
        f64::from(self.found) / f64::from(self.to_find)
    }

    pub fn wrong(&self) -> f64 {
        f64::from(self.wrong) / f64::from(self.given)
    }
}

/// What was found in labelled messages, and the same in words.
pub(super) struct Scores {
    pub address: Score,
    pub street: Score,
    pub unit: Score,
    pub told: String,
}

impl Scores {
    pub fn of(gazetteer: &Gazetteer, messages: &str) -> Self {
        let (mut address, mut street, mut unit) = <(Score, Score, Score)>::default();
        for line in messages.lines() {
            let label: Labelled = serde_json::from_str(line).unwrap();
            let found = find(&label.text, &Hints::default(), gazetteer).finding;
            address.add(label.address.as_deref(), found.address.as_deref());
            street.add(label.street.as_deref(), found.street.as_deref());
            unit.add(label.unit.as_deref(), found.unit.as_ref().map(Unit::as_str));
        }
        let mut told = String::new();
        for (name, score) in [("address", &address), ("street", &street), ("unit", &unit)] {
            let (found, wrong) = (score.found(), score.wrong());
            writeln!(told, "{name}: found {found:.3}, wrong {wrong:.3}").unwrap();
        }
        Self {
            address,
            street,
            unit,
            told,
        }
    }
}

#[test]
fn places_of_the_labelled_messages_are_found() {
    let municipalities = [
        (
            fjordvik(),
            concat!(
                include_str!("../../../../tests/messages/fjordvik-a.jsonl"),
                include_str!("../../../../tests/messages/fjordvik-b.jsonl"),
                include_str!("../../../../tests/messages/fjordvik-c.jsonl"),
                include_str!("../../../../tests/messages/fjordvik-h.jsonl"),
            ),
        ),
        (
            municipality(
                include_bytes!("../../../../tests/registers/haugvik/addresses.csv"),
                include_bytes!("../../../../tests/registers/haugvik/buildings.csv"),
            ),
            concat!(
                include_str!("../../../../tests/messages/haugvik-d.jsonl"),
                include_str!("../../../../tests/messages/haugvik-e.jsonl"),
            ),
        ),
        (
            municipality(
                include_bytes!("../../../../tests/registers/nordfjell/addresses.csv"),
                include_bytes!("../../../../tests/registers/nordfjell/buildings.csv"),
            ),
            concat!(
                include_str!("../../../../tests/messages/nordfjell-f.jsonl"),
                include_str!("../../../../tests/messages/nordfjell-g.jsonl"),
            ),
        ),
    ];
    for (gazetteer, messages) in &municipalities {
        let Scores {
            address,
            street,
            unit,
            told,
        } = Scores::of(gazetteer, messages);
        assert!(address.found() > 0.99 && address.wrong() < 0.005, "{told}");
        assert!(street.found() > 0.98, "{told}");
        assert!(unit.found() > 0.985 && unit.wrong() < 0.015, "{told}");
    }
}
