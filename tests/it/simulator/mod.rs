//! The demo's phone and mailbox, with the service on the other end of the line.

mod api;
mod faults;
mod missed;
mod phones;
mod pictures;
mod talks;

use std::sync::Arc;
use std::time::Duration;

use jiff::SignedDuration;
use reqwest::StatusCode;
use secrecy::SecretString;
use serde_json::Value;
use sifra::delivery::{
    EmailGateway, EmailSettings, Gateways, SmsGateway, SmsSettings, Worker, WorkerSettings,
};
use sifra::domain::language::Language;
use sifra::domain::outgoing::{Message, MessageChannel, MessageState, Purpose};
use sifra::simulator::{self, SimulatorSettings};
use sifra::store::reports;
use sifra::web::sms_hooks::{self, SmsHooks};
use tokio::sync::Notify;

use crate::stage::service::until;
use crate::stage::town::PUBLIC_URL;
use crate::stage::{Engine, Town};

const ACCOUNT: &str = "ACdemo";
const TOKEN: &str = "demo-token";
const SERVICE: &str = "+4759440000";
const KARI: &str = "+4740000001";
const LEAK: &str = "Vannlekkasje i Storgata 18, H0203. Det drypper fra taket.";
/// Far more than anything here takes; only a hung test meets it.
const PATIENCE: Duration = Duration::from_secs(60);

/// A town, its simulator, and the service between them.
struct Demo {
    town: Town,
    worker: Worker,
    sms: SmsSettings,
    base: String,
    browser: reqwest::Client,
}

impl Demo {
    async fn start() -> Self {
        Self::with_patience(PATIENCE).await
    }

    /// A service that waits so long for the gateway's answers.
    async fn with_patience(time_out: Duration) -> Self {
        let town = Town::on(Engine::Sqlite).await.expect("SQLite is built in");
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let simulator = simulator::start(SimulatorSettings {
            account_sid: ACCOUNT.into(),
            auth_token: SecretString::from(TOKEN),
            webhook_base: base.clone(),
            public_url: PUBLIC_URL.into(),
            from: SERVICE.into(),
            ids: town.app.ids.clone(),
            catch_up: Some(Duration::from_secs(30)),
            late: Duration::from_millis(50),
        })
        .await
        .unwrap();
        let hooks = sms_hooks::router(SmsHooks {
            intake: town.intake.clone(),
            db: town.database.db.clone(),
            ids: town.app.ids.clone(),
            auth_token: SecretString::from(TOKEN),
            public_url: PUBLIC_URL.into(),
        });
        let app = hooks.merge(simulator.router);
        tokio::spawn(async move { axum::serve(listener, app).await });
        let sms = SmsSettings {
            base_url: format!("{base}/simulator/twilio"),
            account_sid: ACCOUNT.into(),
            auth_token: SecretString::from(TOKEN),
            from: SERVICE.into(),
            public_url: PUBLIC_URL.into(),
            time_out,
        };
        let email = EmailSettings {
            smtp_url: SecretString::from(simulator.smtp_url),
            from: "Fjordvik kommune <sifra@fjordvik.example.no>".into(),
            time_out: PATIENCE,
        };
        let gateways = Gateways {
            sms: Arc::new(SmsGateway::new(sms.clone(), town.app.ids.clone()).unwrap()),
            email: Arc::new(EmailGateway::new(&email).unwrap()),
        };
        let worker = Worker::new(
            town.database.db.clone(),
            town.app.ids.clone(),
            gateways,
            Arc::new(Notify::new()),
            WorkerSettings::default(),
        );
        let url = base.parse().unwrap();
        Self {
            browser: sifra::delivery::http::client(&url, PATIENCE).unwrap(),
            town,
            worker,
            sms,
            base,
        }
    }

    /// Types on a phone, and returns the status of the answer and its page or
    /// where it leads.
    async fn type_on(&self, phone: &str, text: &str) -> (StatusCode, String) {
        self.submit("/simulator/texts", &[("phone", phone), ("text", text)])
            .await
    }

