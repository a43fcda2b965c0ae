//! How a case stands with the police: sheets, calls, answers, and what is to be
//! done next.

use std::collections::BTreeMap;

use super::talk::may_talk;
use super::{Casework, PoliceError, case_of};
use crate::casework::rights::{self, Sight};
use crate::domain::account::Account;
use crate::domain::case::Case;
use crate::domain::police_sheet::{Sheet, SheetNumber, SheetState};
use crate::domain::police_word::{PoliceAnswer, PoliceCall, Ring, ring};
use crate::domain::reference::Reference;
use crate::store::access_log::{self, Action};
use crate::store::{StoreError, Tx, accounts, cases, police_sheets, police_words};

/// All there is between a case and the police.
pub struct Desk {
    pub case: Case,
    /// Oldest first.
    pub sheets: Vec<Sheet>,
    /// Oldest first.
    pub calls: Vec<PoliceCall>,
    /// Oldest first.
    pub answers: Vec<PoliceAnswer>,
    /// Names of accounts, by id.
    pub names: BTreeMap<String, String>,
    /// How soon the police want to be rung.
    pub ring: Ring,
    pub may_choose: bool,
    pub may_talk: bool,
}

/// What the page of a case shows of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AtCase {
    /// How soon the police want to be rung; not for who only reads of a fault.
    pub ring: Ring,
    /// Oldest first; none for who does not read the case whole.
    pub calls: Vec<PoliceCall>,
    /// Numbers of what was approved and stands, oldest first.
    pub sheets: Vec<SheetNumber>,
    /// Drafts that wait for approval, and those that are still being made.
    pub asked: usize,
    pub drafts: usize,
    pub answers: usize,
    pub may_choose: bool,
    pub may_talk: bool,
    /// The whole of it may be opened.
    pub opens: bool,
}

impl Casework {
    /// All there is between a case and the police; that `who` looked is noted.
    ///
    /// # Errors
    /// `NotAllowed` for who does not read the case whole.
    pub async fn police_desk(
        &self,
        who: &Account,
        reference: &Reference,
    ) -> Result<Desk, PoliceError> {
        let desk = {
            let mut tx = self.inner.db.read().await?;
            let case = case_of(&mut tx, who, reference).await?;
            if !opens(who, &case) {
                return Err(PoliceError::NotAllowed);
            }
            Desk {
                sheets: police_sheets::of_case(&mut tx, &case.id).await?,
                calls: police_words::calls(&mut tx, &case.id).await?,
                answers: police_words::answers(&mut tx, &case.id).await?,
                names: accounts::names(&mut tx).await?,
                ring: ring(&case),
                may_choose: rights::may_choose_for_police(who, &case) && case.merged_into.is_none(),
                may_talk: may_talk(who, &case),
                case,
            }
        };
        let look = self.look(who, &desk.case.id, Action::SawMasked);
        let mut tx = self.inner.db.begin().await?;
        access_log::add(&mut tx, &look).await?;
        tx.commit().await?;
        Ok(desk)
    }

    /// What the page of an opened case shows of it.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn police_at(&self, who: &Account, case: &Case) -> Result<AtCase, StoreError> {
        let mut tx = self.inner.db.read().await?;
        let sheets = police_sheets::of_case(&mut tx, &case.id).await?;
        let standing = sheets
            .iter()
            .filter(|sheet| sheet.state == SheetState::Approved);
        let numbers = standing.filter_map(|sheet| sheet.frozen.as_ref());
        let numbers = numbers.map(|frozen| frozen.number).collect();
        let may_choose = rights::may_choose_for_police(who, case) && case.merged_into.is_none();
        if !opens(who, case) {
            return Ok(AtCase {
                ring: Ring::Not,
                calls: Vec::new(),
                sheets: numbers,
                asked: 0,
                drafts: 0,
                answers: 0,
                may_choose: false,
                may_talk: false,
                opens: false,
            });
        }
        let drafts = sheets
            .iter()
            .filter(|sheet| sheet.state == SheetState::Draft);
        let (asked, drafts): (Vec<&Sheet>, Vec<&Sheet>) =
            drafts.partition(|sheet| sheet.asked_at.is_some());
        Ok(AtCase {
            ring: ring(case),
            calls: police_words::calls(&mut tx, &case.id).await?,
            sheets: numbers,
            asked: asked.len(),
            drafts: drafts.len(),
            answers: police_words::answers(&mut tx, &case.id).await?.len(),
            may_choose,
            may_talk: may_talk(who, case),
            opens: true,
        })
    }

    /// The sheets that wait for the approval of `who`, with their cases, the one
    /// that waits longest first.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn sheets_to_approve(&self, who: &Account) -> Result<Vec<(Case, Sheet)>, StoreError> {
        let mut tx = self.inner.db.read().await?;
        let mut waiting = Vec::new();
        for sheet in police_sheets::asked(&mut tx).await? {
            let case = case_by_id(&mut tx, &sheet.case_id).await?;
            let case = case.filter(|case| rights::may_approve_police(who, case));
            if let Some(case) = case.filter(|_| !self.is_own(who, &sheet)) {
                waiting.push((case, sheet));
            }
        }
        Ok(waiting)
    }
}

async fn case_by_id(tx: &mut Tx, id: &str) -> Result<Option<Case>, StoreError> {
    let case = cases::by_id(tx, id).await?;
    Ok(case.filter(|case| case.merged_into.is_none()))
}

/// Whether `who` sees all there is between the case and the police. Whoever mends
/// the lock learns that there is a sheet, and no more.
fn opens(who: &Account, case: &Case) -> bool {
    rights::sight(who, case) == Sight::All
}
