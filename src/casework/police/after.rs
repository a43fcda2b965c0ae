//! What can be done with a sheet once it is approved: shown to the police by its
//! link, handed over on paper, taken back.

use jiff::Timestamp;

use super::{Casework, PoliceError, sheet_of};
use crate::attachments::picture::CONTENT_TYPE;
use crate::casework::photos::Shown;
use crate::casework::rights;
use crate::domain::account::Account;
use crate::domain::case::{Case, Event};
use crate::domain::hand_over::{Arrival, Ending};
use crate::domain::police_sheet::{Done, Sheet, SheetPhoto, SheetState, Step};
use crate::domain::reference::Reference;
use crate::domain::report::clean_line;
use crate::store::access_log::{self, Action};
use crate::store::{Tx, hand_over_links, hand_overs, police_sheets};

/// Most characters of whom a sheet was given to.
pub const MOST_TO: usize = 120;
/// Most characters of why one was taken back.
pub const MOST_WHY: usize = 500;

impl Casework {
    /// The approved sheet that went out by a hand-over; nothing where it carries
    /// none. One that was taken back is there, and says so by its state.
    pub async fn police_sheet_of(&self, hand_over_id: &str) -> Result<Option<Sheet>, PoliceError> {
        let mut tx = self.inner.db.read().await?;
        let sheet = police_sheets::by_hand_over(&mut tx, hand_over_id).await?;
        Ok(sheet.filter(|sheet| sheet.frozen.is_some()))
    }

    /// The nth photo (from 1) of the sheet that went out by a hand-over, as long
    /// as it stands.
    pub async fn police_photo_of(
        &self,
        hand_over_id: &str,
        nth: usize,
    ) -> Result<Option<Shown>, PoliceError> {
        let sheet = self.police_sheet_of(hand_over_id).await?;
        let sheet = sheet.filter(|sheet| sheet.state == SheetState::Approved);
        let photos = sheet
            .and_then(|sheet| sheet.frozen)
            .map(|frozen| frozen.photos);
        self.nth_photo(&photos.unwrap_or_default(), nth).await
    }

    /// The nth photo (from 1) of a sheet or its preview, for staff; that `who`
    /// looked is noted.
    pub async fn sheet_photo(
        &self,
        who: &Account,
        (reference, id): (&Reference, &str),
        nth: usize,
    ) -> Result<Option<Shown>, PoliceError> {
        let (case, photos) = {
            let mut tx = self.inner.db.read().await?;
            let (case, sheet) = sheet_of(&mut tx, who, (reference, id)).await?;
            let photos = match sheet.frozen {
                Some(frozen) => frozen.photos,
                None => {
                    let follows = sheet.follows.as_deref();
                    let there =
                        super::sources::sources(&mut tx, who, case.clone(), follows).await?;
                    self.preview_of(&there, &sheet.chosen)?.photos
                }
            };
            (case, photos)
        };
        let mut tx = self.inner.db.begin().await?;
        access_log::add(&mut tx, &self.look(who, &case.id, Action::SawPhoto)).await?;
        tx.commit().await?;
        self.nth_photo(&photos, nth).await
    }

    async fn nth_photo(
        &self,
        photos: &[SheetPhoto],
        nth: usize,
    ) -> Result<Option<Shown>, PoliceError> {
        let photo = nth.checked_sub(1).and_then(|nth| photos.get(nth));
        let Some((photo, attachments)) = photo.zip(self.inner.settings.attachments.as_ref()) else {
            return Ok(None);
        };
        let bytes = attachments.get(&photo.storage_key).await?;
        Ok(bytes.map(|bytes| Shown {
            content_type: CONTENT_TYPE.to_owned(),
            bytes,
        }))
    }

