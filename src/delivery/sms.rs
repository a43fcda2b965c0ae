//! SMS by a Twilio-style REST API.
//!
//! That API takes no idempotency key, so a send whose answer is lost may have
//! happened: it is looked up in the gateway's list ([`list`]) before another
//! try. Our message id travels in the address of the status callback, so that a
//! callback settles such a message too.

mod answer;
pub mod inbox;
mod list;

use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};
use url::Url;

use super::gateway::{Answer, Gateway, GatewayError, LookUp};
use super::http;
use crate::domain::ids::Ids;
use crate::domain::outgoing::{Message, Outcome};

/// What the gateway needs to know.
#[derive(Clone)]
pub struct SmsSettings {
    /// Where the API is, as `https://api.twilio.com`; a path in it is kept.
    pub base_url: String,
    pub account_sid: String,
    pub auth_token: SecretString,
    /// The number we send from, or a messaging service (`MG...`).
    pub from: String,
    /// Our own address, for status callbacks.
    pub public_url: String,
    /// The longest a request may take. Must be well under the worker's lease.
    pub time_out: Duration,
}

/// A gateway for SMS. Holds a pool of connections.
pub struct SmsGateway {
    settings: SmsSettings,
    client: reqwest::Client,
    /// `{base_url}` without a slash at the end.
    base: String,
    ids: Ids,
}

/// An answer to a send is about a kilobyte.
const LONGEST_ANSWER: usize = 64 * 1024;

impl SmsGateway {
    /// # Errors
    /// A `base_url` that is none, or TLS that cannot be set up.
    pub fn new(settings: SmsSettings, ids: Ids) -> Result<Self, GatewayError> {
        let unusable = |reason: String| GatewayError::Url {
            key: "sms.base_url",
            reason,
        };
        let url = Url::parse(&settings.base_url).map_err(|error| unusable(error.to_string()))?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(unusable("it must start with https:// or http://".into()));
        }
        Ok(Self {
            client: http::client(&url, settings.time_out).map_err(GatewayError::Client)?,
            base: settings.base_url.trim_end_matches('/').to_owned(),
            settings,
            ids,
        })
    }

    /// Asks the gateway whether it knows our account and token; nothing is
    /// sent.
    ///
    /// # Errors
    /// What is wrong, in words for the operator and without the token.
    pub async fn check(&self) -> Result<(), String> {
        let path = format!("/2010-04-01/Accounts/{}.json", self.settings.account_sid);
        let answer = self.request(reqwest::Method::GET, &path).send().await;
        match answer.map(|answer| answer.status().as_u16()) {
            Ok(200) => Ok(()),
            Ok(401 | 403) => Err("refuses sms.account_sid with sms.auth_token".into()),
            Ok(404) => Err("does not know sms.account_sid, or sms.base_url is not its API".into()),
            Ok(status) => Err(format!("answers with status {status}")),
            Err(error) if error.is_timeout() => Err("does not answer in time".into()),
            Err(_) => Err("cannot be reached at sms.base_url".into()),
        }
    }

    fn messages_path(&self) -> String {
        format!(
            "/2010-04-01/Accounts/{}/Messages.json",
            self.settings.account_sid
        )
    }

    /// Adds our credentials to a request to `path` below the base URL.
    fn request(&self, method: reqwest::Method, path: &str) -> reqwest::RequestBuilder {
        self.client
            .request(method, format!("{}{path}", self.base))
            .basic_auth(
                &self.settings.account_sid,
                Some(self.settings.auth_token.expose_secret()),
            )
    }

    /// Whether we send from a messaging service instead of a number.
    fn by_service(&self) -> bool {
        self.settings.from.starts_with("MG")
    }

    async fn post(&self, message: &Message) -> Outcome {
        let callback = format!(
            "{}/sms/status?message={}",
            self.settings.public_url.trim_end_matches('/'),
            message.id
        );
        let sender = if self.by_service() {
            "MessagingServiceSid"
        } else {
            "From"
        };
        let form = [
            ("To", message.to.as_str()),
            (sender, self.settings.from.as_str()),
            ("Body", message.body.as_str()),
            ("StatusCallback", callback.as_str()),
        ];
        let sent = self
            .request(reqwest::Method::POST, &self.messages_path())
            .form(&form)
            .send()
            .await;
        let response = match sent {
            Ok(response) => response,
            Err(error) => return answer::of_error(&error),
        };
        let status = response.status();
        let retry_after = response
            .headers()
            .get(reqwest::header::RETRY_AFTER)
            .and_then(|value| value.to_str().ok())
            .and_then(|value| http::retry_after(value, self.ids.now()));
        let body = http::read(response, LONGEST_ANSWER).await;
        answer::of_answer(status, retry_after, body.as_deref())
    }
}

impl Gateway for SmsGateway {
    fn send<'a>(&'a self, message: &'a Message) -> Answer<'a, Outcome> {
        Box::pin(self.post(message))
    }

    fn look_up<'a>(&'a self, message: &'a Message, others: &'a [String]) -> Answer<'a, LookUp> {
        Box::pin(self.find(message, others))
    }
}
