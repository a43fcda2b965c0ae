//! No question of the queue reads all cases, however many there are, by what
//! the engines say of how they mean to answer. The bench looks again where
//! there are a million.

use sifra::casework::queue::address::Asked;
use sifra::casework::queue::reader;
use sifra::domain::account::Role;
use sifra::domain::case::Owner;
use sifra::store::queue::{plan, search_plan, words};
use sqlx::{Connection, PgConnection, SqliteConnection};

use super::super::office::Office;
use crate::stage::scans::scans;

#[tokio::test]
async fn no_filter_and_no_search_reads_all_cases() {
    let office = Office::on_sqlite().await;
    let who = office
        .account("piet", Role::Staff, Some(Owner::Police))
        .await;
    let (reader, now) = (reader(&who), office.town.app.ids.now());
    let mut tx = office.town.read().await;
    for query in [
        "",
        "department=byggdrift",
        "status=open",
        "status=waiting",
        "status=new&department=byggdrift",
        "status=done",
        "status=done&department=byggdrift&area=Moen",
        "category=lift",
        "area=Moen",
        "category=lift&area=Moen&overdue=yes",
        "address=Storgata+18",
        "assignee=me&status=open",
        "assignee=nobody&department=byggdrift",
        "overdue=yes",
        "unsure=yes",
        "reached=not",
        "language=so",
        "changed=yes&status=open",
        "after=5.019a0000-0000-7000-8000-000000000001&department=police",
    ] {
        let asked = Asked::read(query, None);
        let steps = plan(&mut tx, &reader, &asked.filter, now).await;
        assert_no_scan(query, &steps.expect("a plan"));
    }
    for typed in ["lås", "låsen storgata 18", "0203"] {
        let terms = words::of_search(typed);
        let steps = search_plan(&mut tx, &reader, &terms, now).await;
        assert_no_scan(typed, &steps.expect("a plan"));
    }
}

/// SQLite knows not which index is small: the question has to name what leads it.
#[tokio::test]
async fn each_view_walks_the_index_that_is_made_for_it() {
    let office = Office::on_sqlite().await;
    let who = office.account("trine", Role::Triage, None).await;
    let (reader, now) = (reader(&who), office.town.app.ids.now());
    let mut tx = office.town.read().await;
    for (query, index) in [
        ("", "cases_open"),
        ("department=byggdrift", "cases_open_of_owner"),
        ("status=waiting", "cases_open_of_status"),
        (
            "status=waiting&department=byggdrift",
            "cases_open_of_status",
        ),
        ("unsure=yes", "cases_unsure"),
        (
            "unsure=yes&department=byggdrift&overdue=yes",
            "cases_unsure",
        ),
        ("assignee=nobody", "cases_open_of_assignee"),
        (
            "assignee=nobody&department=byggdrift",
            "cases_open_of_assignee",
        ),
        ("category=lift", "cases_open_of_category"),
        ("area=Moen&unsure=yes", "cases_open_by_area"),
        ("category=lift&area=Moen", "cases_open_in_area"),
        ("status=done", "cases_done"),
        ("status=done&area=Moen", "cases_done_in_area"),
    ] {
        let asked = Asked::read(query, None);
        let steps = plan(&mut tx, &reader, &asked.filter, now).await;
        let steps = steps.expect("a plan");
        let walks = |step: &String| {
            let (_, after) = step.split_once(" c USING INDEX ").unwrap_or_default();
            after.split(' ').next() == Some(index)
        };
        assert!(steps.iter().any(walks), "{query}: {}", steps.join("\n"));
    }
}

fn assert_no_scan(question: &str, steps: &[String]) {
    let scans = scans(steps);
    assert!(scans.is_empty(), "{question}: {}", steps.join("\n"));
    assert!(
        steps
            .iter()
            .any(|step| step.starts_with("SEARCH") || step.contains("INDEX")),
        "{question}: {}",
        steps.join("\n")
    );
}

/// Forgets the words of all cases, as a database from before them has none.
pub async fn as_before_the_search(office: &Office) {
    const FORGET: &str = "DELETE FROM search_words; \
         UPDATE search_filling SET is_done = FALSE, filled_until = '';";
    let url = &office.town.database.url;
    if url.starts_with("sqlite") {
        let mut connection = SqliteConnection::connect(url).await.expect("it opens");
        let done = sqlx::raw_sql(FORGET).execute(&mut connection).await;
        done.expect("it is forgotten");
    } else {
        let mut connection = PgConnection::connect(url).await.expect("it opens");
        let done = sqlx::raw_sql(FORGET).execute(&mut connection).await;
        done.expect("it is forgotten");
    }
}
