//! What people would type to find some of the addresses, with slips, and how
//! it is told whether the right one was found.

use fastrand::Rng;

use super::slips::Slip;
use super::{Known, National};

/// Something typed, and the address that was meant.
#[derive(Debug, Clone)]
pub struct Asked {
    pub typed: String,
    /// The same without the number.
    pub street_and_place: String,
    pub meant: Known,
}

impl Asked {
    /// Whether an address found is the one that was meant.
    pub fn is_meant(&self, text: &str, postcode: &str) -> bool {
        self.meant.text == text && self.meant.postcode == postcode
    }
}

/// As many questions as `count`, each with a slip in the street's name, and as
/// many of each kind of slip. The place is left out only where one municipality
/// alone has such a street.
pub fn questions(national: &National, count: usize) -> Vec<Asked> {
    let mut rng = Rng::with_seed(7);
    let kinds = Slip::ALL.iter().cycle();
    let mut some = national.some.iter().cycle();
    kinds
        .take(count)
        .map(|slip| {
            loop {
                let Some(meant) = some.next() else {
                    panic!("a register without addresses");
                };
                if let Some((name, between)) = slip.make(&meant.street, &mut rng) {
                    let number = number(&mut rng, meant);
                    let place = place(&mut rng, national, meant);
                    let lower = rng.bool();
                    let cased = |text: String| if lower { text.to_lowercase() } else { text };
                    return Asked {
                        typed: cased(format!("{name}{between}{number}{place}")),
                        street_and_place: cased(format!("{name}{place}")),
                        meant: meant.clone(),
                    };
                }
            }
        })
        .collect()
}

/// Addresses as they are typed letter by letter, right.
pub fn typed_rightly(national: &National, count: usize) -> Vec<String> {
    national
        .some
        .iter()
        .take(count)
        .map(|k| format!("{}, {} {}", k.text, k.postcode, k.post_town))
        .collect()
}

fn number(rng: &mut Rng, meant: &Known) -> String {
    let number = meant.number;
    match meant.letter {
        None => number.to_string(),
        Some(letter) if rng.bool() => format!("{number}{letter}"),
        Some(letter) => format!("{number} {}", letter.to_lowercase()),
    }
}

fn place(rng: &mut Rng, national: &National, meant: &Known) -> String {
    let town = &meant.post_town;
    let drawn = rng.u8(0..100);
    if drawn < 15 && national.only_once.contains(&meant.street) {
        return String::new();
    }
    match drawn {
        0..55 => format!(", {} {town}", meant.postcode),
        55..70 => format!(" {}", capitalised(town)),
        70..90 => format!(", {}", capitalised(town)),
        _ => format!(", {}", capitalised(&meant.municipality)),
    }
}

fn capitalised(name: &str) -> String {
    name.split(' ')
        .map(|word| {
            let mut letters = word.chars();
            let first: String = letters.next().into_iter().collect();
            first + &letters.as_str().to_lowercase()
        })
        .collect::<Vec<_>>()
        .join(" ")
}
