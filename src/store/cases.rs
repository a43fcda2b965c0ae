//! Cases: one row each, changed only from the version that was read.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::queue::{self, SOURCE_PLACE, words};
use super::rows::{Cell, json, millis};
use crate::domain::case::{Case, CasePlace, WaitingFor};
use crate::domain::decision::Priority;
use crate::domain::in_public::is_public;
use crate::domain::reference::Reference;

/// A case as the tables hold it. `super::queue` reads the same columns.
#[derive(sqlx::FromRow)]
pub(super) struct CaseRow {
    id: String,
    reference: String,
    category: String,
    priority: String,
    status: String,
    owner: String,
    also_notify: String,
    assignee: Option<String>,
    address: Option<String>,
    postcode: Option<String>,
    street: Option<String>,
    unit: Option<String>,
    typed_address: Option<String>,
    building_name: Option<String>,
    area: Option<String>,
    unsure: bool,
    shared: bool,
    restricted: bool,
    waiting_for: Option<String>,
    part_of: Option<String>,
    merged_into: Option<String>,
    due_at: i64,
    version: i64,
    opened_at: i64,
    updated_at: i64,
}

impl TryFrom<CaseRow> for Case {
    type Error = StoreError;

    fn try_from(row: CaseRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "cases",
            row: &row.id,
        };
        Ok(Self {
            reference: cell.parse("reference", &row.reference)?,
            category: cell.parse("category", &row.category)?,
            priority: cell.parse("priority", &row.priority)?,
            status: cell.parse("status", &row.status)?,
            owner: cell.parse("owner", &row.owner)?,
            also_notify: cell.json("also_notify", &row.also_notify)?,
            place: CasePlace {
                unit: cell.parse_some("unit", row.unit.as_deref())?,
                address: row.address,
                postcode: row.postcode,
                street: row.street,
                typed: row.typed_address,
                building_name: row.building_name,
                area: row.area,
            },
            due_at: cell.instant("due_at", row.due_at)?,
            opened_at: cell.instant("opened_at", row.opened_at)?,
            updated_at: cell.instant("updated_at", row.updated_at)?,
            assignee: row.assignee,
            unsure: row.unsure,
            shared: row.shared,
            restricted: row.restricted,
            waiting_for: cell.parse_some("waiting_for", row.waiting_for.as_deref())?,
            part_of: row.part_of,
            merged_into: row.merged_into,
            version: row.version,
            id: row.id,
        })
    }
}

/// How grave a case is: 3 for an emergency down to 0 for low.
fn gravity(priority: Priority) -> i64 {
    match priority {
        Priority::Low => 0,
        Priority::Normal => 1,
        Priority::Urgent => 2,
        Priority::Emergency => 3,
    }
}

/// So far before everything else stand emergencies, in milliseconds of the due
/// date: further than any date. The first migration of the queue says the same.
const BEFORE_ALL_ELSE: i64 = 1 << 52;

/// The place in the queue, smallest first: open cases by their due date,
/// emergencies before all others; done ones by their latest change.
fn queue_rank(case: &Case, changed_at: Timestamp) -> i64 {
    match (case.status.is_open(), case.priority) {
        (false, _) => -millis(changed_at),
        (true, Priority::Emergency) => millis(case.due_at) - BEFORE_ALL_ELSE,
        (true, _) => millis(case.due_at),
    }
}

/// The words by which a case is found by where it is.
fn place_words(place: &CasePlace) -> BTreeSet<String> {
    let told = [
        place.address.as_deref(),
        place.street.as_deref(),
        place.unit.as_ref().map(|unit| unit.as_str()),
        place.typed.as_deref(),
        place.building_name.as_deref(),
        place.area.as_deref(),
    ];
    let told: Vec<&str> = told.into_iter().flatten().collect();
    words::of_text(&told.join("\n"))
}

