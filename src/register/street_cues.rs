//! What around some words says that they name a street.

use std::ops::Range;

use super::tokens::{Kind, Token};

/// Whether a dot ends a short form.
pub(super) fn dot_follows(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|t| t.is_mark(".") && t.glued)
}

/// Words before a street's name.
const BEFORE_STREET: &[&str] = &[
    "i", "på", "ved", "til", "fra", "frå", "mot", "langs", "utenfor", "utanfor", "utafor", "bak",
    "in", "at", "on", "from", "near", "outside", "nederst", "øverst", "øvst", "nedst", "rundt",
];

/// Whether a preposition of place stands before some words, or they stand
/// between marks.
pub fn is_due(tokens: &[Token], words: &Range<usize>) -> bool {
    stands_apart(tokens, words) || is_due_after(tokens, words.start)
}

/// Whether some words stand between marks.
pub(super) fn stands_apart(tokens: &[Token], words: &Range<usize>) -> bool {
    let before = words.start.checked_sub(1).map(|before| &tokens[before]);
    let opens = before.is_none_or(|b| b.kind == Kind::Mark) || tokens[words.start].new_line;
    let closes = tokens
        .get(words.end)
        .is_none_or(|t| t.kind == Kind::Mark || t.new_line);
    opens && closes
}

/// Whether a preposition of place stands before a token.
pub(super) fn is_due_after(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    before.is_some_and(|b| BEFORE_STREET.contains(&b.plain.as_str()))
}

/// Whether a word ends as only short forms do: `møllebk`, `steinbkn`.
pub(super) fn lacks_vowel(word: &str) -> bool {
    word.ends_with("bk") || word.ends_with("bkn")
}

/// Whether a house number stands right before a name: "38a torgallmenningen".
pub(super) fn number_precedes(tokens: &[Token], at: usize) -> bool {
    let Some(mut before) = at.checked_sub(1) else {
        return false;
    };
    if tokens[before].letter().is_some() && tokens[before].glued && before > 0 {
        before -= 1;
    }
    let token = &tokens[before];
    token.kind == Kind::Number && token.plain.len() < 4 && !token.glued
}

/// Whether a word is a preposition of place.
pub fn is_before_street(token: &Token) -> bool {
    BEFORE_STREET.contains(&token.plain.as_str())
}
