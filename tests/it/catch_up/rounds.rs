//! One look into the gateway's list after the other.

use jiff::SignedDuration;
use sifra::domain::outgoing::Purpose;
use sifra::store::inbound;

use super::letterbox::{Look, NUMBER};
use super::{KARI, LEAK, NOISE, OLENA, Post};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_text_that_no_webhook_brought_is_taken_in_and_answered,
    a_text_that_both_bring_is_one_report_with_one_acknowledgement,
    two_processes_that_look_at_once_take_it_in_once,
    all_pages_are_read_and_the_oldest_text_comes_first,
    a_page_that_breaks_changes_nothing_and_is_tried_again,
    a_fresh_installation_leaves_what_was_texted_before,
    an_installation_at_work_reads_back_three_days_the_first_time,
    a_text_that_is_listed_late_is_not_jumped_over,
    a_text_from_the_future_hides_none_from_today,
    an_outage_of_weeks_is_read_from_where_it_began,
    a_messaging_service_lists_without_a_number,
    a_stop_and_a_report_that_come_late_keep_their_order,
);

async fn a_text_that_no_webhook_brought_is_taken_in_and_answered(engine: Engine) {
    let Some(post) = Post::on(engine).await else {
        return;
    };
    post.text("SM1", KARI, LEAK);
    assert_eq!(post.round().await, 1);
    let report = post.report_of(KARI).await.expect("a report");
    assert_eq!(report.text, LEAK);
    assert_eq!(report.received_at, post.town.app.ids.now());
    let owed = post.owed_to(KARI).await;
    assert_eq!(owed.len(), 1);
    assert_eq!(owed[0].purpose, Purpose::Acknowledgement);
    assert_eq!(post.round().await, 0, "once");
    assert!(post.owed_to(KARI).await.is_empty());
}

async fn a_text_that_both_bring_is_one_report_with_one_acknowledgement(engine: Engine) {
    let Some(post) = Post::on(engine).await else {
        return;
    };
    post.text("SM1", KARI, LEAK);
    post.text("SM2", OLENA, NOISE);
    assert_eq!(post.webhook("SM1", KARI, LEAK).await, 200);
    assert_eq!(post.round().await, 1, "only the other is new");
    assert_eq!(post.webhook("SM2", OLENA, NOISE).await, 200);
    let owed = post.town.owed().await;
    for number in [KARI, OLENA] {
        let to_them = owed.iter().filter(|message| message.to == number);
        assert_eq!(to_them.count(), 1, "{number}");
    }
}

async fn two_processes_that_look_at_once_take_it_in_once(engine: Engine) {
    let Some(post) = Post::on(engine).await else {
        return;
    };
    post.text("SM1", KARI, LEAK);
    let looks = (0..4).map(|_| post.round());
    futures::future::join_all(looks).await;
    assert_eq!(post.owed_to(KARI).await.len(), 1);
}

async fn all_pages_are_read_and_the_oldest_text_comes_first(engine: Engine) {
    let Some(post) = Post::on(engine).await else {
        return;
    };
    for count in 0..10 {
        let at = post.ago(SignedDuration::from_mins(30 - count));
        let body = format!("Lyset er borte i Storgata {}", count + 1);
        let from = format!("+474000010{count}");
        post.letterbox.text(&format!("SM{count}"), &from, &body, at);
    }
    assert_eq!(post.round().await, 10);
    let mut references = Vec::new();
    for count in 0..10 {
        let report = post.report_of(&format!("+474000010{count}")).await;
        references.push(report.expect("a report").id);
    }
    let mut sorted = references.clone();
    sorted.sort();
    assert_eq!(references, sorted, "ids are made in order");
}

async fn a_page_that_breaks_changes_nothing_and_is_tried_again(engine: Engine) {
    let Some(post) = Post::on(engine).await else {
        return;
    };
    for count in 0..5 {
        post.text(&format!("SM{count}"), KARI, LEAK);
    }
    for fault in [Look::Fault(500), Look::Fault(429), Look::Nonsense] {
        post.letterbox.will([Look::Answer, fault]);
        let refused = post.catch_up.round().await;
        assert!(refused.is_err(), "the second page is broken");
        assert!(!post.is_known("SM4").await, "nor is the first page taken");
    }
    assert_eq!(post.round().await, 5);
}

