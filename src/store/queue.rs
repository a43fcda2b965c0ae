//! The queue: cases in the order in which they want somebody, a page at a
//! time. Gravity first, then the due date, then the id to tell equals apart.
//!
//! A page continues behind the last row of the one before, in two steps that
//! each walk an index from its start: the rest of that row's gravity, then the
//! lesser ones. So the hundredth page costs what the first does.

// Where a message to a reporter failed and no other went out in its place.
macro_rules! not_reached {
    () => {
        "id IN (SELECT m.case_id FROM messages m WHERE m.state = 'failed' \
         AND m.purpose <> 'notice' AND m.case_id IS NOT NULL AND NOT EXISTS \
         (SELECT 1 FROM messages r WHERE r.replaces = m.id AND r.state <> 'reserve'))"
    };
}

mod counts;

use jiff::Timestamp;

use super::cases::CaseRow;
use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::case::{Case, Owner, Status};

pub use counts::{Count, counts, counts_not_reached};

/// Which cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filter {
    /// All departments where nothing is given.
    pub owner: Option<Owner>,
    pub status: StatusFilter,
    /// Those alone with a reporter whom we have not reached.
    pub not_reached: bool,
}

/// Where the cases stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatusFilter {
    /// Somebody still has to act.
    Open,
    /// Nobody has to act any more.
    Done,
    Only(Status),
}

impl StatusFilter {
    fn is_open(self) -> bool {
        match self {
            Self::Open => true,
            Self::Done => false,
            Self::Only(status) => status.is_open(),
        }
    }

    /// The one status, or nothing for all of them.
    fn key(self) -> &'static str {
        match self {
            Self::Open | Self::Done => "",
            Self::Only(status) => status.key(),
        }
    }
}

/// Where a page ended: the next one starts behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// As the table's `gravity`: 3 for an emergency down to 0.
    pub gravity: i64,
    pub due_at: Timestamp,
    pub case_id: String,
}

/// Whether those who reported the case have our acknowledgement, and whatever
/// else we owed them. A message that another went out for does not count; of
/// the rest the worst does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reached {
    /// A message could not be delivered.
    Not,
    /// A message waits to be sent.
    Underway,
    /// The gateway has it.
    Sent,
    /// It has arrived.
    Delivered,
    /// Nobody left a contact: it was shown on the page.
    OnPage,
}

/// One case in the queue.
#[derive(Debug, Clone, PartialEq)]
pub struct Queued {
    pub case: Case,
    pub place: Place,
    /// The start of the first report's text, at most [`EXCERPT`] characters.
    pub excerpt: String,
    pub reports: u32,
    /// Nothing where no acknowledgement is owed.
    pub reached: Option<Reached>,
    pub assignee_name: Option<String>,
}

/// Characters of the text that come with a row; `SUBSTR` below says the same.
pub const EXCERPT: usize = 160;

#[derive(sqlx::FromRow)]
struct QueuedRow {
    #[sqlx(flatten)]
    case: CaseRow,
    gravity: i64,
    excerpt: Option<String>,
    reports: i64,
    reached: Option<i64>,
    assignee_name: Option<String>,
}

impl TryFrom<QueuedRow> for Queued {
    type Error = StoreError;

    fn try_from(row: QueuedRow) -> Result<Self, StoreError> {
        let case = Case::try_from(row.case)?;
        let cell = Cell {
            table: "cases",
            row: &case.id,
        };
        Ok(Self {
            reports: cell.count("reports", row.reports)?,
            reached: row.reached.map(|worst| match worst {
                0 => Reached::Not,
                1 => Reached::Underway,
                2 => Reached::Sent,
                3 => Reached::Delivered,
                _ => Reached::OnPage,
            }),
            place: Place {
                gravity: row.gravity,
                due_at: case.due_at,
                case_id: case.id.clone(),
            },
            excerpt: row.excerpt.unwrap_or_default(),
            assignee_name: row.assignee_name,
            case,
        })
    }
}

