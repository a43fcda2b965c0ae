//! A case as its page shows it.

use askama::Template;
use jiff::Timestamp;

pub(super) mod around;
mod glance;

use super::alike::{self, Proposal};
use super::draft::Act;
use super::hand_over::{self, HandOversShown};
use super::history::{self, Line};
use super::links;
use super::merge::{self, Undo};
use super::merging::{self, Merging};
use super::messages::{self, Sent};
use super::panels::{self, Bar, Desk};
use super::parts::{self, PartForm, PartLine, PartView};
use super::photos::{self, Pictured};
use super::regroup::{self, Regroup};
use super::reports::{self, Told};
use super::together;
use super::writing::{self, Rated, Said};
use super::{Problem, Typed};
use crate::casework::actions::MAX_REASON;
use crate::casework::file::CaseFile;
use crate::casework::hand_over::replies::LinkFile;
use crate::casework::police::desk::AtCase;
use crate::casework::rights::{self, Sight};
use crate::domain::clock::oslo;
use crate::store::sessions::Session;
use crate::web::staff::StaffState;
use crate::web::staff::pages::Frame;
use crate::web::staff::police::panel::{self as police, Panel};
use crate::web::staff::rooms::Room;
use crate::web::staff::visits::section::{self, Visits};
use around::{Around, Other};
use glance::Glance;

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
    head: Glance,
    /// Whom to ring, and what the police got.
    police: Panel,
    /// What was done just now can be taken back.
    can_undo: bool,
    /// Whether who reported can be shown, and until when it is.
    may_ask_who: bool,
    shown_until: Option<String>,
    /// Another department has it: what was reported is not for the reader.
    is_outline: bool,
    /// For the forms.
    version: i64,
    seen: usize,
    max_reason: usize,
    /// For who may change the case.
    bar: Option<Bar>,
    others: Vec<Other>,
    said: Vec<Said>,
    rated: Vec<Rated>,
    reports: Vec<Told>,
    staff_photos: Vec<Pictured>,
    regroup: Option<Regroup>,
    merging: Option<Merging>,
    alike: Vec<Proposal>,
    parts: Vec<PartLine>,
    part_form: Option<PartForm>,
    /// Where the case is a part itself.
    part: Option<PartView>,
    /// Of the merge that was just made.
    undo: Option<Undo>,
    undos: Vec<Undo>,
    /// It was merged into another.
    is_merged: bool,
    /// The reference of that one, if it may be opened.
    went: Option<String>,
    visits: Option<Visits>,
    /// Behind the addresses of visits: nothing, they lead back here.
    visit_back: &'static str,
    place: Vec<(&'static str, String)>,
    hand_overs: HandOversShown,
    messages: Vec<Sent>,
    history: Vec<Line>,
    /// By recipients, and not looked at yet.
    link_answers: Vec<links::Waiting>,
    links: Vec<links::Linked>,
    /// Whether the reader may send and end links.
    may_link: bool,
}

/// An opened case, and what belongs to its page besides.
pub(super) struct Opened<'a> {
    pub file: &'a CaseFile,
    pub around: &'a Around,
    pub can_undo: bool,
    pub police: &'a AtCase,
    /// Of its hand-overs.
    pub links: &'a [LinkFile],
    /// A reply to a recipient that comes back.
    pub reply: Option<&'a links::Reply>,
}

impl CasePage {
    /// The id of the field for the reply to a recipient.
    #[expect(clippy::unused_self, reason = "asked for by the template")]
    fn reply_field(&self, answer: &links::Waiting) -> String {
        format!("reply-{}", answer.id)
    }
}

/// Fills the page.
pub(super) fn view(
    state: &StaffState,
    session: &Session,
    opened: &Opened<'_>,
    typed: Option<&Typed>,
    notice: &'static str,
) -> CasePage {
    let c = &state.catalogue;
    let now = state.ids.now();
    let file = opened.file;
    let case = &file.case;
    let desk = Desk {
        c,
        file,
        around: opened.around,
        me: &session.account,
        gazetteer: &state.intake.gazetteer(),
    };
    let reads = rights::may_read_words(&session.account, case);
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
        head: glance::glance(c, file, &session.account, now),
        police: police::panel(c, opened.police, &file.names, state.ids.token(), now),
        can_undo: opened.can_undo,
        may_ask_who: file.may_ask_who,
        shown_until: file.shown_until.map(clock),
        is_outline: file.sight < Sight::Fault,
        version: case.version,
        seen: file.history.len(),
        max_reason: MAX_REASON,
        bar: has_work(file).then(|| panels::bar(&desk, typed)),
        others: around::others(c, opened.around, now),
        said: writing::said(c, file, now),
        rated: writing::rated(c, file, now),
        reports: reports::told(c, file, now),
        staff_photos: photos::by_staff(c, file),
        regroup: regroup::form(file, reads, typed),
        merging: merging::panel(file, typed),
        alike: alike::proposals(c, file, now),
        parts: parts::lines(c, file, now),
        part_form: parts::form(c, file, typed),
        part: parts::view(c, file, now),
        undo: merge::undos(c, file, now)
            .into_iter()
            .next()
            .filter(|_| notice == together::MERGED),
        undos: merge::undos(c, file, now),
        is_merged: case.merged_into.is_some(),
        went: file
            .living
            .as_ref()
            .map(|living| living.reference.to_string()),
        visits: section::visits(c, file, now),
        visit_back: "",
        place: place(file),
        hand_overs: hand_over::shown(c, file, typed, now),
        messages: messages::sent(c, file, now),
        history: history::all(c, file, now),
        link_answers: links::waiting(c, file, opened.links, opened.reply, now),
        links: links::linked(c, file, opened.links, now),
        may_link: file.may_change,
    }
}

/// The time of day, as 14.30.
fn clock(at: Timestamp) -> String {
    at.to_zoned(oslo()).strftime("%H.%M").to_string()
}

/// Taking and leaving a case have no form of their own to come back in, nor has
/// taking back, nor anything else where nothing can be changed any more.
fn loose_problem(file: &CaseFile, typed: Option<&Typed>) -> String {
    let Some(typed) = typed else {
        return String::new();
    };
    let has_no_form = match typed.draft.act {
        Act::Unmerge | Act::NotAlike | Act::Whole | Act::Withdraw | Act::GiveAgain => true,
        Act::Give => false,
        Act::Split | Act::Move | Act::Merge | Act::Part => !has_work(file),
        act => !panels::has_form(act) || !has_work(file),
    };
    match &typed.problem {
        Problem::Choice(words) | Problem::Reason(words) | Problem::Words(words) if has_no_form => {
            words.clone()
        }
        _ => String::new(),
    }
}

/// Whether there is anything to work on for whoever opened it: reports, or a part
/// of another case.
fn has_work(file: &CaseFile) -> bool {
    file.may_change && (!file.reports.is_empty() || file.part.is_some())
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
