//! What somebody gets who is given a case, or reminded of it: the reference, how
//! soon, and a link. Nothing of the case itself: mailboxes are shared, and phones
//! lie on tables. Departments log in by their link; it opens a page without an
//! account for others.

use super::catalogue::Catalogue;
use super::dates::day_and_time;
use super::names;
use crate::domain::case::Case;
use crate::domain::contact::Mailbox;
use crate::domain::hand_over::Channel;
use crate::domain::language::Language;
use crate::domain::letter::Letter;

/// Recipients read bokmål.
const LANGUAGE: Language = Language::BOKMAL;

/// Why somebody is written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumIter)]
pub enum Occasion {
    /// They have a case that they had not.
    Given,
    /// They have not said yet that they have it.
    Reminder,
    /// One that they had is open again.
    Reopened,
    /// Another report has come into it.
    Report,
    /// What it waited for has been answered.
    Answer,
    /// It goes on in a case that somebody else has.
    Merged,
    /// A visit that they agreed does not suit.
    VisitRefused,
    /// A visit that they agreed was moved or cancelled.
    VisitChanged,
    /// There is a sheet for the police.
    Sheet,
    /// A leader is to decide whose it is.
    ToLeader,
}

/// How the reader comes to the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumIter)]
pub enum Door {
    /// By an account.
    Login,
    /// By the link alone, and a code.
    Link,
}

/// The keys of what there is to tell.
struct Keys {
    subject: &'static str,
    body: &'static str,
    sms: &'static str,
}

macro_rules! keys {
    ($subject:literal, $body:literal, $sms:literal) => {
        Keys {
            subject: $subject,
            body: $body,
            sms: $sms,
        }
    };
}

const NOT_RECEIVED: Keys = keys!(
    "hand-over-missed-email-subject",
    "hand-over-missed-email-body",
    "hand-over-missed-sms"
);

fn keys(occasion: Occasion, door: Door) -> Keys {
    match (occasion, door) {
        (Occasion::Reminder, _) => keys!(
            "hand-over-reminder-email-subject",
            "hand-over-reminder-email-body",
            "hand-over-reminder-sms"
        ),
        (Occasion::Given, Door::Link) => keys!(
            "hand-over-email-subject",
            "hand-over-email-body",
            "hand-over-sms"
        ),
        (Occasion::Sheet, _) => keys!(
            "police-sheet-email-subject",
            "police-sheet-email-body",
            "police-sheet-sms"
        ),
        (_, Door::Link) => keys!(
            "hand-over-news-email-subject",
            "hand-over-news-email-body",
            "hand-over-news-sms"
        ),
        (Occasion::Given, Door::Login) => {
            keys!("notice-email-subject", "notice-email-body", "notice-sms")
        }
        (Occasion::Reopened, Door::Login) => keys!(
            "notice-reopened-email-subject",
            "notice-reopened-email-body",
            "notice-reopened-sms"
        ),
        (Occasion::Report, Door::Login) => keys!(
            "notice-report-email-subject",
            "notice-report-email-body",
            "notice-report-sms"
        ),
        (Occasion::Answer, Door::Login) => keys!(
            "notice-answer-email-subject",
            "notice-answer-email-body",
            "notice-answer-sms"
        ),
        (Occasion::Merged, Door::Login) => keys!(
            "notice-merged-email-subject",
            "notice-merged-email-body",
            "notice-merged-sms"
        ),
        (Occasion::ToLeader, Door::Login) => keys!(
            "notice-leader-email-subject",
            "notice-leader-email-body",
            "notice-leader-sms"
        ),
        (Occasion::VisitChanged, Door::Login) => keys!(
            "notice-visit-changed-email-subject",
            "notice-visit-changed-email-body",
            "notice-visit-changed-sms"
        ),
        (Occasion::VisitRefused, Door::Login) => keys!(
            "notice-visit-email-subject",
            "notice-visit-email-body",
            "notice-visit-sms"
        ),
    }
}

/// The letter by one channel of a mailbox; nothing where there is no such way.
pub fn letter(
    c: &Catalogue,
    (occasion, door): (Occasion, Door),
    to: (&Mailbox, Channel),
    case: &Case,
    url: &str,
) -> Option<Letter> {
    worded(
        c,
        LANGUAGE,
        &keys(occasion, door),
        to,
        case,
        &[("url", url)],
    )
}

/// To the sender: a case never arrived with whom it was given to.
pub fn not_received(
    c: &Catalogue,
    recipient: &str,
    to: (&Mailbox, Channel),
    case: &Case,
    url: &str,
) -> Option<Letter> {
    let more = [("url", url), ("recipient", recipient)];
    worded(c, LANGUAGE, &NOT_RECEIVED, to, case, &more)
}

fn worded(
    c: &Catalogue,
    l: Language,
    keys: &Keys,
    (to, channel): (&Mailbox, Channel),
    case: &Case,
    more: &[(&str, &str)],
) -> Option<Letter> {
    let priority = names::priority(c, l, case.priority);
    let due = day_and_time(c, l, case.due_at);
    let mut args = vec![
        ("reference", case.reference.as_str()),
        ("priority", priority.as_str()),
        ("due", due.as_str()),
    ];
    args.extend_from_slice(more);
    match channel {
        Channel::Email => {
            let words = (c.text(l, keys.subject, &args), c.text(l, keys.body, &args));
            Some(Letter::email(to.email.as_ref()?, l, words))
        }
        Channel::Sms => {
            let body = c.text(l, keys.sms, &args);
            Some(Letter::sms(to.phone.as_ref()?, l, body))
        }
        Channel::Queue | Channel::Webhook => None,
    }
}

#[cfg(test)]
mod tests;
