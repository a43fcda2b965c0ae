//! Cuts text into words, numbers and marks, each with its place in the text.
//! Letters that a wrong character set broke (`Ã¸`, `&oslash;`, `?` within a
//! word) are mended here; places always refer to the text as it came.

use super::letters_apart;
use super::spelling;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Word,
    Number,
    /// One character that is neither letter nor digit nor blank.
    Mark,
}

/// A word, a number or a mark.
#[derive(Debug, Clone)]
pub struct Token {
    pub kind: Kind,
    /// First byte in the text.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
    /// Lower case, broken letters mended.
    pub plain: String,
    /// Folded as the letters of a key.
    pub folded: String,
    /// What the word is in a key, where that is not the folded word.
    pub key: Option<String>,
    /// Begins with a capital letter.
    pub capital: bool,
    /// More than one letter, all of them capitals.
    pub upper: bool,
    /// Nothing stands between this token and the one before.
    pub glued: bool,
    /// A new line stands before it.
    pub new_line: bool,
}

impl Token {
    pub fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    pub fn is_mark(&self, mark: &str) -> bool {
        self.kind == Kind::Mark && self.plain == mark
    }

    /// The value of a number of at most nine digits.
    pub fn value(&self) -> Option<u32> {
        if self.kind == Kind::Number && self.plain.len() < 10 {
            self.plain.parse().ok()
        } else {
            None
        }
    }

    /// A word of one letter, as it was meant: upper case.
    pub fn letter(&self) -> Option<char> {
        let mut chars = self.plain.chars();
        match (self.kind, chars.next(), chars.next()) {
            (Kind::Word, Some(c), None) => c.to_uppercase().next(),
            _ => None,
        }
    }
}

/// Two characters that were one in another character set.
const BROKEN: &[(&str, char)] = &[
    ("Ã¦", 'æ'),
    ("Ã¸", 'ø'),
    ("Ã¥", 'å'),
    ("Ã†", 'Æ'),
    ("Ã\u{86}", 'Æ'),
    ("Ã˜", 'Ø'),
    ("Ã\u{98}", 'Ø'),
    ("Ã…", 'Å'),
    ("Ã\u{85}", 'Å'),
    ("Ã¡", 'á'),
    ("Ã©", 'é'),
    ("ã¦", 'æ'),
    ("ã¸", 'ø'),
    ("ã¥", 'å'),
    ("ã†", 'æ'),
    ("ã˜", 'ø'),
    ("ã…", 'å'),
    // Broken twice.
    ("ÃƒÂ¦", 'æ'),
    ("ÃƒÂ¸", 'ø'),
    ("ÃƒÂ¥", 'å'),
    ("ÃƒÂ©", 'é'),
    ("Ã\u{83}Â¦", 'æ'),
    ("Ã\u{83}Â¸", 'ø'),
    ("Ã\u{83}Â¥", 'å'),
    ("Ã\u{83}Â©", 'é'),
    ("Ãƒâ€\u{a0}", 'Æ'),
    ("Ãƒâ€ ", 'Æ'),
    ("ÃƒËœ", 'Ø'),
    ("Ãƒâ€¦", 'Å'),
    ("Ã\u{83}Â\u{86}", 'Æ'),
    ("Ã\u{83}Â\u{98}", 'Ø'),
    ("Ã\u{83}Â\u{85}", 'Å'),
    // As a Macintosh reads them.
    ("√¶", 'æ'),
    ("√∏", 'ø'),
    ("√•", 'å'),
    ("√Ü", 'Æ'),
    ("√ò", 'Ø'),
    ("√Ö", 'Å'),
    ("&aelig;", 'æ'),
    ("&oslash;", 'ø'),
    ("&aring;", 'å'),
    ("&AElig;", 'Æ'),
    ("&Oslash;", 'Ø'),
    ("&Aring;", 'Å'),
];

/// The next character as it was meant, and how many bytes it takes.
fn next_char(rest: &str) -> Option<(char, usize)> {
    let c = rest.chars().next()?;
    if matches!(c, 'Ã' | 'ã' | '&' | '√')
        && let Some((broken, meant)) = BROKEN.iter().find(|(b, _)| rest.starts_with(b))
    {
        return Some((*meant, broken.len()));
    }
    Some((c, c.len_utf8()))
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36f}')
}

