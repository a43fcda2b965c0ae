//! Errors as `application/problem+json` (RFC 9457), naming each field.

use std::time::Duration;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::reference::ReferenceError;
use crate::store::StoreError;
use crate::web::guard::retry_after;

/// What is wrong, for a program and for its maker.
#[derive(Debug, Serialize, ToSchema)]
pub struct Problem {
    /// `about:blank`: the status says what kind it is.
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'static str,
    status: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
    /// One for each field that cannot be taken.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FieldFault>,
    /// Seconds until it is worth another try.
    #[serde(skip)]
    retry_after: Option<u64>,
}

/// A field and what would be right.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FieldFault {
    /// Dotted path, as `reporter.phone`.
    field: String,
    /// JSON pointer as a URI fragment (RFC 6901), as `#/reporter/phone`.
    pointer: String,
    detail: String,
}

impl FieldFault {
    pub fn new(field: &str, detail: &str) -> Self {
        Self {
            pointer: format!("#/{}", field.replace('.', "/")),
            field: field.to_owned(),
            detail: detail.to_owned(),
        }
    }
}

impl Problem {
    fn new(status: StatusCode, title: &'static str, detail: Option<String>) -> Self {
        Self {
            kind: "about:blank",
            title,
            status: status.as_u16(),
            detail,
            errors: Vec::new(),
            retry_after: None,
        }
    }

    pub fn fields(errors: Vec<FieldFault>) -> Self {
        let named: Vec<String> = errors
            .iter()
            .map(|fault| format!("{}: {}", fault.field, fault.detail))
            .collect();
        Self {
            errors,
            ..Self::new(
                StatusCode::UNPROCESSABLE_ENTITY,
                "Fields cannot be taken",
                Some(named.join("; ")),
            )
        }
    }

    /// One parameter of a request that is no form.
    pub fn parameter(fault: FieldFault) -> Self {
        let detail = format!("{}: {}", fault.field, fault.detail);
        Self {
            errors: vec![fault],
            ..Self::new(
                StatusCode::BAD_REQUEST,
                "A parameter cannot be taken",
                Some(detail),
            )
        }
    }

    pub fn not_json(detail: String) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "Not JSON", Some(detail))
    }

    pub fn unreadable() -> Self {
        Self::new(StatusCode::BAD_REQUEST, "The body could not be read", None)
    }

    pub fn too_large(most: usize) -> Self {
        let detail = format!("a body has {most} bytes at most");
        Self::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            "Body too large",
            Some(detail),
        )
    }

    pub fn unauthorized(detail: &str) -> Self {
        Self::new(
            StatusCode::UNAUTHORIZED,
            "Not authorised",
            Some(detail.into()),
        )
    }

    pub fn other_body() -> Self {
        let mut problem = Self::new(
            StatusCode::CONFLICT,
            "Idempotency-Key used before",
            Some(
                "the same Idempotency-Key came with another body: use a new key for a new report"
                    .into(),
            ),
        );
        problem.errors = vec![FieldFault::new("Idempotency-Key", "came with another body")];
        problem
    }

    pub fn reference(error: ReferenceError) -> Self {
        let mut problem = Self::new(
            StatusCode::BAD_REQUEST,
            "Not a reference",
            Some(error.to_string()),
        );
        problem.errors = vec![FieldFault::new("reference", &error.to_string())];
        problem
    }

    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "Not found", None)
    }

    pub fn too_many(wait: Duration) -> Self {
        let seconds = retry_after(wait);
        let detail = format!("too many calls with this key; try again in {seconds} seconds");
        Self {
            retry_after: Some(seconds),
            ..Self::new(
                StatusCode::TOO_MANY_REQUESTS,
                "Too many calls",
                Some(detail),
            )
        }
    }

    pub fn wrong_method() -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "Method not allowed", None)
    }

    /// Logs the cause; the caller learns only whether to try again.
    pub fn store(error: &StoreError) -> Self {
        tracing::error!(
            error = error as &dyn std::error::Error,
            "store failed in the API"
        );
        if error.is_passing() {
            let detail = "nothing was kept; try again in a moment".to_owned();
            Self::new(StatusCode::SERVICE_UNAVAILABLE, "Try again", Some(detail))
        } else {
            let detail = "nothing was kept".to_owned();
            Self::new(StatusCode::INTERNAL_SERVER_ERROR, "Failed", Some(detail))
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let retry_after = self.retry_after;
        let mut response = (status, axum::Json(self)).into_response();
        let headers = response.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json"),
        );
        if let Some(seconds) = retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        match status {
            StatusCode::UNAUTHORIZED => {
                headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
            }
            StatusCode::SERVICE_UNAVAILABLE => {
                headers.insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
            }
            _ => {}
        }
        response
    }
}
