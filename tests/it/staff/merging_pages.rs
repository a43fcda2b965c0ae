//! Merging on the pages: what is proposed, compared, refused and split off.

use axum::http::StatusCode;
use jiff::SignedDuration;
use sifra::casework::merge::MergeError;
use sifra::domain::account::Role;
use sifra::domain::case::{Case, Owner};

use super::browser::{Browser, field, sent_to};
use super::merging::{LOCK, NOISE, merged, order, standing, two_of_one_door, with};
use super::office::Office;
use crate::stage::town::Answer;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(cases_that_are_alike_are_proposed_until_somebody_says_that_they_are_not,);

async fn cases_that_are_alike_are_proposed_until_somebody_says_that_they_are_not(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let (one, other) = two_of_one_door(&office).await;
    let noise = office.report(NOISE, "Storgata 18").await;
    let mut trine = office.logged_in("trine", Role::Triage, None).await;
    let page = trine.get(&format!("/staff/cases/{}", one.reference)).await;
    let proposed = |page: &Answer| {
        let start = page.body.find("Kan være samme sak")?;
        let section = page.body[start..].split("</section>").next()?;
        Some(section.to_owned())
    };
    let section = proposed(&page).expect("a proposal");
    for told in [
        other.reference.as_str(),
        "Samme adresse, samme kategori, én time imellom",
        "begge nevner",
    ] {
        assert!(section.contains(told), "{told}: {section}");
    }
    assert!(!section.contains(noise.reference.as_str()), "{section}");

    let said = trine
        .act_from(
            &page,
            one.reference.as_str(),
            "not_alike",
            other.reference.as_str(),
            "",
        )
        .await;
    sent_to(&said);
    for known in [&one, &other] {
        let page = trine
            .get(&format!("/staff/cases/{}", known.reference))
            .await;
        assert_eq!(proposed(&page), None, "{}", known.reference);
    }
}

