//! Which passwords will do: long ones that nobody tries first. Signs and capital
//! letters are asked of none (NIST SP 800-63B, section 5.1.1.2). Pure.

use std::collections::HashSet;
use std::sync::LazyLock;

use secrecy::{ExposeSecret, SecretString};

/// Fewest characters of a password.
pub const MIN_PASSWORD: usize = 12;
/// Most characters of a password.
pub const MAX_PASSWORD: usize = 1000;

/// What is tried first: words in any order, in small letters.
const COMMON: &str = include_str!("common.txt");

static TRIED_FIRST: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let lines = COMMON.lines().filter(|line| !line.starts_with('#'));
    lines
        .flat_map(str::split_whitespace)
        .map(core)
        .filter(|word| !word.is_empty())
        .collect()
});

/// Why a password will not do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    #[error("a password has at least {MIN_PASSWORD} characters")]
    TooShort,
    #[error("a password has at most {MAX_PASSWORD} characters")]
    TooLong,
    #[error(
        "the password is among those that are tried first: take some words that do not belong together"
    )]
    TooCommon,
}

/// Whether a password will do for somebody whom `own` names: the name they log
/// in by, the municipality.
///
/// # Errors
/// Why it will not.
pub fn judge(password: &SecretString, own: &[&str]) -> Result<(), Unfit> {
    let password = password.expose_secret();
    let length = password.chars().count();
    if length < MIN_PASSWORD {
        return Err(Unfit::TooShort);
    }
    if length > MAX_PASSWORD {
        return Err(Unfit::TooLong);
    }
    let core = once(&core(password)).to_owned();
    let is_own = own.iter().any(|name| {
        let whole = self::core(name);
        let mut parts = name.split_whitespace().map(self::core);
        whole == core || parts.any(|part| part == core)
    });
    // What is left is too short to be more than a word with a number behind it.
    let is_poor = core.chars().collect::<HashSet<char>>().len() < 4;
    if is_own || is_poor || is_a_row(&core) || TRIED_FIRST.contains(&core) {
        return Err(Unfit::TooCommon);
    }
    Ok(())
}

/// What is left without capitals, swapped letters, signs, and numbers at either
/// end.
fn core(text: &str) -> String {
    let lower = text.to_lowercase();
    let word = lower.trim_matches(|c: char| !c.is_alphabetic() && !matches!(c, '@' | '$'));
    let all = if word.is_empty() {
        lower.as_str()
    } else {
        word
    };
    all.chars()
        .filter_map(|c| match c {
            '0' => Some('o'),
            '1' | '!' | '|' => Some('i'),
            '3' => Some('e'),
            '4' | '@' => Some('a'),
            '5' | '$' => Some('s'),
            '7' => Some('t'),
            'é' | 'è' => Some('e'),
            c => Some(c).filter(|c| c.is_alphanumeric()),
        })
        .collect()
}

/// A text that says the same several times over, said once.
fn once(text: &str) -> &str {
    let ends = (1..=text.len() / 2).filter(|end| text.is_char_boundary(*end));
    ends.map(|end| &text[..end])
        .find(|part| {
            text.len().is_multiple_of(part.len()) && part.repeat(text.len() / part.len()) == text
        })
        .unwrap_or(text)
}

/// The rows of the keyboard, the alphabet and the digits, also backwards.
const ROWS: [&str; 6] = [
    "qwertyuiopåqwertyuiopå",
    "asdfghjkløæasdfghjkløæ",
    "zxcvbnmzxcvbnm",
    "abcdefghijklmnopqrstuvwxyzæøåabcdef",
    "oi2eas6t89oi2eas6t89",
    "qazwsxedcrfvtgbyhnujmik",
];

/// Whether it runs along one or two rows.
fn is_a_row(core: &str) -> bool {
    let runs = |text: &str| {
        let backwards: String = text.chars().rev().collect();
        ROWS.iter()
            .any(|row| row.contains(text) || row.contains(&backwards))
    };
    let mut cuts = core.char_indices().map(|(at, _)| core.split_at(at));
    runs(core)
        || cuts.any(|(one, other)| one.len() > 2 && other.len() > 2 && runs(one) && runs(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(password: &str) -> Result<(), Unfit> {
        judge(&password.into(), &["Mona Berg", "Fjordvik kommune"])
    }

    #[test]
    fn long_passphrases_pass_without_signs_or_capitals() {
        for fit in [
            "korrekt hest batteri",
            "demo-passord-fjordvik",
            "tolv æøå ok!",
            "vaffel under trappa",
            "min katt spiser bare laks på tirsdager",
            "xk3 pf9 wq2 lm",
        ] {
            assert_eq!(judged(fit), Ok(()), "{fit}");
        }
        assert_eq!(judged(&"lang tekst ".repeat(80)), Ok(()));
    }

    #[test]
    fn what_is_tried_first_is_refused_however_it_is_dressed_up() {
        for common in [
            "Passord12345",
            "P@ssw0rd2024!",
            "p4ss0rd!!!!!!",
            "Sommer2026!!!",
            "2026Sommer2026",
            "RosenborgBK2026",
            "Liverpool1234",
            "qwertyuiop123",
            "asdfghjkl1234",
            "123456789012",
            "111111111111",
            "passordpassord",
            "velkommen12345",
            "monaberg2026",
            "Fjordvik2026!",
            "Fjordvik kommune 1",
            "abcdefghijkl",
            "Kristoffer2026",
            "iloveyou20262026",
            "a1a1a1a1a1a1",
        ] {
            assert_eq!(judged(common), Err(Unfit::TooCommon), "{common}");
        }
    }

    #[test]
    fn short_and_endless_ones_are_refused() {
        assert_eq!(judged("elleve tegn"), Err(Unfit::TooShort));
        assert_eq!(judged(&"å".repeat(1001)), Err(Unfit::TooLong));
    }

    #[test]
    fn the_list_holds_some_thousand_words() {
        assert!(TRIED_FIRST.len() >= 2000, "{}", TRIED_FIRST.len());
    }
}
