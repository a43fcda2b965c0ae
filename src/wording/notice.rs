//! What an owner's mailbox or phone gets when there is a case for them: the
//! reference, how soon, and a link to log in by. Nothing of the case itself,
//! since a shared mailbox is no place for it.

use jiff::Timestamp;

use super::catalogue::Catalogue;
use super::dates::day_and_time;
use super::names;
use crate::domain::case::Case;
use crate::domain::contact::Mailbox;
use crate::domain::decision::Priority;
use crate::domain::language::Language;
use crate::domain::letter::Letter;
use crate::domain::outgoing::MessageChannel;
use crate::domain::reference::Reference;

/// Departments read bokmål.
const LANGUAGE: Language = Language::BOKMAL;

/// A notice of the case to each way in which a recipient reads.
pub fn letters(c: &Catalogue, to: &Mailbox, case: &Case, case_url: &str) -> Vec<Letter> {
    let (reference, priority, due_at) = (&case.reference, case.priority, case.due_at);
    let email = to.email.as_ref().map(|email| {
        let words = notice_email(c, LANGUAGE, reference, priority, due_at, case_url);
        Letter::email(email, LANGUAGE, words)
    });
    let sms = to.phone.as_ref().map(|phone| {
        let body = notice_sms(c, LANGUAGE, reference, priority, due_at, case_url);
        Letter::sms(phone, LANGUAGE, body)
    });
    email.into_iter().chain(sms).collect()
}

/// The promise key of a notice: a case that comes back to an owner is a new one.
pub fn promise(case: &Case, recipient: &str, channel: MessageChannel) -> String {
    format!("notice:{}:{}:{recipient}:{channel}", case.id, case.version)
}

/// The notice as an e-mail: subject and plain text.
pub fn notice_email(
    c: &Catalogue,
    l: Language,
    reference: &Reference,
    priority: Priority,
    due_at: Timestamp,
    case_url: &str,
) -> (String, String) {
    let priority = names::priority(c, l, priority);
    let due = day_and_time(c, l, due_at);
    let args = [
        ("reference", reference.as_str()),
        ("priority", &priority),
        ("due", &due),
        ("url", case_url),
    ];
    (
        c.text(l, "notice-email-subject", &args[..2]),
        c.text(l, "notice-email-body", &args),
    )
}

/// The notice as an SMS.
pub fn notice_sms(
    c: &Catalogue,
    l: Language,
    reference: &Reference,
    priority: Priority,
    due_at: Timestamp,
    case_url: &str,
) -> String {
    c.text(
        l,
        "notice-sms",
        &[
            ("reference", reference.as_str()),
            ("priority", &names::priority(c, l, priority)),
            ("due", &day_and_time(c, l, due_at)),
            ("url", case_url),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::segments::{Encoding, segments};
    use strum::IntoEnumIterator;

    #[test]
    fn a_notice_tells_reference_priority_date_and_link_in_every_language() {
        let c = Catalogue::builtin();
        let reference = (0..).find_map(Reference::from_number).unwrap();
        let due_at = "2026-09-23T10:00:00Z".parse().unwrap();
        let url = format!("https://{}", "a".repeat(72));
        for l in c.languages() {
            for priority in Priority::iter() {
                let (subject, body) = notice_email(&c, *l, &reference, priority, due_at, &url);
                let sms = notice_sms(&c, *l, &reference, priority, due_at, &url);
                assert!(subject.contains(reference.as_str()), "{subject}");
                for text in [body, sms.clone()] {
                    for fact in [
                        reference.as_str(),
                        &url,
                        &names::priority(&c, *l, priority),
                        &day_and_time(&c, *l, due_at),
                    ] {
                        assert!(text.contains(fact), "{fact}: {text}");
                    }
                }
                let size = segments(&sms);
                assert_eq!((size.encoding, size.count <= 2), (Encoding::Gsm7, true));
            }
        }
    }
}
