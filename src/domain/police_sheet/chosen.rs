//! What was chosen for a sheet, and what keeps it from being one.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString, IntoStaticStr};

use crate::domain::report::clean_line;

/// Most characters of the words that are written anew.
pub const MOST_WORDS: usize = 4000;
/// Most characters of a field of one line.
pub const MOST_LINE: usize = 300;

/// A field that is on the sheet or is not.
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
pub enum Field {
    /// What kind of matter it is.
    Category,
    Place,
    /// The dwelling.
    Unit,
    /// When it happened, in words.
    Happened,
    /// When it was reported.
    Reported,
    /// How many cases there were at the place before: numbers alone.
    Earlier,
    /// Whom the police can ask at the municipality.
    Contact,
}

/// What the police are asked for.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Default,
    Serialize,
    Deserialize,
    Display,
    EnumIter,
    EnumString,
    IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Purpose {
    #[default]
    Information,
    /// Help on the spot.
    Assistance,
    /// It is reported as a crime.
    Charge,
}

/// How what was reported is told.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Default,
    Serialize,
    Deserialize,
    Display,
    EnumIter,
    EnumString,
    IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Telling {
    /// Not at all.
    #[default]
    Not,
    /// In the words of whoever makes the sheet.
    Rewritten,
    /// In the words of those who reported, with passages blacked out.
    Own,
}

/// Why the police may be told who reported. Sources: forvaltningsloven §§ 13 a
/// and 13 b, straffeloven §§ 17 and 196.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    Display,
    EnumIter,
    EnumString,
    IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Ground {
    /// They have said yes: § 13 a no. 1.
    Consent,
    /// An offence is reported, or told of, to who prosecutes it: § 13 b no. 6.
    Offence,
    /// What was told is used for what it was told for: § 13 b no. 2.
    Aim,
    /// A grave offence must be averted: straffeloven § 196.
    Avert,
    /// Life, health or property in danger: straffeloven § 17.
    Necessity,
}

/// Who reported, as far as the police are to know.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Identity {
    /// The ids of the reports whose reporters are named; none for nobody.
    pub reports: BTreeSet<String>,
    pub ground: Option<Ground>,
    /// Why it is needed here, in words.
    pub reason: String,
    /// Of a consent: when it was given, and how.
    pub consent_when: String,
    pub consent_how: String,
}

/// A text of the case of which some words are blacked out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Blacked {
    /// It is on the sheet.
    pub on: bool,
    /// Which words of it are black, counted from 0. The words themselves are
    /// never kept with the sheet.
    pub words: BTreeSet<usize>,
    /// A hash of the text that was counted: of another text nothing is shown.
    pub of: String,
}

/// What was chosen for a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    pub purpose: Purpose,
    pub fields: BTreeSet<Field>,
    pub happened: String,
    pub contact: String,
    pub telling: Telling,
    /// Also kept where it is not what is told.
    pub rewritten: String,
    /// By the key of the text.
    pub own: BTreeMap<String, Blacked>,
    /// By id.
    pub photos: BTreeSet<String>,
    pub identity: Identity,
}

impl Default for Chosen {
    /// All off, save what kind of matter it is.
    fn default() -> Self {
        Self {
            purpose: Purpose::default(),
            fields: BTreeSet::from([Field::Category]),
            happened: String::new(),
            contact: String::new(),
            telling: Telling::default(),
            rewritten: String::new(),
            own: BTreeMap::new(),
            photos: BTreeSet::new(),
            identity: Identity::default(),
        }
    }
}

/// What keeps a draft from being a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    HappenedMissing,
    HappenedTooLong(usize),
    ContactMissing,
    ContactTooLong(usize),
    /// It is to be told in new words, and there are none.
    WordsMissing,
    WordsTooLong(usize),
    /// It is to be told in the reporters' words, and no text is ticked.
    NoText,
    /// All of a text is black.
    AllBlack,
    /// A text that was ticked is no longer as it was, or is not for whoever
    /// looks.
    TextGone,
    /// A photo that was ticked likewise.
    PhotoGone,
    GroundMissing,
    ReasonMissing,
    ReasonTooLong(usize),
    /// Of a consent it must be known when and how it was given.
    ConsentMissing,
    /// What was typed tells who reported, which is not ticked.
    TellsWho,
}

impl Chosen {
    /// Whether the field is on the sheet.
    pub fn has(&self, field: Field) -> bool {
        self.fields.contains(&field)
    }

    /// Whether the sheet tells of anybody who reported.
    pub fn tells_who(&self) -> bool {
        !self.identity.reports.is_empty()
    }

    /// What is missing or too long, as far as the choice alone tells.
    pub fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        let mut line = |is_on: bool, text: &str, missing: Flaw, too_long: fn(usize) -> Flaw| {
            let length = text.chars().count();
            if is_on && clean_line(text).is_none() {
                flaws.push(missing);
            } else if length > MOST_LINE {
                flaws.push(too_long(length - MOST_LINE));
            }
        };
        line(
            self.has(Field::Happened),
            &self.happened,
            Flaw::HappenedMissing,
            Flaw::HappenedTooLong,
        );
        line(
            self.has(Field::Contact),
            &self.contact,
            Flaw::ContactMissing,
            Flaw::ContactTooLong,
        );
        line(
            self.tells_who(),
            &self.identity.reason,
            Flaw::ReasonMissing,
            Flaw::ReasonTooLong,
        );
        let length = self.rewritten.chars().count();
        if length > MOST_WORDS {
            flaws.push(Flaw::WordsTooLong(length - MOST_WORDS));
        }
        match self.telling {
            Telling::Rewritten if self.rewritten.trim().is_empty() => {
                flaws.push(Flaw::WordsMissing);
            }
            Telling::Own if !self.own.values().any(|text| text.on) => flaws.push(Flaw::NoText),
            _ => {}
        }
        if self.tells_who() {
            match self.identity.ground {
                None => flaws.push(Flaw::GroundMissing),
                Some(Ground::Consent)
                    if clean_line(&self.identity.consent_when).is_none()
                        || clean_line(&self.identity.consent_how).is_none() =>
                {
                    flaws.push(Flaw::ConsentMissing);
                }
                Some(_) => {}
            }
        }
        flaws
    }
}
