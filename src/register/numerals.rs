//! Numbers written as words, in bokmål, nynorsk and English: `tolv`, `tjueto`,
//! `to og tjue`, `hundreogtrettiseks`, `twenty-two`.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::tokens::Token;

const SMALL: &[(&str, u32)] = &[
    ("en", 1),
    ("ein", 1),
    ("ett", 1),
    ("eitt", 1),
    ("to", 2),
    ("tre", 3),
    ("fire", 4),
    ("fem", 5),
    ("seks", 6),
    ("sju", 7),
    ("syv", 7),
    ("atte", 8),
    ("ni", 9),
    ("ti", 10),
    ("elleve", 11),
    ("ellve", 11),
    ("tolv", 12),
    ("tretten", 13),
    ("fjorten", 14),
    ("femten", 15),
    ("seksten", 16),
    ("sytten", 17),
    ("sotten", 17),
    ("atten", 18),
    ("nitten", 19),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
];

const TENS: &[(&str, u32)] = &[
    ("tjue", 20),
    ("tjuge", 20),
    ("tyve", 20),
    ("tretti", 30),
    ("tredve", 30),
    ("forti", 40),
    ("femti", 50),
    ("seksti", 60),
    ("sytti", 70),
    ("sotti", 70),
    ("forr", 40),
    ("atti", 80),
    ("nitti", 90),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];

const HUNDRED: &[&str] = &["hundre", "hundred"];

/// Ordinals as they are in the names of places after a date, folded: `17. mai`
/// is written `syttende mai`, and the other way.
const ORDINALS: &[(&str, u32)] = &[
    ("forste", 1),
    ("fyrste", 1),
    ("andre", 2),
    ("tredje", 3),
    ("fjerde", 4),
    ("femte", 5),
    ("sjette", 6),
    ("syvende", 7),
    ("sjuende", 7),
    ("sjuande", 7),
    ("attende", 8),
    ("attande", 8),
    ("niende", 9),
    ("niande", 9),
    ("tiende", 10),
    ("tiande", 10),
    ("ellevte", 11),
    ("tolvte", 12),
    ("trettende", 13),
    ("fjortende", 14),
    ("femtende", 15),
    ("sekstende", 16),
    ("syttende", 17),
    ("syttande", 17),
    ("sottende", 17),
    ("nittende", 19),
    ("tjuende", 20),
    ("tyvende", 20),
    ("tjuefjerde", 24),
    ("fireogtyvende", 24),
];

/// Other ways to write a folded part of a name that is an ordinal: the words
/// for `17`, the digits for `syttende`.
pub fn ordinals(part: &str) -> Vec<String> {
    if let Some(value) = listed(part, ORDINALS) {
        return vec![value.to_string()];
    }
    match part.parse::<u32>() {
        Ok(value) => ORDINALS
            .iter()
            .filter(|(_, n)| *n == value)
            .map(|(word, _)| (*word).to_owned())
            .collect(),
        Err(_) => Vec::new(),
    }
}

/// Words that may stand between the parts of a number.
const AND: &[&str] = &["og", "and"];

fn listed(word: &str, list: &[(&str, u32)]) -> Option<u32> {
    list.iter().find(|(w, _)| *w == word).map(|(_, n)| *n)
}

/// All numbers below a hundred that are one folded word: every word of every
/// text is looked up.
static BELOW_HUNDRED: LazyLock<FxHashMap<String, u32>> = LazyLock::new(|| {
    let mut all = FxHashMap::default();
    let mut put = |word: String, value: u32| {
        all.entry(word).or_insert(value);
    };
    for (word, value) in SMALL.iter().chain(TENS) {
        put((*word).to_owned(), *value);
    }
    for (tens, value) in TENS {
        for (unit, more) in SMALL.iter().filter(|(_, value)| *value < 10) {
            put(format!("{tens}{unit}"), value + more);
            put(format!("{unit}og{tens}"), value + more);
        }
    }
    all
});

