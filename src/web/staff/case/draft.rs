//! What somebody has typed into one of a case's forms. It is carried along
//! until it is done: through an error, a faster colleague, or a login that ran
//! out.

use strum::{Display, EnumString, IntoStaticStr};

use crate::casework::change::Change;
use crate::web::staff::fields::Fields;

/// The forms of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Display, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub(in crate::web::staff) enum Act {
    Owner,
    Category,
    Priority,
    Status,
    Take,
    Release,
    /// Reports into a case of their own.
    Split,
    /// Reports into another case.
    Move,
    /// With another case that is the same matter.
    Merge,
    /// A merge is taken back.
    Unmerge,
    /// With a case that was proposed: it is another matter.
    NotAlike,
    /// A matter of its own for another owner.
    Part,
    /// A part is made whole with its main case again.
    Whole,
    /// To the reporters.
    Write,
}

/// A form as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::web::staff) struct Draft {
    pub act: Act,
    /// The key chosen, where the form has a choice, or the reference typed; of a
    /// message whether it is a question.
    pub value: String,
    /// The reference of the report that the form is about, if it is about one;
    /// of several with spaces between.
    pub report: String,
    /// The reason, or the message itself.
    pub reason: String,
    /// Of the case as the form showed it.
    pub version: i64,
    /// Lines of history that the page with the form had.
    pub seen: usize,
}

impl Draft {
    pub fn of_form(act: Act, fields: &Fields) -> Self {
        Self {
            act,
            value: if act == Act::Part && fields.get("value").is_empty() {
                super::parts::packed(fields)
            } else {
                fields.get("value").to_owned()
            },
            report: fields.all("report"),
            reason: fields.get("reason").to_owned(),
            // No version is none that a case ever has.
            version: fields.get("version").parse().unwrap_or(-1),
            seen: fields.get("seen").parse().unwrap_or(usize::MAX),
        }
    }

    /// A draft that came through the login page.
    pub fn kept(fields: &Fields) -> Option<Self> {
        let act = fields.get("act").parse().ok()?;
        Some(Self::of_form(act, fields))
    }

    /// The change it asks for, if a choice was made that there is.
    pub fn change(&self) -> Option<Change> {
        let value = self.value.as_str();
        Some(match self.act {
            Act::Owner => Change::Owner(value.parse().ok()?),
            Act::Category => Change::Category(value.parse().ok()?),
            Act::Priority => Change::Priority(value.parse().ok()?),
            Act::Status => Change::Status(value.parse().ok()?),
            Act::Take => Change::Take,
            Act::Release => Change::Release,
            // Changes the reports of the case, or writes to their reporters.
            Act::Split | Act::Move | Act::Write => return None,
            // About two cases.
            Act::Merge | Act::Unmerge | Act::NotAlike | Act::Part | Act::Whole => return None,
        })
    }
}
