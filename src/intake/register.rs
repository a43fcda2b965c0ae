//! The register in use: held in memory, read again when an import has turned
//! to a new edition.

use std::sync::{Arc, PoisonError, RwLock};

use super::{Intake, IntakeError};
use crate::register::{Gathering, Gazetteer};
use crate::store::register;

/// The gazetteer that judges now, and the edition it was made from.
#[derive(Default)]
pub(super) struct RegisterInUse {
    held: RwLock<Held>,
}

#[derive(Default)]
struct Held {
    edition: Option<i64>,
    gazetteer: Arc<Gazetteer>,
}

impl RegisterInUse {
    fn edition(&self) -> Option<i64> {
        let held = self.held.read().unwrap_or_else(PoisonError::into_inner);
        held.edition
    }

    fn gazetteer(&self) -> Arc<Gazetteer> {
        let held = self.held.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&held.gazetteer)
    }

    fn hold(&self, edition: i64, gazetteer: Gazetteer) {
        let mut held = self.held.write().unwrap_or_else(PoisonError::into_inner);
        *held = Held {
            edition: Some(edition),
            gazetteer: Arc::new(gazetteer),
        };
    }
}

impl Intake {
    /// The register as it is now.
    pub fn gazetteer(&self) -> Arc<Gazetteer> {
        self.inner.register.gazetteer()
    }

    /// Reads the register again where an import has brought a new edition.
    /// Returns whether it did.
    ///
    /// # Errors
    /// The old register stays in use where the new one cannot be read.
    pub async fn refresh_register(&self) -> Result<bool, IntakeError> {
        let mut tx = self.inner.db.read().await?;
        let newest = register::edition(&mut tx).await?;
        if newest.is_none() || newest == self.inner.register.edition() {
            return Ok(false);
        }
        let names = self.inner.settings.building_names.clone();
        let mut sought = names.sought();
        let mut gathering = Gathering::default();
        let take = |address| {
            sought.see(&address);
            gathering.add(&address);
        };
        let Some(loaded) = register::load(&mut tx, take).await? else {
            return Ok(false);
        };
        drop(tx);
        for unknown in sought.unknown(&loaded.buildings) {
            tracing::warn!("categories.toml, building names: {unknown}");
        }
        let edition = loaded.edition;
        let buildings = loaded.buildings.len();
        let named = names.added_to(loaded.buildings);
        let built = tokio::task::spawn_blocking(move || gathering.index(named)).await;
        let Ok(gazetteer) = built else {
            tracing::error!(
                edition,
                "the register could not be indexed; the old one stays"
            );
            return Ok(false);
        };
        tracing::info!(
            edition,
            addresses = gazetteer.address_count(),
            buildings,
            "register in use"
        );
        self.inner.register.hold(edition, gazetteer);
        Ok(true)
    }
}
