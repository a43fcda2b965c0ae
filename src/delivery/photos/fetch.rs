//! Fetching a file from the gateway: with our credentials from its own origin,
//! without them from where it sends us on to; bounded in bytes, hops and time.

use std::sync::Arc;
use std::time::Duration;

use jiff::SignedDuration;
use reqwest::header::{LOCATION, RETRY_AFTER};
use reqwest::{Client, Response, StatusCode};
use secrecy::{ExposeSecret, SecretString};
use url::Url;

use super::reach::{PublicOnly, is_local, same_origin};
use crate::delivery::gateway::GatewayError;
use crate::delivery::http;
use crate::domain::ids::Ids;
use crate::domain::photo::PhotoFault;

/// Most bytes of a file. A gateway takes 5 MB with a message.
const MOST_BYTES: usize = 10 * 1024 * 1024;
/// Times that we let ourselves be sent on.
const MOST_HOPS: u32 = 3;

/// The gateway that has the files.
#[derive(Clone)]
pub struct PhotoGatewaySettings {
    /// Where its API is: the only origin that gets our credentials.
    pub base_url: String,
    pub account_sid: String,
    pub auth_token: SecretString,
    /// The longest a request may take.
    pub time_out: Duration,
}

/// Fetches files. Holds pools of connections.
pub struct PhotoGateway {
    settings: PhotoGatewaySettings,
    base: Url,
    /// To the gateway itself.
    gateway: Client,
    /// To where it sends us on.
    elsewhere: Client,
    ids: Ids,
}

/// Why a file was not fetched.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Missed {
    ForGood(PhotoFault),
    Later {
        reason: String,
        retry_after: Option<SignedDuration>,
    },
}

fn later(reason: impl Into<String>) -> Missed {
    Missed::Later {
        reason: reason.into(),
        retry_after: None,
    }
}

impl PhotoGateway {
    /// # Errors
    /// A `base_url` that is none, or TLS that cannot be set up.
    pub fn new(settings: PhotoGatewaySettings, ids: Ids) -> Result<Self, GatewayError> {
        let base = Url::parse(&settings.base_url).map_err(|error| GatewayError::Url {
            key: "sms.base_url",
            reason: error.to_string(),
        })?;
        let gateway = http::client(&base, settings.time_out).map_err(GatewayError::Client)?;
        let elsewhere = if is_local(&base) {
            gateway.clone()
        } else {
            Client::builder()
                .user_agent(concat!("Sifra/", env!("CARGO_PKG_VERSION")))
                .timeout(settings.time_out)
                .redirect(reqwest::redirect::Policy::none())
                .dns_resolver(Arc::new(PublicOnly))
                .build()
                .map_err(GatewayError::Client)?
        };
        Ok(Self {
            settings,
            base,
            gateway,
            elsewhere,
            ids,
        })
    }

    /// The bytes of the file at `source`.
    pub(super) async fn fetch(&self, source: &str) -> Result<Vec<u8>, Missed> {
        let wrong = || Missed::ForGood(PhotoFault::WrongPlace);
        let mut url = Url::parse(source).map_err(|_| wrong())?;
        if !same_origin(&url, &self.base) {
            return Err(wrong());
        }
        for _ in 0..=MOST_HOPS {
            let response = self.get(&url).await?;
            if !response.status().is_redirection() {
                return self.read(response).await;
            }
            url = onward(&url, &response).ok_or_else(wrong)?;
            if !self.may_go(&url) {
                return Err(wrong());
            }
        }
        Err(wrong())
    }

    /// Asks the gateway to forget the file, now that we have it. That it does is
    /// welcome and no more.
    pub(super) async fn forget(&self, source: &str) -> bool {
        match Url::parse(&format!("{source}.json")) {
            Ok(url) if same_origin(&url, &self.base) => {
                let request = self.gateway.delete(url).basic_auth(
                    &self.settings.account_sid,
                    Some(self.settings.auth_token.expose_secret()),
                );
                let answer = request.send().await;
                answer.is_ok_and(|answer| answer.status().is_success())
            }
            _ => false,
        }
    }

