//! `sifra train`: makes the embedded models anew from labelled messages.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::triage::examples::{self, Example};
use crate::triage::{lexicon, training};

/// Reads all `*.jsonl` of `messages` (in the order of their names) and writes
/// `content.bin` and `language.bin` into `model`.
pub fn run(messages: &Path, model: &Path) -> anyhow::Result<()> {
    let files = message_files(messages)?;
    let mut all = Vec::new();
    let mut texts = Vec::new();
    for file in &files {
        let text = read(file)?;
        all.extend(labelled(file, &text)?);
        texts.push(text);
    }
    let stamp = training::stamp(texts.iter().map(String::as_bytes));
    let trained = training::train(&all, &lexicon::BUILT_IN, stamp);
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

/// The labelled files of a folder, by name.
pub(super) fn message_files(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?
    {
        let path = entry?.path();
        if path.extension().is_some_and(|ext| ext == "jsonl") {
            files.push(path);
        }
    }
    files.sort();
    anyhow::ensure!(!files.is_empty(), "no *.jsonl in {}", folder.display());
    Ok(files)
}

pub(super) fn read(file: &Path) -> anyhow::Result<String> {
    fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

pub(super) fn labelled(file: &Path, text: &str) -> anyhow::Result<Vec<Example>> {
    let writer = file
        .file_stem()
        .map(|stem| stem.to_string_lossy())
        .unwrap_or_default();
    examples::read(text, &writer).with_context(|| file.display().to_string())
}
