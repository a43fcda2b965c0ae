//! What takes reports in, and what staff work them with, of one configuration.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;

use tokio::sync::Notify;

use super::rules::TownRules;
use crate::attachments::Attachments;
use crate::casework::hand_over::links::LinkSettings;
use crate::casework::police::PoliceSettings;
use crate::casework::{Casework, CaseworkSettings};
use crate::config::Settings;
use crate::domain::case::RecipientKey;
use crate::domain::contact::Mailbox;
use crate::domain::ids::Ids;
use crate::domain::recipient::Recipient;
use crate::handing::LinkDays;
use crate::intake::{Intake, IntakeSettings};
use crate::store::Db;
use crate::wording::Catalogue;

/// What takes reports in, and what staff work them with: the same rules, the
/// same mailboxes, the same outbox.
pub(super) struct Rooms {
    pub intake: Intake,
    pub casework: Casework,
    pub catalogue: Arc<Catalogue>,
    pub outbox_filled: Arc<Notify>,
    pub photos_awaited: Arc<Notify>,
    pub attachments: Attachments,
}

impl Rooms {
    pub fn open(
        settings: &Settings,
        bound: SocketAddr,
        (db, ids): (&Db, &Ids),
        town: TownRules,
        attachments: Attachments,
    ) -> Self {
        let rules = Arc::new(town.routing);
        let catalogue = Arc::new(town.catalogue);
        let outbox_filled = Arc::new(Notify::new());
        let photos_awaited = Arc::new(Notify::new());
        let public_url = settings.public_url(bound);
        let municipality = settings.municipality.name.clone();
        let recipients = recipients(settings);
        let link_days = LinkDays(settings.hand_over.link_days);
        Self {
            intake: Intake::new(
                db.clone(),
                ids.clone(),
                Arc::clone(&rules),
                town.local,
                Arc::clone(&catalogue),
                IntakeSettings {
                    public_url: public_url.clone(),
                    municipality: municipality.clone(),
                    recipients: recipients.clone(),
                    building_names: town.buildings,
                    questions: town.questions,
                    answers_an_hour: settings.sms.answers_an_hour,
                    photos_awaited: Arc::clone(&photos_awaited),
                    link_days,
                    attachments: Some(attachments.clone()),
                },
                Arc::clone(&outbox_filled),
            ),
            casework: Casework::new(
                db.clone(),
                ids.clone(),
                rules,
                Arc::clone(&catalogue),
                CaseworkSettings {
                    public_url,
                    municipality,
                    recipients,
                    link_days,
                    attachments: Some(attachments.clone()),
                    police: PoliceSettings {
                        second_person: settings.police.second_person,
                    },
                    links: LinkSettings {
                        recipients_resolve: settings.hand_over.recipients_resolve,
                    },
                },
                Arc::clone(&outbox_filled),
            ),
            catalogue,
            outbox_filled,
            photos_awaited,
            attachments,
        }
    }
}

fn recipients(settings: &Settings) -> BTreeMap<RecipientKey, Recipient> {
    let configured = settings.recipients().into_iter();
    let known = configured.map(|(key, recipient)| {
        let recipient = Recipient {
            acts_for: recipient.acts_for.or_else(|| key.parse().ok()),
            channels: recipient.channels(),
            name: recipient.name,
            mailbox: Mailbox {
                email: recipient.email,
                phone: recipient.sms,
            },
            webhook: recipient.webhook,
        };
        (key, recipient)
    });
    known.collect()
}
