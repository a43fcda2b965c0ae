//! What must hold before the service may start. Pure: settings in, faults
//! out, one line each that says what to do.

use sha2::{Digest, Sha256};

use super::demo;
use super::settings::{Mode, Municipality, Settings};
use crate::domain::accent::{Accent, AccentError};

/// The faults of `settings`; none means that the service may start.
pub fn faults(settings: &Settings) -> Vec<String> {
    let mut faults = values(settings);
    if settings.mode == Mode::Production {
        faults.extend(link_base(settings));
        faults.extend(gateways(settings));
        faults.extend(demo_secrets(settings));
    }
    faults
}

/// What may start but is hardly meant, one line each.
pub fn doubts(settings: &Settings) -> Vec<String> {
    let mut doubts = Vec::new();
    let is_demo_town = settings.municipality.name == Municipality::default().name;
    if settings.mode == Mode::Production && is_demo_town {
        doubts.push("municipality.name is still the demo town's, set yours".to_owned());
    }
    let is_shared = settings.database.url.reveal().starts_with("postgres");
    if settings.mode == Mode::Production && is_shared && settings.staff.seal_key.is_none() {
        doubts.push(
            "staff.seal_key is not set: processes on other machines cannot read the second \
             factors that this one seals"
                .to_owned(),
        );
    }
    doubts
}

/// Combinations that are wrong in either mode.
fn values(settings: &Settings) -> Vec<String> {
    let mut faults = Vec::new();
    let delivery = &settings.delivery;
    if delivery.timeout_seconds == 0 || delivery.lease_seconds <= 2 * delivery.timeout_seconds {
        faults.push(
            "delivery.lease_seconds must be more than twice delivery.timeout_seconds (look-up \
             and send), or two workers could send the same message"
                .to_owned(),
        );
    }
    if delivery.max_attempts == 0 || delivery.waits.is_empty() {
        faults.push("delivery.max_attempts and delivery.waits must not be empty".to_owned());
    }
    let numbers = [
        ("sms_concurrency", Some(delivery.sms_concurrency)),
        ("email_concurrency", Some(delivery.email_concurrency)),
        ("sms_per_second", delivery.sms_per_second),
        ("emails_per_second", delivery.emails_per_second),
    ];
    for (key, number) in numbers {
        if number.is_some_and(|number| number == 0 || number > 10_000) {
            faults.push(format!("delivery.{key} must be from 1 to 10000"));
        }
    }
    if delivery.keep_texts_days == 0 {
        faults.push("delivery.keep_texts_days must be 1 or more".to_owned());
    }
    if settings.api.calls_a_minute == Some(0) {
        faults.push("api.calls_a_minute must be 1 or more".to_owned());
    }
    faults.extend(settings.guard.faults());
    faults.extend(settings.staff.faults());
    faults.extend(settings.hand_over.faults());
    faults.extend(accent(&settings.municipality).err());
    let attachments = &settings.attachments.url;
    let place = ["file://", "s3://"]
        .into_iter()
        .find_map(|scheme| attachments.strip_prefix(scheme));
    if place.is_none_or(str::is_empty) {
        faults.push("attachments.url must be file://folder or s3://bucket/prefix".to_owned());
    }
    for key in &settings.api.keys {
        if settings
            .api_keys()
            .iter()
            .filter(|k| k.name == key.name)
            .count()
            > 1
        {
            faults.push(format!("api.keys names `{}` twice, rename one", key.name));
        }
    }
    faults
}

/// The municipality's colour, where it has set one, or what is wrong with it.
pub fn accent(municipality: &Municipality) -> Result<Option<Accent>, String> {
    let Some(light) = municipality.accent else {
        return match municipality.accent_dark {
            Some(_) => Err("municipality.accent_dark needs municipality.accent, set both".into()),
            None => Ok(None),
        };
    };
    match Accent::new(light, municipality.accent_dark) {
        Ok(accent) => Ok(Some(accent)),
        Err(error @ AccentError::TooLight { .. }) => Err(format!("municipality.accent {error}")),
        Err(error @ AccentError::TooDark { .. }) => {
            Err(format!("municipality.accent_dark {error}"))
        }
    }
}

fn link_base(settings: &Settings) -> Option<String> {
    match settings.public_url.as_deref() {
        Some(url) if url.starts_with("https://") => None,
        _ => Some(
            "public_url must be the https address that the public uses, as \
             https://sifra.fjordvik.example"
                .to_owned(),
        ),
    }
}

