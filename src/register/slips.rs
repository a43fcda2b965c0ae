//! Finds keys in spite of slips of one or two letters: an index of what is
//! left of each key's first letters when one or two of them are taken out
//! (the SymSpell way), and a distance that counts common slips for less.

/// Letters of a key that are indexed.
const PREFIX: usize = 8;
/// Most letters that may be taken out.
const MOST_SLIPS: usize = 2;
/// Keys longer than this are not compared.
const LONGEST: usize = 48;

/// From what is left of a key to the key's number.
#[derive(Debug, Default)]
pub struct Slips {
    /// Sorted.
    remains: Vec<(u32, u32)>,
    outlines: Vec<Outline>,
}

/// What can be told of a key at a glance, to leave most of them uncompared.
#[derive(Debug, Clone, Copy)]
struct Outline {
    /// Which letters it has, one bit each.
    letters: u32,
    length: u8,
}

impl Outline {
    fn of(key: &str) -> Self {
        let letters = key.bytes().fold(0, |set, b| set | 1 << (b % 32));
        Self {
            letters,
            length: u8::try_from(key.len()).unwrap_or(u8::MAX),
        }
    }

    /// Whether two slips may be all that lies between. A slip changes at most
    /// two letters; one that was lost (`?`) is one of them. Letters of more
    /// than one byte are rare enough in keys to be let through by the margin.
    fn may_be_near(self, other: Self) -> bool {
        (self.letters ^ other.letters).count_ones() <= 2 * MOST_SLIPS as u32
            && usize::from(self.length.abs_diff(other.length)) <= 2 * MOST_SLIPS
    }
}

impl Slips {
    /// Indexes keys by their place in the sequence.
    pub fn build<'a>(keys: impl Iterator<Item = &'a str>) -> Self {
        let mut remains = Vec::new();
        let mut outlines = Vec::new();
        for (number, key) in keys.enumerate() {
            let Ok(number) = u32::try_from(number) else {
                break;
            };
            outlines.push(Outline::of(key));
            for hash in hashes(key) {
                remains.push((hash, number));
            }
        }
        remains.sort_unstable();
        remains.dedup();
        remains.shrink_to_fit();
        outlines.shrink_to_fit();
        Self { remains, outlines }
    }

    /// Numbers of the keys that may be within two slips; to be compared.
    pub fn near(&self, key: &str) -> Vec<u32> {
        let outline = Outline::of(key);
        let may_be_near = |number: u32| {
            self.outlines
                .get(number as usize)
                .is_some_and(|known| known.may_be_near(outline))
        };
        let mut found = Vec::new();
        for hash in hashes(key) {
            let from = self.remains.partition_point(|(h, _)| *h < hash);
            found.extend(
                self.remains[from..]
                    .iter()
                    .take_while(|(h, _)| *h == hash)
                    .map(|(_, number)| *number)
                    .filter(|number| may_be_near(*number)),
            );
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// Hashes of a key's first letters with none, one and two of them taken out.
fn hashes(key: &str) -> Vec<u32> {
    let letters: Vec<char> = key.chars().take(PREFIX).collect();
    let mut hashes = vec![hash(&letters, usize::MAX, usize::MAX)];
    for one in 0..letters.len() {
        hashes.push(hash(&letters, one, usize::MAX));
        for two in one + 1..letters.len() {
            hashes.push(hash(&letters, one, two));
        }
    }
    hashes.sort_unstable();
    hashes.dedup();
    hashes
}

/// FNV-1a over the letters but two.
fn hash(letters: &[char], but: usize, nor: usize) -> u32 {
    let mut hash: u32 = 0x811c_9dc5;
    for (at, letter) in letters.iter().enumerate() {
        if at != but && at != nor {
            hash = (hash ^ u32::from(*letter)).wrapping_mul(0x0100_0193);
        }
    }
    hash
}

/// How many slips lie between two keys, or nothing where it is more than two.
/// A letter doubled or not counts for half, and so do two letters that change
/// places; a letter that was lost (`?`) counts for a quarter. The signs of
/// endings (capitals) must agree.
pub fn distance(a: &str, b: &str) -> Option<f32> {
    let (mut a_letters, mut b_letters) = (['\0'; LONGEST], ['\0'; LONGEST]);
    let a = letters_of(a, &mut a_letters)?;
    let b = letters_of(b, &mut b_letters)?;
    if a.len().abs_diff(b.len()) > MOST_SLIPS {
        return None;
    }
    if a.last().is_some_and(char::is_ascii_uppercase)
        != b.last().is_some_and(char::is_ascii_uppercase)
    {
        return None;
    }
    let width = b.len() + 1;
    // Three rows are enough: this one, the one before, and the one before
    // that for two letters that change places.
    let mut rows = [[0.0f32; LONGEST + 1]; 3];
    let [earlier, before, row] = &mut rows;
    let (mut earlier, mut before, mut row) = (earlier, before, row);
    for j in 1..width {
        before[j] = before[j - 1] + gap(b, j - 1);
    }
    for i in 1..=a.len() {
        row[0] = before[0] + gap(a, i - 1);
        let mut best = row[0];
        for j in 1..width {
            let (x, y) = (a[i - 1], b[j - 1]);
            let mut cost = (before[j - 1] + swap(x, y))
                .min(before[j] + gap(a, i - 1))
                .min(row[j - 1] + gap(b, j - 1));
            if i > 1 && j > 1 && x == b[j - 2] && y == a[i - 2] && x != y {
                cost = cost.min(earlier[j - 2] + 0.75);
            }
            row[j] = cost;
            best = best.min(cost);
        }
        if best > MOST_SLIPS as f32 {
            return None;
        }
        std::mem::swap(&mut earlier, &mut before);
        std::mem::swap(&mut before, &mut row);
    }
    Some(before[b.len()]).filter(|d| *d <= MOST_SLIPS as f32)
}

/// The letters of a key that is not too long.
fn letters_of<'a>(key: &str, letters: &'a mut [char; LONGEST]) -> Option<&'a [char]> {
    let mut count = 0;
    for letter in key.chars() {
        *letters.get_mut(count)? = letter;
        count += 1;
    }
    Some(&letters[..count])
}

