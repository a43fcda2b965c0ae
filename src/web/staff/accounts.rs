//! The accounts, for who keeps them: all of them with a form to invite somebody,
//! and a page for each ([`one`]).

pub(super) mod one;
mod words;

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use strum::IntoEnumIterator;

use super::StaffState;
use super::door::{LoggedIn, of_form};
use super::fault::Fault;
use super::fields::Fields;
use super::pages::{Frame, html};
use super::rooms::Room;
use super::times::{self, Moment};
use crate::casework::accounts::{KeepError, Link};
use crate::domain::account::Role;
use crate::domain::case::Owner;
use crate::domain::contact::Email;
use crate::store::accounts::Kept;
use crate::store::sessions::Session;

const ACCOUNTS: &str = "/staff/accounts";

#[derive(Template)]
#[template(path = "staff/accounts/list.html")]
struct ListPage {
    frame: Frame,
    csrf: String,
    notice: &'static str,
    /// Of somebody just invited without an e-mail address.
    link: Option<(String, String)>,
    rows: Vec<Row>,
    form: Form,
    is_form_open: bool,
    log: Vec<words::Line>,
}

/// One account.
struct Row {
    href: String,
    name: String,
    role: &'static str,
    department: &'static str,
    state: &'static str,
    state_class: &'static str,
    factor: &'static str,
    last_login: Option<Moment>,
    is_me: bool,
}

/// Role, department and whatever else is filled in of an account.
#[derive(Default)]
pub(super) struct Form {
    pub name: String,
    pub email: String,
    pub roles: Vec<Choice>,
    pub departments: Vec<Choice>,
    pub name_problem: &'static str,
    pub email_problem: &'static str,
    pub role_problem: &'static str,
    pub department_problem: &'static str,
}

impl Form {
    fn is_wrong(&self) -> bool {
        let problems = [
            self.name_problem,
            self.email_problem,
            self.role_problem,
            self.department_problem,
        ];
        problems.iter().any(|words| !words.is_empty())
    }
}

/// One thing to choose.
pub(super) struct Choice {
    pub key: &'static str,
    pub name: &'static str,
    pub hint: &'static str,
    pub is_chosen: bool,
}

fn form(role: Option<Role>, department: Option<Owner>) -> Form {
    let roles = Role::iter().map(|one| Choice {
        key: one.into(),
        name: words::role(one),
        hint: words::what_role(one),
        is_chosen: role == Some(one),
    });
    let departments = Owner::iter().map(|one| Choice {
        key: one.key(),
        name: super::words::owner(one),
        hint: "",
        is_chosen: department == Some(one),
    });
    Form {
        roles: roles.collect(),
        departments: departments.collect(),
        ..Form::default()
    }
}

/// `GET /staff/accounts`
pub(super) async fn show(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let notice = match query.get("done") {
        "invited" => "Invitasjonen er sendt på e-post. Lenken i den virker i sju dager.",
        _ => "",
    };
    page(&state, &session, notice, None, form(None, None)).await
}

async fn page(
    state: &StaffState,
    session: &Session,
    notice: &'static str,
    link: Option<(String, String)>,
    form: Form,
) -> Result<Response, Fault> {
    let (all, log) = state.casework.accounts(&session.account).await?;
    let is_form_open = form.is_wrong();
    let status = if is_form_open {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let page = ListPage {
        frame: Frame::inside(session, Some(Room::Accounts)),
        csrf: session.csrf.clone(),
        notice,
        link,
        log: words::lines(state, &all, log, true),
        rows: all
            .into_iter()
            .map(|kept| row(state, kept, &session.account.id))
            .collect(),
        form,
        is_form_open,
    };
    html(status, &page)
}

fn row(state: &StaffState, kept: Kept, me: &str) -> Row {
    let (word, class) = words::state(&kept);
    let account = kept.account;
    let (c, now) = (&state.catalogue, state.ids.now());
    Row {
        href: format!("{ACCOUNTS}/{}", account.id),
        role: words::role(account.role),
        department: account.department.map_or("", super::words::owner),
        state: word,
        state_class: class,
        factor: if kept.has_factor { "På" } else { "Av" },
        last_login: kept.last_login_at.map(|at| times::ago(c, at, now)),
        is_me: account.id == me,
        name: account.name,
    }
}

/// `POST /staff/accounts`: invites somebody.
pub(super) async fn invite(
    State(state): State<StaffState>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    let session = match of_form(&state, &headers, &fields, ACCOUNTS).await? {
        Ok(session) => session,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let role: Option<Role> = fields.get("role").parse().ok();
    let department: Option<Owner> = fields.get("department").parse().ok();
    let mut typed = Form {
        name: fields.get("name").to_owned(),
        email: fields.get("email").to_owned(),
        ..form(role, department)
    };
    let email = email(fields.get("email"));
    if email.is_err() {
        typed.email_problem = NO_EMAIL;
    }
    if role.is_none() {
        typed.role_problem = "Velg en rolle.";
    }
    let (Ok(email), Some(role)) = (email, role) else {
        return page(&state, &session, "", None, typed).await;
    };
    let who = &session.account;
    let invited = state
        .casework
        .invite(who, fields.get("name"), (role, department), email.as_ref())
        .await;
    match invited {
        Ok(invited) => match invited.link {
            Link::Sent => Ok(Redirect::to("/staff/accounts?done=invited").into_response()),
            Link::Shown(link) => {
                let link = Some((invited.account.name, link));
                page(&state, &session, "", link, form(None, None)).await
            }
        },
        Err(KeepError::NameTaken) => {
            typed.name_problem = "Det finnes en konto med dette navnet. Velg et annet.";
            page(&state, &session, "", None, typed).await
        }
        Err(KeepError::NameUnfit) => {
            typed.name_problem = "Skriv navnet, med høyst 100 tegn.";
            page(&state, &session, "", None, typed).await
        }
        Err(KeepError::DepartmentMissing) => {
            typed.department_problem = NO_DEPARTMENT;
            page(&state, &session, "", None, typed).await
        }
        Err(error) => Err(error.into()),
    }
}

const NO_EMAIL: &str = "Dette er ikke en e-postadresse. Skriv den som navn@kommune.no, eller la \
                        feltet stå tomt.";
const NO_DEPARTMENT: &str = "En saksbehandler må høre til en avdeling. Velg hvilken.";

/// None where nothing was typed.
fn email(typed: &str) -> Result<Option<Email>, ()> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    typed.parse().map(Some).map_err(|_| ())
}

impl From<KeepError> for Fault {
    fn from(error: KeepError) -> Self {
        match error {
            KeepError::NotAllowed => Self::NotYours,
            KeepError::Store(error) => Self::Store(error),
            // The rest is told where it was typed.
            _ => Self::NoPage,
        }
    }
}
