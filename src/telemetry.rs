//! Logs and metrics.
//!
//! Logs go to standard error, as text or as one JSON object a line. They name
//! ids and states, never a text, contact, name, address or token.
//!
//! | metric | tells |
//! | --- | --- |
//! | `sifra_reports_accepted_total{channel}` | reports taken in |
//! | `sifra_messages_total{channel,outcome}` | attempts to send |
//! | `sifra_photos_total{outcome}` | attempts to fetch a photo |
//! | `sifra_oldest_waiting_seconds` | how long the oldest message has waited that no gateway has yet |
//! | `sifra_acknowledgement_seconds{quantile}` | from report to the gateway having the acknowledgement: median, 95th, 99th percentile of the last 1,000 of all processes |

use std::io::IsTerminal;

use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use tracing_subscriber::EnvFilter;

/// Starts logging. `directives` are tracing-subscriber's, as `info`.
///
/// # Errors
/// Directives that do not parse, or logging that was started before.
pub fn start_logs(as_json: bool, directives: &str) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(format!("{directives},mailin=off"))
        .map_err(|error| anyhow::anyhow!("log.level does not parse: {error}"))?;
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    let started = if as_json {
        builder.json().flatten_event(true).try_init()
    } else {
        builder.try_init()
    };
    started.map_err(|error| anyhow::anyhow!("logging could not be started: {error}"))
}

/// Starts counting; the handle renders what `/metrics` shows.
///
/// # Errors
/// Counting that was started before.
pub fn start_metrics() -> anyhow::Result<PrometheusHandle> {
    let handle = PrometheusBuilder::new().install_recorder()?;
    metrics::describe_counter!("sifra_reports_accepted_total", "Reports taken in.");
    metrics::describe_counter!(
        "sifra_texts_caught_up_total",
        "Texts that no webhook brought, read from the gateway's list."
    );
    metrics::describe_counter!("sifra_messages_total", "Attempts to send a message.");
    metrics::describe_counter!("sifra_photos_total", "Attempts to fetch a photo.");
    metrics::describe_gauge!(
        "sifra_oldest_waiting_seconds",
        metrics::Unit::Seconds,
        "How long the oldest waiting message has been due."
    );
    metrics::describe_gauge!(
        "sifra_acknowledgement_seconds",
        metrics::Unit::Seconds,
        "From report to the gateway having the acknowledgement, of the last 1,000."
    );
    Ok(handle)
}
