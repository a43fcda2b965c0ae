//! Changing a case: with a reason, once, and never over a colleague's head.

use axum::http::StatusCode;
use jiff::SignedDuration;
use sifra::casework::actions::{ActionError, Order};
use sifra::domain::account::Role;
use sifra::domain::case::{Actor, Case, Event, Owner, Status};
use sifra::domain::category::Category;
use sifra::domain::outgoing::{MessageChannel, Purpose};
use sifra::store::inbound;

use super::browser::sent_to;
use super::office::Office;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    another_owner_is_in_the_history_and_everyone_is_told,
    of_two_changes_made_from_the_same_page_one_is_refused,
    the_same_change_sent_twice_is_done_once,
);

const TEXT: &str = "Låsen i inngangsdøra er ødelagt, alle kan gå rett inn";

fn other(owner: Owner) -> Owner {
    match owner {
        Owner::Byggdrift => Owner::HousingOffice,
        _ => Owner::Byggdrift,
    }
}

async fn another_owner_is_in_the_history_and_everyone_is_told(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office.report(TEXT, "Storgata 18").await;
    let reference = case.reference.as_str();
    let to = other(case.owner);
    let before = office.messages(&case).await.len();
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let answer = browser
        .act(reference, "owner", to.key(), "Feil avdeling")
        .await;
    assert_eq!(
        sent_to(&answer),
        format!("/staff/cases/{reference}?done=owner")
    );

    let now = office.case(&case).await;
    assert_eq!((now.owner, now.version), (to, case.version + 1));
    let history = office.history(&case).await;
    let entry = history
        .iter()
        .find(|entry| entry.event == Event::OwnerChanged);
    let entry = entry.expect("a line of history");
    assert!(matches!(entry.actor, Actor::Staff(_)));
    assert_eq!(entry.from.as_deref(), Some(case.owner.key()));
    assert_eq!(entry.to.as_deref(), Some(to.key()));
    assert_eq!(entry.reason.as_deref(), Some("Feil avdeling"));

    let messages = office.messages(&case).await;
    let new = &messages[before..];
    assert_eq!(new.len(), 2);
    let notice = new
        .iter()
        .find(|m| m.purpose == Purpose::Notice)
        .expect("a notice");
    assert_eq!(notice.to, format!("{}@fjordvik.example.no", to.key()));
    assert!(notice.body.contains(&format!("/staff/cases/{reference}")));
    assert!(
        !notice.body.contains("Lås"),
        "a notice tells nothing of the case"
    );
    let update = new
        .iter()
        .find(|m| m.purpose == Purpose::Update)
        .expect("an update");
    assert_eq!(
        (update.channel, update.to.as_str()),
        (MessageChannel::Sms, "+4791234567")
    );
    assert!(update.body.contains(reference) && update.body.contains("/status/"));

    let page = browser.get(sent_to(&answer)).await;
    for told in ["Eieren er byttet", "Eier byttet fra", "Feil avdeling"] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
}

async fn of_two_changes_made_from_the_same_page_one_is_refused(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office.report(TEXT, "Storgata 18").await;
    let reference = case.reference.as_str();
    let path = format!("/staff/cases/{reference}");
    let mut trine = office.logged_in("Trine Dal", Role::Triage, None).await;
    let mut hanne = office.logged_in("Hanne Lie", Role::Triage, None).await;
    let trines = trine.get(&path).await;
    let hannes = hanne.get(&path).await;
    let fast = trine
        .act_from(&trines, reference, "priority", "low", "Kan vente til våren")
        .await;
    sent_to(&fast);
    let slow = hanne
        .act_from(&hannes, reference, "status", "waiting", "Venter på ny lås")
        .await;
    assert_eq!(slow.status, StatusCode::CONFLICT);
    for told in [
        "En kollega var raskere",
        "Trine Dal",
        "Kan vente til våren",
        "Venter på ny lås</textarea>",
    ] {
        assert!(slow.body.contains(told), "{told}: {}", slow.body);
    }
    let now = office.case(&case).await;
    assert_eq!((now.status, now.version), (case.status, case.version + 1));
    let again = hanne
        .act_from(&slow, reference, "status", "waiting", "Venter på ny lås")
        .await;
    sent_to(&again);
    assert_eq!(office.case(&case).await.status, Status::Waiting);
}

