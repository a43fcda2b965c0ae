//! What the operator decides: defaults, then files, then the environment.
//!
//! Promises: an unknown key or a wrong value is an error that names the key
//! and the place it stands in; a secret is never printed, not even in such an
//! error; production never starts on demo secrets ([`checks`]).
//!
//! [`settings`] lists the keys, [`layers`] puts the sources on top of each
//! other, [`secrets`] keeps what must not be seen, [`demo`] holds what demo
//! mode uses where nothing is set. [`categories`] is the file of what the
//! municipality calls things, [`questions`] that of what it asks besides.

pub mod categories;
pub mod checks;
pub mod demo;
mod error;
mod layers;
pub mod questions;
mod reader;
mod secrets;
mod settings;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

pub use error::ConfigError;
pub use secrets::{Secret, masked};
pub use settings::{
    ApiKey, Attachments, Database, Delivery, EmailSettings, Guard, Log, LogFormat, MetricsListen,
    Mode, Municipality, Recipient, RegisterFiles, SecondFactor, Settings, SmsSettings, Webhook,
    Webhooks, local_url,
};

/// The folder that is read when none is named.
pub const DEFAULT_FOLDER: &str = "config";

/// Files of the folder that hold rules, not settings.
const RULE_FILES: [&str; 3] = ["routing.toml", "categories.toml", "questions.toml"];

/// Reads the settings: every `*.toml` of `folder` in order of name, save the
/// rule files, and then `environment`. Without a named folder the default one
/// is used, and may be missing.
pub fn load(
    folder: Option<&Path>,
    environment: impl IntoIterator<Item = (OsString, OsString)>,
) -> Result<Settings, ConfigError> {
    let mut layers = layers::Layers::default();
    for file in settings_files(folder)? {
        let text = std::fs::read_to_string(&file).map_err(|source| ConfigError::File {
            file: file.clone(),
            source,
        })?;
        layers.add_file(&file, &text)?;
    }
    layers.add_environment(environment)?;
    layers.settle()
}

