//! Where sentences end in a text, as far as its marks and lines tell.

use crate::register::tokens::Token;

/// Words whose dot does not end a sentence, folded.
const SHORT_WORDS: &[&str] = &[
    "dr", "st", "nr", "gt", "vn", "v", "g", "leil", "ca", "kl", "tlf", "etg", "oppg", "prof",
    "pga", "mv", "hr", "fr",
];

/// A mark or a new line that ends a sentence.
pub fn ends_at(tokens: &[Token], at: usize) -> bool {
    let next = tokens.get(at + 1);
    match tokens[at].plain.as_str() {
        "!" | "?" | ";" => true,
        "." => {
            let short = at
                .checked_sub(1)
                .is_some_and(|before| SHORT_WORDS.contains(&tokens[before].folded.as_str()));
            let goes_on = next.is_some_and(|t| t.is_word() && !t.capital || t.glued);
            !(short || goes_on && tokens[at].glued)
        }
        _ => next.is_some_and(|t| t.new_line),
    }
}

/// Whether two places in the text are in one sentence.
pub fn in_one_sentence(tokens: &[Token], from: usize, to: usize) -> bool {
    !(from..to).any(|at| ends_at(tokens, at))
}
