//! Merging two cases: the page on which they stand beside each other, and what
//! comes of its form.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::Timestamp;

use super::Problem;
use super::acts::problem;
use super::alike::excerpt;
use super::draft::{Act, Draft};
use super::together::{self, IS_PART, MISTYPED, NO_SUCH_CASE};
use crate::casework::actions::{ActionError, MAX_REASON, Order};
use crate::casework::file::CaseFile;
use crate::casework::merge::{Keep, MergeError, Merging, keeper};
use crate::casework::rights;
use crate::domain::account::Account;
use crate::domain::case::Case;
use crate::domain::merge::Merge;
use crate::domain::reference::{Reference, ReferenceError};
use crate::store::sessions::Session;
use crate::web::staff::StaffState;
use crate::web::staff::fault::Fault;
use crate::web::staff::fields::Fields;
use crate::web::staff::pages::{Frame, html};
use crate::web::staff::rooms::Room;
use crate::web::staff::times::{self, Moment};
use crate::web::staff::words;
use crate::wording::Catalogue;

/// The two cases beside each other.
#[derive(Template)]
#[template(path = "staff/case/merge.html")]
struct MergePage {
    frame: Frame,
    csrf: String,
    reference: String,
    version: i64,
    seen: usize,
    this: Side,
    other: Side,
    other_version: i64,
    reason: String,
    max_reason: usize,
    /// The two owners, where they are not one.
    owners: Option<(&'static str, &'static str)>,
}

/// One of them.
struct Side {
    reference: String,
    keep: Keep,
    category: String,
    place: String,
    status: String,
    owner: &'static str,
    priority: String,
    priority_class: &'static str,
    due: Moment,
    opened: Moment,
    reports: String,
    /// The start of the first report, where it may be read.
    excerpt: Option<String>,
    is_kept: bool,
    /// The other is open, and this one is not.
    is_barred: bool,
}

/// A merge that can be taken back.
pub(super) struct Undo {
    pub merge: String,
    /// The reference that the other case had.
    pub reference: String,
    pub reports: String,
    pub who: String,
    pub when: Moment,
}

/// The merges into a case that can be taken back, newest first.
pub(super) fn undos(c: &Catalogue, file: &CaseFile, now: Timestamp) -> Vec<Undo> {
    let one = |merge: &Merge| Undo {
        merge: merge.id.clone(),
        reference: merge.from_was.reference.to_string(),
        reports: words::reports(u32::try_from(merge.took.reports.len()).unwrap_or(u32::MAX)),
        who: file
            .names
            .get(&merge.account_id)
            .cloned()
            .unwrap_or_else(|| "en tidligere ansatt".to_owned()),
        when: times::ago(c, merge.merged_at, now),
    };
    file.merges.iter().map(one).collect()
}

/// Shows the case of `order` beside the one whose reference was typed.
pub(super) async fn compare(
    state: &StaffState,
    session: &Session,
    order: Order<'_>,
    draft: &Draft,
) -> Result<Result<Response, Problem>, Fault> {
    if !rights::may_change(&session.account) {
        return Err(Fault::NotAllowed);
    }
    let reference = match typed(&draft.value) {
        Ok(reference) => reference,
        Err(problem) => return Ok(Err(problem)),
    };
    // Both are looked at, and the access log says so.
    let this = state.casework.open(order.who, order.reference).await?;
    let this = this.filter(|file| rights::may_open(order.who, &file.case));
    let this = this.ok_or(Fault::NoCase)?;
    let other = state.casework.open(order.who, &reference).await?;
    let other = other.filter(|file| rights::may_open(order.who, &file.case));
    let Some(other) = other else {
        return Ok(Err(Problem::Choice(NO_SUCH_CASE.to_owned())));
    };
    let refused = if this.case.id == other.case.id {
        Some(together::is_so_already(Act::Merge))
    } else if other.case.part_of.is_some() || this.case.part_of.is_some() {
        Some(IS_PART)
    } else if other.reports.is_empty() || this.reports.is_empty() {
        Some("Den saken har ingen meldinger igjen. Se i historikken hvor de ble av.")
    } else {
        None
    };
    if let Some(words) = refused {
        return Ok(Err(Problem::Choice(words.to_owned())));
    }
    let c = &state.catalogue;
    let now = state.ids.now();
    let keep = keeper(&this.case, &other.case);
    let (one, two) = (&this.case, &other.case);
    let page = MergePage {
        frame: Frame::inside(session, Some(Room::Queue)),
        csrf: session.csrf.clone(),
        reference: one.reference.to_string(),
        version: one.version,
        seen: this.history.len(),
        other_version: two.version,
        owners: (one.owner != two.owner)
            .then(|| (words::owner(one.owner), words::owner(two.owner))),
        this: side(c, order.who, &this, two, (Keep::This, keep), now),
        other: side(c, order.who, &other, one, (Keep::Other, keep), now),
        reason: draft.reason.clone(),
        max_reason: MAX_REASON,
    };
    Ok(Ok(html(StatusCode::OK, &page)?))
}

