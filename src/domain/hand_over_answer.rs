//! What a recipient answers on the page of their link, and what staff reply.

use jiff::Timestamp;
use jiff::civil::Date;
use strum::{Display, EnumIter, EnumString, IntoStaticStr};

/// Most photos that come with "it is done".
pub const MOST_PHOTOS_OF_RECIPIENT: usize = 3;

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub id: String,
    pub hand_over_id: String,
    pub case_id: String,
    /// Made with the form: the same mark again is the same answer.
    pub mark: String,
    pub kind: AnswerKind,
    /// May be empty, where the kind says enough.
    pub words: String,
    /// When they mean to do it.
    pub day: Option<Date>,
    /// Of a reply: the id of the question.
    pub replies_to: Option<String>,
    /// Of a reply: the account that wrote it.
    pub account_id: Option<String>,
    /// Staff should look at it, and have not.
    pub waits: bool,
    pub at: Timestamp,
}

/// What an answer says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Display, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum AnswerKind {
    /// We have it.
    Receipt,
    /// We do it, perhaps on a day.
    Accepted,
    /// To the department that owns the case.
    Question,
    /// It is done, and the case with it.
    Done,
    /// It is done, they say: staff confirm it.
    SaidDone,
    /// It is not ours, with a reason.
    GivenBack,
    /// By staff, to a question.
    Reply,
}

impl AnswerKind {
    /// The key, as `given_back`.
    pub fn key(self) -> &'static str {
        self.into()
    }

    /// Whether staff should look at it.
    pub fn wants_look(self) -> bool {
        matches!(self, Self::Question | Self::SaidDone | Self::GivenBack)
    }
}
