//! The pages of the round.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::Timestamp;

use crate::casework::actions::MAX_REASON;
use crate::casework::round::{Job, Round};
use crate::casework::work_order::{Contact, contact, pictures, told};
use crate::domain::account::Account;
use crate::domain::reference::Reference;
use crate::domain::visit::Visit;
use crate::store::sessions::Session;
use crate::web::staff::StaffState;
use crate::web::staff::fault::Fault;
use crate::web::staff::pages::{Frame, html};
use crate::web::staff::rooms::Room;
use crate::web::staff::times::{self, Moment};
use crate::web::staff::visits::section::{self, Visits};
use crate::web::staff::visits::shown::briefly;
use crate::web::staff::words;
use crate::web::staff::work_order::sheet::{Caller, Picture, Told, callers};
use crate::wording::Catalogue;

/// The houses of the day.
#[derive(Template)]
#[template(path = "staff/round/round.html")]
pub(super) struct RoundPage {
    frame: Frame,
    visits: Vec<VisitOnRound>,
    stops: Vec<StopShown>,
    jobs: usize,
    /// The reference of a case that was just finished.
    done: Option<String>,
}

struct StopShown {
    name: String,
    more: String,
    /// The address of the list of all that is to be done there.
    list: String,
    jobs: Vec<JobShown>,
}

/// Where somebody is to be at what time.
struct VisitOnRound {
    /// "10.00–12.00".
    when: String,
    machine: String,
    place: String,
    does_not_suit: bool,
    wish: String,
    /// It was to be over by now.
    is_over: bool,
    job: JobShown,
}

pub(in crate::web::staff) struct JobShown {
    pub reference: String,
    pub category: String,
    pub unit: String,
    pub priority: String,
    pub priority_class: &'static str,
    pub due: Moment,
    pub is_mine: bool,
    pub words: String,
    /// When somebody comes: "tirsdag 24. november 10.00–12.00".
    pub visit: String,
    /// The visit does not suit.
    pub is_off: bool,
}

/// Fills the page.
pub(super) fn round(
    state: &StaffState,
    session: &Session,
    round: &Round,
    done: Option<&Reference>,
) -> RoundPage {
    let c = &state.catalogue;
    let now = state.ids.now();
    RoundPage {
        frame: Frame::inside(session, Some(Room::Round)),
        visits: round
            .visits
            .iter()
            .map(|(visit, job)| on_round(c, visit, job, &session.account, now))
            .collect(),
        jobs: round.stops.iter().map(|stop| stop.jobs.len()).sum(),
        stops: round
            .stops
            .iter()
            .map(|stop| {
                let mut place = stop.place.clone();
                place.unit = None;
                let more = [place.building_name.take(), place.area.take()];
                StopShown {
                    list: place.address.as_deref().map(list_of).unwrap_or_default(),
                    name: words::place(&place),
                    more: more.into_iter().flatten().collect::<Vec<_>>().join(", "),
                    jobs: stop
                        .jobs
                        .iter()
                        .map(|job| shown(c, job, &session.account, now))
                        .collect(),
                }
            })
            .collect(),
        done: done.map(ToString::to_string),
    }
}

/// The address of the list of a building.
fn list_of(address: &str) -> String {
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("at", address)
        .finish();
    format!("/staff/round/list?{query}")
}

fn on_round(c: &Catalogue, visit: &Visit, job: &Job, me: &Account, now: Timestamp) -> VisitOnRound {
    VisitOnRound {
        when: briefly(c, &visit.window, now),
        machine: visit.window.start.to_string(),
        place: words::place(&job.case.place),
        does_not_suit: !visit.state.is_agreed(),
        wish: visit.wish.clone().unwrap_or_default(),
        is_over: visit.state.is_agreed() && visit.window.end <= now,
        job: shown(c, job, me, now),
    }
}

