//! How long the leader's figures take with 100,000 cases of the last two years,
//! so that the longest period and the one that it is compared with take in all
//! of them: `cargo bench --bench figures`. With a URL behind it, fills that
//! database with a year of made-up cases instead, for those who want to look:
//! `cargo bench --bench figures -- sqlite:///tmp/sifra.db`, and behind that how
//! many, if not 4,000.

#![expect(clippy::disallowed_methods, reason = "a bench reads the real clock")]

#[path = "../tests/it/stage/databases.rs"]
#[allow(dead_code, reason = "shared with the tests, which use more of it")]
mod databases;
mod made_up;
#[path = "../tests/it/stage/missing.rs"]
mod missing;
#[allow(dead_code, reason = "not every bench needs all of it")]
mod town;

use std::sync::Arc;
use std::time::{Duration, Instant};

use databases::Engine;
use jiff::Timestamp;
use made_up::Town;
use sifra::casework::figures::period::{Choice, Period};
use sifra::domain::account::{Account, Role};
use tokio::sync::Notify;

const TIMES: usize = 5;

#[tokio::main]
async fn main() {
    let now = Timestamp::now();
    if let Some(url) = std::env::args().find(|word| word.contains("://")) {
        let cases = std::env::args().find_map(|word| word.parse().ok());
        let town = Town {
            cases: cases.unwrap_or(4_000),
            days: 420,
            addresses: 90,
            now,
        };
        made_up::fill(&url, town).await;
        return;
    }
    let town = Town {
        cases: 100_000,
        days: 2 * 364,
        addresses: 4_000,
        now,
    };
    println!("engine      weeks  cases opened  median ms");
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let Some(database) = engine.database().await else {
            continue;
        };
        made_up::fill(&database.url, town).await;
        let app = town::app(&database.db, Arc::new(Notify::new())).await;
        let leader = Account {
            id: "made-up".into(),
            name: "Made Up".into(),
            role: Role::Leader,
            department: None,
        };
        for weeks in [4, 12, 52] {
            let mut times = Vec::new();
            let mut new = 0;
            for _ in 0..TIMES {
                let period = Period::new(Choice::Weeks(weeks), now).expect("a period");
                let start = Instant::now();
                let figures = app.casework.figures(&leader, period, None).await;
                times.push(start.elapsed());
                new = figures.expect("figures").flow.new;
            }
            times.sort_unstable();
            let median: Duration = times[TIMES / 2];
            println!(
                "{:<11} {weeks:>5}  {new:>12}  {:>9}",
                database.db.engine_name(),
                median.as_millis()
            );
        }
    }
}
