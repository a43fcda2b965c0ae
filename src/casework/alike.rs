//! Which other cases may be the same matter, and why. [`likeness`] is pure and
//! judges two cases by place, kind, time, words and reporter; it would rather
//! say nothing than be wrong.

mod kin;
mod shared_words;

use jiff::SignedDuration;

use super::rights;
use crate::domain::account::Account;
use crate::domain::case::Case;
use crate::domain::contact::{Email, Phone};
use crate::domain::report::Report;
use crate::store::alike::{Nearby, Span};
use crate::store::{self, StoreError, Tx, merges};
use jiff::Timestamp;
use kin::{is_kin, is_of_a_home, is_of_a_person};

/// Cases that were opened further apart are not looked at.
const APART: SignedDuration = SignedDuration::from_hours(30 * 24);

/// Cases that are done are looked at for so long.
const DONE_LATELY: SignedDuration = SignedDuration::from_hours(21 * 24);

/// Most proposals on one page.
const MOST: usize = 3;

/// So much speaks for it, and it is proposed.
const ENOUGH: u32 = 7;

/// A case as it is compared.
#[derive(Debug, Clone, Copy)]
pub struct Compared<'a> {
    pub case: &'a Case,
    /// Of its first report.
    pub text: &'a str,
    pub phone: Option<&'a Phone>,
    pub email: Option<&'a Email>,
}

/// A reason for two cases to be the same matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Because {
    SameDwelling,
    SameAddress,
    SameBuilding,
    SameReporter,
    SameCategory,
    /// Kinds that are told of as each other.
    KinCategory,
    /// So long between the two, which is little.
    SoonAfter(SignedDuration),
    /// Telling words that stand in both.
    Words(Vec<String>),
}

/// How much speaks for it, and what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likeness {
    pub points: u32,
    pub because: Vec<Because>,
}

/// A case that may be the same matter.
#[derive(Debug, Clone, PartialEq)]
pub struct Alike {
    pub case: Case,
    /// The start of its first report; nothing where the account may not read it.
    pub text: Option<String>,
    pub reports: u32,
    pub because: Vec<Because>,
}

/// Why two cases may be the same matter; nothing where they hardly are.
pub fn likeness(this: Compared<'_>, other: Compared<'_>) -> Option<Likeness> {
    let mut points = 0;
    let mut because = Vec::new();
    let mut add = |more: u32, reason: Because| {
        points += more;
        because.push(reason);
    };
    let (place, home) = place(this.case, other.case)?;
    let is_home = home == Home::Same;
    add(
        if is_home { 5 } else { place.0 },
        if is_home {
            Because::SameDwelling
        } else {
            place.1
        },
    );
    let is_from_same = is_same(this.phone, other.phone) || is_same(this.email, other.email);
    if is_from_same {
        add(2, Because::SameReporter);
    }
    let (one, two) = (this.case.category, other.case.category);
    let is_akin = one == two || is_kin(one, two);
    if one == two {
        add(3, Because::SameCategory);
    } else if is_akin {
        add(2, Because::KinCategory);
    }
    let apart = this
        .case
        .opened_at
        .duration_since(other.case.opened_at)
        .abs();
    if apart > APART {
        return None;
    }
    let soon = match apart.as_hours() {
        ..6 => 3,
        6..48 => 2,
        48..168 => 1,
        _ => 0,
    };
    if soon > 0 {
        add(soon, Because::SoonAfter(apart));
    }
    let named: Vec<&str> = [this.case, other.case]
        .into_iter()
        .flat_map(|case| {
            [
                &case.place.address,
                &case.place.building_name,
                &case.place.typed,
            ]
        })
        .filter_map(|name| name.as_deref())
        .collect();
    let words = shared_words::shared(this.text, other.text, &named);
    let shared = words.len();
    if shared > 0 {
        add(u32::try_from(shared).unwrap_or(0), Because::Words(words));
    }
    let is_about_one = is_home || is_from_same;
    let is_likely = if is_of_a_person(one) || is_of_a_person(two) {
        is_about_one && is_akin
    } else if !is_akin {
        // Of quite another kind: only where they tell the same.
        shared >= 3
    } else if home == Home::Others {
        shared >= 2
    } else if is_of_a_home(one) && is_of_a_home(two) {
        is_about_one || shared >= 1
    } else {
        true
    };
    (is_likely && points >= ENOUGH).then_some(Likeness { points, because })
}

/// Whether both name a dwelling, and the same.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Home {
    Same,
    Others,
    Unknown,
}

fn place(one: &Case, other: &Case) -> Option<((u32, Because), Home)> {
    let (here, there) = (&one.place, &other.place);
    let is_address = here.address.is_some() && here.address == there.address;
    let is_building = here.building_name.is_some() && here.building_name == there.building_name;
    let near = if is_address {
        (3, Because::SameAddress)
    } else if is_building {
        (2, Because::SameBuilding)
    } else {
        return None;
    };
    let home = match (&here.unit, &there.unit) {
        (Some(one), Some(two)) if is_address && one == two => Home::Same,
        // Of what all share, whoever tells where they live.
        (Some(_), Some(_)) if !one.shared && !other.shared => Home::Others,
        _ => Home::Unknown,
    };
    Some((near, home))
}

fn is_same<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
    one.is_some() && one == other
}

/// The cases that may be the same matter as an open one, the likeliest first:
/// none that the account may not open, and none of which somebody said that it
/// is another.
pub(super) async fn alike(
    tx: &mut Tx,
    who: &Account,
    case: &Case,
    first: &Report,
    now: Timestamp,
) -> Result<Vec<Alike>, StoreError> {
    let around = |by: SignedDuration| case.opened_at.checked_add(by).unwrap_or(case.opened_at);
    let span = Span {
        from: around(-APART),
        to: around(APART),
        done_since: now.checked_sub(DONE_LATELY).unwrap_or(now),
    };
    let others = merges::not_alike(tx, &case.id).await?;
    let near = store::alike::near(tx, case, span).await?;
    let this = Compared {
        case,
        text: &first.text,
        phone: first.reporter.phone.as_ref(),
        email: first.reporter.email.as_ref(),
    };
    let mut found: Vec<(u32, Alike)> = near
        .into_iter()
        .filter(|near| rights::may_open(who, &near.case) && !others.contains(&near.case.id))
        .filter_map(|near| proposed(who, this, near))
        .collect();
    found.sort_by_key(|(points, _)| std::cmp::Reverse(*points));
    Ok(found
        .into_iter()
        .map(|(_, alike)| alike)
        .take(MOST)
        .collect())
}

fn proposed(who: &Account, this: Compared<'_>, near: Nearby) -> Option<(u32, Alike)> {
    let other = Compared {
        case: &near.case,
        text: &near.text,
        phone: near.phone.as_ref(),
        email: near.email.as_ref(),
    };
    let mut likeness = likeness(this, other)?;
    let may_read = |case: &Case| rights::may_read_words(who, case);
    let reads_other = may_read(&near.case);
    if !reads_other || !may_read(this.case) {
        likeness
            .because
            .retain(|reason| !matches!(reason, Because::Words(_)));
    }
    if !rights::may_see_contact(who, this.case) || !rights::may_see_contact(who, &near.case) {
        likeness
            .because
            .retain(|reason| *reason != Because::SameReporter);
    }
    let alike = Alike {
        text: reads_other.then_some(near.text),
        case: near.case,
        reports: near.reports,
        because: likeness.because,
    };
    Some((likeness.points, alike))
}

#[cfg(test)]
mod tests;
