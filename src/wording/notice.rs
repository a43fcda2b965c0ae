//! What an owner's mailbox or phone gets when there is a case for them: the
//! reference, how soon, and a link to log in by. Nothing of the case itself,
//! since a shared mailbox is no place for it.

use super::catalogue::Catalogue;
use super::dates::day_and_time;
use super::names;
use crate::domain::case::Case;
use crate::domain::contact::Mailbox;
use crate::domain::language::Language;
use crate::domain::letter::Letter;
use crate::domain::outgoing::MessageChannel;

/// Departments read bokmål.
const LANGUAGE: Language = Language::BOKMAL;

/// What there is to tell: the keys of subject, e-mail and SMS.
struct News {
    subject: &'static str,
    body: &'static str,
    sms: &'static str,
}

const NEW_CASE: News = News {
    subject: "notice-email-subject",
    body: "notice-email-body",
    sms: "notice-sms",
};

const NEW_REPORT: News = News {
    subject: "notice-report-email-subject",
    body: "notice-report-email-body",
    sms: "notice-report-sms",
};

const REOPENED: News = News {
    subject: "notice-reopened-email-subject",
    body: "notice-reopened-email-body",
    sms: "notice-reopened-sms",
};

const ANSWER: News = News {
    subject: "notice-answer-email-subject",
    body: "notice-answer-email-body",
    sms: "notice-answer-sms",
};

const MERGED: News = News {
    subject: "notice-merged-email-subject",
    body: "notice-merged-email-body",
    sms: "notice-merged-sms",
};

const TO_LEADER: News = News {
    subject: "notice-leader-email-subject",
    body: "notice-leader-email-body",
    sms: "notice-leader-sms",
};

/// A notice of a new case to each way in which a recipient reads.
pub fn letters(c: &Catalogue, to: &Mailbox, case: &Case, case_url: &str) -> Vec<Letter> {
    letters_of(c, &NEW_CASE, to, case, case_url)
}

/// A notice that a leader is to decide whose a case is.
pub fn letters_to_leader(c: &Catalogue, to: &Mailbox, case: &Case, url: &str) -> Vec<Letter> {
    letters_of(c, &TO_LEADER, to, case, url)
}

/// A notice that a case they have has got another report.
pub fn letters_of_report(c: &Catalogue, to: &Mailbox, case: &Case, case_url: &str) -> Vec<Letter> {
    letters_of(c, &NEW_REPORT, to, case, case_url)
}

/// A notice that a reporter says that a case of theirs is not in order after all.
pub fn letters_of_reopened(c: &Catalogue, to: &Mailbox, case: &Case, url: &str) -> Vec<Letter> {
    letters_of(c, &REOPENED, to, case, url)
}

/// A notice that what a case of theirs waited for has been answered.
pub fn letters_of_answer(c: &Catalogue, to: &Mailbox, case: &Case, url: &str) -> Vec<Letter> {
    letters_of(c, &ANSWER, to, case, url)
}

/// A notice that a case they had goes on in this one, which somebody else has.
pub fn letters_of_merge(c: &Catalogue, to: &Mailbox, case: &Case, case_url: &str) -> Vec<Letter> {
    letters_of(c, &MERGED, to, case, case_url)
}

fn letters_of(
    c: &Catalogue,
    news: &News,
    to: &Mailbox,
    case: &Case,
    case_url: &str,
) -> Vec<Letter> {
    let (reference, priority, due_at) = (&case.reference, case.priority, case.due_at);
    let priority = names::priority(c, LANGUAGE, priority);
    let due = day_and_time(c, LANGUAGE, due_at);
    let facts = Facts {
        reference: reference.as_str(),
        priority: &priority,
        due: &due,
        url: case_url,
    };
    let email = to.email.as_ref().map(|email| {
        let words = email_of(c, LANGUAGE, news, &facts);
        Letter::email(email, LANGUAGE, words)
    });
    let sms = to.phone.as_ref().map(|phone| {
        let body = sms_of(c, LANGUAGE, news, &facts);
        Letter::sms(phone, LANGUAGE, body)
    });
    email.into_iter().chain(sms).collect()
}

/// The promise key of a notice: a case that comes back to an owner is a new one.
pub fn promise(case: &Case, recipient: &str, channel: MessageChannel) -> String {
    format!("notice:{}:{}:{recipient}:{channel}", case.id, case.version)
}

/// What a notice tells of a case.
struct Facts<'a> {
    reference: &'a str,
    priority: &'a str,
    due: &'a str,
    url: &'a str,
}

impl<'a> Facts<'a> {
    fn args(&self) -> [(&'a str, &'a str); 4] {
        [
            ("reference", self.reference),
            ("priority", self.priority),
            ("due", self.due),
            ("url", self.url),
        ]
    }
}

/// The notice as an e-mail: subject and plain text.
fn email_of(c: &Catalogue, l: Language, news: &News, facts: &Facts) -> (String, String) {
    let args = facts.args();
    (
        c.text(l, news.subject, &args[..2]),
        c.text(l, news.body, &args),
    )
}

/// The notice as an SMS.
fn sms_of(c: &Catalogue, l: Language, news: &News, facts: &Facts) -> String {
    c.text(l, news.sms, &facts.args())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::decision::Priority;
    use crate::domain::reference::Reference;
    use crate::wording::segments::{Encoding, segments};
    use strum::IntoEnumIterator;

    #[test]
    fn a_notice_tells_reference_priority_date_and_link_in_every_language() {
        let c = Catalogue::builtin();
        let reference = (0..).find_map(Reference::from_number).unwrap();
        let due_at = "2026-09-23T10:00:00Z".parse().unwrap();
        let url = format!("https://{}", "a".repeat(72));
        for (l, news) in [Language::BOKMAL, Language::NYNORSK, Language::ENGLISH]
            .iter()
            .flat_map(|l| {
                let all = [
                    &NEW_CASE,
                    &NEW_REPORT,
                    &REOPENED,
                    &ANSWER,
                    &MERGED,
                    &TO_LEADER,
                ];
                all.map(|news| (l, news))
            })
        {
            for priority in Priority::iter() {
                let priority = names::priority(&c, *l, priority);
                let due = day_and_time(&c, *l, due_at);
                let facts = Facts {
                    reference: reference.as_str(),
                    priority: &priority,
                    due: &due,
                    url: &url,
                };
                let (subject, body) = email_of(&c, *l, news, &facts);
                let sms = sms_of(&c, *l, news, &facts);
                assert!(subject.contains(reference.as_str()), "{subject}");
                for text in [body, sms.clone()] {
                    for fact in [reference.as_str(), &url, &priority, &due] {
                        assert!(text.contains(fact), "{fact}: {text}");
                    }
                }
                let size = segments(&sms);
                assert_eq!((size.encoding, size.count <= 2), (Encoding::Gsm7, true));
            }
        }
    }
}
