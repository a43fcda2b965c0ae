//! When they come: the visit that was agreed, the fields to agree one, and how it
//! all stands.

use jiff::Timestamp;
use jiff::civil::Date;

use super::acts::Act;
use super::page::Typed;
use super::words;
use crate::casework::hand_over::seen::Seen;
use crate::domain::clock::oslo;
use crate::domain::hand_over::Arrival;
use crate::domain::hand_over_answer::AnswerKind;
use crate::domain::visit::{Visit, VisitState};
use crate::web::pages::Frame;
use crate::wording::names;
use crate::wording::visit::when;

/// A field for a time of day.
pub(super) struct Hour {
    pub name: &'static str,
    pub label: String,
    pub value: String,
}

/// The visit that was agreed.
pub(super) struct ComingShown {
    pub id: String,
    /// For programs (RFC 3339).
    pub datetime: String,
    pub does_not_suit: bool,
    /// In the words of whom it does not suit.
    pub wish: String,
}

/// Of a visit.
pub(super) fn shown(visit: &Visit) -> ComingShown {
    ComingShown {
        id: visit.id.clone(),
        datetime: visit.window.start.to_string(),
        does_not_suit: !visit.state.is_agreed(),
        wish: visit.wish.clone().unwrap_or_default(),
    }
}

/// The day on which they mean to come, as long as they have not cancelled it.
pub(super) fn day(seen: &Seen) -> Option<Date> {
    let accepted = seen.answers.iter().rev();
    let accepted = accepted.clone().find(|a| a.kind == AnswerKind::Accepted)?;
    let stay_away =
        |visit: &Visit| visit.state == VisitState::Cancelled && visit.changed_at >= accepted.at;
    accepted.day.filter(|_| !seen.visits.iter().any(stay_away))
}

/// The fields for the hours: as they were typed, or as the visit has them.
pub(super) fn hours(page: &Frame<'_>, typed: &Typed, coming: Option<&Visit>) -> [Hour; 2] {
    let clock = |at: Timestamp| at.to_zoned(oslo()).strftime("%H:%M").to_string();
    let agreed = |of: fn(&Visit) -> Timestamp| coming.map(of).map(clock).unwrap_or_default();
    let is_back = typed.act == Some(Act::Accept);
    let hour = |name, key, typed: &str, agreed| Hour {
        name,
        label: page.say(key),
        value: if is_back { typed.to_owned() } else { agreed },
    };
    [
        hour("from", "link-from", &typed.from, agreed(|v| v.window.start)),
        hour("to", "link-to", &typed.to, agreed(|v| v.window.end)),
    ]
}

/// How it stands between them and us.
pub(super) fn state(
    page: &Frame<'_>,
    seen: &Seen,
    coming: Option<&Visit>,
    day: Option<Date>,
) -> String {
    let status = seen.case.status;
    if !status.is_open() {
        return names::status(page.catalogue(), page.language, status);
    }
    if let Some(visit) = coming {
        let key = if visit.state.is_agreed() {
            "link-accepted-visit"
        } else {
            "link-visit-unsuited"
        };
        let when = when(page.catalogue(), page.language, &visit.window);
        return page.say_with(key, "when", &when);
    }
    match (seen.hand_over.arrival, day) {
        (Arrival::Accepted, Some(day)) => {
            page.say_with("link-accepted-day", "day", &words::day_of(page, day))
        }
        (Arrival::Accepted, None) => page.say("link-accepted"),
        (Arrival::Receipt, _) => page.say("link-received"),
        (Arrival::Sent | Arrival::Unknown | Arrival::NotReceived | Arrival::Reached, _) => {
            page.say("link-waits")
        }
    }
}
