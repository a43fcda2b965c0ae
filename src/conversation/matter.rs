//! One matter or two? Whoever reports noise today and a leak tomorrow has two
//! cases; whoever adds "and now the hall too" has one.
//!
//! No single sign tells. Each is weighed for or against a new matter, and the
//! sum decides; near the line the text stays with the open case and the answer
//! asks. The weights follow a logistic regression on the made-up conversations
//! in `tests/talks`, and a test says how well they do.

use jiff::SignedDuration;

use super::Heard;
use super::phrases::Said;
use super::thread::OpenMatter;
use crate::domain::category::Category;
use crate::domain::decision::{Decision, Priority};

/// From here on a category counts as known.
pub const SURE: f64 = 0.6;
/// How long "still" can be about a case that is done.
const AFTERWARDS: SignedDuration = SignedDuration::from_hours(24 * 30);
/// Words beside a place that is all that a text tells.
const BESIDE_A_PLACE: usize = 3;
/// How long photos alone go with what was told before them.
const ONE_DAY: SignedDuration = SignedDuration::from_hours(24);

/// The sum from which on a text is a new matter.
const NEW: f64 = -0.4;
/// Below it and above this, it might be one: the answer asks.
const PERHAPS: f64 = -1.5;

/// Where nothing is said for or against.
const START: f64 = -4.0;
/// The same kind of trouble, and what it adds how sure that is.
const SAME_KIND: f64 = -0.5;
const SAME_FOR_SURE: f64 = -1.2;
/// A kin kind: not the same, and no other either.
const KIN_KIND: f64 = 0.7;
/// Another kind of trouble, by how sure that is; a spot of the building is less
/// of a kind.
const OTHER_KIND: f64 = 1.7;
const OTHER_SPOT: f64 = -0.6;
/// For each time that the hours since the last word grow by the factor e.
const HOURS: f64 = 0.5;
const LEAST_HOURS: f64 = 0.2;
/// A text of [`WHOLE`] words or more stands by itself; a shorter one in part.
const LENGTH: f64 = 1.4;
const WHOLE: usize = 12;
/// Tells a place of its own.
const OWN_PLACE: f64 = 2.3;
/// Opens with "and", "also": goes on, or goes over to something else.
const GOES_ON: f64 = 0.5;
const GOES_OVER: f64 = 0.6;
/// "One more thing", and "sorry, I meant".
const ANOTHER: f64 = 2.3;
const CORRECTS: f64 = -1.5;
/// Turns of phrase that tie a text to what was told, the less the surer it
/// tells of something else.
const STILL: f64 = -1.4;
const LATELY: f64 = -2.2;
const IN_VAIN: f64 = -1.0;
const POINTS_BACK: f64 = -0.9;
const OPENS_WITH_NOW: f64 = -1.2;

/// A text that belongs to a matter of the thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Joined {
    /// Its place in the thread.
    pub matter: usize,
    /// It might as well be a matter of its own: the answer asks.
    pub unsure: bool,
    /// The case was done, and it is not.
    pub reopens: bool,
    /// The place was told wrongly before.
    pub corrects: bool,
}

/// The matter that a report belongs to; none where it is a new one.
pub(super) fn joined(heard: &Heard<'_>, said: &Said) -> Option<Joined> {
    let corrects = said.says("corrects") && heard.decision.place.address.is_some();
    if let Some(matter) = heard.named() {
        let reopens = !heard.thread.matters[matter].case.status.is_open();
        return Some(Joined {
            matter,
            unsure: false,
            reopens,
            corrects,
        });
    }
    if let Some(joined) = only_a_place(heard, said) {
        return Some(joined);
    }
    let open = heard
        .thread
        .matters
        .iter()
        .enumerate()
        .filter(|(_, matter)| matter.case.status.is_open())
        .filter(|(_, matter)| !is_new_danger(heard.decision, matter))
        .filter(|(_, matter)| {
            let apart =
                is_elsewhere(heard.decision, matter) || stands_by_itself(heard.decision, matter);
            said.says("corrects") || !apart
        })
        .map(|(place, matter)| (place, newness(heard, said, matter)))
        .filter(|(_, newness)| *newness < NEW)
        .min_by(|(_, one), (_, other)| one.total_cmp(other));
    let done = || {
        heard
            .thread
            .matters
            .iter()
            .position(|matter| is_not_done(heard, said, matter))
    };
    // "It leaks again" is about the leak that was mended, not about the noise.
    let open = open.filter(|(place, _)| {
        let kind = heard.thread.matters[*place].case.category;
        let category = heard.decision.category;
        let like = kind == category || are_kin(kind, category);
        like || heard.decision.confidence < SURE || done().is_none()
    });
    open.map(|(matter, newness)| Joined {
        matter,
        unsure: newness > PERHAPS && !corrects,
        reopens: false,
        corrects,
    })
    .or_else(|| {
        done().map(|matter| Joined {
            matter,
            unsure: false,
            reopens: true,
            corrects,
        })
    })
}

