use super::super::municipality::Recipient;
use super::*;
use crate::config::checks;
use strum::IntoEnumIterator;

const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

fn settings(url: &str, more: &str) -> Settings {
    let text = format!("[webhooks.arkiv]\nurl = '{url}'\nsecret = '{SECRET}'\n{more}");
    toml::from_str(&text).expect("settings")
}

fn told(settings: &Settings) -> Vec<String> {
    let faults = settings.webhook_faults();
    assert_eq!(checks::faults(settings), faults);
    faults
}

#[test]
fn an_endpoint_needs_no_more_than_an_address_and_a_secret() {
    let settings = settings("https://partner.example/hooks", "");
    assert_eq!(told(&settings), Vec::<String>::new());
    let endpoint = &settings.webhooks.endpoints["arkiv"];
    assert!(endpoint.enabled && !endpoint.allow_private);
    assert_eq!(settings.webhooks.keep_days, 30);
    assert_eq!(settings.webhook_doubts().len(), 1);
}

#[test]
fn keep_days_stands_beside_the_endpoints() {
    let settings: Settings = toml::from_str("[webhooks]\nkeep_days = 7").expect("settings");
    assert_eq!(settings.webhooks.keep_days, 7);
    assert!(settings.webhooks.endpoints.is_empty());
}

#[test]
fn http_is_for_this_machine_and_the_demo_alone() {
    for (mode, url, is_fit) in [
        (Mode::Demo, "http://localhost:4000/hook", true),
        (Mode::Demo, "http://127.0.0.1:4000/hook", true),
        (Mode::Demo, "http://partner.example/hook", false),
        (Mode::Production, "http://localhost:4000/hook", false),
        (Mode::Production, "https://partner.example/hook", true),
    ] {
        let mut settings = settings(url, "");
        settings.mode = mode;
        assert_eq!(
            settings.webhook_faults().is_empty(),
            is_fit,
            "{mode:?} {url}"
        );
    }
}

#[test]
fn an_address_in_our_own_network_must_be_meant() {
    let url = "https://10.1.2.3/hook";
    let faults = told(&settings(url, ""));
    assert!(
        faults[0].contains("webhooks.arkiv.allow_private = true"),
        "{faults:?}"
    );
    assert!(told(&settings(url, "allow_private = true")).is_empty());
}

#[test]
fn a_secret_that_is_none_is_refused_and_not_repeated() {
    let mut settings = settings("https://partner.example/hooks", "");
    let endpoint = settings.webhooks.endpoints.get_mut("arkiv").expect("it");
    endpoint.previous_secret = Some(Secret::new("hunter2-hunter2"));
    let faults = told(&settings);
    assert!(faults[0].starts_with("webhooks.arkiv.previous_secret must be whsec_"));
    assert!(!faults[0].contains("hunter2"));
}

#[test]
fn a_recipients_webhook_must_be_an_endpoint() {
    let mut settings = settings("https://partner.example/hooks", "");
    let recipient = |name: &str| Recipient {
        webhook: Some(name.to_owned()),
        ..Recipient::default()
    };
    settings
        .recipients
        .insert("styret".into(), recipient("arkiv"));
    assert!(told(&settings).is_empty() && settings.webhook_doubts().is_empty());
    settings
        .recipients
        .insert("styret".into(), recipient("arkivet"));
    assert!(told(&settings)[0].starts_with("recipients.styret.webhook names `arkivet`"));
}

#[test]
fn an_event_that_there_is_not_is_told_with_those_that_there_are() {
    let text = format!(
        "[webhooks.arkiv]\nurl = 'https://a.example'\nsecret = '{SECRET}'\nevents = ['case.shut']"
    );
    let error = toml::from_str::<Settings>(&text).expect_err("no such event");
    for kind in Kind::iter() {
        let is_told = error.message().contains(kind.key());
        assert_eq!(is_told, kind != Kind::Test, "{error}");
    }
}
