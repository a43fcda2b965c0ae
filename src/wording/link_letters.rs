//! What a recipient without an account gets besides the hand-over itself: the
//! code for their link, and another link. And what the department gets whose case
//! it is, when they have answered. Nothing of the case stands in them.

use super::catalogue::Catalogue;
use super::dates::day_and_time;
use super::names;
use super::segments::on_air;
use crate::domain::case::Case;
use crate::domain::contact::Mailbox;
use crate::domain::hand_over_answer::AnswerKind;
use crate::domain::language::Language;
use crate::domain::letter::Letter;
use jiff::Timestamp;

/// Why a link is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumIter)]
pub enum News {
    /// They asked for one, or staff sent one.
    NewLink,
    /// Their question has a reply.
    Reply,
}

/// What a letter with a link tells.
pub struct Facts<'a> {
    pub reference: &'a str,
    pub url: &'a str,
    /// How long the link opens.
    pub until: Timestamp,
    /// The sender, as "Fjordvik kommune".
    pub municipality: &'a str,
}

/// The code as an SMS.
pub fn code_sms(c: &Catalogue, l: Language, code: &str) -> String {
    on_air(l, &c.text(l, "link-code-sms", &[("code", code)]))
}

/// The code as an e-mail: subject and plain text.
pub fn code_email(c: &Catalogue, l: Language, code: &str) -> (String, String) {
    let args = [("code", code)];
    (
        c.text(l, "link-code-email-subject", &[]),
        c.text(l, "link-code-email-body", &args),
    )
}

/// A link as an SMS.
pub fn sms(c: &Catalogue, l: Language, news: News, f: &Facts) -> String {
    let until = day_and_time(c, l, f.until);
    let args = [
        ("reference", f.reference),
        ("url", f.url),
        ("until", until.as_str()),
    ];
    let key = match news {
        News::NewLink => "link-new-sms",
        News::Reply => "link-reply-sms",
    };
    on_air(l, &c.text(l, key, &args))
}

/// A link as an e-mail: subject and plain text.
pub fn email(c: &Catalogue, l: Language, news: News, f: &Facts) -> (String, String) {
    let (subject, told) = match news {
        News::NewLink => ("link-new-email-subject", c.text(l, "link-new", &[])),
        News::Reply => ("link-reply-email-subject", c.text(l, "link-reply", &[])),
    };
    let until = day_and_time(c, l, f.until);
    let reference = ("reference", f.reference);
    let args = [
        reference,
        ("told", told.as_str()),
        ("url", f.url),
        ("until", until.as_str()),
        ("municipality", f.municipality),
    ];
    (
        c.text(l, subject, &[reference]),
        c.text(l, "link-email-body", &args),
    )
}

/// To each way in which the department reads: a recipient has answered something
/// that they should look at. Nothing where the answer is none of these.
pub fn to_department(
    c: &Catalogue,
    kind: AnswerKind,
    to: &Mailbox,
    case: &Case,
    url: &str,
) -> Vec<Letter> {
    let l = Language::BOKMAL;
    let (subject, body, sms) = match kind {
        AnswerKind::Question => (
            "notice-asked-email-subject",
            "notice-asked-email-body",
            "notice-asked-sms",
        ),
        AnswerKind::SaidDone => (
            "notice-said-done-email-subject",
            "notice-said-done-email-body",
            "notice-said-done-sms",
        ),
        AnswerKind::GivenBack => (
            "notice-given-back-email-subject",
            "notice-given-back-email-body",
            "notice-given-back-sms",
        ),
        AnswerKind::Receipt | AnswerKind::Accepted | AnswerKind::Done | AnswerKind::Reply => {
            return Vec::new();
        }
    };
    let priority = names::priority(c, l, case.priority);
    let due = day_and_time(c, l, case.due_at);
    let args = [
        ("reference", case.reference.as_str()),
        ("priority", priority.as_str()),
        ("due", due.as_str()),
        ("url", url),
    ];
    let email = to.email.as_ref().map(|email| {
        let words = (c.text(l, subject, &args[..2]), c.text(l, body, &args));
        Letter::email(email, l, words)
    });
    let sms = to.phone.as_ref().map(|phone| {
        let body = on_air(l, &c.text(l, sms, &args));
        Letter::sms(phone, l, body)
    });
    email.into_iter().chain(sms).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::segments::segments;
    use strum::IntoEnumIterator;

    const LANGUAGES: [Language; 3] = [Language::BOKMAL, Language::NYNORSK, Language::ENGLISH];

    #[test]
    fn a_code_comes_in_one_sms_and_says_whom_to_give_it() {
        let c = Catalogue::builtin();
        for l in LANGUAGES {
            let sms = code_sms(&c, l, "012345");
            assert!(sms.contains("012345"), "{sms}");
            assert_eq!(segments(&sms).count, 1, "{sms}");
            let (subject, body) = code_email(&c, l, "012345");
            assert!(!subject.contains("012345"), "{subject}");
            assert!(body.contains("012345"), "{body}");
        }
    }

    #[test]
    fn a_link_comes_with_its_end_and_fits_two_sms() {
        let c = Catalogue::builtin();
        let url = format!("https://{}", "a".repeat(72));
        let facts = Facts {
            reference: "SF-7K3M9Q-4",
            url: &url,
            until: "2026-09-23T10:00:00Z".parse().unwrap(),
            municipality: "Fjordvik kommune",
        };
        for (l, news) in LANGUAGES
            .iter()
            .flat_map(|l| News::iter().map(move |news| (*l, news)))
        {
            let sms = sms(&c, l, news, &facts);
            assert!(segments(&sms).count <= 2, "{sms}");
            let (subject, body) = email(&c, l, news, &facts);
            assert!(subject.contains(facts.reference), "{subject}");
            for text in [sms, body] {
                assert!(text.contains(&url) && text.contains("23"), "{text}");
                assert!(!text.contains('$') && !text.contains('['), "{text}");
            }
        }
    }
}
