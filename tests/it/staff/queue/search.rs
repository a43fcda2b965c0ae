//! One field that finds: a reference, an address, words, a phone number.

use axum::http::StatusCode;
use jiff::SignedDuration;
use sifra::casework::actions::Order;
use sifra::casework::reports::Destination;
use sifra::domain::account::Role;
use sifra::domain::case::{Case, Owner, Status};
use sifra::domain::decision::Priority;
use sifra::store::inbound::{InboundSms, TakenFor};
use sifra::store::{cases, inbound};

use super::super::browser::{Browser, sent_to};
use super::super::office::{Office, reporter};
use super::{bare, references};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_reference_leads_to_its_case_however_it_is_typed,
    words_and_addresses_find_open_and_closed_cases,
    what_a_reporter_added_is_found_and_goes_where_the_report_goes,
    a_phone_number_is_found_by_those_who_may_see_it,
    a_frequent_word_is_followed_page_by_page,
    cases_from_before_the_search_are_found_after_an_upgrade,
);

async fn found(browser: &mut Browser<'_>, typed: &str) -> Vec<String> {
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("q", typed)
        .finish();
    let page = browser.get(&format!("/staff?{query}")).await;
    assert_eq!(page.status, StatusCode::OK, "{typed}");
    references(&page)
}

async fn a_reference_leads_to_its_case_however_it_is_typed(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office.report("Det er bråk i natt", "Storgata 18").await;
    let reference = case.reference.as_str();
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    for typed in [
        reference.to_owned(),
        reference.to_lowercase().replace('-', "+"),
        reference[3..]
            .replace('-', "")
            .replace('0', "O")
            .replace('1', "l"),
    ] {
        let answer = browser.get(&format!("/staff?q={typed}")).await;
        assert_eq!(
            sent_to(&answer),
            format!("/staff/cases/{reference}"),
            "{typed}"
        );
    }
    let mut mistyped = reference.to_owned();
    mistyped.pop();
    let wrong = if reference.ends_with('Z') { 'Y' } else { 'Z' };
    mistyped.push(wrong);
    let page = browser.get(&format!("/staff?q={mistyped}")).await;
    assert!(page.body.contains("skrevet feil"), "{}", page.body);
}

async fn words_and_addresses_find_open_and_closed_cases(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let lock = office
        .report("Låsen i ytterdøra er ødelagt", "Storgata 18")
        .await;
    office.town.pass(SignedDuration::from_mins(1));
    let leak = office
        .report("Det lekker vann fra taket på badet", "Vikveien 1")
        .await;
    office.town.pass(SignedDuration::from_mins(1));
    let old = office.report("Vannet er brunt", "Storgata 18").await;
    let mut tx = office.town.app.db.begin().await.expect("the store answers");
    let closed = Case {
        status: Status::Closed,
        ..old.clone()
    };
    let now = office.town.app.ids.now();
    assert!(
        cases::update(&mut tx, &closed, now)
            .await
            .expect("the store answers")
    );
    tx.commit().await.expect("the store answers");
    // Whoever it belongs to, a search finds it.
    let mut browser = office.logged_in("piet", Role::Triage, None).await;
    let is = |case: &Case| case.reference.to_string();
    for (typed, expected) in [
        ("laasen", vec![&lock]),
        ("ytterdør", vec![&lock]),
        ("ØDELAGT lås", vec![&lock]),
        ("vann", vec![&old, &leak]),
        ("vann tak", vec![&leak]),
        ("tak vann", vec![]),
        ("taket vann", vec![&leak]),
        ("storgata 18", vec![&old, &lock]),
        ("storgata 18 vann", vec![&old]),
        ("storgata 1", vec![]),
        ("vikvei", vec![&leak]),
        ("flodhest", vec![]),
    ] {
        let expected: Vec<String> = expected.into_iter().map(is).collect();
        assert_eq!(found(&mut browser, typed).await, expected, "{typed}");
    }
    let only_open = browser.get("/staff?q=vann&status=open").await;
    assert_eq!(references(&only_open), [is(&leak)]);
    let page = browser.get("/staff?q=vann").await;
    let quiet = format!(
        r#"data-reference="{}" data-version="2" class="done""#,
        is(&old)
    );
    assert!(page.body.contains(&quiet), "{}", page.body);
    let page = browser.get("/staff?q=det+er").await;
    assert!(
        page.body.contains("Skriv et ord som skiller"),
        "{}",
        page.body
    );
}

