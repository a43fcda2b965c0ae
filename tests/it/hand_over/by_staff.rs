//! What staff see of the links, and do about them.

use axum::http::StatusCode;
use sifra::domain::account::Role;
use sifra::domain::case::Owner;
use sifra::domain::link_use::Used;

use super::scene::{Scene, token_in};
use crate::staff::browser::{Browser, field, sent_to};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_question_is_replied_to_on_the_page_of_the_case,
    a_link_is_ended_and_another_sent,
    whoever_may_not_change_cases_does_neither,
);

async fn logged_in(scene: &Scene, role: Role) -> Browser<'_> {
    scene
        .office
        .logged_in("bjarte", role, Some(Owner::Byggdrift))
        .await
}

async fn a_question_is_replied_to_on_the_page_of_the_case(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let (path, mut phone) = (scene.path(), scene.opened().await);
    let seen = phone.get(&path).await;
    let words = [("text", "Hvem har nøkkel?")];
    phone.answer(&seen, &path, "ask", &words).await;
    scene.office.town.owed().await;

    let mut browser = logged_in(&scene, Role::Staff).await;
    let case = format!("/staff/cases/{}", scene.case.reference);
    let page = browser.get(&case).await;
    for told in [
        "Vaktmesteren på Solheim spør om noe",
        "Hvem har nøkkel?",
        "Riktig kode",
        "Siden åpnet",
        "Spurte om noe",
    ] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    let answer = field(&page, "answer");
    let reply = format!("{case}/links/reply");
    let empty = [("answer", answer.as_str()), ("words", " ")];
    let back = browser.send_from(&page, &reply, &empty).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(back.body.contains("Skriv et svar"), "{}", back.body);
    let full = [("answer", answer.as_str()), ("words", "Per på kontoret")];
    let done = browser.send_from(&page, &reply, &full).await;
    assert!(sent_to(&done).ends_with("?done=link_reply"));
    let page = browser.get(&case).await;
    assert!(!page.body.contains("spør om noe"), "{}", page.body);
    let seen = phone.get(&path).await;
    assert!(seen.body.contains("Per på kontoret"), "{}", seen.body);

    // What was given back waits until somebody has looked.
    let words = [("text", "Ikke vår dør")];
    phone.answer(&seen, &path, "give-back", &words).await;
    let page = browser.get(&case).await;
    assert!(
        page.body.contains("har gitt saken tilbake"),
        "{}",
        page.body
    );
    let answer = field(&page, "answer");
    let seen = format!("{case}/links/seen");
    browser
        .send_from(&page, &seen, &[("answer", &answer)])
        .await;
    let page = browser.get(&case).await;
    assert!(
        !page.body.contains("har gitt saken tilbake"),
        "{}",
        page.body
    );
    assert!(page.body.contains("Ga saken tilbake"), "{}", page.body);
}

async fn a_link_is_ended_and_another_sent(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let (path, mut phone) = (scene.path(), scene.opened().await);
    let mut browser = logged_in(&scene, Role::Staff).await;
    let case = format!("/staff/cases/{}", scene.case.reference);
    let page = browser.get(&case).await;
    let hand_over = [("hand_over", scene.given.id.as_str())];
    let done = browser
        .send_from(&page, &format!("{case}/links/revoke"), &hand_over)
        .await;
    assert!(sent_to(&done).ends_with("?done=link_revoked"));
    // Also to whoever had the code.
    let closed = phone.get(&path).await;
    assert_eq!(closed.status, StatusCode::NOT_FOUND);
    let page = browser.get(&case).await;
    assert!(page.body.contains("Ingen lenke er åpen"), "{}", page.body);
    assert!(
        page.body.contains("Lenken trukket tilbake av bjarte"),
        "{}",
        page.body
    );

    for _ in 0..2 {
        let done = browser
            .send_from(&page, &format!("{case}/links/send"), &hand_over)
            .await;
        assert!(sent_to(&done).ends_with("?done=link_sent"));
    }
    let owed = scene.office.town.owed().await;
    assert_eq!(owed.len(), 1, "a double click is one link");
    let page = phone.get(&format!("/h/{}", token_in(&owed[0]))).await;
    assert_eq!(page.status, StatusCode::OK);
    let uses = scene.uses().await;
    assert!(uses.contains(&Used::Revoked) && uses.contains(&Used::LinkSent));
}

async fn whoever_may_not_change_cases_does_neither(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let mut browser = logged_in(&scene, Role::Reader).await;
    let case = format!("/staff/cases/{}", scene.case.reference);
    let page = browser.get(&case).await;
    assert!(!page.body.contains("Trekk tilbake"), "{}", page.body);
    let hand_over = [("hand_over", scene.given.id.as_str())];
    for act in ["revoke", "send"] {
        let path = format!("{case}/links/{act}");
        let answer = browser.send_from(&page, &path, &hand_over).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{act}");
    }
    assert_eq!(
        scene.phone().get(&scene.path()).await.status,
        StatusCode::OK
    );
}
