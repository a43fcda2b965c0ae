//! How long it takes from a report's POST until the SMS gateway has the text of
//! its acknowledgement, with five reports a second, beside the least that
//! anybody must do who promises it: commit one row, then call the gateway.
//! `cargo bench --bench acknowledgement`, with `-- 60` for a minute of each. The
//! ratio is the figure; the absolute numbers hang on the machine.

#![expect(
    clippy::disallowed_methods,
    reason = "a bench reads the real clock, and its client waits as long as it takes"
)]

#[path = "../tests/it/stage/databases.rs"]
#[allow(dead_code, reason = "shared with the tests, which use more of it")]
mod databases;
mod measured;
#[path = "../tests/it/stage/missing.rs"]
mod missing;
mod town;

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::post;
use axum::{Form, Json, Router};
use databases::Engine;
use measured::Times;
use secrecy::SecretString;
use serde_json::json;
use sifra::delivery::gateway::Answer;
use sifra::delivery::{Gateway, Gateways, LookUp, SmsGateway, SmsSettings, Worker, WorkerSettings};
use sifra::domain::outgoing::{Message, MessageState, Outcome};
use sifra::store::outbox;
use sifra::web::App;
use tokio::sync::{Notify, oneshot};
use town::{KEY, TEXT};

const A_SECOND: u32 = 5;
const SECONDS: u32 = 30;
/// The first ones open connections and fill caches.
const WARMING: u32 = 5;
const ACCOUNT: &str = "AC00000000000000000000000000000001";

#[tokio::main]
async fn main() {
    let seconds = std::env::args()
        .find_map(|argument| argument.parse().ok())
        .unwrap_or(SECONDS);
    println!("from POST to the gateway having the text, and a commit and call alone, in ms");
    println!("engine      reports  median    95th    99th  bare median  bare 99th  ratio");
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let Some(database) = engine.database().await else {
            continue;
        };
        let (reports, bare) = measure(&database.db, seconds * A_SECOND).await;
        let of = |times: &Times, share| times.within(share).as_secs_f64() * 1_000.0;
        println!(
            "{:<11} {:>7}  {:>6.1}  {:>6.1}  {:>6.1}  {:>11.1}  {:>9.1}  {:>5.2}",
            database.db.engine_name(),
            reports.count(),
            of(&reports, 0.5),
            of(&reports, 0.95),
            of(&reports, 0.99),
            of(&bare, 0.5),
            of(&bare, 0.99),
            of(&reports, 0.5) / of(&bare, 0.5),
        );
    }
}

/// Reports and bare calls, taking turns.
async fn measure(db: &sifra::store::Db, count: u32) -> (Times, Times) {
    // Whoever installed a provider before us is as good.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let phones = Phones::default();
    let gateway = serve_gateway(phones.clone()).await;
    let wake = Arc::new(Notify::new());
    let app = town::app(db, Arc::clone(&wake)).await;
    let url = town::serve(&app).await;
    let (stop, stopped) = oneshot::channel::<()>();
    let working = tokio::spawn(worker(&app, &gateway, wake).run(async {
        let _ = stopped.await;
    }));
    let asking = Asking {
        http: reqwest::Client::new(),
        url,
        messages: format!("{gateway}/2010-04-01/Accounts/{ACCOUNT}/Messages.json"),
        phones,
        template: template(&app).await,
        app,
    };
    let (mut reports, mut bare) = (Times::default(), Times::default());
    let mut ticks = tokio::time::interval(Duration::from_secs(1) / A_SECOND / 2);
    let (mut of_reports, mut of_bare) = (Vec::new(), Vec::new());
    for number in 0..count + WARMING {
        ticks.tick().await;
        of_reports.push(tokio::spawn(asking.clone().report(number)));
        ticks.tick().await;
        of_bare.push(tokio::spawn(asking.clone().bare(number)));
    }
    for (tasks, times) in [(of_reports, &mut reports), (of_bare, &mut bare)] {
        for task in tasks.into_iter().skip(WARMING as usize) {
            times.add(task.await.expect("no client panics"));
        }
    }
    drop(stop);
    working.await.expect("the worker goes home");
    (reports, bare)
}

/// Who waits for a text, by phone number.
#[derive(Clone, Default)]
struct Phones(Arc<Mutex<HashMap<String, oneshot::Sender<Instant>>>>);

