//! A database, a gateway, and the service itself: one process on SQLite, two
//! on PostgreSQL.

use std::sync::Arc;

use reqwest::StatusCode;
use serde_json::{Value, json};
use sifra::cli::system;
use sifra::delivery::signature;
use sifra::domain::account::{Account, Role};
use sifra::domain::contact::Phone;
use sifra::domain::outgoing::{Message, MessageState};
use sifra::store::{Db, accounts, outbox, register, reports};

use super::gateway::{ACCOUNT, FROM, Gateway, TOKEN};
use crate::stage::Engine;
use crate::stage::databases::TestDatabase;
use crate::stage::service::{Service, client, until};
use crate::stage::town;

pub const KEY: &str = "demo-api-key-that-everybody-knows";
/// The address that the gateway signs for, whichever process it then reaches.
const PUBLIC_URL: &str = "http://sifra.example.no";
/// Names of the processes, as the gateway's books have them.
pub const WORKERS: [&str; 2] = ["one", "two"];

/// Short, so that a lease runs out while we look. The lease must exceed the
/// time-outs, as always.
pub const LEASE: u32 = 3;
pub const TIME_OUT: u32 = 1;
pub const SETTLING: u32 = 1;

pub struct Scene {
    pub database: TestDatabase,
    pub gateway: Arc<Gateway>,
    pub services: Vec<Service>,
    pub http: reqwest::Client,
}

/// A report that was accepted.
#[derive(Clone, Debug)]
pub struct Filed {
    pub reference: String,
    pub phone: String,
}

/// The number of the reporter who files the report with this number.
pub fn phone_of(number: usize) -> String {
    format!("+4791{number:06}")
}

pub fn text_of(number: usize) -> String {
    let houses = town::addresses();
    let house = &houses[number % houses.len()].text;
    format!("Ytterdøra i {house} går ikke i lås, melding {number}")
}

impl Scene {
    /// The service, running; nothing where the engine is missing here.
    pub async fn on(engine: Engine) -> Option<Self> {
        Self::with(engine, &[]).await
    }

    /// One process, whatever the engine: where it is not killed.
    pub async fn alone_on(engine: Engine) -> Option<Self> {
        Self::of(1, engine, &[]).await
    }

    /// With these settings in the place of the usual ones.
    pub async fn with(engine: Engine, settings: &[(&str, &str)]) -> Option<Self> {
        let workers = match engine {
            Engine::Sqlite => 1,
            Engine::Postgres => 2,
        };
        Self::of(workers, engine, settings).await
    }

    async fn of(workers: usize, engine: Engine, settings: &[(&str, &str)]) -> Option<Self> {
        let database = engine.database().await?;
        furnish(&database.db).await;
        let gateway = Arc::new(Gateway::start().await);
        let services = WORKERS[..workers].iter().map(|worker| {
            let mut all = vec![
                ("DATABASE__URL", database.url.clone()),
                ("PUBLIC_URL", PUBLIC_URL.into()),
                ("SMS__BASE_URL", gateway.url(worker)),
                ("SMS__ACCOUNT_SID", ACCOUNT.into()),
                ("SMS__AUTH_TOKEN", TOKEN.into()),
                ("SMS__FROM", FROM.into()),
                // What reads the gateway's list besides would stand in the way.
                ("SMS__CATCH_UP_MINUTES", "0".into()),
                ("DELIVERY__LEASE_SECONDS", LEASE.to_string()),
                ("DELIVERY__TIMEOUT_SECONDS", TIME_OUT.to_string()),
                ("DELIVERY__SETTLING_SECONDS", SETTLING.to_string()),
                ("DELIVERY__WAITS", "[0]".into()),
                ("LOG__LEVEL", "info".into()),
            ];
            for (key, value) in settings {
                all.retain(|(other, _)| other != key);
                all.push((key, (*value).to_owned()));
            }
            Service::with(&all).keeping_its_log()
        });
        let mut scene = Self {
            services: services.collect(),
            database,
            gateway,
            http: client(),
        };
        scene.start().await;
        Some(scene)
    }

    /// Starts whatever is not alive. One after the other: the first furnishes
    /// the database.
    pub async fn start(&mut self) {
        for service in &mut self.services {
            if !service.is_alive() {
                service.start().await;
            }
        }
    }

    /// Kills all processes.
    pub fn kill(&mut self) {
        for service in &mut self.services {
            service.kill();
        }
    }

    /// Files a report by the API.
    pub async fn file(&self, number: usize) -> Filed {
        let phone = phone_of(number);
        let body = json!({"text": text_of(number), "reporter": {"phone": phone}});
        let url = format!("{}/api/v1/reports", self.services[0].url);
        let request = self
            .http
            .post(url)
            .bearer_auth(KEY)
            .header("Idempotency-Key", format!("report-{number}"));
        let answer = request.json(&body).send().await.expect("an answer");
        assert_eq!(answer.status(), StatusCode::CREATED);
        let filed: Value = answer.json().await.expect("JSON");
        Filed {
            reference: filed["reference"].as_str().expect("a reference").into(),
            phone,
        }
    }