// $1 open or done, $2 one status or '', $3 how many; what follows depends on
// the condition. The rows are picked first, so that what is counted beside them
// is counted for those alone.
macro_rules! select_where {
    ($($condition:expr),+) => {
        concat!(
            "SELECT c.id, c.reference, c.category, c.priority, c.status, c.owner, c.also_notify, ",
            "c.assignee, c.address, c.postcode, c.street, c.unit, c.typed_address, ",
            "c.building_name, c.area, c.unsure, c.shared, c.restricted, c.waiting_for, c.part_of, ",
            "c.merged_into, c.due_at, c.version, c.opened_at, c.updated_at, ",
            "c.gravity, ",
            "(SELECT SUBSTR(r.text, 1, 160) FROM reports r WHERE r.case_id = c.id ",
            "ORDER BY r.received_at, r.id LIMIT 1) AS excerpt, ",
            "(SELECT COUNT(*) FROM reports r WHERE r.case_id = c.id) AS reports, ",
            "(SELECT CAST(MIN(CASE WHEN m.channel = 'page' THEN 4 WHEN m.state = 'failed' THEN 0 ",
            "WHEN m.state = 'accepted' THEN 2 WHEN m.state = 'delivered' THEN 3 ELSE 1 END) AS BIGINT) ",
            "FROM messages m WHERE m.case_id = c.id AND m.state <> 'reserve' ",
            "AND (m.purpose = 'acknowledgement' OR (m.purpose <> 'notice' AND m.state = 'failed')) ",
            "AND NOT EXISTS (SELECT 1 FROM messages r WHERE r.replaces = m.id AND r.state <> 'reserve')) ",
            "AS reached, ",
            "(SELECT a.name FROM accounts a WHERE a.id = c.assignee) AS assignee_name ",
            "FROM (SELECT * FROM cases WHERE is_open = $1 AND ($2 = '' OR status = $2) AND ",
            $($condition,)+
            " ORDER BY gravity DESC, due_at, id LIMIT $3) c ",
            "ORDER BY c.gravity DESC, c.due_at, c.id"
        )
    };
}

/// A query for all departments and for one, and the same for cases alone whose
/// reporter was not reached.
struct Queries {
    all: &'static str,
    of_owner: &'static str,
    not_reached: &'static str,
    not_reached_of_owner: &'static str,
}

impl Queries {
    fn of(&self, filter: Filter) -> &'static str {
        match (filter.owner, filter.not_reached) {
            (None, false) => self.all,
            (Some(_), false) => self.of_owner,
            (None, true) => self.not_reached,
            (Some(_), true) => self.not_reached_of_owner,
        }
    }
}

macro_rules! queries {
    ($condition:literal, $of_owner:literal) => {
        Queries {
            all: select_where!($condition),
            of_owner: select_where!($condition, $of_owner),
            not_reached: select_where!($condition, " AND ", not_reached!()),
            not_reached_of_owner: select_where!($condition, $of_owner, " AND ", not_reached!()),
        }
    };
}

const SAME_GRAVITY: Queries = queries!(
    "gravity = $4 AND (due_at, id) > ($5, $6)",
    " AND owner = $7"
);
const LESSER: Queries = queries!("gravity < $4", " AND owner = $5");

/// Up to `limit` cases behind `after`, or from the gravest on.
pub async fn page(
    tx: &mut Tx,
    filter: Filter,
    after: Option<&Place>,
    limit: usize,
) -> Result<Vec<Queued>, StoreError> {
    let mut rows = match after {
        Some(place) => rest_of_gravity(tx, filter, place, limit).await?,
        None => Vec::new(),
    };
    if rows.len() < limit {
        let below = after.map_or(i64::MAX, |place| place.gravity);
        rows.extend(lesser(tx, filter, below, limit - rows.len()).await?);
    }
    rows.into_iter().map(Queued::try_from).collect()
}

async fn rest_of_gravity(
    tx: &mut Tx,
    filter: Filter,
    place: &Place,
    limit: usize,
) -> Result<Vec<QueuedRow>, StoreError> {
    let sql = SAME_GRAVITY.of(filter);
    Ok(on_engine!(tx, connection => {
        let mut query = sqlx::query_as(sql)
            .bind(filter.status.is_open())
            .bind(filter.status.key())
            .bind(i64::try_from(limit).unwrap_or(i64::MAX))
            .bind(place.gravity)
            .bind(millis(place.due_at))
            .bind(&place.case_id);
        if let Some(owner) = filter.owner {
            query = query.bind(owner.key());
        }
        query.fetch_all(connection).await?
    }))
}

async fn lesser(
    tx: &mut Tx,
    filter: Filter,
    below: i64,
    limit: usize,
) -> Result<Vec<QueuedRow>, StoreError> {
    let sql = LESSER.of(filter);
    Ok(on_engine!(tx, connection => {
        let mut query = sqlx::query_as(sql)
            .bind(filter.status.is_open())
            .bind(filter.status.key())
            .bind(i64::try_from(limit).unwrap_or(i64::MAX))
            .bind(below);
        if let Some(owner) = filter.owner {
            query = query.bind(owner.key());
        }
        query.fetch_all(connection).await?
    }))
}
