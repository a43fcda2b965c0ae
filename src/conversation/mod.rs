//! What a text means between its sender and us: a new matter, more to one that
//! is open, the answer to our question, or a word about how things stand. Pure:
//! what is known of the sender is handed in as a [`Thread`].
//!
//! The sender never has to say which. Content decides: place and category tell
//! matters apart, a turn of phrase tells that somebody goes on ([`phrases`]).
//! Where it is not clear the text stays with the open case, the answer says so
//! and asks, and staff can part them.

mod answer;
mod ask;
mod matter;
mod phrases;
mod reply;
mod thread;
mod visit;

pub use ask::to_ask;
pub use matter::{Joined, SURE};
pub use reply::Given;
pub use thread::{Asked, OpenMatter, Thread, ToldVisit};

use jiff::Timestamp;

use crate::domain::decision::{Decision, Intent};
use crate::domain::question::Question;
use crate::domain::reference::Reference;
use crate::register::Gazetteer;
use phrases::Said;

/// What a text means.
#[derive(Debug, Clone, PartialEq)]
pub enum Meaning {
    /// A matter that nobody has told us of from this number.
    New,
    /// More to the matter at this place of the thread.
    More(Joined),
    /// The answer to what we asked.
    Reply { to: Box<Question>, given: Given },
    /// The answer to what staff asked about the matter at this place of the
    /// thread.
    Answer { matter: usize },
    /// The visit that was told of the matter at this place of the thread does not
    /// suit.
    DoesNotSuit { matter: usize },
    /// No report: how does it go, stop, help, thanks, it is solved. With the
    /// matter it is about, by its place in the thread, where there is one.
    Wish {
        intent: Intent,
        matter: Option<usize>,
    },
    /// They want messages again, after stop.
    Start,
    /// The same words again: kept with the matter that they opened.
    Repeated { matter: usize },
    /// Sent by a machine, and never answered.
    Machine,
}

/// What a text was taken for, with all that the understanding rests on.
pub struct Heard<'a> {
    pub text: &'a str,
    /// Photos came with it: whatever the words, something is told.
    pub has_photos: bool,
    pub decision: &'a Decision,
    pub thread: &'a Thread,
    pub gazetteer: &'a Gazetteer,
    pub now: Timestamp,
}

/// Says what a text means. Danger and words for our machine (stop, help) come
/// before all else, then the answer to an open question, then the matters.
pub fn understand(heard: &Heard<'_>) -> Meaning {
    let said = heard.said();
    let danger = heard.decision.danger.is_some();
    let intent = heard.decision.intent;
    let by_machine =
        said.opens_with("machine") || (said.says("machine") && intent != Intent::Report);
    if !danger && !heard.has_photos && by_machine {
        return Meaning::Machine;
    }
    if let Some(matter) = visit::refused(heard, &said) {
        return Meaning::DoesNotSuit { matter };
    }
    if !danger
        && !heard.has_photos
        && let Some(matter) = heard.thread.same_words(heard.text, heard.now)
    {
        return Meaning::Repeated { matter };
    }
    if !danger && said.length() <= 2 && said.opens_with("start_again") {
        return Meaning::Start;
    }
    if !danger
        && may_answer(intent, &said, heard.text)
        && let Some(question) = heard.thread.open_question(heard.now)
        && let Some(given) = reply::read(heard, &said, question)
    {
        return Meaning::Reply {
            to: Box::new(question.clone()),
            given,
        };
    }
    if let Some(matter) = answer::to_staff(heard, &said) {
        return Meaning::Answer { matter };
    }
    if heard.has_photos && intent != Intent::Stop && (intent != Intent::Report || said.is_empty()) {
        return matter::of_photos(heard).map_or(Meaning::New, Meaning::More);
    }
    if heard.text.trim().is_empty() {
        // Nothing is told: tell how to report.
        return Meaning::Wish {
            intent: Intent::Help,
            matter: None,
        };
    }
    if intent != Intent::Report {
        return Meaning::Wish {
            intent,
            matter: heard.matter_of_wish(),
        };
    }
    match matter::joined(heard, &said) {
        Some(joined) => Meaning::More(joined),
        None => Meaning::New,
    }
}

/// Whether a text can be the answer to a question: reports can, and nods that
/// say something; a wish of its own is none.
fn may_answer(intent: Intent, said: &Said, text: &str) -> bool {
    const ANSWERS: [&str; 9] = [
        "first",
        "second",
        "third",
        "fourth",
        "whereabouts",
        "knows_not",
        "new_matter",
        "yes",
        "no",
    ];
    let names_a_number =
        text.chars().any(|c| c.is_ascii_digit()) && text.split_whitespace().count() <= 6;
    match intent {
        Intent::Report => true,
        Intent::Thanks => {
            let is_a_letter = text.trim().chars().count() == 1;
            names_a_number || is_a_letter || ANSWERS.iter().any(|idea| said.says(idea))
        }
        Intent::Status | Intent::Cancel => names_a_number,
        Intent::Stop | Intent::Help => false,
    }
}

impl Heard<'_> {
    fn said(&self) -> Said {
        let hints = crate::domain::decision::Hints::default();
        let place = crate::triage::place::find(self.text, &hints, self.gazetteer);
        Said::read(self.text, &place.spans)
    }

    /// The matter that a question or a "solved" is about: the one that is
    /// named, the one of the same place or kind, else the newest that is open.
    fn matter_of_wish(&self) -> Option<usize> {
        let matters = &self.thread.matters;
        self.named()
            .or_else(|| {
                let place = &self.decision.place;
                matters
                    .iter()
                    .position(|m| place.address.is_some() && m.case.place.address == place.address)
            })
            .or_else(|| {
                let likely = self.decision.confidence >= matter::SURE;
                matters.iter().position(|m| {
                    likely && m.case.status.is_open() && m.case.category == self.decision.category
                })
            })
            .or_else(|| matters.iter().position(|m| m.case.status.is_open()))
            .or_else(|| (!matters.is_empty()).then_some(0))
    }

    /// The matter whose reference stands in the text.
    fn named(&self) -> Option<usize> {
        let references: Vec<Reference> = Reference::all_in(self.text);
        self.thread.matters.iter().position(|matter| {
            references.contains(&matter.reference) || references.contains(&matter.case.reference)
        })
    }
}
