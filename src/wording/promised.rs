//! What a reporter gets where a date does not hold, and the preliminary answer
//! that forvaltningsloven § 11 a wants where a case takes more than a month.
//! As in all news, nothing of what was reported stands in it.

use jiff::Timestamp;

use super::catalogue::Catalogue;
use super::dates::day_and_time;
use super::names;
use super::news::{NewsFacts, email_of};
use super::segments::on_air;
use crate::domain::case::Owner;
use crate::domain::language::Language;
use crate::domain::promise::Unfinished;

/// What is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Promised {
    /// That it takes longer.
    Later,
    /// That it is not finished, and why.
    Preliminary(Unfinished),
}

/// What the message tells besides.
pub struct PromisedFacts<'a> {
    pub owner: Owner,
    /// The new date.
    pub due: Timestamp,
    pub news: NewsFacts<'a>,
}

/// As an SMS, in the GSM alphabet where the language allows.
pub fn sms(c: &Catalogue, l: Language, what: Promised, f: &PromisedFacts) -> String {
    let news = &f.news;
    let told = told(c, l, what, f);
    let args = [
        ("reference", news.reference.as_str()),
        ("told", &told),
        ("url", news.status_url),
    ];
    on_air(l, &c.text(l, "later-sms", &args))
}

/// As an e-mail: subject and plain text.
pub fn email(c: &Catalogue, l: Language, what: Promised, f: &PromisedFacts) -> (String, String) {
    let more = match what {
        Promised::Later => "later-more",
        Promised::Preliminary(_) => "later-preliminary-more",
    };
    let told = format!("{} {}", told(c, l, what, f), c.text(l, more, &[]));
    email_of(c, l, &told, &f.news)
}

/// In two or three sentences: who has it, why it takes longer, and until when.
fn told(c: &Catalogue, l: Language, what: Promised, f: &PromisedFacts) -> String {
    let due = ("due", day_and_time(c, l, f.due));
    let holder = ("holder", names::holder(c, l, f.owner));
    let why = match what {
        Promised::Later => {
            let args = [(due.0, due.1.as_str()), (holder.0, holder.1.as_str())];
            return c.text(l, "later-told", &args);
        }
        Promised::Preliminary(why) => match why {
            Unfinished::WaitsForReporter => "later-why-reporter",
            Unfinished::WaitsForParts => "later-why-parts",
            Unfinished::WaitsForOthers => "later-why-others",
            Unfinished::UnderWay => "later-why-under_way",
        },
    };
    let why = c.text(l, why, &[]);
    let args = [(due.0, due.1.as_str()), ("why", why.as_str())];
    c.text(l, "later-preliminary", &args)
}

#[cfg(test)]
mod tests {
    use strum::IntoEnumIterator;

    use super::*;
    use crate::domain::reference::Reference;
    use crate::wording::acknowledgement::most_segments;
    use crate::wording::segments::{alphabet, segments};

    #[test]
    fn it_tells_the_new_date_and_the_way_to_add_something_and_fits_its_parts() {
        let c = Catalogue::builtin();
        let reference = (0..).find_map(Reference::from_number).unwrap();
        let url = format!("https://{}", "a".repeat(72));
        let due = "2026-09-23T13:00:00Z".parse().unwrap();
        let whys = Unfinished::iter().map(Promised::Preliminary);
        let all: Vec<Promised> = std::iter::once(Promised::Later).chain(whys).collect();
        for l in c.languages() {
            for owner in Owner::iter() {
                for what in &all {
                    let facts = PromisedFacts {
                        owner,
                        due,
                        news: NewsFacts {
                            reference: &reference,
                            status_url: &url,
                            municipality: "Fjordvik kommune",
                        },
                    };
                    let sms = sms(&c, *l, *what, &facts);
                    let size = segments(&sms);
                    assert_eq!(size.encoding, alphabet(*l), "{sms}");
                    assert!(size.count <= most_segments(*l), "{sms}");
                    let (subject, body) = email(&c, *l, *what, &facts);
                    assert!(subject.contains(reference.as_str()), "{subject}");
                    let date = day_and_time(&c, *l, due);
                    for text in [sms, body] {
                        let is_dated = text.contains(&date) || text.contains(&on_air(*l, &date));
                        assert!(is_dated, "{date}: {text}");
                        assert!(text.contains(reference.as_str()), "{text}");
                        assert!(text.contains(&url), "{text}");
                        assert!(!text.contains('$') && !text.contains('['), "{text}");
                    }
                }
            }
        }
    }

    #[test]
    fn who_has_the_case_is_told_where_a_date_does_not_hold() {
        let c = Catalogue::builtin();
        let reference = (0..).find_map(Reference::from_number).unwrap();
        let facts = PromisedFacts {
            owner: Owner::HousingOffice,
            due: "2026-11-27T14:00:00Z".parse().unwrap(),
            news: NewsFacts {
                reference: &reference,
                status_url: "https://sifra.fjordvik.example/status/abc",
                municipality: "Fjordvik kommune",
            },
        };
        let sms = sms(&c, Language::BOKMAL, Promised::Later, &facts);
        for told in [
            "tar lengre tid",
            "Boligkontoret har saken",
            "fredag 27. november kl. 15.00",
        ] {
            assert!(sms.contains(told), "{told}: {sms}");
        }
    }
}
