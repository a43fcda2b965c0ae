//! "Already reported?": what is open and everybody's at a place can be followed
//! instead of reported again. A follower has a report of their own in the case:
//! a reference, an acknowledgement, a page, and the news of every reporter.
//!
//! Nothing that is offered tells of a person, of a home or of what somebody
//! wrote.

use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

use super::accept::{DRAWS, Missed};
use super::calls::keep_call;
use super::cause::{Cause, write_cause};
use super::growth::Growth;
use super::incoming::{Accepted, Incoming};
use super::partners::keep_partner;
use super::uploads::take_uploads;
use super::{Intake, IntakeError};
use crate::domain::case::{Case, Owner};
use crate::domain::category::Category;
use crate::domain::decision::{Decision, Priority};
use crate::domain::follow_up::FollowUps;
use crate::domain::reference::Reference;
use crate::domain::report::Channel;
use crate::store::{StoreError, Tx, cases, outbox, reports};

/// Older cases are not offered: whoever sees it now sees something else.
const MEMORY: SignedDuration = SignedDuration::from_hours(24 * 60);
/// Cases offered at once.
const MOST_KNOWN: usize = 3;
/// What decisions say of the rule where a reporter follows a case.
const FOLLOWED: &str = "følger en åpen sak";
/// The same where staff added it.
const JOINED: &str = "lagt til en åpen sak";
/// Why, in the history of the case.
const CHOSEN: &str = "Melderen valgte å følge saken";
/// The same where staff took it.
const ADDED: &str = "Lagt til saken av den som tok imot meldingen";

/// An open case that somebody may follow: all that may be told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Names the case to [`Incoming::follows`], and opens nothing.
    pub handle: String,
    pub category: Category,
    /// The building's, never a dwelling's.
    pub address: String,
    /// Of it the day may be told.
    pub first_reported: Timestamp,
    pub owner: Owner,
    pub due_at: Timestamp,
}

