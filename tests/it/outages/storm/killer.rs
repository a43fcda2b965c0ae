//! Kills processes at random moments and right after something has happened at
//! the gateway.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use tokio::sync::broadcast;

use super::Size;
use super::people::People;
use crate::outages::gateway::{Event, Kind};
use crate::outages::scene::{Scene, WORKERS};
use crate::stage::service::until;

/// A point that does not come is not waited for longer: then the kill is one
/// at a random moment.
const PATIENCE: Duration = Duration::from_secs(10);
const POINTS: [Option<Kind>; 4] = [
    None,
    Some(Kind::Arrived),
    Some(Kind::Taken),
    Some(Kind::Answered),
];

pub struct Killer {
    rng: fastrand::Rng,
    kills: BTreeMap<&'static str, usize>,
}

impl Killer {
    pub fn new(rng: fastrand::Rng) -> Self {
        Self {
            rng,
            kills: BTreeMap::new(),
        }
    }

    /// Lets some report, kills somebody, starts them again, and so on.
    pub async fn kill_all_along(&mut self, scene: &mut Scene, people: &People, size: &Size) {
        let batch = size.reports / (size.kills + 1);
        for kill in 0..size.kills {
            let mut events = scene.gateway.events();
            people.let_file(batch);
            let point = POINTS[kill % POINTS.len()];
            let victim = match point {
                Some(kind) => self.after(kind, &mut events).await,
                None => None,
            };
            let victim = match victim {
                Some(victim) => {
                    *self.kills.entry(name(point)).or_default() += 1;
                    victim
                }
                None => {
                    let wanted = kill * batch + self.rng.usize(1..=batch);
                    until("reports come in", async || people.accepted() >= wanted).await;
                    *self.kills.entry(name(None)).or_default() += 1;
                    self.rng.usize(..scene.services.len())
                }
            };
            scene.services[victim].kill();
            // Now and then the whole house goes dark.
            if self.rng.u8(..4) == 0 {
                scene.kill();
            }
            scene.start().await;
        }
    }

    /// Waits until it has happened some times; whose message it was.
    async fn after(
        &mut self,
        kind: Kind,
        events: &mut broadcast::Receiver<Event>,
    ) -> Option<usize> {
        let mut times = self.rng.u8(1..=5);
        let seen = async {
            loop {
                let event = events.recv().await.ok()?;
                times -= u8::from(event.kind == kind);
                if times == 0 {
                    return WORKERS.iter().position(|worker| *worker == event.worker);
                }
            }
        };
        tokio::time::timeout(PATIENCE, seen).await.ok().flatten()
    }
}

fn name(point: Option<Kind>) -> &'static str {
    match point {
        None => "at a random moment",
        Some(Kind::Arrived) => "after a send arrived",
        Some(Kind::Taken) => "after one was taken",
        Some(Kind::Answered) => "after one was answered",
    }
}

impl fmt::Display for Killer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all: usize = self.kills.values().sum();
        write!(f, "{all} kills (")?;
        for (place, (name, count)) in self.kills.iter().enumerate() {
            let comma = if place == 0 { "" } else { ", " };
            write!(f, "{comma}{count} {name}")?;
        }
        write!(f, ")")
    }
}
