//! What a reporter gets the moment we have their report: that we have it, its
//! reference, who looks at it by when, and the way to their own page. Nothing
//! of what they told stands in it, since a phone lies open on tables.
//!
//! In danger the number to ring comes before anything else, and we never say
//! that we have passed the matter on.

use jiff::Timestamp;

use super::catalogue::Catalogue;
use super::dates::day_and_time;
use super::segments::{Encoding, alphabet, on_air, segments};
use super::{known, question};
use crate::domain::case::Owner;
use crate::domain::decision::Danger;
use crate::domain::language::Language;
use crate::domain::question::Ask;
use crate::domain::reference::Reference;

/// What the acknowledgement tells.
pub struct AcknowledgementFacts<'a> {
    pub reference: &'a Reference,
    pub owner: Owner,
    pub due_at: Timestamp,
    /// The reporter's own page; at most 80 characters, so that it fits an SMS.
    pub status_url: &'a str,
    pub danger: Option<Danger>,
    /// The sender, as "Fjordvik kommune".
    pub municipality: &'a str,
    /// What it asks besides, by SMS.
    pub question: Option<&'a Ask>,
    /// The number had said stop, and takes answers again.
    pub starts_again: bool,
    /// It was reported already, and they follow the case.
    pub follows: bool,
    /// When it is told: a case that is followed may be late already.
    pub now: Timestamp,
}

impl AcknowledgementFacts<'_> {
    fn promise(&self, c: &Catalogue, l: Language) -> String {
        known::promise(c, l, self.owner, self.due_at, self.now)
    }
}

/// Parts that an SMS of ours may take in this language; one more in danger, and
/// what a question takes. Letters outside the GSM alphabet halve what a part
/// holds.
pub fn most_segments(language: Language) -> usize {
    match alphabet(language) {
        Encoding::Gsm7 => 2,
        Encoding::Ucs2 => 5,
    }
}

/// The acknowledgement as an SMS. The sender's name is left out where it would
/// take another part.
pub fn sms(c: &Catalogue, l: Language, f: &AcknowledgementFacts) -> String {
    let promise = f.promise(c, l);
    let args = [
        ("reference", f.reference.as_str()),
        ("promise", promise.as_str()),
        ("url", f.status_url),
    ];
    let (bare, signed) = match f.danger {
        Some(danger) => {
            let call = call(c, l, danger);
            let key = if f.follows {
                "following-ack-sms-danger"
            } else {
                "ack-sms-danger"
            };
            let bare = format!("{call} {}", c.text(l, key, &args));
            let signed = format!("{bare} {}.", f.municipality);
            (bare, signed)
        }
        None => {
            let key = if f.follows {
                "following-ack-sms"
            } else {
                "ack-sms"
            };
            let bare = c.text(l, key, &args);
            let signed = format!("{}: {bare}", f.municipality);
            (bare, signed)
        }
    };
    let signed = on_air(l, &signed);
    let most = most_segments(l) + usize::from(f.danger.is_some());
    let told = if segments(&signed).count <= most {
        signed
    } else {
        on_air(l, &bare)
    };
    let asked = f.question.and_then(|ask| question::words(c, l, ask));
    let again = f
        .starts_again
        .then(|| c.text(l, "answer-started-by-report", &[]));
    [Some(told), asked, again]
        .into_iter()
        .flatten()
        .map(|part| on_air(l, &part))
        .collect::<Vec<_>>()
        .join(" ")
}

/// The acknowledgement as an e-mail: subject and plain text.
pub fn email(c: &Catalogue, l: Language, f: &AcknowledgementFacts) -> (String, String) {
    let args = [
        ("reference", f.reference.as_str()),
        ("promise", &f.promise(c, l)),
        ("url", f.status_url),
        ("municipality", f.municipality),
    ];
    let (subject, body) = if f.follows {
        ("following-ack-email-subject", "following-ack-email-body")
    } else {
        ("ack-email-subject", "ack-email-body")
    };
    let body = c.text(l, body, &args);
    match f.danger {
        Some(danger) => {
            let subject = [
                ("number", danger.number()),
                ("reference", f.reference.as_str()),
            ];
            (
                c.text(l, "ack-email-subject-danger", &subject),
                format!("{}\n\n{body}", call(c, l, danger)),
            )
        }
        None => (
            c.text(l, subject, &[("reference", f.reference.as_str())]),
            body,
        ),
    }
}

/// Who looks at it by when, in one sentence.
pub fn promise(c: &Catalogue, l: Language, owner: Owner, due_at: Timestamp) -> String {
    let key = format!("promise-{}", owner.key());
    c.text(l, &key, &[("due", &day_and_time(c, l, due_at))])
}

