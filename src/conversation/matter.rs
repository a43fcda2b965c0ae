//! One matter or two? Whoever reports noise today and a leak tomorrow has two
//! cases; whoever adds "and now the hall too" has one.

use jiff::SignedDuration;

use super::Heard;
use super::phrases::Said;
use super::thread::OpenMatter;
use crate::domain::category::Category;
use crate::domain::decision::{Decision, Priority};

/// From here on a category counts as known.
pub(super) const SURE: f64 = 0.6;
/// Known so well that it outweighs a turn of phrase.
const VERY_SURE: f64 = 0.85;
/// How long the same kind of trouble at an open case is the same matter.
const SAME_KIND: SignedDuration = SignedDuration::from_hours(30 * 24);
/// How long trouble of a kin kind is.
const SAME_SPELL: SignedDuration = SignedDuration::from_hours(12);
/// How long an unclear text stays with what was written before it.
const SAME_TALK: SignedDuration = SignedDuration::from_hours(24 * 7);
/// How long "still" can be about a case that is done.
const AFTERWARDS: SignedDuration = SignedDuration::from_hours(24 * 30);
/// Words of a text that adds to another rather than stands by itself.
const FEW_WORDS: usize = 9;

/// A text that belongs to a matter of the thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Joined {
    /// Its place in the thread.
    pub matter: usize,
    /// It might as well be a matter of its own: the answer asks.
    pub unsure: bool,
    /// The case was done, and it is not.
    pub reopens: bool,
}

/// How strongly a text belongs to a matter; the greatest wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Bond {
    /// Only because nothing says otherwise.
    Loose,
    /// A kin kind of trouble in the same hours.
    Kin,
    /// The same kind of trouble.
    Same,
    /// The sender goes on.
    GoesOn,
    /// The sender names it.
    Named,
}

/// The matter that a report belongs to; none where it is a new one.
pub(super) fn joined(heard: &Heard<'_>, said: &Said) -> Option<Joined> {
    let named = heard.named();
    let matters = heard.thread.matters.iter().enumerate();
    let (place, matter, bond) = matters
        .filter_map(|(place, matter)| {
            let bond = if named == Some(place) {
                Bond::Named
            } else {
                bond(heard, said, matter, place == 0)?
            };
            Some((place, matter, bond))
        })
        // Of equals the one last written about, which comes first.
        .rev()
        .max_by_key(|(_, _, bond)| *bond)?;
    Some(Joined {
        matter: place,
        unsure: bond == Bond::Loose,
        reopens: !matter.case.status.is_open(),
    })
}

/// What ties a report to a matter. `newest` is the one last written about.
fn bond(heard: &Heard<'_>, said: &Said, matter: &OpenMatter, newest: bool) -> Option<Bond> {
    let decision = heard.decision;
    let since = heard.now.duration_since(matter.last_word_at);
    if is_elsewhere(decision, matter) {
        return None;
    }
    let same = decision.category == matter.case.category;
    let kin = same || are_kin(decision.category, matter.case.category);
    if !matter.case.status.is_open() {
        let again = said.says("still") && (kin || (newest && decision.confidence < SURE));
        return (again && since <= AFTERWARDS).then_some(Bond::GoesOn);
    }
    if decision.priority == Priority::Emergency && !kin {
        // A new danger is never hidden in an old case.
        return None;
    }
    let other = !kin && decision.confidence >= SURE;
    let few = said.length() <= FEW_WORDS;
    let opens = said.opens_with("goes_on");
    let adds = few && (opens || said.says("too"));
    if newest && since <= SAME_TALK {
        let outweighed = other && decision.confidence >= VERY_SURE && !is_a_spot(decision.category);
        if adds && !outweighed {
            return Some(Bond::GoesOn);
        }
        if (opens || said.says("still")) && !other {
            return Some(Bond::GoesOn);
        }
    }
    if same && since <= SAME_KIND {
        return Some(Bond::Same);
    }
    if kin && since <= SAME_SPELL {
        return Some(Bond::Kin);
    }
    let has_own_place = decision.place.address.is_some()
        && matter.case.place.address.is_none()
        && decision.confidence >= SURE / 2.0;
    (newest && !other && !has_own_place && since <= SAME_TALK).then_some(Bond::Loose)
}

/// Both places are known, and they are two.
fn is_elsewhere(decision: &Decision, matter: &OpenMatter) -> bool {
    let (here, there) = (&decision.place, &matter.case.place);
    match (&here.address, &there.address) {
        (Some(here), Some(there)) => here != there,
        // A street without a number is elsewhere too where it is another one.
        _ => match (&here.street, &there.street, &there.address) {
            (Some(here), Some(there), None) => here != there,
            (Some(here), _, Some(there)) => !there.starts_with(here.as_str()),
            _ => false,
        },
    }
}

/// Categories that name a spot of the building rather than a kind of trouble:
/// "and now the hall too" is about the trouble that was told before.
fn is_a_spot(category: Category) -> bool {
    use Category as C;
    matches!(
        category,
        C::Stairwell | C::Storage | C::Outdoor | C::Laundry | C::Lift | C::Windows | C::Other
    )
}

/// Kinds of trouble that people tell as one: what one calls noise another calls
/// a party, and the leak is the damp of tomorrow.
fn are_kin(one: Category, other: Category) -> bool {
    use Category as C;
    const FAMILIES: [&[Category]; 6] = [
        &[C::Noise, C::Disturbance, C::Drugs, C::Intruders],
        &[C::Disturbance, C::ThreatsViolence],
        &[C::Plumbing, C::DampMould],
        &[C::LockDoor, C::DoorbellIntercom, C::Intruders],
        &[C::Vandalism, C::BurglaryTheft],
        &[C::Waste, C::Pests, C::Outdoor],
    ];
    FAMILIES
        .iter()
        .any(|family| family.contains(&one) && family.contains(&other))
}
