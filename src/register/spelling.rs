//! How street names are spelled, and the many ways people write them: folds
//! both to one key, so that `Bjørkeveien`, `bjoerkevn.` and `BJORKEVEGEN`
//! meet. Source of the abbreviations: Kartverket's Adresseveileder, 12.1.
//!
//! In a key all letters are lower case without marks, blanks are gone, and a
//! known ending is one capital letter that stands for all its forms.

use std::borrow::Cow;
use std::sync::LazyLock;

/// Endings that name the kind of street, folded, longest form first within a
/// kind. Forms of one kind are one to the reader: only the municipality knows
/// which of them is official.
const ENDINGS: &[(char, &[&str])] = &[
    (
        'V',
        &["veien", "vegen", "vejen", "vei", "veg", "vej", "vgn", "vn"],
    ),
    ('G', &["gaten", "gata", "gate", "gato", "gtn", "gt"]),
    ('P', &["plassen", "plass"]),
    ('S', &["stigen", "stien", "sti"]),
    ('B', &["bakken", "bakke"]),
    ('T', &["terrassen", "terrasse", "terr"]),
    ('R', &["ringen", "ring"]),
    ('W', &["svingen", "sving"]),
    ('K', &["kroken", "krok"]),
    ('U', &["tunet", "tun"]),
    ('A', &["alleen", "alle"]),
    ('H', &["haugen", "haug"]),
    ('O', &["torget", "torg"]),
    ('Q', &["torvet", "torv"]),
    ('E', &["stredet", "stretet", "strede", "strete"]),
    ('M', &["smauet", "smuget", "smau", "smug"]),
    ('N', &["grenda", "grenden", "grend"]),
    ('Y', &["bryggen", "brygga", "brygge"]),
    ('D', &["dalen", "dal"]),
    ('L', &["lokken", "lokka", "lokke"]),
    ('I', &["lien", "lia", "li"]),
];

/// One letter of a key, from a lower-case letter with or without marks.
/// Combining marks are nothing.
fn bare(c: char) -> Option<char> {
    Some(match c {
        'æ' | 'ä' | 'å' | 'á' | 'à' | 'â' | 'ã' => 'a',
        'ø' | 'ö' | 'ó' | 'ò' | 'ô' | 'õ' => 'o',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'ü' | 'ú' | 'ù' | 'û' => 'u',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'đ' | 'ð' => 'd',
        'š' | 'ś' => 's',
        'ŋ' | 'ñ' | 'ń' => 'n',
        'č' | 'ć' | 'ç' => 'c',
        'ž' | 'ź' | 'ż' => 'z',
        'ŧ' | 'ť' => 't',
        'ł' => 'l',
        '\u{300}'..='\u{36f}' => return None,
        c => c,
    })
}

/// Folds text to the letters of a key: lower case, no marks, and `ae`, `oe`,
/// `aa` as the letters they stand for. Other characters stay.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    // The letter before, where it may be the first of two that are one.
    let mut before = ' ';
    for c in text.chars().flat_map(char::to_lowercase) {
        let joins = matches!((before, c), ('a', 'e' | 'a') | ('o', 'e'));
        if joins {
            before = ' ';
            continue;
        }
        before = c;
        if let Some(c) = bare(c) {
            folded.push(c);
        }
    }
    folded
}

/// Stems that bokmål and nynorsk write each in their way, folded; the one is
/// read as the other.
const ALIKE: &[(&str, &str)] = &[
    ("kyrkj", "kirk"),
    ("skul", "skol"),
    ("hamn", "havn"),
    ("kvit", "hvit"),
    ("fiskar", "fisker"),
    ("snekkar", "snekker"),
    ("makar", "maker"),
    ("bakar", "baker"),
    ("larar", "larer"),
];

