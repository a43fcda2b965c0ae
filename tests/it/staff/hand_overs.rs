//! A case belongs to whoever must act next, and they must know it: what goes out
//! by itself, and what happens while nobody answers.

use std::sync::Arc;

use jiff::SignedDuration;
use sha2::{Digest, Sha256};
use sifra::casework::actions::Order;
use sifra::domain::account::Role;
use sifra::domain::case::{Case, Event, Owner, Status};
use sifra::domain::hand_over::{Arrival, Ending, HandOver};
use sifra::domain::outgoing::{Message, MessageChannel, MessageState, Purpose};
use sifra::handing::{Follower, Handing, HandingSettings, LinkDays};
use sifra::routing::Rules;
use sifra::store::{hand_over_links, hand_overs, outbox};
use tokio::sync::Notify;

use super::office::Office;
use crate::stage::town::{PUBLIC_URL, recipients};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_rule_gives_a_case_to_a_caretaker_by_a_link_that_tells_nothing,
    silence_is_followed_by_a_reminder_the_next_channel_and_the_senders_desk,
    a_bounce_is_followed_by_the_next_channel_at_once,
    an_unknown_outcome_is_known_as_such,
    two_processes_take_each_step_once,
    an_emergency_goes_out_by_all_channels_at_once,
    nothing_goes_to_the_police_by_itself,
    to_open_a_case_is_a_receipt_and_to_take_it_accepts_it,
    a_corrected_category_gives_the_case_to_whom_the_rules_say,
    what_is_done_is_with_nobody_and_opened_again_it_is_given_again,
    a_recipient_that_is_no_more_gives_its_cases_back,
);

/// Broken locks go to the caretaker of Solheim.
pub fn rules() -> Rules {
    let shipped = include_str!("../../../config/routing.toml");
    let own = "\n[[hand_over]]\nname = \"låser til vaktmesteren\"\n\
        when = { category = [\"lock_door\"] }\nowner = [\"byggdrift\"]\n\
        recipient = \"caretaker\"\n";
    Rules::parse(&format!("{shipped}{own}"), "routing.toml").expect("rules")
}

pub const LOCK: &str = "Låsen i ytterdøra er ødelagt og døra kan ikke låses";
const CARETAKER: &str = "vaktmester@solheim.example.no";
const CARETAKERS_PHONE: &str = "+4740000777";

pub async fn standing(office: &Office, case: &Case) -> Vec<HandOver> {
    let mut tx = office.town.read().await;
    let standing = hand_overs::standing(&mut tx, &case.id).await;
    standing.expect("the store answers")
}

/// The one that acts.
pub async fn acting(office: &Office, case: &Case) -> HandOver {
    let mut acting = standing(office, case).await;
    acting.retain(|one| one.acts);
    assert_eq!(acting.len(), 1, "exactly one acts: {acting:?}");
    acting.remove(0)
}

pub fn follower(office: &Office) -> Follower {
    let handing = office.casework.handing().clone();
    Follower::new(office.town.app.db.clone(), handing, Arc::new(Notify::new()))
}

async fn follow(office: &Office) {
    let followed = follower(office).follow_due().await;
    followed.expect("the store answers");
}

/// Letters to recipients that were promised about a case, oldest first.
pub async fn letters(office: &Office, case: &Case) -> Vec<Message> {
    let mut messages = office.messages(case).await;
    messages.retain(|message| message.purpose == Purpose::Notice);
    messages
}

/// What the gateway says of a message.
async fn told(office: &Office, message: &Message, state: MessageState) {
    let now = office.town.app.ids.now();
    let mut tx = office.town.app.db.begin().await.expect("a transaction");
    let id = &message.id;
    outbox::called_back_by_id(&mut tx, id, id, state, None, now)
        .await
        .expect("the store answers");
    tx.commit().await.expect("it is kept");
}

