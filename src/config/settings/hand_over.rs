//! How cases are handed over.

use serde::Deserialize;

/// How cases are handed over to recipients.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct HandOver {
    /// For how many days a recipient without an account can use a link.
    pub link_days: u32,
}

impl Default for HandOver {
    fn default() -> Self {
        Self { link_days: 14 }
    }
}

impl HandOver {
    /// What is wrong with it.
    pub(in crate::config) fn faults(&self) -> Option<String> {
        let fits = (1..=365).contains(&self.link_days);
        (!fits).then(|| "hand_over.link_days must be from 1 to 365".to_owned())
    }
}
