//! The keys, their defaults and what a right value looks like. Every field is
//! a key by its own name; `config/sifra.toml` explains them to operators.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, de};

use super::api::Api;
use super::guard::Guard;
use super::secrets::Secret;
use crate::domain::contact::{Email, Phone};

/// Everything that can be set.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    pub mode: Mode,
    /// Address and port of the public listener.
    #[serde(deserialize_with = "address")]
    pub listen: SocketAddr,
    /// Base of all links and of webhook signatures, without a slash at its
    /// end. In demo mode it follows `listen` where it is not set.
    #[serde(deserialize_with = "base_url")]
    pub public_url: Option<String>,
    pub database: Database,
    pub attachments: Attachments,
    pub sms: SmsSettings,
    pub email: EmailSettings,
    pub api: Api,
    pub guard: Guard,
    pub metrics: Metrics,
    pub municipality: Municipality,
    /// Where notices go, by the keys that routing uses. In demo mode the demo
    /// town's where not set: see [`Settings::recipients`].
    pub recipients: BTreeMap<String, Recipient>,
    pub register: RegisterFiles,
    pub delivery: Delivery,
    pub staff: Staff,
    pub log: Log,
}

/// Trying it out, or answering for a town.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Needs nothing set: simulator, demo register, demo accounts.
    Demo,
    /// Refuses to start on anything that belongs to the demo.
    Production,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Database {
    /// `sqlite://path` or `postgres://user:password@host/name`.
    pub url: Secret,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Attachments {
    /// `file://folder` or `s3://bucket/prefix`.
    pub url: String,
}

/// A Twilio-style REST API. What is not set is the simulator's in demo mode.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SmsSettings {
    /// As `https://api.twilio.com`.
    #[serde(deserialize_with = "base_url")]
    pub base_url: Option<String>,
    pub account_sid: Option<String>,
    /// Signs the webhooks and is the password of the API.
    pub auth_token: Option<Secret>,
    /// The number or registered name that messages come from.
    pub from: Option<String>,
    /// Automatic answers that a number gets in an hour, so that two machines
    /// never talk to each other for long.
    pub answers_an_hour: u32,
    /// Minutes between looks for texts that no webhook brought; 0 for never.
    /// Where not set: see [`Settings::catch_up_every`].
    pub catch_up_minutes: Option<u32>,
}

/// A mail server. What is not set is the simulator's in demo mode.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EmailSettings {
    /// `smtp://` (STARTTLS by `?tls=required`) or `smtps://`, with user and
    /// password.
    pub smtp_url: Option<Secret>,
    /// An address, or `Name <address>`.
    pub from: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Metrics {
    pub listen: MetricsListen,
}

/// Where `/metrics` is served.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MetricsListen {
    Off,
    /// The same address as `listen` puts it on the public listener.
    At(SocketAddr),
}

/// Who runs this, as the public reads it.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Municipality {
    pub name: String,
    /// Of the housing office, as shown.
    pub phone: String,
    pub email: String,
}

/// Somebody who is told of cases.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Recipient {
    /// As staff read it.
    pub name: String,
    #[serde(deserialize_with = "email")]
    pub email: Option<Email>,
    #[serde(deserialize_with = "phone")]
    pub sms: Option<Phone>,
}

/// The register as files, for `sifra triage` and an empty database. Where not
/// set: `register/addresses.csv` and `register/buildings.csv` of the
/// configuration folder.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RegisterFiles {
    pub addresses: Option<PathBuf>,
    pub buildings: Option<PathBuf>,
}

/// How messages are sent.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Delivery {
    /// Seconds that a worker has a message to itself; longer than a send takes.
    pub lease_seconds: u32,
    /// Seconds that a gateway has for its answer.
    pub timeout_seconds: u32,
    /// Seconds that a gateway may take to list what it took, or to take what it
    /// has not answered.
    pub settling_seconds: u32,
    /// Seconds to wait after the first, second, ... failed attempt; the last
    /// one repeats.
    pub waits: Vec<u32>,
    /// Attempts before giving up.
    pub max_attempts: u32,
    /// SMS that one process sends at one time.
    pub sms_concurrency: u32,
    /// E-mails that one process sends at one time.
    pub email_concurrency: u32,
    /// SMS that all processes together send in a second. Where not set: see
    /// [`Settings::sms_per_second`].
    pub sms_per_second: Option<u32>,
    /// The same for e-mail.
    pub emails_per_second: Option<u32>,
    /// Days that the text of a message is kept after it was settled.
    pub keep_texts_days: u32,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Staff {
    /// Hours that a login lasts.
    pub session_hours: u32,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Log {
    pub format: LogFormat,
    /// What is logged, in `tracing-subscriber`'s directives, as `info` or
    /// `info,sifra::delivery=debug`.
    pub level: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogFormat {
    /// For eyes.
    Text,
    /// One object a line.
    Json,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            mode: Mode::Demo,
            listen: SocketAddr::from(([127, 0, 0, 1], 3000)),
            public_url: None,
            database: Database::default(),
            attachments: Attachments::default(),
            sms: SmsSettings::default(),
            email: EmailSettings::default(),
            api: Api::default(),
            guard: Guard::default(),
            metrics: Metrics::default(),
            municipality: Municipality::default(),
            recipients: BTreeMap::new(),
            register: RegisterFiles::default(),
            delivery: Delivery::default(),
            staff: Staff::default(),
            log: Log::default(),
        }
    }
}

