//! How street names are spelled, and the many ways people write them: folds
//! both to one key, so that `Bjørkeveien`, `bjoerkevn.` and `BJORKEVEGEN`
//! meet. Source of the abbreviations: Kartverket's Adresseveileder, 12.1.
//!
//! In a key all letters are lower case without marks, blanks are gone, and a
//! known ending is one capital letter that stands for all its forms.

use std::borrow::Cow;

/// Endings that name the kind of street, folded, longest form first within a
/// kind. Forms of one kind are one to the reader: only the municipality knows
/// which of them is official.
const ENDINGS: &[(char, &[&str])] = &[
    ('V', &["veien", "vegen", "vejen", "vei", "veg", "vej", "vgn", "vn"]),
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

/// First words that are written short, both folded.
const SHORT_WORDS: &[(&str, &[&str])] = &[
    ("dronning", &["dr", "dronn", "drn"]),
    ("kong", &["kg", "k"]),
    ("doktor", &["dr"]),
    ("dr", &["doktor"]),
    ("sankt", &["st", "sct"]),
    ("st", &["sankt", "sct", "sankta"]),
    ("professor", &["prof"]),
    ("prof", &["professor"]),
    ("general", &["gen"]),
    ("kaptein", &["kapt"]),
    ("biskop", &["bisp", "bp"]),
    ("nedre", &["ned", "nedr", "n"]),
    ("ovre", &["ovr", "o"]),
    ("nordre", &["nord", "nordr", "n"]),
    ("sondre", &["sore", "sor", "s"]),
    ("sore", &["sondre", "sor", "s"]),
    ("ostre", &["ost", "austre", "o"]),
    ("austre", &["ostre", "aust", "o"]),
    ("vestre", &["vest", "v"]),
    ("indre", &["indr", "i"]),
    ("ytre", &["ytr", "y"]),
    ("midtre", &["midt", "m"]),
    ("store", &["st"]),
    ("lille", &["l", "litle", "vesle"]),
    ("gamle", &["gl", "gml"]),
];

/// Words that tell two streets of one name apart: never left out.
const DIRECTIONS: &[&str] = &[
    "nedre", "ovre", "nordre", "sondre", "sore", "ostre", "austre", "vestre", "indre", "ytre",
    "midtre", "store", "lille", "litle", "gamle", "nye", "nordre",
];

/// What a key costs that is not the name itself but a way to shorten it.
const SHORTENED: f32 = 0.3;
const FIRST_NAME_LEFT_OUT: f32 = 0.4;
/// What a key costs that lacks the kind of street.
pub const KIND_LEFT_OUT: f32 = 0.42;

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

/// A folded word with its ending as one capital letter, where it has one.
fn with_ending(word: &str) -> Option<String> {
    ENDINGS.iter().find_map(|(sign, forms)| {
        forms.iter().find_map(|form| {
            let stem = word.strip_suffix(form)?;
            // "sti" is in "kristi": one letter before an ending is no stem.
            (stem.is_empty() || stem.chars().count() > 1).then(|| format!("{stem}{sign}"))
        })
    })
}

/// Whether a key ends in vei or gate, which hardly anything but streets does.
pub fn is_street_kind(key: &str) -> bool {
    key.ends_with(['V', 'G'])
}

/// The key of a folded word.
fn key_of(word: &str) -> String {
    key_of_word(word).unwrap_or_else(|| word.to_owned())
}

/// Whether a folded word is nothing but an ending.
fn is_ending(word: &str) -> bool {
    ENDINGS.iter().any(|(_, forms)| forms.contains(&word))
}

/// Letters and digits of a name, word by word, folded.
fn words_of(name: &str) -> Vec<String> {
    name.split(|c: char| c.is_whitespace() || matches!(c, '.' | '-' | '/' | ','))
        .map(|word| {
            let word: String = word.chars().filter(|c| c.is_alphanumeric()).collect();
            fold(&word)
        })
        .filter(|word| !word.is_empty())
        .collect()
}

/// All keys under which a register name is found, each with what it costs.
pub fn keys_of_name(name: &str) -> Vec<(String, f32)> {
    let words = words_of(name);
    let mut keys: Vec<(String, f32)> = Vec::new();
    let mut add = |words: &[String], cost: f32| {
        let joined: String = words.iter().map(|w| key_of(w)).collect();
        let raw = words.concat();
        let full: String = words.iter().map(|w| in_full(w)).collect();
        for key in [joined, raw, full] {
            if key.chars().count() > 1 && !keys.iter().any(|(k, _)| *k == key) {
                keys.push((key, cost));
            }
        }
    };
    add(&words, 0.0);
    for (at, word) in words.iter().enumerate() {
        for other in in_digits(word) {
            let mut words = words.clone();
            words[at] = other;
            add(&words, SHORTENED);
        }
    }
    let Some((first, rest)) = words.split_first() else {
        return keys;
    };
    if rest.is_empty() {
        return keys;
    }
    if let Some((_, shorts)) = SHORT_WORDS.iter().find(|(long, _)| long == first) {
        for short in *shorts {
            let mut shorter = vec![(*short).to_owned()];
            shorter.extend_from_slice(rest);
            add(&shorter, SHORTENED);
        }
    }
    // A person's first name is written by its initial, or left out.
    let rest_letters: usize = rest.iter().map(|w| stem_length(&key_of(w))).sum();
    if !DIRECTIONS.contains(&first.as_str()) && rest.len() > 1 && rest_letters > 3 {
        if let Some(initial) = first.chars().next() {
            let mut initialed = vec![initial.to_string()];
            initialed.extend_from_slice(rest);
            add(&initialed, SHORTENED);
        }
        add(rest, FIRST_NAME_LEFT_OUT);
        // "Dronning M. gate"
        let mut middle = words.clone();
        for word in &mut middle[1..words.len() - 1] {
            word.truncate(word.chars().next().map_or(0, char::len_utf8));
        }
        add(&middle, SHORTENED);
        // "Dronning Mauds 28"
        if is_ending(&words[words.len() - 1]) {
            add(&words[..words.len() - 1], KIND_LEFT_OUT);
        }
    }
    keys
}

/// Whether a key ends in any known ending.
pub fn has_ending(key: &str) -> bool {
    key.ends_with(|c: char| c.is_ascii_uppercase())
}

/// How many letters of a key are not an ending.
pub fn stem_length(key: &str) -> usize {
    key.chars().filter(|c| !c.is_uppercase()).count()
}

/// `viis` as `7s` and `7`: a king's number as people write it.
fn in_digits(word: &str) -> Vec<String> {
    let roman = word.strip_suffix('s').unwrap_or(word);
    let value = match roman {
        "ii" => 2,
        "iii" => 3,
        "iv" => 4,
        "v" => 5,
        "vi" => 6,
        "vii" => 7,
        "viii" => 8,
        _ => return Vec::new(),
    };
    vec![format!("{value}s"), value.to_string(), format!("{value}des")]
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The key of what somebody wrote, words joined.
    fn written(words: &[&str]) -> String {
        words.iter().map(|word| key_of(&fold(word))).collect()
    }

    fn is_key_of(words: &[&str], name: &str) -> bool {
        let key = written(words);
        keys_of_name(name).iter().any(|(k, _)| *k == key)
    }

    #[test]
    fn endings_are_one_in_all_their_forms() {
        // Pairs recorded by Duke's address cleaner, and bokmål and nynorsk.
        for (words, name) in [
            (&["grefsenvn"][..], "Grefsenveien"),
            (&["kanalgt"], "Kanalgata"),
            (&["enerhauggt"], "Enerhauggaten"),
            (&["eilert", "sundts", "gt"], "Eilert Sundts gate"),
            (&["fjellvegen"], "Fjellveien"),
            (&["Kirke", "gata"], "Kirkegata"),
            (&["Olav", "Kyrresgate"], "Olav Kyrres gate"),
            (&["solbakken", "terr"], "Solbakken terrasse"),
        ] {
            assert!(is_key_of(words, name), "{words:?}");
        }
        assert!(!is_key_of(&["strandgata"], "Strandveien"));
    }

    #[test]
    fn letters_without_their_marks_are_the_same_letters() {
        for words in ["blåbærstien", "blaabaerstien", "BLABARSTIEN"] {
            assert!(is_key_of(&[words], "Blåbærstien"), "{words}");
        }
        assert!(is_key_of(&["raddeluodda"], "Ráđđeluodda"));
    }

    #[test]
    fn titles_and_first_names_may_be_short_or_missing() {
        for words in [
            &["dr", "mauds", "gt"][..],
            &["dronning", "m", "gt"],
            &["dronning", "mauds"],
        ] {
            assert!(is_key_of(words, "Dronning Mauds gate"), "{words:?}");
        }
        for words in [&["b", "bjørnsons", "gt"][..], &["bjørnsons", "gate"]] {
            assert!(is_key_of(words, "Bjørnstjerne Bjørnsons gate"), "{words:?}");
        }
        assert!(is_key_of(&["sankt", "hans", "vei"], "St. Hans vei"));
        assert!(is_key_of(&["haakon", "7s", "gate"], "Haakon VIIs gate"));
    }

    #[test]
    fn what_tells_two_streets_apart_is_never_left_out() {
        assert!(!is_key_of(&["vei"], "Nordre Vei"));
        assert!(!is_key_of(&["haugen"], "Øvre Haugen"));
        assert!(is_key_of(&["søre", "vei"], "Søndre Vei"));
    }

    #[test]
    fn bokmål_and_nynorsk_stems_meet() {
        assert!(is_key_of(&["kirkegata"], "Kyrkjegata"));
        assert!(is_key_of(&["skolebakken"], "Skulebakken"));
        assert!(is_key_of(&["havnegata"], "Hamnegata"));
    }

    #[test]
    fn the_nearer_spelling_costs_less() {
        let right = spelling_cost("Hågata", "hågata");
        let folded = spelling_cost("Hågata", "hagata");
        let other = spelling_cost("Hågata", "hågt");
        assert!(right < folded && folded < other);
    }

    #[test]
    fn letters_may_be_dropped_after_the_first_four() {
        assert!(is_short_for("kvernabk", "kvernabekken"));
        assert!(is_short_for("torgallm", "torgallmenningen"));
        assert!(!is_short_for("kvebk", "kvernabekken"));
        assert!(!is_short_for("kvernax", "kvernabekken"));
    }
}
