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
use sifra::store::{inbound, outbox, reports, staff_messages};

use super::browser::{Browser, field, sent_to};
use super::office::{Office, reporter};
use crate::stage::town::Answer;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_merged_case_still_tells_both_reporters,
    a_merged_case_is_as_grave_and_due_as_soon_as_the_graver_one,
    every_way_in_to_a_case_that_was_merged_leads_to_the_one_that_goes_on,
    a_merge_sent_twice_is_done_once,
    a_merge_is_refused_where_a_colleague_was_faster_on_either_case,
    of_two_who_merge_to_and_fro_at_once_one_is_done,
    a_merge_taken_back_leaves_both_cases_as_they_stood,
    what_came_after_a_merge_goes_back_with_the_report_it_belongs_to,
    what_a_colleague_changed_since_the_merge_stays_when_it_is_taken_back,
    cases_that_are_alike_are_proposed_until_somebody_says_that_they_are_not,
);

pub(super) const LOCK: &str = "Låsen i inngangsdøra er ødelagt, alle kan gå rett inn";
pub(super) const LOCK_TOO: &str = "Inngangsdøra går ikke i lås, låsen er ødelagt";
const NOISE: &str = "Det er bråk fra naboen i H0203 hver natt, de spiller høy musikk";

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

fn order<'a>(who: &'a Account, case: &'a Case) -> Order<'a> {
    Order {
        who,
        reference: &case.reference,
        version: case.version,
        reason: "Samme dør",
    }
}

fn with(other: &Case) -> Merging<'_> {
    Merging {
        other: &other.reference,
        other_version: other.version,
        keep: Keep::This,
    }
}

/// Merges `other` into `one` as they stand now.
async fn merged(office: &Office, who: &Account, one: &Case, other: &Case) -> Merged {
    let (one, other) = (office.case(one).await, office.case(other).await);
    let merged = office.casework.merge(order(who, &one), with(&other)).await;
    office.town.pass(SignedDuration::from_mins(5));
    merged.expect("merged")
}

async fn standing(office: &Office, reference: &Reference) -> sifra::intake::Standing {
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
        "two owners and one reporter"
    );
    let police = told.iter().find(|m| m.to.starts_with("police"));
    assert!(police.expect("a notice").subject.contains("Slått sammen"));
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

async fn a_merge_taken_back_leaves_both_cases_as_they_stood(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let (one, other) = two_of_one_door(&office).await;
    let who = office.account("trine", Role::Triage, None).await;
    let other = office
        .casework
        .take(order(&who, &other))
        .await
        .expect("taken");
    let raised = Order {
        reason: "Noen er redde",
        ..order(&who, &other)
    };
    let other = office
        .casework
        .change_priority(raised, Priority::Emergency)
        .await
        .expect("raised");
    let (one_was, other_was) = (office.case(&one).await, office.case(&other).await);
    let count = async |case: &Case| office.messages(case).await.len();
    let letters = count(&one_was).await + count(&other_was).await;

    let Merged { case, merge } = merged(&office, &who, &one, &other).await;
    let undone = office.casework.unmerge(order(&who, &case), &merge.id).await;
    let back = undone.expect("taken back");
    let again = office.casework.unmerge(order(&who, &case), &merge.id).await;
    assert_eq!(again.expect("done already").id, back.id, "a double click");
    let (one_is, other_is) = (office.case(&one).await, office.case(&other).await);
    let but_for_time = |is: &Case, was: &Case| Case {
        version: was.version,
        updated_at: was.updated_at,
        ..is.clone()
    };
    assert_eq!(but_for_time(&one_is, &one_was), one_was);
    assert_eq!(but_for_time(&other_is, &other_was), other_was);
    for known in [&one, &other] {
        assert_eq!(standing(&office, &known.reference).await.case.id, known.id);
    }
    let letters_now = count(&one_is).await + count(&other_is).await;
    assert_eq!(
        letters_now,
        letters + 1,
        "the owner was told of the graver one"
    );
    for (case, event) in [
        (&one_is, Event::MergeUndone),
        (&other_is, Event::MergedBack),
    ] {
        let history = office.history(case).await;
        assert!(history.iter().any(|entry| entry.event == event), "{event}");
    }
}

async fn what_came_after_a_merge_goes_back_with_the_report_it_belongs_to(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let (one, other) = two_of_one_door(&office).await;
    let who = office.account("trine", Role::Triage, None).await;
    let to_other = sifra::casework::writing::Writing {
        text: "Når så du dette?",
        is_question: true,
        to: None,
    };
    let asked = office.casework.write(order(&who, &other), to_other).await;
    let other = asked.expect("asked");
    let Merged { case, merge } = merged(&office, &who, &one, &other).await;
    let written = {
        let mut tx = office.town.read().await;
        staff_messages::of_case(&mut tx, &case.id)
            .await
            .expect("the store")
    };
    assert_eq!(written.len(), 1, "the question goes along");

    for (known, words) in [
        (&one, "Nå er håndtaket borte også"),
        (&other, "I går kveld"),
    ] {
        let token = standing(&office, &known.reference)
            .await
            .report
            .status_token;
        let telling = sifra::intake::own_page::Telling {
            kind: sifra::domain::own_page::ActKind::Words,
            text: words.into(),
            answers: None,
            key: words.into(),
            language: None,
        };
        let told = office.town.intake.told_on_page(&token, telling).await;
        told.expect("kept").expect("a page");
        office.town.pass(SignedDuration::from_mins(1));
    }
    let case = office.case(&case).await;
    let back = office.casework.unmerge(order(&who, &case), &merge.id).await;
    let back = back.expect("taken back");
    assert_eq!(back.status, Status::Waiting, "as it stood");
    let mut tx = office.town.read().await;
    for (known, words) in [(&one, "håndtaket"), (&other, "I går")] {
        let here = reports::of_case(&mut tx, &known.id)
            .await
            .expect("the store");
        assert_eq!(here.len(), 2, "{words}");
        assert!(here[1].text.contains(words), "{}", here[1].text);
    }
    let written = staff_messages::of_case(&mut tx, &other.id).await;
    assert_eq!(
        written.expect("the store").len(),
        1,
        "the question goes back"
    );
}

async fn what_a_colleague_changed_since_the_merge_stays_when_it_is_taken_back(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let (one, other) = two_of_one_door(&office).await;
    let who = office.account("trine", Role::Triage, None).await;
    let Merged { case, merge } = merged(&office, &who, &one, &other).await;
    let lowered = Order {
        reason: "Døra er stengt av",
        ..order(&who, &case)
    };
    let case = office
        .casework
        .change_priority(lowered, Priority::Low)
        .await
        .expect("lowered");
    let back = office.casework.unmerge(order(&who, &case), &merge.id).await;
    back.expect("taken back");
    assert_eq!(office.case(&one).await.priority, Priority::Low);
    assert_eq!(office.case(&other).await.priority, other.priority);
}

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
