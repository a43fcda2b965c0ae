//! Finds keys in spite of slips of one or two letters: an index of what is
//! left of each key's first letters when one or two of them are taken out
//! (the SymSpell way). What it finds is to be compared, see
//! [`super::distance`].

/// Letters of a key that are indexed.
const PREFIX: usize = 8;
/// Most letters that may be taken out.
pub const MOST_SLIPS: usize = 2;

/// Most bytes by which keys differ in length that are so many slips apart.
const MOST_APART: usize = 2 * MOST_SLIPS;

/// From what is left of a key to the key's number.
#[derive(Debug, Default)]
pub struct Slips {
    /// Hashes of what is left, sorted, each with a key's number.
    remains: Vec<(u32, u32)>,
    /// Where the hashes begin whose upper bits are the place in this list: a
    /// search by halves would miss the cache two dozen times.
    starts: Vec<u32>,
    /// How many lower bits of a hash are not in its place in `starts`.
    shift: u32,
    outlines: Vec<Outline>,
    /// Bytes of the longest key, as outlines count them.
    longest: u8,
}

/// What can be told of a key at a glance, to leave most of them uncompared.
#[derive(Debug, Clone, Copy)]
struct Outline {
    /// Which letters it has, one bit each.
    letters: u32,
    length: u8,
    /// No letter was lost (`?`), and none is of more than one byte.
    plain: bool,
}

impl Outline {
    fn of(key: &str) -> Self {
        let letters = key.bytes().fold(0, |set, b| set | 1 << (b % 32));
        Self {
            letters,
            length: u8::try_from(key.len()).unwrap_or(u8::MAX),
            plain: key.is_ascii() && !key.contains('?'),
        }
    }

    /// Whether so many whole slips may be all that lies between. A slip
    /// changes at most two letters; those that are not plain are rare enough
    /// to be let through by the margin.
    fn may_be_near(self, other: Self, slips: u32) -> bool {
        let slips = if self.plain && other.plain {
            slips
        } else {
            MOST_SLIPS as u32
        };
        (self.letters ^ other.letters).count_ones() <= 2 * slips
            && usize::from(self.length.abs_diff(other.length)) <= MOST_APART
    }
}

impl Slips {
    /// Indexes keys by their place in the sequence.
    pub fn build<'a>(keys: impl Iterator<Item = &'a str> + Clone) -> Self {
        let mut hashes = Hashes::default();
        let mut outlines = Vec::new();
        let mut count = 0;
        for key in keys.clone() {
            outlines.push(Outline::of(key));
            count += hashes.of(key).len();
        }
        let mut remains = Vec::with_capacity(count);
        for (number, key) in (0u32..).zip(keys) {
            remains.extend(hashes.of(key).iter().map(|hash| (*hash, number)));
        }
        remains.sort_unstable();
        outlines.shrink_to_fit();
        // About four hashes for each place.
        let bits = (remains.len() / 4).max(2).ilog2().min(26);
        let shift = u32::BITS - bits;
        let mut starts = Vec::with_capacity((1 << bits) + 1);
        for (at, (hash, _)) in (0u32..).zip(&remains) {
            while starts.len() <= (hash >> shift) as usize {
                starts.push(at);
            }
        }
        starts.resize((1 << bits) + 1, super::texts::count(remains.len()));
        Self {
            remains,
            starts,
            shift,
            longest: outlines.iter().map(|one| one.length).max().unwrap_or(0),
            outlines,
        }
    }

    /// Numbers of the keys that may be within so many slips, at most two; to
    /// be compared. Each once, in no order.
    pub fn near(&self, key: &str, most: f32) -> Vec<u32> {
        let outline = Outline::of(key);
        if usize::from(outline.length.saturating_sub(self.longest)) > MOST_APART {
            return Vec::new();
        }
        // A key turns up again for each way to take letters out of it.
        let mut seen = vec![0u64; self.outlines.len() / 64 + 1];
        let mut found = Vec::new();
        let mut hashes = Hashes::default();
        hashes.read(key);
        for hash in hashes.hashes {
            for (_, number) in self.with_hash(hash) {
                let (word, bit) = (*number as usize / 64, 1 << (number % 64));
                if seen[word] & bit != 0 {
                    continue;
                }
                seen[word] |= bit;
                if self.outlines[*number as usize].may_be_near(outline, most as u32) {
                    found.push(*number);
                }
            }
        }
        found
    }

    fn with_hash(&self, hash: u32) -> impl Iterator<Item = &(u32, u32)> {
        let place = hash.checked_shr(self.shift).unwrap_or(0) as usize;
        let start = self.starts.get(place).copied().unwrap_or(0) as usize;
        let remains = self.remains.get(start..).unwrap_or_default();
        remains
            .iter()
            .skip_while(move |(h, _)| *h < hash)
            .take_while(move |(h, _)| *h == hash)
    }
}

/// Hashes of a key's first letters with none, one and two of them taken out.
#[derive(Default)]
struct Hashes {
    letters: Vec<u32>,
    hashes: Vec<u32>,
}

impl Hashes {
    /// Sorted, each once.
    fn of(&mut self, key: &str) -> &[u32] {
        self.read(key);
        self.hashes.sort_unstable();
        self.hashes.dedup();
        &self.hashes
    }

    fn read(&mut self, key: &str) {
        let Self { letters, hashes } = self;
        letters.clear();
        letters.extend(key.chars().take(PREFIX).map(u32::from));
        hashes.clear();
        hashes.reserve(1 + PREFIX * (PREFIX + 1) / 2);
        // FNV-1a over the letters but two; what comes before the first of
        // them is hashed once for all.
        let mut before = START;
        for one in 0..letters.len() {
            let mut between = before;
            for two in one + 1..letters.len() {
                hashes.push(hashed(between, &letters[two + 1..]));
                between = hashed(between, &letters[two..=two]);
            }
            hashes.push(between);
            before = hashed(before, &letters[one..=one]);
        }
        hashes.push(before);
    }
}

const START: u32 = 0x811c_9dc5;

/// FNV-1a.
fn hashed(start: u32, letters: &[u32]) -> u32 {
    letters.iter().fold(start, |hash, letter| {
        (hash ^ letter).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::super::distance::distance;
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
            assert!(slips.near(typed, 2.0).contains(&key), "{typed}");
            assert!(
                distance(typed, keys[key as usize], 2.0).is_some(),
                "{typed}"
            );
        }
    }

    #[test]
    fn nothing_is_near_where_there_is_nothing() {
        assert!(Slips::default().near("strandV", 2.0).is_empty());
        assert!(Slips::build([].into_iter()).near("", 2.0).is_empty());
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_near_is_indexed_so(a in "[a-d]{3,12}", b in "[a-d]{3,12}") {
            let slips = Slips::build([b.as_str()].into_iter());
            if distance(&a, &b, 1.0).is_some() {
                assert!(!slips.near(&a, 1.0).is_empty());
            }
        }
    }
}
