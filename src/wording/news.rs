//! What a reporter gets when there is something new on their own page: that it
//! is there, and the way to it. Nothing of what was reported or written stands
//! in it, since a phone lies open on tables.

use super::catalogue::Catalogue;
use super::segments::on_air;
use crate::domain::language::Language;
use crate::domain::reference::Reference;

/// What is new.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumIter)]
pub enum News {
    /// Staff wrote to them.
    Message,
    /// Staff asked them something.
    Question,
    /// The case waits for something.
    Waiting,
    /// The case is done, and they can say that it is not.
    Resolved,
    Closed,
    /// A case that was done is taken up again.
    Reopened,
}

/// What the message tells besides.
pub struct NewsFacts<'a> {
    pub reference: &'a Reference,
    /// The reporter's own page; at most 80 characters, so that it fits an SMS.
    pub status_url: &'a str,
    /// The sender, as "Fjordvik kommune".
    pub municipality: &'a str,
}

/// As an SMS, in the GSM alphabet where the language allows.
pub fn sms(c: &Catalogue, l: Language, news: News, f: &NewsFacts) -> String {
    let key = match news {
        News::Message => "news-message-sms",
        News::Question => "news-question-sms",
        News::Waiting => "news-waiting-sms",
        News::Resolved => "news-resolved-sms",
        News::Closed => "news-closed-sms",
        News::Reopened => "news-reopened-sms",
    };
    let args = [("reference", f.reference.as_str()), ("url", f.status_url)];
    on_air(l, &c.text(l, key, &args))
}

/// As an e-mail: subject and plain text.
pub fn email(c: &Catalogue, l: Language, news: News, f: &NewsFacts) -> (String, String) {
    let key = match news {
        News::Message => "news-message",
        News::Question => "news-question",
        News::Waiting => "news-waiting",
        News::Resolved => "news-resolved",
        News::Closed => "news-closed",
        News::Reopened => "news-reopened",
    };
    email_of(c, l, &c.text(l, key, &[]), f)
}

/// An e-mail that tells this, in a sentence or two.
pub fn email_of(c: &Catalogue, l: Language, told: &str, f: &NewsFacts) -> (String, String) {
    let reference = ("reference", f.reference.as_str());
    let args = [
        reference,
        ("news", told),
        ("url", f.status_url),
        ("municipality", f.municipality),
    ];
    (
        c.text(l, "news-email-subject", &[reference]),
        c.text(l, "news-email-body", &args),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::acknowledgement::most_segments;
    use crate::wording::segments::segments;
    use strum::IntoEnumIterator;

    #[test]
    fn it_tells_reference_and_link_and_fits_its_parts() {
        let c = Catalogue::builtin();
        let reference = (0..).find_map(Reference::from_number).unwrap();
        let url = format!("https://{}", "a".repeat(72));
        let facts = NewsFacts {
            reference: &reference,
            status_url: &url,
            municipality: "Fjordvik kommune",
        };
        for l in c.languages() {
            for news in News::iter() {
                let sms = sms(&c, *l, news, &facts);
                assert!(segments(&sms).count <= most_segments(*l), "{sms}");
                let (subject, body) = email(&c, *l, news, &facts);
                assert!(subject.contains(reference.as_str()), "{subject}");
                for text in [sms, body] {
                    assert!(text.contains(reference.as_str()), "{text}");
                    assert!(text.contains(&url), "{text}");
                    assert!(!text.contains('$') && !text.contains('['), "{text}");
                }
            }
        }
    }
}
