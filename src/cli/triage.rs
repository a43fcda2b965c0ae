//! `sifra triage`: JSON Lines in, one decision a line out, in the same order.
//! No database, no server: the very code of the live service on plain files.

use std::io::{self, BufRead, Write};
use std::path::Path;

use anyhow::Context as _;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Setup;
use super::register_files::RegisterFiles;
use crate::domain::case::{Owner, RecipientKey};
use crate::domain::category::Category;
use crate::domain::decision::{Decision, Hints, Intent, Priority, ReasonKind};
use crate::domain::language::Language;
use crate::domain::place::Unit;
use crate::domain::report::Channel;
use crate::register::{BuildingNames, Gazetteer};
use crate::routing::Rules;
use crate::triage::{self, Local};

#[derive(Debug, Deserialize)]
struct Message {
    id: serde_json::Value,
    text: String,
    channel: Option<Channel>,
    /// What the form's address field held.
    address: Option<String>,
}

/// One line of the answer; category, priority and owner are for reports.
#[derive(Debug, Serialize)]
struct Answer<'a> {
    id: &'a serde_json::Value,
    intent: Intent,
    category: Option<Category>,
    confidence: f64,
    priority: Option<Priority>,
    owner: Option<Owner>,
    also_notify: Vec<RecipientKey>,
    address: Option<&'a str>,
    street: Option<&'a str>,
    unit: Option<&'a Unit>,
    language: Language,
    reasons: Vec<Because<'a>>,
}

#[derive(Debug, Serialize)]
struct Because<'a> {
    kind: ReasonKind,
    because: &'a str,
}

/// Reads standard input against the register of `folder`, or the configured
/// one, and writes to standard output.
pub(super) fn run(setup: &Setup, folder: Option<&Path>) -> anyhow::Result<()> {
    let files = super::register_files(folder, setup);
    let town = super::rules::town(setup)?;
    let gazetteer = gazetteer(&files, &town.buildings)?;
    let out = io::BufWriter::new(io::stdout().lock());
    let (input, rules) = (io::stdin().lock(), &town.routing);
    answer_all(input, out, &gazetteer, rules, &town.local)
}

/// Reads a register into its index, with what people call the buildings
/// besides; bad rows are left out.
pub(super) fn gazetteer(files: &RegisterFiles, names: &BuildingNames) -> anyhow::Result<Gazetteer> {
    let register = files.read()?;
    let buildings = names.added_to(register.buildings);
    Ok(Gazetteer::build(register.addresses, buildings))
}

fn answer_all(
    input: impl BufRead,
    mut out: impl Write,
    gazetteer: &Gazetteer,
    rules: &Rules,
    local: &Local,
) -> anyhow::Result<()> {
    for (at, line) in input.lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let message: Message = serde_json::from_str(&line)
            .with_context(|| format!("standard input, line {}", at + 1))?;
        let hints = Hints {
            address: message.address,
            channel: message.channel,
            ..Hints::default()
        };
        let decision = triage::decide(&message.text, &hints, gazetteer, local);
        serde_json::to_writer(&mut out, &answer(&message.id, &decision, rules))?;
        out.write_all(b"\n")?;
    }
    Ok(out.flush()?)
}

fn answer<'a>(id: &'a serde_json::Value, decision: &'a Decision, rules: &Rules) -> Answer<'a> {
    let opens = decision.intent == Intent::Report;
    // The due date is not part of the answer, so the time does not matter.
    let routing = rules.route(decision, Timestamp::UNIX_EPOCH);
    Answer {
        id,
        intent: decision.intent,
        category: opens.then_some(decision.category),
        confidence: (decision.confidence * 1000.0).round() / 1000.0,
        priority: opens.then_some(decision.priority),
        owner: opens.then_some(routing.owner),
        also_notify: if opens {
            routing.also_notify
        } else {
            Vec::new()
        },
        address: decision.place.address.as_deref(),
        street: decision.place.street.as_deref(),
        unit: decision.place.unit.as_ref(),
        language: decision.language,
        reasons: decision
            .reasons
            .iter()
            .map(|reason| Because {
                kind: reason.kind,
                because: &reason.because,
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(input: &str) -> anyhow::Result<String> {
        let mut out = Vec::new();
        answer_all(
            input.as_bytes(),
            &mut out,
            &Gazetteer::default(),
            &Rules::builtin(),
            &Local::default(),
        )?;
        Ok(String::from_utf8(out)?)
    }

    #[test]
    fn every_line_in_gives_one_line_out_in_the_same_order() {
        let out = answers("{\"id\":1,\"text\":\"heisen står\"}\n\n{\"id\":\"b\",\"text\":\"\"}\n")
            .unwrap();
        let ids: Vec<serde_json::Value> = out
            .lines()
            .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["id"].clone())
            .collect();
        assert_eq!(ids, [serde_json::json!(1), serde_json::json!("b")]);
    }

    #[test]
    fn a_line_that_is_no_message_is_named_by_its_number() {
        let error = answers("{\"id\":1,\"text\":\"a\"}\n{\"id\":2}\n").unwrap_err();
        assert!(error.to_string().contains("line 2"), "{error}");
    }
}
