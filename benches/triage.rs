//! The whole decision on a text message of about 160 characters, with a
//! register of 10,000 addresses, on one core: `cargo bench --bench triage`.
//! Beside it, in the same run, the least that finds a place: a loop that looks
//! for each of the register's street names in the text, letter for letter. The
//! ratio is the figure; the absolute numbers hang on the machine.

#![expect(clippy::disallowed_methods, reason = "a bench reads the real clock")]

mod measured;

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::hint::black_box;
use std::time::Instant;

use measured::Times;
use serde_json::Value;
use sifra::domain::decision::Hints;
use sifra::domain::place::Address;
use sifra::register::{Gazetteer, buildings, matrikkel};
use sifra::triage::{Judge, Local};

const ADDRESSES: usize = 10_000;
/// One part of a text message holds 160 characters.
const LETTERS: std::ops::RangeInclusive<usize> = 140..=160;
const ROUNDS: usize = 50;

fn main() {
    let addresses: Vec<Address> = ["config/register", "tests/registers/haugvik"]
        .into_iter()
        .flat_map(addresses)
        .take(ADDRESSES)
        .collect();
    let streets: BTreeSet<String> = addresses
        .iter()
        .map(|address| address.street.to_lowercase())
        .collect();
    let listed = buildings::read(open("config/register/buildings.csv"), "buildings.csv")
        .expect("a building list");
    let gazetteer = Gazetteer::build(addresses, listed.flatten());
    let texts = texts();
    let (judge, hints, local) = (Judge::embedded(), Hints::default(), Local::default());

    let mut deciding = Times::default();
    let mut looking = Times::default();
    for _ in 0..ROUNDS {
        for text in &texts {
            let start = Instant::now();
            black_box(judge.decide(text, &hints, &gazetteer, &local));
            deciding.add(start.elapsed());
            let start = Instant::now();
            black_box(streets_in(text, &streets));
            looking.add(start.elapsed());
        }
    }
    println!(
        "{} texts of {} to {} characters, {} addresses, {} street names",
        texts.len(),
        LETTERS.start(),
        LETTERS.end(),
        gazetteer.address_count(),
        streets.len(),
    );
    println!("              median       p99");
    for (what, times) in [("decision", &deciding), ("bare loop", &looking)] {
        println!(
            "{what:<10} {:>6} µs {:>6} µs",
            times.within(0.5).as_micros(),
            times.within(0.99).as_micros(),
        );
    }
    println!(
        "ratio      {:>6.2}",
        deciding.within(0.5).as_secs_f64() / looking.within(0.5).as_secs_f64()
    );
}

fn open(path: &str) -> File {
    File::open(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).expect("a file of the register")
}

fn addresses(folder: &str) -> Vec<Address> {
    let file = open(&format!("{folder}/addresses.csv"));
    let rows = matrikkel::read(file, "addresses.csv").expect("a register");
    rows.flatten().collect()
}

/// Messages of all towns that are as long as a text message; those written to
/// fill gaps name no place.
fn texts() -> Vec<String> {
    let folder = format!("{}/tests/messages", env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("the messages")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|ext| ext == "jsonl"))
        .collect();
    files.sort();
    files
        .iter()
        .filter(|file| !file.display().to_string().contains("extra-"))
        .flat_map(|file| {
            let lines = fs::read_to_string(file).expect("messages");
            lines.lines().map(text).collect::<Vec<_>>()
        })
        .filter(|text| LETTERS.contains(&text.chars().count()))
        .collect()
}

fn text(line: &str) -> String {
    let message: Value = serde_json::from_str(line).expect("a message a line");
    message["text"].as_str().unwrap_or_default().to_owned()
}

fn streets_in<'a>(text: &str, streets: &'a BTreeSet<String>) -> Option<&'a String> {
    let text = text.to_lowercase();
    let found = streets
        .iter()
        .filter(|street| text.contains(street.as_str()));
    found.max_by_key(|street| street.len())
}
