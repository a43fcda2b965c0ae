//! What is known of our talk with the police about a case: that somebody rang
//! them, and what they answered.

use jiff::Timestamp;
use strum::{Display, EnumIter, EnumString, IntoStaticStr};

use super::case::{Case, Owner};
use super::category::Category;
use super::decision::Priority;

/// Where there is danger now.
pub const EMERGENCY_NUMBER: &str = "112";
/// Where there is none.
pub const OTHER_NUMBER: &str = "02800";

/// Most characters of a log number.
pub const MOST_LOG_NUMBER: usize = 40;
/// Most characters of a role.
pub const MOST_ROLE: usize = 80;
/// Most characters of an answer.
pub const MOST_ANSWER: usize = 1000;

/// Somebody rang the police.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoliceCall {
    pub id: String,
    pub case_id: String,
    /// Who rang.
    pub account_id: String,
    pub called_at: Timestamp,
    /// As `112`.
    pub number: String,
    /// The role of whoever answered, no name.
    pub spoke_to: String,
    /// Of the police's operations log.
    pub log_number: Option<String>,
    pub noted_at: Timestamp,
}

/// What the police did with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Display, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum AnswerKind {
    /// They have it, and look at it.
    Registered,
    /// They come, or came.
    OnTheSpot,
    /// They want to know more.
    WantsMore,
    /// Dropped.
    Dropped,
    Other,
}

impl AnswerKind {
    /// The key, as `wants_more`.
    pub fn key(self) -> &'static str {
        self.into()
    }
}

/// An answer of the police, as staff wrote it down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoliceAnswer {
    pub id: String,
    pub case_id: String,
    /// Who wrote it down.
    pub account_id: String,
    pub kind: AnswerKind,
    pub log_number: Option<String>,
    pub words: String,
    pub noted_at: Timestamp,
}

/// How soon the police want to be rung about a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ring {
    /// It need not be.
    Not,
    /// 112 where it happens now, else 02800.
    Soon,
    /// 112 at once.
    Now,
}

/// How soon the police want to be rung: about emergencies that are theirs, and
/// about crimes that are urgent.
pub fn ring(case: &Case) -> Ring {
    let is_theirs = case.owner == Owner::Police
        || case
            .also_notify
            .iter()
            .any(|key| key == Owner::Police.key());
    match case.priority {
        _ if !case.status.is_open() || case.merged_into.is_some() => Ring::Not,
        Priority::Emergency if is_theirs || is_crime(case.category) => Ring::Now,
        Priority::Urgent if is_crime(case.category) => Ring::Soon,
        _ => Ring::Not,
    }
}

/// Whether what is reported is a crime, where it is as told.
fn is_crime(category: Category) -> bool {
    matches!(
        category,
        Category::ThreatsViolence
            | Category::BurglaryTheft
            | Category::Intruders
            | Category::Drugs
            | Category::Vandalism
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::case::{CasePlace, Status};

    fn case(owner: Owner, category: Category, priority: Priority) -> Case {
        Case {
            id: "case".into(),
            reference: "SF-7K3M9Q-K".parse().unwrap(),
            category,
            priority,
            status: Status::New,
            owner,
            also_notify: Vec::new(),
            assignee: None,
            place: CasePlace::default(),
            unsure: false,
            shared: false,
            restricted: false,
            waiting_for: None,
            part_of: None,
            merged_into: None,
            due_at: Timestamp::UNIX_EPOCH,
            version: 1,
            opened_at: Timestamp::UNIX_EPOCH,
            updated_at: Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn the_police_are_rung_about_their_emergencies_and_about_urgent_crimes() {
        use Category as C;
        use Priority as P;
        for (owner, category, priority, wanted) in [
            (Owner::Police, C::ThreatsViolence, P::Emergency, Ring::Now),
            (Owner::Police, C::Other, P::Emergency, Ring::Now),
            (Owner::Byggdrift, C::Intruders, P::Emergency, Ring::Now),
            (Owner::Byggdrift, C::FireSafety, P::Emergency, Ring::Not),
            (Owner::Police, C::BurglaryTheft, P::Urgent, Ring::Soon),
            (Owner::HousingOffice, C::Drugs, P::Urgent, Ring::Soon),
            (Owner::HousingOffice, C::Noise, P::Urgent, Ring::Not),
            (Owner::Police, C::Vandalism, P::Normal, Ring::Not),
        ] {
            let case = case(owner, category, priority);
            assert_eq!(ring(&case), wanted, "{owner} {category} {priority}");
        }
    }

    #[test]
    fn nobody_rings_about_what_is_done() {
        let mut done = case(
            Owner::Police,
            Category::ThreatsViolence,
            Priority::Emergency,
        );
        done.status = Status::Closed;
        assert_eq!(ring(&done), Ring::Not);
    }
}
