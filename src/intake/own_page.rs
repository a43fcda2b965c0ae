//! The reporter's own page: what stands there, and the ways to it. What can be
//! done there is in [`words`], [`solve`] and [`rate`].

mod rate;
mod solve;
mod words;

use jiff::Timestamp;
use sha2::{Digest, Sha256};

pub use words::{Telling, Told};

use super::visits::{OwnVisit, own_visits};
use super::{Intake, IntakeError, Standing};
use crate::domain::case::{Case, Status};
use crate::domain::code::Code;
use crate::domain::decision::Danger;
use crate::domain::own_page::{ActKind, PageAct, Rating, StaffMessage};
use crate::domain::reference::Reference;
use crate::routing::promises::promised;
use crate::store::{StoreError, Tx, page_acts, parts, promises, ratings, reports, staff_messages};

/// What the page shows: of this reporter alone, save for how the case goes.
#[derive(Debug, Clone)]
pub struct OwnPage {
    pub standing: Standing,
    /// The latest danger that this reporter told of.
    pub danger: Option<Danger>,
    /// What staff wrote to this reporter, oldest first.
    pub messages: Vec<StaffMessage>,
    /// What was done here, oldest first.
    pub acts: Vec<PageAct>,
    pub rating: Option<Rating>,
    /// The date that holds towards whoever reported it.
    pub promised_at: Timestamp,
    /// The parts of the case, oldest first.
    pub parts: Vec<Case>,
    /// When somebody comes or came, by time.
    pub visits: Vec<OwnVisit>,
}

impl OwnPage {
    /// How all of it stands: a case that is done is still under way while a part
    /// of it is.
    pub fn status(&self) -> Status {
        let status = self.standing.case.status;
        if status.is_open() || self.open_part().is_none() {
            status
        } else {
            Status::InProgress
        }
    }

    /// A part that somebody still has to act on.
    pub fn open_part(&self) -> Option<&Case> {
        self.parts.iter().find(|part| part.status.is_open())
    }

    /// Whether a message of staff has been answered here.
    pub fn is_answered(&self, message: &StaffMessage) -> bool {
        self.acts
            .iter()
            .any(|act| act.answers.as_ref() == Some(&message.id))
    }
}

impl Intake {
    /// The page that a token opens; nothing where it opens none.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn own_page(&self, token: &str) -> Result<Option<OwnPage>, IntakeError> {
        let mut tx = self.inner.db.read().await?;
        let Some(report) = reports::by_status_token(&mut tx, token).await? else {
            return Ok(None);
        };
        let Some(standing) = self.standing(&mut tx, report).await? else {
            return Ok(None);
        };
        let id = &standing.report.id;
        let acts = page_acts::of_page(&mut tx, id).await?;
        let parts = parts::of_main(&mut tx, &standing.case.id).await?;
        Ok(Some(OwnPage {
            visits: own_visits(&mut tx, &standing.case, &parts).await?,
            danger: latest_danger(&mut tx, &acts)
                .await?
                .or(standing.decision.danger),
            messages: staff_messages::for_reader(&mut tx, id).await?,
            rating: ratings::of_report(&mut tx, id).await?,
            promised_at: promised(
                &standing.case,
                &promises::of_case(&mut tx, &standing.case.id).await?,
            ),
            parts,
            acts,
            standing,
        }))
    }

    /// The token of the page that reference and code open together. Takes as
    /// long for a reference that no report has.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn way_in(
        &self,
        reference: &Reference,
        code: &Code,
    ) -> Result<Option<String>, IntakeError> {
        let mut tx = self.inner.db.read().await?;
        let report = reports::by_reference(&mut tx, reference).await?;
        let token = report.map_or_else(String::new, |report| report.status_token);
        let opens = code.opens(&Code::of(&token)) && !token.is_empty();
        Ok(opens.then_some(token))
    }
}

/// The danger that was told of last in words written on the page.
async fn latest_danger(tx: &mut Tx, acts: &[PageAct]) -> Result<Option<Danger>, StoreError> {
    for report_id in acts.iter().rev().filter_map(|act| act.became.as_ref()) {
        let decision = reports::decision(tx, report_id).await?;
        if let Some(danger) = decision.and_then(|decision| decision.danger) {
            return Ok(Some(danger));
        }
    }
    Ok(None)
}

/// The id of an act: the same form sent twice is the same act, another text
/// under an old key is another.
pub(super) fn act_id(
    report_id: &str,
    kind: ActKind,
    answers: Option<&str>,
    key: &str,
    text: &str,
) -> String {
    let mut hash = Sha256::new();
    for part in [report_id, kind.key(), answers.unwrap_or(""), key, text] {
        hash.update(part.len().to_be_bytes());
        hash.update(part);
    }
    hex::encode(hash.finalize())
}
