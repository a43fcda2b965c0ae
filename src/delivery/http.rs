//! The HTTP client for talking to a gateway: time-outs on everything, no
//! redirects (a POST must not become a GET), bounded answers.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use url::{Host, Url};

/// How long a connection may take to come about.
const CONNECT: Duration = Duration::from_secs(5);
/// Idle connections are given up before most servers close them, since a
/// request written into a closing connection has an unknown outcome.
const IDLE: Duration = Duration::from_secs(20);

/// A client for the server at `base`. A whole request, answer included, takes
/// at most `limit`.
///
/// # Errors
/// Where TLS cannot be set up, as on a machine without root certificates.
pub fn client(base: &Url, limit: Duration) -> Result<reqwest::Client, reqwest::Error> {
    builder(base, limit).build()
}

/// What such a client is made of, for one that wants more of it.
pub(super) fn builder(base: &Url, limit: Duration) -> reqwest::ClientBuilder {
    // The error only says that the program has one already; any will do.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let mut builder = reqwest::Client::builder()
        .user_agent(concat!("Sifra/", env!("CARGO_PKG_VERSION")))
        .connect_timeout(CONNECT.min(limit))
        .timeout(limit)
        .pool_idle_timeout(IDLE)
        .redirect(reqwest::redirect::Policy::none());
    if base.scheme() == "http" {
        // Needs no certificates, and so starts where there are none.
        builder = builder.tls_certs_only([]);
    }
    if is_loopback(base) {
        builder = builder.no_proxy();
    }
    builder
}

/// Whether the URL points at this machine itself.
pub fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

/// Reads an answer's body up to `most` bytes. `None` where it is longer or the
/// connection breaks.
pub async fn read(mut response: reqwest::Response, most: usize) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.ok()? {
        if body.len() + chunk.len() > most {
            return None;
        }
        body.extend_from_slice(&chunk);
    }
    Some(body)
}

/// The wait that a `Retry-After` asks for: seconds or an HTTP date (RFC 9110,
/// 10.2.3). `None` where it says neither, or a time that has passed.
pub fn retry_after(value: &str, now: Timestamp) -> Option<SignedDuration> {
    let value = value.trim();
    let wait = match value.parse::<u32>() {
        Ok(seconds) => SignedDuration::from_secs(i64::from(seconds)),
        Err(_) => jiff::fmt::rfc2822::parse(value)
            .ok()?
            .timestamp()
            .duration_since(now),
    };
    wait.is_positive().then_some(wait)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn retry_after_is_read_as_seconds_or_as_a_date() {
        let now: Timestamp = "2026-11-24T12:00:00Z".parse().expect("a time");
        assert_eq!(
            retry_after("120", now),
            Some(SignedDuration::from_secs(120))
        );
        assert_eq!(
            retry_after("Tue, 24 Nov 2026 12:00:30 GMT", now),
            Some(SignedDuration::from_secs(30))
        );
    }

    #[test]
    fn a_retry_after_that_says_nothing_useful_is_passed_over() {
        let now: Timestamp = "2026-11-24T12:00:00Z".parse().expect("a time");
        for value in ["", "soon", "-5", "0", "Tue, 24 Nov 2026 11:00:00 GMT"] {
            assert_eq!(retry_after(value, now), None, "{value}");
        }
    }

    #[test]
    fn only_this_machine_is_loopback() {
        for (url, expected) in [
            ("http://127.0.0.1:3000", true),
            ("http://[::1]:3000", true),
            ("http://localhost", true),
            ("https://api.example.com", false),
            ("http://localhost.example.com", false),
        ] {
            assert_eq!(is_loopback(&Url::parse(url).expect(url)), expected, "{url}");
        }
    }
}
