//! A work order as pages show it; the template `staff/work_order/sheet.html` lays
//! it out wherever it stands.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::casework::work_order::{Contact, WorkOrder};
use crate::domain::place::Floor;
use crate::web::staff::times::{self, Moment};
use crate::web::staff::visits::section::{AccessShown, access};
use crate::web::staff::visits::shown::{VisitShown, shown};
use crate::web::staff::words;
use crate::wording::Catalogue;

/// The sheet.
pub(in crate::web) struct Sheet {
    pub reference: String,
    pub category: String,
    pub priority: String,
    pub priority_class: &'static str,
    pub due: Moment,
    /// Address, dwelling, floor and so on, by name.
    pub where_to: String,
    pub place: Vec<(&'static str, String)>,
    pub told: Vec<Told>,
    pub hides_words: bool,
    pub access: AccessShown,
    pub callers: Vec<Caller>,
    pub contact_is_hidden: bool,
    pub visits: Vec<VisitShown>,
    pub photos: Vec<Picture>,
    pub earlier: Vec<Earlier>,
}

/// Words of a report.
pub(in crate::web) struct Told {
    pub language: String,
    pub text: String,
}

/// Somebody to call.
pub(in crate::web) struct Caller {
    pub name: String,
    pub number: String,
    pub grouped: String,
    pub may_call: bool,
}

/// A photo.
pub(in crate::web) struct Picture {
    pub address: String,
    pub width: u32,
    pub height: u32,
}

/// A case that was here before.
pub(in crate::web) struct Earlier {
    pub what: String,
    pub opened: Moment,
    pub status: String,
    pub is_same_dwelling: bool,
}

impl Sheet {
    /// Fills it in; `photo` gives the address of a photo by its id.
    pub fn of(
        c: &Catalogue,
        order: &WorkOrder,
        names: &BTreeMap<String, String>,
        photo: impl Fn(&str) -> String,
        now: Timestamp,
    ) -> Self {
        Self {
            reference: order.reference.to_string(),
            category: words::category(c, order.category),
            priority: words::priority(c, order.priority),
            priority_class: order.priority.key(),
            due: times::date(c, order.due_at),
            where_to: words::place(&order.place),
            place: place(order),
            told: order
                .told
                .iter()
                .map(|told| Told {
                    language: told.language.code().to_owned(),
                    text: told.text.clone(),
                })
                .collect(),
            hides_words: order.hides_words,
            access: access(order.access.as_ref(), order.ask_about_dog),
            callers: callers(&order.contact),
            contact_is_hidden: order.contact == Contact::Hidden,
            visits: order
                .visits
                .iter()
                .map(|visit| shown(c, visit, names, now))
                .collect(),
            photos: order
                .photos
                .iter()
                .map(|picture| Picture {
                    address: photo(&picture.id),
                    width: picture.width,
                    height: picture.height,
                })
                .collect(),
            earlier: order
                .earlier
                .iter()
                .map(|earlier| Earlier {
                    what: words::category(c, earlier.case.category),
                    opened: times::ago(c, earlier.case.opened_at, now),
                    status: words::status(c, earlier.case.status),
                    is_same_dwelling: earlier.is_same_dwelling,
                })
                .collect(),
        }
    }
}

/// Whom to call, as pages show them.
pub(in crate::web) fn callers(contact: &Contact) -> Vec<Caller> {
    let Contact::Shown(callers) = contact else {
        return Vec::new();
    };
    let callers = callers.iter();
    callers
        .map(|caller| Caller {
            name: caller.name.clone().unwrap_or_else(|| "Melder".to_owned()),
            number: caller.number.clone(),
            grouped: caller.grouped.clone(),
            may_call: caller.may_call,
        })
        .collect()
}

fn place(order: &WorkOrder) -> Vec<(&'static str, String)> {
    let place = &order.place;
    let floor = place.unit.as_ref().and_then(|unit| unit.floor());
    [
        ("Bolig", place.unit.as_ref().map(ToString::to_string)),
        ("Etasje", floor.map(floor_in_words)),
        ("Bygg", place.building_name.clone()),
        ("Område", place.area.clone()),
        ("Postnummer", place.postcode.clone()),
        (
            "Skrevet av melder",
            place
                .typed
                .clone()
                .filter(|typed| Some(typed) != place.address.as_ref()),
        ),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some((name, value.filter(|value| !value.is_empty())?)))
    .collect()
}

/// As it stands on the buttons of a lift.
fn floor_in_words(floor: Floor) -> String {
    match floor {
        Floor::Main(number) => format!("{number}. etasje"),
        Floor::Lower(1) => "underetasjen".to_owned(),
        Floor::Lower(number) => format!("{number}. underetasje"),
        Floor::Cellar(1) => "kjelleren".to_owned(),
        Floor::Cellar(number) => format!("{number}. kjeller"),
        Floor::Loft(1) => "loftet".to_owned(),
        Floor::Loft(number) => format!("{number}. loft"),
    }
}
