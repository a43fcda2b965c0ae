use super::*;
use crate::config::{LogFormat, Mode};

fn variables(pairs: &[(&str, &str)]) -> Result<Settings, ConfigError> {
    with_file("", pairs)
}

fn with_file(text: &str, pairs: &[(&str, &str)]) -> Result<Settings, ConfigError> {
    let mut layers = Layers::default();
    layers.add_file(Path::new("config/sifra.toml"), text)?;
    layers.add_environment(pairs.iter().map(|(k, v)| (k.into(), v.into())))?;
    layers.settle()
}

fn fault(text: &str, pairs: &[(&str, &str)]) -> String {
    with_file(text, pairs).unwrap_err().to_string()
}

#[test]
fn nothing_set_gives_the_documented_defaults() {
    let settings = variables(&[]).unwrap();
    assert_eq!(settings.mode, Mode::Demo);
    assert_eq!(settings.listen.to_string(), "127.0.0.1:3000");
    assert_eq!(
        settings.public_url(settings.listen),
        "http://127.0.0.1:3000"
    );
    assert_eq!(settings.database.url.reveal(), "sqlite://data/sifra.db");
    assert_eq!(settings.attachments.url, "file://data/attachments");
    assert!(settings.api.keys.is_empty());
}

#[test]
fn the_environment_wins_over_the_file() {
    let file = "listen = '127.0.0.1:4000'\n[log]\nformat = 'json'";
    let settings = with_file(file, &[("SIFRA_LISTEN", "0.0.0.0:5000")]).unwrap();
    assert_eq!(settings.listen.to_string(), "0.0.0.0:5000");
    assert_eq!(settings.log.format, LogFormat::Json);
}

#[test]
fn two_underscores_part_the_levels_and_one_stays() {
    let settings = variables(&[("SIFRA_SMS__BASE_URL", "https://api.twilio.com/")]).unwrap();
    let base = settings.sms.base_url.as_deref();
    assert_eq!(base, Some("https://api.twilio.com"));
}

#[test]
fn variables_of_other_programs_and_empty_ones_are_passed_over() {
    let pairs = [("PATH", "/bin"), ("SIFRA_LISTEN", ""), ("SIFRAT", "x")];
    assert!(variables(&pairs).is_ok());
}

#[test]
fn an_unknown_key_is_named_with_file_and_line_and_what_was_meant() {
    assert_eq!(
        fault("mode = 'demo'\n[sms]\nbase_ulr = 'http://a'", &[]),
        "config/sifra.toml:3: unknown key `sms.base_ulr`, did you mean `base_url`?"
    );
}

#[test]
fn an_unknown_variable_is_named() {
    assert_eq!(
        fault("", &[("SIFRA_DATABSE__URL", "sqlite://x")]),
        "environment variable SIFRA_DATABSE__URL: unknown key `databse`, did you mean `database`?"
    );
}

#[test]
fn a_key_like_no_other_gets_no_suggestion() {
    let fault = fault("[sms]\nzzz = 1", &[]);
    assert_eq!(fault, "config/sifra.toml:2: unknown key `sms.zzz`");
}

#[test]
fn an_unknown_key_within_a_list_is_named_with_its_place_in_it() {
    let keys = r#"[{"name":"a","sha256":"00","color":1}]"#;
    let fault = fault("", &[("SIFRA_API__KEYS", keys)]);
    assert!(
        fault.starts_with("environment variable SIFRA_API__KEYS: "),
        "{fault}"
    );
    assert!(fault.contains("`api.keys[0]."), "{fault}");
}

