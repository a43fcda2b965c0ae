//! How well a text is understood against what its sender told before: made-up
//! conversations by writers who had not seen the rules, in `tests/talks/`. The
//! bars may only rise.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use sifra::conversation::{Given, Heard, Meaning, OpenMatter, Thread, to_ask, understand};
use sifra::domain::case::{Case, CasePlace, Owner, Status};
use sifra::domain::decision::{Decision, Hints};
use sifra::domain::question::{Ask, Question};
use sifra::domain::reference::Reference;
use sifra::register::Gazetteer;
use sifra::triage::{self, Local};

use crate::stage::town::{addresses, buildings};

#[derive(Deserialize)]
struct Talk {
    before: Vec<Said>,
    asked: Option<Ask>,
    resolved: bool,
    text: String,
    is: String,
    of: Option<usize>,
}

#[derive(Deserialize)]
struct Said {
    text: String,
    hours: f64,
}

struct Town {
    gazetteer: Gazetteer,
    local: Local,
}

impl Town {
    fn decide(&self, text: &str) -> Decision {
        triage::decide(text, &Hints::default(), &self.gazetteer, &self.local)
    }

    /// What the last text of a talk is taken for, of which earlier text, and
    /// whether the answer asks.
    fn hears(&self, talk: &Talk) -> (String, Option<usize>, bool) {
        let now: Timestamp = "2026-11-20T12:00:00Z".parse().unwrap();
        let mut thread = Thread::default();
        let mut opened: Vec<usize> = Vec::new();
        for (place, said) in talk.before.iter().enumerate() {
            let seconds = said.hours * 3600.0;
            let at = now - SignedDuration::from_secs(seconds as i64);
            let decision = self.decide(&said.text);
            let meaning = understand(&Heard {
                text: &said.text,
                has_photos: false,
                decision: &decision,
                thread: &thread,
                gazetteer: &self.gazetteer,
                now: at,
            });
            if let Meaning::More(joined) = meaning {
                let mut matter = thread.matters.remove(joined.matter);
                matter.last_text.clone_from(&said.text);
                matter.last_word_at = at;
                thread.matters.insert(0, matter);
                let was = opened.remove(joined.matter);
                opened.insert(0, was);
            } else {
                let last = place + 1 == talk.before.len();
                let matter = matter(place, said, &decision, at, last && talk.resolved);
                thread.question = question(talk, &matter, &said.text, &decision, at, last);
                thread.matters.insert(0, matter);
                opened.insert(0, place);
            }
        }
        let decision = self.decide(&talk.text);
        let meaning = understand(&Heard {
            text: &talk.text,
            has_photos: false,
            decision: &decision,
            thread: &thread,
            gazetteer: &self.gazetteer,
            now,
        });
        let of = |matter: usize| opened.get(matter).copied();
        let asks = matches!(&meaning, Meaning::More(joined) if joined.unsure);
        let (taken_for, of) = match meaning {
            Meaning::New => ("new".into(), None),
            Meaning::More(joined) if joined.reopens => ("reopen".into(), of(joined.matter)),
            Meaning::More(joined) => ("more".into(), of(joined.matter)),
            Meaning::Repeated { matter } => ("more".into(), of(matter)),
            Meaning::Reply {
                given: Given::Words,
                ..
            } => ("more".into(), None),
            Meaning::DoesNotSuit { matter } => ("visit".into(), of(matter)),
            Meaning::Answer { matter } => ("answer".into(), of(matter)),
            Meaning::Reply { .. } => ("answer".into(), None),
            Meaning::Wish { intent, matter } => (intent.to_string(), matter.and_then(of)),
            Meaning::Start => ("start".into(), None),
            Meaning::Machine => ("machine".into(), None),
        };
        (taken_for, of, asks)
    }
}

