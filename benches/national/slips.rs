//! What becomes of an address between the mind and the keys: one or two
//! letters wrong, no æøå, the other language's ending, words glued together
//! or torn apart, short forms.

use fastrand::Rng;

/// A kind of slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slip {
    WrongLetter,
    LostLetter,
    LetterTooMany,
    Swapped,
    Two,
    NoMarks,
    OtherEnding,
    Glued,
    Apart,
    Short,
}

impl Slip {
    pub const ALL: [Self; 10] = [
        Self::WrongLetter,
        Self::LostLetter,
        Self::LetterTooMany,
        Self::Swapped,
        Self::Two,
        Self::NoMarks,
        Self::OtherEnding,
        Self::Glued,
        Self::Apart,
        Self::Short,
    ];

    /// A street's name with this slip in it, and what stands between it and
    /// its number; nothing where the name has no place for such a slip.
    pub fn make(self, name: &str, rng: &mut Rng) -> Option<(String, &'static str)> {
        let long = name.chars().count();
        let slipped = match self {
            Self::Two if long < 9 => return None,
            Self::Two => {
                let once = one(rng, name)?;
                one(rng, &once)?
            }
            Self::WrongLetter | Self::LostLetter | Self::LetterTooMany | Self::Swapped
                if long < 5 =>
            {
                return None;
            }
            Self::WrongLetter => wrong(rng, name),
            Self::LostLetter => lost(rng, name),
            Self::LetterTooMany => too_many(rng, name),
            Self::Swapped => swapped(rng, name),
            Self::NoMarks => no_marks(rng, name),
            Self::OtherEnding => ending(name, OTHER)?,
            Self::Short => ending(name, SHORT)?,
            Self::Apart => ending(name, APART)?,
            Self::Glued => match name.rfind(' ') {
                Some(at) => format!("{}{}", &name[..at], &name[at + 1..]),
                None => return Some((name.to_owned(), "")),
            },
        };
        (slipped != name).then_some((slipped, " "))
    }
}

const OTHER: &[(&str, &str)] = &[
    ("veien", "vegen"),
    ("vegen", "veien"),
    ("vei", "veg"),
    ("veg", "vei"),
    ("gata", "gaten"),
    ("gate", "gata"),
    ("stien", "sti"),
    ("ringen", "ring"),
    ("plassen", "plass"),
    ("terrassen", "terrasse"),
    ("løkka", "løkken"),
    ("bakken", "bakke"),
];

const SHORT: &[(&str, &str)] = &[
    ("veien", "vn"),
    ("veien", "v."),
    ("vegen", "vn."),
    ("vei", "v."),
    ("veg", "v"),
    ("gata", "gt."),
    ("gata", "gt"),
    ("gate", "gt."),
    ("plassen", "pl."),
    ("terrasse", "terr."),
    ("bakken", "bk."),
];

const APART: &[(&str, &str)] = &[
    ("veien", " veien"),
    ("vegen", " vegen"),
    ("gata", " gata"),
    ("bakken", " bakken"),
    ("stien", " stien"),
    ("haugen", " haugen"),
    ("svingen", " svingen"),
    ("ringen", " ringen"),
    ("kroken", " kroken"),
    ("tunet", " tunet"),
    ("plassen", " plassen"),
];

/// The name with one of these endings for another; not where a blank stands
/// before the ending already and would be doubled.
fn ending(name: &str, pairs: &[(&str, &str)]) -> Option<String> {
    pairs.iter().find_map(|(from, to)| {
        let stem = name.strip_suffix(from)?;
        let whole = stem.is_empty() || to.starts_with(' ') && stem.ends_with(' ');
        (!whole).then(|| format!("{stem}{to}"))
    })
}

/// Where a slip is: seldom in the first letter.
fn place(rng: &mut Rng, letters: &[char]) -> usize {
    if rng.u8(0..20) == 0 {
        0
    } else {
        rng.usize(1..letters.len())
    }
}

fn one(rng: &mut Rng, name: &str) -> Option<String> {
    if name.chars().count() < 3 {
        return None;
    }
    Some(match rng.u8(0..4) {
        0 => wrong(rng, name),
        1 => lost(rng, name),
        2 => too_many(rng, name),
        _ => swapped(rng, name),
    })
}

fn letter(rng: &mut Rng) -> char {
    const OFTEN: &[u8] = b"ernatisldogkmvfupbhy";
    char::from(OFTEN[rng.usize(0..OFTEN.len())])
}

fn wrong(rng: &mut Rng, name: &str) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let at = place(rng, &letters);
    if letters[at].is_alphabetic() {
        letters[at] = letter(rng);
    }
    letters.into_iter().collect()
}

fn lost(rng: &mut Rng, name: &str) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let at = place(rng, &letters);
    letters.remove(at);
    letters.into_iter().collect()
}

fn too_many(rng: &mut Rng, name: &str) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let at = place(rng, &letters);
    let more = if rng.bool() { letters[at] } else { letter(rng) };
    letters.insert(at, more);
    letters.into_iter().collect()
}

fn swapped(rng: &mut Rng, name: &str) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let at = rng.usize(0..letters.len() - 1);
    if letters[at].is_alphabetic() && letters[at + 1].is_alphabetic() {
        letters.swap(at, at + 1);
    }
    letters.into_iter().collect()
}

fn no_marks(rng: &mut Rng, name: &str) -> String {
    let two = rng.bool();
    let mut plain = String::new();
    for letter in name.chars() {
        plain.push_str(match (letter, two) {
            ('æ', _) => "ae",
            ('ø', true) => "oe",
            ('ø', false) => "o",
            ('å', true) => "aa",
            ('å', false) => "a",
            ('Ø', true) => "Oe",
            ('Ø', false) => "O",
            ('Å', true) => "Aa",
            ('Å', false) => "A",
            (other, _) => {
                plain.push(other);
                continue;
            }
        });
    }
    plain
}
