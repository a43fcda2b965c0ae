//! The page of an open link, filled in.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use super::access::{Access, access};
use super::acts::Act;
use super::coming::{ComingShown, Hour, day, hours, shown, state};
use super::{MENDED, words};
use crate::casework::actions::MAX_REASON;
use crate::casework::hand_over::seen::Seen;
use crate::domain::clock::oslo;
use crate::domain::decision::Priority;
use crate::domain::hand_over::Arrival;
use crate::domain::hand_over_answer::{Answer, AnswerKind};
use crate::web::App;
use crate::web::form::problems::Problem;
use crate::web::pages::{Caching, Frame, respond};
use crate::web::reader::Reader;
use crate::wording::dates::day_and_time;
use crate::wording::names;

/// The page.
#[derive(Template)]
#[template(path = "hand_over/page.html")]
struct HandOverPage<'a> {
    page: Frame<'a>,
    /// As `/h/…`.
    own: String,
    /// What was just done.
    notice: Option<String>,
    reference: String,
    heading: String,
    /// How soon, where that is not as usual.
    priority: Option<String>,
    is_emergency: bool,
    /// Nothing for the police, whose deadline it is not.
    due: String,
    is_police: bool,
    /// The sheet that the police see, as HTML of ours.
    sheet: Option<String>,
    /// Address, dwelling and building, each by name.
    place: Vec<(String, String)>,
    /// By whoever gave it.
    words: Option<String>,
    told: Vec<Text>,
    hides_words: bool,
    photos: Vec<Picture>,
    state: String,
    /// What they can do.
    can_receive: bool,
    can_act: bool,
    can_ask: bool,
    has_accepted: bool,
    is_received: bool,
    resolves: bool,
    /// When they come, as they gave it last.
    day: String,
    hours: [Hour; 2],
    today: String,
    /// Their visit that stands.
    coming: Option<ComingShown>,
    /// How to get in, each by name.
    access: Vec<Access>,
    /// Of their photos that came with this form.
    own_photos: usize,
    said: Vec<Said>,
    most: usize,
    /// Of the case, for the forms.
    version: i64,
    typed: Typed,
}

struct Text {
    text: String,
    language: String,
}

struct Picture {
    address: String,
    name: String,
    width: u32,
    height: u32,
}

/// One line of what was said.
struct Said {
    what: String,
    words: String,
    when: String,
    /// For programs (RFC 3339).
    datetime: String,
    /// By us.
    is_ours: bool,
}

/// What stands in the forms.
pub(super) struct Typed {
    /// The form that comes back.
    pub act: Option<Act>,
    pub text: String,
    pub day: String,
    pub from: String,
    pub to: String,
    /// Of the forms, so that each is taken in once.
    pub mark: String,
    pub problems: Vec<Problem>,
}

impl Typed {
    /// Nothing yet.
    pub fn none(app: &App) -> Self {
        Self {
            act: None,
            text: String::new(),
            day: String::new(),
            from: String::new(),
            to: String::new(),
            mark: app.ids.token(),
            problems: Vec::new(),
        }
    }
}

impl HandOverPage<'_> {
    fn action(&self, act: &str) -> String {
        self.page.link(&format!("{}/{act}", self.own))
    }

    fn is_back(&self, act: Act) -> bool {
        self.typed.act == Some(act)
    }

    /// They must find another time.
    fn does_not_suit(&self) -> bool {
        self.coming
            .as_ref()
            .is_some_and(|visit| visit.does_not_suit)
    }

    /// What was typed into a form that comes back.
    fn text(&self, act: Act) -> &str {
        if self.is_back(act) {
            &self.typed.text
        } else {
            ""
        }
    }

    fn problem(&self, field: &str) -> Option<&str> {
        let mut found = self.typed.problems.iter().filter(|p| p.field == field);
        found.next().map(|problem| problem.sentence.as_str())
    }

    /// Attributes that tie a field to its hint, if it has one, and its problem.
    fn described(&self, field: &str, hint: &str) -> String {
        let problem = self.problem(field).map(|_| format!("{field}-problem"));
        let is_wrong = problem.is_some();
        let hint = Some(hint.to_owned()).filter(|hint| !hint.is_empty());
        let ids: Vec<String> = hint.into_iter().chain(problem).collect();
        if ids.is_empty() {
            return String::new();
        }
        let invalid = if is_wrong {
            " aria-invalid=\"true\""
        } else {
            ""
        };
        format!("aria-describedby=\"{}\"{invalid}", ids.join(" "))
    }
}

