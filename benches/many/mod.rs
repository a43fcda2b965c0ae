//! A town with many cases, written by SQL: nineteen in twenty are done (of a small
//! town one half), reports and messages and words are as in life, and everything
//! is made up.

use std::collections::BTreeSet;

use sifra::store::queue::words;
use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};

/// Who works the cases, by account id.
pub const WORKERS: [(&str, &str); 6] = [
    ("worker-0", "Kari Dal"),
    ("worker-1", "Per Vik"),
    ("worker-2", "Amina Yusuf"),
    ("worker-3", "Ola Moen"),
    ("worker-4", "Inger Lie"),
    ("worker-5", "Jonas Berg"),
];

const STREETS: [&str; 12] = [
    "Storgata",
    "Vikveien",
    "Bjørkeveien",
    "Havnegata",
    "Kirkebakken",
    "Skolegata",
    "Fjordgata",
    "Parkveien",
    "Elvegata",
    "Åsveien",
    "Lindealleen",
    "Torggata",
];

const AREAS: [&str; 8] = [
    "Sentrum",
    "Havna",
    "Nordbyen",
    "Øvre Vik",
    "Bjørkelia",
    "Elvebredden",
    "Moen",
    "Åsen",
];

/// A category, who has it, and what is written about it.
const MATTERS: [(&str, &str, &str); 12] = [
    (
        "lock_door",
        "byggdrift",
        "Låsen i ytterdøra er ødelagt og døra går ikke i lås",
    ),
    (
        "plumbing",
        "byggdrift",
        "Det lekker vann under vasken på kjøkkenet",
    ),
    (
        "electrical",
        "byggdrift",
        "Lyset i gangen er gått og sikringen slår ut",
    ),
    (
        "heating_ventilation",
        "byggdrift",
        "Radiatoren er kald og det er kaldt i stua",
    ),
    ("lift", "byggdrift", "Heisen står fast i tredje etasje"),
    (
        "waste",
        "byggdrift",
        "Søppelrommet er fullt og det lukter vondt",
    ),
    (
        "noise",
        "housing_office",
        "Naboen over spiller høy musikk hver natt",
    ),
    (
        "disturbance",
        "housing_office",
        "Det bråkes og kranges i oppgangen om kvelden",
    ),
    (
        "tenancy",
        "housing_office",
        "Jeg vil si opp leiekontrakten min",
    ),
    (
        "neighbour_concern",
        "housing_office",
        "Jeg er bekymret for en eldre nabo",
    ),
    (
        "drugs",
        "police",
        "Det selges noe i kjelleren og folk går ut og inn",
    ),
    (
        "burglary_theft",
        "police",
        "Sykkelen min er stjålet fra boden",
    ),
];

const ENDINGS: [&str; 10] = [
    "Dette har vart i flere dager nå",
    "Kan dere komme og se på det før helga",
    "Vi er to barn og tre voksne hjemme",
    "Jeg har sagt fra før uten å få svar",
    "Det er verst om natta og tidlig om morgenen",
    "Naboene i samme oppgang sier det samme",
    "Vaktmesteren var her i forrige uke",
    "Det haster ikke, men bør ordnes i vinter",
    "Ring meg gjerne på dagtid",
    "Takk for at dere tar dette på alvor",
];

const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// In a town of as many cases or fewer every second one is open, so that its
/// pages are as full as a large town's, and the two can be compared.
const SMALL: u64 = 10_000;

/// Cases that one statement writes.
const AT_A_TIME: u64 = 50_000;

/// Where the tables are.
pub enum Writer {
    Sqlite(Box<SqliteConnection>),
    Postgres(Box<PgConnection>),
}

impl Writer {
    pub async fn open(url: &str) -> Self {
        if url.starts_with("sqlite") {
            let connection = SqliteConnection::connect(url).await.expect("it opens");
            return Self::Sqlite(Box::new(connection));
        }
        Self::Postgres(Box::new(
            PgConnection::connect(url).await.expect("it opens"),
        ))
    }

    pub async fn run(&mut self, sql: &str) {
        let safe = AssertSqlSafe(sql.to_owned());
        let done = match self {
            Self::Sqlite(connection) => sqlx::raw_sql(safe).execute(&mut **connection).await.err(),
            Self::Postgres(connection) => {
                sqlx::raw_sql(safe).execute(&mut **connection).await.err()
            }
        };
        if let Some(error) = done {
            panic!("{error}: {sql}");
        }
    }
}

