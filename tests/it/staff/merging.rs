//! Two cases that are the same matter: one goes on with all that belongs to
//! either, and the merge can be taken back.

use axum::http::StatusCode;
use jiff::SignedDuration;
use sifra::casework::actions::{ActionError, Order};
use sifra::casework::merge::{Keep, MergeError, Merged, Merging};
use sifra::domain::account::{Account, Role};
use sifra::domain::case::{Case, Event, Owner, Status};
use sifra::domain::decision::Priority;
use sifra::domain::outgoing::{Message, Purpose};
use sifra::domain::reference::Reference;
use sifra::store::inbound::InboundSms;
use sifra::store::{inbound, outbox};

use super::office::{Office, reporter};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_merged_case_still_tells_both_reporters,
    a_merged_case_is_as_grave_and_due_as_soon_as_the_graver_one,
    every_way_in_to_a_case_that_was_merged_leads_to_the_one_that_goes_on,
    a_merge_sent_twice_is_done_once,
    a_merge_is_refused_where_a_colleague_was_faster_on_either_case,
    of_two_who_merge_to_and_fro_at_once_one_is_done,
);

pub(super) const LOCK: &str = "Låsen i inngangsdøra er ødelagt, alle kan gå rett inn";
pub(super) const LOCK_TOO: &str = "Inngangsdøra går ikke i lås, låsen er ødelagt";
pub(super) const NOISE: &str = "Det er bråk fra naboen i H0203 hver natt, de spiller høy musikk";

/// Two cases about one door, from two reporters, the second an hour later.
pub(super) async fn two_of_one_door(office: &Office) -> (Case, Case) {
    let one = office
        .report_from(LOCK, "Storgata 18", reporter("912 34 567"))
        .await;
    office.town.pass(SignedDuration::from_hours(1));
    let other = office
        .report_from(LOCK_TOO, "Storgata 18", reporter("987 65 432"))
        .await;
    office.town.pass(SignedDuration::from_mins(5));
    (one, other)
}

pub(super) fn order<'a>(who: &'a Account, case: &'a Case) -> Order<'a> {
    Order {
        who,
        reference: &case.reference,
        version: case.version,
        reason: "Samme dør",
    }
}

pub(super) fn with(other: &Case) -> Merging<'_> {
    Merging {
        other: &other.reference,
        other_version: other.version,
        keep: Keep::This,
    }
}

/// Merges `other` into `one` as they stand now.
pub(super) async fn merged(office: &Office, who: &Account, one: &Case, other: &Case) -> Merged {
    let (one, other) = (office.case(one).await, office.case(other).await);
    let merged = office.casework.merge(order(who, &one), with(&other)).await;
    office.town.pass(SignedDuration::from_mins(5));
    merged.expect("merged")
}

pub(super) async fn standing(office: &Office, reference: &Reference) -> sifra::intake::Standing {
    let standing = office.town.intake.by_reference(reference).await;
    standing.expect("the store answers").expect("a report")
}

fn of_purpose(messages: &[Message], purpose: Purpose) -> Vec<&Message> {
    messages.iter().filter(|m| m.purpose == purpose).collect()
}

async fn a_merged_case_still_tells_both_reporters(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let (one, other) = two_of_one_door(&office).await;
    let who = office.account("trine", Role::Triage, None).await;
    let case = merged(&office, &who, &one, &other).await.case;
    assert_eq!(case.id, one.id);
    let told = office.messages(&case).await;
    assert_eq!(of_purpose(&told, Purpose::Acknowledgement).len(), 2);
    let news = of_purpose(&told, Purpose::Update);
    assert!(
        news.is_empty(),
        "nothing they were promised has changed: {news:?}"
    );

    let done = Order {
        reason: "Ny lås er satt inn",
        ..order(&who, &case)
    };
    let done = office.casework.change_status(done, Status::Resolved).await;
    let done = done.expect("resolved");
    let told = office.messages(&done).await;
    let mut numbers: Vec<&str> = of_purpose(&told, Purpose::Update)
        .iter()
        .map(|message| message.to.as_str())
        .collect();
    numbers.sort_unstable();
    assert_eq!(numbers, ["+4791234567", "+4798765432"]);
    assert_eq!(of_purpose(&told, Purpose::Acknowledgement).len(), 2);
}

async fn a_merged_case_is_as_grave_and_due_as_soon_as_the_graver_one(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let (one, other) = two_of_one_door(&office).await;
    let who = office.account("trine", Role::Triage, None).await;
    let raised = Order {
        reason: "Noen er redde",
        ..order(&who, &other)
    };
    let raised = office
        .casework
        .change_priority(raised, Priority::Emergency)
        .await
        .expect("raised");
    assert!(raised.due_at < one.due_at);
    let given = Order {
        reason: "De tar det derfra",
        ..order(&who, &raised)
    };
    let given = office
        .casework
        .change_owner(given, Owner::Police)
        .await
        .expect("given away");
    let before = office.messages(&given).await.len() + office.messages(&one).await.len();

    let case = merged(&office, &who, &one, &given).await.case;
    assert_eq!(case.owner, one.owner);
    assert_eq!(case.priority, Priority::Emergency);
    assert_eq!(case.due_at, raised.due_at, "a promise never gets later");
    assert!(case.also_notify.contains(&"police".to_owned()));
    let told = office.messages(&case).await;
    let ended = office.case(&given).await;
    let left = {
        let mut tx = office.town.read().await;
        outbox::of_case(&mut tx, &ended.id)
            .await
            .expect("the store")
    };
    let moved: Vec<&Message> = told
        .iter()
        .filter(|message| message.promise.starts_with("moved:"))
        .filter(|message| message.promise.contains(&case.id))
        .collect();
    assert_eq!(moved.len(), 1, "whose matter somebody else has is told");
    assert_eq!(moved[0].to, "+4798765432");
    assert_eq!(
        told.len() + left.len(),
        before + 3,
        "the owner, those who had it for the police, and one reporter"
    );
    let police = told.iter().find(|m| m.to.starts_with("police"));
    assert_eq!(police, None, "nothing goes to the police by itself");
    let housing = told.iter().find(|m| m.to.starts_with("housing_office"));
    assert!(housing.expect("a notice").subject.contains("Slått sammen"));
    let lines = office.history(&case).await;
    let raised = lines.iter().find(|e| e.event == Event::PriorityChanged);
    assert_eq!(raised.expect("a line").reason.as_deref(), Some("Samme dør"));
}