    /// Takes an approved sheet back: its link is dead, its number stays.
    ///
    /// # Errors
    /// Why it stands.
    pub async fn withdraw_sheet(
        &self,
        who: &Account,
        (reference, id): (&Reference, &str),
        why: &str,
    ) -> Result<(), PoliceError> {
        let why = line(why, MOST_WHY)?;
        let mut tx = self.inner.db.begin().await?;
        let (case, mut sheet) = sheet_of(&mut tx, who, (reference, id)).await?;
        if sheet.state == SheetState::Withdrawn {
            return Ok(());
        }
        let now = self.inner.ids.now();
        let number = number_of(&sheet)?;
        sheet.state = SheetState::Withdrawn;
        sheet.withdrawn = Some(Done {
            by: who.id.clone(),
            at: now,
        });
        if let Some(given) = given_by(&sheet) {
            hand_over_links::revoke(&mut tx, given, now).await?;
            if let Some(mut given) = hand_overs::by_id(&mut tx, given).await?
                && given.end.is_none()
            {
                given.end = Some((Ending::Withdrawn, now));
                given.next_at = None;
                given.version += 1;
                if !hand_overs::update(&mut tx, &given).await? {
                    return Err(PoliceError::Overtaken);
                }
            }
        }
        self.step(&mut tx, who, (&case, sheet), Step::Withdrawn, (number, why))
            .await?;
        tx.commit().await?;
        Ok(())
    }

    /// Notes that a sheet was handed over on paper: when, and to whom.
    ///
    /// # Errors
    /// Why it was not noted.
    pub async fn hand_over_on_paper(
        &self,
        who: &Account,
        (reference, id): (&Reference, &str),
        (to, at): (&str, Timestamp),
    ) -> Result<(), PoliceError> {
        let to = line(to, MOST_TO)?;
        let mut tx = self.inner.db.begin().await?;
        let (case, mut sheet) = sheet_of(&mut tx, who, (reference, id)).await?;
        if sheet.paper.is_some() {
            return Ok(());
        }
        if sheet.state != SheetState::Approved {
            return Err(PoliceError::Overtaken);
        }
        let number = number_of(&sheet)?;
        let now = self.inner.ids.now();
        let done = Done {
            by: who.id.clone(),
            at: at.min(now),
        };
        sheet.paper = Some((done, to.clone()));
        let given = match given_by(&sheet) {
            Some(given) => hand_overs::by_id(&mut tx, given).await?,
            None => None,
        };
        if let Some(mut given) = given {
            if given.end.is_none() && !given.arrival.is_received() {
                given.arrival = Arrival::Receipt;
                given.arrival_at = now;
                given.next_at = None;
                given.version += 1;
                if !hand_overs::update(&mut tx, &given).await? {
                    return Err(PoliceError::Overtaken);
                }
            }
        } else {
            let mut given = self.given_to_police(&mut tx, who, &case, now).await?;
            given.arrival = Arrival::Receipt;
            hand_overs::insert(&mut tx, &given).await?;
            if let Some(frozen) = &mut sheet.frozen {
                frozen.hand_over_id = Some(given.id);
            }
        }
        self.step(&mut tx, who, (&case, sheet), Step::OnPaper, (number, to))
            .await?;
        tx.commit().await?;
        Ok(())
    }

    /// Keeps a sheet as it stands now, with a line in the history.
    async fn step(
        &self,
        tx: &mut Tx,
        who: &Account,
        (case, mut sheet): (&Case, Sheet),
        step: Step,
        (number, reason): (String, String),
    ) -> Result<(), PoliceError> {
        if !rights::may_choose_for_police(who, case) {
            return Err(PoliceError::NotAllowed);
        }
        sheet.version += 1;
        if !police_sheets::update(tx, &sheet).await? {
            return Err(PoliceError::Overtaken);
        }
        let told = (Some(step.key().to_owned()), Some(number), Some(reason));
        self.note_for_police(tx, who, case, Event::PoliceSheet, told)
            .await?;
        Ok(())
    }
}

/// The number, of a sheet that has one.
fn number_of(sheet: &Sheet) -> Result<String, PoliceError> {
    let frozen = sheet.frozen.as_ref().ok_or(PoliceError::NoSuchSheet)?;
    Ok(frozen.number.to_string())
}

fn given_by(sheet: &Sheet) -> Option<&str> {
    sheet.frozen.as_ref()?.hand_over_id.as_deref()
}

/// What was typed in one line, where there is something and not too much.
pub(super) fn line(typed: &str, most: usize) -> Result<String, PoliceError> {
    let line = clean_line(typed).ok_or(PoliceError::Empty)?;
    let length = line.chars().count();
    if length > most {
        return Err(PoliceError::TooLong(length - most));
    }
    Ok(line)
}
