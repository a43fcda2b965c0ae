//! The queue: cases in the order in which they want somebody, a page at a
//! time. Emergencies first, then by the due date, then the id to tell equals
//! apart; done ones by their latest change. `cases.queue_rank` holds that order
//! in one number, so that a page continues behind the last row of the one
//! before, and the hundredth page costs what the first does.
//!
//! [`mod@filter`] says which cases are asked for, [`pages`] finds them,
//! [`counts`] counts them as far as a person cares; [`search`] finds cases by
//! words, which [`words`] brings to one form; [`looks`] knows what each account
//! has seen and [`views`] the filters that somebody gave a name.
//!
//! No question walks more than a bounded part of the cases, however many there
//! are: where a filter fits few of those that it walks by, the answer says
//! where it stopped.

use super::engine::{Db, Tx};
use super::error::StoreError;

mod counts;
mod filling;
mod filter;
pub mod looks;
mod pages;
mod rows;
mod search;
pub(super) mod sql;
pub mod views;
pub mod words;

pub use counts::{Count, areas, count, count_views};
pub(super) use filling::fill;
pub use filter::{Assignee, Filter, Reader, Stand};
pub use pages::{Found, Place, page, plan};
pub use rows::{EXCERPT, Queued, Reached};
pub use search::{Hits, by_phone, hits, search_plan, spelt};
pub(super) use search::{SOURCE_PLACE, keep, move_aside, move_asides, move_report, replace};

/// Starts a transaction that reads the queue.
pub async fn read(db: &Db) -> Result<Tx, StoreError> {
    let mut tx = db.read().await?;
    tx.plan_by_shape().await?;
    Ok(tx)
}
