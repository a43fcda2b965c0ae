//! What a change comes to: the case as it will stand and the lines of its
//! history. Pure; who may change what is in [`super::rights`].

use jiff::Timestamp;
use jiff::civil::Date;

use crate::domain::case::{Case, CasePlace, Event, Owner, Status, WaitingFor};
use crate::domain::category::Category;
use crate::domain::decision::{Decision, Matter, Priority};
use crate::domain::sharing::{Part, is_shared};
use crate::routing::Rules;

/// What somebody wants changed.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    Owner(Owner),
    /// The owner stays, and a leader decides whether this one gets the case.
    ToLeader(Owner),
    /// A leader has decided that the owner keeps the case.
    KeepOwner(Owner),
    /// Giving the same category again says that triage was right.
    Category(Category),
    Priority(Priority),
    Status(Status),
    /// It waits, and for whom; a case that waits can wait for somebody else.
    Wait {
        whom: WaitingFor,
        /// The last day on which that should have come.
        until: Option<Date>,
    },
    /// Where it is, as the register has it or in words.
    Place(Box<CasePlace>),
    /// The one who asks works the case from now on; a new case is then begun.
    Take,
    /// The one who works the case leaves it to others.
    Release,
    /// The account of this id works the case from now on.
    Assign(String),
    /// Whether only those who must may open it.
    Restrict(bool),
    /// Nothing changes: a colleague left a note, which is the reason.
    Note,
}

impl Change {
    /// Whether it must say why: where somebody else gets the work, where it ends,
    /// where an emergency is no more, and where fewer may see it.
    pub fn wants_reason(&self, case: &Case) -> bool {
        match self {
            Self::Owner(_) | Self::ToLeader(_) | Self::KeepOwner(_) => true,
            Self::Restrict(_) | Self::Note => true,
            Self::Status(status) => *status == Status::Closed,
            Self::Priority(priority) => {
                case.priority == Priority::Emergency && *priority < Priority::Emergency
            }
            Self::Category(_)
            | Self::Wait { .. }
            | Self::Place(_)
            | Self::Take
            | Self::Release
            | Self::Assign(_) => false,
        }
    }

    /// Whether it says whose the case is, or asks who says so: others act on that
    /// at once, so it is never taken back, only changed again.
    pub fn is_of_owner(&self) -> bool {
        matches!(
            self,
            Self::Owner(_) | Self::ToLeader(_) | Self::KeepOwner(_)
        )
    }

    /// What the history calls it.
    pub fn event(&self) -> Event {
        match self {
            Self::Owner(_) => Event::OwnerChanged,
            Self::ToLeader(_) => Event::ToLeader,
            Self::KeepOwner(_) => Event::OwnerKept,
            Self::Category(_) => Event::CategoryChanged,
            Self::Priority(_) => Event::PriorityChanged,
            Self::Status(_) => Event::StatusChanged,
            Self::Wait { .. } => Event::WaitsFor,
            Self::Place(_) => Event::PlaceChanged,
            Self::Take | Self::Release | Self::Assign(_) => Event::AssigneeChanged,
            Self::Restrict(_) => Event::RestrictionChanged,
            Self::Note => Event::Noted,
        }
    }

    /// What the history says it was changed to, wanted by the account `who`.
    pub fn to(&self, who: &str) -> Option<String> {
        Some(match self {
            Self::Owner(owner) | Self::ToLeader(owner) | Self::KeepOwner(owner) => {
                owner.key().to_owned()
            }
            Self::Category(category) => category.key().to_owned(),
            Self::Priority(priority) => priority.key().to_owned(),
            Self::Status(status) => status.key().to_owned(),
            Self::Wait { until, .. } => until.as_ref()?.to_string(),
            Self::Place(place) => place.in_a_line()?,
            Self::Take => who.to_owned(),
            Self::Assign(account) => account.clone(),
            Self::Restrict(true) => "restricted".to_owned(),
            Self::Restrict(false) => "open".to_owned(),
            Self::Release | Self::Note => return None,
        })
    }
}

/// What the first report told, as far as it says whether a fault is everybody's.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Told {
    pub part: Part,
    /// The category that triage found, and what kind of act it called for.
    pub judged: Option<(Category, Matter)>,
}

impl Told {
    /// As triage concluded.
    pub fn by(decision: &Decision) -> Self {
        Self {
            part: decision.part,
            judged: Some((decision.category, decision.matter)),
        }
    }

    /// What kind of act a matter of this category calls for. A crime stays one;
    /// else the category tells enough, since only faults are ever shared.
    fn matter_of(self, category: Category) -> Matter {
        match self.judged {
            Some((_, Matter::Crime)) => Matter::Crime,
            Some((judged, matter)) if judged == category => matter,
            _ => Matter::Repair,
        }
    }
}

/// Why a change cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Impossible {
    #[error("it is so already")]
    IsSoAlready,
    #[error("a case that is {from} cannot become {to}")]
    StatusMove { from: Status, to: Status },
}

/// A line of history to be: `from` and `to` are keys or account ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub event: Event,
    pub from: Option<String>,
    pub to: Option<String>,
}

/// What a change comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    pub case: Case,
    pub lines: Vec<Line>,
}

