//! How long a recipient has to say that they have a case, by priority.

use jiff::{SignedDuration, Timestamp};

use super::Rules;
use super::facts::all_of;
use crate::domain::decision::Priority;
use crate::routing::calendar::Calendar;
use crate::routing::waits::Wait;

/// What happens while nobody says that they have a case. All are counted from
/// when it was given; none is before the one above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chain {
    /// Then they are reminded.
    pub remind_after: SignedDuration,
    /// Then the next channel is tried.
    pub next_after: SignedDuration,
    /// Then it is back on the sender's desk as not received.
    pub back_after: SignedDuration,
}

#[derive(Debug, Clone)]
pub(super) struct ArrivalRule {
    pub priority: Option<Vec<Priority>>,
    pub remind_after: Wait,
    pub next_after: Wait,
    pub back_after: Wait,
    /// Where it stands in the file, from 1.
    pub line: usize,
}

/// Where the file has none.
pub(super) fn shipped() -> Vec<ArrivalRule> {
    let rule = |priority, [remind_after, next_after, back_after]: [Wait; 3]| ArrivalRule {
        priority,
        remind_after,
        next_after,
        back_after,
        line: 0,
    };
    vec![
        rule(
            Some(vec![Priority::Emergency]),
            [10, 20, 40].map(Wait::Minutes),
        ),
        rule(
            Some(vec![Priority::Urgent]),
            // As its deadline, by the clock: whoever is on duty at night is reminded
            // at night.
            [60, 120, 240].map(Wait::Minutes),
        ),
        rule(None, [1, 2, 3].map(Wait::WorkingDays)),
    ]
}

/// Monday 23 November 2026 at 08:00 in Oslo; no holiday is near.
const A_MONDAY: Timestamp = Timestamp::constant(1_795_417_200, 0);

impl ArrivalRule {
    pub fn holds(&self, priority: Priority) -> bool {
        self.priority
            .as_ref()
            .is_none_or(|priorities| priorities.contains(&priority))
    }

    /// Whether none of the three comes before the one above it, from the opening
    /// of an ordinary week.
    pub fn rises(&self, calendar: &Calendar) -> bool {
        [self.remind_after, self.next_after, self.back_after]
            .map(|wait| wait.from(A_MONDAY, calendar))
            .is_sorted()
    }

    /// Whether this one leaves nothing for `later`.
    pub fn takes_all_of(&self, later: &Self) -> bool {
        all_of(
            self.priority.as_ref(),
            later.priority.as_ref(),
            PartialEq::eq,
        )
    }
}

impl Rules {
    /// The chain of a case of this priority that was given at `given`: working
    /// time is counted out, so that the lengths are plain ones from `given`.
    pub fn chain(&self, priority: Priority, given: Timestamp) -> Chain {
        let after = |wait: Wait| wait.from(given, &self.calendar).duration_since(given);
        // `parse` has made sure that one holds.
        let rule = self.arrivals.iter().find(|rule| rule.holds(priority));
        let waits = rule.map_or([Wait::Minutes(0); 3], |rule| {
            [rule.remind_after, rule.next_after, rule.back_after]
        });
        let [remind_after, next_after, back_after] = waits.map(after);
        // Clock time and working time may overtake each other over a weekend.
        let next_after = next_after.max(remind_after);
        Chain {
            remind_after,
            next_after,
            back_after: back_after.max(next_after),
        }
    }
}
