//! What the page of a case, and of a job, says of visits and of getting in.

use jiff::Timestamp;

use super::shown::{VisitShown, shown};
use crate::casework::file::CaseFile;
use crate::casework::rights::Sight;
use crate::domain::access_notes::{AccessNotes, Known};
use crate::wording::Catalogue;

/// The section.
pub(in crate::web::staff) struct Visits {
    /// That stand first, by time; then those that are over.
    pub list: Vec<VisitShown>,
    pub can_plan: bool,
    pub access: AccessShown,
}

/// How to get in, in short sentences.
pub(in crate::web::staff) struct AccessShown {
    /// "Hund: ja" and the like, with whether it is a warning.
    pub lines: Vec<AccessLine>,
    /// Nobody has written anything down.
    pub is_unknown: bool,
    /// What was told speaks of a dog, and nobody has asked about it.
    pub ask_about_dog: bool,
}

/// One thing to know.
pub(in crate::web::staff) struct AccessLine {
    pub name: &'static str,
    pub value: String,
    pub is_warning: bool,
}

/// The section of a case; nothing where it is none of the reader's.
pub(in crate::web::staff) fn visits(
    c: &Catalogue,
    file: &CaseFile,
    now: Timestamp,
) -> Option<Visits> {
    if file.sight < Sight::Fault {
        return None;
    }
    let (standing, over): (Vec<_>, Vec<_>) =
        file.visits.iter().partition(|visit| visit.state.stands());
    let all = standing.into_iter().chain(over);
    Some(Visits {
        list: all.map(|visit| shown(c, visit, &file.names, now)).collect(),
        can_plan: file.may_change && file.case.status.is_open(),
        access: access(file.access.as_ref(), file.speaks_of_dog),
    })
}

/// How to get in; `speaks_of_dog` is whether what was told does.
pub(in crate::web::staff) fn access(
    notes: Option<&AccessNotes>,
    speaks_of_dog: bool,
) -> AccessShown {
    let Some(notes) = notes else {
        return AccessShown {
            lines: Vec::new(),
            is_unknown: true,
            ask_about_dog: speaks_of_dog,
        };
    };
    let line = |name, value: &str, is_warning| AccessLine {
        name,
        value: value.to_owned(),
        is_warning,
    };
    let opener = match notes.opener.as_str() {
        "" => "Ikke spurt",
        opener => opener,
    };
    let careful = match (notes.careful, notes.words.as_str()) {
        (Known::Yes, "") => "Ja. Ta det med ro, og si hvem du er.",
        (Known::Yes, words) => words,
        (Known::No, _) => "Nei",
        (Known::Unknown, "") => "Ikke spurt",
        (Known::Unknown, words) => words,
    };
    AccessShown {
        lines: vec![
            line("Åpner", opener, false),
            line("Hund", known(notes.dog), notes.dog == Known::Yes),
            line("Ta hensyn", careful, notes.careful == Known::Yes),
        ],
        is_unknown: false,
        ask_about_dog: notes.dog == Known::Unknown && speaks_of_dog,
    }
}

fn known(known: Known) -> &'static str {
    match known {
        Known::Yes => "Ja",
        Known::No => "Nei",
        Known::Unknown => "Ikke spurt",
    }
}
