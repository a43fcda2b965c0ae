//! Claims about finding places, on texts that say one thing each.

use super::*;
use crate::domain::decision::ReasonKind;
use crate::register::{buildings, matrikkel};

mod labelled;
mod sundvaer;

fn municipality(addresses: &[u8], list: &[u8]) -> Gazetteer {
    Gazetteer::build(
        matrikkel::read(addresses, "addresses.csv")
            .unwrap()
            .map(Result::unwrap),
        buildings::read(list, "buildings.csv")
            .unwrap()
            .map(Result::unwrap),
    )
}

fn fjordvik() -> Gazetteer {
    municipality(
        include_bytes!("../../../config/register/addresses.csv"),
        include_bytes!("../../../config/register/buildings.csv"),
    )
}

fn finding(text: &str) -> PlaceFinding {
    find(text, &Hints::default(), &fjordvik()).finding
}

/// The address found in each text, or what was found instead.
fn addresses(texts: &[&str]) -> Vec<String> {
    let gazetteer = fjordvik();
    texts
        .iter()
        .map(|text| {
            let finding = find(text, &Hints::default(), &gazetteer).finding;
            finding.address.unwrap_or(format!("{text}: nothing"))
        })
        .collect()
}

fn unit(text: &str) -> Option<String> {
    finding(text).unit.map(String::from)
}

#[test]
fn an_address_is_found_however_its_street_is_written() {
    for address in addresses(&[
        "lys borte i Bjørkeveien 18",
        "lys borte i bjørkevn. 18",
        "lys borte i Bjørkev 18",
        "lys borte i bjørkevegen 18",
        "lys borte i BJORKEVEIEN 18",
        "lys borte i bjoerkevei 18",
        "lys borte i BjÃ¸rkeveien 18",
        "lys borte i Bj?rkeveien 18",
        "lys borte i bjørke veien 18",
        "lys borte i bjørkveien 18",
        "lys borte i bjrøkeveien 18",
        "lys borte i bjørkeveien18",
        "lys borte i bjørkeveien nr. 18",
        "lys borte i bjørkeveien atten",
        "lys borte, 18 Bjørkeveien",
    ]) {
        assert_eq!(address, "Bjørkeveien 18");
    }
}

#[test]
fn a_letter_is_found_however_it_stands() {
    for address in addresses(&[
        "bakkegata 14B",
        "bakkegata 14 b H0203",
        "bakkegt 14-b",
        "bakkegata fjorten b",
        "bakkegata 14 oppgang B",
        "han i oppgang B i Bakkegata 14",
        "Bakkegata 14 (B-oppgangen) er låst",
    ]) {
        assert_eq!(address, "Bakkegata 14B");
    }
}

#[test]
fn a_street_without_a_usable_number_is_a_street() {
    for text in [
        "søppel overalt i snekkerveien",
        "Snekkervegen, nederst",
        "det brenner i snekkervn",
        "Søppel i Snekkerveien 9999",
        "bor i snekkerveien 2 etg",
        "buss 18 kjører for fort i snekkerveien kl 14",
        "snekkerveien 3 ganger i uka",
        "fest i snekkerveien 22.30",
    ] {
        let finding = finding(text);
        assert_eq!(finding.street.as_deref(), Some("Snekkerveien"), "{text}");
        assert_eq!(finding.address, None, "{text}");
    }
}

#[test]
fn numbers_of_other_things_are_no_addresses() {
    for text in [
        "ring meg på 912 34 567 etter kl 16.30",
        "buss 24 stod i 3. etasje i 14 dager",
        "barna på 5 og 7 er alene, 20 personer på fest",
        "bod 14 er brutt opp, sak 2024/123",
        "10 er det vanligste, og den 3 er verst",
        "ringe 110 nå",
    ] {
        let finding = finding(text);
        assert_eq!((finding.address, finding.street), (None, None), "{text}");
    }
}

#[test]
fn a_number_that_only_exists_with_letters_names_the_candidates() {
    let finding = finding("noen setter bleier ved døra i myrveien 51");
    assert_eq!(finding.address, None);
    assert_eq!(finding.street.as_deref(), Some("Myrveien"));
    assert!(finding.candidates.contains(&"Myrveien 51A".to_owned()));
}

#[test]
fn two_addresses_that_nothing_tells_apart_are_both_candidates() {
    let finding = finding("Bakkegata 14B, Solbakken 37: lyset er borte");
    assert_eq!((finding.address, finding.street), (None, None));
    assert_eq!(finding.candidates, ["Bakkegata 14B", "Solbakken 37"]);
}

