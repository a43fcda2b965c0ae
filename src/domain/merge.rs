//! Two cases that turned out to be the same matter: what is kept of it, so that
//! it can be taken back.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::case::{Case, CasePlace, Owner, RecipientKey, Status, WaitingFor};
use super::decision::Priority;
use super::reference::Reference;

/// What a merge changes of a case, as it stood.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stood {
    pub reference: Reference,
    pub status: Status,
    pub waiting_for: Option<WaitingFor>,
    pub owner: Owner,
    pub assignee: Option<String>,
    pub priority: Priority,
    pub due_at: Timestamp,
    pub also_notify: Vec<RecipientKey>,
    pub place: CasePlace,
    pub shared: bool,
    pub restricted: bool,
}

impl Stood {
    /// As the case stands.
    pub fn of(case: &Case) -> Self {
        Self {
            reference: case.reference.clone(),
            status: case.status,
            waiting_for: case.waiting_for,
            owner: case.owner,
            assignee: case.assignee.clone(),
            priority: case.priority,
            due_at: case.due_at,
            also_notify: case.also_notify.clone(),
            place: case.place.clone(),
            shared: case.shared,
            restricted: case.restricted,
        }
    }
}

/// What went along, by id.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Took {
    pub reports: Vec<String>,
    /// SMS that opened no report of their own.
    pub asides: Vec<String>,
    /// To the reporters.
    pub messages: Vec<String>,
    /// Cases that were parts of the one that ended.
    pub parts: Vec<String>,
}

/// A merge: the reports of one case went on in another.
#[derive(Debug, Clone, PartialEq)]
pub struct Merge {
    pub id: String,
    /// The id of the case that goes on.
    pub into_case: String,
    /// The id of the case that ended.
    pub from_case: String,
    /// Who merged them.
    pub account_id: String,
    pub merged_at: Timestamp,
    pub from_was: Stood,
    pub into_was: Stood,
    pub into_became: Stood,
    pub took: Took,
    pub undone_at: Option<Timestamp>,
}
