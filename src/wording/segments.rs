//! How many parts an SMS takes. Source of the alphabet and the limits:
//! 3GPP TS 23.038 (GSM 7-bit default alphabet and its extension) and TS 23.040
//! (concatenated messages).

use crate::domain::language::Language;

/// The default alphabet; each takes one septet.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ ÆæßÉ!\"#¤%&'()*+,-./0123456789:;<=>?\
                     ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

/// The extension table; each takes an escape and a septet.
const EXTENDED: &str = "\u{c}^{}\\[~]|€";

/// How the text goes over the air.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// 160 septets alone, 153 in each of several parts.
    Gsm7,
    /// 70 UTF-16 units alone, 67 in each of several parts.
    Ucs2,
}

/// The size of an SMS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segments {
    pub encoding: Encoding,
    /// Septets or UTF-16 units.
    pub units: usize,
    /// Parts that it is sent and paid in; none for an empty text.
    pub count: usize,
}

/// Measures a text.
pub fn segments(text: &str) -> Segments {
    let septets: Option<Vec<usize>> = text.chars().map(septets).collect();
    match septets {
        Some(widths) => measure(Encoding::Gsm7, &widths, 160, 153),
        None => {
            let widths: Vec<usize> = text.chars().map(char::len_utf16).collect();
            measure(Encoding::Ucs2, &widths, 70, 67)
        }
    }
}

/// Languages whose letters the GSM alphabet lacks and that must not lose them.
/// Polish goes without its marks, as Poles text among themselves; Northern Sámi
/// would become other words.
const OWN_LETTERS: [&str; 6] = ["uk", "ru", "ar", "fa", "ti", "se"];

/// How our texts in a language go over the air.
pub fn alphabet(language: Language) -> Encoding {
    if OWN_LETTERS.contains(&language.code()) {
        Encoding::Ucs2
    } else {
        Encoding::Gsm7
    }
}

/// A text of ours as it is sent: in the GSM alphabet where the language allows.
pub fn on_air(language: Language, text: &str) -> String {
    match alphabet(language) {
        Encoding::Gsm7 => plain(text),
        Encoding::Ucs2 => text.to_owned(),
    }
}

/// The text in the GSM alphabet alone: typographic marks become plain ones,
/// letters with foreign marks lose them, and what has no likeness is a `?`.
pub fn plain(text: &str) -> String {
    text.chars()
        .map(|c| if septets(c).is_some() { c } else { likeness(c) })
        .collect()
}

fn septets(c: char) -> Option<usize> {
    if BASIC.contains(c) {
        Some(1)
    } else if EXTENDED.contains(c) {
        Some(2)
    } else {
        None
    }
}

/// A character that takes two units never stands on both sides of a cut, so a
/// part may end one unit early.
fn measure(encoding: Encoding, widths: &[usize], alone: usize, each: usize) -> Segments {
    let units = widths.iter().sum();
    let count = if units == 0 {
        0
    } else if units <= alone {
        1
    } else {
        let mut count = 1;
        let mut room = each;
        for width in widths {
            if *width > room {
                count += 1;
                room = each;
            }
            room -= width;
        }
        count
    };
    Segments {
        encoding,
        units,
        count,
    }
}

fn likeness(c: char) -> char {
    match c {
        '«' | '»' | '“' | '”' | '„' => '"',
        '‘' | '’' | '´' | '`' => '\'',
        '–' | '—' | '\u{2010}' | '\u{2011}' | '−' | '•' => '-',
        '\u{a0}' | '\u{202f}' | '\t' => ' ',
        'á' | 'â' | 'ã' | 'ą' => 'a',
        'Á' | 'À' | 'Â' | 'Ã' | 'Ą' => 'A',
        'č' | 'ç' | 'ć' => 'c',
        'Č' | 'Ć' => 'C',
        'đ' | 'ð' => 'd',
        'Đ' | 'Ð' => 'D',
        'ê' | 'ë' | 'ę' => 'e',
        'È' | 'Ê' | 'Ë' | 'Ę' => 'E',
        'í' | 'î' | 'ï' => 'i',
        'Í' | 'Ì' | 'Î' | 'Ï' => 'I',
        'ł' => 'l',
        'Ł' => 'L',
        'ŋ' | 'ń' => 'n',
        'Ŋ' | 'Ń' => 'N',
        'ó' | 'ô' | 'õ' => 'o',
        'Ó' | 'Ò' | 'Ô' | 'Õ' => 'O',
        'š' | 'ś' => 's',
        'Š' | 'Ś' => 'S',
        'ŧ' => 't',
        'Ŧ' => 'T',
        'ú' | 'û' => 'u',
        'Ú' | 'Ù' | 'Û' => 'U',
        'ý' => 'y',
        'Ý' => 'Y',
        'ž' | 'ż' | 'ź' => 'z',
        'Ž' | 'Ż' | 'Ź' => 'Z',
        _ => '?',
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn parts_are_counted_as_the_networks_count_them() {
        for (text, encoding, count) in [
            (String::new(), Encoding::Gsm7, 0),
            ("å".repeat(160), Encoding::Gsm7, 1),
            ("å".repeat(161), Encoding::Gsm7, 2),
            ("å".repeat(306), Encoding::Gsm7, 2),
            ("å".repeat(307), Encoding::Gsm7, 3),
            ("€".repeat(80), Encoding::Gsm7, 1),
            ("€".repeat(81), Encoding::Gsm7, 2),
            (format!("–{}", "a".repeat(69)), Encoding::Ucs2, 1),
            (format!("–{}", "a".repeat(70)), Encoding::Ucs2, 2),
            ("š".repeat(134), Encoding::Ucs2, 2),
            ("š".repeat(135), Encoding::Ucs2, 3),
        ] {
            let found = segments(&text);
            assert_eq!((found.encoding, found.count), (encoding, count), "{text}");
        }
    }

    #[test]
    fn a_character_of_two_units_is_never_cut_in_two() {
        // 152 + 2 does not fit the first part of 153, and 153 remain.
        let text = format!("{}€{}", "a".repeat(152), "a".repeat(151));
        assert_eq!((segments(&text).units, segments(&text).count), (305, 2));
        let text = format!("{text}a");
        assert_eq!((segments(&text).units, segments(&text).count), (306, 3));
        let emoji = "😀".repeat(67);
        assert_eq!((segments(&emoji).units, segments(&emoji).count), (134, 3));
    }

    #[test]
    fn names_and_quotes_are_sent_in_the_short_alphabet() {
        assert_eq!(plain("Kárášjoga – «gielda»"), "Karasjoga - \"gielda\"");
        assert_eq!(plain("Ærøskøbing, Åsgård"), "Ærøskøbing, Åsgård");
    }

    proptest! {
        #[test]
        fn any_text_can_be_made_plain_without_growing(text in ".*") {
            let plain = plain(&text);
            prop_assert_eq!(segments(&plain).encoding, Encoding::Gsm7);
            prop_assert_eq!(plain.chars().count(), text.chars().count());
        }
    }
}
