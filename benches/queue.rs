//! The queue of a town with a million cases beside that of one with a thousand,
//! each page as a browser gets it: `cargo bench --bench queue`. The ratios are the
//! figures; the absolute times hang on the machine. It also shows that no question
//! scans a table, by what the engines say of how they mean to answer.
//!
//! `cargo bench --bench queue -- --write FILE` writes a SQLite database (or the one
//! of a `postgres://` address) with 100 000 cases to try the pages on by hand;
//! `--cases N` writes as many, or measures with as many instead of a million.

#![expect(
    clippy::disallowed_methods,
    reason = "a bench reads the real clock, and its client waits as long as it takes"
)]

#[path = "../tests/it/stage/databases.rs"]
#[allow(dead_code, reason = "shared with the tests, which use more of it")]
mod databases;
mod many;
mod measured;
#[path = "../tests/it/stage/missing.rs"]
mod missing;
#[path = "../tests/it/stage/scans.rs"]
mod scans;
#[allow(dead_code, reason = "other benches use more of it")]
mod town;

use std::sync::Arc;
use std::time::{Duration, Instant};

use databases::{Engine, TestDatabase};
use jiff::Timestamp;
use measured::Times;
use sifra::casework::accounts;
use sifra::casework::queue::address::Asked;
use sifra::casework::queue::reader;
use sifra::cli::system::{SystemClock, SystemRandomness};
use sifra::domain::account::{Account, Role};
use sifra::domain::case::Owner;
use sifra::domain::ids::Ids;
use sifra::store::Db;
use sifra::store::queue::words;
use sifra::store::queue::{plan, search_plan};
use sifra::web::App;
use tokio::sync::Notify;

const FEW: u64 = 1_000;
const MANY: u64 = 1_000_000;
/// For which a page over HTTP has 15 milliseconds.
const OVER_HTTP: u64 = 100_000;
/// Times that each question is asked.
const ROUNDS: usize = 60;

const PASSWORD: &str = "korrekt hest batteri";

/// What is asked, as in the address.
const QUESTIONS: [(&str, &str); 14] = [
    ("first page", "department=all"),
    ("Byggdrift", "department=byggdrift"),
    ("in an area", "department=all&status=open&area=Moen"),
    (
        "category, area, overdue",
        "department=all&status=open&category=plumbing&area=Moen&overdue=yes",
    ),
    (
        "area, unsure, overdue",
        "department=byggdrift&status=open&area=Moen&unsure=yes&overdue=yes",
    ),
    ("not reached", "department=all&status=open&reached=not"),
    ("in Somali", "department=all&status=open&language=so"),
    ("changed since", "department=all&status=open&changed=yes"),
    ("done in an area", "department=all&status=done&area=Moen"),
    ("search: frequent", "q=vann"),
    ("search: two frequent", "q=forrige+uke"),
    ("search: rare", "q=kode3"),
    ("search: two words", "q=vann+storgata"),
    ("search: two seldom together", "q=heisen+vasken"),
];

#[tokio::main]
async fn main() {
    // Whoever installed a provider before us is as good.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let arguments: Vec<String> = std::env::args().collect();
    let after = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1).cloned()
    };
    let asked = after("--cases").and_then(|cases| cases.parse().ok());
    if let Some(file) = after("--write") {
        return write(&file, asked.unwrap_or(OVER_HTTP)).await;
    }
    let many = asked.unwrap_or(MANY);
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let Some(few) = Bench::on(engine, FEW).await else {
            continue;
        };
        let Some(more) = Bench::on(engine, many).await else {
            continue;
        };
        more.plans().await;
        println!(
            "{:<32} {FEW:>8} {many:>10}  ratio",
            more.app.db.engine_name()
        );
        for (name, query) in QUESTIONS {
            compare(name, query, &few, &more).await;
        }
    }
    for engine in [Engine::Sqlite, Engine::Postgres] {
        if let Some(bench) = Bench::on(engine, many.min(OVER_HTTP)).await {
            bench.over_http().await;
        }
    }
}