impl Phones {
    fn wait_at(&self, phone: &str) -> oneshot::Receiver<Instant> {
        let (sender, receiver) = oneshot::channel();
        self.lock().insert(phone.to_owned(), sender);
        receiver
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<String, oneshot::Sender<Instant>>> {
        self.0.lock().expect("nobody panics here")
    }
}

/// A gateway that answers at once.
async fn serve_gateway(phones: Phones) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a free port");
    let address = listener.local_addr().expect("an address");
    let router = Router::new()
        .route("/2010-04-01/Accounts/{account}/Messages.json", post(take))
        .with_state(phones);
    tokio::spawn(async move { axum::serve(listener, router).await });
    format!("http://{address}")
}

async fn take(
    State(phones): State<Phones>,
    Form(form): Form<HashMap<String, String>>,
) -> (StatusCode, Json<serde_json::Value>) {
    let now = Instant::now();
    if let Some(waiting) = phones.lock().remove(&form["To"]) {
        // Nobody waits for the first ones any more.
        let _ = waiting.send(now);
    }
    let sid = format!("SM{}", form["To"]);
    (StatusCode::CREATED, Json(json!({"sid": sid})))
}

/// Takes each notice at once: this is not about mail.
struct NoMail;

impl Gateway for NoMail {
    fn send<'a>(&'a self, message: &'a Message) -> Answer<'a, Outcome> {
        let gateway_id = message.id.clone();
        Box::pin(async { Outcome::Accepted { gateway_id } })
    }

    fn look_up<'a>(&'a self, _: &'a Message, _: &'a [String]) -> Answer<'a, LookUp> {
        Box::pin(async { LookUp::Repeatable })
    }
}

fn worker(app: &App, gateway: &str, wake: Arc<Notify>) -> Worker {
    let settings = SmsSettings {
        base_url: gateway.to_owned(),
        account_sid: ACCOUNT.into(),
        auth_token: SecretString::from("token"),
        from: "+4759440000".into(),
        public_url: "https://sifra.fjordvik.example".into(),
        time_out: Duration::from_secs(10),
    };
    let gateways = Gateways {
        sms: Arc::new(SmsGateway::new(settings, app.ids.clone()).expect("a gateway")),
        email: Arc::new(NoMail),
    };
    let settings = WorkerSettings::default();
    Worker::new(app.db.clone(), app.ids.clone(), gateways, wake, settings)
}

#[derive(Clone)]
struct Asking {
    http: reqwest::Client,
    url: String,
    messages: String,
    phones: Phones,
    template: Message,
    app: App,
}

impl Asking {
    async fn report(self, number: u32) -> Duration {
        let phone = format!("+47910{number:05}");
        let arrived = self.phones.wait_at(&phone);
        let body = json!({"text": TEXT, "reporter": {"phone": phone}});
        let start = Instant::now();
        let request = self.http.post(&self.url).bearer_auth(KEY).json(&body);
        let answer = request.send().await.expect("an answer");
        assert_eq!(answer.status(), 201);
        arrived.await.expect("it arrives") - start
    }

    /// Commits the message alone, and calls the gateway.
    async fn bare(self, number: u32) -> Duration {
        let phone = format!("+47920{number:05}");
        let arrived = self.phones.wait_at(&phone);
        let start = Instant::now();
        let id = self.app.ids.id();
        let message = Message {
            promise: id.clone(),
            id,
            to: phone,
            // Not the worker's.
            state: MessageState::Accepted,
            ..self.template.clone()
        };
        let mut tx = self.app.db.begin().await.expect("a transaction");
        outbox::put(&mut tx, &message).await.expect("a row");
        tx.commit().await.expect("it is kept");
        let form = [("To", &message.to), ("Body", &message.body)];
        let request = self.http.post(&self.messages).form(&form);
        request.send().await.expect("an answer");
        arrived.await.expect("it arrives") - start
    }
}

/// An acknowledgement as the service promises it.
async fn template(app: &App) -> Message {
    let incoming = sifra::intake::Incoming {
        reporter: sifra::domain::report::Reporter {
            phone: "91234567".parse().ok(),
            ..sifra::domain::report::Reporter::default()
        },
        ..sifra::intake::Incoming::new(sifra::domain::report::Channel::Api, TEXT)
    };
    let accepted = app.intake.accept(incoming).await.expect("a report");
    let mut tx = app.db.read().await.expect("a transaction");
    let messages = outbox::of_case(&mut tx, &accepted.case.id).await;
    messages.expect("the store answers").remove(0)
}
