//! One signed request to an endpoint, and what its answer means.

use std::error::Error;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use reqwest::header::{CONTENT_TYPE, HeaderMap, LOCATION, RETRY_AFTER};
use url::{Host, Url};

use super::reach::{PrivateAddress, PublicOnly, is_public};
use super::signing::{ID, SIGNATURE, Secret, TIMESTAMP, sign};
use crate::delivery::http;
use crate::domain::webhook::{Call, Outcome};

/// Most bytes of an answer that are read; what they say is thrown away.
const MOST_OF_ANSWER: usize = 64 * 1024;

/// An endpoint as calls are sent to it.
#[derive(Debug, Clone)]
pub struct Target {
    /// The key of the configuration.
    pub name: String,
    pub url: Url,
    /// The one in use, and the one before while the receiver changes it.
    pub secrets: Vec<Secret>,
    /// It may be in our own network.
    pub allow_private: bool,
    /// Whether anything is sent there at all.
    pub enabled: bool,
}

/// An endpoint that cannot be called as configured.
#[derive(Debug, thiserror::Error)]
pub enum SenderError {
    #[error("the HTTP client cannot be made: {0}")]
    Client(#[source] reqwest::Error),
}

/// What an attempt came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub status: Option<u16>,
    pub outcome: Outcome,
}

/// Sends to one endpoint.
#[derive(Debug)]
pub struct Sender {
    pub target: Target,
    client: reqwest::Client,
}

impl Sender {
    /// A whole request, answer included, takes at most `limit`.
    ///
    /// # Errors
    /// Where TLS cannot be set up, as on a machine without root certificates.
    pub fn new(target: Target, limit: Duration) -> Result<Self, SenderError> {
        let mut builder = http::builder(&target.url, limit).no_proxy();
        if !target.allow_private {
            builder = builder.dns_resolver(Arc::new(PublicOnly));
        }
        let client = builder.build().map_err(SenderError::Client)?;
        Ok(Self { target, client })
    }

    /// Tries once. The signature is of this attempt; id and body are the call's.
    pub async fn send(&self, call: &Call, now: Timestamp) -> Answer {
        if !self.target.allow_private && is_private_literal(&self.target.url) {
            return failed("private_address");
        }
        let timestamp = now.as_second();
        let signature = sign(&self.target.secrets, &call.id, timestamp, &call.payload);
        let sent = self
            .client
            .post(self.target.url.clone())
            .header(CONTENT_TYPE, "application/json")
            .header(ID, &call.id)
            .header(TIMESTAMP, timestamp)
            .header(SIGNATURE, signature)
            .body(call.payload.clone())
            .send()
            .await;
        let response = match sent {
            Ok(response) => response,
            Err(error) => return of_error(&error),
        };
        let status = response.status().as_u16();
        let location =
            header(response.headers(), &LOCATION).and_then(|to| shown(response.url(), to));
        let retry_after = header(response.headers(), &RETRY_AFTER)
            .and_then(|value| http::retry_after(value, now));
        // Read so that the connection can be used again; the status has said it.
        let _ = http::read(response, MOST_OF_ANSWER).await;
        Answer {
            status: Some(status),
            outcome: Outcome::of_status(status, location.as_deref(), retry_after),
        }
    }
}

fn header<'a>(headers: &'a HeaderMap, name: &reqwest::header::HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

/// Where a redirect points, without what may be secret in it.
fn shown(from: &Url, to: &str) -> Option<String> {
    from.join(to).ok().map(|to| shown_url(&to))
}

/// An address without credentials, query and fragment.
pub fn shown_url(url: &Url) -> String {
    let mut shown = url.clone();
    // Fails only where there can be none.
    let _ = shown.set_username("");
    let _ = shown.set_password(None);
    shown.set_query(None);
    shown.set_fragment(None);
    shown.into()
}

/// Whether an address is written out and in our own network.
pub fn is_private_literal(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => !is_public(address.into()),
        Some(Host::Ipv6(address)) => !is_public(address.into()),
        Some(Host::Domain(_)) | None => false,
    }
}

fn failed(reason: &str) -> Answer {
    Answer {
        status: None,
        outcome: Outcome::Failed {
            reason: reason.into(),
            retry_after: None,
        },
    }
}

/// Without an answer: what was not sent for certain is told from what may have
/// arrived.
fn of_error(error: &reqwest::Error) -> Answer {
    if error.is_connect() || error.is_builder() {
        return failed(why_no_connection(error));
    }
    let reason = match error.is_timeout() {
        true => "time_out",
        false => "connection_lost",
    };
    Answer {
        status: None,
        outcome: Outcome::Unknown {
            reason: reason.into(),
        },
    }
}

fn why_no_connection(error: &reqwest::Error) -> &'static str {
    let mut cause: Option<&(dyn Error + 'static)> = error.source();
    while let Some(inner) = cause {
        if inner.is::<PrivateAddress>() {
            return "private_address";
        }
        let wrapped = inner
            .downcast_ref::<io::Error>()
            .and_then(io::Error::get_ref);
        if inner.is::<rustls::Error>() || wrapped.is_some_and(|inner| inner.is::<rustls::Error>()) {
            return "tls";
        }
        cause = inner.source();
    }
    "no_connection"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_without_what_may_be_secret_in_it() {
        let url = |text: &str| Url::parse(text).expect(text);
        assert_eq!(
            shown_url(&url("https://a:b@partner.example/hook?token=1#x")),
            "https://partner.example/hook"
        );
        let from = url("https://partner.example/hook");
        assert_eq!(
            shown(&from, "/login?next=hook").as_deref(),
            Some("https://partner.example/login")
        );
    }

    #[test]
    fn an_address_in_our_own_network_is_known_however_it_is_written() {
        for (text, is_private) in [
            ("https://127.0.0.1/hook", true),
            ("https://2130706433/hook", true),
            ("https://[::ffff:10.0.0.1]/hook", true),
            ("https://partner.example/hook", false),
            ("https://1.1.1.1/hook", false),
        ] {
            let url = Url::parse(text).expect(text);
            assert_eq!(is_private_literal(&url), is_private, "{text}");
        }
    }
}
