//! Writing down who opens, whether there is a dog, and what to take care of.

use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

use crate::casework::access_notes::{Access, AccessError, MAX_WORDS};
use crate::casework::actions::{ActionError, Order};
use crate::casework::rights;
use crate::domain::access_notes::Known;
use crate::domain::reference::Reference;
use crate::domain::report::MAX_LINE;
use crate::store::sessions::Session;
use crate::web::staff::StaffState;
use crate::web::staff::door::{LoggedIn, of_form};
use crate::web::staff::fault::Fault;
use crate::web::staff::fields::Fields;
use crate::web::staff::pages::{Frame, html};
use crate::web::staff::rooms::Room;
use crate::web::staff::words;

/// The form as it stands on the page.
#[derive(Debug, Clone, Default)]
struct Form {
    opener: String,
    dog: Known,
    careful: Known,
    words: String,
    is_from_round: bool,
}

#[derive(Default)]
struct Problems {
    general: String,
    opener: String,
    words: String,
    is_overtaken: bool,
}

#[derive(Template)]
#[template(path = "staff/visits/access.html")]
struct AccessPage {
    frame: Frame,
    csrf: String,
    reference: String,
    version: i64,
    category: String,
    place: String,
    back: String,
    form: Form,
    problems: Problems,
    speaks_of_dog: bool,
    most: usize,
    longest_line: usize,
}

impl AccessPage {
    /// The questions that are answered by yes, no, or "not asked".
    fn questions(&self) -> [(&'static str, &'static str, Known); 2] {
        [
            ("dog", "Er det hund der?", self.form.dog),
            (
                "careful",
                "Er noen der redd, eller må vi ta hensyn?",
                self.form.careful,
            ),
        ]
    }

    fn choices() -> [(Known, &'static str); 3] {
        [
            (Known::Yes, "Ja"),
            (Known::No, "Nei"),
            (Known::Unknown, "Ikke spurt"),
        ]
    }
}

impl Form {
    fn of(fields: &Fields) -> Self {
        Self {
            opener: fields.get("opener").to_owned(),
            dog: fields.get("dog").parse().unwrap_or_default(),
            careful: fields.get("careful").parse().unwrap_or_default(),
            words: fields.get("words").to_owned(),
            is_from_round: fields.get("back") == "round",
        }
    }

    fn query(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.extend_pairs([
            ("opener", self.opener.as_str()),
            ("dog", self.dog.key()),
            ("careful", self.careful.key()),
            ("words", &self.words),
        ]);
        if self.is_from_round {
            query.append_pair("back", "round");
        }
        query.finish()
    }
}

/// `GET /staff/cases/{reference}/access`
pub(in crate::web::staff) async fn show(
    State(state): State<StaffState>,
    LoggedIn(session): LoggedIn,
    path: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let reference = reference(path)?;
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let form = Form::of(&query);
    // What was typed before a login ran out; else what is known.
    let typed = (!query.get("dog").is_empty()).then_some(form.clone());
    let is_from_round = form.is_from_round;
    page(
        &state,
        &session,
        &reference,
        typed,
        is_from_round,
        Problems::default(),
    )
    .await
}

/// `POST /staff/cases/{reference}/access`
pub(in crate::web::staff) async fn keep(
    State(state): State<StaffState>,
    path: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    let reference = reference(path)?;
    let form = Form::of(&fields);
    let address = format!("/staff/cases/{reference}/access?{}", form.query());
    let session = match of_form(&state, &headers, &fields, &address).await? {
        Ok(session) => session,
        Err(to_login) => return Ok(to_login),
    };
    let order = Order {
        who: &session.account,
        reference: &reference,
        version: fields.get("version").parse().unwrap_or(-1),
        reason: "",
    };
    let access = Access {
        opener: &form.opener,
        dog: form.dog,
        careful: form.careful,
        words: &form.words,
    };
    match state.casework.note_access(order, access).await {
        Ok(case) => {
            let page = if form.is_from_round { "round" } else { "cases" };
            let to = format!("/staff/{page}/{}?done=visit-access", case.reference);
            Ok(Redirect::to(&to).into_response())
        }
        Err(error) => {
            let problems = problems(error)?;
            let is_from_round = form.is_from_round;
            page(
                &state,
                &session,
                &reference,
                Some(form),
                is_from_round,
                problems,
            )
            .await
        }
    }
}

fn reference(path: Result<Path<String>, PathRejection>) -> Result<Reference, Fault> {
    let Path(reference) = path.map_err(|_| Fault::NoCase)?;
    reference.parse().map_err(|_| Fault::NoCase)
}

fn problems(error: AccessError) -> Result<Problems, Fault> {
    Ok(match error {
        AccessError::OpenerTooLong(over) => Problems {
            opener: format!("Teksten er {over} tegn for lang. Kort den ned."),
            ..Problems::default()
        },
        AccessError::WordsTooLong(over) => Problems {
            words: format!("Teksten er {over} tegn for lang. Kort den ned."),
            ..Problems::default()
        },
        AccessError::Action(ActionError::NotAllowed) => return Err(Fault::NotAllowed),
        AccessError::Action(ActionError::NoSuchCase) => return Err(Fault::NoCase),
        AccessError::Action(ActionError::Store(error)) => return Err(Fault::Store(error)),
        AccessError::Action(ActionError::Merged) => Problems {
            general: "Saken er slått sammen med en annen. Skriv det der.".to_owned(),
            ..Problems::default()
        },
        AccessError::Action(_) => Problems {
            general: "En kollega var raskere. Se om det du skrev, fortsatt stemmer, og lagre på \
                      nytt."
                .to_owned(),
            is_overtaken: true,
            ..Problems::default()
        },
    })
}

async fn page(
    state: &StaffState,
    session: &Session,
    reference: &Reference,
    typed: Option<Form>,
    is_from_round: bool,
    problems: Problems,
) -> Result<Response, Fault> {
    let file = state.casework.open_in(session, reference).await?;
    let file = file.ok_or(Fault::NoCase)?;
    if !rights::may_change(&session.account)
        || !rights::may_read_words(&session.account, &file.case)
    {
        return Err(Fault::NotAllowed);
    }
    let known = || {
        let notes = file.access.as_ref();
        notes.map_or_else(Form::default, |notes| Form {
            opener: notes.opener.clone(),
            dog: notes.dog,
            careful: notes.careful,
            words: notes.words.clone(),
            is_from_round,
        })
    };
    let case = &file.case;
    let page_of = if is_from_round { "round" } else { "cases" };
    let status = if problems.is_overtaken {
        StatusCode::CONFLICT
    } else if problems.opener.is_empty() && problems.words.is_empty() && problems.general.is_empty()
    {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let page = AccessPage {
        frame: Frame::inside(
            session,
            Some(if is_from_round {
                Room::Round
            } else {
                Room::Queue
            }),
        ),
        csrf: session.csrf.clone(),
        reference: case.reference.to_string(),
        version: case.version,
        category: words::category(&state.catalogue, case.category),
        place: words::place(&case.place),
        back: format!("/staff/{page_of}/{}", case.reference),
        form: Form {
            is_from_round,
            ..typed.unwrap_or_else(known)
        },
        problems,
        speaks_of_dog: file.speaks_of_dog,
        most: MAX_WORDS,
        longest_line: MAX_LINE,
    };
    html(status, &page)
}
