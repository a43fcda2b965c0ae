//! What is being written is kept: through a reload, a second tab, days, a store
//! that fails, and after it was sent.

use super::*;

#[tokio::test]
async fn pages_from_before_the_sending_lead_to_the_receipt_and_other_words_to_a_new_report() {
    let town = sqlite().await;
    let mut check = filled_in(&town, BROKEN_LOCK, "nb").await;
    let happened = check.at.replace("/check", "/happened");
    let mut kept = Visitor::at(&town, &happened, "nb").await;
    let again = town.request(check.pressing("send")).await;
    let receipt = again.headers[header::LOCATION].to_str().unwrap().to_owned();
    check.press("send").await;
    assert_eq!(check.at, receipt, "sent twice, it is one");
    check.go(&happened).await;
    assert_eq!(check.heading(), "Byggdrift (vaktmestrene) har saken");

    kept.fill("text", "Det er rotter i kjelleren også")
        .press("next")
        .await;
    assert_eq!(kept.heading(), "Hva har skjedd?");
    assert_eq!(kept.field("text"), Some("Det er rotter i kjelleren også"));
    assert!(kept.words().contains("blir en ny melding"));
    let own = receipt.replace("?new=1", "");
    assert!(kept.page.body.contains(&format!("href=\"{own}\"")));
    kept.press("next").await;
    assert_eq!(kept.heading(), "Hvor er det?");
}

#[tokio::test]
async fn a_reload_a_second_tab_and_a_phone_that_forgets_find_all_as_it_was() {
    let town = sqlite().await;
    let mut visitor = filled_in(&town, BROKEN_LOCK, "nb").await;
    let at = visitor.at.clone();
    visitor.go(&at).await;
    assert!(visitor.words().contains(BROKEN_LOCK));
    let mut other = Visitor::at(&town, &at.replace("/check", "/place"), "nb").await;
    other
        .fill("address", "Bak det røde naustet")
        .press("next")
        .await;
    visitor.go(&at).await;
    assert!(visitor.words().contains("Bak det røde naustet"));
    assert!(visitor.words().contains("912 34 567"));
    town.pass(SignedDuration::from_hours(2 * 24));
    visitor.go(&at).await;
    assert!(visitor.words().contains(BROKEN_LOCK), "two days later");
    visitor.press("send").await;
    assert_eq!(visitor.heading(), "Vi har fått meldingen din");
}

#[tokio::test]
async fn what_was_begun_too_long_ago_is_gone_but_what_is_sent_from_its_page_is_not() {
    let town = sqlite().await;
    let visitor = filled_in(&town, BROKEN_LOCK, "nb").await;
    let happened = visitor.at.replace("/check", "/happened");
    let mut old = Visitor::at(&town, &happened, "nb").await;
    town.pass(SignedDuration::from_hours(4 * 24));
    let gone = Visitor::at(&town, &visitor.at, "nb").await;
    assert_eq!(gone.page.status, 404);
    assert_eq!(gone.heading(), "Det du begynte på, er ikke her lenger");
    old.fill("text", "Låsen er fortsatt ødelagt")
        .press("next")
        .await;
    assert_eq!(old.heading(), "Hvor er det?");
    old.fill("address", "Storgata 18").press("next").await;
    old.press("next").await;
    old.past_questions().await;
    old.press("next").await;
    old.fill("reach", "none").press("next").await;
    assert_eq!(
        old.heading(),
        "Er noen i fare nå?",
        "asked for what is missing"
    );
    old.press("no").await;
    assert_eq!(old.heading(), "Stemmer dette?");
    assert!(old.words().contains("Låsen er fortsatt ødelagt"));
}

#[tokio::test]
async fn the_database_alone_reads_nothing_of_what_is_being_written() {
    let town = sqlite().await;
    let visitor = filled_in(&town, BROKEN_LOCK, "nb").await;
    let token = visitor.at.split('/').nth(2).unwrap();
    let mut database = SqliteConnection::connect(&town.database.url).await.unwrap();
    let rows: Vec<(String, String)> = sqlx::query_as("SELECT id, sealed FROM drafts")
        .fetch_all(&mut database)
        .await
        .unwrap();
    assert_eq!(rows.len(), 1);
    for hidden in [token, "døra", "912", "Storgata"] {
        assert!(!rows[0].0.contains(hidden) && !rows[0].1.contains(hidden));
    }
}

#[tokio::test]
async fn when_the_store_fails_nothing_typed_is_lost() {
    let town = sqlite().await;
    let mut visitor = filled_in(&town, BROKEN_LOCK, "nb").await;
    let mut database = SqliteConnection::connect(&town.database.url).await.unwrap();
    let mut rename = async |from: &str, to: &str| {
        let rename = sqlx::AssertSqlSafe(format!("ALTER TABLE {from} RENAME TO {to}"));
        sqlx::query(rename).execute(&mut database).await.unwrap();
    };
    rename("reports", "elsewhere").await;
    visitor.press("send").await;
    assert_eq!(visitor.page.status, 503);
    assert!(visitor.words().contains("er ikke borte"));
    assert!(visitor.words().contains(BROKEN_LOCK));
    rename("elsewhere", "reports").await;

    visitor.press("change-happened").await;
    rename("drafts", "elsewhere").await;
    visitor
        .fill("text", "Nå er låsen helt borte")
        .press("next")
        .await;
    assert_eq!(visitor.page.status, 503);
    assert!(visitor.words().contains("står her ennå"));
    assert_eq!(visitor.field("text"), Some("Nå er låsen helt borte"));
    rename("elsewhere", "drafts").await;
    visitor.press("next").await;
    visitor.past_questions().await;
    visitor.press("send").await;
    assert_eq!(visitor.heading(), "Vi har fått meldingen din");
}

#[tokio::test]
async fn a_body_without_end_is_refused_and_a_long_line_is_cut() {
    let town = sqlite().await;
    let visitor = filled_in(&town, BROKEN_LOCK, "nb").await;
    let place = visitor.at.replace("/check", "/place");
    let body = format!("address={}", "a".repeat(300_000));
    let answer = town.request(post(&place, "nb", body)).await;
    assert_eq!(answer.status, 413);
    let words = visitor
        .at
        .replace("/check", "/words")
        .replace("/report", "/status");
    let body = format!("text={}", "a".repeat(300_000));
    let answer = town.request(post(&words, "nb", body)).await;
    assert_eq!(answer.status, 413);
}
