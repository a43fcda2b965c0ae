//! Memory. The only room that knows SQL; one text for both engines, SQLite and
//! PostgreSQL.
//!
//! To add a query: put the SQL in a constant above a function that takes
//! `&mut Tx`, run it through [`engine::on_engine`], read rows into a derived
//! row type and hand out domain types. "Not found" is `Ok(None)`. Values that
//! the domain does not know come back as [`StoreError::Corrupt`], naming table,
//! column and row. Never wait for a gateway while a [`Tx`] is open.

pub mod access_log;
pub mod access_notes;
pub mod account_log;
pub mod accounts;
pub mod alike;
pub mod baggage;
pub mod calls;
pub mod cases;
pub mod changes;
pub mod colleagues;
pub mod corrections;
pub mod decided;
pub mod drafts;
pub mod engine;
pub mod error;
pub mod factors;
pub mod figures;
pub mod follow_ups;
pub mod hand_over_answers;
pub mod hand_over_links;
pub mod hand_overs;
pub mod history;
pub mod in_public;
pub mod inbound;
pub mod inbound_read;
pub mod invitations;
pub mod lanes;
pub mod link_codes;
pub mod link_uses;
pub mod merges;
pub mod migrate;
pub mod nearby_cases;
pub mod outbox;
pub mod page_acts;
pub mod partners;
pub mod parts;
pub mod photos;
pub mod police_sheets;
pub mod police_words;
pub mod promises;
pub mod questions;
pub mod queue;
pub mod ratings;
pub mod recent_answers;
pub mod register;
pub mod reports;
pub mod round;
pub mod rows;
pub mod sessions;
pub mod shown_identities;
pub mod staff_messages;
pub mod staff_photos;
pub mod to_leaders;
pub mod undoables;
pub mod uploads;
pub mod visits;
pub mod webhooks;

pub use engine::{Db, Tx};
pub use error::StoreError;
