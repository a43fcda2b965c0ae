//! The pages of the round.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::Timestamp;

use crate::casework::actions::MAX_REASON;
use crate::casework::file::CaseFile;
use crate::casework::round::{Job, Stop};
use crate::domain::account::Account;
use crate::domain::language::Language;
use crate::domain::photo::PhotoState;
use crate::domain::reference::Reference;
use crate::store::sessions::Session;
use crate::web::staff::StaffState;
use crate::web::staff::fault::Fault;
use crate::web::staff::pages::{Frame, html};
use crate::web::staff::rooms::Room;
use crate::web::staff::times::{self, Moment};
use crate::web::staff::words;
use crate::wording::Catalogue;

/// The houses of the day.
#[derive(Template)]
#[template(path = "staff/round/round.html")]
pub(super) struct RoundPage {
    frame: Frame,
    stops: Vec<StopShown>,
    jobs: usize,
    /// The reference of a case that was just finished.
    done: Option<String>,
}

struct StopShown {
    name: String,
    more: String,
    jobs: Vec<JobShown>,
}

struct JobShown {
    reference: String,
    category: String,
    unit: String,
    priority: String,
    priority_class: &'static str,
    due: Moment,
    is_mine: bool,
    words: String,
}

/// Fills the page.
pub(super) fn round(
    state: &StaffState,
    session: &Session,
    stops: &[Stop],
    done: Option<&Reference>,
) -> RoundPage {
    let c = &state.catalogue;
    let now = state.ids.now();
    RoundPage {
        frame: Frame::inside(session, Some(Room::Round)),
        jobs: stops.iter().map(|stop| stop.jobs.len()).sum(),
        stops: stops
            .iter()
            .map(|stop| {
                let mut place = stop.place.clone();
                place.unit = None;
                let more = [place.building_name.take(), place.area.take()];
                StopShown {
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

fn shown(c: &Catalogue, job: &Job, me: &Account, now: Timestamp) -> JobShown {
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
    form: Form,
    most: usize,
}

struct Told {
    language: String,
    text: String,
}

struct Picture {
    address: String,
    width: u32,
    height: u32,
}

/// Somebody to call.
struct Caller {
    name: String,
    number: String,
    grouped: String,
    may_call: bool,
}

/// The page of a job: a look at the case, as any other.
pub(super) async fn job(
    state: &StaffState,
    session: &Session,
    reference: &Reference,
    form: Form,
) -> Result<Response, Fault> {
    let file = state.casework.open_in(session, reference).await?;
    let file = file.ok_or(Fault::NoCase)?;
    let status = if form.words_problem.is_empty() && form.photo_problem.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let case = &file.case;
    let c = &state.catalogue;
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
        due: times::due(c, case, state.ids.now()),
        status: words::status(c, case.status),
        is_open: case.status.is_open(),
        reports: told(&file),
        hides_words: file.hides_words(),
        photos: pictures(&file),
        own_photos: file.staff_photos.len(),
        callers: if file.shows_contact {
            callers(&file)
        } else {
            Vec::new()
        },
        is_masked: !file.shows_contact
            && file
                .reports
                .iter()
                .any(|filed| !filed.report.reporter.is_anonymous()),
        form,
        most: MAX_REASON,
    };
    html(status, &page)
}

/// What it is about, as far as the one who opened it may read it.
fn told(file: &CaseFile) -> Vec<Told> {
    let of_part = file.part.iter().map(|part| Told {
        language: Language::BOKMAL.code().to_owned(),
        text: part.note.words.clone(),
    });
    let reports = file.reports.iter();
    let reported = reports
        .filter(|filed| !filed.report.text.is_empty())
        .map(|filed| {
            let read = filed.decision.as_ref();
            let language = read.map_or(filed.report.language, |read| read.language);
            Told {
                language: language.code().to_owned(),
                text: filed.report.text.clone(),
            }
        });
    of_part.chain(reported).collect()
}

fn pictures(file: &CaseFile) -> Vec<Picture> {
    let photos = file.reports.iter().flat_map(|filed| &filed.photos);
    let of_part = file.part.iter().flat_map(|part| &part.photos);
    photos
        .chain(of_part)
        .filter(|photo| photo.state == PhotoState::Kept)
        .filter_map(|photo| {
            let (width, height) = photo.size?;
            Some(Picture {
                address: format!("/staff/cases/{}/photos/{}", file.case.reference, photo.id),
                width,
                height,
            })
        })
        .collect()
}

fn callers(file: &CaseFile) -> Vec<Caller> {
    let mut callers: Vec<Caller> = Vec::new();
    for filed in &file.reports {
        let reporter = &filed.report.reporter;
        let Some(phone) = &reporter.phone else {
            continue;
        };
        let may_call = filed.call.as_ref().is_none_or(|call| call.may_call);
        if let Some(known) = callers
            .iter_mut()
            .find(|known| known.number == phone.reveal())
        {
            known.may_call &= may_call;
            continue;
        }
        callers.push(Caller {
            name: reporter.name.clone().unwrap_or_else(|| "Melder".to_owned()),
            number: phone.reveal().to_owned(),
            grouped: phone.grouped(),
            may_call,
        });
    }
    callers
}
