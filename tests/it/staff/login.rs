//! Getting in, staying in, and being kept out.

use axum::http::{StatusCode, header};
use futures::future::join_all;
use jiff::SignedDuration;
use sha2::{Digest, Sha256};
use sifra::domain::account::Role;
use sifra::domain::case::Owner;
use sifra::domain::ids::Ids;
use sifra::store::sessions;

use super::browser::{Browser, field, sent_to};
use super::office::{Office, PASSWORD, SESSION_HOURS};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    the_fifth_wrong_guess_locks_the_account_for_a_growing_time,
    guesses_sent_all_at_once_lock_the_account_too,
    the_table_of_sessions_opens_none,
);

#[tokio::test]
async fn whoever_is_not_logged_in_is_sent_to_log_in_and_comes_back() {
    let office = Office::on_sqlite().await;
    office
        .account("bjorn", Role::Staff, Some(Owner::Byggdrift))
        .await;
    let mut browser = Browser::of(&office);
    let sent = browser.get("/staff?department=all&status=new").await;
    let login = sent_to(&sent).to_owned();
    let form = browser.get(&login).await;
    assert!(
        form.body.contains("/staff?department=all&#38;status=new"),
        "{}",
        form.body
    );
    let fields = [
        ("csrf", field(&form, "csrf")),
        ("next", "/staff?department=all&status=new".to_owned()),
        ("name", "bjorn".to_owned()),
        ("password", PASSWORD.to_owned()),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
    let answer = browser.post("/staff/login", &fields).await;
    assert_eq!(sent_to(&answer), "/staff?department=all&status=new");
    assert_eq!(browser.get("/staff").await.status, StatusCode::OK);
}

#[tokio::test]
async fn logging_in_never_leads_to_another_site() {
    let office = Office::on_sqlite().await;
    office
        .account("bjorn", Role::Staff, Some(Owner::Byggdrift))
        .await;
    let mut browser = Browser::of(&office);
    let form = browser
        .get("/staff/login?next=https://evil.example/staff")
        .await;
    assert!(!form.body.contains("evil"));
    let csrf = field(&form, "csrf");
    let fields = [
        ("csrf", csrf.as_str()),
        ("next", "//evil.example"),
        ("name", "bjorn"),
        ("password", PASSWORD),
    ];
    assert_eq!(
        sent_to(&browser.post("/staff/login", &fields).await),
        "/staff"
    );
}

#[tokio::test]
async fn the_cookie_is_closed_to_scripts_and_other_sites() {
    let office = Office::on_sqlite().await;
    office.account("bjorn", Role::Reader, None).await;
    let mut browser = Browser::of(&office);
    let answer = browser.try_password("bjorn", PASSWORD).await;
    let cookies = answer.headers.get_all(header::SET_COOKIE);
    let session = cookies
        .iter()
        .filter_map(|value| value.to_str().ok())
        .find(|value| value.starts_with("sifra_session="))
        .expect("a session cookie");
    for part in ["Path=/staff", "HttpOnly", "SameSite=Lax", "Secure"] {
        assert!(session.split("; ").any(|said| said == part), "{session}");
    }
}

#[tokio::test]
async fn a_wrong_password_an_unknown_name_and_a_locked_account_get_the_same_answer() {
    let office = Office::on_sqlite().await;
    office.account("bjorn", Role::Reader, None).await;
    let mut browser = Browser::of(&office);
    let wrong = browser.try_password("bjorn", "feil feil feil").await;
    for _ in 0..4 {
        browser.try_password("bjorn", "feil feil feil").await;
    }
    let locked = browser.try_password("bjorn", PASSWORD).await;
    let unknown = browser.try_password("bjorg", PASSWORD).await;
    assert_eq!(wrong.status, StatusCode::UNAUTHORIZED);
    for other in [&locked, &unknown] {
        assert_eq!(other.status, wrong.status);
        assert_eq!(other.body.replace("bjorg", "bjorn"), wrong.body);
    }
    assert_eq!(browser.cookie("sifra_session"), None);
}

async fn the_fifth_wrong_guess_locks_the_account_for_a_growing_time(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    office.account("Bjørn", Role::Reader, None).await;
    let try_once = async |password: &'static str| {
        let opened = office.entrance.log_in("bjørn", password.into()).await;
        opened.expect("the store answers").is_some()
    };
    for _ in 0..4 {
        assert!(!try_once("feil feil feil").await);
    }
    assert!(try_once(PASSWORD).await, "four wrong guesses cost nothing");
    for _ in 0..5 {
        assert!(!try_once("feil feil feil").await);
    }
    assert!(!try_once(PASSWORD).await, "locked after the fifth");
    office.town.pass(SignedDuration::from_secs(61));
    assert!(!try_once("feil feil feil").await);
    office.town.pass(SignedDuration::from_secs(61));
    assert!(!try_once(PASSWORD).await, "the second lock is longer");
    office.town.pass(SignedDuration::from_secs(60));
    assert!(try_once(PASSWORD).await, "two minutes are over");
    assert!(try_once(PASSWORD).await, "and all is forgiven");
}

