use super::*;

fn telling_who() -> Chosen {
    Chosen {
        identity: Identity {
            reports: BTreeSet::from(["report".to_owned()]),
            ground: Some(Ground::Offence),
            reason: "Politiet må kunne spørre vitnet".into(),
            ..Identity::default()
        },
        ..Chosen::default()
    }
}

#[test]
fn a_new_sheet_tells_the_kind_of_matter_and_no_more() {
    let chosen = Chosen::default();
    assert_eq!(chosen.fields, BTreeSet::from([Field::Category]));
    assert_eq!(chosen.telling, Telling::Not);
    assert!(!chosen.tells_who() && chosen.photos.is_empty());
    assert_eq!(chosen.flaws(), []);
}

#[test]
fn nobody_is_named_without_a_ground_and_a_reason() {
    assert_eq!(telling_who().flaws(), []);
    let mut chosen = telling_who();
    chosen.identity.ground = None;
    chosen.identity.reason = " \n".into();
    assert_eq!(chosen.flaws(), [Flaw::ReasonMissing, Flaw::GroundMissing]);
}

#[test]
fn of_a_consent_it_is_known_when_and_how_it_was_given() {
    let mut chosen = telling_who();
    chosen.identity.ground = Some(Ground::Consent);
    chosen.identity.consent_when = "23. november".into();
    assert_eq!(chosen.flaws(), [Flaw::ConsentMissing]);
    chosen.identity.consent_how = "På telefon".into();
    assert_eq!(chosen.flaws(), []);
}

#[test]
fn what_is_ticked_must_be_there_and_short_enough() {
    let mut chosen = Chosen {
        fields: BTreeSet::from([Field::Happened, Field::Contact]),
        telling: Telling::Rewritten,
        contact: "å".repeat(MOST_LINE + 3),
        ..Chosen::default()
    };
    let wanted = [
        Flaw::HappenedMissing,
        Flaw::ContactTooLong(3),
        Flaw::WordsMissing,
    ];
    assert_eq!(chosen.flaws(), wanted);
    chosen.telling = Telling::Own;
    assert!(chosen.flaws().contains(&Flaw::NoText));
}

#[test]
fn a_number_has_its_year_and_four_digits() {
    let number = SheetNumber { year: 2026, nth: 7 };
    assert_eq!(number.to_string(), "2026-0007");
}

#[test]
fn what_has_changed_is_named() {
    let was = Basis::from([(Aspect::Place, "a".into()), (Aspect::Words, "b".into())]);
    let mut is = was.clone();
    assert_eq!(changed(&was, &is), []);
    is.insert(Aspect::Place, "c".into());
    is.insert(Aspect::Restricted, "d".into());
    assert_eq!(changed(&was, &is), [Aspect::Place, Aspect::Restricted]);
}

#[test]
fn a_fingerprint_is_compared_by_its_start() {
    let full = "0123456789abcdef0123456789abcdef";
    assert_eq!(short_fingerprint(full), "0123 4567 89ab");
}
