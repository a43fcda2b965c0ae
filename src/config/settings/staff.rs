//! How staff get in.

use serde::Deserialize;

use super::{Mode, Settings};
use crate::config::secrets::Secret;

/// Fewest characters of the key that seals second factors.
const LEAST_SEAL_KEY: usize = 32;

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Staff {
    /// Hours that a login lasts.
    pub session_hours: u32,
    /// Whether a code is asked besides the password; see
    /// [`Settings::second_factor`] for what holds where it is not set.
    pub second_factor: Option<SecondFactor>,
    /// Seals the secrets of second factors in the database; of 32 characters or
    /// more. Where not set, a file beside the data has one.
    pub seal_key: Option<Secret>,
}

/// Whether a code is asked besides the password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SecondFactor {
    /// Of everybody who may learn who reported.
    Required,
    /// Of who wants it.
    Offered,
}

impl Default for Staff {
    fn default() -> Self {
        Self {
            session_hours: 10,
            second_factor: None,
            seal_key: None,
        }
    }
}

impl Staff {
    /// What is wrong, one line each.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        if self.session_hours == 0 {
            faults.push("staff.session_hours must be 1 or more".to_owned());
        }
        let key = self.seal_key.as_ref();
        if key.is_some_and(|key| key.reveal().chars().count() < LEAST_SEAL_KEY) {
            faults.push(format!(
                "staff.seal_key must have {LEAST_SEAL_KEY} characters or more, as `openssl rand \
                 -hex 32` makes them"
            ));
        }
        faults
    }
}

impl Settings {
    /// Whether a code is asked besides the password; in demo mode it is offered
    /// where nothing is set, so that the printed accounts open by their password.
    pub fn second_factor(&self) -> SecondFactor {
        self.staff.second_factor.unwrap_or(match self.mode {
            Mode::Demo => SecondFactor::Offered,
            Mode::Production => SecondFactor::Required,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_factor_is_asked_for_in_production_and_offered_in_the_demo() {
        let mut settings = Settings::default();
        assert_eq!(settings.second_factor(), SecondFactor::Offered);
        settings.mode = Mode::Production;
        assert_eq!(settings.second_factor(), SecondFactor::Required);
        settings.staff.second_factor = Some(SecondFactor::Offered);
        assert_eq!(settings.second_factor(), SecondFactor::Offered);
    }

    #[test]
    fn a_short_seal_key_is_refused_without_repeating_it() {
        let staff = Staff {
            seal_key: Some(Secret::new("too short")),
            ..Staff::default()
        };
        let faults = staff.faults();
        assert!(faults.len() == 1 && faults[0].starts_with("staff.seal_key"));
        assert!(!faults[0].contains("too short"));
    }
}
