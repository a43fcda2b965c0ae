//! A figure on the page: one line in words, a plot, the table behind it, and
//! how it is counted.

use strum::{EnumIter, EnumString, IntoStaticStr};

use super::draw::{Plot, Told};
use super::sheet::Sheet;
use super::words;
use crate::casework::figures::Figures;
use crate::wording::Catalogue;

/// The figures, in the order of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub(super) enum Key {
    Open,
    Overdue,
    Promises,
    Answers,
    Resolution,
    Flow,
    Categories,
    Addresses,
    Channels,
    OwnerChanges,
    Corrections,
    NotReached,
}

impl Key {
    /// As in the address of its file.
    pub fn name(self) -> &'static str {
        self.into()
    }

    pub fn title(self) -> &'static str {
        match self {
            Self::Open => "Åpne saker",
            Self::Overdue => "Forfalte saker",
            Self::Flow => "Nye og ferdige",
            Self::Answers => "Tid til første svar",
            Self::Resolution => "Tid til saken er ferdig",
            Self::Promises => "Frister vi holdt",
            Self::Categories => "Hva det meldes om",
            Self::Addresses => "Hvor det meldes mest",
            Self::OwnerChanges => "Saker som skiftet eier",
            Self::Corrections => "Sortering som ble rettet",
            Self::NotReached => "Meldere vi ikke nådde",
            Self::Channels => "Kanal og språk",
        }
    }
}

/// A link that belongs to a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Link {
    pub text: String,
    pub href: String,
    /// What stands behind it.
    pub note: String,
}

/// One figure.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Figure {
    pub key: Key,
    /// The statement: one line in words.
    pub statement: String,
    pub plots: Vec<Plot>,
    pub links: Vec<Link>,
    pub sheet: Sheet,
    /// How it is counted.
    pub note: &'static str,
}

/// What all figures are made with.
pub(super) struct Desk<'a> {
    pub c: &'a Catalogue,
    pub figures: &'a Figures,
    /// Name of each week, and whether it is whole.
    pub weeks: Vec<(String, bool)>,
}

impl<'a> Desk<'a> {
    pub fn new(c: &'a Catalogue, figures: &'a Figures) -> Self {
        Self {
            c,
            figures,
            weeks: words::weeks(&figures.period),
        }
    }

    pub fn cases(&self, count: u32) -> String {
        words::counted(self.c, count, "sak", "saker")
    }

    pub fn number(&self, number: u32) -> String {
        words::number(self.c, number)
    }

    pub fn change(&self, now: u32, before: Option<u32>) -> String {
        words::change(self.c, now, before)
    }

    /// What each week is called in a table: one that is not whole says so.
    pub fn week_names(&self) -> impl Iterator<Item = String> {
        self.weeks.iter().map(|(name, is_whole)| {
            if *is_whole {
                name.clone()
            } else {
                format!("{name} (ikke hel)")
            }
        })
    }

    /// What the plot of a figure says to those who do not see it.
    pub fn told(key: Key, part: &str, description: String) -> Told {
        Told {
            id: format!("{}-{part}", key.name()),
            title: key.title().to_owned(),
            description,
        }
    }
}
