use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use super::*;
use crate::domain::case::{Actor, Case, CasePlace, Owner};
use crate::domain::category::Category;
use crate::domain::decision::Priority;
use crate::domain::hand_over::Giver;

const NOW: Timestamp = Timestamp::UNIX_EPOCH;

fn failed(retry_after: Option<i64>) -> Outcome {
    Outcome::Failed {
        reason: "500".into(),
        retry_after: retry_after.map(SignedDuration::from_secs),
    }
}

fn unknown() -> Outcome {
    Outcome::Unknown {
        reason: "time_out".into(),
    }
}

fn wait_of(next: &Next) -> Option<i64> {
    next.due_at.map(|at| at.duration_since(NOW).as_secs())
}

#[test]
fn each_status_is_what_the_scheme_says_it_is() {
    for (status, key, state) in [
        (200, "delivered", CallState::Delivered),
        (204, "delivered", CallState::Delivered),
        (409, "had_it", CallState::HadIt),
        (410, "gone", CallState::Failed),
        (301, "failed", CallState::Waiting),
        (400, "failed", CallState::Waiting),
        (429, "failed", CallState::Waiting),
        (500, "failed", CallState::Waiting),
    ] {
        let outcome = Outcome::of_status(status, None, None);
        assert_eq!(outcome.key(), key, "{status}");
        let next = after(1, &outcome, NOW, 0.0);
        assert_eq!(next.state, state, "{status}");
        assert_eq!(
            next.due_at.is_some(),
            state == CallState::Waiting,
            "{status}"
        );
    }
}

#[test]
fn waits_follow_the_scheme_and_then_it_is_given_up() {
    let waits: Vec<Option<i64>> = (1..=10)
        .map(|tries| wait_of(&after(tries, &failed(None), NOW, 0.0)))
        .collect();
    let wanted = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];
    assert_eq!(waits[..9], wanted.map(Some));
    assert_eq!(waits[9], None);
    assert_eq!(after(10, &failed(None), NOW, 0.0).state, CallState::Failed);
    assert_eq!(wait_of(&after(2, &failed(None), NOW, 1.0)), Some(360));
}

#[test]
fn what_nobody_knows_is_tried_again_and_stays_unknown_at_the_end() {
    let next = after(1, &unknown(), NOW, 0.0);
    assert_eq!((next.state, wait_of(&next)), (CallState::Unknown, Some(5)));
    let last = after(10, &unknown(), NOW, 0.0);
    assert_eq!((last.state, last.due_at), (CallState::Unknown, None));
}

#[test]
fn a_receiver_may_ask_for_more_time_but_not_for_ever_and_never_for_less() {
    for (asked, waited) in [(40, 40), (1, 5), (400 * 3600, 24 * 3600)] {
        let next = after(1, &failed(Some(asked)), NOW, 0.0);
        assert_eq!(wait_of(&next), Some(waited), "{asked}");
    }
}

#[test]
fn a_redirect_is_told_with_where_it_points_and_no_more_than_fits() {
    let outcome = Outcome::of_status(301, Some("https://elsewhere.example/hook"), None);
    assert_eq!(
        outcome.reason(),
        Some("301 to https://elsewhere.example/hook")
    );
    let long = format!("https://elsewhere.example/{}", "ø".repeat(500));
    let outcome = Outcome::of_status(302, Some(&long), None);
    assert!(outcome.reason().is_some_and(|reason| reason.len() <= 200));
}

fn line(event: Event, from: Option<&str>, to: Option<&str>) -> HistoryEntry {
    HistoryEntry {
        id: "h".into(),
        case_id: "c".into(),
        at: NOW,
        actor: Actor::Sifra,
        event,
        from: from.map(str::to_owned),
        to: to.map(str::to_owned),
        reason: None,
    }
}

#[test]
fn partners_hear_of_what_moves_a_case_and_of_nothing_said_in_it() {
    use Kind as K;
    for (line, heard) in [
        (line(Event::Reported, None, None), &[K::ReportReceived][..]),
        (line(Event::Routed, None, Some("police")), &[K::CaseRouted]),
        (
            line(Event::OwnerChanged, Some("police"), Some("byggdrift")),
            &[K::CaseOwnerChanged],
        ),
        (
            line(Event::StatusChanged, Some("new"), Some("in_progress")),
            &[K::CaseStatusChanged],
        ),
        (
            line(Event::StatusChanged, Some("new"), Some("resolved")),
            &[K::CaseStatusChanged, K::CaseClosed],
        ),
        (
            line(Event::StatusChanged, Some("resolved"), Some("closed")),
            &[K::CaseStatusChanged],
        ),
        (
            line(Event::Undone, Some("h0"), Some("status_changed")),
            &[K::CaseStatusChanged],
        ),
        (line(Event::Undone, Some("h0"), Some("noted")), &[]),
        (line(Event::Noted, None, None), &[]),
        (line(Event::Wrote, None, Some("message")), &[]),
        (line(Event::ReporterAdded, None, None), &[]),
    ] {
        assert_eq!(heard_of(&line), heard, "{:?}", line.event);
    }
}