#[test]
fn lists_and_tables_in_the_environment_are_json() {
    let hash = "ab".repeat(32);
    let keys = format!(r#"[{{"name":"partner","sha256":"{hash}"}}]"#);
    let settings = variables(&[
        ("SIFRA_API__KEYS", &keys),
        ("SIFRA_DELIVERY__WAITS", "[1, 2]"),
        (
            "SIFRA_RECIPIENTS",
            r#"{"police":{"email":"a@politi.example"}}"#,
        ),
    ])
    .unwrap();
    assert_eq!(settings.api.keys[0].name, "partner");
    assert_eq!(settings.api.keys[0].sha256, [0xab; 32]);
    assert_eq!(settings.delivery.waits, [1, 2]);
    let police = settings.recipients["police"].email.as_ref().unwrap();
    assert_eq!(police.reveal(), "a@politi.example");
}

#[test]
fn broken_json_is_an_error_that_names_the_variable_and_not_the_value() {
    let fault = fault("", &[("SIFRA_API__KEYS", "[{hemmelig")]);
    assert!(fault.starts_with("environment variable SIFRA_API__KEYS: not valid JSON"));
    assert!(!fault.contains("hemmelig"));
}

#[test]
fn numbers_in_the_environment_are_numbers_where_the_key_wants_one() {
    let settings = variables(&[
        ("SIFRA_DELIVERY__LEASE_SECONDS", "90"),
        ("SIFRA_DELIVERY__MAX_ATTEMPTS", "3"),
        ("SIFRA_SMS__FROM", "4759440001"),
    ])
    .unwrap();
    assert_eq!(settings.delivery.lease_seconds, 90);
    assert_eq!(settings.delivery.max_attempts, 3);
    assert_eq!(settings.sms.from.as_deref(), Some("4759440001"));
}

#[test]
fn yes_and_no_in_the_environment_are_read_where_the_key_wants_them() {
    let settings = variables(&[
        ("SIFRA_POLICE__SECOND_PERSON", "true"),
        ("SIFRA_HAND_OVER__RECIPIENTS_RESOLVE", "false"),
        ("SIFRA_MUNICIPALITY__NAME", "true"),
    ])
    .unwrap();
    assert!(settings.police.second_person);
    assert!(!settings.hand_over.recipients_resolve);
    assert_eq!(settings.municipality.name, "true");
    let refused = variables(&[("SIFRA_POLICE__SECOND_PERSON", "ja")]);
    let told = refused.unwrap_err().to_string();
    assert!(told.contains("SIFRA_POLICE__SECOND_PERSON"), "{told}");
}

#[test]
fn a_wrong_value_is_named_with_its_place() {
    assert_eq!(
        fault("", &[("SIFRA_LISTEN", "4000")]),
        "environment variable SIFRA_LISTEN: `listen` must be an IP address and port, as \
         127.0.0.1:3000"
    );
    assert_eq!(
        fault("[delivery]\nlease_seconds = 'long'", &[]),
        "config/sifra.toml:2: `delivery.lease_seconds` must be a whole number, not negative"
    );
    assert_eq!(
        fault("", &[("SIFRA_DELIVERY__LEASE_SECONDS", "-1")]),
        "environment variable SIFRA_DELIVERY__LEASE_SECONDS: `delivery.lease_seconds` must be a \
         whole number, not negative"
    );
    let mode = fault("", &[("SIFRA_MODE", "prod")]);
    assert!(mode.contains("`mode` unknown variant `prod`"), "{mode}");
}

#[test]
fn a_secret_may_be_given_as_a_file_and_loses_its_last_newline() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("token");
    std::fs::write(&file, "from a file\n").unwrap();
    let path = file.to_str().unwrap();

    let pairs = [("SIFRA_SMS__AUTH_TOKEN_FILE", path)];
    let settings = with_file("[sms]\nauth_token = 'from the settings'", &pairs).unwrap();
    assert_eq!(settings.sms.auth_token.unwrap().reveal(), "from a file");

    let text = format!("[sms]\nauth_token_file = '{path}'");
    let settings = with_file(&text, &[]).unwrap();
    assert_eq!(settings.sms.auth_token.unwrap().reveal(), "from a file");
}

#[test]
fn a_secret_given_twice_in_one_place_is_refused() {
    let fault = fault("[sms]\nauth_token = 'a'\nauth_token_file = 'b'", &[]);
    assert_eq!(
        fault,
        "config/sifra.toml:3: give `sms.auth_token` or `sms.auth_token_file`, not both"
    );
}

#[test]
fn a_missing_secret_file_is_named_by_its_key() {
    let fault = fault("", &[("SIFRA_DATABASE__URL_FILE", "/no/such/file")]);
    assert!(fault.contains("`database.url_file`"), "{fault}");
}

#[test]
fn no_error_and_no_printout_shows_a_secret() {
    let faults = [
        fault("[sms]\nauth_token = 8412345678", &[]),
        fault("[sms]\nauth_token = '8412345678", &[]),
        fault("sms = '8412345678'", &[]),
        fault("", &[("SIFRA_SMS", "8412345678")]),
    ];
    for fault in faults {
        assert!(!fault.contains("84123"), "{fault}");
    }
    let settings = variables(&[
        ("SIFRA_SMS__AUTH_TOKEN", "8412345678"),
        ("SIFRA_DATABASE__URL", "postgres://u:8412345678@h/d"),
        ("SIFRA_EMAIL__SMTP_URL", "smtps://u:8412345678@h"),
    ])
    .unwrap();
    assert!(!format!("{settings:?}").contains("84123"));
}
