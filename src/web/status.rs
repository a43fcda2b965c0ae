//! The reporter's own page: who has the case, by when, and what has happened.
//! The token in its path is all that opens it, so nothing keeps or passes on
//! the address, and nothing stands there of other people or of what was told.

use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use jiff::Timestamp;
use url::form_urlencoded;

use super::App;
use super::errors::{self, Fault};
use super::pages::{Caching, Frame, StatusPage, TimelineEntry, respond};
use super::reader::Reader;
use crate::domain::case::{Event, HistoryEntry, Owner, Status};
use crate::domain::language::Language;
use crate::domain::outgoing::{MessageChannel, MessageState};
use crate::intake::Standing;
use crate::wording::acknowledgement::{call, promise};
use crate::wording::dates::day_and_time;
use crate::wording::{Catalogue, names};

/// `GET /status/{token}`. With `?new=1`, straight from the form, the page is
/// the receipt.
pub async fn show(
    State(app): State<App>,
    mut reader: Reader,
    Path(token): Path<String>,
    RawQuery(query): RawQuery,
) -> Response {
    if !token.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return errors::page(&app, &reader, Fault::NotFound);
    }
    let standing = app.intake.by_status_token(&token).await;
    let mut response = match standing {
        Ok(Some(standing)) => {
            if !reader.chosen && !reader.asked {
                reader.language = app.catalogue.nearest(standing.report.language);
            }
            let own_url = app.intake.status_url(&standing.report);
            let query = query.unwrap_or_default();
            let new = form_urlencoded::parse(query.as_bytes()).any(|(name, _)| name == "new");
            let frame = Frame::new(&app.catalogue, &app.settings, &reader);
            let page = view(frame, &standing, app.ids.now(), own_url, new);
            respond(StatusCode::OK, Caching::Never, &page)
        }
        Ok(None) => errors::page(&app, &reader, Fault::NotFound),
        Err(error) => {
            let request_id = &reader.request_id;
            tracing::error!(%error, request_id, "a status page could not be read");
            errors::page(&app, &reader, Fault::Unavailable)
        }
    };
    let headers = response.headers_mut();
    headers.insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static("no-referrer"),
    );
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    response
}

fn view<'a>(
    page: Frame<'a>,
    standing: &Standing,
    now: Timestamp,
    own_url: String,
    new: bool,
) -> StatusPage<'a> {
    let (c, l) = (page.catalogue(), page.language);
    let Standing { report, case, .. } = standing;
    let heading = match case.status {
        _ if new => page.say("receipt-title"),
        Status::New | Status::InProgress | Status::Waiting => names::holder(c, l, case.owner),
        Status::Resolved => page.say("case-resolved"),
        Status::Closed => page.say("case-closed"),
    };
    let due = case.status.is_open().then(|| {
        let late = now > case.due_at;
        let key = if late { "case-overdue" } else { "case-due" };
        page.say_with(key, "due", &day_and_time(c, l, case.due_at))
    });
    let not_told = standing.acknowledgement.state == MessageState::Failed;
    let told = page.say(match standing.acknowledgement.channel {
        _ if not_told => "receipt-told-not",
        MessageChannel::Sms => "receipt-told-sms",
        MessageChannel::Email => "receipt-told-email",
        MessageChannel::Page => "receipt-told-page",
    });
    let danger = standing.decision.danger.filter(|_| case.status.is_open());
    StatusPage {
        new,
        heading,
        reference: report.reference.to_string(),
        call: danger.map(|danger| call(c, l, danger)),
        promise: promise(c, l, case.owner, case.due_at),
        told_badly: not_told.then(|| told.clone()),
        told,
        own_page: page.link(&format!("/status/{}", report.status_token)),
        own_url,
        due,
        category: names::category(c, l, case.category),
        // What this reporter told: others may have told more of the case.
        place: report
            .typed_address
            .clone()
            .or(standing.decision.place.address.clone()),
        timeline: timeline(c, l, standing),
        page,
    }
}

