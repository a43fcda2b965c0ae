//! The five lines on top: what needs the leader first.

use super::super::words as names;
use super::figure::{Desk, Key};
use super::queue_links;
use crate::casework::figures::sorting::ROUND;

/// One of the five.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Urge {
    /// The number in front.
    pub count: String,
    pub text: String,
    pub href: String,
    /// Nothing to do.
    pub is_fine: bool,
}

pub(super) fn urges(desk: &Desk) -> Vec<Urge> {
    let monday = &desk.figures.monday;
    let owner = desk.figures.owner;
    let urge = |count: u32, text: String, href: String| Urge {
        count: desk.number(count),
        text,
        href,
        is_fine: count == 0,
    };
    let plural = |count, one: &str, more: &str| if count == 1 { one } else { more }.to_owned();
    let overdue = match monday.overdue {
        0 => "forfalte saker".to_owned(),
        count => format!(
            "{}, den eldste {}",
            plural(count, "sak er forfalt", "saker er forfalt"),
            for_days(monday.overdue_days, "i dag")
        ),
    };
    let untouched = match (monday.untouched, &monday.untouched_case) {
        (0, _) => "saker ligger urørt".to_owned(),
        (count, case) => format!(
            "{}, den eldste meldt {}{}",
            plural(count, "sak ligger urørt", "saker ligger urørt"),
            ago(monday.untouched_days),
            case.as_ref().map_or_else(String::new, |case| format!(
                " ({})",
                names::category(desk.c, case.category)
            ))
        ),
    };
    let untouched_href = match &monday.untouched_case {
        Some(case) => format!("/staff/cases/{}", case.reference),
        None => queue_links::open(owner),
    };
    vec![
        urge(monday.overdue, overdue, queue_links::overdue(owner)),
        urge(monday.untouched, untouched, untouched_href),
        urge(
            monday.gone_round,
            plural(
                monday.gone_round,
                "åpen sak har skiftet eier",
                "åpne saker har skiftet eier",
            ) + &format!(" {ROUND} ganger eller mer"),
            format!("#{}", Key::OwnerChanges.name()),
        ),
        urge(
            monday.not_reached,
            plural(
                monday.not_reached,
                "åpen sak har en melder vi ikke har nådd",
                "åpne saker har meldere vi ikke har nådd",
            ),
            queue_links::not_reached(owner),
        ),
        urge(
            monday.unsure,
            plural(
                monday.unsure,
                "usikker sortering venter på at noen ser på den",
                "usikre sorteringer venter på at noen ser på dem",
            ),
            queue_links::unsure(owner),
        ),
    ]
}

fn for_days(days: u32, none: &str) -> String {
    match days {
        0 => none.to_owned(),
        1 => "i 1 dag".to_owned(),
        days => format!("i {days} dager"),
    }
}

fn ago(days: u32) -> String {
    match days {
        0 => "i dag".to_owned(),
        1 => "i går".to_owned(),
        days => format!("for {days} dager siden"),
    }
}
