//! `[webhooks.NAME]`: partners' systems that are told what happens.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use url::{Host, Url};

use super::{Mode, Settings};
use crate::config::secrets::Secret;
use crate::delivery::webhooks as calls;
use crate::domain::webhook::Kind;

/// The endpoints by name, and how long their calls are kept.
#[derive(Debug, Clone)]
pub struct Webhooks {
    /// Days that a call is kept, from when it was promised.
    pub keep_days: u32,
    pub endpoints: BTreeMap<String, Webhook>,
}

/// A partner's system.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Webhook {
    #[serde(deserialize_with = "address")]
    pub url: Url,
    /// `whsec_…`, shared with the partner.
    pub secret: Secret,
    /// The one before, while the partner changes over: both sign.
    #[serde(default)]
    pub previous_secret: Option<Secret>,
    /// What it is told of.
    #[serde(default, deserialize_with = "kinds")]
    pub events: Vec<Kind>,
    #[serde(default = "yes")]
    pub enabled: bool,
    /// It may be in our own network.
    #[serde(default)]
    pub allow_private: bool,
}

fn yes() -> bool {
    true
}

fn address<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Url, D::Error> {
    let wanted = "must be an address without a password, as https://partner.example/hooks";
    let text = String::deserialize(deserializer)?;
    let url = Url::parse(&text).map_err(|_| de::Error::custom(wanted))?;
    let is_web = matches!(url.scheme(), "http" | "https") && url.has_host();
    if !is_web || !url.username().is_empty() || url.password().is_some() {
        return Err(de::Error::custom(wanted));
    }
    Ok(url)
}

fn kinds<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Kind>, D::Error> {
    let names: Vec<String> = Vec::deserialize(deserializer)?;
    let kinds = names.iter().map(|name| {
        let known = Kind::to_ask_for().find(|kind| kind.key() == name);
        known.ok_or_else(|| {
            let all: Vec<&str> = Kind::to_ask_for().map(Kind::key).collect();
            de::Error::custom(format!("must be a list of {}", all.join(", ")))
        })
    });
    kinds.collect()
}

impl Default for Webhooks {
    fn default() -> Self {
        Self {
            keep_days: 30,
            endpoints: BTreeMap::new(),
        }
    }
}

impl<'de> Deserialize<'de> for Webhooks {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ByName)
    }
}

/// Reads one key beside the endpoints' names.
struct ByName;

impl<'de> Visitor<'de> for ByName {
    type Value = Webhooks;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Webhooks, A::Error> {
        let mut read = Webhooks::default();
        while let Some(key) = map.next_key::<String>()? {
            if key == "keep_days" {
                read.keep_days = map.next_value()?;
            } else {
                let endpoint = map.next_value()?;
                read.endpoints.insert(key, endpoint);
            }
        }
        Ok(read)
    }
}

impl Webhook {
    /// Whether it is on this machine itself, in the demo.
    fn is_demo(&self, mode: Mode) -> bool {
        let is_here = match self.url.host() {
            Some(Host::Domain(name)) => name == "localhost",
            Some(Host::Ipv4(address)) => address.is_loopback(),
            Some(Host::Ipv6(address)) => address.is_loopback(),
            None => false,
        };
        mode == Mode::Demo && is_here
    }

    /// Whether it may be in our own network.
    pub fn may_be_private(&self, mode: Mode) -> bool {
        self.allow_private || self.is_demo(mode)
    }

    /// The secrets that sign, the one in use first.
    pub fn secrets(&self) -> Result<Vec<calls::Secret>, (&'static str, calls::SecretError)> {
        let previous = self.previous_secret.as_ref();
        let all = [
            ("secret", Some(&self.secret)),
            ("previous_secret", previous),
        ];
        let secrets = all.into_iter().filter_map(|(key, secret)| {
            let secret = calls::Secret::parse(&secret?.handed_on());
            Some(secret.map_err(|error| (key, error)))
        });
        secrets.collect()
    }

    fn faults(&self, name: &str, mode: Mode) -> Vec<String> {
        let mut faults = Vec::new();
        let key = |last: &str| format!("webhooks.{name}.{last}");
        if self.url.scheme() != "https" && !self.is_demo(mode) {
            faults.push(format!(
                "{} must begin with https://, so that nobody reads it underway",
                key("url")
            ));
        }
        if !self.may_be_private(mode) && calls::sender::is_private_literal(&self.url) {
            faults.push(format!(
                "{} is in a private network, name a public host or set {} = true",
                key("url"),
                key("allow_private")
            ));
        }
        if let Err((which, error)) = self.secrets() {
            faults.push(format!("{} {error}", key(which)));
        }
        faults
    }
}

impl Settings {
    /// What is wrong with the endpoints and with who uses them, one line each.
    pub fn webhook_faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        if self.webhooks.keep_days == 0 {
            faults.push("webhooks.keep_days must be 1 or more".to_owned());
        }
        for (name, endpoint) in &self.webhooks.endpoints {
            let is_key = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "_-".contains(c);
            if name.is_empty() || name.len() > 40 || !name.chars().all(is_key) {
                faults.push(format!(
                    "webhooks.{name} must have a name of up to 40 small letters, digits, _ and -"
                ));
            }
            faults.extend(endpoint.faults(name, self.mode));
        }
        for (key, recipient) in &self.recipients {
            let unknown = (recipient.webhook.as_ref())
                .filter(|name| !self.webhooks.endpoints.contains_key(*name));
            if let Some(name) = unknown {
                faults.push(format!(
                    "recipients.{key}.webhook names `{name}`, which is no endpoint: add \
                     [webhooks.{name}]"
                ));
            }
        }
        faults
    }

    /// Endpoints that are told of nothing, one line each.
    pub fn webhook_doubts(&self) -> Vec<String> {
        let endpoints = self.webhooks.endpoints.iter();
        let idle = endpoints.filter(|(name, endpoint)| {
            let is_ones_own = (self.recipients.values())
                .any(|recipient| recipient.webhook.as_ref() == Some(name));
            endpoint.enabled && endpoint.events.is_empty() && !is_ones_own
        });
        idle.map(|(name, _)| {
            format!(
                "webhooks.{name} is told of nothing: set its events, or make it a recipient's \
                 webhook"
            )
        })
        .collect()
    }
}

#[cfg(test)]
mod tests;
