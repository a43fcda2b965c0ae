//! Every public page in every state is valid HTML.

use crate::stage::valid::assert_valid;
use crate::stage::{Engine, Town, Visitor};

/// Pages by what they are.
type Pages = Vec<(String, String)>;

fn note(pages: &mut Pages, visitor: &Visitor<'_>, what: &str) {
    let name = format!("{what} ({})", visitor.at);
    pages.push((name, visitor.page.body.clone()));
}

/// Goes the whole way, wrong first wherever something can be wrong.
async fn walk(pages: &mut Pages, town: &Town, language: &str) {
    for path in [
        "/",
        "/about",
        "/privacy",
        "/accessibility",
        "/status",
        "/nowhere",
        "/status/nothing",
        "/report/nothing/check",
    ] {
        let visitor = Visitor::at(town, path, language).await;
        note(pages, &visitor, "a page by itself");
    }
    let mut visitor = Visitor::at(town, "/report", language).await;
    note(pages, &visitor, "the first question");
    visitor.press("yes").await;
    note(pages, &visitor, "whom to call");
    visitor.press("next").await;
    note(pages, &visitor, "what has happened");
    visitor.press("next").await;
    note(pages, &visitor, "nothing has happened");
    visitor.fill("text", "Ei rute er knust").press("next").await;
    note(pages, &visitor, "where it is");
    let long = "Storgata ".repeat(40);
    visitor.fill("address", &long).press("next").await;
    note(pages, &visitor, "where it cannot be");
    visitor.fill("address", "Solheim").press("next").await;
    note(pages, &visitor, "which of several");
    visitor.press("next").await;
    note(pages, &visitor, "none of several");
    visitor.fill("choice", "Storgata 18").press("next").await;
    note(pages, &visitor, "which dwelling");
    visitor.press("next").await;
    while visitor.at.ends_with("/questions") {
        note(pages, &visitor, "what we ask besides");
        visitor.press("next").await;
    }
    note(pages, &visitor, "photos");
    visitor.press("next").await;
    note(pages, &visitor, "how to answer");
    visitor.fill("reach", "email").fill("email", "kari@hjemme");
    visitor.press("next").await;
    note(pages, &visitor, "how not to answer");
    visitor.fill("reach", "none").press("next").await;
    note(pages, &visitor, "whether it is right");
    visitor.press("change-category").await;
    note(pages, &visitor, "what it is about");
    visitor.press("next").await;
    visitor.press("send").await;
    note(pages, &visitor, "the receipt");
    let own = visitor.at.replace("?new=1", "");
    visitor.go(&own).await;
    note(pages, &visitor, "the reporter's own page");
}

#[tokio::test]
async fn every_public_page_is_valid_in_every_state() {
    let town = Town::on(Engine::Sqlite).await.expect("SQLite is built in");
    let mut pages = Pages::new();
    walk(&mut pages, &town, "nb").await;
    // From right to left.
    walk(&mut pages, &town, "ar").await;
    assert_valid(&pages);
}

#[test]
fn a_page_that_is_not_valid_would_be_noticed() {
    let page = "<!doctype html>\n<html lang=\"nb\"><head><title>x</title></head>\n\
        <body><button><p>y</p></button></body></html>\n";
    let checked = std::panic::catch_unwind(|| assert_valid(&[("a page".into(), page.into())]));
    assert!(checked.is_err());
}
