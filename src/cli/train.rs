//! `sifra train`: makes the embedded models anew from labelled messages.

use std::fs;
use std::path::Path;

use anyhow::Context as _;

use super::labelled::File;
use crate::triage::examples::Example;
use crate::triage::training;

/// Trains on `files` and writes `content.bin` and `language.bin` into the
/// folder `model`.
pub(super) fn run(files: &[File], model: &Path) -> anyhow::Result<()> {
    let stamp = training::stamp(files.iter().map(|file| file.bytes.as_slice()));
    let all: Vec<Example> = files
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
    println!("trained on {} messages of {} files", all.len(), files.len());
    Ok(())
}