/// A folded word with stems written one way.
fn alike(word: &str) -> Cow<'_, str> {
    // Every word of every text passes here; most have none of these pairs.
    let may = word
        .as_bytes()
        .windows(2)
        .any(|pair| matches!(pair, b"ky" | b"sk" | b"ha" | b"kv" | b"ar"));
    if !may {
        return Cow::Borrowed(word);
    }
    let mut word = Cow::Borrowed(word);
    for (one, other) in ALIKE {
        if word.contains(one) {
            word = Cow::Owned(word.replace(one, other));
        }
    }
    word
}

/// What a folded word is in a key, where that is not the word itself: stems
/// written one way, a known ending as its sign.
pub fn key_of_word(word: &str) -> Option<String> {
    match alike(word) {
        Cow::Borrowed(word) => with_ending(word),
        Cow::Owned(word) => Some(with_ending(&word).unwrap_or(word)),
    }
}

/// A folded word as short forms of it are compared: stems written one way,
/// the ending in full.
pub fn in_full(word: &str) -> String {
    alike(word).into_owned()
}

/// Whether `short` is what is left of `full` when letters are dropped after
/// the first four: `kvernabk`, `torgallm`.
pub fn is_short_for(short: &str, full: &str) -> bool {
    let same = short
        .chars()
        .zip(full.chars())
        .take_while(|(a, b)| a == b)
        .count();
    if same < 4 || short.chars().count() >= full.chars().count() {
        return false;
    }
    let mut rest = full.chars().skip(same);
    let dropped = short.chars().skip(same);
    // Vowels go first: "ringe" is no short form of Ringveien.
    (same > 5 || same < short.chars().count())
        && dropped.clone().all(|c| !"aeiouy".contains(c))
        && dropped.into_iter().all(|c| rest.any(|f| f == c))
}

/// Forms of endings with their signs, by the five lower bits of their last
/// byte: every word of every text is asked for its ending.
static BY_LAST: LazyLock<[Vec<(char, &str)>; 32]> = LazyLock::new(|| {
    let mut lists: [Vec<(char, &str)>; 32] = Default::default();
    for (sign, forms) in ENDINGS {
        for form in *forms {
            lists[place_of_last(form)].push((*sign, form));
        }
    }
    lists
});

fn place_of_last(word: &str) -> usize {
    word.as_bytes()
        .last()
        .map_or(0, |byte| usize::from(byte % 32))
}

/// A folded word with its ending as one capital letter, where it has one.
fn with_ending(word: &str) -> Option<String> {
    BY_LAST[place_of_last(word)]
        .iter()
        .find_map(|(sign, form)| {
            let stem = word.strip_suffix(form)?;
            // "sti" is in "kristi": one letter before an ending is no stem.
            (stem.is_empty() || stem.chars().count() > 1).then(|| format!("{stem}{sign}"))
        })
}

/// Whether a key ends in vei or gate, which hardly anything but streets does.
pub fn is_street_kind(key: &str) -> bool {
    key.ends_with(['V', 'G'])
}

/// The key of a folded word.
pub fn key_of(word: &str) -> String {
    key_of_word(word).unwrap_or_else(|| word.to_owned())
}

/// Whether a folded word is nothing but an ending.
pub fn is_ending(word: &str) -> bool {
    ENDINGS.iter().any(|(_, forms)| forms.contains(&word))
}

/// Whether a key ends in any known ending.
pub fn has_ending(key: &str) -> bool {
    key.ends_with(|c: char| c.is_ascii_uppercase())
}

/// How many letters of a key are not an ending.
pub fn stem_length(key: &str) -> usize {
    key.chars().filter(|c| !c.is_uppercase()).count()
}

/// Two spellings, lower case and without blanks: how far apart they are when
/// their keys are one. Nothing, a matter of æøå, or a matter of endings.
pub fn spelling_cost(name: &str, typed: &str) -> f32 {
    let close = |text: &str| -> String {
        text.chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect()
    };
    let (name, typed) = (close(name), close(typed));
    if name == typed {
        0.0
    } else if fold(&name) == fold(&typed) {
        0.05
    } else {
        0.1
    }
}
