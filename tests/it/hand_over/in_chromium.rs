//! The page on a phone, in a real browser: from a link in the outbox to done, with
//! a photo.

use sifra::casework::actions::Order;
use sifra::domain::case::Status;
use tokio::net::TcpListener;

use super::scene::{Scene, code_in, token_in};
use crate::photos::files;
use crate::stage::Engine;
use crate::stage::browser::Browser;
use crate::stage::service::until;

/// Serves the public pages on this machine; gives their base URL.
async fn served(scene: &Scene) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    // Over http, as here, a browser keeps no cookie that is for https alone.
    let mut app = scene.office.town.app.clone();
    let mut settings = (*app.settings).clone();
    settings.public_url = format!("http://{address}");
    app.settings = settings.into();
    let router = sifra::web::router(app, None);
    tokio::spawn(async move { axum::serve(listener, router).await });
    format!("http://{address}")
}

/// The token of the link in the message that staff have sent.
async fn sent_link(scene: &Scene) -> String {
    let who = scene.staff().await;
    let order = Order {
        who: &who,
        reference: &scene.case.reference,
        version: 0,
        reason: "",
    };
    scene.office.town.pass(jiff::SignedDuration::from_mins(1));
    let sent = scene
        .office
        .casework
        .send_link(order, &scene.given.id)
        .await;
    sent.expect("sent");
    let owed = scene.office.town.owed().await;
    token_in(owed.last().expect("a message"))
}

async fn from_the_link_to_done(width: u32, scripts: bool) {
    let Some(browser) = Browser::open(width, "nb", scripts).await else {
        return;
    };
    let scene = Scene::on(Engine::Sqlite).await.expect("SQLite is built in");
    let base = served(&scene).await;
    let token = sent_link(&scene).await;

    browser.go(&format!("{base}/h/{token}")).await;
    browser.sees("En sak til Vaktmesteren på Solheim").await;
    browser.assert_accessible().await;
    browser.click("button[value=sms]").await;
    browser.sees("Vi har sendt en kode").await;
    browser.assert_accessible().await;
    browser.fill("#code", "12").await;
    browser.click("main form .button").await;
    browser.sees("seks siffer").await;
    browser.assert_accessible().await;
    let owed = scene.office.town.owed().await;
    let code = code_in(&owed.last().expect("a message").body);
    browser.fill("#code", &code).await;
    browser.click("main form .button").await;

    browser.sees("Storgata 18").await;
    browser.assert_accessible().await;
    browser.picture(&format!("hand-over-{width}")).await;
    browser.click(".act-now .button").await;
    browser.sees("Vi har notert at dere har den").await;
    browser.assert_accessible().await;
    browser.click("form[action$=accept] .button").await;
    browser.sees("Vi har notert at dere tar den").await;
    browser.assert_accessible().await;

    // Hours alone are no time: they come back, and with a day they are a visit.
    browser.click("details:has(#day) > summary").await;
    browser.fill("#from", "1000AM").await;
    browser.fill("#to", "1130AM").await;
    browser.click("form[action$=accept] .button").await;
    browser.sees("Velg dagen også").await;
    browser.assert_accessible().await;
    // Whichever comes first, month or day; and where there are twelve hours.
    browser.fill("#day", "12122026").await;
    browser.click("form[action$=accept] .button").await;
    browser
        .sees("Dere kommer lørdag 12. desember mellom kl. 10.00 og 11.30")
        .await;
    browser.assert_accessible().await;
    browser.picture(&format!("hand-over-visit-{width}")).await;

    // Without words it comes back, open where it was.
    browser.click("form[action$=done] .button").await;
    browser.sees("Skriv noe før du sender").await;
    browser.assert_accessible().await;
    let photo = scene.office.town.folder().join("etter.jpg");
    std::fs::write(&photo, files::sideways()).expect("a file");
    let input = browser.element("#done-photos").await;
    let chosen = input.send_keys(photo.display().to_string()).await;
    chosen.expect("a photo is chosen");
    browser.fill("#done-words", "Byttet låskasse").await;
    browser.click("form[action$=done] .button").await;
    browser.sees("Takk, saken er meldt ferdig").await;
    browser.assert_accessible().await;

    until("the case is done", async || {
        scene.now().await.status == Status::Resolved
    })
    .await;
    let owed = scene.office.town.owed().await;
    assert!(owed.iter().any(|told| told.body.contains("/status/")));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_caretaker_goes_from_the_link_to_done_on_a_phone() {
    from_the_link_to_done(360, true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_board_member_does_so_at_a_wide_screen() {
    from_the_link_to_done(1280, true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_needs_scripts_for_it() {
    from_the_link_to_done(360, false).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_link_that_opens_nothing_says_whom_to_ring() {
    let Some(browser) = Browser::open(320, "en", true).await else {
        return;
    };
    let scene = Scene::on(Engine::Sqlite).await.expect("SQLite is built in");
    let base = served(&scene).await;
    browser.go(&format!("{base}/h/none")).await;
    browser.sees("The link no longer works").await;
    browser.assert_accessible().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn staff_reply_and_read_how_the_link_was_used_on_a_phone() {
    let Some(browser) = Browser::open(360, "nb", true).await else {
        return;
    };
    let scene = Scene::on(Engine::Sqlite).await.expect("SQLite is built in");
    let path = scene.path();
    let mut phone = scene.opened().await;
    let page = phone.get(&path).await;
    phone
        .answer(&page, &path, "ask", &[("text", "Hvem har nøkkel?")])
        .await;
    scene.staff().await;
    let base = scene.office.served().await;
    let case = format!("{base}/staff/cases/{}", scene.case.reference);
    browser.go(&case).await;
    browser.fill("#name", "bjarte").await;
    browser
        .fill("#password", crate::staff::office::PASSWORD)
        .await;
    browser.click("main .button").await;
    browser.sees("Svar fra mottakeren").await;
    browser.click(".linked summary").await;
    browser.sees("Riktig kode").await;
    browser.assert_accessible().await;
    browser
        .fill(".link-answers textarea", "Per på kontoret")
        .await;
    browser.click(".link-answers .quiet-button").await;
    browser.sees("Svaret er sendt").await;
    browser.assert_accessible().await;
}
