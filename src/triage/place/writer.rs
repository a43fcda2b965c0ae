//! Which places are the writer's own: "jeg bor i ...", "hilsen Kari, ...".

use super::sentences;
use crate::register::tokens::Token;

/// The writer, as the one who does something; dialects too.
const WRITER: &[&str] = &[
    "jeg",
    "eg",
    "æ",
    "æg",
    "ej",
    "e",
    "i",
    "vi",
    "me",
    "mi",
    "we",
    "jag",
    "ich",
    "я",
    "im",
    "undertegnede",
    "undertegna",
    "underteikna",
    "underskrevne",
];

/// The writer, as the one something belongs to or is done to.
const WRITERS: &[&str] = &[
    "meg", "mæ", "mitt", "min", "mi", "mett", "oss", "vår", "vårt", "my", "our", "us", "familie",
];

/// What somebody does where they are at home or at work, folded.
const IS_AT: &[&str] = &[
    "bor", "bur", "budd", "bodd", "leier", "leiger", "leigar", "eier", "eig", "driver", "driv",
    "jobber", "jobbar", "arbeider", "arbeidar", "er", "e", "live", "rent", "own", "work", "am",
    "wohne", "sitter", "sit", "star", "im", "живу", "bosatt", "busett", "busatt",
];

/// The same, where it needs no subject to mean the writer.
const IS_AT_ALONE: &[&str] = &["bor", "bur", "leier", "leiger", "jobber", "jobbar"];

/// What stands before a name and an address at the end of a letter, folded.
const GREETINGS: &[&str] = &["mvh", "hilsen", "helsing", "regards", "hilsning"];

/// The same, where nothing stands before it.
const GREETING_OPENS: &[&str] = &["vennlig", "venleg", "beste", "kind"];

/// Where somebody used to be.
const WAS_AT: &[&str] = &["bodde", "budde", "flyttet", "flytta", "flyttede", "moved"];

/// Whether what stands at `at` is the writer's own place, or one they left:
/// "jeg bor i ...". Words before `from` belong to something else.
pub fn is_own(tokens: &[Token], from: usize, at: usize) -> bool {
    let mut start = at;
    while start > from && !sentences::ends_at(tokens, start - 1) && at - start < 14 {
        start -= 1;
    }
    let words: Vec<&Token> = tokens[start..at].iter().filter(|t| t.is_word()).collect();
    let plain = |at: usize| words.get(at).map_or("", |t| t.plain.as_str());
    let count = words.len();
    // "... oss i", "fra vinduet mitt i"
    let at_writer = count > 1
        && matches!(plain(count - 1), "i" | "på" | "in" | "at" | "fra" | "frå")
        && (WRITERS.contains(&plain(count - 2)) || WRITER.contains(&plain(count - 2)));
    if at_writer || words.iter().any(|t| WAS_AT.contains(&t.plain.as_str())) {
        return true;
    }
    // "Bor i ...", "Skriver fra ..."
    let opens = start == 0 || start != from;
    let sends = (0..count).any(|at| {
        matches!(plain(at), "skriver" | "skriv" | "ringer" | "ringjer")
            && matches!(plain(at + 1), "fra" | "frå" | "for")
    });
    // "..., hilsen Tove i ..."
    let signs = words
        .iter()
        .rev()
        .take(4)
        .any(|t| GREETINGS.contains(&t.folded.as_str()))
        || opens
            && words
                .first()
                .is_some_and(|t| GREETING_OPENS.contains(&t.folded.as_str()));
    let is_at = words
        .first()
        .is_some_and(|t| IS_AT_ALONE.contains(&t.folded.as_str()));
    if sends || signs || opens && is_at {
        return true;
    }
    // "jeg eier og bor i", "selv bor jeg i": subject and verb near each other.
    (0..count).any(|at| {
        IS_AT.contains(&words[at].folded.as_str())
            && (at.saturating_sub(1)..(at + 3).min(count))
                .any(|other| other != at && is_writer(words[other]))
    })
}

/// The subject "I" or "we". English "I" is a capital, "i" is a preposition.
fn is_writer(token: &Token) -> bool {
    match token.plain.as_str() {
        "i" => token.capital,
        "e" | "mi" => false,
        word => WRITER.contains(&word) || word == "familie",
    }
}

/// Whether what stands at `at` is named as an aside, not as what it is about:
/// "selv bor jeg i ...", "på vegne av nabo i ...".
pub fn is_aside(tokens: &[Token], at: usize) -> bool {
    let before: Vec<&str> = tokens[at.saturating_sub(5)..at]
        .iter()
        .map(|t| t.plain.as_str())
        .collect();
    let selv = matches!(before.as_slice(), [.., a, "bor" | "bur", b, _] if is_self(a) && WRITER.contains(b));
    let behalf = before.contains(&"vegne") || before.contains(&"vegner");
    selv || behalf && before.iter().any(|w| w.starts_with("nabo"))
}

fn is_self(word: &str) -> bool {
    matches!(word, "selv" | "sjøl" | "sjølv")
}
