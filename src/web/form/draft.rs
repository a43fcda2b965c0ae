//! A report that is being written: what has been answered so far travels in
//! the page itself, so that nothing is kept of those who never send.

use url::form_urlencoded;

use crate::domain::report::{clean_line, clean_text};

/// A page of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Danger,
    /// Somebody is in danger: the numbers to ring.
    Call,
    Happened,
    Place,
    /// The address may be one of several.
    Choice,
    Dwelling,
    Contact,
    Check,
}

impl Step {
    /// Steps that are counted for the reader.
    pub const NUMBERS: u8 = 5;

    const NAMES: [(Self, &'static str); 8] = [
        (Self::Danger, "danger"),
        (Self::Call, "call"),
        (Self::Happened, "happened"),
        (Self::Place, "place"),
        (Self::Choice, "choice"),
        (Self::Dwelling, "dwelling"),
        (Self::Contact, "contact"),
        (Self::Check, "check"),
    ];

    fn named(name: &str) -> Option<Self> {
        let found = Self::NAMES.iter().find(|(_, n)| *n == name);
        found.map(|(step, _)| *step)
    }

    fn name(self) -> &'static str {
        let found = Self::NAMES.iter().find(|(step, _)| *step == self);
        found.map_or("danger", |(_, name)| name)
    }

    pub fn is_first(self) -> bool {
        self == Self::Danger
    }

    /// Its place among those that are counted.
    pub fn number(self) -> u8 {
        match self {
            Self::Danger | Self::Call => 1,
            Self::Happened => 2,
            Self::Place | Self::Choice | Self::Dwelling => 3,
            Self::Contact => 4,
            Self::Check => 5,
        }
    }

    /// The fields that this page shows.
    fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Danger => &["danger"],
            Self::Happened => &["text"],
            Self::Place => &["address"],
            Self::Choice => &["choice"],
            Self::Dwelling => &["unit"],
            Self::Contact => &["reach", "phone", "email"],
            Self::Call | Self::Check => &[],
        }
    }
}

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

/// Everything answered so far, as typed, without control characters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// Made when the form was opened: sent twice, it is one report.
    pub key: String,
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
    /// Not empty: all has been answered once, and a change leads back there.
    pub checked: String,
}

/// What a page of the form sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    pub draft: Draft,
    /// The page it came from; nothing where that cannot be told.
    pub step: Option<Step>,
    pub go: Go,
}

impl Draft {
    /// The choice to keep the address as it was typed.
    pub const AS_TYPED: &'static str = "-";

    /// An empty one.
    pub fn new(key: String) -> Self {
        Self {
            key,
            ..Self::default()
        }
    }

    fn entries(&self) -> [(&'static str, &str); 12] {
        [
            ("key", &self.key),
            ("lang", &self.lang),
            ("danger", &self.danger),
            ("text", &self.text),
            ("address", &self.address),
            ("settled", &self.settled),
            ("choice", &self.choice),
            ("unit", &self.unit),
            ("reach", &self.reach),
            ("phone", &self.phone),
            ("email", &self.email),
            ("checked", &self.checked),
        ]
    }

    /// What the page of a step carries unseen.
    pub fn hidden(&self, step: &Step) -> Vec<(&'static str, String)> {
        let shown = step.fields();
        let mut hidden = vec![("step", step.name().to_owned())];
        let kept = self.entries().into_iter();
        hidden.extend(
            kept.filter(|(name, value)| !value.is_empty() && !shown.contains(name))
                // Chosen once; the answer is in `settled`.
                .filter(|(name, _)| *name != "choice")
                .map(|(name, value)| (name, value.to_owned())),
        );
        hidden
    }

    fn set(&mut self, name: &str, value: &str) {
        let line = || clean_line(value).unwrap_or_default();
        match name {
            "key" => self.key = line(),
            "lang" => self.lang = line(),
            "danger" => self.danger = line(),
            "text" => self.text = clean_text(value),
            "address" => self.address = line(),
            "settled" => self.settled = line(),
            "choice" => self.choice = line(),
            "unit" => self.unit = line(),
            "reach" => self.reach = line(),
            "phone" => self.phone = line(),
            "email" => self.email = line(),
            "checked" => self.checked = line(),
            _ => {}
        }
    }
}

impl Submission {
    /// Reads a body of `application/x-www-form-urlencoded`. Anything can be
    /// read: what is missing is empty, what is no UTF-8 is marked as such.
    pub fn parse(body: &[u8]) -> Self {
        let mut submission = Self {
            draft: Draft::default(),
            step: None,
            go: Go::Next,
        };
        for (name, value) in form_urlencoded::parse(body) {
            match name.as_ref() {
                "step" => submission.step = Step::named(&value),
                "go" => submission.go = go(&value),
                name => submission.draft.set(name, &value),
            }
        }
        submission
    }
}

fn go(value: &str) -> Go {
    if let Some(code) = value.strip_prefix("lang-") {
        return Go::Language(code.to_owned());
    }
    if let Some(step) = value.strip_prefix("change-").and_then(Step::named) {
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

    fn full() -> Draft {
        Draft {
            key: "k".into(),
            lang: "nn".into(),
            danger: "no".into(),
            text: "Låsen er øydelagd\n& <meir>".into(),
            address: "Storgata 1".into(),
            settled: "Storgata 1".into(),
            choice: String::new(),
            unit: "H0101".into(),
            reach: "email".into(),
            phone: "91234567".into(),
            email: "kari@eksempel.no".into(),
            checked: "1".into(),
        }
    }

    #[test]
    fn every_page_carries_all_that_it_does_not_show() {
        for (step, name) in Step::NAMES {
            let mut body = form_urlencoded::Serializer::new(String::new());
            let draft = full();
            body.extend_pairs(draft.hidden(&step));
            let shown = draft.entries().into_iter();
            body.extend_pairs(shown.filter(|(name, _)| step.fields().contains(name)));
            let read = Submission::parse(body.finish().as_bytes());
            assert_eq!(read.step, Some(step), "{name}");
            assert_eq!(read.draft, draft, "{name}");
        }
    }

    #[test]
    fn control_characters_and_broken_utf8_do_no_harm() {
        let read = Submission::parse(b"text=a%00b%0D%0Ac%07%FF&address=x%0Ay%00&step=what&%FF=1");
        assert_eq!(read.draft.text, "ab\nc\u{fffd}");
        assert_eq!(read.draft.address, "x y");
        assert_eq!(read.step, None);
    }

    proptest! {
        #[test]
        fn any_body_can_be_read(body in proptest::collection::vec(any::<u8>(), 0..300)) {
            Submission::parse(&body);
        }
    }
}