fn gateways(settings: &Settings) -> Vec<String> {
    let (sms, email) = (&settings.sms, &settings.email);
    [
        ("sms.base_url", sms.base_url.is_none()),
        ("sms.account_sid", sms.account_sid.is_none()),
        ("sms.auth_token", sms.auth_token.is_none()),
        ("sms.from", sms.from.is_none()),
        ("email.smtp_url", email.smtp_url.is_none()),
        ("email.from", email.from.is_none()),
    ]
    .into_iter()
    .filter(|(_, is_missing)| *is_missing)
    .map(|(key, _)| format!("{key} must be set: production has no simulator to answer reporters"))
    .collect()
}

fn demo_secrets(settings: &Settings) -> Vec<String> {
    let mut faults = Vec::new();
    let token = settings.sms.auth_token.as_ref().map(|token| token.reveal());
    if token == Some(demo::AUTH_TOKEN) {
        faults.push("sms.auth_token is the published demo token, set your gateway's".to_owned());
    }
    if settings.sms.account_sid.as_deref() == Some(demo::ACCOUNT_SID) {
        faults.push("sms.account_sid is the demo account, set your gateway's".to_owned());
    }
    let demo_key: [u8; 32] = Sha256::digest(demo::API_KEY).into();
    for key in settings
        .api
        .keys
        .iter()
        .filter(|key| key.sha256 == demo_key)
    {
        faults.push(format!(
            "api.keys `{}` is the published demo key, make a new one",
            key.name
        ));
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::super::secrets::Secret;
    use super::super::settings::{ApiKey, EmailSettings, SmsSettings};
    use super::*;

    fn production() -> Settings {
        Settings {
            mode: Mode::Production,
            public_url: Some("https://sifra.fjordvik.example".into()),
            sms: SmsSettings {
                base_url: Some("https://api.twilio.com".into()),
                account_sid: Some("AC0123".into()),
                auth_token: Some(Secret::new("a real token")),
                from: Some("+4759440001".into()),
                ..SmsSettings::default()
            },
            email: EmailSettings {
                smtp_url: Some(Secret::new("smtps://user:pass@mail.example")),
                from: Some("sifra@fjordvik.example".into()),
            },
            ..Settings::default()
        }
    }

    fn only_fault(settings: &Settings) -> String {
        let faults = faults(settings);
        assert_eq!(faults.len(), 1, "{faults:?}");
        faults[0].clone()
    }

    #[test]
    fn the_defaults_may_start() {
        assert_eq!(faults(&Settings::default()), Vec::<String>::new());
    }

    #[test]
    fn a_complete_production_may_start() {
        assert_eq!(faults(&production()), Vec::<String>::new());
    }

    #[test]
    fn production_refuses_links_that_are_not_https() {
        for url in [None, Some("http://sifra.fjordvik.example".to_owned())] {
            let settings = Settings {
                public_url: url,
                ..production()
            };
            assert!(only_fault(&settings).starts_with("public_url must"));
        }
    }

    #[test]
    fn production_refuses_a_missing_gateway_and_names_each_missing_key() {
        let settings = Settings {
            sms: SmsSettings::default(),
            email: EmailSettings::default(),
            ..production()
        };
        let keys: Vec<String> = faults(&settings)
            .iter()
            .map(|fault| fault.split(' ').next().unwrap_or_default().to_owned())
            .collect();
        let wanted = [
            "sms.base_url",
            "sms.account_sid",
            "sms.auth_token",
            "sms.from",
            "email.smtp_url",
            "email.from",
        ];
        assert_eq!(keys, wanted);
    }

    #[test]
    fn production_refuses_the_demo_token_without_repeating_it() {
        let mut settings = production();
        settings.sms.auth_token = Some(Secret::new(demo::AUTH_TOKEN));
        let fault = only_fault(&settings);
        assert!(fault.starts_with("sms.auth_token"));
        assert!(!fault.contains(demo::AUTH_TOKEN));
    }

    #[test]
    fn production_refuses_the_demo_api_key_under_any_name() {
        let mut settings = production();
        settings.api.keys = vec![ApiKey {
            name: "partner".into(),
            sha256: Sha256::digest(demo::API_KEY).into(),
        }];
        assert!(only_fault(&settings).starts_with("api.keys `partner`"));
    }

    #[test]
    fn production_has_no_demo_gateway_and_no_demo_key() {
        let settings = Settings {
            sms: SmsSettings::default(),
            ..production()
        };
        assert!(
            settings
                .sms_account(Some("http://127.0.0.1:3000"))
                .is_none()
        );
        assert!(settings.api_keys().is_empty());
    }

    #[test]
    fn production_sends_no_notice_to_the_demo_town() {
        assert!(production().recipients().is_empty());
        assert!(Settings::default().recipients().contains_key("byggdrift"));
    }

    #[test]
    fn the_demo_towns_name_in_production_is_doubted_but_may_start() {
        assert_eq!(doubts(&production()).len(), 1);
        assert!(doubts(&Settings::default()).is_empty());
    }

    #[test]
    fn demo_mode_fills_only_what_is_not_set() {
        let mut settings = Settings::default();
        settings.sms.base_url = Some("http://127.0.0.1:9".into());
        let account = settings.sms_account(Some("http://simulator")).unwrap();
        assert_eq!(account.base_url, "http://127.0.0.1:9");
        assert_eq!(account.auth_token.reveal(), demo::AUTH_TOKEN);
    }

    #[test]
    fn missed_texts_are_looked_for_unless_that_is_switched_off() {
        let every = |mode, minutes| {
            let mut settings = Settings {
                mode,
                ..Settings::default()
            };
            settings.sms.catch_up_minutes = minutes;
            settings.catch_up_every().map(|every| every.as_secs())
        };
        assert_eq!(every(Mode::Production, None), Some(180));
        assert_eq!(every(Mode::Demo, None), Some(30));
        assert_eq!(every(Mode::Demo, Some(5)), Some(300));
        assert_eq!(every(Mode::Production, Some(0)), None);
    }

    #[test]
    fn the_demos_own_number_is_one_that_can_be_shown_to_text_to() {
        let from = Settings::default().sms_from().unwrap();
        assert!(from.parse::<crate::domain::contact::Phone>().is_ok());
    }

    #[test]
    fn attachments_go_to_a_folder_or_a_bucket() {
        let mut settings = Settings::default();
        for url in ["file:///var/lib/sifra", "s3://bucket", "s3://bucket/a/b"] {
            settings.attachments.url = url.into();
            assert_eq!(faults(&settings), Vec::<String>::new(), "{url}");
        }
        for url in ["", "data", "file://", "https://bucket.example"] {
            settings.attachments.url = url.into();
            assert!(
                only_fault(&settings).starts_with("attachments.url"),
                "{url}"
            );
        }
    }

    #[test]
    fn a_rate_or_a_number_of_hands_must_let_something_through() {
        for key in ["sms_per_second", "email_concurrency", "keep_texts_days"] {
            let mut settings = Settings::default();
            match key {
                "sms_per_second" => settings.delivery.sms_per_second = Some(0),
                "email_concurrency" => settings.delivery.email_concurrency = 20_000,
                _ => settings.delivery.keep_texts_days = 0,
            }
            assert!(only_fault(&settings).starts_with(&format!("delivery.{key}")));
        }
    }

    #[test]
    fn a_colour_that_cannot_be_read_is_refused_with_one_that_can() {
        let mut settings = Settings::default();
        settings.municipality.accent = "#ffd200".parse().ok();
        let fault = only_fault(&settings);
        assert!(
            fault.starts_with("municipality.accent #ffd200 reaches only 1."),
            "{fault}"
        );
        let (_, instead) = fault.rsplit_once(' ').unwrap();
        settings.municipality.accent = instead.parse().ok();
        assert_eq!(faults(&settings), Vec::<String>::new());
        settings.municipality.accent_dark = "#222222".parse().ok();
        assert!(only_fault(&settings).starts_with("municipality.accent_dark #222222 reaches"));
        settings.municipality.accent = None;
        assert!(only_fault(&settings).contains("needs municipality.accent"));
    }

    #[test]
    fn a_seal_key_of_one_machine_is_doubted_where_many_share_a_database() {
        let mut shared = production();
        shared.database.url = Secret::new("postgres://sifra@db/sifra");
        let is_doubted = |s: &Settings| {
            doubts(s)
                .iter()
                .any(|doubt| doubt.starts_with("staff.seal_key"))
        };
        assert!(is_doubted(&shared) && !is_doubted(&production()));
        shared.staff.seal_key = Some(Secret::new("0123456789abcdef0123456789abcdef"));
        assert!(!is_doubted(&shared));
    }

    #[test]
    fn a_lease_shorter_than_a_send_is_refused() {
        let mut settings = Settings::default();
        settings.delivery.lease_seconds = 30;
        assert!(only_fault(&settings).starts_with("delivery.lease_seconds"));
    }
}
