//! Reports by the way they came, and whether their reporters have heard from us.

use jiff::{SignedDuration, Timestamp};

use super::super::engine::on_engine;
use super::super::error::StoreError;
use super::super::rows::Cell;
use super::{Tx, Window};
use crate::domain::case::Owner;
use crate::domain::language::Language;
use crate::domain::outgoing::MessageChannel;
use crate::domain::report::Channel;

/// How many reports came by a channel in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heard {
    pub channel: Channel,
    pub language: Language,
    pub reports: u32,
}

const HEARD: &str = "\
SELECT r.channel, r.language, COUNT(*) FROM reports r JOIN cases c ON c.id = r.case_id \
WHERE r.received_at >= $1 AND r.received_at < $2 AND ($3 = '' OR c.owner = $3) \
GROUP BY r.channel, r.language";

/// The reports that came in the window, counted by channel and language.
pub async fn heard(tx: &mut Tx, window: Window) -> Result<Vec<Heard>, StoreError> {
    let (from, until) = window.bounds();
    let rows: Vec<(String, String, i64)> = on_engine!(tx, connection => {
        sqlx::query_as(HEARD)
            .bind(from)
            .bind(until)
            .bind(window.owner_key())
            .fetch_all(connection)
            .await?
    });
    let cell = Cell {
        table: "reports",
        row: "the counts",
    };
    rows.into_iter()
        .map(|(channel, language, reports)| {
            Ok(Heard {
                channel: cell.parse("channel", &channel)?,
                language: cell.parse("language", &language)?,
                reports: cell.count("reports", reports)?,
            })
        })
        .collect()
}

/// How many acknowledgements had left us within so long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Acknowledged {
    /// From the promise until the gateway had it, to the second.
    pub took: SignedDuration,
    pub messages: u32,
}

// One that went out in another's place took as long as both. What is shown on
// the page took nothing and says nothing.
const ACKNOWLEDGED: &str = "\
SELECT (m.accepted_at - COALESCE(o.created_at, m.created_at)) / 1000 AS seconds, COUNT(*) \
FROM messages m JOIN cases c ON c.id = m.case_id LEFT JOIN messages o ON o.id = m.replaces \
WHERE m.purpose = 'acknowledgement' AND m.channel <> 'page' \
 AND m.state IN ('accepted', 'delivered') AND m.accepted_at >= $1 AND m.accepted_at < $2 \
 AND ($3 = '' OR c.owner = $3) \
GROUP BY (m.accepted_at - COALESCE(o.created_at, m.created_at)) / 1000 ORDER BY seconds";

/// The acknowledgements that a gateway took in the window, the quickest first.
pub async fn acknowledged(tx: &mut Tx, window: Window) -> Result<Vec<Acknowledged>, StoreError> {
    let (from, until) = window.bounds();
    let rows: Vec<(i64, i64)> = on_engine!(tx, connection => {
        sqlx::query_as(ACKNOWLEDGED)
            .bind(from)
            .bind(until)
            .bind(window.owner_key())
            .fetch_all(connection)
            .await?
    });
    let cell = Cell {
        table: "messages",
        row: "the counts",
    };
    rows.into_iter()
        .map(|(seconds, messages)| {
            Ok(Acknowledged {
                took: SignedDuration::from_secs(seconds.max(0)),
                messages: cell.count("messages", messages)?,
            })
        })
        .collect()
}

/// A message to a reporter that failed, and for which no other went out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreached {
    pub case_id: String,
    pub channel: MessageChannel,
    pub owner: Owner,
    /// When it was promised.
    pub promised_at: Timestamp,
    /// Whether its case is open.
    pub is_open: bool,
}

#[derive(sqlx::FromRow)]
struct UnreachedRow {
    case_id: String,
    channel: String,
    owner: String,
    created_at: i64,
    is_open: bool,
}

const UNREACHED: &str = "\
SELECT m.case_id, m.channel, c.owner, m.created_at, c.is_open \
FROM messages m JOIN cases c ON c.id = m.case_id \
WHERE m.state = 'failed' AND m.purpose <> 'notice' \
 AND ((m.created_at >= $1 AND m.created_at < $2) OR c.is_open) AND ($3 = '' OR c.owner = $3) \
 AND NOT EXISTS (SELECT 1 FROM messages r WHERE r.replaces = m.id AND r.state <> 'reserve') \
ORDER BY m.created_at, m.id";

/// The messages that failed, and were promised in the window or whose case is
/// open; the earliest first.
pub async fn unreached(tx: &mut Tx, window: Window) -> Result<Vec<Unreached>, StoreError> {
    let (from, until) = window.bounds();
    let rows: Vec<UnreachedRow> = on_engine!(tx, connection => {
        sqlx::query_as(UNREACHED)
            .bind(from)
            .bind(until)
            .bind(window.owner_key())
            .fetch_all(connection)
            .await?
    });
    rows.into_iter()
        .map(|row| {
            let cell = Cell {
                table: "messages",
                row: &row.case_id,
            };
            Ok(Unreached {
                channel: cell.parse("channel", &row.channel)?,
                owner: cell.parse("owner", &row.owner)?,
                promised_at: cell.instant("created_at", row.created_at)?,
                is_open: row.is_open,
                case_id: row.case_id.clone(),
            })
        })
        .collect()
}
