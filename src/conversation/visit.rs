//! Whether a text says that a visit does not suit: "passer ikke", as our message
//! asks for, or a bare no to it. Whatever tells of another matter, or of danger, is
//! none.

use jiff::SignedDuration;

use super::Heard;
use super::matter::SURE;
use super::phrases::Said;
use crate::domain::category::Category;
use crate::domain::decision::Intent;

/// Words, at most, of a text that says so and what would suit better.
const SOME_WORDS: usize = 40;
/// Words in which there is no room for another matter.
const BARE_WORDS: usize = 5;
/// Words of a bare no.
const FEW_WORDS: usize = 3;
/// How long a bare no is the answer to what we told.
const LATELY: SignedDuration = SignedDuration::from_hours(48);

/// The matter whose visit does not suit, by its place in the thread.
pub(super) fn refused(heard: &Heard<'_>, said: &Said) -> Option<usize> {
    let (newest, told_at) = heard.thread.visited()?;
    let decision = heard.decision;
    // "I am not there then" is no stop where somebody was told of a visit.
    let refuses = said.says("does_not_suit");
    let is_for_the_machine = match decision.intent {
        Intent::Stop => !refuses || said.says("stop_sending"),
        Intent::Help => true,
        _ => false,
    };
    if decision.danger.is_some() || heard.has_photos || is_for_the_machine {
        return None;
    }
    let named = heard.named();
    let matter = named.unwrap_or(newest);
    let known = heard.thread.matters.get(matter)?;
    known.visit.as_ref()?;
    let tells_of_something_else = decision.intent == Intent::Report
        && decision.confidence >= SURE
        && decision.category != Category::Other
        && decision.category != known.case.category;
    let is_bare = said.length() <= BARE_WORDS;
    let is_it = is_bare || (said.length() <= SOME_WORDS && !tells_of_something_else);
    if refuses && is_it {
        return Some(matter);
    }
    // A question that came after it is what a no answers.
    let asked_by_us = heard.thread.open_question(heard.now);
    let asked_by_staff = heard.thread.asked_by_staff(heard.now);
    let asked_by_staff = asked_by_staff.and_then(|at| heard.thread.matters.get(at)?.asked.as_ref());
    let is_asked_since = asked_by_us.is_some_and(|question| question.asked_at > told_at)
        || asked_by_staff.is_some_and(|asked| asked.asked_at > told_at);
    let is_no = said.opens_with("no")
        && said.length() <= FEW_WORDS
        && heard.now.duration_since(told_at) <= LATELY;
    (is_no && !is_asked_since).then_some(matter)
}
