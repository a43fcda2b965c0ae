use proptest::prelude::*;

use super::*;

fn told(text: &str, black: &BTreeSet<usize>) -> String {
    blacked(text, black)
        .into_iter()
        .map(|passage| match passage {
            Passage::Open(words) => words,
            Passage::Black => "[…]".to_owned(),
        })
        .collect()
}

fn without(text: &str, named: &str) -> String {
    told(text, &naming(text, named))
}

fn reporter(name: &str) -> Reporter {
    Reporter {
        name: Some(name.into()),
        phone: Some("+4791234567".parse().unwrap()),
        email: Some("kari.vik@eksempel.no".parse().unwrap()),
    }
}

#[test]
fn a_name_is_black_each_time_it_stands_there() {
    let text = "Kari så det. KARI ropte, og «Kari» løp. Karis dør står åpen (Kari-Anne også).";
    let left = without(text, "kari");
    assert!(!left.to_lowercase().contains("kari"), "{left}");
    assert!(
        left.contains("ropte, og") && left.contains("dør står åpen"),
        "{left}"
    );
}

#[test]
fn of_words_beside_each_other_one_mark_is_left() {
    let text = "Naboen Ola  Nordmann\nVik slår";
    assert_eq!(without(text, "Ola Nordmann Vik"), "Naboen […] slår");
}

#[test]
fn a_word_is_not_black_for_having_another_in_it() {
    assert_eq!(
        without("Karin og Vikveien", "Kari Vik"),
        "Karin og Vikveien"
    );
}

#[test]
fn accents_are_the_same_however_they_are_written() {
    // As one letter, and as a letter with a ring or a stroke behind it.
    for text in [
        "Åse bor der",
        "A\u{30a}se bor der",
        "åse bor der",
        "Ås\u{ad}e bor der",
    ] {
        assert_eq!(without(text, "Åse"), "[…] bor der", "{text}");
    }
    assert_eq!(without("محمد يسكن هنا", "محمد"), "[…] يسكن هنا");
    assert_eq!(without("ＫＡＲＩ bor", "Kari"), "[…] bor");
}

#[test]
fn words_across_markup_are_black_too() {
    let text = "<b>Kari</b> <script>Kari()</script> <i>Ka\u{ad}ri</i>";
    let left = without(text, "Kari");
    assert!(!left.contains("ri"), "{left}");
    assert!(
        without("«Kari/Ola» &amp;Kari;", "kari")
            .chars()
            .all(|c| c != 'K')
    );
}

#[test]
fn the_reporters_own_name_number_and_address_are_known_however_they_are_written() {
    for text in [
        "Hilsen Kari",
        "Ring 91234567",
        "Ring 912 34 567",
        "Ring +47 912-34-567.",
        "Ring 0047 91 23 45 67",
        "Ring ９１２３４５６７",
        "Skriv til KARI.VIK@eksempel.no!",
    ] {
        let black = identifying(text, &reporter("Kari Vik"));
        let left = told(text, &black);
        let open = ["kari", "91", "９"]
            .iter()
            .any(|part| left.to_lowercase().contains(part));
        assert!(!black.is_empty() && !open, "{text}: {left}");
    }
    let other = "Ring 98765432, heisen har stått i 12 dager";
    assert!(identifying(other, &reporter("Kari Vik")).is_empty());
}

#[test]
fn numbers_and_addresses_of_anybody_are_proposed() {
    let text = "Ola, 01019012345 eller 987 65 432, ola@eksempel.no, bor i H0203 i Storgata 18";
    let left = told(text, &suspicious(text));
    assert_eq!(left, "Ola, […] eller […] bor i H0203 i Storgata 18");
}

#[test]
fn what_is_typed_tells_who_only_where_all_of_the_name_is_there() {
    let kari = reporter("Kari Vik");
    assert!(tells_of("Beboer kari  viks bror", &kari));
    assert!(tells_of("Ring 91 23 45 67", &kari));
    assert!(!tells_of("Kari i første, Vik i andre", &kari));
    assert!(!tells_of("En beboer", &Reporter::default()));
}

#[test]
fn sentences_end_at_their_mark_or_their_line() {
    let sentences: Vec<usize> = words("Det brant. Hvem? Vet\nikke\n\nHei")
        .iter()
        .map(|word| word.sentence)
        .collect();
    assert_eq!(sentences, [0, 0, 1, 2, 3, 4]);
    assert_eq!(words("  \n "), []);
}

proptest! {
    #[test]
    fn nothing_that_is_black_is_left_and_nothing_else_is_lost(
        text in "[a-zæøå \\n.<&\u{30a}]{0,60}",
        black in proptest::collection::btree_set(0usize..20, 0..8),
    ) {
        let open: Vec<String> = words(&text)
            .into_iter()
            .enumerate()
            .filter(|(nth, _)| !black.contains(nth))
            .map(|(_, word)| text[word.range].to_owned())
            .collect();
        let left: Vec<String> = blacked(&text, &black)
            .into_iter()
            .flat_map(|passage| match passage {
                Passage::Open(words) => {
                    words.split_whitespace().map(str::to_owned).collect::<Vec<_>>()
                }
                Passage::Black => Vec::new(),
            })
            .collect();
        prop_assert_eq!(open, left);
    }
}
