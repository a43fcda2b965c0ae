//! The telling words that two texts have in common.

use crate::triage::words::words;

/// Most words that are named.
const MOST: usize = 3;

/// Shortest word that tells anything.
const SHORTEST: usize = 4;

/// Endings of Norwegian nouns and verbs, the longest first.
const ENDINGS: [&str; 11] = [
    "ene", "ane", "ete", "et", "en", "er", "ar", "ne", "te", "a", "e",
];

/// Words that stand in any report, by their stems.
const COMMON: &str = "\
    aldri alle allerede alltid andre annen annet atter bare beboer bedt begynn best bort borte \
    bruk bygg byggning bygning dager dagen dett disse denne dere deres dessut dette dere \
    eller enda ennå etter fall fant fast fikk film finn fler folk forbi fordi forrig fort fram \
    fredag følg først gang ganger gard gjelder gjerne gjør gjort gode hadd hallo hash hatt heile \
    heisann hele helg hell hels henn heng herved hilsen hjelp hjemme hold hos huset hver hverandr \
    hvert hvordan hvorfor håp igjen ikke ikkje ingen innen innom kald kall kommer kommun kveld \
    kunn lang lege leieboer leilighet leve likevel litt lørdag mandag mange masse medan mell melding \
    mener mens mest mine minutt morgen mulig mykje måned måtte naboen nabo natt nede nesten noen nokon \
    noko nett også onsdag oppe oppgang over pleier plutselig prøvd rundt saken samme seinast seint \
    selv send sende senest seng siden sidan sier sikker sist skal skulle slik snakk snarest snart \
    stad sted står stå større synes søndag takk tenkt tidlig time tirsdag torsdag trenger tror \
    under uten vaktmester vanlig veldig vennlig venta vente være vært verken videre viktig vill vite \
    vår våre året about again also been from have here help hello just need please some someone that \
    them there they this very want week when with would your";

/// The telling words of both texts, as the first has them, in its order; none
/// that names the place.
pub(super) fn shared(one: &str, other: &str, place: &[&str]) -> Vec<String> {
    let of_other: Vec<String> = telling(other).into_iter().map(|(stem, _)| stem).collect();
    let place = place.join(" ").to_lowercase();
    let mut found: Vec<(String, String)> = Vec::new();
    for (stem, word) in telling(one) {
        let is_new = found.iter().all(|(known, _)| *known != stem);
        if is_new && of_other.contains(&stem) && !place.contains(&stem) {
            found.push((stem, word));
        }
    }
    found.into_iter().map(|(_, word)| word).take(MOST).collect()
}

/// Stems, with the words as they stand.
fn telling(text: &str) -> Vec<(String, String)> {
    words(text, &[])
        .into_iter()
        .filter_map(|word| {
            let as_written = text.get(word.start..word.end)?.to_lowercase();
            let is_long = as_written.chars().count() >= SHORTEST;
            let is_word = as_written.chars().all(char::is_alphabetic);
            let stem = stem(&as_written);
            (is_long && is_word && !is_common(&as_written, &stem)).then_some((stem, as_written))
        })
        .collect()
}

fn is_common(word: &str, stem: &str) -> bool {
    COMMON
        .split_whitespace()
        .any(|common| common == word || common == stem)
}

/// A word without its ending, as long as something is left of it.
fn stem(word: &str) -> String {
    let bare = ENDINGS.iter().find_map(|ending| {
        let bare = word.strip_suffix(ending)?;
        (bare.chars().count() >= SHORTEST).then_some(bare)
    });
    bare.unwrap_or(word).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_the_same_with_any_ending() {
        let shared = shared(
            "Hoveddøra i oppgangen vår går ikke igjen",
            "Noen har ødelagt låsen i hoveddør",
            &[],
        );
        assert_eq!(shared, ["hoveddøra"]);
    }

    #[test]
    fn what_stands_in_any_report_and_the_place_tell_nothing() {
        let one = "Hei, vi i Storgata har ikke hatt varme siden mandag, kan dere hjelpe?";
        let other = "Hei! Naboen i Storgata spiller musikk hver mandag, hjelp";
        assert!(shared(one, other, &["Storgata 12B"]).is_empty());
    }

    #[test]
    fn no_text_makes_it_fail() {
        for text in [
            "",
            "…",
            "مشكلة في الباب",
            "a\u{301}a\u{301}a\u{301}a\u{301}",
        ] {
            assert!(shared(text, "låsen", &[]).is_empty());
        }
    }
}
