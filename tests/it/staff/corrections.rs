//! What staff have corrected comes out as labelled messages, from both engines.

use std::path::Path;

use sifra::casework::corrections;
use sifra::domain::account::Role;
use sifra::domain::case::Owner;
use sifra::domain::category::Category;
use sifra::domain::decision::{Intent, Priority};
use sifra::domain::report::Channel;
use sifra::triage::examples;

use super::office::Office;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_case_that_staff_changed_is_an_example_of_what_it_is_now,
    taking_closing_and_looking_correct_nothing,
    every_kind_of_correction_is_found_in_the_order_the_cases_came,
);

async fn a_case_that_staff_changed_is_an_example_of_what_it_is_now(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let text = "Det er bråk fra naboen i H0203 hver natt";
    let case = office.report(text, "Storgata 18").await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let reference = case.reference.as_str();
    browser
        .act(reference, "category", "heating_ventilation", "Viften")
        .await;
    browser
        .act(reference, "owner", "byggdrift", "Viften bråker")
        .await;
    browser
        .act(reference, "priority", "low", "Det kan vente")
        .await;

    let found = corrections::examples(&office.town.app.db).await;
    let found = found.expect("the store answers");
    assert_eq!(found.len(), 1);
    let line = serde_json::to_string(&found[0]).expect("JSON");
    // As `sifra train` and `sifra eval` read it.
    let read = examples::read(&line, "corrections").expect("a labelled message");
    let example = &read[0];
    assert_eq!(example.id, reference);
    assert_eq!(example.text, text);
    assert_eq!(
        (example.channel, example.intent),
        (Channel::Web, Intent::Report)
    );
    assert_eq!(example.category, Some(Category::HeatingVentilation));
    assert_eq!(example.priority, Some(Priority::Low));
    assert_eq!(example.recipient, Some(Owner::Byggdrift));
    assert_eq!(example.address.as_deref(), Some("Storgata 18"));
    assert_eq!(example.street, None);
    assert_eq!(example.unit.as_deref(), Some("H0203"));
    // Whoever reported is no part of it.
    let close = line.replace(' ', "");
    assert!(
        !close.contains("91234567") && !line.contains("Kari"),
        "{line}"
    );
    assert_eq!(keys(&line), keys(first_labelled_message().trim()));
}

async fn taking_closing_and_looking_correct_nothing(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office.report("Heisen står", "Storgata 18").await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let reference = case.reference.as_str();
    browser.act(reference, "take", "", "").await;
    browser
        .act(reference, "status", "closed", "Var ikke noe")
        .await;
    let found = corrections::examples(&office.town.app.db).await;
    assert!(found.expect("the store answers").is_empty());
}

async fn every_kind_of_correction_is_found_in_the_order_the_cases_came(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let acts = [
        ("owner", "police"),
        ("priority", "low"),
        ("category", "other"),
    ];
    let mut cases = Vec::new();
    for _ in acts {
        cases.push(office.report("Heisen står fast", "Storgata 18").await);
        office.town.pass(jiff::SignedDuration::from_secs(1));
    }
    for (case, (act, value)) in cases.iter().zip(acts).rev() {
        browser
            .act(case.reference.as_str(), act, value, "Fordi")
            .await;
    }
    let found = corrections::examples(&office.town.app.db).await;
    let found: Vec<String> = found
        .expect("the store answers")
        .into_iter()
        .map(|e| e.id)
        .collect();
    let came: Vec<&str> = cases.iter().map(|case| case.reference.as_str()).collect();
    assert_eq!(found, came);
}

fn first_labelled_message() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let file = root.join("tests/messages/fjordvik-a.jsonl");
    let text = std::fs::read_to_string(file).expect("the labelled messages");
    text.lines().next().expect("a message").to_owned()
}

/// The keys of a JSON object, in order.
fn keys(line: &str) -> Vec<String> {
    let key = regex::Regex::new(r#"[{,] ?"([a-z]+)":"#).expect("a pattern");
    key.captures_iter(line)
        .map(|found| found[1].to_owned())
        .collect()
}
