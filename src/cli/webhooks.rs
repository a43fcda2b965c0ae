//! `sifra webhooks`: how calls to partners do, sending them again, and trying an
//! endpoint. Also what the rooms get to know of the endpoints.

use std::net::SocketAddr;
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::Subcommand;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::{Setup, database, system};
use crate::casework::webhooks::{Standing, standings};
use crate::config::Settings;
use crate::delivery::webhooks::sender::shown_url;
use crate::delivery::webhooks::{Target, WebhookSettings, WebhookWorker};
use crate::domain::clock::oslo;
use crate::domain::ids::Ids;
use crate::domain::webhook::{Call, Endpoint, Kind, test_payload};
use crate::store::webhooks::{self, Filter, NewCall, Partners};
use crate::store::{Db, StoreError};

/// Calls that `list` shows.
const SHOWN: usize = 20;

#[derive(Debug, Subcommand)]
pub(super) enum Action {
    /// Show the endpoints, and the latest calls
    List {
        /// Calls to this endpoint alone
        #[arg(long, value_name = "NAME")]
        endpoint: Option<String>,
        /// Calls that failed alone
        #[arg(long)]
        failed: bool,
    },
    /// Send calls again, under their ids; the running service does the sending
    Replay {
        /// The call
        #[arg(required_unless_present = "failed", conflicts_with = "failed")]
        id: Option<String>,
        /// All that were given up on
        #[arg(long, requires = "since")]
        failed: bool,
        /// Promised on this day or later, as 2026-11-24 or 2026-11-24T12:00:00Z
        #[arg(long, value_name = "WHEN", value_parser = instant)]
        since: Option<Timestamp>,
        /// To this endpoint alone
        #[arg(long, value_name = "NAME", requires = "failed")]
        endpoint: Option<String>,
    },
    /// Call an endpoint now, and tell what it answers
    Test {
        /// The endpoint, as [webhooks.NAME] names it
        name: String,
    },
}

/// A day's beginning in Norway, or an instant.
fn instant(text: &str) -> Result<Timestamp, String> {
    if let Ok(at) = text.parse() {
        return Ok(at);
    }
    let day: Option<Date> = text.parse().ok();
    let begun = day.and_then(|day| day.to_zoned(oslo()).ok());
    begun
        .map(|begun| begun.timestamp())
        .ok_or_else(|| "must be a day as 2026-11-24 or an instant as 2026-11-24T12:00:00Z".into())
}

/// The endpoints as the store knows them, where the public listener is bound to
/// `bound`.
pub(super) fn partners(settings: &Settings, bound: SocketAddr, ids: &Ids) -> Partners {
    let endpoints = settings.webhooks.endpoints.iter();
    let endpoints = endpoints.map(|(name, webhook)| Endpoint {
        name: name.clone(),
        shown_url: shown_url(&webhook.url),
        events: webhook.events.clone(),
        enabled: webhook.enabled,
    });
    Partners::new(ids.clone(), settings.public_url(bound), endpoints.collect())
}

/// The one who sends to them.
pub(super) fn worker(settings: &Settings, db: &Db, ids: &Ids) -> anyhow::Result<WebhookWorker> {
    let endpoints = settings.webhooks.endpoints.iter();
    let targets = endpoints.map(|(name, webhook)| {
        Ok(Target {
            name: name.clone(),
            url: webhook.url.clone(),
            secrets: webhook
                .secrets()
                .map_err(|(key, error)| anyhow::anyhow!("webhooks.{name}.{key} {error}"))?,
            allow_private: webhook.may_be_private(settings.mode),
            enabled: webhook.enabled,
        })
    });
    let keep = SignedDuration::from_hours(24 * i64::from(settings.webhooks.keep_days));
    let how = WebhookSettings {
        keep,
        ..WebhookSettings::default()
    };
    let targets = targets.collect::<anyhow::Result<_>>()?;
    Ok(WebhookWorker::new(db.clone(), ids.clone(), targets, how)?)
}

