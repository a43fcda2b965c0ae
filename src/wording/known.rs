//! A case that is reported already, as it is shown to somebody who may follow
//! it: what kind of matter, which building, since when, who has it. Nothing of
//! who reported it, how many did or what they wrote.

use jiff::Timestamp;

use super::catalogue::Catalogue;
use super::dates::day_and_time;
use super::names;
use crate::domain::case::Owner;
use crate::domain::clock::oslo;
use crate::domain::language::Language;

/// The day, as "tirsdag 24. november".
pub fn day(c: &Catalogue, l: Language, at: Timestamp) -> String {
    let local = at.to_zoned(oslo());
    let weekday = format!("weekday-{}", local.weekday().to_monday_one_offset());
    let month = format!("month-{}", local.month());
    c.text(
        l,
        "following-day",
        &[
            ("weekday", &c.text(l, &weekday, &[])),
            ("day", &local.day().to_string()),
            ("month", &c.text(l, &month, &[])),
        ],
    )
}

/// Who has it and by when; that it is late, where it is.
pub fn promise(
    c: &Catalogue,
    l: Language,
    owner: Owner,
    due_at: Timestamp,
    now: Timestamp,
) -> String {
    if due_at >= now {
        return super::acknowledgement::promise(c, l, owner, due_at);
    }
    let holder = names::holder(c, l, owner);
    let due = day_and_time(c, l, due_at);
    c.text(l, "following-late", &[("holder", &holder), ("due", &due)])
}
