//! Made-up cases with what became of them, by SQL that both engines run. The
//! dice are arithmetic on the case's number, so that it is the same town each
//! time.

use jiff::Timestamp;
use sifra::domain::reference::Reference;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection};
use std::str::FromStr;

/// What to make.
#[derive(Debug, Clone, Copy)]
pub struct Town {
    pub cases: u32,
    /// From so many days ago until now.
    pub days: u32,
    pub addresses: u32,
    pub now: Timestamp,
}

/// References in one INSERT.
const CHUNK: usize = 5_000;

/// Fills the database that the URL names; its tables are there.
pub async fn fill(url: &str, town: Town) {
    let statements = statements(town);
    if url.starts_with("sqlite") {
        let options = SqliteConnectOptions::from_str(url).expect("a URL");
        let mut connection = options.connect().await.expect("it opens");
        let mut all = connection.begin().await.expect("a transaction");
        for sql in statements {
            run(sqlx::query(AssertSqlSafe(sql)).execute(&mut *all).await);
        }
        all.commit().await.expect("it is kept");
        run(sqlx::query("ANALYZE").execute(&mut connection).await);
        connection.close().await.expect("it closes");
    } else {
        let mut connection = PgConnection::connect(url).await.expect("it opens");
        for sql in statements {
            run(sqlx::query(AssertSqlSafe(sql))
                .execute(&mut connection)
                .await);
        }
        run(sqlx::query("VACUUM ANALYZE").execute(&mut connection).await);
        connection.close().await.expect("it closes");
    }
}

fn run<T>(done: Result<T, sqlx::Error>) {
    if let Err(error) = done {
        panic!("the made-up town: {error}");
    }
}

fn statements(town: Town) -> Vec<String> {
    let now = town.now.as_millisecond();
    let span = i64::from(town.days) * 86_400_000;
    let (cases, addresses) = (town.cases, town.addresses);
    let mut all = vec![
        "INSERT INTO accounts (id, name, login, role, password_hash, created_at) \
         VALUES ('made-up', 'Made Up', 'made-up', 'staff', '', 0)"
            .to_owned(),
        "CREATE TABLE made_references (i BIGINT PRIMARY KEY, reference TEXT NOT NULL)".to_owned(),
    ];
    // Far from the first ones, which somebody may have.
    let references: Vec<String> = (700_000_000..)
        .step_by(3)
        .filter_map(Reference::from_number)
        .zip(1..=cases)
        .map(|(reference, i)| format!("({i}, '{reference}')"))
        .collect();
    for chunk in references.chunks(CHUNK) {
        let values = chunk.join(", ");
        all.push(format!("INSERT INTO made_references VALUES {values}"));
    }
    all.push(format!(
        "CREATE TABLE made AS WITH RECURSIVE n(i) AS (SELECT CAST(1 AS BIGINT) \
         UNION ALL SELECT i + 1 FROM n WHERE i < {cases}), \
         dice AS (SELECT i, (i * 7919 + (i % 1009) * (i % 1013) * 17) % 1000 AS a, \
         (i * 10473 + (i % 997) * (i % 1019) * 29) % 1000 AS b, \
         (i * 3571 + (i % 1021) * (i % 991) * 13) % 1000 AS c, \
         (i * 6163 + (i % 983) * (i % 1033) * 37) % 1000 AS d, \
         {now} - {span} + ({span} / {cases}) * i - ((i * 6163) % 977) * 3600000 / 10 AS opened FROM n), \
         dated AS (SELECT *, CASE WHEN c < 20 THEN 3600000 WHEN c < 180 THEN 86400000 \
         WHEN c < 900 THEN 432000000 ELSE 1296000000 END AS promised FROM dice) \
         SELECT *, opened + promised * d / 1000 * d / 700 AS finished, \
         opened + promised * d / 1000 * (a % 61) / 90 AS answered, \
         CASE WHEN opened + promised * d / 1000 * d / 700 < {now} AND (d * 7 + a) % 41 <> 0 THEN 0 ELSE 1 END AS stands \
         FROM dated"
    ));
    all.push(format!(
        "INSERT INTO cases (id, reference, category, priority, gravity, status, is_open, owner, \
         also_notify, address, postcode, unit, unsure, due_at, version, opened_at, updated_at, restricted) \
         SELECT 'made-' || m.i, r.reference, {CATEGORY}, \
         CASE WHEN c < 20 THEN 'emergency' WHEN c < 180 THEN 'urgent' WHEN c < 900 THEN 'normal' ELSE 'low' END, \
         CASE WHEN c < 20 THEN 3 WHEN c < 180 THEN 2 WHEN c < 900 THEN 1 ELSE 0 END, \
         CASE WHEN stands = 0 THEN 'resolved' WHEN answered < {now} THEN 'in_progress' ELSE 'new' END, \
         stands = 1, CASE WHEN a < 560 THEN 'byggdrift' WHEN a < 940 THEN 'housing_office' ELSE 'police' END, '[]', \
         CASE WHEN b % 19 = 0 THEN NULL ELSE CASE b % 4 WHEN 0 THEN 'Storgata ' WHEN 1 THEN 'Vikveien ' \
         WHEN 2 THEN 'Bakkegata ' ELSE 'Kong Oscars gate ' END || (1 + a * d / 1000 * {addresses} / 4000) END, '9995', \
         'H0101', stands = 1 AND c % 11 = 0, opened + promised, 1, opened, opened, d % 113 = 7 \
         FROM made m JOIN made_references r ON r.i = m.i"
    ));
    all.extend(heard());
    all.extend(lines(now));
    all.extend(["DROP TABLE made", "DROP TABLE made_references"].map(str::to_owned));
    all
}

