//! What the form for a caller asks to be mended, and what it puts first.

use sifra::domain::account::Role;
use sifra::domain::outgoing::MessageChannel;

use super::browser::sent_to;
use super::calls::{filed, form, hidden, looked_over, taken, to_reporter};
use super::office::Office;

#[tokio::test]
async fn what_must_be_mended_is_named_at_its_field_and_kept() {
    let office = Office::on_sqlite().await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let page = hidden(&browser.get("/staff/new").await);
    let long = "a".repeat(10_001);
    for (changed, field, words) in [
        (vec![("text", "")], "text", "Skriv hva som har skjedd."),
        (
            vec![("text", long.as_str())],
            "text",
            "Gjør teksten kortere.",
        ),
        (
            vec![("phone", "12")],
            "phone",
            "Skriv et telefonnummer med åtte sifre",
        ),
        (
            vec![("phone", ""), ("email", "kari@")],
            "email",
            "Skriv en e-postadresse",
        ),
        (
            vec![("phone", "")],
            "without-contact",
            "Skriv telefon eller e-post",
        ),
        (
            vec![("without-contact", "yes")],
            "without-contact",
            "Ta bort krysset",
        ),
        (vec![("unit", "leil. 4")], "unit", "Skriv bolignummeret"),
        (
            vec![("address", "Storgt 18")],
            "choice",
            "Velg hvilken adresse det er",
        ),
        (
            vec![("address", "Fjordveien 7")],
            "choice",
            "Velg hvilken adresse det er",
        ),
    ] {
        let answer = browser.post("/staff/new", &form(&page, &changed)).await;
        assert_eq!(answer.status, 422, "{field}");
        assert!(answer.body.contains(words), "{words}: {}", answer.body);
        for mark in [
            format!("href=\"#{field}\""),
            format!("id=\"{field}\""),
            format!("id=\"{field}-problem\""),
        ] {
            assert!(answer.body.contains(&mark), "{mark}: {}", answer.body);
        }
        assert!(answer.body.contains("Kari Vik"), "{}", answer.body);
        for (_, typed) in changed {
            assert!(answer.body.contains(typed), "{typed}");
        }
    }
    // What the register does not know may stay as it was said, or be nowhere.
    let kept = [("address", "bak det røde naustet"), ("unit", "")];
    let preview = looked_over(&mut browser, &kept).await;
    assert!(
        preview
            .body
            .contains("«bak det røde naustet» (ikke i registeret)")
    );
    let nowhere = [("address", ""), ("unit", "")];
    let preview = looked_over(&mut browser, &nowhere).await;
    assert!(preview.body.contains("Uten adresse"), "{}", preview.body);
    assert!(
        preview.body.contains("Spør melder hvor det er"),
        "{}",
        preview.body
    );
}

#[tokio::test]
async fn in_danger_the_number_comes_first_even_where_something_must_be_mended() {
    let office = Office::on_sqlite().await;
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let fire = [("text", "Det brenner i kjelleren!"), ("lang", "en")];
    let preview = looked_over(&mut browser, &fire).await;
    let broken: Vec<_> = fire.into_iter().chain([("phone", "12")]).collect();
    let page = hidden(&browser.get("/staff/new").await);
    let mended = browser.post("/staff/new", &form(&page, &broken)).await;
    for page in [&preview, &mended] {
        let alarm = page.body.find("href=\"tel:110\"").expect("the number");
        assert!(
            alarm
                < page
                    .body
                    .find("<form method=\"post\" action=\"/staff/new\"")
                    .expect("the form")
        );
        assert!(page.body.contains("Ring 110 nå"), "{}", page.body);
        assert!(page.body.contains("lang=\"en\""), "{}", page.body);
    }
    let answer = filed(&mut browser, &preview, &fire).await;
    let receipt = browser.get(sent_to(&answer)).await;
    assert!(receipt.body.contains("tel:110"), "{}", receipt.body);
    assert!(receipt.body.contains("Byggdrift"), "{}", receipt.body);
}

#[tokio::test]
async fn a_caller_without_contact_gets_the_reference_read_and_the_chosen_category_counts() {
    let office = Office::on_sqlite().await;
    let mut browser = office.logged_in("trine", Role::Leader, None).await;
    let anonymous = [
        ("phone", ""),
        ("without-contact", "yes"),
        ("came-by", "counter"),
    ];
    let preview = looked_over(&mut browser, &anonymous).await;
    assert!(
        preview.body.contains("Ingen kvittering går ut"),
        "{}",
        preview.body
    );
    let corrected: Vec<_> = anonymous
        .into_iter()
        .chain([("category", "damp_mould")])
        .collect();
    let shown = filed(&mut browser, &preview, &corrected).await;
    let answer = filed(&mut browser, &shown, &corrected).await;
    let standing = taken(&office, &answer).await;
    assert_eq!(standing.case.category.key(), "damp_mould");
    let owed = to_reporter(&office, &standing.case).await;
    assert_eq!(owed.len(), 1);
    assert_eq!(owed[0].channel, MessageChannel::Page);
    let case = browser
        .get(&format!("/staff/cases/{}", standing.case.reference))
        .await;
    assert!(
        case.body.contains("Skranken, tatt imot av trine"),
        "{}",
        case.body
    );
}

#[tokio::test]
async fn readers_and_administrators_take_no_calls() {
    let office = Office::on_sqlite().await;
    for (name, role) in [("leser", Role::Reader), ("admin", Role::Administrator)] {
        let mut browser = office.logged_in(name, role, None).await;
        let page = browser.get("/staff/new").await;
        assert_eq!(page.status, 403);
        let queue = browser.get("/staff").await;
        assert!(!queue.body.contains("/staff/new"), "{}", queue.body);
    }
}
