//! Writing to the reporters from a part: it goes out as the main case's own, to
//! the same pages and by the same letters.

use crate::casework::Casework;
use crate::casework::actions::{ActionError, Order};
use crate::casework::letters::{Word, own_pages};
use crate::casework::writing::{WriteError, Writing};
use crate::domain::case::{Case, Event, WaitingFor};
use crate::domain::own_page::StaffMessage;
use crate::domain::report::Report;
use crate::store::{Tx, cases, history, outbox, parts, reports, staff_messages};
use crate::wording::news::News;

impl Casework {
    /// Writes `text` to the reporters of the main case of `part`, which waits for
    /// the answer to a question.
    ///
    /// # Errors
    /// Why nothing was written.
    pub(in crate::casework) async fn write_from_part(
        &self,
        mut tx: Tx,
        order: Order<'_>,
        part: Case,
        writing: Writing<'_>,
        text: String,
    ) -> Result<Case, WriteError> {
        let main_id = part.part_of.clone().ok_or(ActionError::NoSuchCase)?;
        let now = self.inner.ids.now();
        let mut next = part.clone();
        if writing.is_question {
            next.wait_for(WaitingFor::Reporter);
        }
        let is_current = part.version == order.version;
        if is_current && writing.is_question && !part.status.is_open() {
            return Err(WriteError::NotOpen);
        }
        if !is_current || !cases::update(&mut tx, &next, now).await? {
            let part = cases::by_id(&mut tx, &part.id).await?;
            let part = part.ok_or(ActionError::NoSuchCase)?;
            return repeated(&mut tx, order, part, &main_id, writing, &text).await;
        }
        next.version += 1;
        next.updated_at = now;
        cases::hold(&mut tx, &main_id).await?;
        let main = cases::by_id(&mut tx, &main_id).await?;
        let mut main = main.ok_or(ActionError::NoSuchCase)?;
        cases::go_on(&mut tx, &main, main.version + 1, now).await?;
        main.version += 1;
        let reports = reports::of_case(&mut tx, &main.id).await?;
        let chosen = match writing.to {
            Some(to) => {
                let found = reports.iter().find(|report| report.reference == *to);
                Some(found.ok_or(WriteError::NoSuchReader)?)
            }
            None => None,
        };
        let message = StaffMessage {
            id: self.inner.ids.id(),
            case_id: main.id.clone(),
            account_id: order.who.id.clone(),
            to_report: chosen.map(|report| report.id.clone()),
            text,
            is_question: writing.is_question,
            written_at: now,
        };
        let pages = own_pages(&mut tx, &main, &reports).await?;
        let readers: Vec<Report> = pages
            .into_iter()
            .filter(|page| {
                chosen.is_none_or(|chosen| page.id == chosen.id || page.is_surely_from(chosen))
            })
            .cloned()
            .collect();
        let ids: Vec<&str> = readers.iter().map(|report| report.id.as_str()).collect();
        staff_messages::insert(&mut tx, &message, &ids).await?;
        parts::add_message(&mut tx, &message.id, &next.id).await?;
        let (kind, news) = if message.is_question {
            ("question", News::Question)
        } else {
            ("message", News::Message)
        };
        let log = self.log(order.who, now);
        let own = next.reference.as_str();
        let mut lines = vec![
            log.line(&main, Event::Wrote, own, kind),
            log.line(&next, Event::Wrote, own, kind),
        ];
        if next.status != part.status {
            let (was, is) = (part.status.key(), next.status.key());
            lines.push(log.line(&next, Event::StatusChanged, was, is));
        }
        for entry in &lines {
            history::add(&mut tx, entry).await?;
        }
        let word = Word::News(news);
        for letter in self.updates(&mut tx, &main, &readers, word, now).await? {
            outbox::put(&mut tx, &letter).await?;
        }
        tx.commit().await?;
        self.inner.outbox_filled.notify_one();
        tracing::info!(
            account = order.who.id,
            part = next.id,
            is_question = message.is_question,
            "reporters written to from a part"
        );
        Ok(next)
    }
}

/// The part has moved on since the order was made: if by this very message, sent
/// twice, it is written; else somebody was faster.
async fn repeated(
    tx: &mut Tx,
    order: Order<'_>,
    part: Case,
    main_id: &str,
    writing: Writing<'_>,
    text: &str,
) -> Result<Case, WriteError> {
    let own = parts::messages(tx, &part.id).await?;
    let mut written = staff_messages::of_case(tx, main_id).await?;
    written.retain(|message| own.contains(&message.id));
    let is_done = part.version == order.version + 1
        && written.last().is_some_and(|newest| {
            newest.account_id == order.who.id
                && newest.text == text
                && newest.is_question == writing.is_question
        });
    if is_done {
        Ok(part)
    } else {
        Err(ActionError::Overtaken.into())
    }
}
