//! A report that may be a robot's: answered like any other, told to nobody but
//! the housing office until a person has looked.

use sifra::casework::accounts;
use sifra::casework::actions::Order;
use sifra::casework::change::Change;
use sifra::domain::account::{Account, Role};
use sifra::domain::case::{Actor, Case, Event, HistoryEntry, Owner};
use sifra::domain::category::Category;
use sifra::domain::decision::Priority;
use sifra::domain::outgoing::{Message, Purpose};
use sifra::domain::second_look::SecondLook;
use sifra::store::history;

use super::{BROKEN_LOCK, by_phone, form, sent};
use crate::stage::{Engine, Town, on_both_engines};

on_both_engines!(
    a_doubtful_report_is_answered_as_always_and_told_to_the_housing_office_alone,
    after_a_persons_look_those_are_told_who_would_have_been,
    a_doubtful_emergency_goes_where_every_emergency_goes,
);

const ROBOT: Option<SecondLook> = Some(SecondLook::HiddenField);

async fn history_of(town: &Town, case: &Case) -> Vec<HistoryEntry> {
    let history = history::of_case(&mut town.read().await, &case.id).await;
    history.expect("the store answers")
}

/// To whom notices of a case went, without the domain.
async fn noticed(town: &Town, case: &Case) -> Vec<String> {
    let messages = town.messages(case.reference.as_str()).await;
    let notices = messages.iter().filter(|m| m.purpose == Purpose::Notice);
    let names = notices.map(|m| m.to.split('@').next().unwrap_or_default().to_owned());
    names.collect()
}

async fn officer(town: &Town) -> Account {
    let (db, ids) = (&town.app.db, &town.app.ids);
    let password = "a-long-password-for-tests".into();
    accounts::create(db, ids, "trine", Role::Triage, None, password)
        .await
        .expect("a fit account")
}

async fn a_doubtful_report_is_answered_as_always_and_told_to_the_housing_office_alone(
    engine: Engine,
) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let sure = sent(&town, form(BROKEN_LOCK, by_phone(), None)).await;
    let doubtful = sent(&town, form(BROKEN_LOCK, by_phone(), ROBOT)).await;
    assert_eq!(sure.case.owner, Owner::Byggdrift);
    assert_eq!(doubtful.case.owner, Owner::HousingOffice);
    assert!(doubtful.case.unsure);
    assert_eq!(doubtful.case.due_at, sure.case.due_at);
    assert_eq!(noticed(&town, &doubtful.case).await, ["housing_office"]);

    let messages = town.messages(doubtful.report.reference.as_str()).await;
    let is_answer = |m: &&Message| m.purpose == Purpose::Acknowledgement;
    assert_eq!(messages.iter().filter(is_answer).count(), 1);

    let history = history_of(&town, &doubtful.case).await;
    let why = history.iter().find(|line| line.event == Event::Noted);
    let why = why.expect("a line that says why");
    assert_eq!(why.actor, Actor::Sifra);
    assert_eq!(
        why.reason.as_deref(),
        Some("Kan være fylt ut av en robot: skjulte felt var fylt ut")
    );
}

async fn after_a_persons_look_those_are_told_who_would_have_been(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let who = officer(&town).await;
    let order = |case: &Case| (case.reference.clone(), case.version);

    // Given to its owner.
    let lock = sent(&town, form(BROKEN_LOCK, by_phone(), ROBOT)).await.case;
    let (reference, version) = order(&lock);
    let given = Order {
        who: &who,
        reference: &reference,
        version,
        reason: "En ekte melding",
    };
    let change = Change::Owner(Owner::Byggdrift);
    town.app.casework.change(given, change).await.unwrap();
    assert_eq!(
        noticed(&town, &lock).await,
        ["housing_office", "byggdrift"],
        "once each"
    );

    // Found right as it is: those also told are told now.
    let text = "Det sover ukjente folk i kjelleren, de bråker om natta";
    let cellar = sent(&town, form(text, by_phone(), ROBOT)).await.case;
    assert_eq!(cellar.category, Category::Intruders);
    assert_eq!(noticed(&town, &cellar).await, ["housing_office"]);
    let (reference, version) = order(&cellar);
    let confirmed = Order {
        who: &who,
        reference: &reference,
        version,
        reason: "En ekte melding",
    };
    let change = Change::Category(Category::Intruders);
    let looked_at = town.app.casework.change(confirmed, change).await.unwrap();
    assert_eq!(looked_at.also_notify, ["byggdrift"]);
    assert_eq!(
        noticed(&town, &cellar).await,
        ["housing_office", "byggdrift"]
    );
}

async fn a_doubtful_emergency_goes_where_every_emergency_goes(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let text = "Det brenner i kjelleren nå, masse røyk i oppgangen!";
    let fire = sent(&town, form(text, by_phone(), ROBOT)).await.case;
    let sure = sent(&town, form(text, by_phone(), None)).await.case;
    assert_eq!(fire.priority, Priority::Emergency);
    assert_eq!(
        (fire.owner, fire.also_notify.clone(), fire.unsure),
        (sure.owner, sure.also_notify.clone(), sure.unsure)
    );
    assert_eq!(noticed(&town, &fire).await, noticed(&town, &sure).await);
    // Whoever hurries there may still want to know.
    let history = history_of(&town, &fire).await;
    assert!(history.iter().any(|line| line.event == Event::Noted));
}
