//! One case as a row of the queue.

use jiff::Timestamp;

use super::super::times::{self, Moment};
use super::super::words as office;
use super::words;
use crate::domain::account::Account;
use crate::domain::case::Status;
use crate::domain::clock::oslo;
use crate::store::queue::{EXCERPT, Queued};
use crate::wording::Catalogue;

/// One case.
pub(super) struct Row {
    pub href: String,
    pub reference: String,
    pub version: i64,
    pub priority: String,
    pub priority_class: &'static str,
    pub due: Moment,
    pub category: String,
    pub place: String,
    pub excerpt: String,
    /// The excerpt is no words of a reporter.
    pub is_excerpt_ours: bool,
    pub owner: &'static str,
    pub status: String,
    pub waits_for: &'static str,
    pub assignee: Option<String>,
    pub is_mine: bool,
    pub reports: String,
    pub reached: &'static str,
    pub reached_class: &'static str,
    pub is_done: bool,
    pub unsure: bool,
    pub is_changed: bool,
    pub is_not_received: bool,
    pub to_leader: bool,
    pub is_restricted: bool,
    pub is_part: bool,
    pub is_merged: bool,
}

impl Row {
    pub fn of(c: &Catalogue, queued: Queued, account: &Account, now: Timestamp) -> Self {
        let case = &queued.case;
        let is_open = case.status.is_open();
        let (reached, reached_class) = office::reached(queued.reached);
        let (excerpt, is_excerpt_ours) = excerpt(&queued);
        let waiting = case.waiting_for.filter(|_| case.status == Status::Waiting);
        Self {
            href: format!("/staff/cases/{}", case.reference),
            reference: case.reference.to_string(),
            version: case.version,
            priority: office::priority(c, case.priority),
            priority_class: if is_open { case.priority.key() } else { "low" },
            due: if is_open {
                times::due(c, case, now)
            } else {
                done_at(c, case.updated_at, now)
            },
            category: office::category(c, case.category),
            place: office::place(&case.place),
            excerpt,
            is_excerpt_ours,
            owner: office::owner(case.owner),
            status: office::status(c, case.status),
            waits_for: waiting.map_or("", words::waits_for),
            is_mine: case.assignee.as_ref() == Some(&account.id),
            reports: office::reports(queued.reports),
            reached,
            reached_class,
            is_done: !is_open,
            unsure: case.unsure && is_open,
            is_changed: queued.is_changed,
            is_not_received: queued.is_not_received,
            to_leader: queued.to_leader && is_open,
            is_restricted: case.restricted,
            is_part: case.part_of.is_some(),
            is_merged: case.merged_into.is_some(),
            assignee: queued.assignee_name,
        }
    }
}

/// When a case was done: how long ago within the last day, else the day.
fn done_at(c: &Catalogue, at: Timestamp, now: Timestamp) -> Moment {
    let ago = times::ago(c, at, now);
    if ago.short != ago.full {
        return ago;
    }
    let day = at.to_zoned(oslo()).strftime("%-d.%-m.%Y");
    Moment {
        short: day.to_string(),
        ..ago
    }
}

/// One line of the text, and whether it is ours.
fn excerpt(queued: &Queued) -> (String, bool) {
    let Some(text) = &queued.excerpt else {
        return (words::NOT_YOURS_TO_READ.to_owned(), true);
    };
    if queued.reports == 0 {
        return (words::NO_REPORTS.to_owned(), true);
    }
    if text.is_empty() {
        return (words::NO_WORDS.to_owned(), true);
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut line = words.join(" ");
    if text.chars().count() >= EXCERPT {
        line.push('…');
    }
    (line, false)
}
