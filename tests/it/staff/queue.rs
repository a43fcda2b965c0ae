//! What wants somebody first.

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
    the_gravest_come_first_and_then_the_earliest_due,
    pages_follow_each_other_without_gap_or_repeat,
    a_row_tells_whether_the_reporter_has_been_reached,
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

async fn the_gravest_come_first_and_then_the_earliest_due(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = |priority, hours| bare(&office, Owner::Byggdrift, priority, hours);
    let in_order = [
        case(Priority::Emergency, 9),
        case(Priority::Urgent, -3),
        case(Priority::Urgent, 5),
        case(Priority::Normal, -50),
        case(Priority::Normal, 1),
        case(Priority::Low, -99),
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
        expected.sort_by_key(|case| (std::cmp::Reverse(case.priority), case.due_at, &case.id));
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

#[tokio::test]
async fn views_are_counted_and_hold_what_they_say() {
    let office = Office::on_sqlite().await;
    let with = |status| Case {
        status,
        ..bare(&office, Owner::Byggdrift, Priority::Normal, 5)
    };
    let waiting = with(Status::Waiting);
    let closed = with(Status::Closed);
    write(
        &office,
        &[waiting.clone(), closed.clone(), with(Status::New)],
    )
    .await;
    let mut browser = office
        .logged_in("bjorn", Role::Staff, Some(Owner::Byggdrift))
        .await;
    let page = browser.get("/staff").await;
    assert_eq!(
        references(&page).len(),
        2,
        "closed cases are not in the way"
    );
    assert!(
        page.body
            .contains(r#"På vent <span class="count">1</span>"#),
        "{}",
        page.body
    );
    for (status, case) in [
        ("waiting", &waiting),
        ("closed", &closed),
        ("done", &closed),
    ] {
        let page = browser.get(&format!("/staff?status={status}")).await;
        assert_eq!(references(&page), [case.reference.to_string()], "{status}");
    }
}

#[tokio::test]
async fn an_empty_queue_says_what_would_be_there() {
    let office = Office::on_sqlite().await;
    let mut browser = office
        .logged_in("bjorn", Role::Staff, Some(Owner::Byggdrift))
        .await;
    let page = browser.get("/staff").await;
    assert!(page.body.contains("Ingen åpne saker"));
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
        "status=done&after=3.1.00000000-0000-7000-8000-000000000000",
    ] {
        let page = browser.get(&format!("/staff?{query}")).await;
        assert_eq!(page.status, StatusCode::OK, "{query}");
    }
}
