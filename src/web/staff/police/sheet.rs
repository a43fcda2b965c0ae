//! A sheet as it is sent: before it is approved a preview of the same bytes, and
//! after that what is printed. All else on the page stays out of the print.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use strum::{EnumString, IntoStaticStr};

use super::{sheet_path, words};
use crate::casework::police::after::{MOST_TO, MOST_WHY};
use crate::casework::police::approve::Seen;
use crate::casework::police::looking::Looked;
use crate::casework::police::{Changes, PoliceError};
use crate::domain::police_sheet::{Basis, Done, SheetPhoto, SheetState, short_fingerprint};
use crate::domain::reference::Reference;
use crate::store::sessions::Session;
use crate::web::staff::StaffState;
use crate::web::staff::door::{LoggedIn, of_form};
use crate::web::staff::fault::Fault;
use crate::web::staff::fields::Fields;
use crate::web::staff::pages::{Frame, html};
use crate::web::staff::rooms::Room;
use crate::web::staff::times::{self, Moment};

/// What can be done with a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
enum Act {
    /// Have it approved.
    Ask,
    Approve,
    /// Throw the draft away.
    Drop,
    /// It was handed over on paper.
    Paper,
    Withdraw,
    /// A sheet that adds to it.
    Follow,
}

/// The page.
#[derive(Template)]
#[template(path = "staff/police/sheet.html")]
struct SheetPage<'a> {
    frame: Frame,
    csrf: &'a str,
    reference: String,
    id: &'a str,
    notice: &'static str,
    problem: String,
    /// Why it was not approved: what has changed.
    changes: Vec<&'static str>,
    was_changed: bool,
    /// What keeps it from being approved.
    flaws: Vec<String>,
    /// What has changed of the case since the draft.
    since_draft: Vec<&'static str>,
    state: &'static str,
    number: Option<String>,
    made: Signed,
    changed: Option<Signed>,
    asked: Option<Moment>,
    approved: Option<Signed>,
    withdrawn: Option<Signed>,
    paper: Option<(Signed, String)>,
    is_sent: bool,
    has_channel: bool,
    may_approve: bool,
    is_own: bool,
    /// For the form that approves.
    version: i64,
    fingerprint: String,
    basis: String,
    short: String,
    html: String,
    photos: &'a [SheetPhoto],
    /// What was typed into a form that comes back.
    typed: &'a Typed,
    most_to: usize,
    most_why: usize,
}

struct Signed {
    who: String,
    when: Moment,
}

/// What was typed, where it comes back.
#[derive(Default)]
struct Typed {
    to: String,
    why: String,
    open: &'static str,
}

/// What the page says of the act before it.
#[derive(Default)]
struct Said {
    notice: &'static str,
    problem: String,
    changed: Option<Changes>,
    typed: Typed,
}

/// `GET /staff/cases/{reference}/police/{id}`
pub(super) async fn show(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
    path: Result<Path<(String, String)>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let (reference, id) = sheet_path(path)?;
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let said = Said {
        notice: match query.get("done").parse() {
            Ok(Act::Ask) => {
                "Arket venter på godkjenning. De som kan godkjenne, ser det i lista si."
            }
            Ok(Act::Approve) => "Arket er godkjent.",
            Ok(Act::Paper) => "Overleveringen er skrevet ned.",
            Ok(Act::Withdraw) => "Arket er trukket tilbake. Lenken virker ikke lenger.",
            Ok(Act::Drop | Act::Follow) | Err(_) => "",
        },
        ..Said::default()
    };
    page(&state, &session, &reference, &id, StatusCode::OK, said).await
}

