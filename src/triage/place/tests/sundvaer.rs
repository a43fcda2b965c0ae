//! Claims about a town that the rules were not made on: streets that are no
//! "vei" or "gate", everyday words as names, pairs that one word tells apart.

use super::labelled::Scores;
use super::municipality;
use crate::domain::decision::Hints;
use crate::domain::place::PlaceFinding;
use crate::register::Gazetteer;
use crate::triage::place::find;

fn sundvaer() -> Gazetteer {
    municipality(
        include_bytes!("../../../../tests/registers/sundvaer/addresses.csv"),
        include_bytes!("../../../../tests/registers/sundvaer/buildings.csv"),
    )
}

fn findings<'a>(texts: &[&'a str]) -> Vec<(&'a str, PlaceFinding)> {
    let gazetteer = sundvaer();
    texts
        .iter()
        .map(|text| (*text, find(text, &Hints::default(), &gazetteer).finding))
        .collect()
}

/// Each text with its address.
fn are_at(texts: &[(&str, &str)]) {
    let gazetteer = sundvaer();
    for (text, address) in texts {
        let finding = find(text, &Hints::default(), &gazetteer).finding;
        assert_eq!(finding.address.as_deref(), Some(*address), "{text}");
    }
}

/// Each text with the addresses that fit, none of which is chosen.
fn fit_several(texts: &[(&str, &[&str])]) {
    let gazetteer = sundvaer();
    for (text, candidates) in texts {
        let finding = find(text, &Hints::default(), &gazetteer).finding;
        assert_eq!(finding.address, None, "{text}");
        assert_eq!(finding.candidates, *candidates, "{text}");
    }
}

#[test]
fn places_of_an_unseen_town_are_found() {
    let messages = include_str!("../../../../tests/registers/sundvaer/messages.jsonl");
    let Scores {
        address,
        street,
        unit,
        told,
    } = Scores::of(&sundvaer(), messages);
    assert!(address.found() >= 0.95 && address.wrong() <= 0.01, "{told}");
    assert!(street.found() >= 0.92, "{told}");
    assert!(unit.found() >= 0.95 && unit.wrong() <= 0.01, "{told}");
}

#[test]
fn a_building_is_found_by_its_name_in_lower_case() {
    are_at(&[
        (
            "brannslangen i 2. etasje på hesteskoen er kuttet",
            "Hesteskoringen 33",
        ),
        ("sitter fast i heisen på ringblokka", "Øvre Ringen 40E"),
        (
            "wesselgården: heisen er stoppa",
            "Peder Wessel-Holms gate 23",
        ),
        (
            "wesselgarden 4 etg, lyset er gått",
            "Peder Wessel-Holms gate 23",
        ),
        (
            "porttelefon død på sildeloftet h104",
            "Søndre Sildekaia 11B",
        ),
        ("veggdyr!! elvebredden h-0201", "Langs Elva 17"),
        ("kastanjegården leilighet 302", "Kastanjealléen 8"),
        (
            "Maskinen på Presteløkka bo- og servicesenter viser E18",
            "Store Presteløkka 25",
        ),
    ]);
}

#[test]
fn an_everyday_word_is_neither_building_nor_street() {
    for (text, finding) in findings(&[
        "søppel nede ved elvebredden",
        "jeg ble ranet på stasjonen i går",
        "noen grillet i drivhuset til naboen",
        "hele bakgården flyter av søppel",
        "hunden rømmer ut i hagen vår 3-4 ganger for dagen",
        "det trekker i hjørnet av stua",
        "de samme 3 sitter i parken",
        "SØPPEL I PARKEN",
        "lampa på toppen av trappa er gåen",
        "han står i svingen nede i trappa",
        "det står i svingen 7 biler",
        "fru Hagen roper",
    ]) {
        assert_eq!((finding.address, finding.street), (None, None), "{text}");
    }
}

#[test]
fn an_everyday_word_is_a_street_where_the_text_says_so() {
    are_at(&[
        ("hagen 7 er mørk", "Hagen 7"),
        ("I Svingen 7 er det kaldt", "Svingen 7"),
    ]);
    for (text, finding) in findings(&["gata som heter toppen er glatt", "søppel i Toppen"]) {
        assert_eq!(finding.street.as_deref(), Some("Toppen"), "{text}");
    }
}

#[test]
fn numbers_are_read_in_words_old_and_new() {
    are_at(&[
        ("olga brubakkens vei syv og tyve", "Olga Brubakkens vei 27"),
        ("olga brubakkens vei tjue sju", "Olga Brubakkens vei 27"),
        ("olga brubakkens vei sju og tjuge", "Olga Brubakkens vei 27"),
        ("syttende mai plassen 8", "17. mai-plassen 8"),
        ("17 mai-plass 8", "17. mai-plassen 8"),
    ]);
}

#[test]
fn a_number_that_is_put_right_takes_the_place_of_the_first() {
    are_at(&[
        (
            "fjøsbakkvegen nittenogtjue nei vent 29 E",
            "Fjøsbakkvegen 29E",
        ),
        ("Storemyra 20A, nei vent, 20B", "Storemyra 20B"),
        ("Storemyra 31. Nei, Trollmyra 10 mener jeg", "Trollmyra 10"),
    ]);
    for (text, finding) in findings(&["Storemyra 20A, nei vent, 300"]) {
        assert_eq!(finding.address, None, "{text}");
        assert_eq!(finding.street.as_deref(), Some("Storemyra"), "{text}");
    }
}

