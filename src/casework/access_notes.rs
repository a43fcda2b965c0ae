//! Writing down how to get into where a case is, and what to take care of there.

use super::actions::{ActionError, Order, open_to};
use super::{Casework, rights};
use crate::domain::access_notes::{AccessNotes, Known};
use crate::domain::case::{Actor, Case, Event, HistoryEntry};
use crate::domain::report::{MAX_LINE, clean_line, clean_text};
use crate::store::{StoreError, access_notes, cases, history};

/// Most characters of what to take care of.
pub const MAX_WORDS: usize = 500;

/// What somebody was told of how to get in.
#[derive(Debug, Clone, Copy)]
pub struct Access<'a> {
    /// Who opens, and how.
    pub opener: &'a str,
    pub dog: Known,
    /// Whether somebody there is afraid, or one should take care.
    pub careful: Known,
    /// What about.
    pub words: &'a str,
}

/// Why nothing was written down.
#[derive(Debug, thiserror::Error)]
pub enum AccessError {
    #[error(transparent)]
    Action(#[from] ActionError),
    /// So many characters over [`MAX_LINE`].
    #[error("who opens is {0} characters too long")]
    OpenerTooLong(usize),
    /// So many characters over [`MAX_WORDS`].
    #[error("what to take care of is {0} characters too long")]
    WordsTooLong(usize),
}

impl From<StoreError> for AccessError {
    fn from(error: StoreError) -> Self {
        Self::Action(error.into())
    }
}

impl Casework {
    /// Writes down how to get in, in place of what was known. Sent twice, as by a
    /// double click, it is written once and both get a yes.
    ///
    /// # Errors
    /// Why nothing was written.
    pub async fn note_access(
        &self,
        order: Order<'_>,
        access: Access<'_>,
    ) -> Result<Case, AccessError> {
        if !rights::may_change(order.who) {
            return Err(ActionError::NotAllowed.into());
        }
        let now = self.inner.ids.now();
        let mut notes = AccessNotes {
            case_id: String::new(),
            opener: clean_line(access.opener).unwrap_or_default(),
            dog: access.dog,
            careful: access.careful,
            words: clean_text(access.words),
            account_id: order.who.id.clone(),
            noted_at: now,
        };
        if let Some(over) = over(&notes.opener, MAX_LINE) {
            return Err(AccessError::OpenerTooLong(over));
        }
        if let Some(over) = over(&notes.words, MAX_WORDS) {
            return Err(AccessError::WordsTooLong(over));
        }
        let mut tx = self.inner.db.begin().await?;
        let mut case = open_to(&mut tx, order).await?;
        notes.case_id.clone_from(&case.id);
        if case.version != order.version
            || !cases::go_on(&mut tx, &case, case.version + 1, now).await?
        {
            let known = access_notes::of_case(&mut tx, &case.id).await?;
            let is_it = known.is_some_and(|known| {
                let noted_at = known.noted_at;
                known
                    == AccessNotes {
                        noted_at,
                        ..notes.clone()
                    }
            });
            return if is_it {
                Ok(case)
            } else {
                Err(ActionError::Overtaken.into())
            };
        }
        case.version += 1;
        case.updated_at = now;
        access_notes::put(&mut tx, &notes).await?;
        let entry = HistoryEntry {
            id: self.inner.ids.id(),
            case_id: case.id.clone(),
            at: now,
            actor: Actor::Staff(order.who.id.clone()),
            event: Event::AccessNoted,
            from: None,
            to: None,
            reason: None,
        };
        history::add(&mut tx, &entry).await?;
        tx.commit().await?;
        Ok(case)
    }
}

/// How many characters there are too many.
fn over(text: &str, most: usize) -> Option<usize> {
    text.chars()
        .count()
        .checked_sub(most)
        .filter(|over| *over > 0)
}
