//! E-mail by SMTP.
//!
//! SMTP keeps no list to look into. A message therefore carries the same
//! `Message-ID` at every try, so that the receiving end can recognise a repeat;
//! more than that SMTP cannot promise.

use std::time::{Duration, SystemTime};

use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MessageBuilder};
use lettre::transport::smtp::{Error as SmtpError, PoolConfig};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use secrecy::{ExposeSecret, SecretString};
use url::Url;

use super::gateway::{Answer, Gateway, GatewayError, LookUp};
use super::http::is_loopback;
use crate::domain::outgoing::{Blamed, Message, Outcome};

/// What the gateway needs to know.
#[derive(Clone)]
pub struct EmailSettings {
    /// `smtps://user:password@host:465` or `smtp://host:25`; see [`secured`].
    pub smtp_url: SecretString,
    /// `Fjordvik kommune <ikke-svar@fjordvik.example.no>` or the bare address.
    pub from: String,
    /// The longest that the mail server may take for each of its answers.
    pub time_out: Duration,
}

/// A gateway for e-mail. Holds a pool of connections.
pub struct EmailGateway {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

const MOST_CONNECTIONS: u32 = 8;
const IDLE: Duration = Duration::from_secs(20);
/// Codes that blame our log-in, not the message (RFC 4954, section 6).
const OURS_TO_MEND: [u16; 4] = [530, 534, 535, 538];
/// The whole server takes nothing now (RFC 5321, section 3.8).
const CLOSING: u16 = 421;

impl EmailGateway {
    /// Must be called inside a Tokio runtime: the pool has a task of its own.
    /// Connects only when there is something to send.
    ///
    /// # Errors
    /// A URL or a sender that are none.
    pub fn new(settings: &EmailSettings) -> Result<Self, GatewayError> {
        let unusable = |reason: String| GatewayError::Url {
            key: "email.smtp_url",
            reason,
        };
        let url = secured(settings.smtp_url.expose_secret()).map_err(unusable)?;
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url.as_str())
            .map_err(|error| unusable(error.to_string()))?
            .timeout(Some(settings.time_out))
            .pool_config(
                PoolConfig::new()
                    .max_size(MOST_CONNECTIONS)
                    .idle_timeout(IDLE),
            )
            .build();
        let from = settings.from.parse().map_err(|_| GatewayError::Sender {
            key: "email.from",
            reason: "it must be an e-mail address, or Name <address>".into(),
        })?;
        Ok(Self { transport, from })
    }

    /// Connects and logs in; nothing is sent.
    ///
    /// # Errors
    /// What is wrong, in words for the operator and without the password.
    pub async fn check(&self) -> Result<(), String> {
        match self.transport.test_connection().await {
            Ok(true) => Ok(()),
            Ok(false) => Err("does not answer as a mail server".into()),
            Err(error) if error.is_timeout() => Err("does not answer in time".into()),
            Err(error) if error.is_permanent() => {
                Err("refuses the user or password of email.smtp_url".into())
            }
            Err(error) if error.is_tls() => Err("has no TLS that can be trusted".into()),
            Err(_) => Err("cannot be reached at email.smtp_url".into()),
        }
    }

    fn compose(&self, message: &Message) -> Result<(String, lettre::Message), &'static str> {
        let to = message.to.parse().map_err(|_| "recipient_unreadable")?;
        let id = format!("<{}@{}>", message.id, self.from.email.domain());
        let mail = MessageBuilder::new()
            .message_id(Some(id.clone()))
            .date(SystemTime::from(message.created_at))
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(message.subject.as_str())
            .header(ContentType::TEXT_PLAIN)
            // So that no holiday answer comes back (RFC 3834).
            .raw_header(HeaderValue::new(
                HeaderName::new_from_ascii_str("Auto-Submitted"),
                "auto-generated".into(),
            ))
            .body(message.body.clone())
            .map_err(|_| "cannot_be_composed")?;
        Ok((id, mail))
    }

    async fn hand_over(&self, message: &Message) -> Outcome {
        let (gateway_id, mail) = match self.compose(message) {
            Ok(composed) => composed,
            Err(reason) => {
                return Outcome::Refused {
                    reason: reason.into(),
                };
            }
        };
        let transport = self.transport.clone();
        // In a task of its own: a try that is given up half-way would put a
        // connection back into the pool in the middle of its conversation.
        let task = tokio::spawn(async move {
            // Connecting and logging in first: what fails there was not sent.
            match transport.test_connection().await {
                Ok(_) => transport.send(mail).await.map_err(Failure::Sending),
                Err(error) => Err(Failure::Connecting(error)),
            }
        });
        match task.await {
            Ok(Ok(_)) => Outcome::Accepted { gateway_id },
            Ok(Err(failure)) => failure.outcome(),
            Err(_) => Outcome::Unknown {
                reason: "given_up".into(),
            },
        }
    }
}