    async fn submit(&self, path: &str, form: &[(&str, &str)]) -> (StatusCode, String) {
        let request = self.browser.post(format!("{}{path}", self.base)).form(form);
        let answer = request.send().await.unwrap();
        let status = answer.status();
        match answer.headers().get("location") {
            Some(there) => (status, there.to_str().unwrap().to_owned()),
            None => (status, answer.text().await.unwrap()),
        }
    }

    async fn page(&self, path: &str) -> String {
        let answer = self.browser.get(format!("{}{path}", self.base)).send();
        answer.await.unwrap().text().await.unwrap()
    }

    async fn api(&self, path: &str, token: &str) -> (StatusCode, Value) {
        let url = format!("{}/simulator/twilio{path}", self.base);
        let request = self.browser.get(url).basic_auth(ACCOUNT, Some(token));
        let answer = request.send().await.unwrap();
        (answer.status(), answer.json().await.unwrap())
    }

    fn sms_gateway(&self) -> SmsGateway {
        SmsGateway::new(self.sms.clone(), self.town.app.ids.clone()).unwrap()
    }

    fn message(&self, to: &str, body: &str) -> Message {
        let now = self.town.app.ids.now();
        Message {
            id: self.town.app.ids.id(),
            promise: String::new(),
            case_id: None,
            purpose: Purpose::Answer,
            channel: MessageChannel::Sms,
            to: to.into(),
            subject: String::new(),
            body: body.into(),
            language: Language::BOKMAL,
            precedence: 0,
            state: MessageState::Leased,
            due_at: now,
            look_up_first: false,
            attempts: 1,
            gateway_id: None,
            failure: None,
            replaces: None,
            created_at: now,
        }
    }

    /// Switches a fault on, for `1`, `5` or until it is `off`.
    async fn switch_on(&self, fault: &str, lasts: &str) {
        let form = [("phone", KARI), ("fault", fault), ("lasts", lasts)];
        let (status, _) = self.submit("/simulator/faults", &form).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
    }

    /// The acknowledgement of the newest report from a phone.
    async fn acknowledgement(&self, phone: &str) -> Message {
        let phone = phone.parse().unwrap();
        let mut tx = self.town.read().await;
        let epoch = jiff::Timestamp::UNIX_EPOCH;
        let latest = reports::latest_by_phone(&mut tx, &phone, epoch).await;
        drop(tx);
        let reference = latest.unwrap().remove(0).reference;
        let messages = self.town.messages(reference.as_str()).await;
        let found = messages
            .into_iter()
            .find(|m| m.purpose == Purpose::Acknowledgement);
        found.expect("an acknowledgement")
    }

    /// Lets the service work, and time pass, until the acknowledgement to a
    /// phone has come to an end.
    async fn settle(&self, phone: &str) -> Message {
        let settled = async {
            loop {
                self.worker.drain_once().await.unwrap();
                let message = self.acknowledgement(phone).await;
                if matches!(
                    message.state,
                    MessageState::Delivered | MessageState::Failed
                ) {
                    return message;
                }
                self.town.pass(SignedDuration::from_secs(10));
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        };
        tokio::time::timeout(PATIENCE, settled)
            .await
            .expect("it comes to an end")
    }

    /// How many texts of the service a phone shows.
    async fn received(&self, phone: &str) -> usize {
        self.talk(phone).await.matches("class=\"theirs\"").count()
    }

    /// The page with the talk of a phone.
    async fn talk(&self, phone: &str) -> String {
        let phone = phone.replace('+', "%2B");
        self.page(&format!("/simulator?phone={phone}")).await
    }

    /// Waits until the talk of a phone says `words`.
    async fn sees(&self, phone: &str, words: &str) {
        until(words, async || self.talk(phone).await.contains(words)).await;
    }
}
