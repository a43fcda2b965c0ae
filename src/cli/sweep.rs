//! Clears away, every hour and at the start, what was kept for reports that
//! were never sent.

use std::time::Duration;

use crate::intake::Intake;

const EVERY: Duration = Duration::from_secs(3600);

/// Works until `stop` completes.
pub(super) async fn run(intake: Intake, stop: impl Future<Output = ()>) {
    tokio::pin!(stop);
    loop {
        tokio::select! {
            biased;
            () = &mut stop => return,
            () = sweep(&intake) => {}
        }
        tokio::select! {
            () = &mut stop => return,
            () = tokio::time::sleep(EVERY) => {}
        }
    }
}

async fn sweep(intake: &Intake) {
    match intake.sweep_uploads().await {
        Ok(0) => {}
        Ok(photos) => tracing::info!(photos, "photos of reports that were never sent are removed"),
        Err(error) => tracing::warn!(
            error = &error as &dyn std::error::Error,
            "photos of reports that were never sent could not be removed yet"
        ),
    }
}
