//! Claims about photos that come with an SMS: the report is there and
//! acknowledged whatever becomes of them, and staff see what may be seen.

mod by_form;
pub mod files;
mod media_server;
mod mms;
mod refused;
mod uploads;

use std::sync::Arc;

use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use image::ImageFormat;
use jiff::SignedDuration;
use sifra::domain::account::Role;
use sifra::domain::outgoing::RetryPolicy;
use sifra::domain::photo::{PhotoFault, PhotoState};
use sifra::store::access_log::Action;

use crate::staff::office::PASSWORD;
use crate::stage::browser::Browser;
use crate::stage::service::until;
use crate::stage::{Engine, on_both_engines};
use files::{SECRET, encoded, heic, sideways};
use media_server::{Act, MediaServer};
use mms::Mms;

on_both_engines!(
    a_photo_is_kept_upright_and_without_what_it_told_of_its_sender,
    a_photo_without_a_word_is_a_case_for_people_to_look_at,
    photos_with_report_and_answer_are_all_the_reports,
    a_gateway_that_stumbles_is_asked_again,
    a_photo_that_never_comes_is_given_up_on_in_words,
    of_two_processes_one_fetches_a_photo,
    photos_go_along_with_their_report,
);

const LEAK: &str = "Vannlekkasje i Storgata 18, H0203. Se bildet.";

