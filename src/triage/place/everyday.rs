//! Streets that are called as everyday things are: Hagen, Svingen, Toppen. In a
//! text they are the thing, until something says that the street is meant.

use std::ops::Range;

use crate::register::spelling;
use crate::register::street_cues;
use crate::register::tokens::{Kind, Token};

/// Common nouns, definite, that are streets' names here and there, folded.
/// Endings of streets by themselves ("svingen") need not be listed.
const THINGS: &[&str] = &[
    "hagen",
    "parken",
    "toppen",
    "hjornet",
    "kanten",
    "enden",
    "porten",
    "kaia",
    "kaien",
    "broen",
    "brua",
    "kirken",
    "kirka",
    "kyrkja",
    "skolen",
    "skulen",
    "skogen",
    "stranda",
    "stranden",
    "stasjonen",
    "molla",
    "kverna",
    "jordet",
    "enga",
    "elva",
    "elven",
    "aen",
    "bekken",
    "vannet",
    "vatnet",
    "sletta",
    "sletten",
    "myra",
    "myren",
    "asen",
    "fjellet",
    "hoyden",
    "hogda",
    "neset",
    "bukta",
    "holmen",
    "oya",
    "odden",
    "dammen",
    "garden",
    "plenen",
    "muren",
    "sentrum",
    "byen",
    "bygda",
    "trappa",
    "trappen",
    "gangen",
    "sida",
    "siden",
    "kollen",
    "knausen",
    "kleiva",
    "brinken",
    "kvartalet",
    "hytta",
    "lovet",
    "tomta",
    "tomten",
    "verven",
    "verftet",
    "marka",
    "lunden",
    "stien",
    "gata",
    "veien",
];

/// What buildings are called that are also everyday words, folded, besides
/// [`THINGS`] and the endings of streets.
const BUILDING_WORDS: &[&str] = &[
    "elvebredden",
    "strandkanten",
    "skysstasjonen",
    "bensinstasjonen",
    "brannstasjonen",
    "drivhuset",
    "nattergalen",
    "varden",
    "hovedbygget",
    "hovedbygningen",
    "gamlebygget",
    "gamleskolen",
    "gamlehjemmet",
    "radhuset",
    "sykehuset",
    "sjukehuset",
    "helsehuset",
    "barnehagen",
    "sykehjemmet",
    "sjukeheimen",
    "aldershjemmet",
    "aldersheimen",
    "eldresenteret",
    "omsorgssenteret",
    "servicesenteret",
    "fengselet",
    "hotellet",
    "kafeen",
    "biblioteket",
    "gamleskole",
    "gamlesykehuset",
    "fyret",
    "lanternen",
    "direktorboligen",
    "prestegarden",
    "prestebolig",
    "vaktmesterboligen",
    "tollboden",
    "gamletollbod",
    "laven",
    "fjoset",
    "smia",
    "sagbruket",
    "fabrikken",
    "meieriet",
    "bakeriet",
    "apoteket",
    "posthuset",
    "banken",
];

/// Whether a building's name is an everyday word too.
pub fn is_building_word(folded: &str) -> bool {
    THINGS.contains(&folded) || BUILDING_WORDS.contains(&folded) || spelling::is_ending(folded)
}

/// Words after which a name is a street's, whatever it means, folded.
const CALLED: &[&str] = &[
    "heter", "heiter", "hetende", "gata", "gaten", "gate", "veien", "vegen", "adresse", "adressen",
    "adressa", "street", "called",
];

/// Whether the words of a street's name may as well be an everyday thing here.
pub fn is_thing(tokens: &[Token], words: &Range<usize>) -> bool {
    let token = match &tokens[words.clone()] {
        [token] => token,
        // "bak kirken" is where anything may be.
        [before, token] if !before.capital && street_cues::is_before_street(before) => token,
        _ => return false,
    };
    let word = token.folded.as_str();
    // A market place is the same place whether it is named or not.
    let square = matches!(word, "torget" | "torvet");
    let thing = THINGS.contains(&word) || spelling::is_ending(word) && !square;
    thing && !is_named(tokens, words.end - 1) && !is_called(tokens, words.start)
}

/// Whether a name is somebody's: "fru Holmen".
pub fn is_person(tokens: &[Token], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        matches!(
            tokens[before].folded.as_str(),
            "fru" | "herr" | "hr" | "frk" | "froken" | "familien" | "mr" | "mrs" | "ms"
        )
    })
}

/// Whether a word has a capital that it would not have as a thing: within a
/// sentence, and not because everything is in capitals.
pub fn is_named(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    let Some(before) = at.checked_sub(1).map(|before| &tokens[before]) else {
        return false;
    };
    let opens = before.kind == Kind::Mark && !before.is_mark(",") || token.new_line;
    token.capital
        && !opens
        && !(token.upper && tokens.iter().any(|t| t.upper && t.start != token.start))
}

/// "gata som heter hagen", "adresse: hagen", and "hagen" with nothing else
/// between two full stops.
pub fn is_called(tokens: &[Token], at: usize) -> bool {
    let before = &tokens[at.saturating_sub(2)..at];
    let ends = |token: Option<&Token>| token.is_none_or(|t| t.kind == Kind::Mark || t.new_line);
    let alone = ends(tokens.get(at + 1))
        && before
            .last()
            .is_none_or(|t| t.kind == Kind::Mark && !t.is_mark(",") || tokens[at].new_line);
    alone || before.iter().any(|t| CALLED.contains(&t.folded.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::tokens::tokens;

    fn is_a_thing(text: &str, word: &str) -> bool {
        let tokens = tokens(text);
        let at = tokens.iter().position(|t| t.folded == word).unwrap();
        is_thing(&tokens, &(at..at + 1))
    }

    #[test]
    fn a_thing_is_no_street_until_something_says_so() {
        for (text, word) in [
            ("hunden rømmer ut i hagen vår", "hagen"),
            ("det trekker i hjørnet av stua", "hjornet"),
            ("Svingen er glatt", "svingen"),
            ("SØPPEL I PARKEN", "parken"),
        ] {
            assert!(is_a_thing(text, word), "{text}");
        }
        for (text, word) in [
            ("søppel i Hagen", "hagen"),
            ("gata som heter toppen", "toppen"),
            ("adresse: hagen", "hagen"),
            ("Den skriker. hagen", "hagen"),
            ("bråk rundt torget", "torget"),
            ("bråk i lerkehaugen", "lerkehaugen"),
        ] {
            assert!(!is_a_thing(text, word), "{text}");
        }
    }
}
