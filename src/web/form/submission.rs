//! What a page of the form sent: its fields, and the button that was pressed.

use url::form_urlencoded;

use super::draft::Draft;
use super::step::Step;

/// The field that each page has and that people do not meet. Its name is none
/// that browsers fill in by themselves.
const HIDDEN_FIELD: &str = "homepage";

/// The button that was pressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Go {
    Next,
    Back,
    Change(Step),
    /// The code of a language.
    Language(String),
    Send,
}

/// Anything can be read: what is missing is empty, what is no UTF-8 is marked
/// as such.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    pub fields: Vec<(String, String)>,
    pub go: Go,
    /// The language that was chosen, as the page carries it.
    pub lang: String,
}

impl Submission {
    /// Reads a body of `application/x-www-form-urlencoded`.
    pub fn parse(body: &[u8]) -> Self {
        let pairs = form_urlencoded::parse(body);
        Self::of(pairs.map(|(name, value)| (name.into_owned(), value.into_owned())))
    }

    /// Reads fields that have been taken apart already.
    pub fn of(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut submission = Self {
            fields: Vec::new(),
            go: Go::Next,
            lang: String::new(),
        };
        for (name, value) in pairs {
            match name.as_str() {
                "go" => submission.go = go(&value),
                "lang" => submission.lang = value,
                _ => submission.fields.push((name, value)),
            }
        }
        submission
    }

    /// Puts into the draft what the page of `step` asked for.
    pub fn fill(&self, step: Step, draft: &mut Draft) {
        for (name, value) in &self.fields {
            draft.hidden_field |= name == HIDDEN_FIELD && !value.trim().is_empty();
            draft.take(step, name, value);
        }
    }
}

fn go(value: &str) -> Go {
    if let Some(code) = value.strip_prefix("lang-") {
        return Go::Language(code.to_owned());
    }
    let change = value.strip_prefix("change-");
    if let Some(step) = change.and_then(|key| key.parse().ok()) {
        return Go::Change(step);
    }
    match value {
        "back" => Go::Back,
        "send" => Go::Send,
        _ => Go::Next,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn control_characters_and_broken_utf8_do_no_harm() {
        let read = Submission::parse(b"text=a%00b%0D%0Ac%07%FF&go=change-what&%FF=1");
        let mut draft = Draft::default();
        read.fill(Step::Happened, &mut draft);
        assert_eq!(draft.text, "ab\nc\u{fffd}");
        assert_eq!(read.go, Go::Next);
    }

    proptest! {
        #[test]
        fn any_body_can_be_read(body in proptest::collection::vec(any::<u8>(), 0..300)) {
            Submission::parse(&body);
        }
    }
}
