//! `POST /open311/v2/requests`: a report like any other.
//!
//! The chosen service is the category, as one chosen in the form is; dangers that are
//! heard in the words count all the same. The link to a picture is kept for staff
//! and never fetched: it could lead anywhere. A device that sends the same again
//! within minutes gets the same answer, with or without `Idempotency-Key`.

mod form;
mod notice;
mod place;
mod repeats;

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::http::{StatusCode, header};
use serde::Serialize;

use super::call::{self, Call};
use super::fault::Fault;
use super::shape::List;
use super::{LARGEST_BODY, intake_fault};
use crate::domain::category::Category;
use crate::domain::follow_up::KeptAnswer;
use crate::domain::language::Language;
use crate::domain::report::{Channel, WITHOUT_WORDS, check_text};
use crate::intake::{Accepted, Incoming};
use crate::web::App;
use crate::web::api::ApiKey;
use form::Form;

/// What a filed request is answered with.
#[derive(Serialize)]
pub struct Filed {
    service_request_id: String,
    service_notice: String,
    /// We keep no accounts of reporters.
    account_id: Option<String>,
}

/// Takes a request in. When it is answered, it is durable.
///
/// # Errors
/// What is wrong with it, or a store that failed, in which case nothing was
/// kept.
pub async fn file(
    app: &App,
    call: &Call,
    body: Result<Bytes, BytesRejection>,
) -> Result<List<Filed>, Fault> {
    let body = body.map_err(|rejection| match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Fault::too_large(LARGEST_BODY),
        _ => Fault::unreadable("the body could not be read"),
    })?;
    expect_form(call)?;
    let pairs = call::pairs(&body);
    let key = call.partner(app, &pairs)?.ok_or_else(Fault::no_key)?;
    let read = form::read(&pairs, app.intake.questions().iter());
    if read.is_unknown_service {
        return Err(Fault::no_such_service());
    }
    let Some(category) = read.form.category.filter(|_| read.faults.is_empty()) else {
        return Err(Fault::fields(read.faults));
    };
    let form = read.form;
    let mut incoming = incoming(call, key, &form, category)?;
    place::put(app, &form, &mut incoming).await?;
    let accepted = accept(app, call, key, &form, &body, incoming).await?;
    let language = if call.chose_language {
        call.language
    } else {
        accepted.report.language
    };
    let notice = notice::of(app, language, &accepted, form.media_url.is_some());
    Ok(List {
        root: "service_requests",
        item: "request",
        rows: vec![Filed {
            service_request_id: accepted.report.reference.to_string(),
            service_notice: notice,
            account_id: None,
        }],
    })
}

/// The standard has forms alone.
fn expect_form(call: &Call) -> Result<(), Fault> {
    let Some(kind) = call.headers.get(header::CONTENT_TYPE) else {
        return Ok(());
    };
    let kind = kind.to_str().unwrap_or_default();
    let bare = kind.split(';').next().unwrap_or_default().trim();
    if bare.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        Ok(())
    } else {
        let detail = "Content-Type: application/x-www-form-urlencoded is needed";
        Err(Fault::unreadable(detail))
    }
}

/// What comes in, save for where it is.
fn incoming(call: &Call, key: &ApiKey, form: &Form, category: Category) -> Result<Incoming, Fault> {
    let locale = call.parameter("locale").map(|_| call.language);
    let mut text = Vec::new();
    let language = match &form.description {
        Some(description) => {
            check_text(description)
                .map_err(|fault| Fault::field("description", &crate::web::api::words(fault)))?;
            text.push(description.clone());
            locale
        }
        // What was chosen says what it is.
        None => {
            text.push(WITHOUT_WORDS.to_owned());
            Some(locale.unwrap_or(Language::BOKMAL))
        }
    };
    text.extend(form.part.clone());
    let media = form.media_url.iter().map(|url| KeptAnswer {
        question: "media_url".into(),
        answer: "not_fetched".into(),
        asked: "Lenke til bilde (ikke hentet; den kan føre hvor som helst)".into(),
        answered: url.clone(),
    });
    Ok(Incoming {
        unit: form.unit.clone(),
        category: Some(category),
        language,
        reporter: form.reporter.clone(),
        answers: form.answers.clone(),
        partner: Some(key.name.clone()),
        noted: media.collect(),
        ..Incoming::new(Channel::Api, text.join("\n\n"))
    })
}

/// Takes it in, once for each time that it is meant.
async fn accept(
    app: &App,
    call: &Call,
    key: &ApiKey,
    form: &Form,
    body: &[u8],
    mut incoming: Incoming,
) -> Result<Accepted, Fault> {
    let named = repeats::named(&call.headers, &key.name, body)?;
    if named.is_none() {
        let now = app.ids.now();
        let (before, this) = repeats::alike(&key.name, form, &incoming, now);
        let earlier = app.intake.earlier(&before).await;
        if let Some(earlier) = earlier.map_err(intake_fault)? {
            return Ok(earlier);
        }
        incoming.repeat = Some(this);
    } else {
        incoming.repeat = named;
    }
    app.intake.accept(incoming).await.map_err(intake_fault)
}