/// Writes `cases` cases as of `now` (Unix milliseconds).
pub async fn write(url: &str, cases: u64, now: i64) {
    let mut writer = Writer::open(url).await;
    if let Writer::Sqlite(_) = writer {
        writer.run("PRAGMA synchronous = OFF").await;
        writer.run("PRAGMA cache_size = -400000").await;
    }
    writer.run("DROP INDEX search_words_by_word").await;
    writer.run(&workers(now)).await;
    writer.run(&texts()).await;
    for from in (0..cases).step_by(AT_A_TIME as usize) {
        let to = (from + AT_A_TIME).min(cases);
        writer.run("BEGIN").await;
        for sql in some_cases(from, to, cases, now) {
            writer.run(&sql).await;
        }
        writer.run("COMMIT").await;
    }
    writer.run("DROP TABLE bench_texts").await;
    writer.run("DROP TABLE bench_words").await;
    writer
        .run("CREATE INDEX search_words_by_word ON search_words (word, case_id)")
        .await;
    if let Writer::Sqlite(_) = writer {
        writer.run("PRAGMA wal_checkpoint(TRUNCATE)").await;
    } else {
        // As the server does by itself, in time.
        writer.run("VACUUM ANALYZE").await;
    }
}

fn workers(now: i64) -> String {
    let rows: Vec<String> = WORKERS
        .iter()
        .map(|(id, name)| {
            let login = name.to_lowercase();
            format!("('{id}', '{name}', '{login}', 'staff', NULL, '', {now})")
        })
        .collect();
    format!(
        "INSERT INTO accounts (id, name, login, role, department, password_hash, created_at) \
         VALUES {}",
        rows.join(", ")
    )
}

fn quoted(words: &BTreeSet<String>, id: usize) -> Vec<String> {
    words
        .iter()
        .map(|word| format!("({id}, '{word}')"))
        .collect()
}

/// What is written, by matter and ending; and the words of it, and of places.
fn texts() -> String {
    let mut texts = Vec::new();
    let mut kept = Vec::new();
    for (matter, (_, _, start)) in MATTERS.iter().enumerate() {
        for (ending, end) in ENDINGS.iter().enumerate() {
            let id = matter * ENDINGS.len() + ending;
            let text = format!("{start}. {end}.");
            texts.push(format!("({id}, '{text}')"));
            kept.extend(quoted(&words::of_text(&text), id));
        }
    }
    for (street, name) in STREETS.iter().enumerate() {
        kept.extend(quoted(&words::of_text(name), 1_000 + street));
    }
    for (area, name) in AREAS.iter().enumerate() {
        kept.extend(quoted(&words::of_text(name), 2_000 + area));
    }
    format!(
        "CREATE TABLE bench_texts (id BIGINT PRIMARY KEY, text TEXT NOT NULL); \
         CREATE TABLE bench_words (id BIGINT NOT NULL, word TEXT NOT NULL); \
         CREATE INDEX bench_words_by_id ON bench_words (id); \
         INSERT INTO bench_texts VALUES {}; INSERT INTO bench_words VALUES {};",
        texts.join(", "),
        kept.join(", "),
    )
}

/// A choice by a number, as SQL.
fn choice<T: std::fmt::Display>(number: &str, choices: impl IntoIterator<Item = T>) -> String {
    let cases: Vec<String> = choices
        .into_iter()
        .enumerate()
        .map(|(place, choice)| format!("WHEN {place} THEN '{choice}'"))
        .collect();
    format!("CASE {number} {} END", cases.join(" "))
}

/// The columns that everything else is made of, for cases `from` to `to` of
/// `of`: chance enough, and the same each time.
fn drawn(from: u64, to: u64, of: u64) -> String {
    let open_from = if of <= SMALL { 0 } else { of * 9 / 10 };
    format!(
        "WITH RECURSIVE n(i) AS (SELECT CAST({from} AS BIGINT) UNION ALL SELECT i + 1 FROM n \
         WHERE i + 1 < {to}), \
         a AS (SELECT i, (i * 48271 + 11) % 65537 AS x, (i * 69621 + 7) % 64301 AS y, \
         (i * 40692 + 3) % 63443 AS z, \
         i >= {open_from} AND i % 2 = 0 AS is_open FROM n), \
         d AS (SELECT i, x, y, z, is_open, x % 12 AS matter, y % 12 AS street, 1 + z % 60 AS house, \
         (y % 12 * 5 + z % 60 / 20) % 8 AS area, \
         '019a0000-0000-7000-8000-' || SUBSTR(CAST(1000000000000 + i AS TEXT), 2) AS id, \
         37 * i + i % 32 AS number, x / 12 % 10 AS stage FROM a)"
    )
}

fn reference() -> String {
    let digit =
        |shift: u64| format!("SUBSTR('{ALPHABET}', CAST(number / {shift} % 32 AS INTEGER) + 1, 1)");
    let digits: Vec<String> = (0..6).rev().map(|place| digit(1 << (5 * place))).collect();
    format!(
        "'SF-' || {} || '-' || SUBSTR('{ALPHABET}', CAST(number % 37 AS INTEGER) + 1, 1)",
        digits.join(" || ")
    )
}

