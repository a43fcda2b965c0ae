//! What staff do with a case.
//!
//! [`login`] lets them in, [`queue`] says which case wants somebody first,
//! [`mod@file`] opens one, [`around`] says what else there is, and [`mod@photos`] its photos (and note who looked), and [`actions`] changes it:
//! [`change`] decides what a change comes to, [`letters`] whom it must be told
//! ([`looked`]: whoever waited for a person's look at a doubtful report;
//! [`leader`]: who decides where it would go round too often, [`moved`]: how often reporters hear of it),
//! and one transaction writes case, history and messages. [`resend`] sends
//! again what never arrived, and [`writing`] what staff write to the reporters. [`hand_over`] gives a case to
//! whoever must act, and takes it back.
//! [`rights`] says who may do and see what, [`sight`] what of a report is left for
//! whom, and [`identity`] shows who reported to whoever asks; [`access`] is who
//! looked at what. [`receipt`] is what a caller is told. [`mod@reports`] moves
//! reports to the case that they belong to, [`alike`] proposes which cases may be
//! one, [`merge`] makes one of two, and takes that back, [`mod@parts`] gives a matter
//! of several an owner of its own. [`mod@hand_over`] is how whoever must act gets a
//! case and answers. [`round`] is a caretaker's day, and
//! [`staff_photos`] what they take pictures of; [`visits`] says when they come,
//! [`work_order`] what they take along, and [`access_notes`] how they get in.
//! [`police`] is what the police get of a case, chosen and approved by people.
//! [`accounts`] makes the accounts;
//! [`corrections`] is what triage can learn of it all, [`trial`] what other rules
//! would have done with it, and [`figures`] how it all
//! goes. [`mod@promises`] tells the reporters, unasked, that a date does
//! not hold or that an answer takes its time. [`webhooks`] is how calls to partners do.
//! [`live`] tells those who have the pages open what has changed.

pub mod access;
pub mod access_notes;
pub mod accounts;
pub mod actions;
pub mod alike;
pub mod around;
pub mod change;
mod contacts;
pub mod corrections;
pub mod figures;
pub mod file;
pub mod hand_over;
pub mod identity;
pub mod leader;
pub mod letters;
pub mod live;
pub mod lock;
pub mod login;
mod looked;
pub mod merge;
mod moved;
pub mod parts;
pub mod passwords;
pub mod photos;
pub mod police;
pub mod promises;
pub mod queue;
pub mod receipt;
pub mod reports;
pub mod resend;
pub mod rights;
pub mod round;
mod seal;
pub mod sight;
pub mod staff_photos;
pub mod trial;
pub mod visits;
pub mod webhooks;
pub mod work_order;
pub mod writing;

use std::collections::BTreeMap;
use std::sync::Arc;

use tokio::sync::Notify;

use crate::attachments::Attachments;
use crate::domain::case::RecipientKey;
use crate::domain::ids::Ids;
use crate::domain::recipient::Recipient;
use crate::handing::{Handing, HandingSettings, LinkDays};
use crate::routing::Rules;
use crate::store::Db;
use crate::wording::Catalogue;
use hand_over::links::LinkSettings;

/// What casework needs to know of the municipality and of this installation.
#[derive(Debug, Clone, Default)]
pub struct CaseworkSettings {
    /// Base of the links we send, without a slash at the end.
    pub public_url: String,
    /// Who signs, as "Fjordvik kommune".
    pub municipality: String,
    /// Where each recipient is told of new cases.
    pub recipients: BTreeMap<RecipientKey, Recipient>,
    /// For how long links to hand-overs can be used.
    pub link_days: LinkDays,
    /// Where photos are kept; without it none can be looked at.
    pub attachments: Option<Attachments>,
    /// How sheets for the police are made.
    pub police: police::PoliceSettings,
    /// How recipients without an account come to their hand-overs.
    pub links: LinkSettings,
}

/// The desk at which cases are worked. Cheap to clone.
#[derive(Clone)]
pub struct Casework {
    inner: Arc<Inner>,
}

struct Inner {
    db: Db,
    ids: Ids,
    rules: Arc<Rules>,
    catalogue: Arc<Catalogue>,
    settings: CaseworkSettings,
    handing: Handing,
    /// Rung after each commit that promised a message.
    outbox_filled: Arc<Notify>,
    live: live::Live,
}

impl Casework {
    pub fn new(
        db: Db,
        ids: Ids,
        rules: Arc<Rules>,
        catalogue: Arc<Catalogue>,
        settings: CaseworkSettings,
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
                catalogue,
                settings,
                handing,
                outbox_filled,
                live: live::Live::default(),
            }),
        }
    }

    /// By which cases are given to recipients.
    pub fn handing(&self) -> &Handing {
        &self.inner.handing
    }
}