#[test]
fn houses_of_one_street_in_one_breath_are_all_candidates() {
    let finding = finding("Strandgata 31f, 31e og 31d er uten strøm");
    assert_eq!(finding.address, None);
    assert_eq!(finding.street.as_deref(), Some("Strandgata"));
    assert_eq!(
        finding.candidates,
        ["Strandgata 31F", "Strandgata 31E", "Strandgata 31D"]
    );
}

#[test]
fn a_box_a_bus_and_an_hour_are_no_house() {
    for text in [
        "postboks 12 Storgata",
        "buss 12 Storgata",
        "møtes i storgata ti over halv fem",
        "møtes i storgata ti på åtte",
    ] {
        let finding = finding(text);
        assert_eq!(finding.address, None, "{text}");
        assert_eq!(finding.street.as_deref(), Some("Storgata"), "{text}");
    }
}

#[test]
fn a_building_name_alone_names_all_that_are_so_called() {
    let finding = finding("Sykkelen er stjålet utenfor Fjellbo i natt");
    assert_eq!(finding.address, None);
    assert!(finding.candidates.len() > 1, "{finding:?}");
}

#[test]
fn a_building_name_and_its_street_are_one_address() {
    let finding = finding("en mann sover på gamle skole i Lærerveien");
    assert_eq!(finding.address.as_deref(), Some("Lærerveien 17A"));
    assert_eq!(finding.building.unwrap().name, "Gamle skole");
}

#[test]
fn the_writers_own_address_gives_way() {
    for address in addresses(&[
        "Jeg bor i Bakkegata 14B, men det gjelder Solbakken 37.",
        "Bor i bakkegata 14b og hører bråk fra solbakken 37",
        "Det er Solbakken 37. Selv bor jeg i Bakkegata 14B.",
        "Fra vinduet mitt i Bakkegata 14B ser jeg innbrudd i Solbakken 37",
        "I live at Bakkegata 14B and there is a fire in Solbakken 37",
        "Naboen i Solbakken 37 skriker. Hilsen Kari, Bakkegata 14B",
        "Eg skriv frå Bakkegata 14B, det brenn i Solbakken 37",
        "æ bor i bakkegata 14b vegg i vegg med solbakken 37",
    ]) {
        assert_eq!(address, "Solbakken 37");
    }
    assert_eq!(
        addresses(&["Jeg bor i Furuveien 35. I nabohuset, nr 33, går det to hunder"]),
        ["Furuveien 33"]
    );
    assert_eq!(
        addresses(&["Jeg bor i Bakkegata 14B og har ikke strøm"]),
        ["Bakkegata 14B"]
    );
}

#[test]
fn a_dwelling_is_found_in_every_form() {
    for text in [
        "Bakkegata 14B H0203",
        "bakkegata 14b h203",
        "bakkegata 14b, HO2O3",
        "bakkegata 14b h 0203",
        "bakkegata 14b H-0203",
        "bakkegata 14b H02 03",
        "bakkegata 14b leil. 203",
        "bakkegata 14b leilighet 0203",
        "bakkegata 14b, 2. etg nr 203",
        "bakkegata 14b hå null to null tre",
        "bakkegata 14b,h0203",
    ] {
        assert_eq!(unit(text).as_deref(), Some("H0203"), "{text}");
    }
}

#[test]
fn other_numbers_are_no_dwellings() {
    for text in [
        "bakkegata 14b leil 999",
        "bakkegata 14b, ho 102 år gammel",
        "bakkegata 14b kl 0203",
        "bakkegata 14b H20345",
        "bakkegata 14b 2. etasje",
    ] {
        assert_eq!(unit(text), None, "{text}");
    }
}

#[test]
fn the_dwelling_that_it_is_about_is_not_the_writers() {
    for text in [
        "eg e i H0106, h0206 skrike heile natta",
        "Hun i H0206 røyker. Jeg bor i H0106.",
        "I live in H0106 and H0206 is on fire",
    ] {
        assert_eq!(unit(text).as_deref(), Some("H0206"), "{text}");
    }
    assert_eq!(unit("Jeg bor i H0106 og fryser").as_deref(), Some("H0106"));
    let several = find(
        "ringer du H0301 kommer du til H0401",
        &Hints::default(),
        &fjordvik(),
    );
    assert_eq!(several.finding.unit, None);
    assert!(several.reasons[0].because.contains("H0301, H0401"));
}

