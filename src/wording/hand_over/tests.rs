use strum::IntoEnumIterator;

use super::*;
use crate::domain::case::{CasePlace, Owner, Status};
use crate::domain::category::Category;
use crate::domain::decision::Priority;
use crate::domain::reference::Reference;
use crate::wording::segments::{Encoding, segments};

fn case(priority: Priority) -> Case {
    let at = "2026-09-23T10:00:00Z".parse().unwrap();
    Case {
        id: "c".into(),
        reference: (0..).find_map(Reference::from_number).unwrap(),
        category: Category::Noise,
        priority,
        status: Status::New,
        owner: Owner::Byggdrift,
        also_notify: Vec::new(),
        assignee: None,
        place: CasePlace {
            address: Some("Storgata 18".into()),
            ..CasePlace::default()
        },
        unsure: false,
        shared: false,
        restricted: false,
        waiting_for: None,
        part_of: None,
        merged_into: None,
        due_at: at,
        version: 1,
        opened_at: at,
        updated_at: at,
    }
}

fn all_letters() -> Vec<(Case, Letter)> {
    let c = Catalogue::builtin();
    let to = Mailbox {
        email: "vakt@example.no".parse().ok(),
        phone: "91234567".parse().ok(),
    };
    let url = format!("https://{}", "a".repeat(72));
    let mut all = Vec::new();
    for l in [Language::BOKMAL, Language::NYNORSK, Language::ENGLISH] {
        for priority in Priority::iter() {
            let case = case(priority);
            let more = [("url", url.as_str()), ("recipient", "Styret i Solheim")];
            let doors = Door::iter().flat_map(|door| Occasion::iter().map(move |o| (o, door)));
            for keys in doors
                .map(|(occasion, door)| keys(occasion, door))
                .chain([NOT_RECEIVED])
            {
                for channel in [Channel::Email, Channel::Sms] {
                    let letter = worded(&c, l, &keys, (&to, channel), &case, &more).unwrap();
                    all.push((case.clone(), letter));
                }
            }
        }
    }
    all
}

#[test]
fn every_letter_tells_reference_urgency_date_and_link_in_every_language() {
    let c = Catalogue::builtin();
    for (case, letter) in all_letters() {
        let priority = names::priority(&c, letter.language, case.priority);
        let due = day_and_time(&c, letter.language, case.due_at);
        for fact in [case.reference.as_str(), &priority, &due, "https://aaaa"] {
            assert!(letter.body.contains(fact), "{fact}: {}", letter.body);
        }
        if letter.channel == crate::domain::outgoing::MessageChannel::Sms {
            let size = segments(&letter.body);
            assert_eq!(
                (size.encoding, size.count <= 2),
                (Encoding::Gsm7, true),
                "{}",
                letter.body
            );
        } else {
            assert!(letter.subject.contains(case.reference.as_str()));
        }
    }
}

#[test]
fn no_letter_carries_a_detail_of_the_case() {
    let c = Catalogue::builtin();
    for (case, letter) in all_letters() {
        let category = names::category(&c, letter.language, case.category);
        for detail in ["Storgata", category.as_str(), "Noise"] {
            let text = format!("{} {}", letter.subject, letter.body);
            assert!(!text.contains(detail), "{detail}: {text}");
        }
    }
}
