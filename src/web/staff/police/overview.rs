//! All there is between a case and the police, on one page.

use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use strum::IntoEnumIterator;

use super::panel::{CallLine, RingBox, call_lines, ring_box};
use super::sheet::name;
use super::{reference, words};
use crate::casework::police::desk::Desk;
use crate::domain::police_sheet::{Sheet, SheetState};
use crate::domain::police_word::{AnswerKind, MOST_ANSWER, MOST_LOG_NUMBER};
use crate::domain::reference::Reference;
use crate::store::sessions::Session;
use crate::web::staff::StaffState;
use crate::web::staff::door::{LoggedIn, of_form};
use crate::web::staff::fault::Fault;
use crate::web::staff::fields::Fields;
use crate::web::staff::pages::{Frame, html};
use crate::web::staff::rooms::Room;
use crate::web::staff::times::{self, Moment};
use crate::web::staff::words as common;
use crate::wording::Catalogue;

/// The page.
#[derive(Template)]
#[template(path = "staff/police/overview.html")]
struct OverviewPage<'a> {
    frame: Frame,
    csrf: &'a str,
    reference: String,
    category: String,
    place: String,
    notice: &'static str,
    said: &'a Said,
    /// Made for each form, so that it counts once.
    mark: String,
    answer_mark: String,
    ring: RingBox,
    may_choose: bool,
    may_talk: bool,
    sheets: Vec<SheetLine>,
    calls: Vec<CallLine>,
    answers: Vec<AnswerLine>,
    kinds: Vec<Kind>,
    most_log_number: usize,
    most_answer: usize,
}

/// A sheet in the list.
struct SheetLine {
    address: String,
    name: String,
    state: &'static str,
    class: &'static str,
    who: String,
    when: Moment,
}

struct AnswerLine {
    what: &'static str,
    log_number: Option<String>,
    words: String,
    who: String,
    when: Moment,
}

struct Kind {
    key: &'static str,
    name: &'static str,
    is_chosen: bool,
}

/// What the page says besides, and what was typed where it comes back.
#[derive(Default)]
pub(super) struct Said {
    pub problem: String,
    pub call_problem: String,
    pub spoke_to: String,
    pub call_log_number: String,
    pub answer_problem: String,
    pub answer_kind: String,
    pub answer_words: String,
    pub answer_log_number: String,
    pub notice: &'static str,
}

/// `GET /staff/cases/{reference}/police`
pub(super) async fn show(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
    path: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let reference = reference(path)?;
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let said = Said {
        notice: match query.get("done") {
            "drop" => "Utkastet er forkastet.",
            "log" => "Loggnummeret er lagret.",
            "answer" => "Svaret fra politiet er skrevet ned.",
            _ => "",
        },
        ..Said::default()
    };
    page(&state, &session, &reference, StatusCode::OK, said).await
}

/// `POST /staff/cases/{reference}/police`
pub(super) async fn begin(
    State(state): State<StaffState>,
    path: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    let reference = reference(path)?;
    let page = format!("/staff/cases/{reference}/police");
    let session = match of_form(&state, &headers, &fields, &page).await? {
        Ok(session) => session,
        Err(to_login) => return Ok(to_login),
    };
    let id = state
        .casework
        .begin_sheet(&session.account, &reference, None)
        .await?;
    Ok(Redirect::to(&format!("{page}/{id}/choose")).into_response())
}

/// The page, with a form that comes back, if there is one.
pub(super) async fn page(
    state: &StaffState,
    session: &Session,
    reference: &Reference,
    status: StatusCode,
    said: Said,
) -> Result<Response, Fault> {
    let c = &state.catalogue;
    let now = state.ids.now();
    let desk = state
        .casework
        .police_desk(&session.account, reference)
        .await?;
    let case = &desk.case;
    let kind: Option<AnswerKind> = said.answer_kind.parse().ok();
    let page = OverviewPage {
        frame: Frame::inside(session, Some(Room::Queue)),
        csrf: &session.csrf,
        reference: case.reference.to_string(),
        category: common::category(c, case.category),
        place: common::place(&case.place),
        notice: said.notice,
        mark: state.ids.token(),
        answer_mark: state.ids.token(),
        ring: ring_box(desk.ring, desk.calls.is_empty()),
        may_choose: desk.may_choose,
        may_talk: desk.may_talk,
        sheets: sheets(c, &desk),
        calls: call_lines(c, &desk.calls, &desk.names, now),
        answers: desk
            .answers
            .iter()
            .map(|answer| AnswerLine {
                what: words::answer(answer.kind),
                log_number: answer.log_number.clone(),
                words: answer.words.clone(),
                who: name(&answer.account_id, &desk.names),
                when: times::ago(c, answer.noted_at, now),
            })
            .collect(),
        kinds: AnswerKind::iter()
            .map(|one| Kind {
                key: one.key(),
                name: words::answer(one),
                is_chosen: kind == Some(one),
            })
            .collect(),
        most_log_number: MOST_LOG_NUMBER,
        most_answer: MOST_ANSWER,
        said: &said,
    };
    html(status, &page)
}

fn sheets(c: &Catalogue, desk: &Desk) -> Vec<SheetLine> {
    let newest_first = desk.sheets.iter().rev();
    newest_first
        .map(|sheet| {
            let (state, class) = state_of(sheet);
            let done = match (&sheet.withdrawn, &sheet.frozen) {
                (Some(done), _) => done,
                (None, Some(frozen)) => &frozen.approved,
                (None, None) => &sheet.changed,
            };
            SheetLine {
                address: format!("/staff/cases/{}/police/{}", desk.case.reference, sheet.id),
                name: match &sheet.frozen {
                    Some(frozen) => format!("Ark {}", frozen.number),
                    None => "Utkast".to_owned(),
                },
                state,
                class,
                who: name(&done.by, &desk.names),
                when: times::date(c, done.at),
            }
        })
        .collect()
}

/// Where a sheet stands, and how that is drawn.
fn state_of(sheet: &Sheet) -> (&'static str, &'static str) {
    match sheet.state {
        SheetState::Draft if sheet.asked_at.is_some() => ("Venter på godkjenning", "waiting"),
        SheetState::Draft | SheetState::Dropped => ("Under arbeid", "waiting"),
        SheetState::Withdrawn => ("Trukket tilbake", "bad"),
        SheetState::Approved if sheet.paper.is_some() => ("Overlevert på papir", "good"),
        SheetState::Approved
            if sheet
                .frozen
                .as_ref()
                .is_some_and(|frozen| frozen.hand_over_id.is_some()) =>
        {
            ("Sendt som lenke", "plain")
        }
        SheetState::Approved => ("Godkjent, ikke overlevert", "waiting"),
    }
}
