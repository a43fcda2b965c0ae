//! The whole service in the bench's own process.

use std::collections::BTreeMap;
use std::fs::File;
use std::sync::Arc;

use jiff::SignedDuration;
use sha2::{Digest, Sha256};
use sifra::casework::login::{Entrance, EntranceSettings, SecondFactor};
use sifra::casework::{Casework, CaseworkSettings};
use sifra::cli::system::{SystemClock, SystemRandomness};
use sifra::domain::case::Owner;
use sifra::domain::contact::Mailbox;
use sifra::domain::hand_over::Channel;
use sifra::domain::ids::Ids;
use sifra::domain::recipient::Recipient;
use sifra::intake::{Intake, IntakeSettings};
use sifra::register::{buildings, matrikkel};
use sifra::routing::Rules;
use sifra::store::{Db, register};
use sifra::triage::Local;
use sifra::web::api::ApiKey;
use sifra::web::guard::{Guard, GuardSettings};
use sifra::web::{App, WebSettings};
use sifra::wording::Catalogue;
use tokio::sync::Notify;

/// Opens the API.
pub const KEY: &str = "bench";

/// A report as people write them.
pub const TEXT: &str = "Ytterdøra i Storgata 18 går ikke i lås, har stått og slengt siden i går \
                        kveld. Hvem som helst kan gå rett inn, og det bor barn i H0203";

/// The service on a database, with the demo register; rings `wake` when it has
/// promised a message.
pub async fn app(db: &Db, wake: Arc<Notify>) -> App {
    let ids = Ids::new(Arc::new(SystemClock), Arc::new(SystemRandomness));
    let addresses = matrikkel::read(open("addresses"), "addresses.csv").expect("a register");
    let listed = buildings::read(open("buildings"), "buildings.csv").expect("a building list");
    register::replace(db, addresses.flatten(), listed.flatten(), ids.now())
        .await
        .expect("the register is imported");
    let catalogue = Arc::new(Catalogue::builtin());
    let intake = Intake::new(
        db.clone(),
        ids.clone(),
        Arc::new(Rules::builtin()),
        Local::default(),
        Arc::clone(&catalogue),
        IntakeSettings {
            public_url: "https://sifra.fjordvik.example".into(),
            municipality: "Fjordvik kommune".into(),
            recipients: recipients(),
            ..IntakeSettings::default()
        },
        wake,
    );
    intake.refresh_register().await.expect("the register loads");
    let casework = Casework::new(
        db.clone(),
        ids.clone(),
        Arc::new(Rules::builtin()),
        Arc::clone(&catalogue),
        CaseworkSettings::default(),
        Arc::new(Notify::new()),
    );
    let unlimited = GuardSettings {
        api_calls_a_minute: u32::MAX,
        ..GuardSettings::default()
    };
    App {
        db: db.clone(),
        casework,
        entrance: Entrance::new(
            db.clone(),
            ids.clone(),
            EntranceSettings {
                session_length: SignedDuration::from_hours(10),
                second_factor: SecondFactor::Offered,
                seal_key: "a key for benches only".into(),
                issuer: "Sifra".into(),
            },
        ),
        guard: Guard::new(unlimited, &ids),
        ids,
        intake,
        catalogue,
        settings: Arc::new(WebSettings {
            api_keys: vec![ApiKey {
                name: "bench".into(),
                sha256: Sha256::digest(KEY).into(),
            }],
            ..WebSettings::default()
        }),
    }
}

fn open(name: &str) -> File {
    let path = format!("{}/config/register/{name}.csv", env!("CARGO_MANIFEST_DIR"));
    File::open(path).expect("the demo register")
}

fn recipients() -> BTreeMap<String, Recipient> {
    let mailbox = Mailbox {
        email: Some("byggdrift@fjordvik.example.no".parse().expect("an address")),
        phone: None,
    };
    let recipient = Recipient {
        name: "Byggdrift".to_owned(),
        acts_for: Some(Owner::Byggdrift),
        mailbox,
        webhook: None,
        channels: vec![Channel::Queue, Channel::Email],
    };
    BTreeMap::from([("byggdrift".to_owned(), recipient)])
}

/// Serves it on this machine; gives the address that takes reports.
pub async fn serve(app: &App) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a free port");
    let address = listener.local_addr().expect("an address");
    let router = sifra::web::router(app.clone(), None);
    tokio::spawn(async move { axum::serve(listener, router).await });
    format!("http://{address}/api/v1/reports")
}
