//! Approving a sheet: what was previewed is what is sent. Where the draft or the
//! case has changed since, it is refused, and what has changed is named.

use super::send::Sent;
use super::sources::sources;
use super::{Casework, Changes, PoliceError, case_of, sheet_of};
use crate::casework::rights;
use crate::domain::account::Account;
use crate::domain::case::Event;
use crate::domain::clock::oslo;
use crate::domain::police_sheet::{Basis, Done, Frozen, Sheet, SheetState, Step, changed};
use crate::domain::reference::Reference;
use crate::store::access_log::{self, Action};
use crate::store::police_sheets;

/// What the one who approves has seen.
#[derive(Debug, Clone)]
pub struct Seen<'a> {
    /// Of the sheet.
    pub version: i64,
    /// Of the preview.
    pub fingerprint: &'a str,
    pub basis: &'a Basis,
}

impl Casework {
    /// Approves a sheet as it was seen, numbers it and sends it to the police.
    ///
    /// # Errors
    /// Why it is not approved; then nothing was sent, and no number used.
    pub async fn approve_sheet(
        &self,
        who: &Account,
        (reference, id): (&Reference, &str),
        seen: Seen<'_>,
    ) -> Result<Sheet, PoliceError> {
        let mut tx = self.inner.db.begin().await?;
        let case = case_of(&mut tx, who, reference).await?;
        // From here on nobody changes it under our eyes.
        police_sheets::hold_case(&mut tx, &case.id).await?;
        if let Some(main) = &case.part_of {
            police_sheets::hold_case(&mut tx, main).await?;
        }
        let (case, mut sheet) = sheet_of(&mut tx, who, (reference, id)).await?;
        if !rights::may_approve_police(who, &case) {
            return Err(PoliceError::NotAllowed);
        }
        match &sheet.frozen {
            // Sent twice.
            Some(frozen) if frozen.approved.by == who.id => return Ok(sheet),
            Some(_) => return Err(PoliceError::Overtaken),
            None if sheet.state != SheetState::Draft => return Err(PoliceError::Overtaken),
            None if case.merged_into.is_some() => return Err(PoliceError::Merged),
            None if self.is_own(who, &sheet) => return Err(PoliceError::OwnSheet),
            None => {}
        }
        let there = sources(&mut tx, who, case.clone(), sheet.follows.as_deref()).await?;
        let preview = self.preview_of(&there, &sheet.chosen)?;
        let changes = Changes {
            draft: sheet.version != seen.version,
            aspects: changed(seen.basis, &preview.basis),
        };
        if changes != Changes::default() || preview.fingerprint != seen.fingerprint {
            return Err(PoliceError::Changed(changes));
        }
        if !preview.flaws.is_empty() {
            return Err(PoliceError::Flawed(preview.flaws));
        }
        let now = self.inner.ids.now();
        let year = now.to_zoned(oslo()).year();
        let number = police_sheets::next_number(&mut tx, year).await?;
        let Sent {
            hand_over_id,
            is_owed,
        } = self.send_sheet(&mut tx, who, &case, &sheet, now).await?;
        sheet.frozen = Some(Frozen {
            number,
            html: preview.html,
            fingerprint: preview.fingerprint,
            photos: preview.photos,
            approved: Done {
                by: who.id.clone(),
                at: now,
            },
            hand_over_id,
        });
        sheet.state = SheetState::Approved;
        sheet.asked_at = None;
        sheet.version += 1;
        if !police_sheets::update(&mut tx, &sheet).await? {
            return Err(PoliceError::Overtaken);
        }
        let told = (
            Some(Step::Approved.key().to_owned()),
            Some(number.to_string()),
            ground(&sheet),
        );
        self.note_for_police(&mut tx, who, &case, Event::PoliceSheet, told)
            .await?;
        let look = self.look(who, &case.id, Action::ApprovedSheet);
        access_log::add(&mut tx, &look).await?;
        tx.commit().await?;
        if is_owed {
            self.inner.outbox_filled.notify_one();
        }
        tracing::info!(
            account = who.id,
            case = case.id,
            sheet = sheet.id,
            "sheet approved"
        );
        Ok(sheet)
    }
}

/// Why the sheet names who reported, for the history.
fn ground(sheet: &Sheet) -> Option<String> {
    let identity = &sheet.chosen.identity;
    let ground = identity.ground.filter(|_| sheet.chosen.tells_who())?;
    let reason = identity.reason.trim();
    Some(format!(
        "Arket sier hvem som har meldt. {}: {reason}",
        super::words::ground(ground)
    ))
}
