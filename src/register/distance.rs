//! How many slips lie between two keys: a distance that counts common slips
//! for less.

use super::slips::MOST_SLIPS;

/// Keys longer than this are not compared.
const LONGEST: usize = 48;
/// How far apart two letters may stand in two keys that are near: each place
/// costs half a slip at least, and so does the way back.
const BAND: usize = 3;

/// A slip of the common kind; distances are counted in quarters of it.
const SLIP: u16 = 4;
const MOST: u16 = MOST_SLIPS as u16 * SLIP;
const SWAPPED: u16 = 3;
const DOUBLED: u16 = 2;
const LOST: u16 = 1;
/// More than any two keys that are near.
const FAR: u16 = 36;

/// How many slips lie between two keys, or nothing where it is more than
/// `most`, at most two. A letter doubled or not counts for half, and two
/// letters that change places for three quarters; a letter that was lost
/// (`?`) counts for a quarter. The signs of endings (capitals) must agree.
pub fn distance(a: &str, b: &str, most: f32) -> Option<f32> {
    let most = (most * f32::from(SLIP)) as u16;
    let quarters = if a.is_ascii() && b.is_ascii() {
        between(a.as_bytes(), b.as_bytes(), most)
    } else {
        let (mut a_letters, mut b_letters) = (['\0'; LONGEST], ['\0'; LONGEST]);
        let a = letters_of(a, &mut a_letters)?;
        let b = letters_of(b, &mut b_letters)?;
        between(a, b, most)
    };
    quarters.map(|q| f32::from(q) / f32::from(SLIP))
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

/// A letter of a key: a byte where all are of one byte.
trait Letter: Copy + PartialEq {
    fn is_sign(self) -> bool;
    fn is_lost(self) -> bool;
}

impl Letter for u8 {
    fn is_sign(self) -> bool {
        self.is_ascii_uppercase()
    }
    fn is_lost(self) -> bool {
        self == b'?'
    }
}

impl Letter for char {
    fn is_sign(self) -> bool {
        self.is_ascii_uppercase()
    }
    fn is_lost(self) -> bool {
        self == '?'
    }
}

/// The distance in quarters of a slip.
fn between<L: Letter>(a: &[L], b: &[L], most: u16) -> Option<u16> {
    if a.len() > LONGEST || b.len() > LONGEST || a.len().abs_diff(b.len()) > MOST_SLIPS {
        return None;
    }
    let sign = |letters: &[L]| letters.last().is_some_and(|letter| letter.is_sign());
    if sign(a) != sign(b) {
        return None;
    }
    // Three rows are enough: this one, the one before, and the one before
    // that for two letters that change places. Beyond the band all is far.
    let mut rows = [[FAR; LONGEST + 2]; 3];
    let [earlier, before, row] = &mut rows;
    let (mut earlier, mut before, mut row) = (earlier, before, row);
    before[0] = 0;
    for j in 1..=b.len().min(BAND) {
        before[j] = before[j - 1] + gap(b, j - 1);
    }
    let mut least_before = 0;
    for (i, x) in (1..).zip(a.iter().copied()) {
        let a_gap = gap(a, i - 1);
        let from = i.saturating_sub(BAND).max(1);
        let to = (i + BAND).min(b.len());
        row[from - 1] = if from == 1 && i <= BAND {
            before[0] + a_gap
        } else {
            FAR
        };
        let mut least = row[from - 1];
        for j in from..=to {
            let y = b[j - 1];
            let mut cost = (before[j - 1] + swap(x, y))
                .min(before[j] + a_gap)
                .min(row[j - 1] + gap(b, j - 1));
            if i > 1 && j > 1 && x == b[j - 2] && y == a[i - 2] && x != y {
                cost = cost.min(earlier[j - 2] + SWAPPED);
            }
            row[j] = cost;
            least = least.min(cost);
        }
        row[to + 1] = FAR;
        // Two letters that change places pass over this row.
        if least > MOST || least > most && least_before + SWAPPED > most {
            return None;
        }
        least_before = least;
        std::mem::swap(&mut earlier, &mut before);
        std::mem::swap(&mut before, &mut row);
    }
    Some(before[b.len()]).filter(|quarters| *quarters <= most.min(MOST))
}

/// What one letter for another costs.
fn swap<L: Letter>(x: L, y: L) -> u16 {
    if x == y {
        0
    } else if x.is_lost() || y.is_lost() {
        LOST
    } else if x.is_sign() || y.is_sign() {
        FAR
    } else {
        SLIP
    }
}

/// What a letter too many or too few costs.
fn gap<L: Letter>(letters: &[L], at: usize) -> u16 {
    let letter = letters[at];
    if letter.is_sign() {
        FAR
    } else if at > 0 && letters[at - 1] == letter {
        DOUBLED
    } else {
        SLIP
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apart(a: &str, b: &str) -> Option<f32> {
        distance(a, b, 2.0)
    }

    #[test]
    fn common_slips_count_for_less() {
        assert_eq!(apart("neset", "nesset"), Some(0.5));
        assert_eq!(apart("tinder", "tidner"), Some(0.75));
        assert_eq!(apart("bj?rkeV", "bjorkeV"), Some(0.25));
        assert_eq!(apart("husbyV", "husebyV"), Some(1.0));
        assert_eq!(apart("storG", "stor"), None);
        assert_eq!(apart("strandG", "strandV"), None);
        assert_eq!(apart("abcdef", "uvwxyz"), None);
    }

    #[test]
    fn letters_of_any_alphabet_are_compared() {
        assert_eq!(apart("čáhppi", "čáhpi"), Some(0.5));
        assert_eq!(apart("улица", "улицa"), Some(1.0));
    }

    #[test]
    fn no_more_slips_than_asked_for_are_forgiven() {
        assert_eq!(distance("tinder", "tidner", 0.75), Some(0.75));
        assert_eq!(distance("tinder", "tidner", 0.5), None);
        assert_eq!(distance("husbyV", "husebyV", 0.75), None);
    }

    proptest::proptest! {
        #[test]
        fn distance_is_the_same_both_ways(a in "[a-e]{0,9}", b in "[a-e]{0,9}") {
            assert_eq!(apart(&a, &b), apart(&b, &a));
        }

        #[test]
        fn bytes_and_letters_are_as_far_apart(a in "[a-eV?]{0,9}", b in "[a-eV?]{0,9}") {
            let letters = |text: &str| text.chars().collect::<Vec<char>>();
            assert_eq!(
                between(a.as_bytes(), b.as_bytes(), MOST),
                between(&letters(&a), &letters(&b), MOST)
            );
        }

        #[test]
        fn fewer_slips_are_told_as_all_are(a in "[a-c?]{0,9}", b in "[a-c?]{0,9}", most in 0u8..8) {
            let most = f32::from(most) / 4.0;
            assert_eq!(distance(&a, &b, most), apart(&a, &b).filter(|d| *d <= most));
        }
    }
}
