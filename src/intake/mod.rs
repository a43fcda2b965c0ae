//! Taking in: from what a sender told us to a committed report, case, routing
//! and acknowledgement.
//!
//! [`accept`] is the promise of the whole service: only when its one
//! transaction is committed does a sender get a yes. [`conversation`] says what
//! an SMS means, [`repeats`] that the same request gets the same answer,
//! [`promises`] which messages an accepted report makes us owe, and
//! [`standing`] how a report stands afterwards.

pub mod accept;
pub mod conversation;
pub mod error;
pub mod incoming;
mod photos;
pub mod promises;
pub mod register;
pub mod repeats;
pub mod standing;

use std::collections::BTreeMap;
use std::sync::Arc;

use tokio::sync::Notify;

use crate::domain::case::RecipientKey;
use crate::domain::contact::Mailbox;
use crate::domain::ids::Ids;
use crate::register::BuildingNames;
use crate::routing::Rules;
use crate::store::Db;
use crate::triage::Local;
use crate::wording::Catalogue;

pub use error::IntakeError;
pub use incoming::{Accepted, Acknowledgement, Incoming, Repeat};
pub use standing::Standing;

use register::RegisterInUse;

/// What intake needs to know of the municipality and of this installation.
#[derive(Debug, Clone, Default)]
pub struct IntakeSettings {
    /// Base of the links we send, without a slash at the end.
    pub public_url: String,
    /// Who signs, as "Fjordvik kommune".
    pub municipality: String,
    /// Where each recipient is told of new cases.
    pub recipients: BTreeMap<RecipientKey, Mailbox>,
    /// What people call buildings besides what the building list says.
    pub building_names: BuildingNames,
    /// Rung after each commit that has photos to fetch.
    pub photos_awaited: Arc<Notify>,
}

/// The door through which every report comes. Cheap to clone.
#[derive(Clone)]
pub struct Intake {
    inner: Arc<Inner>,
}

struct Inner {
    db: Db,
    ids: Ids,
    rules: Arc<Rules>,
    local: Local,
    catalogue: Arc<Catalogue>,
    settings: IntakeSettings,
    register: RegisterInUse,
    /// Rung after each commit that promised a message.
    outbox_filled: Arc<Notify>,
}

impl Intake {
    pub fn new(
        db: Db,
        ids: Ids,
        rules: Arc<Rules>,
        local: Local,
        catalogue: Arc<Catalogue>,
        settings: IntakeSettings,
        outbox_filled: Arc<Notify>,
    ) -> Self {
        Self {
            inner: Arc::new(Inner {
                db,
                ids,
                rules,
                local,
                catalogue,
                settings,
                register: RegisterInUse::default(),
                outbox_filled,
            }),
        }
    }
}
