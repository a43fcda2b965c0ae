//! What partners' programs and the public read of cases: the state, never the
//! words. Anybody reads of what `domain::in_public` says; whoever sent a report
//! by their key reads how that one stands, of any kind.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::accept::Missed;
use super::incoming::Incoming;
use super::{Intake, IntakeError};
use crate::domain::case::{Case, Owner, Status};
use crate::domain::category::Category;
use crate::domain::decision::Decision;
use crate::domain::in_public::{FAULTS, is_place_public, tells_of_things};
use crate::domain::place::Address;
use crate::domain::reference::Reference;
use crate::domain::report::{Report, WITHOUT_WORDS};
use crate::register::degrees;
use crate::store::in_public::{self, Wanted};
use crate::store::{StoreError, Tx, cases, partners, parts, register, reports};

/// A case as somebody may see it who does not work on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    pub reference: Reference,
    pub category: Category,
    pub status: Status,
    /// Who has what is left to do.
    pub owner: Owner,
    pub opened_at: Timestamp,
    /// The latest change, or where it is done, when it was.
    pub changed_at: Timestamp,
    pub due_at: Timestamp,
    /// Nothing where it is unknown, or not theirs to know.
    pub place: Option<PublicPlace>,
}

/// A building, never a dwelling.
#[derive(Debug, Clone, PartialEq)]
pub struct PublicPlace {
    /// The register's `adresseTekst`.
    pub address: String,
    pub postcode: Option<String>,
    /// Kartverket's id, and the town, where the register in use has it.
    pub id: Option<String>,
    pub post_town: Option<String>,
    /// Latitude and longitude in degrees (WGS84).
    pub degrees: Option<(f64, f64)>,
}

/// Keeps by whose key a report came, in its transaction.
pub(super) async fn keep_partner(
    tx: &mut Tx,
    incoming: &Incoming,
    report: &Report,
) -> Result<(), Missed> {
    if let Some(partner) = &incoming.partner {
        partners::insert(tx, &report.id, partner).await?;
    }
    Ok(())
}

impl Intake {
    /// Whether the words of a report are about a thing, so that a case which they
    /// open may be told of in public.
    pub(super) fn is_about_things(&self, incoming: &Incoming, decision: &Decision) -> bool {
        if !FAULTS.contains(&decision.category) {
            return false;
        }
        // Nobody wrote anything that could be about people.
        if incoming.text == WITHOUT_WORDS {
            return true;
        }
        if incoming.category.is_none() {
            return tells_of_things(decision);
        }
        let unprompted = Incoming {
            category: None,
            ..incoming.clone()
        };
        tells_of_things(&self.judge(&unprompted))
    }

