//! The round: what a caretaker does today, house by house. Emergencies first, then
//! the house with the most pressing due date.

use jiff::{SignedDuration, Timestamp, ToSpan};

use super::{Casework, rights, sight};
use crate::domain::account::Account;
use crate::domain::case::{Case, CasePlace, Owner};
use crate::domain::clock::oslo;
use crate::domain::decision::Priority;
use crate::domain::visit::{Visit, Visitor};
use crate::store::{StoreError, cases, round, visits};

/// A day of an account.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Round {
    /// Where it is to be at what time, by time; those first that do not suit, and
    /// want another time.
    pub visits: Vec<(Visit, Job)>,
    /// In the order to walk them.
    pub stops: Vec<Stop>,
}

/// One house, and what is to be done there.
#[derive(Debug, Clone, PartialEq)]
pub struct Stop {
    pub place: CasePlace,
    /// Emergencies, then one's own, then nobody's; of each the most pressing
    /// first.
    pub jobs: Vec<Job>,
}

/// A case on the round.
#[derive(Debug, Clone, PartialEq)]
pub struct Job {
    pub case: Case,
    /// How the first report begins, where the account may read it.
    pub words: Option<String>,
    /// The next visit that stands.
    pub visit: Option<Visit>,
}

/// Whether the account goes on rounds: who mends things.
pub fn goes_on_rounds(account: &Account) -> bool {
    account.department == Some(Owner::Byggdrift) && rights::may_change(account)
}

impl Casework {
    /// The round of an account today: where it has said that it comes, and the
    /// cases of its department that are its own or nobody's and due in the day,
    /// and all emergencies.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn round(&self, who: &Account) -> Result<Round, StoreError> {
        let Some(owner) = who.department else {
            return Ok(Round::default());
        };
        let now = self.inner.ids.now();
        let until = until(now);
        let mut tx = self.inner.db.read().await?;
        let cases = round::due(&mut tx, owner, &who.id, until).await?;
        let mut words = round::first_words(&mut tx, owner, &who.id, until).await?;
        let standing = visits::of_owner(&mut tx, owner, begun(now)).await?;
        let mut job = |case: Case| Job {
            words: words
                .remove(&case.id)
                .filter(|told| sight::may_be_listed(who, &case, told)),
            visit: next_visit(&standing, &case),
            case,
        };
        let jobs = cases
            .into_iter()
            .filter(|case| rights::may_open(who, case))
            .map(&mut job);
        let stops = stops(jobs.collect(), &who.id);
        let mut agenda = Vec::new();
        for visit in today(&standing, &who.id, until) {
            let Some(case) = cases::by_id(&mut tx, &visit.case_id).await? else {
                continue;
            };
            if rights::may_open(who, &case) {
                agenda.push((visit, job(case)));
            }
        }
        Ok(Round {
            visits: agenda,
            stops,
        })
    }

    /// What an account's department has to do in one building, due today or not:
    /// what has a visit first, by time. Nothing where nothing is open there.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn of_building(
        &self,
        who: &Account,
        address: &str,
    ) -> Result<Option<Stop>, StoreError> {
        let Some(owner) = who.department else {
            return Ok(None);
        };
        let now = self.inner.ids.now();
        let mut tx = self.inner.db.read().await?;
        let cases = round::at(&mut tx, owner, address).await?;
        let mut words = round::first_words_at(&mut tx, owner, address).await?;
        let standing = visits::of_owner(&mut tx, owner, begun(now)).await?;
        let mut jobs: Vec<Job> = cases
            .into_iter()
            .filter(|case| rights::may_open(who, case))
            .map(|case| Job {
                words: words
                    .remove(&case.id)
                    .filter(|told| sight::may_be_listed(who, &case, told)),
                visit: next_visit(&standing, &case),
                case,
            })
            .collect();
        jobs.sort_by_key(|job| {
            let at = job.visit.as_ref().map(|visit| visit.window.start);
            (at.is_none(), at, is_calm(&job.case), job.case.due_at)
        });
        Ok(jobs
            .first()
            .map(|job| job.case.place.clone())
            .map(|place| Stop { place, jobs }))
    }
}

/// How long a visit that is over stands on the round, until somebody has said how
/// it went.
const AFTERWARDS: SignedDuration = SignedDuration::from_hours(24);

fn begun(now: Timestamp) -> Timestamp {
    now.checked_sub(AFTERWARDS).unwrap_or(now)
}

fn next_visit(standing: &[Visit], case: &Case) -> Option<Visit> {
    let mut its = standing.iter().filter(|visit| visit.case_id == case.id);
    its.next().cloned()
}

/// The visits of an account until `until`, by time; first those that do not suit,
/// whenever they were to be.
fn today(standing: &[Visit], me: &str, until: Timestamp) -> Vec<Visit> {
    let mine = |visit: &&Visit| visit.visitor == Visitor::Account(me.to_owned());
    let mut today: Vec<Visit> = standing
        .iter()
        .filter(mine)
        .filter(|visit| !visit.state.is_agreed() || visit.window.start < until)
        .cloned()
        .collect();
    today.sort_by_key(|visit| (visit.state.is_agreed(), visit.window.start));
    today
}

/// Late in the day, the round goes on into the night for so long.
const AHEAD: SignedDuration = SignedDuration::from_hours(12);

/// Until when what is due belongs to this round: until midnight in Oslo, late in
/// the day until the next morning.
fn until(now: Timestamp) -> Timestamp {
    let ahead = now.checked_add(AHEAD).unwrap_or(now);
    let day = now.to_zoned(oslo()).date();
    let next = day.checked_add(1.day()).unwrap_or(day);
    let midnight = next.to_zoned(oslo());
    midnight.map_or(ahead, |midnight| midnight.timestamp().max(ahead))
}

/// Puts the jobs together house by house, in the order to walk them.
fn stops(mut jobs: Vec<Job>, me: &str) -> Vec<Stop> {
    jobs.sort_by_key(|job| {
        let case = &job.case;
        let is_others = case.assignee.as_deref() != Some(me);
        (is_calm(case), is_others, case.due_at, case.id.clone())
    });
    let mut stops: Vec<Stop> = Vec::new();
    for job in jobs {
        let here = house(&job.case);
        match stops
            .iter_mut()
            .find(|stop| stop.jobs.first().map(|job| house(&job.case)) == Some(here.clone()))
        {
            Some(stop) => stop.jobs.push(job),
            None => stops.push(Stop {
                place: job.case.place.clone(),
                jobs: vec![job],
            }),
        }
    }
    stops.sort_by_key(|stop| {
        let calm = stop.jobs.iter().all(|job| is_calm(&job.case));
        (calm, stop.jobs.iter().map(|job| job.case.due_at).min())
    });
    stops
}

fn is_calm(case: &Case) -> bool {
    case.priority != Priority::Emergency
}

/// What tells one house from another; what has no place is a stop of its own.
fn house(case: &Case) -> (String, String) {
    let place = &case.place;
    let known = [&place.address, &place.street, &place.typed];
    let name = known.into_iter().flatten().next();
    let name = name.map_or_else(|| case.id.clone(), |name| name.to_lowercase());
    (place.postcode.clone().unwrap_or_default(), name)
}

#[cfg(test)]
mod tests;
