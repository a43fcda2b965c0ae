//! What a recipient says on the page of their link. Each answer is one
//! transaction: the answer, how the hand-over stands, the case, its history, and
//! the messages that follow.
//!
//! Two who use the same link are told apart by what they saw: whoever takes it,
//! is done with it or gives it back names the version of the case that their page
//! showed. The same form sent twice is one answer and both get a yes.

use jiff::Timestamp;
use jiff::civil::Date;

use super::doors::Visit;
use super::outcome::Became;
use crate::casework::Casework;
use crate::casework::actions::{ActionError, MAX_REASON};
use crate::casework::visits::{self, VisitError, When};
use crate::domain::case::{Actor, Case, Event, HistoryEntry};
use crate::domain::clock::oslo;
use crate::domain::hand_over::HandOver;
use crate::domain::hand_over_answer::{Answer, AnswerKind};
use crate::domain::link_use::Used;
use crate::domain::outgoing::{Message, Purpose};
use crate::domain::report::clean_text;
use crate::domain::visit::WindowFault;
use crate::handing::By;
use crate::handing::align::Turn;
use crate::store::{
    StoreError, Tx, cases, hand_over_answers, hand_over_links, hand_overs, history, outbox,
};
use crate::wording::link_letters;

/// What the rule is called by which a case goes on that was given back.
const ANSWERED: &str = "gitt tilbake";

/// An answer as it was sent.
#[derive(Debug, Clone, Copy)]
pub struct Answering<'a> {
    /// Of the form: the same form sent twice is one answer.
    pub mark: &'a str,
    /// Of the case as the page showed it.
    pub version: i64,
    pub says: Says<'a>,
}

