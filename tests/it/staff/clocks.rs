//! The clocks of a case: they stand while it waits for its reporter, and who
//! reported hears in time that a date does not hold.

use jiff::{SignedDuration, Timestamp};
use sifra::casework::actions::{Order, Tell};
use sifra::casework::change::Change;
use sifra::casework::writing::Writing;
use sifra::domain::account::{Account, Role};
use sifra::domain::case::{Case, Event, Owner, Status, WaitingFor};
use sifra::domain::clock::oslo;
use sifra::domain::decision::Priority;
use sifra::domain::outgoing::{Message, Purpose};
use sifra::domain::promise::{Promise, PromiseKind};
use sifra::domain::report::Reporter;
use sifra::store::{inbound, promises};

use super::acts::seen;
use super::office::Office;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    what_was_left_when_a_case_began_to_wait_for_its_reporter_is_left_again,
    taking_a_wait_back_leaves_no_trace_in_the_clock,
    reporters_who_heard_nothing_get_a_new_date_before_the_old_one_breaks,
    two_processes_promise_once,
    whoever_has_heard_from_a_person_is_not_told_by_a_machine,
    what_others_are_not_told_either_is_told_to_nobody,
);

pub(super) const NOISE: &str = "Det er bråk fra naboen hver natt";

/// As people in Norway read it.
pub(super) fn oslo_time(at: Timestamp) -> String {
    at.to_zoned(oslo()).strftime("%a %F %H:%M").to_string()
}

pub(super) fn hours(count: i64) -> SignedDuration {
    SignedDuration::from_hours(count)
}

fn order<'a>(who: &'a Account, case: &'a Case) -> Order<'a> {
    Order {
        who,
        reference: &case.reference,
        version: case.version,
        reason: "Fordi",
    }
}

/// A case of three working days: it came on a Monday, and is due on Thursday.
pub(super) async fn case_of_three_days(office: &Office, who: &Account) -> Case {
    let case = office.report(NOISE, "Storgata 18").await;
    with_three_days(office, who, case).await
}

async fn with_three_days(office: &Office, who: &Account, case: Case) -> Case {
    let normal = Change::Priority(Priority::Normal);
    let case = match case.priority {
        Priority::Normal => case,
        _ => changed(office, who, &case, normal).await,
    };
    assert_eq!(oslo_time(case.due_at), "Thu 2026-11-26 15:00");
    case
}

pub(super) async fn changed(office: &Office, who: &Account, case: &Case, change: Change) -> Case {
    let changed = office.casework.change(order(who, case), change).await;
    changed.expect("it is changed")
}

pub(super) async fn wrote(office: &Office, who: &Account, case: &Case, is_question: bool) -> Case {
    let writing = Writing {
        text: "Er det fortsatt bråk om natta?",
        is_question,
        to: None,
    };
    let written = office.casework.write(order(who, case), writing).await;
    written.expect("it is written")
}

async fn promised(office: &Office, case: &Case) -> Vec<Promise> {
    let promised = promises::of_case(&mut office.town.read().await, &case.id).await;
    promised.expect("the store answers")
}

pub(super) async fn updates(office: &Office, case: &Case) -> Vec<Message> {
    let mut messages = office.messages(case).await;
    messages.retain(|message| message.purpose == Purpose::Update);
    messages
}

/// What the worker does at this moment: of how many cases it told.
pub(super) async fn looked(office: &Office) -> usize {
    let told = office.casework.keep_promises().await;
    told.expect("the store answers")
}

pub(super) async fn own_page_path(office: &Office, case: &Case) -> String {
    let standing = office.town.intake.by_reference(&case.reference).await;
    let standing = standing.expect("the store answers").expect("a report");
    format!("/status/{}", standing.report.status_token)
}

