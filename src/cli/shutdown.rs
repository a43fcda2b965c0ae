//! The wish to stop: SIGTERM from a supervisor, SIGINT from a keyboard.

use std::future::Future;

use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

/// Tells any number of tasks that the process is to stop.
#[derive(Clone)]
pub(super) struct Shutdown {
    told: watch::Receiver<bool>,
}

impl Shutdown {
    /// Starts to listen for the signals.
    pub(super) fn on_signal() -> std::io::Result<Self> {
        let mut terminate = signal(SignalKind::terminate())?;
        let mut interrupt = signal(SignalKind::interrupt())?;
        let (tell, told) = watch::channel(false);
        tokio::spawn(async move {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
            tracing::info!("stopping: what is in flight is finished");
            // Fails only where nobody waits any more.
            let _ = tell.send(true);
        });
        Ok(Self { told })
    }

    /// Completes when the process is to stop.
    pub(super) fn wanted(&self) -> impl Future<Output = ()> + Send + 'static {
        let mut told = self.told.clone();
        async move {
            // An error means that the one who tells is gone: time to stop too.
            let _ = told.wait_for(|stop| *stop).await;
        }
    }
}
