//! The matter: one or more reports, and who has it. "One owner at any time"
//! and the allowed moves of status are kept here.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString, IntoStaticStr};

use super::category::Category;
use super::decision::Priority;
use super::place::{PlaceFinding, Unit};
use super::reference::Reference;

/// The departments that can own a case.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    Display,
    EnumIter,
    EnumString,
    IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Owner {
    /// Building maintenance.
    Byggdrift,
    /// Boligkontoret.
    HousingOffice,
    Police,
}

impl Owner {
    /// The key, as `housing_office`.
    pub fn key(self) -> &'static str {
        self.into()
    }
}

/// The key of anyone who can be told of a case, from the configuration; every
/// owner's key is also a recipient's.
pub type RecipientKey = String;

/// Where a case stands.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    Display,
    EnumIter,
    EnumString,
    IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Status {
    New,
    InProgress,
    /// For the reporter, for parts, for others.
    Waiting,
    /// Done; reopens when the reporter says that it isn't.
    Resolved,
    /// Ended, with a reason.
    Closed,
}

impl Status {
    /// The key, as `in_progress`.
    pub fn key(self) -> &'static str {
        self.into()
    }

    /// Whether somebody still has to act.
    pub fn is_open(self) -> bool {
        matches!(self, Self::New | Self::InProgress | Self::Waiting)
    }

    /// The one table of allowed moves.
    pub fn may_become(self, next: Self) -> bool {
        match self {
            Self::New => !matches!(next, Self::New),
            Self::InProgress => matches!(next, Self::Waiting | Self::Resolved | Self::Closed),
            Self::Waiting => matches!(next, Self::InProgress | Self::Resolved | Self::Closed),
            Self::Resolved => matches!(next, Self::InProgress | Self::Closed),
            Self::Closed => matches!(next, Self::InProgress),
        }
    }
}

/// For whom or what a case waits.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    Display,
    EnumIter,
    EnumString,
    IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum WaitingFor {
    /// An answer from whoever reported it.
    Reporter,
    /// Spare parts or materials.
    Parts,
    /// A contractor, a neighbour, another office.
    Others,
}

impl WaitingFor {
    /// The key, as `reporter`.
    pub fn key(self) -> &'static str {
        self.into()
    }
}

/// Where a case is, as far as we know.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct CasePlace {
    /// The register's `adresseTekst`.
    pub address: Option<String>,
    pub postcode: Option<String>,
    /// A street without a usable number.
    pub street: Option<String>,
    pub unit: Option<Unit>,
    /// As the reporter wrote it in the address field; shown to staff where the
    /// register does not know it.
    pub typed: Option<String>,
    /// From the building list: what people call it, and its area.
    pub building_name: Option<String>,
    pub area: Option<String>,
}

impl CasePlace {
    /// What triage found, beside what the reporter wrote in the address field.
    pub fn found(found: &PlaceFinding, typed: Option<String>) -> Self {
        let building = found.building.as_ref();
        let told = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Self {
            address: found.address.clone(),
            postcode: found.postcode.clone(),
            street: found.street.clone(),
            unit: found.unit.clone(),
            typed,
            building_name: building.and_then(|building| told(&building.name)),
            area: building.and_then(|building| told(&building.area)),
        }
    }

