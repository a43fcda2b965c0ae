//! When somebody could come next, as a form proposes it: a working day, within
//! working hours, and not where the same person is elsewhere.

use jiff::civil::{Time, time};
use jiff::{SignedDuration, Timestamp, ToSpan};

use super::When;
use crate::casework::{Casework, rights};
use crate::domain::account::Account;
use crate::domain::case::Case;
use crate::domain::clock::oslo;
use crate::domain::visit::{Visit, Visitor, Window};
use crate::routing::calendar::Calendar;
use crate::store::{StoreError, cases, visits};

/// How soon somebody can come at the earliest.
const NOTICE: SignedDuration = SignedDuration::from_hours(2);
/// How far ahead a free time is looked for, and one's own visits are told.
const DAYS_AHEAD: i32 = 21;
/// The windows of a day.
const SLOTS: [(Time, Time); 4] = [
    (time(8, 0, 0, 0), time(10, 0, 0, 0)),
    (time(10, 0, 0, 0), time(12, 0, 0, 0)),
    (time(12, 0, 0, 0), time(14, 0, 0, 0)),
    (time(14, 0, 0, 0), time(16, 0, 0, 0)),
];

impl Casework {
    /// What an account is to do in the coming weeks, as far as it may open the
    /// cases, by time.
    ///
    /// # Errors
    /// A store that failed.
    pub async fn own_visits(&self, who: &Account) -> Result<Vec<(Visit, Case)>, StoreError> {
        let now = self.inner.ids.now();
        let ahead = SignedDuration::from_hours(24 * i64::from(DAYS_AHEAD));
        let within = Window {
            start: now,
            end: now.checked_add(ahead).unwrap_or(now),
        };
        let visitor = Visitor::Account(who.id.clone());
        let mut tx = self.inner.db.read().await?;
        let mut own = Vec::new();
        for visit in visits::of_visitor(&mut tx, &visitor, &within).await? {
            if let Some(case) = cases::by_id(&mut tx, &visit.case_id).await?
                && rights::may_open(who, &case)
                && case.status.is_open()
            {
                own.push((visit, case));
            }
        }
        Ok(own)
    }

    /// When an account that has these visits could come next.
    pub fn next_free(&self, own: &[(Visit, Case)]) -> When {
        let taken = own.iter().map(|(visit, _)| visit);
        let taken: Vec<Window> = taken
            .filter(|visit| visit.state.is_agreed())
            .map(|visit| visit.window)
            .collect();
        next_free(&taken, self.inner.ids.now(), self.inner.rules.calendar())
    }
}

fn next_free(taken: &[Window], now: Timestamp, calendar: &Calendar) -> When {
    let soonest = now.checked_add(NOTICE).unwrap_or(now);
    let today = now.to_zoned(oslo()).date();
    let days = (0..DAYS_AHEAD).filter_map(|ahead| today.checked_add(ahead.days()).ok());
    let all = days
        .filter(|day| calendar.is_working_day(*day))
        .flat_map(|day| SLOTS.map(|(from, to)| When { day, from, to }));
    let first = all.clone().find(|when| {
        let window = Window::agreed(when.day, when.from, when.to, soonest);
        window.is_ok_and(|window| !taken.iter().any(|taken| taken.overlaps(&window)))
    });
    let (from, to) = SLOTS[0];
    first.or(all.last()).unwrap_or(When {
        day: today,
        from,
        to,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn proposed(now: &str, taken: &[(&str, &str)]) -> (jiff::civil::Date, i8) {
        let at = |text: &str| text.parse().unwrap();
        let taken: Vec<Window> = taken
            .iter()
            .map(|(start, end)| Window {
                start: at(start),
                end: at(end),
            })
            .collect();
        let when = next_free(&taken, at(now), &Calendar::default());
        (when.day, when.from.hour())
    }

    #[test]
    fn the_next_free_time_is_on_a_working_day_and_not_at_once() {
        // Monday at eleven, and late the same day.
        assert_eq!(
            proposed("2026-11-23T10:00:00Z", &[]),
            (date(2026, 11, 23), 14)
        );
        assert_eq!(
            proposed("2026-11-23T16:00:00Z", &[]),
            (date(2026, 11, 24), 8)
        );
        // Friday evening.
        assert_eq!(
            proposed("2026-11-27T18:00:00Z", &[]),
            (date(2026, 11, 30), 8)
        );
        // The evening before Christmas.
        assert_eq!(
            proposed("2026-12-24T18:00:00Z", &[]),
            (date(2026, 12, 28), 8)
        );
    }

    #[test]
    fn where_somebody_is_elsewhere_another_time_is_proposed() {
        let taken = [
            ("2026-11-24T06:30:00Z", "2026-11-24T08:00:00Z"),
            ("2026-11-24T09:00:00Z", "2026-11-24T10:00:00Z"),
        ];
        assert_eq!(
            proposed("2026-11-23T16:00:00Z", &taken),
            (date(2026, 11, 24), 12)
        );
    }
}
