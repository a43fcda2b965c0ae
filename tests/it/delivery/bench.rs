//! A worker on the bench: real store, real HTTP, a clock that is set by hand.

use std::sync::Arc;
use std::time::Duration;

use jiff::SignedDuration;
use secrecy::SecretString;
use sifra::delivery::{
    EmailGateway, EmailSettings, Gateways, LaneSettings, SmsGateway, SmsSettings, Worker,
    WorkerSettings,
};
use sifra::domain::clock::Clock;
use sifra::domain::ids::Ids;
use sifra::domain::language::Language;
use sifra::domain::outgoing::{EMERGENCY, Message, MessageChannel, MessageState, Purpose};
use sifra::store::Db;
use sifra::store::outbox::{self, Claim};
use tokio::sync::Notify;

use super::mail_server::MailServer;
use super::sms_gateway::{ACCOUNT, FROM, SmsServer, TOKEN};
use crate::stage::Engine;
use crate::stage::clock::{Counted, SetClock};
use crate::stage::databases::TestDatabase;

pub struct Bench {
    /// Kept until the test is over.
    _database: TestDatabase,
    pub db: Db,
    pub ids: Ids,
    pub clock: Arc<SetClock>,
    pub sms: SmsServer,
    pub mail: MailServer,
    pub wake: Arc<Notify>,
}

impl Bench {
    /// A bench with a fresh database; nothing where the engine is missing here.
    pub async fn on(engine: Engine) -> Option<Self> {
        let database = engine.database().await?;
        let clock = Arc::new(SetClock::default());
        let ids = Ids::new(clock.clone(), Arc::new(Counted));
        Some(Self {
            db: database.db.clone(),
            _database: database,
            sms: SmsServer::start(clock.clone()).await,
            mail: MailServer::start().await,
            wake: Arc::new(Notify::new()),
            ids,
            clock,
        })
    }

    pub fn sms_settings(&self) -> SmsSettings {
        SmsSettings {
            base_url: self.sms.url(),
            account_sid: ACCOUNT.into(),
            auth_token: SecretString::from(TOKEN),
            from: FROM.into(),
            public_url: "https://sifra.example.no".into(),
            time_out: Duration::from_millis(400),
        }
    }

    pub fn sms_gateway(&self) -> SmsGateway {
        SmsGateway::new(self.sms_settings(), self.ids.clone()).unwrap()
    }

    pub fn worker(&self) -> Worker {
        self.worker_of(self.sms_settings(), unhurried())
    }

    /// Sends one message after the other.
    pub fn worker_with_one_hand(&self) -> Worker {
        let settings = WorkerSettings {
            sms: LaneSettings {
                concurrency: 1,
                ..LaneSettings::default()
            },
            ..unhurried()
        };
        self.worker_of(self.sms_settings(), settings)
    }

    pub fn worker_with(&self, sms: SmsSettings) -> Worker {
        self.worker_of(sms, unhurried())
    }

    /// A worker that goes about it otherwise in some way.
    pub fn worker_as(&self, change: impl FnOnce(&mut WorkerSettings)) -> Worker {
        let mut settings = unhurried();
        change(&mut settings);
        self.worker_of(self.sms_settings(), settings)
    }

    pub fn worker_polling_every(&self, poll: Duration) -> Worker {
        let settings = WorkerSettings {
            poll,
            ..unhurried()
        };
        self.worker_of(self.sms_settings(), settings)
    }

    fn worker_of(&self, sms: SmsSettings, settings: WorkerSettings) -> Worker {
        let email = EmailSettings {
            smtp_url: SecretString::from(self.mail.url()),
            from: "Fjordvik kommune <ikke-svar@fjordvik.example.no>".into(),
            time_out: Duration::from_millis(400),
        };
        let gateways = Gateways {
            sms: Arc::new(SmsGateway::new(sms, self.ids.clone()).unwrap()),
            email: Arc::new(EmailGateway::new(&email).unwrap()),
        };
        Worker::new(
            self.db.clone(),
            self.ids.clone(),
            gateways,
            self.wake.clone(),
            settings,
        )
    }

