//! `[guard]`: where robots and floods begin.

use std::net::IpAddr;

use ipnet::IpNet;
use serde::{Deserialize, Deserializer, de};

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Guard {
    /// Addresses and networks whose word on where a request comes from is
    /// believed.
    #[serde(deserialize_with = "networks")]
    pub trusted_proxies: Vec<IpNet>,
    /// Seconds from the first answer of the form to the sending; a form sent
    /// sooner wants a second look. Where not set: see
    /// [`super::Settings::least_seconds`].
    pub least_seconds: Option<u32>,
    /// Forms in an hour with one phone number or e-mail address; more want a
    /// second look.
    pub forms_a_contact: u32,
    /// Forms in an hour from one network; more want a second look.
    pub forms_a_network: u32,
    /// Forms in an hour from one network; more are refused for a while.
    pub flood: u32,
}

impl Default for Guard {
    fn default() -> Self {
        let loopback = ["127.0.0.0/8", "::1/128"];
        Self {
            trusted_proxies: loopback.iter().filter_map(|net| net.parse().ok()).collect(),
            least_seconds: None,
            forms_a_contact: 10,
            forms_a_network: 60,
            flood: 300,
        }
    }
}

impl Guard {
    /// What is wrong with it, one line each.
    pub(in super::super) fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        if self.forms_a_contact == 0 || self.forms_a_network == 0 {
            faults.push(
                "guard.forms_a_contact and guard.forms_a_network must be 1 or more".to_owned(),
            );
        }
        if self.flood < self.forms_a_network {
            faults.push(
                "guard.flood must not be less than guard.forms_a_network, or forms are refused \
                 before anybody looks at them"
                    .to_owned(),
            );
        }
        faults
    }
}

fn networks<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<IpNet>, D::Error> {
    let written = Vec::<String>::deserialize(deserializer)?;
    let parsed = written.iter().map(|text| {
        let net = text.parse::<IpNet>().ok();
        net.or_else(|| text.parse::<IpAddr>().ok().map(IpNet::from))
    });
    parsed.collect::<Option<_>>().ok_or_else(|| {
        de::Error::custom("must be IP addresses and networks, as [\"127.0.0.1\", \"10.0.0.0/8\"]")
    })
}
