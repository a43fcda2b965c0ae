//! What is not shown, and why, as staff read it.

use axum::http::StatusCode;
use sifra::domain::account::Role;
use sifra::domain::photo::{PhotoFault, PhotoState};

use super::LEAK;
use super::files::{bomb, heic, page, pdf, sideways, torn};
use super::media_server::{Act, MediaServer};
use super::mms::Mms;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(what_is_no_photo_to_show_is_refused_in_words);

async fn what_is_no_photo_to_show_is_refused_in_words(engine: Engine) {
    let Some(mms) = Mms::on(engine).await else {
        return;
    };
    let mut browser = mms.office.logged_in("trine", Role::Triage, None).await;
    let storage = MediaServer::storage().await;
    let strange = storage.has("ME9", [Act::Serve(sideways())]);
    let round = format!("{}/round/ROUND", mms.gateway.url());
    let acts = [
        ("HEIC", Act::Serve(heic()), PhotoFault::Heic, "HEIC"),
        ("PDF", Act::Serve(pdf()), PhotoFault::Pdf, "PDF"),
        (
            "HTML",
            Act::Serve(page()),
            PhotoFault::OtherType,
            "ikke et bilde",
        ),
        (
            "BOMB",
            Act::Serve(bomb()),
            PhotoFault::TooManyPixels,
            "bildepunkter",
        ),
        ("TORN", Act::Serve(torn()), PhotoFault::Broken, "ødelagt"),
        (
            "ENDLESS",
            Act::ServeWithoutEnd,
            PhotoFault::TooLarge,
            "for stor",
        ),
        (
            "CLAIM",
            Act::Claim(11 << 20),
            PhotoFault::TooLarge,
            "for stor",
        ),
        (
            "GONE",
            Act::Answer(404),
            PhotoFault::Gone,
            "har ikke bildet",
        ),
        (
            "ROUND",
            Act::SendOnTo(round),
            PhotoFault::WrongPlace,
            "ikke henter fra",
        ),
        (
            "FILE",
            Act::SendOnTo("file:///etc/passwd".to_owned()),
            PhotoFault::WrongPlace,
            "ikke henter fra",
        ),
    ];
    let mut all: Vec<(String, PhotoFault, &str)> = acts
        .into_iter()
        .map(|(sid, act, fault, words)| (mms.gateway.has(sid, [act]), fault, words))
        .collect();
    all.push((strange, PhotoFault::WrongPlace, "ikke henter fra"));
    all.push((
        "no address".to_owned(),
        PhotoFault::WrongPlace,
        "ikke henter fra",
    ));
    for (number, (url, fault, words)) in all.into_iter().enumerate() {
        mms.receive(&format!("MM{number}"), LEAK, &[url]).await;
        mms.fetch().await;
        let photo = &mms.photos().await[0];
        assert_eq!(
            (photo.state, photo.fault),
            (PhotoState::Refused, Some(fault))
        );
        let reference = mms.report().await.reference;
        let page = browser.get(&format!("/staff/cases/{reference}")).await;
        assert!(page.body.contains(words), "{fault}: {}", page.body);
        let path = format!("/staff/cases/{reference}/photos/{}", photo.id);
        assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND);
    }
    assert!(storage.asked().is_empty(), "only the gateway is asked");
}