fn side(
    c: &Catalogue,
    who: &Account,
    file: &CaseFile,
    beside: &Case,
    (keep, kept): (Keep, Keep),
    now: Timestamp,
) -> Side {
    let case = &file.case;
    let is_open = case.status.is_open();
    let first = file.reports.first();
    let first = first.filter(|_| rights::may_read_words(who, case));
    Side {
        reference: case.reference.to_string(),
        keep,
        category: words::category(c, case.category),
        place: words::place(&case.place),
        status: words::status(c, case.status),
        owner: words::owner(case.owner),
        priority: words::priority(c, case.priority),
        priority_class: case.priority.key(),
        due: times::due(c, case, now),
        opened: times::ago(c, case.opened_at, now),
        reports: words::reports(u32::try_from(file.reports.len()).unwrap_or(u32::MAX)),
        excerpt: first.map(|filed| excerpt(&filed.report.text)),
        is_kept: keep == kept,
        is_barred: !is_open && beside.status.is_open(),
    }
}

/// The reference that somebody typed.
fn typed(value: &str) -> Result<Reference, Problem> {
    value.parse().map_err(|error| {
        let is_mistyped = error == ReferenceError::Check && !value.is_empty();
        let words = if is_mistyped {
            MISTYPED
        } else {
            together::choose(Act::Merge)
        };
        Problem::Choice(words.to_owned())
    })
}

/// Merges the case of `order` with the one that was typed or proposed.
pub(super) async fn merge(
    state: &StaffState,
    order: Order<'_>,
    draft: &Draft,
    fields: &Fields,
) -> Result<Result<Case, Problem>, Fault> {
    let other = match typed(&draft.value) {
        Ok(other) => other,
        Err(problem) => return Ok(Err(problem)),
    };
    let merging = Merging {
        other: &other,
        // No version is none that a case ever has.
        other_version: fields.get("other_version").parse().unwrap_or(-1),
        keep: fields.get("keep").parse().unwrap_or(Keep::This),
    };
    match state.casework.merge(order, merging).await {
        Ok(merged) => Ok(Ok(merged.case)),
        Err(error) => refused(state, draft.act, error).map(Err),
    }
}

/// Takes back the merge that the form names.
pub(super) async fn unmerge(
    state: &StaffState,
    order: Order<'_>,
    draft: &Draft,
) -> Result<Result<Case, Problem>, Fault> {
    match state.casework.unmerge(order, &draft.value).await {
        Ok(case) => Ok(Ok(case)),
        Err(error) => refused(state, draft.act, error).map(Err),
    }
}

/// Keeps that the proposed case is another matter.
pub(super) async fn say_not_alike(
    state: &StaffState,
    order: Order<'_>,
    draft: &Draft,
) -> Result<Result<Case, Problem>, Fault> {
    let other = match typed(&draft.value) {
        Ok(other) => other,
        Err(problem) => return Ok(Err(problem)),
    };
    let said = state
        .casework
        .say_not_alike(order.who, order.reference, &other);
    match said.await {
        Ok(case) => Ok(Ok(case)),
        Err(error) => refused(state, draft.act, error).map(Err),
    }
}

/// What to tell somebody whose cases were not merged.
fn refused(state: &StaffState, act: Act, error: MergeError) -> Result<Problem, Fault> {
    let words = match error {
        MergeError::Action(ActionError::NoSuchCase) => return Err(Fault::NoCase),
        MergeError::Action(error) => return problem(state, act, error),
        MergeError::NoSuchCase => NO_SUCH_CASE,
        MergeError::SameCase => together::is_so_already(act),
        MergeError::OtherChanged => {
            "En kollega har endret den andre saken siden du så den, så ingenting er slått \
             sammen. Se på begge en gang til."
        }
        MergeError::KeptNotOpen => {
            "Saken som skal gå videre, er løst eller avsluttet, og den andre er åpen. La den \
             åpne gå videre."
        }
        MergeError::Part => IS_PART,
        MergeError::NotPossible => {
            "Det går ikke lenger. Meldingene er flyttet videre siden, eller den ene saken har \
             ingen igjen. Flytt dem én og én."
        }
    };
    Ok(Problem::Choice(words.to_owned()))
}