fn matter(
    place: usize,
    said: &Said,
    decision: &Decision,
    at: Timestamp,
    resolved: bool,
) -> OpenMatter {
    let reference = (u32::try_from(place).unwrap() * 50..)
        .find_map(Reference::from_number)
        .unwrap();
    OpenMatter {
        case: Case {
            id: format!("case-{place}"),
            reference: reference.clone(),
            category: decision.category,
            priority: decision.priority,
            status: if resolved {
                Status::Resolved
            } else {
                Status::New
            },
            owner: Owner::HousingOffice,
            also_notify: vec![],
            assignee: None,
            place: CasePlace::found(&decision.place, None),
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
        },
        reference,
        last_text: said.text.clone(),
        last_word_at: at,
        language: decision.language,
        asked: None,
        visit: None,
    }
}

/// What the talk says that was asked; else what we would have asked.
fn question(
    talk: &Talk,
    matter: &OpenMatter,
    text: &str,
    decision: &Decision,
    at: Timestamp,
    last: bool,
) -> Option<Question> {
    let ask = match &talk.asked {
        Some(asked) if last => Some(asked.clone()),
        _ => to_ask(text, decision),
    };
    Some(Question {
        id: "q".into(),
        report_id: "r".into(),
        case_id: matter.case.id.clone(),
        ask: ask?,
        asked_at: at,
    })
}

#[test]
fn what_a_text_means_is_understood_against_what_was_told_before() {
    let town = Town {
        gazetteer: Gazetteer::build(addresses(), buildings()),
        local: Local::default(),
    };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/talks");
    let mut right: BTreeMap<String, (u32, u32)> = BTreeMap::new();
    let (mut merged, mut parted, mut asked) = (0, 0, 0);
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "jsonl") {
            continue;
        }
        let text = fs::read_to_string(path).unwrap();
        for line in text.lines().filter(|line| !line.is_empty()) {
            let talk: Talk = serde_json::from_str(line).unwrap();
            let (heard, of, asks) = town.hears(&talk);
            let is = match talk.is.as_str() {
                "unsure" => "more",
                is => is,
            };
            let rightly = heard == is && (talk.of.is_none() || of.is_none() || of == talk.of);
            let count = right.entry(is.to_owned()).or_default();
            count.1 += 1;
            count.0 += u32::from(rightly);
            merged += u32::from(is == "new" && heard == "more" && !asks);
            parted += u32::from(is == "more" && heard == "new");
            asked += u32::from(asks);
            if !rightly {
                let before: Vec<&str> = talk.before.iter().map(|b| b.text.as_str()).collect();
                println!(
                    "{is} taken for {heard}: {before:?} / {:?} / {}",
                    talk.asked, talk.text
                );
            }
        }
    }
    let (hit, all) = right.values().fold((0, 0), |(h, a), (x, y)| (h + x, a + y));
    println!("{hit} of {all}; {right:?}; merged {merged}, parted {parted}, asked {asked}");
    assert!(hit * 100 >= all * 88, "{hit} of {all}");
}

/// What people write of machines is a report: "five times the same autosvar".
#[test]
fn no_labelled_report_is_taken_for_a_machines() {
    let town = Town {
        gazetteer: Gazetteer::build(addresses(), buildings()),
        local: Local::default(),
    };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/messages");
    let thread = Thread::default();
    let mut taken = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "jsonl") {
            continue;
        }
        for line in fs::read_to_string(path).unwrap().lines() {
            let message: serde_json::Value = serde_json::from_str(line).unwrap();
            let text = message["text"].as_str().unwrap();
            // Only these words are looked for, and judging all takes long.
            let lower = text.to_lowercase();
            let may_be = [
                "auto", "svar", "levert", "reply", "sms", "motta", "ferie", "kjør",
            ];
            if message["intent"] != "report" || !may_be.iter().any(|word| lower.contains(word)) {
                continue;
            }
            let decision = town.decide(text);
            let meaning = understand(&Heard {
                text,
                has_photos: false,
                decision: &decision,
                thread: &thread,
                gazetteer: &town.gazetteer,
                now: Timestamp::UNIX_EPOCH,
            });
            if meaning == Meaning::Machine {
                taken.push(text.to_owned());
            }
        }
    }
    assert!(taken.is_empty(), "{taken:#?}");
}
