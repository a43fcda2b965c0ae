//! A small made-up town with the whole service in it: the real router, the real
//! store, the real rules. The tests speak to it as the outside does.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use jiff::SignedDuration;
use serde_json::Value;
use sha2::{Digest, Sha256};
use sifra::attachments::Attachments;
use sifra::casework::login::{Entrance, EntranceSettings, SecondFactor};
use sifra::casework::{Casework, CaseworkSettings};
use sifra::config::categories::Categories;
use sifra::config::questions;
use sifra::domain::case::Owner;
use sifra::domain::contact::Mailbox;
use sifra::domain::hand_over::Channel;
use sifra::domain::ids::Ids;
use sifra::domain::outgoing::{Message, MessageChannel, MessageState};
use sifra::domain::place::{Address, Building, Point};
use sifra::domain::recipient::Recipient;
use sifra::intake::{Intake, IntakeSettings};
use sifra::routing::Rules;
use sifra::store::outbox::{self, Claim};
use sifra::store::{self, register};
use sifra::web::guard::{Guard, GuardSettings};
use sifra::web::{App, WebSettings, api::ApiKey};
use tempfile::TempDir;
use tokio::sync::Notify;
use tower::ServiceExt;

use super::clock::{Counted, SetClock};
use super::databases::{Engine, TestDatabase};

pub const PUBLIC_URL: &str = "https://sifra.fjordvik.example";
pub const API_KEY: &str = "a-key-for-tests-only";

/// How long a login lasts.
pub const SESSION_HOURS: i64 = 10;

pub struct Town {
    pub database: TestDatabase,
    pub clock: Arc<SetClock>,
    pub photos_awaited: Arc<Notify>,
    pub app: App,
    pub intake: Intake,
    pub attachments: Attachments,
    /// Keeps the attachments until the test is over.
    folder: TempDir,
    router: Router,
}

/// What came back from a request.
pub struct Answer {
    pub status: StatusCode,
    pub headers: axum::http::HeaderMap,
    pub body: String,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).expect("a JSON body")
    }
}

impl Town {
    /// A town on a fresh database; nothing where the engine is missing here.
    pub async fn on(engine: Engine) -> Option<Self> {
        Self::ruled(engine, Rules::builtin(), Categories::default()).await
    }

    /// A town with rules of its own.
    pub async fn ruled(engine: Engine, rules: Rules, named: Categories) -> Option<Self> {
        Some(Self::around(engine.database().await?, rules, named).await)
    }

    /// A town with rules of its own, around a database.
    pub async fn around(database: TestDatabase, rules: Rules, named: Categories) -> Self {
        let rules = Arc::new(rules);
        let clock = Arc::new(SetClock::default());
        let ids = Ids::new(clock.clone(), Arc::new(Counted));
        register::replace(&database.db, addresses(), buildings(), ids.now())
            .await
            .expect("the register is imported");
        let catalogue = Arc::new(named.catalogue);
        let photos_awaited = Arc::new(Notify::new());
        let folder = TempDir::new().expect("a temporary folder");
        let attachments = Attachments::open(&format!("file://{}", folder.path().display()))
            .expect("a folder to keep attachments in");
        let intake = Intake::new(
            database.db.clone(),
            ids.clone(),
            rules.clone(),
            named.local,
            catalogue.clone(),
            IntakeSettings {
                public_url: PUBLIC_URL.into(),
                municipality: "Fjordvik kommune".into(),
                recipients: recipients(),
                building_names: named.buildings,
                questions: questions::builtin(),
                photos_awaited: Arc::clone(&photos_awaited),
                attachments: Some(attachments.clone()),
                ..IntakeSettings::default()
            },
            Arc::new(Notify::new()),
        );
        intake.refresh_register().await.expect("the register loads");
        let casework = Casework::new(
            database.db.clone(),
            ids.clone(),
            rules,
            catalogue.clone(),
            CaseworkSettings {
                public_url: PUBLIC_URL.into(),
                municipality: "Fjordvik kommune".into(),
                recipients: recipients(),
                attachments: Some(attachments.clone()),
                ..CaseworkSettings::default()
            },
            Arc::new(Notify::new()),
        );
        let app = App {
            db: database.db.clone(),
            casework,
            entrance: Entrance::new(database.db.clone(), ids.clone(), entrance_settings()),
            guard: Guard::new(guard_settings(), &ids),
            ids,
            intake: intake.clone(),
            catalogue,
            settings: Arc::new(WebSettings {
                public_url: PUBLIC_URL.into(),
                municipality: "Fjordvik kommune".into(),
                phone: "22 00 00 00".into(),
                email: "bolig@fjordvik.example.no".into(),
                sms_auth_token: "token-for-tests-only".into(),
                sms: "92000099".parse().ok(),
                api_keys: vec![ApiKey {
                    name: "partner".into(),
                    sha256: Sha256::digest(API_KEY).into(),
                }],
                demo: false,
                ..WebSettings::default()
            }),
        };
        Self {
            router: sifra::web::router(app.clone(), None),
            database,
            clock,
            photos_awaited,
            app,
            intake,
            attachments,
            folder,
        }
    }

