//! What staff and reporters say to each other on the reporter's own page: words
//! from staff, what a reporter does there, and how it went in their eyes.

use jiff::Timestamp;
use strum::{Display, EnumIter, EnumString, IntoStaticStr};

/// What staff wrote to the reporters of a case. It stands on their pages alone;
/// what they are sent says only that it is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffMessage {
    pub id: String,
    pub case_id: String,
    /// The account that wrote it; never shown to reporters.
    pub account_id: String,
    /// The report whose reporter alone it is for; to all of the case where there
    /// is none.
    pub to_report: Option<String>,
    pub text: String,
    /// It wants an answer.
    pub is_question: bool,
    pub written_at: Timestamp,
}

/// What a reporter can do on their page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Display, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum ActKind {
    /// More words.
    Words,
    /// The answer to a question of staff.
    Answer,
    /// "It is not in order": the case is open again.
    NotFixed,
    /// "It is in order."
    Solved,
}

impl ActKind {
    /// The key, as `not_fixed`.
    pub fn key(self) -> &'static str {
        self.into()
    }
}

/// Something that a reporter did on their page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageAct {
    /// Made from what was sent: the same again is the same act.
    pub id: String,
    /// The report whose page it was done on.
    pub report_id: String,
    pub kind: ActKind,
    /// The report that its words became, if it had any.
    pub became: Option<String>,
    /// The message of staff that it answers.
    pub answers: Option<String>,
    pub at: Timestamp,
}

/// How it went, as the reporter says at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Display, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Verdict {
    Good,
    Fair,
    Bad,
}

impl Verdict {
    /// The key, as `good`.
    pub fn key(self) -> &'static str {
        self.into()
    }
}

/// A reporter's one answer to how it went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rating {
    pub report_id: String,
    pub verdict: Verdict,
    /// Empty where they said no more.
    pub words: String,
    pub rated_at: Timestamp,
}
