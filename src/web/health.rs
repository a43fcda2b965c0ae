//! Signs of life for the machine's keeper: `/health/live`, `/health/ready` and,
//! on a listener of its own, `/metrics`.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde::Serialize;
use serde_json::json;

use super::App;
use crate::store::{StoreError, outbox};

/// A database that has not answered by then is as good as none.
const PATIENCE: Duration = Duration::from_secs(3);
/// A message that has waited so long, in seconds, means that delivery is stuck.
const LATE: i64 = 300;

/// The routes below `/health`.
pub fn router() -> Router<App> {
    Router::new()
        .route("/live", get(live))
        .route("/ready", get(ready))
}

async fn live() -> &'static str {
    "ok\n"
}

/// 503 where reports cannot be taken in. Late messages are told but do not make
/// the service unready: it can still take reports, and turning people away
/// would lose them.
async fn ready(State(app): State<App>) -> Response {
    let asked = tokio::time::timeout(PATIENCE, figures(&app)).await;
    let (status, body) = match asked {
        Ok(Ok(figures)) => (
            StatusCode::OK,
            json!({
                "database": "ok",
                "delivery": if figures.oldest_waiting_seconds > LATE { "late" } else { "ok" },
                "oldest_waiting_seconds": figures.oldest_waiting_seconds,
                "acknowledgement_ms": figures.acknowledgement,
            }),
        ),
        Ok(Err(error)) => {
            tracing::warn!(error = &error as &dyn std::error::Error, "not ready");
            unready()
        }
        Err(_) => {
            tracing::warn!("not ready: the database does not answer");
            unready()
        }
    };
    (status, Json(body)).into_response()
}

fn unready() -> (StatusCode, serde_json::Value) {
    (
        StatusCode::SERVICE_UNAVAILABLE,
        json!({"database": "unreachable"}),
    )
}

/// How delivery does, for all processes together.
struct Figures {
    /// How long the oldest message that no gateway has yet has waited.
    oldest_waiting_seconds: i64,
    /// From report to the gateway having the acknowledgement, in milliseconds;
    /// nothing where none was sent yet.
    acknowledgement: Option<Times>,
}

#[derive(Serialize)]
struct Times {
    median: u64,
    p95: u64,
    p99: u64,
}

/// Of so many acknowledgements, the last.
const COUNTED: u32 = 1_000;

#[expect(
    clippy::cast_precision_loss,
    reason = "seconds and milliseconds, not microseconds since 1970"
)]
async fn figures(app: &App) -> Result<Figures, StoreError> {
    let (oldest, times) = {
        let mut tx = app.db.read().await?;
        let oldest = outbox::oldest_waiting(&mut tx).await?;
        (
            oldest,
            outbox::times_to_acknowledge(&mut tx, COUNTED).await?,
        )
    };
    let now = app.ids.now();
    let seconds = oldest.map_or(0, |oldest| now.duration_since(oldest).as_secs().max(0));
    metrics::gauge!("sifra_oldest_waiting_seconds").set(seconds as f64);
    let acknowledgement = times_of(&times);
    if let Some(times) = &acknowledgement {
        for (quantile, millis) in [
            ("0.5", times.median),
            ("0.95", times.p95),
            ("0.99", times.p99),
        ] {
            metrics::gauge!("sifra_acknowledgement_seconds", "quantile" => quantile)
                .set(millis as f64 / 1_000.0);
        }
    }
    Ok(Figures {
        oldest_waiting_seconds: seconds,
        acknowledgement,
    })
}

/// The times that half, 95 and 99 of a hundred stay within; `sorted` rises.
fn times_of(sorted: &[Duration]) -> Option<Times> {
    let within = |percent: usize| {
        let place = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
        let time = sorted.get(place)?.as_millis();
        u64::try_from(time).ok()
    };
    Some(Times {
        median: within(50)?,
        p95: within(95)?,
        p99: within(99)?,
    })
}

/// Renders the metrics as Prometheus text.
pub type RenderMetrics = Arc<dyn Fn() -> String + Send + Sync>;

/// `/metrics`, for its own listener.
pub fn metrics_router(app: App, render: RenderMetrics) -> Router {
    Router::new()
        .route("/metrics", get(metrics_text))
        .with_state((app, render))
}

async fn metrics_text(State((app, render)): State<(App, RenderMetrics)>) -> Response {
    if let Err(error) = figures(&app).await {
        tracing::warn!(
            error = &error as &dyn std::error::Error,
            "metrics without the outbox"
        );
    }
    (
        [(header::CONTENT_TYPE, "text/plain; version=0.0.4")],
        render(),
    )
        .into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_those_that_so_many_of_a_hundred_stay_within() {
        assert!(times_of(&[]).is_none());
        let of = |count: u64| {
            let sorted: Vec<Duration> = (1..=count).map(Duration::from_millis).collect();
            let times = times_of(&sorted).unwrap();
            (times.median, times.p95, times.p99)
        };
        assert_eq!(of(1), (1, 1, 1));
        assert_eq!(of(100), (50, 95, 99));
        assert_eq!(of(1_000), (500, 950, 990));
    }
}