/// Fills the page.
pub(super) fn page(
    app: &App,
    reader: &Reader,
    token: &str,
    seen: &Seen,
    typed: Typed,
    notice: Option<&'static str>,
) -> Response {
    let page = Frame::new(&app.catalogue, &app.settings, reader);
    let (c, l) = (page.catalogue(), page.language);
    let (case, given) = (&seen.case, &seen.hand_over);
    let status = if typed.problems.is_empty() {
        StatusCode::OK
    } else {
        MENDED
    };
    let now = app.ids.now();
    let due = if now > case.due_at {
        "link-overdue"
    } else {
        "link-due"
    };
    let is_open = case.status.is_open() && case.merged_into.is_none();
    let coming = seen.visits.iter().find(|visit| visit.is_pending(now));
    let agreed = coming.map(|visit| visit.window.day());
    let day = agreed.or_else(|| day(seen));
    let hours = hours(&page, &typed, coming);
    let own = format!("/h/{token}");
    let filled = HandOverPage {
        notice: notice.map(|key| page.say(key)),
        reference: case.reference.to_string(),
        heading: if seen.is_police {
            page.say("link-sheet")
        } else {
            names::category(c, l, case.category)
        },
        priority: (!seen.is_police
            && matches!(case.priority, Priority::Emergency | Priority::Urgent))
        .then(|| names::priority(c, l, case.priority)),
        is_emergency: case.priority == Priority::Emergency,
        due: if seen.is_police {
            String::new()
        } else {
            page.say_with(due, "due", &day_and_time(c, l, case.due_at))
        },
        place: if seen.is_police {
            Vec::new()
        } else {
            place(&page, seen)
        },
        is_police: seen.is_police,
        sheet: seen.sheet.as_ref().map(|sheet| sheet.html.clone()),
        words: given.words.clone(),
        told: seen
            .told
            .iter()
            .map(|told| Text {
                text: told.text.clone(),
                language: told.language.to_string(),
            })
            .collect(),
        hides_words: seen.hides_words,
        photos: pictures(&page, &own, seen),
        state: state(&page, seen, coming, day),
        can_receive: is_open && !given.arrival.is_received(),
        can_act: is_open && given.acts && !seen.is_police,
        can_ask: is_open,
        has_accepted: given.arrival == Arrival::Accepted,
        is_received: given.arrival.is_received(),
        resolves: seen.resolves,
        day: match typed.act {
            Some(Act::Accept) => typed.day.clone(),
            _ => day.map(|day| day.to_string()).unwrap_or_default(),
        },
        hours,
        today: now.to_zoned(oslo()).date().to_string(),
        coming: coming.map(shown),
        access: access(&page, seen),
        own_photos: seen
            .work_photos
            .iter()
            .filter(|photo| photo.mark.starts_with(&typed.mark))
            .count(),
        said: seen.answers.iter().rev().map(|a| said(&page, a)).collect(),
        most: MAX_REASON,
        version: case.version,
        own,
        typed,
        page,
    };
    respond(status, Caching::Never, &filled)
}

/// Where it is.
fn place(page: &Frame<'_>, seen: &Seen) -> Vec<(String, String)> {
    let place = &seen.case.place;
    let address = place.address.as_ref().map(|address| match &place.postcode {
        Some(postcode) => format!("{address}, {postcode}"),
        None => address.clone(),
    });
    // As the reporter wrote it, where the register does not know the house.
    let where_to = address
        .or_else(|| place.typed.clone())
        .or_else(|| place.street.clone());
    let unit = place.unit.as_ref().map(ToString::to_string);
    [
        ("link-place", where_to),
        ("link-unit", unit),
        ("link-building", place.building_name.clone()),
    ]
    .into_iter()
    .filter_map(|(key, value)| Some((page.say(key), value.filter(|v| !v.is_empty())?)))
    .collect()
}

fn pictures(page: &Frame<'_>, own: &str, seen: &Seen) -> Vec<Picture> {
    let told = seen.photos.iter().map(|photo| {
        let size = photo.size.unwrap_or((4, 3));
        (&photo.id, size)
    });
    let work = seen.work_photos.iter();
    let work = work.map(|photo| (&photo.id, (photo.width, photo.height)));
    let on_sheet = seen.sheet.iter().flat_map(|sheet| &sheet.photos);
    let on_sheet: Vec<(String, (u32, u32))> = (1..)
        .zip(on_sheet)
        .map(|(nth, photo)| (nth.to_string(), (photo.width, photo.height)))
        .collect();
    let on_sheet = on_sheet.iter().map(|(nth, size)| (nth, *size));
    let all = told.chain(work).chain(on_sheet).zip(1..);
    all.map(|((id, (width, height)), number)| {
        let number: i32 = number;
        Picture {
            address: format!("{own}/photos/{id}"),
            name: page.say_with("link-photo", "number", &number.to_string()),
            width,
            height,
        }
    })
    .collect()
}

fn said(page: &Frame<'_>, answer: &Answer) -> Said {
    Said {
        what: words::said(page, answer.kind, answer.day),
        words: answer.words.clone(),
        when: day_and_time(page.catalogue(), page.language, answer.at),
        datetime: answer.at.to_string(),
        is_ours: answer.kind == AnswerKind::Reply,
    }
}
