//! A worker on the bench: real store, real HTTP, a clock that is set by hand.

use std::sync::Arc;
use std::time::Duration;

use jiff::SignedDuration;
use secrecy::SecretString;
use sifra::delivery::webhooks::{Secret, Target, WebhookSettings, WebhookWorker};
use sifra::domain::clock::Clock;
use sifra::domain::ids::Ids;
use sifra::domain::webhook::{Call, CallState, Endpoint, Kind, test_payload};
use sifra::store::Db;
use sifra::store::webhooks::{self, Attempt, NewCall, Partners};

use super::receiver::Receiver;
use crate::stage::Engine;
use crate::stage::clock::{Counted, SetClock};
use crate::stage::databases::TestDatabase;

pub const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
pub const OLD_SECRET: &str = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

/// Far more than anything here takes; only a hung test meets it.
pub const PATIENCE: Duration = Duration::from_secs(60);

pub struct Bench {
    /// Kept until the test is over.
    _database: TestDatabase,
    pub db: Db,
    pub ids: Ids,
    pub clock: Arc<SetClock>,
    /// The endpoint `arkiv`.
    pub receiver: Receiver,
}

impl Bench {
    /// A bench with a fresh database; nothing where the engine is missing here.
    pub async fn on(engine: Engine) -> Option<Self> {
        let database = engine.database().await?;
        let clock = Arc::new(SetClock::default());
        let ids = Ids::new(clock.clone(), Arc::new(Counted));
        let db = database.db.clone().telling(partners(&ids, &["arkiv"], &[]));
        Some(Self {
            db,
            _database: database,
            ids,
            clock,
            receiver: Receiver::start().await,
        })
    }

    pub async fn promise(&self, endpoint: &str) -> String {
        let call = NewCall {
            id: self.ids.id(),
            endpoint,
            event: Kind::Test,
            payload: test_payload(endpoint, self.clock.now()),
            case_id: None,
            hand_over_id: None,
            at: self.clock.now(),
        };
        let mut tx = self.db.begin().await.expect("a transaction");
        let id = webhooks::promise(&mut tx, &call).await.expect("promised");
        tx.commit().await.expect("committed");
        id
    }

    pub fn target(&self) -> Target {
        target("arkiv", &self.receiver)
    }

    pub fn worker(&self) -> WebhookWorker {
        self.worker_of([self.target()])
    }

    pub fn worker_of(&self, targets: impl IntoIterator<Item = Target>) -> WebhookWorker {
        self.worker_as(targets, unhurried())
    }

    pub fn worker_as(
        &self,
        targets: impl IntoIterator<Item = Target>,
        settings: WebhookSettings,
    ) -> WebhookWorker {
        let targets = targets.into_iter().collect();
        WebhookWorker::new(self.db.clone(), self.ids.clone(), targets, settings).expect("a worker")
    }

    /// Sends all that is due, and returns how many attempts that took.
    pub async fn drain(&self) -> usize {
        self.worker().drain_once().await.expect("the store answers")
    }

    pub async fn call(&self, id: &str) -> Call {
        let mut tx = self.db.read().await.expect("a transaction");
        let call = webhooks::by_id(&mut tx, id).await;
        call.expect("the store answers").expect("the call")
    }

    pub async fn state(&self, id: &str) -> CallState {
        let mut tx = self.db.read().await.expect("a transaction");
        let state = webhooks::state_of(&mut tx, id).await;
        state.expect("the store answers").expect("the call")
    }

    pub async fn attempts(&self, id: &str) -> Vec<Attempt> {
        let mut tx = self.db.read().await.expect("a transaction");
        let attempts = webhooks::attempts(&mut tx, id).await;
        attempts.expect("the store answers")
    }

    pub fn pass(&self, seconds: i64) {
        self.clock.advance(SignedDuration::from_secs(seconds));
    }
}

/// Endpoints that ask for these events.
pub fn partners(ids: &Ids, names: &[&str], events: &[Kind]) -> Partners {
    let endpoints = names.iter().map(|name| Endpoint {
        name: (*name).to_owned(),
        shown_url: format!("https://{name}.example/hook"),
        events: events.to_vec(),
        enabled: true,
    });
    let public_url = "https://sifra.fjordvik.example".to_owned();
    Partners::new(ids.clone(), public_url, endpoints.collect())
}

pub fn target(name: &str, receiver: &Receiver) -> Target {
    Target {
        name: name.to_owned(),
        url: receiver.url().parse().expect("a URL"),
        secrets: [SECRET, OLD_SECRET].map(secret).to_vec(),
        allow_private: true,
        enabled: true,
    }
}

fn secret(text: &str) -> Secret {
    Secret::parse(&SecretString::from(text)).expect("a secret")
}

/// Looks by itself only in an hour.
pub fn unhurried() -> WebhookSettings {
    WebhookSettings {
        time_out: Duration::from_secs(20),
        poll: Duration::from_secs(3600),
        ..WebhookSettings::default()
    }
}
