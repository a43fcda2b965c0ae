//! Whether a text answers what staff asked. They ask in words of their own, so
//! almost anything can be an answer; what it cannot be is another matter, or a
//! word for our machine.

use super::Heard;
use super::matter::{self, SURE};
use super::phrases::Said;
use crate::domain::decision::Intent;

/// Words, at most, of a text that is taken for an answer though nothing in it
/// ties it to what was told.
const FEW_WORDS: usize = 12;

/// The matter that staff asked about, where this is the answer.
pub(super) fn to_staff(heard: &Heard<'_>, said: &Said) -> Option<usize> {
    let asked = heard.thread.asked_by_staff(heard.now)?;
    if heard.text.trim().is_empty() && !heard.has_photos {
        return None;
    }
    if heard.named().is_some_and(|named| named != asked) {
        return None;
    }
    let answers = match heard.decision.intent {
        // A nod is an answer to somebody who asked.
        Intent::Thanks => true,
        Intent::Report if heard.has_photos && said.is_empty() => true,
        Intent::Report => is_of_it(heard, said, asked),
        Intent::Status | Intent::Cancel | Intent::Stop | Intent::Help => false,
    };
    answers.then_some(asked)
}

fn is_of_it(heard: &Heard<'_>, said: &Said, asked: usize) -> bool {
    match matter::joined(heard, said) {
        Some(joined) => joined.matter == asked,
        None => {
            let tells_of_something_else =
                heard.decision.danger.is_some() || heard.decision.confidence >= SURE;
            !tells_of_something_else && said.length() <= FEW_WORDS
        }
    }
}
