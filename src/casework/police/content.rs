//! What a sheet says: what was chosen, of what there is. Pure.

use std::collections::BTreeSet;

use super::blackout::{self, Passage};
use super::sources::{OF_PART, Person, Sources};
use super::words;
use crate::domain::language::Language;
use crate::domain::police_sheet::{Chosen, Field, Flaw, Ground, Telling};
use crate::domain::report::{Reporter, clean_line, clean_text};
use crate::store::police_sheets::EARLIER_MONTHS;
use crate::wording::Catalogue;
use crate::wording::dates::day_and_time;
use crate::wording::names;

const L: Language = Language::BOKMAL;

/// All that stands on a sheet, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    pub municipality: String,
    pub reference: String,
    /// The number of the sheet that this one adds to.
    pub follows: Option<String>,
    pub purpose: &'static str,
    /// Short facts, each with its name.
    pub facts: Vec<(&'static str, String)>,
    /// In the words of whoever made the sheet.
    pub rewritten: Option<String>,
    pub texts: Vec<Told>,
    pub people: Vec<Named>,
    /// Why the police are told who reported.
    pub ground: Option<&'static str>,
    /// When and how they said yes.
    pub consent: Option<String>,
    /// What each photo is.
    pub photos: Vec<String>,
}

/// A text, as far as it is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub name: String,
    pub language: String,
    pub passages: Vec<Passage>,
}

impl Told {
    /// Whether anything of it is black.
    pub fn is_blacked(&self) -> bool {
        self.passages.contains(&Passage::Black)
    }
}

/// Somebody who reported, by what they gave of themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    pub reference: String,
    pub facts: Vec<(&'static str, String)>,
}

/// The words of a text that are black whatever was ticked: those by which anybody
/// is known who reported and is not to be named.
pub fn always_black(sources: &Sources, chosen: &Chosen, text: &str) -> BTreeSet<usize> {
    unnamed(sources, chosen)
        .flat_map(|reporter| blackout::identifying(text, reporter))
        .collect()
}

fn unnamed<'a>(sources: &'a Sources, chosen: &'a Chosen) -> impl Iterator<Item = &'a Reporter> {
    let people = sources.people.iter();
    people
        .filter(|person| !chosen.identity.reports.contains(&person.report_id))
        .map(|person| &person.reporter)
}

/// The sheet, and what keeps it from being one.
pub fn content(
    c: &Catalogue,
    municipality: &str,
    sources: &Sources,
    chosen: &Chosen,
) -> (Content, Vec<Flaw>) {
    let mut flaws = chosen.flaws();
    let typed = typed(chosen);
    if unnamed(sources, chosen)
        .any(|reporter| typed.iter().any(|text| blackout::tells_of(text, reporter)))
    {
        flaws.push(Flaw::TellsWho);
    }
    let photos: Vec<_> = sources
        .photos
        .iter()
        .filter(|photo| chosen.photos.contains(&photo.photo.id))
        .collect();
    if photos.len() < chosen.photos.len() {
        flaws.push(Flaw::PhotoGone);
    }
    let people: Vec<&Person> = sources
        .people
        .iter()
        .filter(|person| chosen.identity.reports.contains(&person.report_id))
        .collect();
    if people.len() < chosen.identity.reports.len() {
        flaws.push(Flaw::TextGone);
    }
    let texts = texts(c, sources, chosen, &mut flaws);
    let ground = chosen.identity.ground.filter(|_| chosen.tells_who());
    let content = Content {
        municipality: municipality.to_owned(),
        reference: sources.case.reference.to_string(),
        follows: sources.follows.map(|number| number.to_string()),
        purpose: words::purpose(chosen.purpose),
        facts: facts(c, sources, chosen),
        rewritten: (chosen.telling == Telling::Rewritten)
            .then(|| clean_text(&chosen.rewritten))
            .filter(|words| !words.is_empty()),
        texts,
        people: people.into_iter().map(named).collect(),
        ground: ground.map(words::ground),
        consent: (ground == Some(Ground::Consent)).then(|| {
            let line = |text: &str| clean_line(text).unwrap_or_default();
            let identity = &chosen.identity;
            format!(
                "{}, {}",
                line(&identity.consent_when),
                line(&identity.consent_how)
            )
        }),
        photos: photos
            .into_iter()
            .map(|photo| {
                let at = day_and_time(c, L, photo.at);
                if photo.is_by_staff {
                    format!("tatt av kommunen {at}")
                } else {
                    format!("sendt av en som meldte, {at}")
                }
            })
            .collect(),
    };
    (content, flaws)
}