#[tokio::test]
async fn one_click_merges_what_is_proposed_and_another_takes_it_back() {
    let office = Office::on_sqlite().await;
    let (one, other) = two_of_one_door(&office).await;
    let mut trine = office.logged_in("trine", Role::Triage, None).await;
    // From the younger one: the older goes on.
    let page = trine
        .get(&format!("/staff/cases/{}", other.reference))
        .await;
    let names = ["csrf", "version", "seen", "other_version", "reason"];
    let [csrf, version, seen, other_version, reason] = names.map(|name| field(&page, name));
    let fields = [
        ("csrf", csrf.as_str()),
        ("version", &version),
        ("seen", &seen),
        ("value", one.reference.as_str()),
        ("other_version", &other_version),
        ("reason", &reason),
        ("keep", "other"),
    ];
    assert!(
        page.body
            .contains(&format!("Slå sammen i {}", one.reference))
    );
    let answer = trine
        .post(&format!("/staff/cases/{}/merge", other.reference), &fields)
        .await;
    assert_eq!(
        sent_to(&answer),
        format!("/staff/cases/{}?done=merge", one.reference)
    );
    let page = trine.get(sent_to(&answer)).await;
    for told in ["Sakene er slått sammen", "Meldingene (2)", "Samme adresse"] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    let merge = regex::Regex::new(r#"name="value" value="([^"]+)">Angre"#).expect("a pattern");
    let merge = merge.captures(&page.body).expect("a way back")[1].to_owned();
    let answer = trine
        .act_from(&page, one.reference.as_str(), "unmerge", &merge, "")
        .await;
    assert_eq!(
        sent_to(&answer),
        format!("/staff/cases/{}?done=unmerge", other.reference)
    );
    let page = trine.get(sent_to(&answer)).await;
    assert!(
        page.body.contains("Sammenslåingen er angret"),
        "{}",
        page.body
    );
}

/// Asks to see the case beside the one that is typed.
async fn compare(browser: &mut Browser<'_>, case: &Case, typed: &str) -> Answer {
    browser
        .act(case.reference.as_str(), "merge", typed, "Samme dør")
        .await
}

#[tokio::test]
async fn a_typed_reference_shows_both_cases_before_anything_is_done() {
    let office = Office::on_sqlite().await;
    let (one, _) = two_of_one_door(&office).await;
    let noise = office.report(NOISE, "Storgata 18").await;
    let mut trine = office.logged_in("trine", Role::Triage, None).await;
    let sloppy = noise.reference.as_str().to_lowercase().replace('-', " ");
    let page = compare(&mut trine, &one, &sloppy).await;
    assert_eq!(page.status, StatusCode::OK);
    for told in [
        "Er dette samme sak?",
        LOCK,
        "Byggdrift og Boligkontoret",
        "Samme dør</textarea>",
    ] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    assert_eq!(office.case(&one).await, one, "nothing is done yet");
    assert_eq!(office.looks(&noise).await.len(), 1, "it was looked at");
    for (typed, told) in [
        ("", "Skriv referansen til den andre saken"),
        ("SF-000000-1", "skrevet feil"),
        (
            office.town.app.ids.reference().as_str(),
            "ingen sak med denne referansen",
        ),
        (one.reference.as_str(), "i denne saken allerede"),
    ] {
        let back = compare(&mut trine, &one, typed).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        assert!(back.body.contains(told), "{typed}: {}", back.body);
        assert!(back.body.contains("Samme dør</textarea>"), "{typed}");
    }
}

#[tokio::test]
async fn a_restricted_case_is_neither_proposed_nor_merged_by_who_may_not_open_it() {
    let office = Office::on_sqlite().await;
    let (one, other) = two_of_one_door(&office).await;
    let who = office
        .account("bodil", Role::Staff, Some(Owner::Byggdrift))
        .await;
    let hidden = Case {
        restricted: true,
        ..other.clone()
    };
    let mut tx = office.town.app.db.begin().await.expect("a transaction");
    let now = office.town.app.ids.now();
    let written = sifra::store::cases::update(&mut tx, &hidden, now).await;
    assert!(written.expect("the store"));
    tx.commit().await.expect("the store");
    let hidden = office.case(&other).await;
    let file = office.casework.open(&who, &one.reference).await;
    assert!(file.expect("the store").expect("a case").alike.is_empty());
    let refused = office
        .casework
        .merge(order(&who, &one), with(&hidden))
        .await;
    assert!(
        matches!(refused, Err(MergeError::NoSuchCase)),
        "{refused:?}"
    );
    let leader = office.account("lena", Role::Leader, None).await;
    let case = merged(&office, &leader, &one, &hidden).await.case;
    assert!(case.restricted, "what was hidden stays hidden");
}

#[tokio::test]
async fn several_reports_are_split_off_at_once_into_one_case() {
    let office = Office::on_sqlite().await;
    let (one, other) = two_of_one_door(&office).await;
    let who = office.account("opprydder", Role::Triage, None).await;
    let noise = office.report(NOISE, "Storgata 18").await;
    office.town.pass(SignedDuration::from_mins(5));
    merged(&office, &who, &noise, &one).await;
    let case = merged(&office, &who, &noise, &other).await.case;
    let mut trine = office.logged_in("trine", Role::Triage, None).await;
    let page = trine.get(&format!("/staff/cases/{}", case.reference)).await;
    let [csrf, version, seen] = ["csrf", "version", "seen"].map(|name| field(&page, name));
    let fields = [
        ("csrf", csrf.as_str()),
        ("version", &version),
        ("seen", &seen),
        ("report", other.reference.as_str()),
        ("report", one.reference.as_str()),
        ("reason", "Døra er en sak for seg"),
    ];
    let answer = trine
        .post(&format!("/staff/cases/{}/split", case.reference), &fields)
        .await;
    assert_eq!(
        sent_to(&answer),
        format!("/staff/cases/{}?done=split", one.reference),
        "named after the oldest of them"
    );
    let split = standing(&office, &one.reference).await.case;
    assert_eq!(standing(&office, &other.reference).await.case.id, split.id);
    assert_eq!(split.owner, Owner::Byggdrift);
    assert_eq!(standing(&office, &noise.reference).await.case.id, case.id);
}
