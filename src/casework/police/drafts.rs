//! Making a sheet: a draft is begun, kept as often as its maker likes, and then
//! waits for approval, or is thrown away. Each draft stays in the store.

use super::sources::sources;
use super::{Casework, PoliceError, case_of, sheet_of};
use crate::casework::rights;
use crate::domain::account::Account;
use crate::domain::case::Event;
use crate::domain::police_sheet::{Chosen, Done, Sheet, SheetState, Step};
use crate::domain::reference::Reference;
use crate::store::police_sheets;

impl Casework {
    /// Begins a sheet, or one that adds to another, and gives its id.
    ///
    /// # Errors
    /// Why there is none.
    pub async fn begin_sheet(
        &self,
        who: &Account,
        reference: &Reference,
        follows: Option<&str>,
    ) -> Result<String, PoliceError> {
        let mut tx = self.inner.db.begin().await?;
        let case = case_of(&mut tx, who, reference).await?;
        if !rights::may_choose_for_police(who, &case) {
            return Err(PoliceError::NotAllowed);
        }
        if case.merged_into.is_some() {
            return Err(PoliceError::Merged);
        }
        if let Some(first) = follows {
            let (_, first) = sheet_of(&mut tx, who, (reference, first)).await?;
            if first.frozen.is_none() {
                return Err(PoliceError::NoSuchSheet);
            }
        }
        let made = Done {
            by: who.id.clone(),
            at: self.inner.ids.now(),
        };
        let there = sources(&mut tx, who, case.clone(), follows).await?;
        let sheet = Sheet {
            id: self.inner.ids.id(),
            case_id: case.id.clone(),
            follows: follows.map(str::to_owned),
            changed: made.clone(),
            made,
            chosen: Chosen {
                contact: who.name.clone(),
                ..Chosen::default()
            },
            basis: there.basis,
            version: 1,
            state: SheetState::Draft,
            asked_at: None,
            frozen: None,
            withdrawn: None,
            paper: None,
        };
        police_sheets::insert(&mut tx, &sheet).await?;
        let step = Some(Step::Made.key().to_owned());
        self.note_for_police(&mut tx, who, &case, Event::PoliceSheet, (step, None, None))
            .await?;
        tx.commit().await?;
        Ok(sheet.id)
    }

    /// Keeps a draft made from the version `seen`. Reporters can be ticked only by
    /// who may know them.
    ///
    /// # Errors
    /// Why it was not kept; `Overtaken` where a colleague was faster.
    pub async fn keep_sheet(
        &self,
        who: &Account,
        (reference, id): (&Reference, &str),
        seen: i64,
        chosen: Chosen,
    ) -> Result<Sheet, PoliceError> {
        let mut tx = self.inner.db.begin().await?;
        let (case, mut sheet) = sheet_of(&mut tx, who, (reference, id)).await?;
        if case.merged_into.is_some() {
            return Err(PoliceError::Merged);
        }
        if chosen.tells_who() && !rights::may_see_contact(who, &case) {
            return Err(PoliceError::NotAllowed);
        }
        // Sent twice, or nothing is new: what is kept is what was typed.
        let is_same = sheet.chosen == chosen && sheet.changed.by == who.id;
        let there = sources(&mut tx, who, case, sheet.follows.as_deref()).await?;
        if sheet.state == SheetState::Draft && is_same && sheet.basis == there.basis {
            return Ok(sheet);
        }
        if sheet.state != SheetState::Draft || sheet.version != seen {
            return Err(PoliceError::Overtaken);
        }
        sheet.changed = Done {
            by: who.id.clone(),
            at: self.inner.ids.now(),
        };
        sheet.chosen = chosen;
        sheet.basis = there.basis;
        sheet.version += 1;
        sheet.asked_at = None;
        if !police_sheets::update(&mut tx, &sheet).await? {
            return Err(PoliceError::Overtaken);
        }
        police_sheets::keep_draft(&mut tx, &sheet).await?;
        tx.commit().await?;
        Ok(sheet)
    }

    /// Asks for another person's approval: the sheet is then on their list.
    ///
    /// # Errors
    /// Why nobody is asked.
    pub async fn ask_approval(
        &self,
        who: &Account,
        (reference, id): (&Reference, &str),
        seen: i64,
    ) -> Result<(), PoliceError> {
        let mut tx = self.inner.db.begin().await?;
        let (case, sheet) = sheet_of(&mut tx, who, (reference, id)).await?;
        if sheet.asked_at.is_some() {
            return Ok(());
        }
        if sheet.state != SheetState::Draft || sheet.version != seen {
            return Err(PoliceError::Overtaken);
        }
        let there = sources(&mut tx, who, case.clone(), sheet.follows.as_deref()).await?;
        let (_, flaws) = self.told(&there, &sheet.chosen);
        if !flaws.is_empty() {
            return Err(PoliceError::Flawed(flaws));
        }
        police_sheets::ask(&mut tx, &sheet.id, self.inner.ids.now()).await?;
        let step = Some(Step::Asked.key().to_owned());
        self.note_for_police(&mut tx, who, &case, Event::PoliceSheet, (step, None, None))
            .await?;
        tx.commit().await?;
        Ok(())
    }

    /// Throws a draft away.
    ///
    /// # Errors
    /// Why it stays.
    pub async fn drop_sheet(
        &self,
        who: &Account,
        (reference, id): (&Reference, &str),
    ) -> Result<(), PoliceError> {
        let mut tx = self.inner.db.begin().await?;
        let (case, mut sheet) = sheet_of(&mut tx, who, (reference, id)).await?;
        if sheet.state == SheetState::Dropped {
            return Ok(());
        }
        if sheet.state != SheetState::Draft {
            return Err(PoliceError::Overtaken);
        }
        sheet.state = SheetState::Dropped;
        sheet.asked_at = None;
        sheet.version += 1;
        if !police_sheets::update(&mut tx, &sheet).await? {
            return Err(PoliceError::Overtaken);
        }
        let step = Some(Step::Dropped.key().to_owned());
        self.note_for_police(&mut tx, who, &case, Event::PoliceSheet, (step, None, None))
            .await?;
        tx.commit().await?;
        Ok(())
    }
}
