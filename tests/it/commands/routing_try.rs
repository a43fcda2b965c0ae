//! Trying changed rules on the cases that there have been: which would have gone
//! elsewhere, by which rule, and that nothing changes by it.

use serde_json::Value;
use sifra::domain::account::Role;
use sifra::domain::case::Owner;

use super::program::{Program, Ran};
use crate::staff::office::Office;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    changed_rules_name_each_case_that_would_have_gone_elsewhere_and_the_rule,
    what_staff_changed_later_does_not_count,
    only_cases_since_a_day_are_tried,
    more_cases_than_are_read_at_one_time_are_all_tried,
);

const LOCK: &str = "Låsen i inngangsdøra er ødelagt, alle kan gå rett inn";
const NOISE: &str = "Naboen bråker hver natt, vi får ikke sove";

/// The rules that are in use, with one put before them and one changed.
const CHANGED: &str = "\
[[hand_over]]
name = 'stiftelsens vaktmester'
when = { category = ['lock_door'] }
recipient = 'caretaker'

[[owner]]
name = 'bråk til politiet'
when = { category = ['noise'] }
owner = 'police'

";

fn shipped() -> &'static str {
    include_str!("../../../config/routing.toml")
}

fn changed() -> String {
    // The keys of the file stand before its first table.
    let (keys, tables) = shipped().split_once("[calendar]").expect("a calendar");
    let slower = tables.replacen("hours = 8", "hours = 9", 1);
    format!("{keys}{CHANGED}[calendar]{slower}")
}

/// Runs `sifra routing try` on the office's database.
fn tried(office: &Office, rules: &str, more: &[&str]) -> Ran {
    let program = Program::new()
        .set("SIFRA_DATABASE__URL", &office.town.database.url)
        .set(
            "SIFRA_RECIPIENTS__CARETAKER",
            r#"{"name":"Vaktmester","acts_for":"byggdrift","email":"vakt@fjordvik.example"}"#,
        );
    let file = program.file("changed.toml", rules);
    let mut arguments = vec!["routing", "try", "--rules", &file];
    arguments.extend(more);
    program.run(&arguments)
}

fn lines(ran: &Ran) -> Vec<Value> {
    assert_eq!(ran.code, 0, "{}", ran.err);
    let lines = ran.out.lines();
    lines
        .map(|line| serde_json::from_str(line).expect("a JSON object"))
        .collect()
}

