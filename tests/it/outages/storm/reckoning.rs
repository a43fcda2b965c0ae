//! What came of the storm, by the gateway's books and by what the service
//! tells.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use jiff::{SignedDuration, Timestamp};

use super::SETTLING;
use super::people::Accepted;
use super::plan::Plan;
use crate::outages::gateway::{Asked, Books};
use crate::outages::scene::{Scene, TIME_OUT};

#[derive(Default)]
pub struct Reckoning {
    reports: usize,
    refused: usize,
    sends: usize,
    again: usize,
    look_ups: usize,
    longest_wait: SignedDuration,
    faults: Vec<String>,
}

/// Asks for every accepted report, and counts its messages.
pub async fn reckon(scene: &Scene, plans: &[Plan], accepted: &[Accepted]) -> Reckoning {
    let taken: BTreeMap<String, Vec<Timestamp>> = scene.gateway.books(|books| {
        let mut taken: BTreeMap<String, Vec<Timestamp>> = BTreeMap::new();
        for one in &books.taken {
            taken.entry(one.to.clone()).or_default().push(one.at);
        }
        taken
    });
    let mut reckoning = Reckoning {
        reports: accepted.len(),
        ..Reckoning::default()
    };
    reckoning.count(scene);
    if accepted.len() != plans.len() {
        reckoning
            .faults
            .push("not every report was accepted".into());
    }
    for Accepted {
        number,
        reference,
        at,
    } in accepted
    {
        let plan = &plans[*number];
        let phone = plan.phone();
        let taken = taken.get(&phone).map_or(&[][..], Vec::as_slice);
        let expected = usize::from(!plan.is_refused());
        reckoning.refused += 1 - expected;
        let by_phone = scene.reference_of(&phone).await;
        let state = match &by_phone {
            Some(reference) => scene.state_by_api(reference).await,
            None => None,
        };
        let told = match state.as_deref() {
            Some("accepted" | "delivered") => !plan.is_refused(),
            // Refused, or called back as undelivered.
            Some("failed") => true,
            _ => false,
        };
        if taken.len() != expected || !told || (reference.is_some() && *reference != by_phone) {
            reckoning.faults.push(format!(
                "{reference:?} ({by_phone:?}): {} messages, {state:?}, {plan:?}",
                taken.len()
            ));
        }
        if let Some(first) = taken.first() {
            let wait = first.duration_since(*at);
            reckoning.longest_wait = reckoning.longest_wait.max(wait);
        }
    }
    reckoning
}

impl Reckoning {
    fn count(&mut self, scene: &Scene) {
        scene.gateway.books(|books| {
            let recipients: BTreeSet<_> = books.sends.iter().map(|send| &send.to).collect();
            self.sends = books.sends.len();
            self.again = self.sends - recipients.len();
            self.look_ups = books.look_ups.len();
            self.faults.extend(hasty(books));
        });
    }

    pub fn assert_everyone_was_answered_once(&self) {
        assert!(self.faults.is_empty(), "{}", self.faults.join("\n"));
    }
}

/// Look-ups that left the gateway less than its time since the last send that
/// it may have taken. One that it read late has up to a time-out less.
fn hasty(books: &Books) -> Vec<String> {
    let due = SignedDuration::from_secs(i64::from(SETTLING - TIME_OUT));
    // Within one millisecond it was the look-up that led to the send.
    let is_hasty = |to: &str, at: Timestamp| {
        let open = books.sends.iter().rev().filter(|send| !send.turned_away);
        let last = open.filter(|send| send.to == to).find(|send| send.at < at);
        last.is_some_and(|send| at.duration_since(send.at) < due)
    };
    books
        .look_ups
        .iter()
        .filter(|look_up| is_hasty(&look_up.to, look_up.at))
        .map(|look_up| {
            let of_it = |all: &[Asked]| -> Vec<String> {
                let of_it = all.iter().filter(|asked| asked.to == look_up.to);
                of_it.map(|asked| asked.at.to_string()).collect()
            };
            format!(
                "{} was looked up too early: sends {:?}, look-ups {:?}",
                look_up.to,
                of_it(&books.sends),
                of_it(&books.look_ups)
            )
        })
        .collect()
}

impl fmt::Display for Reckoning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} reports ({} refused by the gateway), {} sends ({} of them again), {} look-ups, \
             longest wait {:.1} s, {} faults",
            self.reports,
            self.refused,
            self.sends,
            self.again,
            self.look_ups,
            self.longest_wait.as_secs_f64(),
            self.faults.len()
        )
    }
}
