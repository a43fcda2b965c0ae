//! The switches of the faults.

use std::sync::Arc;

use axum::Form;
use axum::extract::State as Shared;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::World;
use super::faults::{Fault, Group, Lasts};
use super::view::href;
use super::words;

/// A group of switches, as the page shows it.
pub(super) struct Panel {
    pub(super) words: &'static str,
    pub(super) switches: Vec<Switch>,
}

/// One switch.
pub(super) struct Switch {
    pub(super) key: &'static str,
    pub(super) words: &'static str,
    pub(super) consequence: &'static str,
    pub(super) is_on: bool,
}

/// A fault that is on.
pub(super) struct OnNow {
    pub(super) key: &'static str,
    pub(super) group: &'static str,
    pub(super) words: &'static str,
    pub(super) lasts: String,
}

impl World {
    pub(super) fn panels(&self) -> Vec<Panel> {
        [Group::Answer, Group::Callback, Group::Network]
            .map(|group| Panel {
                words: words::group(group),
                switches: Fault::of(group).map(|fault| self.switch(fault)).collect(),
            })
            .into()
    }

    fn switch(&self, fault: Fault) -> Switch {
        Switch {
            key: fault.key(),
            words: words::fault(fault),
            consequence: words::consequence(fault),
            is_on: self.faults.is_on(fault),
        }
    }

    pub(super) fn on_now(&self) -> Vec<OnNow> {
        let on = self.faults.all_on().into_iter();
        on.map(|(fault, lasts)| OnNow {
            key: fault.key(),
            group: match fault.group() {
                Group::Answer => "Leverandøren skal",
                Group::Callback => "Kvitteringene skal",
                Group::Network => "Nettet skal",
            },
            words: words::fault(fault),
            lasts: words::lasts(lasts),
        })
        .collect()
    }
}

#[derive(Deserialize)]
pub(super) struct Turned {
    #[serde(default)]
    phone: String,
    #[serde(default)]
    fault: String,
    /// `1`, `5`, or anything else for until it is switched off.
    #[serde(default)]
    lasts: String,
}

/// Switches a fault on, or off where it is on.
pub(super) async fn turn(
    Shared(world): Shared<Arc<World>>,
    Form(turned): Form<Turned>,
) -> Response {
    if let Ok(fault) = turned.fault.parse::<Fault>() {
        if world.faults.is_on(fault) {
            world.faults.switch_off(fault);
        } else {
            let lasts = match turned.lasts.as_str() {
                "1" => Lasts::Messages(1),
                "5" => Lasts::Messages(5),
                _ => Lasts::UntilOff,
            };
            world.faults.switch_on(fault, lasts);
        }
    }
    back(&turned)
}

/// Switches all faults off.
pub(super) async fn all_off(
    Shared(world): Shared<Arc<World>>,
    Form(turned): Form<Turned>,
) -> Response {
    world.faults.all_off();
    back(&turned)
}

/// To the phone that was looked at, and with the same choice of how long.
fn back(turned: &Turned) -> Response {
    let lasts = match turned.lasts.as_str() {
        lasts @ ("5" | "off") => lasts,
        _ => "1",
    };
    Redirect::to(&format!("{}&lasts={lasts}#feil", href(&turned.phone))).into_response()
}