/// What one letter for another costs.
fn swap(x: char, y: char) -> f32 {
    if x == y {
        0.0
    } else if x == '?' || y == '?' {
        0.25
    } else if x.is_ascii_uppercase() || y.is_ascii_uppercase() {
        9.0
    } else {
        1.0
    }
}

/// What a letter too many or too few costs.
fn gap(letters: &[char], at: usize) -> f32 {
    let letter = letters[at];
    if letter.is_ascii_uppercase() {
        9.0
    } else if at > 0 && letters[at - 1] == letter {
        0.5
    } else {
        1.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_found_in_spite_of_two_slips() {
        let keys = ["strandV", "brekkeG", "torgallmenningen"];
        let slips = Slips::build(keys.iter().copied());
        for (typed, key) in [
            ("srtandV", 0),
            ("stranV", 0),
            ("brekeG", 1),
            ("brkekG", 1),
            ("torgalmeningen", 2),
            ("torgallmenningne", 2),
        ] {
            assert!(slips.near(typed).contains(&key), "{typed}");
            assert!(distance(typed, keys[key as usize]).is_some(), "{typed}");
        }
    }

    #[test]
    fn common_slips_count_for_less() {
        assert_eq!(distance("neset", "nesset"), Some(0.5));
        assert_eq!(distance("tinder", "tidner"), Some(0.75));
        assert_eq!(distance("bj?rkeV", "bjorkeV"), Some(0.25));
        assert_eq!(distance("husbyV", "husebyV"), Some(1.0));
        assert_eq!(distance("storG", "stor"), None);
        assert_eq!(distance("strandG", "strandV"), None);
        assert_eq!(distance("abcdef", "uvwxyz"), None);
    }

    proptest::proptest! {
        #[test]
        fn distance_is_the_same_both_ways(a in "[a-e]{0,9}", b in "[a-e]{0,9}") {
            assert_eq!(distance(&a, &b), distance(&b, &a));
        }

        #[test]
        fn whatever_is_near_is_indexed_so(a in "[a-d]{3,12}", b in "[a-d]{3,12}") {
            let slips = Slips::build([b.as_str()].into_iter());
            if distance(&a, &b).is_some_and(|d| d <= 1.0) {
                assert!(!slips.near(&a).is_empty());
            }
        }
    }
}
