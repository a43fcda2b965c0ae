//! The pages of webhooks, for who looks after them.

use axum::http::StatusCode;
use sifra::delivery::webhooks::WebhookWorker;
use sifra::domain::account::Role;
use sifra::domain::case::{Case, Owner};
use sifra::domain::webhook::Call;
use sifra::store::webhooks::{self, Filter};

use super::bench::{target, unhurried};
use super::news::office;
use super::receiver::{Act, Receiver};
use crate::staff::browser::sent_to;
use crate::staff::office::Office;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_failed_call_is_seen_opened_and_sent_again,
    an_endpoint_that_is_gone_is_told_and_turned_on_again,
    a_test_is_sent_from_the_page,
    what_is_typed_wrongly_is_kept_and_nothing_is_sent,
    nobody_but_administrators_gets_in,
);

/// Sends all that is due to `receiver`.
pub async fn send_all(office: &Office, receiver: &Receiver) {
    let app = &office.town.app;
    let targets = vec![target("arkiv", receiver)];
    WebhookWorker::new(app.db.clone(), app.ids.clone(), targets, unhurried())
        .expect("a worker")
        .drain_once()
        .await
        .expect("the store answers");
}

pub async fn newest(office: &Office) -> Call {
    let mut tx = office.town.read().await;
    let calls = webhooks::list(&mut tx, &Filter::default(), None, 1).await;
    calls.expect("the store answers").remove(0)
}

pub async fn lock(office: &Office) -> Case {
    office
        .report("Låsen i inngangsdøra er ødelagt", "Storgata 18")
        .await
}

async fn a_failed_call_is_seen_opened_and_sent_again(engine: Engine) {
    let Some(office) = office(engine).await else {
        return;
    };
    let receiver = Receiver::start().await;
    receiver.will([Act::Answer(301, "location: https://new.example/x?key=1\r\n"); 3]);
    let case = lock(&office).await;
    send_all(&office, &receiver).await;
    let mut anne = office.logged_in("anne", Role::Administrator, None).await;
    let list = anne.get("/staff/webhooks").await;
    assert_eq!(list.status, StatusCode::OK);
    for told in [
        "https://arkiv.example/hook",
        "Svarte 301: viser til https://new.example/x.",
        "Prøves igjen",
        case.reference.as_str(),
    ] {
        assert!(list.body.contains(told), "{told}: {}", list.body);
    }
    assert!(!list.body.contains("key=1"));

    let call = newest(&office).await;
    let path = format!("/staff/webhooks/calls/{}", call.id);
    let page = anne.get(&path).await;
    assert!(
        page.body
            .contains("&#34;type&#34;:&#34;hand_over.given&#34;"),
        "{}",
        page.body
    );
    assert!(page.body.contains("viser til https://new.example/x"));
    assert_eq!(office.looks(&case).await.len(), 1, "a look is noted");
    let sent = anne.send_from(&page, &format!("{path}/replay"), &[]).await;
    assert_eq!(sent_to(&sent), format!("{path}?done=replay"));
    send_all(&office, &receiver).await;
    let page = anne.get(&path).await;
    assert!(page.body.contains("Levert"), "{}", page.body);
    let repeats = receiver.ids().iter().filter(|id| **id == call.id).count();
    assert_eq!(repeats, 2);
}

async fn an_endpoint_that_is_gone_is_told_and_turned_on_again(engine: Engine) {
    let Some(office) = office(engine).await else {
        return;
    };
    let receiver = Receiver::start().await;
    receiver.will([Act::Answer(410, ""); 2]);
    lock(&office).await;
    send_all(&office, &receiver).await;
    let mut anne = office.logged_in("anne", Role::Administrator, None).await;
    let list = anne.get("/staff/webhooks").await;
    assert!(list.body.contains("Den svarte 410"), "{}", list.body);
    let refused = anne
        .send_from(&list, "/staff/webhooks/arkiv/test", &[])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("Mottakeren er slått av"));
    let turned = anne
        .send_from(&list, "/staff/webhooks/arkiv/enable", &[])
        .await;
    let list = anne.get(sent_to(&turned)).await;
    assert!(list.body.contains("slått på igjen"), "{}", list.body);
    let again = [("since", "2026-11-23")];
    let sent = anne
        .send_from(&list, "/staff/webhooks/arkiv/replay", &again)
        .await;
    let list = anne.get(sent_to(&sent)).await;
    assert!(
        list.body.contains("2 kall blir sendt på nytt nå"),
        "{}",
        list.body
    );
    send_all(&office, &receiver).await;
    let list = anne.get("/staff/webhooks?state=failed").await;
    assert!(list.body.contains("Ingen kall her"), "{}", list.body);
}

