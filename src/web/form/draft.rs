//! A report that is being written: everything answered so far, as typed.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::step::Step;
use crate::domain::follow_up::Answer;
use crate::domain::report::{MAX_LINE, clean_line, clean_text};

/// Everything answered so far, as typed, without control characters.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// Sent twice, it is one report.
    pub key: String,
    /// When it was begun, in Unix milliseconds.
    pub begun_at: i64,
    /// The language that was chosen, if any.
    pub lang: String,
    pub danger: String,
    pub text: String,
    pub address: String,
    /// The address that has been compared with the register and agreed on.
    pub settled: String,
    pub choice: String,
    /// `common`: about no dwelling, or none that is known; `one`: about one.
    pub dwelling: String,
    pub unit: String,
    /// Where it is was left open, and has been asked for once more.
    pub place_asked: bool,
    pub reach: String,
    pub phone: String,
    pub email: String,
    /// The category, where the reader has corrected it.
    pub category: String,
    /// The field that people do not meet was filled in on some page.
    pub hidden_field: bool,
    /// To the questions that followed; those that were passed have none.
    pub answers: Vec<Answer>,
    /// The questions that have been shown, by key.
    pub shown: BTreeSet<String>,
    /// The handle of the case to follow, or [`Self::NOT_KNOWN`].
    pub follows: String,
    /// The pages that have been answered.
    pub answered: BTreeSet<Step>,
    /// All has been answered once, and a change leads back to the check page.
    pub checked: bool,
    /// The token of the reporter's own page: it has been sent.
    pub sent: Option<String>,
    /// Begun from one that had been sent: the token of that one's page.
    pub after: Option<String>,
}

/// Characters of a line that are kept: enough to show that it is too long.
const MOST_OF_LINE: usize = 4 * MAX_LINE;

impl Draft {
    /// The choice to keep the address as it was typed.
    pub const AS_TYPED: &'static str = "-";
    /// The choice to report it anew, whatever is reported already.
    pub const NOT_KNOWN: &'static str = "-";

    /// About what all share, or a dwelling that is not known.
    pub const COMMON: &'static str = "common";

    /// An empty one.
    pub fn new(key: String, begun_at: i64) -> Self {
        Self {
            key,
            begun_at,
            ..Self::default()
        }
    }

    /// Reads what [`Self::to_kept`] wrote; what was written by another edition
    /// of the program and cannot be read is begun anew.
    pub fn from_kept(kept: &str) -> Option<Self> {
        serde_json::from_str(kept).ok()
    }

