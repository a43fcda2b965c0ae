//! Writing to the reporters of a case. The words stand on their own pages; by
//! SMS and e-mail they are told only that there is something to read. A question
//! sets the case waiting until it is answered there.

use super::actions::preview::Preview;
use super::actions::{ActionError, Order, open_to};
use super::letters::{Word, own_pages};
use super::{Casework, rights};
use crate::domain::account::Account;
use crate::domain::case::{Actor, Case, Event, HistoryEntry, Status, WaitingFor};
use crate::domain::own_page::StaffMessage;
use crate::domain::reference::Reference;
use crate::domain::report::{Report, clean_text};
use crate::store::{StoreError, Tx, cases, history, outbox, reports, staff_messages};
use crate::wording::news::News;

/// Most characters of a message.
pub const MAX_MESSAGE: usize = 2000;

/// What somebody wants to write.
#[derive(Debug, Clone, Copy)]
pub struct Writing<'a> {
    pub text: &'a str,
    /// It wants an answer.
    pub is_question: bool,
    /// The report whose reporter alone it is for; else it is for all of the case.
    pub to: Option<&'a Reference>,
}

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    #[error(transparent)]
    Action(#[from] ActionError),
    #[error("there are no words in it")]
    Empty,
    /// So many characters over [`MAX_MESSAGE`].
    #[error("the message is {0} characters too long")]
    TooLong(usize),
    #[error("there is no such report in the case")]
    NoSuchReader,
    /// Nobody waits for an answer there.
    #[error("a case that is done asks nothing")]
    NotOpen,
}

impl From<StoreError> for WriteError {
    fn from(error: StoreError) -> Self {
        Self::Action(error.into())
    }
}

impl Casework {
    /// Writes to the reporters of the case of `order`, whose reason is not looked
    /// at: the message is its own. Sent twice, as by a double click, it is written
    /// once and both get a yes.
    ///
    /// # Errors
    /// Why nothing was written.
    pub async fn write(&self, order: Order<'_>, writing: Writing<'_>) -> Result<Case, WriteError> {
        if !rights::may_change(order.who) {
            return Err(ActionError::NotAllowed.into());
        }
        let text = fit(writing.text)?;
        let mut tx = self.inner.db.begin().await?;
        let case = open_to(&mut tx, order).await?;
        if case.part_of.is_some() {
            return self.write_from_part(tx, order, case, writing, text).await;
        }
        let reports = reports::of_case(&mut tx, &case.id).await?;
        let chosen = chosen(&reports, writing.to)?;
        let now = self.inner.ids.now();
        let message = StaffMessage {
            id: self.inner.ids.id(),
            case_id: case.id.clone(),
            account_id: order.who.id.clone(),
            to_report: chosen.map(|report| report.id.clone()),
            text,
            is_question: writing.is_question,
            written_at: now,
        };
        if case.version != order.version {
            return repeated(&mut tx, case, order, &message).await;
        }
        let was = case.status;
        let mut next = case.clone();
        if message.is_question {
            if !was.is_open() {
                return Err(WriteError::NotOpen);
            }
            next.wait_for(WaitingFor::Reporter);
        }
        if !cases::update(&mut tx, &next, now).await? {
            // Another process came between our reading and our writing.
            let case = open_to(&mut tx, order).await?;
            return repeated(&mut tx, case, order, &message).await;
        }
        next.version += 1;
        next.updated_at = now;
        for entry in self.lines(order.who, &next, was, &message) {
            history::add(&mut tx, &entry).await?;
        }
        let readers = self
            .put_on_pages(&mut tx, &next, &reports, &message, chosen)
            .await?;
        let word = word(message.is_question);
        for letter in self.updates(&mut tx, &next, &readers, word, now).await? {
            outbox::put(&mut tx, &letter).await?;
        }
        tx.commit().await?;
        self.inner.outbox_filled.notify_one();
        tracing::info!(
            account = order.who.id,
            case = next.id,
            is_question = message.is_question,
            "reporters written to"
        );
        Ok(next)
    }

