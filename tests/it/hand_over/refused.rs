//! What cannot be taken is said kindly, and nothing typed is lost.

use axum::http::StatusCode;
use image::ImageFormat;
use jiff::SignedDuration;
use sifra::casework::actions::Order;
use sifra::casework::hand_over::answers::{Answering, Says};
use sifra::casework::hand_over::doors::Door;
use sifra::casework::hand_over::links::LinkSettings;
use sifra::casework::{Casework, CaseworkSettings};
use sifra::domain::account::Role;
use sifra::domain::case::Status;
use sifra::domain::hand_over_answer::AnswerKind;
use sifra::routing::Rules;
use std::sync::Arc;
use tokio::sync::Notify;

use super::phone::Phone;
use super::scene::{LOCK, Scene};
use crate::photos::files;
use crate::staff::office::Office;
use crate::stage::town::{PUBLIC_URL, recipients};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    of_two_with_the_same_link_the_slower_one_sees_what_has_changed,
    a_case_that_was_closed_meanwhile_takes_no_answer,
    whoever_is_only_told_can_ask_and_nothing_else,
    where_recipients_may_not_end_cases_staff_confirm,
    a_file_that_is_no_photo_comes_back_with_the_words,
    what_stands_on_the_page_is_too_long_or_strange_and_harms_nothing,
);

async fn of_two_with_the_same_link_the_slower_one_sees_what_has_changed(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let path = scene.path();
    let (mut first, mut second) = (scene.opened().await, scene.opened().await);
    let page = first.get(&path).await;
    let same = second.get(&path).await;
    first.answer(&page, &path, "accept", &[("day", "")]).await;
    let words = [("text", "Feil bygg, dette er ikke vårt")];
    let answer = second.answer(&same, &path, "give-back", &words).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("Noe er endret"), "{}", answer.body);
    assert!(answer.body.contains("Feil bygg"), "{}", answer.body);
    assert!(answer.body.contains("Dere har tatt den"), "{}", answer.body);
    assert_eq!(scene.answers().await.len(), 1);
    // Having seen that, they may mean it still.
    let answer = second.answer(&answer, &path, "give-back", &words).await;
    assert!(answer.body.contains("gitt tilbake"), "{}", answer.body);
}

async fn a_case_that_was_closed_meanwhile_takes_no_answer(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let (path, mut phone) = (scene.path(), scene.opened().await);
    let page = phone.get(&path).await;
    let who = scene.office.account("leder", Role::Leader, None).await;
    let order = Order {
        who: &who,
        reference: &scene.case.reference,
        version: scene.case.version,
        reason: "Meldt to ganger",
    };
    let closed = scene
        .office
        .casework
        .change_status(order, Status::Closed)
        .await;
    closed.expect("closed");
    scene.office.town.owed().await;
    for (act, text) in [("receipt", ""), ("ask", "Hva nå?"), ("done", "Byttet lås")] {
        let answer = phone.answer(&page, &path, act, &[("text", text)]).await;
        assert_eq!(answer.status, StatusCode::CONFLICT, "{act}");
        assert!(
            answer.body.contains("ble ikke lagret"),
            "{act}: {}",
            answer.body
        );
        assert!(answer.body.contains(text), "{act}: {}", answer.body);
    }
    assert_eq!(scene.answers().await, []);
    assert!(scene.office.town.owed().await.is_empty());
    let page = phone.get(&path).await;
    assert!(!page.body.contains("Meld ferdig"), "{}", page.body);
}

async fn whoever_is_only_told_can_ask_and_nothing_else(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let scene = Scene::of(office, LOCK, false).await;
    let (path, mut phone) = (scene.path(), scene.opened().await);
    let page = phone.get(&path).await;
    assert!(page.body.contains("Spør oss"), "{}", page.body);
    for act in ["Meld ferdig", "Gi saken tilbake", "Vi tar den"] {
        assert!(!page.body.contains(act), "{act}");
    }
    let answer = phone
        .answer(&page, &path, "done", &[("text", "Byttet lås")])
        .await;
    assert!(
        answer.body.contains("bare gjort kjent med"),
        "{}",
        answer.body
    );
    assert_eq!(scene.now().await.status, Status::New);
    let asked = phone
        .answer(&page, &path, "ask", &[("text", "Skal vi gjøre noe?")])
        .await;
    assert_eq!(asked.status, StatusCode::OK);
}

