//! What all staff pages share, and the two that nobody needs to be logged in
//! for.

use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::assets;
use super::case::draft::Draft;
use super::fault::Fault;
use super::rooms::{self, Door, Room};
use super::words;
use crate::domain::account::Account;
use crate::store::sessions::Session;

/// What stands around every page.
pub(super) struct Frame {
    pub stylesheet: String,
    pub script: String,
    /// Who is logged in, if anybody.
    pub who: Option<Who>,
}

/// Whoever is logged in.
pub(super) struct Who {
    pub name: String,
    /// Role and department.
    pub role: String,
    /// Where else they can go.
    pub doors: Vec<Door>,
    /// Goes into every form.
    pub csrf: String,
}

impl Frame {
    /// Around a page in a room, or in none, for somebody who is logged in.
    pub fn inside(session: &Session, here: Option<Room>) -> Self {
        let Account {
            name,
            role,
            department,
            ..
        } = &session.account;
        let role = words::role(*role);
        Self {
            stylesheet: assets::stylesheet(),
            script: assets::script(),
            who: Some(Who {
                name: name.clone(),
                role: match department {
                    Some(department) => format!("{role}, {}", words::owner(*department)),
                    None => role.to_owned(),
                },
                csrf: session.csrf.clone(),
                doors: rooms::doors(&session.account, here),
            }),
        }
    }

    /// Around a page for anybody.
    pub fn outside() -> Self {
        Self {
            stylesheet: assets::stylesheet(),
            script: assets::script(),
            who: None,
        }
    }
}

/// The login page.
#[derive(Template)]
#[template(path = "staff/login.html")]
pub(super) struct LoginPage<'a> {
    pub frame: Frame,
    pub csrf: &'a str,
    /// Where to go afterwards.
    pub next: &'a str,
    /// As typed before.
    pub name: &'a str,
    pub problem: &'a str,
    pub notice: &'a str,
    /// A form that waits behind the login.
    pub draft: Option<&'a Draft>,
}

/// A page that says what went wrong.
#[derive(Template)]
#[template(path = "staff/fault.html")]
pub(super) struct FaultPage {
    pub frame: Frame,
    pub heading: &'static str,
    pub help: &'static str,
}

/// A page as an answer.
pub(super) fn html(status: StatusCode, page: &impl Template) -> Result<Response, Fault> {
    let headers = [(header::CONTENT_TYPE, "text/html; charset=utf-8")];
    Ok((status, headers, page.render()?).into_response())
}
