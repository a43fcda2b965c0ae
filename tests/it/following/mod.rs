//! Claims about what follows from a report: the questions that are asked, and
//! the open cases that neighbours may follow instead of reporting them again.

mod by_form;
mod joining;
mod offers;
mod questions;

use sifra::domain::case::{Case, Owner};
use sifra::domain::category::Category;
use sifra::domain::contact::Phone;
use sifra::domain::follow_up::Answer;
use sifra::domain::report::{Channel, Reporter};
use sifra::intake::{Accepted, Incoming, Known};
use sifra::store::cases;

use crate::stage::Town;

pub const LIFT: &str = "Heisen står og vil ikke starte";
pub const LIFT_AGAIN: &str = "Heisen virker ikke i dag heller";

/// A report by the form, with a phone number.
pub fn told(text: &str, address: &str) -> Incoming {
    Incoming {
        address: Some(address.into()),
        reporter: Reporter {
            phone: Some(phone(2)),
            ..Reporter::default()
        },
        ..Incoming::new(Channel::Web, text)
    }
}

/// The number of one of the neighbours.
pub fn phone(nth: u32) -> Phone {
    format!("9120000{nth}").parse().expect("a phone number")
}

pub fn answer(question: &str, answer: &str) -> Answer {
    Answer {
        question: question.into(),
        answer: answer.into(),
    }
}

/// Somebody has reported before.
pub async fn reported(town: &Town, text: &str, address: &str) -> Case {
    let first = Incoming {
        reporter: Reporter {
            name: Some("Kari Vik".into()),
            phone: Some(phone(1)),
            email: None,
        },
        ..told(text, address)
    };
    sent(town, first).await.case
}

pub async fn sent(town: &Town, incoming: Incoming) -> Accepted {
    let accepted = town.intake.accept(incoming).await;
    accepted.expect("the report is taken in")
}

pub async fn offered(town: &Town, incoming: &Incoming) -> Vec<Known> {
    let known = town.intake.already_reported(incoming).await;
    known.expect("the store answers")
}

/// A report that follows the only case that is offered for it.
pub async fn following(town: &Town, incoming: Incoming) -> Incoming {
    let [known] = &offered(town, &incoming).await[..] else {
        panic!("one case is offered");
    };
    Incoming {
        follows: Some(known.handle.clone()),
        ..incoming
    }
}

pub async fn case(town: &Town, id: &str) -> Case {
    let case = cases::by_id(&mut town.read().await, id).await;
    case.expect("the store answers").expect("the case is there")
}

/// Changes a case as staff do, without their pages.
pub async fn change(town: &Town, id: &str, change: impl FnOnce(&mut Case)) {
    let mut changed = case(town, id).await;
    change(&mut changed);
    let mut tx = town.database.db.begin().await.expect("a transaction");
    let now = town.app.ids.now();
    let written = cases::update(&mut tx, &changed, now).await;
    assert!(written.expect("the store answers"), "nobody was faster");
    tx.commit().await.expect("it is kept");
}

pub fn other(owner: Owner) -> Owner {
    if owner == Owner::Byggdrift {
        Owner::HousingOffice
    } else {
        Owner::Byggdrift
    }
}

/// A report whose sender chose the category.
pub fn of(category: Category, incoming: Incoming) -> Incoming {
    Incoming {
        category: Some(category),
        ..incoming
    }
}
