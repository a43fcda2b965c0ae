//! The own account: another password, and where one is logged in.

use axum::http::StatusCode;
use sifra::domain::account::Role;

use super::browser::{Browser, field, sent_to};
use super::office::{Office, PASSWORD};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_changed_password_ends_the_other_sessions_and_renews_this_one,
    sessions_are_ended_one_by_one_or_all_others,
);

const CHOSEN: &str = "vaffel under trappa";

async fn a_changed_password_ends_the_other_sessions_and_renews_this_one(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let mut browser = office.logged_in("mona", Role::Reader, None).await;
    let mut elsewhere = Browser::of(&office);
    elsewhere.log_in("mona", PASSWORD).await;
    let page = browser.get("/staff/own").await;
    let path = "/staff/own/password";
    for (old, new, again, told) in [
        ("feil feil feil", CHOSEN, CHOSEN, "ikke passordet du har nå"),
        (PASSWORD, "kort", "kort", "for kort"),
        (PASSWORD, CHOSEN, "noe annet langt", "ikke like"),
    ] {
        let fields = [("old", old), ("password", new), ("again", again)];
        let refused = browser.send_from(&page, path, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
        assert!(refused.body.contains(told), "{}", refused.body);
    }
    let before = browser.cookie("sifra_session").map(str::to_owned);
    let fields = [("old", PASSWORD), ("password", CHOSEN), ("again", CHOSEN)];
    let changed = browser.send_from(&page, path, &fields).await;
    assert_eq!(sent_to(&changed), "/staff/own?done=password");
    assert_ne!(browser.cookie("sifra_session").map(str::to_owned), before);
    let old = office.entrance.session(&before.expect("logged in")).await;
    assert!(
        old.expect("the store answers").is_none(),
        "the old token opens nothing"
    );
    assert_eq!(browser.get("/staff/own").await.status, StatusCode::OK);
    assert_eq!(sent_to(&elsewhere.get("/staff").await), "/staff/login");
    let mut anew = Browser::of(&office);
    let refused = anew.try_password("mona", PASSWORD).await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
    anew.log_in("mona", CHOSEN).await;
}

async fn sessions_are_ended_one_by_one_or_all_others(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let mut here = office.logged_in("mona", Role::Reader, None).await;
    let mut others = Vec::new();
    for _ in 0..3 {
        let mut other = Browser::of(&office);
        other.log_in("mona", PASSWORD).await;
        others.push(other);
    }
    let mut strange = office.logged_in("per", Role::Reader, None).await;
    let page = here.get("/staff/own").await;
    assert_eq!(
        page.body.matches("name=\"session\"").count(),
        3,
        "{}",
        page.body
    );
    let listed = field(&page, "session");
    let path = "/staff/own/sessions";
    // Somebody else's are not theirs to end.
    let theirs = strange.get("/staff/own").await;
    strange
        .send_from(&theirs, path, &[("session", &listed)])
        .await;
    let still = here.get("/staff/own").await;
    assert_eq!(still.body.matches("name=\"session\"").count(), 3);
    let done = here.send_from(&page, path, &[("session", &listed)]).await;
    assert_eq!(sent_to(&done), "/staff/own?done=session");
    let left = here.get("/staff/own").await;
    assert_eq!(left.body.matches("name=\"session\"").count(), 2);
    here.send_from(&page, path, &[]).await;
    for other in &mut others {
        assert_eq!(sent_to(&other.get("/staff").await), "/staff/login");
    }
    assert_eq!(here.get("/staff").await.status, StatusCode::OK);
    assert_eq!(strange.get("/staff").await.status, StatusCode::OK);
}
