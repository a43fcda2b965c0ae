//! What a recipient sees on the page of their link: what the department that they
//! act for sees of the case, and never who reported. Each look is written down.

use super::doors::Visit;
use crate::attachments::picture::CONTENT_TYPE;
use crate::casework::photos::{PhotoError, Shown};
use crate::casework::rights::{self, Sight};
use crate::casework::sight::{Words, words};
use crate::casework::{Casework, contacts};
use crate::domain::access_notes::AccessNotes;
use crate::domain::account::{Account, Role};
use crate::domain::case::{Actor, Case};
use crate::domain::hand_over::HandOver;
use crate::domain::hand_over_answer::Answer;
use crate::domain::language::Language;
use crate::domain::link_use::Used;
use crate::domain::photo::{Photo, PhotoState};
use crate::domain::police_sheet::{Frozen, SheetState};
use crate::domain::recipient::Recipient;
use crate::domain::staff_photo::StaffPhoto;
use crate::domain::visit;
use crate::store::{
    StoreError, Tx, access_notes, cases, hand_over_answers, hand_overs, parts, photos,
    police_sheets, reports, staff_photos,
};

/// What stands on the page.
pub struct Seen {
    pub case: Case,
    pub hand_over: HandOver,
    /// What was reported, as far as it may be read, oldest first.
    pub told: Vec<Told>,
    /// There is more, which is not for them.
    pub hides_words: bool,
    /// That came with what was reported.
    pub photos: Vec<Photo>,
    /// Of the work, by staff and by themselves.
    pub work_photos: Vec<StaffPhoto>,
    /// That they agreed, in the order in which they come.
    pub visits: Vec<visit::Visit>,
    /// How to get in, where they have something to do there.
    pub access: Option<AccessNotes>,
    /// What was answered and replied, oldest first.
    pub answers: Vec<Answer>,
    /// "It is done" ends the case.
    pub resolves: bool,
    /// It is with the police, who see nothing but the sheet that was approved
    /// for them.
    pub is_police: bool,
    /// That sheet, as long as it is not withdrawn.
    pub sheet: Option<Frozen>,
}

/// One text.
pub struct Told {
    pub text: String,
    pub language: Language,
}

impl Casework {
    /// The page of a visit, noted as a look; nothing where the case is gone.
    pub async fn hand_over_page(&self, visit: &Visit) -> Result<Option<Seen>, StoreError> {
        let seen = {
            let mut tx = self.inner.db.read().await?;
            self.seen(&mut tx, visit).await?
        };
        if seen.is_some() {
            self.note(visit, Used::Opened).await?;
        }
        Ok(seen)
    }

    /// A photo of the page, noted as a look; nothing where it does not stand there.
    ///
    /// # Errors
    /// A store that failed; then nothing is shown.
    pub async fn hand_over_photo(
        &self,
        visit: &Visit,
        id: &str,
    ) -> Result<Option<Shown>, PhotoError> {
        let seen = {
            let mut tx = self.inner.db.read().await?;
            self.seen(&mut tx, visit).await?
        };
        let found = seen.and_then(|seen| {
            if seen.is_police {
                // By their places on the sheet, from 1.
                let nth = id.parse::<usize>().ok()?.checked_sub(1)?;
                let photo = seen.sheet?.photos.into_iter().nth(nth)?;
                return Some((photo.storage_key, CONTENT_TYPE.to_owned()));
            }
            let told = seen.photos.into_iter().find(|photo| photo.id == id);
            let told = told.and_then(|photo| Some((photo.storage_key?, photo.content_type)));
            let work = seen.work_photos.into_iter().find(|photo| photo.id == id);
            told.or_else(|| work.map(|photo| (photo.storage_key, CONTENT_TYPE.to_owned())))
        });
        let (Some((storage_key, content_type)), Some(attachments)) =
            (found, &self.inner.settings.attachments)
        else {
            return Ok(None);
        };
        self.note(visit, Used::SawPhoto).await?;
        let bytes = attachments.get(&storage_key).await?;
        Ok(bytes.map(|bytes| Shown {
            content_type,
            bytes,
        }))
    }

