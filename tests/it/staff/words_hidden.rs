//! What of a case is left for whom: Byggdrift gets the fault, other departments
//! that the case is there.

use sifra::domain::account::Role;
use sifra::domain::case::{Case, Owner};

use super::browser::Browser;
use super::office::Office;

const FAULT: &str = "Låsen i inngangsdøra er ødelagt, alle kan gå rett inn";
const BOTH: &str = "Låsen i inngangsdøra er ødelagt. Naboen i H0203 spiller høy musikk hver natt \
                    og roper til ungene sine.";
const PEOPLE: &str = "Naboen i H0203 bråker og roper hver natt";

async fn page(browser: &mut Browser<'_>, case: &Case) -> String {
    browser
        .get(&format!("/staff/cases/{}", case.reference))
        .await
        .body
}

async fn to_byggdrift(office: &Office, case: &Case) {
    if case.owner != Owner::Byggdrift {
        let mut triage = office.logged_in("fordeler", Role::Triage, None).await;
        let reference = case.reference.as_str();
        triage
            .act(reference, "owner", "byggdrift", "Sjekk vifta på taket")
            .await;
        triage
            .act(reference, "priority", "urgent", "Fru Dahl har klaget")
            .await;
    }
}

#[tokio::test]
async fn byggdrift_reads_a_fault_word_for_word() {
    let office = Office::on_sqlite().await;
    let case = office.report(FAULT, "Storgata 18").await;
    let department = Some(Owner::Byggdrift);
    let mut browser = office.logged_in("bjorn", Role::Staff, department).await;
    let page = page(&mut browser, &case).await;
    let unmarked = page.replace("<mark>", "").replace("</mark>", "");
    assert!(unmarked.contains(FAULT), "{page}");
    assert!(!page.contains("skjult for Byggdrift"));
}

#[tokio::test]
async fn of_a_report_that_also_tells_of_people_byggdrift_gets_the_words_of_the_fault() {
    let office = Office::on_sqlite().await;
    let case = office.report(BOTH, "Storgata 18").await;
    to_byggdrift(&office, &case).await;
    let department = Some(Owner::Byggdrift);
    let mut browser = office.logged_in("bjorn", Role::Staff, department).await;
    let seen = page(&mut browser, &case).await;
    for story in ["Naboen", "musikk", "ungene"] {
        assert!(!seen.contains(story), "{story}: {seen}");
    }
    for needed in ["Storgata 18", "skjult for Byggdrift", "spør Boligkontoret"] {
        assert!(seen.contains(needed), "{needed}: {seen}");
    }
    let mut triage = office.logged_in("trine", Role::Triage, None).await;
    assert!(page(&mut triage, &case).await.contains("ungene"));
}

#[tokio::test]
async fn of_a_story_about_people_byggdrift_gets_the_place_and_what_was_written_to_it() {
    let office = Office::on_sqlite().await;
    let case = office.report(PEOPLE, "Storgata 18").await;
    to_byggdrift(&office, &case).await;
    let department = Some(Owner::Byggdrift);
    let mut browser = office.logged_in("bjorn", Role::Staff, department).await;
    let seen = page(&mut browser, &case).await;
    assert!(
        !seen.contains("roper") && !seen.contains("Fru Dahl"),
        "{seen}"
    );
    assert!(seen.contains("Sjekk vifta på taket") && seen.contains("Storgata 18"));
}

#[tokio::test]
async fn another_department_sees_that_a_case_is_there_and_no_more() {
    let office = Office::on_sqlite().await;
    let case = office.report(FAULT, "Storgata 18").await;
    for (name, department) in [("per", Owner::Police), ("hege", Owner::HousingOffice)] {
        let mut browser = office.logged_in(name, Role::Staff, Some(department)).await;
        let seen = page(&mut browser, &case).await;
        for there in ["Storgata 18", "Byggdrift", "En annen avdeling har saken"] {
            assert!(seen.contains(there), "{there}: {seen}");
        }
        for hidden in [
            "alle kan gå",
            "inngangsdøra",
            "Vis hvem",
            "Kvittering til melder",
        ] {
            assert!(!seen.contains(hidden), "{hidden}: {seen}");
        }
    }
}
