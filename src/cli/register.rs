//! `sifra register import`: Kartverket's file and the building list into the
//! database. A bad row is named and skipped; the register in use stays until
//! the new one is complete.

use std::path::PathBuf;

use clap::Subcommand;
use indicatif::{ProgressBar, ProgressStyle};

use super::register_files::{name, open, read_buildings};
use super::system::SystemClock;
use super::{Setup, database};
use crate::domain::clock::Clock;
use crate::domain::place::Building;
use crate::register::matrikkel;
use crate::store::{self, Db};

#[derive(Debug, Subcommand)]
pub(super) enum Action {
    /// Load a register in place of the one in use
    Import {
        /// Kartverket's "Matrikkelen - Adresse" as CSV
        #[arg(long, value_name = "FILE")]
        addresses: PathBuf,
        /// The municipality's building list; without it the list in use stays
        #[arg(long, value_name = "FILE")]
        buildings: Option<PathBuf>,
    },
}

pub(super) async fn run(setup: &Setup, action: Action) -> anyhow::Result<()> {
    let Action::Import {
        addresses: file,
        buildings: list,
    } = action;
    let reader = open(&file)?;
    let bar = progress_bar(reader.metadata()?.len());
    let mut skipped = 0u64;
    let mut name_bad_row = |row: &dyn std::fmt::Display| {
        skipped += 1;
        bar.suspend(|| eprintln!("{row}"));
    };

    let named_list = match &list {
        Some(list) => {
            let (good, bad) = read_buildings(open(list)?, &name(list))?;
            bad.iter().for_each(|row| name_bad_row(row));
            Some(good)
        }
        None => None,
    };
    let rows = matrikkel::read(bar.wrap_read(reader), &name(&file))?;
    let mut addresses = rows
        .filter_map(|row| row.inspect_err(|bad| name_bad_row(bad)).ok())
        .peekable();
    anyhow::ensure!(
        addresses.peek().is_some(),
        "{} holds no usable address; the register in use stays",
        file.display()
    );

    let db = database::open(&setup.settings).await?;
    let buildings = match named_list {
        Some(buildings) => buildings,
        None => buildings_in_use(&db).await?,
    };
    let building_count = buildings.len();
    let mut address_count = 0u64;
    let counted = addresses.inspect(|_| address_count += 1);
    store::register::replace(&db, counted, buildings, SystemClock.now()).await?;
    db.close().await;
    bar.finish_and_clear();
    println!(
        "{address_count} addresses and {building_count} buildings loaded, {skipped} rows skipped"
    );
    Ok(())
}

async fn buildings_in_use(db: &Db) -> anyhow::Result<Vec<Building>> {
    let mut tx = db.read().await?;
    Ok(store::register::buildings(&mut tx).await?)
}

/// Counts bytes of the file; draws nothing where nobody watches a terminal.
fn progress_bar(bytes: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:40} {percent} % {binary_bytes}, {eta} left");
    ProgressBar::new(bytes).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
