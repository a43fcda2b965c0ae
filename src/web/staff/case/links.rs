//! What came by the links of a case's hand-overs, and what staff do about it.

use jiff::civil::Date;

use crate::domain::hand_over_answer::AnswerKind;
use crate::web::staff::times;
use crate::wording::Catalogue;

/// A line of the history: what a recipient answered.
pub(super) fn said(c: &Catalogue, kind: &str, day: &str) -> String {
    let words = match kind.parse() {
        Ok(AnswerKind::Receipt) => "Sa at de har saken",
        Ok(AnswerKind::Accepted) => "Tok saken",
        Ok(AnswerKind::Question) => "Spurte om noe",
        Ok(AnswerKind::Done) => "Meldte saken ferdig",
        Ok(AnswerKind::SaidDone) => "Sier at saken er ferdig",
        Ok(AnswerKind::GivenBack) => "Ga saken tilbake",
        Ok(AnswerKind::Reply) | Err(_) => "Svarte",
    };
    match day.parse::<Date>() {
        Ok(day) => format!("{words}, og kommer {}", times::day(c, day)),
        Err(_) => words.to_owned(),
    }
}