/// Applies `change`, wanted by the account `who`, to `case`, of which the first
/// report told `told`.
///
/// # Errors
/// `Impossible` where nothing would change or the status may not move so.
pub fn decide(
    case: &Case,
    change: &Change,
    who: &str,
    rules: &Rules,
    told: Told,
) -> Result<Outcome, Impossible> {
    let mut next = case.clone();
    let line = |from: Option<&str>| Line {
        event: change.event(),
        from: from.map(str::to_owned),
        to: change.to(who),
    };
    let lines = match change {
        Change::Owner(owner) => {
            differs(*owner != case.owner)?;
            next.owner = *owner;
            next.also_notify.retain(|told| told != owner.key());
            let housing = Owner::HousingOffice.key();
            if *owner == Owner::Police && next.also_notify.iter().all(|told| told != housing) {
                // Nothing goes to the police by itself: somebody must prepare it.
                next.also_notify.push(housing.to_owned());
            }
            next.unsure = false;
            next.assignee = None;
            // Whoever worked it sits in the department that gave it away.
            let left = reassigned(case, None);
            std::iter::once(line(Some(case.owner.key())))
                .chain(left)
                .collect()
        }
        Change::ToLeader(owner) => {
            differs(*owner != case.owner)?;
            vec![line(Some(case.owner.key()))]
        }
        Change::KeepOwner(_) => vec![line(None)],
        Change::Category(category) => {
            differs(*category != case.category || case.unsure)?;
            next.category = *category;
            next.unsure = false;
            next.shared = shared(&next, told);
            next.due_at = due_at(&next, case, rules);
            vec![line(Some(case.category.key()))]
        }
        Change::Priority(priority) => {
            differs(*priority != case.priority)?;
            next.priority = *priority;
            next.due_at = due_at(&next, case, rules);
            vec![line(Some(case.priority.key()))]
        }
        Change::Status(status) => {
            move_to(&mut next, *status)?;
            vec![line(Some(case.status.key()))]
        }
        Change::Wait { whom, .. } => {
            let moved = waits(&mut next, *whom)?;
            moved
                .into_iter()
                .chain(std::iter::once(line(Some(whom.key()))))
                .collect()
        }
        Change::Place(place) => {
            differs(**place != case.place)?;
            next.place = (**place).clone();
            next.shared &= shared(&next, told);
            vec![line(case.place.in_a_line().as_deref())]
        }
        Change::Take => taken(&mut next, who)?,
        Change::Assign(account) => taken(&mut next, account)?,
        Change::Release => {
            differs(case.assignee.as_deref() == Some(who))?;
            next.assignee = None;
            reassigned(case, None).into_iter().collect()
        }
        Change::Restrict(restricted) => {
            differs(*restricted != case.restricted)?;
            next.restricted = *restricted;
            vec![line(None)]
        }
        Change::Note => vec![line(None)],
    };
    Ok(Outcome { case: next, lines })
}

fn differs(differs: bool) -> Result<(), Impossible> {
    differs.then_some(()).ok_or(Impossible::IsSoAlready)
}

fn shared(next: &Case, told: Told) -> bool {
    let (matter, unit) = (told.matter_of(next.category), next.place.unit.as_ref());
    is_shared(next.category, matter, unit, told.part)
}

/// Whoever gets a new case begins it.
fn taken(next: &mut Case, account: &str) -> Result<Vec<Line>, Impossible> {
    let mut lines: Vec<Line> = reassigned(next, Some(account)).into_iter().collect();
    differs(!lines.is_empty())?;
    next.assignee = Some(account.to_owned());
    if next.status == Status::New {
        next.enter(Status::InProgress);
        lines.push(moved(Status::New, Status::InProgress));
    }
    Ok(lines)
}

/// The line that says that it waits now, if it did not before. The same may be
/// waited for again, until another day.
fn waits(next: &mut Case, whom: WaitingFor) -> Result<Option<Line>, Impossible> {
    let from = next.status;
    if from == Status::Waiting {
        next.wait_for(whom);
        return Ok(None);
    }
    move_to(next, Status::Waiting)?;
    next.wait_for(whom);
    Ok(Some(moved(from, Status::Waiting)))
}

fn moved(from: Status, to: Status) -> Line {
    Line {
        event: Event::StatusChanged,
        from: Some(from.key().to_owned()),
        to: Some(to.key().to_owned()),
    }
}

fn move_to(case: &mut Case, status: Status) -> Result<(), Impossible> {
    if status == case.status {
        return Err(Impossible::IsSoAlready);
    }
    if !case.status.may_become(status) {
        return Err(Impossible::StatusMove {
            from: case.status,
            to: status,
        });
    }
    case.enter(status);
    Ok(())
}

/// The line that says who works it now, if that is news.
fn reassigned(case: &Case, to: Option<&str>) -> Option<Line> {
    (case.assignee.as_deref() != to).then(|| Line {
        event: Event::AssigneeChanged,
        from: case.assignee.clone(),
        to: to.map(str::to_owned),
    })
}

/// The date that was promised holds unless the correction brings another.
fn due_at(next: &Case, case: &Case, rules: &Rules) -> Timestamp {
    let by = |case: &Case| rules.due_again(case.category, case.priority, case.opened_at);
    if by(next) == by(case) {
        case.due_at
    } else {
        by(next)
    }
}

#[cfg(test)]
mod tests;
