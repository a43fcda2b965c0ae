//! Why a case was sorted as it was: all of it on its page, in words that a
//! clerk understands.

use serde_json::json;
use sifra::domain::account::Role;

use super::office::Office;

#[tokio::test]
async fn a_case_shows_the_words_the_register_the_rule_the_runner_up_and_the_version() {
    let office = Office::on_sqlite().await;
    let text = "Døra til kjellerboden i Storgata 18 er ødelagt, og det er vann på gulvet";
    let filed = office.town.file(&json!({"text": text})).await.json();
    let reference = filed["reference"].as_str().expect("a reference");
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let page = browser.get(&format!("/staff/cases/{reference}")).await.body;

    let marked = regex::Regex::new("<mark>([^<]+)</mark>").expect("a pattern");
    let marked: Vec<String> = marked
        .captures_iter(&page)
        .map(|found| found[1].to_owned())
        .collect();
    assert!(
        marked.iter().any(|words| words == "Storgata 18"),
        "{marked:?}"
    );
    let words: Vec<&String> = marked
        .iter()
        .filter(|words| *words != "Storgata 18")
        .collect();
    assert!(!words.is_empty(), "{page}");
    for word in words {
        let because = format!("Ordet «{word}» peker ");
        assert!(page.contains(&because), "{because}: {page}");
    }
    let rule = "Sendt til Byggdrift etter regelen «reparasjoner til Byggdrift»";
    assert_eq!(
        page.matches(rule).count(),
        2,
        "as a reason, and in the history"
    );
    for told in [
        "Storgata 18 finnes i adresseregisteret",
        "\u{a0}% sikkert.",
        "talte med",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
    let could_be =
        regex::Regex::new("Nest mest sannsynlig er [A-Z][^.]+\u{a0}%[.]").expect("a pattern");
    assert!(could_be.is_match(&page), "{page}");
    let version = regex::Regex::new("Modell og regler: [0-9a-f]{16}[.][0-9]").expect("a pattern");
    assert!(version.is_match(&page), "{page}");
}

#[tokio::test]
async fn a_runner_up_is_told_by_its_norwegian_name() {
    let office = Office::on_sqlite().await;
    let chosen = json!({"text": "Heisen står fast mellom etasjene", "category": "waste"});
    let filed = office.town.file(&chosen).await.json();
    let reasons = filed["triage"]["reasons"].to_string();
    assert!(
        reasons.contains("Teksten alene tyder heller på Heis ("),
        "{reasons}"
    );
    let reference = filed["reference"].as_str().expect("a reference");
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let page = browser.get(&format!("/staff/cases/{reference}")).await.body;
    for told in [
        "Søppel og avfall, valgt av avsenderen.",
        "Avsenderen valgte kategorien selv",
        "Teksten alene tyder heller på Heis (",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
}

#[tokio::test]
async fn danger_and_what_the_sender_said_of_it_are_among_the_reasons() {
    let office = Office::on_sqlite().await;
    let fire = json!({"text": "Det brenner i kjelleren i Storgata 18!"});
    let filed = office.town.file(&fire).await.json();
    let reference = filed["reference"].as_str().expect("a reference");
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let page = browser.get(&format!("/staff/cases/{reference}")).await.body;
    assert!(page.contains("Akutt"), "{page}");
    assert!(
        page.contains("Ordene tyder på at det brenner nå: «"),
        "{page}"
    );
    assert!(
        page.contains("<mark>brenner</mark>") || page.contains("<mark>Det brenner"),
        "{page}"
    );
}

#[tokio::test]
async fn why_a_case_is_more_urgent_than_usual_is_among_the_reasons() {
    let office = Office::on_sqlite().await;
    let leak = json!({"text": "Det renner vann ut av taket på badet, det slutter ikke!"});
    let filed = office.town.file(&leak).await.json();
    assert_eq!(filed["case"]["priority"], "urgent", "{filed}");
    let reference = filed["reference"].as_str().expect("a reference");
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let page = browser.get(&format!("/staff/cases/{reference}")).await.body;
    assert!(page.contains("» peker mot at det haster"), "{page}");
}