#[test]
fn broken_and_parted_letters_are_mended() {
    are_at(&[
        ("Ã˜vre Ringen 12B - karmen er rÃ¥tten", "Øvre Ringen 12B"),
        ("ÃƒËœvre Ringen 12B", "Øvre Ringen 12B"),
        ("Ã˜RNEÃ…SEN 15F", "Ørneåsen 15F"),
        ("borte i S T O R E M Y R A 20 B. ferdig", "Storemyra 20B"),
        (
            "D a m p s k i p s k a i a  1 C  det brenner",
            "Dampskipskaia 1C",
        ),
        ("M Å N E R I N G E N  44  B R A N N", "Måneringen 44"),
    ]);
}

#[test]
fn endings_may_be_short_or_of_the_other_form() {
    are_at(&[
        ("kongens sletta 13A - dørmatta", "Kongens slette 13A"),
        ("kastanjeallé 8", "Kastanjealléen 8"),
        ("fiskerplass 3", "Fiskerplassen 3"),
        ("gartnerhage 6a", "Gartnerhagen 6A"),
        ("eplesvg 4b", "Eplesvingen 4B"),
        ("eplesvn 4b", "Eplesvingen 4B"),
        (
            "brødrene ruuds v 5F - ingen vasker",
            "Brødrene Ruuds vei 5F",
        ),
        ("torvald lies pl 4", "Torvald Lies plass 4"),
        ("fururg 7a", "Fururingen 7A"),
        ("beksvingen 9", "Bekkesvingen 9"),
    ]);
    for (text, finding) in findings(&["haresletta er full av plast"]) {
        assert_eq!(finding.street.as_deref(), Some("Hareslette"), "{text}");
    }
}

#[test]
fn what_it_is_about_is_told_from_who_writes() {
    are_at(&[
        (
            "Undertegnede bor i Nye Stasjonsveg 14. Beboeren i Gamle Stasjonsveg 14F skriker.",
            "Gamle Stasjonsveg 14F",
        ),
        (
            "Min adresse: Bjørnåsen 4. Saken gjelder: Hund i Lille Bjørnåsen 4A.",
            "Lille Bjørnåsen 4A",
        ),
        (
            "Navn: R. Dahl, Nattergaltunet 28, tlf 912 34 567. Mamma i Fururingen 7A svarer ikke.",
            "Fururingen 7A",
        ),
        (
            "Vi i skomakersmuget 12 ser søpla til skomakersmuget 14 A, helt til nr 16",
            "Skomakersmuget 14A",
        ),
        (
            "De i Kolbua bråker. Jeg bor i Kolstubben 13B og hører alt",
            "Kolstubben 18D",
        ),
        ("Jeg bor på Kolbua, naboen i 18 C bråker", "Kolstubben 18C"),
        (
            "det er ikke i Storemyra 31, men i Trollmyra 10",
            "Trollmyra 10",
        ),
    ]);
}

#[test]
fn where_it_cannot_be_told_all_are_candidates() {
    fit_several(&[
        (
            "sildekaia 7A bråker",
            &["Nordre Sildekaia 7A", "Søndre Sildekaia 7A"],
        ),
        (
            "søpla i kverndalsvn 2",
            &["Kverndalsveien 2", "Kverndalsvegen 2"],
        ),
        (
            "en mann gikk fra Storemyra 31 til Trollmyra 10",
            &["Storemyra 31", "Trollmyra 10"],
        ),
        ("Storemyra 31 og 20B", &["Storemyra 31", "Storemyra 20B"]),
        (
            "heisen virker ikke i Storemyra 31, men Trollmyra 10 er ok",
            &["Storemyra 31", "Trollmyra 10"],
        ),
    ]);
    for (text, finding) in findings(&["sildekaia 7A bråker", "bråk i kverndalsvn hver kveld"]) {
        assert_eq!(finding.street, None, "{text}");
    }
}

#[test]
fn a_name_without_its_first_word_is_told_by_its_number() {
    are_at(&[
        ("presteløkka 25 leil 0401", "Store Presteløkka 25"),
        ("sildekaia 9", "Søndre Sildekaia 9"),
        ("bjørnåsen 4", "Bjørnåsen 4"),
    ]);
}

#[test]
fn a_count_after_a_street_is_no_house_number() {
    for (text, finding) in findings(&[
        "Nordre Sildekaia: 2 brukte kjøleskap dumpet",
        "Nordre Sildekaia, 2 sykler i vannet",
    ]) {
        assert_eq!(finding.address, None, "{text}");
        assert_eq!(
            finding.street.as_deref(),
            Some("Nordre Sildekaia"),
            "{text}"
        );
    }
    are_at(&[("Nordre Sildekaia: nr 2 er mørk", "Nordre Sildekaia 2")]);
}

#[test]
fn a_dwelling_that_rings_instead_is_not_the_one() {
    let gazetteer = sundvaer();
    for (text, unit) in [
        (
            "ranvikveg 13, H nr 0202 klokka ringer hos 0201 i stedet",
            "H0202",
        ),
        ("ranvikvegen 13 leil 0102", "H0102"),
        ("ranvikvegen 13 leilighet 102", "H0102"),
    ] {
        let finding = find(text, &Hints::default(), &gazetteer).finding;
        assert_eq!(finding.unit.unwrap().as_str(), unit, "{text}");
    }
}