async fn what_a_reporter_added_is_found_and_goes_where_the_report_goes(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let first = office.report("Låsen er ødelagt", "Storgata 18").await;
    office.town.pass(SignedDuration::from_mins(1));
    let other = office
        .report_from(
            "Lyset i kjelleren er gått",
            "Storgata 18",
            reporter("922 22 222"),
        )
        .await;
    let now = office.town.app.ids.now();
    let sms = InboundSms {
        sid: "SM0001".into(),
        from: "+4792222222".into(),
        to: "+4759440000".into(),
        text: "Nøkkelen hos vaktmesteren passer heller ikke".into(),
        answered: false,
        media: vec![],
        received_at: None,
    };
    let taken_for = TakenFor {
        intent: "reply",
        case_id: Some(&other.id),
        report_id: None,
    };
    let mut tx = office.town.app.db.begin().await.expect("the store answers");
    inbound::insert(&mut tx, &sms, taken_for, now)
        .await
        .expect("kept");
    tx.commit().await.expect("the store answers");
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let is = |case: &Case| vec![case.reference.to_string()];
    assert_eq!(found(&mut browser, "nøkkel").await, is(&other));
    let who = office.account("opprydder", Role::Triage, None).await;
    let order = Order {
        who: &who,
        reference: &other.reference,
        version: other.version,
        reason: "Samme sak",
    };
    let to = Destination::Case(&first.reference);
    office
        .casework
        .regroup(order, std::slice::from_ref(&other.reference), to)
        .await
        .expect("moved");
    assert_eq!(found(&mut browser, "nøkkel").await, is(&first));
    assert_eq!(found(&mut browser, "lyset kjelleren").await, is(&first));
}

async fn a_phone_number_is_found_by_those_who_may_see_it(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office.report("Heisen står", "Storgata 18").await;
    let mut triage = office.logged_in("trine", Role::Triage, None).await;
    for typed in ["912 34 567", "91234567", "+47 912 34 567", "0047 91234567"] {
        assert_eq!(
            found(&mut triage, typed).await,
            [case.reference.to_string()],
            "{typed}"
        );
    }
    assert!(found(&mut triage, "912 34 568").await.is_empty());
    let mut reader = office.logged_in("lise", Role::Reader, None).await;
    assert!(found(&mut reader, "912 34 567").await.is_empty());
    let elsewhere = match case.owner {
        Owner::Police => Owner::Byggdrift,
        _ => Owner::Police,
    };
    let mut other = office.logged_in("piet", Role::Staff, Some(elsewhere)).await;
    assert!(found(&mut other, "912 34 567").await.is_empty());
}

async fn a_frequent_word_is_followed_page_by_page(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let mut tx = office.town.app.db.begin().await.expect("the store answers");
    let mut expected = Vec::new();
    for _ in 0..230 {
        office.town.pass(SignedDuration::from_secs(1));
        let mut case = bare(&office, Owner::Byggdrift, Priority::Normal, 5);
        case.place.typed = Some("Flodhesten".into());
        cases::insert(&mut tx, &case).await.expect("a case");
        expected.push(case.reference.to_string());
    }
    tx.commit().await.expect("the store answers");
    expected.reverse();
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let next = regex::Regex::new("href=\"([^\"]+)\" rel=\"next\"").expect("a pattern");
    let mut seen = Vec::new();
    let mut path = Some("/staff?q=flodhest".to_owned());
    while let Some(here) = path {
        let page = browser.get(&here).await;
        seen.extend(references(&page));
        path = next
            .captures(&page.body)
            .map(|found| found[1].replace("&#38;", "&"));
    }
    assert_eq!(seen, expected);
}

async fn cases_from_before_the_search_are_found_after_an_upgrade(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office.report("Låsen er ødelagt", "Storgata 18").await;
    let db = &office.town.app.db;
    super::plans::as_before_the_search(&office).await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    assert!(found(&mut browser, "lås").await.is_empty());
    db.migrate()
        .await
        .expect("the tables are brought up to date");
    for typed in ["lås", "storgata 18 ødelagt"] {
        assert_eq!(
            found(&mut browser, typed).await,
            [case.reference.to_string()]
        );
    }
}
