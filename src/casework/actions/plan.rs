//! What an order comes to, before anything is written: for doing it, and for
//! showing what it would tell.

use jiff::Timestamp;

use super::{ActionError, Order, Tell, may_be_silent};
use crate::casework::change::{Change, Impossible, Line, Outcome, Told, decide};
use crate::casework::letters::Word;
use crate::casework::moved::{Telling, telling};
use crate::casework::parts::{ask_first, waits};
use crate::casework::writing::MAX_MESSAGE;
use crate::casework::{Casework, looked, rights};
use crate::domain::case::{Case, Status};
use crate::domain::report::clean_text;
use crate::routing::pauses::Step;
use crate::store::{StoreError, Tx, colleagues, history, outbox, promises, reports};
use crate::wording::news::News;

/// What an order comes to.
pub(super) struct Plan {
    pub outcome: Outcome,
    /// The date that was promised last, and where it moves.
    pub promise_moved: Option<Step>,
    /// What comes to stand on the reporters' pages.
    pub words: Option<String>,
    /// What the reporters are sent word of.
    pub word: Option<Word<'static>>,
    /// Not before then, where they have heard of another a moment ago.
    pub put_off: Option<Timestamp>,
}

impl Casework {
    pub(super) async fn plan(
        &self,
        tx: &mut Tx,
        case: &Case,
        order: Order<'_>,
        change: &Change,
        tell: Tell<'_>,
    ) -> Result<Plan, ActionError> {
        if let Change::Restrict(_) = change
            && !rights::may_restrict(order.who, case)
        {
            return Err(ActionError::NotAllowed);
        }
        if let Change::Assign(account) = change
            && !colleagues::of(tx, case.owner, &order.who.id)
                .await?
                .iter()
                .any(|colleague| colleague.id == *account && rights::may_change(colleague))
        {
            return Err(ActionError::NoColleague);
        }
        ask_first(tx, case, change, tell.open_parts).await?;
        let told = match change {
            Change::Category(_) | Change::Place(_) => {
                let first = reports::first_decision(tx, &case.id).await?;
                first.as_ref().map(Told::by).unwrap_or_default()
            }
            _ => Told::default(),
        };
        let mut outcome = decide(case, change, &order.who.id, &self.inner.rules, told)?;
        let promise_moved = self.go_on(tx, case, &mut outcome).await?;
        looked::tell(tx, &self.inner.rules, case, &mut outcome.case).await?;
        // A part speaks to nobody but through its main case.
        let words = fit_words(tell.words)?.filter(|_| case.part_of.is_none());
        let silently = tell.silently && may_be_silent(change) && words.is_none();
        let word = match word(change, case.status) {
            Some(_) if silently => None,
            None if words.is_some() => Some(Word::News(News::Message)),
            word => word,
        };
        let word = match word {
            // They hear of the end once all of it is done.
            Some(word) if waits(tx, &outcome.case, word).await? => None,
            word => word,
        };
        let (word, put_off) = match word {
            Some(Word::Moved) => self.word_of_move(tx, &outcome.case).await?,
            word => (word, None),
        };
        // The same said again is no change, but words are news.
        if let Change::Wait { .. } = change
            && outcome.case == *case
            && change.to(&order.who.id).is_none()
            && words.is_none()
            && order.reason.trim().is_empty()
        {
            return Err(Impossible::IsSoAlready.into());
        }
        Ok(Plan {
            outcome,
            promise_moved,
            words,
            word,
            put_off,
        })
    }

    /// Word that the case has another owner, and until when it is put off.
    async fn word_of_move(
        &self,
        tx: &mut Tx,
        case: &Case,
    ) -> Result<(Option<Word<'static>>, Option<Timestamp>), StoreError> {
        let history = history::of_case(tx, &case.id).await?;
        let messages = outbox::of_case(tx, &case.id).await?;
        let now = self.inner.ids.now();
        Ok(match telling(&history, &messages, case.owner, now) {
            Telling::Now => (Some(Word::Moved), None),
            Telling::At(at) => (Some(Word::Moved), Some(at)),
            Telling::NotAtAll => (None, None),
        })
    }
}

impl Casework {
    /// Where the case waits no longer for its reporter, what was left of the time
    /// is left again.
    async fn go_on(
        &self,
        tx: &mut Tx,
        was: &Case,
        outcome: &mut Outcome,
    ) -> Result<Option<Step>, StoreError> {
        if !was.is_paused() {
            return Ok(None);
        }
        let history = history::of_case(tx, &was.id).await?;
        let now = self.inner.ids.now();
        let rules = &self.inner.rules;
        let Some(pause) = rules.pause_over(was, &outcome.case, &history, now) else {
            return Ok(None);
        };
        let moved = pause.moved(was, &promises::of_case(tx, &was.id).await?);
        if let Some((_, to)) = moved.due {
            outcome.case.due_at = to;
        }
        let lines = moved.lines().map(|(event, (from, to))| Line {
            event,
            from: Some(from.to_string()),
            to: Some(to.to_string()),
        });
        outcome.lines.extend(lines);
        Ok(moved.promised)
    }
}

fn fit_words(typed: &str) -> Result<Option<String>, ActionError> {
    let words = clean_text(typed);
    let length = words.chars().count();
    if length > MAX_MESSAGE {
        return Err(ActionError::WordsTooLong(length - MAX_MESSAGE));
    }
    Ok(Some(words).filter(|words| words.chars().any(char::is_alphanumeric)))
}

/// What the reporters are told of a change. That somebody has begun stands on
/// their pages alone.
fn word(change: &Change, was: Status) -> Option<Word<'static>> {
    Some(match change {
        Change::Owner(_) => Word::Moved,
        Change::Wait { .. } if was != Status::Waiting => Word::News(News::Waiting),
        Change::Status(Status::Waiting) => Word::News(News::Waiting),
        Change::Status(Status::Resolved) => Word::News(News::Resolved),
        Change::Status(Status::Closed) => Word::News(News::Closed),
        Change::Status(Status::InProgress) if !was.is_open() => Word::News(News::Reopened),
        _ => return None,
    })
}
