//! A report that is being written: everything answered so far, as typed.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::step::Step;
use crate::domain::report::{clean_line, clean_text};

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
    pub unit: String,
    pub reach: String,
    pub phone: String,
    pub email: String,
    /// The category, where the reader has corrected it.
    pub category: String,
    /// The field that people do not meet was filled in on some page.
    pub hidden_field: bool,
    /// The pages that have been answered.
    pub answered: BTreeSet<Step>,
    /// All has been answered once, and a change leads back to the check page.
    pub checked: bool,
    /// The token of the reporter's own page: it has been sent.
    pub sent: Option<String>,
    /// Begun from one that had been sent: the token of that one's page.
    pub after: Option<String>,
}

impl Draft {
    /// The choice to keep the address as it was typed.
    pub const AS_TYPED: &'static str = "-";

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
        if !step.fields().contains(&name) {
            return;
        }
        let line = || clean_line(value).unwrap_or_default();
        match name {
            "danger" => self.danger = line(),
            "text" => self.text = clean_text(value),
            "address" => self.address = line(),
            "choice" => self.choice = line(),
            "unit" => self.unit = line(),
            "reach" => self.reach = line(),
            "phone" => self.phone = line(),
            "email" => self.email = line(),
            "category" => self.category = line(),
            _ => {}
        }
    }

    /// What an answer that has changed makes of those that hang on it.
    pub fn loosen(&mut self, before: &Self) {
        if self.address != before.address {
            self.unit = String::new();
            self.answered.remove(&Step::Dwelling);
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
}