    /// What writing would send to whom.
    ///
    /// # Errors
    /// Why nothing would be written.
    pub async fn preview_writing(
        &self,
        order: Order<'_>,
        writing: Writing<'_>,
    ) -> Result<Preview, WriteError> {
        if !rights::may_change(order.who) {
            return Err(ActionError::NotAllowed.into());
        }
        let text = fit(writing.text)?;
        let mut tx = self.inner.db.read().await?;
        let mut case = open_to(&mut tx, order).await?;
        if case.version != order.version {
            return Err(ActionError::Overtaken.into());
        }
        if writing.is_question {
            if !case.status.is_open() {
                return Err(WriteError::NotOpen);
            }
            case.wait_for(WaitingFor::Reporter);
        }
        let reports = reports::of_case(&mut tx, &case.id).await?;
        let chosen = chosen(&reports, writing.to)?;
        let readers = readers(&mut tx, &case, &reports, chosen).await?;
        let word = Some(word(writing.is_question));
        let preview = self.previewed(&mut tx, case, &readers, word).await?;
        Ok(Preview {
            words: Some(text),
            ..preview
        })
    }

    /// Lets a message stand on the pages that it is for; gives their reports.
    pub(super) async fn put_on_pages(
        &self,
        tx: &mut Tx,
        case: &Case,
        reports: &[Report],
        message: &StaffMessage,
        chosen: Option<&Report>,
    ) -> Result<Vec<Report>, StoreError> {
        let readers = readers(tx, case, reports, chosen).await?;
        let ids: Vec<&str> = readers.iter().map(|report| report.id.as_str()).collect();
        staff_messages::insert(tx, message, &ids).await?;
        Ok(readers)
    }

    fn lines(
        &self,
        who: &Account,
        case: &Case,
        was: Status,
        message: &StaffMessage,
    ) -> Vec<HistoryEntry> {
        let line = |event, from: Option<&str>, to: &str| HistoryEntry {
            id: self.inner.ids.id(),
            case_id: case.id.clone(),
            at: message.written_at,
            actor: Actor::Staff(who.id.clone()),
            event,
            from: from.map(str::to_owned),
            to: Some(to.to_owned()),
            reason: None,
        };
        let mut lines = vec![line(Event::Wrote, None, kind(message))];
        if case.status != was {
            lines.push(line(
                Event::StatusChanged,
                Some(was.key()),
                case.status.key(),
            ));
        }
        lines
    }
}

/// The report whose reporter alone it is for.
fn chosen<'a>(
    reports: &'a [Report],
    to: Option<&Reference>,
) -> Result<Option<&'a Report>, WriteError> {
    let Some(to) = to else { return Ok(None) };
    let found = reports.iter().find(|report| report.reference == *to);
    Ok(Some(found.ok_or(WriteError::NoSuchReader)?))
}

/// Those on whose pages it stands.
async fn readers(
    tx: &mut Tx,
    case: &Case,
    reports: &[Report],
    chosen: Option<&Report>,
) -> Result<Vec<Report>, StoreError> {
    let pages = own_pages(tx, case, reports).await?;
    let readers = pages.into_iter().filter(|page| {
        chosen.is_none_or(|chosen| page.id == chosen.id || page.is_surely_from(chosen))
    });
    Ok(readers.cloned().collect())
}

fn word(is_question: bool) -> Word<'static> {
    Word::News(if is_question {
        News::Question
    } else {
        News::Message
    })
}

/// What the history calls it.
fn kind(message: &StaffMessage) -> &'static str {
    if message.is_question {
        "question"
    } else {
        "message"
    }
}

/// The message as it is kept.
fn fit(typed: &str) -> Result<String, WriteError> {
    let text = clean_text(typed);
    let length = text.chars().count();
    if length > MAX_MESSAGE {
        return Err(WriteError::TooLong(length - MAX_MESSAGE));
    }
    if !text.chars().any(char::is_alphanumeric) {
        return Err(WriteError::Empty);
    }
    Ok(text)
}

/// The case has moved on since the order was made: if by this very message, sent
/// twice, it is written; else somebody was faster.
async fn repeated(
    tx: &mut Tx,
    case: Case,
    order: Order<'_>,
    message: &StaffMessage,
) -> Result<Case, WriteError> {
    let written = staff_messages::of_case(tx, &case.id).await?;
    let is_done = case.version == order.version + 1
        && written.last().is_some_and(|newest| {
            newest.account_id == message.account_id
                && newest.text == message.text
                && newest.is_question == message.is_question
                && newest.to_report == message.to_report
        });
    if is_done {
        Ok(case)
    } else {
        Err(ActionError::Overtaken.into())
    }
}
