//! When somebody comes, on the reporter's own page: the day and the hours, a
//! calendar file, and a form to say that it does not suit.

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use url::Url;

use super::acts::{Act, Outcome, Sent, is_of_danger, unfit};
use super::{private, read};
use crate::domain::own_page::ActKind;
use crate::domain::visit::VisitState;
use crate::intake::IntakeError;
use crate::intake::own_page::{OwnPage, Telling};
use crate::intake::visits::{OwnVisit, Refused};
use crate::web::App;
use crate::web::errors::{self, Fault};
use crate::web::form::problems::Problem;
use crate::web::pages::Frame;
use crate::web::reader::Reader;
use crate::wording::visit::{calendar_path, when, who, who_comes};
use crate::wording::visit_calendar::{self, CalendarFacts};

/// A visit on the page.
pub(super) struct VisitTold {
    pub id: String,
    pub heading: String,
    /// For programs (RFC 3339).
    pub datetime: String,
    /// The path of its calendar file.
    pub calendar: String,
    pub is_agreed: bool,
    /// Somebody must let them in.
    pub is_in_dwelling: bool,
    /// The id of the field for what would suit.
    pub field: String,
}

/// Those that are still to come, and those that want another time.
pub(super) fn told(app: &App, page: &Frame<'_>, own: &OwnPage) -> Vec<VisitTold> {
    let now = app.ids.now();
    let (c, l) = (page.catalogue(), page.language);
    let report = &own.standing.report;
    let is_in_dwelling = report.typed_unit.is_some() || own.standing.decision.place.unit.is_some();
    let told = own.visits.iter().filter(|told| {
        let waits = told.visit.state == VisitState::DoesNotSuit;
        told.is_open && (waits || told.visit.is_to_come(now))
    });
    told.enumerate()
        .map(|(nth, told)| {
            let visit = &told.visit;
            let is_agreed = visit.state.is_agreed();
            let when = when(c, l, &visit.window);
            let comes = who_comes(visit, told.owner, app.intake.recipients());
            VisitTold {
                heading: if is_agreed {
                    let who = who(c, l, comes);
                    c.text(l, "own-visit", &[("who", &who), ("when", &when)])
                } else {
                    c.text(l, "own-visit-off", &[("when", &when)])
                },
                datetime: visit.window.start.to_string(),
                calendar: format!(
                    "/status/{}{}",
                    report.status_token,
                    calendar_path(&visit.id)
                ),
                is_agreed,
                is_in_dwelling,
                // The summary of problems leads to the first.
                field: match nth {
                    0 => "visit-no".to_owned(),
                    nth => format!("visit-no-{nth}"),
                },
                id: visit.id.clone(),
            }
        })
        .collect()
}

/// `GET /status/{token}/visits/{id}/visit.ics`: also of a visit that was cancelled,
/// so that calendars take it out.
pub(super) async fn file(
    State(app): State<App>,
    reader: Reader,
    Path((token, id)): Path<(String, String)>,
) -> Response {
    let own = match read(&app, &reader, &token).await {
        Ok(own) => own,
        Err(fault) => return errors::page(&app, &reader, fault),
    };
    let Some(told) = own.visits.iter().find(|told| told.visit.id == id) else {
        return errors::page(&app, &reader, Fault::NotFound);
    };
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"visit.ics\"",
        ),
        (header::CACHE_CONTROL, "no-store"),
    ];
    private((headers, calendar(&app, &own, told)).into_response())
}

fn calendar(app: &App, own: &OwnPage, told: &OwnVisit) -> String {
    let report = &own.standing.report;
    let c = &app.catalogue;
    let public = Url::parse(&app.settings.public_url).ok();
    let host = public.as_ref().and_then(Url::host_str).unwrap_or("sifra");
    // What this reporter told: others may have told more of the case.
    let place = report.typed_address.as_deref();
    let facts = CalendarFacts {
        who: who_comes(&told.visit, told.owner, app.intake.recipients()),
        place: place.or(own.standing.decision.place.address.as_deref()),
        host,
    };
    visit_calendar::file(c, c.nearest(report.language), &told.visit, &facts)
}

/// A visit does not suit.
pub(super) async fn refuse(
    app: &App,
    reader: &Reader,
    token: &str,
    sent: &Sent,
) -> Result<Outcome, IntakeError> {
    let refused = app
        .intake
        .visit_does_not_suit(token, &sent.visit, &sent.text)
        .await;
    let outcome = match refused {
        Ok(None) => return Ok(Outcome::NoPage),
        Ok(Some(Refused::Noted)) => Outcome::Done("visit-no"),
        Ok(Some(Refused::Gone)) => Outcome::Done("visit-gone"),
        Err(IntakeError::Text(fault)) => {
            return Ok(Outcome::Problem(Problem {
                field: "visit-no",
                sentence: unfit(app, reader, fault, &sent.text),
            }));
        }
        Err(error) => return Err(error),
    };
    // Whatever the form was for: what tells of danger is a report.
    if is_of_danger(app, sent) {
        let telling = Telling {
            kind: ActKind::Words,
            text: sent.text.clone(),
            answers: None,
            key: format!("{}{}", Act::VisitNo.key(), sent.key),
            language: reader.chosen.then_some(reader.language),
        };
        app.intake.told_on_page(token, telling).await?;
    }
    Ok(outcome)
}
