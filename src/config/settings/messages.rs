//! How messages come and go.

use serde::Deserialize;

use super::super::secrets::Secret;
use super::values::base_url;

/// A Twilio-style REST API. What is not set is the simulator's in demo mode.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SmsSettings {
    /// As `https://api.twilio.com`.
    #[serde(deserialize_with = "base_url")]
    pub base_url: Option<String>,
    pub account_sid: Option<String>,
    /// Signs the webhooks and is the password of the API.
    pub auth_token: Option<Secret>,
    /// The number or registered name that messages come from.
    pub from: Option<String>,
    /// Automatic answers that a number gets in an hour, so that two machines
    /// never talk to each other for long.
    pub answers_an_hour: u32,
    /// Minutes between looks for texts that no webhook brought; 0 for never.
    /// Where not set: see [`super::Settings::catch_up_every`].
    pub catch_up_minutes: Option<u32>,
}

impl Default for SmsSettings {
    fn default() -> Self {
        Self {
            base_url: None,
            account_sid: None,
            auth_token: None,
            from: None,
            answers_an_hour: 5,
            catch_up_minutes: None,
        }
    }
}

/// A mail server. What is not set is the simulator's in demo mode.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EmailSettings {
    /// `smtp://` (STARTTLS by `?tls=required`) or `smtps://`, with user and
    /// password.
    pub smtp_url: Option<Secret>,
    /// An address, or `Name <address>`.
    pub from: Option<String>,
}

/// How messages are sent.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Delivery {
    /// Seconds that a worker has a message to itself; longer than a send takes.
    pub lease_seconds: u32,
    /// Seconds that a gateway has for its answer.
    pub timeout_seconds: u32,
    /// Seconds that a gateway may take to list what it took, or to take what it
    /// has not answered.
    pub settling_seconds: u32,
    /// Seconds to wait after the first, second, ... failed attempt; the last
    /// one repeats.
    pub waits: Vec<u32>,
    /// Attempts before giving up.
    pub max_attempts: u32,
    /// SMS that one process sends at one time.
    pub sms_concurrency: u32,
    /// E-mails that one process sends at one time.
    pub email_concurrency: u32,
    /// SMS that all processes together send in a second. Where not set: see
    /// [`super::Settings::sms_per_second`].
    pub sms_per_second: Option<u32>,
    /// The same for e-mail.
    pub emails_per_second: Option<u32>,
    /// Days that the text of a message is kept after it was settled.
    pub keep_texts_days: u32,
}

impl Default for Delivery {
    fn default() -> Self {
        Self {
            lease_seconds: 60,
            timeout_seconds: 15,
            settling_seconds: 15,
            waits: vec![1, 5, 15, 60, 300, 900, 1800],
            max_attempts: 1_000,
            sms_concurrency: 16,
            email_concurrency: 8,
            sms_per_second: None,
            emails_per_second: None,
            keep_texts_days: 30,
        }
    }
}
