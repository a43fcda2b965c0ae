//! SQLite's full-text search (FTS5) over trigrams, ranked by its BM25.

use std::collections::BTreeSet;
use std::path::Path;

use sqlx::sqlite::{SqliteConnectOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, QueryBuilder, SqliteConnection};

use super::lines::{self, House};
use super::{Answered, Times};
use crate::national::asked::Asked;
use std::time::Instant;

const TABLES: [&str; 3] = [
    "CREATE VIRTUAL TABLE lines USING fts5 (line, tokenize = 'trigram')",
    "CREATE TABLE streets (id INTEGER PRIMARY KEY, postcode TEXT NOT NULL)",
    "CREATE TABLE houses (street INTEGER, number INTEGER, letter TEXT, text TEXT, \
     PRIMARY KEY (street, number, letter)) WITHOUT ROWID",
];

const SEARCH: &str = "\
SELECT h.text, s.postcode FROM \
 (SELECT rowid AS id, rank FROM lines WHERE lines MATCH $1 ORDER BY rank LIMIT 50) AS l \
JOIN streets s ON s.id = l.id \
JOIN houses h ON h.street = l.id AND h.number = $2 AND h.letter = $3 \
ORDER BY l.rank LIMIT 1";

/// Rows in one INSERT: four values each stay under SQLite's 32,766 variables.
const CHUNK: usize = 5_000;

pub async fn ask(register: &Path, folder: &Path, questions: &[Asked]) -> Answered {
    let mut connection = SqliteConnectOptions::new()
        .filename(folder.join("rival.db"))
        .create_if_missing(true)
        .synchronous(SqliteSynchronous::Off)
        .pragma("cache_size", "-1000000")
        .connect()
        .await
        .expect("SQLite opens");
    fill(&mut connection, register).await;
    let mut times = Times::default();
    let mut right = 0;
    for asked in questions {
        let matching = trigrams(&asked.street_and_place);
        let letter = asked.meant.letter.map(String::from).unwrap_or_default();
        let mut took = Vec::new();
        let mut found = None;
        for _ in 0..3 {
            let start = Instant::now();
            found = sqlx::query_as::<_, (String, String)>(SEARCH)
                .bind(&matching)
                .bind(i64::from(asked.meant.number))
                .bind(&letter)
                .fetch_optional(&mut connection)
                .await
                .expect("SQLite answers");
            took.push(start.elapsed());
        }
        took.sort_unstable();
        times.add(took[1]);
        right += usize::from(found.is_some_and(|(text, code)| asked.is_meant(&text, &code)));
    }
    Answered {
        name: "SQLite FTS5 trigram",
        times,
        right: right as f64 / questions.len() as f64,
    }
}

async fn fill(connection: &mut SqliteConnection, register: &Path) {
    for table in TABLES {
        execute(connection, table).await;
    }
    execute(connection, "BEGIN").await;
    let mut houses: Vec<House> = Vec::new();
    let streets = lines::read(register, |house| houses.push(house));
    for chunk in houses.chunks(CHUNK) {
        let mut many = QueryBuilder::new("INSERT INTO houses (street, number, letter, text) ");
        many.push_values(chunk, |mut row, house| {
            row.push_bind(house.street)
                .push_bind(house.number)
                .push_bind(&house.letter)
                .push_bind(&house.text);
        });
        many.build()
            .execute(&mut *connection)
            .await
            .expect("houses are kept");
    }
    for (id, street) in (0i64..).zip(&streets) {
        for (insert, value) in [
            (
                "INSERT INTO lines (rowid, line) VALUES ($1, $2)",
                &street.line,
            ),
            (
                "INSERT INTO streets (id, postcode) VALUES ($1, $2)",
                &street.postcode,
            ),
        ] {
            sqlx::query(insert)
                .bind(id)
                .bind(value)
                .execute(&mut *connection)
                .await
                .expect("streets are kept");
        }
    }
    execute(connection, "COMMIT").await;
    execute(connection, "INSERT INTO lines (lines) VALUES ('optimize')").await;
}

async fn execute(connection: &mut SqliteConnection, sql: &'static str) {
    sqlx::query(sql)
        .execute(connection)
        .await
        .expect("SQLite takes it");
}

/// Any of the trigrams of a text.
fn trigrams(text: &str) -> String {
    let letters: Vec<char> = text.to_lowercase().chars().collect();
    let each: BTreeSet<String> = letters
        .windows(3)
        .map(|three| format!("\"{}\"", three.iter().collect::<String>().replace('"', "")))
        .collect();
    each.into_iter().collect::<Vec<_>>().join(" OR ")
}
