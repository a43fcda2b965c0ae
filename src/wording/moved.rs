//! What a reporter gets when another owner has taken over the case: whose it
//! is now, and the way to their own page. As in the acknowledgement, nothing of
//! what was reported stands in it.

use super::catalogue::Catalogue;
use super::segments::on_air;
use crate::domain::case::Owner;
use crate::domain::language::Language;
use crate::domain::reference::Reference;

/// What the message tells.
pub struct MovedFacts<'a> {
    pub reference: &'a Reference,
    /// Who has the case now.
    pub owner: Owner,
    /// The reporter's own page; at most 80 characters, so that it fits an SMS.
    pub status_url: &'a str,
    /// The sender, as "Fjordvik kommune".
    pub municipality: &'a str,
}

/// As an SMS, in the GSM alphabet where the language allows.
pub fn sms(c: &Catalogue, l: Language, f: &MovedFacts) -> String {
    let args = [
        ("reference", f.reference.as_str()),
        ("moved", &moved(c, l, f.owner)),
        ("url", f.status_url),
    ];
    on_air(l, &c.text(l, "moved-sms", &args))
}

/// As an e-mail: subject and plain text.
pub fn email(c: &Catalogue, l: Language, f: &MovedFacts) -> (String, String) {
    let reference = ("reference", f.reference.as_str());
    (
        c.text(l, "moved-email-subject", &[reference]),
        c.text(
            l,
            "moved-email-body",
            &[
                reference,
                ("moved", &moved(c, l, f.owner)),
                ("url", f.status_url),
                ("municipality", f.municipality),
            ],
        ),
    )
}

/// Whose the case is now, in one sentence.
fn moved(c: &Catalogue, l: Language, owner: Owner) -> String {
    let key = match owner {
        Owner::Byggdrift => "moved-byggdrift",
        Owner::HousingOffice => "moved-housing_office",
        Owner::Police => "moved-police",
    };
    c.text(l, key, &[])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::acknowledgement::most_segments;
    use crate::wording::segments::{alphabet, segments};
    use strum::IntoEnumIterator;

    #[test]
    fn it_tells_reference_owner_and_link_and_fits_its_parts() {
        let c = Catalogue::builtin();
        let reference = (0..).find_map(Reference::from_number).unwrap();
        let url = format!("https://{}", "a".repeat(72));
        for l in c.languages() {
            for owner in Owner::iter() {
                let facts = MovedFacts {
                    reference: &reference,
                    owner,
                    status_url: &url,
                    municipality: "Fjordvik kommune",
                };
                let sms = sms(&c, *l, &facts);
                let (subject, body) = email(&c, *l, &facts);
                assert!(subject.contains(reference.as_str()), "{subject}");
                let size = segments(&sms);
                assert_eq!(size.encoding, alphabet(*l), "{sms}");
                assert!(size.count <= most_segments(*l), "{sms}");
                let moved = moved(&c, *l, owner);
                for text in [sms, body] {
                    for fact in [reference.as_str(), &url] {
                        assert!(text.contains(fact), "{fact}: {text}");
                    }
                    assert!(
                        text.contains(&moved) || text.contains(&on_air(*l, &moved)),
                        "{moved}: {text}"
                    );
                    assert!(!text.contains('$') && !text.contains('['), "{text}");
                }
            }
        }
    }
}
