//! `questions.toml`: what is asked besides, by category, and what the answers
//! mean.

use std::collections::BTreeMap;
use std::path::Path;

use super::error::ConfigError;
use super::reader::{Entry, Source, language};
use crate::domain::category::Category;
use crate::domain::decision::{Danger, Priority};
use crate::domain::follow_up::{Choice, FollowUp, FollowUps, MOST_QUESTIONS};
use crate::domain::language::Language;
use crate::domain::sharing::Part;
use crate::wording::Catalogue;
use crate::wording::follow_up::{choice_key, question_key};

/// Longest question or answer, in characters: they are read on a phone.
const LONGEST: usize = 120;
/// Longest key, in characters.
const LONGEST_KEY: usize = 40;

/// The questions that Sifra brings, asked where the municipality has none.
///
/// # Panics
/// Never: a test parses them.
pub fn builtin() -> FollowUps {
    let text = include_str!("../../config/questions.toml");
    parse(text, Path::new("questions.toml")).expect("the built-in questions are parsed by a test")
}

/// Reads the text of `file`.
///
/// # Errors
/// What is wrong first, with file, line and key, and what would be right.
pub fn parse(text: &str, file: &Path) -> Result<FollowUps, ConfigError> {
    let source = Source { file, text };
    let root = source.table()?;
    let catalogue = Catalogue::builtin();
    let mut read = Read {
        catalogue: &catalogue,
        questions: Vec::new(),
    };
    for entry in Entry::root(&source, &root).entries()? {
        if entry.name != "question" {
            return Err(entry.unknown("[[question]]"));
        }
        for question in entry.tables()? {
            read.question(&question)?;
        }
    }
    Ok(FollowUps::new(read.questions))
}

/// What was read so far.
struct Read<'a> {
    catalogue: &'a Catalogue,
    questions: Vec<FollowUp>,
}

impl Read<'_> {
    fn question(&mut self, entry: &Entry) -> Result<(), ConfigError> {
        let mut question = FollowUp {
            key: key(entry)?,
            categories: Vec::new(),
            when: Vec::new(),
            choices: Vec::new(),
            words: BTreeMap::new(),
        };
        if self.questions.iter().any(|q| q.key == question.key) {
            return Err(entry.fault("is there twice"));
        }
        for part in entry.entries()? {
            match part.name.as_str() {
                "key" => {}
                "category" => question.categories = categories(&part)?,
                "when" => question.when = self.when(&part)?,
                "text" => question.words = self.words(&part)?,
                "answer" => {
                    for answer in part.tables()? {
                        let choice = self.choice(&question.key, &answer)?;
                        if question.choice(&choice.key).is_some() {
                            return Err(answer.fault("is there twice"));
                        }
                        question.choices.push(choice);
                    }
                }
                _ => return Err(part.unknown("key, category, when, text, answer")),
            }
        }
        self.check(entry, &question)?;
        self.questions.push(question);
        Ok(())
    }

    /// What can only be told of the whole question.
    fn check(&self, entry: &Entry, question: &FollowUp) -> Result<(), ConfigError> {
        if question.categories.is_empty() {
            return Err(entry
                .fault("must have the categories that it is asked of, as category = [\"lift\"]"));
        }
        if question.choices.len() < 2 {
            return Err(entry.fault("must have two answers or more, each as [[question.answer]]"));
        }
        self.has_words(entry, &question.words, &question_key(&question.key))?;
        for category in &question.categories {
            let others = self.questions.iter();
            let others = others.filter(|other| other.categories.contains(category));
            if others.count() >= MOST_QUESTIONS {
                return Err(entry.fault(format!(
                    "is one too many of {category}: a category has {MOST_QUESTIONS} questions \
                     at most"
                )));
            }
            let unasked = question.when.iter().find(|(earlier, _)| {
                let earlier = self.questions.iter().find(|q| q.key == *earlier);
                earlier.is_some_and(|earlier| !earlier.categories.contains(category))
            });
            if let Some((earlier, _)) = unasked {
                return Err(entry.fault(format!(
                    "rests on {earlier}, which is not asked of {category}"
                )));
            }
        }
        Ok(())
    }

    fn when(&self, entry: &Entry) -> Result<Vec<(String, Vec<String>)>, ConfigError> {
        let mut when = Vec::new();
        for part in entry.entries()? {
            let earlier = self.questions.iter().find(|q| q.key == part.name);
            let earlier =
                earlier.ok_or_else(|| part.fault("is no question that stands above this one"))?;
            let mut answers = Vec::new();
            for answer in part.texts()? {
                let answered = answer.text()?;
                if earlier.choice(answered).is_none() {
                    let keys: Vec<&str> = earlier.choices.iter().map(|c| c.key.as_str()).collect();
                    return Err(answer.fault(format!("must be answers of it: {}", keys.join(", "))));
                }
                answers.push(answered.to_owned());
            }
            when.push((earlier.key.clone(), answers));
        }
        Ok(when)
    }

    fn choice(&self, question: &str, entry: &Entry) -> Result<Choice, ConfigError> {
        let mut choice = Choice {
            key: key(entry)?,
            ..Choice::default()
        };
        let effects = &mut choice.effects;
        for part in entry.entries()? {
            match part.name.as_str() {
                "key" => {}
                "priority" => effects.at_least = at_least(&part)?,
                "shared" => effects.part = Some(shared(&part)?),
                "emergency" => effects.danger = Some(danger(&part)?),
                "because" => effects.because = Some(short(&part)?),
                "text" => choice.words = self.words(&part)?,
                _ => return Err(part.unknown("key, priority, shared, emergency, because, text")),
            }
        }
        let sentence = choice_key(self.catalogue, question, &choice.key);
        self.has_words(entry, &choice.words, &sentence)?;
        Ok(choice)
    }

    fn words(&self, entry: &Entry) -> Result<BTreeMap<Language, String>, ConfigError> {
        let mut words = BTreeMap::new();
        for part in entry.entries()? {
            let language = language(&part, self.catalogue.languages())?;
            words.insert(language, short(&part)?);
        }
        Ok(words)
    }

    /// Whoever reads another language reads bokmål rather than nothing.
    fn has_words(
        &self,
        entry: &Entry,
        words: &BTreeMap<Language, String>,
        sentence: &str,
    ) -> Result<(), ConfigError> {
        if words.contains_key(&Language::BOKMAL) || self.catalogue.has(sentence) {
            return Ok(());
        }
        Err(entry.fault("is none that Sifra has words for: give them, at least as text.nb"))
    }
}

