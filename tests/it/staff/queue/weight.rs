//! How much the queue weighs on the line, in a cellar with a phone.

use reqwest::header::{ACCEPT_ENCODING, CONTENT_ENCODING, COOKIE};
use sifra::casework::queue::PAGE;
use sifra::domain::account::Role;

use super::super::office::{Office, PASSWORD};
use super::references;
use crate::stage::html::tags;
use crate::stage::service::client;
use crate::stage::town::Answer;

const LONG: &str = "Hei, dette er tredje gangen jeg skriver om ytterdøra i oppgang B, som fortsatt \
     ikke går i lås etter at dere var her i forrige uke, og nå står den åpen om natta igjen";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fifty_long_rows_weigh_less_than_sixty_kilobytes() {
    let office = Office::on_sqlite().await;
    let base = office.served().await;
    for n in 0..PAGE {
        // Each its own: what is the same weighs nothing.
        let text = format!("{} {LONG}", office.town.app.ids.token());
        let phone = format!("912 34 {:03}", 500 + n);
        let from = super::super::office::reporter(&phone);
        office.report_from(&text, "Storgata 18", from).await;
    }
    office.account("trine", Role::Triage, None).await;
    let opened = office.entrance.log_in("trine", PASSWORD.into()).await;
    let opened = opened.expect("the store answers").expect("logged in");
    let get = async |path: &str, site: &str| {
        client()
            .get(format!("{base}{path}"))
            .header(COOKIE, format!("sifra_session={}", opened.token))
            .header("sec-fetch-site", site)
            .header(ACCEPT_ENCODING, "gzip, br")
            .send()
            .await
            .expect("an answer")
    };
    let plain = get("/staff?status=open", "cross-site").await;
    // Another site may not learn by its length what is on the page.
    assert!(!plain.headers().contains_key(CONTENT_ENCODING));
    let page = Answer {
        status: plain.status(),
        headers: plain.headers().clone(),
        body: plain.text().await.expect("a page"),
    };
    assert_eq!(references(&page).len(), PAGE);
    let compressed = get("/staff?status=open", "same-origin").await;
    assert_eq!(compressed.headers()[CONTENT_ENCODING], "br");
    let mut bytes = compressed.bytes().await.expect("a page").len();
    println!("the page: {bytes} bytes of {}", page.body.len());
    for tag in tags(&page.body) {
        let source = match tag.name.as_str() {
            "link" => tag.get("href"),
            "script" | "img" => tag.get("src"),
            _ => None,
        };
        if let Some(source) = source {
            let file = get(source, "same-origin").await;
            assert!(file.status().is_success(), "{source}");
            let weight = file.bytes().await.expect("a file").len();
            println!("{source}: {weight} bytes");
            bytes += weight;
        }
    }
    assert!(bytes < 60_000, "{bytes} bytes");
}