    /// What the API tells of the acknowledgement, as `waiting`.
    pub async fn state_by_api(&self, reference: &str) -> Option<String> {
        let url = format!("{}/api/v1/reports/{reference}", self.services[0].url);
        let answer = self.http.get(url).bearer_auth(KEY).send().await.ok()?;
        let standing: Value = answer.error_for_status().ok()?.json().await.ok()?;
        Some(standing["acknowledgement"]["state"].as_str()?.to_owned())
    }

    /// The acknowledgement as the outbox has it.
    pub async fn acknowledgement(&self, filed: &Filed) -> Message {
        let mut tx = self.database.db.read().await.expect("a database");
        let reference = filed.reference.parse().expect("a reference");
        let report = reports::by_reference(&mut tx, &reference).await;
        let report = report.expect("a look").expect("an accepted report");
        let promise = format!("acknowledgement:{}", report.id);
        let message = outbox::by_promise(&mut tx, &promise).await;
        message.expect("a look").expect("a promise")
    }

    /// The reference that an SMS was given, once it is filed.
    pub async fn reference_of(&self, phone: &str) -> Option<String> {
        let mut tx = self.database.db.read().await.expect("a database");
        let phone: Phone = phone.parse().expect("a number");
        let epoch = jiff::Timestamp::UNIX_EPOCH;
        let latest = reports::latest_by_phone(&mut tx, &phone, epoch).await;
        let latest = latest.expect("a look").into_iter().next();
        Some(latest?.reference.to_string())
    }

    /// Waits until nothing is left to be sent: what has not happened by now
    /// will not happen.
    pub async fn quiet(&self) {
        until("nothing is left to be sent", async || {
            let Ok(mut tx) = self.database.db.read().await else {
                return false;
            };
            matches!(outbox::oldest_waiting(&mut tx).await, Ok(None))
        })
        .await;
    }

    /// Everything comes to rest, and the reporter has one message, by the
    /// gateway's books and by what the API tells.
    pub async fn is_answered_once(&self, filed: &Filed) {
        self.quiet().await;
        let taken = self.gateway.taken(&filed.phone);
        assert_eq!(taken.len(), 1, "messages to {}", filed.reference);
        assert!(taken[0].body.contains(&filed.reference));
        let message = self.acknowledgement(filed).await;
        assert_eq!(message.gateway_id.as_ref(), Some(&taken[0].sid));
        let state = self.state_by_api(&filed.reference).await;
        let state = state.expect("the report is there");
        assert!(["accepted", "delivered"].contains(&&*state), "{state}");
    }

    /// Everything comes to rest, and the reporter has nothing, which the
    /// outbox and the API tell.
    pub async fn is_known_to_be_unreachable(&self, filed: &Filed, failure: &str) {
        self.quiet().await;
        let message = self.acknowledgement(filed).await;
        assert_eq!(message.state, MessageState::Failed);
        assert_eq!(message.failure.as_deref(), Some(failure));
        let state = self.state_by_api(&filed.reference).await;
        assert_eq!(state.as_deref(), Some("failed"));
    }
}

/// A small town and one account: what demo mode need not furnish first.
async fn furnish(db: &Db) {
    let ids = system::ids();
    register::replace(db, town::addresses(), town::buildings(), ids.now())
        .await
        .expect("a register");
    let account = Account {
        id: ids.id(),
        name: "somebody".into(),
        role: Role::Reader,
        department: None,
    };
    let mut tx = db.begin().await.expect("a database");
    accounts::insert(&mut tx, &account, None, None, ids.now())
        .await
        .expect("an account");
    tx.commit().await.expect("a database");
}

/// A webhook as the gateway sends it.
pub struct Webhook {
    path: String,
    form: Vec<(String, String)>,
}

impl Webhook {
    fn new(path: String, form: &[(&str, &str)]) -> Self {
        let owned = form.iter().map(|(k, v)| ((*k).into(), (*v).into()));
        Self {
            path,
            form: owned.collect(),
        }
    }

    /// A text that came in.
    pub fn text(sid: &str, from: &str, text: &str) -> Self {
        let form = [
            ("MessageSid", sid),
            ("From", from),
            ("To", FROM),
            ("Body", text),
        ];
        Self::new("/sms/inbound".into(), &form)
    }

    /// What became of a message of ours.
    pub fn status(message_id: &str, sid: &str, to: &str, status: &str) -> Self {
        let form = [
            ("AccountSid", ACCOUNT),
            ("MessageSid", sid),
            ("MessageStatus", status),
            ("From", FROM),
            ("To", to),
            ("ApiVersion", "2010-04-01"),
        ];
        Self::new(format!("/sms/status?message={message_id}"), &form)
    }

    /// Sends it to the process at `base`, signed with `token`. The answer's
    /// status, where there is one.
    pub async fn send(&self, http: &reqwest::Client, base: &str, token: &str) -> Option<u16> {
        let signature = signature::sign(token, &format!("{PUBLIC_URL}{}", self.path), &self.form);
        let request = http
            .post(format!("{base}{}", self.path))
            .header(signature::HEADER, signature)
            .form(&self.form);
        Some(request.send().await.ok()?.status().as_u16())
    }
}
