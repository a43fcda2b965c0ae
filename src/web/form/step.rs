//! The pages of the form, in their order.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString, IntoStaticStr};

/// A page of the form. Its key is the end of its address.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
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
pub enum Step {
    Danger,
    /// Somebody is in danger: the numbers to ring.
    Call,
    Happened,
    Place,
    /// The address may be one of several.
    Choice,
    Dwelling,
    /// What follows from what was told.
    Questions,
    /// An answer to those says that somebody is in danger: the numbers to ring.
    Alarm,
    /// It may be reported already.
    Known,
    Photos,
    Contact,
    Check,
    /// Beside the way: another category than triage found.
    Category,
}

impl Step {
    /// Steps that are counted for the reader.
    pub const NUMBERS: u8 = 6;

    /// The way through the form.
    pub const WAY: [Self; 12] = [
        Self::Danger,
        Self::Call,
        Self::Happened,
        Self::Place,
        Self::Choice,
        Self::Dwelling,
        Self::Questions,
        Self::Alarm,
        Self::Known,
        Self::Photos,
        Self::Contact,
        Self::Check,
    ];

    /// The key, as `happened`.
    pub fn key(self) -> &'static str {
        self.into()
    }

    pub fn is_first(self) -> bool {
        self == Self::Danger
    }

    /// Its place among those that are counted.
    pub fn number(self) -> u8 {
        match self {
            Self::Danger | Self::Call => 1,
            Self::Happened => 2,
            Self::Place
            | Self::Choice
            | Self::Dwelling
            | Self::Questions
            | Self::Alarm
            | Self::Known => 3,
            Self::Photos => 4,
            Self::Contact => 5,
            Self::Check | Self::Category => 6,
        }
    }

    /// The steps after this one, in order.
    pub fn onward(self) -> impl Iterator<Item = Self> {
        Self::WAY
            .into_iter()
            .skip_while(move |step| *step != self)
            .skip(1)
    }

    /// The steps before this one, the nearest first.
    pub fn backward(self) -> impl Iterator<Item = Self> {
        let way = Self::WAY.into_iter().rev();
        way.skip_while(move |step| *step != self).skip(1)
    }

    /// The fields that this page shows; those of the questions go by their keys.
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Danger => &["danger"],
            Self::Happened => &["text"],
            Self::Place => &["address"],
            Self::Choice => &["choice"],
            Self::Dwelling => &["dwelling", "unit"],
            Self::Contact => &["reach", "phone", "email"],
            Self::Category => &["category"],
            Self::Known => &["follows"],
            Self::Call | Self::Questions | Self::Alarm | Self::Photos | Self::Check => &[],
        }
    }
}
