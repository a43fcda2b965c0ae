//! What cannot be answered, in the standard's words: a code and a sentence for
//! each fault, named by its field. No sentence repeats what was sent.

use std::time::Duration;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use serde::Serialize;

use super::shape::{Format, List};
use crate::store::StoreError;
use crate::web::guard::retry_after;

/// Why a call is not answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    status: StatusCode,
    descriptions: Vec<String>,
    /// Seconds until it is worth another try.
    retry_after: Option<u64>,
}

#[derive(Serialize)]
struct Described {
    code: u16,
    description: String,
}

impl Fault {
    fn new(status: StatusCode, description: impl Into<String>) -> Self {
        Self {
            status,
            descriptions: vec![description.into()],
            retry_after: None,
        }
    }

    /// A value that cannot be taken, and what would be right.
    pub fn field(field: &str, detail: &str) -> Self {
        Self::fields(vec![format!("{field}: {detail}")])
    }

    /// All that cannot be taken.
    pub fn fields(descriptions: Vec<String>) -> Self {
        Self {
            status: StatusCode::BAD_REQUEST,
            descriptions,
            retry_after: None,
        }
    }

    pub fn unreadable(detail: &str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, detail)
    }

    pub fn too_large(most: usize) -> Self {
        let detail = format!("a body has {most} bytes at most");
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, detail)
    }

    pub fn no_key() -> Self {
        let detail = "api_key: is needed to send a request";
        Self::new(StatusCode::FORBIDDEN, detail)
    }

    pub fn wrong_key() -> Self {
        Self::new(StatusCode::FORBIDDEN, "api_key: is not known")
    }

    pub fn no_such_service() -> Self {
        let detail = "service_code: there is no such service; GET services lists them";
        Self::new(StatusCode::NOT_FOUND, detail)
    }

    /// It does not exist, or is not theirs to read: the same to them.
    pub fn no_such_request() -> Self {
        let detail = "service_request_id: there is no such request that you may read";
        Self::new(StatusCode::NOT_FOUND, detail)
    }

    pub fn no_such_token() -> Self {
        let detail =
            "token: there is none; every service answers with a service_request_id at once";
        Self::new(StatusCode::NOT_FOUND, detail)
    }

    pub fn no_such_path() -> Self {
        let detail = "there is nothing at this address; formats are .json and .xml";
        Self::new(StatusCode::NOT_FOUND, detail)
    }

    pub fn wrong_method() -> Self {
        let detail = "this address does not take this method";
        Self::new(StatusCode::METHOD_NOT_ALLOWED, detail)
    }

    pub fn other_body() -> Self {
        let detail =
            "Idempotency-Key: came with another body before; use a new key for a new request";
        Self::new(StatusCode::CONFLICT, detail)
    }

    pub fn too_many(wait: Duration) -> Self {
        let seconds = retry_after(wait);
        let detail = format!("too many calls; try again in {seconds} seconds");
        Self {
            retry_after: Some(seconds),
            ..Self::new(StatusCode::TOO_MANY_REQUESTS, detail)
        }
    }

    /// Logs the cause; the caller learns only whether to try again.
    pub fn store(error: &StoreError) -> Self {
        tracing::error!(
            error = error as &dyn std::error::Error,
            "store failed in Open311"
        );
        if error.is_passing() {
            let detail = "nothing was kept; try again in a moment";
            Self {
                retry_after: Some(5),
                ..Self::new(StatusCode::SERVICE_UNAVAILABLE, detail)
            }
        } else {
            Self::new(StatusCode::INTERNAL_SERVER_ERROR, "nothing was kept")
        }
    }

    pub fn respond(self, format: Format) -> Response {
        let code = self.status.as_u16();
        let rows = self.descriptions.into_iter();
        let errors = List {
            root: "errors",
            item: "error",
            rows: rows
                .map(|description| Described { code, description })
                .collect(),
        };
        let mut response = errors.respond_as(self.status, format);
        if let Some(seconds) = self.retry_after {
            let headers = response.headers_mut();
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}
