//! Who looked at what, for who keeps an eye on it: filtered by account, case,
//! period and kind, all in the address ([`asked`]), on pages and as a file.

mod asked;

use std::fmt::Write;

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use strum::IntoEnumIterator;

use super::StaffState;
use super::door::LoggedIn;
use super::fault::Fault;
use super::fields::Fields;
use super::pages::{Frame, html};
use super::rooms::Room;
use super::times::{self, Moment};
use crate::casework::access::{AccessError, MOST_OF_FILE, PAGE};
use crate::domain::clock::oslo;
use crate::store::access_log::{Action, Kind, Line};

use asked::{Typed, place_of, read};

#[derive(Template)]
#[template(path = "staff/access_log.html")]
struct LogPage {
    frame: Frame,
    accounts: Vec<(String, String, bool)>,
    kinds: Vec<(&'static str, &'static str, bool)>,
    typed: Typed,
    rows: Vec<Row>,
    is_filtered: bool,
    is_later_page: bool,
    first_page: String,
    next_page: Option<String>,
    file: String,
}

struct Row {
    when: Moment,
    account: String,
    what: &'static str,
    class: &'static str,
    case: Option<String>,
    report: Option<String>,
}

/// `GET /staff/access-log`
pub(super) async fn show(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let (mut typed, asked) = read(&query);
    let after = place_of(query.get("after"));
    let is_wrong = typed.is_wrong();
    let who = &session.account;
    // What cannot be read asks for nothing; the form says so.
    let limit = if is_wrong { 0 } else { PAGE };
    let found = state
        .casework
        .access_log(who, &asked, after.as_ref(), limit)
        .await?;
    if found.is_unknown_case {
        typed.case_problem = "Vi har ingen sak med denne referansen.";
    }
    let names = state.casework.account_names().await?;
    let mut accounts: Vec<(String, String, bool)> = names
        .into_iter()
        .map(|(id, name)| {
            let is_chosen = id == typed.account;
            (id, name, is_chosen)
        })
        .collect();
    accounts.sort_by_key(|(_, name, _)| name.to_lowercase());
    let status = if is_wrong {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let page = LogPage {
        frame: Frame::inside(&session, Some(Room::AccessLog)),
        accounts,
        kinds: Kind::iter()
            .map(|kind| (kind.key(), kind_word(kind), kind.key() == typed.kind))
            .collect(),
        is_filtered: typed.is_any(),
        is_later_page: after.is_some(),
        first_page: typed.address("/staff/access-log", None),
        next_page: found
            .next
            .filter(|_| !is_wrong)
            .map(|place| typed.address("/staff/access-log", Some(&place))),
        file: typed.address("/staff/access-log.csv", None),
        rows: found
            .lines
            .into_iter()
            .map(|line| row(&state, line))
            .collect(),
        typed,
    };
    html(status, &page)
}

/// `GET /staff/access-log.csv`
pub(super) async fn file(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let (_, asked) = read(&query);
    let who = &session.account;
    let found = state.casework.access_log(who, &asked, None, MOST_OF_FILE);
    let lines = found.await?.lines;
    // With the mark by which spreadsheets know UTF-8.
    let mut text = String::from("\u{feff}tidspunkt;konto;hva;sak;melding\r\n");
    for line in lines {
        let at = line.at.to_zoned(oslo());
        // Writing to a text never fails.
        let _ = write!(
            text,
            "{};{};{};{};{}\r\n",
            at.strftime("%Y-%m-%d %H:%M:%S"),
            cell(&line.account),
            what(line.action).0,
            line.case.as_deref().unwrap_or(""),
            line.report.as_deref().unwrap_or("")
        );
    }
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"innsyn.csv\"",
        ),
    ];
    Ok((headers, text).into_response())
}

/// A name as a cell: quoted, and never read as a formula.
fn cell(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@']) {
        "'"
    } else {
        ""
    };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

fn row(state: &StaffState, line: Line) -> Row {
    let (what, class) = what(line.action);
    Row {
        // A log tells when, not how long ago.
        when: times::date(&state.catalogue, line.at),
        account: line.account,
        what,
        class,
        case: line.case,
        report: line.report,
    }
}

/// A look in words, and how it is marked.
fn what(action: Action) -> (&'static str, &'static str) {
    match action {
        Action::SawAll => ("Så saken med hvem som har meldt", "identity"),
        Action::SawMasked => ("Så saken", ""),
        Action::SawPhoto => ("Så et bilde", ""),
        Action::AskedWho => ("Ba om å få se hvem som har meldt", "identity"),
        Action::Refused => ("Ble nektet å åpne skjermet sak", "refused"),
        Action::ReadLog => ("Leste innsynsloggen", ""),
        Action::SawSheet => ("Så et ark til politiet", ""),
        Action::SawSheetWho => ("Så et ark til politiet med hvem som har meldt", "identity"),
        Action::ApprovedSheet => ("Godkjente et ark til politiet", ""),
    }
}

fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Cases => "Så en sak",
        Kind::Photos => "Så et bilde",
        Kind::Identities => "Ba om hvem som har meldt",
        Kind::Refused => "Ble nektet",
        Kind::Readings => "Leste denne loggen",
        Kind::Police => "Ark til politiet",
    }
}

impl From<AccessError> for Fault {
    fn from(error: AccessError) -> Self {
        match error {
            AccessError::NotAllowed => Self::NotYours,
            AccessError::Store(error) => Self::Store(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_the_file_is_never_a_formula() {
        assert_eq!(cell("=HYPERLINK(\"x\")"), "\"'=HYPERLINK(\"\"x\"\")\"");
        assert_eq!(cell("Mona; Berg"), "\"Mona; Berg\"");
    }
}
