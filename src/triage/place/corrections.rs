//! Where a writer takes back what was written: "14 nei vent 16", "jeg mener 16".

use crate::register::tokens::{Kind, Token};

/// Words that take something back, folded.
const TAKES_BACK: &[&str] = &[
    "vent",
    "mener",
    "meiner",
    "mente",
    "meinte",
    "rettelse",
    "retting",
    "korreksjon",
    "sorry",
    "unnskyld",
    "unnskuld",
    "beklager",
    "beklagar",
    "ups",
    "oops",
    "oi",
    "wait",
    "mean",
    "meant",
    "correction",
    "nei",
    "nai",
    "feil",
];

/// Words that may stand between those and what is meant, folded.
const BETWEEN: &[&str] = &[
    "nr", "nummer", "det", "er", "skal", "skulle", "vere", "vare", "jeg", "eg", "i", "pa", "no",
    "it", "is", "altsa", "da",
];

/// Most words between what is taken back and what is meant.
const FARTHEST: usize = 8;

/// Whether what stands at `at` is put in the place of what ended before
/// `from`.
pub fn replaces(tokens: &[Token], from: usize, at: usize) -> bool {
    if at <= from || at - from > FARTHEST {
        return false;
    }
    tokens[from..at]
        .iter()
        .rev()
        .find(|t| t.kind != Kind::Mark && !BETWEEN.contains(&t.folded.as_str()))
        .is_some_and(|t| TAKES_BACK.contains(&t.folded.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::tokens::tokens;

    #[test]
    fn what_is_taken_back_is_replaced() {
        for text in [
            "nittenogtjue nei vent 29",
            ", unnskyld, det er nr 29",
            "I mean 29",
        ] {
            let tokens = tokens(text);
            assert!(replaces(&tokens, 0, tokens.len() - 1), "{text}");
        }
        for text in ["og 29", "nei ingen vet om 29", ""] {
            let tokens = tokens(text);
            assert!(
                !replaces(&tokens, 0, tokens.len().saturating_sub(1)),
                "{text}"
            );
        }
    }
}