async fn what_was_left_when_a_case_began_to_wait_for_its_reporter_is_left_again(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let who = office.account("trine", Role::Triage, None).await;
    let case = case_of_three_days(&office, &who).await;
    let asked = wrote(&office, &who, &case, true).await;
    assert_eq!(asked.due_at, case.due_at);
    office.town.pass(hours(24 * 7));
    let mut browser = office.logged_in("hanne", Role::Triage, None).await;
    let path = format!("/staff/cases/{}", case.reference);
    let waiting = seen(&browser.get(&path).await.body);
    assert!(waiting.contains("står stille"), "{waiting}");
    let overdue = seen(&browser.get("/staff?overdue=yes").await.body);
    assert!(!overdue.contains(case.reference.as_str()), "{overdue}");

    let taken_up = changed(&office, &who, &asked, Change::Status(Status::InProgress)).await;
    // Three days were left on a Monday, and it is a Monday again.
    assert_eq!(oslo_time(taken_up.due_at), "Thu 2026-12-03 15:00");
    assert_eq!(office.case(&case).await.due_at, taken_up.due_at);
    let history = office.history(&case).await;
    let moved = history.iter().find(|line| line.event == Event::DueMoved);
    let moved = moved.expect("a line of history");
    assert_eq!(moved.from, Some(case.due_at.to_string()));
    assert_eq!(moved.to, Some(taken_up.due_at.to_string()));
    let page = seen(&browser.get(&path).await.body);
    let told =
        "Fristen flyttet fra torsdag 26. november kl. 15.00 til torsdag 3. desember kl. 15.00";
    assert!(page.contains(told), "{page}");

    // Parts are ours to wait for.
    let wait = Change::Wait {
        whom: WaitingFor::Parts,
        until: None,
    };
    let waits = changed(&office, &who, &taken_up, wait).await;
    office.town.pass(hours(24 * 7));
    let on = changed(&office, &who, &waits, Change::Status(Status::InProgress)).await;
    assert_eq!(on.due_at, taken_up.due_at);
}

async fn taking_a_wait_back_leaves_no_trace_in_the_clock(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let who = office.account("trine", Role::Triage, None).await;
    let case = case_of_three_days(&office, &who).await;
    let wait = Change::Wait {
        whom: WaitingFor::Reporter,
        until: None,
    };
    let silently = Tell {
        silently: true,
        ..Tell::default()
    };
    let waits = office
        .casework
        .carry_out(order(&who, &case), wait, silently)
        .await
        .expect("it waits");
    office.town.pass(hours(48));
    // Taken back after two days: it never waited.
    let back = office.casework.undo(order(&who, &waits)).await;
    let back = back.expect("undone");
    assert_eq!((back.status, back.due_at), (case.status, case.due_at));

    let asked = wrote(&office, &who, &back, true).await;
    office.town.pass(hours(24 * 7));
    let on = changed(&office, &who, &asked, Change::Status(Status::InProgress)).await;
    assert_ne!(on.due_at, case.due_at);
    // To go on is taken back as well, and the clock stands since it was asked.
    let back = office
        .casework
        .undo(order(&who, &on))
        .await
        .expect("undone");
    assert_eq!((back.status, back.due_at), (Status::Waiting, case.due_at));
    let again = changed(&office, &who, &back, Change::Status(Status::InProgress)).await;
    assert_eq!(again.due_at, on.due_at);
}

