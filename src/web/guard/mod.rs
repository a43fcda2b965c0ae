//! The guard at the public's doors, against robots and floods. It asks nobody
//! to prove anything: a report that looks wrong is taken, answered, and looked
//! at by a person first ([`signs`]). Only what no stairwell could send is
//! refused for a while ([`limits`]), and never where somebody is in danger.
//! [`client`] says from which network a request comes.
//!
//! Counts live in the memory of one process; with several, each has its own.

pub mod client;
pub mod limits;
pub mod signs;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::ConnectInfo;
use axum::http::request::Parts;
use ipnet::IpNet;
use jiff::SignedDuration;

use crate::domain::ids::Ids;
use crate::domain::second_look::SecondLook;
use client::Network;
use limits::Limit;
use signs::Signs;

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(60 * 60);

/// Forms are begun and not sent, so many times as often as sent.
const BEGUN_FOR_ONE_SENT: u32 = 4;

/// Where the guard draws its lines.
#[derive(Debug, Clone)]
pub struct GuardSettings {
    /// Proxies whose word on where a request comes from is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Seconds from the first answer of the form to the sending; less is no
    /// person's pace.
    pub least_seconds: u32,
    /// Forms with one phone number or e-mail address in an hour; more want a
    /// second look.
    pub forms_a_contact: u32,
    /// Forms from one network in an hour; more want a second look.
    pub forms_a_network: u32,
    /// Forms from one network in an hour; more are refused for a while.
    pub flood: u32,
    /// Calls of the API with one key in a minute, and of Open311 without a key
    /// from one network; more are refused.
    pub api_calls_a_minute: u32,
}

impl Default for GuardSettings {
    /// As `config/sifra.toml` has it, without any proxy.
    fn default() -> Self {
        Self {
            trusted_proxies: Vec::new(),
            least_seconds: 3,
            forms_a_contact: 10,
            forms_a_network: 60,
            flood: 300,
            api_calls_a_minute: 600,
        }
    }
}

/// What the guard sees of a form that is sent.
#[derive(Clone, Copy)]
pub struct Sending<'a> {
    pub from: Network,
    /// Something stood in the field that people do not meet.
    pub hidden_field: bool,
    /// From the first answer to now.
    pub took: SignedDuration,
    /// The phone number or e-mail address given.
    pub contact: Option<&'a str>,
    /// The sender says that somebody is in danger.
    pub in_danger: bool,
}

/// What to do with a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Take it, with a second look where there is a reason for one.
    Take(Option<SecondLook>),
    /// Not for so long; what was typed is kept.
    NotFor(Duration),
}

/// Counts who does how much. Cheap to clone.
#[derive(Clone)]
pub struct Guard {
    inner: Arc<Inner>,
}

struct Inner {
    settings: GuardSettings,
    contacts: Limit,
    networks: Limit,
    flood: Limit,
    begun: Limit,
    begun_in_danger: Limit,
    uploads: Limit,
    keys: Limit,
    readers: Limit,
}

impl Guard {
    pub fn new(settings: GuardSettings, ids: &Ids) -> Self {
        let begun = settings.flood.saturating_mul(BEGUN_FOR_ONE_SENT);
        Self {
            inner: Arc::new(Inner {
                contacts: Limit::new(settings.forms_a_contact, HOUR, ids),
                networks: Limit::new(settings.forms_a_network, HOUR, ids),
                flood: Limit::new(settings.flood, HOUR, ids),
                begun: Limit::new(begun, HOUR, ids),
                begun_in_danger: Limit::new(begun, HOUR, ids),
                uploads: Limit::new(begun, HOUR, ids),
                keys: Limit::new(settings.api_calls_a_minute, MINUTE, ids),
                readers: Limit::new(settings.api_calls_a_minute, MINUTE, ids),
                settings,
            }),
        }
    }

    /// Somebody begins a form, or does something else that costs us little.
    ///
    /// # Errors
    /// In a flood, how long to wait.
    pub fn begins(&self, from: Network) -> Result<(), Duration> {
        self.inner.begun.take(from).inspect_err(|_| count("begun"))
    }

    /// As `begins`, where somebody is in danger: counted by itself, so that no
    /// flood of other forms stands in the way.
    ///
    /// # Errors
    /// In a flood of these, how long to wait.
    pub fn begins_in_danger(&self, from: Network) -> Result<(), Duration> {
        let taken = self.inner.begun_in_danger.take(from);
        taken.inspect_err(|_| count("begun"))
    }

    /// Somebody sends photos.
    ///
    /// # Errors
    /// In a flood, how long to wait.
    pub fn uploads(&self, from: Network) -> Result<(), Duration> {
        self.inner
            .uploads
            .take(from)
            .inspect_err(|_| count("photos"))
    }

    /// Somebody sends a form.
    pub fn sends(&self, sending: Sending<'_>) -> Verdict {
        let Inner {
            settings,
            contacts,
            networks,
            flood,
            ..
        } = &*self.inner;
        if let Err(wait) = flood.take(sending.from)
            && !sending.in_danger
        {
            count("sent");
            return Verdict::NotFor(wait);
        }
        let is_busy = |contact: &str| contacts.take(contact).is_err();
        let signs = Signs {
            hidden_field: sending.hidden_field,
            took: sending.took,
            least: SignedDuration::from_secs(i64::from(settings.least_seconds)),
            contact_is_busy: sending.contact.is_some_and(is_busy),
            network_is_busy: networks.take(sending.from).is_err(),
        };
        let second_look = signs.second_look();
        if let Some(why) = second_look {
            metrics::counter!("sifra_second_looks_total", "why" => why.key()).increment(1);
        }
        Verdict::Take(second_look)
    }

    /// A partner's program calls the API.
    ///
    /// # Errors
    /// Where it calls too often, how long to wait.
    pub fn calls(&self, partner: &str) -> Result<(), Duration> {
        self.inner.keys.take(partner).inspect_err(|_| count("api"))
    }

    /// A program without a key reads what anybody may: as often as one with a
    /// key.
    ///
    /// # Errors
    /// Where its network reads too often, how long to wait.
    pub fn reads(&self, from: Network) -> Result<(), Duration> {
        self.inner
            .readers
            .take(from)
            .inspect_err(|_| count("open311"))
    }

    /// The network of a request.
    pub fn network(&self, parts: &Parts) -> Network {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        peer.map_or(Network::UNKNOWN, |info| {
            let trusted = &self.inner.settings.trusted_proxies;
            Network::of(client::client(info.0.ip(), &parts.headers, trusted))
        })
    }
}

fn count(what: &'static str) {
    metrics::counter!("sifra_refused_for_flood_total", "what" => what).increment(1);
}

/// Seconds to say in `Retry-After`: never none.
pub fn retry_after(wait: Duration) -> u64 {
    wait.as_secs().saturating_add(1)
}
