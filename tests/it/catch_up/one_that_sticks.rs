//! A text that the database will not have.

use jiff::SignedDuration;
use sqlx::{Connection, PgConnection, SqliteConnection};

use super::{KARI, LEAK, NOISE, OLENA, Post};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_text_that_cannot_be_kept_holds_up_no_other_and_is_kept_once_it_can_be,
    a_held_text_that_has_gone_from_the_gateway_is_let_go,
);

/// Makes the database refuse the text `SM1`, or have it again.
async fn refuse_sm1(post: &Post, engine: Engine, refuse: bool) {
    let statements: &[&'static str] = match (engine, refuse) {
        (Engine::Sqlite, true) => &["CREATE TRIGGER refuse BEFORE INSERT ON inbound_sms \
             WHEN NEW.sid = 'SM1' BEGIN SELECT RAISE(ABORT, 'no'); END"],
        (Engine::Sqlite, false) => &["DROP TRIGGER refuse"],
        (Engine::Postgres, true) => {
            &["ALTER TABLE inbound_sms ADD CONSTRAINT refuse CHECK (sid <> 'SM1')"]
        }
        (Engine::Postgres, false) => &["ALTER TABLE inbound_sms DROP CONSTRAINT refuse"],
    };
    let url = &post.town.database.url;
    for statement in statements {
        match engine {
            Engine::Sqlite => {
                let mut connection = SqliteConnection::connect(url).await.unwrap();
                sqlx::query(*statement)
                    .execute(&mut connection)
                    .await
                    .unwrap();
                connection.close().await.unwrap();
            }
            Engine::Postgres => {
                let mut connection = PgConnection::connect(url).await.unwrap();
                sqlx::query(*statement)
                    .execute(&mut connection)
                    .await
                    .unwrap();
                connection.close().await.unwrap();
            }
        }
    }
}

async fn a_text_that_cannot_be_kept_holds_up_no_other_and_is_kept_once_it_can_be(engine: Engine) {
    let Some(post) = Post::on(engine).await else {
        return;
    };
    refuse_sm1(&post, engine, true).await;
    post.text("SM1", KARI, LEAK);
    post.text("SM2", OLENA, NOISE);
    let caught_up = post.catch_up.round().await.unwrap();
    assert_eq!((caught_up.taken, caught_up.held), (1, 1));
    assert!(post.is_known("SM2").await);

    // Long after the list is no longer read from there.
    post.town.pass(SignedDuration::from_hours(24 * 5));
    post.text("SM3", OLENA, LEAK);
    let caught_up = post.catch_up.round().await.unwrap();
    assert_eq!((caught_up.taken, caught_up.held), (1, 1));

    refuse_sm1(&post, engine, false).await;
    assert_eq!(post.round().await, 1);
    assert_eq!(post.report_of(KARI).await.expect("a report").text, LEAK);
    assert_eq!(post.owed_to(KARI).await.len(), 1);
    assert_eq!(post.round().await, 0);
}

async fn a_held_text_that_has_gone_from_the_gateway_is_let_go(engine: Engine) {
    let Some(post) = Post::on(engine).await else {
        return;
    };
    refuse_sm1(&post, engine, true).await;
    post.text("SM1", KARI, LEAK);
    post.catch_up.round().await.unwrap();
    post.letterbox.forget("SM1");
    post.round().await;
    assert!(post.town.intake.to_read().await.unwrap().held.is_empty());
}