/// The case that a report is to be kept with.
#[derive(Clone, Copy)]
pub(super) enum Chosen<'a> {
    /// Its reporter follows the case of this handle.
    Followed(&'a str),
    /// Staff who took it add it to this case.
    Joined(&'a Reference),
}

impl<'a> Chosen<'a> {
    /// What was chosen, if anything.
    pub(super) fn of(incoming: &'a Incoming) -> Option<Self> {
        if let (Some(reference), Some(_)) = (&incoming.joins, &incoming.call) {
            return Some(Self::Joined(reference));
        }
        // What is doubtful follows nothing: a person looks at it by itself.
        let follows = incoming.follows.as_deref();
        let sure = follows.filter(|_| incoming.second_look.is_none());
        sure.map(Self::Followed)
    }

    /// What decisions say of the rule, and the history of the reason.
    fn words(self) -> (&'static str, Option<&'static str>) {
        match self {
            Self::Followed(_) => (FOLLOWED, Some(CHOSEN)),
            Self::Joined(_) => (JOINED, Some(ADDED)),
        }
    }
}

/// What came of the wish to follow a case.
pub(super) enum Followed {
    Joined(Box<Accepted>),
    /// The same request came before.
    Repeated,
    /// It is no longer there to follow: the report opens a case of its own.
    Gone,
}

impl Intake {
    /// The questions that may follow what was told.
    pub fn questions(&self) -> &FollowUps {
        &self.inner.settings.questions
    }

    /// The open cases that a report may be about already, newest first: faults
    /// of the same kind in what all in the same building share. Never for a
    /// complaint about people or a fault in a home, nor where somebody is in
    /// danger: that is told anew.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn already_reported(&self, incoming: &Incoming) -> Result<Vec<Known>, IntakeError> {
        let decision = self.preview(incoming);
        if !decision.is_shared() || decision.danger.is_some() {
            return Ok(Vec::new());
        }
        let since = self.inner.ids.now() - MEMORY;
        let mut tx = self.inner.db.read().await?;
        let mut found = self.shared_near(&mut tx, &decision, since).await?;
        found.retain(|case| case.category == decision.category);
        found.sort_by_key(|case| std::cmp::Reverse(case.opened_at));
        let known = found.into_iter().take(MOST_KNOWN).filter_map(|case| {
            Some(Known {
                handle: handle(&case),
                category: case.category,
                address: case.place.address?,
                first_reported: case.opened_at,
                owner: case.owner,
                due_at: case.due_at,
            })
        });
        Ok(known.collect())
    }

    /// Open cases that may be told of in the building that a decision found.
    async fn shared_near(
        &self,
        tx: &mut Tx,
        decision: &Decision,
        since: Timestamp,
    ) -> Result<Vec<Case>, StoreError> {
        let place = &decision.place;
        let Some(address) = &place.address else {
            return Ok(Vec::new());
        };
        let mut found = Vec::new();
        for address in self.gazetteer().one_building(address) {
            found.extend(cases::shared_at(tx, &address, since).await?);
        }
        // A register of several municipalities may have an address twice.
        found.retain(|case| match (&case.place.postcode, &place.postcode) {
            (Some(one), Some(other)) => one == other,
            _ => true,
        });
        Ok(found)
    }

    /// Adds a report to the case that its reporter chose to follow, if that is
    /// still there to follow.
    pub(super) async fn follow(
        &self,
        incoming: &Incoming,
        decision: &Decision,
        chosen: Chosen<'_>,
    ) -> Result<Followed, IntakeError> {
        for _ in 0..DRAWS {
            match self.follow_once(incoming, decision, chosen).await {
                Ok(Some(accepted)) => {
                    self.tell_accepted(&accepted.report, &accepted.case);
                    return Ok(Followed::Joined(Box::new(accepted)));
                }
                Ok(None) => return Ok(Followed::Gone),
                Err(Missed::Reference | Missed::Overtaken) => {}
                Err(Missed::Repeated) => return Ok(Followed::Repeated),
                Err(Missed::Failed(error)) => return Err(error.into()),
            }
        }
        Ok(Followed::Gone)
    }

    async fn follow_once(
        &self,
        incoming: &Incoming,
        decision: &Decision,
        chosen: Chosen<'_>,
    ) -> Result<Option<Accepted>, Missed> {
        let mut tx = self.inner.db.begin().await?;
        let found = match chosen {
            Chosen::Followed(handle) => self.still_shared(&mut tx, decision, handle).await?,
            Chosen::Joined(reference) => still_open(&mut tx, reference).await?,
        };
        let Some(case) = found else {
            return Ok(None);
        };
        let growth = self.grown(&mut tx, &case, decision).await?;
        let (report, case) = self
            .add_to(&mut tx, growth, incoming, decision, chosen.words())
            .await?;
        let danger = decision.danger;
        let mut acknowledgement = self.acknowledgement(&report, &case, danger, None, false);
        let mut reserve = self.reserve(&report, &case, danger, &acknowledgement);
        if let Some(other) = self
            .hushed(&mut tx, incoming, (&report, &case), danger)
            .await?
        {
            (acknowledgement, reserve) = (other, None);
        }
        if incoming.channel == Channel::Web {
            self.pace_form(&mut tx, &mut acknowledgement, danger.is_some())
                .await?;
        }
        outbox::put(&mut tx, &acknowledgement).await?;
        if let Some(reserve) = reserve {
            outbox::put(&mut tx, &reserve).await?;
        }
        let repeat = incoming.repeat.as_ref();
        let accepted = self.accepted((&report, &case), decision, &acknowledgement, repeat);
        let (cause, answer) = (Cause::Request(repeat), accepted.answer.as_deref());
        write_cause(&mut tx, &report, &case, &cause, answer).await?;
        keep_call(&mut tx, incoming, &report).await?;
        keep_partner(&mut tx, incoming, &report).await?;
        take_uploads(&mut tx, incoming, &report).await?;
        tx.commit().await?;
        Ok(Some(accepted))
    }

    /// The case as one more report makes it: never less grave.
    pub(super) async fn grown<'a>(
        &'a self,
        tx: &mut Tx,
        case: &Case,
        decision: &Decision,
    ) -> Result<Growth<'a>, StoreError> {
        let was = case.priority;
        let mut growth = Growth::of(self, case, self.inner.ids.now());
        growth.raise(decision.priority);
        if decision.danger.is_some() && was < Priority::Emergency {
            // Where it is has been told; who must know of a danger has not.
            let first = reports::first_decision(tx, &case.id).await?;
            let place = first.map_or_else(|| decision.place.clone(), |first| first.place);
            let told = Decision {
                place,
                ..decision.clone()
            };
            growth.route_anew(tx, &told).await?;
        }
        Ok(growth)
    }

    /// The case of a handle, held for this transaction, if the report may still
    /// join it.
    async fn still_shared(
        &self,
        tx: &mut Tx,
        decision: &Decision,
        wanted: &str,
    ) -> Result<Option<Case>, StoreError> {
        if !decision.is_shared() {
            return Ok(None);
        }
        let near = |case: &Case| handle(case) == wanted;
        let found = self.shared_near(tx, decision, Timestamp::MIN).await?;
        let Some(found) = found.into_iter().find(near) else {
            return Ok(None);
        };
        cases::hold(tx, &found.id).await?;
        let held = cases::by_id(tx, &found.id).await?;
        Ok(held.filter(|held| {
            held.status.is_open() && held.shared && held.place.address == found.place.address
        }))
    }
}

/// The case that staff chose, held for this transaction, if it is still open.
async fn still_open(tx: &mut Tx, reference: &Reference) -> Result<Option<Case>, StoreError> {
    let Some(found) = cases::by_reference(tx, reference).await? else {
        return Ok(None);
    };
    cases::hold(tx, &found.id).await?;
    let held = cases::by_id(tx, &found.id).await?;
    Ok(held.filter(|held| held.status.is_open() && held.merged_into.is_none()))
}

/// Says which case is meant to whoever knows it, and nothing to anybody else:
/// neither when it was opened nor how to reach it.
fn handle(case: &Case) -> String {
    let mut hash = Sha256::new();
    hash.update("follow:");
    hash.update(&case.id);
    let mut text = hex::encode(hash.finalize());
    text.truncate(32);
    text
}
