//! Conversations by SMS, told as they go: who writes what, and what comes back.

mod answers;
mod clashes;
mod clocks;
mod loops;
mod matters;
mod questions;
mod visits;
mod wishes;

use jiff::SignedDuration;
use sifra::casework::accounts;
use sifra::casework::actions::Order;
use sifra::casework::change::Change;
use sifra::casework::reports::Destination;
use sifra::domain::account::{Account, Role};
use sifra::domain::case::Case;
use sifra::domain::outgoing::{Message, MessageChannel};
use sifra::domain::reference::Reference;
use sifra::domain::report::Report;
use sifra::store::inbound::InboundSms;
use sifra::store::{cases, reports};

use crate::stage::{Engine, Town};

/// A telephone in a town.
pub struct Phone {
    pub town: Town,
    pub number: &'static str,
    texts: std::cell::Cell<u32>,
}

pub const KARI: &str = "+4791234567";

impl Phone {
    pub async fn in_town(engine: Engine) -> Option<Self> {
        Some(Self {
            town: Town::on(engine).await?,
            number: KARI,
            texts: std::cell::Cell::new(0),
        })
    }

    /// Writes a text, and returns the SMS that are then owed to the number.
    pub async fn writes(&self, text: &str) -> Vec<Message> {
        self.deliver(text).await;
        self.gets().await
    }

    /// Writes a text that gets exactly one answer.
    pub async fn is_told(&self, text: &str) -> String {
        let answers = self.writes(text).await;
        assert_eq!(answers.len(), 1, "one answer to {text:?}: {answers:?}");
        answers[0].body.clone()
    }

    pub async fn deliver(&self, text: &str) {
        let count = self.texts.get() + 1;
        self.texts.set(count);
        let sms = InboundSms {
            sid: format!("SM{count}"),
            from: self.number.into(),
            to: "+4759440000".into(),
            text: text.into(),
            answered: false,
            received_at: None,
            media: Vec::new(),
        };
        self.town.intake.sms(sms).await.expect("it is taken in");
    }

    /// Everything that is due to the number now, as a worker would take it.
    pub async fn gets(&self) -> Vec<Message> {
        let owed = self.town.owed().await;
        owed.into_iter()
            .filter(|message| message.channel == MessageChannel::Sms && message.to == self.number)
            .collect()
    }

    pub fn pass(&self, hours: i64) {
        self.town.pass(SignedDuration::from_hours(hours));
    }

    /// The cases of the number, oldest first.
    pub async fn cases(&self) -> Vec<Case> {
        let mut tx = self.town.read().await;
        let phone = self.number.parse().expect("a number");
        let mut latest = reports::latest_by_phone(&mut tx, &phone, jiff::Timestamp::UNIX_EPOCH)
            .await
            .expect("the store answers");
        latest.reverse();
        let mut found: Vec<Case> = Vec::new();
        for report in latest {
            if !found.iter().any(|case| case.id == report.case_id) {
                let case = cases::by_id(&mut tx, &report.case_id)
                    .await
                    .expect("the store answers");
                found.push(case.expect("the case is there"));
            }
        }
        found
    }

    /// The only case of the number.
    pub async fn case(&self) -> Case {
        let mut cases = self.cases().await;
        assert_eq!(cases.len(), 1, "one case");
        cases.remove(0)
    }

    /// How many reports a case holds.
    pub async fn reports_of(&self, case: &Case) -> usize {
        let mut tx = self.town.read().await;
        let all = reports::of_case(&mut tx, &case.id).await;
        all.expect("the store answers").len()
    }

    /// What happened to a case, as `event>to`.
    pub async fn history_of(&self, case: &Case) -> Vec<String> {
        let standing = self.town.intake.by_reference(&case.reference).await;
        let standing = standing
            .expect("the store answers")
            .expect("the report is there");
        standing
            .history
            .iter()
            .map(|entry| {
                format!(
                    "{}>{}",
                    entry.event,
                    entry.to.as_deref().unwrap_or_default()
                )
            })
            .collect()
    }

    /// The newest report of the number.
    pub async fn newest_report(&self) -> Report {
        let phone = self.number.parse().expect("a number");
        let mut tx = self.town.read().await;
        let latest = reports::latest_by_phone(&mut tx, &phone, jiff::Timestamp::UNIX_EPOCH).await;
        latest.expect("the store answers").remove(0)
    }

    async fn somebody(&self) -> Account {
        let app = &self.town.app;
        let name = format!("Berit {}", app.ids.id());
        let password = "korrekt hest batteri".into();
        let account =
            accounts::create(&app.db, &app.ids, &name, Role::Triage, None, password).await;
        account.expect("an account")
    }

    /// A member of staff takes a report out of a case.
    pub async fn staff_regroup(&self, case: &Case, report: &Reference, to: Destination<'_>) {
        let account = self.somebody().await;
        let order = Order {
            who: &account,
            reference: &case.reference,
            version: case.version,
            reason: "en annen sak",
        };
        let moved = self
            .town
            .app
            .casework
            .regroup(order, std::slice::from_ref(report), to)
            .await;
        moved.expect("it may be so");
    }

    /// A member of staff changes the case.
    pub async fn staff(&self, case: &Case, change: Change) {
        let app = &self.town.app;
        let account = self.somebody().await;
        let order = Order {
            who: &account,
            reference: &case.reference,
            version: case.version,
            reason: "gjort",
        };
        let changed = app.casework.change(order, change).await;
        changed.expect("it may be so");
    }
}

/// The reference in a text of ours.
pub fn reference_in(text: &str) -> Reference {
    let found = Reference::all_in(text);
    assert!(!found.is_empty(), "no reference in {text:?}");
    found[0].clone()
}
