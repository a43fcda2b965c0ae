//! What triage concluded about a text, and why. Kept with the case as it was
//! made, also after staff correct it: corrections are the next examples.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString, IntoStaticStr};

use super::category::Category;
use super::follow_up::Weighed;
use super::language::Language;
use super::place::PlaceFinding;
use super::sharing::{Part, is_shared};

/// What the writer wants of us.
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
pub enum Intent {
    /// Tells of something: opens a case.
    Report,
    /// Asks how a report is going.
    Status,
    /// Wants no more messages.
    Stop,
    /// Asks how this works.
    Help,
    /// A thank-you or other chat that needs no case.
    Thanks,
    /// It has been solved, drop it.
    Cancel,
}

/// How soon somebody must act. Ordered: the gravest is the greatest.
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
pub enum Priority {
    /// Wishes, cosmetics, suggestions.
    Low,
    /// Some working days.
    Normal,
    /// The same day.
    Urgent,
    /// Life or health in danger now.
    Emergency,
}

impl Priority {
    /// The key, as `urgent`.
    pub fn key(self) -> &'static str {
        self.into()
    }
}

/// What kind of act the text calls for first; routing turns it into an owner.
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
pub enum Matter {
    /// Something broken or dirty that must be mended or cleared.
    Repair,
    /// People's conduct, tenancy, service.
    Conduct,
    /// A crime against person or property.
    Crime,
}

/// Which kind of emergency, to name the right number first.
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
    EnumString,
    IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Danger {
    /// Ring 110.
    Fire,
    /// Ring 112.
    Crime,
    /// Ring 113.
    Health,
}

impl Danger {
    /// The Norwegian emergency number to ring.
    pub fn number(self) -> &'static str {
        match self {
            Self::Fire => "110",
            Self::Crime => "112",
            Self::Health => "113",
        }
    }
}

/// What sort of evidence a reason is.
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
    EnumString,
    IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ReasonKind {
    /// Words of the text that weighed in the model.
    Words,
    /// A readable rule that fired (danger, negation, time).
    Rule,
    /// An entry of the address register or the building list.
    Register,
    /// What the form or the caller had chosen.
    Hint,
    /// What it could also have been, and how sure we are.
    Confidence,
}

/// One piece of evidence, in words a clerk understands (bokmål).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reason {
    pub kind: ReasonKind,
    pub because: String,
    /// Where in the text it stands: byte offsets, start and end, both on
    /// character boundaries. Lets the case page mark the words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<(usize, usize)>,
}

/// The whole judgement of one text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    pub intent: Intent,
    /// Always there; meaningful where `intent` is a report.
    pub category: Category,
    /// Of the category: of decisions given as 0.8, eight of ten are right.
    pub confidence: f64,
    pub runner_up: Option<(Category, f64)>,
    pub priority: Priority,
    pub matter: Matter,
    /// Set where `priority` is emergency.
    pub danger: Option<Danger>,
    pub language: Language,
    pub place: PlaceFinding,
    /// The part of the building that it is about.
    #[serde(default, skip_serializing_if = "Part::is_unknown")]
    pub part: Part,
    pub reasons: Vec<Reason>,
    /// Of the model and the rules, to compare decisions over time.
    pub version: String,
}

impl Decision {
    /// Whether it is a fault of what all in the building share.
    pub fn is_shared(&self) -> bool {
        let unit = self.place.unit.as_ref();
        self.intent == Intent::Report && is_shared(self.category, self.matter, unit, self.part)
    }
}

/// What the sender told us besides the text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Hints {
    /// What stood in the address field.
    pub address: Option<String>,
    /// What stood in the dwelling unit field.
    pub unit: Option<String>,
    /// The category the sender chose; it wins.
    pub category: Option<Category>,
    /// The language the sender chose for answers. Does not change the language
    /// that triage reads in the text.
    pub language: Option<Language>,
    /// The sender said that somebody is in danger now.
    pub in_danger: bool,
    /// What they answered to the questions that followed.
    pub answers: Vec<Weighed>,
    /// SMS and web texts are written differently.
    pub channel: Option<super::report::Channel>,
}