async fn where_recipients_may_not_end_cases_staff_confirm(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let phone = scene.opened().await;
    drop(phone);
    let town = &scene.office.town;
    let confirming = Casework::new(
        town.app.db.clone(),
        town.app.ids.clone(),
        Arc::new(Rules::builtin()),
        town.app.catalogue.clone(),
        CaseworkSettings {
            public_url: PUBLIC_URL.into(),
            recipients: recipients(),
            links: LinkSettings {
                recipients_resolve: false,
            },
            ..CaseworkSettings::default()
        },
        Arc::new(Notify::new()),
    );
    let sent = confirming
        .send_code(
            &scene.token,
            sifra::domain::outgoing::MessageChannel::Email,
            sifra::domain::language::Language::BOKMAL,
        )
        .await;
    sent.expect("sent");
    let tried = confirming.try_code(&scene.token, &scene.code().await).await;
    let sifra::casework::hand_over::codes::Tried::Right(key) = tried.expect("tried") else {
        panic!("the code is right");
    };
    let door = confirming.door(&scene.token, Some(&key)).await;
    let Door::Open(visit) = door.expect("the store answers") else {
        panic!("it is open");
    };
    let answering = Answering {
        mark: "m",
        version: scene.now().await.version,
        says: Says::Done("Byttet lås"),
    };
    let kind = confirming.answer(&visit, answering).await.expect("taken");
    assert_eq!(kind, AnswerKind::SaidDone);
    assert_eq!(scene.now().await.status, Status::New);
    assert!(scene.answers().await[0].waits);
    assert!(scene.hand_over().await.end.is_some());
    let owed = town.owed().await;
    assert_eq!(owed.len(), 1);
    assert!(
        owed[0].subject.contains("Meldt ferdig"),
        "{}",
        owed[0].subject
    );
}

async fn a_file_that_is_no_photo_comes_back_with_the_words(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let (path, mut phone) = (scene.path(), scene.opened().await);
    let page = phone.get(&path).await;
    let [mark, version] = super::phone::hidden(&page);
    let fields = [
        ("mark", mark.as_str()),
        ("version", version.as_str()),
        ("text", "Byttet lås"),
    ];
    let done = format!("{path}/done");
    let answer = phone.press_with(&done, &fields, &[files::pdf()]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("ikke et bilde"), "{}", answer.body);
    assert!(answer.body.contains("Byttet lås"), "{}", answer.body);
    let four = [
        files::sideways(),
        files::encoded(ImageFormat::Png),
        files::encoded(ImageFormat::WebP),
        files::encoded(ImageFormat::Jpeg),
    ];
    let answer = phone.press_with(&done, &fields, &four).await;
    assert!(answer.body.contains("inntil tre"), "{}", answer.body);
    assert!(answer.body.contains("3 av bildene dine"), "{}", answer.body);
    assert_eq!(scene.now().await.status, Status::New);

    // A stranger's photo is not even read.
    let mut stranger = Phone::of(&scene.office);
    let answer = stranger.press_with(&done, &fields, &four).await;
    assert!(answer.body.contains("Send kode"), "{}", answer.body);
}

async fn what_stands_on_the_page_is_too_long_or_strange_and_harms_nothing(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let (path, mut phone) = (scene.path(), scene.opened().await);
    let page = phone.get(&path).await;
    let long = "a".repeat(1200);
    let answer = phone.answer(&page, &path, "ask", &[("text", &long)]).await;
    assert!(answer.body.contains("200 tegn for lang"), "{}", answer.body);
    assert!(answer.body.contains(&long));
    let strange = "<script>alert(1)</script>\u{202e}\0";
    let answer = phone
        .answer(&page, &path, "ask", &[("text", strange)])
        .await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(!answer.body.contains("<script>alert"), "{}", answer.body);
    for (act, expected) in [
        ("no-such-act", StatusCode::NOT_FOUND),
        ("send", StatusCode::SEE_OTHER),
    ] {
        let answer = phone.post(&format!("{path}/{act}"), &[]).await;
        assert_eq!(answer.status, expected, "{act}");
    }
    // A network that opens link after link is told to wait.
    let mut stranger = Phone::of(&scene.office);
    let mut statuses = Vec::new();
    for n in 0..130 {
        statuses.push(stranger.get(&format!("/h/{n:032}")).await.status);
    }
    assert_eq!(statuses[0], StatusCode::NOT_FOUND);
    assert_eq!(statuses[129], StatusCode::TOO_MANY_REQUESTS);
    scene.office.town.pass(SignedDuration::from_hours(2));
    let page = stranger.get(&path).await;
    assert_eq!(page.status, StatusCode::OK);
}
