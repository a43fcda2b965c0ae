//! Reports that change case: what goes along, what stays, and who is told.

use std::slice::from_ref;

use axum::http::StatusCode;
use jiff::SignedDuration;
use sifra::casework::actions::Order;
use sifra::casework::reports::{Destination, RegroupError};
use sifra::domain::account::Role;
use sifra::domain::case::{Actor, Case, Event, Owner, Status};
use sifra::domain::outgoing::{MessageChannel, Purpose};
use sifra::domain::reference::Reference;
use sifra::store::inbound::InboundSms;
use sifra::store::{inbound, reports};

use super::browser::{Browser, field, sent_to};
use super::office::{Office, reporter};
use crate::stage::town::Answer;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_report_that_is_split_off_is_a_case_as_if_it_had_come_alone,
    a_moved_report_takes_along_all_that_hangs_on_it,
    the_report_that_opened_a_case_leaves_it_to_the_next_oldest,
    the_last_report_moved_away_closes_its_case_with_the_reason,
    a_report_sent_twice_by_a_double_click_moves_once,
    of_two_who_move_reports_to_and_fro_at_once_none_waits_for_ever,
    a_page_of_a_case_as_it_was_changes_none_that_has_its_reference_now,
);

const NOISE: &str = "Det er bråk fra naboen i H0203 hver natt, de spiller høy musikk";
const LEAK: &str = "Det lekker vann fra taket i vaskekjelleren";
pub(super) const LOCK: &str = "Låsen i inngangsdøra er ødelagt, alle kan gå rett inn";

/// Two reports in one case: of noise, which opened it, and of a leak.
pub(super) async fn together(office: &Office) -> (Case, Reference) {
    let noise = office
        .report_from(NOISE, "Storgata 18", reporter("912 34 567"))
        .await;
    office.town.pass(SignedDuration::from_mins(5));
    let leak = office
        .report_from(LEAK, "Vikveien 24A", reporter("987 65 432"))
        .await;
    let who = office.account("opprydder", Role::Triage, None).await;
    office.town.pass(SignedDuration::from_mins(5));
    let order = Order {
        who: &who,
        reference: &leak.reference,
        version: leak.version,
        reason: "Hører sammen",
    };
    let to = Destination::Case(&noise.reference);
    let moved = office
        .casework
        .regroup(order, from_ref(&leak.reference), to)
        .await;
    office.town.pass(SignedDuration::from_mins(5));
    (moved.expect("moved"), leak.reference)
}

/// Sends one of a report's forms from the page of the case.
pub(super) async fn send(
    browser: &mut Browser<'_>,
    case: &Reference,
    act: &str,
    report: &Reference,
    to: &str,
    reason: &str,
) -> Answer {
    let page = browser.get(&format!("/staff/cases/{case}")).await;
    send_from(browser, &page, case, act, report, to, reason).await
}

pub(super) async fn send_from(
    browser: &mut Browser<'_>,
    page: &Answer,
    case: &Reference,
    act: &str,
    report: &Reference,
    to: &str,
    reason: &str,
) -> Answer {
    let [csrf, version, seen] = ["csrf", "version", "seen"].map(|name| field(page, name));
    let fields = [
        ("csrf", csrf.as_str()),
        ("version", &version),
        ("seen", &seen),
        ("report", report.as_str()),
        ("value", to),
        ("reason", reason),
    ];
    browser
        .post(&format!("/staff/cases/{case}/{act}"), &fields)
        .await
}

/// A page's words without the underlining of those that counted.
fn plain(page: &Answer) -> String {
    page.body.replace("<mark>", "").replace("</mark>", "")
}

async fn standing(office: &Office, report: &Reference) -> sifra::intake::Standing {
    let standing = office.town.intake.by_reference(report).await;
    standing.expect("the store answers").expect("a report")
}

