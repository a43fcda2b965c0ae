//! Taking in: from what a sender told us to a committed report, case, routing
//! and acknowledgement.
//!
//! [`accept`] is the promise of the whole service: only when its one
//! transaction is committed does a sender get a yes. [`sms`] takes a text in: a
//! new report, more to an open case ([`joining`]), the answer to a question of
//! ours ([`replies`], [`parting`]) or a wish ([`wishes`]), never in a loop ([`pace`]).
//! [`uploads`] keeps photos that come before their report.
//! [`following`] offers what is reported already, and joins who follows it;
//! [`calls`] shows staff who take a call what will come of it.
//! [`catch_up`] takes in the texts that no webhook brought, and [`growth`] is how an open case takes in what is told later.
//! [`repeats`] sees to it that the same request gets the same answer,
//! [`promises`] says which messages an accepted report makes us owe, and
//! [`standing`] how a report stands afterwards. [`drafts`] keeps what is still being
//! written in the form, [`mod@sealing`] so that nobody else can read it.

pub mod accept;
mod asked;
mod calls;
pub mod catch_up;
mod cause;
pub mod drafts;
pub mod error;
mod following;
mod growth;
pub mod incoming;
mod joining;
pub mod own_page;
mod pace;
mod parting;
pub mod promises;
pub mod register;
pub mod repeats;
mod replies;
mod sealing;
pub mod sms;
mod solved;
pub mod standing;
pub mod uploads;
mod wishes;

use std::collections::BTreeMap;
use std::sync::Arc;

use tokio::sync::Notify;

use crate::attachments::Attachments;
use crate::domain::case::RecipientKey;
use crate::domain::follow_up::FollowUps;
use crate::domain::ids::Ids;
use crate::domain::recipient::Recipient;
use crate::handing::{Handing, HandingSettings, LinkDays};
use crate::register::BuildingNames;
use crate::routing::Rules;
use crate::store::Db;
use crate::triage::Local;
use crate::wording::Catalogue;

pub use calls::{Foreseen, OpenHere};
pub use catch_up::{CaughtUp, ToRead};
pub use error::IntakeError;
pub use following::Known;
pub use incoming::{Accepted, Acknowledgement, Incoming, Repeat};
pub use standing::Standing;
pub use uploads::UploadError;

use register::RegisterInUse;

/// What intake needs to know of the municipality and of this installation.
#[derive(Debug, Clone)]
pub struct IntakeSettings {
    /// Base of the links we send, without a slash at the end.
    pub public_url: String,
    /// Who signs, as "Fjordvik kommune".
    pub municipality: String,
    /// Where each recipient is told of new cases.
    pub recipients: BTreeMap<RecipientKey, Recipient>,
    /// What people call buildings besides what the building list says.
    pub building_names: BuildingNames,
    /// What is asked besides, by category.
    pub questions: FollowUps,
    /// Rung after each commit that has photos to fetch.
    pub photos_awaited: Arc<Notify>,
    /// Automatic answers that a number gets in an hour.
    pub answers_an_hour: u32,
    /// For how long links to hand-overs can be used.
    pub link_days: LinkDays,
    /// Where photos are kept; without it none are taken.
    pub attachments: Option<Attachments>,
}

impl Default for IntakeSettings {
    fn default() -> Self {
        Self {
            public_url: String::new(),
            municipality: String::new(),
            recipients: BTreeMap::new(),
            building_names: BuildingNames::default(),
            questions: FollowUps::default(),
            answers_an_hour: 5,
            photos_awaited: Arc::default(),
            link_days: LinkDays::default(),
            attachments: None,
        }
    }
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
    handing: Handing,
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
        let handing = Handing::new(
            ids.clone(),
            Arc::clone(&rules),
            Arc::clone(&catalogue),
            HandingSettings {
                public_url: settings.public_url.clone(),
                recipients: settings.recipients.clone(),
                link_days: settings.link_days,
            },
        );
        Self {
            inner: Arc::new(Inner {
                db,
                ids,
                rules,
                local,
                catalogue,
                settings,
                handing,
                register: RegisterInUse::default(),
                outbox_filled,
            }),
        }
    }
}
