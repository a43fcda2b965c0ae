//! Reading the log: newest first, a page at a time.

use jiff::Timestamp;

use super::Action;
use crate::store::engine::{Tx, on_engine};
use crate::store::error::StoreError;
use crate::store::rows::{Cell, millis};

/// Which lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    pub account_id: Option<String>,
    pub case_id: Option<String>,
    /// From this instant on.
    pub from: Option<Timestamp>,
    /// Before this one.
    pub to: Option<Timestamp>,
    pub kind: Option<Kind>,
}

/// What sort of look.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    strum::Display,
    strum::EnumIter,
    strum::EnumString,
    strum::IntoStaticStr,
)]
#[strum(serialize_all = "snake_case")]
pub enum Kind {
    /// Opened a case.
    Cases,
    Photos,
    /// Asked who reported.
    Identities,
    Refused,
    /// Read this log.
    Readings,
    /// A sheet for the police.
    Police,
}

impl Kind {
    /// The key, as `identities`.
    pub fn key(self) -> &'static str {
        self.into()
    }

    /// Its actions; of fewer the others are the same.
    fn actions(self) -> [Action; 3] {
        match self {
            Self::Cases => [Action::SawAll, Action::SawMasked, Action::SawMasked],
            Self::Photos => [Action::SawPhoto; 3],
            Self::Identities => [Action::AskedWho; 3],
            Self::Refused => [Action::Refused; 3],
            Self::Readings => [Action::ReadLog; 3],
            Self::Police => [Action::SawSheet, Action::SawSheetWho, Action::ApprovedSheet],
        }
    }
}

/// Where a page ended: the next one starts behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub at: Timestamp,
    pub id: String,
}

/// One line, with the names of what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub id: String,
    pub at: Timestamp,
    pub account: String,
    pub action: Action,
    /// The case's reference; nothing of a look at the log itself.
    pub case: Option<String>,
    /// The report's reference, where it was about one.
    pub report: Option<String>,
}

#[derive(sqlx::FromRow)]
struct LineRow {
    id: String,
    at: i64,
    account: String,
    action: String,
    case_reference: Option<String>,
    report_reference: Option<String>,
}

impl TryFrom<LineRow> for Line {
    type Error = StoreError;

    fn try_from(row: LineRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "access_log",
            row: &row.id,
        };
        Ok(Self {
            at: cell.instant("at", row.at)?,
            action: cell.parse("action", &row.action)?,
            account: row.account,
            case: row.case_reference,
            report: row.report_reference,
            id: row.id,
        })
    }
}

// $1 from, $2 before, $3 account or '', $4 case or '', $5 to $7 actions or '',
// $8 and $9 behind which line, $10 how many. The lines are picked first.
const PAGE: &str = "\
SELECT l.id, l.at, a.name AS account, l.action, c.reference AS case_reference, \
 r.reference AS report_reference \
FROM (SELECT * FROM access_log WHERE at >= $1 AND at < $2 \
 AND ($3 = '' OR account_id = $3) AND ($4 = '' OR case_id = $4) \
 AND ($5 = '' OR action IN ($5, $6, $7)) AND (at, id) < ($8, $9) \
 ORDER BY at DESC, id DESC LIMIT $10) l \
JOIN accounts a ON a.id = l.account_id LEFT JOIN cases c ON c.id = l.case_id \
LEFT JOIN reports r ON r.id = l.report_id ORDER BY l.at DESC, l.id DESC";

/// Up to `limit` lines behind `after`, or from the newest on.
pub async fn page(
    tx: &mut Tx,
    filter: &Filter,
    after: Option<&Place>,
    limit: usize,
) -> Result<Vec<Line>, StoreError> {
    let actions = filter.kind.map(Kind::actions);
    let [one, other, third] = actions.map_or([""; 3], |actions| actions.map(Action::key));
    let rows: Vec<LineRow> = on_engine!(tx, connection => {
        sqlx::query_as(PAGE)
            .bind(filter.from.map_or(i64::MIN, millis))
            .bind(filter.to.map_or(i64::MAX, millis))
            .bind(filter.account_id.as_deref().unwrap_or(""))
            .bind(filter.case_id.as_deref().unwrap_or(""))
            .bind(one)
            .bind(other)
            .bind(third)
            .bind(after.map_or(i64::MAX, |place| millis(place.at)))
            .bind(after.map_or("", |place| place.id.as_str()))
            .bind(i64::try_from(limit).unwrap_or(i64::MAX))
            .fetch_all(connection)
            .await?
    });
    rows.into_iter().map(Line::try_from).collect()
}
