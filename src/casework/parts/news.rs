//! What a main case and its parts tell each other, and the one word to the
//! reporters when all is done.

use jiff::Timestamp;

use super::news_of;
use crate::casework::Casework;
use crate::casework::actions::ActionError;
use crate::casework::change::Change;
use crate::casework::letters::Word;
use crate::casework::reports::Log;
use crate::domain::case::{Actor, Case, Event, Status};
use crate::store::{StoreError, Tx, cases, history, outbox, parts, reports};
use crate::wording::news::News;

/// Whether a main case may be done before its parts are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum OpenParts {
    #[default]
    AskFirst,
    LetBe,
}

/// Refuses to end a main case of which a part is open, where that has to be
/// asked first.
pub(in crate::casework) async fn ask_first(
    tx: &mut Tx,
    case: &Case,
    change: &Change,
    open: OpenParts,
) -> Result<(), ActionError> {
    let ends = matches!(change, Change::Status(Status::Resolved | Status::Closed));
    if ends && open == OpenParts::AskFirst && is_any_open(tx, case).await? {
        return Err(ActionError::PartsOpen);
    }
    Ok(())
}

/// Whether a part of the case is open.
async fn is_any_open(tx: &mut Tx, case: &Case) -> Result<bool, StoreError> {
    let parts = parts::of_main(tx, &case.id).await?;
    Ok(parts.iter().any(|part| part.status.is_open()))
}

/// Word to the reporters that waits until all is done: neither that the main
/// case is done nor that it is not is news to them while a part is open.
pub(in crate::casework) async fn waits(
    tx: &mut Tx,
    case: &Case,
    word: Word<'_>,
) -> Result<bool, StoreError> {
    let is_of_end = matches!(
        word,
        Word::News(News::Resolved | News::Closed | News::Reopened)
    );
    Ok(is_of_end && is_any_open(tx, case).await?)
}

impl Casework {
    /// Tells the main case what has changed of its part; nothing where the case
    /// is no part. Returns whether its reporters are sent word of it.
    pub(in crate::casework) async fn tell_main(
        &self,
        tx: &mut Tx,
        by: Actor,
        was: &Case,
        part: &Case,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let Some(main_id) = &part.part_of else {
            return Ok(false);
        };
        let news = news_of(part);
        if news == news_of(was) {
            return Ok(false);
        }
        // The part is written: who changes the main case after this sees it.
        cases::hold(tx, main_id).await?;
        let Some(main) = cases::by_id(tx, main_id).await? else {
            return Ok(false);
        };
        let log = Log {
            ids: &self.inner.ids,
            by,
            at: now,
            reason: None,
        };
        let own = part.reference.as_str();
        let line = log.line(&main, Event::PartChanged, own, &news.to_string());
        history::add(tx, &line).await?;
        let ended = was.status.is_open() && !part.status.is_open();
        if ended {
            self.go_on_together(tx, &main, now).await
        } else {
            cases::go_on(tx, &main, main.version + 1, now).await?;
            Ok(false)
        }
    }

    /// Sets a main case that is held to its next version, and tells the reporters
    /// that it is done if now nothing of it is left to do. Returns whether it did.
    pub(in crate::casework) async fn go_on_together(
        &self,
        tx: &mut Tx,
        main: &Case,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        cases::go_on(tx, main, main.version + 1, now).await?;
        let news = match main.status {
            Status::Resolved => News::Resolved,
            Status::Closed if main.merged_into.is_none() => News::Closed,
            _ => return Ok(false),
        };
        if is_any_open(tx, main).await? {
            return Ok(false);
        }
        let main = Case {
            version: main.version + 1,
            ..main.clone()
        };
        let reports = reports::of_case(tx, &main.id).await?;
        let letters = self
            .updates(tx, &main, &reports, Word::News(news), now)
            .await?;
        for letter in &letters {
            outbox::put(tx, letter).await?;
        }
        Ok(!letters.is_empty())
    }
}