async fn a_report_that_is_split_off_is_a_case_as_if_it_had_come_alone(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let (case, leak) = together(&office).await;
    assert_eq!(case.owner, Owner::HousingOffice);
    let mut trine = office.logged_in("Trine Dal", Role::Triage, None).await;
    let reason = "En lekkasje har ikke noe med bråket å gjøre";
    let answer = send(&mut trine, &case.reference, "split", &leak, "", reason).await;
    assert_eq!(
        sent_to(&answer),
        format!("/staff/cases/{leak}?done=split"),
        "to the new case"
    );

    let own = standing(&office, &leak).await;
    let new = own.case;
    assert_ne!(new.id, case.id);
    assert_eq!((&new.reference, new.status), (&leak, Status::New));
    assert_eq!(new.owner, Owner::Byggdrift);
    assert_eq!(new.category, own.decision.category);
    assert_eq!(new.place.address.as_deref(), Some("Vikveien 24A"));
    assert_eq!(new.opened_at, office.town.app.ids.now());
    assert!(new.due_at > case.opened_at);

    let joined = office.history(&new).await;
    let line = joined.iter().find(|e| e.event == Event::ReportJoined);
    let line = line.expect("a line in the new case");
    assert!(matches!(line.actor, Actor::Staff(_)));
    assert_eq!(line.from.as_deref(), Some(case.reference.as_str()));
    assert_eq!(line.to.as_deref(), Some(leak.as_str()));
    assert_eq!(line.reason.as_deref(), Some(reason));
    assert!(joined.iter().any(|e| e.event == Event::Routed));
    let left = office.history(&case).await;
    let line = left.iter().find(|e| e.event == Event::ReportLeft);
    let line = line.expect("a line in the old case");
    assert_eq!(line.reason.as_deref(), Some(reason));

    let sent = office.messages(&new).await;
    let to: Vec<(Purpose, &str)> = sent.iter().map(|m| (m.purpose, m.to.as_str())).collect();
    assert!(to.contains(&(Purpose::Acknowledgement, "+4798765432")));
    assert!(to.contains(&(Purpose::Notice, "byggdrift@fjordvik.example.no")));
    assert!(
        to.contains(&(Purpose::Update, "+4798765432")),
        "who has it now"
    );
    assert_eq!(sent.len(), 4, "with the letter that it had had: {to:?}");

    let page = trine.get(sent_to(&answer)).await;
    for told in ["egen sak", "Trine Dal", reason, "kom hit fra sak", LEAK] {
        assert!(plain(&page).contains(told), "{told}: {}", page.body);
    }
    let page = trine.get(&format!("/staff/cases/{}", case.reference)).await;
    assert!(page.body.contains("ble en egen sak") && !plain(&page).contains(LEAK));
}

async fn a_moved_report_takes_along_all_that_hangs_on_it(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let phone = "+4791234567";
    for (sid, text) in [("SM1", LEAK), ("SM2", "Takk for hjelpen!")] {
        let sms = InboundSms {
            sid: sid.into(),
            from: phone.into(),
            to: "+4759440000".into(),
            text: text.into(),
            answered: false,
            received_at: None,
            media: Vec::new(),
        };
        office.town.intake.sms(sms).await.expect("taken in");
        office.town.pass(SignedDuration::from_mins(3));
    }
    let sent = {
        let mut tx = office.town.read().await;
        let phone = phone.parse().expect("a phone number");
        let epoch = jiff::Timestamp::UNIX_EPOCH;
        let latest = reports::latest_by_phone(&mut tx, &phone, epoch).await;
        latest.expect("the store answers").remove(0)
    };
    let from = standing(&office, &sent.reference).await.case;
    let to = office.report(LOCK, "Storgata 18").await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let sloppy = to.reference.as_str().to_lowercase().replace('-', " ");
    let answer = send(
        &mut browser,
        &from.reference,
        "move",
        &sent.reference,
        &sloppy,
        "Samme dør",
    )
    .await;
    assert_eq!(
        sent_to(&answer),
        format!("/staff/cases/{}?done=move", to.reference)
    );
    let now = standing(&office, &sent.reference).await;
    assert_eq!(now.case.id, to.id);
    assert_eq!(now.report.status_token, sent.status_token);
    assert_eq!(now.acknowledgement.channel, MessageChannel::Sms);
    let acknowledgements = office.messages(&to).await;
    let acknowledgements = acknowledgements
        .iter()
        .filter(|m| m.purpose == Purpose::Acknowledgement);
    assert_eq!(acknowledgements.count(), 2);
    let mut tx = office.town.read().await;
    let asides = inbound::asides_of_case(&mut tx, &to.id)
        .await
        .expect("the store");
    assert_eq!(asides.len(), 1, "the thank-you");
    let left = inbound::asides_of_case(&mut tx, &from.id)
        .await
        .expect("the store");
    assert!(left.is_empty());
    drop(tx);
    let page = browser.get(sent_to(&answer)).await;
    assert!(page.body.contains("Takk for hjelpen!"), "{}", page.body);
    assert_eq!(
        plain(&page).matches(LEAK).count(),
        2,
        "as a report, and where reports are chosen"
    );

    let path = format!("/status/{}", sent.status_token);
    let own = office.town.get(&path).await;
    for told in ["Vi fikk meldingen din.", "lagt til denne saken"] {
        assert!(own.body.contains(told), "{told}: {}", own.body);
    }
    let other = standing(&office, &to.reference).await.report.status_token;
    let other = office.town.get(&format!("/status/{other}")).await;
    assert!(!other.body.contains("lagt til denne saken"), "not theirs");
}

async fn the_report_that_opened_a_case_leaves_it_to_the_next_oldest(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let (case, leak) = together(&office).await;
    let noise = case.reference.clone();
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    sent_to(&send(&mut browser, &noise, "split", &noise, "", "Egen sak").await);
    let stayed = standing(&office, &leak).await.case;
    assert_eq!((stayed.id, &stayed.reference), (case.id.clone(), &leak));
    let split = standing(&office, &noise).await.case;
    assert_ne!(split.id, case.id);
    assert_eq!(split.reference, noise);
    for (reference, text) in [(&noise, NOISE), (&leak, LEAK)] {
        let page = browser.get(&format!("/staff/cases/{reference}")).await;
        assert!(plain(&page).contains(text), "{reference}: {}", page.body);
    }
}

