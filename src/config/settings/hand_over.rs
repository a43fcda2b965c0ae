//! How cases are handed over to recipients without an account.

use serde::Deserialize;

/// Most days that a link may open a case for.
const MOST_LINK_DAYS: u32 = 90;

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct HandOver {
    /// Days that a link to a hand-over opens it.
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
    /// What is wrong, one line each.
    pub fn faults(&self) -> Vec<String> {
        let is_fit = (1..=MOST_LINK_DAYS).contains(&self.link_days);
        let fault = (!is_fit)
            .then(|| format!("hand_over.link_days must be a number from 1 to {MOST_LINK_DAYS}"));
        fault.into_iter().collect()
    }
}
