//! `sifra serve`: puts the rooms together and runs them in one process, until
//! it is told to stop.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use jiff::SignedDuration;
use tokio::net::TcpListener;
use tokio::task::JoinSet;

use super::rooms::Rooms;
use super::shutdown::Shutdown;
use super::{Setup, brand, database, demo, rules, seal_key, system, webhooks, workers};
use crate::attachments::Attachments;
use crate::casework::login::{Entrance, EntranceSettings, SecondFactor};
use crate::config::{self, LogFormat, MetricsListen, Mode, Settings, checks};
use crate::domain::ids::Ids;
use crate::intake::Intake;
use crate::routing::Rules;
use crate::telemetry;
use crate::web::brand::Brand;
use crate::web::guard::{Guard, GuardSettings};
use crate::web::{self, App, Presence, WebSettings, api::ApiKey};

/// What is in flight may take so long after the wish to stop.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often to look whether another process has imported a register.
const REGISTER_LOOK: Duration = Duration::from_secs(15);

pub(super) async fn run(setup: Setup) -> anyhow::Result<()> {
    let settings = &setup.settings;
    refuse_faults(settings)?;
    telemetry::start_logs(settings.log.format == LogFormat::Json, &settings.log.level)?;
    let metrics = telemetry::start_metrics()?;
    let shutdown = Shutdown::on_signal()?;
    let town = rules::town(&setup)?;
    let brand = brand::read(&setup)?;
    doubt(settings, &town.routing);

    // Before the database is touched: a second start must not get that far.
    let listener = listen("listen", settings.listen).await?;
    let bound = listener.local_addr()?;
    let ids = system::ids();
    let partners = webhooks::partners(settings, bound, &ids);
    let db = database::open(settings).await?.telling(partners);
    let mut simulated = None;
    let mut simulator_pages = None;
    if settings.mode == Mode::Demo {
        demo::furnish(&setup, &db, &ids).await?;
        let (simulator, addresses) = demo::simulator(settings, bound, &ids).await?;
        simulator_pages = Some(simulator.router);
        simulated = Some(addresses);
    } else {
        demo::refuse_accounts(&db).await?;
    }

    let attachments = Attachments::open(&settings.attachments.url)?;
    let rooms = Rooms::open(settings, bound, (&db, &ids), town, attachments);
    rooms.intake.refresh_register().await?;
    let workers = workers::workers(settings, bound, (&db, &ids), &rooms, simulated.as_ref())?;
    let app = App {
        db: db.clone(),
        entrance: Entrance::new(db.clone(), ids.clone(), entrance_settings(settings, &ids)?),
        guard: Guard::new(guard_settings(settings), &ids),
        ids,
        intake: rooms.intake.clone(),
        casework: rooms.casework,
        catalogue: rooms.catalogue,
        settings: Arc::new(web_settings(settings, bound, brand)?),
    };

    let public = web::router(app.clone(), simulator_pages);
    let metrics = web::health::metrics_router(app, Arc::new(move || metrics.render()));
    let mut tasks = JoinSet::new();
    let public = match metrics_at(settings).await? {
        MetricsAt::Nowhere => public,
        MetricsAt::Public => public.merge(metrics),
        MetricsAt::Apart(listener) => {
            let serving = web::listen::serve(listener, metrics, shutdown.wanted());
            tasks.spawn(async {
                if let Err(error) = serving.await {
                    tracing::error!(%error, "metrics are no longer served");
                }
            });
            public
        }
    };
    workers.start(&mut tasks, &shutdown);
    tasks.spawn(watch_register(rooms.intake, shutdown.wanted()));

    announce(settings, bound);
    let finished = async {
        let served = web::listen::serve(listener, public, shutdown.wanted()).await;
        while tasks.join_next().await.is_some() {}
        served
    };
    tokio::select! {
        served = finished => served.context("the public listener failed")?,
        () = too_long(&shutdown) => tracing::warn!("stopped before all was finished"),
    }
    db.close().await;
    tracing::info!("stopped");
    Ok(())
}

fn entrance_settings(settings: &Settings, ids: &Ids) -> anyhow::Result<EntranceSettings> {
    Ok(EntranceSettings {
        session_length: SignedDuration::from_hours(i64::from(settings.staff.session_hours)),
        second_factor: match settings.second_factor() {
            config::SecondFactor::Required => SecondFactor::Required,
            config::SecondFactor::Offered => SecondFactor::Offered,
        },
        seal_key: seal_key::configured(settings, ids)?,
        issuer: format!("Sifra, {}", settings.municipality.name),
    })
}

