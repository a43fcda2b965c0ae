//! The queue: which case wants somebody first. Severity and time decide the
//! order, not who shouts or writes most.
//!
//! [`address`] reads what is asked for from the page's address and writes it
//! back, [`mod@standing`] are the views that everybody has, and [`saved`] those
//! that somebody gave a name.

pub mod address;
pub mod saved;
pub mod standing;

use std::collections::BTreeMap;

use strum::IntoEnumIterator;

use super::{Casework, rights, sight};
use crate::domain::account::{Account, Role};
use crate::domain::category::Category;
use crate::domain::contact::Phone;
use crate::domain::reference::{Reference, ReferenceError};
use crate::store::queue::words::{self, Term};
use crate::store::queue::{self, Count, Found, Place, Queued, Reader};
use crate::store::{StoreError, Tx, accounts, cases};

use address::Asked;
use saved::Saved;
use standing::View;

/// Cases on one page.
pub const PAGE: usize = 50;

/// What came of asking the queue.
pub enum Answer {
    /// The reference that was searched for is that of a case.
    Case(Reference),
    Page(Box<QueuePage>),
}

/// One page of the queue.
pub struct QueuePage {
    pub cases: Vec<Queued>,
    /// Where to go on, if there may be more.
    pub next: Option<Place>,
    /// How many cases were looked through, where there are more than that and
    /// the page is not full.
    pub stopped_after: Option<u32>,
    pub remark: Option<Remark>,
    /// Of what was asked for; none of a search.
    pub count: Option<Count>,
    /// Of the views that everybody has.
    pub counts: Vec<(View, Option<Count>)>,
    /// With how many cases are in each.
    pub saved: Vec<(Saved, Count)>,
    /// Areas with open cases.
    pub areas: Vec<String>,
    /// Names of accounts, by id.
    pub names: BTreeMap<String, String>,
}

/// What is to be said of a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remark {
    /// It looks like a reference, and its last character does not fit.
    Mistyped,
    /// A reference that no case has, or none that the reader may open.
    NoSuchCase,
    /// Nothing but words that stand everywhere.
    NoWords,
    /// More words begin so than were looked for.
    Vague,
}

impl Casework {
    /// The page of the queue that is asked for, or the case that was searched
    /// for by its reference.
    pub async fn queue(&self, who: &Account, asked: &Asked) -> Result<Answer, StoreError> {
        let now = self.inner.ids.now();
        let reader = reader(who);
        let mut tx = queue::read(&self.inner.db).await?;
        let mut filter = asked.filter.clone();
        if let Some(typed) = &asked.filter.address {
            filter.address = queue::spelt(&mut tx, typed).await?.or(filter.address);
        }
        let asked = &Asked {
            filter,
            ..asked.clone()
        };
        let searched = if asked.search.is_empty() {
            let after = asked.after.as_ref();
            let found = queue::page(&mut tx, &reader, &asked.filter, after, PAGE, now).await?;
            Searched {
                found,
                remark: None,
            }
        } else {
            match self.search(&mut tx, who, &reader, asked).await? {
                Ok(searched) => searched,
                Err(reference) => return Ok(Answer::Case(reference)),
            }
        };
        let standing: Vec<View> = View::iter().collect();
        let filters: Vec<_> = standing.iter().map(|view| view.filter(who)).collect();
        let saved = saved::of_reader(&mut tx, who).await?;
        let counted: Vec<_> = filters.iter().take(View::COUNTED).collect();
        let mut counts = queue::count_views(&mut tx, &reader, &counted, now)
            .await?
            .into_iter()
            .map(Some)
            .collect::<Vec<_>>();
        counts.resize(standing.len(), None);
        let named: Vec<_> = saved.iter().map(|view| &view.asked.filter).collect();
        let of_saved = queue::count_views(&mut tx, &reader, &named, now).await?;
        let count = match filters.iter().position(|filter| *filter == asked.filter) {
            _ if !asked.search.is_empty() => None,
            Some(place) if counts.get(place).is_some_and(Option::is_some) => counts[place],
            _ => Some(queue::count(&mut tx, &reader, &asked.filter, now).await?),
        };
        Ok(Answer::Page(Box::new(QueuePage {
            cases: shown(who, searched.found.cases),
            next: searched.found.next,
            stopped_after: searched.found.stopped_after,
            remark: searched.remark,
            count,
            counts: standing.into_iter().zip(counts).collect(),
            saved: saved.into_iter().zip(of_saved).collect(),
            areas: queue::areas(&mut tx).await?,
            names: accounts::names(&mut tx).await?,
        })))
    }

