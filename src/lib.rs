//! Sifra: one place to report faults and trouble in municipal rental housing,
//! where every reporter is answered.
//!
//! # The life of a report, and the rooms it passes
//!
//! 1. A neighbour sends the form ([`web`]`::form`), or a tenant an SMS
//!    ([`web`]`::sms_hooks`), or a partner's program calls the API
//!    ([`web`]`::api`). The edge parses it; what cannot be parsed comes back
//!    with words that help.
//! 2. [`intake`] takes it in: [`triage`] reads text and hints against the
//!    [`register`], [`routing`] finds the one owner and the due date,
//!    [`wording`] renders the acknowledgement, and ONE transaction in
//!    [`store`] commits report, case, decision, history and messages. Of an
//!    SMS, [`conversation`] says first what it means: a new matter, more to an
//!    open one, or the answer to a question of ours.
//! 3. [`delivery`] sends what was committed, and writes down what came of it; it
//!    also fetches the photos that came with an SMS into the [`attachments`].
//!    Those of the form are there already: [`intake`]`::uploads` keeps them as
//!    they come, before there is a report.
//! 4. [`handing`] sees to it that whoever must act has the case and knows it: it
//!    is given, followed until they say so, and else comes back.
//! 5. [`casework`] is what staff do with the case; [`web`]`::staff` is where
//!    they do it.
//!
//! # The import rule
//!
//! Imports point down only (`tests/it/architecture.rs` reads the `use` lines):
//!
//! ```text
//! main > cli > web, simulator > intake, casework, delivery
//!      > handing > store, attachments > conversation
//!      > routing, triage, wording, register > domain
//! ```
//!
//! Neighbours in a row do not import each other, save that triage may use the
//! register. [`config`] and [`telemetry`] are read by main and cli, which hand
//! plain values on. The core (domain up to conversation) does
//! no I/O, is not async and has no clock of its own.

/// Judging a text takes many small pieces of memory, and this hands them out
/// faster than the system does.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

// -- core: what things are and how they are judged
pub mod conversation;
pub mod domain;
pub mod register;
pub mod routing;
pub mod triage;
pub mod wording;
// -- memory
pub mod attachments;
pub mod store;
// -- work: one function for each thing a user can do
pub mod casework;
pub mod delivery;
pub mod handing;
pub mod intake;
// -- edges
pub mod cli;
pub mod config;
pub mod simulator;
pub mod telemetry;
pub mod web;
