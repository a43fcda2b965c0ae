//! Claims about robots and floods: what looks wrong is taken and looked at by a
//! person first, and nobody who means it is ever kept out.

mod api;
mod doors;
mod pace;
mod second_look;

use sifra::domain::report::{Channel, Reporter};
use sifra::domain::second_look::SecondLook;
use sifra::intake::{Accepted, Incoming};

use crate::stage::Town;

const BROKEN_LOCK: &str = "Låsen i ytterdøra er ødelagt, så den står åpen om natta.";

/// A form as the web hands it in.
fn form(text: &str, reporter: Reporter, second_look: Option<SecondLook>) -> Incoming {
    Incoming {
        address: Some("Storgata 18".into()),
        reporter,
        second_look,
        ..Incoming::new(Channel::Web, text)
    }
}

fn by_phone() -> Reporter {
    Reporter {
        phone: "912 34 567".parse().ok(),
        ..Reporter::default()
    }
}

async fn sent(town: &Town, incoming: Incoming) -> Accepted {
    let accepted = town.intake.accept(incoming).await;
    accepted.expect("the report is taken in")
}
