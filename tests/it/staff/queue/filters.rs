//! The cases that are asked for, and no others.

use sifra::domain::account::Role;
use sifra::domain::case::{Case, CasePlace, Owner, Status};
use sifra::domain::category::Category;
use sifra::domain::decision::Priority;
use sifra::domain::report::{Channel, Reporter};
use sifra::intake::Incoming;

use super::super::office::Office;
use super::{bare, references, write};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    each_filter_shows_what_it_says_and_nothing_else,
    the_language_of_a_reporter_is_a_filter,
    what_is_done_stands_with_the_latest_change_first,
);

fn in_area(area: &str) -> CasePlace {
    CasePlace {
        area: Some(area.into()),
        ..CasePlace::default()
    }
}

async fn each_filter_shows_what_it_says_and_nothing_else(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let colleague = office
        .account("Kari Vik", Role::Staff, Some(Owner::Byggdrift))
        .await;
    let plain = || bare(&office, Owner::Byggdrift, Priority::Normal, 5);
    let lock = Case {
        category: Category::LockDoor,
        place: in_area("Sentrum & havna"),
        ..plain()
    };
    let lift = Case {
        category: Category::Lift,
        place: in_area("Sentrum & havna"),
        unsure: true,
        ..plain()
    };
    let hers = Case {
        category: Category::LockDoor,
        assignee: Some(colleague.id.clone()),
        status: Status::InProgress,
        place: CasePlace {
            address: Some("Storgata 18".into()),
            ..in_area("Nordbyen")
        },
        ..plain()
    };
    let late = bare(&office, Owner::Police, Priority::Emergency, -1);
    let all = [&lock, &lift, &hers, &late];
    write(&office, &all.map(Clone::clone)).await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let kari = format!("assignee={}", colleague.id);
    for (query, expected) in [
        ("department=byggdrift", vec![&lock, &lift, &hers]),
        ("category=lock_door", vec![&lock, &hers]),
        ("area=Sentrum+%26+havna", vec![&lock, &lift]),
        ("category=lock_door&area=Sentrum+%26+havna", vec![&lock]),
        ("address=Storgata+18", vec![&hers]),
        ("address=storgata+18", vec![&hers]),
        ("address=storgata+1", vec![]),
        (&kari, vec![&hers]),
        ("assignee=nobody&department=byggdrift", vec![&lock, &lift]),
        ("overdue=yes", vec![&late]),
        ("overdue=yes&category=lock_door", vec![]),
        ("unsure=yes", vec![&lift]),
        ("status=new", vec![&lock, &lift, &late]),
        ("status=in_progress", vec![&hers]),
        ("reached=not", vec![]),
    ] {
        let page = browser.get(&format!("/staff?{query}")).await;
        let mut found = references(&page);
        let mut expected: Vec<String> = expected.iter().map(|c| c.reference.to_string()).collect();
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected, "{query}");
    }
    // Each filter that is on is named, and can be taken away.
    let page = browser.get("/staff?category=lock_door&area=Nordbyen").await;
    assert!(
        page.body.contains("Nordbyen<span class=\"q-off\""),
        "{}",
        page.body
    );
    assert!(
        page.body
            .contains(r#"href="/staff?department=all&#38;status=todo&#38;category=lock_door""#),
        "{}",
        page.body
    );
}

async fn the_language_of_a_reporter_is_a_filter(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let norwegian = office.report("Det er bråk i natt", "Storgata 18").await;
    let incoming = Incoming {
        address: Some("Storgata 18".into()),
        reporter: Reporter::default(),
        language: "so".parse().ok(),
        ..Incoming::new(Channel::Web, "Albaabku wuu jabay")
    };
    let somali = office
        .town
        .intake
        .accept(incoming)
        .await
        .expect("taken in")
        .case;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    for (language, case) in [("so", &somali), ("nb", &norwegian)] {
        let page = browser
            .get(&format!("/staff?status=open&language={language}"))
            .await;
        assert_eq!(
            references(&page),
            [case.reference.to_string()],
            "{language}"
        );
    }
}

async fn what_is_done_stands_with_the_latest_change_first(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let mut cases = Vec::new();
    for status in [Status::Closed, Status::Resolved, Status::Closed] {
        office.town.pass(jiff::SignedDuration::from_mins(1));
        cases.push(Case {
            status,
            ..bare(&office, Owner::Police, Priority::Emergency, 5)
        });
    }
    write(&office, &cases).await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let page = browser.get("/staff?status=done").await;
    let expected: Vec<String> = cases
        .iter()
        .rev()
        .map(|c| c.reference.to_string())
        .collect();
    assert_eq!(references(&page), expected);
}
