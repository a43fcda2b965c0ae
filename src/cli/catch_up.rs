//! Brings together the gateway's list and intake's door: at the start and every
//! few minutes, what was texted and not brought is taken in.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::time::Duration;

use super::gateways::{self, Simulated};
use crate::config::Settings;
use crate::delivery::SmsGateway;
use crate::delivery::sms::inbox::InboxError;
use crate::domain::ids::Ids;
use crate::intake::{CaughtUp, Intake};
use crate::store::StoreError;

/// Reads the gateway's list of incoming texts, round after round. Several
/// processes may do so at once: each text is taken in once.
pub struct CatchUp {
    intake: Intake,
    gateway: SmsGateway,
    /// From the end of a round to the next.
    every: Duration,
}

/// Why a round came to nothing. The next one begins where this one did.
#[derive(Debug, thiserror::Error)]
pub enum RoundError {
    #[error(transparent)]
    Gateway(#[from] InboxError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What looks for missed texts, unless that is switched off.
pub(super) fn open(
    settings: &Settings,
    bound: SocketAddr,
    simulated: Option<&Simulated>,
    ids: &Ids,
    intake: &Intake,
) -> anyhow::Result<Option<CatchUp>> {
    let Some(every) = settings.catch_up_every() else {
        return Ok(None);
    };
    let simulator = simulated.map(|simulated| simulated.sms.as_str());
    let gateway = gateways::sms(settings, bound, simulator, ids)?;
    Ok(Some(CatchUp::new(intake.clone(), gateway, every)))
}

impl CatchUp {
    pub fn new(intake: Intake, gateway: SmsGateway, every: Duration) -> Self {
        Self {
            intake,
            gateway,
            every,
        }
    }

    /// Works until `shutdown` completes. A gateway or database that is away is
    /// logged once, and waited for.
    pub async fn run(self, shutdown: impl Future<Output = ()>) {
        tokio::pin!(shutdown);
        let mut in_trouble = false;
        loop {
            let round = tokio::select! {
                biased;
                // A round that is cut off is done over: the mark has not moved.
                () = &mut shutdown => return,
                round = self.round() => round,
            };
            match round {
                Ok(caught_up) => {
                    if std::mem::take(&mut in_trouble) {
                        tracing::info!("the list of incoming texts can be read again");
                    }
                    if caught_up.taken > 0 {
                        tracing::info!(
                            taken = caught_up.taken,
                            held = caught_up.held,
                            "took in texts that no webhook had brought"
                        );
                    }
                }
                Err(error) => {
                    if !std::mem::replace(&mut in_trouble, true) {
                        tracing::warn!(
                            error = &error as &dyn std::error::Error,
                            "incoming texts cannot be read from the gateway's list: tried again"
                        );
                    }
                }
            }
            tokio::select! {
                biased;
                () = &mut shutdown => return,
                () = tokio::time::sleep(self.every) => {}
            }
        }
    }

    /// One reading of the list, and all that came of it.
    ///
    /// # Errors
    /// A list that cannot be read to its end, or a store that is away.
    pub async fn round(&self) -> Result<CaughtUp, RoundError> {
        let to_read = self.intake.to_read().await?;
        let mut texts = self.gateway.arrived_since(to_read.since).await?;
        let sids: BTreeSet<_> = texts.iter().map(|sms| sms.sid.clone()).collect();
        for sid in to_read.held.iter().filter(|sid| !sids.contains(*sid)) {
            match self.gateway.arrived(sid).await {
                Ok(Some(sms)) => texts.push(sms),
                Ok(None) => {
                    tracing::error!(sid, "a text that was held has gone from the gateway");
                    self.intake.give_up_held(sid).await?;
                }
                // The list could be read: one text must not hold up the others.
                Err(error) => tracing::debug!(sid, %error, "a held text cannot be fetched"),
            }
        }
        Ok(self.intake.take_missed(texts).await?)
    }
}
