//! What is to be done in one building, on paper: in the order of the visits, then
//! by due date.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;

use crate::web::staff::StaffState;
use crate::web::staff::door::LoggedIn;
use crate::web::staff::fault::Fault;
use crate::web::staff::fields::Fields;
use crate::web::staff::pages::{Frame, html};
use crate::web::staff::rooms::Room;
use crate::web::staff::round::page::{JobShown, shown};
use crate::web::staff::round::refuse_others;
use crate::web::staff::{times, words};

#[derive(Template)]
#[template(path = "staff/work_order/list.html")]
struct ListPage {
    frame: Frame,
    name: String,
    more: String,
    jobs: Vec<JobShown>,
    now: String,
}

/// `GET /staff/round/list?at=`
pub(in crate::web::staff) async fn of_building(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let who = &session.account;
    refuse_others(who)?;
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let address = query.get("at").trim();
    let stop = state.casework.of_building(who, address).await?;
    let (c, now) = (&state.catalogue, state.ids.now());
    let (mut place, jobs) = stop.map_or_else(Default::default, |stop| (stop.place, stop.jobs));
    place.unit = None;
    let more = [place.building_name.take(), place.area.take()];
    let page = ListPage {
        frame: Frame::inside(&session, Some(Room::Round)),
        name: if jobs.is_empty() {
            address.to_owned()
        } else {
            words::place(&place)
        },
        more: more.into_iter().flatten().collect::<Vec<_>>().join(", "),
        jobs: jobs.iter().map(|job| shown(c, job, who, now)).collect(),
        now: times::date(c, now).full,
    };
    html(StatusCode::OK, &page)
}
