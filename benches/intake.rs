//! Accepted reports a second through HTTP, with triage, routing and outbox,
//! beside a bare loop that commits the same rows on the same engine in the same
//! run: `cargo bench --bench intake`. The ratio is the figure; the absolute
//! numbers hang on the machine.

#![expect(
    clippy::disallowed_methods,
    reason = "a bench reads the real clock, and its client waits as long as it takes"
)]

#[path = "../tests/it/stage/databases.rs"]
#[allow(dead_code, reason = "shared with the tests, which use more of it")]
mod databases;
#[path = "../tests/it/stage/missing.rs"]
mod missing;
mod town;

use std::sync::Arc;
use std::time::{Duration, Instant};

use databases::Engine;
use serde_json::json;
use sifra::domain::ids::Ids;
use sifra::domain::outgoing::Message;
use sifra::domain::report::{Channel, Reporter};
use sifra::intake::{Incoming, Standing};
use sifra::store::{StoreError, cases, history, outbox, reports};
use sifra::web::App;
use tokio::sync::Notify;
use town::{KEY, TEXT};

const CLIENTS: [usize; 3] = [1, 8, 32];
/// How long each figure is measured.
const MEASURED: Duration = Duration::from_secs(4);

#[tokio::main]
async fn main() {
    println!("engine      clients  bare loop/s  through HTTP/s  ratio");
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let Some(database) = engine.database().await else {
            continue;
        };
        let app = town::app(&database.db, Arc::new(Notify::new())).await;
        let url = town::serve(&app).await;
        for clients in CLIENTS {
            let through_http = through_http(&url, clients).await;
            let bare = bare(&app, clients).await;
            println!(
                "{:<11} {clients:>7}  {bare:>11.0}  {through_http:>14.0}  {:>5.2}",
                database.db.engine_name(),
                through_http / bare
            );
        }
    }
}

/// Runs `one` over and over in `clients` tasks; how many succeed a second.
async fn rate<F, Fut>(clients: usize, one: F) -> f64
where
    F: Fn(usize, u32) -> Fut + Clone + Send + 'static,
    Fut: Future<Output = ()> + Send,
{
    let start = Instant::now();
    let tasks: Vec<_> = (0..clients)
        .map(|client| {
            let one = one.clone();
            tokio::spawn(async move {
                let mut done = 0;
                while start.elapsed() < MEASURED {
                    one(client, done).await;
                    done += 1;
                }
                done
            })
        })
        .collect();
    let mut done = 0;
    for task in tasks {
        done += task.await.expect("no client panics");
    }
    f64::from(done) / start.elapsed().as_secs_f64()
}

async fn through_http(url: &str, clients: usize) -> f64 {
    // Whoever installed a provider before us is as good.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let http = reqwest::Client::new();
    let url = url.to_owned();
    rate(clients, move |client, count| {
        let phone = format!("9{:02}{:05}", client % 100, count % 100_000);
        let request = http
            .post(&url)
            .bearer_auth(KEY)
            .json(&json!({"text": TEXT, "reporter": {"phone": phone}}));
        async move {
            let answer = request.send().await.expect("an answer");
            assert_eq!(answer.status(), 201);
        }
    })
    .await
}

/// The rows of one accepted report.
#[derive(Clone)]
struct Rows {
    standing: Standing,
    messages: Vec<Message>,
}

/// Commits the rows that an accepted report writes, and does nothing else.
async fn bare(app: &App, clients: usize) -> f64 {
    let rows = Arc::new(template(app).await);
    let app = app.clone();
    rate(clients, move |_, _| {
        let (app, rows) = (app.clone(), Arc::clone(&rows));
        async move {
            // A reference that is taken is drawn again, as the service does.
            while !commit(&app, fresh(&app.ids, &rows)).await {}
        }
    })
    .await
}

async fn template(app: &App) -> Rows {
    let incoming = Incoming {
        reporter: Reporter {
            phone: "91234567".parse().ok(),
            ..Reporter::default()
        },
        ..Incoming::new(Channel::Api, TEXT)
    };
    let accepted = app.intake.accept(incoming).await.expect("a report");
    let standing = app
        .intake
        .by_reference(&accepted.report.reference)
        .await
        .expect("the store answers")
        .expect("the report is there");
    let mut tx = app.db.read().await.expect("a transaction");
    let messages = outbox::of_case(&mut tx, &accepted.case.id)
        .await
        .expect("the store answers");
    Rows { standing, messages }
}

/// The same rows under new keys.
fn fresh(ids: &Ids, rows: &Rows) -> Rows {
    let mut rows = rows.clone();
    let case = &mut rows.standing.case;
    let report = &mut rows.standing.report;
    case.id = ids.id();
    case.reference = ids.reference();
    report.id = ids.id();
    report.case_id.clone_from(&case.id);
    report.reference = case.reference.clone();
    report.status_token = ids.token();
    for entry in &mut rows.standing.history {
        entry.id = ids.id();
        entry.case_id.clone_from(&case.id);
    }
    for message in &mut rows.messages {
        message.id = ids.id();
        message.promise.clone_from(&message.id);
        message.case_id = Some(case.id.clone());
    }
    rows
}

/// Returns whether the reference was free.
async fn commit(app: &App, rows: Rows) -> bool {
    let write = async {
        let mut tx = app.db.begin().await?;
        let Standing {
            case,
            report,
            decision,
            history: entries,
            ..
        } = &rows.standing;
        cases::insert(&mut tx, case).await?;
        reports::insert(&mut tx, report).await?;
        reports::insert_decision(&mut tx, report, decision, case.owner, "bench").await?;
        for entry in entries {
            history::add(&mut tx, entry).await?;
        }
        for message in &rows.messages {
            outbox::put(&mut tx, message).await?;
        }
        tx.commit().await
    };
    match write.await {
        Ok(()) => true,
        Err(StoreError::Duplicate(_)) => false,
        Err(error) => panic!("the rows are not committed: {error}"),
    }
}
