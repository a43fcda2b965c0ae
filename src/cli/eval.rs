//! `sifra eval`: triages labelled messages and prints how good it was.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::str::FromStr;

use super::train::{labelled, read};
use crate::domain::case::Owner;
use crate::domain::decision::{Decision, Hints, Matter};
use crate::domain::place::PlaceFinding;
use crate::triage::examples::Example;
use crate::triage::scoring::Score;
use crate::triage::{Judge, LocalWords, lexicon, training};

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
    /// The part of a file's name that is left out together.
    fn group(self, writer: &str) -> &str {
        match self {
            Self::File => writer,
            Self::Municipality => writer.split('-').next().unwrap_or(writer),
        }
    }
}

/// Judges the files with the embedded model, or with models trained without
/// each group in turn. `mistakes` lists every wrong decision too.
pub fn run(files: &[PathBuf], hold_out: Option<HoldOut>, mistakes: bool) -> anyhow::Result<()> {
    let mut examples = Vec::new();
    for file in files {
        examples.extend(labelled(file, &read(file)?)?);
    }
    let Some(by) = hold_out else {
        let score = score(Judge::embedded(), &examples);
        print(&score, mistakes, &examples);
        return Ok(());
    };
    let groups: BTreeSet<&str> = examples.iter().map(|e| by.group(&e.writer)).collect();
    let mut total = Score::default();
    for group in groups {
        let (out, rest): (Vec<Example>, Vec<Example>) = examples
            .iter()
            .cloned()
            .partition(|e| by.group(&e.writer) == group);
        let trained = training::train(&rest, &lexicon::BUILT_IN, 0);
        let judge = Judge {
            content: trained.content,
            language: trained.language,
        };
        println!("== without {group}\n{}", score(&judge, &out));
        judged(&judge, &out, &mut total);
    }
    println!("== all, each judged by a model that has not seen it");
    print(&total, mistakes, &examples);
    Ok(())
}

fn print(score: &Score, mistakes: bool, examples: &[Example]) {
    println!("{score}");
    if mistakes {
        for (id, told) in score.mistakes() {
            let text = examples
                .iter()
                .find(|e| e.id == id)
                .map_or("", |e| e.text.as_str());
            println!("{id}  {told}\n      {}", text.replace('\n', " / "));
        }
    }
}

fn score(judge: &Judge, examples: &[Example]) -> Score {
    let mut score = Score::default();
    judged(judge, examples, &mut score);
    score
}

fn judged(judge: &Judge, examples: &[Example], score: &mut Score) {
    let local = LocalWords::default();
    for example in examples {
        let hints = Hints {
            channel: Some(example.channel),
            ..Hints::default()
        };
        let decision = judge.judge(
            &example.text,
            &hints,
            PlaceFinding::default(),
            &example.used,
            Vec::new(),
            &local,
        );
        score.add(example, &decision, owner(&decision));
    }
}

/// Who has it by default: the matter alone decides.
fn owner(decision: &Decision) -> Owner {
    match decision.matter {
        Matter::Repair => Owner::Byggdrift,
        Matter::Conduct => Owner::HousingOffice,
        Matter::Crime => Owner::Police,
    }
}
