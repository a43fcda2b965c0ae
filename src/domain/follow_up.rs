//! Questions that follow what was told: few, by category, each only where its
//! answer changes how soon somebody must act or spares a telephone call. What
//! an answer means is the municipality's to say; it never makes a matter less
//! grave. Each may be passed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::category::Category;
use super::decision::{Danger, Priority};
use super::language::Language;
use super::sharing::Part;

/// The most questions that a category may have.
pub const MOST_QUESTIONS: usize = 3;

/// One question.
#[derive(Debug, Clone, PartialEq)]
pub struct FollowUp {
    /// As `door_locks`.
    pub key: String,
    /// Those it is asked of.
    pub categories: Vec<Category>,
    /// Earlier questions and the answers to them of which one must be given.
    pub when: Vec<(String, Vec<String>)>,
    pub choices: Vec<Choice>,
    /// The municipality's own words; else those of the language files.
    pub words: BTreeMap<Language, String>,
}

/// One answer that may be given.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Choice {
    pub key: String,
    pub effects: Effects,
    pub words: BTreeMap<Language, String>,
}

/// What an answer means.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Effects {
    /// The case is at least as grave as this.
    pub at_least: Option<Priority>,
    /// It is about this part of the building.
    pub part: Option<Part>,
    /// Somebody is in danger.
    pub danger: Option<Danger>,
    /// Why, for staff (bokmål): "Svarte at døra ikke kan låses".
    pub because: Option<String>,
}

/// The answer that somebody gave to a question, by their keys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    pub question: String,
    pub answer: String,
}

/// An answer as triage weighs it.
#[derive(Debug, Clone, PartialEq)]
pub struct Weighed {
    /// It counts where the matter is found to be one of these.
    pub categories: Vec<Category>,
    pub at_least: Option<Priority>,
    pub part: Option<Part>,
    pub danger: Option<Danger>,
    /// In words a clerk understands (bokmål).
    pub because: String,
}

/// An answer as it is kept with its report: also in words (bokmål), since the
/// municipality may ask otherwise tomorrow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptAnswer {
    pub question: String,
    pub answer: String,
    /// The question in words.
    pub asked: String,
    /// The answer in words.
    pub answered: String,
}

/// All questions, in the order in which they are asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FollowUps(Vec<FollowUp>);

impl FollowUps {
    /// These questions. A question may rest on those before it.
    pub fn new(questions: Vec<FollowUp>) -> Self {
        Self(questions)
    }

    pub fn iter(&self) -> impl Iterator<Item = &FollowUp> {
        self.0.iter()
    }

    /// What there is to ask of a category, after the answers that were given.
    pub fn asked<'a>(&'a self, category: Category, answers: &[Answer]) -> Vec<&'a FollowUp> {
        let given = self.given(answers);
        let all = self.0.iter();
        all.filter(|question| question.categories.contains(&category))
            .filter(|question| question.follows(&given))
            .collect()
    }

    /// The answers that there are, to questions that there are and that follow
    /// from the answers before: one to each, in the order of the questions.
    pub fn given(&self, answers: &[Answer]) -> Vec<(&FollowUp, &Choice)> {
        let mut given: Vec<(&FollowUp, &Choice)> = Vec::new();
        for question in &self.0 {
            let told = answers.iter().rev().find(|a| a.question == question.key);
            let choice = told.and_then(|told| question.choice(&told.answer));
            if let Some(choice) = choice
                && question.follows(&given)
            {
                given.push((question, choice));
            }
        }
        given
    }

    /// Of the answers those that fit a category; what no longer fits is gone.
    pub fn fitting(&self, category: Category, answers: &[Answer]) -> Vec<Answer> {
        let given = self.given(answers).into_iter();
        given
            .filter(|(question, _)| question.categories.contains(&category))
            .map(|(question, choice)| Answer {
                question: question.key.clone(),
                answer: choice.key.clone(),
            })
            .collect()
    }
}

impl FollowUp {
    /// The answer of this key.
    pub fn choice(&self, key: &str) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.key == key)
    }

    fn follows(&self, given: &[(&FollowUp, &Choice)]) -> bool {
        self.when.iter().all(|(question, answers)| {
            given
                .iter()
                .any(|(asked, choice)| asked.key == *question && answers.contains(&choice.key))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(key: &str, category: Category, when: &[(&str, &str)]) -> FollowUp {
        let choices = ["yes", "no"].map(|key| Choice {
            key: key.into(),
            ..Choice::default()
        });
        FollowUp {
            key: key.into(),
            categories: vec![category],
            when: when
                .iter()
                .map(|(question, answer)| ((*question).into(), vec![(*answer).into()]))
                .collect(),
            choices: choices.into(),
            words: BTreeMap::new(),
        }
    }

    fn answer(question: &str, answer: &str) -> Answer {
        Answer {
            question: question.into(),
            answer: answer.into(),
        }
    }

    fn questions() -> FollowUps {
        FollowUps::new(vec![
            question("running", Category::Plumbing, &[]),
            question("shut", Category::Plumbing, &[("running", "yes")]),
            question("stuck", Category::Lift, &[]),
        ])
    }

    fn keys(asked: &[&FollowUp]) -> Vec<String> {
        asked.iter().map(|question| question.key.clone()).collect()
    }

    #[test]
    fn a_question_is_asked_of_its_category_and_after_the_answers_it_rests_on() {
        let all = questions();
        assert_eq!(keys(&all.asked(Category::Plumbing, &[])), ["running"]);
        let running = [answer("running", "yes")];
        let asked = all.asked(Category::Plumbing, &running);
        assert_eq!(keys(&asked), ["running", "shut"]);
        assert!(all.asked(Category::Noise, &running).is_empty());
    }

    #[test]
    fn answers_that_no_longer_fit_are_gone() {
        let all = questions();
        let told = [answer("running", "no"), answer("shut", "no")];
        let fitting = all.fitting(Category::Plumbing, &told);
        assert_eq!(fitting, [answer("running", "no")]);
        assert!(all.fitting(Category::Lift, &told).is_empty());
    }

    #[test]
    fn unknown_questions_and_answers_are_passed_over_and_the_last_answer_counts() {
        let all = questions();
        let told = [
            answer("nobody_asked", "yes"),
            answer("stuck", "maybe"),
            answer("running", "no"),
            answer("running", "yes"),
        ];
        let fitting = all.fitting(Category::Plumbing, &told);
        assert_eq!(fitting, [answer("running", "yes")]);
        assert!(all.fitting(Category::Lift, &told).is_empty());
    }
}
