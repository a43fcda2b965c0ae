//! Databases that are older than the program keep what they hold.

use std::path::Path;
use std::str::FromStr;

use sifra::domain::outgoing::MessageState;
use sifra::store::{Db, outbox};
use sqlx::migrate::Migrator;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, PgConnection};
use tempfile::TempDir;

use crate::stage::{Engine, on_both_engines};

on_both_engines!(messages_and_attempts_outlive_the_table_that_was_made_anew);

const ROWS: [&str; 5] = [
    "INSERT INTO messages VALUES ('m1', 'p1', NULL, 'acknowledgement', 'sms', '+4740000001', '', \
     'text', 'nb', 12, 'accepted', 5, NULL, FALSE, 1, 'SM1', NULL, 1000, 3000)",
    "INSERT INTO messages VALUES ('m2', 'p2', NULL, 'acknowledgement', 'page', '', '', \
     'text', 'nb', 12, 'delivered', 5, NULL, FALSE, 0, NULL, NULL, 1000, 1000)",
    "INSERT INTO messages VALUES ('m3', 'p3', NULL, 'notice', 'email', 'a@example.no', 's', \
     'text', 'nb', 10, 'waiting', 5, NULL, TRUE, 3, NULL, 'time_out', 1000, 3000)",
    "INSERT INTO attempts VALUES ('m1', 1, 'w', 1500, 2000, 'accepted', NULL)",
    "INSERT INTO attempts VALUES ('m3', 3, 'w', 1500, 2500, 'unknown', 'time_out')",
];

/// Makes the old tables, and fills them.
macro_rules! fill {
    ($connection:expr, $earlier:ident) => {{
        let mut connection = $connection;
        $earlier.run(&mut connection).await.expect("the old tables");
        for row in ROWS {
            let put = sqlx::query(row).execute(&mut connection).await;
            put.expect("a row");
        }
        connection.close().await.expect("it closes");
    }};
}

async fn messages_and_attempts_outlive_the_table_that_was_made_anew(engine: Engine) {
    let Some(database) = engine.empty_database().await else {
        return;
    };
    let folder = TempDir::new().expect("a temporary folder");
    for name in ["0001_first_light.sql", "0002_municipalities.sql"] {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
        std::fs::copy(from.join(name), folder.path().join(name)).expect("a copy");
    }
    let earlier = Migrator::new(folder.path()).await.expect("migrations");
    match engine {
        Engine::Sqlite => {
            let options = SqliteConnectOptions::from_str(&database.url).expect("a URL");
            let connection = options.create_if_missing(true).connect().await;
            fill!(connection.expect("it opens"), earlier);
        }
        Engine::Postgres => {
            let connection = PgConnection::connect(&database.url).await;
            fill!(connection.expect("it opens"), earlier);
        }
    }

    let db = Db::connect(&database.url).await.expect("it opens");
    db.migrate().await.expect("the new tables");
    let mut tx = db.read().await.expect("the store answers");
    let mut messages = Vec::new();
    for promise in ["p1", "p2", "p3"] {
        let message = outbox::by_promise(&mut tx, promise)
            .await
            .expect("it reads");
        messages.push(message.expect("it is there"));
    }
    let states: Vec<MessageState> = messages.iter().map(|message| message.state).collect();
    assert_eq!(
        states,
        [
            MessageState::Accepted,
            MessageState::Delivered,
            MessageState::Waiting
        ]
    );
    assert!(messages[2].look_up_first);
    assert_eq!(messages[2].attempts, 3);
}