/// Keys stand in addresses of pages and in the database.
fn key(entry: &Entry) -> Result<String, ConfigError> {
    let key = entry.entries()?.into_iter().find(|part| part.name == "key");
    let key = key.ok_or_else(|| entry.fault("must have a key, as key = \"door_locks\""))?;
    let text = key.text()?;
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if text.len() > LONGEST_KEY || !text.chars().all(is_plain) {
        return Err(key.fault(format!(
            "must be small letters a to z, digits and _, {LONGEST_KEY} at most"
        )));
    }
    Ok(text.to_owned())
}

fn categories(entry: &Entry) -> Result<Vec<Category>, ConfigError> {
    let mut categories = Vec::new();
    for part in entry.texts()? {
        let category: Category = part.word()?;
        if !categories.contains(&category) {
            categories.push(category);
        }
    }
    Ok(categories)
}

fn at_least(entry: &Entry) -> Result<Option<Priority>, ConfigError> {
    let mut least = None;
    for part in entry.entries()? {
        if part.name != "at_least" {
            return Err(part.unknown("at_least: an answer never makes a matter less grave"));
        }
        let priority: Priority = part.word()?;
        if priority == Priority::Emergency {
            return Err(part.fault(
                "must be low, normal or urgent; what means danger has emergency = \"health\" \
                 instead, so that the right number is given",
            ));
        }
        least = Some(priority);
    }
    Ok(least)
}

fn shared(entry: &Entry) -> Result<Part, ConfigError> {
    Ok(if entry.yes_or_no()? {
        Part::Shared
    } else {
        Part::Dwelling
    })
}

fn danger(entry: &Entry) -> Result<Danger, ConfigError> {
    let danger = entry.text()?.parse();
    danger.map_err(|_| {
        entry.fault("must be one of fire, crime, health: it says which number is given first")
    })
}

fn short(entry: &Entry) -> Result<String, ConfigError> {
    let text = entry.text()?;
    if text.chars().count() > LONGEST {
        return Err(entry.fault(format!("must have {LONGEST} characters at most")));
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests;