/// Whether a mark at `at` stands for a letter that was lost: between letters,
/// or at the start of a word.
fn is_lost_letter(c: char, text: &str, at: usize, in_word: bool, after_blank: bool) -> bool {
    (c == '?' || c == '\u{fffd}')
        && (in_word || after_blank)
        && next_char(&text[at + c.len_utf8()..]).is_some_and(|(next, _)| next.is_alphabetic())
}

/// The start of a text, of at most so many bytes, cut between characters: what
/// is read costs more than its length, and a text may be of any.
pub fn start_of(text: &str, most: usize) -> &str {
    &text[..text.floor_char_boundary(most)]
}

/// Cuts a text.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut at = 0;
    let mut new_line = false;
    let mut blank_before = true;
    while let Some((c, width)) = next_char(&text[at..]) {
        let start = at;
        if c.is_whitespace() {
            new_line |= c == '\n';
            blank_before = true;
            at += width;
            continue;
        }
        let mut plain = String::with_capacity(16);
        let kind = if is_letter(c) || is_lost_letter(c, text, at, false, blank_before) {
            while let Some((c, width)) = next_char(&text[at..]) {
                let apostrophe = matches!(c, '\'' | '’' | '´' | '`');
                if is_letter(c) || is_lost_letter(c, text, at, at > start, blank_before) {
                    if c == '\u{fffd}' {
                        plain.push('?');
                    } else {
                        plain.extend(c.to_lowercase());
                    }
                } else if !apostrophe {
                    break;
                }
                at += width;
            }
            Kind::Word
        } else if c.is_ascii_digit() {
            while let Some((c, width)) = next_char(&text[at..])
                && c.is_ascii_digit()
            {
                plain.push(c);
                at += width;
            }
            Kind::Number
        } else {
            plain.push(c);
            at += width;
            Kind::Mark
        };
        let folded = match kind {
            Kind::Word => spelling::fold(&plain),
            _ => plain.clone(),
        };
        found.push(Token {
            kind,
            start,
            end: at,
            key: match kind {
                Kind::Word => spelling::key_of_word(&folded),
                _ => None,
            },
            plain,
            folded,
            capital: c.is_uppercase(),
            upper: at - start > c.len_utf8()
                && !text[start..at].chars().any(char::is_lowercase)
                && kind == Kind::Word,
            glued: !blank_before,
            new_line,
        });
        new_line = false;
        blank_before = false;
    }
    letters_apart::joined(text, found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|t| t.folded).collect()
    }

    #[test]
    fn the_start_of_a_text_ends_between_characters() {
        assert_eq!(start_of("bø", 5), "bø");
        assert_eq!(start_of("bø", 2), "b");
        assert_eq!(start_of("", 2), "");
    }

    #[test]
    fn numbers_part_from_the_letters_they_are_glued_to() {
        assert_eq!(folded("strandgata31f"), ["strandgata", "31", "f"]);
        assert_eq!(folded("24-B."), ["24", "-", "b", "."]);
    }

    #[test]
    fn letters_that_a_character_set_broke_are_mended() {
        let right = folded("Bjørkeveien Åsen");
        for broken in [
            "BjÃ¸rkeveien Ã…sen",
            "Bj&oslash;rkeveien &Aring;sen",
            "Bjorkeveien Asen",
            "Bjoerkeveien Aasen",
            "Bjo\u{308}rkeveien A\u{30a}sen",
            "BjÃƒÂ¸rkeveien Ãƒâ€¦sen",
            "Bj√∏rkeveien √Ösen",
        ] {
            assert_eq!(folded(broken), right, "{broken}");
        }
        assert_eq!(
            folded("Bj?rkeveien, hva? ?sen"),
            ["bj?rkeveien", ",", "hva", "?", "?sen"]
        );
        assert_eq!(folded("Bj\u{fffd}rk"), ["bj?rk"]);
    }

    #[test]
    fn places_refer_to_the_text_as_it_came() {
        let text = "i BjÃ¸rkevn. 3";
        let tokens = tokens(text);
        assert_eq!(&text[tokens[1].start..tokens[1].end], "BjÃ¸rkevn");
    }

    proptest::proptest! {
        #[test]
        fn tokens_lie_in_order_on_character_boundaries(text: String) {
            let mut end = 0;
            for token in tokens(&text) {
                assert!(token.start >= end && token.end > token.start);
                end = token.end;
                let _ = &text[token.start..token.end];
            }
            assert!(end <= text.len());
        }
    }
}
