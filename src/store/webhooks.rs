//! Calls to partners' systems.
//!
//! [`promise`] keeps a call in the transaction that causes it; [`news`] does so
//! for whatever is committed, by what each endpoint asks for. [`claims`] leases
//! calls that are due and writes down what came of them, [`log`] tells how they
//! did and sends them again, [`endpoints`] knows which are off.

pub mod claims;
pub mod endpoints;
pub mod log;
pub mod news;

use jiff::Timestamp;
use tokio::sync::watch;

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::ids::Ids;
use crate::domain::webhook::{Call, CallState, Endpoint, Kind};

pub use claims::{Attempt, Claim, claim, settle};
pub use endpoints::{is_off, off, turn_off, turn_on};
pub use log::{Figure, Filter, Place, attempts, figures, list, replay, replay_failed, sweep};

/// Whose systems are told, and of what.
pub struct Partners {
    ids: Ids,
    /// Base of the links that are told, without a slash at its end.
    public_url: String,
    endpoints: Vec<Endpoint>,
    /// Rung after each commit that promised a call.
    promised: watch::Sender<()>,
}

impl Partners {
    pub fn new(ids: Ids, public_url: String, endpoints: Vec<Endpoint>) -> Self {
        Self {
            ids,
            public_url,
            endpoints,
            promised: watch::Sender::new(()),
        }
    }

    /// All endpoints that are configured, by name.
    pub fn endpoints(&self) -> &[Endpoint] {
        &self.endpoints
    }

    /// Marks a change whenever this process has promised a call.
    pub fn promised(&self) -> watch::Receiver<()> {
        self.promised.subscribe()
    }
}

/// A call to be promised.
#[derive(Debug, Clone)]
pub struct NewCall<'a> {
    /// A new id, which goes with every attempt.
    pub id: String,
    /// The key of the endpoint.
    pub endpoint: &'a str,
    pub event: Kind,
    /// As `domain::webhook::payload` makes it.
    pub payload: String,
    pub case_id: Option<&'a str>,
    /// The hand-over that it gives, where it is the recipient's own call.
    pub hand_over_id: Option<&'a str>,
    pub at: Timestamp,
}

const PROMISE: &str = "\
INSERT INTO webhook_calls (id, endpoint, event, payload, case_id, hand_over_id, promised_at, state, \
 due_at, attempts, tries) \
VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', $7, 0, 0)";

/// Promises a call: it is sent once the transaction is committed. Returns its
/// id.
pub async fn promise(tx: &mut Tx, call: &NewCall<'_>) -> Result<String, StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(PROMISE)
            .bind(&call.id)
            .bind(call.endpoint)
            .bind(call.event.key())
            .bind(&call.payload)
            .bind(call.case_id)
            .bind(call.hand_over_id)
            .bind(millis(call.at))
            .execute(connection)
            .await?;
    });
    tx.heard.has_promised();
    Ok(call.id.clone())
}

const STATE: &str = "SELECT state FROM webhook_calls WHERE id = $1";

/// Where a call stands; nothing where it is not kept any more.
pub async fn state_of(tx: &mut Tx, id: &str) -> Result<Option<CallState>, StoreError> {
    let row: Option<(String,)> = on_engine!(tx, connection => {
        sqlx::query_as(STATE).bind(id).fetch_optional(connection).await?
    });
    let cell = Cell {
        table: "webhook_calls",
        row: id,
    };
    row.map(|(state,)| cell.parse("state", &state)).transpose()
}

/// A call as the table holds it.
#[derive(sqlx::FromRow)]
struct CallRow {
    id: String,
    endpoint: String,
    event: String,
    payload: String,
    case_id: Option<String>,
    hand_over_id: Option<String>,
    promised_at: i64,
    state: String,
    due_at: Option<i64>,
    worker: Option<String>,
    attempts: i64,
    tries: i64,
    status: Option<i64>,
    failure: Option<String>,
    settled_at: Option<i64>,
}

impl TryFrom<CallRow> for Call {
    type Error = StoreError;

    fn try_from(row: CallRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "webhook_calls",
            row: &row.id,
        };
        let instant = |column, at: Option<i64>| at.map(|at| cell.instant(column, at)).transpose();
        Ok(Self {
            event: cell.parse("event", &row.event)?,
            promised_at: cell.instant("promised_at", row.promised_at)?,
            state: cell.parse("state", &row.state)?,
            due_at: instant("due_at", row.due_at)?,
            settled_at: instant("settled_at", row.settled_at)?,
            attempts: cell.count("attempts", row.attempts)?,
            tries: cell.count("tries", row.tries)?,
            status: row.status.and_then(|status| u16::try_from(status).ok()),
            is_leased: row.worker.is_some(),
            endpoint: row.endpoint,
            payload: row.payload,
            case_id: row.case_id,
            hand_over_id: row.hand_over_id,
            failure: row.failure,
            id: row.id,
        })
    }
}

macro_rules! columns {
    () => {
        "id, endpoint, event, payload, case_id, hand_over_id, promised_at, state, due_at, worker, \
         attempts, tries, status, failure, settled_at"
    };
}
use columns;

/// One call.
pub async fn by_id(tx: &mut Tx, id: &str) -> Result<Option<Call>, StoreError> {
    const SQL: &str = concat!("SELECT ", columns!(), " FROM webhook_calls WHERE id = $1");
    let row: Option<CallRow> = on_engine!(tx, connection => {
        sqlx::query_as(SQL).bind(id).fetch_optional(connection).await?
    });
    row.map(Call::try_from).transpose()
}
