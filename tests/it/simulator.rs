//! The demo's phone and mailbox, with the service on the other end of the line.

use std::sync::Arc;
use std::time::Duration;

use reqwest::StatusCode;
use secrecy::SecretString;
use serde_json::Value;
use sifra::delivery::{
    EmailGateway, EmailSettings, Gateway, Gateways, LookUp, SmsGateway, SmsSettings, Worker,
    WorkerSettings,
};
use sifra::domain::language::Language;
use sifra::domain::outgoing::{Message, MessageChannel, MessageState, Outcome, Purpose};
use sifra::simulator::{self, SimulatorSettings};
use sifra::web::sms_hooks::{self, SmsHooks};
use tokio::sync::Notify;

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
            time_out: PATIENCE,
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
}

/// The reference that a page shows.
fn reference_on(page: &str) -> String {
    let start = page.find("SF-").expect("a reference on the page");
    page[start..start + 11].to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_text_from_the_phone_is_acknowledged_on_the_phone_and_noticed_by_mail() {
    let demo = Demo::start().await;
    let (status, there) = demo.type_on(KARI, LEAK).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let page = demo.page(&there).await;
    assert!(page.contains("Mottatt av Sifra"), "{page}");
    assert!(page.contains(LEAK));

    demo.worker.drain_once().await.unwrap();
    let page = demo.page(&there).await;
    let reference = reference_on(&page);
    let link = format!("<a href=\"{PUBLIC_URL}/status/");
    assert!(page.contains(&link), "the link can be clicked: {page}");

    let messages = demo.town.messages(&reference).await;
    let mails = messages
        .iter()
        .filter(|message| message.channel == MessageChannel::Email);
    assert!(mails.clone().count() > 0);
    for mail in mails {
        assert_eq!(mail.state, MessageState::Accepted);
        assert!(page.contains(&mail.to), "the mailbox shows {page}");
        assert!(page.contains(&mail.subject));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_service_is_told_that_its_text_was_delivered() {
    let demo = Demo::start().await;
    let (_, there) = demo.type_on(KARI, LEAK).await;
    demo.worker.drain_once().await.unwrap();
    let reference = reference_on(&demo.page(&there).await);
    let delivered = async {
        loop {
            let messages = demo.town.messages(&reference).await;
            let sms = messages.iter().find(|m| m.channel == MessageChannel::Sms);
            if sms.expect("an acknowledgement").state == MessageState::Delivered {
                return;
            }
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(PATIENCE, delivered)
        .await
        .expect("the callback arrives and is believed");
    assert!(demo.page(&there).await.contains("Levert"));
}

#[tokio::test]
async fn what_is_typed_is_shown_and_never_run() {
    let demo = Demo::start().await;
    let (_, there) = demo
        .type_on(KARI, "<script>alert(1)</script> & \"så\"")
        .await;
    let page = demo.page(&there).await;
    assert!(!page.contains("<script>alert"));
    assert!(page.contains("alert(1)"));
}

#[tokio::test]
async fn a_service_that_does_not_answer_is_told_on_the_phone() {
    let demo = Demo::start().await;
    demo.town.database.db.close().await;
    let (_, there) = demo.type_on(KARI, LEAK).await;
    assert!(demo.page(&there).await.contains("Ikke mottatt (svar 503)"));
}

#[tokio::test]
async fn several_phones_lie_on_the_table_and_each_has_its_own_talk() {
    let demo = Demo::start().await;
    let (status, there) = demo
        .submit("/simulator/phones", &[("number", "912 34 567")])
        .await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    demo.type_on("+4791234567", "STATUS").await;
    assert!(demo.page(&there).await.contains("Mottatt av Sifra"));
    let of_kari = demo.page("/simulator").await;
    assert!(!of_kari.contains("Mottatt av Sifra"));
    assert!(of_kari.contains("912 34 567"));
}

#[tokio::test]
async fn wrong_input_is_explained_and_what_was_typed_is_kept() {
    let demo = Demo::start().await;
    let (status, page) = demo
        .submit("/simulator/phones", &[("number", "ring meg")])
        .await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("Det er ikke et telefonnummer"));

    let long = "æ".repeat(1601);
    let (status, page) = demo.type_on(KARI, &long).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("høyst 1600 tegn"));
    assert!(page.contains(&long));
}

#[tokio::test]
async fn the_gateway_takes_lists_and_finds_messages_like_the_real_one() {
    let demo = Demo::start().await;
    let gateway = demo.sms_gateway();
    let mut sids = Vec::new();
    for count in 0..5 {
        match gateway
            .send(&demo.message(KARI, &format!("nr. {count}")))
            .await
        {
            Outcome::Accepted { gateway_id } => sids.push(gateway_id),
            outcome => panic!("{outcome:?}"),
        }
    }
    let path = format!("/2010-04-01/Accounts/{ACCOUNT}/Messages");
    let mut next = format!("{path}.json?To=%2B4740000001&PageSize=2");
    let mut listed = Vec::new();
    loop {
        let (status, page) = demo.api(&next, TOKEN).await;
        assert_eq!(status, StatusCode::OK);
        for message in page["messages"].as_array().unwrap() {
            listed.push(message["sid"].as_str().unwrap().to_owned());
        }
        match page["next_page_uri"].as_str() {
            Some(uri) => next = uri.to_owned(),
            None => break,
        }
    }
    listed.reverse();
    assert_eq!(listed, sids, "all of them once, newest first");

    let (_, message) = demo.api(&format!("{path}/{}.json", sids[0]), TOKEN).await;
    assert_eq!(message["body"], "nr. 0");
    assert_eq!(message["direction"], "outbound-api");
    let (status, fault) = demo.api(&format!("{path}/SM0.json"), TOKEN).await;
    assert_eq!(
        (status, &fault["code"]),
        (StatusCode::NOT_FOUND, &20404.into())
    );
    let (status, fault) = demo.api(&format!("{path}.json"), "wrong").await;
    assert_eq!(
        (status, &fault["code"]),
        (StatusCode::UNAUTHORIZED, &20003.into())
    );
    let (_, none) = demo
        .api(&format!("{path}.json?DateSent%3C=2020-01-01"), TOKEN)
        .await;
    assert_eq!(none["messages"], serde_json::json!([]));
}

#[tokio::test]
async fn a_sent_message_can_be_looked_up_and_an_unsent_one_is_not_there() {
    let demo = Demo::start().await;
    let gateway = demo.sms_gateway();
    let sent = demo.message(KARI, "sendt én gang");
    let Outcome::Accepted { gateway_id } = gateway.send(&sent).await else {
        panic!("the gateway takes it");
    };
    assert_eq!(gateway.look_up(&sent).await, LookUp::Sent { gateway_id });
    let unsent = demo.message(KARI, "aldri sendt");
    assert_eq!(gateway.look_up(&unsent).await, LookUp::NotSent);
}

#[tokio::test]
async fn the_gateway_refuses_what_the_real_one_refuses() {
    let demo = Demo::start().await;
    let gateway = demo.sms_gateway();
    let long = "a".repeat(1601);
    for (to, body, code) in [
        ("91234567", "hei", "21211"),
        (KARI, "", "21602"),
        (KARI, &long, "21617"),
    ] {
        let outcome = gateway.send(&demo.message(to, body)).await;
        assert_eq!(
            outcome,
            Outcome::Refused {
                reason: code.into()
            }
        );
    }
}
