//! Answers to an SMS that opened no case. Each fits the parts that an SMS of
//! ours may take, and tells nothing of what was reported.

use jiff::Timestamp;

use super::catalogue::Catalogue;
use super::dates::day_and_time;
use super::names;
use crate::domain::case::{Owner, Status};
use crate::domain::language::Language;
use crate::domain::reference::Reference;

/// How the reporter's latest report is going.
pub fn status(
    c: &Catalogue,
    l: Language,
    reference: &Reference,
    status: Status,
    owner: Owner,
    due_at: Timestamp,
) -> String {
    let reference = ("reference", reference.as_str());
    match status {
        Status::New | Status::InProgress | Status::Waiting => {
            let key = match status {
                Status::Waiting => "answer-status-waiting",
                _ => "answer-status-open",
            };
            let holder = names::holder(c, l, owner);
            let due = day_and_time(c, l, due_at);
            c.text(l, key, &[reference, ("holder", &holder), ("due", &due)])
        }
        Status::Resolved => c.text(l, "answer-status-resolved", &[reference]),
        Status::Closed => c.text(l, "answer-status-closed", &[reference]),
    }
}

/// How one of several matters of a reporter is going, on a line of its own.
pub fn status_line(
    c: &Catalogue,
    l: Language,
    reference: &Reference,
    owner: Owner,
    due_at: Timestamp,
) -> String {
    let holder = names::holder(c, l, owner);
    let due = day_and_time(c, l, due_at);
    let reference = ("reference", reference.as_str());
    c.text(
        l,
        "answer-status-line",
        &[reference, ("holder", &holder), ("due", &due)],
    )
}

/// They ask after a report, and we have none from this number.
pub fn no_report_known(c: &Catalogue, l: Language) -> String {
    c.text(l, "answer-no-report-known", &[])
}

/// How to report by SMS.
pub fn help(c: &Catalogue, l: Language) -> String {
    c.text(l, "answer-help", &[])
}

/// They want no more messages, and get none.
pub fn stopped(c: &Catalogue, l: Language) -> String {
    c.text(l, "answer-stopped", &[])
}

/// They say that it has been solved; staff will see that.
pub fn cancelled_noted(c: &Catalogue, l: Language, reference: &Reference) -> String {
    let reference = ("reference", reference.as_str());
    c.text(l, "answer-cancelled-noted", &[reference])
}

/// What they added is with their case; with the number to ring first where it
/// tells of danger, and the question whether it is a new one where that is not
/// clear.
pub fn added(c: &Catalogue, l: Language, reference: &Reference, how: Added<'_>) -> String {
    let reference = ("reference", reference.as_str());
    match how {
        Added::Surely => c.text(l, "answer-added", &[reference]),
        Added::Perhaps => c.text(l, "answer-added-perhaps", &[reference]),
        Added::Again { promise } => {
            c.text(l, "answer-reopened", &[reference, ("promise", promise)])
        }
        Added::InDanger { call, promise } => {
            let told = c.text(l, "answer-added-danger", &[reference, ("promise", promise)]);
            format!("{call} {told}")
        }
    }
}

/// How a text came to an earlier case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added<'a> {
    Surely,
    /// It may be a matter of its own.
    Perhaps,
    /// The case was done and is open again.
    Again {
        promise: &'a str,
    },
    /// It tells of danger: `call` says whom to ring.
    InDanger {
        call: &'a str,
        promise: &'a str,
    },
}

/// We know now where it is.
pub fn place_noted(
    c: &Catalogue,
    l: Language,
    reference: &Reference,
    place: &str,
    promise: &str,
) -> String {
    let args = [
        ("reference", reference.as_str()),
        ("place", place),
        ("promise", promise),
    ];
    c.text(l, "answer-place-noted", &args)
}

/// They do not know where it is either.
pub fn place_unknown(c: &Catalogue, l: Language, reference: &Reference, promise: &str) -> String {
    let args = [("reference", reference.as_str()), ("promise", promise)];
    c.text(l, "answer-place-unknown", &args)
}

/// What they added is a case of its own now.
pub fn made_new(c: &Catalogue, l: Language, reference: &Reference, promise: &str) -> String {
    let args = [("reference", reference.as_str()), ("promise", promise)];
    c.text(l, "answer-made-new", &args)
}

/// They want messages again.
pub fn started(c: &Catalogue, l: Language) -> String {
    c.text(l, "answer-started", &[])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::decision::Danger;
    use crate::wording::acknowledgement::{call, most_segments, promise};
    use crate::wording::segments::{alphabet, on_air, segments};
    use strum::IntoEnumIterator;

    #[test]
    fn every_answer_fits_its_parts_and_lacks_nothing() {
        let c = Catalogue::builtin();
        let reference = (0..).find_map(Reference::from_number).unwrap();
        let due_at = "2026-09-23T10:00:00Z".parse().unwrap();
        for l in c.languages() {
            let mut answers = vec![
                no_report_known(&c, *l),
                help(&c, *l),
                stopped(&c, *l),
                cancelled_noted(&c, *l, &reference),
            ];
            for s in Status::iter() {
                for owner in Owner::iter() {
                    let answer = status(&c, *l, &reference, s, owner, due_at);
                    assert!(answer.contains(reference.as_str()), "{answer}");
                    assert_eq!(
                        answer.contains(&day_and_time(&c, *l, due_at)),
                        s.is_open(),
                        "{answer}"
                    );
                    answers.push(answer);
                }
            }
            let promise = promise(&c, *l, Owner::HousingOffice, due_at);
            let call = call(&c, *l, Danger::Health);
            let promise = promise.as_str();
            for how in [
                Added::Surely,
                Added::Perhaps,
                Added::Again { promise },
                Added::InDanger {
                    call: &call,
                    promise,
                },
            ] {
                answers.push(added(&c, *l, &reference, how));
            }
            answers.extend([
                place_noted(&c, *l, &reference, "Prestegårdsbakken 112B, H0203", promise),
                place_unknown(&c, *l, &reference, promise),
                made_new(&c, *l, &reference, promise),
                started(&c, *l),
                status_line(&c, *l, &reference, Owner::Byggdrift, due_at),
            ]);
            for answer in answers {
                let answer = on_air(*l, &answer);
                let size = segments(&answer);
                assert_eq!(size.encoding, alphabet(*l), "{answer}");
                assert!((1..=most_segments(*l)).contains(&size.count), "{answer}");
                assert!(!answer.contains('$') && !answer.contains('['), "{answer}");
            }
        }
    }

    #[test]
    fn help_names_the_emergency_numbers_in_every_language() {
        let c = Catalogue::builtin();
        for l in c.languages() {
            for number in ["110", "112", "113"] {
                assert!(help(&c, *l).contains(number));
            }
        }
    }
}