fn hand_over(arrival: Arrival, end: Option<Ending>) -> HandOver {
    HandOver {
        id: "o".into(),
        case_id: "c".into(),
        recipient: "byggdrift".into(),
        acts: true,
        giver: Giver::Rule("locks".into()),
        given_at: NOW,
        words: None,
        arrival,
        arrival_at: NOW,
        steps: 1,
        next_at: None,
        end: end.map(|end| (end, NOW)),
        version: 1,
    }
}

#[test]
fn an_answer_is_what_the_recipient_does_and_nothing_else() {
    use Arrival as A;
    for (before, now, told) in [
        ((A::Sent, None), (A::Reached, None), None),
        ((A::Sent, None), (A::NotReceived, None), None),
        ((A::Reached, None), (A::Receipt, None), Some("receipt")),
        ((A::Receipt, None), (A::Accepted, None), Some("accepted")),
        ((A::Accepted, None), (A::Accepted, None), None),
        (
            (A::Receipt, None),
            (A::Accepted, Some(Ending::Done)),
            Some("done"),
        ),
        (
            (A::Sent, None),
            (A::Receipt, Some(Ending::GivenBack)),
            Some("given_back"),
        ),
        ((A::Sent, None), (A::Sent, Some(Ending::Withdrawn)), None),
        (
            (A::Accepted, None),
            (A::Accepted, Some(Ending::Overtaken)),
            None,
        ),
    ] {
        let (before, now) = (hand_over(before.0, before.1), hand_over(now.0, now.1));
        assert_eq!(answered(&before, &now), told, "{now:?}");
    }
}

fn case(category: Category) -> Case {
    Case {
        id: "the-id".into(),
        reference: crate::domain::reference::Reference::from_number(7).expect("a reference"),
        category,
        priority: Priority::Urgent,
        status: Status::New,
        owner: Owner::Byggdrift,
        also_notify: vec!["vaktmester".into()],
        assignee: Some("an-account".into()),
        place: CasePlace {
            address: Some("Storgata 12B".into()),
            unit: "H0203".parse().ok(),
            typed: Some("hos Kari i Storgata".into()),
            building_name: Some("Parkgården".into()),
            area: Some("Sentrum".into()),
            ..CasePlace::default()
        },
        unsure: false,
        shared: false,
        restricted: false,
        waiting_for: None,
        part_of: None,
        merged_into: None,
        due_at: NOW,
        version: 3,
        opened_at: NOW,
        updated_at: NOW,
    }
}

fn told(category: Category, hand_over: Option<&OfHandOver>) -> (String, Value) {
    let news = News {
        kind: Kind::CaseRouted,
        at: NOW,
        case: &case(category),
        hand_over,
    };
    let text = payload(news, "https://sifra.example");
    let read = serde_json::from_str(&text).expect("JSON");
    (text, read)
}

#[test]
fn a_call_is_thin() {
    let (text, body) = told(Category::LockDoor, None);
    for hidden in [
        "Storgata",
        "H0203",
        "Kari",
        "Parkgården",
        "the-id",
        "an-account",
    ] {
        assert!(!text.contains(hidden), "{hidden}: {text}");
    }
    assert_eq!(body["type"], "case.routed");
    assert_eq!(body["timestamp"], "1970-01-01T00:00:00Z");
    let data = body["data"].as_object().expect("an object");
    let keys: Vec<&str> = data.keys().map(String::as_str).collect();
    let mut wanted = [
        "reference",
        "version",
        "category",
        "priority",
        "status",
        "owner",
        "area",
        "due_at",
        "url",
    ];
    wanted.sort_unstable();
    let mut keys = keys;
    keys.sort_unstable();
    assert_eq!(keys, wanted);
    assert_eq!(data["area"], "Sentrum");
    assert_eq!(data["version"], 3);
}

#[test]
fn a_complaint_about_people_is_told_without_any_place() {
    let (text, body) = told(Category::Noise, None);
    assert!(body["data"]["area"].is_null());
    assert!(!text.contains("Sentrum"));
}

#[test]
fn only_the_recipients_own_call_carries_the_link() {
    let mut of = OfHandOver {
        recipient: "vaktmester".into(),
        answer: None,
        link: Some("https://sifra.example/h/token".into()),
    };
    let (_, own) = told(Category::LockDoor, Some(&of));
    assert_eq!(own["data"]["link"], "https://sifra.example/h/token");
    assert_eq!(own["data"]["recipient"], "vaktmester");
    of.link = None;
    of.answer = Some("done");
    let (text, others) = told(Category::LockDoor, Some(&of));
    assert_eq!(others["data"]["answer"], "done");
    assert!(!text.contains("/h/"));
}
