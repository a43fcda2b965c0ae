//! From settings to gateways: in demo mode the simulator takes the place of
//! those that are not set.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use jiff::SignedDuration;

use crate::config::Settings;
use crate::config::demo::SmsAccount;
use crate::delivery::{
    EmailGateway, EmailSettings, FetcherSettings, Gateways, LaneSettings, PhotoGateway,
    PhotoGatewaySettings, SmsGateway, SmsSettings, WorkerSettings,
};
use crate::domain::ids::Ids;
use crate::domain::outgoing::RetryPolicy;

/// Where the simulator listens for what we send.
pub(super) struct Simulated {
    /// Base URL of its SMS gateway.
    pub sms: String,
    /// URL of its mail server.
    pub smtp: String,
}

/// The gateways of a service whose public listener is bound to `bound`.
pub(super) fn open(
    settings: &Settings,
    bound: SocketAddr,
    simulated: Option<&Simulated>,
    ids: &Ids,
) -> anyhow::Result<Gateways> {
    Ok(Gateways {
        sms: Arc::new(sms(
            settings,
            bound,
            simulated.map(|s| s.sms.as_str()),
            ids,
        )?),
        email: Arc::new(email(settings, simulated.map(|s| s.smtp.as_str()))?),
    })
}

/// How the worker goes about it.
pub(super) fn worker_settings(settings: &Settings) -> WorkerSettings {
    let delivery = &settings.delivery;
    WorkerSettings {
        policy: RetryPolicy {
            waits: (delivery.waits.iter())
                .map(|seconds| SignedDuration::from_secs(i64::from(*seconds)))
                .collect(),
            max_attempts: delivery.max_attempts,
            ..RetryPolicy::default()
        },
        lease: SignedDuration::from_secs(i64::from(delivery.lease_seconds)),
        settling: SignedDuration::from_secs(i64::from(delivery.settling_seconds)),
        sms: LaneSettings {
            concurrency: delivery.sms_concurrency,
            per_second: settings.sms_per_second(),
        },
        email: LaneSettings {
            concurrency: delivery.email_concurrency,
            per_second: settings.emails_per_second(),
        },
        keep_texts: SignedDuration::from_hours(24 * i64::from(delivery.keep_texts_days)),
        ..WorkerSettings::default()
    }
}

/// How the photos that came with SMS are fetched: as patiently as messages are
/// sent.
pub(super) fn fetcher_settings(settings: &Settings) -> FetcherSettings {
    let WorkerSettings {
        policy,
        lease,
        poll,
        ..
    } = worker_settings(settings);
    FetcherSettings {
        policy,
        lease,
        poll,
    }
}

/// Where those photos are; `simulator` is the base URL of the simulated gateway.
pub(super) fn photos(
    settings: &Settings,
    simulator: Option<&str>,
    ids: &Ids,
) -> anyhow::Result<PhotoGateway> {
    let account = account(settings, simulator)?;
    let photos = PhotoGatewaySettings {
        base_url: account.base_url,
        account_sid: account.account_sid,
        auth_token: account.auth_token.handed_on(),
        time_out: time_out(settings),
    };
    Ok(PhotoGateway::new(photos, ids.clone())?)
}

fn account(settings: &Settings, simulator: Option<&str>) -> anyhow::Result<SmsAccount> {
    settings
        .sms_account(simulator)
        .context("the SMS gateway is not set: set sms.base_url, .account_sid, .auth_token, .from")
}

fn time_out(settings: &Settings) -> Duration {
    Duration::from_secs(u64::from(settings.delivery.timeout_seconds))
}

/// The SMS gateway; `simulator` is the base URL of the simulated one.
pub(super) fn sms(
    settings: &Settings,
    bound: SocketAddr,
    simulator: Option<&str>,
    ids: &Ids,
) -> anyhow::Result<SmsGateway> {
    let account = account(settings, simulator)?;
    let sms = SmsSettings {
        base_url: account.base_url,
        account_sid: account.account_sid,
        auth_token: account.auth_token.handed_on(),
        from: account.from,
        public_url: settings.public_url(bound),
        time_out: time_out(settings),
    };
    Ok(SmsGateway::new(sms, ids.clone())?)
}

/// The mail server; `simulator` is the URL of the simulated one.
pub(super) fn email(settings: &Settings, simulator: Option<&str>) -> anyhow::Result<EmailGateway> {
    let account = settings
        .email_account(simulator)
        .context("the mail server is not set: set email.smtp_url and email.from")?;
    Ok(EmailGateway::new(&EmailSettings {
        smtp_url: account.smtp_url.handed_on(),
        from: account.from,
        time_out: time_out(settings),
    })?)
}
