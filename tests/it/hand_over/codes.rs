//! A link opens nothing by itself.

use axum::http::{StatusCode, header};
use jiff::SignedDuration;
use sifra::domain::link_use::Used;
use sifra::domain::outgoing::MessageChannel;
use sifra::store::hand_over_links;

use super::phone::Phone;
use super::scene::{SOLHEIM, Scene, code_in, give, link, token_in};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_link_says_for_whom_it_is_and_nothing_else,
    a_code_goes_to_the_number_on_record_and_opens_the_page_in_one_browser,
    a_code_that_was_tried_too_often_opens_nothing,
    the_sixth_code_in_an_hour_waits,
    only_the_newest_code_opens_and_only_once,
    the_code_of_another_link_opens_nothing,
    to_strangers_all_links_that_open_nothing_are_the_same,
    whoever_had_the_code_is_told_that_the_link_has_ended_and_gets_another,
);

async fn a_link_says_for_whom_it_is_and_nothing_else(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let mut phone = scene.phone();
    let page = phone.get(&scene.path()).await;
    assert_eq!(page.status, StatusCode::OK);
    for told in [
        "Vaktmesteren på Solheim",
        "Fjordvik kommune",
        "***\u{a0}67",
        "v***@***",
    ] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    for secret in [
        "Storgata",
        "Lås",
        "låskasse",
        scene.case.reference.as_str(),
        "91234567",
        "912 34 567",
        "vaktmester@",
    ] {
        assert!(!page.body.contains(secret), "{secret}: {}", page.body);
    }
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
        ("x-robots-tag".parse().unwrap(), "noindex, nofollow"),
    ] {
        assert_eq!(page.headers[&name], value, "{name}");
    }
    // A program that scans letters has looked, and nothing has come of it.
    assert_eq!(scene.uses().await, []);
    assert_eq!(scene.hand_over().await, scene.given);
    assert!(scene.office.town.owed().await.is_empty());
}

async fn a_code_goes_to_the_number_on_record_and_opens_the_page_in_one_browser(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let (path, mut phone) = (scene.path(), scene.phone());
    phone.get(&path).await;
    let typed = [("channel", "sms"), ("to", "+4799999999")];
    let page = phone.press(&format!("{path}/send"), &typed).await;
    assert!(
        page.body.contains("Vi har sendt en kode på SMS"),
        "{}",
        page.body
    );
    // A double click is one code.
    phone.press(&format!("{path}/send"), &typed).await;
    let owed = scene.office.town.owed().await;
    let [message] = owed.as_slice() else {
        panic!("{} messages", owed.len());
    };
    assert_eq!(message.channel, MessageChannel::Sms);
    assert_eq!(message.to, "+4791234567");
    // Nobody who opens the case finds the code there.
    assert_eq!(message.case_id, None);
    let code = code_in(&message.body);

    let spaced = format!(" {} {} ", &code[..3], &code[3..]);
    let answer = phone
        .post(&format!("{path}/code"), &[("code", &spaced)])
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let cookie = answer.headers[header::SET_COOKIE].to_str().unwrap();
    for part in [
        "HttpOnly",
        "SameSite=Lax",
        "Secure",
        &format!("Path={path};"),
    ] {
        assert!(cookie.contains(part), "{part}: {cookie}");
    }
    let page = phone.get(&path).await;
    for told in ["Storgata 18", "Låsen i inngangsdøra", "Ta med ny låskasse"] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    // Elsewhere it is a stranger's link still, and after half a day here too.
    let other = scene.phone().get(&path).await;
    assert!(!other.body.contains("Storgata"), "{}", other.body);
    scene.office.town.pass(SignedDuration::from_hours(13));
    let later = phone.get(&path).await;
    assert!(!later.body.contains("Storgata"), "{}", later.body);
    assert_eq!(
        scene.uses().await,
        [Used::CodeSent, Used::CodeRight, Used::Opened]
    );
}

async fn a_code_that_was_tried_too_often_opens_nothing(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let (path, mut phone) = (scene.path(), scene.phone());
    phone
        .press(&format!("{path}/send"), &[("channel", "email")])
        .await;
    let code = scene.code().await;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    for left in ["4 forsøk", "3 forsøk", "2 forsøk", "1 forsøk"] {
        let answer = phone
            .press(&format!("{path}/code"), &[("code", wrong)])
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains(left), "{left}: {}", answer.body);
    }
    // What is no code costs no try.
    let answer = phone
        .press(&format!("{path}/code"), &[("code", "12ab")])
        .await;
    assert!(answer.body.contains("seks siffer"), "{}", answer.body);
    assert!(answer.body.contains("value=\"12ab\""), "{}", answer.body);
    for code in [wrong, code.as_str()] {
        let answer = phone
            .press(&format!("{path}/code"), &[("code", code)])
            .await;
        assert!(
            answer.body.contains("gjelder ikke lenger"),
            "{}",
            answer.body
        );
    }
    let page = phone.get(&path).await;
    assert!(!page.body.contains("Storgata"), "{}", page.body);
}

async fn the_sixth_code_in_an_hour_waits(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let (path, mut phone) = (scene.path(), scene.phone());
    for _ in 0..5 {
        phone
            .press(&format!("{path}/send"), &[("channel", "sms")])
            .await;
        scene.office.town.pass(SignedDuration::from_mins(2));
    }
    let answer = phone
        .press(&format!("{path}/send"), &[("channel", "sms")])
        .await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(answer.body.contains("Vent 50 minutter"), "{}", answer.body);
    let seconds: u64 = answer.headers[header::RETRY_AFTER]
        .to_str()
        .unwrap()
        .parse()
        .unwrap();
    assert_eq!(seconds, 50 * 60);
    scene.office.town.pass(SignedDuration::from_mins(51));
    let answer = phone
        .press(&format!("{path}/send"), &[("channel", "sms")])
        .await;
    assert_eq!(answer.status, StatusCode::OK);
}

