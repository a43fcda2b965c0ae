//! How a report stands: what the reporter's own page and the API tell.

use super::incoming::Acknowledgement;
use super::{Intake, IntakeError};
use crate::domain::case::{Case, HistoryEntry};
use crate::domain::decision::Decision;
use crate::domain::outgoing::{MessageChannel, MessageState, acknowledgement_promise};
use crate::domain::reference::Reference;
use crate::domain::report::Report;
use crate::store::{Tx, cases, history, outbox, reports};

/// A report, its case and what has happened since.
#[derive(Debug, Clone)]
pub struct Standing {
    pub report: Report,
    pub case: Case,
    pub decision: Decision,
    /// Oldest first.
    pub history: Vec<HistoryEntry>,
    pub acknowledgement: Acknowledgement,
}

impl Intake {
    /// For the reporter's own page; nothing where the token is no report's.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn by_status_token(&self, token: &str) -> Result<Option<Standing>, IntakeError> {
        let mut tx = self.inner.db.read().await?;
        match reports::by_status_token(&mut tx, token).await? {
            Some(report) => self.standing(&mut tx, report).await,
            None => Ok(None),
        }
    }

    /// For the API; nothing where no report has the reference.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn by_reference(
        &self,
        reference: &Reference,
    ) -> Result<Option<Standing>, IntakeError> {
        let mut tx = self.inner.db.read().await?;
        match reports::by_reference(&mut tx, reference).await? {
            Some(report) => self.standing(&mut tx, report).await,
            None => Ok(None),
        }
    }

    pub(super) async fn standing(
        &self,
        tx: &mut Tx,
        report: Report,
    ) -> Result<Option<Standing>, IntakeError> {
        let case = cases::by_id(tx, &report.case_id).await?;
        let decision = reports::decision(tx, &report.id).await?;
        let promise = acknowledgement_promise(&report.id);
        let message = outbox::standing_for_promise(tx, &promise).await?;
        let (Some(case), Some(decision)) = (case, decision) else {
            return Ok(None);
        };
        let history = history::of_case(tx, &case.id).await?;
        Ok(Some(Standing {
            acknowledgement: message.map_or(
                Acknowledgement {
                    channel: MessageChannel::Page,
                    state: MessageState::Delivered,
                },
                |message| Acknowledgement {
                    channel: message.channel,
                    state: message.state,
                },
            ),
            report,
            case,
            decision,
            history,
        }))
    }
}
