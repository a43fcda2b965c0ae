//! `sifra routing try`: which cases changed rules would have sent elsewhere,
//! before they go live. Changes nothing, and names nobody.

use std::io::{self, Write};
use std::path::PathBuf;

use anyhow::Context;
use clap::Subcommand;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use super::{Setup, database, rules};
use crate::casework::trial::{Elsewhere, Summary, try_rules};
use crate::domain::clock::oslo;
use crate::routing::trial::{Point, Way};
use crate::store::StoreError;

#[derive(Debug, Subcommand)]
pub(super) enum Action {
    /// Run rules over the stored decisions, and say which cases would have gone
    /// elsewhere. Changes nothing
    Try {
        /// The rules to try [default: routing.toml of the configuration]
        #[arg(long, value_name = "FILE")]
        rules: Option<PathBuf>,
        /// Only cases opened on this day or later, as 2026-11-01
        #[arg(long, value_name = "DATE")]
        since: Option<Date>,
        /// One JSON object a line, for programs; the counts go to standard error
        #[arg(long)]
        json: bool,
    },
}

/// Why it was cut short.
#[derive(Debug, thiserror::Error)]
enum Cut {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Output(#[from] io::Error),
}

pub(super) async fn run(setup: &Setup, action: Action) -> anyhow::Result<()> {
    let Action::Try {
        rules: file,
        since,
        json,
    } = action;
    let in_use = rules::routing(setup)?;
    let tried = match &file {
        Some(file) => rules::routing_of(file, setup)?,
        None => in_use.clone(),
    };
    for doubt in tried.doubts() {
        eprintln!("sifra: {doubt}");
    }
    let since = since.map_or(Ok(Timestamp::UNIX_EPOCH), |date| {
        date.to_zoned(oslo()).map(|zoned| zoned.timestamp())
    })?;
    // Without bringing the tables up to date: nothing is to change.
    let db = database::connect(&setup.settings).await?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut is_first = true;
    let done = try_rules(&db, (&in_use, &tried), since, |elsewhere| {
        if json {
            serde_json::to_writer(&mut out, &line(elsewhere)).map_err(io::Error::from)?;
            out.write_all(b"\n")?;
        } else {
            if std::mem::take(&mut is_first) {
                writeln!(out, "{HEAD}")?;
            }
            rows(&mut out, elsewhere)?;
        }
        Ok::<(), Cut>(())
    })
    .await;
    db.close().await;
    let summary = match done {
        Ok(summary) => summary,
        // Whoever reads has seen enough, as `head` does.
        Err(Cut::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(()),
        Err(error) => {
            let advice = "cannot read the cases; a database of an older version is brought up to \
                          date when `sifra serve` starts";
            return Err(error).context(advice);
        }
    };
    if json {
        out.flush()?;
        eprintln!("sifra: {}", counts(&summary));
    } else {
        if !is_first {
            writeln!(out)?;
        }
        writeln!(out, "{}", counts(&summary))?;
        out.flush()?;
    }
    Ok(())
}

const HEAD: &str = "\
REFERENCE    OPENED      WHAT       WAS                       WOULD BE                  BY";

/// One for each point in which it differs.
fn rows(out: &mut impl Write, elsewhere: &Elsewhere) -> io::Result<()> {
    let opened = elsewhere.opened_at.to_zoned(oslo()).date();
    for point in &elsewhere.points {
        let was = shown(*point, &elsewhere.was);
        let would_be = shown(*point, &elsewhere.would_be);
        let by = by(*point, &elsewhere.would_be);
        let reference = &elsewhere.reference;
        writeln!(
            out,
            "{reference:<12} {opened}  {point:<10} {was:<25} {would_be:<25} {by}"
        )?;
    }
    Ok(())
}

fn shown(point: Point, way: &Way) -> String {
    match point {
        Point::Owner => way.owner.key().to_owned(),
        Point::Recipient => way.recipient.clone(),
        Point::AlsoTold if way.also_told.is_empty() => "nobody".to_owned(),
        Point::AlsoTold => way.also_told.join(", "),
        Point::DueAt => {
            let local = way.due_at.to_zoned(oslo());
            local.strftime("%F %H:%M").to_string()
        }
    }
}

/// The rule that would have done it, as far as rules of the kind have names.
fn by(point: Point, way: &Way) -> String {
    match (point, &way.recipient_rule) {
        (Point::Owner, _) => format!("owner \"{}\"", way.owner_rule),
        (Point::Recipient, Some(rule)) => format!("hand_over \"{rule}\""),
        (Point::Recipient, None) => "no hand_over rule".to_owned(),
        (Point::AlsoTold, _) => "also_notify".to_owned(),
        (Point::DueAt, _) => "deadline".to_owned(),
    }
}

fn counts(summary: &Summary) -> String {
    let Summary {
        tried,
        elsewhere,
        points,
        unknown,
    } = summary;
    let mut told = format!("{elsewhere} of {tried} cases would have gone elsewhere");
    if !points.is_empty() {
        let points: Vec<String> = points
            .iter()
            .map(|(point, count)| format!("{point} {count}"))
            .collect();
        told = format!("{told}: {}", points.join(", "));
    }
    if *unknown > 0 {
        told = format!("{told}; of {unknown} more nothing says how they were decided");
    }
    told
}

#[derive(Serialize)]
struct Line<'a> {
    reference: &'a str,
    opened_at: Timestamp,
    differs: &'a [Point],
    was: &'a Way,
    would_be: &'a Way,
}

fn line(elsewhere: &Elsewhere) -> Line<'_> {
    Line {
        reference: &elsewhere.reference,
        opened_at: elsewhere.opened_at,
        differs: &elsewhere.points,
        was: &elsewhere.was,
        would_be: &elsewhere.would_be,
    }
}
