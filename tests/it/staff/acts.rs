//! The acts of a case: seen before they tell, taken back after, and no more than
//! one at a time.

use axum::http::StatusCode;
use sifra::casework::actions::{ActionError, Order, Tell};
use sifra::casework::change::Change;
use sifra::casework::corrections;
use sifra::domain::account::Role;
use sifra::domain::case::{Event, Owner, Status, WaitingFor};
use sifra::domain::category::Category;
use sifra::domain::outgoing::Purpose;
use sifra::store::staff_messages;

use super::browser::{field, sent_to};
use super::office::Office;
use crate::stage::html::plain;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    what_told_nobody_is_taken_back_and_counts_for_nothing,
    what_was_done_before_something_else_is_not_taken_back,
    reporters_get_exactly_what_was_shown,
    a_case_waits_for_somebody_only_while_it_waits,
    an_address_is_corrected_and_is_an_example_to_learn_from,
    a_case_goes_to_a_colleague_of_its_department_and_to_nobody_else,
);

/// What a reader sees of a page: without tags, with single spaces.
pub fn seen(html: &str) -> String {
    let tags = regex::Regex::new("<[^>]+>").expect("a pattern");
    let words = plain(&tags.replace_all(html, " "));
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

const LIFT: &str = "Heisen står fast mellom andre og tredje etasje";

async fn what_told_nobody_is_taken_back_and_counts_for_nothing(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office.report(LIFT, "Storgata 18").await;
    let reference = case.reference.as_str();
    let path = format!("/staff/cases/{reference}");
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    for (act, value, told) in [
        ("category", "pests", "Angret: Kategori rettet fra Heis"),
        ("priority", "low", "Angret: Hast endret fra"),
        ("take", "", "Angret: trine tok saken"),
        ("note", "", "Angret: Notat"),
        ("restrict", "", "Angret: Saken er skjermet"),
    ] {
        let before = office.case(&case).await;
        let done = browser.act(reference, act, value, "Fordi").await;
        let page = browser.get(sent_to(&done)).await;
        assert!(
            page.body.contains(">Angre</button>"),
            "{act}: {}",
            page.body
        );
        sent_to(&browser.act_from(&page, reference, "undo", "", "").await);
        // A double click.
        sent_to(&browser.act_from(&page, reference, "undo", "", "").await);
        let after = office.case(&case).await;
        let same = sifra::domain::case::Case {
            version: before.version + 2,
            updated_at: after.updated_at,
            ..before
        };
        assert_eq!(after, same, "{act}");
        let page = browser.get(&path).await;
        assert!(page.body.contains(told), "{told}: {}", page.body);
        assert!(!page.body.contains(">Angre</button>"), "{act}");
    }
    let found = corrections::examples(&office.town.app.db).await;
    assert!(found.expect("the store answers").is_empty());
}

async fn what_was_done_before_something_else_is_not_taken_back(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office.report(LIFT, "Storgata 18").await;
    let reference = case.reference.as_str();
    let mut trine = office.logged_in("trine", Role::Triage, None).await;
    let mut hanne = office.logged_in("hanne", Role::Triage, None).await;
    let done = trine.act(reference, "category", "pests", "").await;
    let trines = trine.get(sent_to(&done)).await;
    // Not what a colleague did.
    let hannes = hanne.get(sent_to(&done)).await;
    assert!(!hannes.body.contains(">Angre</button>"));
    let refused = hanne.act_from(&hannes, reference, "undo", "", "").await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    sent_to(&hanne.act(reference, "note", "", "Så på den").await);
    let refused = trine.act_from(&trines, reference, "undo", "", "").await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert_eq!(office.case(&case).await.category, Category::Pests);
    // What went out cannot be taken back.
    sent_to(&trine.act(reference, "resolve", "", "").await);
    let page = trine
        .get(&format!("/staff/cases/{reference}?done=resolve"))
        .await;
    assert!(!page.body.contains(">Angre</button>"), "{}", page.body);
}

async fn reporters_get_exactly_what_was_shown(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office.report(LIFT, "Storgata 18").await;
    let reference = case.reference.as_str();
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let page = browser.get(&format!("/staff/cases/{reference}")).await;
    let [csrf, version, seen] = ["csrf", "version", "seen"].map(|name| field(&page, name));
    let other = match case.owner {
        Owner::Byggdrift => "housing_office",
        _ => "byggdrift",
    };
    // The way to the reporter's own page is theirs alone.
    let own_link = regex::Regex::new(r"/status/\w+").expect("a pattern");
    for (act, value) in [
        ("owner", other),
        ("wait", "parts"),
        ("resolve", ""),
        ("close", "other"),
    ] {
        let before = office.messages(&case).await.len();
        let fields = |step: &'static str| {
            [
                ("csrf", csrf.clone()),
                ("version", version.clone()),
                ("seen", seen.clone()),
                ("value", value.to_owned()),
                ("reason", "Internt".to_owned()),
                ("words", String::new()),
                ("step", step.to_owned()),
            ]
        };
        let send = async |browser: &mut super::browser::Browser<'_>, step| {
            let fields = fields(step);
            let fields = fields
                .each_ref()
                .map(|(name, value)| (*name, value.as_str()));
            browser
                .post(&format!("/staff/cases/{reference}/{act}"), &fields)
                .await
        };
        let shown = send(&mut browser, "").await;
        assert_eq!(shown.status, StatusCode::OK, "{act}: {}", shown.body);
        assert_eq!(office.case(&case).await, case, "{act} is only looked at");
        assert_eq!(office.messages(&case).await.len(), before);
        let who = office
            .account(&format!("teller av {act}"), Role::Triage, None)
            .await;
        let order = Order {
            who: &who,
            reference: &case.reference,
            version: case.version,
            reason: "Internt",
        };
        let change = match act {
            "owner" => Change::Owner(other.parse().expect("an owner")),
            "wait" => Change::Wait {
                whom: WaitingFor::Parts,
                until: None,
            },
            "resolve" => Change::Status(Status::Resolved),
            _ => Change::Status(Status::Closed),
        };
        let preview = office
            .casework
            .preview(order, &change, Tell::default())
            .await;
        let preview = preview.expect("it may be so");
        assert_eq!(preview.letters.len(), 1);
        let body = &preview.letters[0].letter.body;
        let shown_body = own_link.replace(body, "/status/…");
        let seen_words = self::seen(&shown.body);
        let words: Vec<&str> = shown_body.split_whitespace().collect();
        assert!(
            seen_words.contains(&words.join(" ")),
            "{body}: {seen_words}"
        );
        assert!(seen_words.contains("SMS-del"), "{seen_words}");
        // Back to the form, and nothing typed is lost.
        let back = send(&mut browser, "edit").await;
        assert!(
            back.body.contains("Internt</textarea>"),
            "{act}: {}",
            back.body
        );
        if act == "close" {
            sent_to(&send(&mut browser, "send").await);
            let messages = office.messages(&case).await;
            let sent = messages
                .iter()
                .find(|message| message.purpose == Purpose::Update);
            assert_eq!(&sent.expect("an update").body, body);
        }
    }
}

