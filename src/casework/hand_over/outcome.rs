//! What an answer comes to: for the hand-over, and for the case.

use jiff::Timestamp;

use super::after::after;
use super::answers::{AnswerError, Says};
use super::doors::Visit;
use crate::casework::Casework;
use crate::casework::actions::{ActionError, OpenParts};
use crate::casework::change::{Change, Told, decide};
use crate::casework::letters::Word;
use crate::casework::parts::{ask_first, waits};
use crate::domain::case::{Actor, Case, Event, Status};
use crate::domain::hand_over::HandOver;
use crate::domain::hand_over_answer::AnswerKind;
use crate::domain::outgoing::Message;
use crate::store::{Tx, cases, hand_overs, reports};
use crate::wording::news::News;

/// What a case became by an answer.
pub(super) struct Became {
    pub case: Case,
    pub lines: Vec<(Event, Option<String>, Option<String>)>,
    /// Word to the reporters.
    pub owed: Vec<Message>,
    /// Its main case has told its reporters.
    pub by_main: bool,
}

impl Casework {
    /// What an answer is in this case: "it is done" only ends it where recipients
    /// may, and nothing else of it is left to do.
    pub(super) async fn kind_of(
        &self,
        tx: &mut Tx,
        says: Says<'_>,
        given: &HandOver,
        case: &Case,
    ) -> Result<AnswerKind, AnswerError> {
        let kind = match says {
            Says::Receipt => AnswerKind::Receipt,
            Says::Question(_) => AnswerKind::Question,
            _ if !given.acts => return Err(AnswerError::NotTheirs),
            Says::Accepted(_) => AnswerKind::Accepted,
            Says::GivenBack(_) => AnswerKind::GivenBack,
            Says::Done(_) if !self.inner.settings.links.recipients_resolve => AnswerKind::SaidDone,
            Says::Done(_) => {
                let ends = Change::Status(Status::Resolved);
                match ask_first(tx, case, &ends, OpenParts::AskFirst).await {
                    Ok(()) => AnswerKind::Done,
                    Err(ActionError::Store(error)) => return Err(error.into()),
                    Err(_) => AnswerKind::SaidDone,
                }
            }
        };
        Ok(kind)
    }

    /// Writes down how the hand-over stands now. Its chain may write in the same
    /// moment: what was answered holds.
    pub(super) async fn stand(
        &self,
        tx: &mut Tx,
        mut given: HandOver,
        kind: AnswerKind,
        now: Timestamp,
    ) -> Result<(), AnswerError> {
        const ROUNDS: usize = 5;
        for _ in 0..ROUNDS {
            if hand_overs::update(tx, &after(&given, kind, now)).await? {
                return Ok(());
            }
            let again = hand_overs::by_id(tx, &given.id).await?;
            let again = again.filter(|again| again.end.is_none());
            given = again.ok_or(AnswerError::Over)?;
        }
        Err(AnswerError::Overtaken)
    }

    /// What the case becomes, and writes it.
    pub(super) async fn became(
        &self,
        tx: &mut Tx,
        case: &Case,
        kind: AnswerKind,
        visit: &Visit,
        now: Timestamp,
    ) -> Result<Became, AnswerError> {
        let to = match kind {
            // Nothing that staff have typed meanwhile is refused for a receipt.
            AnswerKind::Receipt | AnswerKind::Reply => {
                return Ok(Became {
                    case: case.clone(),
                    lines: Vec::new(),
                    owed: Vec::new(),
                    by_main: false,
                });
            }
            AnswerKind::Accepted if case.status == Status::New => Some(Status::InProgress),
            AnswerKind::Done => Some(Status::Resolved),
            _ => None,
        };
        let (mut next, lines) = match to {
            None => (case.clone(), Vec::new()),
            Some(to) => {
                let change = Change::Status(to);
                let rules = &self.inner.rules;
                let outcome = decide(case, &change, "", rules, Told::default())
                    .map_err(|_| AnswerError::NotOpen)?;
                let lines = outcome.lines.into_iter();
                let lines = lines.map(|line| (line.event, line.from, line.to));
                (outcome.case, lines.collect())
            }
        };
        if !cases::update(tx, &next, now).await? {
            return Err(AnswerError::Overtaken);
        }
        next.version += 1;
        next.updated_at = now;
        let by = Actor::Recipient(visit.hand_over.recipient.clone());
        let by_main = self.tell_main(tx, by, case, &next, now).await?;
        let mut owed = Vec::new();
        let word = Word::News(News::Resolved);
        if kind == AnswerKind::Done && !waits(tx, &next, word).await? {
            let reports = reports::of_case(tx, &next.id).await?;
            owed = self.updates(tx, &next, &reports, word, now).await?;
        }
        Ok(Became {
            case: next,
            lines,
            owed,
            by_main,
        })
    }
}
