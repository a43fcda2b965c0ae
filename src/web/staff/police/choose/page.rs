//! The form of a sheet, filled.

use askama::Template;
use strum::IntoEnumIterator;

use crate::casework::police::blackout;
use crate::casework::police::looking::Drafting;
use crate::casework::police::sources::{OF_PART, SourceText};
use crate::domain::language::Language;
use crate::domain::police_sheet::{Chosen, Field, Ground, MOST_LINE, MOST_WORDS, Purpose, Telling};
use crate::store::sessions::Session;
use crate::web::staff::StaffState;
use crate::web::staff::pages::Frame;
use crate::web::staff::police::{form, words};
use crate::web::staff::rooms::Room;
use crate::web::staff::words as common;
use crate::wording::dates::day_and_time;

/// The form.
#[derive(Template)]
#[template(path = "staff/police/choose.html")]
pub(super) struct ChoosePage<'a> {
    frame: Frame,
    csrf: &'a str,
    reference: String,
    id: &'a str,
    /// Of the draft, for the form.
    version: i64,
    /// Under which the form waits where its writer must log in again.
    mark: String,
    category: String,
    /// The number of the sheet that this one adds to.
    follows: Option<String>,
    notice: &'static str,
    is_overtaken: bool,
    problems: Vec<Problem>,
    chosen: &'a Chosen,
    purposes: Vec<Choice>,
    facts: Vec<Fact>,
    tellings: Vec<Choice>,
    texts: Vec<Text>,
    photos: Vec<Photo>,
    people: Vec<Person>,
    named_unseen: usize,
    shows_who: bool,
    may_ask_who: bool,
    grounds: Vec<GroundChoice>,
    most_line: usize,
    most_words: usize,
}

pub(super) struct Problem {
    pub field: &'static str,
    pub sentence: String,
}

struct Choice {
    key: &'static str,
    name: &'static str,
    is_chosen: bool,
}

struct GroundChoice {
    key: &'static str,
    name: &'static str,
    law: &'static str,
    is_chosen: bool,
}

/// A field that can be ticked.
struct Fact {
    key: &'static str,
    name: &'static str,
    /// What it would say; nothing of what is typed.
    says: String,
    /// There is nothing to say.
    is_unknown: bool,
    is_on: bool,
}

struct Text {
    key: String,
    name: String,
    language: String,
    hash: String,
    is_on: bool,
    is_all_black: bool,
    sentences: Vec<Sentence>,
}

struct Sentence {
    nth: usize,
    is_black: bool,
    words: Vec<Word>,
}

struct Word {
    nth: usize,
    told: String,
    is_black: bool,
    /// Whatever is ticked.
    is_always: bool,
}

struct Photo {
    id: String,
    name: String,
    address: String,
    width: u32,
    height: u32,
    is_on: bool,
}

struct Person {
    id: String,
    reference: String,
    told: String,
    is_on: bool,
}

impl ChoosePage<'_> {
    fn problem(&self, field: &str) -> Option<&str> {
        let mut found = self.problems.iter().filter(|p| p.field == field);
        found.next().map(|problem| problem.sentence.as_str())
    }

    /// Attributes that tie a field to its problem.
    fn described(&self, field: &str) -> String {
        match self.problem(field) {
            Some(_) => format!("aria-describedby=\"{field}-problem\" aria-invalid=\"true\""),
            None => String::new(),
        }
    }
}

/// What the page says besides.
#[derive(Default)]
pub(super) struct Said {
    pub notice: &'static str,
    pub is_overtaken: bool,
    pub problems: Vec<Problem>,
    pub mark: String,
}

