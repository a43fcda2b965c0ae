//! Giving a view a name, another name, or an end.

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

use super::{Naming, lists, page};
use crate::casework::queue::address::Asked;
use crate::casework::queue::saved::SaveError;
use crate::store::sessions::Session;
use crate::web::staff::StaffState;
use crate::web::staff::door::{refuse_forgeries, refuse_strangers, session, to_login};
use crate::web::staff::fault::Fault;
use crate::web::staff::fields::Fields;

/// A form that was sent, and by whom.
struct Sent {
    session: Session,
    /// The page that it stood on.
    asked: Asked,
    name: String,
    is_shared: bool,
}

impl Sent {
    /// Reads the form; or the way to the login, with what was typed.
    async fn read(
        state: &StaffState,
        headers: &HeaderMap,
        fields: &Fields,
    ) -> Result<Result<Self, Response>, Fault> {
        refuse_strangers(state, headers)?;
        let name = fields.get("name").to_owned();
        let Some(session) = session(state, headers).await? else {
            let naming = url::form_urlencoded::Serializer::new(String::new())
                .append_pair("naming", &name)
                .finish();
            let next = format!("/staff?{}&{naming}", fields.get("query"));
            return Ok(Err(Redirect::to(&to_login(&next)).into_response()));
        };
        refuse_forgeries(&session, fields)?;
        Ok(Ok(Self {
            asked: Asked::read(fields.get("query"), session.account.department),
            is_shared: fields.get("shared") == "yes",
            name,
            session,
        }))
    }

    fn done(&self, what: &str) -> Response {
        let to = format!("{}&done={what}", lists::href(&self.asked));
        Redirect::to(&to).into_response()
    }

    /// The page again, with what was typed and what is wrong with it.
    async fn refused(
        self,
        state: &StaffState,
        of: Option<String>,
        error: SaveError,
    ) -> Result<Response, Fault> {
        let problem = match error {
            SaveError::NoName => "Skriv et navn på visningen.",
            SaveError::LongName => "Navnet kan ha høyst 40 tegn. Skriv det kortere.",
            SaveError::NameTaken => "En visning heter dette allerede. Velg et annet navn.",
            SaveError::TooMany => "Du har tolv visninger alt. Slett en av dem først.",
            SaveError::NoSuchView => return Err(Fault::NoPage),
            SaveError::Store(error) => return Err(error.into()),
        };
        let naming = Naming {
            name: self.name,
            is_shared: self.is_shared,
            problem,
            is_open: true,
            of,
        };
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        page(
            state,
            &self.session,
            &self.asked.written(),
            (naming, ""),
            status,
        )
        .await
    }
}

/// `POST /staff/views`
pub(in crate::web::staff) async fn save(
    State(state): State<StaffState>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    let sent = match Sent::read(&state, &headers, &fields).await? {
        Ok(sent) => sent,
        Err(to_login) => return Ok(to_login),
    };
    let who = &sent.session.account;
    let saved = state
        .casework
        .save_view(who, &sent.asked, &sent.name, sent.is_shared)
        .await;
    match saved {
        Ok(_) => Ok(sent.done("saved")),
        Err(error) => sent.refused(&state, None, error).await,
    }
}

/// `POST /staff/views/{id}`
pub(in crate::web::staff) async fn rename(
    State(state): State<StaffState>,
    path: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    let Path(id) = path.map_err(|_| Fault::NoPage)?;
    let sent = match Sent::read(&state, &headers, &fields).await? {
        Ok(sent) => sent,
        Err(to_login) => return Ok(to_login),
    };
    let who = &sent.session.account;
    let renamed = state
        .casework
        .rename_view(who, &id, &sent.name, sent.is_shared)
        .await;
    match renamed {
        Ok(()) => Ok(sent.done("renamed")),
        Err(error) => sent.refused(&state, Some(id), error).await,
    }
}

/// `POST /staff/views/{id}/delete`
pub(in crate::web::staff) async fn delete(
    State(state): State<StaffState>,
    path: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    let Path(id) = path.map_err(|_| Fault::NoPage)?;
    let sent = match Sent::read(&state, &headers, &fields).await? {
        Ok(sent) => sent,
        Err(to_login) => return Ok(to_login),
    };
    state
        .casework
        .delete_view(&sent.session.account, &id)
        .await?;
    Ok(sent.done("deleted"))
}
