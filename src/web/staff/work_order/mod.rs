//! The work order of a case, to take along on paper or on a telephone.

mod list;
pub(in crate::web) mod sheet;

use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::StaffState;
use super::door::LoggedIn;
use super::fault::Fault;
use super::pages::{Frame, html};
use super::rooms::Room;
use crate::casework::rights::Sight;
use crate::casework::work_order::{Contact, work_order};
use crate::domain::reference::Reference;
use crate::web::staff::times;
use sheet::Sheet;

pub(super) use list::of_building;

#[derive(Template)]
#[template(path = "staff/work_order/page.html")]
struct WorkOrderPage {
    frame: Frame,
    csrf: String,
    reference: String,
    sheet: Sheet,
    /// Who reported can be asked for.
    is_hidden: bool,
    /// When it was printed, if it is.
    now: String,
}

/// `GET /staff/cases/{reference}/work-order`
pub(super) async fn show(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
    path: Result<Path<String>, PathRejection>,
) -> Result<Response, Fault> {
    let Path(reference) = path.map_err(|_| Fault::NoCase)?;
    let reference: Reference = reference.parse().map_err(|_| Fault::NoCase)?;
    let file = state.casework.open_in(&session, &reference).await?;
    let file = file.ok_or(Fault::NoCase)?;
    if file.sight < Sight::Fault {
        return Err(Fault::NotAllowed);
    }
    let around = state.casework.around(&session.account, &file).await?;
    let order = work_order(&file, &around);
    let (c, now) = (&state.catalogue, state.ids.now());
    let photo = |id: &str| format!("/staff/cases/{}/photos/{id}", order.reference);
    let page = WorkOrderPage {
        frame: Frame::inside(&session, Some(Room::Queue)),
        csrf: session.csrf.clone(),
        reference: order.reference.to_string(),
        sheet: Sheet::of(c, &order, &file.names, photo, now),
        is_hidden: order.contact == Contact::Hidden && file.may_ask_who,
        now: times::date(c, now).full,
    };
    html(StatusCode::OK, &page)
}
