//! Restricted cases: closed to all but those who must, by whatever address, and
//! whoever tried is written down.

use axum::http::StatusCode;
use sifra::casework::actions::Order;
use sifra::casework::reports::{Destination, RegroupError};
use sifra::domain::account::Role;
use sifra::domain::case::{Case, Owner};
use sifra::store::access_log::Action;
use sifra::store::cases;

use super::office::Office;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_restricted_case_is_closed_by_every_address_and_each_try_is_written_down,
    a_report_is_not_moved_into_a_case_that_one_may_not_open,
    what_leaves_a_restricted_case_stays_restricted,
);

const TEXT: &str = "Naboen i H0203 truer meg hver gang jeg går ut";

async fn restricted(office: &Office) -> Case {
    let case = office.report(TEXT, "Storgata 18").await;
    let secret = Case {
        restricted: true,
        ..office.case(&case).await
    };
    let now = office.town.app.ids.now();
    let mut tx = office.town.app.db.begin().await.expect("the store answers");
    assert!(cases::update(&mut tx, &secret, now).await.expect("updated"));
    tx.commit().await.expect("the store answers");
    office.case(&case).await
}

async fn a_restricted_case_is_closed_by_every_address_and_each_try_is_written_down(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = restricted(&office).await;
    assert!(case.restricted);
    let own = Some(case.owner);
    let reference = &case.reference;
    let mut staff = office.logged_in("stine", Role::Staff, own).await;
    for path in [
        format!("/staff/cases/{reference}"),
        format!("/staff/cases/{}", reference.as_str().to_lowercase()),
        format!("/staff/cases/{reference}/photos/0190"),
    ] {
        let page = staff.get(&path).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{path}");
        assert!(page.body.contains("Saken er skjermet"), "{}", page.body);
        for told in ["Naboen", "Storgata", "Trusler", "truer"] {
            assert!(!page.body.contains(told), "{told}: {}", page.body);
        }
    }
    let queue = staff.get("/staff").await;
    for act in ["take", "reporters", "resend"] {
        let path = format!("/staff/cases/{reference}/{act}");
        let refused = staff.send_from(&queue, &path, &[("version", "1")]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{act}");
    }
    assert_eq!(office.case(&case).await.version, case.version);
    let refused = office.looks(&case).await;
    assert_eq!(refused.len(), 6, "{refused:?}");
    assert!(refused.iter().all(|look| look.action == Action::Refused));

    for (name, role, opens) in [
        ("trine", Role::Triage, true),
        ("lars", Role::Leader, true),
        ("anne", Role::Administrator, false),
        ("rita", Role::Reader, false),
    ] {
        let mut browser = office.logged_in(name, role, own).await;
        let page = browser.get(&format!("/staff/cases/{reference}")).await;
        assert_eq!(page.status == StatusCode::OK, opens, "{name}");
    }
}

async fn a_report_is_not_moved_into_a_case_that_one_may_not_open(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let secret = restricted(&office).await;
    let other = office
        .report_from(
            "Det bråker fra H0101",
            "Storgata 12B",
            super::office::reporter("91234568"),
        )
        .await;
    let who = office
        .account("stine", Role::Staff, Some(Owner::HousingOffice))
        .await;
    let order = Order {
        who: &who,
        reference: &other.reference,
        version: other.version,
        reason: "Samme sak",
    };
    let to = Destination::Case(&secret.reference);
    let moved = office
        .casework
        .regroup(order, std::slice::from_ref(&other.reference), to)
        .await;
    assert!(matches!(moved, Err(RegroupError::NoSuchTarget)));
}

async fn what_leaves_a_restricted_case_stays_restricted(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let secret = restricted(&office).await;
    let other = office
        .report_from(
            "Det bråker fra H0101",
            "Storgata 12B",
            super::office::reporter("91234568"),
        )
        .await;
    let who = office.account("opprydder", Role::Triage, None).await;
    let report = std::slice::from_ref(&other.reference);
    let order = |case: &Case| (case.reference.clone(), case.version);
    let (reference, version) = order(&other);
    let go = Order {
        who: &who,
        reference: &reference,
        version,
        reason: "Rydder",
    };
    let into = Destination::Case(&secret.reference);
    let both = office.casework.regroup(go, report, into).await;
    let (reference, version) = order(&both.expect("moved"));
    let go = Order {
        reference: &reference,
        version,
        ..go
    };
    let out = office
        .casework
        .regroup(go, report, Destination::OwnCase)
        .await;
    let out = out.expect("split off");
    assert!(out.restricted && office.case(&out).await.restricted);
}
