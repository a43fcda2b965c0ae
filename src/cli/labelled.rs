//! Labelled messages from files, read against the register that their
//! addresses come from.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::register_files::RegisterFiles;
use super::triage::gazetteer;
use super::{Setup, rules};
use crate::domain::decision::Hints;
use crate::register::{BuildingNames, Gazetteer};
use crate::triage::examples::{self, Example};
use crate::triage::place;

/// Which register the addresses of a file are of.
pub(super) enum Registers {
    /// One register, with what people call its buildings besides.
    One(RegisterFiles, BuildingNames),
    /// A folder of registers; `haugvik-d.jsonl` has its addresses in
    /// `haugvik`. The demo town's where there is none of that name.
    ByTown(PathBuf),
}

/// A file of labelled messages with its register.
pub(super) struct File {
    pub bytes: Vec<u8>,
    pub examples: Vec<Example>,
    pub town: String,
}

/// Files with the registers that they share.
pub(super) struct Files {
    pub files: Vec<File>,
    gazetteers: HashMap<String, Gazetteer>,
}

impl Files {
    /// Reads all files, and finds the place in each message so that it can be
    /// passed over when the words are weighed.
    pub(super) fn read(paths: &[PathBuf], registers: &Registers) -> anyhow::Result<Self> {
        let mut gazetteers: HashMap<String, Gazetteer> = HashMap::new();
        let mut files = Vec::new();
        for path in paths {
            let writer = path
                .file_stem()
                .map(|stem| stem.to_string_lossy().into_owned())
                .unwrap_or_default();
            let town = writer.split('-').next().unwrap_or_default().to_owned();
            if !gazetteers.contains_key(&town) {
                gazetteers.insert(town.clone(), registers.of(&town)?);
            }
            let text = fs::read_to_string(path)
                .with_context(|| format!("cannot read {}", path.display()))?;
            let mut examples =
                examples::read(&text, &writer).with_context(|| path.display().to_string())?;
            for example in &mut examples {
                let found = place::find(&example.text, &Hints::default(), &gazetteers[&town]);
                example.used = found.spans;
            }
            files.push(File {
                bytes: text.into_bytes(),
                examples,
                town,
            });
        }
        Ok(Self { files, gazetteers })
    }

    /// Adds files that were read against other registers.
    pub(super) fn add(&mut self, more: Self) {
        self.files.extend(more.files);
        for (town, gazetteer) in more.gazetteers {
            self.gazetteers.entry(town).or_insert(gazetteer);
        }
    }

    /// The register of a town whose file was read.
    pub(super) fn gazetteer(&self, town: &str) -> Option<&Gazetteer> {
        self.gazetteers.get(town)
    }
}

impl Registers {
    /// One register for all files, with the building names of the
    /// configuration.
    pub(super) fn one(files: RegisterFiles, setup: &Setup) -> anyhow::Result<Self> {
        Ok(Self::One(
            files,
            rules::categories(&setup.folder)?.buildings,
        ))
    }

    fn of(&self, town: &str) -> anyhow::Result<Gazetteer> {
        match self {
            Self::One(files, names) => gazetteer(files, names),
            Self::ByTown(folder) => {
                let of_town = folder.join(town);
                let files = if of_town.join("addresses.csv").exists() {
                    RegisterFiles::of_folder(&of_town)
                } else {
                    RegisterFiles::Demo
                };
                gazetteer(&files, &BuildingNames::default())
            }
        }
    }
}

/// The labelled files of a folder, by name.
pub(super) fn files_of(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
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
