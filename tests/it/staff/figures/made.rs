//! Cases with a past, written as the rooms that made them would have.

use jiff::{SignedDuration, Timestamp};
use sifra::casework::figures::Figures;
use sifra::casework::figures::period::{Choice, Period};
use sifra::domain::account::{Account, Role};
use sifra::domain::case::{Actor, Case, CasePlace, Event, HistoryEntry, Owner, Status};
use sifra::domain::category::Category;
use sifra::domain::decision::Priority;
use sifra::domain::language::Language;
use sifra::domain::outgoing::{Message, MessageChannel, MessageState, Purpose};
use sifra::domain::report::{Channel, Report, Reporter};
use sifra::store::{cases, history, outbox, reports};

use crate::staff::office::Office;

/// An instant of the test's week, as `2026-11-20T10:00:00Z`.
pub fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

/// A case to be, with what happens to it.
pub struct Story<'a> {
    office: &'a Office,
    who: &'a Account,
    pub case: Case,
    has_report: bool,
    lines: Vec<HistoryEntry>,
    messages: Vec<Message>,
}

/// Begins the story of a case of Byggdrift's that is open and due in three days.
pub fn story<'a>(office: &'a Office, who: &'a Account, opened: &str) -> Story<'a> {
    let ids = &office.town.app.ids;
    let opened_at = at(opened);
    Story {
        office,
        who,
        case: Case {
            id: ids.id(),
            reference: ids.reference(),
            category: Category::LockDoor,
            priority: Priority::Normal,
            status: Status::New,
            owner: Owner::Byggdrift,
            also_notify: vec![],
            assignee: None,
            place: CasePlace::default(),
            unsure: false,
            shared: false,
            restricted: false,
            waiting_for: None,
            part_of: None,
            merged_into: None,
            due_at: opened_at + SignedDuration::from_hours(72),
            version: 1,
            opened_at,
            updated_at: opened_at,
        },
        has_report: true,
        lines: vec![],
        messages: vec![],
    }
}

impl Story<'_> {
    /// The case with something else about it.
    pub fn with(mut self, change: impl FnOnce(&mut Case)) -> Self {
        change(&mut self.case);
        self
    }

    pub fn by(self, owner: Owner) -> Self {
        self.with(|case| case.owner = owner)
    }

    pub fn at_address(self, address: &str) -> Self {
        self.with(|case| {
            case.place.address = Some(address.to_owned());
            case.place.unit = "H0203".parse().ok();
        })
    }

    /// Its reports are elsewhere.
    pub fn without_report(mut self) -> Self {
        self.has_report = false;
        self
    }

    /// Staff do something to it.
    pub fn line(mut self, when: &str, event: Event, from: Option<&str>, to: Option<&str>) -> Self {
        self.lines.push(HistoryEntry {
            id: self.office.town.app.ids.id(),
            case_id: self.case.id.clone(),
            at: at(when),
            actor: Actor::Staff(self.who.id.clone()),
            event,
            from: from.map(str::to_owned),
            to: to.map(str::to_owned),
            reason: None,
        });
        self
    }

    pub fn taken(self, when: &str) -> Self {
        let who = self.who.id.clone();
        self.line(when, Event::AssigneeChanged, None, Some(&who))
            .moved_to(when, Status::InProgress)
    }

    pub fn moved_to(mut self, when: &str, status: Status) -> Self {
        let was = self.case.status.key();
        self.case.status = status;
        self.line(when, Event::StatusChanged, Some(was), Some(status.key()))
    }

    pub fn passed_to(mut self, when: &str, owner: Owner) -> Self {
        let was = self.case.owner.key();
        self.case.owner = owner;
        self.line(when, Event::OwnerChanged, Some(was), Some(owner.key()))
    }

    /// Its acknowledgement, as it stands.
    pub fn acknowledged(mut self, channel: MessageChannel, state: MessageState) -> Self {
        let id = self.office.town.app.ids.id();
        self.messages.push(Message {
            promise: format!("acknowledgement:{id}"),
            id,
            case_id: Some(self.case.id.clone()),
            purpose: Purpose::Acknowledgement,
            channel,
            to: "+4791234567".into(),
            subject: String::new(),
            body: "Vi har fått meldingen".into(),
            language: Language::BOKMAL,
            precedence: 10,
            state,
            due_at: self.case.opened_at,
            look_up_first: false,
            attempts: 1,
            gateway_id: None,
            failure: None,
            replaces: None,
            created_at: self.case.opened_at,
        });
        self
    }

    /// Writes it down.
    pub async fn write(self) -> Case {
        let ids = &self.office.town.app.ids;
        let mut tx = self
            .office
            .town
            .app
            .db
            .begin()
            .await
            .expect("a transaction");
        cases::insert(&mut tx, &self.case)
            .await
            .expect("a new case");
        if self.has_report {
            let report = Report {
                id: ids.id(),
                reference: self.case.reference.clone(),
                case_id: self.case.id.clone(),
                channel: Channel::Sms,
                text: "Låsen er ødelagt".into(),
                typed_address: None,
                typed_unit: None,
                language: Language::BOKMAL,
                reporter: Reporter::default(),
                status_token: ids.token(),
                received_at: self.case.opened_at,
            };
            reports::insert(&mut tx, &report).await.expect("a report");
        }
        for line in &self.lines {
            history::add(&mut tx, line).await.expect("a line");
        }
        for message in &self.messages {
            outbox::put(&mut tx, message).await.expect("a message");
        }
        tx.commit().await.expect("it is kept");
        self.case
    }
}

/// The last four weeks of all departments: Monday 26 October to the moment of
/// the test's clock, Monday 23 November at 11 in Norway, of week 48.
pub async fn four_weeks(office: &Office) -> Figures {
    figures(office, Choice::Weeks(5), None).await
}

pub async fn figures(office: &Office, choice: Choice, owner: Option<Owner>) -> Figures {
    let leader = Account {
        id: "leader".into(),
        name: "Leder".into(),
        role: Role::Leader,
        department: None,
    };
    let period = Period::new(choice, office.town.app.ids.now()).expect("a period");
    let found = office.casework.figures(&leader, period, owner).await;
    found.expect("the store answers")
}
