//! What to tell the caller once it is filed.

use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::preview::{Alarm, Said, alarm};
use super::words;
use crate::domain::language::Language;
use crate::domain::reference::Reference;
use crate::web::staff::StaffState;
use crate::web::staff::door::LoggedIn;
use crate::web::staff::fault::Fault;
use crate::web::staff::pages::{Frame, html};
use crate::web::staff::rooms::Room;
use crate::wording::known::promise;

#[derive(Template)]
#[template(path = "staff/calls/receipt.html")]
struct ReceiptPage {
    frame: Frame,
    reference: String,
    /// One character at a time.
    spelled: String,
    alarm: Option<Alarm>,
    /// Who has it by when, in bokmål.
    promise: String,
    /// The same in the caller's language, where that is another.
    said: Option<Said>,
    /// The reference of the case that it was added to.
    joined: Option<String>,
    acknowledged: &'static str,
    is_not_reached: bool,
    may_not_call: bool,
    /// The case, for who may open it.
    case: Option<String>,
}

/// `GET /staff/received/{reference}`
pub(in crate::web::staff) async fn receipt(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
    path: Result<Path<String>, PathRejection>,
) -> Result<Response, Fault> {
    let Path(reference) = path.map_err(|_| Fault::NoCase)?;
    let reference: Reference = reference.parse().map_err(|_| Fault::NoCase)?;
    let found = state
        .casework
        .receipt(&session.account, &reference)
        .await?
        .ok_or(Fault::NoCase)?;
    let c = &state.catalogue;
    let now = state.ids.now();
    let (report, case) = (&found.report, &found.case);
    let caller = c.nearest(report.language);
    let promised = |l| promise(c, l, case.owner, case.due_at, now);
    let standing = found.acknowledgement.as_ref();
    let page = ReceiptPage {
        frame: Frame::inside(&session, Some(Room::NewReport)),
        reference: report.reference.to_string(),
        spelled: spelled(&report.reference),
        alarm: found.danger.map(|danger| alarm(c, danger, caller)),
        promise: promised(Language::BOKMAL),
        said: Said::to_caller(caller, promised),
        joined: (report.reference != case.reference).then(|| case.reference.to_string()),
        acknowledged: standing.map_or("Ingen kvittering går ut. Les opp referansen.", |message| {
            words::acknowledged(message.channel, message.state)
        }),
        is_not_reached: report.reporter.is_anonymous(),
        may_not_call: !found.call.may_call,
        case: found.may_open.then(|| case.reference.to_string()),
    };
    html(StatusCode::OK, &page)
}

/// "S F – 7 K 3 M 9 Q – K".
fn spelled(reference: &Reference) -> String {
    let characters = reference.as_str().chars();
    let apart: Vec<String> = characters
        .map(|c| if c == '-' { '–' } else { c }.to_string())
        .collect();
    apart.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_spelled_for_the_telephone() {
        let reference: Reference = "SF-000000-0".parse().unwrap();
        assert_eq!(spelled(&reference), "S F – 0 0 0 0 0 0 – 0");
    }
}
