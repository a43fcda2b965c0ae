//! The callbacks of the storm: they come at once, sometimes before the answer,
//! and are lost where nobody is at home.

use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinHandle;

use super::plan::{Callbacks, Plan};
use crate::outages::gateway::{Gateway, Kind, TOKEN, Taken};
use crate::outages::scene::Webhook;
use crate::stage::service::client;

/// Calls back for whatever is taken from now on.
pub fn start(
    gateway: Arc<Gateway>,
    plans: Arc<[Plan]>,
    bases: Vec<String>,
    mut rng: fastrand::Rng,
) -> JoinHandle<()> {
    let mut events = gateway.events();
    let http = client();
    tokio::spawn(async move {
        let mut previous: Option<Taken> = None;
        while let Ok(event) = events.recv().await {
            let plan = plans.iter().find(|plan| plan.phone() == event.to);
            let plan = plan.expect("only reporters have SMS");
            match event.kind {
                Kind::Taken => {
                    let taken = gateway.taken(&event.to).pop().expect("just now");
                    let calls = Calls {
                        taken: taken.clone(),
                        statuses: statuses(plan.callbacks, &mut rng),
                        forged: plan.forged,
                        wait: Duration::from_millis(rng.u64(..300)),
                        http: http.clone(),
                        base: bases[rng.usize(..bases.len())].clone(),
                    };
                    tokio::spawn(calls.make());
                    previous = Some(taken);
                }
                // The last one's callback goes to this one's address.
                Kind::Arrived if plan.mistaken => {
                    let message = gateway.books(|books| books.message_id(&event.to));
                    if let (Some(id), Some(taken)) = (message, &previous)
                        && taken.to != event.to
                    {
                        let webhook = Webhook::status(&id, &taken.sid, &taken.to, "delivered");
                        let base = bases[rng.usize(..bases.len())].clone();
                        let http = http.clone();
                        tokio::spawn(async move { webhook.send(&http, &base, TOKEN).await });
                    }
                }
                Kind::Arrived | Kind::Answered => {}
            }
        }
    })
}

fn statuses(callbacks: Callbacks, rng: &mut fastrand::Rng) -> Vec<&'static str> {
    match callbacks {
        Callbacks::None => vec![],
        Callbacks::InOrder => vec!["sent", "delivered"],
        Callbacks::Doubled => vec!["sent", "sent", "delivered", "delivered"],
        Callbacks::Shuffled => {
            let mut all = vec!["queued", "sending", "sent", "delivered"];
            rng.shuffle(&mut all);
            all
        }
        Callbacks::Undelivered => vec!["sent", "undelivered"],
    }
}

/// The callbacks of one message.
struct Calls {
    taken: Taken,
    statuses: Vec<&'static str>,
    forged: bool,
    wait: Duration,
    http: reqwest::Client,
    base: String,
}

impl Calls {
    async fn make(self) {
        let Taken { sid, to, .. } = &self.taken;
        let id = self.taken.message_id();
        tokio::time::sleep(self.wait).await;
        if self.forged {
            let forged = Webhook::status(id, sid, to, "failed");
            let answer = forged.send(&self.http, &self.base, "another token").await;
            assert!(matches!(answer, None | Some(403)), "{answer:?}");
        }
        for status in self.statuses {
            let webhook = Webhook::status(id, sid, to, status);
            let answer = webhook.send(&self.http, &self.base, TOKEN).await;
            assert!(matches!(answer, None | Some(204 | 503)), "{answer:?}");
        }
    }
}
