//! The receipt and the page, filled in.

use std::mem;

use askama::Template;
use strum::IntoEnumIterator;

use super::acts::Act;
use super::timeline::{self, Entry};
use super::visits::{self, VisitTold};
use crate::domain::case::Status;
use crate::domain::code::Code;
use crate::domain::outgoing::{MessageChannel, MessageState};
use crate::domain::own_page::{StaffMessage, Verdict};
use crate::intake::own_page::OwnPage;
use crate::web::App;
use crate::web::form::problems::Problem;
use crate::web::pages::Frame;
use crate::web::photos::part::PhotosPart;
use crate::web::reader::Reader;
use crate::wording::acknowledgement::{call, promise};
use crate::wording::dates::day_and_time;
use crate::wording::names;

/// Straight from the form.
#[derive(Template)]
#[template(path = "status/receipt.html")]
pub struct ReceiptPage<'a> {
    page: Frame<'a>,
    /// In danger: the number to ring.
    call: Option<String>,
    got: String,
    promise: String,
    /// How we answer the reporter.
    told: String,
    way: WayBack,
}

/// The page itself.
#[derive(Template)]
#[template(path = "status/page.html")]
pub struct StatusPage<'a> {
    page: Frame<'a>,
    call: Option<String>,
    /// What was just done.
    notice: Option<String>,
    heading: String,
    due: Option<String>,
    /// The answer did not arrive.
    told_badly: Option<String>,
    is_open: bool,
    /// Waits for an answer.
    asked: Option<Note>,
    /// When somebody comes, by time.
    visits: Vec<VisitTold>,
    /// What staff wrote besides, newest first.
    notes: Vec<Note>,
    category: String,
    place: Option<String>,
    /// What others have of it, and how that stands.
    parts: Vec<String>,
    /// Newest first.
    timeline: Vec<Entry>,
    choices: Vec<VerdictChoice>,
    is_rated: bool,
    rating_words: String,
    way: WayBack,
    /// Of the forms of this page.
    key: String,
    typed: Typed,
    problems: Vec<Problem>,
    takes_photos: bool,
    /// That wait for their words.
    photos: PhotosPart,
}

/// How to come back.
struct WayBack {
    reference: String,
    code: String,
    /// A path of ours.
    own_page: String,
    own_url: String,
    /// Where reference and code are typed, as people type it.
    address: String,
}

/// What staff wrote.
struct Note {
    id: String,
    text: String,
    when: String,
    /// For programs (RFC 3339).
    datetime: String,
    is_answered: bool,
}

/// An answer to how it went.
struct VerdictChoice {
    key: &'static str,
    name: String,
    is_chosen: bool,
}

/// What stands in the forms.
pub struct Typed {
    /// The form that comes back.
    pub act: Option<Act>,
    pub text: String,
    pub verdict: String,
    /// The visit that the form is about.
    pub visit: String,
    /// Of the form, so that it is taken in once.
    pub key: String,
    pub problems: Vec<Problem>,
}

impl Typed {
    /// Nothing yet.
    pub fn none(app: &App) -> Self {
        Self {
            act: None,
            text: String::new(),
            verdict: String::new(),
            visit: String::new(),
            key: app.ids.token(),
            problems: Vec::new(),
        }
    }
}

impl StatusPage<'_> {
    /// The address of a form.
    fn action(&self, act: &str) -> String {
        self.way.action(&self.page, act)
    }

    /// What was typed into a form that comes back.
    fn text(&self, act: Act) -> &str {
        match self.typed.act {
            Some(typed) if typed == act => &self.typed.text,
            _ => "",
        }
    }

    /// What was typed of a visit.
    fn wish(&self, visit: &str) -> &str {
        if self.typed.visit == visit {
            self.text(Act::VisitNo)
        } else {
            ""
        }
    }

    fn problem(&self, field: &str) -> Option<&str> {
        let mut found = self.problems.iter().filter(|p| p.field == field);
        found.next().map(|problem| problem.sentence.as_str())
    }

    /// Attributes that tie a field to its hint, if it has one, and its problem.
    fn described(&self, field: &str, hint: &str) -> String {
        let problem = if self.problem(field).is_some() {
            format!("{field}-problem")
        } else {
            String::new()
        };
        let ids: Vec<&str> = [hint, problem.as_str()]
            .into_iter()
            .filter(|id| !id.is_empty())
            .collect();
        let invalid = if problem.is_empty() || field == "rating" {
            ""
        } else {
            " aria-invalid=\"true\""
        };
        if ids.is_empty() {
            return String::new();
        }
        format!("aria-describedby=\"{}\"{invalid}", ids.join(" "))
    }
}

impl WayBack {
    fn of(app: &App, page: &Frame<'_>, own: &OwnPage) -> Self {
        let report = &own.standing.report;
        Self {
            reference: report.reference.to_string(),
            code: Code::of(&report.status_token).to_string(),
            own_page: format!("/status/{}", report.status_token),
            own_url: app.intake.status_url(report),
            address: format!("{}/status", bare(&page.site.public_url)),
        }
    }

    fn action(&self, page: &Frame<'_>, act: &str) -> String {
        page.link(&format!("{}/{act}", self.own_page))
    }
}

