//! What an act about a visit comes to. Pure.

use jiff::Timestamp;

use super::{VisitError, When};
use crate::domain::case::{Case, Event};
use crate::domain::visit::{Visit, VisitState, Visitor, Window};
use crate::wording::visit::VisitNews;

/// Something that is done about a visit; of all but the first the visit's id.
#[derive(Debug, Clone, Copy)]
pub enum VisitAct<'a> {
    Plan(When),
    Move(&'a str, When),
    Cancel(&'a str),
    /// They were there.
    Done(&'a str),
}

impl VisitAct<'_> {
    /// The visit that it is about; nothing of one that is to be agreed.
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Plan(_) => None,
            Self::Move(id, _) | Self::Cancel(id) | Self::Done(id) => Some(id),
        }
    }
}

/// What it comes to.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Outcome {
    /// As it will be kept.
    pub visit: Visit,
    pub is_new: bool,
    /// For the history.
    pub event: Event,
    pub from: Option<Window>,
    pub to: Option<Window>,
    /// What the reporters are told.
    pub news: Option<VisitNews>,
}

/// Decides what an act comes to, given the visits of the case.
pub(super) fn outcome(
    act: VisitAct<'_>,
    case: &Case,
    known: &[Visit],
    visitor: &Visitor,
    now: Timestamp,
    id: impl FnOnce() -> String,
) -> Result<Outcome, VisitError> {
    let found = |id: &str| {
        let visit = known.iter().find(|visit| visit.id == id);
        let visit = visit.ok_or(VisitError::NoSuchVisit)?;
        if visit.state.stands() {
            Ok(visit.clone())
        } else {
            Err(VisitError::NotStanding)
        }
    };
    let is_open = case.status.is_open();
    match act {
        VisitAct::Plan(_) | VisitAct::Move(..) if !is_open => Err(VisitError::NotOpen),
        VisitAct::Plan(when) => {
            let window = when.window(now)?;
            let is_so = |visit: &Visit| {
                visit.state.is_agreed() && visit.window == window && visit.visitor == *visitor
            };
            if known.iter().any(is_so) {
                return Err(VisitError::IsSoAlready);
            }
            Ok(Outcome {
                visit: Visit {
                    id: id(),
                    case_id: case.id.clone(),
                    visitor: visitor.clone(),
                    window,
                    state: VisitState::Planned,
                    wish: None,
                    sequence: 0,
                    made_at: now,
                    changed_at: now,
                    version: 1,
                },
                is_new: true,
                event: Event::VisitPlanned,
                from: None,
                to: Some(window),
                news: Some(VisitNews::Planned),
            })
        }
        VisitAct::Move(id, when) => {
            let visit = found(id)?;
            let (from, window) = (visit.window, when.window(now)?);
            if from == window && visit.state.is_agreed() {
                return Err(VisitError::IsSoAlready);
            }
            Ok(Outcome {
                visit: Visit {
                    window,
                    state: VisitState::Moved,
                    wish: None,
                    sequence: visit.sequence + 1,
                    changed_at: now,
                    ..visit
                },
                is_new: false,
                event: Event::VisitMoved,
                from: Some(from),
                to: Some(window),
                news: Some(VisitNews::Moved),
            })
        }
        VisitAct::Cancel(id) => {
            let visit = found(id)?;
            let from = visit.window;
            Ok(Outcome {
                visit: Visit {
                    state: VisitState::Cancelled,
                    sequence: visit.sequence + 1,
                    changed_at: now,
                    ..visit
                },
                is_new: false,
                event: Event::VisitCancelled,
                from: Some(from),
                to: None,
                // That nobody came then is no news afterwards.
                news: (from.end > now).then_some(VisitNews::Cancelled),
            })
        }
        VisitAct::Done(id) => {
            let visit = found(id)?;
            if visit.window.start > now {
                return Err(VisitError::NotBegun);
            }
            let from = visit.window;
            Ok(Outcome {
                visit: Visit {
                    state: VisitState::Done,
                    changed_at: now,
                    ..visit
                },
                is_new: false,
                event: Event::VisitDone,
                from: Some(from),
                to: None,
                news: None,
            })
        }
    }
}

/// Whether a visit stands as the act would have it.
pub(super) fn is_of(act: VisitAct<'_>, visit: &Visit, visitor: &Visitor) -> bool {
    let is_at = |when: When| {
        let then = when.window(visit.changed_at);
        then.is_ok_and(|window| window == visit.window)
    };
    match act {
        VisitAct::Plan(when) => {
            visit.state == VisitState::Planned && visit.visitor == *visitor && is_at(when)
        }
        VisitAct::Move(id, when) => {
            visit.id == id && visit.state == VisitState::Moved && is_at(when)
        }
        VisitAct::Cancel(id) => visit.id == id && visit.state == VisitState::Cancelled,
        VisitAct::Done(id) => visit.id == id && visit.state == VisitState::Done,
    }
}