/// The hand-over and how it ended, of all that a case has had.
pub async fn all(office: &Office, case: &Case) -> Vec<(String, bool, Option<Ending>)> {
    let mut tx = office.town.read().await;
    let all = hand_overs::of_case(&mut tx, &case.id).await.expect("known");
    let all = all.into_iter();
    all.map(|one| (one.recipient, one.acts, one.end.map(|(ending, _)| ending)))
        .collect()
}

async fn news(office: &Office, case: &Case) -> Vec<String> {
    let history = office.history(case).await.into_iter();
    history
        .filter(|entry| entry.event == Event::HandOverNews)
        .filter_map(|entry| entry.to)
        .collect()
}

async fn a_rule_gives_a_case_to_a_caretaker_by_a_link_that_tells_nothing(engine: Engine) {
    let Some(office) = Office::ruled(engine, rules()).await else {
        return;
    };
    let case = office.report(LOCK, "Storgata 18").await;
    assert_eq!(case.owner, Owner::Byggdrift);
    let given = acting(&office, &case).await;
    assert_eq!(
        (given.recipient.as_str(), given.arrival),
        ("caretaker", Arrival::Sent)
    );

    let letters = letters(&office, &case).await;
    let [letter] = letters.as_slice() else {
        panic!("one letter, by the first channel: {letters:?}");
    };
    assert_eq!(letter.to, CARETAKER);
    for detail in ["lås", "Lås", "Storgata", "912 34 567", "Kari"] {
        assert!(!letter.body.contains(detail), "{detail}: {}", letter.body);
    }
    let base = format!("{PUBLIC_URL}/h/");
    let (_, rest) = letter.body.split_once(&base).expect("a link");
    let token = rest.split_whitespace().next().expect("a token");
    let hash = hex::encode(Sha256::digest(token));
    let mut tx = office.town.read().await;
    let link = hand_over_links::by_hash(&mut tx, &hash)
        .await
        .expect("known");
    let link = link.expect("the link is kept by its hash");
    assert_eq!(link.hand_over_id, given.id);
    let days = link.expires_at.duration_since(link.made_at).as_hours() / 24;
    assert_eq!(days, 14);

    let history = office.history(&case).await;
    let line = history
        .iter()
        .find(|entry| entry.event == Event::HandedOver);
    let line = line.expect("the history says who has it");
    assert_eq!(line.to.as_deref(), Some("caretaker"));
    assert_eq!(line.reason.as_deref(), Some("låser til vaktmesteren"));
}

async fn silence_is_followed_by_a_reminder_the_next_channel_and_the_senders_desk(engine: Engine) {
    let Some(office) = Office::ruled(engine, rules()).await else {
        return;
    };
    let case = office.report(LOCK, "Storgata 18").await;
    let chain = rules().chain(case.priority, office.town.app.ids.now());
    let mut past = SignedDuration::ZERO;
    let mut at = |after: SignedDuration| {
        office.town.pass(after - past);
        past = after;
    };
    office.town.owed().await;
    follow(&office).await;
    assert_eq!(
        letters(&office, &case).await.len(),
        1,
        "they have time to answer"
    );

    at(chain.remind_after);
    follow(&office).await;
    office.town.owed().await;
    follow(&office).await;
    let sent = letters(&office, &case).await;
    assert_eq!(sent.len(), 2);
    assert!(
        sent[1].subject.starts_with("Påminnelse"),
        "{}",
        sent[1].subject
    );
    assert_eq!(sent[1].to, CARETAKER);

    at(chain.next_after);
    follow(&office).await;
    office.town.owed().await;
    follow(&office).await;
    let sent = letters(&office, &case).await;
    assert_eq!(sent.len(), 3);
    assert_eq!(
        (sent[2].channel, sent[2].to.as_str()),
        (MessageChannel::Sms, CARETAKERS_PHONE)
    );
    told(&office, &sent[2], MessageState::Delivered).await;
    follow(&office).await;
    assert_eq!(acting(&office, &case).await.arrival, Arrival::Reached);

    at(chain.back_after);
    follow(&office).await;
    let back = acting(&office, &case).await;
    assert_eq!((back.arrival, back.next_at), (Arrival::NotReceived, None));
    let sent = letters(&office, &case).await;
    assert_eq!(sent.len(), 4, "its sender is told");
    assert_eq!(sent[3].to, "housing_office@fjordvik.example.no");
    assert!(sent[3].body.contains("Vaktmesteren i Solheim"));
    assert_eq!(
        news(&office, &case).await,
        ["reminded:email", "tried:sms", "not_received"]
    );

    // On the desk: a mark in the queue, a view of its own, and on the page.
    let mut browser = office
        .logged_in("trine", Role::Triage, Some(Owner::HousingOffice))
        .await;
    let view = browser
        .get("/staff?department=all&status=open&received=not")
        .await;
    assert!(view.body.contains(case.reference.as_str()), "{}", view.body);
    assert!(view.body.contains("Ikke mottatt"));
    let page = browser
        .get(&format!("/staff/cases/{}", case.reference))
        .await;
    assert!(page.body.contains("Saken er tilbake hos den som ga den"));

    office.town.pass(SignedDuration::from_hours(500));
    follow(&office).await;
    assert_eq!(
        letters(&office, &case).await.len(),
        4,
        "nothing more goes out"
    );
}