    /// In one line, as people write it: "Storgata 12B, H0203".
    pub fn in_a_line(&self) -> Option<String> {
        let place = self.address.as_ref().or(self.street.as_ref());
        let parts: Vec<&str> = place
            .or(self.typed.as_ref())
            .map(String::as_str)
            .into_iter()
            .chain(self.unit.as_ref().map(Unit::as_str))
            .collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    /// Takes in what has been told since; what is known already stays. Returns
    /// whether that was anything new.
    pub fn complete(&mut self, told: &Self) -> bool {
        let before = self.clone();
        let same = self.address.is_none() || self.address == told.address;
        if self.address.is_none() && (told.address.is_some() || self.street.is_none()) {
            let unit = self.unit.take();
            let typed = self.typed.take();
            *self = told.clone();
            self.unit = self.unit.take().or(unit);
            self.typed = self.typed.take().or(typed);
        } else if same && self.unit.is_none() {
            self.unit.clone_from(&told.unit);
        }
        *self != before
    }
}

/// A case as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    pub id: String,
    /// The reference of the report that opened it.
    pub reference: Reference,
    pub category: Category,
    pub priority: Priority,
    pub status: Status,
    pub owner: Owner,
    /// Those also told, by recipient key.
    pub also_notify: Vec<RecipientKey>,
    /// The account that works it.
    pub assignee: Option<String>,
    pub place: CasePlace,
    /// Triage was not sure: a person should look at category and owner.
    pub unsure: bool,
    /// A fault of what all in the building share: neighbours may be told that
    /// it is reported.
    pub shared: bool,
    /// Only those who must may open it.
    pub restricted: bool,
    /// For whom or what it waits, where its status is `waiting`.
    pub waiting_for: Option<WaitingFor>,
    /// The id of the case that it is a part of: its reporters belong to that
    /// one, which speaks to them for all its parts.
    pub part_of: Option<String>,
    /// The id of the case that its reports went to, both being the same matter.
    pub merged_into: Option<String>,
    pub due_at: Timestamp,
    /// Counts changes; a change names the version it was made from, so that
    /// nobody overwrites a colleague unseen.
    pub version: i64,
    pub opened_at: Timestamp,
    pub updated_at: Timestamp,
}

/// Who did something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Sifra itself.
    Sifra,
    Reporter,
    /// A member of staff, by account id.
    Staff(String),
    /// A recipient without an account, by key, on the page of their link.
    Recipient(RecipientKey),
}

/// What happened, as the history keeps it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Display, EnumString, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Event {
    /// A report came in; `to` is its reference.
    Reported,
    /// Triage judged it; `to` is the category.
    Judged,
    /// The case got its first owner; `reason` names the routing rule.
    Routed,
    OwnerChanged,
    /// It would have gone round once more: a leader decides; `from` is the owner
    /// that keeps it until then, `to` the one that somebody wanted.
    ToLeader,
    /// A leader decided that the owner keeps the case; `to` is the owner.
    OwnerKept,
    CategoryChanged,
    PriorityChanged,
    StatusChanged,
    AssigneeChanged,
    /// What the case waits for; `from` says for whom, `to` is the last day, as
    /// `2026-11-24`, where there is one.
    WaitsFor,
    /// Staff corrected where it is; `from` and `to` are places in a line.
    PlaceChanged,
    /// `to` is `restricted`, or `open` to everybody again.
    RestrictionChanged,
    /// A line was taken back; `from` is its id, `to` what it was.
    Undone,
    /// More words from the reporter, or "it has been solved"; `from` is the
    /// reference of the report whose reporter it was, where that is known.
    ReporterAdded,
    /// The acknowledgement asked the reporter for something; `to` says what.
    Asked,
    /// The reporter told where it is; `to` is the place.
    PlaceTold,
    /// A report was taken out of the case; `from` is the report's reference,
    /// `to` that of the case it went to.
    ReportLeft,
    /// A report came from another case; `from` is that case's reference, `to`
    /// the report's.
    ReportJoined,
    /// Another case was the same matter, and its reports came here; `from` is
    /// its reference since, `to` the one that it had.
    Merged,
    /// The case was the same matter as another; `from` is the reference that it
    /// had, `to` that of the case where its reports are.
    MergedInto,
    /// A merge was taken back, in the case that its reports left again; `from`
    /// and `to` are the references of the other case, now and meanwhile.
    MergeUndone,
    /// A merge was taken back, and the case stands as it did before; `from` is
    /// the reference of the case where its reports were.
    MergedBack,
    /// The case got a part; `from` is the part's reference, `to` how it stands
    /// (`part::PartNews`).
    PartMade,
    /// A part of the case has another owner, category or status; as `PartMade`.
    PartChanged,
    /// A part was made whole with the case again; as `PartMade`.
    PartEnded,
    /// The case was made as a part; `from` is the reference of the main case,
    /// `to` the owner.
    PartOf,
    /// An internal note.
    Noted,
    /// Staff wrote to the reporters; `to` is `message` or `question`. The words
    /// stand apart.
    Wrote,
    /// A reporter says how it went; `to` is the verdict.
    Rated,
    /// Somebody is to come; `to` is the window (`visit::Window::key`), as below.
    VisitPlanned,
    /// They come at another time; `from` and `to` are windows.
    VisitMoved,
    /// They do not come; `from` is the window.
    VisitCancelled,
    /// They were there; `from` is the window.
    VisitDone,
    /// A reporter says that it does not suit; `from` is the window, `to` the
    /// reference of their report.
    VisitRefused,
    /// What whoever comes must know was written down.
    AccessNoted,
    /// A recipient answered on the page of their link; `to` is what they said
    /// (`hand_over_answer::AnswerKind`), `from` the day that they mean to do it.
    RecipientAnswered,
    /// Staff replied to a recipient's question; `to` is the recipient.
    RecipientTold,
    /// Somebody was given it, or told of it; `to` is the recipient's key, `reason`
    /// names the rule where one chose.
    HandedOver,
    /// Something new of a hand-over; `from` is the recipient's key, `to` what it is
    /// (`hand_over_news::HandOverNews`).
    HandOverNews,
    /// The due date moved, because the case had waited for its reporter; `from`
    /// and `to` are instants (RFC 3339).
    DueMoved,
    /// The date promised to the reporters moved with it; as `DueMoved`.
    PromiseMoved,
    /// The reporters were told that it takes longer, until `to`; as `DueMoved`.
    PromisedLater,
    /// No date was promised again after `from`: a leader must see to the case.
    PromisesSpent,
    /// A reporter got a preliminary answer; `from` is the reference of the report,
    /// `to` when an answer can be expected (RFC 3339).
    AnsweredForNow,
    /// A message that never arrived was sent again; `from` and `to` are the
    /// channels it went and goes by.
    Resent,
    /// The police were to get a sheet, or no longer; `from` says which of both
    /// (`police_sheet::Step`), `to` is its number where it has one.
    PoliceSheet,
    /// Somebody rang the police; `from` is the number of their log, where it is
    /// known, `to` the number that was rung.
    PoliceCalled,
    /// The police answered; `from` as before, `to` the kind of answer.
    PoliceAnswered,
}

