//! Where the register's files are: named ones, those of the configuration, or
//! the demo town's, which the program carries so that it runs from any folder.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::Context;

use super::Setup;
use crate::domain::place::{Address, Building};
use crate::register::{BadRow, buildings, matrikkel};

const DEMO_ADDRESSES: &[u8] = include_bytes!("../../config/register/addresses.csv");
const DEMO_BUILDINGS: &[u8] = include_bytes!("../../config/register/buildings.csv");

/// The two files of a register, not yet read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum RegisterFiles {
    Named {
        addresses: PathBuf,
        buildings: Option<PathBuf>,
    },
    Demo,
}

/// A register read into memory, without its bad rows.
pub(super) struct Register {
    pub addresses: Vec<Address>,
    pub buildings: Vec<Building>,
    pub bad_rows: Vec<BadRow>,
}

impl RegisterFiles {
    /// `addresses.csv` and, where there is one, `buildings.csv` of a folder.
    pub(super) fn of_folder(folder: &Path) -> Self {
        Self::Named {
            addresses: folder.join("addresses.csv"),
            buildings: Some(folder.join("buildings.csv")).filter(|file| file.exists()),
        }
    }

    /// Those that the configuration names, or of its `register` folder, or the
    /// demo town's.
    pub(super) fn configured(setup: &Setup) -> Self {
        let named = &setup.settings.register;
        let folder = setup.folder.join("register");
        if let Some(addresses) = &named.addresses {
            return Self::Named {
                addresses: addresses.clone(),
                buildings: named.buildings.clone(),
            };
        }
        if folder.join("addresses.csv").exists() {
            Self::of_folder(&folder)
        } else {
            Self::Demo
        }
    }

    /// Reads both files.
    ///
    /// # Errors
    /// A file that cannot be opened, or is no register at all.
    pub(super) fn read(&self) -> anyhow::Result<Register> {
        match self {
            Self::Named {
                addresses,
                buildings,
            } => {
                let buildings = match buildings {
                    Some(file) => read_buildings(open(file)?, &name(file))?,
                    None => (Vec::new(), Vec::new()),
                };
                with_addresses(open(addresses)?, &name(addresses), buildings)
            }
            Self::Demo => {
                let buildings = read_buildings(DEMO_BUILDINGS, "buildings.csv")?;
                with_addresses(DEMO_ADDRESSES, "addresses.csv", buildings)
            }
        }
    }
}

/// Opens a register file; the error names it.
pub(super) fn open(file: &Path) -> anyhow::Result<File> {
    File::open(file).with_context(|| format!("cannot open {}", file.display()))
}

/// A file's name for complaints.
pub(super) fn name(file: &Path) -> String {
    file.display().to_string()
}

/// Reads a building list: good rows, bad rows.
pub(super) fn read_buildings<R: Read>(
    reader: R,
    name: &str,
) -> anyhow::Result<(Vec<Building>, Vec<BadRow>)> {
    let mut good = Vec::new();
    let mut bad = Vec::new();
    for row in buildings::read(reader, name)? {
        match row {
            Ok(building) => good.push(building),
            Err(row) => bad.push(row),
        }
    }
    Ok((good, bad))
}

fn with_addresses<R: Read>(
    reader: R,
    name: &str,
    (buildings, mut bad_rows): (Vec<Building>, Vec<BadRow>),
) -> anyhow::Result<Register> {
    let mut addresses = Vec::new();
    for row in matrikkel::read(reader, name)? {
        match row {
            Ok(address) => addresses.push(address),
            Err(row) => bad_rows.push(row),
        }
    }
    Ok(Register {
        addresses,
        buildings,
        bad_rows,
    })
}