async fn a_case_waits_for_somebody_only_while_it_waits(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office.report(LIFT, "Storgata 18").await;
    let reference = case.reference.as_str();
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    sent_to(&browser.act(reference, "wait", "parts", "Ny motor").await);
    let waiting = office.case(&case).await;
    assert_eq!(waiting.waiting_for, Some(WaitingFor::Parts));
    let page = browser.get(&format!("/staff/cases/{reference}")).await;
    let page = self::seen(&page.body);
    assert!(page.contains("Venter på Deler Ny motor"), "{page}");
    sent_to(&browser.act(reference, "reopen", "", "").await);
    let going_on = office.case(&case).await;
    assert_eq!(
        (going_on.status, going_on.waiting_for),
        (Status::InProgress, None)
    );
}

async fn an_address_is_corrected_and_is_an_example_to_learn_from(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office.report(LIFT, "bak det røde naustet").await;
    let reference = case.reference.as_str();
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let back = browser.act(reference, "place", "Fjordveien 7", "").await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    for offered in [
        r#"value="Fjordveien 7A""#,
        r#"value="Fjordveien 7B""#,
        "as_typed",
    ] {
        assert!(back.body.contains(offered), "{offered}: {}", back.body);
    }
    sent_to(&browser.act(reference, "place", "storgata 18", "").await);
    let place = office.case(&case).await.place;
    assert_eq!(place.address.as_deref(), Some("Storgata 18"));
    assert_eq!(place.building_name.as_deref(), Some("Solheim"));
    let history = office.history(&case).await;
    assert!(
        history
            .iter()
            .any(|entry| entry.event == Event::PlaceChanged
                && entry.to.as_deref() == Some("Storgata 18"))
    );
    let found = corrections::examples(&office.town.app.db).await;
    let found = found.expect("the store answers");
    assert_eq!(found[0].address.as_deref(), Some("Storgata 18"));
}