/// What was typed and is on the sheet.
fn typed(chosen: &Chosen) -> Vec<&str> {
    [
        (chosen.has(Field::Happened), chosen.happened.as_str()),
        (chosen.has(Field::Contact), &chosen.contact),
        (chosen.telling == Telling::Rewritten, &chosen.rewritten),
    ]
    .into_iter()
    .filter_map(|(is_on, text)| is_on.then_some(text))
    .collect()
}

fn texts(c: &Catalogue, sources: &Sources, chosen: &Chosen, flaws: &mut Vec<Flaw>) -> Vec<Told> {
    if chosen.telling != Telling::Own {
        return Vec::new();
    }
    let mut told = Vec::new();
    let ticked = chosen.own.iter().filter(|(_, text)| text.on);
    let mut are_there = 0;
    for source in &sources.texts {
        let Some(blacked) = chosen.own.get(&source.key).filter(|text| text.on) else {
            continue;
        };
        are_there += 1;
        if blacked.of != source.hash() {
            flaws.push(Flaw::TextGone);
            continue;
        }
        let mut black = always_black(sources, chosen, &source.text);
        black.extend(&blacked.words);
        let passages = blackout::blacked(&source.text, &black);
        if !passages
            .iter()
            .any(|passage| matches!(passage, Passage::Open(words) if !words.trim().is_empty()))
        {
            flaws.push(Flaw::AllBlack);
        }
        let at = day_and_time(c, L, source.at);
        told.push(Told {
            name: if source.key == OF_PART {
                format!("Skrevet av kommunen {at}")
            } else {
                format!("Meldt {at}")
            },
            language: source.language.code().to_owned(),
            passages,
        });
    }
    if are_there < ticked.count() {
        flaws.push(Flaw::TextGone);
    }
    told
}

fn facts(c: &Catalogue, sources: &Sources, chosen: &Chosen) -> Vec<(&'static str, String)> {
    let case = &sources.case;
    let place = &case.place;
    let mut facts = Vec::new();
    let mut tell = |field, name, value: Option<String>| {
        if chosen.has(field)
            && let Some(value) = value
        {
            facts.push((name, value));
        }
    };
    tell(
        Field::Category,
        "Hva saken gjelder",
        Some(names::category(c, L, case.category)),
    );
    let address = place.address.as_ref().map(|address| match &place.postcode {
        Some(postcode) => format!("{address}, {postcode}"),
        None => address.clone(),
    });
    let address = address.or_else(|| place.street.clone());
    let address = address.or_else(|| place.typed.clone());
    tell(Field::Place, "Sted", address);
    tell(Field::Place, "Bygg", place.building_name.clone());
    tell(
        Field::Unit,
        "Bolig",
        place.unit.as_ref().map(|unit| unit.to_string()),
    );
    tell(
        Field::Happened,
        "Når det skjedde",
        clean_line(&chosen.happened),
    );
    let first = sources.texts.iter().map(|text| text.at).min();
    tell(
        Field::Reported,
        "Meldt til kommunen",
        first.map(|at| day_and_time(c, L, at)),
    );
    tell(
        Field::Earlier,
        "Tidligere saker på adressen",
        sources.earlier.map(|earlier| {
            let all = format!("{} de siste {EARLIER_MONTHS} månedene", earlier.at_address);
            if chosen.has(Field::Unit) && case.place.unit.is_some() {
                format!("{all}, av dem {} i samme bolig", earlier.in_unit)
            } else {
                all
            }
        }),
    );
    tell(
        Field::Contact,
        "Kontakt i kommunen",
        clean_line(&chosen.contact),
    );
    facts
}

fn named(person: &Person) -> Named {
    let reporter = &person.reporter;
    let facts = [
        ("Navn", reporter.name.clone()),
        (
            "Telefon",
            reporter.phone.as_ref().map(|phone| phone.grouped()),
        ),
        (
            "E-post",
            reporter
                .email
                .as_ref()
                .map(|email| email.reveal().to_owned()),
        ),
    ];
    Named {
        reference: person.reference.to_string(),
        facts: facts
            .into_iter()
            .filter_map(|(name, value)| value.map(|value| (name, value)))
            .collect(),
    }
}
