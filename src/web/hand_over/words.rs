//! The sentences of the page, by what happened.

use jiff::civil::Date;

use super::sent::Sent;
use crate::casework::hand_over::answers::AnswerError;
use crate::casework::staff_photos::StaffPhotoError;
use crate::domain::hand_over_answer::AnswerKind;
use crate::domain::photo::PhotoFault;
use crate::domain::visit::WindowFault;
use crate::web::pages::Frame;

/// The sentence for what was just done, by its name in the page's address.
pub(super) fn notice(done: &str) -> Option<&'static str> {
    Some(match done {
        "receipt" => "link-notice-receipt",
        "accepted" => "link-notice-accepted",
        "question" => "link-notice-question",
        "stays-away" => "link-notice-stays-away",
        _ => return None,
    })
}

/// What was said, in the list of what was.
pub(super) fn said(page: &Frame<'_>, kind: AnswerKind, day: Option<Date>) -> String {
    match (kind, day) {
        (AnswerKind::Receipt, _) => page.say("link-said-receipt"),
        (AnswerKind::Accepted, Some(on)) => {
            page.say_with("link-said-accepted-day", "day", &day_of(page, on))
        }
        (AnswerKind::Accepted, None) => page.say("link-said-accepted"),
        (AnswerKind::Question, _) => page.say("link-said-question"),
        (AnswerKind::Done | AnswerKind::SaidDone, _) => page.say("link-said-done"),
        (AnswerKind::GivenBack, _) => page.say("link-said-given-back"),
        (AnswerKind::Reply, _) => page.say("link-said-reply"),
    }
}

/// A day, as "tirsdag 24. november".
pub(super) fn day_of(page: &Frame<'_>, day: Date) -> String {
    let (c, l) = (page.catalogue(), page.language);
    let weekday = c.text(
        l,
        &format!("weekday-{}", day.weekday().to_monday_one_offset()),
        &[],
    );
    let month = c.text(l, &format!("month-{}", day.month()), &[]);
    let args = [
        ("weekday", weekday.as_str()),
        ("day", &day.day().to_string()),
        ("month", &month),
    ];
    c.text(l, "link-day", &args)
}

/// Why an answer was not taken; nothing where the page has to say it in another
/// way.
pub(super) fn problem(page: &Frame<'_>, error: &AnswerError) -> Option<String> {
    Some(match error {
        AnswerError::NotOpen => page.say("link-not-open"),
        AnswerError::NotTheirs => page.say("link-not-theirs"),
        AnswerError::Overtaken => page.say("link-overtaken"),
        AnswerError::WordsMissing => page.say("link-words-missing"),
        AnswerError::TooLong(over) => {
            page.say_with("link-words-too-long", "over", &over.to_string())
        }
        AnswerError::PastDay => page.say("link-day-past"),
        AnswerError::HoursMissing => page.say("link-time-missing"),
        AnswerError::Window(WindowFault::Past) => page.say("link-time-past"),
        AnswerError::Window(WindowFault::Backwards) => page.say("link-time-backwards"),
        AnswerError::Window(WindowFault::TooLong) => page.say("link-time-too-long"),
        AnswerError::Window(WindowFault::Night) => page.say("link-time-night"),
        AnswerError::Window(WindowFault::TooFar) => page.say("link-day-far"),
        AnswerError::Over | AnswerError::Store(_) => return None,
    })
}

/// The field that an answer is wrong in, where it is not the form's first.
pub(super) fn field(error: &AnswerError, sent: &Sent) -> Option<&'static str> {
    match error {
        AnswerError::Window(WindowFault::Backwards | WindowFault::TooLong) => Some("to"),
        AnswerError::Window(WindowFault::Night) if sent.begins_by_day() => Some("to"),
        AnswerError::Window(WindowFault::Night | WindowFault::Past) | AnswerError::HoursMissing => {
            Some("from")
        }
        _ => None,
    }
}

/// Why a photo was not kept.
pub(super) fn photo_problem(error: &StaffPhotoError) -> &'static str {
    match error {
        StaffPhotoError::Photo(PhotoFault::TooLarge | PhotoFault::TooManyPixels) => {
            "link-photo-too-large"
        }
        StaffPhotoError::Photo(_) => "link-photo-unfit",
        StaffPhotoError::TooMany => "link-photo-too-many",
        StaffPhotoError::NotAllowed
        | StaffPhotoError::NoSuchCase
        | StaffPhotoError::NotNow
        | StaffPhotoError::Attachments(_)
        | StaffPhotoError::Store(_) => "link-photo-not-now",
    }
}
