//! The 29 kinds of matter. What municipalities call them is configuration.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString, IntoStaticStr};

/// What a report is about. The key in code, database, API and configuration
/// is the variant in snake_case.
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
pub enum Category {
    LockDoor,
    DoorbellIntercom,
    Storage,
    Stairwell,
    Laundry,
    Electrical,
    Plumbing,
    HeatingVentilation,
    Windows,
    DampMould,
    Pests,
    FireSafety,
    Appliances,
    Outdoor,
    Waste,
    Lift,
    Noise,
    Disturbance,
    Intruders,
    Drugs,
    Vandalism,
    Animals,
    SmokeSmell,
    NeighbourConcern,
    ThreatsViolence,
    BurglaryTheft,
    Tenancy,
    Service,
    Other,
}

impl Category {
    /// The key, as `lock_door`.
    pub fn key(self) -> &'static str {
        self.into()
    }

    /// Whether it is about what somebody does, rather than about a thing that
    /// does not work.
    pub fn is_about_people(self) -> bool {
        matches!(
            self,
            Self::Noise
                | Self::Disturbance
                | Self::Intruders
                | Self::Drugs
                | Self::Animals
                | Self::SmokeSmell
                | Self::NeighbourConcern
                | Self::ThreatsViolence
                | Self::BurglaryTheft
        )
    }
}