async fn the_same_change_sent_twice_is_done_once(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office.report(TEXT, "Storgata 18").await;
    let who = office.account("trine", Role::Triage, None).await;
    let order = Order {
        who: &who,
        reference: &case.reference,
        version: case.version,
        reason: "Feil avdeling",
    };
    let to = other(case.owner);
    let (first, second) = tokio::join!(
        office.casework.change_owner(order, to),
        office.casework.change_owner(order, to)
    );
    assert_eq!(first.expect("done").version, second.expect("done").version);
    let history = office.history(&case).await;
    let changes = history.iter().filter(|e| e.event == Event::OwnerChanged);
    assert_eq!(changes.count(), 1);
    let messages = office.messages(&case).await;
    let updates = messages.iter().filter(|m| m.purpose == Purpose::Update);
    assert_eq!(updates.count(), 1);
    let third = office
        .casework
        .change_owner(
            Order {
                reason: "En annen grunn",
                ..order
            },
            to,
        )
        .await;
    assert!(matches!(third, Err(ActionError::Overtaken)));
}

#[tokio::test]
async fn a_form_without_its_token_or_from_another_site_changes_nothing() {
    let office = Office::on_sqlite().await;
    let case = office.report(TEXT, "Storgata 18").await;
    let reference = case.reference.as_str();
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let to = other(case.owner).key();
    let path = format!("/staff/cases/{reference}/owner");
    for csrf in ["", "0123456789abcdefghjkmnpqrstvwxyz"] {
        let fields = [
            ("csrf", csrf),
            ("version", "1"),
            ("value", to),
            ("reason", "Fordi"),
        ];
        let refused = browser.post(&path, &fields).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    }
    browser.sec_fetch_site = "cross-site";
    let refused = browser.act(reference, "owner", to, "Fordi").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert_eq!(office.case(&case).await, case);
}

#[tokio::test]
async fn a_reason_is_wanted_where_somebody_else_gets_the_work_or_it_ends() {
    let office = Office::on_sqlite().await;
    let case = office.report(TEXT, "Storgata 18").await;
    let reference = case.reference.as_str();
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    for (act, value) in [
        ("owner", other(case.owner).key()),
        ("close", "other"),
        ("note", ""),
        ("restrict", ""),
    ] {
        for reason in ["", "  \r\n "] {
            let back = browser.act(reference, act, value, reason).await;
            assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY, "{act}");
            assert!(back.body.contains("Skriv "), "{act}");
            if !value.is_empty() {
                let chosen = format!(r#"value="{value}" required checked"#);
                assert!(back.body.contains(&chosen), "{act}");
            }
        }
    }
    assert_eq!(office.case(&case).await, case);
}

#[tokio::test]
async fn a_correction_needs_no_reason_save_that_an_emergency_is_none() {
    let office = Office::on_sqlite().await;
    let case = office.report(TEXT, "Storgata 18").await;
    let reference = case.reference.as_str();
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    for (act, value) in [
        ("category", "pests"),
        ("priority", "emergency"),
        ("wait", "parts"),
    ] {
        sent_to(&browser.act(reference, act, value, "").await);
    }
    let back = browser.act(reference, "priority", "low", "").await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(back.body.contains("ikke er akutt likevel"), "{}", back.body);
    sent_to(
        &browser
            .act(reference, "priority", "low", "Ingen i fare")
            .await,
    );
}

#[tokio::test]
async fn nothing_typed_by_hand_breaks_a_form() {
    let office = Office::on_sqlite().await;
    let case = office.report(TEXT, "Storgata 18").await;
    let reference = case.reference.as_str();
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let long = "å".repeat(1001);
    let same = case.owner.key();
    for (act, value, reason) in [
        ("owner", "", "Fordi"),
        ("owner", "heaven", "Fordi"),
        ("owner", same, "Fordi"),
        ("wait", "heaven", "Fordi"),
        ("close", "heaven", "Fordi"),
        ("category", "\0", "Fordi"),
        ("priority", "low", long.as_str()),
    ] {
        let back = browser.act(reference, act, value, reason).await;
        assert_eq!(
            back.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{act} {value}"
        );
        assert!(
            back.body.contains(&format!("{reason}</textarea>")),
            "what was typed is kept"
        );
    }
    let unknown = browser.act(reference, "explode", "now", "Fordi").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    let huge = browser
        .act(reference, "priority", "low", &"x".repeat(70_000))
        .await;
    assert_eq!(huge.status, StatusCode::PAYLOAD_TOO_LARGE);
    let page = browser.get(&format!("/staff/cases/{reference}")).await;
    let csrf = super::browser::field(&page, "csrf");
    for version in ["", "x", "99999999999999999999"] {
        let fields = [
            ("csrf", csrf.as_str()),
            ("version", version),
            ("value", "low"),
            ("reason", "Fordi"),
        ];
        let back = browser
            .post(&format!("/staff/cases/{reference}/priority"), &fields)
            .await;
        assert_eq!(back.status, StatusCode::CONFLICT, "{version}");
    }
    assert_eq!(office.case(&case).await, case);
}