/// What is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says<'a> {
    /// We have it.
    Receipt,
    /// We do it.
    Accepted(Coming),
    Question(&'a str),
    /// What was done.
    Done(&'a str),
    /// Why it is not ours.
    GivenBack(&'a str),
}

/// When whoever takes a case comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coming {
    /// They do not say.
    Sometime,
    /// On a day, for which nobody has to be at home.
    On(Date),
    /// Between two times of a day: a visit, which those who reported are told.
    Visit(When),
}

/// Why an answer was not taken.
#[derive(Debug, thiserror::Error)]
pub enum AnswerError {
    /// It was revoked, has ended, or was given to somebody else meanwhile.
    #[error("the hand-over does not stand any more")]
    Over,
    /// The case is done, whoever did it.
    #[error("the case is not open any more")]
    NotOpen,
    /// Who was told of a case and does not act in it can only ask.
    #[error("the recipient does not act in the case")]
    NotTheirs,
    /// The case is no longer as their page showed it.
    #[error("somebody was faster")]
    Overtaken,
    #[error("there are no words in it")]
    WordsMissing,
    /// So many characters over [`MAX_REASON`].
    #[error("the words are {0} characters too long")]
    TooLong(usize),
    #[error("the day is past")]
    PastDay,
    /// A visit of theirs is agreed, and they name no hours in its place.
    #[error("the visit that stands has hours")]
    HoursMissing,
    #[error(transparent)]
    Window(#[from] WindowFault),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Casework {
    /// Takes an answer in.
    ///
    /// # Errors
    /// Why it was not taken; then nothing was written.
    pub async fn answer(
        &self,
        visit: &Visit,
        answering: Answering<'_>,
    ) -> Result<AnswerKind, AnswerError> {
        let now = self.inner.ids.now();
        let mut tx = self.inner.db.begin().await?;
        let known = hand_over_answers::of_hand_over(&mut tx, &visit.hand_over.id).await?;
        if let Some(before) = known.iter().find(|known| known.mark == answering.mark) {
            return Ok(before.kind);
        }
        let words = fit(answering.says)?;
        let day = day(answering.says, now)?;
        // Whoever changes the case after this sees what was answered.
        cases::hold(&mut tx, &visit.hand_over.case_id).await?;
        let (given, case) = self.standing(&mut tx, visit, now).await?;
        let kind = self.kind_of(&mut tx, answering.says, &given, &case).await?;
        if !case.status.is_open() || case.merged_into.is_some() {
            return Err(AnswerError::NotOpen);
        }
        if kind == AnswerKind::Receipt && given.arrival.is_received() {
            return Ok(kind);
        }
        if wants_version(kind) && case.version != answering.version {
            return Err(AnswerError::Overtaken);
        }
        let answer = Answer {
            id: self.inner.ids.id(),
            hand_over_id: given.id.clone(),
            case_id: case.id.clone(),
            mark: answering.mark.to_owned(),
            kind,
            words,
            day,
            replies_to: None,
            account_id: None,
            waits: kind.wants_look(),
            at: now,
        };
        match hand_over_answers::insert(&mut tx, &answer).await {
            Err(StoreError::Duplicate(_)) => return Ok(kind),
            written => written?,
        }
        self.stand(&mut tx, given.clone(), kind, now).await?;
        let became = self.became(&mut tx, &case, kind, visit, now).await?;
        self.write_lines(&mut tx, visit, &answer, &became).await?;
        let mut owed = became.owed;
        let is_given = match kind {
            // The case goes to the next in line, who is told as of any other; or
            // ends for those who were told of it.
            AnswerKind::GivenBack | AnswerKind::Done => {
                let turn = Turn::changed(&case, &became.case, By::Rule(ANSWERED));
                self.inner.handing.align(&mut tx, turn).await?
            }
            _ => false,
        };
        let is_owed = self
            .comes(&mut tx, answering.says, &given, &became.case, now)
            .await?;
        if kind.wants_look() && !is_given {
            owed.extend(self.notices_of_answer(&became.case, kind, now));
        }
        for message in &owed {
            outbox::put(&mut tx, message).await?;
        }
        self.note_use(&mut tx, &answer.hand_over_id, Used::Answered, None)
            .await?;
        tx.commit().await?;
        if became.by_main || is_given || is_owed || !owed.is_empty() {
            self.inner.outbox_filled.notify_one();
        }
        let said = kind.key();
        tracing::info!(case = answer.case_id, said, "a recipient answered");
        Ok(kind)
    }

    /// What an answer makes of the visits that its recipient agreed: whoever names
    /// hours comes then, and whoever gives the case back does not. Gives whether a
    /// letter is owed.
    async fn comes(
        &self,
        tx: &mut Tx,
        says: Says<'_>,
        given: &HandOver,
        case: &Case,
        now: Timestamp,
    ) -> Result<bool, AnswerError> {
        let done = match says {
            Says::Accepted(Coming::Visit(when)) => {
                self.recipient_comes(tx, given, case, when, now).await
            }
            Says::Accepted(_) => {
                let theirs = self.visits_of_recipient(tx, given).await?;
                if theirs.iter().any(|visit| visit.is_pending(now)) {
                    // Those who reported were told of hours.
                    return Err(AnswerError::HoursMissing);
                }
                Ok(false)
            }
            Says::GivenBack(_) => {
                let theirs = (given, visits::By::HandOver(given));
                self.recipient_stays_away(tx, theirs, case, now).await
            }
            Says::Done(_) => {
                if !case.status.is_open() {
                    self.end_visits(tx, case, now).await?;
                }
                self.recipient_has_been(tx, given, case, now).await
            }
            Says::Receipt | Says::Question(_) => Ok(false),
        };
        done.map_err(|error| match error {
            VisitError::Window(fault) => fault.into(),
            VisitError::Action(ActionError::Store(error)) => error.into(),
            VisitError::NotOpen => AnswerError::NotOpen,
            VisitError::NotTheirs => AnswerError::NotTheirs,
            _ => AnswerError::Overtaken,
        })
    }

    /// Whether the form of this mark has been taken in.
    pub async fn is_answered(&self, visit: &Visit, mark: &str) -> Result<bool, StoreError> {
        let mut tx = self.inner.db.read().await?;
        let known = hand_over_answers::of_hand_over(&mut tx, &visit.hand_over.id).await?;
        Ok(known.iter().any(|answer| answer.mark == mark))
    }

    /// The hand-over of a visit and its case, while the link opens it.
    async fn standing(
        &self,
        tx: &mut Tx,
        visit: &Visit,
        now: Timestamp,
    ) -> Result<(HandOver, Case), AnswerError> {
        let link = hand_over_links::by_hash(tx, &visit.token_hash).await?;
        let given = hand_overs::by_id(tx, &visit.hand_over.id).await?;
        let given = given.filter(|given| given.end.is_none());
        let case = cases::by_id(tx, &visit.hand_over.case_id).await?;
        if !link.is_some_and(|link| super::links::is_open(&link, now)) {
            return Err(AnswerError::Over);
        }
        // A case that is done ends its hand-overs: say that, rather than "over".
        match (given, case) {
            (_, Some(case)) if !case.status.is_open() => Err(AnswerError::NotOpen),
            (Some(given), Some(case)) => Ok((given, case)),
            _ => Err(AnswerError::Over),
        }
    }

    /// A notice to the department whose case it is.
    fn notices_of_answer(&self, case: &Case, kind: AnswerKind, now: Timestamp) -> Vec<Message> {
        let owner = case.owner.key();
        let Some(known) = self.inner.settings.recipients.get(owner) else {
            return Vec::new();
        };
        let url = self.case_url(case);
        let c = &self.inner.catalogue;
        let letters = link_letters::to_department(c, kind, &known.mailbox, case, &url);
        let promised = letters.into_iter().map(|letter| {
            let id = self.inner.ids.id();
            letter.promised(
                id.clone(),
                format!("answered:{id}"),
                Purpose::Notice,
                Some(case),
                now,
            )
        });
        promised.collect()
    }

    async fn write_lines(
        &self,
        tx: &mut Tx,
        visit: &Visit,
        answer: &Answer,
        became: &Became,
    ) -> Result<(), StoreError> {
        let entry = |event, from, to, reason| HistoryEntry {
            id: self.inner.ids.id(),
            case_id: answer.case_id.clone(),
            at: answer.at,
            actor: Actor::Recipient(visit.hand_over.recipient.clone()),
            event,
            from,
            to,
            reason,
        };
        let said = Some(answer.kind.key().to_owned());
        let day = answer.day.map(|day| day.to_string());
        let words = Some(answer.words.clone()).filter(|words| !words.is_empty());
        let first = entry(Event::RecipientAnswered, day, said, words);
        history::add(tx, &first).await?;
        for (event, from, to) in &became.lines {
            let entry = entry(*event, from.clone(), to.clone(), None);
            history::add(tx, &entry).await?;
        }
        Ok(())
    }
}

/// Whether an answer holds only for the case as the page showed it. A receipt and
/// a question are true whatever has happened since.
fn wants_version(kind: AnswerKind) -> bool {
    !matches!(kind, AnswerKind::Receipt | AnswerKind::Question)
}

/// The words as they are kept.
fn fit(says: Says<'_>) -> Result<String, AnswerError> {
    let typed = match says {
        Says::Receipt | Says::Accepted(_) => return Ok(String::new()),
        Says::Question(typed) | Says::Done(typed) | Says::GivenBack(typed) => typed,
    };
    let words = clean_text(typed);
    let length = words.chars().count();
    if length > MAX_REASON {
        return Err(AnswerError::TooLong(length - MAX_REASON));
    }
    if !words.chars().any(char::is_alphanumeric) {
        return Err(AnswerError::WordsMissing);
    }
    Ok(words)
}

/// The day that they mean to do it: today or later.
fn day(says: Says<'_>, now: Timestamp) -> Result<Option<Date>, AnswerError> {
    let today = now.to_zoned(oslo()).date();
    match says {
        Says::Accepted(Coming::On(day)) if day < today => Err(AnswerError::PastDay),
        Says::Accepted(Coming::On(day) | Coming::Visit(When { day, .. })) => Ok(Some(day)),
        _ => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_wanted_where_the_answer_says_nothing_by_itself() {
        assert_eq!(fit(Says::Receipt).unwrap(), "");
        assert_eq!(fit(Says::Done(" Byttet lås \r\n")).unwrap(), "Byttet lås");
        for says in [Says::Done(" "), Says::GivenBack("..."), Says::Question("")] {
            assert!(matches!(fit(says), Err(AnswerError::WordsMissing)));
        }
        let long = "a".repeat(MAX_REASON + 3);
        assert!(matches!(
            fit(Says::Done(&long)),
            Err(AnswerError::TooLong(3))
        ));
    }

    #[test]
    fn nobody_promises_yesterday() {
        let now: Timestamp = "2026-11-24T23:30:00Z".parse().unwrap();
        let on = |text: &str| day(Says::Accepted(Coming::On(text.parse().unwrap())), now);
        // In Norway it is the 25th by then.
        assert!(matches!(on("2026-11-24"), Err(AnswerError::PastDay)));
        assert!(matches!(on("2026-11-25"), Ok(Some(_))));
        assert!(matches!(
            day(Says::Accepted(Coming::Sometime), now),
            Ok(None)
        ));
    }
}
