//! The leader's page: how it goes. Each figure says one line in words, draws it
//! ([`draw`]), and has the table behind it ([`sheet`]) on the page and as a
//! file. What is shown stands in the address ([`asked`]).

mod asked;
mod draw;
mod figure;
mod monday;
mod places;
mod queue_links;
mod reporters;
mod sheet;
mod sorting;
mod times;
mod words;
mod work;

use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use strum::IntoEnumIterator;

use super::StaffState;
use super::door::LoggedIn;
use super::fault::Fault;
use super::fields::Fields;
use super::pages::{Frame, html};
use super::rooms::Room;
use super::words as names;
use crate::casework::figures::period::{Choice, SPANS};
use crate::casework::figures::{self, Figures};
use crate::domain::account::Account;
use crate::domain::case::Owner;
use crate::store::sessions::Session;
use crate::wording::Catalogue;

use asked::{Asked, Typed};
use draw::Plot;
use figure::{Desk, Figure, Key};
use monday::Urge;

/// The page.
#[derive(Template)]
#[template(path = "staff/figures/page.html")]
struct FiguresPage<'a> {
    frame: Frame,
    c: &'a Catalogue,
    title: &'static str,
    period: String,
    /// What the period is compared with; empty where that cannot be.
    before: String,
    departments: Vec<View>,
    spans: Vec<View>,
    /// Goes with the dates.
    department: &'static str,
    from: Typed,
    to: Typed,
    asks_dates: bool,
    is_empty: bool,
    urges: Vec<Urge>,
    figures: Vec<Figure>,
    /// Of this page, to ask for its files.
    query: String,
}

/// Another way to look at it.
struct View {
    name: String,
    href: String,
    is_current: bool,
}

/// Whether the room is open to the account.
pub(super) fn is_for(account: &Account) -> bool {
    figures::may_see(account)
}

/// `GET /staff/figures`
pub(super) async fn show(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let (asked, found) = read(&state, &session, query).await?;
    let c = &state.catalogue;
    let desk = Desk::new(c, &found);
    let period = &found.period;
    let can_compare = found.open.old_before.is_some();
    let page = FiguresPage {
        frame: Frame::inside(&session, Some(Room::Figures)),
        c,
        title: found.owner.map_or("Alle avdelinger", names::owner),
        period: words::period(c, period),
        before: if can_compare {
            words::before(c, period)
        } else {
            String::new()
        },
        departments: departments(&asked, &session.account),
        spans: spans(&asked),
        department: asked.owner.map_or("all", Owner::key),
        asks_dates: asked.is_wrong() || matches!(asked.choice, Choice::Days { .. }),
        is_empty: found.is_empty,
        urges: monday::urges(&desk),
        figures: Key::iter().map(|key| figure(&desk, key)).collect(),
        query: Asked::query(asked.owner, asked.choice),
        from: asked.from,
        to: asked.to,
    };
    html(StatusCode::OK, &page)
}

/// `GET /staff/figures/{figure}.csv`
pub(super) async fn download(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
    file: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let Path(file) = file.map_err(|_| Fault::NoPage)?;
    let key = file.strip_suffix(".csv").and_then(|name| name.parse().ok());
    let key: Key = key.ok_or(Fault::NoPage)?;
    let (asked, found) = read(&state, &session, query).await?;
    let desk = Desk::new(&state.catalogue, &found);
    let sheet = figure(&desk, key).sheet;
    let (first, last) = found.period.days;
    let name = format!(
        "sifra-{}-{}-{first}-{last}.csv",
        key.name(),
        asked.owner.map_or("all", Owner::key)
    );
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    Ok((headers, sheet.csv()?).into_response())
}

async fn read(
    state: &StaffState,
    session: &Session,
    query: Option<String>,
) -> Result<(Asked, Figures), Fault> {
    let account = &session.account;
    if !is_for(account) {
        return Err(Fault::NotYourRoom);
    }
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let mut asked = Asked::read(&query, account);
    let period = asked.period(state.ids.now()).map_err(|_| Fault::NoPage)?;
    let found = state.casework.figures(account, period, asked.owner).await?;
    Ok((asked, found))
}

fn figure(desk: &Desk, key: Key) -> Figure {
    match key {
        Key::Open => work::open(desk),
        Key::Overdue => work::overdue(desk),
        Key::Flow => work::flow(desk),
        Key::Answers => times::answers(desk),
        Key::Resolution => times::resolution(desk),
        Key::Promises => times::promises(desk),
        Key::Categories => places::categories(desk),
        Key::Addresses => places::addresses(desk),
        Key::OwnerChanges => sorting::moves(desk),
        Key::Corrections => sorting::corrections(desk),
        Key::NotReached => reporters::not_reached(desk),
        Key::Channels => reporters::channels(desk),
    }
}

fn href(owner: Option<Owner>, choice: Choice) -> String {
    format!("/staff/figures?{}", Asked::query(owner, choice))
}

/// One for each department, the reader's own first, and one for all.
fn departments(asked: &Asked, account: &Account) -> Vec<View> {
    let mut owners: Vec<Option<Owner>> = Owner::iter().map(Some).collect();
    owners.sort_by_key(|owner| *owner != account.department);
    owners.push(None);
    owners
        .into_iter()
        .map(|owner| View {
            name: owner.map_or("Alle", names::owner).to_owned(),
            href: href(owner, asked.choice),
            is_current: owner == asked.owner,
        })
        .collect()
}

fn spans(asked: &Asked) -> Vec<View> {
    let mut spans = SPANS;
    spans.sort_unstable();
    spans
        .into_iter()
        .map(|weeks| View {
            name: format!("{weeks} uker"),
            href: href(asked.owner, Choice::Weeks(weeks)),
            is_current: asked.choice == Choice::Weeks(weeks),
        })
        .collect()
}
