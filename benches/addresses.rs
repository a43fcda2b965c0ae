//! Free-text search of addresses over a register of national size:
//! `cargo bench --bench addresses`.

#![expect(clippy::disallowed_methods, reason = "a bench reads the real clock")]

mod national;

use std::fs::File;
use std::io::{BufWriter, Write};
use std::time::{Duration, Instant};

use national::asked::{self, Asked};
use sifra::register::{Gazetteer, matrikkel};

const QUESTIONS: usize = 3_000;

fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("addresses.csv");
    let start = Instant::now();
    let mut file = BufWriter::with_capacity(1 << 20, File::create(&path).expect("a file"));
    let national = national::write(&mut file).expect("the register is written");
    file.flush().expect("the register is written");
    drop(file);
    println!(
        "written in {:?}: {} addresses {} streets {} names",
        start.elapsed(),
        national.addresses,
        national.streets,
        national.street_names
    );
    memory("before");
    let ok = std::fs::write("/proc/self/clear_refs", "5");
    println!("{ok:?}");
    let start = Instant::now();
    let rows =
        matrikkel::read(File::open(&path).expect("the file"), "addresses.csv").expect("a register");
    let gazetteer = Gazetteer::build(rows.map(|r| r.expect("a good row")), []);
    println!(
        "loaded in {:?} {}",
        start.elapsed(),
        gazetteer.address_count()
    );
    memory("after");
    let questions = asked::questions(&national, QUESTIONS);
    for q in questions.iter().take(30) {
        println!(
            "{:?} {} <- {} {}",
            q.slip, q.typed, q.meant.text, q.meant.post_town
        );
    }
    search(&gazetteer, &questions);
    let typed = asked::typed_rightly(&national, 300);
    let mut times = Vec::new();
    let mut worst = (Duration::ZERO, String::new());
    for t in &typed {
        for (at, c) in t.char_indices() {
            let prefix = &t[..at + c.len_utf8()];
            let mut took = Duration::MAX;
            for _ in 0..3 {
                let start = Instant::now();
                std::hint::black_box(gazetteer.search(prefix, 10));
                took = took.min(start.elapsed());
            }
            times.push(took);
            if took > worst.0 {
                worst = (took, prefix.to_owned());
            }
        }
    }
    show("typing", &mut times);
    println!("{worst:?}");
}

fn search(gazetteer: &Gazetteer, questions: &[Asked]) {
    let mut times = Vec::new();
    let mut right = 0;
    let mut by_kind = std::collections::BTreeMap::<String, (usize, usize)>::new();
    let mut slow = Vec::new();
    let show_wrong = std::env::var("WRONG").is_ok();
    for asked in questions {
        let mut took = Duration::MAX;
        let mut hits = Vec::new();
        for _ in 0..3 {
            let start = Instant::now();
            hits = gazetteer.search(&asked.typed, 10);
            took = took.min(start.elapsed());
        }
        times.push(took);
        slow.push((took, asked.typed.clone()));
        let ok = hits
            .first()
            .is_some_and(|h| asked.is_meant(&h.text, &h.postcode));
        right += usize::from(ok);
        let kind = by_kind.entry(format!("{:?}", asked.slip)).or_default();
        kind.0 += usize::from(ok);
        kind.1 += 1;
        if show_wrong && !ok {
            println!(
                "WRONG {:?} {} <- {} {} {}: {:?}",
                asked.slip,
                asked.typed,
                asked.meant.text,
                asked.meant.postcode,
                asked.meant.post_town,
                hits.iter()
                    .take(3)
                    .map(|h| format!("{} {} {}", h.text, h.postcode, h.post_town))
                    .collect::<Vec<_>>()
            );
        }
    }
    slow.sort();
    for s in slow.iter().rev().take(15) {
        println!("{s:?}");
    }
    show("search", &mut times);
    println!("right {:.4}", right as f64 / questions.len() as f64);
    for (k, (r, n)) in by_kind {
        println!("{k:>15} {:.3}", r as f64 / n as f64);
    }
}

fn show(what: &str, times: &mut [Duration]) {
    times.sort();
    let at = |q: f64| times[((times.len() - 1) as f64 * q) as usize];
    println!(
        "{what}: p50 {:?} p99 {:?} p999 {:?} max {:?}",
        at(0.5),
        at(0.99),
        at(0.999),
        at(1.0)
    );
}

fn memory(when: &str) {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    for line in status
        .lines()
        .filter(|l| l.starts_with("VmRSS") || l.starts_with("VmHWM"))
    {
        println!("{when} {line}");
    }
}
