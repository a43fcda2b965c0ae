//! Words with what they carry, looked up by a hash that grows letter by
//! letter: every beginning and ending of every word of a text is looked up, so
//! none of them is hashed from its start again.

use hashbrown::HashTable;

/// FNV-1a of the bytes so far.
#[derive(Debug, Clone, Copy)]
pub struct Growing(u64);

impl Growing {
    pub const START: Self = Self(0xcbf2_9ce4_8422_2325);

    /// With more bytes after those so far.
    pub fn with(self, bytes: impl Iterator<Item = u8>) -> Self {
        Self(bytes.fold(self.0, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        }))
    }

    /// The hash of a whole word.
    pub fn of(word: &str) -> Self {
        Self::START.with(word.bytes())
    }

    /// The same read from its end, as it grows to the left.
    pub fn backwards(word: &str) -> Self {
        Self::START.with(word.bytes().rev())
    }

    fn finish(self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }
}

/// Words and what each carries.
#[derive(Debug, Clone)]
pub struct List<T> {
    table: HashTable<Listed<T>>,
    /// A bit for each length that a word has, in bytes; the last for all
    /// longer ones.
    lengths: u32,
    /// A bit for each first byte that a word has, by its five lower bits.
    firsts: u32,
}

#[derive(Debug, Clone)]
struct Listed<T> {
    word: Box<str>,
    hash: u64,
    carries: Vec<T>,
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self {
            table: HashTable::new(),
            lengths: 0,
            firsts: 0,
        }
    }
}

impl<T> List<T> {
    /// Adds what a word carries; `hash` is how it is going to be looked up.
    pub fn add(&mut self, word: &str, hash: Growing, carried: T) {
        self.lengths |= length_bit(word);
        self.firsts |= first_bit(word);
        let hash = hash.finish();
        let entry = self
            .table
            .entry(hash, |known| *known.word == *word, |known| known.hash);
        let listed = entry.or_insert_with(|| Listed {
            word: word.into(),
            hash,
            carries: Vec::new(),
        });
        listed.into_mut().carries.push(carried);
    }

    /// What a word carries, in the order it was added.
    pub fn get(&self, word: &str, hash: Growing) -> &[T] {
        if self.lengths & length_bit(word) == 0 {
            return &[];
        }
        self.table
            .find(hash.finish(), |known| *known.word == *word)
            .map_or(&[], |known| &known.carries)
    }

    /// Whether any word may begin as this one does.
    pub fn may_begin(&self, word: &str) -> bool {
        self.firsts & first_bit(word) != 0
    }

    pub fn is_empty(&self) -> bool {
        self.table.is_empty()
    }
}

fn first_bit(word: &str) -> u32 {
    word.as_bytes().first().map_or(0, |byte| 1 << (byte % 32))
}

fn length_bit(word: &str) -> u32 {
    1 << word.len().min(31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_that_grew_finds_what_the_whole_was_listed_by() {
        let mut list = List::default();
        list.add("dør", Growing::backwards("dør"), 1);
        list.add("dør", Growing::backwards("dør"), 2);
        let grown = Growing::START.with("r".bytes()).with("ø".bytes().rev());
        assert!(list.get("ør", grown).is_empty());
        assert_eq!(list.get("dør", grown.with("d".bytes())), [1, 2]);
    }
}
