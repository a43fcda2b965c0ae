//! A case that went from one owner to the next too often goes to a leader instead
//! of round again, and its reporter is not written to at every step.

use axum::http::StatusCode;
use jiff::SignedDuration;
use sifra::casework::actions::{ActionError, Order};
use sifra::domain::account::{Account, Role};
use sifra::domain::case::{Case, Event, Owner};
use sifra::domain::outgoing::Purpose;
use strum::IntoEnumIterator;

use super::browser::sent_to;
use super::office::Office;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    after_three_changes_the_next_puts_the_case_before_a_leader_and_the_owner_stays,
    a_leader_decides_with_a_reason_and_the_owner_may_be_the_same,
    only_a_leader_or_the_triage_desk_decides,
    the_same_wish_sent_twice_is_put_before_a_leader_once,
    a_case_that_goes_to_and_fro_within_minutes_is_told_of_once,
    a_change_of_owner_moves_no_date_that_was_promised,
);

pub const TEXT: &str = "Låsen i inngangsdøra er ødelagt, alle kan gå rett inn";

const BYGGDRIFT: Owner = Owner::Byggdrift;
const OFFICE: Owner = Owner::HousingOffice;

/// Gives a case to another owner, as of its newest version.
async fn give(
    office: &Office,
    who: &Account,
    case: &Case,
    owner: Owner,
) -> Result<Case, ActionError> {
    let version = office.case(case).await.version;
    let order = Order {
        who,
        reference: &case.reference,
        version,
        reason: "Det er deres",
    };
    office.casework.change_owner(order, owner).await
}

/// A case of Byggdrift's that has been to and fro three times, and is with the
/// housing office.
pub async fn worn(office: &Office, who: &Account) -> Case {
    let case = office.report(TEXT, "Storgata 18").await;
    assert_eq!(case.owner, BYGGDRIFT);
    for owner in [OFFICE, BYGGDRIFT, OFFICE] {
        give(office, who, &case, owner).await.expect("it is given");
        office.town.pass(SignedDuration::from_hours(1));
    }
    office.case(&case).await
}

async fn after_three_changes_the_next_puts_the_case_before_a_leader_and_the_owner_stays(
    engine: Engine,
) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let ola = office.account("ola", Role::Staff, Some(OFFICE)).await;
    let case = worn(&office, &ola).await;
    let before = office.messages(&case).await.len();
    let reference = case.reference.as_str();
    let path = format!("/staff/cases/{reference}");

    let mut kari = office.logged_in("kari", Role::Staff, Some(OFFICE)).await;
    let page = kari.get(&path).await;
    assert!(
        page.body
            .contains("Saken har byttet eier 3 ganger. Nå avgjør en leder")
    );
    let answer = kari
        .act(reference, "owner", "byggdrift", "Låsen er deres")
        .await;
    let page = kari.get(sent_to(&answer)).await;
    for told in [
        "Saken er lagt fram for en leder",
        "kari vil gi saken fra Boligkontoret til Byggdrift.",
        "Boligkontoret har saken til da",
        "Lagt fram for en leder: fra Boligkontoret til Byggdrift?",
        "Låsen er deres",
    ] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    assert!(
        !page.body.contains(">Bytt eier<"),
        "nobody else gives it away"
    );

    let now = office.case(&case).await;
    assert_eq!((now.owner, now.version), (OFFICE, case.version + 1));
    let history = office.history(&case).await;
    let line = history.last().expect("a line");
    assert_eq!(line.event, Event::ToLeader);
    assert_eq!(
        (
            line.from.as_deref(),
            line.to.as_deref(),
            line.reason.as_deref()
        ),
        (
            Some("housing_office"),
            Some("byggdrift"),
            Some("Låsen er deres")
        )
    );
    // The leaders of both departments hear of it, and the reporter does not.
    let messages = office.messages(&case).await;
    let mut told: Vec<&str> = messages[before..].iter().map(|m| m.to.as_str()).collect();
    told.sort_unstable();
    assert_eq!(
        told,
        [
            "byggdrift@fjordvik.example.no",
            "housing_office@fjordvik.example.no"
        ]
    );
    assert!(
        messages[before..]
            .iter()
            .all(|m| m.purpose == Purpose::Notice
                && m.body.contains("leder")
                && !m.body.contains("Lås"))
    );

    // While it waits, nobody else sends it on.
    let refused = give(&office, &ola, &case, Owner::Police).await;
    assert!(
        matches!(refused, Err(ActionError::AwaitsLeader)),
        "{refused:?}"
    );
    let again = kari
        .act(reference, "owner", "police", "Da får politiet den")
        .await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        again
            .body
            .contains("En leder avgjør hvem som skal ha saken")
    );
    assert!(
        again.body.contains("Da får politiet den"),
        "what was typed stays"
    );
}