/// Messages a second where nothing need be spared.
const UNHURRIED_RATE: u32 = 1_000;

impl Settings {
    /// SMS a second: what a gateway commonly takes from one number; in demo
    /// mode as many as come.
    pub fn sms_per_second(&self) -> u32 {
        self.rate(self.delivery.sms_per_second, 5)
    }

    /// E-mails a second, likewise.
    pub fn emails_per_second(&self) -> u32 {
        self.rate(self.delivery.emails_per_second, 20)
    }

    /// Calls of the API with one key in a minute; in demo mode as many as come.
    pub fn api_calls_a_minute(&self) -> u32 {
        self.api.calls_a_minute.unwrap_or(match self.mode {
            Mode::Demo => 60 * UNHURRIED_RATE,
            Mode::Production => 600,
        })
    }

    /// Seconds that nobody needs less of for the form; in demo mode it may be
    /// filled in by programs that show it.
    pub fn least_seconds(&self) -> u32 {
        self.guard.least_seconds.unwrap_or(match self.mode {
            Mode::Demo => 0,
            Mode::Production => 3,
        })
    }

    fn rate(&self, set: Option<u32>, in_production: u32) -> u32 {
        set.unwrap_or(match self.mode {
            Mode::Demo => UNHURRIED_RATE,
            Mode::Production => in_production,
        })
    }

    /// The base of all links, where the public listener is bound to `bound`.
    pub fn public_url(&self, bound: SocketAddr) -> String {
        self.public_url.clone().unwrap_or_else(|| local_url(bound))
    }
}

/// How a program on this machine reaches a listener that is bound to `bound`.
pub fn local_url(bound: SocketAddr) -> String {
    if bound.ip().is_unspecified() {
        format!("http://127.0.0.1:{}", bound.port())
    } else {
        format!("http://{bound}")
    }
}

impl Default for Database {
    fn default() -> Self {
        Self {
            url: Secret::new("sqlite://data/sifra.db"),
        }
    }
}

impl Default for Attachments {
    fn default() -> Self {
        Self {
            url: "file://data/attachments".into(),
        }
    }
}

impl Default for SmsSettings {
    fn default() -> Self {
        Self {
            base_url: None,
            account_sid: None,
            auth_token: None,
            from: None,
            answers_an_hour: 5,
            catch_up_minutes: None,
        }
    }
}

impl Default for Metrics {
    fn default() -> Self {
        Self {
            listen: MetricsListen::At(SocketAddr::from(([127, 0, 0, 1], 9464))),
        }
    }
}

impl Default for Municipality {
    fn default() -> Self {
        Self {
            name: "Fjordvik kommune".into(),
            phone: "59 44 00 10".into(),
            email: "boligkontoret@fjordvik.example".into(),
        }
    }
}

impl Default for Delivery {
    fn default() -> Self {
        Self {
            lease_seconds: 60,
            timeout_seconds: 15,
            settling_seconds: 15,
            waits: vec![1, 5, 15, 60, 300, 900, 1800],
            max_attempts: 1_000,
            sms_concurrency: 16,
            email_concurrency: 8,
            sms_per_second: None,
            emails_per_second: None,
            keep_texts_days: 30,
        }
    }
}

impl Default for Staff {
    fn default() -> Self {
        Self { session_hours: 10 }
    }
}

impl Default for Log {
    fn default() -> Self {
        Self {
            format: LogFormat::Text,
            level: "info".into(),
        }
    }
}

fn parsed<'de, D, T>(deserializer: D, wanted: &'static str) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: FromStr,
{
    let text = String::deserialize(deserializer)?;
    text.parse()
        .map_err(|_| de::Error::custom(format!("must be {wanted}")))
}

fn address<'de, D: Deserializer<'de>>(deserializer: D) -> Result<SocketAddr, D::Error> {
    parsed(deserializer, "an IP address and port, as 127.0.0.1:3000")
}

fn email<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Email>, D::Error> {
    parsed(deserializer, "an e-mail address, as drift@fjordvik.example").map(Some)
}

fn phone<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Phone>, D::Error> {
    parsed(deserializer, "a phone number, as +4791234567").map(Some)
}

fn base_url<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let wanted = "an http or https URL without query and fragment, as https://sifra.example.no";
    let url: url::Url = parsed(deserializer, wanted)?;
    let is_base = matches!(url.scheme(), "http" | "https")
        && url.has_host()
        && url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty();
    if !is_base {
        return Err(de::Error::custom(format!("must be {wanted}")));
    }
    Ok(Some(url.as_str().trim_end_matches('/').to_owned()))
}

impl<'de> Deserialize<'de> for MetricsListen {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text == "off" {
            return Ok(Self::Off);
        }
        text.parse().map(Self::At).map_err(|_| {
            de::Error::custom("must be an IP address and port, as 127.0.0.1:9464, or off")
        })
    }
}
