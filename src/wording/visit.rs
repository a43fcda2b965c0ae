//! What reporters get of a visit: the day, between which hours, who comes, and how
//! to say that it does not suit. Nothing of the case, and no address.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::catalogue::Catalogue;
use super::known::day;
use super::names;
use super::news::{NewsFacts, email_of};
use super::segments::on_air;
use crate::domain::case::{Owner, RecipientKey};
use crate::domain::clock::oslo;
use crate::domain::language::Language;
use crate::domain::recipient::Recipient;
use crate::domain::reference::Reference;
use crate::domain::visit::{Visit, Visitor, Window};

/// What is new of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumIter)]
pub enum VisitNews {
    Planned,
    Moved,
    Cancelled,
}

/// Who comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who<'a> {
    Department(Owner),
    /// A recipient, by the name that the configuration gives.
    Named(&'a str),
}

/// Who comes of a visit: the department that has its case, or the recipient.
pub fn who_comes<'a>(
    visit: &Visit,
    owner: Owner,
    recipients: &'a BTreeMap<RecipientKey, Recipient>,
) -> Who<'a> {
    match &visit.visitor {
        Visitor::Account(_) => Who::Department(owner),
        Visitor::Recipient(key) => match recipients.get(key) {
            Some(known) if !known.name.is_empty() => Who::Named(&known.name),
            _ => Who::Department(owner),
        },
    }
}

/// What there is to tell of a visit.
#[derive(Debug, Clone, Copy)]
pub struct VisitFacts<'a> {
    pub news: VisitNews,
    pub window: Window,
    pub who: Who<'a>,
    /// The visit's id, as in the address of its calendar file.
    pub id: &'a str,
}

/// Who comes, as "Byggdrift (vaktmestrene)".
pub fn who(c: &Catalogue, l: Language, who: Who<'_>) -> String {
    match who {
        Who::Department(owner) => names::owner(c, l, owner),
        Who::Named(name) => name.to_owned(),
    }
}

/// A time of day in Oslo, as "12.00".
pub fn clock(c: &Catalogue, l: Language, at: Timestamp) -> String {
    let local = at.to_zoned(oslo());
    let hour = format!("{:02}", local.hour());
    let minute = format!("{:02}", local.minute());
    c.text(l, "date-clock", &[("hour", &hour), ("minute", &minute)])
}

/// Day and hours, as "tirsdag 24. november mellom kl. 10.00 og 12.00".
pub fn when(c: &Catalogue, l: Language, window: &Window) -> String {
    let args = [
        ("day", &*day(c, l, window.start)),
        ("from", &*clock(c, l, window.start)),
        ("to", &*clock(c, l, window.end)),
    ];
    c.text(l, "coming-when", &args)
}

/// As an SMS, in the GSM alphabet where the language allows.
pub fn sms(c: &Catalogue, l: Language, v: &VisitFacts<'_>, f: &NewsFacts<'_>) -> String {
    let key = match v.news {
        VisitNews::Planned => "coming-planned-sms",
        VisitNews::Moved => "coming-moved-sms",
        VisitNews::Cancelled => "coming-cancelled-sms",
    };
    let args = [
        ("who", &*who(c, l, v.who)),
        ("when", &*when(c, l, &v.window)),
        ("reference", f.reference.as_str()),
        ("url", f.status_url),
    ];
    on_air(l, &c.text(l, key, &args))
}

/// The answer to an SMS that says that a visit does not suit.
pub fn refused(c: &Catalogue, l: Language, reference: &Reference) -> String {
    c.text(
        l,
        "coming-refused-sms",
        &[("reference", reference.as_str())],
    )
}

/// As an e-mail: subject and plain text, with the way to the calendar file.
pub fn email(
    c: &Catalogue,
    l: Language,
    v: &VisitFacts<'_>,
    f: &NewsFacts<'_>,
) -> (String, String) {
    let key = match v.news {
        VisitNews::Planned => "coming-planned",
        VisitNews::Moved => "coming-moved",
        VisitNews::Cancelled => "coming-cancelled",
    };
    let args = [
        ("who", &*who(c, l, v.who)),
        ("when", &*when(c, l, &v.window)),
        (
            "calendar",
            &*format!("{}{}", f.status_url, calendar_path(v.id)),
        ),
    ];
    email_of(c, l, &c.text(l, key, &args), f)
}

/// Where the calendar file of a visit is, behind the address of the reporter's
/// page.
pub fn calendar_path(id: &str) -> String {
    format!("/visits/{id}/visit.ics")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::acknowledgement::most_segments;
    use crate::wording::segments::segments;
    use strum::IntoEnumIterator;

    #[test]
    fn a_visit_is_told_with_day_hours_who_and_the_way_to_answer_and_fits_its_parts() {
        let c = Catalogue::builtin();
        let reference = (0..).find_map(Reference::from_number).unwrap();
        let url = format!("https://{}", "a".repeat(72));
        let facts = NewsFacts {
            reference: &reference,
            status_url: &url,
            municipality: "Fjordvik kommune",
        };
        // The longest day and month.
        let window = Window {
            start: "2026-09-23T08:00:00Z".parse().unwrap(),
            end: "2026-09-23T10:30:00Z".parse().unwrap(),
        };
        for l in c.languages() {
            for news in VisitNews::iter() {
                let visit = VisitFacts {
                    news,
                    window,
                    who: Who::Department(Owner::HousingOffice),
                    id: "0198",
                };
                let told = sms(&c, *l, &visit, &facts);
                assert!(segments(&told).count <= most_segments(*l), "{told}");
                let answer = on_air(*l, &refused(&c, *l, &reference));
                assert!(segments(&answer).count <= most_segments(*l), "{answer}");
                let (_, body) = email(&c, *l, &visit, &facts);
                assert!(body.contains("/visits/0198/visit.ics"), "{body}");
                for text in [told, body] {
                    for fact in [&clock(&c, *l, window.start), reference.as_str(), &url] {
                        assert!(text.contains(fact), "{fact}: {text}");
                    }
                    assert!(!text.contains('$') && !text.contains('['), "{text}");
                }
            }
        }
    }
}
