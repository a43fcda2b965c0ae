//! What we and one number have said to each other.

use jiff::{SignedDuration, Timestamp};

use crate::domain::case::Case;
use crate::domain::language::Language;
use crate::domain::question::Question;
use crate::domain::reference::Reference;

/// How long a question waits for its answer.
const PATIENCE: SignedDuration = SignedDuration::from_hours(7 * 24);
/// The same of a question of staff: a case can wait long.
const PATIENCE_FOR_STAFF: SignedDuration = SignedDuration::from_hours(30 * 24);
/// The same words within this time are the same report, sent again by a person
/// who waits or by a telephone that hangs.
const SAME_WORDS: SignedDuration = SignedDuration::from_hours(24);

/// A case that the number has reported, open or lately done.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenMatter {
    pub case: Case,
    /// The reference that the sender knows it by: of their first report.
    pub reference: Reference,
    /// What they wrote last about it, and when.
    pub last_text: String,
    pub last_word_at: Timestamp,
    /// The language that they are answered in.
    pub language: Language,
    /// What staff asked them and they have not answered.
    pub asked: Option<Asked>,
    /// The visit that they were told of last and that is still to come.
    pub visit: Option<ToldVisit>,
}

/// A visit that the sender was told of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldVisit {
    pub id: String,
    pub told_at: Timestamp,
}

/// A question of staff that waits for the sender's answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The id of the message.
    pub message_id: String,
    /// The id of the report on whose page it stands.
    pub report_id: String,
    pub asked_at: Timestamp,
}

/// Everything that a text of one number is read against.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Thread {
    /// The matter last written about first.
    pub matters: Vec<OpenMatter>,
    /// The newest that waits for its answer.
    pub question: Option<Question>,
}

impl Thread {
    /// The question that can still be answered at `now`: its case is open.
    pub fn open_question(&self, now: Timestamp) -> Option<&Question> {
        self.question.as_ref().filter(|question| {
            let about = |matter: &OpenMatter| {
                matter.case.id == question.case_id && matter.case.status.is_open()
            };
            now.duration_since(question.asked_at) <= PATIENCE && self.matters.iter().any(about)
        })
    }

    /// The open matter about which staff asked last, where that can still be
    /// answered at `now`, by its place.
    pub(super) fn asked_by_staff(&self, now: Timestamp) -> Option<usize> {
        let asked = self.matters.iter().enumerate().filter_map(|(at, matter)| {
            let asked = matter.asked.as_ref()?;
            let waits = matter.case.status.is_open()
                && now.duration_since(asked.asked_at) <= PATIENCE_FOR_STAFF;
            waits.then_some((asked.asked_at, at))
        });
        asked.max().map(|(_, at)| at)
    }

    /// The open matter of which a visit was told last, by its place, and when.
    pub(super) fn visited(&self) -> Option<(usize, Timestamp)> {
        let visited = self.matters.iter().enumerate().filter_map(|(at, matter)| {
            let visit = matter.visit.as_ref()?;
            Some((visit.told_at, at))
        });
        visited.max().map(|(told_at, at)| (at, told_at))
    }

    /// The language of the latest report, which a text of a few letters cannot
    /// tell.
    pub fn language(&self) -> Option<Language> {
        self.matters.first().map(|matter| matter.language)
    }

    /// The open matter last written about with these very words, lately.
    pub(super) fn same_words(&self, text: &str, now: Timestamp) -> Option<usize> {
        let same = |a: &str, b: &str| {
            let words = |text: &str| {
                text.split_whitespace()
                    .map(str::to_lowercase)
                    .collect::<Vec<_>>()
            };
            words(a) == words(b)
        };
        self.matters.iter().position(|matter| {
            matter.case.status.is_open()
                && now.duration_since(matter.last_word_at) <= SAME_WORDS
                && same(&matter.last_text, text)
        })
    }
}