    /// Sets another guard before the doors.
    pub fn guarded_by(&mut self, settings: GuardSettings) {
        self.app.guard = Guard::new(settings, &self.app.ids);
        self.router = sifra::web::router(self.app.clone(), None);
    }

    /// Where the attachments are.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn pass(&self, time: SignedDuration) {
        self.clock.advance(time);
    }

    /// Sends a request to the public listener's router.
    pub async fn request(&self, request: Request<Body>) -> Answer {
        let response = self
            .router
            .clone()
            .oneshot(request)
            .await
            .expect("the router always answers");
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX)
            .await
            .expect("the body arrives");
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    pub async fn get(&self, path: &str) -> Answer {
        let request = Request::get(path)
            .header(header::AUTHORIZATION, format!("Bearer {API_KEY}"))
            .body(Body::empty());
        self.request(request.expect("a valid request")).await
    }

    /// Files a report as a partner's program does.
    pub async fn file(&self, body: &Value) -> Answer {
        self.file_with(body.to_string(), &[]).await
    }

    pub async fn file_with(&self, body: impl Into<Body>, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::post("/api/v1/reports")
            .header(header::AUTHORIZATION, format!("Bearer {API_KEY}"))
            .header(header::CONTENT_TYPE, "application/json");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.request(request.body(body.into()).expect("a valid request"))
            .await
    }

    /// Every message that was ever promised about the case of a reference.
    pub async fn messages(&self, reference: &str) -> Vec<Message> {
        let reference = reference.parse().expect("a reference");
        let standing = self
            .intake
            .by_reference(&reference)
            .await
            .expect("the store answers")
            .expect("the report is there");
        let mut tx = self.read().await;
        outbox::of_case(&mut tx, &standing.case.id)
            .await
            .expect("the store answers")
    }

    /// Every message that is owed, taken by the gateways as if a worker sent it.
    pub async fn owed(&self) -> Vec<Message> {
        let mut owed = Vec::new();
        for channel in [MessageChannel::Sms, MessageChannel::Email] {
            loop {
                let now = self.app.ids.now();
                let mut tx = self.database.db.begin().await.expect("a transaction");
                let claim = Claim {
                    channel,
                    worker: "test",
                    now,
                    lease_until: now + SignedDuration::from_mins(1),
                    limit: 100,
                    least: i64::MIN,
                };
                let claimed = outbox::claim(&mut tx, &claim).await.expect("a claim");
                for message in &claimed {
                    let (id, state) = (&message.id, MessageState::Accepted);
                    outbox::called_back_by_id(&mut tx, id, id, state, None, now)
                        .await
                        .expect("the store answers");
                }
                tx.commit().await.expect("it is kept");
                if claimed.is_empty() {
                    break;
                }
                owed.extend(claimed);
            }
        }
        owed
    }

    pub async fn read(&self) -> store::Tx {
        self.database.db.read().await.expect("the store answers")
    }
}

/// A proxy stands on this machine; partners may call as often as they like.
fn guard_settings() -> GuardSettings {
    GuardSettings {
        trusted_proxies: vec!["127.0.0.1/32".parse().expect("a network")],
        api_calls_a_minute: u32::MAX,
        ..GuardSettings::default()
    }
}

