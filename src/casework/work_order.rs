//! A work order: what whoever mends something takes along. Made of a case as it was
//! opened, so that it has no more than its reader may see. Pure.

use jiff::Timestamp;

use super::around::{Around, Why};
use super::file::CaseFile;
use crate::domain::access_notes::AccessNotes;
use crate::domain::case::{Case, CasePlace};
use crate::domain::category::Category;
use crate::domain::decision::Priority;
use crate::domain::language::Language;
use crate::domain::photo::{Photo, PhotoState};
use crate::domain::reference::Reference;
use crate::domain::visit::Visit;

/// Earlier cases told of.
const MOST_EARLIER: usize = 5;

/// What is to be done, where, and how to get there.
#[derive(Debug, Clone, PartialEq)]
pub struct WorkOrder {
    pub reference: Reference,
    pub category: Category,
    pub priority: Priority,
    pub due_at: Timestamp,
    pub is_open: bool,
    pub place: CasePlace,
    /// What was told of the fault, word for word.
    pub told: Vec<Told>,
    /// More was told, and it is not for the reader.
    pub hides_words: bool,
    pub access: Option<AccessNotes>,
    /// What was told speaks of a dog, and nobody has asked about it.
    pub ask_about_dog: bool,
    /// Whom to call.
    pub contact: Contact,
    /// That stand, by time.
    pub visits: Vec<Visit>,
    pub photos: Vec<Picture>,
    /// Newest first.
    pub earlier: Vec<Earlier>,
}

/// Words of a report, or of who made a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub language: Language,
    pub text: String,
}

/// Whom to call, as far as the reader sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contact {
    /// Nobody left a way to reach them.
    Nobody,
    /// There is somebody, and the reader has not asked who.
    Hidden,
    Shown(Vec<Caller>),
}

/// Somebody to call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    pub name: Option<String>,
    /// E.164.
    pub number: String,
    /// As it is read, "912 34 567".
    pub grouped: String,
    /// They do not mind being called.
    pub may_call: bool,
}

/// A photo that came with a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub id: String,
    pub width: u32,
    pub height: u32,
}

/// A case that was here before.
#[derive(Debug, Clone, PartialEq)]
pub struct Earlier {
    pub case: Case,
    /// In the same dwelling, as far as that is known.
    pub is_same_dwelling: bool,
}

/// The work order of a case that somebody opened.
pub fn work_order(file: &CaseFile, around: &Around) -> WorkOrder {
    let case = &file.case;
    WorkOrder {
        reference: case.reference.clone(),
        category: case.category,
        priority: case.priority,
        due_at: case.due_at,
        is_open: case.status.is_open(),
        place: case.place.clone(),
        hides_words: file.hides_words(),
        ask_about_dog: file.access.is_none() && file.speaks_of_dog,
        told: told(file),
        access: file.access.clone(),
        contact: contact(file),
        visits: file
            .visits
            .iter()
            .filter(|visit| visit.state.stands())
            .cloned()
            .collect(),
        photos: pictures(file),
        earlier: earlier(case, around),
    }
}

/// What it is about, as far as the one who opened it may read it.
pub fn told(file: &CaseFile) -> Vec<Told> {
    let of_part = file.part.iter().map(|part| Told {
        language: Language::BOKMAL,
        text: part.note.words.clone(),
    });
    let reports = file.reports.iter();
    let reported = reports
        .filter(|filed| !filed.report.text.is_empty())
        .map(|filed| {
            let read = filed.decision.as_ref();
            Told {
                language: read.map_or(filed.report.language, |read| read.language),
                text: filed.report.text.clone(),
            }
        });
    of_part.chain(reported).collect()
}

/// The photos that the one who opened it may see.
pub fn pictures(file: &CaseFile) -> Vec<Picture> {
    let photos = file.reports.iter().flat_map(|filed| &filed.photos);
    let of_part = file.part.iter().flat_map(|part| &part.photos);
    photos.chain(of_part).filter_map(picture).collect()
}

fn picture(photo: &Photo) -> Option<Picture> {
    let (width, height) = photo.size?;
    (photo.state == PhotoState::Kept).then(|| Picture {
        id: photo.id.clone(),
        width,
        height,
    })
}

/// Whom to call, each number once.
pub fn contact(file: &CaseFile) -> Contact {
    let reporters = file.reports.iter().map(|filed| &filed.report.reporter);
    if reporters.clone().all(|reporter| reporter.is_anonymous()) {
        return Contact::Nobody;
    }
    if !file.shows_contact {
        return Contact::Hidden;
    }
    let mut callers: Vec<Caller> = Vec::new();
    for filed in &file.reports {
        let reporter = &filed.report.reporter;
        let Some(phone) = &reporter.phone else {
            continue;
        };
        let may_call = filed.call.as_ref().is_none_or(|call| call.may_call);
        let number = phone.reveal();
        if let Some(known) = callers.iter_mut().find(|known| known.number == number) {
            known.may_call &= may_call;
            continue;
        }
        callers.push(Caller {
            name: reporter.name.clone(),
            number: number.to_owned(),
            grouped: phone.grouped(),
            may_call,
        });
    }
    Contact::Shown(callers)
}

/// What was here before, save what was about people: a list of faults is no list of
/// neighbours.
fn earlier(case: &Case, around: &Around) -> Vec<Earlier> {
    let mut earlier: Vec<Earlier> = around
        .cases
        .iter()
        .filter(|beside| beside.why != Why::SameReporter)
        .map(|beside| &beside.case)
        .filter(|other| !other.category.is_about_people() && other.opened_at <= case.opened_at)
        .map(|other| Earlier {
            is_same_dwelling: case.place.unit.is_some() && other.place.unit == case.place.unit,
            case: other.clone(),
        })
        .collect();
    earlier.sort_by_key(|earlier| std::cmp::Reverse(earlier.case.opened_at));
    earlier.truncate(MOST_EARLIER);
    earlier
}
