//! What follows from what was told: the questions of its category, and the open
//! cases that it may be.

use axum::response::{IntoResponse, Redirect, Response};

use super::page::{AnswerChoice, KnownCase, QuestionAsked};
use super::step::Step;
use super::visit::Visit;
use crate::domain::follow_up::FollowUp;
use crate::intake::Known;
use crate::wording::{follow_up, known, names};

impl Visit<'_> {
    /// Looks up what is reported already; nothing where that cannot be told.
    pub(super) async fn look_up(&mut self) {
        self.known = Vec::new();
        if self.draft.text.is_empty() || self.draft.address.is_empty() {
            return;
        }
        match self.app.intake.already_reported(&self.incoming()).await {
            Ok(known) => self.known = known,
            Err(error) => {
                let request_id = &self.reader.request_id;
                tracing::error!(%error, request_id, "known cases could not be looked up");
            }
        }
    }

    /// Whether there is still something to follow or not. A case that has gone
    /// meanwhile is no choice any more.
    pub(super) async fn offers_choice(&mut self) -> bool {
        self.look_up().await;
        let is_gone = |handle: &str| self.known.iter().all(|known| known.handle != handle);
        if self.draft.followed().is_some_and(is_gone) {
            self.draft.follows = String::new();
        }
        !self.known.is_empty()
    }

    /// The questions that follow from what was told so far.
    pub(super) fn questions(&self) -> Vec<&FollowUp> {
        if self.draft.text.is_empty() {
            return Vec::new();
        }
        let intake = &self.app.intake;
        let judged = intake.preview(&self.incoming());
        intake
            .questions()
            .asked(judged.category, &self.draft.answers)
    }

    /// The first of them that has never been shown, by its key.
    pub(super) fn unseen(&self) -> Option<String> {
        let mut questions = self.questions().into_iter();
        let unseen = questions.find(|question| !self.draft.shown.contains(&question.key));
        unseen.map(|question| question.key.clone())
    }

    /// Keeps the draft and leads to the question that an answer has brought.
    pub(super) async fn lead_to_question(&mut self, key: &str) -> Response {
        if self.keep().await.is_err() {
            return self.not_kept(Step::Questions);
        }
        let page = self.address(Step::Questions);
        Redirect::to(&format!("{page}#asked-{key}")).into_response()
    }

    /// Drops the answers that do not fit what the matter is found to be now.
    pub(super) fn refit(&mut self) {
        let intake = &self.app.intake;
        let questions = intake.questions();
        let is_question = |key: &String| questions.iter().any(|question| question.key == *key);
        self.draft.shown.retain(is_question);
        if self.draft.answers.is_empty() {
            return;
        }
        let judged = intake.preview(&self.incoming());
        let before = self.draft.clone();
        self.draft.answers = questions.fitting(judged.category, &before.answers);
        self.draft.loosen(&before);
    }

    /// Whether an answer says that somebody is in danger.
    pub(super) fn is_alarming(&self) -> bool {
        let given = self.app.intake.questions().given(&self.draft.answers);
        given
            .iter()
            .any(|(_, choice)| choice.effects.danger.is_some())
    }

    /// The questions as the page shows them.
    pub(super) fn questions_asked(&self) -> Vec<QuestionAsked> {
        let (c, l) = (&*self.app.catalogue, self.reader.language);
        let answers = &self.draft.answers;
        let questions = self.questions().into_iter();
        questions
            .map(|question| {
                let told = answers.iter().find(|told| told.question == question.key);
                let told = told.map(|told| told.answer.as_str());
                let choices = question.choices.iter().map(|choice| AnswerChoice {
                    key: choice.key.clone(),
                    words: follow_up::choice(c, l, question, choice),
                    chosen: told == Some(choice.key.as_str()),
                });
                QuestionAsked {
                    key: question.key.clone(),
                    words: follow_up::question(c, l, question),
                    choices: choices.collect(),
                    is_passed: told.is_none() && self.draft.shown.contains(&question.key),
                }
            })
            .collect()
    }

    /// Questions and answers in words.
    pub(super) fn told(&self) -> Vec<(String, String)> {
        let (c, l) = (&*self.app.catalogue, self.reader.language);
        let given = self.app.intake.questions().given(&self.draft.answers);
        let told = given.into_iter().map(|(question, choice)| {
            let answer = follow_up::choice(c, l, question, choice);
            (follow_up::question(c, l, question), answer)
        });
        told.collect()
    }

    /// The cases that it may be, as the page shows them.
    pub(super) fn known_cases(&self) -> Vec<KnownCase> {
        let (c, l) = (&*self.app.catalogue, self.reader.language);
        let now = self.app.ids.now();
        let cases = self.known.iter().map(|case| {
            let day = known::day(c, l, case.first_reported);
            let promise = known::promise(c, l, case.owner, case.due_at, now);
            KnownCase {
                handle: case.handle.clone(),
                what: self.what(case),
                more: c.text(l, "known-since", &[("day", &day), ("promise", &promise)]),
                chosen: self.draft.followed() == Some(case.handle.as_str()),
            }
        });
        cases.collect()
    }

    /// The case that will be followed, where it is still there.
    pub(super) fn followed(&self) -> Option<String> {
        let handle = self.draft.followed()?;
        let case = self.known.iter().find(|known| known.handle == handle)?;
        Some(self.what(case))
    }

    /// What a case is about and where, in words.
    fn what(&self, case: &Known) -> String {
        let (c, l) = (&*self.app.catalogue, self.reader.language);
        let category = names::category(c, l, case.category);
        let args = [("category", category.as_str()), ("address", &case.address)];
        c.text(l, "known-what", &args)
    }
}
