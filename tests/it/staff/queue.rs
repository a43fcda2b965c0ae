//! What wants somebody first.

mod filters;
mod in_chromium;
mod news;
mod plans;
mod saved;
mod search;
mod shielded;
mod weight;

use axum::http::StatusCode;
use jiff::SignedDuration;
use regex::Regex;
use sifra::casework::queue::PAGE;
use sifra::domain::account::Role;
use sifra::domain::case::{Case, CasePlace, Owner, Status};
use sifra::domain::category::Category;
use sifra::domain::decision::Priority;
use sifra::store::{cases, outbox};

use super::office::Office;
use crate::stage::town::Answer;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    emergencies_come_first_and_then_the_earliest_due,
    pages_follow_each_other_without_gap_or_repeat,
    a_row_tells_whether_the_reporter_has_been_reached,
    views_are_counted_and_hold_what_they_say,
    counts_end_where_nobody_counts_on,
);

/// A case that is written without a report.
fn bare(office: &Office, owner: Owner, priority: Priority, due_in_hours: i64) -> Case {
    let ids = &office.town.app.ids;
    let now = ids.now();
    Case {
        id: ids.id(),
        reference: ids.reference(),
        category: Category::Stairwell,
        priority,
        status: Status::New,
        owner,
        also_notify: vec![],
        assignee: None,
        place: CasePlace::default(),
        unsure: false,
        shared: false,
        restricted: false,
        waiting_for: None,
        part_of: None,
        merged_into: None,
        due_at: now + SignedDuration::from_hours(due_in_hours),
        version: 1,
        opened_at: now,
        updated_at: now,
    }
}

async fn write(office: &Office, wanted: &[Case]) {
    let mut tx = office.town.app.db.begin().await.expect("the store answers");
    for case in wanted {
        cases::insert(&mut tx, case).await.expect("a new case");
    }
    tx.commit().await.expect("the store answers");
}

fn references(page: &Answer) -> Vec<String> {
    let link = Regex::new("href=\"/staff/cases/([^\"]+)\"").expect("a pattern");
    link.captures_iter(&page.body)
        .map(|found| found[1].to_owned())
        .collect()
}

async fn emergencies_come_first_and_then_the_earliest_due(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = |priority, hours| bare(&office, Owner::Byggdrift, priority, hours);
    let in_order = [
        case(Priority::Emergency, 9),
        case(Priority::Low, -99),
        case(Priority::Normal, -50),
        case(Priority::Urgent, -3),
        case(Priority::Normal, 1),
        case(Priority::Urgent, 5),
    ];
    let mut shuffled = in_order.to_vec();
    shuffled.rotate_left(3);
    shuffled.swap(0, 4);
    write(&office, &shuffled).await;
    write(
        &office,
        &[bare(&office, Owner::Police, Priority::Emergency, 0)],
    )
    .await;
    let mut browser = office
        .logged_in("bjorn", Role::Staff, Some(Owner::Byggdrift))
        .await;
    let page = browser.get("/staff").await;
    let expected: Vec<String> = in_order.iter().map(|c| c.reference.to_string()).collect();
    assert_eq!(references(&page), expected);
    assert!(page.body.contains("9 t igjen") && page.body.contains("forfalt 2 d"));
    let all = browser.get("/staff?department=all").await;
    assert_eq!(references(&all).len(), 7);
}

async fn pages_follow_each_other_without_gap_or_repeat(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let priorities = [
        Priority::Low,
        Priority::Normal,
        Priority::Normal,
        Priority::Urgent,
    ];
    let wanted: Vec<Case> = (0..2 * PAGE + 7)
        .zip([0, 1, 2].into_iter().cycle())
        .map(|(n, due_in_hours)| {
            let owner = if n % 10 == 0 {
                Owner::Police
            } else {
                Owner::Byggdrift
            };
            // Many are due in the same moment.
            bare(&office, owner, priorities[n % 4], due_in_hours)
        })
        .collect();
    write(&office, &wanted).await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let link = Regex::new("href=\"([^\"]+)\" rel=\"next\"").expect("a pattern");
    for (start, owner) in [
        ("/staff", None),
        ("/staff?department=byggdrift", Some(Owner::Byggdrift)),
    ] {
        let mut seen = Vec::new();
        let mut next = Some(start.to_owned());
        while let Some(path) = next {
            let page = browser.get(&path).await;
            let here = references(&page);
            assert!(!here.is_empty() && here.len() <= PAGE, "{}", here.len());
            seen.extend(here);
            next = link
                .captures(&page.body)
                .map(|found| found[1].replace("&#38;", "&"));
        }
        let mut expected: Vec<&Case> = wanted
            .iter()
            .filter(|case| owner.is_none_or(|owner| owner == case.owner))
            .collect();
        expected.sort_by_key(|case| (case.due_at, &case.id));
        let expected: Vec<String> = expected.iter().map(|c| c.reference.to_string()).collect();
        assert_eq!(seen, expected);
    }
}

