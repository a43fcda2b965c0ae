//! How cases are handed over.

use serde::Deserialize;

/// How cases are handed over to recipients.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct HandOver {
    /// For how many days a recipient without an account can use a link.
    pub link_days: u32,
    /// Whether "it is done" from a recipient ends the case; else staff confirm it.
    pub recipients_resolve: bool,
}

impl Default for HandOver {
    fn default() -> Self {
        Self {
            link_days: 14,
            recipients_resolve: true,
        }
    }
}

impl HandOver {
    /// What is wrong with it.
    pub(in crate::config) fn faults(&self) -> Option<String> {
        let fits = (1..=365).contains(&self.link_days);
        (!fits).then(|| "hand_over.link_days must be from 1 to 365".to_owned())
    }
}
