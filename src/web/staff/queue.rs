//! The queue's page. Everything that chooses what is shown stands in the
//! address, so that it can be kept and passed on.

mod place;

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::Timestamp;
use strum::IntoEnumIterator;

use super::StaffState;
use super::door::LoggedIn;
use super::fault::Fault;
use super::fields::Fields;
use super::pages::{Frame, html};
use super::rooms::Room;
use super::times::{self, Moment};
use super::words;
use crate::casework::queue::{Counts, QueuePage as Found};
use crate::domain::account::Account;
use crate::domain::case::{Owner, Status};
use crate::store::queue::{EXCERPT, Filter, Place, Queued, StatusFilter};
use crate::wording::Catalogue;

use place::{place_of, written};

/// The page.
#[derive(Template)]
#[template(path = "staff/queue.html")]
struct QueuePage {
    frame: Frame,
    title: String,
    departments: Vec<View>,
    statuses: Vec<View>,
    rows: Vec<Row>,
    /// Whether earlier pages come before this one.
    is_later_page: bool,
    first_page: String,
    next_page: Option<String>,
    /// Where all open cases are, for who sees none here.
    everything: String,
    is_open_view: bool,
    is_not_reached_view: bool,
}

/// A way to look at the queue.
struct View {
    name: &'static str,
    href: String,
    /// Open cases in it; nothing where they are not counted.
    count: Option<u32>,
    is_current: bool,
}

/// One case.
struct Row {
    href: String,
    reference: String,
    version: i64,
    priority: String,
    priority_class: &'static str,
    due: Moment,
    category: String,
    place: String,
    excerpt: String,
    owner: &'static str,
    status: String,
    assignee: Option<String>,
    is_mine: bool,
    reports: String,
    reached: &'static str,
    reached_class: &'static str,
    unsure: bool,
}

/// `GET /staff`
pub(super) async fn show(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let account = &session.account;
    let filter = Filter {
        owner: owner_of(query.get("department"), account),
        status: status_of(query.get("status")),
        not_reached: query.get("reached") == "not",
    };
    let after = place_of(query.get("after"));
    let found = state.casework.queue(filter, after.as_ref()).await?;
    let now = state.ids.now();
    let c = &state.catalogue;
    let page = QueuePage {
        frame: Frame::inside(&session, Some(Room::Queue)),
        title: filter
            .owner
            .map_or("Alle avdelinger", words::owner)
            .to_owned(),
        departments: departments(filter, account, &found),
        statuses: statuses(filter, &found),
        rows: found
            .cases
            .into_iter()
            .map(|queued| row(c, queued, account, now))
            .collect(),
        is_later_page: after.is_some(),
        first_page: href(filter, None),
        next_page: found.next.map(|place| href(filter, Some(&place))),
        everything: href(
            Filter {
                owner: None,
                status: StatusFilter::Open,
                not_reached: false,
            },
            None,
        ),
        is_open_view: filter.status == StatusFilter::Open,
        is_not_reached_view: filter.not_reached,
    };
    html(StatusCode::OK, &page)
}

/// The department asked for: one, `all`, or else the reader's own.
fn owner_of(asked: &str, account: &Account) -> Option<Owner> {
    if asked == "all" {
        return None;
    }
    asked.parse().ok().or(account.department)
}

/// The statuses asked for, else all that are open.
fn status_of(asked: &str) -> StatusFilter {
    match asked {
        "done" => StatusFilter::Done,
        asked => asked.parse().map_or(StatusFilter::Open, StatusFilter::Only),
    }
}

/// The address of a view, or of its page behind `after`.
fn href(filter: Filter, after: Option<&Place>) -> String {
    let department = filter.owner.map_or("all", Owner::key);
    let mut href = format!("/staff?department={department}");
    let status = match filter.status {
        StatusFilter::Open => None,
        StatusFilter::Done => Some("done"),
        StatusFilter::Only(status) => Some(status.key()),
    };
    if let Some(status) = status {
        href.push_str("&status=");
        href.push_str(status);
    }
    if filter.not_reached {
        href.push_str("&reached=not");
    }
    if let Some(place) = after {
        href.push_str("&after=");
        href.push_str(&written(place));
    }
    href
}

/// One view for each department, the reader's own first, and one for all.
fn departments(filter: Filter, account: &Account, found: &Found) -> Vec<View> {
    let counts = if filter.not_reached {
        &found.not_reached
    } else {
        &found.counts
    };
    let mut owners: Vec<Option<Owner>> = Owner::iter().map(Some).collect();
    owners.sort_by_key(|owner| *owner != account.department);
    owners.push(None);
    owners
        .into_iter()
        .map(|owner| View {
            name: owner.map_or("Alle", words::owner),
            href: href(Filter { owner, ..filter }, None),
            count: Some(counts.of(owner, None)),
            is_current: owner == filter.owner,
        })
        .collect()
}

/// One view for each status, one for all that are open, and one for those of
/// them whose reporter was not reached.
fn statuses(filter: Filter, found: &Found) -> Vec<View> {
    let show = |name, to: Filter, count| View {
        name,
        href: href(to, None),
        count,
        is_current: to == filter,
    };
    let view = |name, status, count| {
        let to = Filter {
            status,
            not_reached: false,
            ..filter
        };
        show(name, to, count)
    };
    let not_reached = Filter {
        status: StatusFilter::Open,
        not_reached: true,
        ..filter
    };
    let in_view = |counts: &Counts, status| Some(counts.of(filter.owner, status));
    let open = |status| in_view(&found.counts, status);
    let only = StatusFilter::Only;
    vec![
        view("Åpne", StatusFilter::Open, open(None)),
        view("Nye", only(Status::New), open(Some(Status::New))),
        view(
            "Under arbeid",
            only(Status::InProgress),
            open(Some(Status::InProgress)),
        ),
        view(
            "På vent",
            only(Status::Waiting),
            open(Some(Status::Waiting)),
        ),
        show("Ikke nådd", not_reached, in_view(&found.not_reached, None)),
        view("Løste", only(Status::Resolved), None),
        view("Avsluttede", only(Status::Closed), None),
    ]
}

fn row(c: &Catalogue, queued: Queued, account: &Account, now: Timestamp) -> Row {
    let case = &queued.case;
    let (reached, reached_class) = words::reached(queued.reached);
    Row {
        href: format!("/staff/cases/{}", case.reference),
        reference: case.reference.to_string(),
        version: case.version,
        priority: words::priority(c, case.priority),
        priority_class: case.priority.key(),
        due: if case.status.is_open() {
            times::left(c, case.due_at, now)
        } else {
            times::date(c, case.due_at)
        },
        category: words::category(c, case.category),
        place: words::place(&case.place),
        excerpt: match queued.reports {
            0 => "Ingen meldinger er igjen i saken.".to_owned(),
            _ => excerpt(&queued.excerpt),
        },
        owner: words::owner(case.owner),
        status: words::status(c, case.status),
        is_mine: case.assignee.as_ref() == Some(&account.id),
        reports: words::reports(queued.reports),
        reached,
        reached_class,
        unsure: case.unsure,
        assignee: queued.assignee_name,
    }
}

/// One line of the text.
fn excerpt(text: &str) -> String {
    if text.is_empty() {
        return "Meldingen har ingen ord, bare bilder.".to_owned();
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut line = words.join(" ");
    if text.chars().count() >= EXCERPT {
        line.push('…');
    }
    line
}
