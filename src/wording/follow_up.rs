//! The questions that follow what was told, in words: the municipality's own
//! where it has some, else those of the language files.

use std::collections::BTreeMap;

use super::catalogue::Catalogue;
use crate::domain::category::Category;
use crate::domain::follow_up::{Answer, Choice, FollowUp, FollowUps, KeptAnswer, Weighed};
use crate::domain::language::Language;

/// The sentence of a question in the language files.
pub fn question_key(question: &str) -> String {
    format!("follow-{question}")
}

/// The sentence of an answer in the language files: its own, or that of a yes
/// or a no to whatever question.
pub fn choice_key(c: &Catalogue, question: &str, choice: &str) -> String {
    let own = format!("follow-{question}-{choice}");
    match choice {
        "yes" | "no" if !c.has(&own) => format!("answer-to-follow-{choice}"),
        _ => own,
    }
}

/// The question.
pub fn question(c: &Catalogue, l: Language, question: &FollowUp) -> String {
    words(c, l, &question.words, &question_key(&question.key))
}

/// An answer to it.
pub fn choice(c: &Catalogue, l: Language, question: &FollowUp, choice: &Choice) -> String {
    words(
        c,
        l,
        &choice.words,
        &choice_key(c, &question.key, &choice.key),
    )
}

fn words(c: &Catalogue, l: Language, own: &BTreeMap<Language, String>, key: &str) -> String {
    let nearest = c.nearest(l);
    match own.get(&nearest) {
        Some(words) => words.clone(),
        None if c.has(key) => c.text(l, key, &[]),
        None => [Catalogue::second(nearest), Language::BOKMAL]
            .iter()
            .find_map(|language| own.get(language))
            .cloned()
            .unwrap_or_default(),
    }
}

/// The answers that fit a category, as staff read them.
pub fn kept(
    c: &Catalogue,
    questions: &FollowUps,
    category: Category,
    answers: &[Answer],
) -> Vec<KeptAnswer> {
    let given = questions.given(answers).into_iter();
    given
        .filter(|(asked, _)| asked.categories.contains(&category))
        .map(|(asked, told)| KeptAnswer {
            question: asked.key.clone(),
            answer: told.key.clone(),
            asked: question(c, Language::BOKMAL, asked),
            answered: choice(c, Language::BOKMAL, asked, told),
        })
        .collect()
}

/// The answers as triage weighs them.
pub fn weighed(c: &Catalogue, questions: &FollowUps, answers: &[Answer]) -> Vec<Weighed> {
    let given = questions.given(answers).into_iter();
    given
        .map(|(asked, told)| Weighed {
            categories: asked.categories.clone(),
            at_least: told.effects.at_least,
            part: told.effects.part,
            danger: told.effects.danger,
            because: told.effects.because.clone().unwrap_or_else(|| {
                let answer = choice(c, Language::BOKMAL, asked, told);
                let question = question(c, Language::BOKMAL, asked);
                format!("Svarte «{answer}» på «{question}»")
            }),
        })
        .collect()
}
