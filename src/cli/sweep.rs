//! Clears away, every hour and at the start, what was kept for reports that
//! were never sent.

use std::time::Duration;

use crate::intake::Intake;
use crate::store::StoreError;

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
    let swept = async {
        let drafts = intake.sweep_drafts().await?;
        let photos = intake.sweep_uploads().await?;
        Ok::<_, StoreError>((drafts, photos))
    };
    match swept.await {
        Ok((0, 0)) => {}
        Ok((drafts, photos)) => {
            tracing::info!(drafts, photos, "reports that were never sent are removed");
        }
        Err(error) => tracing::warn!(
            error = &error as &dyn std::error::Error,
            "reports that were never sent could not be removed yet"
        ),
    }
}
