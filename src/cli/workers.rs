//! What goes on beside the pages: messages out, reminders, photos fetched, promises
//! kept.

use std::net::SocketAddr;
use std::sync::Arc;

use tokio::task::JoinSet;

use super::catch_up::{self, CatchUp};
use super::gateways::{self, Simulated};
use super::rooms::Rooms;
use super::shutdown::Shutdown;
use super::{promises, sweep, webhooks};
use crate::casework::Casework;
use crate::config::Settings;
use crate::delivery::webhooks::WebhookWorker;
use crate::delivery::{PhotoFetcher, Worker};
use crate::domain::ids::Ids;
use crate::handing::Follower;
use crate::intake::Intake;
use crate::store::Db;

/// All of it.
pub(super) struct Workers {
    messages: Worker,
    follower: Follower,
    callers: WebhookWorker,
    catch_up: Option<CatchUp>,
    photos: PhotoFetcher,
    intake: Intake,
    casework: Casework,
}

/// Puts it together.
///
/// # Errors
/// A setting that nothing can be made of.
pub(super) fn workers(
    settings: &Settings,
    bound: SocketAddr,
    (db, ids): (&Db, &Ids),
    rooms: &Rooms,
    simulated: Option<&Simulated>,
) -> anyhow::Result<Workers> {
    let handing = rooms.casework.handing().clone();
    let outbox_filled = &rooms.outbox_filled;
    Ok(Workers {
        messages: Worker::new(
            db.clone(),
            ids.clone(),
            gateways::open(settings, bound, simulated, ids)?,
            Arc::clone(outbox_filled),
            gateways::worker_settings(settings),
        ),
        follower: Follower::new(db.clone(), handing, Arc::clone(outbox_filled)),
        callers: webhooks::worker(settings, db, ids)?,
        catch_up: catch_up::open(settings, bound, simulated, ids, &rooms.intake)?,
        photos: PhotoFetcher::new(
            db.clone(),
            ids.clone(),
            gateways::photos(settings, simulated.map(|at| at.sms.as_str()), ids)?,
            rooms.attachments.clone(),
            Arc::clone(&rooms.photos_awaited),
            gateways::fetcher_settings(settings),
        ),
        intake: rooms.intake.clone(),
        casework: rooms.casework.clone(),
    })
}

impl Workers {
    pub fn start(self, tasks: &mut JoinSet<()>, shutdown: &Shutdown) {
        tasks.spawn(self.messages.run(shutdown.wanted()));
        tasks.spawn(self.follower.run(shutdown.wanted()));
        tasks.spawn(self.callers.run(shutdown.wanted()));
        if let Some(catch_up) = self.catch_up {
            tasks.spawn(catch_up.run(shutdown.wanted()));
        }
        tasks.spawn(self.photos.run(shutdown.wanted()));
        tasks.spawn(sweep::run(self.intake, shutdown.wanted()));
        tasks.spawn(promises::run(self.casework.clone(), shutdown.wanted()));
        tasks.spawn(self.casework.watch(shutdown.wanted()));
    }
}