/// Fills the page.
pub(super) fn page<'a>(
    state: &'a StaffState,
    session: &'a Session,
    drafting: &'a Drafting,
    chosen: &'a Chosen,
    said: Said,
) -> ChoosePage<'a> {
    let c = &state.catalogue;
    let there = &drafting.sources;
    let texts = there.texts.iter().map(|source| {
        let at = day_and_time(c, Language::BOKMAL, source.at);
        let name = if source.key == OF_PART {
            format!("Skrevet til dere {at}")
        } else {
            format!("Melding {}, {at}", source.key)
        };
        text(drafting, chosen, source, name)
    });
    let photos = there.photos.iter().enumerate().map(|(nth, source)| Photo {
        name: format!(
            "Bilde {} av {}, {} {}",
            nth + 1,
            there.photos.len(),
            if source.is_by_staff {
                "tatt av oss"
            } else {
                "fra melder"
            },
            day_and_time(c, Language::BOKMAL, source.at)
        ),
        address: format!("/staff/cases/{}/photos/{}", source.of, source.photo.id),
        width: source.photo.width,
        height: source.photo.height,
        is_on: chosen.photos.contains(&source.photo.id),
        id: source.photo.id.clone(),
    });
    ChoosePage {
        frame: Frame::inside(session, Some(Room::Queue)),
        csrf: &session.csrf,
        reference: there.case.reference.to_string(),
        id: &drafting.sheet.id,
        version: drafting.sheet.version,
        mark: said.mark,
        category: common::category(c, there.case.category),
        follows: there.follows.map(|number| number.to_string()),
        notice: said.notice,
        is_overtaken: said.is_overtaken,
        problems: said.problems,
        purposes: Purpose::iter()
            .map(|purpose| Choice {
                key: purpose.into(),
                name: words::purpose(purpose),
                is_chosen: purpose == chosen.purpose,
            })
            .collect(),
        facts: Field::iter()
            .map(|field| fact(drafting, chosen, field))
            .collect(),
        tellings: Telling::iter()
            .map(|telling| Choice {
                key: telling.into(),
                name: match telling {
                    Telling::Not => "Ta ikke med",
                    Telling::Rewritten => "Med våre ord",
                    Telling::Own => "Med melders ord, sladdet",
                },
                is_chosen: telling == chosen.telling,
            })
            .collect(),
        texts: texts.collect(),
        photos: photos.collect(),
        people: people(drafting, chosen),
        named_unseen: if drafting.shows_who {
            0
        } else {
            chosen.identity.reports.len()
        },
        shows_who: drafting.shows_who,
        may_ask_who: drafting.may_ask_who,
        grounds: Ground::iter()
            .map(|ground| {
                let (name, law) = words::ground(ground);
                GroundChoice {
                    key: ground.into(),
                    name,
                    law,
                    is_chosen: chosen.identity.ground == Some(ground),
                }
            })
            .collect(),
        most_line: MOST_LINE,
        most_words: MOST_WORDS,
        chosen,
    }
}

fn fact(drafting: &Drafting, chosen: &Chosen, field: Field) -> Fact {
    let is_typed = matches!(field, Field::Happened | Field::Contact);
    let says = drafting.says.get(&field).cloned().unwrap_or_default();
    Fact {
        key: field.into(),
        name: words::field(field),
        is_unknown: !is_typed && says.is_empty(),
        says,
        is_on: chosen.has(field),
    }
}

/// Those who reported, once that was asked for.
fn people(drafting: &Drafting, chosen: &Chosen) -> Vec<Person> {
    if !drafting.shows_who {
        return Vec::new();
    }
    let people = drafting.sources.people.iter();
    people
        .map(|person| {
            let reporter = &person.reporter;
            let told = [
                reporter.name.clone(),
                reporter.phone.as_ref().map(|phone| phone.grouped()),
                reporter
                    .email
                    .as_ref()
                    .map(|email| email.reveal().to_owned()),
            ];
            Person {
                id: person.report_id.clone(),
                reference: person.reference.to_string(),
                told: told.into_iter().flatten().collect::<Vec<_>>().join(", "),
                is_on: chosen.identity.reports.contains(&person.report_id),
            }
        })
        .collect()
}

fn text(drafting: &Drafting, chosen: &Chosen, source: &SourceText, name: String) -> Text {
    let blacked = form::begun(chosen, source);
    let always = drafting.always_black.get(&source.key);
    let mut sentences: Vec<Sentence> = Vec::new();
    for (nth, word) in blackout::words(&source.text).into_iter().enumerate() {
        let is_always = always.is_some_and(|always| always.contains(&nth));
        let shown = Word {
            nth,
            told: source.text[word.range].to_owned(),
            is_black: is_always || blacked.words.contains(&nth),
            is_always,
        };
        match sentences
            .last_mut()
            .filter(|last| last.nth == word.sentence)
        {
            Some(last) => {
                last.is_black = last.is_black && shown.is_black;
                last.words.push(shown);
            }
            None => sentences.push(Sentence {
                nth: word.sentence,
                is_black: shown.is_black,
                words: vec![shown],
            }),
        }
    }
    Text {
        key: source.key.clone(),
        name,
        language: source.language.code().to_owned(),
        is_on: blacked.on,
        is_all_black: sentences.iter().all(|sentence| sentence.is_black),
        hash: blacked.of,
        sentences,
    }
}
