//! Choosing what is on a sheet. Everything is kept as it is sent, whole or not;
//! what is wrong is said when the sheet is to be seen.

mod page;

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

use super::form::{self, Wish};
use super::{is_mark, sheet_path, words};
use crate::casework::identity::IdentityError;
use crate::casework::police::PoliceError;
use crate::web::staff::StaffState;
use crate::web::staff::door::{LoggedIn, of_form, to_login};
use crate::web::staff::fault::Fault;
use crate::web::staff::fields::Fields;
use crate::web::staff::pages::html;
use page::{Problem, Said, page};

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
    let Ok(session) = of_form(&state, &headers, &fields, &address).await? else {
        return wait(&state, &fields, &address).await;
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
