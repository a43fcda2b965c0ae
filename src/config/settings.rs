//! The keys, their defaults and what a right value looks like. Every field is
//! a key by its own name; `config/sifra.toml` explains them to operators.

mod api;
mod guard;
mod hand_over;
mod messages;
mod municipality;
mod staff;
mod values;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;

use serde::{Deserialize, Deserializer, de};

use super::secrets::Secret;

pub use api::{Api, ApiKey};
pub use guard::Guard;
pub use hand_over::HandOver;
pub use messages::{Delivery, EmailSettings, SmsSettings};
pub use municipality::{Municipality, Recipient};
pub use staff::{SecondFactor, Staff};
use values::{address, base_url};

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
    pub hand_over: HandOver,
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

/// The register as files, for `sifra triage` and an empty database. Where not
/// set: `register/addresses.csv` and `register/buildings.csv` of the
/// configuration folder.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RegisterFiles {
    pub addresses: Option<PathBuf>,
    pub buildings: Option<PathBuf>,
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
            hand_over: HandOver::default(),
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

impl Default for Metrics {
    fn default() -> Self {
        Self {
            listen: MetricsListen::At(SocketAddr::from(([127, 0, 0, 1], 9464))),
        }
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
