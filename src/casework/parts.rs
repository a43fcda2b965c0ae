//! A case in parts: "a broken lock, and strangers in the cellar" is one report
//! and two matters. A part has owner, due date and status of its own, and words
//! written for its owner. The reporters belong to the main case, which speaks to
//! them with one voice ([`voice`]): how its parts go stands on their pages, and
//! they are written to once, when all is done.

mod file;
mod news;
pub mod proposal;
mod voice;

use super::actions::{ActionError, Order};
use super::merge::opened;
use super::reports::Log;
use super::{Casework, rights};
use crate::domain::account::Account;
use crate::domain::case::{Actor, Case, Event, HistoryEntry, Owner, Status};
use crate::domain::category::Category;
use crate::domain::decision::Priority;
use crate::domain::part::{PartNews, PartNote};
use crate::domain::report::clean_text;
use crate::handing::By;
use crate::handing::align::Turn;
use crate::store::{StoreError, Tx, cases, history, parts, photos};
pub use file::{PartAnswer, PartFile};
pub(super) use file::{file, of_case, proposal};
pub use news::OpenParts;
pub(super) use news::{ask_first, waits};

/// Most characters of a part's words.
pub const MAX_WORDS: usize = 1000;

/// A part that somebody wants made.
#[derive(Debug, Clone, Copy)]
pub struct NewPart<'a> {
    pub owner: Owner,
    pub category: Category,
    pub priority: Priority,
    /// What it is about, for its owner.
    pub words: &'a str,
    /// The ids of the photos that its owner is to see.
    pub photos: &'a [String],
}

/// Why a part was not made, or not made whole again.
#[derive(Debug, thiserror::Error)]
pub enum PartError {
    #[error(transparent)]
    Action(#[from] ActionError),
    #[error("there are no words for its owner")]
    NoWords,
    /// So many characters over [`MAX_WORDS`].
    #[error("the words are {0} characters too long")]
    TooLong(usize),
    #[error("a part has no parts of its own")]
    PartOfPart,
    #[error("the case is done")]
    NotOpen,
    /// Somebody has begun on it.
    #[error("the part has been worked on since")]
    Touched,
    #[error("the case is no part")]
    NoPart,
}

impl From<StoreError> for PartError {
    fn from(error: StoreError) -> Self {
        Self::Action(error.into())
    }
}

impl Casework {
    /// Makes a part of the case of `order`, and hands it over to its owner. Sent
    /// twice, as by a double click, it is made once and both get a yes.
    ///
    /// # Errors
    /// Why it was not made; then nothing was written.
    pub async fn make_part(&self, order: Order<'_>, part: NewPart<'_>) -> Result<Case, PartError> {
        if !rights::may_change(order.who) {
            return Err(ActionError::NotAllowed.into());
        }
        let words = fit(part.words)?;
        let mut tx = self.inner.db.begin().await?;
        let main = opened(&mut tx, order.who, order.reference).await?;
        let main = main.ok_or(ActionError::NoSuchCase)?;
        if main.part_of.is_some() {
            return Err(PartError::PartOfPart);
        }
        if main.version != order.version {
            return repeated(&mut tx, order, &main, &part, &words).await;
        }
        if !main.status.is_open() {
            return Err(PartError::NotOpen);
        }
        let now = self.inner.ids.now();
        if !cases::go_on(&mut tx, &main, main.version + 1, now).await? {
            drop(tx);
            let mut tx = self.inner.db.begin().await?;
            let main = opened(&mut tx, order.who, order.reference).await?;
            let main = main.ok_or(ActionError::NoSuchCase)?;
            return repeated(&mut tx, order, &main, &part, &words).await;
        }
        let NewPart {
            owner,
            category,
            priority,
            ..
        } = part;
        let case = Case {
            id: self.inner.ids.id(),
            reference: self.free_reference(&mut tx).await?,
            category,
            priority,
            status: Status::New,
            owner,
            also_notify: Vec::new(),
            assignee: None,
            unsure: false,
            // The reporters of the main case alone are told of it.
            shared: false,
            // Its words are written for whoever works it.
            restricted: false,
            waiting_for: None,
            part_of: Some(main.id.clone()),
            merged_into: None,
            due_at: self.inner.rules.due_again(category, priority, now),
            version: 1,
            opened_at: now,
            updated_at: now,
            place: main.place.clone(),
        };
        cases::insert(&mut tx, &case).await?;
        let note = PartNote {
            case_id: case.id.clone(),
            words,
            account_id: order.who.id.clone(),
            made_at: now,
        };
        let known = photos::of_case(&mut tx, &main.id).await?;
        let shown: Vec<&str> = known
            .iter()
            .map(|photo| photo.id.as_str())
            .filter(|id| part.photos.iter().any(|chosen| chosen == id))
            .collect();
        parts::insert(&mut tx, &note, &shown).await?;
        let log = self.log(order.who, now);
        let news = news_of(&case).to_string();
        for entry in [
            log.line(&main, Event::PartMade, case.reference.as_str(), &news),
            log.line(&case, Event::PartOf, main.reference.as_str(), owner.key()),
        ] {
            history::add(&mut tx, &entry).await?;
        }
        let turn = Turn::opened(&case, By::Person(order.who));
        let handing = &self.inner.handing;
        handing.align(&mut tx, turn).await?;
        handing
            .told_by_part(&mut tx, &main, owner.key(), now)
            .await?;
        tx.commit().await?;
        self.inner.outbox_filled.notify_one();
        tracing::info!(
            account = order.who.id,
            main = main.id,
            part = case.id,
            "part made"
        );
        Ok(case)
    }