async fn a_fresh_installation_leaves_what_was_texted_before(engine: Engine) {
    let Some(post) = Post::unread(engine, NUMBER).await else {
        return;
    };
    for (sid, hours) in [("SM1", 24 * 365), ("SM2", 24), ("SM3", 1)] {
        let at = post.ago(SignedDuration::from_hours(hours));
        post.letterbox.text(sid, KARI, LEAK, at);
    }
    assert_eq!(post.round().await, 0);
    post.town.pass(SignedDuration::from_hours(24));
    post.text("SM4", KARI, LEAK);
    assert_eq!(post.round().await, 1);
    assert!(!post.is_known("SM3").await);
}

async fn an_installation_at_work_reads_back_three_days_the_first_time(engine: Engine) {
    let Some(post) = Post::unread(engine, NUMBER).await else {
        return;
    };
    // It took reports in before it knew of the list.
    assert_eq!(post.webhook("SM0", OLENA, NOISE).await, 200);
    post.town.pass(SignedDuration::from_hours(24 * 30));
    for (sid, hours) in [("SM1", 24 * 30), ("SM2", 24 * 4), ("SM3", 48)] {
        let at = post.ago(SignedDuration::from_hours(hours));
        post.letterbox.text(sid, KARI, LEAK, at);
    }
    assert_eq!(post.round().await, 1);
    assert!(post.is_known("SM3").await);
}

async fn a_text_that_is_listed_late_is_not_jumped_over(engine: Engine) {
    let Some(post) = Post::on(engine).await else {
        return;
    };
    post.text("SM2", OLENA, NOISE);
    assert_eq!(post.round().await, 1);
    let before_it = post.ago(SignedDuration::from_mins(40));
    post.letterbox.text("SM1", KARI, LEAK, before_it);
    assert_eq!(post.round().await, 1);
    assert!(post.is_known("SM1").await);
}

async fn a_text_from_the_future_hides_none_from_today(engine: Engine) {
    let Some(post) = Post::on(engine).await else {
        return;
    };
    let years_on = post.ago(SignedDuration::from_hours(-24 * 365));
    post.text("SM1", KARI, LEAK);
    post.letterbox.text("SM9", OLENA, NOISE, years_on);
    assert_eq!(post.round().await, 2);
    post.town.pass(SignedDuration::from_hours(2));
    let at = post.ago(SignedDuration::from_mins(1));
    post.letterbox.text(
        "SM2",
        KARI,
        "Det brenner fortsatt lys i gangen i Storgata 18",
        at,
    );
    assert_eq!(post.round().await, 1);
}

async fn an_outage_of_weeks_is_read_from_where_it_began(engine: Engine) {
    let Some(post) = Post::on(engine).await else {
        return;
    };
    post.text("SM1", KARI, LEAK);
    assert_eq!(post.round().await, 1);
    post.town.pass(SignedDuration::from_hours(24 * 21));
    let first = post.ago(SignedDuration::from_hours(24 * 20));
    post.letterbox.text("SM2", OLENA, NOISE, first);
    assert_eq!(post.round().await, 1);
    let asked = post.letterbox.asked();
    assert_eq!(asked[0]["To"], NUMBER);
    assert_eq!(asked.last().unwrap()["DateSent>"], "2026-11-23");
}

async fn a_messaging_service_lists_without_a_number(engine: Engine) {
    let service = "MG00000000000000000000000000000001";
    let Some(post) = Post::unread(engine, service).await else {
        return;
    };
    post.round().await;
    post.text("SM1", KARI, LEAK);
    post.letterbox
        .text_to("+4759440099", "SM2", OLENA, NOISE, post.town.app.ids.now());
    assert_eq!(post.round().await, 2);
    assert!(!post.letterbox.asked()[0].contains_key("To"));
}

async fn a_stop_and_a_report_that_come_late_keep_their_order(engine: Engine) {
    let Some(post) = Post::on(engine).await else {
        return;
    };
    // Kari wrote, then said stop, and only the stop was brought.
    post.letterbox
        .text("SM1", KARI, LEAK, post.ago(SignedDuration::from_mins(9)));
    post.webhook("SM2", KARI, "STOP").await;
    // Olena said stop, then wrote again, and only the report was brought.
    post.letterbox
        .text("SM3", OLENA, "STOP", post.ago(SignedDuration::from_mins(9)));
    post.webhook("SM4", OLENA, NOISE).await;
    assert_eq!(post.round().await, 2);
    let mut tx = post.town.read().await;
    for (number, expected) in [(KARI, true), (OLENA, false)] {
        let phone = number.parse().unwrap();
        let stopped = inbound::stopped_since(&mut tx, &phone).await.unwrap();
        assert_eq!(stopped.is_some(), expected, "{number}");
    }
}