async fn only_the_newest_code_opens_and_only_once(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let (path, mut phone) = (scene.path(), scene.phone());
    let mut codes = Vec::new();
    for _ in 0..2 {
        phone
            .press(&format!("{path}/send"), &[("channel", "sms")])
            .await;
        codes.push(scene.code().await);
        scene.office.town.pass(SignedDuration::from_mins(1));
    }
    assert_ne!(codes[0], codes[1]);
    let answer = phone
        .press(&format!("{path}/code"), &[("code", &codes[0])])
        .await;
    assert!(answer.body.contains("stemmer ikke"), "{}", answer.body);
    let answer = phone
        .press(&format!("{path}/code"), &[("code", &codes[1])])
        .await;
    assert!(answer.body.contains("Storgata"), "{}", answer.body);
    let mut other = scene.phone();
    let answer = other
        .press(&format!("{path}/code"), &[("code", &codes[1])])
        .await;
    assert!(
        answer.body.contains("gjelder ikke lenger"),
        "{}",
        answer.body
    );

    // A code is too old after a quarter of an hour.
    other
        .press(&format!("{path}/send"), &[("channel", "sms")])
        .await;
    let code = scene.code().await;
    scene.office.town.pass(SignedDuration::from_mins(16));
    let answer = other
        .press(&format!("{path}/code"), &[("code", &code)])
        .await;
    assert!(
        answer.body.contains("gjelder ikke lenger"),
        "{}",
        answer.body
    );
}

async fn the_code_of_another_link_opens_nothing(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let phone = scene.opened().await;
    let other = scene.office.report("Heisen står", "Vikveien 24A").await;
    let given = give(&scene.office, &other, SOLHEIM, true).await;
    let path = format!("/h/{}", link(&scene.office, &given).await);
    scene.office.town.owed().await;
    let mut second = scene.phone();
    second
        .press(&format!("{path}/send"), &[("channel", "sms")])
        .await;
    let code = scene.code().await;
    let mut third = scene.phone();
    third
        .press(&format!("{}/send", scene.path()), &[("channel", "email")])
        .await;
    let own = scene.code().await;
    if code != own {
        let answer = third
            .press(&format!("{}/code", scene.path()), &[("code", &code)])
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    // Nor does its cookie.
    second.steals(&phone, &path);
    let page = second.get(&path).await;
    assert!(!page.body.contains("Vikveien"), "{}", page.body);
}

async fn to_strangers_all_links_that_open_nothing_are_the_same(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let office = &scene.office;
    let revoked = give(office, &scene.case, SOLHEIM, false).await;
    let revoked_link = link(office, &revoked).await;
    let mut tx = office.town.app.db.begin().await.unwrap();
    hand_over_links::revoke(&mut tx, &revoked.id, office.town.app.ids.now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    // Of a recipient that is configured no more.
    let gone = give(office, &scene.case, "brannvesenet", false).await;
    let gone = link(office, &gone).await;
    let expired = scene.token.clone();
    office.town.pass(SignedDuration::from_hours(15 * 24));
    let never = "0".repeat(32);
    let mut seen = Vec::new();
    for token in [&never, &revoked_link, &gone, &expired, &"x".to_owned()] {
        let path = format!("/h/{token}");
        let mut stranger = Phone::of(office);
        let page = stranger.get(&path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{token}");
        assert!(page.body.contains("Lenken gjelder ikke lenger"));
        assert!(page.body.contains("tel:22000000"), "{}", page.body);
        seen.push(page.body.replace(&path, "PATH"));
        for (act, field) in [("send", ("channel", "sms")), ("code", ("code", "123456"))] {
            let answer = stranger.post(&format!("{path}/{act}"), &[field]).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{token} {act}");
        }
        let answer = stranger.post(&format!("{path}/receipt"), &[]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{token}");
        let answer = stranger.press(&format!("{path}/new-link"), &[]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{token}");
    }
    seen.dedup();
    assert_eq!(seen.len(), 1, "{seen:?}");
    assert!(office.town.owed().await.is_empty());
}

async fn whoever_had_the_code_is_told_that_the_link_has_ended_and_gets_another(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let (path, mut phone) = (scene.path(), scene.opened().await);
    scene.office.town.pass(SignedDuration::from_hours(15 * 24));
    let page = phone.get(&path).await;
    assert_eq!(page.status, StatusCode::GONE);
    assert!(page.body.contains("Lenken er gått ut"), "{}", page.body);
    assert!(!page.body.contains("Storgata"), "{}", page.body);
    let page = phone.press(&format!("{path}/new-link"), &[]).await;
    assert!(
        page.body.contains("Vi har sendt en ny lenke"),
        "{}",
        page.body
    );
    phone.press(&format!("{path}/new-link"), &[]).await;
    let owed = scene.office.town.owed().await;
    let [message] = owed.as_slice() else {
        panic!("{} messages", owed.len());
    };
    // By the first of their ways, without a word of the case.
    assert_eq!(message.to, "+4791234567");
    assert!(!message.body.contains("Storgata") && !message.body.contains("Lås"));
    let token = token_in(message);
    assert_ne!(token, scene.token);
    let page = phone.get(&format!("/h/{token}")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("Send kode"), "{}", page.body);
}
