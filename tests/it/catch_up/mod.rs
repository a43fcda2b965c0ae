//! Claims about texts that no webhook brought: none is lost, and none is taken
//! in twice.

mod after_an_outage;
mod letterbox;
mod one_that_sticks;
mod rounds;

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use secrecy::SecretString;
use sifra::cli::catch_up::CatchUp;
use sifra::delivery::{SmsGateway, SmsSettings};
use sifra::domain::contact::Phone;
use sifra::domain::outgoing::Message;
use sifra::domain::report::Report;
use sifra::intake::Intake;
use sifra::store::{inbound, reports};
use sifra::web::sms_hooks::{self, SmsHooks};

use crate::stage::town::PUBLIC_URL;
use crate::stage::{Engine, Town};
use letterbox::{ACCOUNT, Letterbox, NUMBER, TOKEN};

const KARI: &str = "+4740000001";
const OLENA: &str = "+4740000003";
const LEAK: &str = "Vannlekkasje i Storgata 18, H0203. Det drypper fra taket.";
const NOISE: &str = "Naboen i Vikveien 24A H0402 spiller høy musikk hver natt";

/// Between two looks; the tests look by themselves.
const HOUR: Duration = Duration::from_secs(3600);

/// A town that reads the gateway's list when it is told to.
struct Post {
    town: Town,
    letterbox: Letterbox,
    catch_up: CatchUp,
}

impl Post {
    /// A town that has begun to read, three texts a page.
    async fn on(engine: Engine) -> Option<Self> {
        let post = Self::unread(engine, NUMBER).await?;
        post.round().await;
        post.town.pass(SignedDuration::from_hours(5));
        Some(post)
    }

    /// A town that has not looked into the list yet.
    async fn unread(engine: Engine, sender: &str) -> Option<Self> {
        let town = Town::on(engine).await?;
        let letterbox = Letterbox::start(3).await;
        let gateway = gateway(&town, &letterbox, sender);
        Some(Self {
            catch_up: CatchUp::new(town.intake.clone(), gateway, HOUR),
            letterbox,
            town,
        })
    }

    fn gateway(&self) -> SmsGateway {
        gateway(&self.town, &self.letterbox, NUMBER)
    }

    fn ago(&self, time: SignedDuration) -> Timestamp {
        self.town.app.ids.now() - time
    }

    /// A text that only the gateway has, from a minute ago.
    fn text(&self, sid: &str, from: &str, body: &str) {
        let at = self.ago(SignedDuration::from_mins(1));
        self.letterbox.text(sid, from, body, at);
    }

    /// Looks once, and says how many texts were new.
    async fn round(&self) -> usize {
        self.catch_up.round().await.expect("the list is read").taken
    }

    /// Brings a text as the gateway's webhook does; returns the status.
    async fn webhook(&self, sid: &str, from: &str, body: &str) -> u16 {
        self.webhook_to(self.town.intake.clone(), sid, from, body)
            .await
    }

    async fn webhook_to(&self, intake: Intake, sid: &str, from: &str, body: &str) -> u16 {
        let hooks = sms_hooks::router(SmsHooks {
            intake,
            db: self.town.database.db.clone(),
            ids: self.town.app.ids.clone(),
            auth_token: SecretString::from(TOKEN),
            public_url: PUBLIC_URL.into(),
        });
        let form = webhook_form(sid, from, body);
        let url = format!("{PUBLIC_URL}/sms/inbound");
        let request = axum::http::Request::post("/sms/inbound")
            .header("content-type", "application/x-www-form-urlencoded")
            .header(
                "x-twilio-signature",
                sifra::delivery::signature::sign(TOKEN, &url, &form),
            )
            .body(axum::body::Body::from(encoded(&form)))
            .unwrap();
        let answer = tower::ServiceExt::oneshot(hooks, request).await.unwrap();
        answer.status().as_u16()
    }

    async fn is_known(&self, sid: &str) -> bool {
        inbound::is_known(&mut self.town.read().await, sid)
            .await
            .unwrap()
    }

    /// The newest report from a number.
    async fn report_of(&self, number: &str) -> Option<Report> {
        let phone: Phone = number.parse().unwrap();
        let epoch = jiff::Timestamp::UNIX_EPOCH;
        let mut tx = self.town.read().await;
        let latest = reports::latest_by_phone(&mut tx, &phone, epoch).await;
        latest.unwrap().into_iter().next()
    }

    /// All that is owed to a number.
    async fn owed_to(&self, number: &str) -> Vec<Message> {
        let owed = self.town.owed().await;
        owed.into_iter().filter(|m| m.to == number).collect()
    }
}

fn gateway(town: &Town, letterbox: &Letterbox, sender: &str) -> SmsGateway {
    let settings = SmsSettings {
        base_url: letterbox.url.clone(),
        account_sid: ACCOUNT.into(),
        auth_token: SecretString::from(TOKEN),
        from: sender.into(),
        public_url: PUBLIC_URL.into(),
        time_out: Duration::from_secs(60),
    };
    SmsGateway::new(settings, town.app.ids.clone()).unwrap()
}

fn webhook_form(sid: &str, from: &str, body: &str) -> Vec<(String, String)> {
    [
        ("MessageSid", sid),
        ("From", from),
        ("To", NUMBER),
        ("Body", body),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .to_vec()
}

fn encoded(form: &[(String, String)]) -> String {
    url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(form)
        .finish()
}
