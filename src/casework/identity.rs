//! Who reported a case: shown to whoever asks and may know, for a while, and
//! each time somebody asks is in the access log before anything is shown.

use jiff::SignedDuration;

use super::{Casework, rights};
use crate::domain::account::Account;
use crate::domain::reference::Reference;
use crate::store::access_log::{self, Action, Look};
use crate::store::sessions::Session;
use crate::store::{StoreError, cases, reports, shown_identities};

/// How long it stays shown, so that acting on the page does not hide it.
pub const SHOWN_FOR: SignedDuration = SignedDuration::from_mins(10);

/// Why nobody is shown.
#[derive(Debug, thiserror::Error)]
pub enum IdentityError {
    #[error("there is no such case")]
    NoSuchCase,
    #[error("the account may not know who reported it")]
    NotAllowed,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Casework {
    /// Shows the reporters of a case to this session, and notes for each of them
    /// that the account asked.
    ///
    /// # Errors
    /// Why nobody is shown.
    pub async fn show_reporters(
        &self,
        session: &Session,
        reference: &Reference,
    ) -> Result<(), IdentityError> {
        let who = &session.account;
        let now = self.inner.ids.now();
        let mut tx = self.inner.db.begin().await?;
        let case = cases::by_reference(&mut tx, reference).await?;
        let case = case
            .filter(|case| rights::may_open(who, case))
            .ok_or(IdentityError::NoSuchCase)?;
        if !rights::may_see_contact(who, &case) {
            return Err(IdentityError::NotAllowed);
        }
        for report in reports::of_case(&mut tx, &case.id).await? {
            if report.reporter.is_anonymous() && report.reporter.name.is_none() {
                continue;
            }
            let look = self.look(who, &case.id, Action::AskedWho);
            access_log::add_of_report(&mut tx, &look, &report.id).await?;
        }
        let until = now.checked_add(SHOWN_FOR).unwrap_or(now);
        shown_identities::put(&mut tx, &session.id, &case.id, now, until).await?;
        tx.commit().await?;
        tracing::info!(account = who.id, case = case.id, "asked who reported");
        Ok(())
    }

    /// Hides them from this session again.
    ///
    /// # Errors
    /// `NoSuchCase`, or a store that failed.
    pub async fn hide_reporters(
        &self,
        session: &Session,
        reference: &Reference,
    ) -> Result<(), IdentityError> {
        let mut tx = self.inner.db.begin().await?;
        let case = cases::by_reference(&mut tx, reference).await?;
        let case = case.ok_or(IdentityError::NoSuchCase)?;
        shown_identities::hide(&mut tx, &session.id, &case.id).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Whether the case is closed to the account; if so, that it wanted in is
    /// noted. One that is not there is closed to nobody.
    pub async fn refuses(&self, who: &Account, reference: &Reference) -> Result<bool, StoreError> {
        let case = {
            let mut tx = self.inner.db.read().await?;
            cases::by_reference(&mut tx, reference).await?
        };
        let Some(case) = case.filter(|case| !rights::may_open(who, case)) else {
            return Ok(false);
        };
        let mut tx = self.inner.db.begin().await?;
        access_log::add(&mut tx, &self.look(who, &case.id, Action::Refused)).await?;
        tx.commit().await?;
        tracing::info!(account = who.id, case = case.id, "look refused");
        Ok(true)
    }

    /// A look at a case by somebody now.
    pub(super) fn look(&self, who: &Account, case_id: &str, action: Action) -> Look {
        Look {
            id: self.inner.ids.id(),
            account_id: who.id.clone(),
            case_id: case_id.to_owned(),
            action,
            at: self.inner.ids.now(),
        }
    }
}