async fn a_photo_is_kept_upright_and_without_what_it_told_of_its_sender(engine: Engine) {
    let Some(mms) = Mms::on(engine).await else {
        return;
    };
    let urls = [
        mms.gateway.has("ME1", [Act::Serve(sideways())]),
        mms.gateway
            .has("ME2", [Act::Serve(encoded(ImageFormat::Png))]),
    ];
    mms.receive("MM1", LEAK, &urls).await;
    let reference = mms.report().await.reference;
    let mut browser = mms.office.logged_in("trine", Role::Triage, None).await;
    let case = format!("/staff/cases/{reference}");
    let page = browser.get(&case).await;
    assert!(page.body.contains("Hentes fra SMS-leverandøren"));
    mms.fetch().await;

    let photos = mms.photos().await;
    assert_eq!(photos.len(), 2);
    assert!(photos.iter().all(|p| p.state == PhotoState::Kept));
    assert_eq!(photos[0].size, Some((40, 80)), "turned upright");
    let bytes = mms.bytes(&photos[0]).await;
    assert!(!bytes.windows(SECRET.len()).any(|part| part == SECRET));
    assert!(!bytes.windows(4).any(|part| part == b"Exif"));
    let shown = image::load_from_memory(&bytes).expect("a JPEG").into_rgb8();
    let (above, below) = (shown.get_pixel(20, 10).0, shown.get_pixel(20, 70).0);
    assert!(above[0] > 150 && below[2] > 150, "{above:?} {below:?}");

    let page = browser.get(&case).await;
    let path = format!("{case}/photos/{}", photos[0].id);
    assert!(
        page.body.contains(&format!(r#"<img src="{path}""#)),
        "{}",
        page.body
    );
    for alt in ["Bilde 1 av 2, sendt av melderen", "Bilde 2 av 2"] {
        assert!(page.body.contains(alt), "{alt}: {}", page.body);
    }
    let photo = browser.get(&path).await;
    assert_eq!(photo.status, StatusCode::OK);
    for (name, value) in [
        (header::CONTENT_TYPE, "image/jpeg"),
        (header::CONTENT_DISPOSITION, "inline"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CACHE_CONTROL, "private, no-store"),
    ] {
        assert_eq!(photo.headers[&name], value, "{name}");
    }
    let lone = mms.office.town.app.intake.by_reference(&reference).await;
    let case = lone.expect("the store answers").expect("a report").case;
    let looks = mms.office.looks(&case).await;
    assert_eq!(looks.last().map(|look| look.action), Some(Action::SawPhoto));
    let asked = mms.gateway.asked();
    let deleted = asked.iter().filter(|asked| asked.method == Method::DELETE);
    assert_eq!(deleted.count(), 2, "the gateway need not keep them");
}

async fn photos_with_report_and_answer_are_all_the_reports(engine: Engine) {
    let Some(mms) = Mms::on(engine).await else {
        return;
    };
    for (sid, text) in [("MM1", "Ytterdøra går ikke i lås"), ("MM2", "Storgata 18")] {
        let url = mms.gateway.has(sid, [Act::Serve(sideways())]);
        mms.receive(sid, text, &[url]).await;
    }
    mms.fetch().await;
    let photos = mms.photos().await;
    assert_eq!(photos.len(), 2);
    assert!(photos.iter().all(|photo| photo.state == PhotoState::Kept));
}

async fn a_photo_without_a_word_is_a_case_for_people_to_look_at(engine: Engine) {
    let Some(mms) = Mms::on(engine).await else {
        return;
    };
    for (sid, text) in [("MM1", ""), ("MM2", " \r\n"), ("MM3", "Takk!")] {
        let url = mms.gateway.has(sid, [Act::Serve(sideways())]);
        mms.receive(sid, text, &[url]).await;
        let report = mms.report().await;
        assert_eq!(report.text, text.trim(), "{sid}");
        let standing = mms.office.town.intake.by_reference(&report.reference);
        let standing = standing.await.expect("the store answers");
        assert!(standing.expect("a report").case.unsure || !text.trim().is_empty());
        mms.fetch().await;
        assert_eq!(mms.photos().await[0].state, PhotoState::Kept, "{sid}");
    }
    mms.receive("MM1", "", &["http://127.0.0.1:9/again".to_owned()])
        .await;
    assert_eq!(
        mms.photos().await.len(),
        1,
        "the same message again is nothing new"
    );
    let reference = mms.report().await.reference;
    let mut browser = mms.office.logged_in("trine", Role::Triage, None).await;
    let queue = browser.get("/staff?department=all").await;
    assert!(
        queue.body.contains("ingen ord, bare bilder"),
        "{}",
        queue.body
    );
    let page = browser.get(&format!("/staff/cases/{reference}")).await;
    assert_eq!(page.status, StatusCode::OK);
}

async fn a_gateway_that_stumbles_is_asked_again(engine: Engine) {
    let Some(mms) = Mms::on(engine).await else {
        return;
    };
    let stumbles = [
        Act::Answer(503),
        Act::Answer(401),
        Act::BreakOff,
        Act::Hang,
        Act::Serve(sideways()),
    ];
    let tries = u32::try_from(stumbles.len()).expect("few");
    let url = mms.gateway.has("ME1", stumbles);
    mms.receive("MM1", LEAK, &[url]).await;
    for number in 1..tries {
        mms.fetch().await;
        let photo = &mms.photos().await[0];
        assert_eq!((photo.state, photo.attempts), (PhotoState::ToFetch, number));
        mms.fetch().await;
        assert_eq!(
            mms.photos().await[0].attempts,
            number,
            "not before its time"
        );
        mms.office.town.pass(SignedDuration::from_hours(1));
    }
    mms.fetch().await;
    assert_eq!(mms.photos().await[0].state, PhotoState::Kept);
}

async fn a_photo_that_never_comes_is_given_up_on_in_words(engine: Engine) {
    let Some(mms) = Mms::on(engine).await else {
        return;
    };
    let url = mms.gateway.has("ME1", [Act::Answer(500)]);
    mms.receive("MM1", LEAK, &[url]).await;
    let policy = RetryPolicy {
        max_attempts: 2,
        ..RetryPolicy::default()
    };
    let fetcher = mms.fetcher_of(policy, Arc::default());
    for _ in 0..3 {
        fetcher.drain_once().await.expect("the store answers");
        mms.office.town.pass(SignedDuration::from_hours(1));
    }
    let photo = &mms.photos().await[0];
    assert_eq!(
        (photo.fault, photo.attempts),
        (Some(PhotoFault::Unreachable), 2)
    );
    let reference = mms.report().await.reference;
    let mut browser = mms.office.logged_in("trine", Role::Triage, None).await;
    let page = browser.get(&format!("/staff/cases/{reference}")).await;
    assert!(page.body.contains("har gitt opp"), "{}", page.body);
}

async fn of_two_processes_one_fetches_a_photo(engine: Engine) {
    let Some(mms) = Mms::on(engine).await else {
        return;
    };
    let urls: Vec<String> = (0..8)
        .map(|number| {
            mms.gateway
                .has(&format!("ME{number}"), [Act::Serve(sideways())])
        })
        .collect();
    mms.receive("MM1", LEAK, &urls).await;
    let (one, other) = (mms.fetcher(), mms.fetcher());
    let (first, second) = tokio::join!(one.drain_once(), other.drain_once());
    assert_eq!(first.expect("done") + second.expect("done"), 8);
    let asked = mms.gateway.asked();
    assert_eq!(asked.iter().filter(|a| a.method == Method::GET).count(), 8);
}

async fn photos_go_along_with_their_report(engine: Engine) {
    let Some(mms) = Mms::on(engine).await else {
        return;
    };
    let url = mms.gateway.has("ME1", [Act::Serve(sideways())]);
    mms.receive("MM1", LEAK, &[url]).await;
    mms.fetch().await;
    let report = mms.report().await;
    let before = mms.photos().await[0].clone();
    let to = mms.office.report("Det lekker", "Storgata 18").await;
    let who = mms.office.account("trine", Role::Triage, None).await;
    let order = sifra::casework::actions::Order {
        who: &who,
        reference: &report.reference,
        version: 1,
        reason: "Samme lekkasje",
    };
    let target = sifra::casework::reports::Destination::Case(&to.reference);
    let moved = mms
        .office
        .casework
        .regroup(order, std::slice::from_ref(&report.reference), target);
    moved.await.expect("moved");
    let after = &mms.photos().await[0];
    assert_eq!((&after.id, &after.case_id), (&before.id, &to.id));
    let shown = mms
        .office
        .casework
        .photo(&who, &to.reference, &after.id)
        .await;
    assert!(shown.expect("the store answers").is_some());
    let elsewhere = mms.office.report("Noe annet", "Bakkegata 3").await;
    let shown = mms
        .office
        .casework
        .photo(&who, &elsewhere.reference, &after.id)
        .await;
    assert!(
        shown.expect("the store answers").is_none(),
        "of another case"
    );
}

#[tokio::test]
async fn credentials_stay_behind_where_the_gateway_sends_us_on() {
    let mms = Mms::on(Engine::Sqlite).await.expect("SQLite is built in");
    let storage = MediaServer::storage().await;
    let stored = storage.has("ST1", [Act::Serve(sideways())]);
    let url = mms.gateway.has("ME1", [Act::SendOnTo(stored)]);
    mms.receive("MM1", LEAK, &[url]).await;
    mms.fetch().await;
    assert_eq!(mms.photos().await[0].state, PhotoState::Kept);
    let asked = storage.asked();
    assert_eq!(asked.len(), 1);
    assert!(!asked[0].with_credentials);
    assert!(mms.gateway.asked().iter().all(|a| a.with_credentials));
}

#[tokio::test]
async fn who_is_not_logged_in_sees_no_photo() {
    let mms = Mms::on(Engine::Sqlite).await.expect("SQLite is built in");
    let url = mms.gateway.has("ME1", [Act::Serve(sideways())]);
    mms.receive("MM1", LEAK, &[url]).await;
    mms.fetch().await;
    let (report, photo) = (mms.report().await, mms.photos().await[0].clone());
    let path = format!("/staff/cases/{}/photos/{}", report.reference, photo.id);
    let request = Request::get(&path).body(Body::empty());
    let answer = mms.office.request(request.expect("a request")).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let own = format!("/status/{}", report.status_token);
    let own = mms.office.town.get(&own).await;
    assert!(
        !own.body.contains(&photo.id) && !own.body.contains("<img"),
        "the reporter is not shown them"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_fetcher_that_sleeps_is_woken_by_a_photo() {
    let mms = Mms::on(Engine::Sqlite).await.expect("SQLite is built in");
    let wake = mms.office.town.photos_awaited.clone();
    let fetcher = mms.fetcher_of(RetryPolicy::default(), wake);
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let running = tokio::spawn(fetcher.run(async {
        let _ = stopped.await;
    }));
    let url = mms.gateway.has("ME1", [Act::Serve(sideways())]);
    mms.receive("MM1", LEAK, &[url]).await;
    until("the photo is kept", async || {
        mms.photos().await[0].state == PhotoState::Kept
    })
    .await;
    stop.send(()).expect("it runs");
    running.await.expect("it stops");
}

/// Each kind of photo on one page: to see, to come, and refused.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn photos_are_seen_and_described_on_a_phone() {
    let Some(browser) = Browser::open(360, "nb", true).await else {
        return;
    };
    let mms = Mms::on(Engine::Sqlite).await.expect("SQLite is built in");
    let urls = [
        mms.gateway.has("ME1", [Act::Serve(sideways())]),
        mms.gateway
            .has("ME2", [Act::Serve(encoded(ImageFormat::WebP))]),
        mms.gateway.has("ME3", [Act::Serve(heic())]),
        mms.gateway.has("ME4", [Act::Answer(503)]),
    ];
    mms.receive("MM1", LEAK, &urls).await;
    mms.fetch().await;
    let base = mms.office.served().await;
    let reference = mms.report().await.reference;
    mms.office.account("trine", Role::Triage, None).await;
    browser.go(&format!("{base}/staff/cases/{reference}")).await;
    browser.fill("#name", "trine").await;
    browser.fill("#password", PASSWORD).await;
    browser.click("main .button").await;
    browser.element(".photos img").await;
    browser.assert_accessible().await;
    until("both photos are drawn", async || {
        let drawn = "return [...document.querySelectorAll('.photos img')] \
                     .filter(image => image.complete && image.naturalWidth > 0).length";
        let drawn = browser.driver.execute(drawn, Vec::new()).await;
        let drawn: u64 = drawn.and_then(|found| found.convert()).expect("a count");
        drawn == 2
    })
    .await;
}
