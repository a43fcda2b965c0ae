//! The form of a visit, and the look at what it will tell.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use super::form::{Form, Problem};
use super::shown::{VisitShown, briefly, shown};
use super::{Deed, Place};
use crate::casework::actions::MAX_REASON;
use crate::casework::rights;
use crate::casework::visits::{Doubt, VisitPreview, When};
use crate::domain::clock::oslo;
use crate::domain::language::Language;
use crate::domain::visit::Visit;
use crate::store::sessions::Session;
use crate::web::staff::StaffState;
use crate::web::staff::case::acts::confirm::{self, LetterShown};
use crate::web::staff::fault::Fault;
use crate::web::staff::pages::{Frame, html};
use crate::web::staff::rooms::Room;
use crate::web::staff::{times, words};
use crate::wording::visit::when;

/// What both pages show.
struct Head {
    csrf: String,
    reference: String,
    version: i64,
    category: String,
    place: String,
    /// Where the form goes.
    action: String,
    /// Where the way back leads.
    back: String,
    heading: &'static str,
    is_from_round: bool,
}

#[derive(Template)]
#[template(path = "staff/visits/form.html")]
struct FormPage {
    frame: Frame,
    head: Head,
    form: Form,
    problem: Option<Problem>,
    /// The visit that is moved or cancelled.
    visit: Option<VisitShown>,
    asks_when: bool,
    /// The first day that can be chosen.
    today: String,
    /// Where else the same person is to be.
    own: Vec<Own>,
    most: usize,
}

struct Own {
    when: String,
    place: String,
    reference: String,
}

#[derive(Template)]
#[template(path = "staff/visits/look.html")]
struct LookPage {
    frame: Frame,
    head: Head,
    form: Form,
    when: String,
    asks_when: bool,
    doubts: Vec<String>,
    sum: String,
    unreached: String,
    letters: Vec<LetterShown>,
    send: &'static str,
}

impl FormPage {
    /// Name, label and value of the fields for a time of day.
    fn hours(&self) -> [(&'static str, &'static str, &str); 2] {
        [
            ("from", "Fra kl.", &self.form.from),
            ("to", "Til kl.", &self.form.to),
        ]
    }

    fn problem(&self, field: &str) -> &str {
        let problem = self.problem.as_ref();
        let its = problem.filter(|problem| problem.field == field);
        its.map_or("", |problem| problem.words.as_str())
    }
}

/// The form; with what is wrong with it, where something is.
pub(super) async fn form(
    state: &StaffState,
    session: &Session,
    at: &Place,
    form: Form,
    problem: Option<Problem>,
) -> Result<Response, Fault> {
    let who = &session.account;
    let file = state.casework.open_in(session, &at.reference).await?;
    let file = file.ok_or(Fault::NoCase)?;
    if !rights::may_change(who) {
        return Err(Fault::NotAllowed);
    }
    let (c, now) = (&state.catalogue, state.ids.now());
    let visit = file.visits.iter().find(|visit| visit.id == at.id);
    if visit.is_none() && at.deed != Deed::New {
        return Err(Fault::NoPage);
    }
    let own = state.casework.own_visits(who).await?;
    let asks_when = matches!(at.deed, Deed::New | Deed::Move);
    let form = if form.day.is_empty() && problem.is_none() {
        let proposed = match visit {
            Some(visit) if visit.state.is_agreed() => as_it_is(visit),
            _ => state.casework.next_free(&own),
        };
        form.proposing(proposed)
    } else {
        form
    };
    let status = match &problem {
        None => StatusCode::OK,
        Some(problem) if problem.is_overtaken => StatusCode::CONFLICT,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let case = &file.case;
    let page = FormPage {
        frame: Frame::inside(session, Some(room(&form))),
        head: head(state, session, at, case, &form),
        problem,
        visit: visit.map(|visit| shown(c, visit, &file.names, now)),
        asks_when,
        today: now.to_zoned(oslo()).date().to_string(),
        own: own
            .iter()
            .filter(|(visit, _)| visit.id != at.id && visit.state.is_agreed())
            .map(|(visit, case)| Own {
                when: briefly(c, &visit.window, now),
                place: words::place(&case.place),
                reference: case.reference.to_string(),
            })
            .collect(),
        most: MAX_REASON,
        form,
    };
    html(status, &page)
}

/// What it will tell, before it is done.
pub(super) async fn look(
    state: &StaffState,
    session: &Session,
    at: &Place,
    form: &Form,
    preview: &VisitPreview,
) -> Result<Response, Fault> {
    let file = state.casework.open_in(session, &at.reference).await?;
    let file = file.ok_or(Fault::NoCase)?;
    let c = &state.catalogue;
    let letters = confirm::letters(&preview.preview, file.shows_contact);
    let page = LookPage {
        frame: Frame::inside(session, Some(room(form))),
        head: head(state, session, at, &file.case, form),
        form: form.clone(),
        when: when(c, Language::BOKMAL, &preview.visit.window),
        asks_when: at.deed != Deed::Cancel,
        doubts: preview
            .doubts
            .iter()
            .map(|doubt| doubted(state, doubt))
            .collect(),
        sum: confirm::sum(&preview.preview),
        unreached: confirm::unreached(&preview.preview),
        send: match (at.deed, letters.is_empty()) {
            (Deed::Move, true) => "Flytt besøket",
            (Deed::Move, false) => "Flytt besøket og send",
            (Deed::Cancel, true) => "Avlys besøket",
            (Deed::Cancel, false) => "Avlys besøket og send",
            (_, true) => "Avtal besøket",
            (_, false) => "Avtal besøket og send",
        },
        letters,
    };
    html(StatusCode::OK, &page)
}

fn head(
    state: &StaffState,
    session: &Session,
    at: &Place,
    case: &crate::domain::case::Case,
    form: &Form,
) -> Head {
    let page = if form.is_from_round { "round" } else { "cases" };
    Head {
        csrf: session.csrf.clone(),
        reference: case.reference.to_string(),
        version: case.version,
        category: words::category(&state.catalogue, case.category),
        place: words::place(&case.place),
        action: at.address(),
        back: format!("/staff/{page}/{}", case.reference),
        heading: match at.deed {
            Deed::New => "Avtal besøk",
            Deed::Move => "Flytt besøket",
            Deed::Cancel | Deed::Done => "Avlys besøket",
        },
        is_from_round: form.is_from_round,
    }
}

fn room(form: &Form) -> Room {
    if form.is_from_round {
        Room::Round
    } else {
        Room::Queue
    }
}

/// The time that it has.
fn as_it_is(visit: &Visit) -> When {
    let (from, to) = (
        visit.window.start.to_zoned(oslo()),
        visit.window.end.to_zoned(oslo()),
    );
    When {
        day: from.date(),
        from: from.time(),
        to: to.time(),
    }
}

fn doubted(state: &StaffState, doubt: &Doubt) -> String {
    let (c, now) = (&state.catalogue, state.ids.now());
    match doubt {
        Doubt::DayOff(day) => format!(
            "{} er en fridag. Er det meningen, så send.",
            capital(&times::day(c, *day))
        ),
        Doubt::Elsewhere(window, Some(reference)) => format!(
            "Samme person har et besøk {} i sak {reference}.",
            briefly(c, window, now)
        ),
        Doubt::Elsewhere(window, None) => {
            format!(
                "Samme person har et annet besøk {}.",
                briefly(c, window, now)
            )
        }
        Doubt::AfterDue(due_at) => format!(
            "Besøket er etter fristen. Vi har lovet å se på saken innen {}.",
            times::date(c, *due_at).full
        ),
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
