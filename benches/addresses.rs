//! Searching for addresses in a register as large as Norway's, by what people
//! type: with slips, without æøå, in short forms. Beside it, in the same run,
//! the same questions to trigrams in SQLite and PostgreSQL: `cargo bench
//! --bench addresses`. The ratios are the figures; the absolute numbers hang
//! on the machine.

#![expect(
    clippy::disallowed_methods,
    reason = "a bench reads the real clock, and waits as long as it takes"
)]

#[path = "../tests/it/stage/databases.rs"]
#[allow(dead_code, reason = "shared with the tests, which use more of it")]
mod databases;
mod measured;
#[path = "../tests/it/stage/missing.rs"]
mod missing;
mod national;
mod rivals;

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use measured::{Times, middle_of_three};
use national::National;
use national::asked::{self, Asked};
use rivals::Answered;
use sifra::register::{Gazetteer, matrikkel};

const QUESTIONS: usize = 4_000;
/// The others are slow; they are asked the first of the questions.
const QUESTIONS_TO_OTHERS: usize = 200;
/// Addresses that are typed letter by letter.
const TYPED: usize = 500;
/// As many as the form's list shows.
const SHOWN: usize = 10;

fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let register = folder.path().join("addresses.csv");
    let national = written(&register);
    let gazetteer = loaded(&register, &national);
    let questions = asked::questions(&national, QUESTIONS);
    let fewer = &questions[..QUESTIONS_TO_OTHERS];
    let mut answered = vec![
        answers(&gazetteer, fewer, "Sifra"),
        answers(&gazetteer, &questions, "Sifra, all questions"),
    ];
    let typing = typing(&gazetteer, &asked::typed_rightly(&national, TYPED));
    drop(gazetteer);

    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        answered.push(rivals::sqlite::ask(&register, folder.path(), fewer).await);
        answered.extend(rivals::postgres::ask(&register, fewer).await);
    });
    println!();
    table(&answered);
    println!(
        "\ntyping, letter by letter: {} searches, p50 {}, p99 {}, longest {}",
        typing.count(),
        micros(typing.within(0.5)),
        micros(typing.within(0.99)),
        micros(typing.within(1.0)),
    );
}

fn written(register: &Path) -> National {
    let file = File::create(register).expect("a file for the register");
    let mut file = BufWriter::new(file);
    let national = national::write(&mut file).expect("the register is written");
    file.flush().expect("the register is written");
    println!(
        "{} addresses, {} streets with {} names",
        national.addresses, national.streets, national.street_names
    );
    national
}

/// Reads the register with the code of the service, and tells what it takes.
fn loaded(register: &Path, national: &National) -> Gazetteer {
    let before = memory("VmRSS");
    forget_peak();
    let start = Instant::now();
    let file = File::open(register).expect("the register");
    let rows = matrikkel::read(file, "addresses.csv").expect("a register");
    let gazetteer = Gazetteer::build(rows.map(|row| row.expect("a good row")), []);
    let took = start.elapsed();
    assert_eq!(gazetteer.address_count(), national.addresses);
    println!(
        "read and indexed in {:.1} s; memory of the whole process: {before} before, {} with the \
         register, {} at most while reading",
        took.as_secs_f64(),
        memory("VmRSS"),
        memory("VmHWM"),
    );
    gazetteer
}

fn answers(gazetteer: &Gazetteer, questions: &[Asked], name: &'static str) -> Answered {
    let mut times = Times::default();
    let mut right = 0;
    for asked in questions {
        let (hits, took) = middle_of_three(|| gazetteer.search(&asked.typed, SHOWN));
        times.add(took);
        let first = hits.first();
        right += usize::from(first.is_some_and(|hit| asked.is_meant(&hit.text, &hit.postcode)));
    }
    Answered {
        name,
        times,
        right: right as f64 / questions.len() as f64,
    }
}

/// Each address letter by letter, each beginning a search.
fn typing(gazetteer: &Gazetteer, addresses: &[String]) -> Times {
    let mut times = Times::default();
    for address in addresses {
        for (at, letter) in address.char_indices() {
            let so_far = &address[..at + letter.len_utf8()];
            let (_, took) = middle_of_three(|| gazetteer.search(so_far, SHOWN));
            times.add(took);
        }
    }
    times
}

fn table(answered: &[Answered]) {
    let Some(first) = answered.first() else {
        return;
    };
    println!(
        "                     questions         p50         p99  right first  p50 ratio  p99 ratio"
    );
    for one in answered {
        let ratio = |share: f64| {
            one.times.within(share).as_secs_f64() / first.times.within(share).as_secs_f64()
        };
        println!(
            "{:<20} {:>9} {:>11} {:>11} {:>12.3} {:>10.0} {:>10.0}",
            one.name,
            one.times.count(),
            micros(one.times.within(0.5)),
            micros(one.times.within(0.99)),
            one.right,
            ratio(0.5),
            ratio(0.99),
        );
    }
}

fn micros(time: Duration) -> String {
    format!("{} µs", time.as_micros())
}

/// A figure of the process in megabytes, where the system tells it.
fn memory(figure: &str) -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(figure));
    let kilobytes = line.and_then(|line| {
        let digits = line.trim_matches(|c: char| !c.is_ascii_digit());
        digits.parse::<u64>().ok()
    });
    match kilobytes {
        Some(kilobytes) => format!("{} MB", kilobytes / 1_000),
        None => "unknown".to_owned(),
    }
}

/// Lets the greatest memory be counted from now on.
fn forget_peak() {
    // Where the system has no such file, the peak counts the writing too.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}