    /// Promises an SMS, and returns the promise's key.
    pub async fn promise_sms(&self, text: &str) -> String {
        self.promise(MessageChannel::Sms, "+4740000001", text).await
    }

    pub async fn promise(&self, channel: MessageChannel, to: &str, text: &str) -> String {
        self.put(self.owed(channel, to, text)).await
    }

    /// Promises a message about an emergency.
    pub async fn promise_grave(&self, channel: MessageChannel, to: &str, text: &str) -> String {
        let message = Message {
            precedence: EMERGENCY,
            ..self.owed(channel, to, text)
        };
        self.put(message).await
    }

    /// Promises an SMS, and an e-mail in reserve for it.
    pub async fn promise_both(&self, phone: &str, email: &str) -> (String, String) {
        let first = self.owed(MessageChannel::Sms, phone, "by SMS");
        let reserve = self
            .owed(MessageChannel::Email, email, "by e-mail")
            .in_reserve_for(&first);
        (self.put(first).await, self.put(reserve).await)
    }

    fn owed(&self, channel: MessageChannel, to: &str, text: &str) -> Message {
        let id = self.ids.id();
        Message {
            promise: format!("promise-{id}"),
            id,
            case_id: None,
            purpose: Purpose::Acknowledgement,
            channel,
            to: to.into(),
            subject: "Vi har fått meldingen din".into(),
            body: text.into(),
            language: Language::BOKMAL,
            precedence: 0,
            state: MessageState::Waiting,
            due_at: self.clock.now(),
            look_up_first: false,
            attempts: 0,
            gateway_id: None,
            failure: None,
            replaces: None,
            created_at: self.clock.now(),
        }
    }

    async fn put(&self, message: Message) -> String {
        let mut tx = self.db.begin().await.unwrap();
        outbox::put(&mut tx, &message).await.unwrap();
        tx.commit().await.unwrap();
        message.promise
    }

    pub async fn message(&self, promise: &str) -> Message {
        self.find(promise)
            .await
            .expect("what was promised is there")
    }

    /// The message, if it is kept.
    pub async fn find(&self, promise: &str) -> Option<Message> {
        let mut tx = self.db.read().await.unwrap();
        outbox::by_promise(&mut tx, promise).await.unwrap()
    }

    /// Moves the clock to when the message is due, and sends what is due then.
    pub async fn send_when_due(&self, worker: &Worker, promise: &str) -> Message {
        let due_at = self.message(promise).await.due_at;
        let wait = due_at.duration_since(self.clock.now());
        if wait.is_positive() {
            self.clock.advance(wait);
        }
        worker.drain_once().await.unwrap();
        self.message(promise).await
    }

    /// Claims the SMS that are due, as a worker that is then killed.
    pub async fn claim_and_die(&self) -> Vec<Message> {
        let now = self.clock.now();
        let until = now + SignedDuration::from_secs(60);
        let mut tx = self.db.begin().await.unwrap();
        let claim = Claim {
            channel: MessageChannel::Sms,
            worker: "killed",
            now,
            lease_until: until,
            limit: 100,
            least: i64::MIN,
        };
        let claimed = outbox::claim(&mut tx, &claim).await.unwrap();
        tx.commit().await.unwrap();
        claimed
    }

    /// Takes in a status callback that carries our message id.
    pub async fn call_back(&self, message_id: &str, sid: &str, state: MessageState) {
        let mut tx = self.db.begin().await.unwrap();
        outbox::called_back_by_id(&mut tx, message_id, sid, state, None, self.clock.now())
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }
}

/// A worker that looks only when it is woken or something is due.
fn unhurried() -> WorkerSettings {
    WorkerSettings {
        poll: Duration::from_secs(3600),
        ..WorkerSettings::default()
    }
}