/// The number to ring in this danger, in one sentence that begins with it.
pub fn call(c: &Catalogue, l: Language, danger: Danger) -> String {
    let key = match danger {
        Danger::Fire => "call-fire",
        Danger::Crime => "call-crime",
        Danger::Health => "call-health",
    };
    c.text(l, key, &[("number", danger.number())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::segments::Encoding;
    use strum::IntoEnumIterator;

    const DANGERS: [Option<Danger>; 4] = [
        None,
        Some(Danger::Fire),
        Some(Danger::Crime),
        Some(Danger::Health),
    ];

    fn reference() -> Reference {
        (0..).find_map(Reference::from_number).unwrap()
    }

    /// Every combination, with the longest date there is and a long link.
    fn every(check: impl Fn(&Catalogue, Language, &AcknowledgementFacts)) {
        let c = Catalogue::builtin();
        let url = format!("https://{}", "a".repeat(72));
        for language in c.languages() {
            for owner in Owner::iter() {
                for danger in DANGERS {
                    for due_at in [
                        "2026-09-23T10:00:00Z".parse().unwrap(),
                        "2027-02-17T10:00:00Z".parse().unwrap(),
                        "2026-11-28T10:00:00Z".parse().unwrap(),
                    ] {
                        check(
                            &c,
                            *language,
                            &AcknowledgementFacts {
                                reference: &reference(),
                                owner,
                                due_at,
                                status_url: &url,
                                danger,
                                municipality: "Kárášjoga gielda – Karasjok kommune",
                                question: None,
                                starts_again: false,
                                follows: false,
                                now: "2026-08-01T10:00:00Z".parse().unwrap(),
                            },
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn an_sms_takes_two_parts_or_five_without_the_gsm_alphabet_whatever_it_tells() {
        every(|c, l, f| {
            let text = sms(c, l, f);
            let size = segments(&text);
            assert_eq!(size.encoding, alphabet(l), "{text}");
            let most = most_segments(l) + usize::from(f.danger.is_some());
            assert!(size.count <= most, "{} {text}", size.units);
        });
    }

    #[test]
    fn an_sms_of_a_short_named_town_says_who_sent_it() {
        every(|c, l, f| {
            let f = AcknowledgementFacts {
                municipality: "Fjordvik kommune",
                status_url: "https://sifra.fjordvik.example/status/0123456789abcdef0123456789abcdef",
                ..*f
            };
            let text = sms(c, l, &f);
            assert!(text.contains("Fjordvik kommune"), "{text}");
            let most = most_segments(l) + usize::from(f.danger.is_some());
            assert!(segments(&text).count <= most, "{text}");
        });
    }

    #[test]
    fn a_question_takes_at_most_one_part_more() {
        let units =
            || ["H0101", "H0102", "H0201", "H0202", "H0301", "H0302"].map(|u| u.parse().unwrap());
        let asks = [
            Ask::Where,
            Ask::What,
            Ask::HouseNumber {
                street: "Prestegårdsbakken".into(),
            },
            Ask::Address {
                candidates: ["A", "B", "C", "D"]
                    .map(|letter| format!("Storgata 12{letter}"))
                    .to_vec(),
            },
            Ask::Dwelling {
                address: "Storgata 12".into(),
                units: units().to_vec(),
            },
        ];
        every(|c, l, f| {
            for ask in &asks {
                let f = AcknowledgementFacts {
                    municipality: "Fjordvik kommune",
                    question: Some(ask),
                    status_url: "https://sifra.fjordvik.example/status/0123456789abcdef0123456789abcdef",
                    ..*f
                };
                let text = sms(c, l, &f);
                let asking = if alphabet(l) == Encoding::Gsm7 { 1 } else { 2 };
                let most = most_segments(l) + asking + usize::from(f.danger.is_some());
                assert!(segments(&text).count <= most, "{text}");
                assert_eq!(segments(&text).encoding, alphabet(l), "{text}");
                assert!(!text.contains('$') && !text.contains('['), "{text}");
            }
        });
    }

    #[test]
    fn every_acknowledgement_tells_reference_owner_date_and_link() {
        every(|c, l, f| {
            let (_, body) = email(c, l, f);
            for text in [sms(c, l, f), body] {
                // What stands on the door stands in every language.
                let holder = match f.owner {
                    Owner::Byggdrift => "Byggdrift",
                    Owner::HousingOffice => "kontoret",
                    Owner::Police => "",
                };
                let due = day_and_time(c, l, f.due_at);
                for fact in [f.reference.as_str(), f.status_url, holder] {
                    assert!(text.contains(fact), "{fact}: {text}");
                }
                assert!(
                    text.contains(&due) || text.contains(&on_air(l, &due)),
                    "{due}: {text}"
                );
                assert!(!text.contains('$') && !text.contains('['), "{text}");
            }
        });
    }

    #[test]
    fn in_danger_the_number_to_ring_comes_before_anything_else() {
        every(|c, l, f| {
            let Some(danger) = f.danger else { return };
            let (subject, body) = email(c, l, f);
            for text in [sms(c, l, f), body, subject] {
                let mut first = text.split_whitespace().take(3);
                assert!(
                    first.any(|word| word.trim_end_matches([',', ':']) == danger.number()),
                    "{text}"
                );
            }
        });
    }

    #[test]
    fn a_follower_is_told_that_it_is_reported_and_when_it_is_late() {
        every(|c, l, f| {
            for now in [f.now, f.due_at + jiff::SignedDuration::from_hours(1)] {
                let f = AcknowledgementFacts {
                    follows: true,
                    now,
                    ..*f
                };
                let text = sms(c, l, &f);
                let most = most_segments(l) + usize::from(f.danger.is_some());
                assert!(segments(&text).count <= most, "{text}");
                let (subject, body) = email(c, l, &f);
                for text in [&text, &body] {
                    for fact in [f.reference.as_str(), f.status_url] {
                        assert!(text.contains(fact), "{fact}: {text}");
                    }
                    assert!(!text.contains('$') && !text.contains('['), "{text}");
                }
                assert!(subject.contains(f.reference.as_str()), "{subject}");
                if l == Language::BOKMAL && f.danger.is_none() {
                    let is_late = body.contains("Fristen var");
                    assert_eq!(is_late, now > f.due_at, "{body}");
                    assert!(text.contains("alt meldt"), "{text}");
                }
            }
        });
    }

    #[test]
    fn nobody_is_told_that_we_have_passed_it_on() {
        every(|c, l, f| {
            let text = format!("{} {}", sms(c, l, f), email(c, l, f).1).to_lowercase();
            for claim in [
                "videre til",
                "vidare til",
                "sendt til",
                "varslet",
                "passed on",
                "forwarded",
            ] {
                assert!(!text.contains(claim), "{text}");
            }
        });
    }
}