/// At which end of the conversation it failed.
enum Failure {
    Connecting(SmtpError),
    Sending(SmtpError),
}

impl Failure {
    fn outcome(&self) -> Outcome {
        match self {
            Self::Connecting(error) => {
                let code = error.status().map(u16::from);
                if let Some(code) = code.filter(|code| OURS_TO_MEND.contains(code)) {
                    warn_of_log_in(code);
                }
                let reason = code.map_or("no_connection".into(), smtp_reason);
                later(reason, Blamed::Gateway)
            }
            Self::Sending(error) => match error.status().map(u16::from) {
                Some(code) if OURS_TO_MEND.contains(&code) => {
                    warn_of_log_in(code);
                    later(smtp_reason(code), Blamed::Gateway)
                }
                Some(code) if error.is_permanent() => Outcome::Refused {
                    reason: smtp_reason(code),
                },
                Some(CLOSING) => later(smtp_reason(CLOSING), Blamed::Gateway),
                // As a full mailbox, or a server that lets strangers wait.
                Some(code) => later(smtp_reason(code), Blamed::Recipient),
                // An address that this server cannot write.
                None if error.is_client() => Outcome::Refused {
                    reason: "not_supported".into(),
                },
                None => Outcome::Unknown {
                    reason: "connection_broken".into(),
                },
            },
        }
    }
}

fn later(reason: String, blamed: Blamed) -> Outcome {
    Outcome::Later {
        reason,
        retry_after: None,
        blamed,
    }
}

fn smtp_reason(code: u16) -> String {
    format!("smtp_{code}")
}

fn warn_of_log_in(code: u16) {
    tracing::error!(
        code,
        "the mail server does not let us in: check email.smtp_url; messages wait"
    );
}

/// The URL with its encryption spelt out. What it says itself (`?tls=required`,
/// `opportunistic` or `none`) counts; else a log-in is never sent in the clear,
/// `STARTTLS` is used where it is offered, and this machine itself needs none.
/// Ports: 465 for `smtps`, 587 with a log-in, else 25.
fn secured(url: &str) -> Result<Url, String> {
    let mut url = Url::parse(url).map_err(|error| error.to_string())?;
    if url.host_str().is_none_or(str::is_empty) {
        return Err("it names no host".into());
    }
    match url.scheme() {
        "smtps" => return Ok(url),
        "smtp" => {}
        _ => return Err("it must start with smtp:// or smtps://".into()),
    }
    let has_log_in = !url.username().is_empty();
    let asked = url
        .query_pairs()
        .find(|(name, _)| name == "tls")
        .map(|(_, value)| value.into_owned());
    let tls = match asked.as_deref() {
        Some("required") => Some("required"),
        Some("opportunistic") => Some("opportunistic"),
        Some("none") => None,
        Some(_) => return Err("tls must be required, opportunistic or none".into()),
        None if is_local(&url) => None,
        None if has_log_in => Some("required"),
        None => Some("opportunistic"),
    };
    if url.port().is_none() {
        let port = if has_log_in { 587 } else { 25 };
        url.set_port(Some(port))
            .map_err(|()| "it can have no port".to_owned())?;
    }
    url.set_query(tls.map(|tls| format!("tls={tls}")).as_deref());
    Ok(url)
}

/// As [`is_loopback`]: in a URL whose scheme is not the web's, an address is
/// but a name.
fn is_local(url: &Url) -> bool {
    is_loopback(url)
        || url
            .host_str()
            .and_then(|host| host.parse::<std::net::IpAddr>().ok())
            .is_some_and(|address| address.is_loopback())
}

impl Gateway for EmailGateway {
    fn send<'a>(&'a self, message: &'a Message) -> Answer<'a, Outcome> {
        Box::pin(self.hand_over(message))
    }

    fn look_up<'a>(&'a self, _: &'a Message, _: &'a [String]) -> Answer<'a, LookUp> {
        Box::pin(async { LookUp::Repeatable })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_in_is_never_sent_in_the_clear() {
        for (given, used) in [
            (
                "smtp://user:pw@mail.example.no",
                "smtp://user:pw@mail.example.no:587?tls=required",
            ),
            (
                "smtp://mail.example.no",
                "smtp://mail.example.no:25?tls=opportunistic",
            ),
            (
                "smtp://mail.example.no:2525?tls=none",
                "smtp://mail.example.no:2525",
            ),
            ("smtp://127.0.0.1:2525", "smtp://127.0.0.1:2525"),
            (
                "smtps://user:pw@mail.example.no",
                "smtps://user:pw@mail.example.no",
            ),
        ] {
            assert_eq!(secured(given).expect(given).as_str(), used);
        }
    }

    #[test]
    fn an_address_that_is_none_is_refused_at_the_start() {
        for url in [
            "",
            "mail.example.no",
            "http://mail.example.no",
            "smtp://",
            "smtp://h?tls=maybe",
        ] {
            assert!(secured(url).is_err(), "{url}");
        }
    }
}