async fn a_bounce_is_followed_by_the_next_channel_at_once(engine: Engine) {
    let Some(office) = Office::ruled(engine, rules()).await else {
        return;
    };
    let case = office.report(LOCK, "Storgata 18").await;
    let first = letters(&office, &case).await.remove(0);
    told(&office, &first, MessageState::Failed).await;
    follow(&office).await;
    let sent = letters(&office, &case).await;
    assert_eq!(sent.len(), 2);
    assert_eq!(sent[1].to, CARETAKERS_PHONE);
    assert_eq!(acting(&office, &case).await.arrival, Arrival::Sent);

    told(&office, &sent[1], MessageState::Failed).await;
    follow(&office).await;
    assert_eq!(acting(&office, &case).await.arrival, Arrival::NotReceived);
}

async fn an_unknown_outcome_is_known_as_such(engine: Engine) {
    let Some(office) = Office::ruled(engine, rules()).await else {
        return;
    };
    let case = office.report(LOCK, "Storgata 18").await;
    let now = office.town.app.ids.now();
    let mut tx = office.town.app.db.begin().await.expect("a transaction");
    let claim = outbox::Claim {
        channel: MessageChannel::Email,
        worker: "w",
        now,
        lease_until: now + SignedDuration::from_mins(1),
        limit: 10,
        least: i64::MIN,
    };
    let claimed = outbox::claim(&mut tx, &claim).await.expect("a claim");
    let step = sifra::domain::outgoing::NextStep {
        state: MessageState::Waiting,
        due_at: now + SignedDuration::from_mins(1),
        look_up_first: true,
        gateway_id: None,
        failure: Some("time_out".into()),
    };
    let attempt = outbox::Attempt {
        number: 1,
        started_at: now,
        finished_at: now,
        outcome: "unknown".into(),
        detail: Some("time_out".into()),
    };
    let settled = outbox::settle(&mut tx, &claimed[0], "w", &step, &attempt).await;
    assert!(settled.expect("the store answers"));
    tx.commit().await.expect("it is kept");
    follow(&office).await;
    assert_eq!(acting(&office, &case).await.arrival, Arrival::Unknown);
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let page = browser
        .get(&format!("/staff/cases/{}", case.reference))
        .await;
    assert!(page.body.contains("Uvisst om den kom fram"));
}