async fn too_long(shutdown: &Shutdown) {
    shutdown.wanted().await;
    tokio::time::sleep(PATIENCE).await;
}

fn refuse_faults(settings: &Settings) -> anyhow::Result<()> {
    let faults = checks::faults(settings);
    anyhow::ensure!(faults.is_empty(), "{}", faults.join("\nsifra: "));
    Ok(())
}

/// Logs what may start but is hardly meant.
fn doubt(settings: &Settings, rules: &Rules) {
    for doubt in checks::doubts(settings) {
        tracing::warn!("{doubt}");
    }
    for key in rules::unknown_recipients(rules, settings) {
        tracing::warn!("{}", rules::without_mailbox(&key));
    }
    for doubt in rules.doubts() {
        tracing::warn!("{doubt}");
    }
}

async fn listen(key: &str, address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| {
        format!("cannot listen on {address}: stop what uses it, or set another `{key}`")
    })
}

/// Where `/metrics` is.
enum MetricsAt {
    Nowhere,
    Public,
    Apart(TcpListener),
}

/// In demo mode several instances may run beside each other: the second goes
/// without metrics rather than not at all.
async fn metrics_at(settings: &Settings) -> anyhow::Result<MetricsAt> {
    let address = match settings.metrics.listen {
        MetricsListen::Off => return Ok(MetricsAt::Nowhere),
        MetricsListen::At(address) if address == settings.listen => return Ok(MetricsAt::Public),
        MetricsListen::At(address) => address,
    };
    match listen("metrics.listen", address).await {
        Ok(listener) => Ok(MetricsAt::Apart(listener)),
        Err(error) if settings.mode == Mode::Demo => {
            tracing::warn!("no metrics: {error:#}");
            Ok(MetricsAt::Nowhere)
        }
        Err(error) => Err(error),
    }
}

fn guard_settings(settings: &Settings) -> GuardSettings {
    let guard = &settings.guard;
    GuardSettings {
        trusted_proxies: guard.trusted_proxies.clone(),
        least_seconds: settings.least_seconds(),
        forms_a_contact: guard.forms_a_contact,
        forms_a_network: guard.forms_a_network,
        flood: guard.flood,
        api_calls_a_minute: settings.api_calls_a_minute(),
    }
}

fn web_settings(
    settings: &Settings,
    bound: SocketAddr,
    brand: Brand,
) -> anyhow::Result<WebSettings> {
    // Without a secret everybody could sign.
    let auth_token = settings
        .sms_auth_token()
        .context("sms.auth_token must be set: it signs the webhooks")?;
    let town = settings.municipality.clone();
    let api_keys = settings.api_keys().into_iter().map(|key| ApiKey {
        name: key.name,
        sha256: key.sha256,
    });
    Ok(WebSettings {
        public_url: settings.public_url(bound),
        municipality: town.name,
        phone: town.phone,
        email: town.email,
        sms: settings.sms_from().and_then(|from| from.parse().ok()),
        sms_auth_token: auth_token.handed_on(),
        api_keys: api_keys.collect(),
        demo: settings.mode == Mode::Demo,
        brand,
        presence: Presence {
            opening_hours: town.opening_hours,
            address: town.address,
            website: town.website,
            privacy_contact: town.privacy_contact.map(|email| email.reveal().to_owned()),
            accessibility_url: town.accessibility_url,
        },
        keep_texts_days: settings.delivery.keep_texts_days,
    })
}

/// Turns to a register that this or another process has imported meanwhile.
async fn watch_register(intake: Intake, stop: impl Future<Output = ()>) {
    tokio::pin!(stop);
    loop {
        tokio::select! {
            () = &mut stop => return,
            () = tokio::time::sleep(REGISTER_LOOK) => {}
        }
        if let Err(error) = intake.refresh_register().await {
            tracing::warn!(%error, "the register could not be read again");
        }
    }
}

fn announce(settings: &Settings, bound: SocketAddr) {
    println!("Sifra is ready on {}", settings.public_url(bound));
    if settings.mode == Mode::Demo {
        demo::print_keys(bound);
    }
}
