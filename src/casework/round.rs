//! The round: what a caretaker does today, house by house. Emergencies first, then
//! the house with the most pressing due date.

use jiff::{SignedDuration, Timestamp, ToSpan};

use super::{Casework, rights, sight};
use crate::domain::account::Account;
use crate::domain::case::{Case, CasePlace, Owner};
use crate::domain::clock::oslo;
use crate::domain::decision::Priority;
use crate::store::{StoreError, round};

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
}

/// Whether the account goes on rounds: who mends things.
pub fn goes_on_rounds(account: &Account) -> bool {
    account.department == Some(Owner::Byggdrift) && rights::may_change(account)
}

impl Casework {
    /// The round of an account today: the cases of its department that are its own
    /// or nobody's and due in the day, and all emergencies.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn round(&self, who: &Account) -> Result<Vec<Stop>, StoreError> {
        let Some(owner) = who.department else {
            return Ok(Vec::new());
        };
        let until = until(self.inner.ids.now());
        let mut tx = self.inner.db.read().await?;
        let cases = round::due(&mut tx, owner, &who.id, until).await?;
        let mut words = round::first_words(&mut tx, owner, &who.id, until).await?;
        let jobs = cases
            .into_iter()
            .filter(|case| rights::may_open(who, case))
            .map(|case| Job {
                words: words
                    .remove(&case.id)
                    .filter(|told| sight::may_be_listed(who, &case, told)),
                case,
            });
        Ok(stops(jobs.collect(), &who.id))
    }
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
mod tests {
    use super::*;
    use crate::domain::case::Status;
    use crate::domain::category::Category;
    use crate::domain::reference::Reference;

    fn job(id: &str, address: &str, priority: Priority, due: &str, mine: bool) -> Job {
        let at = |text: &str| text.parse().unwrap();
        let reference = (0..).find_map(Reference::from_number).unwrap();
        Job {
            words: None,
            case: Case {
                id: id.into(),
                reference,
                category: Category::Plumbing,
                priority,
                status: Status::New,
                owner: Owner::Byggdrift,
                also_notify: Vec::new(),
                assignee: mine.then(|| "me".into()),
                place: CasePlace {
                    address: Some(address.into()),
                    ..CasePlace::default()
                },
                unsure: false,
                shared: false,
                restricted: false,
                waiting_for: None,
                part_of: None,
                merged_into: None,
                due_at: at(due),
                version: 1,
                opened_at: at("2026-11-24T06:00:00Z"),
                updated_at: at("2026-11-24T06:00:00Z"),
            },
        }
    }

    #[test]
    fn emergencies_lead_then_the_house_that_is_due_first_and_ones_own_before_nobodys() {
        let (ten, noon, two) = (
            "2026-11-24T10:00:00Z",
            "2026-11-24T12:00:00Z",
            "2026-11-24T14:00:00Z",
        );
        let jobs = vec![
            job("a", "Storgata 1", Priority::Normal, noon, false),
            job("b", "Storgata 1", Priority::Normal, two, true),
            job("c", "Vikveien 2", Priority::Urgent, ten, false),
            job("d", "Bakkegata 3", Priority::Emergency, two, false),
            job("e", "Bakkegata 3", Priority::Low, two, true),
        ];
        let walked: Vec<Vec<String>> = stops(jobs, "me")
            .into_iter()
            .map(|stop| stop.jobs.into_iter().map(|job| job.case.id).collect())
            .collect();
        assert_eq!(walked, [vec!["d", "e"], vec!["c"], vec!["b", "a"]]);
    }

    #[test]
    fn what_has_no_place_is_not_one_house() {
        let mut jobs = vec![
            job("a", "", Priority::Normal, "2026-11-24T10:00:00Z", false),
            job("b", "", Priority::Normal, "2026-11-24T11:00:00Z", false),
        ];
        for job in &mut jobs {
            job.case.place = CasePlace::default();
        }
        assert_eq!(stops(jobs, "me").len(), 2);
    }

    #[test]
    fn the_day_ends_at_midnight_in_oslo_and_late_in_the_day_the_next_morning() {
        for (now, end) in [
            ("2026-11-24T07:00:00Z", "2026-11-24T23:00:00Z"),
            ("2026-11-24T21:10:00Z", "2026-11-25T09:10:00Z"),
            ("2026-11-24T23:30:00Z", "2026-11-25T23:00:00Z"),
            ("2026-10-25T00:30:00Z", "2026-10-25T23:00:00Z"),
        ] {
            let end: Timestamp = end.parse().unwrap();
            assert_eq!(until(now.parse().unwrap()), end, "{now}");
        }
    }
}