    pub fn to_kept(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Takes what a page of the form sent: the fields of that page alone.
    pub fn take(&mut self, step: Step, name: &str, value: &str) {
        if step == Step::Questions {
            return self.take_answer(name, value);
        }
        if !step.fields().contains(&name) {
            return;
        }
        let line = || {
            let line: String = value.chars().take(MOST_OF_LINE).collect();
            clean_line(&line).unwrap_or_default()
        };
        match name {
            "danger" => self.danger = line(),
            "text" => self.text = clean_text(value),
            "address" => self.address = line(),
            "choice" => self.choice = line(),
            "dwelling" => self.dwelling = line(),
            "unit" => self.unit = line(),
            "reach" => self.reach = line(),
            "phone" => self.phone = line(),
            "email" => self.email = line(),
            "category" => self.category = line(),
            "follows" => self.follows = line(),
            _ => {}
        }
    }

    /// Takes an answer to a question that followed; an empty one passes it.
    fn take_answer(&mut self, name: &str, value: &str) {
        let value = clean_line(value).unwrap_or_default();
        if name == "shown" {
            self.shown.insert(value);
        } else if let Some(question) = name.strip_prefix("follow-") {
            self.answers.retain(|answer| answer.question != question);
            if !value.is_empty() {
                self.answers.push(Answer {
                    question: question.to_owned(),
                    answer: value,
                });
            }
        }
    }

    /// The handle of the case to follow, where one was chosen.
    pub fn followed(&self) -> Option<&str> {
        Some(self.follows.as_str()).filter(|handle| !matches!(*handle, "" | Self::NOT_KNOWN))
    }

    /// What an answer that has changed makes of those that hang on it.
    pub fn loosen(&mut self, before: &Self) {
        if self.address != before.address {
            self.unit = String::new();
            self.dwelling = String::new();
            self.answered.remove(&Step::Dwelling);
        }
        // Typed first, and then thought better of.
        if self.dwelling == Self::COMMON {
            self.unit = String::new();
        }
        if self.answers != before.answers {
            self.answered.remove(&Step::Alarm);
        }
        // Another matter or place is reported already, or is not.
        let told = |draft: &Self| {
            let words = (draft.text.clone(), draft.category.clone());
            (
                words,
                draft.address.clone(),
                draft.unit.clone(),
                draft.answers.clone(),
            )
        };
        if told(self) != told(before) {
            self.follows = String::new();
            self.answered.remove(&Step::Known);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_is_kept_whole() {
        let draft = Draft {
            text: "Låsen er øydelagd\n& <meir>".into(),
            answered: [Step::Happened, Step::Danger].into(),
            sent: Some("t".into()),
            ..Draft::new("k".into(), 7)
        };
        assert_eq!(Draft::from_kept(&draft.to_kept()), Some(draft));
        assert_eq!(Draft::from_kept("{}"), Some(Draft::default()));
        assert_eq!(Draft::from_kept("what"), None);
    }

    #[test]
    fn a_page_changes_its_own_fields_alone() {
        let mut draft = Draft::default();
        draft.take(Step::Place, "address", "x\ny\0");
        draft.take(Step::Place, "text", "slipped in");
        draft.take(Step::Place, "sent", "slipped in");
        assert_eq!(draft.address, "x y");
        assert_eq!((draft.text.as_str(), draft.sent), ("", None));
    }

    #[test]
    fn an_answer_is_taken_changed_and_passed() {
        let mut draft = Draft::default();
        let told = |draft: &Draft| {
            let all = draft.answers.iter();
            all.map(|a| format!("{}={}", a.question, a.answer))
                .collect::<Vec<_>>()
        };
        draft.take(Step::Questions, "shown", "door_locks");
        draft.take(Step::Questions, "follow-door_locks", "no");
        draft.take(Step::Happened, "follow-door_locks", "slipped in");
        assert_eq!(told(&draft), ["door_locks=no"]);
        assert!(draft.shown.contains("door_locks"));
        draft.take(Step::Questions, "follow-door_locks", "yes");
        assert_eq!(told(&draft), ["door_locks=yes"]);
        draft.take(Step::Questions, "follow-door_locks", "");
        assert!(draft.answers.is_empty());
    }

    #[test]
    fn other_words_or_another_place_are_not_what_was_followed() {
        let before = Draft {
            text: "Heisen står".into(),
            follows: "handle".into(),
            answered: [Step::Known].into(),
            ..Draft::default()
        };
        let changes: [fn(&mut Draft); 4] = [
            |draft| draft.text.push('!'),
            |draft| draft.address = "Storgata 2".into(),
            |draft| draft.category = "lift".into(),
            |draft| draft.take(Step::Questions, "follow-lift_stuck", "no"),
        ];
        for change in changes {
            let mut after = before.clone();
            change(&mut after);
            after.loosen(&before);
            assert_eq!(after.followed(), None);
            assert!(after.answered.is_empty());
        }
        let mut same = before.clone();
        same.phone = "912 34 567".into();
        same.loosen(&before);
        assert_eq!(same.followed(), Some("handle"));
    }

    #[test]
    fn another_address_has_other_dwellings() {
        let before = Draft {
            address: "Storgata 1".into(),
            unit: "H0101".into(),
            answered: [Step::Dwelling].into(),
            ..Draft::default()
        };
        let mut after = before.clone();
        after.loosen(&before);
        assert_eq!(after, before);
        after.address = "Storgata 2".into();
        after.loosen(&before);
        assert_eq!((after.unit.as_str(), after.answered.len()), ("", 0));
    }

    #[test]
    fn what_all_share_has_no_dwelling_number() {
        let mut draft = Draft::default();
        for (name, value) in [("dwelling", Draft::COMMON), ("unit", "H0203")] {
            draft.take(Step::Dwelling, name, value);
        }
        draft.loosen(&draft.clone());
        assert_eq!(draft.unit, "");
    }
}
