//! What a change comes to: the case as it will stand and the lines of its
//! history. Pure; who may change what is in [`super::rights`].

use jiff::Timestamp;

use crate::domain::case::{Case, Event, Owner, Status};
use crate::domain::category::Category;
use crate::domain::decision::{Decision, Matter, Priority};
use crate::domain::sharing::{Part, is_shared};
use crate::routing::Rules;

/// What somebody wants changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    Owner(Owner),
    /// Giving the same category again says that triage was right.
    Category(Category),
    Priority(Priority),
    Status(Status),
    /// The one who asks works the case from now on; a new case is then begun.
    Take,
    /// The one who works the case leaves it to others.
    Release,
}

impl Change {
    /// Whether it must say why. Taking and leaving a case explain themselves.
    pub fn wants_reason(self) -> bool {
        !matches!(self, Self::Take | Self::Release)
    }

    /// What the history calls it.
    pub fn event(self) -> Event {
        match self {
            Self::Owner(_) => Event::OwnerChanged,
            Self::Category(_) => Event::CategoryChanged,
            Self::Priority(_) => Event::PriorityChanged,
            Self::Status(_) => Event::StatusChanged,
            Self::Take | Self::Release => Event::AssigneeChanged,
        }
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
    change: Change,
    who: &str,
    rules: &Rules,
    told: Told,
) -> Result<Outcome, Impossible> {
    let mut next = case.clone();
    let mut lines = Vec::new();
    let line = |from: &str, to: &str| Line {
        event: change.event(),
        from: Some(from.to_owned()),
        to: Some(to.to_owned()),
    };
    match change {
        Change::Owner(owner) => {
            if owner == case.owner {
                return Err(Impossible::IsSoAlready);
            }
            next.owner = owner;
            next.also_notify.retain(|told| told != owner.key());
            next.unsure = false;
            lines.push(line(case.owner.key(), owner.key()));
            // Whoever worked it sits in the department that gave it away.
            lines.extend(reassigned(case, None));
            next.assignee = None;
        }
        Change::Category(category) => {
            if category == case.category && !case.unsure {
                return Err(Impossible::IsSoAlready);
            }
            next.category = category;
            next.unsure = false;
            let (matter, unit) = (told.matter_of(category), case.place.unit.as_ref());
            next.shared = is_shared(category, matter, unit, told.part);
            next.due_at = due_at(&next, case, rules);
            lines.push(line(case.category.key(), category.key()));
        }
        Change::Priority(priority) => {
            if priority == case.priority {
                return Err(Impossible::IsSoAlready);
            }
            next.priority = priority;
            next.due_at = due_at(&next, case, rules);
            lines.push(line(case.priority.key(), priority.key()));
        }
        Change::Status(status) => {
            move_to(&mut next, status)?;
            lines.push(line(case.status.key(), status.key()));
        }
        Change::Take => {
            lines.extend(reassigned(case, Some(who)));
            if lines.is_empty() {
                return Err(Impossible::IsSoAlready);
            }
            next.assignee = Some(who.to_owned());
            if case.status == Status::New {
                next.status = Status::InProgress;
                lines.push(Line {
                    event: Event::StatusChanged,
                    from: Some(Status::New.key().to_owned()),
                    to: Some(Status::InProgress.key().to_owned()),
                });
            }
        }
        Change::Release => {
            if case.assignee.as_deref() != Some(who) {
                return Err(Impossible::IsSoAlready);
            }
            next.assignee = None;
            lines.extend(reassigned(case, None));
        }
    }
    Ok(Outcome { case: next, lines })
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
    case.status = status;
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
mod tests {
    use super::*;
    use crate::domain::case::CasePlace;
    use crate::domain::reference::Reference;

    const ME: &str = "account-1";

    fn case() -> Case {
        let opened_at = "2026-11-23T10:00:00Z".parse().unwrap();
        Case {
            id: "case-1".into(),
            reference: (0..).find_map(Reference::from_number).unwrap(),
            category: Category::LockDoor,
            priority: Priority::Normal,
            status: Status::New,
            owner: Owner::HousingOffice,
            also_notify: vec![],
            assignee: Some("account-2".into()),
            place: CasePlace::default(),
            unsure: true,
            shared: false,
            restricted: false,
            waiting_for: None,
            part_of: None,
            merged_into: None,
            due_at: "2026-11-24T08:00:00Z".parse().unwrap(),
            version: 1,
            opened_at,
            updated_at: opened_at,
        }
    }

    fn made(case: &Case, change: Change) -> Outcome {
        decide(case, change, ME, &Rules::builtin(), Told::default()).unwrap()
    }

    fn refused(case: &Case, change: Change) -> Impossible {
        decide(case, change, ME, &Rules::builtin(), Told::default()).unwrap_err()
    }

    #[test]
    fn a_new_owner_gets_the_case_without_the_old_ones_assignee_or_mark() {
        let outcome = made(&case(), Change::Owner(Owner::Byggdrift));
        assert_eq!(outcome.case.owner, Owner::Byggdrift);
        assert_eq!((outcome.case.assignee, outcome.case.unsure), (None, false));
        let events: Vec<Event> = outcome.lines.iter().map(|line| line.event).collect();
        assert_eq!(events, [Event::OwnerChanged, Event::AssigneeChanged]);
        assert_eq!(outcome.lines[0].from.as_deref(), Some("housing_office"));
        assert_eq!(outcome.lines[0].to.as_deref(), Some("byggdrift"));
    }

    #[test]
    fn a_graver_priority_brings_an_earlier_date_counted_from_when_it_was_opened() {
        let outcome = made(&case(), Change::Priority(Priority::Emergency));
        let hour = jiff::SignedDuration::from_hours(1);
        assert_eq!(outcome.case.due_at, case().opened_at + hour);
    }

    #[test]
    fn a_correction_that_moves_no_deadline_keeps_the_date_that_was_promised() {
        let outcome = made(&case(), Change::Category(Category::Noise));
        assert_eq!(outcome.case.due_at, case().due_at);
        assert!(!outcome.case.unsure);
    }

    #[test]
    fn the_same_category_confirms_what_was_unsure_and_changes_nothing_else() {
        let same = Change::Category(Category::LockDoor);
        let confirmed = made(&case(), same).case;
        assert!(!confirmed.unsure);
        assert_eq!(refused(&confirmed, same), Impossible::IsSoAlready);
    }

    #[test]
    fn a_corrected_category_says_anew_whether_neighbours_may_be_told() {
        let lift = Change::Category(Category::Lift);
        let shared = made(&case(), lift).case;
        assert!(shared.shared);
        let noise = made(&shared, Change::Category(Category::Noise)).case;
        assert!(!noise.shared);

        let crime = Told {
            part: Part::Unknown,
            judged: Some((Category::Vandalism, Matter::Crime)),
        };
        let told = |told| decide(&case(), lift, ME, &Rules::builtin(), told);
        assert!(!told(crime).unwrap().case.shared);
        let at_home = Told {
            part: Part::Dwelling,
            judged: None,
        };
        assert!(!told(at_home).unwrap().case.shared);
    }

    #[test]
    fn taking_a_new_case_begins_it_and_taking_another_leaves_its_status() {
        let taken = made(&case(), Change::Take).case;
        assert_eq!(taken.assignee.as_deref(), Some(ME));
        assert_eq!(taken.status, Status::InProgress);
        assert_eq!(refused(&taken, Change::Take), Impossible::IsSoAlready);
        let waiting = Case {
            status: Status::Waiting,
            ..case()
        };
        assert_eq!(made(&waiting, Change::Take).case.status, Status::Waiting);
    }

    #[test]
    fn only_who_has_a_case_can_leave_it() {
        assert_eq!(refused(&case(), Change::Release), Impossible::IsSoAlready);
        let mine = made(&case(), Change::Take).case;
        assert_eq!(made(&mine, Change::Release).case.assignee, None);
    }

    #[test]
    fn a_status_moves_only_as_the_table_allows() {
        let closed = Case {
            status: Status::Closed,
            ..case()
        };
        assert_eq!(
            refused(&closed, Change::Status(Status::Resolved)),
            Impossible::StatusMove {
                from: Status::Closed,
                to: Status::Resolved
            }
        );
        let reopened = made(&closed, Change::Status(Status::InProgress));
        assert_eq!(reopened.case.status, Status::InProgress);
    }

    #[test]
    fn what_is_so_already_is_no_change() {
        for change in [
            Change::Owner(Owner::HousingOffice),
            Change::Priority(Priority::Normal),
            Change::Status(Status::New),
        ] {
            assert_eq!(refused(&case(), change), Impossible::IsSoAlready);
        }
    }
}
