//! What the gateway tells the service: signed, by HTTP, and tried once more
//! only where no connection came about, as Twilio does.

use std::io;
use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};
use url::Url;

use super::resource::{media_path, status_of};
use super::text::{State, Text};
use super::{SMS_API, SimulatorSettings, pictures};
use crate::delivery::{http, signature};
use crate::wording::segments::segments;

/// Twilio's own patience.
const PATIENCE: Duration = Duration::from_secs(15);

/// What the service is told of its text.
#[derive(Debug, Clone, Copy)]
pub struct Callback {
    pub state: State,
    /// Whether it is the gateway that tells, and not somebody without the
    /// token.
    pub genuine: bool,
}

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
        let media = text.media_sid().map(|media_sid| {
            let path = media_path(&self.account_sid, &text.sid, &media_sid);
            format!("{}{SMS_API}{path}", self.webhook_base)
        });
        let mut form = vec![
            ("ToCountry", "NO"),
            ("FromCountry", "NO"),
            ("MessageSid", &text.sid),
            ("SmsSid", &text.sid),
            ("SmsMessageSid", &text.sid),
            ("AccountSid", &self.account_sid),
            ("From", &text.from),
            ("To", &text.to),
            ("Body", &text.body),
            ("NumMedia", if media.is_some() { "1" } else { "0" }),
            ("NumSegments", &count),
            ("SmsStatus", "received"),
            ("ApiVersion", "2010-04-01"),
        ];
        if let Some(url) = &media {
            form.push(("MediaContentType0", pictures::CONTENT_TYPE));
            form.push(("MediaUrl0", url));
        }
        match self.post("/sms/inbound", &form, true).await {
            Some(status) if (200..300).contains(&status) => State::Taken,
            answer => State::NotTaken(answer),
        }
    }

    /// Tells the service what became of its text, where it wants to know. A
    /// callback to any other place is not made: this is no gateway. Returns the
    /// status of the answer, where there was one.
    pub async fn tell(&self, text: &Text, callback: Callback) -> Option<u16> {
        let path = text
            .callback
            .as_deref()
            .and_then(|url| url.strip_prefix(&self.public_url))
            .filter(|path| path.starts_with('/'))?;
        let (status, code) = status_of(callback.state);
        let code = code.map(|code| code.to_string());
        let mut form = vec![
            ("AccountSid", self.account_sid.as_str()),
            ("MessageSid", &text.sid),
            ("SmsSid", &text.sid),
            ("MessageStatus", status),
            ("SmsStatus", status),
            ("From", &text.from),
            ("To", &text.to),
            ("ApiVersion", "2010-04-01"),
        ];
        if let Some(code) = &code {
            form.push(("ErrorCode", code));
        }
        let answer = self.post(path, &form, callback.genuine).await;
        if answer.is_none() {
            tracing::warn!(sid = text.sid, "the simulator's callback was not answered");
        }
        answer
    }

    /// The status of the answer, or none where there was none.
    async fn post(&self, path: &str, form: &[(&str, &str)], genuine: bool) -> Option<u16> {
        let owned: Vec<(String, String)> = form
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        let signed_for = format!("{}{path}", self.public_url);
        let token = if genuine {
            self.auth_token.expose_secret()
        } else {
            "not-the-token"
        };
        let signature = signature::sign(token, &signed_for, &owned);
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
