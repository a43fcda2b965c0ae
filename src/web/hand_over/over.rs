//! What a link says that opens nothing, or nothing more.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use crate::casework::hand_over::doors::Visit;
use crate::domain::hand_over::Ending;
use crate::web::App;
use crate::web::pages::{Caching, Frame, respond};
use crate::web::reader::Reader;

/// Says that the link opens nothing, or nothing more.
#[derive(Template)]
#[template(path = "hand_over/over.html")]
struct OverPage<'a> {
    page: Frame<'a>,
    heading: String,
    advice: String,
    /// What was just done.
    notice: Option<String>,
    /// What was typed and is with nobody.
    unsaved: String,
    is_good: bool,
    /// The address of the form that has a new link sent.
    renew: Option<String>,
}

/// To a stranger: the same whether the link ever was.
pub(super) fn closed(app: &App, reader: &Reader) -> Response {
    let page = Frame::new(&app.catalogue, &app.settings, reader);
    let page = OverPage {
        heading: page.say("link-closed"),
        advice: page.say("link-closed-advice"),
        notice: None,
        unsaved: String::new(),
        is_good: false,
        renew: None,
        page,
    };
    respond(StatusCode::NOT_FOUND, Caching::Never, &page)
}

pub(super) fn expired(app: &App, reader: &Reader, token: &str, done: &str) -> Response {
    let page = Frame::new(&app.catalogue, &app.settings, reader);
    let (notice, is_good) = match done {
        "sent" => (Some(page.say("link-expired-sent")), true),
        "not-sent" => (Some(page.say("link-expired-not-sent")), false),
        _ => (None, false),
    };
    let page = OverPage {
        heading: page.say("link-expired"),
        advice: page.say("link-expired-lead"),
        renew: (!is_good).then(|| page.link(&format!("/h/{token}/new-link"))),
        notice,
        unsaved: String::new(),
        is_good,
        page,
    };
    respond(StatusCode::GONE, Caching::Never, &page)
}

pub(super) fn over(app: &App, reader: &Reader, visit: &Visit) -> Response {
    over_with(app, reader, visit, None)
}

/// The hand-over had ended when something was sent: what was typed stands there.
pub(super) fn too_late(app: &App, reader: &Reader, visit: &Visit, typed: &str) -> Response {
    over_with(app, reader, visit, Some(typed))
}

fn over_with(app: &App, reader: &Reader, visit: &Visit, unsaved: Option<&str>) -> Response {
    let page = Frame::new(&app.catalogue, &app.settings, reader);
    let ending = visit.hand_over.end.map(|(ending, _)| ending);
    let (key, is_theirs) = match ending {
        Some(Ending::Done) => ("link-over-done", true),
        Some(Ending::GivenBack) => ("link-over-given-back", true),
        Some(Ending::Withdrawn | Ending::Overtaken) | None => ("link-over", false),
    };
    let page = OverPage {
        heading: page.say(key),
        advice: page.say("link-over-lead"),
        notice: unsaved.map(|_| page.say("link-too-late")),
        unsaved: unsaved.unwrap_or_default().trim().to_owned(),
        is_good: is_theirs && unsaved.is_none(),
        renew: None,
        page,
    };
    let status = if unsaved.is_some() {
        StatusCode::CONFLICT
    } else if is_theirs {
        StatusCode::OK
    } else {
        StatusCode::GONE
    };
    respond(status, Caching::Never, &page)
}
