//! `sifra eval`: triages labelled messages and prints how good it was.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::str::FromStr;

use jiff::Timestamp;

use super::Setup;
use super::labelled::{File, Files, Registers};
use crate::domain::decision::Hints;
use crate::register::Gazetteer;
use crate::routing::Rules;
use crate::triage::examples::Example;
use crate::triage::scoring::Score;
use crate::triage::{Judge, Local, training};

/// What is left out of training in turn, so that the figures are about
/// writers or towns that the model has not seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HoldOut {
    File,
    Municipality,
}

impl FromStr for HoldOut {
    type Err = String;
    fn from_str(word: &str) -> Result<Self, String> {
        match word {
            "file" => Ok(Self::File),
            "municipality" => Ok(Self::Municipality),
            other => Err(format!("{other}: hold out by file or by municipality")),
        }
    }
}

impl HoldOut {
    /// What is left out together with a file. Examples written to fill gaps
    /// (`extra-...`) are of no writer: they are learned from, never judged.
    fn group(self, file: &File) -> Option<&str> {
        let writer = file.examples.first()?.writer.as_str();
        if file.town == "extra" {
            return None;
        }
        Some(match self {
            Self::File => writer,
            Self::Municipality => &file.town,
        })
    }
}

/// The rules that owners are measured by.
struct Measure {
    rules: Rules,
    local: Local,
}

/// Judges the files with the embedded model, or with models trained without
/// each group in turn. `mistakes` lists every wrong decision too.
pub(super) fn run(
    setup: &Setup,
    registers: &Registers,
    paths: &[PathBuf],
    hold_out: Option<HoldOut>,
    mistakes: bool,
) -> anyhow::Result<()> {
    let read = Files::read(paths, registers)?;
    let town = super::rules::town(setup)?;
    let measure = Measure {
        rules: town.routing,
        local: town.local,
    };
    let mut total = Score::default();
    let Some(by) = hold_out else {
        for file in &read.files {
            measure.add(Judge::embedded(), file, &read, &mut total);
        }
        print(&total, mistakes, &read);
        return Ok(());
    };
    let groups: BTreeSet<&str> = read.files.iter().filter_map(|f| by.group(f)).collect();
    for group in groups {
        let (out, rest): (Vec<&File>, Vec<&File>) =
            read.files.iter().partition(|f| by.group(f) == Some(group));
        let rest: Vec<Example> = rest
            .iter()
            .flat_map(|f| f.examples.iter().cloned())
            .collect();
        let trained = training::train(&rest, 0);
        let judge = Judge {
            content: trained.content,
            language: trained.language,
        };
        let mut alone = Score::default();
        for file in out {
            measure.add(&judge, file, &read, &mut alone);
            measure.add(&judge, file, &read, &mut total);
        }
        println!("== without {group}\n{alone}");
    }
    println!("== all, each judged by a model that has not seen it");
    print(&total, mistakes, &read);
    Ok(())
}

impl Measure {
    fn add(&self, judge: &Judge, file: &File, read: &Files, score: &mut Score) {
        let none = Gazetteer::default();
        let gazetteer = read.gazetteer(&file.town).unwrap_or(&none);
        for example in &file.examples {
            let hints = Hints {
                channel: Some(example.channel),
                ..Hints::default()
            };
            let decision = judge.decide(&example.text, &hints, gazetteer, &self.local);
            // Due dates are not scored, so the time does not matter.
            let routing = self.rules.route(&decision, Timestamp::UNIX_EPOCH);
            score.add(example, &decision, routing.owner);
        }
    }
}

fn print(score: &Score, mistakes: bool, read: &Files) {
    println!("{score}");
    if !mistakes {
        return;
    }
    let texts: Vec<&Example> = read.files.iter().flat_map(|f| &f.examples).collect();
    for (id, told) in score.mistakes() {
        let text = texts
            .iter()
            .find(|e| e.id == id)
            .map_or("", |e| e.text.as_str());
        println!("{id}  {told}\n      {}", text.replace('\n', " / "));
    }
}
