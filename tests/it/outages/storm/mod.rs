//! The storm: reports come in by both roads, the gateway does everything it
//! should not, callbacks come as they like, and processes are killed at any
//! moment. At the end everyone has been answered, once.
//!
//! `STORM=long` makes it a long one, `STORM_SEED` draws the same weather again.

mod callbacks;
mod killer;
mod people;
mod plan;
mod reckoning;

use std::sync::Arc;

use killer::Killer;
use people::People;
use plan::Plan;

use super::scene::Scene;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(in_a_storm_everyone_is_answered_once);

/// How long a gateway of the storm may take to take or to list something.
const SETTLING: u32 = 2;

struct Size {
    reports: usize,
    kills: usize,
}

impl Size {
    fn wanted() -> Self {
        let long = std::env::var("STORM").is_ok_and(|word| word == "long");
        if long {
            Self {
                reports: 1_200,
                kills: 60,
            }
        } else {
            Self {
                reports: 150,
                kills: 12,
            }
        }
    }
}

fn seed() -> u64 {
    let given = std::env::var("STORM_SEED").ok();
    given.map_or_else(
        || fastrand::u64(..),
        |seed| seed.parse().expect("STORM_SEED is a number"),
    )
}

async fn in_a_storm_everyone_is_answered_once(engine: Engine) {
    let settling = SETTLING.to_string();
    let settings = [
        ("DELIVERY__SETTLING_SECONDS", &*settling),
        ("LOG__LEVEL", "off"),
    ];
    let Some(mut scene) = Scene::with(engine, &settings).await else {
        return;
    };
    let (size, seed) = (Size::wanted(), seed());
    println!("storm on {engine:?}: STORM_SEED={seed}");
    let mut rng = fastrand::Rng::with_seed(seed);
    let plans: Arc<[Plan]> = (0..size.reports)
        .map(|number| Plan::draw(&mut rng, number))
        .collect();
    for plan in plans.iter() {
        scene.gateway.will(&plan.phone(), plan.acts.iter().copied());
        scene
            .gateway
            .will_list(&plan.phone(), plan.lists.iter().copied());
    }

    let bases: Vec<String> = scene.services.iter().map(|s| s.url.clone()).collect();
    let gateway = Arc::clone(&scene.gateway);
    let calling_back = callbacks::start(gateway, Arc::clone(&plans), bases.clone(), rng.fork());
    let people = People::send(Arc::clone(&plans), bases);
    let mut killer = Killer::new(rng.fork());
    killer.kill_all_along(&mut scene, &people, &size).await;
    let accepted = people.all_accepted().await;
    scene.quiet().await;
    calling_back.abort();

    let reckoning = reckoning::reckon(&scene, &plans, &accepted).await;
    println!("storm on {engine:?}: {reckoning}, {killer}, STORM_SEED={seed}");
    reckoning.assert_everyone_was_answered_once();
}