async fn a_row_tells_whether_the_reporter_has_been_reached(engine: Engine) {
    use sifra::domain::outgoing::MessageState;
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office.report("Det er bråk i natt", "Storgata 18").await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let page = browser.get("/staff?department=all").await;
    assert!(page.body.contains("På vei"), "{}", page.body);
    let messages = office.messages(&case).await;
    let ours = messages
        .iter()
        .find(|m| m.promise.starts_with("acknowledgement"));
    let ours = ours.expect("an acknowledgement is owed");
    let mut tx = office.town.app.db.begin().await.expect("the store answers");
    let now = office.town.app.ids.now();
    let failed = MessageState::Failed;
    outbox::called_back_by_id(&mut tx, &ours.id, "SM1", failed, Some("30003"), now)
        .await
        .expect("the store answers");
    tx.commit().await.expect("the store answers");
    let page = browser.get("/staff?department=all").await;
    assert!(page.body.contains("Ikke nådd"), "{}", page.body);
    assert!(page.body.contains("Det er bråk i natt") && page.body.contains("1 melding"));
}

/// How many cases a view of the page says are in it.
fn count(page: &Answer, view: &str) -> String {
    let pattern = format!(r#"data-view="{view}">([^<]*)<"#);
    let count = Regex::new(&pattern).expect("a pattern");
    let found = count.captures(&page.body);
    found.map_or_else(String::new, |found| found[1].to_owned())
}

async fn views_are_counted_and_hold_what_they_say(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let mut browser = office
        .logged_in("bjorn", Role::Staff, Some(Owner::Byggdrift))
        .await;
    let bjorn = office
        .account("bjarne", Role::Staff, Some(Owner::Police))
        .await;
    let plain = |hours| bare(&office, Owner::Byggdrift, Priority::Normal, hours);
    let waiting = |hours| Case {
        status: Status::Waiting,
        assignee: Some(bjorn.id.clone()),
        ..plain(hours)
    };
    let waits = waiting(5);
    let waited_too_long = waiting(-5);
    let unsure = Case {
        unsure: true,
        ..plain(6)
    };
    let elsewhere = bare(&office, Owner::Police, Priority::Normal, 7);
    let closed = Case {
        status: Status::Closed,
        ..plain(8)
    };
    let all = [&waits, &waited_too_long, &unsure, &elsewhere, &closed];
    write(&office, &all.map(Clone::clone)).await;
    let page = browser.get("/staff").await;
    for (view, cases) in [
        ("to_do", vec![&waited_too_long, &unsure]),
        ("mine", vec![]),
        ("free", vec![&unsure]),
        ("overdue", vec![&waited_too_long]),
        ("unsure", vec![&unsure]),
        ("not_reached", vec![]),
        ("waiting", vec![&waited_too_long, &waits]),
        ("changed", vec![]),
        ("all", vec![&waited_too_long, &unsure, &elsewhere]),
    ] {
        assert_eq!(count(&page, view), cases.len().to_string(), "{view}");
        let link = Regex::new(&format!(
            r#"href="([^"]+)"[^>]*><span>[^<]*</span> <span class="count" data-view="{view}""#
        ));
        let link = link.expect("a pattern");
        let href = link.captures(&page.body).expect("a link")[1].replace("&#38;", "&");
        let shown = browser.get(&href).await;
        let expected: Vec<String> = cases.iter().map(|c| c.reference.to_string()).collect();
        assert_eq!(references(&shown), expected, "{view}");
        assert!(shown.body.contains(r#"aria-current="page""#), "{view}");
    }
    let done = browser.get("/staff?status=done").await;
    assert_eq!(references(&done), [closed.reference.to_string()]);
}

async fn counts_end_where_nobody_counts_on(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let mut browser = office
        .logged_in("bjorn", Role::Staff, Some(Owner::Byggdrift))
        .await;
    let cases: Vec<Case> = (0..100)
        .map(|n| bare(&office, Owner::Byggdrift, Priority::Normal, n))
        .collect();
    write(&office, &cases[1..]).await;
    assert_eq!(count(&browser.get("/staff").await, "to_do"), "99");
    write(&office, &cases[..1]).await;
    let page = browser.get("/staff").await;
    assert_eq!(count(&page, "to_do"), "99+");
    assert!(page.body.contains("over 99 saker"));
}

#[tokio::test]
async fn an_empty_view_says_what_would_be_there() {
    let office = Office::on_sqlite().await;
    let mut browser = office
        .logged_in("bjorn", Role::Staff, Some(Owner::Byggdrift))
        .await;
    for (query, told) in [
        ("", "Ingen åpne saker"),
        (
            "?department=all&status=open&assignee=me",
            "Du har ingen saker",
        ),
        ("?status=open&reached=not", "Alle meldere er nådd"),
        ("?category=lift", "Ta bort et filter"),
        ("?q=flodhest", "Ingen saker passer til alle ordene"),
    ] {
        let page = browser.get(&format!("/staff{query}")).await;
        assert!(page.body.contains(told), "{query}: {}", page.body);
    }
}

#[tokio::test]
async fn an_address_made_by_hand_shows_a_queue_and_no_error() {
    let office = Office::on_sqlite().await;
    let mut browser = office
        .logged_in("bjorn", Role::Staff, Some(Owner::Byggdrift))
        .await;
    for query in [
        "department=heaven&status=%00",
        "after=2.1.%00",
        "after=9223372036854775807.-9223372036854775808.x",
        "after=-5.0.",
        "%ff%fe=%ff&&==&status",
        "status=done&after=3.00000000-0000-7000-8000-000000000000",
        "q=%00&area=%00&address=%00&assignee=%00",
        "q=SF-0000000&q=%F0%9F%94%92",
        "q=a&after=0.x&naming=%00&done=%00",
    ] {
        let page = browser.get(&format!("/staff?{query}")).await;
        assert_eq!(page.status, StatusCode::OK, "{query}");
    }
}