async fn a_test_is_sent_from_the_page(engine: Engine) {
    let Some(office) = office(engine).await else {
        return;
    };
    let receiver = Receiver::start().await;
    let mut anne = office.logged_in("anne", Role::Administrator, None).await;
    let list = anne.get("/staff/webhooks").await;
    let sent = anne
        .send_from(&list, "/staff/webhooks/arkiv/test", &[])
        .await;
    let page = anne.get(sent_to(&sent)).await;
    assert!(page.body.contains("Prøven er på vei"), "{}", page.body);
    send_all(&office, &receiver).await;
    assert_eq!(receiver.taken()[0].json()["type"], "webhook.test");
    let nobody = anne
        .send_from(&list, "/staff/webhooks/arkivet/test", &[])
        .await;
    assert_eq!(nobody.status, StatusCode::NOT_FOUND);
    let forged = anne
        .post("/staff/webhooks/arkiv/test", &[("csrf", "guessed")])
        .await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    assert_eq!(newest(&office).await.id, receiver.ids()[0]);
}

async fn what_is_typed_wrongly_is_kept_and_nothing_is_sent(engine: Engine) {
    let Some(office) = office(engine).await else {
        return;
    };
    let receiver = Receiver::start().await;
    receiver.will([Act::Answer(410, ""); 3]);
    lock(&office).await;
    send_all(&office, &receiver).await;
    let mut anne = office.logged_in("anne", Role::Administrator, None).await;
    let list = anne.get("/staff/webhooks").await;
    anne.send_from(&list, "/staff/webhooks/arkiv/enable", &[])
        .await;
    let wrong = [("since", "i går")];
    let refused = anne
        .send_from(&list, "/staff/webhooks/arkiv/replay", &wrong)
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("Skriv datoen som 24.11.2026"));
    assert!(
        refused.body.contains(r#"value="i går""#),
        "{}",
        refused.body
    );
    send_all(&office, &receiver).await;
    assert_eq!(receiver.taken().len(), 3, "nothing was sent again");
    for path in [
        "/staff/webhooks?after=x",
        "/staff/webhooks?after=99999999999999999.x&state=nothing",
        "/staff/webhooks?endpoint=%00",
        "/staff/webhooks?after=1.%00",
    ] {
        let answer = anne.get(path).await;
        assert_ne!(answer.status, StatusCode::INTERNAL_SERVER_ERROR, "{path}");
    }
    for id in ["none", "%00", "%FF"] {
        let none = anne.get(&format!("/staff/webhooks/calls/{id}")).await;
        assert_eq!(none.status, StatusCode::NOT_FOUND, "{id}");
    }
}

async fn nobody_but_administrators_gets_in(engine: Engine) {
    let Some(office) = office(engine).await else {
        return;
    };
    lock(&office).await;
    let call = newest(&office).await.id;
    for (name, role) in [
        ("trine", Role::Triage),
        ("siri", Role::Staff),
        ("lars", Role::Leader),
        ("odd", Role::Reader),
    ] {
        let department = Some(Owner::HousingOffice);
        let mut browser = office.logged_in(name, role, department).await;
        for path in ["/staff/webhooks", &format!("/staff/webhooks/calls/{call}")] {
            let answer = browser.get(path).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name} {path}");
        }
        let own = browser.get("/staff/own").await;
        assert!(!own.body.contains("/staff/webhooks"), "{name}");
        for act in ["test", "enable", "replay"] {
            let path = format!("/staff/webhooks/arkiv/{act}");
            let fields = [("since", "2026-11-23")];
            let answer = browser.send_from(&own, &path, &fields).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name} {act}");
        }
    }
}