async fn changed_rules_name_each_case_that_would_have_gone_elsewhere_and_the_rule(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let lock = office.report(LOCK, "Storgata 18").await;
    let noise = office.report(NOISE, "Vikveien 3").await;
    let other = office
        .report("Lyspæra i trappa er gått", "Vikveien 5")
        .await;
    let before = (office.case(&lock).await, office.history(&lock).await);

    let same = tried(&office, shipped(), &[]);
    assert_eq!((same.code, same.err.as_str()), (0, ""), "{}", same.out);
    assert_eq!(same.out, "0 of 3 cases would have gone elsewhere\n");

    let ran = tried(&office, &changed(), &[]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let row = |reference: &str, what: &str| {
        let found = ran.out.lines().find(|line| {
            line.starts_with(reference) && line.get(25..).is_some_and(|rest| rest.starts_with(what))
        });
        let found = found.unwrap_or_else(|| panic!("{reference} {what}: {}", ran.out));
        found
            .split_whitespace()
            .skip(2)
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(
        row(lock.reference.as_str(), "recipient"),
        "recipient byggdrift caretaker hand_over \"stiftelsens vaktmester\""
    );
    assert_eq!(
        row(noise.reference.as_str(), "owner"),
        "owner housing_office police owner \"bråk til politiet\""
    );
    // The landlord must know what the police have.
    assert_eq!(
        row(noise.reference.as_str(), "also told"),
        "also told nobody housing_office also_notify"
    );
    assert!(!ran.out.contains(other.reference.as_str()), "{}", ran.out);
    assert!(
        ran.out
            .contains("2 of 3 cases would have gone elsewhere: owner 1, "),
        "{}",
        ran.out
    );
    for private in ["Kari", "91234567", "Storgata", "bråker", "Låsen"] {
        assert!(!ran.out.contains(private), "{private}: {}", ran.out);
    }

    let found = lines(&tried(&office, &changed(), &["--json"]));
    assert_eq!(found.len(), 2);
    let of_lock = &found[0];
    assert_eq!(of_lock["reference"], lock.reference.as_str());
    assert_eq!(of_lock["was"]["recipient"], "byggdrift");
    assert_eq!(of_lock["was"]["owner_rule"], "reparasjoner til Byggdrift");
    assert_eq!(of_lock["would_be"]["recipient"], "caretaker");
    assert_eq!(
        of_lock["would_be"]["recipient_rule"],
        "stiftelsens vaktmester"
    );
    let differs = of_lock["differs"].as_array().expect("a list");
    assert_eq!(differs[0], "recipient");

    assert_eq!(
        (office.case(&lock).await, office.history(&lock).await),
        before
    );
}

async fn what_staff_changed_later_does_not_count(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let lock = office.report(LOCK, "Storgata 18").await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let reference = lock.reference.as_str();
    browser
        .act(
            reference,
            "owner",
            Owner::HousingOffice.key(),
            "Feil avdeling",
        )
        .await;
    assert_eq!(office.case(&lock).await.owner, Owner::HousingOffice);
    let found = tried(&office, shipped(), &["--json"]);
    assert_eq!((found.code, found.out.as_str()), (0, ""), "{}", found.err);
    assert!(found.err.contains("0 of 1 cases"), "{}", found.err);
}

async fn only_cases_since_a_day_are_tried(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    office.report(NOISE, "Vikveien 3").await;
    office.town.pass(jiff::SignedDuration::from_hours(48));
    let late = office.report(NOISE, "Vikveien 7").await;
    let day = late.opened_at.in_tz("Europe/Oslo").expect("a zone").date();
    let found = lines(&tried(
        &office,
        &changed(),
        &["--json", "--since", &day.to_string()],
    ));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["reference"], late.reference.as_str());
    let next = day.tomorrow().expect("a day").to_string();
    let none = tried(&office, &changed(), &["--since", &next]);
    assert_eq!(none.out, "0 of 0 cases would have gone elsewhere\n");
}

async fn more_cases_than_are_read_at_one_time_are_all_tried(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    for nth in 0..3 {
        office
            .report(NOISE, &format!("Vikveien {}", 2 * nth + 1))
            .await;
    }
    let rules = sifra::routing::Rules::parse(&changed(), "changed.toml").expect("valid");
    let in_use = sifra::routing::Rules::builtin();
    let mut seen = Vec::new();
    let summary = sifra::casework::trial::try_some_at_a_time(
        &office.town.database.db,
        (&in_use, &rules),
        jiff::Timestamp::UNIX_EPOCH,
        2,
        |elsewhere| {
            seen.push(elsewhere.reference.clone());
            Ok::<(), sifra::store::StoreError>(())
        },
    );
    let summary = summary.await.expect("the store answers");
    assert_eq!((summary.tried, summary.elsewhere, seen.len()), (3, 3, 3));
}

#[test]
fn rules_with_a_fault_are_named_with_file_and_line_and_tried_on_nothing() {
    let program = Program::new();
    let file = program.file(
        "new.toml",
        "[[hand_over]]\nname = 'x'\nwhen = { time = '07:00-07:00' }\nrecipient = 'y'\n",
    );
    let ran = program.run(&["routing", "try", "--rules", &file]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("new.toml:3: time is empty"), "{}", ran.err);
    let unknown = format!(
        "[[hand_over]]\nname = 'x'\nrecipient = 'nobody'\n{}",
        "[[owner]]\nname = 'all'\nowner = 'police'\n[[deadline]]\nhours = 1\n"
    );
    let file = program.file("unknown.toml", &unknown);
    let ran = program.run(&["routing", "try", "--rules", &file]);
    assert!(
        ran.err
            .contains("unknown.toml:1: recipient \"nobody\" is not configured"),
        "{}",
        ran.err
    );
    let none = program.run(&["routing", "try", "--rules", "no-such-file.toml"]);
    assert_eq!(none.code, 1);
    assert!(
        none.err.contains("cannot read no-such-file.toml"),
        "{}",
        none.err
    );
}

#[test]
fn a_check_refuses_a_rule_for_nobody_and_doubts_a_rule_that_never_fits() {
    let program = Program::new();
    let file = program.file(
        "routing.toml",
        &format!(
            "{}\n[[owner]]\nname = 'til sist'\nowner = 'police'\n",
            shipped()
        ),
    );
    let folder = std::path::Path::new(&file).parent().expect("a folder");
    let folder = folder.display().to_string();
    let ran = program.run(&["--config", &folder, "check"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    let doubt = "the rule \"til sist\" never fits, since \"alt annet til boligkontoret\"";
    assert!(
        ran.out.contains("doubt  rules: ") && ran.out.contains(doubt),
        "{}",
        ran.out
    );

    program.file(
        "routing.toml",
        &format!(
            "{}\n[[hand_over]]\nname = 'x'\nrecipient = 'nobody'\n",
            shipped()
        ),
    );
    let ran = program.run(&["--config", &folder, "check"]);
    assert_eq!(ran.code, 1, "{}", ran.out);
    assert!(
        ran.out.contains("FAULT  rules: ") && ran.out.contains("is not configured"),
        "{}",
        ran.out
    );
}