async fn a_leader_decides_with_a_reason_and_the_owner_may_be_the_same(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let ola = office.account("ola", Role::Staff, Some(OFFICE)).await;
    let mut leader = office.logged_in("liv", Role::Leader, Some(BYGGDRIFT)).await;
    for (kept, event, told) in [
        (
            true,
            Event::OwnerKept,
            "Leder avgjorde: Boligkontoret beholder saken",
        ),
        (
            false,
            Event::OwnerChanged,
            "Eier byttet fra Boligkontoret til Byggdrift",
        ),
    ] {
        let case = worn(&office, &ola).await;
        let reference = case.reference.as_str();
        give(&office, &ola, &case, BYGGDRIFT)
            .await
            .expect("it goes to a leader");
        let queue = leader.get("/staff").await;
        assert!(queue.body.contains("Til leder"), "{}", queue.body);
        let list = leader
            .get("/staff?department=all&status=open&leader=yes")
            .await;
        assert!(list.body.contains(reference), "{}", list.body);
        let page = leader.get(&format!("/staff/cases/{reference}")).await;
        for told in [
            "Avgjør eier",
            "Boligkontoret beholder saken",
            "Velg hvem som skal ha den",
        ] {
            assert!(page.body.contains(told), "{told}: {}", page.body);
        }
        let to = if kept { OFFICE } else { BYGGDRIFT };
        let without = leader.act(reference, "owner", to.key(), "").await;
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
        let answer = leader
            .act(reference, "owner", to.key(), "Den som har nøkkelen")
            .await;
        let page = leader.get(sent_to(&answer)).await;
        assert!(page.body.contains(told), "{told}: {}", page.body);
        assert!(!page.body.contains("Avgjør eier"), "it is decided");
        let history = office.history(&case).await;
        let line = history.iter().rev().find(|line| line.event == event);
        let line = line.unwrap_or_else(|| panic!("{event}"));
        assert_eq!(line.reason.as_deref(), Some("Den som har nøkkelen"));
        assert_eq!(office.case(&case).await.owner, to);
        let list = leader
            .get("/staff?department=all&status=open&leader=yes")
            .await;
        assert!(!list.body.contains(reference), "{}", list.body);
        // And the ball does not roll again.
        give(&office, &ola, &case, Owner::Police)
            .await
            .expect("it goes to a leader");
        assert_eq!(office.case(&case).await.owner, to);
    }
}

async fn only_a_leader_or_the_triage_desk_decides(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let ola = office.account("ola", Role::Staff, Some(OFFICE)).await;
    let trine = office.account("trine", Role::Triage, None).await;
    let admin = office.account("anne", Role::Administrator, None).await;
    let case = worn(&office, &ola).await;
    give(&office, &admin, &case, BYGGDRIFT)
        .await
        .expect("it goes to a leader");
    for who in [&ola, &admin] {
        for owner in Owner::iter() {
            let refused = give(&office, who, &case, owner).await;
            assert!(matches!(refused, Err(ActionError::AwaitsLeader)), "{owner}");
        }
    }
    let mut browser = super::browser::Browser::of(&office);
    browser.log_in("ola", super::office::PASSWORD).await;
    let queue = browser.get("/staff").await;
    assert!(
        !queue.body.contains("leader=yes"),
        "the view is not for all"
    );
    // Their work goes on meanwhile.
    let version = office.case(&case).await.version;
    let order = Order {
        who: &ola,
        reference: &case.reference,
        version,
        reason: "",
    };
    office.casework.take(order).await.expect("it is taken");
    let given = give(&office, &trine, &case, BYGGDRIFT).await;
    assert_eq!(given.expect("the triage desk decides").owner, BYGGDRIFT);
}

async fn the_same_wish_sent_twice_is_put_before_a_leader_once(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let ola = office.account("ola", Role::Staff, Some(OFFICE)).await;
    let case = worn(&office, &ola).await;
    let order = Order {
        who: &ola,
        reference: &case.reference,
        version: case.version,
        reason: "Det er deres",
    };
    for _ in 0..2 {
        let done = office.casework.change_owner(order, BYGGDRIFT).await;
        assert_eq!(done.expect("a yes").version, case.version + 1);
    }
    let history = office.history(&case).await;
    let asked = history.iter().filter(|line| line.event == Event::ToLeader);
    assert_eq!(asked.count(), 1);
}

async fn a_case_that_goes_to_and_fro_within_minutes_is_told_of_once(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let trine = office.account("trine", Role::Triage, None).await;
    let case = office.report(TEXT, "Storgata 18").await;
    office.town.owed().await;
    let words = async |office: &Office| {
        let owed = office.town.owed().await;
        let words = owed.into_iter().filter(|m| m.purpose == Purpose::Update);
        words.map(|m| m.body).collect::<Vec<String>>()
    };
    let minutes = |count| office.town.pass(SignedDuration::from_mins(count));

    give(&office, &trine, &case, OFFICE)
        .await
        .expect("it is given");
    assert_eq!(words(&office).await.len(), 1);
    // Back, and there again: they know whose it is.
    for owner in [BYGGDRIFT, OFFICE] {
        minutes(2);
        give(&office, &trine, &case, owner)
            .await
            .expect("it is given");
        assert_eq!(words(&office).await, Vec::<String>::new());
    }
    minutes(60);
    assert_eq!(
        words(&office).await,
        Vec::<String>::new(),
        "nothing was kept back"
    );
    // And on to others: they hear of the last of them, once.
    for owner in [BYGGDRIFT, OFFICE, BYGGDRIFT] {
        give(&office, &trine, &case, owner)
            .await
            .expect("it is given");
        minutes(2);
    }
    let told = words(&office).await;
    assert_eq!(told.len(), 1, "{told:?}");
    minutes(60);
    assert_eq!(words(&office).await, Vec::<String>::new());
    // Put off, and then true: they hear of it when it is quiet.
    give(&office, &trine, &case, OFFICE)
        .await
        .expect("it is given");
    assert_eq!(words(&office).await.len(), 1);
    minutes(2);
    give(&office, &trine, &case, BYGGDRIFT)
        .await
        .expect("it is given");
    assert_eq!(words(&office).await, Vec::<String>::new());
    minutes(20);
    let told = words(&office).await;
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("Byggdrift"), "{told:?}");
}

async fn a_change_of_owner_moves_no_date_that_was_promised(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let ola = office.account("ola", Role::Staff, Some(OFFICE)).await;
    let case = office.report(TEXT, "Storgata 18").await;
    office.town.pass(SignedDuration::from_hours(5));
    let given = give(&office, &ola, &case, OFFICE)
        .await
        .expect("it is given");
    assert_eq!(given.due_at, case.due_at);
}
