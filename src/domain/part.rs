//! A part of a case: one matter of several that were reported together, with an
//! owner of its own.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;

use super::case::{Owner, Status};
use super::category::Category;

/// What there is to a part besides its case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartNote {
    pub case_id: String,
    /// What it is about, written for its owner.
    pub words: String,
    /// Who made it.
    pub account_id: String,
    pub made_at: Timestamp,
}

/// How a part stands, as the history of the main case keeps it: as it was then,
/// also after the part has got another owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartNews {
    pub owner: Owner,
    pub category: Category,
    pub status: Status,
}

impl fmt::Display for PartNews {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            owner,
            category,
            status,
        } = self;
        write!(f, "{owner} {category} {status}")
    }
}

/// It is not three keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an owner, a category and a status")]
pub struct PartNewsError;

impl FromStr for PartNews {
    type Err = PartNewsError;

    fn from_str(text: &str) -> Result<Self, PartNewsError> {
        let mut keys = text.split(' ');
        let mut next = || keys.next().ok_or(PartNewsError);
        Ok(Self {
            owner: next()?.parse().map_err(|_| PartNewsError)?,
            category: next()?.parse().map_err(|_| PartNewsError)?,
            status: next()?.parse().map_err(|_| PartNewsError)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn news_of_a_part_are_kept_as_three_keys() {
        let news = PartNews {
            owner: Owner::HousingOffice,
            category: Category::LockDoor,
            status: Status::InProgress,
        };
        assert_eq!(news.to_string(), "housing_office lock_door in_progress");
        assert_eq!(news.to_string().parse(), Ok(news));
        for text in ["", "byggdrift", "byggdrift lock_door", "a b c"] {
            assert_eq!(text.parse::<PartNews>(), Err(PartNewsError), "{text}");
        }
    }
}
