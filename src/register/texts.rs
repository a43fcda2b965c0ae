//! Many short texts in one piece of memory: a national register has hundreds
//! of thousands of names, and each as a `String` would cost more than it holds.

use std::hash::BuildHasher;

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

/// Texts by their number, in the order they came.
#[derive(Debug, Default)]
pub struct Texts {
    all: String,
    /// Where each text ends, in bytes.
    ends: Vec<u32>,
}

impl Texts {
    /// Adds a text; its number is how many were there before. A text is kept
    /// empty where four gigabytes are full.
    pub fn push(&mut self, text: &str) -> u32 {
        let number = count(self.ends.len());
        if u32::try_from(self.all.len() + text.len()).is_ok() {
            self.all.push_str(text);
        }
        self.ends.push(count(self.all.len()));
        number
    }

    /// The text of a number; empty where there is none.
    pub fn get(&self, number: u32) -> &str {
        let at = number as usize;
        let Some(end) = self.ends.get(at) else {
            return "";
        };
        let start = match at.checked_sub(1) {
            Some(before) => self.ends[before] as usize,
            None => 0,
        };
        self.all.get(start..*end as usize).unwrap_or_default()
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> + Clone {
        (0..count(self.len())).map(|number| self.get(number))
    }

    /// How many texts come before this one, where they are sorted.
    pub fn before(&self, text: &str) -> u32 {
        let (mut low, mut high) = (0, count(self.len()));
        while low < high {
            let middle = low + (high - low) / 2;
            if self.get(middle) < text {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// Gives back memory that was held for more.
    pub fn shrink(&mut self) {
        self.all.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}

/// Texts while they are collected, each kept once.
#[derive(Debug, Default)]
pub struct Collecting {
    texts: Texts,
    numbers: HashTable<u32>,
}

impl Collecting {
    /// The number of a text, new or known.
    pub fn number_of(&mut self, text: &str) -> u32 {
        let Self { texts, numbers } = self;
        let known = numbers.find(hash(text), |number| texts.get(*number) == text);
        if let Some(number) = known {
            return *number;
        }
        let number = texts.push(text);
        numbers.insert_unique(hash(text), number, |number| hash(texts.get(*number)));
        number
    }

    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// The texts by their number.
    pub fn into_texts(mut self) -> Texts {
        self.texts.shrink();
        self.texts
    }
}

/// A hash for tables that hold numbers of texts.
pub fn hash(text: &str) -> u64 {
    FxBuildHasher.hash_one(text)
}

/// A count as an index of four bytes; there are far fewer addresses on Earth
/// than it can hold.
pub fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_kept_apart_and_found_by_order() {
        let mut texts = Texts::default();
        for text in ["", "bø", "bøen", "ås"] {
            texts.push(text);
        }
        assert_eq!(texts.iter().collect::<Vec<_>>(), ["", "bø", "bøen", "ås"]);
        assert_eq!(texts.get(9), "");
        assert_eq!(texts.before("bøe"), 2);
        assert_eq!(texts.before("å"), 3);
        assert_eq!(texts.before("øy"), 4);
    }
}