    async fn note(&self, visit: &Visit, what: Used) -> Result<(), StoreError> {
        let mut tx = self.inner.db.begin().await?;
        self.note_use(&mut tx, &visit.hand_over.id, what, None)
            .await?;
        tx.commit().await
    }

    async fn seen(&self, tx: &mut Tx, visit: &Visit) -> Result<Option<Seen>, StoreError> {
        let Some(hand_over) = hand_overs::by_id(tx, &visit.hand_over.id).await? else {
            return Ok(None);
        };
        let Some(case) = cases::by_id(tx, &hand_over.case_id).await? else {
            return Ok(None);
        };
        let sight = sight_of(&visit.recipient, &case);
        let mut answers = hand_over_answers::of_hand_over(tx, &hand_over.id).await?;
        answers.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
        let mut seen = Seen {
            told: Vec::new(),
            hides_words: sight < Sight::Fault,
            photos: Vec::new(),
            work_photos: staff_photos::of_case(tx, &case.id).await?,
            visits: self.visits_of_recipient(tx, &hand_over).await?,
            access: None,
            answers,
            resolves: self.inner.settings.links.recipients_resolve,
            is_police: self.inner.handing.is_police(&hand_over.recipient),
            sheet: None,
            hand_over,
            case,
        };
        if seen.is_police {
            let sheet = police_sheets::by_hand_over(tx, &seen.hand_over.id).await?;
            let sheet = sheet.filter(|sheet| sheet.state == SheetState::Approved);
            seen.sheet = sheet.and_then(|sheet| sheet.frozen);
            seen.hides_words = false;
            seen.work_photos.clear();
            return Ok(Some(seen));
        }
        let own = Actor::Recipient(seen.hand_over.recipient.clone());
        let sees_work = sight >= Sight::Fault;
        let typed = seen.case.place.typed.take().filter(|_| sees_work);
        seen.case.place.typed = typed.map(|typed| contacts::without(&typed));
        seen.work_photos
            .retain(|photo| sees_work || photo.taken_by == own);
        for visit in &mut seen.visits {
            let wish = visit.wish.take().filter(|_| sees_work);
            visit.wish = wish.map(|wish| contacts::without(&wish));
        }
        if sees_work && seen.hand_over.acts {
            seen.access = access_notes::of_case(tx, &seen.case.id).await?;
        }
        if sees_work {
            tell(tx, &mut seen, sight).await?;
        }
        Ok(Some(seen))
    }
}

/// Puts what was reported on the page, as far as it may be read.
async fn tell(tx: &mut Tx, seen: &mut Seen, sight: Sight) -> Result<(), StoreError> {
    let case = &seen.case;
    if let (Some(main), Some(note)) = (&case.part_of, parts::note(tx, &case.id).await?) {
        // Written for whoever works the part, with what they are to see.
        seen.told.push(Told {
            text: note.words,
            language: Language::BOKMAL,
        });
        let shown = parts::photos(tx, &case.id).await?;
        let all = photos::of_case(tx, main).await?;
        seen.photos
            .extend(all.into_iter().filter(|photo| shown.contains(&photo.id)));
    }
    let all = photos::of_case(tx, &case.id).await?;
    for report in reports::of_case(tx, &case.id).await? {
        let decision = reports::decision(tx, &report.id).await?;
        let (text, is_whole) = match words(sight, case.category, &report.text, decision.as_ref()) {
            Words::All => (contacts::without(&report.text), true),
            Words::Fault(named) => (named.join(", "), false),
            Words::None => (String::new(), false),
        };
        seen.hides_words |= !is_whole;
        if is_whole {
            let its = all.iter().filter(|photo| photo.report_id == report.id);
            seen.photos.extend(its.cloned());
        }
        if !text.is_empty() {
            seen.told.push(Told {
                text,
                language: report.language,
            });
        }
    }
    seen.photos
        .retain(|photo| photo.state == PhotoState::Kept && photo.storage_key.is_some());
    Ok(())
}

/// How much of a case a recipient sees: as staff of the department that they act
/// for, which a restricted case is closed to.
pub fn sight_of(recipient: &Recipient, case: &Case) -> Sight {
    let as_staff = Account {
        id: String::new(),
        name: String::new(),
        role: Role::Staff,
        department: recipient.acts_for,
    };
    rights::sight(&as_staff, case).max(Sight::Outline)
}
