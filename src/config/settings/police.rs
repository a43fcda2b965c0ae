//! How sheets for the police are made.

use serde::Deserialize;

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Police {
    /// Another person approves a sheet than the one who made it.
    pub second_person: bool,
}

impl Default for Police {
    fn default() -> Self {
        Self {
            second_person: true,
        }
    }
}
