//! The sheets that wait for the approval of whoever is logged in.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::casework::rights;
use crate::web::staff::StaffState;
use crate::web::staff::door::LoggedIn;
use crate::web::staff::fault::Fault;
use crate::web::staff::pages::{Frame, html};
use crate::web::staff::rooms::Room;
use crate::web::staff::times::{self, Moment};
use crate::web::staff::words as common;

#[derive(Template)]
#[template(path = "staff/police/waiting.html")]
struct WaitingPage {
    frame: Frame,
    sheets: Vec<Line>,
}

struct Line {
    address: String,
    category: String,
    place: String,
    reference: String,
    since: Moment,
}

/// `GET /staff/police`
pub(super) async fn show(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
) -> Result<Response, Fault> {
    let who = &session.account;
    if !rights::approves_for_police(who) {
        return Err(Fault::NotForPolice);
    }
    let c = &state.catalogue;
    let now = state.ids.now();
    let sheets = state.casework.sheets_to_approve(who).await?;
    let sheets = sheets.into_iter().map(|(case, sheet)| Line {
        address: format!("/staff/cases/{}/police/{}", case.reference, sheet.id),
        category: common::category(c, case.category),
        place: common::place(&case.place),
        reference: case.reference.to_string(),
        since: times::ago(c, sheet.asked_at.unwrap_or(sheet.changed.at), now),
    });
    let page = WaitingPage {
        frame: Frame::inside(&session, Some(Room::Police)),
        sheets: sheets.collect(),
    };
    html(StatusCode::OK, &page)
}