async fn write(file: &str, cases: u64) {
    let url = if file.contains("://") {
        file.to_owned()
    } else {
        format!("sqlite://{file}")
    };
    let db = Db::connect(&url).await.expect("the file opens");
    db.migrate().await.expect("the tables are made");
    many::write(&url, cases, Timestamp::now().as_millisecond()).await;
    let ids = Ids::new(Arc::new(SystemClock), Arc::new(SystemRandomness));
    for (name, role, department) in [
        ("trine", Role::Triage, None),
        ("bjorn", Role::Staff, Some(Owner::Byggdrift)),
        ("leif", Role::Leader, Some(Owner::HousingOffice)),
    ] {
        accounts::create(&db, &ids, name, role, department, PASSWORD.into())
            .await
            .expect("an account");
        println!("{name}, password {PASSWORD}");
    }
    db.close().await;
    println!("{file}: {cases} cases");
}

/// A town to ask.
struct Bench {
    app: App,
    who: Account,
    cases: u64,
    /// Where its pages are, and with what they open.
    base: String,
    cookie: String,
    http: reqwest::Client,
    _database: TestDatabase,
}

impl Bench {
    async fn on(engine: Engine, cases: u64) -> Option<Self> {
        let database = engine.database().await?;
        let start = Instant::now();
        many::write(&database.url, cases, Timestamp::now().as_millisecond()).await;
        eprintln!("{cases} cases written in {:?}", start.elapsed());
        let app = town::app(&database.db, Arc::new(Notify::new())).await;
        let who = accounts::create(
            &app.db,
            &app.ids,
            "trine",
            Role::Triage,
            None,
            PASSWORD.into(),
        )
        .await
        .expect("an account");
        many::look(&database.url, &who.id, 500).await;
        // Somebody has some views of their own.
        for (name, query) in &QUESTIONS[3..7] {
            let asked = Asked::read(query, None);
            app.casework
                .save_view(&who, &asked, name, false)
                .await
                .expect("a view");
        }
        let url = town::serve(&app).await;
        let base = url.split("/api").next().expect("a base").to_owned();
        let opened = app.entrance.log_in("trine", PASSWORD.into()).await;
        let opened = opened.expect("the store answers");
        let opened = opened.expect("the right password");
        Some(Self {
            cookie: format!("sifra_session={}", opened.token),
            http: reqwest::Client::new(),
            app,
            who,
            cases,
            base,
            _database: database,
        })
    }

    /// The page as a browser gets it, and how many cases stand on it.
    async fn ask(&self, query: &str) -> (Duration, usize) {
        let request = self
            .http
            .get(format!("{}/staff?{query}", self.base))
            .header("cookie", &self.cookie);
        let start = Instant::now();
        let answer = request.send().await.expect("an answer");
        assert!(answer.status().is_success(), "{}", answer.status());
        let page = answer.text().await.expect("a page");
        let took = start.elapsed();
        (took, page.matches(" data-reference=").count())
    }

    /// No question may scan what grows with the town.
    async fn plans(&self) {
        let mut tx = self.app.db.read().await.expect("a transaction");
        let reader = reader(&self.who);
        let now = self.app.ids.now();
        for (name, query) in QUESTIONS {
            let asked = Asked::read(query, None);
            let steps = if asked.search.is_empty() {
                plan(&mut tx, &reader, &asked.filter, now).await
            } else {
                search_plan(&mut tx, &reader, &words::of_search(&asked.search), now).await
            };
            let steps = steps.expect("a plan");
            let scans = scans::scans(&steps);
            assert!(scans.is_empty(), "{name}: {scans:?}\n{}", steps.join("\n"));
            if std::env::var_os("PLANS").is_some() {
                println!("{name}\n{}\n", steps.join("\n"));
            }
        }
    }

    async fn over_http(&self) {
        println!("{} with {} cases", self.app.db.engine_name(), self.cases);
        for (name, query) in QUESTIONS {
            let mut times = Times::default();
            for _ in 0..ROUNDS {
                times.add(self.ask(query).await.0);
            }
            println!("{name:<32} {:>8.2} ms", millis(times.within(0.5)));
        }
    }
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

async fn compare(name: &str, query: &str, few: &Bench, more: &Bench) {
    let (mut of_few, mut of_more) = (Times::default(), Times::default());
    let mut found = (0, 0);
    // The two in turn: what else the machine does meets both.
    for _ in 0..ROUNDS {
        let (took, rows) = few.ask(query).await;
        of_few.add(took);
        found.0 = rows;
        let (took, rows) = more.ask(query).await;
        of_more.add(took);
        found.1 = rows;
    }
    let (small, large) = (millis(of_few.within(0.5)), millis(of_more.within(0.5)));
    println!(
        "{name:<32} {small:>5.2} ms {large:>7.2} ms  {:>5.2}   ({} and {} rows)",
        large / small,
        found.0,
        found.1
    );
}