async fn guesses_sent_all_at_once_lock_the_account_too(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    office.account("bjorn", Role::Reader, None).await;
    let guesses = (0..12).map(|_| office.entrance.log_in("bjorn", "feil feil feil".into()));
    for guess in join_all(guesses).await {
        assert!(guess.expect("the store answers").is_none());
    }
    let right = office.entrance.log_in("bjorn", PASSWORD.into()).await;
    assert!(right.expect("the store answers").is_none());
}

async fn the_table_of_sessions_opens_none(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    office.account("bjorn", Role::Reader, None).await;
    let opened = office.entrance.log_in("bjorn", PASSWORD.into()).await;
    let opened = opened
        .expect("the store answers")
        .expect("the right password");
    let ids: &Ids = &office.town.app.ids;
    let mut tx = office.town.read().await;
    let kept = hex::encode(Sha256::digest(&opened.token));
    for (key, is_there) in [(kept.as_str(), true), (opened.token.as_str(), false)] {
        let found = sessions::by_token_hash(&mut tx, key, ids.now()).await;
        assert_eq!(found.expect("the store answers").is_some(), is_there);
    }
    drop(tx);
    let by_hash = office.entrance.session(&kept).await;
    assert!(by_hash.expect("the store answers").is_none());
}

#[tokio::test]
async fn a_session_ends_when_its_time_is_up_however_much_it_is_used() {
    let office = Office::on_sqlite().await;
    let mut browser = office.logged_in("bjorn", Role::Reader, None).await;
    for _ in 0..SESSION_HOURS - 1 {
        office.town.pass(SignedDuration::from_hours(1));
        assert_eq!(browser.get("/staff").await.status, StatusCode::OK);
    }
    office.town.pass(SignedDuration::from_hours(1));
    assert_eq!(sent_to(&browser.get("/staff").await), "/staff/login");
}

#[tokio::test]
async fn logging_out_ends_the_session_for_everyone_who_has_its_cookie() {
    let office = Office::on_sqlite().await;
    let mut browser = office.logged_in("bjorn", Role::Reader, None).await;
    let token = browser
        .cookie("sifra_session")
        .expect("logged in")
        .to_owned();
    let page = browser.get("/staff").await;
    let unsigned = browser.post("/staff/logout", &[]).await;
    assert_eq!(unsigned.status, StatusCode::FORBIDDEN);
    let csrf = field(&page, "csrf");
    browser.post("/staff/logout", &[("csrf", &csrf)]).await;
    assert_eq!(browser.cookie("sifra_session"), None);
    let session = office.entrance.session(&token).await;
    assert!(session.expect("the store answers").is_none());
}

#[tokio::test]
async fn a_login_form_that_is_not_ours_is_refused() {
    let office = Office::on_sqlite().await;
    office.account("bjorn", Role::Reader, None).await;
    let mut browser = Browser::of(&office);
    let fields = [("name", "bjorn"), ("password", PASSWORD)];
    let unsigned = browser.post("/staff/login", &fields).await;
    assert_eq!(unsigned.status, StatusCode::FORBIDDEN);
    let guessed = [("csrf", ""), ("name", "bjorn"), ("password", PASSWORD)];
    assert_eq!(
        browser.post("/staff/login", &guessed).await.status,
        StatusCode::FORBIDDEN
    );
    browser.sec_fetch_site = "cross-site";
    let strange = browser.try_password("bjorn", PASSWORD).await;
    assert_eq!(strange.status, StatusCode::FORBIDDEN);
    assert_eq!(browser.cookie("sifra_session"), None);
}

#[tokio::test]
async fn what_was_typed_outlives_a_session_that_ran_out() {
    let office = Office::on_sqlite().await;
    let case = office
        .report("Låsen i inngangsdøra er ødelagt", "Storgata 18")
        .await;
    let reference = case.reference.as_str();
    let mut browser = office
        .logged_in("bjorn", Role::Staff, Some(case.owner))
        .await;
    let page = browser.get(&format!("/staff/cases/{reference}")).await;
    office.town.pass(SignedDuration::from_hours(SESSION_HOURS));
    let reason = "Vi venter på \"deler\" <fra> lageret";
    let login = browser
        .act_from(&page, reference, "wait", "parts", reason)
        .await;
    assert_eq!(login.status, StatusCode::UNAUTHORIZED);
    assert!(login.body.contains("tatt vare på"));
    assert_eq!(office.case(&case).await.version, case.version);
    let next = format!("/staff/cases/{reference}");
    let [csrf, act, value, version, seen] =
        ["csrf", "act", "value", "version", "seen"].map(|name| field(&login, name));
    let fields = [
        ("csrf", csrf.as_str()),
        ("next", &next),
        ("name", "bjorn"),
        ("password", PASSWORD),
        ("act", &act),
        ("value", &value),
        ("reason", reason),
        ("version", &version),
        ("seen", &seen),
    ];
    let back = browser.post("/staff/login", &fields).await;
    assert_eq!(back.status, StatusCode::OK, "{}", back.body);
    assert!(
        back.body.contains("&#60;fra&#62; lageret</textarea>"),
        "{}",
        back.body
    );
    assert!(back.body.contains(r#"value="parts" required checked"#));
    let done = browser
        .act_from(&back, reference, "wait", "parts", reason)
        .await;
    assert_eq!(
        sent_to(&done),
        format!("/staff/cases/{reference}?done=wait")
    );
}
