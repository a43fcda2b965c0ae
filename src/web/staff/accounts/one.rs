//! The page of one account, and the forms that change it.

use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use strum::{EnumString, IntoStaticStr};

use super::words::{self, Line};
use super::{ACCOUNTS, Form, NO_DEPARTMENT, NO_EMAIL, email, form};
use crate::casework::accounts::{Change, KeepError, Link};
use crate::store::accounts::Kept;
use crate::store::sessions::Session;
use crate::web::staff::StaffState;
use crate::web::staff::door::{LoggedIn, of_form};
use crate::web::staff::fault::Fault;
use crate::web::staff::fields::Fields;
use crate::web::staff::own::{self, Row};
use crate::web::staff::pages::{Frame, html};
use crate::web::staff::rooms::Room;
use crate::web::staff::times::{self, Moment};

/// The forms of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
enum Act {
    Role,
    Email,
    Disable,
    Enable,
    Password,
    Factor,
    Sessions,
}

#[derive(Template)]
#[template(path = "staff/accounts/one.html")]
struct OnePage {
    frame: Frame,
    csrf: String,
    notice: &'static str,
    problem: &'static str,
    /// To be handed over, shown once.
    link: Option<(String, String)>,
    address: String,
    name: String,
    state: &'static str,
    state_class: &'static str,
    is_disabled: bool,
    has_password: bool,
    has_email: bool,
    has_factor: bool,
    is_me: bool,
    last_login: Option<Moment>,
    made: Moment,
    form: Form,
    sessions: Vec<Row>,
    log: Vec<Line>,
}

/// What the page says besides how the account stands.
#[derive(Default)]
struct Said {
    notice: &'static str,
    problem: &'static str,
    link: Option<String>,
    /// The address typed, where it is none.
    email: Option<String>,
    /// Role and department chosen, where they will not do.
    form: Option<Form>,
}

/// `GET /staff/accounts/{id}`
pub(in crate::web::staff) async fn show(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
    path: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let Path(id) = path.map_err(|_| Fault::NoPage)?;
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let notice = match query.get("done").parse() {
        Ok(Act::Role) => "Rolle og avdeling er lagret. Er de endret, må kontoen logge inn på nytt.",
        Ok(Act::Email) => "E-postadressen er lagret.",
        Ok(Act::Disable) => "Kontoen er stengt og logget ut overalt.",
        Ok(Act::Enable) => "Kontoen er åpen igjen.",
        Ok(Act::Password) => "En lenke for å velge nytt passord er sendt på e-post.",
        Ok(Act::Factor) => {
            "Totrinnsinnloggingen er nullstilt. Den settes opp på nytt ved neste innlogging."
        }
        Ok(Act::Sessions) => "Kontoen er logget ut overalt.",
        Err(_) => "",
    };
    let said = Said {
        notice,
        ..Said::default()
    };
    page(&state, &session, &id, said).await
}

async fn page(
    state: &StaffState,
    session: &Session,
    id: &str,
    said: Said,
) -> Result<Response, Fault> {
    let who = &session.account;
    let (kept, sessions, log) = state.casework.account(who, id).await?;
    let (all, _) = state.casework.accounts(who).await?;
    let (word, class) = words::state(&kept);
    let is_wrong = !said.problem.is_empty() || said.form.is_some() || said.email.is_some();
    let (c, now) = (&state.catalogue, state.ids.now());
    let Kept { account, .. } = &kept;
    let as_is = || form(Some(account.role), account.department);
    let kept_email = kept.email.as_ref().map(|own| own.reveal().to_owned());
    let form = match said.email {
        Some(typed) => Form {
            email: typed,
            email_problem: NO_EMAIL,
            ..as_is()
        },
        None => Form {
            email: kept_email.unwrap_or_default(),
            ..said.form.unwrap_or_else(as_is)
        },
    };
    let page = OnePage {
        frame: Frame::inside(session, Some(Room::Accounts)),
        csrf: session.csrf.clone(),
        notice: said.notice,
        problem: said.problem,
        link: said.link.map(|link| (account.name.clone(), link)),
        address: format!("{ACCOUNTS}/{id}"),
        name: account.name.clone(),
        state: word,
        state_class: class,
        is_disabled: kept.is_disabled,
        has_password: kept.has_password,
        has_email: kept.email.is_some(),
        has_factor: kept.has_factor,
        is_me: account.id == who.id,
        last_login: kept.last_login_at.map(|at| times::ago(c, at, now)),
        made: times::date(c, kept.created_at),
        form,
        sessions: own::rows(state, sessions, &session.id),
        log: words::lines(state, &all, log, false),
    };
    let status = if is_wrong {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    html(status, &page)
}

/// `POST /staff/accounts/{id}/{act}`
pub(in crate::web::staff) async fn act(
    State(state): State<StaffState>,
    path: Result<Path<(String, String)>, PathRejection>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    let Path((id, act)) = path.map_err(|_| Fault::NoPage)?;
    let act: Act = act.parse().map_err(|_| Fault::NoPage)?;
    let session = match of_form(&state, &headers, &fields, ACCOUNTS).await? {
        Ok(session) => session,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let role = fields.get("role").parse().ok();
    let department = fields.get("department").parse().ok();
    let change = match (act, role) {
        (Act::Role, Some(role)) => Change::Role(role, department),
        (Act::Role, None) => return Err(Fault::NoPage),
        (Act::Email, _) => match email(fields.get("email")) {
            Ok(email) => Change::Email(email),
            Err(()) => {
                let said = Said {
                    email: Some(fields.get("email").to_owned()),
                    ..Said::default()
                };
                return page(&state, &session, &id, said).await;
            }
        },
        (Act::Disable, _) => Change::Disable,
        (Act::Enable, _) => Change::Enable,
        (Act::Password, _) => Change::ResetPassword,
        (Act::Factor, _) => Change::ResetFactor,
        (Act::Sessions, _) => Change::EndSessions,
    };
    let mut said = Said::default();
    match state
        .casework
        .change_account(&session.account, &id, change)
        .await
    {
        Ok(Some(Link::Shown(link))) => said.link = Some(link),
        Ok(_) => {
            let done: &str = act.into();
            let to = format!("{ACCOUNTS}/{id}?done={done}");
            return Ok(Redirect::to(&to).into_response());
        }
        Err(KeepError::LastAdministrator) => {
            said.problem = "Dette er den siste administratoren. Gi rollen til en annen først.";
        }
        Err(KeepError::OwnPassword) => {
            said.problem = "Ditt eget passord bytter du på siden for din egen konto.";
        }
        Err(KeepError::DepartmentMissing) => {
            said.form = Some(Form {
                department_problem: NO_DEPARTMENT,
                ..form(role, department)
            });
        }
        Err(error) => return Err(error.into()),
    }
    page(&state, &session, &id, said).await
}
