//! Looking at a sheet: at the desk of whoever makes it, and as it would be sent.
//! Each look is in the access log before anything is shown.

use std::collections::{BTreeMap, BTreeSet};

use strum::IntoEnumIterator;

use super::content::{self, always_black};
use super::sources::{Sources, sources};
use super::{Casework, PoliceError, fragment, sheet_of};
use crate::casework::rights;
use crate::domain::account::Account;
use crate::domain::case::Case;
use crate::domain::police_sheet::{
    Aspect, Basis, Chosen, Field, Flaw, Sheet, SheetPhoto, SheetState, changed,
};
use crate::domain::reference::Reference;
use crate::store::access_log::{self, Action};
use crate::store::sessions::Session;
use crate::store::{accounts, shown_identities};

/// A sheet on the desk of whoever makes it.
pub struct Drafting {
    pub sheet: Sheet,
    pub sources: Sources,
    /// The words that are black in each text whatever is ticked, by its key.
    pub always_black: BTreeMap<String, BTreeSet<usize>>,
    /// What each field would say.
    pub says: BTreeMap<Field, String>,
    /// Who reported is shown: asked for a while ago.
    pub shows_who: bool,
    pub may_ask_who: bool,
    pub flaws: Vec<Flaw>,
}

/// A sheet as it would be sent, or was.
pub struct Looked {
    pub case: Case,
    pub sheet: Sheet,
    pub preview: Preview,
    /// Names of accounts, by id.
    pub names: BTreeMap<String, String>,
    /// What of the case has changed since the draft was made.
    pub since_draft: Vec<Aspect>,
    pub may_approve: bool,
    /// It would, were the sheet another's.
    pub is_own: bool,
    /// There is a way to the police besides paper.
    pub has_channel: bool,
    /// The number of the sheet that this one adds to.
    pub follows: Option<String>,
}

/// What would be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    pub html: String,
    pub fingerprint: String,
    /// In the order in which the sheet names them.
    pub photos: Vec<SheetPhoto>,
    pub flaws: Vec<Flaw>,
    pub basis: Basis,
}

impl Casework {
    /// A draft, to go on with; with who reported where this session has asked.
    ///
    /// # Errors
    /// Why there is none to go on with.
    pub async fn drafting(
        &self,
        session: &Session,
        reference: &Reference,
        id: &str,
    ) -> Result<Drafting, PoliceError> {
        let who = &session.account;
        let now = self.inner.ids.now();
        let (case, drafting) = {
            let mut tx = self.inner.db.read().await?;
            let (case, sheet) = sheet_of(&mut tx, who, (reference, id)).await?;
            if sheet.state != SheetState::Draft {
                return Err(PoliceError::Overtaken);
            }
            let follows = sheet.follows.clone();
            let there = sources(&mut tx, who, case.clone(), follows.as_deref()).await?;
            let shown = shown_identities::until(&mut tx, &session.id, &case.id, now).await?;
            let may_ask_who = rights::may_see_contact(who, &case) && !there.people.is_empty();
            let (_, flaws) = self.told(&there, &sheet.chosen);
            let always = there.texts.iter().map(|text| {
                let black = always_black(&there, &sheet.chosen, &text.text);
                (text.key.clone(), black)
            });
            let says = Field::iter().map(|field| (field, self.said(&there, field)));
            let drafting = Drafting {
                says: says.collect(),
                always_black: always.collect(),
                shows_who: may_ask_who && shown.is_some(),
                may_ask_who,
                flaws,
                sources: there,
                sheet,
            };
            (case, drafting)
        };
        let action = if drafting.shows_who {
            Action::SawAll
        } else {
            Action::SawMasked
        };
        let mut tx = self.inner.db.begin().await?;
        access_log::add(&mut tx, &self.look(who, &case.id, action)).await?;
        tx.commit().await?;
        Ok(drafting)
    }

    /// A sheet as it would be sent, or as it was approved; that `who` looked is
    /// noted.
    ///
    /// # Errors
    /// Why there is none to look at.
    pub async fn look_at_sheet(
        &self,
        who: &Account,
        reference: &Reference,
        id: &str,
    ) -> Result<Looked, PoliceError> {
        let looked = {
            let mut tx = self.inner.db.read().await?;
            let (case, sheet) = sheet_of(&mut tx, who, (reference, id)).await?;
            if sheet.state == SheetState::Dropped {
                return Err(PoliceError::NoSuchSheet);
            }
            let there = sources(&mut tx, who, case.clone(), sheet.follows.as_deref()).await?;
            let follows = there.follows.map(|number| number.to_string());
            let preview = match &sheet.frozen {
                Some(frozen) => Preview {
                    html: frozen.html.clone(),
                    fingerprint: frozen.fingerprint.clone(),
                    photos: frozen.photos.clone(),
                    flaws: Vec::new(),
                    basis: there.basis,
                },
                None => self.preview_of(&there, &sheet.chosen)?,
            };
            let approves = rights::may_approve_police(who, &case);
            let is_own = self.is_own(who, &sheet);
            Looked {
                since_draft: match sheet.state {
                    SheetState::Draft => changed(&sheet.basis, &preview.basis),
                    _ => Vec::new(),
                },
                may_approve: approves && !is_own,
                is_own: approves && is_own,
                has_channel: self.has_way_to_police(),
                names: accounts::names(&mut tx).await?,
                follows,
                preview,
                sheet,
                case,
            }
        };
        let action = if looked.sheet.chosen.tells_who() {
            Action::SawSheetWho
        } else {
            Action::SawSheet
        };
        let mut tx = self.inner.db.begin().await?;
        access_log::add(&mut tx, &self.look(who, &looked.case.id, action)).await?;
        tx.commit().await?;
        Ok(looked)
    }

    /// Whether `who` made the sheet or changed it last, and another must approve
    /// it.
    pub(super) fn is_own(&self, who: &Account, sheet: &Sheet) -> bool {
        let is_theirs = sheet.made.by == who.id || sheet.changed.by == who.id;
        self.inner.settings.police.second_person && is_theirs
    }

    /// What a field would say of what is known.
    fn said(&self, there: &Sources, field: Field) -> String {
        let alone = Chosen {
            fields: BTreeSet::from([field]),
            ..Chosen::default()
        };
        let (content, _) = self.told(there, &alone);
        let said = content.facts.into_iter().map(|(_, value)| value);
        said.collect::<Vec<_>>().join(", ")
    }

    /// What a sheet says, and what it lacks.
    pub(super) fn told(&self, there: &Sources, chosen: &Chosen) -> (content::Content, Vec<Flaw>) {
        let municipality = &self.inner.settings.municipality;
        content::content(&self.inner.catalogue, municipality, there, chosen)
    }

    pub(super) fn preview_of(
        &self,
        there: &Sources,
        chosen: &Chosen,
    ) -> Result<Preview, PoliceError> {
        let (content, flaws) = self.told(there, chosen);
        let html = fragment::html(&content)?;
        Ok(Preview {
            fingerprint: fragment::fingerprint(&html),
            photos: there
                .photos
                .iter()
                .map(|photo| &photo.photo)
                .filter(|photo| chosen.photos.contains(&photo.id))
                .cloned()
                .collect(),
            html,
            flaws,
            basis: there.basis.clone(),
        })
    }
}