/// `GET /staff/cases/{reference}/police/{id}/photos/{nth}`
pub(super) async fn photo(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
    path: Result<Path<(String, String, usize)>, PathRejection>,
) -> Result<Response, Fault> {
    let Path((reference, id, nth)) = path.map_err(|_| Fault::NoPage)?;
    let reference: Reference = reference.parse().map_err(|_| Fault::NoCase)?;
    let of = (&reference, id.as_str());
    let shown = state
        .casework
        .sheet_photo(&session.account, of, nth)
        .await?;
    let shown = shown.ok_or(Fault::NoPage)?;
    let headers = [
        (header::CONTENT_TYPE, shown.content_type.as_str()),
        (header::CONTENT_DISPOSITION, "inline"),
        (header::CACHE_CONTROL, "private, no-store"),
    ];
    Ok((headers, shown.bytes).into_response())
}

/// `POST /staff/cases/{reference}/police/{id}/{act}`
pub(super) async fn act(
    State(state): State<StaffState>,
    path: Result<Path<(String, String, String)>, PathRejection>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    let Path((reference, id, act)) = path.map_err(|_| Fault::NoPage)?;
    let reference: Reference = reference.parse().map_err(|_| Fault::NoCase)?;
    let act: Act = act.parse().map_err(|_| Fault::NoPage)?;
    let address = format!("/staff/cases/{reference}/police/{id}");
    let session = match of_form(&state, &headers, &fields, &address).await? {
        Ok(session) => session,
        Err(to_login) => return Ok(to_login),
    };
    let who = &session.account;
    let of = (&reference, id.as_str());
    let version = fields.get("version").parse().unwrap_or(-1);
    let done = match act {
        Act::Ask => state.casework.ask_approval(who, of, version).await,
        Act::Approve => {
            let basis: Basis = serde_json::from_str(fields.get("basis")).unwrap_or_default();
            let seen = Seen {
                version,
                fingerprint: fields.get("fingerprint"),
                basis: &basis,
            };
            let approved = state.casework.approve_sheet(who, of, seen).await;
            approved.map(|_| ())
        }
        Act::Drop => state.casework.drop_sheet(who, of).await,
        Act::Paper => {
            let now = state.ids.now();
            let at = super::talk::instant(fields.get("at")).unwrap_or(now);
            let paper = (fields.get("to"), at);
            state.casework.hand_over_on_paper(who, of, paper).await
        }
        Act::Withdraw => {
            let why = fields.get("why");
            state.casework.withdraw_sheet(who, of, why).await
        }
        Act::Follow => match state.casework.begin_sheet(who, &reference, Some(&id)).await {
            Ok(new) => {
                let to = format!("/staff/cases/{reference}/police/{new}/choose");
                return Ok(Redirect::to(&to).into_response());
            }
            Err(error) => Err(error),
        },
    };
    let error = match done {
        Ok(()) if act == Act::Drop => {
            let to = format!("/staff/cases/{reference}/police?done=drop");
            return Ok(Redirect::to(&to).into_response());
        }
        Ok(()) => {
            let act: &str = act.into();
            return Ok(Redirect::to(&format!("{address}?done={act}")).into_response());
        }
        Err(error) => error,
    };
    let (status, mut said) = refused(error)?;
    said.typed = Typed {
        to: fields.get("to").to_owned(),
        why: fields.get("why").to_owned(),
        open: act.into(),
    };
    page(&state, &session, &reference, &id, status, said).await
}

/// What to tell somebody whose act was not done.
fn refused(error: PoliceError) -> Result<(StatusCode, Said), Fault> {
    let problem = |problem: &str| Said {
        problem: problem.to_owned(),
        ..Said::default()
    };
    Ok(match error {
        PoliceError::Changed(changes) => (
            StatusCode::CONFLICT,
            Said {
                changed: Some(changes),
                ..Said::default()
            },
        ),
        PoliceError::Overtaken => (
            StatusCode::CONFLICT,
            problem("En kollega var raskere. Slik står arket nå; ingenting er gjort to ganger."),
        ),
        PoliceError::Merged => (
            StatusCode::CONFLICT,
            problem("Saken er slått sammen med en annen. Lag arket i den saken."),
        ),
        PoliceError::OwnSheet => (
            StatusCode::FORBIDDEN,
            problem("Du har laget eller endret arket. Da må en annen godkjenne det."),
        ),
        // Said on the page, each by itself.
        PoliceError::Flawed(_) => (StatusCode::UNPROCESSABLE_ENTITY, Said::default()),
        PoliceError::Empty => (
            StatusCode::UNPROCESSABLE_ENTITY,
            problem("Feltet er tomt. Skriv noe i det, og send på nytt."),
        ),
        PoliceError::TooLong(over) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            problem(&format!("Teksten er {over} tegn for lang. Kort den ned.")),
        ),
        error => return Err(error.into()),
    })
}

