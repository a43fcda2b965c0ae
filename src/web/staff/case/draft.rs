//! What somebody has typed into one of a case's forms. It is carried along
//! until it is done: through an error, a look at what it will tell, a faster
//! colleague, or a login that ran out.

use jiff::civil::Date;
use strum::{Display, EnumString, IntoStaticStr};

use super::acts::closing;
use crate::casework::actions::{OpenParts, Tell};
use crate::casework::change::Change;
use crate::domain::case::Status;
use crate::web::staff::fields::Fields;
use crate::web::when;

/// The forms of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Display, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub(in crate::web::staff) enum Act {
    Owner,
    Category,
    Priority,
    /// Where it is.
    Place,
    Take,
    Release,
    /// To a colleague.
    Assign,
    Wait,
    Resolve,
    Close,
    /// It goes on: after waiting, or after it was done.
    Reopen,
    /// For colleagues alone.
    Note,
    Restrict,
    Unrestrict,
    /// Takes back what was done last.
    Undo,
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
    /// To somebody who must act, or know.
    Give,
    /// Somebody to whom it was given has it no longer.
    Withdraw,
    /// What nobody answered goes out again.
    GiveAgain,
}

/// How far a form is to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, EnumString)]
#[strum(serialize_all = "snake_case")]
pub(in crate::web::staff) enum Step {
    /// Show what it will tell; what tells nobody is done at once.
    #[default]
    Look,
    /// Do it, and tell.
    Send,
    /// Do it, and tell nobody.
    Silent,
    /// Back to the form.
    Edit,
}

/// A form as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::web::staff) struct Draft {
    pub act: Act,
    pub step: Step,
    /// The key chosen, where the form has a choice, or what was typed in its
    /// place: a reference, an address; of a message whether it is a question.
    pub value: String,
    /// The reference of the report that the form is about, if it is about one;
    /// of several with spaces between.
    pub report: String,
    /// The reason, or the message itself.
    pub reason: String,
    /// To the reporters, beside the reason.
    pub words: String,
    /// The dwelling, beside an address.
    pub unit: String,
    /// The last day of waiting, as `2026-11-24`.
    pub until: String,
    /// The ready-made text to put in, by its key.
    pub insert: String,
    /// What was chosen of what was offered in place of the address.
    pub choice: String,
    /// The case may end although a part of it is open.
    pub anyway: bool,
    /// Of the case as the form showed it.
    pub version: i64,
    /// Lines of history that the page with the form had.
    pub seen: usize,
}

/// What was typed for a day is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoDay;

impl Draft {
    /// The form of an address; none where there is no such form. `status` with
    /// the status that is wanted is the form that leads there.
    pub fn of(address: &str, fields: &Fields) -> Option<Self> {
        if address != "status" {
            return Some(Self::of_form(address.parse().ok()?, fields));
        }
        let (act, value) = match fields.get("value").parse() {
            Ok(Status::Waiting) => (Act::Wait, "others"),
            Ok(Status::Resolved) => (Act::Resolve, ""),
            Ok(Status::Closed) => (Act::Close, closing::OTHER),
            Ok(Status::InProgress) => (Act::Reopen, ""),
            Ok(Status::New) | Err(_) => (Act::Wait, ""),
        };
        Some(Self {
            value: value.to_owned(),
            ..Self::of_form(act, fields)
        })
    }

    pub fn of_form(act: Act, fields: &Fields) -> Self {
        let field = |name| fields.get(name).to_owned();
        Self {
            act,
            step: fields.get("step").parse().unwrap_or_default(),
            value: if act == Act::Part && fields.get("value").is_empty() {
                super::parts::packed(fields)
            } else {
                field("value")
            },
            report: fields.all("report"),
            reason: field("reason"),
            words: field("words"),
            unit: field("unit"),
            until: field("until"),
            insert: field("insert"),
            choice: field("choice"),
            anyway: !fields.get("anyway").is_empty(),
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

    /// All of it as hidden fields, save what it is called and how far it goes.
    pub fn fields(&self) -> Vec<(&'static str, String)> {
        let typed = [
            ("value", &self.value),
            ("report", &self.report),
            ("reason", &self.reason),
            ("words", &self.words),
            ("unit", &self.unit),
            ("until", &self.until),
        ];
        let typed = typed.into_iter().map(|(name, value)| (name, value.clone()));
        let anyway = if self.anyway { "yes" } else { "" };
        typed
            .chain([("anyway", anyway.to_owned())])
            .filter(|(_, value)| !value.is_empty())
            .chain([
                ("version", self.version.to_string()),
                ("seen", self.seen.to_string()),
            ])
            .collect()
    }

    /// Whether something was typed that would be a pity to lose.
    pub fn has_words(&self) -> bool {
        !self.reason.is_empty() || !self.words.is_empty()
    }

    /// The change it asks for, if a choice was made that there is. Not of those
    /// that need more than the case to be judged.
    pub fn change(&self) -> Option<Change> {
        let value = self.value.as_str();
        Some(match self.act {
            Act::Owner => Change::Owner(value.parse().ok()?),
            Act::Category => Change::Category(value.parse().ok()?),
            Act::Priority => Change::Priority(value.parse().ok()?),
            Act::Take => Change::Take,
            Act::Release => Change::Release,
            Act::Assign if value.is_empty() => return None,
            Act::Assign => Change::Assign(value.to_owned()),
            Act::Wait => Change::Wait {
                whom: value.parse().ok()?,
                until: self.until().ok()?,
            },
            Act::Resolve => Change::Status(Status::Resolved),
            Act::Close => {
                closing::words(value)?;
                Change::Status(Status::Closed)
            }
            Act::Reopen => Change::Status(Status::InProgress),
            Act::Note => Change::Note,
            Act::Restrict => Change::Restrict(true),
            Act::Unrestrict => Change::Restrict(false),
            Act::Place | Act::Undo | Act::Split | Act::Move | Act::Write => return None,
            // About two cases.
            Act::Merge | Act::Unmerge | Act::NotAlike | Act::Part | Act::Whole => return None,
            Act::Give | Act::Withdraw | Act::GiveAgain => return None,
        })
    }

    /// The last day of waiting, where one was typed.
    ///
    /// # Errors
    /// It is no day.
    pub fn until(&self) -> Result<Option<Date>, NoDay> {
        match self.until.trim() {
            "" => Ok(None),
            typed => when::day(typed).map(Some).ok_or(NoDay),
        }
    }

    /// The reason as the history keeps it: of a closing with what was chosen.
    pub fn full_reason(&self) -> String {
        match (self.act, closing::words(&self.value)) {
            (Act::Close, Some(chosen)) => closing::reason(chosen, &self.reason),
            _ => self.reason.clone(),
        }
    }

    /// What it says to the reporters, and whether they are sent word of it.
    pub fn tell(&self) -> Tell<'_> {
        Tell {
            silently: self.step == Step::Silent,
            words: &self.words,
            open_parts: if self.anyway {
                OpenParts::LetBe
            } else {
                OpenParts::AskFirst
            },
        }
    }
}
