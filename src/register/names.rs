//! All the ways a register's street name may be written: with titles and first
//! names short or left out, king's numbers in digits, the kind of street
//! missing. Each way is a key with what it costs.

use super::measures;
use super::numerals;
use super::spelling::{fold, in_full, is_ending, is_street_kind, key_of, stem_length};

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

/// Words that tell two streets of one name apart. Where they are left out, all
/// of these streets may be meant.
const DIRECTIONS: &[&str] = &[
    "nedre", "ovre", "nordre", "sondre", "sore", "ostre", "austre", "vestre", "indre", "ytre",
    "midtre", "store", "lille", "litle", "gamle", "nye", "nordre",
];

/// What a key costs that is not the name itself but a way to shorten it.
const SHORTENED: f32 = 0.3;
const FIRST_NAME_LEFT_OUT: f32 = 0.4;
/// What a key costs that lacks the kind of street.
pub const KIND_LEFT_OUT: f32 = 0.42;

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
        for other in in_digits(word).into_iter().chain(dated(&words, at)) {
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
    // "Presteløkka 25" is in Store or Lille Presteløkka; the number tells. What
    // is left must be a name by itself, not "vei" or "haugen".
    let of_a_kind = rest.last().is_some_and(|w| is_street_kind(&key_of(w)));
    let enough = rest_letters > 3 || rest_letters > 1 && of_a_kind;
    if DIRECTIONS.contains(&first.as_str()) && enough {
        add(rest, FIRST_NAME_LEFT_OUT);
    }
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

/// The key of a name as it stands in the register.
pub fn main_key(name: &str) -> String {
    words_of(name).iter().map(|word| key_of(word)).collect()
}

/// `17` before `mai` as `syttende`, and the other way.
fn dated(words: &[String], at: usize) -> Vec<String> {
    let month = words.get(at + 1).is_some_and(|w| measures::is_month(w));
    if month {
        numerals::ordinals(&words[at])
    } else {
        Vec::new()
    }
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
    vec![
        format!("{value}s"),
        value.to_string(),
        format!("{value}des"),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::spelling::{is_short_for, spelling_cost};

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
