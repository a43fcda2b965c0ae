//! A case that was given to a caretaker who has no account.

use jiff::SignedDuration;
use sifra::domain::account::Account;
use sifra::domain::account::Role;
use sifra::domain::case::{Case, Owner};
use sifra::domain::hand_over::{Arrival, Ending, Giver, HandOver};
use sifra::domain::hand_over_answer::Answer;
use sifra::domain::link_use::Used;
use sifra::domain::outgoing::Message;
use sifra::store::{hand_over_answers, hand_over_links, hand_overs, link_uses};

use super::phone::Phone;
use crate::staff::office::Office;
use crate::stage::Engine;

pub const SOLHEIM: &str = "solheim";
/// A fault that is Byggdrift's.
pub const LOCK: &str = "Låsen i inngangsdøra er ødelagt, alle kan gå rett inn";

pub struct Scene {
    pub office: Office,
    pub case: Case,
    pub given: HandOver,
    pub token: String,
}

impl Scene {
    /// A broken lock, given to the caretaker; nothing where the engine is missing.
    pub async fn on(engine: Engine) -> Option<Self> {
        Some(Self::of(Office::on(engine).await?, LOCK, true).await)
    }

    /// A report, given to the caretaker.
    pub async fn of(office: Office, text: &str, acts: bool) -> Self {
        let case = office.report(text, "Storgata 18").await;
        assert_eq!(case.owner, Owner::Byggdrift, "{text}");
        let given = give(&office, &case, SOLHEIM, acts).await;
        let token = link(&office, &given).await;
        // What was sent when it came in is of no interest here.
        office.town.owed().await;
        Self {
            office,
            case,
            given,
            token,
        }
    }

    /// The caretaker's phone, at the page that asks for a code.
    pub fn phone(&self) -> Phone<'_> {
        Phone::of(&self.office)
    }

    pub fn path(&self) -> String {
        format!("/h/{}", self.token)
    }

    /// A phone on which the code was given.
    pub async fn opened(&self) -> Phone<'_> {
        let mut phone = self.phone();
        phone.get(&self.path()).await;
        phone
            .press(&format!("{}/send", self.path()), &[("channel", "sms")])
            .await;
        let code = self.code().await;
        let answer = phone
            .press(&format!("{}/code", self.path()), &[("code", &code)])
            .await;
        assert!(
            answer.body.contains("Låsen") || answer.body.contains("<h1>"),
            "{}",
            answer.body
        );
        phone
    }

    /// The code in the newest message.
    pub async fn code(&self) -> String {
        let owed = self.office.town.owed().await;
        let newest = owed.last().expect("a message is owed");
        code_in(&newest.body)
    }

    pub async fn hand_over(&self) -> HandOver {
        hand_overs::by_id(&mut self.office.town.read().await, &self.given.id)
            .await
            .expect("the store answers")
            .expect("it is there")
    }

    pub async fn answers(&self) -> Vec<Answer> {
        let mut tx = self.office.town.read().await;
        let found = hand_over_answers::of_hand_over(&mut tx, &self.given.id).await;
        found.expect("the store answers")
    }

    pub async fn uses(&self) -> Vec<Used> {
        let mut tx = self.office.town.read().await;
        let found = link_uses::of_hand_over(&mut tx, &self.given.id).await;
        let found = found.expect("the store answers").into_iter();
        found.map(|used| used.what).collect()
    }

    pub async fn now(&self) -> Case {
        self.office.case(&self.case).await
    }

    pub async fn staff(&self) -> Account {
        self.office
            .account("bjarte", Role::Staff, Some(Owner::Byggdrift))
            .await
    }
}

/// Six digits in a row.
pub fn code_in(text: &str) -> String {
    let runs = text.split(|c: char| !c.is_ascii_digit());
    let mut codes = runs.filter(|run| run.len() == 6);
    codes.next().expect("a code").to_owned()
}

/// The token of the link in a message.
pub fn token_in(message: &Message) -> String {
    let (_, after) = message.body.split_once("/h/").expect("a link");
    after
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect()
}

/// Gives the case.
pub async fn give(office: &Office, case: &Case, recipient: &str, acts: bool) -> HandOver {
    let ids = &office.town.app.ids;
    let now = ids.now();
    let given = HandOver {
        id: ids.id(),
        case_id: case.id.clone(),
        recipient: recipient.to_owned(),
        acts,
        giver: Giver::Rule("Solheim".into()),
        given_at: now,
        words: Some("Ta med ny låskasse".into()),
        arrival: Arrival::Sent,
        arrival_at: now,
        steps: 1,
        next_at: now.checked_add(SignedDuration::from_hours(4)).ok(),
        end: None,
        version: 1,
    };
    let mut tx = office.town.app.db.begin().await.expect("a transaction");
    let standing = hand_overs::standing(&mut tx, &case.id).await;
    for one in standing.expect("the store answers") {
        // Exactly one acts.
        if acts && one.acts {
            let ended = HandOver {
                end: Some((Ending::Overtaken, now)),
                next_at: None,
                version: one.version + 1,
                ..one
            };
            hand_overs::update(&mut tx, &ended).await.expect("ended");
        }
    }
    hand_overs::insert(&mut tx, &given).await.expect("kept");
    tx.commit().await.expect("committed");
    given
}

/// Makes a link for a fortnight, and gives its token.
pub async fn link(office: &Office, given: &HandOver) -> String {
    let ids = &office.town.app.ids;
    let until = ids.now() + SignedDuration::from_hours(14 * 24);
    let mut tx = office.town.app.db.begin().await.expect("a transaction");
    let token = hand_over_links::make(&mut tx, ids, &given.id, until).await;
    let token = token.expect("a link");
    tx.commit().await.expect("committed");
    token
}
