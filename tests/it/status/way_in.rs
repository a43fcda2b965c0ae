//! Into the page by reference and code.

use std::net::SocketAddr;

use axum::extract::ConnectInfo;
use axum::http::header;
use jiff::SignedDuration;
use sifra::domain::reference::Reference;
use sifra::domain::report::Reporter;

use super::{LOCK, PHONE, Page, Scene, code, get, path, post};
use crate::stage::town::Answer;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    reference_and_code_open_the_page,
    a_stranger_learns_nothing_by_guessing,
);

const WRONG: &str = "passer ikke sammen";

async fn sqlite() -> Scene {
    Scene::on(Engine::Sqlite).await.expect("SQLite is built in")
}

fn body(reference: &str, code: &str) -> String {
    url::form_urlencoded::Serializer::new(String::new())
        .append_pair("reference", reference)
        .append_pair("code", code)
        .finish()
}

async fn tried(scene: &Scene, reference: &str, code: &str) -> Answer {
    let request = post("/status", body(reference, code));
    scene.town().request(request).await
}

async fn tried_from(scene: &Scene, reference: &str, address: &str) -> u16 {
    let mut request = post("/status", body(reference, "0000-0000"));
    let address: SocketAddr = address.parse().expect("an address");
    request.extensions_mut().insert(ConnectInfo(address));
    scene.town().request(request).await.status.as_u16()
}

async fn reference_and_code_open_the_page(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    // An anonymous reporter has no other way than link and code.
    let report = scene.reported_by(LOCK, Reporter::default()).await;
    let receipt = scene.page_at(&format!("{}?new=1", path(&report))).await;
    receipt.says(report.reference.as_str());
    receipt.says(&code(&report));
    receipt.says(&format!("https://sifra.fjordvik.example{}", path(&report)));
    receipt.says("Vi fikk meldingen din mandag 23. november kl. 11.00.");
    receipt.says("ser på saken innen");

    let way = scene.page_at("/status").await;
    way.says("Følg saken din");
    let reference = report.reference.as_str();
    let written = code(&report);
    for (reference, code) in [
        (reference.to_owned(), written.clone()),
        (reference.to_lowercase(), written.to_lowercase()),
        (reference.replace('-', ""), written.replace('-', " ")),
        (
            format!(" {reference} "),
            written.replace('0', "o").replace('1', "l"),
        ),
    ] {
        let answer = tried(&scene, &reference, &code).await;
        assert_eq!(answer.status, 303, "{reference} {code}: {}", answer.body);
        assert_eq!(answer.headers[header::LOCATION], path(&report));
    }
    let request = post("/status?lang=en", body(reference, &written));
    let answer = scene.town().request(request).await;
    let to = format!("{}?lang=en", path(&report));
    assert_eq!(answer.headers[header::LOCATION], to);
}

async fn a_stranger_learns_nothing_by_guessing(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let report = scene.reported(LOCK, PHONE).await;
    let other = scene.reported(LOCK, "+4798765432").await;
    let nobodys = (7..).find_map(Reference::from_number).expect("a reference");
    let known = report.reference.as_str();
    let unlike = |answer: &Answer, typed: &str| answer.body.replace(typed, "…");
    let wrong = tried(&scene, known, &code(&other)).await;
    let unknown = tried(&scene, nobodys.as_str(), &code(&other)).await;
    assert_eq!(wrong.status, 422);
    assert_eq!(wrong.status, unknown.status);
    assert_eq!(unlike(&wrong, known), unlike(&unknown, nobodys.as_str()));
    let page = Page::read(wrong);
    page.says(WRONG);
    for private in [PHONE, "912 34 567", "Storgata"] {
        page.says_nothing_of(private);
    }

    // Tried too often, they are answered alike as well.
    let mut answers = Vec::new();
    for reference in [known, nobodys.as_str()] {
        let mut last = tried(&scene, reference, "0000-0000").await;
        for _ in 0..10 {
            last = tried(&scene, reference, "0000-0000").await;
        }
        assert_eq!(last.status, 429);
        assert!(last.headers.contains_key(header::RETRY_AFTER));
        answers.push(unlike(&last, reference));
    }
    assert_eq!(answers[0], answers[1]);
    // Even the right code must wait; the link need not.
    let answer = tried(&scene, known, &code(&report)).await;
    assert_eq!(answer.status, 429);
    Page::read(answer).says("prøvd for mange ganger");
    assert_eq!(scene.town().request(get(&path(&report))).await.status, 200);
    assert_eq!(
        tried(&scene, other.reference.as_str(), &code(&other))
            .await
            .status,
        303
    );
    scene.town().pass(SignedDuration::from_hours(1));
    let answer = tried(&scene, known, &code(&report)).await;
    assert_eq!(answer.status, 303);
}

#[tokio::test]
async fn a_network_that_tries_many_references_has_to_wait_and_others_need_not() {
    let scene = sqlite().await;
    let mut references = (1000..).filter_map(Reference::from_number);
    let mut next = || references.next().expect("a reference").to_string();
    let ours = |port: u16| format!("[2001:db8:1:2{:02x}::7]:{port}", port % 200);
    for port in 0..60 {
        assert_eq!(tried_from(&scene, &next(), &ours(1000 + port)).await, 422);
    }
    assert_eq!(tried_from(&scene, &next(), &ours(7)).await, 429);
    assert_eq!(tried_from(&scene, &next(), "192.0.2.7:443").await, 422);
    scene.town().pass(SignedDuration::from_hours(1));
    assert_eq!(tried_from(&scene, &next(), &ours(7)).await, 422);
}

#[tokio::test]
async fn what_is_mistyped_is_named_and_stays() {
    let scene = sqlite().await;
    for (reference, code, words) in [
        ("", "K7M2-9QXT", "Skriv referansen."),
        ("SF-7K3", "K7M2-9QXT", "Skriv hele referansen"),
        ("SF-7K3M9Q-0", "K7M2-9QXT", "Referansen er skrevet feil."),
        ("SF-000000-0", "K7M2", "Skriv hele koden"),
        ("SF-000000-0", "", "Skriv hele koden"),
    ] {
        let answer = tried(&scene, reference, code).await;
        assert_eq!(answer.status, 422, "{reference} {code}");
        let page = Page::read(answer);
        assert_eq!(page.words.matches(words).count(), 2, "{}", page.words);
        for typed in [reference, code] {
            assert!(page.answer.body.contains(&format!("value=\"{typed}\"")));
        }
    }
    let both = tried(&scene, "x", "<b>").await;
    let page = Page::read(both);
    page.says("Skriv hele referansen");
    page.says("Skriv hele koden");
}
