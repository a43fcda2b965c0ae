//! What the gateway tells the service: signed, by HTTP, and tried once more
//! only where no connection came about, as Twilio does.

use std::io;
use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};
use url::Url;

use super::SimulatorSettings;
use super::memory::{State, Text};
use crate::delivery::{http, signature};
use crate::wording::segments::segments;

/// Twilio's own patience.
const PATIENCE: Duration = Duration::from_secs(15);

/// Calls the service.
pub struct Webhooks {
    client: reqwest::Client,
    account_sid: String,
    auth_token: SecretString,
    webhook_base: String,
    public_url: String,
}

impl Webhooks {
    /// # Errors
    /// A `webhook_base` that is no URL.
    pub fn new(settings: &SimulatorSettings) -> io::Result<Self> {
        let invalid = |error: String| io::Error::new(io::ErrorKind::InvalidInput, error);
        let base = Url::parse(&settings.webhook_base).map_err(|e| invalid(e.to_string()))?;
        Ok(Self {
            client: http::client(&base, PATIENCE).map_err(|e| invalid(e.to_string()))?,
            account_sid: settings.account_sid.clone(),
            auth_token: settings.auth_token.clone(),
            webhook_base: settings.webhook_base.trim_end_matches('/').to_owned(),
            public_url: settings.public_url.trim_end_matches('/').to_owned(),
        })
    }

    /// Brings the service a text from a phone, and tells how that went.
    pub async fn bring(&self, text: &Text) -> State {
        let count = segments(&text.body).count.max(1).to_string();
        let form = [
            ("ToCountry", "NO"),
            ("FromCountry", "NO"),
            ("MessageSid", &text.sid),
            ("SmsSid", &text.sid),
            ("SmsMessageSid", &text.sid),
            ("AccountSid", &self.account_sid),
            ("From", &text.from),
            ("To", &text.to),
            ("Body", &text.body),
            ("NumMedia", "0"),
            ("NumSegments", &count),
            ("SmsStatus", "received"),
            ("ApiVersion", "2010-04-01"),
        ];
        match self.post("/sms/inbound", &form).await {
            Some(status) if (200..300).contains(&status) => State::Taken,
            answer => State::NotTaken(answer),
        }
    }

    /// Tells the service what became of its text, where it wants to know. A
    /// callback to any other place is not made: this is no gateway.
    pub async fn tell(&self, text: &Text, status: &str) {
        let path = text
            .callback
            .as_deref()
            .and_then(|url| url.strip_prefix(&self.public_url))
            .filter(|path| path.starts_with('/'));
        let Some(path) = path else {
            return;
        };
        let form = [
            ("AccountSid", self.account_sid.as_str()),
            ("MessageSid", &text.sid),
            ("SmsSid", &text.sid),
            ("MessageStatus", status),
            ("SmsStatus", status),
            ("From", &text.from),
            ("To", &text.to),
            ("ApiVersion", "2010-04-01"),
        ];
        if self.post(path, &form).await.is_none() {
            tracing::warn!(sid = text.sid, "the simulator's callback was not answered");
        }
    }

    /// The status of the answer, or none where there was none.
    async fn post(&self, path: &str, form: &[(&str, &str)]) -> Option<u16> {
        let owned: Vec<(String, String)> = form
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        let signed_for = format!("{}{path}", self.public_url);
        let signature = signature::sign(self.auth_token.expose_secret(), &signed_for, &owned);
        let request = || {
            self.client
                .post(format!("{}{path}", self.webhook_base))
                .header(signature::HEADER, &signature)
                .form(form)
                .send()
        };
        let answer = match request().await {
            Err(error) if error.is_connect() => request().await,
            answer => answer,
        };
        answer.ok().map(|response| response.status().as_u16())
    }
}