const INSERT: &str = "\
INSERT INTO cases (id, reference, category, priority, gravity, status, is_open, owner, \
 also_notify, assignee, address, postcode, street, unit, typed_address, building_name, area, \
 unsure, due_at, version, opened_at, updated_at, shared, restricted, waiting_for, part_of, \
 merged_into, queue_rank, in_public) \
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, \
 $20, $21, $22, $23, $24, $25, $26, $27, $28, $29)";

/// Writes a new case.
///
/// # Errors
/// `Duplicate` where the reference is taken.
pub async fn insert(tx: &mut Tx, case: &Case) -> Result<(), StoreError> {
    let place = &case.place;
    on_engine!(tx, connection => {
        sqlx::query(INSERT)
            .bind(&case.id)
            .bind(case.reference.as_str())
            .bind(case.category.key())
            .bind(case.priority.key())
            .bind(gravity(case.priority))
            .bind(case.status.key())
            .bind(case.status.is_open())
            .bind(case.owner.key())
            .bind(json(&case.also_notify))
            .bind(&case.assignee)
            .bind(&place.address)
            .bind(&place.postcode)
            .bind(&place.street)
            .bind(place.unit.as_ref().map(|unit| unit.as_str()))
            .bind(&place.typed)
            .bind(&place.building_name)
            .bind(&place.area)
            .bind(case.unsure)
            .bind(millis(case.due_at))
            .bind(case.version)
            .bind(millis(case.opened_at))
            .bind(millis(case.updated_at))
            .bind(case.shared)
            .bind(case.restricted)
            .bind(case.waiting_for.map(WaitingFor::key))
            .bind(&case.part_of)
            .bind(&case.merged_into)
            .bind(queue_rank(case, case.updated_at))
            .bind(is_public(case))
            .execute(connection)
            .await?;
    });
    queue::keep(tx, &case.id, SOURCE_PLACE, &place_words(place)).await
}

macro_rules! select_where {
    ($condition:literal) => {
        concat!(
            "SELECT id, reference, category, priority, status, owner, also_notify, assignee, ",
            "address, postcode, street, unit, typed_address, building_name, area, unsure, due_at, ",
            "version, opened_at, updated_at, shared, restricted, waiting_for, part_of, merged_into ",
            "FROM cases WHERE ",
            $condition
        )
    };
}

pub(super) use select_where;

async fn one(tx: &mut Tx, sql: &'static str, key: &str) -> Result<Option<Case>, StoreError> {
    let row: Option<CaseRow> = on_engine!(tx, connection => {
        sqlx::query_as(sql).bind(key).fetch_optional(connection).await?
    });
    row.map(Case::try_from).transpose()
}

/// The case of an id.
pub async fn by_id(tx: &mut Tx, id: &str) -> Result<Option<Case>, StoreError> {
    one(tx, select_where!("id = $1"), id).await
}

/// The case of a reference: of any of its reports, or its own where no report
/// is left in it.
pub async fn by_reference(tx: &mut Tx, reference: &Reference) -> Result<Option<Case>, StoreError> {
    const OF_REPORT: &str =
        select_where!("id = (SELECT case_id FROM reports WHERE reference = $1)");
    match one(tx, OF_REPORT, reference.as_str()).await? {
        Some(case) => Ok(Some(case)),
        None => one(tx, select_where!("reference = $1"), reference.as_str()).await,
    }
}

/// Open cases at an address that neighbours may be told of, opened since an
/// instant, newest first.
pub async fn shared_at(
    tx: &mut Tx,
    address: &str,
    since: Timestamp,
) -> Result<Vec<Case>, StoreError> {
    const SQL: &str = select_where!(
        "address = $1 AND shared AND is_open AND opened_at >= $2 \
         ORDER BY opened_at DESC, id DESC LIMIT 50"
    );
    let rows: Vec<CaseRow> = on_engine!(tx, connection => {
        sqlx::query_as(SQL)
            .bind(address)
            .bind(millis(since))
            .fetch_all(connection)
            .await?
    });
    rows.into_iter().map(Case::try_from).collect()
}