    async fn get(&self, url: &Url) -> Result<Response, Missed> {
        let request = if same_origin(url, &self.base) {
            self.gateway.get(url.clone()).basic_auth(
                &self.settings.account_sid,
                Some(self.settings.auth_token.expose_secret()),
            )
        } else {
            self.elsewhere.get(url.clone())
        };
        request.send().await.map_err(|error| kind(&error))
    }

    /// Whether we let ourselves be sent there.
    fn may_go(&self, url: &Url) -> bool {
        if same_origin(url, &self.base) || is_local(&self.base) {
            return matches!(url.scheme(), "http" | "https");
        }
        url.scheme() == "https" && !is_local(url)
    }

    async fn read(&self, mut response: Response) -> Result<Vec<u8>, Missed> {
        let status = response.status();
        match status {
            status if status.is_success() => {}
            StatusCode::UNAUTHORIZED
            | StatusCode::FORBIDDEN
            | StatusCode::REQUEST_TIMEOUT
            | StatusCode::TOO_MANY_REQUESTS => return Err(self.again(&response)),
            status if status.is_client_error() => {
                return Err(Missed::ForGood(PhotoFault::Gone));
            }
            _ => return Err(self.again(&response)),
        }
        let too_large = || Missed::ForGood(PhotoFault::TooLarge);
        let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX);
        if response.content_length().is_some_and(|said| said > most) {
            return Err(too_large());
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| kind(&error))? {
            if bytes.len() + chunk.len() > MOST_BYTES {
                return Err(too_large());
            }
            bytes.extend_from_slice(&chunk);
        }
        Ok(bytes)
    }

    fn again(&self, response: &Response) -> Missed {
        let asked = response.headers().get(RETRY_AFTER);
        let asked = asked.and_then(|value| value.to_str().ok());
        Missed::Later {
            reason: response.status().as_u16().to_string(),
            retry_after: asked.and_then(|value| http::retry_after(value, self.ids.now())),
        }
    }
}

/// Where a redirect leads.
fn onward(from: &Url, response: &Response) -> Option<Url> {
    let location = response.headers().get(LOCATION)?.to_str().ok()?;
    from.join(location).ok()
}

/// What went wrong, without the address.
fn kind(error: &reqwest::Error) -> Missed {
    later(if error.is_timeout() {
        "time_out"
    } else if error.is_connect() {
        "no_connection"
    } else {
        "broken_connection"
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::clock::{Clock, Randomness};
    use jiff::Timestamp;

    struct Still;

    impl Clock for Still {
        fn now(&self) -> Timestamp {
            Timestamp::UNIX_EPOCH
        }
    }

    impl Randomness for Still {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(0);
        }
    }

    fn gateway(base_url: &str) -> PhotoGateway {
        let settings = PhotoGatewaySettings {
            base_url: base_url.into(),
            account_sid: "AC1".into(),
            auth_token: SecretString::from("token"),
            time_out: Duration::from_secs(1),
        };
        PhotoGateway::new(settings, Ids::new(Arc::new(Still), Arc::new(Still))).unwrap()
    }

    #[test]
    fn a_gateway_on_the_internet_sends_nobody_into_our_network() {
        let gateway = gateway("https://api.twilio.com");
        for (url, may) in [
            ("https://media.twiliocdn.com/AC1/1.jpg", true),
            ("https://api.twilio.com/other", true),
            ("http://media.twiliocdn.com/AC1/1.jpg", false),
            ("https://169.254.169.254/latest/meta-data", false),
            ("https://localhost/", false),
            ("https://[::1]/", false),
            ("https://2130706433/", false),
            ("file:///etc/passwd", false),
        ] {
            assert_eq!(gateway.may_go(&url.parse().unwrap()), may, "{url}");
        }
    }

    #[test]
    fn a_gateway_on_this_machine_may_send_us_on_here() {
        let gateway = gateway("http://127.0.0.1:3000");
        assert!(gateway.may_go(&"http://127.0.0.1:4000/1".parse().unwrap()));
        assert!(!gateway.may_go(&"ftp://127.0.0.1/1".parse().unwrap()));
    }
}
