//! A case as it stands in the queue, with what is told beside it.

use super::super::cases::CaseRow;
use super::super::error::StoreError;
use super::super::rows::Cell;
use super::filter::Question;
use super::pages::Place;
use super::sql::Sql;
use crate::domain::case::Case;

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
    /// Behind it goes the next page on.
    pub place: Place,
    /// The start of the first report's text, at most [`EXCERPT`] characters;
    /// nothing where the reader may not read it.
    pub excerpt: Option<String>,
    pub reports: u32,
    /// Nothing where no acknowledgement is owed.
    pub reached: Option<Reached>,
    pub assignee_name: Option<String>,
    /// Somebody else has changed it since the reader looked.
    pub is_changed: bool,
    /// Somebody whom it was given to never got it.
    pub is_not_received: bool,
    /// A leader is to decide whose it is.
    pub to_leader: bool,
}

/// Characters of the text that come with a row; `SUBSTR` below says the same.
pub const EXCERPT: usize = 160;

#[derive(sqlx::FromRow)]
pub(super) struct QueuedRow {
    #[sqlx(flatten)]
    case: CaseRow,
    queue_rank: i64,
    excerpt: Option<String>,
    reports: i64,
    reached: Option<i64>,
    assignee_name: Option<String>,
    is_changed: bool,
    is_not_received: bool,
    to_leader: bool,
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
                rank: row.queue_rank,
                case_id: case.id.clone(),
            },
            excerpt: Some(row.excerpt.unwrap_or_default()),
            assignee_name: row.assignee_name,
            is_changed: row.is_changed,
            is_not_received: row.is_not_received,
            to_leader: row.to_leader,
            case,
        })
    }
}

/// A query for the rows of the cases that `picked` picks: they are picked first,
/// so that what is told of them and beside them is looked up for those alone.
/// `picked` writes a query for the ids on `cases c`; `order` is how the rows come,
/// on `p`.
pub(super) fn rows_of(
    question: Question<'_>,
    order: &'static str,
    picked: impl FnOnce(&mut Sql),
) -> Sql {
    let mut sql = Sql::of(
        "SELECT p.id, p.reference, p.category, p.priority, p.status, p.owner, p.also_notify, \
         p.assignee, p.address, p.postcode, p.street, p.unit, p.typed_address, \
         p.building_name, p.area, p.unsure, p.shared, p.restricted, p.waiting_for, p.part_of, \
         p.merged_into, p.due_at, p.version, p.opened_at, p.updated_at, p.queue_rank, \
         COALESCE((SELECT SUBSTR(w.words, 1, 160) FROM parts w WHERE w.case_id = p.id), \
         (SELECT SUBSTR(r.text, 1, 160) FROM reports r WHERE r.case_id = p.id \
         ORDER BY r.received_at, r.id LIMIT 1)) AS excerpt, \
         (SELECT COUNT(*) FROM reports r WHERE r.case_id = p.id) AS reports, \
         (SELECT CAST(MIN(CASE WHEN m.channel = 'page' THEN 4 WHEN m.state = 'failed' THEN 0 \
         WHEN m.state = 'accepted' THEN 2 WHEN m.state = 'delivered' THEN 3 ELSE 1 END) AS BIGINT) \
         FROM messages m WHERE m.case_id = p.id AND m.state <> 'reserve' \
         AND (m.purpose = 'acknowledgement' OR (m.purpose <> 'notice' AND m.state = 'failed')) \
         AND NOT EXISTS (SELECT 1 FROM messages r WHERE r.replaces = m.id AND r.state <> 'reserve')) \
         AS reached, \
         (SELECT a.name FROM accounts a WHERE a.id = p.assignee) AS assignee_name, \
         EXISTS (SELECT 1 FROM hand_overs g WHERE g.case_id = p.id \
         AND g.arrival = 'not_received' AND g.ending IS NULL) AS is_not_received, \
         EXISTS (SELECT 1 FROM to_leaders t WHERE t.case_id = p.id) AS to_leader, ",
    );
    question.changed(&mut sql, "p.id");
    sql.push(" AS is_changed FROM (");
    picked(&mut sql);
    sql.push(") picked JOIN cases p ON p.id = picked.id ORDER BY ");
    sql.push(order);
    sql
}
