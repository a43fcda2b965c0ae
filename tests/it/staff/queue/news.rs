//! What has changed since somebody looked.

use jiff::SignedDuration;
use sifra::domain::account::Role;
use sifra::domain::case::Owner;

use super::super::office::Office;
use super::{count, references};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_change_by_a_colleague_is_news_until_one_looks,
    ones_own_change_is_no_news
);

async fn a_change_by_a_colleague_is_news_until_one_looks(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office.report("Det er bråk i natt", "Storgata 18").await;
    let reference = case.reference.as_str();
    let mut trine = office.logged_in("Trine Dal", Role::Triage, None).await;
    let mut hanne = office.logged_in("Hanne Lie", Role::Triage, None).await;
    let news = "/staff?department=all&status=open&changed=yes";
    // What she has not seen at all is new to her anyway.
    hanne
        .act(reference, "priority", "urgent", "Det haster")
        .await;
    assert!(references(&trine.get(news).await).is_empty());
    trine.get(&format!("/staff/cases/{reference}")).await;
    assert_eq!(count(&trine.get("/staff").await, "changed"), "0");
    office.town.pass(SignedDuration::from_mins(1));
    hanne
        .act(reference, "owner", Owner::Police.key(), "Feil avdeling")
        .await;
    let page = trine.get("/staff").await;
    assert_eq!(count(&page, "changed"), "1");
    assert!(
        page.body.contains(r#"<span class="q-mark news">Endret"#),
        "{}",
        page.body
    );
    assert_eq!(references(&trine.get(news).await), [reference]);
    trine.get(&format!("/staff/cases/{reference}")).await;
    let page = trine.get("/staff").await;
    assert_eq!(count(&page, "changed"), "0");
    assert!(!page.body.contains("q-mark news"));
}

async fn ones_own_change_is_no_news(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office.report("Det er bråk i natt", "Storgata 18").await;
    let mut trine = office.logged_in("Trine Dal", Role::Triage, None).await;
    let page = trine.get(&format!("/staff/cases/{}", case.reference)).await;
    office.town.pass(SignedDuration::from_mins(1));
    trine
        .act_from(
            &page,
            case.reference.as_str(),
            "priority",
            "urgent",
            "Det haster",
        )
        .await;
    assert_eq!(count(&trine.get("/staff").await, "changed"), "0");
}
