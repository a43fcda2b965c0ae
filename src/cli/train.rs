//! `sifra train`: makes the embedded models anew from labelled messages.

use std::fs;
use std::path::Path;

use anyhow::Context as _;

use super::labelled::{Files, Registers, files_of};
use crate::triage::examples::Example;
use crate::triage::training;

/// Reads all `*.jsonl` of `messages` (in the order of their names) and writes
/// `content.bin` and `language.bin` into `model`.
pub(super) fn run(messages: &Path, model: &Path, registers: &Registers) -> anyhow::Result<()> {
    let read = Files::read(&files_of(messages)?, registers)?;
    let stamp = training::stamp(read.files.iter().map(|file| file.bytes.as_slice()));
    let all: Vec<Example> = read
        .files
        .iter()
        .flat_map(|file| file.examples.iter().cloned())
        .collect();
    let trained = training::train(&all, stamp);
    fs::create_dir_all(model).with_context(|| format!("cannot make {}", model.display()))?;
    for (name, made) in [
        ("content", &trained.content),
        ("language", &trained.language),
    ] {
        let path = model.join(name).with_extension("bin");
        let bytes = made.to_bytes();
        fs::write(&path, &bytes).with_context(|| format!("cannot write {}", path.display()))?;
        println!("{}: {} bytes", path.display(), bytes.len());
    }
    println!(
        "trained on {} messages of {} files",
        all.len(),
        read.files.len()
    );
    Ok(())
}
