//! What demo mode uses where nothing is set. All of it is published, so
//! production refuses every secret in here ([`super::checks`]).

use std::collections::BTreeMap;
use std::time::Duration;

use sha2::{Digest, Sha256};

use super::secrets::Secret;
use super::settings::{ApiKey, Mode, Recipient, Settings};
use crate::domain::account::Role;
use crate::domain::case::Owner;

pub const ACCOUNT_SID: &str = "ACdemo00000000000000000000000000de";
pub const AUTH_TOKEN: &str = "demo-auth-token-that-everybody-knows";
pub const API_KEY: &str = "demo-api-key-that-everybody-knows";
/// The number of the service on the simulated phone.
pub const SMS_FROM: &str = "+4740000000";
pub const EMAIL_FROM: &str = "sifra@fjordvik.example";
/// The password of every demo account.
pub const PASSWORD: &str = "demo-passord-fjordvik";

const CATCH_UP: Duration = Duration::from_secs(3 * 60);
/// So that one who tries it out sees it happen.
const DEMO_CATCH_UP: Duration = Duration::from_secs(30);

/// A staff account that an empty demo database gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DemoAccount {
    pub name: &'static str,
    pub role: Role,
    pub department: Option<Owner>,
}

/// What every demo account's name begins with, so that production can tell
/// them.
pub const ACCOUNT_PREFIX: &str = "demo-";

/// One account for each role and department that has a queue.
pub const ACCOUNTS: [DemoAccount; 6] = [
    account("demo-triage", Role::Triage, None),
    account("demo-byggdrift", Role::Staff, Some(Owner::Byggdrift)),
    account("demo-boligkontor", Role::Staff, Some(Owner::HousingOffice)),
    account("demo-leder", Role::Leader, Some(Owner::HousingOffice)),
    account("demo-admin", Role::Administrator, None),
    account("demo-leser", Role::Reader, None),
];

const fn account(name: &'static str, role: Role, department: Option<Owner>) -> DemoAccount {
    DemoAccount {
        name,
        role,
        department,
    }
}

/// The SMS gateway to use, complete.
#[derive(Debug, Clone)]
pub struct SmsAccount {
    pub base_url: String,
    pub account_sid: String,
    pub auth_token: Secret,
    pub from: String,
}

/// The mail server to use, complete.
#[derive(Debug, Clone)]
pub struct EmailAccount {
    pub smtp_url: Secret,
    pub from: String,
}

impl Settings {
    /// The mail server, in demo mode with `simulator` (its URL) and a made-up
    /// sender for what is not set. Nothing where production lacks a part.
    pub fn email_account(&self, simulator: Option<&str>) -> Option<EmailAccount> {
        let demo = |value: &str| (self.mode == Mode::Demo).then(|| value.to_owned());
        let email = &self.email;
        Some(EmailAccount {
            smtp_url: email
                .smtp_url
                .clone()
                .or_else(|| simulator.and_then(demo).map(Secret::new))?,
            from: email.from.clone().or_else(|| demo(EMAIL_FROM))?,
        })
    }

    /// The SMS gateway, with `simulator` (its base URL) and the demo values
    /// for what is not set in demo mode. Nothing where production lacks a part.
    pub fn sms_account(&self, simulator: Option<&str>) -> Option<SmsAccount> {
        let demo = |value: &str| (self.mode == Mode::Demo).then(|| value.to_owned());
        let sms = &self.sms;
        Some(SmsAccount {
            base_url: sms.base_url.clone().or_else(|| simulator.and_then(demo))?,
            account_sid: sms.account_sid.clone().or_else(|| demo(ACCOUNT_SID))?,
            auth_token: self.sms_auth_token()?,
            from: self.sms_from()?,
        })
    }

    /// Where SMS come from and go to; the demo's number where not set in demo
    /// mode.
    pub fn sms_from(&self) -> Option<String> {
        let demo = (self.mode == Mode::Demo).then(|| SMS_FROM.to_owned());
        self.sms.from.clone().or(demo)
    }

    /// How often to look for texts that no webhook brought; in demo mode more
    /// often where it is not set. Nothing where it is switched off.
    pub fn catch_up_every(&self) -> Option<Duration> {
        match (self.sms.catch_up_minutes, self.mode) {
            (Some(0), _) => None,
            (Some(minutes), _) => Some(Duration::from_secs(60 * u64::from(minutes))),
            (None, Mode::Production) => Some(CATCH_UP),
            (None, Mode::Demo) => Some(DEMO_CATCH_UP),
        }
    }

    /// What the SMS gateway signs its webhooks with; the demo's where not set
    /// in demo mode.
    pub fn sms_auth_token(&self) -> Option<Secret> {
        let demo = (self.mode == Mode::Demo).then(|| Secret::new(AUTH_TOKEN));
        self.sms.auth_token.clone().or(demo)
    }

    /// Where notices go, in demo mode with the demo town's mailboxes for the
    /// owners that are not set.
    pub fn recipients(&self) -> BTreeMap<String, Recipient> {
        let mut recipients = match self.mode {
            Mode::Demo => mailboxes(),
            Mode::Production => BTreeMap::new(),
        };
        recipients.extend(self.recipients.clone());
        recipients
    }

    /// The keys to the API, in demo mode with the published one.
    pub fn api_keys(&self) -> Vec<ApiKey> {
        let mut keys = self.api.keys.clone();
        if self.mode == Mode::Demo {
            keys.push(ApiKey {
                name: "demo".into(),
                sha256: Sha256::digest(API_KEY).into(),
            });
        }
        keys
    }
}

/// The owners' mailboxes in the demo town.
fn mailboxes() -> BTreeMap<String, Recipient> {
    let mailbox = |owner: Owner, name: &str, box_name: &str| {
        let recipient = Recipient {
            name: name.into(),
            email: format!("{box_name}@fjordvik.example").parse().ok(),
            ..Recipient::default()
        };
        (owner.key().to_owned(), recipient)
    };
    BTreeMap::from([
        mailbox(Owner::Byggdrift, "Byggdrift", "byggdrift"),
        mailbox(Owner::HousingOffice, "Boligkontoret", "boligkontoret"),
        mailbox(Owner::Police, "Politiets kontaktpunkt", "politikontakt"),
    ])
}
