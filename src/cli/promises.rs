//! Looks, every few minutes, at whom something was promised that does not hold,
//! and lets them know.

use std::time::Duration;

use crate::casework::Casework;

/// Dates are told of in the morning of a day: this is often enough.
const EVERY: Duration = Duration::from_secs(300);

/// Works until `stop` completes.
pub(super) async fn run(casework: Casework, stop: impl Future<Output = ()>) {
    tokio::pin!(stop);
    loop {
        tokio::select! {
            biased;
            () = &mut stop => return,
            () = look(&casework) => {}
        }
        tokio::select! {
            () = &mut stop => return,
            () = tokio::time::sleep(EVERY) => {}
        }
    }
}

async fn look(casework: &Casework) {
    if let Err(error) = casework.keep_promises().await {
        tracing::warn!(
            error = &error as &dyn std::error::Error,
            "what was promised to reporters could not be looked at"
        );
    }
}