async fn page(
    state: &StaffState,
    session: &Session,
    reference: &Reference,
    id: &str,
    status: StatusCode,
    said: Said,
) -> Result<Response, Fault> {
    let who = &session.account;
    let looked = state.casework.look_at_sheet(who, reference, id).await?;
    html(status, &view(state, session, &looked, &said))
}

fn view<'a>(
    state: &'a StaffState,
    session: &'a Session,
    looked: &'a Looked,
    said: &'a Said,
) -> SheetPage<'a> {
    let c = &state.catalogue;
    let Looked { sheet, preview, .. } = looked;
    let frozen = sheet.frozen.as_ref();
    let signed = |done: &Done| Signed {
        who: name(&done.by, &looked.names),
        when: times::date(c, done.at),
    };
    let flaws = preview.flaws.iter().map(|flaw| words::flaw(*flaw).1);
    let aspects = |aspects: &[_]| -> Vec<&'static str> {
        aspects
            .iter()
            .map(|aspect| words::aspect(*aspect))
            .collect()
    };
    let mut changes = said
        .changed
        .as_ref()
        .map_or_else(Vec::new, |changes| aspects(&changes.aspects));
    if said.changed.as_ref().is_some_and(|changes| changes.draft) {
        changes.insert(0, "Utkastet er endret.");
    }
    SheetPage {
        frame: Frame::inside(session, Some(Room::Queue)),
        csrf: &session.csrf,
        reference: looked.case.reference.to_string(),
        id: &sheet.id,
        notice: said.notice,
        problem: said.problem.clone(),
        changes,
        was_changed: said.changed.is_some(),
        flaws: flaws.collect(),
        since_draft: aspects(&looked.since_draft),
        state: sheet.state.key(),
        number: frozen.map(|frozen| frozen.number.to_string()),
        made: signed(&sheet.made),
        // Their last touch of their own sheet is no news.
        changed: (sheet.changed.by != sheet.made.by).then(|| signed(&sheet.changed)),
        asked: sheet
            .asked_at
            .filter(|_| sheet.state == SheetState::Draft)
            .map(|at| times::ago(c, at, state.ids.now())),
        approved: frozen.map(|frozen| signed(&frozen.approved)),
        withdrawn: sheet.withdrawn.as_ref().map(signed),
        paper: sheet
            .paper
            .as_ref()
            .map(|(done, to)| (signed(done), to.clone())),
        is_sent: frozen.is_some_and(|frozen| frozen.hand_over_id.is_some()),
        has_channel: looked.has_channel,
        may_approve: looked.may_approve,
        is_own: looked.is_own,
        version: sheet.version,
        fingerprint: preview.fingerprint.clone(),
        basis: serde_json::to_string(&preview.basis).unwrap_or_default(),
        short: short_fingerprint(&preview.fingerprint),
        html: preview.html.clone(),
        photos: &preview.photos,
        typed: &said.typed,
        most_to: MOST_TO,
        most_why: MOST_WHY,
    }
}

pub(super) fn name(account: &str, names: &BTreeMap<String, String>) -> String {
    let known = names.get(account).cloned();
    known.unwrap_or_else(|| "En tidligere ansatt".to_owned())
}
