//! PostgreSQL's pg_trgm, with a GIN index and its own measure of likeness.

use std::fmt::Write;
use std::path::Path;
use std::time::Instant;

use sqlx::{AssertSqlSafe, Connection, PgConnection};

use super::lines::{self, Street};
use super::{Answered, Times};
use crate::databases::Engine;
use crate::missing::skip;
use crate::national::asked::Asked;

/// Trigrams need to know which characters are letters, which they do not in
/// the tests' locale.
const DATABASE: &str = "CREATE DATABASE trigrams TEMPLATE template0 ENCODING 'UTF8' \
                        LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'";

const TABLES: [&str; 2] = [
    "CREATE TABLE streets (id BIGINT PRIMARY KEY, line TEXT, postcode TEXT)",
    "CREATE TABLE houses (street BIGINT, number BIGINT, letter TEXT, text TEXT)",
];

const INDEXES: [&str; 3] = [
    "CREATE INDEX ON streets USING gin (line gin_trgm_ops)",
    "CREATE INDEX ON houses (street, number)",
    "ANALYZE",
];

const SEARCH: &str = "\
SELECT h.text, l.postcode FROM \
 (SELECT id, postcode, similarity(line, $1) AS likeness FROM streets WHERE line % $1 \
  ORDER BY likeness DESC LIMIT 50) AS l \
JOIN houses h ON h.street = l.id AND h.number = $2 AND h.letter = $3 \
ORDER BY l.likeness DESC LIMIT 1";

/// Nothing where PostgreSQL or pg_trgm is missing.
pub async fn ask(register: &Path, questions: &[Asked]) -> Option<Answered> {
    let server = Engine::Postgres.database().await?;
    let mut connection = PgConnection::connect(&server.url)
        .await
        .expect("PostgreSQL opens");
    execute(&mut connection, DATABASE).await;
    let mut url = url::Url::parse(&server.url).expect("the server's URL");
    url.set_path("trigrams");
    let mut connection = PgConnection::connect(url.as_str())
        .await
        .expect("PostgreSQL opens");
    let extension = sqlx::query("CREATE EXTENSION pg_trgm")
        .execute(&mut connection)
        .await;
    if extension.is_err() {
        skip("pg_trgm (of postgresql-contrib)");
        return None;
    }
    fill(&mut connection, register).await;
    let mut times = Times::default();
    let mut right = 0;
    for asked in questions {
        let letter = asked.meant.letter.map(String::from).unwrap_or_default();
        let mut took = Vec::new();
        let mut found = None;
        for _ in 0..3 {
            let start = Instant::now();
            found = sqlx::query_as::<_, (String, String)>(SEARCH)
                .bind(&asked.street_and_place)
                .bind(i64::from(asked.meant.number))
                .bind(&letter)
                .fetch_optional(&mut connection)
                .await
                .expect("PostgreSQL answers");
            took.push(start.elapsed());
        }
        took.sort_unstable();
        times.add(took[1]);
        right += usize::from(found.is_some_and(|(text, code)| asked.is_meant(&text, &code)));
    }
    Some(Answered {
        name: "PostgreSQL pg_trgm",
        times,
        right: right as f64 / questions.len() as f64,
    })
}

async fn fill(connection: &mut PgConnection, register: &Path) {
    for table in TABLES {
        execute(connection, table).await;
    }
    let mut houses = String::new();
    let streets = lines::read(register, |house| {
        let lines::House {
            street,
            number,
            letter,
            text,
        } = house;
        let _ = writeln!(houses, "{street}\t{number}\t{letter}\t{text}");
    });
    let mut listed = String::new();
    for (id, Street { line, postcode }) in streets.iter().enumerate() {
        let _ = writeln!(listed, "{id}\t{line}\t{postcode}");
    }
    copy(connection, "COPY streets FROM STDIN", listed).await;
    copy(connection, "COPY houses FROM STDIN", houses).await;
    for index in INDEXES {
        execute(connection, index).await;
    }
}

async fn copy(connection: &mut PgConnection, sql: &str, rows: String) {
    let mut copying = connection
        .copy_in_raw(sql)
        .await
        .expect("PostgreSQL takes rows");
    copying
        .send(rows.into_bytes())
        .await
        .expect("PostgreSQL takes rows");
    copying.finish().await.expect("PostgreSQL takes rows");
}

async fn execute(connection: &mut PgConnection, sql: &'static str) {
    sqlx::query(AssertSqlSafe(sql))
        .execute(connection)
        .await
        .expect("PostgreSQL takes it");
}