fn settings_files(folder: Option<&Path>) -> Result<Vec<PathBuf>, ConfigError> {
    let path = folder.unwrap_or(Path::new(DEFAULT_FOLDER));
    let unreadable = |source| ConfigError::Folder {
        folder: path.to_owned(),
        source,
    };
    let entries = match std::fs::read_dir(path) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && folder.is_none() => {
            return Ok(Vec::new());
        }
        Err(error) => return Err(unreadable(error)),
    };
    let mut files = Vec::new();
    for entry in entries {
        let file = entry.map_err(unreadable)?.path();
        let is_rules = RULE_FILES.iter().any(|rules| file.ends_with(rules));
        if file.extension().is_some_and(|ext| ext == "toml") && !is_rules {
            files.push(file);
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            std::fs::write(folder.path().join(name), text).unwrap();
        }
        folder
    }

    #[test]
    fn files_are_read_in_order_of_name_and_later_ones_win() {
        let folder = folder(&[
            ("20-town.toml", "[municipality]\nname = 'Haugvik'"),
            (
                "10-all.toml",
                "[municipality]\nname = 'Fjordvik'\nphone = '22 00 00 00'",
            ),
        ]);
        let settings = load(Some(folder.path()), []).unwrap();
        assert_eq!(settings.municipality.name, "Haugvik");
        assert_eq!(settings.municipality.phone, "22 00 00 00");
    }

    #[test]
    fn rule_files_are_no_settings() {
        let folder = folder(&[
            ("routing.toml", "[[rule]]\nowner = 'byggdrift'"),
            ("categories.toml", "[lock_door]\n"),
            ("questions.toml", "[[question]]\n"),
            ("notes.txt", "not toml"),
        ]);
        assert!(load(Some(folder.path()), []).is_ok());
    }

    #[test]
    fn what_a_town_says_wrongly_of_itself_is_named_with_file_line_and_what_is_right() {
        for (line, told) in [
            ("accent = 'teal'", "as #0a5a6e"),
            ("accent_dark = '#12'", "as #0a5a6e"),
            ("website = 'fjordvik'", "as https://www.fjordvik.example"),
            (
                "accessibility_url = 'file:///etc'",
                "the address of a web page",
            ),
            ("privacy_contact = 'ombudet'", "an e-mail address"),
            (
                "opening_hours = { norsk = '9 til 15' }",
                "a table of text by language",
            ),
            ("openinghours = '9 til 15'", "opening_hours"),
        ] {
            let text = format!("[municipality]\n{line}\n");
            let folder = folder(&[("sifra.toml", &text)]);
            let error = load(Some(folder.path()), []).unwrap_err().to_string();
            assert!(error.contains("sifra.toml:2"), "{error}");
            assert!(error.contains(told), "{error}");
        }
    }

    #[test]
    fn a_webhooks_secrets_may_be_files_and_nothing_prints_them() {
        let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        let text = "[webhooks.arkiv]\nurl = 'https://a.example'\nsecret_file = 'key'\n\
                    previous_secret_file = 'key'\n";
        let files = [
            ("sifra.toml", text),
            ("key", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n"),
        ];
        let folder = folder(&files);
        let settings = load(Some(folder.path()), []).unwrap();
        let endpoint = &settings.webhooks.endpoints["arkiv"];
        assert_eq!(endpoint.secret.reveal(), secret);
        assert!(endpoint.previous_secret.is_some());
        assert!(!format!("{settings:?}").contains("MfKQ9r8"));
        let twice = format!("{text}secret = '{secret}'\n");
        std::fs::write(folder.path().join("sifra.toml"), twice).unwrap();
        let error = load(Some(folder.path()), []).unwrap_err().to_string();
        assert!(error.contains("webhooks.arkiv.secret"), "{error}");
        assert!(!error.contains("MfKQ9r8"), "{error}");
    }

    #[test]
    fn what_is_wrong_with_a_webhook_is_named_with_its_line_and_whole_key() {
        for (line, told) in [
            ("url = 'partner'", "webhooks.arkiv.url"),
            (
                "url = 'https://me:word@partner.example'",
                "without a password",
            ),
            ("url = 'https://a.example'\nevent = []", "events"),
            (
                "url = 'https://a.example'\nevents = ['case.shut']",
                "case.routed",
            ),
        ] {
            let text = format!("[webhooks.arkiv]\nsecret = 'whsec_'\n{line}\n");
            let folder = folder(&[("sifra.toml", &text)]);
            let error = load(Some(folder.path()), []).unwrap_err().to_string();
            assert!(error.contains("sifra.toml:"), "{error}");
            assert!(error.contains(told) && !error.contains("word@"), "{error}");
        }
    }

    #[test]
    fn a_named_folder_must_exist() {
        let error = load(Some(Path::new("/no/such/folder")), []).unwrap_err();
        assert!(error.to_string().contains("/no/such/folder"), "{error}");
    }

    #[test]
    fn the_commented_settings_file_shows_the_defaults() {
        let uncommented: String = include_str!("../../config/sifra.toml")
            .lines()
            .map(|line| line.strip_prefix("#: ").unwrap_or(line).to_owned() + "\n")
            .collect();
        let folder = folder(&[("sifra.toml", &uncommented)]);
        let mut shown = load(Some(folder.path()), []).unwrap();
        let defaults = Settings::default();
        let in_production = Settings {
            mode: Mode::Production,
            ..Settings::default()
        };
        let rates = |s: &Settings| (s.sms_per_second(), s.emails_per_second());
        assert_eq!(rates(&shown), rates(&in_production));
        // Examples of what a town has and the program cannot know.
        let town = shown.municipality;
        assert!(town.opening_hours.nearest(Language::ENGLISH).is_some());
        assert_eq!(town.accent, "#0a5a6e".parse().ok());
        shown.municipality = Municipality {
            name: town.name,
            phone: town.phone,
            email: town.email,
            ..Municipality::default()
        };
        // What demo mode goes without.
        shown.delivery.sms_per_second = None;
        shown.delivery.emails_per_second = None;
        shown.guard.least_seconds = None;
        assert_eq!(shown.second_factor(), in_production.second_factor());
        shown.staff.second_factor = None;
        assert_eq!(
            shown.api_calls_a_minute(),
            in_production.api_calls_a_minute()
        );
        assert_eq!(shown.listen, defaults.listen);
        assert_eq!(
            shown.public_url(shown.listen),
            defaults.public_url(defaults.listen)
        );
        let with_defaults = |s: &Settings| {
            format!(
                "{:?}",
                (
                    (s.mode, &s.attachments, &s.metrics, &s.municipality),
                    (s.recipients(), &s.delivery, &s.staff, &s.log, &s.guard),
                    (&s.police, &s.hand_over),
                )
            )
        };
        assert_eq!(with_defaults(&shown), with_defaults(&defaults));
        assert_eq!(shown.webhooks.keep_days, defaults.webhooks.keep_days);
        assert!(shown.webhooks.endpoints.is_empty());
    }
}
