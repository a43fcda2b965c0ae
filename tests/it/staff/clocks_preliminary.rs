//! The preliminary answer of forvaltningsloven § 11 a.

use sifra::casework::change::Change;
use sifra::domain::account::Role;
use sifra::domain::case::{Status, WaitingFor};

use super::acts::seen;
use super::clocks::{case_of_three_days, changed, hours, looked, own_page_path, updates, wrote};
use super::office::Office;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_report_without_an_answer_gets_a_preliminary_one_within_a_month,
    an_answer_in_substance_is_followed_by_no_preliminary_one,
);

async fn a_report_without_an_answer_gets_a_preliminary_one_within_a_month(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let who = office.account("trine", Role::Triage, None).await;
    let case = case_of_three_days(&office, &who).await;
    // A question is no answer, and what they hear of parts is none in substance.
    let asked = wrote(&office, &who, &case, true).await;
    let wait = Change::Wait {
        whom: WaitingFor::Parts,
        until: None,
    };
    let waits = changed(&office, &who, &asked, wait).await;
    office.town.pass(hours(24 * 24));
    assert_eq!(looked(&office).await, 0);
    let before = updates(&office, &case).await.len();
    office.town.pass(hours(24));
    assert_eq!((looked(&office).await, looked(&office).await), (1, 0));
    let told = updates(&office, &case).await;
    assert_eq!(told.len(), before + 1);
    let body = &told[before].body;
    // It is 18 December; three working days on the offices close for Christmas.
    for words in [
        "Saken din er ikke ferdig",
        "Vi venter på deler",
        "onsdag 23. desember kl. 15.00",
    ] {
        assert!(body.contains(words), "{words}: {body}");
    }
    let mut browser = office.logged_in("hanne", Role::Triage, None).await;
    let staff = format!("/staff/cases/{}", case.reference);
    let page = seen(&browser.get(&staff).await.body);
    let line = format!("Foreløpig svar til melding {}", case.reference);
    assert!(page.contains(&line), "{page}");
    let own = own_page_path(&office, &case).await;
    let own = seen(&office.town.get(&own).await.body);
    for words in ["Du fikk et foreløpig svar", "onsdag 23. desember kl. 15.00"] {
        assert!(own.contains(words), "{words}: {own}");
    }
    assert_eq!(office.case(&case).await.due_at, waits.due_at);
    office.town.pass(hours(24 * 60));
    looked(&office).await;
    let again = updates(&office, &case).await;
    let answers = again.iter().filter(|m| m.body.contains("er ikke ferdig"));
    assert_eq!(answers.count(), 1, "once for each report");
}

async fn an_answer_in_substance_is_followed_by_no_preliminary_one(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let who = office.account("trine", Role::Triage, None).await;
    let written = case_of_three_days(&office, &who).await;
    let done = office
        .report("Naboen spiller høy musikk", "Vikveien 24A")
        .await;
    wrote(&office, &who, &written, false).await;
    let done = changed(&office, &who, &done, Change::Status(Status::Resolved)).await;
    office.town.pass(hours(24 * 26));
    assert_eq!(looked(&office).await, 0);
    // Not done after all: whoever says so is owed an answer anew.
    let open = changed(&office, &who, &done, Change::Status(Status::InProgress)).await;
    office.town.pass(hours(24 * 26));
    looked(&office).await;
    let told = updates(&office, &open).await;
    assert!(
        told.iter()
            .any(|message| message.body.contains("er ikke ferdig")),
        "{told:?}"
    );
}
