//! The same request again gets the same answer, and nothing happens twice.

use super::incoming::{Accepted, Repeat};
use super::{Intake, IntakeError};
use crate::store::reports;

impl Intake {
    /// The answer that a request with this key got before, if any.
    ///
    /// # Errors
    /// `OtherBody` where the key came with another body, or a store that failed.
    pub async fn earlier(&self, repeat: &Repeat) -> Result<Option<Accepted>, IntakeError> {
        let mut tx = self.inner.db.read().await?;
        let Some(earlier) = reports::earlier(&mut tx, &repeat.scope, &repeat.key).await? else {
            return Ok(None);
        };
        if earlier.fingerprint != repeat.fingerprint {
            return Err(IntakeError::OtherBody);
        }
        let Some(report) = reports::by_id(&mut tx, &earlier.report_id).await? else {
            return Ok(None);
        };
        let Some(standing) = self.standing(&mut tx, report).await? else {
            return Ok(None);
        };
        Ok(Some(Accepted {
            report: standing.report,
            case: standing.case,
            decision: standing.decision,
            acknowledgement: standing.acknowledgement,
            repeated: true,
            answer: earlier.answer,
        }))
    }
}
