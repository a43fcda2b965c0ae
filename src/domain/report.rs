//! What came in: one contact from one reporter. Never changed after
//! acceptance, save by erasure.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr};

use super::contact::{Email, Phone};
use super::language::Language;
use super::reference::Reference;

/// The way a report came.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    Display,
    EnumString,
    IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Channel {
    /// The public form.
    Web,
    Sms,
    /// A partner's program, with a key.
    Api,
    /// Told by telephone, written down by staff or a partner.
    Phone,
    /// Sent by e-mail, passed on by a partner.
    Email,
}

impl Channel {
    /// The key, as `sms`.
    pub fn key(self) -> &'static str {
        self.into()
    }
}

/// Who reported, as far as they told; all empty for an anonymous reporter.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reporter {
    pub name: Option<String>,
    pub phone: Option<Phone>,
    pub email: Option<Email>,
}

impl Reporter {
    pub fn is_anonymous(&self) -> bool {
        self.phone.is_none() && self.email.is_none()
    }

    /// Whether both are one person as far as we can tell: they gave the same
    /// number or address.
    pub fn shares_contact(&self, other: &Self) -> bool {
        (self.phone.is_some() && self.phone == other.phone)
            || (self.email.is_some() && self.email == other.email)
    }
}

/// A report as accepted.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    pub id: String,
    pub reference: Reference,
    pub case_id: String,
    pub channel: Channel,
    pub text: String,
    /// The address as typed, kept beside what the register made of it.
    pub typed_address: Option<String>,
    pub typed_unit: Option<String>,
    /// The language of our answers.
    pub language: Language,
    pub reporter: Reporter,
    /// Opens the reporter's own page, `/status/{token}`.
    pub status_token: String,
    pub received_at: Timestamp,
}

/// Longest report text taken, in characters.
pub const MAX_TEXT: usize = 10_000;

/// Stands for the words of a report that came with none, only with a category.
pub const WITHOUT_WORDS: &str = "Sendt uten beskrivelse";

/// Longest name, address or other one-line field taken, in characters.
pub const MAX_LINE: usize = 200;

impl Report {
    /// Whether both came from one phone by SMS: the gateway vouches for that,
    /// as nobody does for a number that was typed into a form.
    pub fn is_surely_from(&self, other: &Self) -> bool {
        let is_sms = self.channel == Channel::Sms && other.channel == Channel::Sms;
        is_sms && self.reporter.shares_contact(&other.reporter)
    }
}

/// Why a text cannot be taken as a report from somebody who can mend it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TextFault {
    /// No letter and no digit in it.
    #[error("the text is empty")]
    Empty,
    /// So many characters over [`MAX_TEXT`].
    #[error("the text is {0} characters too long")]
    TooLong(usize),
}

/// Turns the direction of what stands after it too (Unicode's explicit
/// embeddings, overrides and isolates); no keyboard writes it.
fn turns_text(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Makes line ends `\n` and drops control characters other than tab and line
/// end, which no writer means and no database of ours holds (NUL).
pub fn clean_text(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .map(|c| if c == '\r' { '\n' } else { c })
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .filter(|c| !turns_text(*c))
        .collect::<String>()
        .trim()
        .to_owned()
}

/// As [`clean_text`], for a field of one line; nothing where nothing is left.
pub fn clean_line(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let line: String = words
        .join(" ")
        .chars()
        .filter(|c| !c.is_control() && !turns_text(*c))
        .collect();
    Some(line).filter(|line| !line.is_empty())
}

/// Whether a cleaned text tells enough to be a report.
///
/// # Errors
/// What is wrong with it.
pub fn check_text(text: &str) -> Result<(), TextFault> {
    let length = text.chars().count();
    if length > MAX_TEXT {
        return Err(TextFault::TooLong(length - MAX_TEXT));
    }
    if !text.chars().any(char::is_alphanumeric) {
        return Err(TextFault::Empty);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cleaning_keeps_lines_and_drops_what_nobody_typed() {
        assert_eq!(clean_text("  a\r\nb\rc\u{0}\u{7}\td "), "a\nb\nc\td");
        assert_eq!(
            clean_line(" Storgata \n 1\u{0}2 "),
            Some("Storgata 12".into())
        );
        assert_eq!(clean_line(" \u{0} "), None);
        assert_eq!(clean_line("a\u{202e}b\u{2066}"), Some("ab".into()));
    }

    #[test]
    fn a_text_without_letter_or_digit_is_empty() {
        for text in ["", "   ", "😡😡", "!!! ..."] {
            assert_eq!(check_text(text), Err(TextFault::Empty), "{text}");
        }
        assert_eq!(check_text("Lås"), Ok(()));
        assert_eq!(check_text("لا ماء"), Ok(()));
    }

    #[test]
    fn a_long_text_is_told_how_much_too_long() {
        assert_eq!(check_text(&"å".repeat(MAX_TEXT)), Ok(()));
        assert_eq!(
            check_text(&"å".repeat(MAX_TEXT + 7)),
            Err(TextFault::TooLong(7))
        );
    }
}
