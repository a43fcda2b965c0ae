//! The real program: what one process changes the pages of another show, and
//! open pages hold nobody up who is to stop.

use serde_json::json;
use sifra::config::demo;

use crate::stage::Engine;
use crate::stage::browser::Browser;
use crate::stage::service::{Service, client};

fn over(database: &str) -> Service {
    Service::with(&[
        ("DATABASE__URL", database.to_owned()),
        ("LOG__LEVEL", "info".into()),
    ])
    .keeping_its_log()
}

/// Files a report as a partner's program does.
async fn file(service: &Service, text: &str) {
    let answer = client()
        .post(format!("{}/api/v1/reports", service.url))
        .bearer_auth(demo::API_KEY)
        .json(&json!({"text": text, "reporter": {"phone": "+4791234567"}}))
        .send()
        .await
        .expect("the service answers");
    assert!(answer.status().is_success(), "{}", answer.status());
}

async fn open_queue(browser: &Browser, service: &Service) {
    let queue = format!("{}/staff?department=all", service.url);
    browser.go(&queue).await;
    browser.fill("#name", demo::ACCOUNTS[0].name).await;
    browser.fill("#password", demo::PASSWORD).await;
    browser.click("main .button").await;
    browser.element(".views").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_processes_on_one_database_see_each_others_changes() {
    let Some(browser) = Browser::open(1280, "nb", true).await else {
        return;
    };
    let Some(database) = Engine::Postgres.database().await else {
        return;
    };
    let [mut one, mut other] = [(); 2].map(|()| over(&database.url));
    one.start().await;
    other.start().await;
    file(&one, "Det lekker fra taket på badet").await;
    open_queue(&browser, &one).await;
    file(&other, "Døra i oppgangen er ødelagt").await;
    browser.sees("1 ny sak.").await;
    browser.click("#live a").await;
    browser.sees("Døra i oppgangen er ødelagt").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_open_page_holds_nobody_up_and_comes_back_by_itself() {
    let Some(browser) = Browser::open(1280, "nb", true).await else {
        return;
    };
    let Some(database) = Engine::Sqlite.database().await else {
        return;
    };
    let mut service = over(&database.url);
    service.start().await;
    file(&service, "Det lekker fra taket på badet").await;
    open_queue(&browser, &service).await;
    file(&service, "Lyset i trappa er borte").await;
    browser.sees("1 ny sak.").await;

    service.stop();
    let log = service.log();
    assert!(log.contains("stopped"), "{log}");
    assert!(!log.contains("stopped before all was finished"), "{log}");
    browser.sees("Uten forbindelse").await;
    browser.assert_accessible().await;
    browser.picture("live-lost").await;

    service.start().await;
    file(&service, "Heisen står").await;
    browser.sees("2 nye saker.").await;
    assert!(!browser.text().await.contains("Siden er slik den var"));
}