/// The owners, each with a mailbox; a caretaker who acts for Byggdrift and a board
/// that is only told, both without accounts.
pub fn recipients() -> BTreeMap<String, Recipient> {
    let mailbox = |email: &str, phone: Option<&str>| Mailbox {
        email: Some(email.parse().expect("an e-mail address")),
        phone: phone.map(|phone| phone.parse().expect("a phone number")),
    };
    let caretaker = Recipient {
        name: "Vaktmesteren i Solheim".into(),
        acts_for: Some(Owner::Byggdrift),
        mailbox: mailbox("vaktmester@solheim.example.no", Some("400 00 777")),
        webhook: None,
        channels: vec![Channel::Email, Channel::Sms],
    };
    let board = Recipient {
        name: "Styret i Solheim".into(),
        mailbox: mailbox("styret@solheim.example.no", None),
        channels: vec![Channel::Email],
        ..Recipient::default()
    };
    let outside = [("caretaker", caretaker), ("board", board)];
    let outside = outside.map(|(key, recipient)| (key.to_owned(), recipient));
    ["byggdrift", "housing_office", "police"]
        .into_iter()
        .map(|owner| {
            let email = format!("{owner}@fjordvik.example.no");
            let mailbox = Mailbox {
                email: Some(email.parse().expect("an e-mail address")),
                phone: None,
            };
            let recipient = Recipient {
                name: owner.to_owned(),
                acts_for: owner.parse().ok(),
                mailbox,
                webhook: None,
                channels: vec![Channel::Email],
            };
            (owner.to_owned(), recipient)
        })
        .chain(outside)
        .chain([("solheim".to_owned(), janitor())])
        .collect()
}

/// Somebody without an account, who mends what Byggdrift answers for.
fn janitor() -> Recipient {
    Recipient {
        name: "Vaktmesteren på Solheim".into(),
        acts_for: Some(Owner::Byggdrift),
        mailbox: Mailbox {
            email: "vaktmester@solheim.example.no".parse().ok(),
            phone: "91234567".parse().ok(),
        },
        webhook: None,
        channels: vec![Channel::Sms, Channel::Email],
    }
}

/// Streets a kilometre apart, with a house every 20 metres.
pub fn addresses() -> Vec<Address> {
    let streets = [
        ("Storgata", 1..=20),
        ("Vikveien", 1..=30),
        ("Bakkegata", 1..=15),
    ];
    let mut all = Vec::new();
    for (nth, (street, numbers)) in (0u32..).zip(streets) {
        for number in numbers {
            for (entrance, letter) in (0u32..).zip([None, Some('A'), Some('B')]) {
                let text = format!(
                    "{street} {number}{}",
                    letter.map(String::from).unwrap_or_default()
                );
                all.push(Address {
                    id: (289_000_000 + all.len()).to_string(),
                    street: street.into(),
                    number: Some(number),
                    letter,
                    text,
                    postcode: "9995".into(),
                    post_town: "FJORDVIK".into(),
                    municipality: "FJORDVIK".into(),
                    point: Some(Point {
                        epsg: 25833,
                        north: f64::from(6_600_000 + nth * 1_000),
                        east: f64::from(250_000 + number * 20 + entrance * 5),
                    }),
                });
            }
        }
    }
    // A house that has entrances only.
    all.extend(['A', 'B'].map(|letter| Address {
        id: format!("28900999{letter}"),
        street: "Fjordveien".into(),
        number: Some(7),
        letter: Some(letter),
        text: format!("Fjordveien 7{letter}"),
        postcode: "9995".into(),
        post_town: "FJORDVIK".into(),
        municipality: "FJORDVIK".into(),
        point: None,
    }));
    all
}

pub fn buildings() -> Vec<Building> {
    let building = |address: &str, name: &str, units: &[&str]| Building {
        address: address.into(),
        postcode: "9995".into(),
        owner: "kommune".into(),
        manager: "Byggdrift".into(),
        area: "Sentrum".into(),
        units: units
            .iter()
            .map(|unit| unit.parse().expect("a dwelling number"))
            .collect(),
        name: name.into(),
    };
    vec![
        building(
            "Storgata 18",
            "Solheim",
            &["H0101", "H0102", "H0201", "H0203"],
        ),
        building("Vikveien 24A", "", &["H0101", "H0402"]),
    ]
}

/// How staff get in: by name and password alone.
pub fn entrance_settings() -> EntranceSettings {
    EntranceSettings {
        session_length: SignedDuration::from_hours(SESSION_HOURS),
        second_factor: SecondFactor::Offered,
        seal_key: "a key for tests only".into(),
        issuer: "Sifra, Fjordvik kommune".into(),
    }
}