async fn reporters_who_heard_nothing_get_a_new_date_before_the_old_one_breaks(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let who = office.account("trine", Role::Triage, None).await;
    let case = case_of_three_days(&office, &who).await;
    assert_eq!(looked(&office).await, 0);
    // Wednesday, 08.30.
    office.town.pass(hours(45) + SignedDuration::from_mins(30));
    assert_eq!((looked(&office).await, looked(&office).await), (1, 0));
    let told = updates(&office, &case).await;
    assert_eq!(told.len(), 1, "{told:?}");
    for words in [
        "Det tar lengre tid enn vi sa",
        "har saken",
        "mandag 30. november kl. 15.00",
        "/status/",
        case.reference.as_str(),
    ] {
        assert!(told[0].body.contains(words), "{words}: {}", told[0].body);
    }
    // For staff it is as late as it is.
    let now = office.case(&case).await;
    assert_eq!((now.due_at, now.version), (case.due_at, case.version));
    let path = own_page_path(&office, &case).await;
    let page = seen(&office.town.get(&path).await.body);
    for words in ["mandag 30. november kl. 15.00", "tar lengre tid"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let mut browser = office.logged_in("hanne", Role::Triage, None).await;
    let staff = format!("/staff/cases/{}", case.reference);
    let page = seen(&browser.get(&staff).await.body);
    let later = "ny dato lovet: mandag 30. november kl. 15.00";
    assert!(page.contains(later), "{page}");

    // Friday, and the new date is a Monday; then it is the leader's.
    office.town.pass(hours(48));
    assert_eq!((looked(&office).await, looked(&office).await), (1, 0));
    assert_eq!(updates(&office, &case).await.len(), 2);
    office.town.pass(hours(24 * 4));
    assert_eq!((looked(&office).await, looked(&office).await), (1, 0));
    assert_eq!(updates(&office, &case).await.len(), 2);
    let kinds: Vec<PromiseKind> = promised(&office, &case)
        .await
        .iter()
        .map(|p| p.kind)
        .collect();
    assert_eq!(
        kinds,
        [PromiseKind::Later, PromiseKind::Later, PromiseKind::Leader]
    );
    let history = office.history(&case).await;
    let spent = history
        .iter()
        .filter(|line| line.event == Event::PromisesSpent);
    assert_eq!(spent.count(), 1);
    // Nobody is logged in for a week.
    let mut browser = office.logged_in("grete", Role::Triage, None).await;
    let page = seen(&browser.get(&staff).await.body);
    assert!(page.contains("leder må se på saken"), "{page}");
    office.town.pass(hours(24 * 5));
    assert_eq!(looked(&office).await, 0);
}

async fn two_processes_promise_once(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let who = office.account("trine", Role::Triage, None).await;
    let case = case_of_three_days(&office, &who).await;
    office.town.pass(hours(48));
    let other = &office.town.app.casework;
    let (one, two) = tokio::join!(office.casework.keep_promises(), other.keep_promises());
    let told = one.expect("the store answers") + two.expect("the store answers");
    assert_eq!(told, 1);
    assert_eq!(updates(&office, &case).await.len(), 1);
    assert_eq!(promised(&office, &case).await.len(), 1);
}

async fn whoever_has_heard_from_a_person_is_not_told_by_a_machine(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let who = office.account("trine", Role::Triage, None).await;
    let case = case_of_three_days(&office, &who).await;
    let answered = wrote(&office, &who, &case, false).await;
    office.town.pass(hours(48));
    assert_eq!(looked(&office).await, 0);

    // That another department has it is no word from a person.
    let passed_on = office
        .report("Naboen spiller høy musikk", "Vikveien 24A")
        .await;
    let to = match passed_on.owner {
        Owner::Byggdrift => Owner::HousingOffice,
        _ => Owner::Byggdrift,
    };
    changed(&office, &who, &passed_on, Change::Owner(to)).await;
    office.town.pass(hours(24 * 14));
    assert_eq!(looked(&office).await, 1);
    assert!(promised(&office, &answered).await.is_empty());
    assert_eq!(promised(&office, &passed_on).await.len(), 1);
}

async fn what_others_are_not_told_either_is_told_to_nobody(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let who = office.account("trine", Role::Triage, None).await;
    let anonymous = office
        .report_from(NOISE, "Storgata 18", Reporter::default())
        .await;
    let anonymous = with_three_days(&office, &who, anonymous).await;
    let stopped = office.report(NOISE, "Vikveien 24A").await;
    let stopped = with_three_days(&office, &who, stopped).await;
    let urgent = office
        .report("Naboen bråker igjen og igjen", "Bakkegata 3")
        .await;
    let urgent = changed(&office, &who, &urgent, Change::Priority(Priority::Urgent)).await;
    office.town.pass(hours(1));
    let mut tx = office
        .town
        .database
        .db
        .begin()
        .await
        .expect("a transaction");
    let phone = "912 34 567".parse().expect("a phone number");
    let now = office.town.app.ids.now();
    inbound::stop(&mut tx, &phone, now)
        .await
        .expect("the store answers");
    tx.commit().await.expect("it is kept");
    office.town.pass(hours(48));
    looked(&office).await;
    for case in [&anonymous, &stopped, &urgent] {
        assert!(
            updates(&office, case).await.is_empty(),
            "{}",
            case.reference
        );
    }
    // Their pages tell it.
    let page = own_page_path(&office, &anonymous).await;
    let page = seen(&office.town.get(&page).await.body);
    assert!(page.contains("tar lengre tid"), "{page}");
    // Hours are an alarm to staff, and no reporter's.
    assert!(promised(&office, &urgent).await.is_empty());
}
