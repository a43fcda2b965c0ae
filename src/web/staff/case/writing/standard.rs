//! Ready-made texts to reporters: offered in the languages of those who will
//! read them, with the bokmål beside for whoever sends them.

use strum::IntoEnumIterator;

use super::reporters;
use crate::casework::file::CaseFile;
use crate::domain::language::Language;
use crate::web::staff::case::draft::{Act, Draft};
use crate::wording::Catalogue;
use crate::wording::reply::{self, Situation};

/// A text to put in.
pub(in crate::web::staff::case) struct Standard {
    pub key: &'static str,
    pub name: &'static str,
    /// What it says.
    pub bokmal: String,
    /// As it is put in.
    pub text: String,
    /// It wants an answer.
    pub asks: bool,
}

/// The texts that fit a form.
pub(in crate::web::staff::case) fn standards(
    c: &Catalogue,
    file: &CaseFile,
    act: Act,
    report: &str,
) -> Vec<Standard> {
    let languages = languages(file, report);
    Situation::iter()
        .filter(|situation| fits(*situation, act))
        .map(|situation| Standard {
            key: situation.key(),
            name: name(situation),
            bokmal: reply::words(c, Language::BOKMAL, situation),
            text: reply::words_for(c, &languages, situation),
            asks: situation.asks(),
        })
        .collect()
}

/// What was typed, and behind it the text that was chosen.
pub(in crate::web::staff::case) fn with_inserted(
    c: &Catalogue,
    file: &CaseFile,
    draft: &Draft,
    typed: &str,
) -> String {
    let Ok(situation) = draft.insert.parse::<Situation>() else {
        return typed.to_owned();
    };
    let text = reply::words_for(c, &languages(file, &draft.report), situation);
    match typed.trim_end() {
        "" => text,
        typed => format!("{typed}\n\n{text}"),
    }
}

/// Whether the text that was chosen asks something.
pub(in crate::web::staff::case) fn inserts_question(draft: &Draft) -> bool {
    draft.insert.parse::<Situation>().is_ok_and(Situation::asks)
}

/// Of those who will read it, the first to report first.
fn languages(file: &CaseFile, report: &str) -> Vec<Language> {
    reporters(file)
        .iter()
        .filter(|reader| report.is_empty() || reader.reference.as_str() == report)
        .map(|reader| reader.language)
        .collect()
}

fn fits(situation: Situation, act: Act) -> bool {
    use Situation as S;
    match act {
        Act::Write => true,
        Act::Resolve => matches!(situation, S::Done | S::NotFound),
        Act::Close => matches!(situation, S::NotFound | S::NotOurs),
        Act::Wait => matches!(situation, S::Parts | S::Contractor),
        _ => false,
    }
}

fn name(situation: Situation) -> &'static str {
    match situation {
        Situation::Seen => "Vi jobber med saken",
        Situation::Tomorrow => "Vi kommer i morgen",
        Situation::Access => "Vi må inn",
        Situation::Parts => "Vi har bestilt deler",
        Situation::Contractor => "Vi har bestilt håndverker",
        Situation::Photo => "Be om bilde",
        Situation::Done => "Feilen er rettet",
        Situation::NotFound => "Fant ikke feilen",
        Situation::NotOurs => "Gårdeiers eller borettslagets ansvar",
    }
}
