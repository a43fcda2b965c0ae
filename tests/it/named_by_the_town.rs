//! What a municipality calls things, in `categories.toml` and `routing.toml`,
//! as people and staff then meet it.

use std::path::Path;

use serde_json::json;
use sifra::config::categories::Categories;
use sifra::domain::account::Role;
use sifra::routing::Rules;

use crate::staff::office::Office;
use crate::stage::{Engine, Town};

async fn town(categories: &str) -> Town {
    town_with(categories, Rules::builtin()).await
}

async fn town_with(categories: &str, rules: Rules) -> Town {
    let named = Categories::parse(categories, Path::new("categories.toml"));
    let named = named.unwrap_or_else(|fault| panic!("{fault}"));
    Town::ruled(Engine::Sqlite, rules, named)
        .await
        .expect("SQLite is built in")
}

async fn case_page(town: Town, reference: &str) -> (String, String) {
    let office = Office::in_town(town);
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let page = browser.get(&format!("/staff/cases/{reference}")).await;
    let queue = browser.get("/staff?department=all").await;
    (page.body, queue.body)
}

#[tokio::test]
async fn a_category_goes_by_its_own_name_wherever_people_read_it() {
    let town = town(
        "[category.lift]\nname.nb = 'Heis & løfteplattform'\nname.nn = 'Heis i bygget'\n\
         [category.noise]\nname.nb = 'Husbråk'",
    )
    .await;
    let filed = town
        .file(&json!({"text": "Heisen står, den går ikke opp lenger", "address": "Storgata 18"}))
        .await
        .json();
    assert_eq!(filed["case"]["category"], "lift");
    let status = filed["status_url"].as_str().expect("a link");
    let status = status.rsplit_once("/status/").expect("a status page").1;
    let nynorsk = town.get(&format!("/status/{status}?lang=nn")).await;
    assert!(nynorsk.body.contains("Heis i bygget"), "{}", nynorsk.body);
    let bokmal = town.get(&format!("/status/{status}?lang=nb")).await;
    let name = "Heis &#38; løfteplattform";
    assert!(bokmal.body.contains(name), "{}", bokmal.body);
    let reference = filed["reference"].as_str().expect("a reference").to_owned();
    let (page, queue) = case_page(town, &reference).await;
    assert!(page.contains(name) && page.contains(&format!("Sortert som {name}")));
    assert!(page.contains("Husbråk</option>"), "the form to correct it");
    assert!(queue.contains(name), "{queue}");
}

#[tokio::test]
async fn a_towns_own_word_places_a_report_and_is_marked_as_the_reason() {
    let report = json!({"text": "Kan noen ta en titt på svalgangen", "address": "Storgata 18"});
    let town = town("[category.storage]\nwords = ['svalgang*']").await;
    let filed = town.file(&report).await.json();
    assert_eq!(filed["case"]["category"], "storage", "{filed}");
    let because = "«svalgangen» står i kommunens ordliste for Bod, kjeller og loft";
    assert!(filed.to_string().contains(because), "{filed}");
    let reference = filed["reference"].as_str().expect("a reference").to_owned();
    let (page, _) = case_page(town, &reference).await;
    assert!(page.contains("<mark>svalgangen</mark>"), "{page}");
    assert!(page.contains(because), "{page}");
}

#[tokio::test]
async fn a_towns_own_word_for_danger_brings_its_number_unless_denied_or_past() {
    let words = "words = ['lukter ammoniakk', 'kommer ikke ned fra taket']";
    let town = town(&format!("[danger.health]\n{words}")).await;
    let priority = async |text: &str| {
        let filed = town.file(&json!({"text": text})).await.json();
        filed["case"]["priority"].clone()
    };
    assert_eq!(priority("Det lukter ammoniakk i gangen").await, "emergency");
    // What is itself a denial is not thereby denied.
    let roof = "Det er noen som kommer ikke ned fra taket";
    assert_eq!(priority(roof).await, "emergency");
    for calm in [
        "Det lukter ikke ammoniakk i gangen",
        "I fjor var det noe som lukter ammoniakk i gangen",
    ] {
        assert_ne!(priority(calm).await, "emergency", "{calm}");
    }
}

#[tokio::test]
async fn a_category_is_as_urgent_as_the_town_says_and_the_page_says_so() {
    let report = json!({"text": "Søppelskuret er fullt", "category": "waste"});
    let town = town("[category.waste]\npriority.at_least = 'urgent'").await;
    let filed = town.file(&report).await.json();
    assert_eq!(filed["case"]["priority"], "urgent", "{filed}");
    let reference = filed["reference"].as_str().expect("a reference").to_owned();
    let (page, _) = case_page(town, &reference).await;
    assert!(
        page.contains("Kommunen har bestemt at Søppel og avfall"),
        "{page}"
    );
}

#[tokio::test]
async fn a_building_is_found_by_what_people_call_it() {
    let town = town(
        "[building.Solheim]\nnames = ['gamlehjemmet']\n\
         [building.'Vikagården']\naddresses = ['Vikveien 24A', 'Bakkegata 3']",
    )
    .await;
    for (text, address) in [
        ("Heisen på gamlehjemmet står", "Storgata 18"),
        ("Heisen på Solheim står", "Storgata 18"),
    ] {
        let filed = town.file(&json!({"text": text})).await.json();
        assert_eq!(filed["case"]["address"], address, "{text}: {filed}");
    }
    let filed = town
        .file(&json!({"text": "Heisen står", "address": "Bakkegata 3"}))
        .await
        .json();
    let reference = filed["reference"].as_str().expect("a reference").to_owned();
    let (page, _) = case_page(town, &reference).await;
    assert!(page.contains("Vikagården"), "{page}");
}

#[tokio::test]
async fn what_is_less_sure_than_the_town_wants_waits_at_the_housing_office_marked() {
    let rules = "unsure_below = 0.999\n\
        [[owner]]\nname = 'alt til Byggdrift'\nowner = 'byggdrift'\n\
        [[deadline]]\nhours = 8";
    let rules = Rules::parse(rules, "routing.toml").unwrap_or_else(|fault| panic!("{fault}"));
    let town = town_with("", rules).await;
    let filed = town
        .file(&json!({"text": "Hei, det er noe rart med greia her", "address": "Storgata 18"}))
        .await;
    assert_eq!(filed.status, 201, "{}", filed.body);
    let filed = filed.json();
    assert_eq!(filed["case"]["owner"], "housing_office");
    let reference = filed["reference"].as_str().expect("a reference").to_owned();
    let office = Office::in_town(town);
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let queue = browser.get("/staff?department=housing_office").await.body;
    assert!(queue.contains(&reference), "{queue}");
    assert!(queue.contains("Usikker"), "{queue}");
    let other = browser.get("/staff?department=byggdrift").await.body;
    assert!(!other.contains(&reference));
    let page = browser.get(&format!("/staff/cases/{reference}")).await.body;
    for told in [
        "Sifra var ikke sikker",
        "Sendt til Boligkontoret, fordi sorteringen var usikker",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
}