    /// A page of the cases that anybody may read of.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn in_public(&self, wanted: &Wanted) -> Result<Vec<Seen>, IntakeError> {
        let mut tx = self.inner.db.read().await?;
        let cases = in_public::page(&mut tx, wanted).await?;
        Ok(self.seen(&mut tx, cases).await?)
    }

    /// The cases of these references, in their order, as far as the partner of a
    /// key, or anybody without one, may read of them. What there is not and what is not
    /// theirs is left out alike.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn seen_by(
        &self,
        partner: Option<&str>,
        references: &[Reference],
    ) -> Result<Vec<Seen>, IntakeError> {
        let mut tx = self.inner.db.read().await?;
        let mut found = Vec::new();
        for reference in references {
            if let Some(seen) = self.own(&mut tx, partner, reference).await? {
                found.push(seen);
                continue;
            }
            let listed = in_public::one(&mut tx, reference).await?;
            found.extend(self.seen(&mut tx, Vec::from_iter(listed)).await?);
        }
        Ok(found)
    }

    /// The address of the register that has Kartverket's id.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn register_address(&self, id: &str) -> Result<Option<Address>, IntakeError> {
        let mut tx = self.inner.db.read().await?;
        Ok(register::address_by_id(&mut tx, id).await?)
    }

    /// The case of a report that came by this partner's key.
    async fn own(
        &self,
        tx: &mut Tx,
        partner: Option<&str>,
        reference: &Reference,
    ) -> Result<Option<Seen>, StoreError> {
        let Some(partner) = partner else {
            return Ok(None);
        };
        let Some(report) = reports::by_reference(tx, reference).await? else {
            return Ok(None);
        };
        let sender = partners::of_report(tx, &report.id).await?;
        if sender.as_deref() != Some(partner) {
            return Ok(None);
        }
        let Some(case) = cases::by_id(tx, &report.case_id).await? else {
            return Ok(None);
        };
        // As on the reporter's own page: done when all of it is.
        let parts = parts::of_main(tx, &case.id).await?;
        let left = parts.into_iter().find(|part| part.status.is_open());
        let left = left.filter(|_| !case.status.is_open());
        // Where it is they have told themselves; what staff made of it since
        // stays with the case.
        let told = reports::decision(tx, &report.id).await?;
        let told = told.map(|decision| decision.place);
        let address = told.as_ref().and_then(|place| place.address.clone());
        let postcode = told.and_then(|place| place.postcode);
        let ended = self.ended(tx, std::slice::from_ref(&case)).await?;
        let mut seen = Seen {
            reference: report.reference,
            opened_at: report.received_at,
            ..see(&case, &ended)
        };
        if let Some(left) = left {
            seen.status = Status::InProgress;
            seen.owner = left.owner;
            seen.due_at = left.due_at;
            seen.changed_at = left.updated_at;
        }
        if let Some(address) = address {
            let found = register::addresses_written(tx, &[&address]).await?;
            seen.place = Some(place(address, postcode, &found));
        }
        Ok(Some(seen))
    }

    /// Cases that are public, with their places where those are.
    async fn seen(&self, tx: &mut Tx, cases: Vec<Case>) -> Result<Vec<Seen>, StoreError> {
        let gazetteer = self.gazetteer();
        let public_address = |case: &Case| {
            let address = case.place.address.as_deref()?;
            let known = is_place_public(case, gazetteer.building(address));
            known.then(|| address.to_owned())
        };
        let addresses: Vec<Option<String>> = cases.iter().map(public_address).collect();
        let mut texts: Vec<&str> = addresses.iter().flatten().map(String::as_str).collect();
        texts.sort_unstable();
        texts.dedup();
        let found = register::addresses_written(tx, &texts).await?;
        let ended = self.ended(tx, &cases).await?;
        let with_places = cases.iter().zip(&addresses);
        Ok(with_places
            .map(|(case, address)| Seen {
                place: address
                    .clone()
                    .map(|address| place(address, case.place.postcode.clone(), &found)),
                ..see(case, &ended)
            })
            .collect())
    }

    /// When those of the cases that are done were.
    async fn ended(
        &self,
        tx: &mut Tx,
        cases: &[Case],
    ) -> Result<BTreeMap<String, Timestamp>, StoreError> {
        let done = cases.iter().filter(|case| !case.status.is_open());
        let done: Vec<&str> = done.map(|case| case.id.as_str()).collect();
        in_public::ended_at(tx, &done).await
    }
}

/// A case without its place.
fn see(case: &Case, ended: &BTreeMap<String, Timestamp>) -> Seen {
    let ended = ended.get(&case.id).copied();
    Seen {
        reference: case.reference.clone(),
        category: case.category,
        status: case.status,
        owner: case.owner,
        opened_at: case.opened_at,
        changed_at: ended.unwrap_or(case.updated_at),
        due_at: case.due_at,
        place: None,
    }
}

/// An address beside what the register in use knows of it.
fn place(address: String, postcode: Option<String>, register: &[Address]) -> PublicPlace {
    // A register of several municipalities may have an address twice.
    let known = register.iter().find(|known| {
        known.text == address && postcode.as_ref().is_none_or(|code| known.postcode == *code)
    });
    PublicPlace {
        degrees: known
            .and_then(|known| known.point.as_ref())
            .and_then(degrees),
        id: known.map(|known| known.id.clone()),
        post_town: known.map(|known| known.post_town.clone()),
        address,
        postcode,
    }
}
