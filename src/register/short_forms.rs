//! The end of a street's name in other forms than the index holds: cut short
//! (`v`, `svg`, `pl`), or definite for indefinite (`sletta` for `slette`).

use super::spelling;

/// Shortest forms of endings, each with its sign; some are short for several.
const SHORTEST: &[(&str, char)] = &[
    ("v", 'V'),
    ("vg", 'V'),
    ("g", 'G'),
    ("ter", 'T'),
    ("pl", 'P'),
    ("all", 'A'),
    ("al", 'A'),
    ("bk", 'B'),
    ("bkn", 'B'),
    ("sv", 'W'),
    ("svg", 'W'),
    ("svn", 'W'),
    ("svgn", 'W'),
    ("str", 'E'),
    ("rg", 'R'),
    ("rgn", 'R'),
    ("hg", 'H'),
    ("hgn", 'H'),
    ("kr", 'K'),
    ("krk", 'K'),
    ("tn", 'U'),
    ("lk", 'L'),
    ("sm", 'M'),
    ("br", 'Y'),
    ("brg", 'Y'),
];

/// A key that ends in the shortest form of an ending, with its sign; more
/// than one where the form is short for several.
pub(super) fn endings(key: &str) -> impl Iterator<Item = String> {
    // "eplesvn" is "eples" and "vn" at first sight.
    let known = key.strip_suffix("sV").map(|stem| ended(stem, 'W'));
    // Most words end as none of these does.
    let may = key.ends_with(['v', 'g', 'r', 'l', 'k', 'n', 'm']);
    SHORTEST
        .iter()
        .filter(move |_| may)
        .filter_map(|(short, sign)| Some(ended(key.strip_suffix(short)?, *sign)))
        .chain(known)
        .filter(|shortened| spelling::stem_length(shortened) > 1)
}

/// A stem with an ending's sign. Formatting it would cost more than all that is
/// done with it.
fn ended(stem: &str, sign: char) -> String {
    let mut key = String::with_capacity(stem.len() + sign.len_utf8());
    key.push_str(stem);
    key.push(sign);
    key
}

/// A key with its last word definite where it was indefinite, and the other
/// way: `haresletta` for `hareslette`. The known endings need none of this.
pub(super) fn other_forms(key: &str) -> Vec<String> {
    const LEAST_STEM: usize = 4;
    if spelling::has_ending(key) {
        return Vec::new();
    }
    let long = |stem: &str| stem.chars().count() >= LEAST_STEM;
    let forms = |stem: &str, ends: &[&str]| -> Vec<String> {
        ends.iter().map(|end| [stem, end].concat()).collect()
    };
    for (end, others) in [
        ("en", &["", "e", "a"][..]),
        ("et", &["", "e"]),
        ("a", &["e", "", "en"]),
        ("e", &["a", "en", "et"]),
    ] {
        if let Some(stem) = key.strip_suffix(end).filter(|stem| long(stem)) {
            return forms(stem, others);
        }
    }
    if long(key) && !key.ends_with(['a', 'e', 'i', 'o', 'u', 'y']) {
        forms(key, &["en", "a", "et"])
    } else {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_ending_is_every_ending_it_may_stand_for() {
        let read: Vec<String> = endings("eplesvg").collect();
        assert!(read.contains(&"eplesV".to_owned()) && read.contains(&"epleW".to_owned()));
        assert!(endings("storpl").any(|key| key == "storP"));
        assert_eq!(endings("av").count(), 0);
    }

    #[test]
    fn definite_and_indefinite_are_each_others_forms() {
        assert!(other_forms("haresletta").contains(&"hareslette".to_owned()));
        assert!(other_forms("storemyr").contains(&"storemyra".to_owned()));
        assert!(other_forms("rosehage").contains(&"rosehagen".to_owned()));
        assert!(other_forms("hage").is_empty(), "too short to tell");
        assert!(other_forms("storG").is_empty());
    }
}