/// Open cases at an address, newest first, save those whose reporters belong to
/// another case.
pub async fn open_at(tx: &mut Tx, address: &str) -> Result<Vec<Case>, StoreError> {
    const SQL: &str = select_where!(
        "address = $1 AND is_open AND part_of IS NULL AND merged_into IS NULL \
         ORDER BY opened_at DESC, id DESC LIMIT 50"
    );
    let rows: Vec<CaseRow> = on_engine!(tx, connection => {
        sqlx::query_as(SQL).bind(address).fetch_all(connection).await?
    });
    rows.into_iter().map(Case::try_from).collect()
}

const HOLD: &str = "UPDATE cases SET version = version WHERE id = $1";

/// Keeps everybody else from changing a case until this transaction ends.
pub async fn hold(tx: &mut Tx, id: &str) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(HOLD).bind(id).execute(connection).await?;
    });
    Ok(())
}

const UPDATE: &str = "\
UPDATE cases SET category = $1, priority = $2, gravity = $3, status = $4, is_open = $5, \
 owner = $6, assignee = $7, unsure = $8, due_at = $9, updated_at = $10, address = $11, \
 postcode = $12, street = $13, unit = $14, typed_address = $15, building_name = $16, area = $17, \
 also_notify = $18, shared = $19, restricted = $20, waiting_for = $21, part_of = $22, \
 merged_into = $23, queue_rank = $24, in_public = $25, version = version + 1 \
WHERE id = $26 AND version = $27";

/// Writes all that can change of a case, if it is still at `case.version`;
/// otherwise somebody was faster and nothing is written.
///
/// Returns whether it was written; the stored version is then one higher.
pub async fn update(tx: &mut Tx, case: &Case, now: Timestamp) -> Result<bool, StoreError> {
    let place = &case.place;
    let changed = on_engine!(tx, connection => {
        sqlx::query(UPDATE)
            .bind(case.category.key())
            .bind(case.priority.key())
            .bind(gravity(case.priority))
            .bind(case.status.key())
            .bind(case.status.is_open())
            .bind(case.owner.key())
            .bind(&case.assignee)
            .bind(case.unsure)
            .bind(millis(case.due_at))
            .bind(millis(now))
            .bind(&place.address)
            .bind(&place.postcode)
            .bind(&place.street)
            .bind(place.unit.as_ref().map(|unit| unit.as_str()))
            .bind(&place.typed)
            .bind(&place.building_name)
            .bind(&place.area)
            .bind(json(&case.also_notify))
            .bind(case.shared)
            .bind(case.restricted)
            .bind(case.waiting_for.map(WaitingFor::key))
            .bind(&case.part_of)
            .bind(&case.merged_into)
            .bind(queue_rank(case, now))
            .bind(is_public(case))
            .bind(&case.id)
            .bind(case.version)
            .execute(connection)
            .await?
            .rows_affected()
    });
    if changed == 1 {
        queue::replace(tx, &case.id, SOURCE_PLACE, &place_words(place)).await?;
    }
    Ok(changed == 1)
}

const GO_ON: &str = "\
UPDATE cases SET version = $1, updated_at = $2 WHERE id = $3 AND version = $4";

/// Sets a case that is still at `case.version` to a later `version`, and so
/// holds it for this transaction. Returns whether it was; if not, a colleague
/// was faster.
pub async fn go_on(
    tx: &mut Tx,
    case: &Case,
    version: i64,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let changed = on_engine!(tx, connection => {
        sqlx::query(GO_ON)
            .bind(version)
            .bind(millis(now))
            .bind(&case.id)
            .bind(case.version)
            .execute(connection)
            .await?
            .rows_affected()
    });
    Ok(changed == 1)
}

const RENAME: &str = "UPDATE cases SET reference = $1 WHERE id = $2";

/// Gives a case another reference. Only after [`go_on`].
///
/// # Errors
/// `Duplicate` where the reference is taken.
pub async fn rename(tx: &mut Tx, case: &Case) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(RENAME)
            .bind(case.reference.as_str())
            .bind(&case.id)
            .execute(connection)
            .await?;
    });
    Ok(())
}