/// An address as people type it.
fn bare(url: &str) -> &str {
    let without = url.split_once("://");
    without.map_or(url, |(_, address)| address)
}

/// The receipt.
pub fn receipt<'a>(app: &'a App, reader: &Reader, own: &OwnPage) -> ReceiptPage<'a> {
    let page = Frame::new(&app.catalogue, &app.settings, reader);
    let (c, l) = (page.catalogue(), page.language);
    let case = &own.standing.case;
    let received = day_and_time(c, l, own.standing.report.received_at);
    ReceiptPage {
        call: in_danger(&page, own),
        got: page.say_with("own-got", "when", &received),
        promise: promise(c, l, case.owner, case.due_at),
        told: told(&page, own),
        way: WayBack::of(app, &page, own),
        page,
    }
}

/// The page.
pub fn page<'a>(
    app: &'a App,
    reader: &Reader,
    own: &OwnPage,
    notice: Option<&str>,
    mut typed: Typed,
    photos: PhotosPart,
) -> StatusPage<'a> {
    let page = Frame::new(&app.catalogue, &app.settings, reader);
    let (c, l) = (page.catalogue(), page.language);
    let standing = &own.standing;
    let (report, case) = (&standing.report, &standing.case);
    let is_open = own.status().is_open();
    // Who holds what is left to do.
    let at_work = if case.status.is_open() {
        case
    } else {
        own.open_part().unwrap_or(case)
    };
    let asked = own.messages.iter().rev().find(|message| {
        let waits = message.is_question && !own.is_answered(message);
        // The form that comes back stays, whatever happened meanwhile.
        waits && (is_open || typed.act == Some(Act::Answer))
    });
    let notes = own
        .messages
        .iter()
        .rev()
        .filter(|message| asked.is_none_or(|asked| asked.id != message.id));
    let is_failed = standing.acknowledgement.state == MessageState::Failed;
    let rating = own.rating.as_ref();
    let mut chosen = rating.map_or("", |rating| rating.verdict.key());
    let mut rating_words = rating.map_or_else(String::new, |rating| rating.words.clone());
    if typed.act == Some(Act::Rating) {
        chosen = &typed.verdict;
        rating_words.clone_from(&typed.text);
    }
    StatusPage {
        call: in_danger(&page, own),
        notice: notice.map(|key| page.say(key)),
        heading: match own.status() {
            Status::New | Status::InProgress | Status::Waiting => {
                names::holder(c, l, at_work.owner)
            }
            Status::Resolved => page.say("case-resolved"),
            Status::Closed => page.say("case-closed"),
        },
        due: is_open.then(|| {
            if at_work.is_paused() {
                return page.say("later-why-reporter");
            }
            let due = if at_work.id == case.id {
                own.promised_at
            } else {
                at_work.due_at
            };
            let late = app.ids.now() > due;
            let key = if late { "case-overdue" } else { "case-due" };
            page.say_with(key, "due", &day_and_time(c, l, due))
        }),
        told_badly: is_failed.then(|| told(&page, own)),
        is_open,
        asked: asked.map(|message| note(&page, own, message)),
        visits: visits::told(app, &page, own),
        notes: notes.map(|message| note(&page, own, message)).collect(),
        category: names::category(c, l, case.category),
        // What this reporter told: others may have told more of the case.
        place: report
            .typed_address
            .clone()
            .or(standing.decision.place.address.clone()),
        parts: own
            .parts
            .iter()
            .map(|part| names::part(c, l, part))
            .collect(),
        timeline: timeline::entries(c, l, own),
        choices: Verdict::iter()
            .map(|verdict| VerdictChoice {
                key: verdict.key(),
                name: page.say(match verdict {
                    Verdict::Good => "own-rating-good",
                    Verdict::Fair => "own-rating-fair",
                    Verdict::Bad => "own-rating-bad",
                }),
                is_chosen: verdict.key() == chosen,
            })
            .collect(),
        is_rated: rating.is_some(),
        rating_words,
        way: WayBack::of(app, &page, own),
        key: typed.key.clone(),
        problems: mem::take(&mut typed.problems),
        takes_photos: app.intake.takes_photos(),
        photos,
        typed,
        page,
    }
}

fn note(page: &Frame<'_>, own: &OwnPage, message: &StaffMessage) -> Note {
    Note {
        id: message.id.clone(),
        text: message.text.clone(),
        when: day_and_time(page.catalogue(), page.language, message.written_at),
        datetime: message.written_at.to_string(),
        is_answered: own.is_answered(message),
    }
}

/// Whom to ring, while the case is open.
fn in_danger(page: &Frame<'_>, own: &OwnPage) -> Option<String> {
    let danger = own.danger.filter(|_| own.standing.case.status.is_open())?;
    Some(call(page.catalogue(), page.language, danger))
}

/// How the reporter is answered; never at which number.
fn told(page: &Frame<'_>, own: &OwnPage) -> String {
    let acknowledgement = &own.standing.acknowledgement;
    page.say(match acknowledgement.channel {
        _ if acknowledgement.state == MessageState::Failed => "receipt-told-not",
        MessageChannel::Sms => "receipt-told-sms",
        MessageChannel::Email => "receipt-told-email",
        MessageChannel::Page => "receipt-told-page",
    })
}
