//! Whatever is written, nothing panics: any text to triage, any text to the
//! register, any bytes for a register. `fuzz/` does the same for longer.

use std::sync::LazyLock;

use proptest::prelude::*;
use sifra::domain::decision::Hints;
use sifra::register::{Gazetteer, buildings, matrikkel};
use sifra::triage::{Judge, Local, place};

const ADDRESSES: &[u8] = include_bytes!("../../config/register/addresses.csv");
const BUILDINGS: &[u8] = include_bytes!("../../config/register/buildings.csv");

static REGISTER: LazyLock<Gazetteer> = LazyLock::new(|| {
    let addresses = matrikkel::read(ADDRESSES, "addresses.csv").expect("a register");
    let listed = buildings::read(BUILDINGS, "buildings.csv").expect("a building list");
    Gazetteer::build(addresses.flatten(), listed.flatten())
});

/// Parts of what people write of places and trouble, in any order, and what a
/// wrong character set makes of them.
fn jumble() -> impl Strategy<Value = String> {
    let part = "(storgata|bjørkevn|mølle|st\\.|hans|gt|v|nr|,|\\.|-|/|[0-9]{1,12}|[a-hH]|tjue|to\
                |hundre|og|i|bor|jeg|leil|etg|kl|H0203|brenner|ikke|vann|9995|fjordvik|solheim\
                | |  |\n|Ã¸|&oslash;|\\?|\u{fffd}|\u{308}|😀|ß|İ)";
    let parts = prop::collection::vec(part, 0..40);
    (parts, prop::bool::ANY).prop_map(|(parts, blanks)| parts.join(if blanks { " " } else { "" }))
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), jumble(), "\\PC{0,400}"]
}

/// Rows of a register with some fields of any kind.
fn rows() -> impl Strategy<Value = Vec<u8>> {
    let field = prop_oneof![
        "(Storgata|St\\. Hans vei|Øvre Å|1|12|99999999999|A|Å|9995|FJORDVIK|\"|vegadresse)?",
        "[^\n;]{0,12}",
    ];
    let row = prop::collection::vec(field, 0..11).prop_map(|fields| fields.join(";"));
    let lines = prop::collection::vec(row, 0..30).prop_map(|rows| rows.join("\n").into_bytes());
    prop_oneof![lines, prop::collection::vec(any::<u8>(), 0..600)]
}

/// That a place of a text is one.
fn check_span(text: &str, (start, end): (usize, usize)) {
    assert!(text.get(start..end).is_some(), "{start}..{end} of {text:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_text_is_decided_on(text in text(), address in text(), unit in text()) {
        let hints = Hints {
            address: Some(address),
            unit: Some(unit),
            ..Hints::default()
        };
        for hints in [hints, Hints::default()] {
            let decision = Judge::embedded().decide(&text, &hints, &REGISTER, &Local::default());
            for span in decision.reasons.iter().filter_map(|reason| reason.span) {
                check_span(&text, span);
            }
            let place = place::find(&text, &hints, &REGISTER);
            for span in place.spans {
                check_span(&text, span);
            }
        }
    }

    #[test]
    fn any_text_may_be_searched_for(text in text(), limit in 0usize..20) {
        assert!(REGISTER.search(&text, limit).len() <= limit);
        REGISTER.resolve(&text);
        REGISTER.building(&text);
    }

    #[test]
    fn any_bytes_may_be_a_register(rows in rows(), typed in text()) {
        let mut file = b"lokalid;adressetype;adressenavn;nummer;bokstav;adresseTekst;postnummer;\
                         poststed;kommunenavn;adresse;eier\n".to_vec();
        file.extend(&rows);
        for file in [file, rows] {
            let Ok(read) = matrikkel::read(file.as_slice(), "addresses.csv") else {
                continue;
            };
            let addresses: Vec<_> = read.flatten().collect();
            let texts: Vec<String> = addresses.iter().map(|a| a.text.clone()).collect();
            let gazetteer = Gazetteer::build(addresses, []);
            assert_eq!(gazetteer.address_count(), texts.len());
            for typed in texts.iter().take(5).chain([&typed]) {
                gazetteer.search(typed, 5);
                gazetteer.resolve(typed);
                place::find(typed, &Hints::default(), &gazetteer);
            }
            let _ = buildings::read(file.as_slice(), "buildings.csv").map(|rows| rows.count());
        }
    }
}

#[test]
fn a_long_text_takes_no_longer_than_its_length() {
    // Each of these once took time by the square of its length, or may.
    for part in [
        "1 ",
        "12-14 ",
        "i nr 1 ",
        "Storgata 1 ",
        "Solheim ",
        "h nr ",
        "a.",
        "i 401 ",
    ] {
        let text = part.repeat(400_000 / part.len());
        Judge::embedded().decide(&text, &Hints::default(), &REGISTER, &Local::default());
        REGISTER.search(&text, 10);
        REGISTER.resolve(&text);
    }
}
