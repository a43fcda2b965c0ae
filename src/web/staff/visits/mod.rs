//! Agreeing a visit, moving it, cancelling it, and saying that one was there. What
//! the reporters are told is shown first, exactly as they will get it.
//!
//! [`form`] is what was typed, [`page`] the pages, and [`shown`] a visit in the
//! lists of other pages.

pub(super) mod access;
mod form;
mod page;
pub(super) mod section;
pub(super) mod shown;

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use strum::{EnumString, IntoStaticStr};

use super::StaffState;
use super::door::{LoggedIn, of_form};
use super::fault::Fault;
use super::fields::Fields;
use crate::casework::visits::{By, VisitAct, VisitOrder};
use crate::domain::reference::Reference;
use form::{Form, Problem, problem};

/// What can be done, by the last part of an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
enum Deed {
    New,
    Move,
    Cancel,
    Done,
}

/// A visit's address: the case, and the visit where there is one already.
struct Place {
    reference: Reference,
    id: String,
    deed: Deed,
}

impl Place {
    fn new(path: Result<Path<String>, PathRejection>) -> Result<Self, Fault> {
        let Path(reference) = path.map_err(|_| Fault::NoCase)?;
        Ok(Self {
            reference: reference.parse().map_err(|_| Fault::NoCase)?,
            id: String::new(),
            deed: Deed::New,
        })
    }

    fn of(path: Result<Path<(String, String, String)>, PathRejection>) -> Result<Self, Fault> {
        let Path((reference, id, deed)) = path.map_err(|_| Fault::NoPage)?;
        let deed = deed.parse().map_err(|_| Fault::NoPage)?;
        if deed == Deed::New {
            return Err(Fault::NoPage);
        }
        Ok(Self {
            reference: reference.parse().map_err(|_| Fault::NoCase)?,
            id,
            deed,
        })
    }

    fn address(&self) -> String {
        let Self {
            reference,
            id,
            deed,
        } = self;
        let deed: &str = (*deed).into();
        if id.is_empty() {
            format!("/staff/cases/{reference}/visits/{deed}")
        } else {
            format!("/staff/cases/{reference}/visits/{id}/{deed}")
        }
    }

    /// What is wanted, with the time that was typed.
    fn act(&self, form: &Form) -> Result<VisitAct<'_>, Problem> {
        Ok(match self.deed {
            Deed::New => VisitAct::Plan(form.when()?),
            Deed::Move => VisitAct::Move(&self.id, form.when()?),
            Deed::Cancel => VisitAct::Cancel(&self.id),
            Deed::Done => VisitAct::Done(&self.id),
        })
    }
}

/// The sentence for what was done, by its name in the address of the case's page.
pub(super) fn notice(done: &str) -> Option<&'static str> {
    Some(match done.strip_prefix("visit-")? {
        "new" => "Besøket er avtalt, og melderne får beskjed.",
        "move" => "Besøket er flyttet, og melderne får beskjed.",
        "cancel" => "Besøket er avlyst, og melderne får beskjed.",
        "done" => "Besøket er gjort.",
        "access" => "Adkomsten er skrevet ned.",
        _ => return None,
    })
}

/// `GET /staff/cases/{reference}/visits/new`
pub(super) async fn begin(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
    path: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let form = Form::of(&Fields::parse(query.unwrap_or_default().as_bytes()));
    page::form(&state, &session, &Place::new(path)?, form, None).await
}

/// `GET /staff/cases/{reference}/visits/{id}/{deed}`
pub(super) async fn begin_with(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
    path: Result<Path<(String, String, String)>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let place = Place::of(path)?;
    if place.deed == Deed::Done {
        let case = format!("/staff/cases/{}", place.reference);
        return Ok(Redirect::to(&case).into_response());
    }
    let form = Form::of(&Fields::parse(query.unwrap_or_default().as_bytes()));
    page::form(&state, &session, &place, form, None).await
}

/// `POST /staff/cases/{reference}/visits/new`
pub(super) async fn plan(
    State(state): State<StaffState>,
    path: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    take(&state, &headers, &fields, Place::new(path)?).await
}

/// `POST /staff/cases/{reference}/visits/{id}/{deed}`
pub(super) async fn change(
    State(state): State<StaffState>,
    path: Result<Path<(String, String, String)>, PathRejection>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    take(&state, &headers, &fields, Place::of(path)?).await
}

async fn take(
    state: &StaffState,
    headers: &HeaderMap,
    fields: &Fields,
    place: Place,
) -> Result<Response, Fault> {
    let form = Form::of(fields);
    // What was typed comes back with the page.
    let address = format!("{}?{}", place.address(), form.query());
    let session = match of_form(state, headers, fields, &address).await? {
        Ok(session) => session,
        Err(to_login) => return Ok(to_login),
    };
    let order = VisitOrder {
        by: By::Account(&session.account),
        reference: &place.reference,
        version: fields.get("version").parse().unwrap_or(-1),
        reason: &form.reason,
    };
    let back = async |form, problem| page::form(state, &session, &place, form, Some(problem)).await;
    let act = match place.act(&form) {
        Ok(act) => act,
        Err(problem) => return back(form, problem).await,
    };
    match fields.get("step") {
        "edit" => return page::form(state, &session, &place, form, None).await,
        "send" => {}
        _ if place.deed == Deed::Done => {}
        _ => {
            return match state.casework.preview_visit(order, act).await {
                Ok(preview) => page::look(state, &session, &place, &form, &preview).await,
                Err(error) => {
                    let problem = problem(error)?;
                    back(form.clone(), problem).await
                }
            };
        }
    }
    match state.casework.do_visit(order, act).await {
        Ok((case, _)) => {
            let deed: &str = place.deed.into();
            let to = if form.is_from_round {
                format!("/staff/round/{}?done=visit-{deed}", case.reference)
            } else {
                format!("/staff/cases/{}?done=visit-{deed}", case.reference)
            };
            Ok(Redirect::to(&to).into_response())
        }
        Err(error) => {
            let problem = problem(error)?;
            back(form.clone(), problem).await
        }
    }
}
