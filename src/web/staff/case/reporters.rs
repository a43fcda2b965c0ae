//! Showing who reported a case, on demand, and how to reach them.

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};

use crate::casework::file::FiledReport;
use crate::casework::identity::IdentityError;
use crate::domain::reference::Reference;
use crate::web::staff::StaffState;
use crate::web::staff::door::{refuse_forgeries, refuse_strangers, session, to_login};
use crate::web::staff::fault::Fault;
use crate::web::staff::fields::Fields;
use crate::web::staff::next;

/// How to reach the reporter.
pub(super) struct Contact {
    pub name: Option<String>,
    pub phone: Option<Way>,
    pub email: Option<Way>,
    /// They left neither a way to reach them nor a name.
    pub is_anonymous: bool,
    /// Something of it is not shown.
    pub is_masked: bool,
    /// They gave a name, and it is not shown.
    pub hides_name: bool,
}

/// A number or address; without a link where it is masked.
pub(super) struct Way {
    pub text: String,
    pub href: Option<String>,
}

/// The contact as a page may show it.
pub(super) fn contact(filed: &FiledReport, shows_contact: bool) -> Contact {
    let reporter = &filed.report.reporter;
    let is_anonymous = reporter.is_anonymous() && !filed.has_name;
    let way = |open: String, masked: String, scheme: &str, address: &str| Way {
        text: if shows_contact { open } else { masked },
        href: shows_contact.then(|| format!("{scheme}:{address}")),
    };
    Contact {
        name: reporter.name.clone(),
        phone: reporter
            .phone
            .as_ref()
            .map(|phone| way(phone.grouped(), phone.to_string(), "tel", phone.reveal())),
        email: reporter.email.as_ref().map(|email| {
            let open = email.reveal().to_owned();
            way(open, email.to_string(), "mailto", email.reveal())
        }),
        is_anonymous,
        is_masked: !shows_contact && !is_anonymous,
        hides_name: filed.has_name && reporter.name.is_none(),
    }
}

/// `POST /staff/cases/{reference}/reporters`
pub(in crate::web::staff) async fn show_or_hide(
    State(state): State<StaffState>,
    path: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    refuse_strangers(&state, &headers)?;
    let Path(reference) = path.map_err(|_| Fault::NoCase)?;
    let reference: Reference = reference.parse().map_err(|_| Fault::NoCase)?;
    let page = format!("/staff/cases/{reference}");
    let Some(session) = session(&state, &headers).await? else {
        return Ok(Redirect::to(&to_login(&page)).into_response());
    };
    refuse_forgeries(&session, &fields)?;
    let done = if fields.get("hide").is_empty() {
        state.casework.show_reporters(&session, &reference).await
    } else {
        state.casework.hide_reporters(&session, &reference).await
    };
    match done {
        // Back to the report that it was asked on.
        Ok(()) => {
            // Back to the caretaker's job.
            if let Some(next) = next::wanted(fields.get("next")) {
                return Ok(Redirect::to(next).into_response());
            }
            let report = fields.get("report").parse::<Reference>().ok();
            let place = report.map_or_else(String::new, |report| format!("#melder-{report}"));
            Ok(Redirect::to(&format!("{page}{place}")).into_response())
        }
        Err(IdentityError::NoSuchCase) => Err(Fault::NoCase),
        Err(IdentityError::NotAllowed) => Err(Fault::NotAllowed),
        Err(IdentityError::Store(error)) => Err(Fault::Store(error)),
    }
}