async fn two_processes_take_each_step_once(engine: Engine) {
    let Some(office) = Office::ruled(engine, rules()).await else {
        return;
    };
    let mut cases = Vec::new();
    for house in ["Storgata 1", "Storgata 2", "Storgata 3", "Storgata 4"] {
        cases.push(office.report(LOCK, house).await);
    }
    office.town.owed().await;
    follow(&office).await;
    office.town.pass(SignedDuration::from_hours(24 * 30));
    let (one, other) = (follower(&office), follower(&office));
    let (one, other) = tokio::join!(one.follow_due(), other.follow_due());
    one.and(other).expect("both go on");
    for case in &cases {
        let sent = letters(&office, case).await;
        assert_eq!(sent.len(), 2, "one letter more, not two: {sent:?}");
        assert_eq!(acting(&office, case).await.steps, 2);
    }
}

async fn an_emergency_goes_out_by_all_channels_at_once(engine: Engine) {
    let Some(office) = Office::ruled(engine, rules()).await else {
        return;
    };
    let case = office.report(LOCK, "Storgata 18").await;
    assert_eq!(letters(&office, &case).await.len(), 1);
    let trine = office.account("trine", Role::Triage, None).await;
    let order = Order {
        who: &trine,
        reference: &case.reference,
        version: case.version,
        reason: "Noen står i døra",
    };
    let emergency = sifra::domain::decision::Priority::Emergency;
    let raised = office.casework.change_priority(order, emergency).await;
    raised.expect("it is graver");
    follow(&office).await;
    let sent = letters(&office, &case).await;
    let channels: Vec<_> = sent.iter().map(|letter| letter.channel).collect();
    assert_eq!(channels, [MessageChannel::Email, MessageChannel::Sms]);
}

async fn nothing_goes_to_the_police_by_itself(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office
        .report(
            "Noen har brutt seg inn i boden min og stjålet sykkelen",
            "Storgata 18",
        )
        .await;
    assert_eq!(case.owner, Owner::Police);
    let given = standing(&office, &case).await;
    assert!(given.iter().all(|one| !one.acts), "{given:?}");
    assert!(given.iter().any(|one| one.recipient == "housing_office"));
    let letters = letters(&office, &case).await;
    let to: Vec<_> = letters.iter().map(|letter| letter.to.as_str()).collect();
    assert!(to.contains(&"housing_office@fjordvik.example.no"), "{to:?}");
    assert!(!to.contains(&"police@fjordvik.example.no"), "{to:?}");
    let mut trine = office
        .logged_in("trine", Role::Triage, Some(Owner::HousingOffice))
        .await;
    let page = trine.get(&format!("/staff/cases/{}", case.reference)).await;
    assert!(page.body.contains("Ingenting er sendt til politiet"));

    // Nor where staff give it to them.
    let noise = office
        .report("Det er bråk fra naboen hver natt", "Vikveien 3")
        .await;
    let who = office.account("siri", Role::Triage, None).await;
    let order = Order {
        who: &who,
        reference: &noise.reference,
        version: noise.version,
        reason: "Dette er trusler",
    };
    let moved = office.casework.change_owner(order, Owner::Police).await;
    let moved = moved.expect("it is theirs");
    assert!(
        moved
            .also_notify
            .iter()
            .any(|told| told == "housing_office")
    );
    let to: Vec<_> = self::letters(&office, &moved)
        .await
        .into_iter()
        .map(|l| l.to)
        .collect();
    assert!(
        !to.contains(&"police@fjordvik.example.no".to_owned()),
        "{to:?}"
    );
}

async fn to_open_a_case_is_a_receipt_and_to_take_it_accepts_it(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office.report(LOCK, "Storgata 18").await;
    assert_eq!(acting(&office, &case).await.recipient, "byggdrift");
    // Another department's people are nobody's receipt.
    let other = office
        .account("siri", Role::Triage, Some(Owner::HousingOffice))
        .await;
    office
        .casework
        .open(&other, &case.reference)
        .await
        .expect("open");
    assert_eq!(acting(&office, &case).await.arrival, Arrival::Sent);

    let olav = office
        .account("olav", Role::Staff, Some(Owner::Byggdrift))
        .await;
    office
        .casework
        .open(&olav, &case.reference)
        .await
        .expect("open");
    let given = acting(&office, &case).await;
    assert_eq!((given.arrival, given.next_at), (Arrival::Receipt, None));
    office
        .casework
        .open(&olav, &case.reference)
        .await
        .expect("open");
    assert_eq!(news(&office, &case).await, ["receipt"], "it is noted once");

    let order = Order {
        who: &olav,
        reference: &case.reference,
        version: case.version,
        reason: "",
    };
    office.casework.take(order).await.expect("it is his");
    assert_eq!(acting(&office, &case).await.arrival, Arrival::Accepted);
    office.town.pass(SignedDuration::from_hours(500));
    follow(&office).await;
    assert_eq!(letters(&office, &case).await.len(), 1, "nobody is reminded");
}

