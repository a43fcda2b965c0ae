//! The queue's page. Everything that chooses what is shown stands in the
//! address, so that it can be kept and passed on. [`row`] is one case of it,
//! [`filters`] are the filters and how each is taken away again, [`lists`] the
//! views with their counts, [`keeping`] gives a view a name, and [`words`] is
//! what the page says.

mod filters;
mod keeping;
mod lists;
mod row;
mod words;

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::StaffState;
use super::door::LoggedIn;
use super::fault::Fault;
use super::fields::Fields;
use super::pages::{Frame, html};
use super::rooms::Room;
use super::words as office;
use crate::casework::queue::address::Asked;
use crate::casework::queue::standing::View;
use crate::casework::queue::{Answer, QueuePage as Found};
use crate::domain::language::Language;
use crate::store::queue::Count;
use crate::store::sessions::Session;
use crate::wording::dates::count;

use filters::{Chip, FilterForm, chips};
use lists::{Entry, SavedEntry};
use row::Row;

pub(super) use keeping::{delete, rename, save};

/// The page.
#[derive(Template)]
#[template(path = "staff/queue.html")]
struct QueuePage {
    frame: Frame,
    csrf: String,
    title: String,
    /// Whose cases are shown.
    scope: &'static str,
    /// As "12 saker"; empty where nobody counted.
    count: String,
    /// As typed.
    search: String,
    remark: &'static str,
    notice: &'static str,
    standing: Vec<Entry>,
    saved: Vec<SavedEntry>,
    /// The view of the reader's own that is shown, if any.
    own_view: Option<SavedEntry>,
    /// Whether what is shown has no name yet and can be given one.
    may_be_named: bool,
    naming: Naming,
    /// With whom a view is shared.
    shared_with: &'static str,
    chips: Vec<Chip>,
    form: FilterForm,
    /// Of this very page without its start: what a form comes back to.
    query: String,
    rows: Vec<Row>,
    /// Whether each row says which department has it: not where all are one's.
    names_owner: bool,
    /// Whether earlier pages come before this one.
    is_later_page: bool,
    first_page: String,
    next_page: Option<String>,
    /// How many cases were looked through, as "1 000"; empty where all were.
    stopped_after: String,
    empty: words::Empty,
    /// Where all open cases are, for who sees none here.
    everything: String,
}

/// A name that is being given to a view.
#[derive(Debug, Default)]
struct Naming {
    name: String,
    is_shared: bool,
    /// What is wrong with it.
    problem: &'static str,
    /// Whether the form stands open.
    is_open: bool,
    /// The view that is being renamed; nothing where it is a new one.
    of: Option<String>,
}

/// `GET /staff`
pub(super) async fn show(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let query = query.unwrap_or_default();
    let fields = Fields::parse(query.as_bytes());
    let naming = Naming {
        name: fields.get("naming").to_owned(),
        is_open: !fields.get("naming").is_empty(),
        ..Naming::default()
    };
    let notice = words::notice(fields.get("done"));
    page(&state, &session, &query, (naming, notice), StatusCode::OK).await
}

/// The page that a query asks for.
async fn page(
    state: &StaffState,
    session: &Session,
    query: &str,
    (naming, notice): (Naming, &'static str),
    status: StatusCode,
) -> Result<Response, Fault> {
    let account = &session.account;
    let asked = Asked::read(query, account.department);
    let found = match state.casework.queue(account, &asked).await? {
        Answer::Case(reference) => {
            return Ok(Redirect::to(&format!("/staff/cases/{reference}")).into_response());
        }
        Answer::Page(found) => *found,
    };
    let (now, c) = (state.ids.now(), &state.catalogue);
    let shown = View::ToDo.filter(account);
    let standing = lists::standing(&found, account, &asked);
    let saved = lists::saved(&found, &asked);
    let is_standing = standing.iter().any(|entry| entry.is_current);
    let is_saved = saved.iter().any(|entry| entry.is_current);
    let is_named_now = naming.is_open && naming.of.is_none();
    let own_view = saved.iter().find(|entry| match &naming.of {
        Some(id) => entry.id == *id,
        None => entry.is_current && entry.is_own && !is_named_now,
    });
    let first = asked.but(|_| {});
    let page = QueuePage {
        frame: Frame::inside(session, Some(Room::Queue)),
        csrf: session.csrf.clone(),
        title: title(&asked, &standing, &saved),
        scope: asked
            .filter
            .department
            .map_or("Alle avdelinger", office::owner),
        count: found.count.map(count_in_words).unwrap_or_default(),
        search: asked.search.clone(),
        remark: found.remark.map_or("", words::remark),
        notice,
        may_be_named: is_named_now || !is_standing && !is_saved && asked.search.is_empty(),
        own_view: own_view.cloned(),
        naming,
        shared_with: account.department.map_or("alle", office::owner),
        chips: chips(c, &asked, &found, is_standing),
        form: FilterForm::of(c, &asked, &found, account),
        query: first.written(),
        names_owner: asked.filter.department.is_none(),
        is_later_page: asked.after.is_some(),
        first_page: lists::href(&first),
        next_page: next_page(&asked, &found),
        stopped_after: found
            .stopped_after
            .map(|cases| count(c, Language::BOKMAL, cases as usize))
            .unwrap_or_default(),
        empty: words::empty(&asked, &standing),
        everything: lists::href(&Asked::of(crate::store::queue::Filter {
            department: None,
            ..shown
        })),
        rows: found
            .cases
            .into_iter()
            .map(|queued| Row::of(c, queued, account, now))
            .collect(),
        standing,
        saved,
    };
    html(status, &page)
}

fn next_page(asked: &Asked, found: &Found) -> Option<String> {
    found.next.clone().map(|after| {
        lists::href(&Asked {
            after: Some(after),
            ..asked.clone()
        })
    })
}

fn title(asked: &Asked, standing: &[Entry], saved: &[SavedEntry]) -> String {
    if !asked.search.is_empty() {
        return format!("Søk: «{}»", asked.search);
    }
    let standing = standing.iter().find(|entry| entry.is_current);
    let saved = saved.iter().find(|entry| entry.is_current);
    match (standing, saved) {
        (Some(entry), _) => entry.name.to_owned(),
        (None, Some(entry)) => entry.name.clone(),
        (None, None) => "Utvalgte saker".to_owned(),
    }
}

/// A count with its noun, as "1 sak", "12 saker" or "flere enn 99 saker".
fn count_in_words(count: Count) -> String {
    let noun = if count.cases == 1 { "sak" } else { "saker" };
    match count {
        Count {
            cases,
            or_more: false,
        } => format!("{cases} {noun}"),
        Count { cases: 0, .. } => String::new(),
        Count { cases, .. } => format!("over {cases} saker"),
    }
}