    /// What the words, the number or the reference lead to.
    async fn search(
        &self,
        tx: &mut Tx,
        who: &Account,
        reader: &Reader,
        asked: &Asked,
    ) -> Result<Result<Searched, Reference>, StoreError> {
        let now = self.inner.ids.now();
        let typed = asked.search.as_str();
        let mut remark = None;
        match typed.parse::<Reference>() {
            Ok(reference) => {
                let case = cases::by_reference(tx, &reference).await?;
                if case.is_some_and(|case| rights::may_open(who, &case)) {
                    return Ok(Err(reference));
                }
                if looks_like_a_reference(typed) {
                    remark = Some(Remark::NoSuchCase);
                }
            }
            Err(ReferenceError::Check) if looks_like_a_reference(typed) => {
                remark = Some(Remark::Mistyped);
            }
            Err(_) => {}
        }
        if let Some(phone) = phone(who, typed) {
            let theirs = queue::by_phone(tx, reader, &asked.filter, &phone, now).await?;
            let theirs: Vec<Queued> = theirs
                .into_iter()
                .filter(|found| rights::may_see_contact(who, &found.case))
                .collect();
            if !theirs.is_empty() {
                let mut searched = Searched::all(theirs);
                if searched.found.cases.len() > PAGE {
                    searched.found.cases.truncate(PAGE);
                    searched.found.stopped_after = u32::try_from(PAGE).ok();
                }
                return Ok(Ok(searched));
            }
        }
        let terms: Vec<Term> = words::of_search(typed);
        if terms.is_empty() {
            let remark = remark.or(Some(Remark::NoWords));
            return Ok(Ok(Searched {
                remark,
                ..Searched::all(Vec::new())
            }));
        }
        let from = (asked.after.as_ref(), PAGE);
        let hits = queue::hits(tx, reader, &asked.filter, &terms, from, now).await?;
        Ok(Ok(Searched {
            remark: remark.or(hits.is_vague.then_some(Remark::Vague)),
            found: hits.found,
        }))
    }
}

/// Cases, and what is to be said of them.
struct Searched {
    found: Found,
    remark: Option<Remark>,
}

impl Searched {
    fn all(cases: Vec<Queued>) -> Self {
        Self {
            found: Found {
                cases,
                next: None,
                stopped_after: None,
            },
            remark: None,
        }
    }
}

/// What of the queue is not for an account to see.
pub fn reader(who: &Account) -> Reader {
    Reader {
        account_id: who.id.clone(),
        opens_restricted: rights::opens_restricted(who),
        unreadable: Category::iter()
            .filter(|category| !rights::may_read_of(who, *category))
            .collect(),
        words_of: rights::reads_only_of(who),
    }
}

/// The cases as the reader may see them.
fn shown(who: &Account, cases: Vec<Queued>) -> Vec<Queued> {
    cases
        .into_iter()
        .filter(|queued| rights::may_open(who, &queued.case))
        .map(|mut queued| {
            queued.excerpt = queued
                .excerpt
                .filter(|start| sight::may_be_listed(who, &queued.case, start));
            queued
        })
        .collect()
}

/// Whether somebody who typed this meant a reference, and no word that happens
/// to begin as one.
fn looks_like_a_reference(typed: &str) -> bool {
    let starts = typed
        .get(..2)
        .is_some_and(|start| start.eq_ignore_ascii_case("sf"));
    let is_parted = typed.get(2..3).is_some_and(|third| "- ".contains(third));
    starts && (is_parted || typed.chars().any(|c| c.is_ascii_digit()))
}

/// The phone number that was typed, where the reader has any business with
/// numbers.
fn phone(who: &Account, typed: &str) -> Option<Phone> {
    if who.role == Role::Reader {
        return None;
    }
    typed.parse().ok()
}