pub(in crate::web::staff) fn shown(
    c: &Catalogue,
    job: &Job,
    me: &Account,
    now: Timestamp,
) -> JobShown {
    let case = &job.case;
    let text = job.words.as_deref().unwrap_or_default();
    let words: Vec<&str> = text.split_whitespace().collect();
    let unit = case.place.unit.as_ref();
    JobShown {
        reference: case.reference.to_string(),
        category: words::category(c, case.category),
        unit: unit.map(ToString::to_string).unwrap_or_default(),
        priority: words::priority(c, case.priority),
        priority_class: case.priority.key(),
        due: times::due(c, case, now),
        is_mine: case.assignee.as_ref() == Some(&me.id),
        words: words.join(" "),
        visit: job
            .visit
            .as_ref()
            .map(|visit| briefly(c, &visit.window, now))
            .unwrap_or_default(),
        is_off: job
            .visit
            .as_ref()
            .is_some_and(|visit| !visit.state.is_agreed()),
    }
}

/// The form that finishes a job, as it stands on the page.
pub(super) struct Form {
    /// Sent twice, it is done once.
    pub mark: String,
    pub words: String,
    pub notice: &'static str,
    /// What must be mended, by field.
    pub words_problem: String,
    pub photo_problem: String,
}

impl Form {
    /// An empty one.
    pub fn new(mark: String) -> Self {
        Self {
            mark,
            words: String::new(),
            notice: "",
            words_problem: String::new(),
            photo_problem: String::new(),
        }
    }
}

/// One job.
#[derive(Template)]
#[template(path = "staff/round/job.html")]
struct JobPage {
    frame: Frame,
    csrf: String,
    reference: String,
    version: i64,
    category: String,
    place: String,
    building: String,
    priority: String,
    priority_class: &'static str,
    due: Moment,
    status: String,
    is_open: bool,
    /// What was reported, word for word; nothing where it is none of theirs.
    reports: Vec<Told>,
    /// More was told, and it is not for the reader.
    hides_words: bool,
    photos: Vec<Picture>,
    own_photos: usize,
    callers: Vec<Caller>,
    /// Who it is can be asked for.
    is_masked: bool,
    visits: Option<Visits>,
    /// Behind the addresses of visits: the way back here.
    visit_back: &'static str,
    /// What was just done.
    notice: &'static str,
    form: Form,
    most: usize,
}

/// The page of a job: a look at the case, as any other.
pub(super) async fn job(
    state: &StaffState,
    session: &Session,
    reference: &Reference,
    form: Form,
    notice: &'static str,
) -> Result<Response, Fault> {
    let file = state.casework.open_in(session, reference).await?;
    let file = file.ok_or(Fault::NoCase)?;
    let status = if form.words_problem.is_empty() && form.photo_problem.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let case = &file.case;
    let (c, now) = (&state.catalogue, state.ids.now());
    let contact = contact(&file);
    let page = JobPage {
        frame: Frame::inside(session, Some(Room::Round)),
        csrf: session.csrf.clone(),
        reference: case.reference.to_string(),
        version: case.version,
        category: words::category(c, case.category),
        place: words::place(&case.place),
        building: case.place.building_name.clone().unwrap_or_default(),
        priority: words::priority(c, case.priority),
        priority_class: case.priority.key(),
        due: times::due(c, case, now),
        status: words::status(c, case.status),
        is_open: case.status.is_open(),
        reports: told(&file)
            .into_iter()
            .map(|told| Told {
                language: told.language.code().to_owned(),
                text: told.text,
            })
            .collect(),
        hides_words: file.hides_words(),
        photos: pictures(&file)
            .into_iter()
            .map(|picture| Picture {
                address: format!("/staff/cases/{}/photos/{}", case.reference, picture.id),
                width: picture.width,
                height: picture.height,
            })
            .collect(),
        own_photos: file.staff_photos.len(),
        callers: callers(&contact),
        is_masked: contact == Contact::Hidden,
        visits: section::visits(c, &file, now),
        visit_back: "?back=round",
        notice,
        form,
        most: MAX_REASON,
    };
    html(status, &page)
}