pub(super) async fn run(setup: &Setup, action: Action) -> anyhow::Result<ExitCode> {
    let settings = &setup.settings;
    let ids = system::ids();
    let partners = partners(settings, settings.listen, &ids);
    let db = database::open(settings).await?.telling(partners);
    let mut code = ExitCode::SUCCESS;
    match action {
        Action::List { endpoint, failed } => {
            let state = failed.then_some(crate::domain::webhook::CallState::Failed);
            list(&db, &Filter { endpoint, state }).await?;
        }
        Action::Replay { id: Some(id), .. } => replay(&db, &ids, &id).await?,
        Action::Replay {
            since, endpoint, ..
        } => {
            let since = since.unwrap_or(Timestamp::MAX);
            let mut tx = db.begin().await?;
            let now = ids.now();
            let count = webhooks::replay_failed(&mut tx, endpoint.as_deref(), since, now).await?;
            tx.commit().await?;
            println!("{count} calls will be sent again");
        }
        Action::Test { name } => code = test(settings, &db, &ids, &name).await?,
    }
    db.close().await;
    Ok(code)
}

async fn list(db: &Db, filter: &Filter) -> Result<(), StoreError> {
    let mut tx = db.read().await?;
    for standing in standings(&mut tx, db.partners()).await? {
        println!("{}", in_a_line(&standing));
    }
    let calls = webhooks::list(&mut tx, filter, None, SHOWN).await?;
    if !calls.is_empty() {
        println!();
    }
    for call in calls {
        println!("{}", call_in_a_line(&call));
    }
    Ok(())
}

/// An endpoint and how it does.
pub(super) fn in_a_line(standing: &Standing) -> String {
    let state = match (&standing.endpoint, standing.off_since) {
        (None, _) => "no longer configured".to_owned(),
        (Some(endpoint), _) if !endpoint.enabled => "switched off".to_owned(),
        (_, Some(since)) => format!("off since its 410 at {since}"),
        (Some(endpoint), None) => endpoint.shown_url.clone(),
    };
    let last = match standing.last_success {
        Some(at) => format!("last success {at}"),
        None => "no success yet".to_owned(),
    };
    let Standing {
        name,
        waiting,
        unknown,
        failed,
        ..
    } = standing;
    format!("{name}: {state}; {waiting} waiting, {unknown} unknown, {failed} failed, {last}")
}

fn call_in_a_line(call: &Call) -> String {
    let why = call.failure.as_deref().unwrap_or("-");
    format!(
        "{} {} {} {} {} {why}",
        call.id, call.promised_at, call.endpoint, call.event, call.state
    )
}

async fn replay(db: &Db, ids: &Ids, id: &str) -> anyhow::Result<()> {
    let mut tx = db.begin().await?;
    if webhooks::by_id(&mut tx, id).await?.is_none() {
        bail!("there is no call {id}: `sifra webhooks list` shows those that there are");
    }
    if !webhooks::replay(&mut tx, id, ids.now()).await? {
        bail!("the call is being sent just now, see `sifra webhooks list`");
    }
    tx.commit().await?;
    println!("the call will be sent again");
    Ok(())
}

async fn test(settings: &Settings, db: &Db, ids: &Ids, name: &str) -> anyhow::Result<ExitCode> {
    let endpoint = settings.webhooks.endpoints.get(name);
    let endpoint = endpoint.with_context(|| format!("there is no [webhooks.{name}]"))?;
    let mut tx = db.begin().await?;
    if !endpoint.enabled || webhooks::is_off(&mut tx, name).await? {
        bail!("the endpoint is off: set webhooks.{name}.enabled, or turn it on at /staff/webhooks");
    }
    let call = NewCall {
        id: ids.id(),
        endpoint: name,
        event: Kind::Test,
        payload: test_payload(name, ids.now()),
        case_id: None,
        hand_over_id: None,
        at: ids.now(),
    };
    let id = webhooks::promise(&mut tx, &call).await?;
    tx.commit().await?;
    let worker = worker(settings, db, ids)?;
    let Some(answer) = worker.send_one(name, &id).await? else {
        println!("{id}: the running service sends it, see `sifra webhooks list`");
        return Ok(ExitCode::SUCCESS);
    };
    let has_arrived = answer.outcome.reason().is_none();
    let status = answer.status.map(|status| format!(" ({status})"));
    println!(
        "{id}: {}{}",
        answer.outcome.reason().unwrap_or("delivered"),
        status.filter(|_| has_arrived).unwrap_or_default()
    );
    Ok(ExitCode::from(u8::from(!has_arrived)))
}
