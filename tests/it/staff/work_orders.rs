//! Work orders: what is taken along, and nothing that is none of its reader's.

use axum::http::StatusCode;
use sifra::casework::access_notes::{Access, AccessError};
use sifra::casework::actions::{ActionError, Order};
use sifra::domain::access_notes::Known;
use sifra::domain::account::{Account, Role};
use sifra::domain::case::{Case, Owner};
use sifra::store::access_log::Action;

use super::browser::{field, sent_to};
use super::office::Office;
use super::visits::LEAK;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    how_to_get_in_is_written_down_once_and_stands_on_the_work_order,
    a_work_order_names_nobody_before_it_is_asked_and_each_look_is_noted,
);

const ACCESS: Access<'static> = Access {
    opener: "Sønnen, etter kl. 15",
    dog: Known::Yes,
    careful: Known::Yes,
    words: "Ring på, og si at du er fra Byggdrift",
};

fn order<'a>(who: &'a Account, case: &'a Case) -> Order<'a> {
    Order {
        who,
        reference: &case.reference,
        version: case.version,
        reason: "",
    }
}

async fn how_to_get_in_is_written_down_once_and_stands_on_the_work_order(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office.report(LEAK, "Storgata 18").await;
    let kari = office
        .account("Kari", Role::Staff, Some(Owner::Byggdrift))
        .await;
    let mut browser = office
        .logged_in("vakt", Role::Staff, Some(Owner::Byggdrift))
        .await;
    let sheet = format!("/staff/cases/{}/work-order", case.reference);
    // What the words say of a dog is a reason to ask, and no more.
    let page = browser.get(&sheet).await;
    assert!(page.body.contains("skriver om en hund"), "{}", page.body);
    assert!(page.body.contains("Ikke spurt"), "{}", page.body);
    for _ in 0..2 {
        let noted = office
            .casework
            .note_access(order(&kari, &case), ACCESS)
            .await;
        assert_eq!(noted.expect("noted").version, case.version + 1);
    }
    let other = Access {
        dog: Known::No,
        ..ACCESS
    };
    let late = office
        .casework
        .note_access(order(&kari, &case), other)
        .await;
    assert!(
        matches!(late, Err(AccessError::Action(ActionError::Overtaken))),
        "{late:?}"
    );
    let page = browser.get(&sheet).await;
    for told in [ACCESS.opener, ACCESS.words, "Storgata 18", "drypper"] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    assert!(!page.body.contains("skriver om en hund"), "{}", page.body);
}

async fn a_work_order_names_nobody_before_it_is_asked_and_each_look_is_noted(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office.report(LEAK, "Storgata 18").await;
    let before = office
        .report("Røret under vasken lekker", "Storgata 18")
        .await;
    let noise = office
        .report("Naboen bråker hver natt", "Storgata 18")
        .await;
    let mut browser = office
        .logged_in("vakt", Role::Staff, Some(Owner::Byggdrift))
        .await;
    let sheet = format!("/staff/cases/{}/work-order", before.reference);
    let page = browser.get(&sheet).await;
    assert_eq!(page.status, StatusCode::OK);
    for secret in ["Kari Vik", "912 34 567", "91234567", "/status/"] {
        assert!(!page.body.contains(secret), "{secret}: {}", page.body);
    }
    assert_ne!(noise.owner, Owner::Byggdrift);
    assert!(!page.body.contains("bråker"), "{}", page.body);
    assert!(page.body.contains("Her fra før"), "{}", page.body);
    let asked = browser
        .send_from(
            &page,
            &format!("/staff/cases/{}/reporters", before.reference),
            &[("next", &sheet)],
        )
        .await;
    assert_eq!(sent_to(&asked), sheet);
    let page = browser.get(&sheet).await;
    for told in ["Kari Vik", "tel:+4791234567"] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    let looks: Vec<Action> = office
        .looks(&before)
        .await
        .into_iter()
        .map(|look| look.action)
        .collect();
    for action in [Action::SawMasked, Action::AskedWho, Action::SawAll] {
        assert!(looks.contains(&action), "{action:?}: {looks:?}");
    }
    assert_ne!(case.id, before.id);
}

#[tokio::test]
async fn the_form_of_access_keeps_what_was_typed_and_names_the_field() {
    let office = Office::on_sqlite().await;
    let case = office.report(LEAK, "Storgata 18").await;
    let mut browser = office
        .logged_in("vakt", Role::Staff, Some(Owner::Byggdrift))
        .await;
    let path = format!("/staff/cases/{}/access", case.reference);
    let page = browser.get(&path).await;
    let version = field(&page, "version");
    let long = "a".repeat(501);
    let typed = [
        ("version", version.as_str()),
        ("opener", "Nøkkel hos Byggdrift"),
        ("dog", "no"),
        ("careful", "yes"),
        ("words", &long),
    ];
    let answer = browser.send_from(&page, &path, &typed).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for told in ["1 tegn for lang", "Nøkkel hos Byggdrift", &long] {
        assert!(answer.body.contains(told), "{told}");
    }
    let typed = [&typed[..4], &[("words", "Vis legitimasjon")]].concat();
    let answer = browser.send_from(&page, &path, &typed).await;
    let to = sent_to(&answer).to_owned();
    let case_page = browser.get(&to).await;
    for told in ["Adkomsten er skrevet ned", "Vis legitimasjon"] {
        assert!(case_page.body.contains(told), "{told}: {}", case_page.body);
    }
    // A story about people is not for Byggdrift, and so neither is its sheet.
    let noise = office
        .report("Naboen bråker hver natt", "Storgata 18")
        .await;
    let sheet = format!("/staff/cases/{}/work-order", noise.reference);
    assert_eq!(browser.get(&sheet).await.status, StatusCode::FORBIDDEN);
}
