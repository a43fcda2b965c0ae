//! The second factor: set up before anything else where it is required, asked
//! for from then on, each code once.

use axum::http::StatusCode;
use jiff::SignedDuration;
use regex::Regex;
use sifra::casework::accounts::Change;
use sifra::domain::account::Role;
use sifra::domain::case::Owner;
use totp_rs::{Builder, Secret, Totp};

use super::browser::{Browser, field, sent_to};
use super::office::{Office, PASSWORD};
use crate::stage::town::Answer;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    who_may_learn_who_reported_sets_up_a_second_factor_before_anything_else,
    each_code_opens_once_and_guessing_locks,
    a_recovery_code_stands_in_once_and_a_reset_starts_anew,
);

/// The program on somebody's telephone.
fn program(page: &Answer) -> Totp {
    let pattern = Regex::new(r#"typed-key">([A-Z2-7 ]+)<"#).expect("a pattern");
    let typed = pattern.captures(&page.body);
    let typed = typed.unwrap_or_else(|| panic!("no secret: {}", page.body));
    let secret = Secret::try_from_base32(typed[1].replace(' ', "")).expect("a secret");
    let builder = Builder::new().with_secret(secret);
    builder.build().expect("a second factor")
}

fn code(office: &Office, program: &Totp) -> String {
    let now = office.town.app.ids.now().as_second();
    program
        .generate(now.try_into().expect("after 1970"))
        .to_string()
}

/// Sets it up, and gives the program and the codes that stand in.
async fn set_up(office: &Office, browser: &mut Browser<'_>, name: &str) -> (Totp, Vec<String>) {
    let sent = browser.try_password(name, PASSWORD).await;
    let page = browser.get(sent_to(&sent)).await;
    let program = program(&page);
    let now = code(office, &program);
    let codes = browser
        .send_from(&page, "/staff/login/setup", &[("code", &now)])
        .await;
    assert_eq!(codes.status, StatusCode::OK, "{}", codes.body);
    let pattern = Regex::new(r#"<li class="reference">([0-9a-z-]+)<"#).expect("a pattern");
    let codes: Vec<String> = pattern
        .captures_iter(&codes.body)
        .map(|found| found[1].to_owned())
        .collect();
    assert_eq!(codes.len(), 10);
    (program, codes)
}

async fn give(browser: &mut Browser<'_>, page: &Answer, code: &str) -> Answer {
    browser
        .send_from(page, "/staff/login/code", &[("code", code)])
        .await
}

async fn who_may_learn_who_reported_sets_up_a_second_factor_before_anything_else(engine: Engine) {
    let Some(office) = Office::with_second_factor(engine).await else {
        return;
    };
    office.account("trine", Role::Triage, None).await;
    office.account("rita", Role::Reader, None).await;
    let mut reader = Browser::of(&office);
    reader.log_in("rita", PASSWORD).await;
    assert_eq!(reader.get("/staff").await.status, StatusCode::OK);

    let mut browser = Browser::of(&office);
    let sent = browser.try_password("trine", PASSWORD).await;
    assert!(sent_to(&sent).starts_with("/staff/login/setup"));
    for path in ["/staff", "/staff/own", "/staff/own/second-factor"] {
        let page = browser.get(path).await;
        assert!(sent_to(&page).starts_with("/staff/login"), "{path}");
    }
    let page = browser.get("/staff/login/setup").await;
    assert!(page.body.contains("<svg class=\"qr\"") && page.body.contains("otpauth://totp/"));
    let same = browser.get("/staff/login/setup").await;
    let both = [&page, &same].map(|page| program(page).secret().to_base32());
    assert_eq!(both[0], both[1], "a reload keeps what was scanned");
    let wrong = browser
        .send_from(&page, "/staff/login/setup", &[("code", "000000")])
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let before = browser.cookie("sifra_session").map(str::to_owned);
    let now = code(&office, &program(&page));
    let codes = browser
        .send_from(&page, "/staff/login/setup", &[("code", &now)])
        .await;
    assert!(
        codes.body.contains("Ta vare på reservekodene"),
        "{}",
        codes.body
    );
    assert_ne!(browser.cookie("sifra_session").map(str::to_owned), before);
    assert_eq!(browser.get("/staff").await.status, StatusCode::OK);
    // Nobody reads the secret off the table.
    let own = browser.get("/staff/own").await;
    assert!(
        own.body.contains("Du har 10 reservekoder igjen"),
        "{}",
        own.body
    );
}

async fn each_code_opens_once_and_guessing_locks(engine: Engine) {
    let Some(office) = Office::with_second_factor(engine).await else {
        return;
    };
    office.account("trine", Role::Triage, None).await;
    let (program, _) = set_up(&office, &mut Browser::of(&office), "trine").await;
    let mut browser = Browser::of(&office);
    let asked = browser.try_password("trine", PASSWORD).await;
    assert_eq!(asked.status, StatusCode::OK);
    assert!(asked.body.contains("Skriv koden"), "{}", asked.body);
    assert!(sent_to(&browser.get("/staff").await).starts_with("/staff/login"));
    let used = code(&office, &program);
    let refused = give(&mut browser, &asked, &used).await;
    assert_eq!(
        refused.status,
        StatusCode::UNAUTHORIZED,
        "it set the factor up"
    );
    office.town.pass(SignedDuration::from_secs(30));
    let fresh = code(&office, &program);
    let spaced = format!("{} {}", &fresh[..3], &fresh[3..]);
    assert_eq!(
        sent_to(&give(&mut browser, &asked, &spaced).await),
        "/staff"
    );
    assert_eq!(browser.get("/staff").await.status, StatusCode::OK);

    office.town.pass(SignedDuration::from_secs(120));
    let mut thief = Browser::of(&office);
    let asked = thief.try_password("trine", PASSWORD).await;
    for _ in 0..5 {
        give(&mut thief, &asked, "000000").await;
    }
    let right = code(&office, &program);
    let locked = give(&mut thief, &asked, &right).await;
    assert_eq!(
        locked.status,
        StatusCode::UNAUTHORIZED,
        "locked after five tries"
    );
    let locked = Browser::of(&office).try_password("trine", PASSWORD).await;
    assert_eq!(
        locked.status,
        StatusCode::UNAUTHORIZED,
        "for the password too"
    );
}

async fn a_recovery_code_stands_in_once_and_a_reset_starts_anew(engine: Engine) {
    let Some(office) = Office::with_second_factor(engine).await else {
        return;
    };
    let trine = office.account("trine", Role::Triage, None).await;
    let (_, codes) = set_up(&office, &mut Browser::of(&office), "trine").await;
    let typed = codes[0].to_uppercase().replace('-', " ");
    let mut browser = Browser::of(&office);
    let asked = browser.try_password("trine", PASSWORD).await;
    assert_eq!(sent_to(&give(&mut browser, &asked, &typed).await), "/staff");
    let mut again = Browser::of(&office);
    let asked = again.try_password("trine", PASSWORD).await;
    let refused = give(&mut again, &asked, &codes[0]).await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED);

    let anne = office.account("anne", Role::Administrator, None).await;
    let reset = office
        .casework
        .change_account(&anne, &trine.id, Change::ResetFactor);
    reset.await.expect("reset");
    assert!(sent_to(&browser.get("/staff").await).starts_with("/staff/login"));
    let mut browser = Browser::of(&office);
    let sent = browser.try_password("trine", PASSWORD).await;
    assert!(sent_to(&sent).starts_with("/staff/login/setup"));
}

#[tokio::test]
async fn what_was_typed_outlives_the_code_too() {
    let office = Office::with_second_factor(Engine::Sqlite)
        .await
        .expect("built in");
    let case = office
        .report("Låsen er ødelagt i døra", "Storgata 18")
        .await;
    let account = office.account("bjorn", Role::Staff, Some(Owner::Byggdrift));
    account.await;
    let mut browser = Browser::of(&office);
    let (program, _) = set_up(&office, &mut browser, "bjorn").await;
    let reference = case.reference.as_str();
    let page = browser.get(&format!("/staff/cases/{reference}")).await;
    office.town.pass(SignedDuration::from_hours(11));
    let login = browser
        .act_from(&page, reference, "status", "waiting", "Venter på deler")
        .await;
    let next = format!("/staff/cases/{reference}");
    let kept = |page: &Answer| {
        ["act", "value", "reason", "version", "seen"].map(|name| (name, field(page, name)))
    };
    let mut fields = vec![("next", next.clone()), ("name", "bjorn".to_owned())];
    fields.push(("password", PASSWORD.to_owned()));
    fields.extend(kept(&login));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
    let asked = browser.send_from(&login, "/staff/login", &fields).await;
    assert!(asked.body.contains("tatt vare på"), "{}", asked.body);
    let now = code(&office, &program);
    let mut fields = vec![("next", next), ("code", now)];
    fields.extend(kept(&asked));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
    let back = browser
        .send_from(&asked, "/staff/login/code", &fields)
        .await;
    assert_eq!(back.status, StatusCode::OK, "{}", back.body);
    assert!(
        back.body.contains("Venter på deler</textarea>"),
        "{}",
        back.body
    );
}
