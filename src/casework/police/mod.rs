//! What the police get of a case: only what was chosen for them.
//!
//! [`sources`] says what there is, the draft what was chosen of it ([`drafts`], [`looking`]),
//! [`blackout`] which words are left out, [`content`] what the sheet then says,
//! and [`fragment`] makes the bytes that are previewed, approved, printed and sent.
//! [`approve`] freezes them under a number and sends them ([`send`]); [`after`] is
//! what can be done with a sheet then. [`talk`] is what was said on the telephone
//! and what the police answered, [`desk`] how all of it stands. Nothing goes to
//! the police by itself.

pub mod after;
pub mod approve;
pub mod blackout;
pub mod content;
pub mod desk;
pub mod drafts;
pub mod fragment;
pub mod looking;
mod send;
pub mod sources;
pub mod talk;
mod words;

use crate::attachments::AttachmentsError;
use crate::casework::Casework;
use crate::casework::rights;
use crate::domain::account::Account;
use crate::domain::case::{Actor, Case, Event, HistoryEntry};
use crate::domain::police_sheet::{Aspect, Flaw, Sheet};
use crate::domain::reference::Reference;
use crate::store::{StoreError, Tx, cases, history, police_sheets};

/// How sheets for the police are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PoliceSettings {
    /// Another person approves a sheet than the one who made it.
    pub second_person: bool,
}

impl Default for PoliceSettings {
    fn default() -> Self {
        Self {
            second_person: true,
        }
    }
}

/// Why something was not done for the police.
#[derive(Debug, thiserror::Error)]
pub enum PoliceError {
    #[error("the account may not do this for the police")]
    NotAllowed,
    #[error("there is no such case")]
    NoSuchCase,
    #[error("there is no such sheet")]
    NoSuchSheet,
    /// What is to be done is done in the case that its reports went to.
    #[error("the case was merged with another")]
    Merged,
    /// A colleague was faster: the sheet is no longer as it was seen.
    #[error("the sheet has changed")]
    Overtaken,
    /// The sheet, or the case that it tells of, is no longer as it was previewed.
    #[error("the preview is no longer what would be sent")]
    Changed(Changes),
    /// It lacks something.
    #[error("the sheet is not whole")]
    Flawed(Vec<Flaw>),
    /// Whoever made it may not approve it.
    #[error("another person must approve it")]
    OwnSheet,
    /// Something that must be told is empty.
    #[error("a field is empty")]
    Empty,
    /// So many characters too long.
    #[error("a field is {0} characters too long")]
    TooLong(usize),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Attachments(#[from] AttachmentsError),
    #[error("the sheet could not be written: {0}")]
    Page(#[from] askama::Error),
}

/// What is no longer as it was previewed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// The draft.
    pub draft: bool,
    /// The case.
    pub aspects: Vec<Aspect>,
}

/// What messages about sheets promise begins with this.
const PROMISE: &str = "police_sheet:";

/// Whether a message's promise is of a sheet for the police.
pub(in crate::casework) fn is_of_sheet(promise: &str) -> bool {
    promise.starts_with(PROMISE)
}

/// The case of a reference, where `who` may open it.
async fn case_of(tx: &mut Tx, who: &Account, reference: &Reference) -> Result<Case, PoliceError> {
    let case = cases::by_reference(tx, reference).await?;
    case.filter(|case| rights::may_open(who, case))
        .ok_or(PoliceError::NoSuchCase)
}

/// The case and one of its sheets, for somebody who chooses what the police get.
async fn sheet_of(
    tx: &mut Tx,
    who: &Account,
    (reference, id): (&Reference, &str),
) -> Result<(Case, Sheet), PoliceError> {
    let case = case_of(tx, who, reference).await?;
    if !rights::may_choose_for_police(who, &case) {
        return Err(PoliceError::NotAllowed);
    }
    let sheet = police_sheets::by_id(tx, id).await?;
    let sheet = sheet.ok_or(PoliceError::NoSuchSheet)?;
    if sheet.case_id == case.id {
        return Ok((case, sheet));
    }
    // Of a case that was merged into this one it can be read, and no more.
    let own = cases::by_id(tx, &sheet.case_id).await?;
    let own = own.filter(|own| own.merged_into.as_ref() == Some(&case.id));
    let own = own.ok_or(PoliceError::NoSuchSheet)?;
    Ok((own, sheet))
}

impl Casework {
    /// Adds a line to the history of a case.
    async fn note_for_police(
        &self,
        tx: &mut Tx,
        who: &Account,
        case: &Case,
        event: Event,
        told: (Option<String>, Option<String>, Option<String>),
    ) -> Result<(), StoreError> {
        let (from, to, reason) = told;
        let entry = HistoryEntry {
            id: self.inner.ids.id(),
            case_id: case.id.clone(),
            at: self.inner.ids.now(),
            actor: Actor::Staff(who.id.clone()),
            event,
            from,
            to,
            reason,
        };
        history::add(tx, &entry).await
    }
}