async fn a_corrected_category_gives_the_case_to_whom_the_rules_say(engine: Engine) {
    let Some(office) = Office::ruled(engine, rules()).await else {
        return;
    };
    let case = office
        .report("Det renner vann fra taket på badet", "Storgata 18")
        .await;
    assert_eq!(acting(&office, &case).await.recipient, "byggdrift");
    let trine = office.account("trine", Role::Triage, None).await;
    let order = Order {
        who: &trine,
        reference: &case.reference,
        version: case.version,
        reason: "",
    };
    let lock = sifra::domain::category::Category::LockDoor;
    office
        .casework
        .change_category(order, lock)
        .await
        .expect("corrected");
    assert_eq!(acting(&office, &case).await.recipient, "caretaker");
    assert_eq!(
        all(&office, &case).await,
        [
            ("byggdrift".to_owned(), true, Some(Ending::Overtaken)),
            ("caretaker".to_owned(), true, None)
        ]
    );
}

async fn what_is_done_is_with_nobody_and_opened_again_it_is_given_again(engine: Engine) {
    let Some(office) = Office::ruled(engine, rules()).await else {
        return;
    };
    let case = office.report(LOCK, "Storgata 18").await;
    let trine = office.account("trine", Role::Triage, None).await;
    let order = |version| Order {
        who: &trine,
        reference: &case.reference,
        version,
        reason: "",
    };
    let done = office
        .casework
        .change_status(order(case.version), Status::Resolved)
        .await;
    let done = done.expect("it is done");
    assert!(standing(&office, &case).await.is_empty());
    assert_eq!(
        all(&office, &case).await,
        [("caretaker".to_owned(), true, Some(Ending::Done))]
    );
    let open = office
        .casework
        .change_status(order(done.version), Status::InProgress)
        .await;
    open.expect("it is open again");
    let again = acting(&office, &case).await;
    assert_eq!(again.recipient, "caretaker");
    let letters = letters(&office, &case).await;
    assert!(letters.iter().all(|letter| letter.to == CARETAKER));
    assert_eq!(letters.len(), 2);
}

async fn a_recipient_that_is_no_more_gives_its_cases_back(engine: Engine) {
    let Some(office) = Office::ruled(engine, rules()).await else {
        return;
    };
    let case = office.report(LOCK, "Storgata 18").await;
    let mut left = recipients();
    left.remove("caretaker");
    let handing = Handing::new(
        office.town.app.ids.clone(),
        Arc::new(rules()),
        office.town.app.catalogue.clone(),
        HandingSettings {
            public_url: PUBLIC_URL.into(),
            recipients: left,
            link_days: LinkDays::default(),
        },
    );
    let db = office.town.app.db.clone();
    let follower = Follower::new(db, handing, Arc::new(Notify::new()));
    follower.take_back_from_unknown().await.expect("taken back");
    follower.follow_due().await.expect("followed");
    let back = acting(&office, &case).await;
    assert_eq!(
        (back.recipient.as_str(), back.arrival),
        ("caretaker", Arrival::NotReceived)
    );
    let told = letters(&office, &case)
        .await
        .pop()
        .expect("its sender is told");
    assert_eq!(told.to, "housing_office@fjordvik.example.no");
    assert!(
        told.body.contains("caretaker"),
        "named by its key: {}",
        told.body
    );
}
