//! "It is in order", said on the reporter's own page.

use super::act_id;
use crate::domain::own_page::{ActKind, PageAct};
use crate::intake::accept::{DRAWS, Missed, taken};
use crate::intake::{Intake, IntakeError};
use crate::store::{StoreError, cases, page_acts, reports};

impl Intake {
    /// Takes it that the case of a page is solved; nothing where the token opens
    /// none. A case that is done already stays as it is.
    ///
    /// # Errors
    /// A store that failed; then nothing was kept.
    pub async fn solved_on_page(&self, token: &str, key: &str) -> Result<Option<()>, IntakeError> {
        for _ in 0..=DRAWS {
            match self.take_solved(token, key).await {
                Ok(found) => return Ok(found),
                Err(Missed::Repeated) => return Ok(Some(())),
                Err(Missed::Reference | Missed::Overtaken) => {}
                Err(Missed::Failed(error)) => return Err(error.into()),
            }
        }
        Err(IntakeError::Store(StoreError::Exhausted))
    }

    async fn take_solved(&self, token: &str, key: &str) -> Result<Option<()>, Missed> {
        let mut tx = self.inner.db.begin().await?;
        let Some(page) = reports::by_status_token(&mut tx, token).await? else {
            return Ok(None);
        };
        let case = cases::by_id(&mut tx, &page.case_id).await?;
        let case = case.ok_or(Missed::Overtaken)?;
        if !case.status.is_open() {
            return Ok(Some(()));
        }
        let act = PageAct {
            id: act_id(&page.id, ActKind::Solved, None, key, ""),
            report_id: page.id.clone(),
            kind: ActKind::Solved,
            became: None,
            answers: None,
            at: self.inner.ids.now(),
        };
        let earlier = page_acts::of_page(&mut tx, &page.id).await?;
        if earlier.iter().any(|known| known.id == act.id) {
            return Err(Missed::Repeated);
        }
        self.solved(&mut tx, &case, &page, false, act.at).await?;
        page_acts::insert(&mut tx, &act)
            .await
            .map_err(|error| taken(error, Missed::Repeated))?;
        tx.commit().await?;
        Ok(Some(()))
    }
}
