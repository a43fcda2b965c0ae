//! Choosing what is on a sheet. Everything is kept as it is sent, whole or not;
//! what is wrong is said when the sheet is to be seen.

use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use strum::IntoEnumIterator;

use super::form::{self, Wish};
use super::{is_mark, sheet_path, words};
use crate::casework::identity::IdentityError;
use crate::casework::police::PoliceError;
use crate::casework::police::blackout;
use crate::casework::police::looking::Drafting;
use crate::casework::police::sources::{OF_PART, SourceText};
use crate::domain::language::Language;
use crate::domain::police_sheet::{Chosen, Field, Ground, MOST_LINE, MOST_WORDS, Purpose, Telling};
use crate::store::sessions::Session;
use crate::web::staff::StaffState;
use crate::web::staff::door::{LoggedIn, of_form, to_login};
use crate::web::staff::fault::Fault;
use crate::web::staff::fields::Fields;
use crate::web::staff::pages::{Frame, html};
use crate::web::staff::rooms::Room;
use crate::web::staff::words as common;
use crate::wording::dates::day_and_time;

/// The form.
#[derive(Template)]
#[template(path = "staff/police/choose.html")]
struct ChoosePage<'a> {
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

struct Problem {
    field: &'static str,
    sentence: String,
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
    word: String,
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
struct Said {
    notice: &'static str,
    is_overtaken: bool,
    problems: Vec<Problem>,
    mark: String,
}

/// `GET /staff/cases/{reference}/police/{id}/choose`
pub(super) async fn show(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
    path: Result<Path<(String, String)>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let (reference, id) = sheet_path(path)?;
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let drafting = match state.casework.drafting(&session, &reference, &id).await {
        Ok(drafting) => drafting,
        // It is a sheet already.
        Err(PoliceError::Overtaken) => {
            let to = format!("/staff/cases/{reference}/police/{id}");
            return Ok(Redirect::to(&to).into_response());
        }
        Err(error) => return Err(error.into()),
    };
    let mark = state.ids.token();
    state.intake.keep_draft(&mark, "").await?;
    let mut said = Said {
        notice: match query.get("done") {
            "kept" => "Utkastet er lagret.",
            _ => "",
        },
        mark,
        ..Said::default()
    };
    let mut chosen = drafting.sheet.chosen.clone();
    if let Some(waited) = waited(&state, query.get("kept")).await? {
        chosen = form::chosen(&waited, &drafting);
        said.notice = "Du er logget inn igjen. Det du gjorde, står her, men er ikke lagret ennå.";
    }
    let page = page(&state, &session, &drafting, &chosen, said);
    html(StatusCode::OK, &page)
}

/// A form that waited while its writer logged in again.
async fn waited(state: &StaffState, mark: &str) -> Result<Option<Fields>, Fault> {
    if !is_mark(mark) {
        return Ok(None);
    }
    let kept = state.intake.draft(mark).await?;
    let kept = kept.filter(|kept| !kept.is_empty());
    Ok(kept.map(|kept| Fields::parse(kept.as_bytes())))
}

/// Lets a form wait behind the login, if it is one that we made.
async fn wait(state: &StaffState, fields: &Fields, address: &str) -> Result<Response, Fault> {
    let mark = fields.get("mark");
    if !is_mark(mark) || state.intake.draft(mark).await?.is_none() {
        return Ok(Redirect::to(&to_login(address)).into_response());
    }
    let text = fields.text_without("csrf");
    state.intake.keep_draft(mark, &text).await?;
    let to = to_login(&format!("{address}?kept={mark}"));
    Ok(Redirect::to(&to).into_response())
}

/// `POST /staff/cases/{reference}/police/{id}/choose`
pub(super) async fn keep(
    State(state): State<StaffState>,
    path: Result<Path<(String, String)>, PathRejection>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    let (reference, id) = sheet_path(path)?;
    let sheet = format!("/staff/cases/{reference}/police/{id}");
    let address = format!("{sheet}/choose");
    let session = match of_form(&state, &headers, &fields, &address).await? {
        Ok(session) => session,
        Err(_) => return wait(&state, &fields, &address).await,
    };
    let mut drafting = match state.casework.drafting(&session, &reference, &id).await {
        Ok(drafting) => drafting,
        Err(PoliceError::Overtaken) => return Ok(Redirect::to(&sheet).into_response()),
        Err(error) => return Err(error.into()),
    };
    let chosen = form::chosen(&fields, &drafting);
    let version = fields.get("version").parse().unwrap_or(-1);
    let of = (&reference, id.as_str());
    let kept = state
        .casework
        .keep_sheet(&session.account, of, version, chosen.clone());
    match kept.await {
        Ok(kept) => drafting.sheet = kept,
        Err(PoliceError::Overtaken) => {
            let said = Said {
                is_overtaken: true,
                mark: fields.get("mark").to_owned(),
                ..Said::default()
            };
            let page = page(&state, &session, &drafting, &chosen, said);
            return html(StatusCode::CONFLICT, &page);
        }
        Err(error) => return Err(error.into()),
    }
    let to = match form::wish(&fields) {
        Wish::Keep => format!("{address}?done=kept"),
        Wish::Black(key) if key.is_empty() => format!("{address}#own"),
        Wish::Black(key) => format!("{address}#own-{key}"),
        Wish::Who => {
            let shown = state.casework.show_reporters(&session, &reference).await;
            match shown {
                Ok(()) => {}
                Err(IdentityError::NoSuchCase) => return Err(Fault::NoCase),
                Err(IdentityError::NotAllowed) => return Err(Fault::NotAllowed),
                Err(IdentityError::Store(error)) => return Err(Fault::Store(error)),
            }
            format!("{address}#who")
        }
        Wish::Look => {
            let looked = state.casework.drafting(&session, &reference, &id).await?;
            if !looked.flaws.is_empty() {
                let flaws = looked.flaws.iter().map(|flaw| words::flaw(*flaw));
                let said = Said {
                    problems: flaws
                        .map(|(field, sentence)| Problem { field, sentence })
                        .collect(),
                    mark: fields.get("mark").to_owned(),
                    ..Said::default()
                };
                let page = page(&state, &session, &looked, &chosen, said);
                return html(StatusCode::UNPROCESSABLE_ENTITY, &page);
            }
            sheet
        }
    };
    Ok(Redirect::to(&to).into_response())
}

fn page<'a>(
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
            word: source.text[word.range].to_owned(),
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