fn some_cases(from: u64, to: u64, of: u64, now: i64) -> Vec<String> {
    let drawn = drawn(from, to, of);
    let day = 86_400_000_i64;
    // Five years of cases.
    let opened = format!("({now} - ({of} - i) * {} / {of})", 5 * 365 * day);
    let due = format!("({now} + (z % 240 - 60) * 3600000)");
    let status = "CASE WHEN is_open THEN CASE WHEN stage < 3 THEN 'new' WHEN stage < 7 \
                  THEN 'in_progress' ELSE 'waiting' END WHEN stage < 6 THEN 'resolved' ELSE 'closed' END";
    let gravity =
        "CASE WHEN y % 100 = 0 THEN 3 WHEN y % 100 < 15 THEN 2 WHEN y % 100 < 85 THEN 1 ELSE 0 END";
    let priority = choice(gravity, ["low", "normal", "urgent", "emergency"]);
    let rank = format!(
        "CASE WHEN NOT is_open THEN -{opened} WHEN ({gravity}) = 3 THEN {due} - 4503599627370496 ELSE {due} END"
    );
    let street = choice("street", STREETS);
    let category = choice("matter", MATTERS.map(|(category, _, _)| category));
    let owner = choice("matter", MATTERS.map(|(_, owner, _)| owner));
    let area = choice("area", AREAS);
    let workers = WORKERS.map(|(id, _)| id);
    let assignee = format!(
        "CASE WHEN stage < 3 AND is_open THEN NULL ELSE {} END",
        choice("y % 6", workers)
    );
    let reference = reference();
    let text = "(matter * 10 + y % 10)";
    vec![
        format!(
            "INSERT INTO cases (id, reference, category, priority, gravity, status, is_open, owner, \
             also_notify, assignee, address, postcode, street, unit, building_name, area, unsure, \
             due_at, version, opened_at, updated_at, queue_rank) {drawn} \
             SELECT id, {reference}, {category}, {priority}, {gravity}, {status}, is_open, {owner}, '[]', \
             {assignee}, {street} || ' ' || CAST(house AS TEXT), '1601', NULL, \
             CASE WHEN z % 3 = 0 THEN NULL ELSE 'H0' || CAST(1 + z % 4 AS TEXT) || '0' || CAST(1 + y % 6 AS TEXT) END, \
             NULL, {area}, x % 20 = 0, {due}, 3, {opened}, {opened}, {rank} FROM d"
        ),
        format!(
            "INSERT INTO reports (id, case_id, reference, channel, text, language, reporter_phone, \
             status_token, received_at) {drawn} SELECT 'r' || d.id, d.id, {reference}, 'web', t.text, \
             CASE y % 20 WHEN 0 THEN 'so' WHEN 1 THEN 'uk' WHEN 2 THEN 'pl' ELSE 'nb' END, \
             '+479' || SUBSTR(CAST(10000000 + i % 3000000 AS TEXT), 2), 'r' || d.id, {opened} \
             FROM d JOIN bench_texts t ON t.id = {text}"
        ),
        format!(
            "INSERT INTO messages (id, promise, case_id, purpose, channel, recipient, subject, body, \
             language, precedence, state, due_at, look_up_first, attempts, created_at, updated_at) \
             {drawn} SELECT 'm' || id, 'acknowledgement:r' || id, id, 'acknowledgement', 'sms', \
             '+4790000000', '', '', 'nb', 12, CASE WHEN x % 200 = 0 THEN 'failed' ELSE 'delivered' END, \
             {opened}, x < 0, 1, {opened}, {opened} FROM d"
        ),
        format!(
            "INSERT INTO history (id, case_id, at, actor, event) {drawn} \
             SELECT 'h' || id, id, {opened}, 'sifra', 'routed' FROM d"
        ),
        format!(
            "INSERT INTO search_words (case_id, word, source) {drawn} \
             SELECT d.id, w.word, 'r' || d.id FROM d JOIN bench_words w ON w.id = {text}"
        ),
        // A word that is in ten cases of all.
        format!(
            "INSERT INTO search_words (case_id, word, source) {drawn} \
             SELECT id, 'kode' || CAST(i / 200 AS TEXT), 'r' || id FROM d WHERE i % 20 = 0"
        ),
        format!(
            "INSERT INTO search_words (case_id, word, source) {drawn} \
             SELECT d.id, w.word, 'place' FROM d JOIN bench_words w ON w.id IN (1000 + street, 2000 + area) \
             UNION SELECT id, CAST(house AS TEXT), 'place' FROM d"
        ),
    ]
}

/// Lets an account have looked at the first of the open cases long ago.
pub async fn look(url: &str, account_id: &str, cases: u64) {
    let mut writer = Writer::open(url).await;
    writer
        .run(&format!(
            "INSERT INTO last_looks (account_id, case_id, looked_at, seen_until) \
             SELECT '{account_id}', id, opened_at, opened_at - CASE WHEN unsure THEN 1 ELSE 0 END \
             FROM cases WHERE is_open ORDER BY id LIMIT {cases}"
        ))
        .await;
}