/// The matter that photos without a report belong to: the open one of the last
/// day.
pub(super) fn of_photos(heard: &Heard<'_>) -> Option<Joined> {
    let matters = &heard.thread.matters;
    let lately = |matter: &OpenMatter| heard.now.duration_since(matter.last_word_at) <= ONE_DAY;
    let matter = matters
        .iter()
        .position(|matter| matter.case.status.is_open() && lately(matter))?;
    Some(Joined {
        matter,
        unsure: false,
        reopens: false,
        corrects: false,
    })
}

/// Nothing but a place, while the matter last written about has none.
fn only_a_place(heard: &Heard<'_>, said: &Said) -> Option<Joined> {
    let newest = heard.thread.matters.first()?;
    let is_missing = newest.case.place.address.is_none() && newest.case.status.is_open();
    let lately = heard.now.duration_since(newest.last_word_at) <= ONE_DAY;
    let is_told = heard.decision.place.address.is_some()
        && said.opens_with_place()
        && said.length() <= BESIDE_A_PLACE;
    (is_missing && lately && is_told).then_some(Joined {
        matter: 0,
        unsure: false,
        reopens: false,
        corrects: false,
    })
}

/// A new danger is never hidden in an old case.
fn is_new_danger(decision: &Decision, matter: &OpenMatter) -> bool {
    decision.priority == Priority::Emergency
        && decision.category != matter.case.category
        && !are_kin(decision.category, matter.case.category)
}

/// What speaks for a matter of its own, and what for this one: the greater, the
/// newer.
fn newness(heard: &Heard<'_>, said: &Said, matter: &OpenMatter) -> f64 {
    let decision = heard.decision;
    let mut sum = START;
    let same = decision.category == matter.case.category;
    let kin = are_kin(decision.category, matter.case.category);
    let other = if same || kin {
        0.0
    } else {
        decision.confidence
    };
    if same {
        sum += SAME_KIND;
    } else if kin {
        sum += KIN_KIND;
    }
    sum += SAME_FOR_SURE * chance_of(decision, matter.case.category);
    sum += OTHER_KIND * other;
    if is_a_spot(decision.category) {
        sum += OTHER_SPOT * other;
    }
    let since = heard.now.duration_since(matter.last_word_at);
    sum += HOURS * (since.as_secs_f64() / 3600.0).max(LEAST_HOURS).ln();
    let words = u32::try_from(heard.text.split_whitespace().take(WHOLE).count()).unwrap_or(0);
    sum += LENGTH * f64::from(words) / WHOLE as f64;
    if decision.place.address.is_some() || decision.place.street.is_some() {
        sum += OWN_PLACE;
    }
    if said.opens_with("goes_on") {
        sum += GOES_ON + GOES_OVER * other;
    }
    let weigh = |is_so: bool, weight: f64| if is_so { weight } else { 0.0 };
    let ties = weigh(said.says("still"), STILL)
        + weigh(said.says("lately"), LATELY)
        + weigh(said.says("in_vain"), IN_VAIN)
        + weigh(said.opens_with("points_back"), POINTS_BACK)
        + weigh(said.opens_with("now"), OPENS_WITH_NOW);
    sum + ties * (1.0 - other / 2.0)
        + weigh(said.says("another"), ANOTHER)
        + weigh(said.says("corrects"), CORRECTS)
}

/// How likely it is that the text is of this category.
fn chance_of(decision: &Decision, category: Category) -> f64 {
    if decision.category == category {
        return decision.confidence;
    }
    match decision.runner_up {
        Some((second, chance)) if second == category => chance,
        _ => 0.0,
    }
}

/// Whether a report says that what was done is not.
fn is_not_done(heard: &Heard<'_>, said: &Said, matter: &OpenMatter) -> bool {
    let decision = heard.decision;
    let category = matter.case.category;
    let since = heard.now.duration_since(matter.last_word_at);
    if matter.case.status.is_open() || since > AFTERWARDS || is_elsewhere(decision, matter) {
        return false;
    }
    let like = decision.category == category || are_kin(decision.category, category);
    let other = !like && decision.confidence >= SURE;
    like || (said.says("still") && !other)
}

/// Another kind of trouble, at an address, where the matter had none.
fn stands_by_itself(decision: &Decision, matter: &OpenMatter) -> bool {
    let kind = matter.case.category;
    decision.place.address.is_some()
        && matter.case.place.address.is_none()
        && decision.confidence >= SURE
        && decision.category != kind
        && decision.category != Category::Other
        && !are_kin(decision.category, kind)
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
    one != other
        && FAMILIES
            .iter()
            .any(|family| family.contains(&one) && family.contains(&other))
}