#[tokio::test]
async fn control_characters_in_a_reason_are_left_out() {
    let office = Office::on_sqlite().await;
    let case = office.report(TEXT, "Storgata 18").await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let answer = browser
        .act(
            case.reference.as_str(),
            "priority",
            "low",
            " Kan\0 vente\r\nlenge ",
        )
        .await;
    sent_to(&answer);
    let history = office.history(&case).await;
    let entry = history.iter().find(|e| e.event == Event::PriorityChanged);
    let reason = entry.expect("a line of history").reason.as_deref();
    assert_eq!(reason, Some("Kan vente\nlenge"));
}

#[tokio::test]
async fn a_case_is_taken_and_given_back_without_a_reason() {
    let office = Office::on_sqlite().await;
    let case = office.report(TEXT, "Storgata 18").await;
    let reference = case.reference.as_str();
    let mut browser = office
        .logged_in("Bjørn", Role::Staff, Some(case.owner))
        .await;
    sent_to(&browser.act(reference, "take", "", "").await);
    let taken = office.case(&case).await;
    assert!(taken.assignee.is_some());
    assert_eq!(taken.status, Status::InProgress);
    let queue = browser.get("/staff").await;
    assert!(queue.body.contains(r#"mine">Deg<"#), "{}", queue.body);
    sent_to(&browser.act(reference, "release", "", "").await);
    assert_eq!(office.case(&case).await.assignee, None);
}

#[tokio::test]
async fn a_correction_is_kept_beside_what_triage_had_said() {
    let office = Office::on_sqlite().await;
    let case = office.report(TEXT, "Storgata 18").await;
    let reference = case.reference.as_str();
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    sent_to(
        &browser
            .act(reference, "category", "pests", "Det er rotter")
            .await,
    );
    let now: Case = office.case(&case).await;
    assert_eq!(now.category, Category::Pests);
    assert!(!now.unsure);
    let page = browser.get(&format!("/staff/cases/{reference}")).await;
    assert!(page.body.contains("<h1>Skadedyr</h1>"));
    assert!(page.body.contains("Kategori rettet fra"), "{}", page.body);
}

#[tokio::test]
async fn a_number_that_said_stop_gets_no_update() {
    let office = Office::on_sqlite().await;
    let case = office.report(TEXT, "Storgata 18").await;
    let phone = "91234567".parse().expect("a phone number");
    let mut tx = office.town.app.db.begin().await.expect("the store answers");
    inbound::stop(&mut tx, &phone, office.town.app.ids.now())
        .await
        .expect("the store answers");
    tx.commit().await.expect("the store answers");
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let to = other(case.owner).key();
    sent_to(
        &browser
            .act(case.reference.as_str(), "owner", to, "Feil avdeling")
            .await,
    );
    let messages = office.messages(&case).await;
    assert!(
        messages
            .iter()
            .all(|message| message.purpose != Purpose::Update)
    );
}

#[tokio::test]
async fn a_case_that_comes_back_to_an_owner_is_a_new_notice() {
    let office = Office::on_sqlite().await;
    let case = office.report(TEXT, "Storgata 18").await;
    let reference = case.reference.as_str();
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let before = office.messages(&case).await.len();
    for owner in [other(case.owner), case.owner] {
        sent_to(
            &browser
                .act(reference, "owner", owner.key(), "Fram og tilbake")
                .await,
        );
        office.town.pass(SignedDuration::from_mins(1));
    }
    assert_eq!(office.messages(&case).await.len(), before + 4);
}