    /// Makes the part of `order` whole with its main case again, as long as
    /// nobody has worked on it. Gives the main case. Sent twice, it is done once
    /// and both get a yes.
    ///
    /// # Errors
    /// Why it was not done; then nothing was written.
    pub async fn make_whole(&self, order: Order<'_>) -> Result<Case, PartError> {
        if !rights::may_change(order.who) {
            return Err(ActionError::NotAllowed.into());
        }
        let mut tx = self.inner.db.begin().await?;
        let part = opened(&mut tx, order.who, order.reference).await?;
        let part = part.ok_or(ActionError::NoSuchCase)?;
        let Some(main_id) = &part.part_of else {
            return Err(PartError::NoPart);
        };
        let main = cases::by_id(&mut tx, main_id).await?;
        let main = main.ok_or(ActionError::NoSuchCase)?;
        if part.merged_into.is_some() {
            return Ok(main);
        }
        if part.version != order.version {
            return Err(ActionError::Overtaken.into());
        }
        if !is_untouched(&mut tx, &part).await? {
            return Err(PartError::Touched);
        }
        let now = self.inner.ids.now();
        let ended = Case {
            status: Status::Closed,
            merged_into: Some(main.id.clone()),
            ..part.clone()
        };
        if !cases::update(&mut tx, &ended, now).await? {
            return Err(ActionError::Overtaken.into());
        }
        cases::hold(&mut tx, main_id).await?;
        let main = cases::by_id(&mut tx, main_id).await?;
        let main = main.ok_or(ActionError::NoSuchCase)?;
        let log = self.log(order.who, now);
        let (own, of) = (part.reference.as_str(), main.reference.as_str());
        let news = news_of(&part).to_string();
        history::add(&mut tx, &log.line(&part, Event::MergedInto, own, of)).await?;
        history::add(&mut tx, &log.line(&main, Event::PartEnded, own, &news)).await?;
        let turn = Turn::changed(&part, &ended, By::Person(order.who));
        self.inner.handing.align(&mut tx, turn).await?;
        self.go_on_together(&mut tx, &main, now).await?;
        tx.commit().await?;
        self.inner.outbox_filled.notify_one();
        Ok(main)
    }

    fn log(&self, who: &Account, at: jiff::Timestamp) -> Log<'_> {
        Log {
            ids: &self.inner.ids,
            by: Actor::Staff(who.id.clone()),
            at,
            reason: None,
        }
    }
}

/// What there is to tell of a part.
fn news_of(part: &Case) -> PartNews {
    PartNews {
        owner: part.owner,
        category: part.category,
        status: part.status,
    }
}

/// Whether nothing has happened to a part but that it was made.
async fn is_untouched(tx: &mut Tx, part: &Case) -> Result<bool, StoreError> {
    let history = history::of_case(tx, &part.id).await?;
    let is_act =
        |entry: &&HistoryEntry| !matches!(entry.event, Event::HandedOver | Event::HandOverNews);
    let acts = history.iter().filter(is_act).count();
    Ok(part.status == Status::New && part.assignee.is_none() && acts == 1)
}

fn fit(typed: &str) -> Result<String, PartError> {
    let words = clean_text(typed);
    let length = words.chars().count();
    if length > MAX_WORDS {
        return Err(PartError::TooLong(length - MAX_WORDS));
    }
    if !words.chars().any(char::is_alphanumeric) {
        return Err(PartError::NoWords);
    }
    Ok(words)
}

/// The main case has moved on since the order was made: if by this very order,
/// sent twice, it is done; else somebody was faster.
async fn repeated(
    tx: &mut Tx,
    order: Order<'_>,
    main: &Case,
    part: &NewPart<'_>,
    words: &str,
) -> Result<Case, PartError> {
    let newest = parts::of_main(tx, &main.id).await?.pop();
    let Some(newest) = newest.filter(|_| main.version == order.version + 1) else {
        return Err(ActionError::Overtaken.into());
    };
    let note = parts::note(tx, &newest.id).await?;
    let is_it = note.is_some_and(|note| note.words == words && note.account_id == order.who.id)
        && (newest.owner, newest.category) == (part.owner, part.category);
    if is_it {
        Ok(newest)
    } else {
        Err(ActionError::Overtaken.into())
    }
}
