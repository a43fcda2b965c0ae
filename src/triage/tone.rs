//! Takes the tone away: swearing, threats to go to the newspapers, and how
//! many times somebody has written say nothing of what happened.

use super::lexicon;
use super::words::Word;

/// The words without those that only tell how the writer feels; all of them
/// where nothing else is left.
pub(super) fn calm(words: &[Word]) -> Vec<Word> {
    let mut tone = vec![false; words.len()];
    lexicon::TONE.each(words, |found| {
        tone[found.word..found.word + found.words].fill(true);
    });
    // A question asked in anger ("are you blind?") is none.
    let mut angry = false;
    for (at, word) in words.iter().enumerate() {
        angry = tone[at] || (angry && !word.opens);
        tone[at] |= angry && word.form == "?";
    }
    let calm: Vec<Word> = words
        .iter()
        .zip(&tone)
        .filter(|(_, is_tone)| !**is_tone)
        .map(|(word, _)| word.clone())
        .collect();
    if calm.is_empty() {
        words.to_vec()
    } else {
        calm
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::triage::words::words;

    fn forms(text: &str) -> Vec<String> {
        calm(&words(text, &[]))
            .into_iter()
            .map(|w| w.form)
            .collect()
    }

    #[test]
    fn swearing_newspapers_and_counting_leave_no_trace() {
        assert_eq!(
            forms("FOR FAEN det lekker!!! TIENDE GANG JEG SKRIVER, avisa får høre"),
            forms("det lekker, høre")
        );
    }

    #[test]
    fn a_text_that_is_nothing_but_tone_keeps_its_words() {
        assert_eq!(forms("faen"), ["faen"]);
    }
}