async fn the_last_report_moved_away_closes_its_case_with_the_reason(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let lone = office.report(LEAK, "Vikveien 24A").await;
    let to = office.report(LOCK, "Storgata 18").await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let page = browser
        .get(&format!("/staff/cases/{}", lone.reference))
        .await;
    assert!(page.body.contains("blir sakene slått sammen"));
    assert!(
        !page.body.contains(">Del ut"),
        "the only report cannot be split off"
    );
    let refused = send(
        &mut browser,
        &lone.reference,
        "split",
        &lone.reference,
        "",
        "Fordi",
    )
    .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("Noe må bli igjen"));

    let target = to.reference.as_str();
    let reason = "Meldt to ganger";
    sent_to(
        &send(
            &mut browser,
            &lone.reference,
            "move",
            &lone.reference,
            target,
            reason,
        )
        .await,
    );
    let emptied = office.case(&lone).await;
    assert_eq!(emptied.status, Status::Closed);
    assert_ne!(emptied.reference, lone.reference, "it is the report's");
    let history = office.history(&lone).await;
    let closed = history.iter().find(|e| e.event == Event::MergedInto);
    assert_eq!(
        closed.expect("a line").reason.as_deref(),
        Some("Meldt to ganger")
    );
    let page = browser
        .get(&format!("/staff/cases/{}", emptied.reference))
        .await;
    assert_eq!(page.status, StatusCode::OK);
    for told in ["Ingen meldinger er igjen", target, "Meldt to ganger"] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    assert!(!page.body.contains("Ta saken"), "nothing to work on");
    let queue = browser.get("/staff?department=all&status=done").await;
    assert_eq!(queue.status, StatusCode::OK);
}

async fn a_report_sent_twice_by_a_double_click_moves_once(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let (case, leak) = together(&office).await;
    let who = office.account("trine", Role::Triage, None).await;
    let order = Order {
        who: &who,
        reference: &leak,
        version: case.version,
        reason: "Egen sak",
    };
    let own = Destination::OwnCase;
    let (first, second) = tokio::join!(
        office.casework.regroup(order, from_ref(&leak), own),
        office.casework.regroup(order, from_ref(&leak), own)
    );
    let (first, second) = (first.expect("done"), second.expect("done"));
    assert_eq!(first.id, second.id);
    let history = office.history(&first).await;
    let lines = history.iter().filter(|e| e.event == Event::ReportJoined);
    assert_eq!(lines.count(), 1);
    let messages = office.messages(&first).await;
    assert_eq!(
        messages.len(),
        4,
        "two letters that its reporter has had, too"
    );
    let other = Order {
        reason: "En annen grunn",
        ..order
    };
    let third = office.casework.regroup(other, from_ref(&leak), own).await;
    assert!(matches!(
        third,
        Err(RegroupError::Action(
            sifra::casework::actions::ActionError::Overtaken
        ))
    ));
}

async fn of_two_who_move_reports_to_and_fro_at_once_none_waits_for_ever(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let who = office.account("trine", Role::Triage, None).await;
    let (one, leak) = together(&office).await;
    let other = office.report(LOCK, "Storgata 18").await;
    let order = |case: &'_ Case| (case.reference.clone(), case.version);
    let ((a, av), (b, bv)) = (order(&one), order(&other));
    let there = Order {
        who: &who,
        reference: &a,
        version: av,
        reason: "Dit",
    };
    let back = Order {
        who: &who,
        reference: &b,
        version: bv,
        reason: "Hit",
    };
    let (first, second) = tokio::join!(
        office
            .casework
            .regroup(there, from_ref(&leak), Destination::Case(&b)),
        office
            .casework
            .regroup(back, from_ref(&b), Destination::Case(&a))
    );
    assert!(
        first.is_ok() != second.is_ok(),
        "one was faster: {first:?} {second:?}"
    );
}

async fn a_page_of_a_case_as_it_was_changes_none_that_has_its_reference_now(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let (case, _) = together(&office).await;
    let noise = case.reference.clone();
    let mut trine = office.logged_in("trine", Role::Triage, None).await;
    let mut hanne = office.logged_in("hanne", Role::Triage, None).await;
    let hannes = hanne.get(&format!("/staff/cases/{noise}")).await;
    sent_to(&send(&mut trine, &noise, "split", &noise, "", "Egen sak").await);
    let split = standing(&office, &noise).await.case;
    let refused = hanne
        .act_from(&hannes, noise.as_str(), "priority", "low", "Kan vente")
        .await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert_eq!(office.case(&split).await, split);
}
