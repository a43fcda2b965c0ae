//! Which language a text is written in, so that we answer in the writer's own.

use super::features;
use super::lexicon;
use super::model::Model;
use super::words::Word;
use crate::domain::decision::Hints;
use crate::domain::language::Language;

pub(super) fn of(model: &Model, text: &str, words: &[Word], hints: &Hints) -> Language {
    let spelled = features::of_spelling(text, words, &lexicon::LANGUAGES);
    let vector = model.vector(&spelled);
    let unsaid = hints.language.unwrap_or(Language::BOKMAL);
    let Some(head) = model.head("language") else {
        return unsaid;
    };
    if vector.values.is_empty() {
        return by_script(text).unwrap_or(unsaid);
    }
    if let Some(language) = by_script(text) {
        return language;
    }
    let scores = model.scores(head, &vector);
    head.classes
        .iter()
        .zip(scores)
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .and_then(|(code, _)| code.parse().ok())
        .unwrap_or(unsaid)
}

/// Alphabets that settle it.
fn by_script(text: &str) -> Option<Language> {
    // Most texts have no letter of any of them.
    if !text.chars().any(|c| c >= '\u{400}') {
        return None;
    }
    let (mut letters, mut arabic, mut ethiopic, mut cyrillic, mut ukrainian) = (0, 0, 0, 0, 0);
    let mut russian = 0;
    for c in super::words::judged(text)
        .chars()
        .filter(|c| c.is_alphabetic())
    {
        letters += 1;
        match c {
            '\u{600}'..='\u{6ff}' => arabic += 1,
            '\u{1200}'..='\u{139f}' => ethiopic += 1,
            '\u{400}'..='\u{52f}' => {
                cyrillic += 1;
                match c {
                    'і' | 'ї' | 'є' | 'ґ' | 'І' | 'Ї' | 'Є' | 'Ґ' => ukrainian += 1,
                    'ы' | 'э' | 'ъ' | 'ё' | 'Ы' | 'Э' | 'Ъ' | 'Ё' => russian += 1,
                    _ => {}
                }
            }
            _ => {}
        }
    }
    let most = |count: i32| count * 2 > letters;
    let code = match () {
        () if most(arabic) => "ar",
        () if most(ethiopic) => "ti",
        () if most(cyrillic) && russian > ukrainian => "ru",
        () if most(cyrillic) => "uk",
        () => return None,
    };
    code.parse().ok()
}
