//! What is not for everybody's eyes is in no list, no count and no search.

use sifra::domain::account::Role;
use sifra::domain::case::{Case, Owner};
use sifra::domain::category::Category;
use sifra::domain::decision::Priority;
use sifra::store::cases;

use super::super::office::Office;
use super::{bare, count, references, write};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_restricted_case_is_neither_listed_nor_counted_nor_found,
    byggdrift_reads_no_story_about_people_and_finds_nothing_by_its_words,
);

async fn a_restricted_case_is_neither_listed_nor_counted_nor_found(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let worker = office
        .account("Kari Vik", Role::Staff, Some(Owner::Police))
        .await;
    let mut case = Case {
        restricted: true,
        assignee: Some(worker.id),
        ..bare(&office, Owner::Police, Priority::Normal, -5)
    };
    case.place.typed = Some("Flodhesten".into());
    write(&office, &[case.clone()]).await;
    let mut hers = super::super::browser::Browser::of(&office);
    hers.log_in("Kari Vik", super::super::office::PASSWORD)
        .await;
    let mut leader = office
        .logged_in("leif", Role::Leader, Some(Owner::Police))
        .await;
    let mut other = office
        .logged_in("piet", Role::Staff, Some(Owner::Police))
        .await;
    for (browser, sees) in [(&mut hers, true), (&mut leader, true), (&mut other, false)] {
        let page = browser.get("/staff").await;
        assert_eq!(count(&page, "to_do"), if sees { "1" } else { "0" });
        assert_eq!(count(&page, "overdue"), if sees { "1" } else { "0" });
        assert_eq!(references(&page).len(), usize::from(sees));
        assert_eq!(page.body.contains("Skjermet"), sees);
        let found = browser.get("/staff?q=flodhest").await;
        assert_eq!(references(&found).len(), usize::from(sees));
        let typed = browser.get(&format!("/staff?q={}", case.reference)).await;
        assert_eq!(typed.status.is_redirection(), sees);
    }
}

async fn byggdrift_reads_no_story_about_people_and_finds_nothing_by_its_words(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = office
        .report("Naboen Petter drikker og bråker hver natt", "Storgata 18")
        .await;
    let moved = Case {
        owner: Owner::Byggdrift,
        category: Category::Noise,
        ..case.clone()
    };
    let mut tx = office.town.app.db.begin().await.expect("the store answers");
    let now = office.town.app.ids.now();
    assert!(
        cases::update(&mut tx, &moved, now)
            .await
            .expect("the store answers")
    );
    tx.commit().await.expect("the store answers");
    let mut caretaker = office
        .logged_in("bjorn", Role::Staff, Some(Owner::Byggdrift))
        .await;
    let mut triage = office.logged_in("trine", Role::Triage, None).await;
    for (browser, reads) in [(&mut caretaker, false), (&mut triage, true)] {
        let page = browser.get("/staff?department=byggdrift").await;
        assert_eq!(references(&page).len(), 1);
        assert_eq!(page.body.contains("Petter"), reads, "{}", page.body);
        assert_eq!(page.body.contains("bare for dem som har saken"), !reads);
        for words in ["petter", "drikker", "drikker+storgata", "drikk"] {
            let found = browser.get(&format!("/staff?q={words}")).await;
            assert_eq!(references(&found).len(), usize::from(reads), "{words}");
        }
        // Where it is, both may know.
        let found = browser.get("/staff?q=storgata+18").await;
        assert_eq!(references(&found).len(), 1);
    }
}