/// One line of a case's history. Append-only.
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryEntry {
    pub id: String,
    pub case_id: String,
    pub at: Timestamp,
    pub actor: Actor,
    pub event: Event,
    pub from: Option<String>,
    pub to: Option<String>,
    pub reason: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::IntoEnumIterator;

    #[test]
    fn a_place_is_completed_and_never_overwritten() {
        let at = |address: &str, unit: Option<&str>| CasePlace {
            address: Some(address.into()),
            unit: unit.map(|unit| unit.parse().unwrap()),
            ..CasePlace::default()
        };
        let mut unknown = CasePlace {
            street: Some("Storgata".into()),
            unit: Some("H0203".parse().unwrap()),
            ..CasePlace::default()
        };
        assert!(unknown.complete(&at("Storgata 12B", None)));
        assert_eq!(unknown, at("Storgata 12B", Some("H0203")));

        let mut known = at("Storgata 12B", None);
        assert!(!known.complete(&at("Vikveien 1", Some("H0101"))));
        assert!(!known.complete(&CasePlace::default()));
        assert!(known.complete(&at("Storgata 12B", Some("H0101"))));
        assert_eq!(known.in_a_line().as_deref(), Some("Storgata 12B, H0101"));
    }

    #[test]
    fn a_closed_or_resolved_case_can_be_taken_up_again_but_never_becomes_new() {
        for status in Status::iter() {
            assert!(!status.may_become(Status::New), "{status}");
            assert!(!status.may_become(status), "{status}");
        }
        assert!(Status::Resolved.may_become(Status::InProgress));
        assert!(Status::Closed.may_become(Status::InProgress));
        assert!(!Status::Closed.may_become(Status::Resolved));
    }
}