async fn every_way_in_to_a_case_that_was_merged_leads_to_the_one_that_goes_on(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let (one, other) = two_of_one_door(&office).await;
    let third = office
        .report_from(LOCK, "Storgata 18", reporter("400 12 345"))
        .await;
    let who = office.account("opprydder", Role::Triage, None).await;
    merged(&office, &who, &other, &third).await;
    let case = merged(&office, &who, &one, &other).await.case;
    let mut trine = office.logged_in("trine", Role::Triage, None).await;
    for (known, phone) in [(&other, "+4798765432"), (&third, "+4740012345")] {
        let page = trine
            .get(&format!("/staff/cases/{}", known.reference))
            .await;
        assert!(page.body.contains("Meldingene (3)"), "{}", page.body);
        let now = standing(&office, &known.reference).await;
        assert_eq!(now.case.id, case.id);
        let own = format!("/status/{}", now.report.status_token);
        let own = office.town.get(&own).await;
        assert_eq!(own.status, StatusCode::OK);
        assert!(own.body.contains("lagt til denne saken"), "{}", own.body);

        let sms = InboundSms {
            sid: format!("SM{phone}"),
            from: phone.into(),
            to: "+4759440000".into(),
            text: "Takk!".into(),
            answered: false,
            received_at: None,
            media: Vec::new(),
        };
        office.town.intake.sms(sms).await.expect("taken in");

        let ended = office.case(known).await;
        assert_eq!(ended.status, Status::Closed);
        let page = trine
            .get(&format!("/staff/cases/{}", ended.reference))
            .await;
        let link = format!(r#"<a href="/staff/cases/{}">"#, case.reference);
        assert!(
            page.body.contains("slått sammen med en annen"),
            "{}",
            page.body
        );
        assert!(page.body.contains(&link), "{}", page.body);
        assert!(!page.body.contains("Ta saken"), "nothing to work on");
        let refused = Order {
            reason: "Likevel",
            ..order(&who, &ended)
        };
        let refused = office
            .casework
            .change_status(refused, Status::InProgress)
            .await;
        assert!(matches!(refused, Err(ActionError::Merged)), "{refused:?}");
    }
    let mut tx = office.town.read().await;
    let asides = inbound::asides_of_case(&mut tx, &case.id).await;
    assert_eq!(asides.expect("the store").len(), 2, "SMS lead there too");
}

async fn a_merge_sent_twice_is_done_once(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let (one, other) = two_of_one_door(&office).await;
    let who = office.account("trine", Role::Triage, None).await;
    let (first, second) = tokio::join!(
        office.casework.merge(order(&who, &one), with(&other)),
        office.casework.merge(order(&who, &one), with(&other))
    );
    let (first, second) = (first.expect("done"), second.expect("done"));
    assert_eq!(first.merge, second.merge);
    let history = office.history(&first.case).await;
    let lines = history.iter().filter(|e| e.event == Event::Merged);
    assert_eq!(lines.count(), 1);
}

async fn a_merge_is_refused_where_a_colleague_was_faster_on_either_case(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let (one, other) = two_of_one_door(&office).await;
    let who = office.account("trine", Role::Triage, None).await;
    let faster = office.account("hanne", Role::Triage, None).await;
    let (seen_one, seen_other) = (one.clone(), other.clone());
    let other = office
        .casework
        .take(order(&faster, &other))
        .await
        .expect("taken");
    let refused = office
        .casework
        .merge(order(&who, &seen_one), with(&seen_other));
    let refused = refused.await;
    assert!(
        matches!(refused, Err(MergeError::OtherChanged)),
        "{refused:?}"
    );
    let one = office
        .casework
        .take(order(&faster, &one))
        .await
        .expect("taken");
    let refused = office
        .casework
        .merge(order(&who, &seen_one), with(&other))
        .await;
    assert!(
        matches!(refused, Err(MergeError::Action(ActionError::Overtaken))),
        "{refused:?}"
    );
    assert_eq!(office.case(&one).await, one);
    assert_eq!(office.case(&other).await, other);
}

async fn of_two_who_merge_to_and_fro_at_once_one_is_done(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let (one, other) = two_of_one_door(&office).await;
    let trine = office.account("trine", Role::Triage, None).await;
    let hanne = office.account("hanne", Role::Triage, None).await;
    let (first, second) = tokio::join!(
        office.casework.merge(order(&trine, &one), with(&other)),
        office.casework.merge(order(&hanne, &other), with(&one))
    );
    assert!(first.is_ok() != second.is_ok(), "{first:?} {second:?}");
}
