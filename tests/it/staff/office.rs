//! The town's offices: the staff pages, their accounts, and cases to work on.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use axum::response::Response;
use sifra::attachments::Attachments;
use sifra::casework::login::{Entrance, EntranceSettings, SecondFactor};
use sifra::casework::{Casework, CaseworkSettings, accounts};
use sifra::domain::account::{Account, Role};
use sifra::domain::case::{Case, HistoryEntry, Owner};
use sifra::domain::outgoing::Message;
use sifra::domain::report::{Channel, Reporter};
use sifra::intake::Incoming;
use sifra::routing::Rules;
use sifra::store::access_log::{self, Look};
use sifra::store::{accounts as accounts_kept, cases, history};
use sifra::web::staff::{self, StaffSettings, StaffState};
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tower::ServiceExt;

use super::browser::Browser;
use crate::stage::town::{Answer, PUBLIC_URL, entrance_settings, recipients};
use crate::stage::{Engine, Town};

pub const PASSWORD: &str = "korrekt hest batteri";
pub const SESSION_HOURS: i64 = 10;

pub struct Office {
    pub town: Town,
    pub attachments: Attachments,
    pub casework: Casework,
    pub entrance: Entrance,
    router: Router,
}

impl Office {
    /// Offices on a fresh database; nothing where the engine is missing here.
    pub async fn on(engine: Engine) -> Option<Self> {
        Some(Self::in_town(Town::on(engine).await?))
    }

    /// The offices of a town.
    pub fn in_town(town: Town) -> Self {
        Self::with(town, entrance_settings())
    }

    /// Offices where nobody who may learn who reported gets in by a password
    /// alone.
    pub async fn with_second_factor(engine: Engine) -> Option<Self> {
        let required = EntranceSettings {
            second_factor: SecondFactor::Required,
            ..entrance_settings()
        };
        Some(Self::with(Town::on(engine).await?, required))
    }

    fn with(town: Town, entrance: EntranceSettings) -> Self {
        let (db, ids) = (town.app.db.clone(), town.app.ids.clone());
        let attachments = town.attachments.clone();
        let casework = Casework::new(
            db.clone(),
            ids.clone(),
            Arc::new(Rules::builtin()),
            town.app.catalogue.clone(),
            CaseworkSettings {
                public_url: PUBLIC_URL.into(),
                municipality: "Fjordvik kommune".into(),
                recipients: recipients(),
                attachments: Some(attachments.clone()),
                ..CaseworkSettings::default()
            },
            Arc::new(Notify::new()),
        );
        let entrance = Entrance::new(db, ids.clone(), entrance);
        let state = StaffState {
            intake: town.intake.clone(),
            casework: casework.clone(),
            entrance: entrance.clone(),
            ids,
            catalogue: town.app.catalogue.clone(),
            settings: Arc::new(StaffSettings {
                public_url: PUBLIC_URL.into(),
            }),
        };
        Self {
            router: staff::router(state.clone()).merge(staff::with_files(state)),
            town,
            attachments,
            casework,
            entrance,
        }
    }

    pub async fn on_sqlite() -> Self {
        Self::on(Engine::Sqlite).await.expect("SQLite is built in")
    }

    pub async fn account(&self, name: &str, role: Role, department: Option<Owner>) -> Account {
        let (db, ids) = (&self.town.app.db, &self.town.app.ids);
        accounts::create(db, ids, name, role, department, PASSWORD.into())
            .await
            .expect("a fit account")
    }

    /// The id of the account of this name.
    pub async fn account_named(&self, name: &str) -> String {
        let names = accounts_kept::names(&mut self.town.read().await).await;
        let mut names = names.expect("the store answers").into_iter();
        let found = names.find(|(_, known)| known == name);
        found.expect("there is such an account").0
    }

    /// A browser in which somebody of this department is logged in.
    pub async fn logged_in(&self, name: &str, role: Role, owner: Option<Owner>) -> Browser<'_> {
        self.account(name, role, owner).await;
        let mut browser = Browser::of(self);
        browser.log_in(name, PASSWORD).await;
        browser
    }

    /// A report with a phone number, taken in like any other.
    pub async fn report(&self, text: &str, address: &str) -> Case {
        self.report_from(text, address, reporter("912 34 567"))
            .await
    }

    pub async fn report_from(&self, text: &str, address: &str, reporter: Reporter) -> Case {
        let incoming = Incoming {
            address: Some(address.into()),
            reporter,
            ..Incoming::new(Channel::Web, text)
        };
        let accepted = self.town.intake.accept(incoming).await;
        accepted.expect("the report is taken in").case
    }

    pub async fn case(&self, case: &Case) -> Case {
        cases::by_id(&mut self.town.read().await, &case.id)
            .await
            .expect("the store answers")
            .expect("the case is there")
    }

    pub async fn history(&self, case: &Case) -> Vec<HistoryEntry> {
        history::of_case(&mut self.town.read().await, &case.id)
            .await
            .expect("the store answers")
    }

    pub async fn looks(&self, case: &Case) -> Vec<Look> {
        access_log::of_case(&mut self.town.read().await, &case.id)
            .await
            .expect("the store answers")
    }

    pub async fn messages(&self, case: &Case) -> Vec<Message> {
        self.town.messages(case.reference.as_str()).await
    }

    /// Serves the pages on this machine until the test is over; gives their
    /// base URL.
    pub async fn served(&self) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let router = self.router.clone();
        tokio::spawn(async move { axum::serve(listener, router).await });
        self.watch();
        format!("http://{address}")
    }

    /// Tells open pages of changes, as the program does, until the test is over.
    pub fn watch(&self) {
        tokio::spawn(self.casework.clone().watch(std::future::pending()));
    }

    /// The answer to a request while its body still comes.
    pub async fn open(&self, request: Request<Body>) -> Response {
        let response = self.router.clone().oneshot(request).await;
        response.expect("a router always answers")
    }

    pub async fn request(&self, request: Request<Body>) -> Answer {
        let (parts, body) = self.open(request).await.into_parts();
        let body = to_bytes(body, usize::MAX).await.expect("a body");
        Answer {
            status: parts.status,
            headers: parts.headers,
            // A photo is none, and its headers are all that is looked at.
            body: String::from_utf8_lossy(&body).into_owned(),
        }
    }
}

pub fn reporter(phone: &str) -> Reporter {
    Reporter {
        name: Some("Kari Vik".into()),
        phone: Some(phone.parse().expect("a phone number")),
        email: None,
    }
}