/// A number below a hundred in one folded word: "tjueto", "toogtyve".
fn below_hundred(word: &str) -> Option<u32> {
    BELOW_HUNDRED.get(word).copied()
}

/// The value of one folded word, where it is a number.
pub fn value(word: &str) -> Option<u32> {
    // Every word after a name passes here; most begin as no number does.
    if !word.starts_with(['e', 't', 'f', 's', 'a', 'n', 'o', 'h']) {
        return None;
    }
    if let Some(value) = below_hundred(word) {
        return Some(value);
    }
    // "hundre" is as short as they come.
    if word.len() < 6 {
        return None;
    }
    HUNDRED.iter().find_map(|hundred| {
        let at = word.find(hundred)?;
        let (times, rest) = (&word[..at], &word[at + hundred.len()..]);
        let times = match times {
            "" => 1,
            times => listed(times, SMALL).filter(|t| *t < 10)?,
        };
        let rest = match rest.strip_prefix("og").unwrap_or(rest) {
            "" => 0,
            rest => below_hundred(rest)?,
        };
        Some(times * 100 + rest)
    })
}

/// Reads a number in words that begins at `tokens[at]`: its value, and how
/// many tokens it takes.
pub fn read(tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    let word = |i: usize| {
        tokens
            .get(i)
            .filter(|t| t.is_word())
            .map(|t| t.folded.as_str())
    };
    let mut total = value(word(at)?)?;
    let mut used = 1;
    // "syv og tyve", the old way to count.
    if total < 10
        && word(at + 1).is_some_and(|w| AND.contains(&w))
        && let Some(tens) = word(at + 2).and_then(|w| listed(w, TENS))
    {
        return Some((tens + total, 3));
    }
    // "ett hundre"
    if total < 10 && word(at + 1).is_some_and(|w| HUNDRED.contains(&w)) {
        total *= 100;
        used = 2;
    }
    loop {
        let mut next = at + used;
        let joined = word(next).is_some_and(|w| AND.contains(&w))
            || tokens.get(next).is_some_and(|t| t.is_mark("-"));
        if joined {
            next += 1;
        }
        let Some(more) = word(next).and_then(value) else {
            break;
        };
        let fits = (total >= 100 && total % 100 == 0 && more < 100)
            || (total % 100 >= 20 && total % 10 == 0 && more < 10 && !has_and(tokens, next));
        if !fits {
            break;
        }
        total += more;
        used = next - at + 1;
    }
    Some((total, used))
}

/// "tjue og to" is two numbers; "hundre og to" is one.
fn has_and(tokens: &[Token], next: usize) -> bool {
    next > 0 && AND.contains(&tokens[next - 1].folded.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::tokens::tokens;

    #[test]
    fn numbers_are_read_in_three_languages_and_two_orders() {
        for (written, value) in [
            ("tolv", 12),
            ("tjueto", 22),
            ("tjue to", 22),
            ("syv og tyve", 27),
            ("sju og tjuge", 27),
            ("tjugesju", 27),
            ("hundre sytti to", 172),
            ("toogtyve", 22),
            ("førtifire", 44),
            ("åttiåtte", 88),
            ("syttien", 71),
            ("hundreogtrettiseks", 136),
            ("hundre og to", 102),
            ("ett hundre og tolv", 112),
            ("tohundreogfem", 205),
            ("eitt", 1),
            ("sju", 7),
            ("twenty-two", 22),
            ("forty", 40),
        ] {
            let tokens = tokens(written);
            assert_eq!(read(&tokens, 0), Some((value, tokens.len())), "{written}");
        }
    }

    #[test]
    fn two_numbers_are_not_added_up() {
        let tokens = tokens("tjue og to");
        assert_eq!(read(&tokens, 0), Some((20, 1)));
    }

    #[test]
    fn other_words_are_no_numbers() {
        for word in ["toget", "hundrehus", "enda", "tian", "trettende", ""] {
            assert_eq!(value(word), None, "{word}");
        }
    }
}
