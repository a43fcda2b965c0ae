//! What letters say of who writes, and of what it is about: "Navn: ..., tlf
//! ...", "Min adresse: ...", "Saken gjelder: ...".

use std::ops::Range;

use super::sentences;
use crate::register::tokens::{Kind, Token};

/// Words that open the lines on who writes, folded.
const WHO: &[&str] = &[
    "navn",
    "namn",
    "name",
    "avsender",
    "avsendar",
    "innmelder",
    "innmeldar",
    "melder",
    "meldar",
    "innsender",
    "innsendar",
    "sender",
];

/// Before a telephone number, folded.
const PHONE: &[&str] = &["tlf", "telefon", "mob", "mobil", "phone", "tel"];

/// Words before what a letter is about, folded.
const SUBJECT: &[&str] = &[
    "gjelder",
    "gjeld",
    "gjaldt",
    "angar",
    "angaende",
    "vedrorende",
    "vedrorande",
    "ang",
    "vedr",
    "concerns",
    "concerning",
    "regarding",
];

/// Whether an address is given as the writer's, in the manner of a letter.
/// Words before `from` belong to something else.
pub fn is_letterhead(tokens: &[Token], from: usize, address: &Range<usize>) -> bool {
    let words = sentence(tokens, from, address.start);
    let plain = |at: usize| words.get(at).map_or("", |t| t.plain.as_str());
    let whose = |word: &str| {
        matches!(
            word,
            "min" | "mi" | "mitt" | "my" | "vår" | "vårt" | "our" | "egen" | "eigen"
        )
    };
    let home = (0..words.len()).any(|at| {
        let word = words[at].folded.as_str();
        word.starts_with("hjemmeadress")
            || word.starts_with("bostedsadress")
            || (word.starts_with("adress") || word == "address")
                && (whose(plain(at + 1)) || at > 0 && whose(plain(at - 1)))
    });
    let who = words
        .first()
        .is_some_and(|t| WHO.contains(&t.folded.as_str()));
    let next = tokens[address.end..].iter().find(|t| t.kind != Kind::Mark);
    let phone = next.is_some_and(|t| PHONE.contains(&t.folded.as_str()));
    home || who || phone
}

/// Whether words before an address say that it is what the letter is about.
pub fn is_subject(tokens: &[Token], from: usize, at: usize) -> bool {
    let words = sentence(tokens, from, at);
    // "Det samme gjelder ..." adds to what was told.
    let adds = |word: &str| matches!(word, "samme" | "same" | "ogsa" | "og" | "also");
    words.iter().any(|t| SUBJECT.contains(&t.folded.as_str()))
        && !words.iter().any(|t| adds(&t.folded))
}

/// The words before `at` in its sentence.
fn sentence(tokens: &[Token], from: usize, at: usize) -> Vec<&Token> {
    let mut start = at;
    while start > from && !sentences::ends_at(tokens, start - 1) && at - start < 14 {
        start -= 1;
    }
    tokens[start..at].iter().filter(|t| t.is_word()).collect()
}