#[test]
fn the_fields_of_the_form_win_over_the_text() {
    let hints = Hints {
        address: Some("solbakken 37, 9995 Fjordvik".to_owned()),
        unit: Some("h 0102".to_owned()),
        ..Hints::default()
    };
    let place = find("bråk i bakkegata 14b H0203", &hints, &fjordvik());
    assert_eq!(place.finding.address.as_deref(), Some("Solbakken 37"));
    assert_eq!(place.finding.unit.unwrap().as_str(), "H0102");
    assert!(place.reasons.iter().all(|r| r.kind == ReasonKind::Hint));
}

#[test]
fn a_field_that_the_register_lacks_leaves_it_to_the_text() {
    let hints = Hints {
        address: Some("der borte".to_owned()),
        unit: Some("oppe".to_owned()),
        ..Hints::default()
    };
    let place = find("bråk i bakkegata 14b H0203", &hints, &fjordvik());
    assert_eq!(place.finding.address.as_deref(), Some("Bakkegata 14B"));
    assert_eq!(place.finding.unit.unwrap().as_str(), "H0203");
}

#[test]
fn the_text_settles_what_the_field_leaves_open() {
    let hints = Hints {
        address: Some("Myrveien 51".to_owned()),
        ..Hints::default()
    };
    let place = find("lyset er borte i Myrveien 51A", &hints, &fjordvik());
    assert_eq!(place.finding.address.as_deref(), Some("Myrveien 51A"));
}

#[test]
fn a_farm_before_the_street_is_not_part_of_the_finding() {
    let finding = finding("Bor i strandveien 14");
    assert_eq!(finding.address.as_deref(), Some("Strandveien 14"));
}

#[test]
fn reasons_and_spans_point_at_the_words() {
    let text = "Ovnen i Bjørkevn. 18 (H0303) er kald, ring 912 34 567";
    let place = find(text, &Hints::default(), &fjordvik());
    let marked: Vec<&str> = place
        .reasons
        .iter()
        .filter_map(|r| r.span)
        .map(|(start, end)| &text[start..end])
        .collect();
    assert_eq!(marked, ["Bjørkevn. 18", "H0303"]);
    assert_eq!(
        place.reasons[0].because,
        "Bjørkeveien 18 finnes i adresseregisteret"
    );
    let spans: Vec<&str> = place
        .spans
        .iter()
        .map(|(start, end)| &text[*start..*end])
        .collect();
    assert_eq!(spans, ["Bjørkevn. 18", "H0303", "912 34 567"]);
}

#[test]
fn nothing_is_found_in_an_empty_register() {
    let place = find(
        "Storgata 12 H0203",
        &Hints::default(),
        &Gazetteer::default(),
    );
    assert_eq!(place.finding.address, None);
    assert_eq!(place.finding.unit.unwrap().as_str(), "H0203");
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic_and_spans_lie_on_characters(
        text: String,
        parts in proptest::collection::vec(
            "(storgata|bjørkevn|jeg bor|i |gt|v\\.|nr |,|\\.|-|[0-9]{1,11}|[a-h]|H0|leil|tjue|to|hundre|og| |\n|Ã¸|\\?|ø|🔥|oppgang|tunet|S T O R G A T A|nei vent |ikke |men |hilsen |Ãƒ)", 0..25)
    ) {
        let gazetteer = small();
        for text in [text, parts.concat(), parts.join(" ")] {
            let hints = Hints { address: Some(text.clone()), unit: Some(text.clone()), ..Hints::default() };
            for hints in [Hints::default(), hints] {
                let place = find(&text, &hints, &gazetteer);
                let mut from = 0;
                for (start, end) in &place.spans {
                    assert!(*start >= from && end > start);
                    from = *end;
                    let _ = &text[*start..*end];
                }
                for (start, end) in place.reasons.iter().filter_map(|r| r.span) {
                    let _ = &text[start..end];
                }
            }
        }
    }
}

/// A few streets: building the whole register for each case is slow.
fn small() -> Gazetteer {
    municipality(
        b"lokalid;adressenavn;nummer;bokstav;adresseTekst;postnummer;poststed\n\
          1;Storgata;2;;Storgata 2;9995;FJORDVIK\n\
          2;Storgata;12;B;Storgata 12B;9995;FJORDVIK\n\
          3;Bj\xc3\xb8rkeveien;20;;Lund, Bj\xc3\xb8rkeveien 20;9995;FJORDVIK\n",
        b"adresse;postnummer;eier;forvalter;omrade;bruksenheter;navn\n\
          Storgata 2;9995;kommune;Byggdrift;Nord;H0101;Tunet\n",
    )
}
