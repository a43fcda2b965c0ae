//! Words that somebody typed with a blank between all letters, for emphasis:
//! `S T O R E M Y R A 20 B` is read as `STOREMYRA 20 B`.

use super::spelling;
use super::tokens::{Kind, Token};

/// Fewest letters in a row that are a word typed so; "oppgang A B C" is none.
const FEWEST: usize = 5;

/// Joins the letters of such words, and the digits of a number after them.
/// Wider gaps part words from each other.
pub(super) fn joined(text: &str, tokens: Vec<Token>) -> Vec<Token> {
    let mut at = 0;
    let mut rows = Vec::new();
    while at < tokens.len() {
        let end = row_end(&tokens, at);
        // "12 A B C D E" are letters of a number.
        let numbered = at > 0 && tokens[at - 1].kind == Kind::Number && gap(text, &tokens, at) < 2;
        if end - at >= FEWEST && !numbered {
            rows.push(at..end);
        }
        at = end.max(at + 1);
    }
    if rows.is_empty() {
        return tokens;
    }
    let mut found: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut from = 0;
    for row in rows {
        found.extend_from_slice(&tokens[from..row.start]);
        let least = (row.start + 1..row.end)
            .map(|at| gap(text, &tokens, at))
            .min()
            .unwrap_or(1);
        let mut start = row.start;
        for at in row.start + 1..=row.end {
            // "i S T O R E M Y R A"
            let raised = at == start + 1 && !tokens[start].capital;
            if at == row.end || gap(text, &tokens, at) > least || raised && tokens[at].capital {
                found.push(one(&tokens[start..at]));
                start = at;
            }
        }
        let digits = digits_end(&tokens, row.end);
        if digits > row.end {
            found.push(one(&tokens[row.end..digits]));
        }
        from = digits.max(row.end);
    }
    found.extend_from_slice(&tokens[from..]);
    found
}

/// Where a row of lone letters ends that begins at `at`.
fn row_end(tokens: &[Token], at: usize) -> usize {
    let lone = |token: &Token| token.is_word() && token.plain.chars().count() == 1;
    let mut end = at;
    while let Some(token) = tokens.get(end)
        && lone(token)
        && (end == at || !token.glued && !token.new_line)
    {
        end += 1;
    }
    end
}

/// Where digits end that stand apart right after such a word: `2 0`.
fn digits_end(tokens: &[Token], from: usize) -> usize {
    let mut end = from;
    while let Some(token) = tokens.get(end)
        && token.kind == Kind::Number
        && token.plain.len() == 1
        && !token.new_line
        && !token.glued
    {
        end += 1;
    }
    if end > from + 1 { end } else { from }
}

/// Characters between a token and the one before.
fn gap(text: &str, tokens: &[Token], at: usize) -> usize {
    text[tokens[at - 1].end..tokens[at].start].chars().count()
}

/// Several tokens as the one that was meant.
fn one(tokens: &[Token]) -> Token {
    let mut whole = tokens[0].clone();
    if let [_, .., last] = tokens {
        whole.end = last.end;
        whole.plain = tokens.iter().map(|t| t.plain.as_str()).collect();
        whole.upper = whole.kind == Kind::Word && tokens.iter().all(|t| t.capital);
        whole.folded = spelling::fold(&whole.plain);
        whole.key = match whole.kind {
            Kind::Word => spelling::key_of_word(&whole.folded),
            _ => None,
        };
    }
    whole
}

#[cfg(test)]
mod tests {
    use crate::register::tokens::tokens;

    fn plain(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|t| t.plain).collect()
    }

    #[test]
    fn letters_apart_are_a_word() {
        assert_eq!(
            plain("borte i S T O R E M Y R A 20 B. ferdig"),
            ["borte", "i", "storemyra", "20", "b", ".", "ferdig"]
        );
        assert_eq!(
            plain("K a i v e i e n  1 2  d e t  brenner"),
            ["kaiveien", "12", "d", "e", "t", "brenner"]
        );
        assert_eq!(plain("M Å N E N  44  B R A N N"), ["månen", "44", "brann"]);
        assert_eq!(
            plain("Ø V R E  R I N G E N  4 0 E"),
            ["øvre", "ringen", "40", "e"]
        );
    }

    #[test]
    fn lone_letters_stay_apart() {
        for text in ["oppgang A B C", "Storgata 12 a b c d e", "æ e i a"] {
            let whole: String = text.split(' ').map(str::to_lowercase).collect();
            assert_eq!(plain(text).concat(), whole);
            assert_eq!(plain(text).len(), text.split(' ').count(), "{text}");
        }
    }
}
