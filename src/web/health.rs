//! Signs of life for the machine's keeper: `/health/live`, `/health/ready` and,
//! on a listener of its own, `/metrics`.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
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
    let asked = tokio::time::timeout(PATIENCE, oldest_waiting_seconds(&app)).await;
    let (status, body) = match asked {
        Ok(Ok(seconds)) => (
            StatusCode::OK,
            json!({
                "database": "ok",
                "delivery": if seconds > LATE { "late" } else { "ok" },
                "oldest_waiting_seconds": seconds,
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

async fn oldest_waiting_seconds(app: &App) -> Result<i64, StoreError> {
    let mut tx = app.db.read().await?;
    let oldest = outbox::oldest_waiting(&mut tx).await?;
    let now = app.ids.now();
    let seconds = oldest.map_or(0, |oldest| now.duration_since(oldest).as_secs().max(0));
    #[expect(
        clippy::cast_precision_loss,
        reason = "seconds, not microseconds since 1970"
    )]
    metrics::gauge!("sifra_oldest_waiting_seconds").set(seconds as f64);
    Ok(seconds)
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
    if let Err(error) = oldest_waiting_seconds(&app).await {
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