/// A report for each case, and its acknowledgement.
fn heard() -> [String; 2] {
    [
        "INSERT INTO reports (id, case_id, reference, channel, text, language, reporter_phone, status_token, received_at) \
         SELECT 'made-' || m.i, 'made-' || m.i, r.reference, \
         CASE WHEN b < 430 THEN 'web' WHEN b < 860 THEN 'sms' WHEN b < 950 THEN 'phone' ELSE 'api' END, \
         'Made up: the light in the stairwell is out, and has been so since Friday.', \
         CASE WHEN d < 760 THEN 'nb' WHEN d < 850 THEN 'en' WHEN d < 900 THEN 'pl' WHEN d < 940 THEN 'ar' \
         WHEN d < 970 THEN 'nn' ELSE 'so' END, '+4741000000', 'made-' || m.i, opened \
         FROM made m JOIN made_references r ON r.i = m.i"
            .to_owned(),
        "INSERT INTO messages (id, promise, case_id, purpose, channel, recipient, subject, body, language, precedence, \
         state, due_at, look_up_first, attempts, created_at, accepted_at, updated_at) \
         SELECT 'made-' || i, 'acknowledgement:made-' || i, 'made-' || i, 'acknowledgement', \
         CASE WHEN b < 100 THEN 'page' WHEN b < 400 THEN 'email' ELSE 'sms' END, '', '', \
         'Made up: we have it, and look at it before Friday at noon. You can follow it on the page.', 'nb', 10, \
         CASE WHEN b >= 100 AND (a + d) % 83 = 0 THEN 'failed' ELSE 'delivered' END, opened, FALSE, 1, opened, \
         CASE WHEN b >= 100 AND (a + d) % 83 = 0 THEN NULL ELSE opened + 1500 + c * c / 60 END, opened FROM made"
            .to_owned(),
    ]
}

/// What became of the cases: id, actor, event, when, from, to, and which.
fn lines(now: i64) -> Vec<String> {
    let answered = format!("answered < {now}");
    let wrote = format!("{answered} AND c % 3 = 0");
    let again = "stands = 0 AND d % 17 = 0";
    let middle = "answered + (finished - answered) / 2";
    let later = "answered + (finished - answered) * 3 / 4";
    let early = "opened + 900000";
    let (working, done) = ("'in_progress'", "'resolved'");
    let status = "status_changed";
    let owner =
        "CASE WHEN a < 560 THEN 'byggdrift' WHEN a < 940 THEN 'housing_office' ELSE 'police' END";
    let other = "CASE WHEN a < 560 THEN 'housing_office' ELSE 'byggdrift' END";
    [
        ["reporter", "reported", "opened", "NULL", "'x'", "TRUE"],
        ["sifra", "judged", "opened", "NULL", CATEGORY, "TRUE"],
        ["sifra", "routed", "opened", "NULL", owner, "TRUE"],
        ["staff", "owner_changed", "opened + 1000000", other, owner, "a % 9 = 0"],
        ["staff", "owner_changed", "opened + 2000000", owner, other, "a % 36 = 0"],
        ["staff", "owner_changed", "opened + 3000000", other, owner, "a % 36 = 0"],
        ["staff", "category_changed", early, "'other'", CATEGORY, "b % 23 = 0"],
        ["staff", "category_changed", early, "'noise'", CATEGORY, "b % 29 = 0"],
        ["staff", "priority_changed", early, "'normal'", "'urgent'", "c % 31 = 0"],
        ["staff", "assignee_changed", "answered", "NULL", "'made-up'", &answered],
        ["staff", status, "answered", "'new'", working, &answered],
        ["staff", "wrote", "answered + 5000", "NULL", "'message'", &wrote],
        ["staff", status, middle, working, done, again],
        ["reporter", status, later, done, working, again],
        ["staff", status, "finished", working, done, "stands = 0"],
    ]
    .into_iter()
    .enumerate()
    .map(|(place, [actor, event, at, was, became, which])| {
        let account = if actor == "staff" { "'made-up'" } else { "NULL" };
        format!(
            "INSERT INTO history (id, case_id, at, actor, account_id, event, was, became) \
             SELECT 'made-{place}-' || i, 'made-' || i, {at}, '{actor}', {account}, '{event}', {was}, {became} \
             FROM made m WHERE {which}"
        )
    })
    .collect()
}

const CATEGORY: &str = "CASE WHEN b < 130 THEN 'lock_door' WHEN b < 240 THEN 'noise' WHEN b < 340 THEN 'plumbing' \
     WHEN b < 430 THEN 'heating_ventilation' WHEN b < 510 THEN 'waste' WHEN b < 580 THEN 'electrical' \
     WHEN b < 640 THEN 'stairwell' WHEN b < 700 THEN 'disturbance' WHEN b < 750 THEN 'damp_mould' \
     WHEN b < 800 THEN 'intruders' WHEN b < 840 THEN 'windows' WHEN b < 880 THEN 'vandalism' \
     WHEN b < 910 THEN 'lift' WHEN b < 940 THEN 'pests' WHEN b < 970 THEN 'laundry' ELSE 'other' END";