async fn a_case_goes_to_a_colleague_of_its_department_and_to_nobody_else(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office.report(LIFT, "Storgata 18").await;
    let reference = case.reference.as_str();
    let colleague = office.account("Bjørn", Role::Staff, Some(case.owner)).await;
    let reader = office.account("Lars", Role::Reader, Some(case.owner)).await;
    let stranger = office
        .account("Sol", Role::Staff, Some(Owner::Police))
        .await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let page = browser.get(&format!("/staff/cases/{reference}")).await;
    assert!(page.body.contains(&colleague.id) && !page.body.contains(&stranger.id));
    for nobody in [&reader.id, &stranger.id, "nobody"] {
        let back = browser.act(reference, "assign", nobody, "").await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY, "{nobody}");
    }
    sent_to(&browser.act(reference, "assign", &colleague.id, "").await);
    let now = office.case(&case).await;
    assert_eq!(now.assignee, Some(colleague.id));
    assert_eq!(now.status, Status::InProgress);
    let page = browser.get(&format!("/staff/cases/{reference}")).await;
    assert!(page.body.contains("Bjørn fikk saken") && page.body.contains("Bjørn har den"));
}

#[tokio::test]
async fn whoever_sends_without_a_word_tells_nobody_and_can_take_it_back() {
    let office = Office::on_sqlite().await;
    let case = office.report(LIFT, "Storgata 18").await;
    let who = office.account("trine", Role::Triage, None).await;
    let order = Order {
        who: &who,
        reference: &case.reference,
        version: case.version,
        reason: "Feil avdeling",
    };
    let silently = Tell {
        silently: true,
        ..Tell::default()
    };
    let before = office.messages(&case).await.len();
    let resolve = Change::Status(Status::Resolved);
    let done = office
        .casework
        .carry_out(order, resolve, silently)
        .await
        .expect("done");
    assert_eq!(office.messages(&case).await.len(), before);
    let order = Order {
        version: done.version,
        ..order
    };
    let back = office.casework.undo(order).await.expect("undone");
    assert_eq!(back.status, case.status);
    // Another owner is never news that reporters are not told.
    let order = Order {
        version: back.version,
        ..order
    };
    let to = if case.owner == Owner::Police {
        Owner::Byggdrift
    } else {
        Owner::Police
    };
    let moved = office
        .casework
        .carry_out(order, Change::Owner(to), silently)
        .await;
    let order = Order {
        version: moved.expect("done").version,
        ..order
    };
    let told = office.messages(&case).await;
    assert!(
        told[before..]
            .iter()
            .any(|message| message.purpose == Purpose::Update)
    );
    assert!(matches!(
        office.casework.undo(order).await,
        Err(ActionError::Overtaken)
    ));
}

#[tokio::test]
async fn words_beside_an_act_come_to_stand_on_the_pages_with_one_message() {
    let office = Office::on_sqlite().await;
    let case = office.report(LIFT, "Storgata 18").await;
    let who = office.account("trine", Role::Triage, None).await;
    let order = Order {
        who: &who,
        reference: &case.reference,
        version: case.version,
        reason: "Byttet motor",
    };
    let before = office.messages(&case).await.len();
    let tell = Tell {
        silently: false,
        words: "Heisen går igjen.",
        ..Tell::default()
    };
    let resolve = Change::Status(Status::Resolved);
    office
        .casework
        .carry_out(order, resolve, tell)
        .await
        .expect("done");
    assert_eq!(office.messages(&case).await.len(), before + 1);
    let mut tx = office.town.read().await;
    let written = staff_messages::of_case(&mut tx, &case.id)
        .await
        .expect("the store answers");
    assert_eq!(written.len(), 1);
    assert_eq!(written[0].text, "Heisen går igjen.");
}
