//! A case as its page shows it.

use askama::Template;

use super::draft::Act;
use super::history::{self, Line};
use super::messages::{self, Sent};
use super::panels::{self, Panel};
use super::photos::{self, Pictured};
use super::regroup::is_homeless;
use super::reports::{self, Told};
use super::writing::{self, Rated, Said, WritingPanel};
use super::{Problem, Typed};
use crate::casework::actions::MAX_REASON;
use crate::casework::file::CaseFile;
use crate::store::sessions::Session;
use crate::web::staff::StaffState;
use crate::web::staff::pages::Frame;
use crate::web::staff::rooms::Room;
use crate::web::staff::times::{self, Moment};
use crate::web::staff::words;

/// The page.
#[derive(Template)]
#[template(path = "staff/case/page.html")]
pub(super) struct CasePage {
    frame: Frame,
    csrf: String,
    reference: String,
    /// Where the queue of the case's owner is.
    queue: String,
    notice: &'static str,
    /// A problem that belongs to no form that stands open.
    problem: String,
    /// What colleagues did meanwhile, newest first; nothing where none was
    /// faster.
    overtaken: Option<Vec<Line>>,
    head: Head,
    may_change: bool,
    is_mine: bool,
    /// For the forms.
    version: i64,
    seen: usize,
    max_reason: usize,
    panels: Vec<Panel>,
    writing: Option<WritingPanel>,
    said: Vec<Said>,
    rated: Vec<Rated>,
    reports: Vec<Told>,
    staff_photos: Vec<Pictured>,
    place: Vec<(&'static str, String)>,
    messages: Vec<Sent>,
    history: Vec<Line>,
}

/// What, where, how bad, who has it, and what was promised.
struct Head {
    category: String,
    place: String,
    priority: String,
    priority_class: &'static str,
    status: String,
    is_open: bool,
    owner: &'static str,
    assignee: Option<String>,
    due: Moment,
    also_told: String,
    unsure: bool,
}

/// Fills the page.
pub(super) fn view(
    state: &StaffState,
    session: &Session,
    file: &CaseFile,
    typed: Option<&Typed>,
    notice: &'static str,
) -> CasePage {
    let c = &state.catalogue;
    let now = state.ids.now();
    let case = &file.case;
    let me = &session.account.id;
    // Also where something else was wrong with the form, or it waited behind
    // the login: nobody sends it again without seeing what has changed.
    let overtaken = typed
        .filter(|typed| typed.draft.version != case.version)
        .map(|typed| history::lines(c, file, typed.draft.seen, now));
    CasePage {
        frame: Frame::inside(session, Some(Room::Queue)),
        csrf: session.csrf.clone(),
        reference: case.reference.to_string(),
        queue: format!("/staff?department={}", case.owner.key()),
        notice,
        problem: loose_problem(file, typed),
        overtaken,
        head: head(state, file),
        // There is nothing to work on where no report is left.
        may_change: file.may_change && !file.reports.is_empty(),
        is_mine: case.assignee.as_ref() == Some(me),
        version: case.version,
        seen: file.history.len(),
        max_reason: MAX_REASON,
        panels: if file.may_change {
            panels::panels(c, case, typed)
        } else {
            Vec::new()
        },
        writing: file.may_change.then(|| writing::panel(c, file, typed)),
        said: writing::said(c, file, now),
        rated: writing::rated(c, file, now),
        reports: reports::told(c, file, typed, now),
        staff_photos: photos::by_staff(c, file),
        place: place(file),
        messages: messages::sent(c, file, now),
        history: history::all(c, file, now),
    }
}

/// Taking and leaving a case have no form of their own to come back in, nor has
/// a report that is not here any more.
fn loose_problem(file: &CaseFile, typed: Option<&Typed>) -> String {
    let Some(typed) = typed else {
        return String::new();
    };
    let has_no_form =
        matches!(typed.draft.act, Act::Take | Act::Release) || is_homeless(file, typed);
    match &typed.problem {
        Problem::Choice(words) | Problem::Reason(words) if has_no_form => words.clone(),
        _ => String::new(),
    }
}

fn head(state: &StaffState, file: &CaseFile) -> Head {
    let c = &state.catalogue;
    let case = &file.case;
    let also_told: Vec<String> = case
        .also_notify
        .iter()
        .map(|key| words::recipient(key))
        .collect();
    Head {
        category: words::category(c, case.category),
        place: words::place(&case.place),
        priority: words::priority(c, case.priority),
        priority_class: case.priority.key(),
        status: words::status(c, case.status),
        is_open: case.status.is_open(),
        owner: words::owner(case.owner),
        assignee: case
            .assignee
            .as_ref()
            .and_then(|id| file.names.get(id).cloned()),
        due: if case.status.is_open() {
            times::left(c, case.due_at, state.ids.now())
        } else {
            times::date(c, case.due_at)
        },
        also_told: also_told.join(", "),
        unsure: case.unsure,
    }
}

/// What is known of the place, by name.
fn place(file: &CaseFile) -> Vec<(&'static str, String)> {
    let place = &file.case.place;
    let address = place.address.as_ref().map(|address| match &place.postcode {
        Some(postcode) => format!("{address}, {postcode}"),
        None => address.clone(),
    });
    [
        ("Adresse", address),
        ("Gate", place.street.clone()),
        ("Bolig", place.unit.as_ref().map(|unit| unit.to_string())),
        ("Skrevet av melder", place.typed.clone()),
        ("Bygg", place.building_name.clone()),
        ("Område", place.area.clone()),
    ]
    .into_iter()
    .filter_map(|(name, value)| value.filter(|v| !v.is_empty()).map(|v| (name, v)))
    .collect()
}