/// What has happened, newest first, as far as it concerns this reporter.
fn timeline(c: &Catalogue, l: Language, standing: &Standing) -> Vec<TimelineEntry> {
    let own = &standing.report;
    // It may have come in elsewhere and been moved here.
    let came_in = (own.received_at, c.text(l, "case-reported", &[]));
    let history = standing.history.iter().filter_map(|entry| {
        let what = sentence(c, l, entry, own.reference.as_str())?;
        Some((entry.at, what))
    });
    let mut entries: Vec<(Timestamp, String)> = std::iter::once(came_in).chain(history).collect();
    entries.sort_by_key(|(at, _)| *at);
    entries
        .into_iter()
        .rev()
        .map(|(at, what)| TimelineEntry {
            what,
            when: day_and_time(c, l, at),
            datetime: at.to_string(),
        })
        .collect()
}

/// Nothing for what is internal or about another reporter.
fn sentence(c: &Catalogue, l: Language, entry: &HistoryEntry, own: &str) -> Option<String> {
    let to = entry.to.as_deref()?;
    match entry.event {
        Event::ReportJoined if to == own => Some(c.text(l, "case-report-moved", &[])),
        Event::Routed | Event::OwnerChanged => {
            let owner: Owner = to.parse().ok()?;
            Some(names::given(c, l, owner))
        }
        Event::StatusChanged => {
            let key = match to.parse().ok()? {
                Status::New => return None,
                Status::InProgress => "case-in-progress",
                Status::Waiting => "case-waiting",
                Status::Resolved => "case-now-resolved",
                Status::Closed => "case-now-closed",
            };
            Some(c.text(l, key, &[]))
        }
        Event::Reported
        | Event::Judged
        | Event::CategoryChanged
        | Event::PriorityChanged
        | Event::AssigneeChanged
        | Event::ReporterAdded
        | Event::Asked
        | Event::PlaceTold
        | Event::ReportLeft
        | Event::ReportJoined
        | Event::Noted
        | Event::Resent => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::case::Actor;

    fn told(event: Event, to: &str) -> Option<String> {
        let entry = HistoryEntry {
            id: "1".into(),
            case_id: "1".into(),
            at: Timestamp::UNIX_EPOCH,
            actor: Actor::Sifra,
            event,
            from: None,
            to: Some(to.into()),
            reason: Some("an internal reason".into()),
        };
        let c = Catalogue::builtin();
        sentence(&c, Language::BOKMAL, &entry, "SF-000000-0")
    }

    #[test]
    fn the_reporter_reads_their_own_report_and_who_has_the_case() {
        for (event, to, words) in [
            (
                Event::ReportJoined,
                "SF-000000-0",
                "Meldingen din ble lagt til denne saken.",
            ),
            (Event::Routed, "police", "Saken ble lagt til politiet."),
            (
                Event::OwnerChanged,
                "housing_office",
                "Boligkontoret fikk saken.",
            ),
            (Event::StatusChanged, "resolved", "Saken ble løst."),
        ] {
            assert_eq!(told(event, to).as_deref(), Some(words));
        }
    }

    #[test]
    fn nothing_of_other_reporters_or_of_the_staffs_own_notes_is_told() {
        for (event, to) in [
            (Event::Reported, "SF-000001-1"),
            (Event::ReportLeft, "SF-000000-0"),
            (Event::ReportJoined, "SF-000001-1"),
            (Event::Judged, "drugs"),
            (Event::CategoryChanged, "drugs"),
            (Event::PriorityChanged, "low"),
            (Event::AssigneeChanged, "kari"),
            (Event::ReporterAdded, "more"),
            (Event::Noted, "a note"),
            (Event::Resent, "email"),
        ] {
            assert_eq!(told(event, to), None, "{event}");
        }
    }
}
