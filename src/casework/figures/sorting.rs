//! How well cases were sorted: how often they changed owner, and what staff
//! took for something else than triage did.

use std::collections::BTreeMap;

use super::facts::Facts;
use super::measure::Share;
use super::work::count;
use crate::domain::category::Category;

/// Classes of how often a case changed owner: never, once, twice, more often.
pub const MOVE_CLASSES: usize = 4;
/// A case that changed owner so often has gone round.
pub const ROUND: u32 = 3;

/// How often cases changed owner.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Moves {
    pub classes: [u32; MOVE_CLASSES],
    pub moved: Share,
    pub moved_before: Option<Share>,
    /// The ids of those that changed owner twice or more, and of all open cases
    /// that have gone round, most often first.
    pub most: Vec<(String, u32)>,
}

/// Cases in that list.
const LISTED: usize = 10;

/// How often the cases that were opened in the period changed owner.
pub fn moves(facts: &Facts) -> Moves {
    let mut moves = Moves::default();
    let mut most: Vec<(u32, &str)> = Vec::new();
    for case in facts.of_period() {
        let class = usize::try_from(case.moves).unwrap_or(usize::MAX);
        moves.classes[class.min(MOVE_CLASSES - 1)] += 1;
        moves.moved.count(case.moves > 0);
        if case.moves >= 2 {
            most.push((case.moves, &case.id));
        }
    }
    let gone_round = facts.standing.iter().filter(|case| case.moves >= ROUND);
    most.extend(gone_round.map(|case| (case.moves, case.id.as_str())));
    let mut before = Share::default();
    for case in facts.of_before() {
        before.count(case.moves > 0);
    }
    // Of equals the newest: ids sort by time.
    most.sort_unstable_by(|a, b| b.cmp(a));
    most.dedup();
    most.truncate(LISTED);
    moves.most = most.into_iter().map(|(n, id)| (id.to_owned(), n)).collect();
    moves.moved_before = facts.before(before);
    moves
}

/// What can be corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, strum::EnumIter)]
pub enum Judged {
    Category,
    Priority,
    Owner,
    Place,
}

impl Judged {
    fn of(event: &str) -> Option<Self> {
        match event {
            "category_changed" => Some(Self::Category),
            "priority_changed" => Some(Self::Priority),
            "owner_changed" => Some(Self::Owner),
            "place_changed" => Some(Self::Place),
            _ => None,
        }
    }
}

/// What staff judged otherwise than triage. What was changed and changed back
/// is no correction.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Corrections {
    /// Cases that were judged.
    pub judged: u32,
    /// How many of them were corrected, in this and that.
    pub by_kind: Vec<(Judged, u32)>,
    /// What was taken for what, the most frequent first: as triage had it, as
    /// staff have it, how often.
    pub taken_for: Vec<(Category, Category, u32)>,
    /// Of what triage had as a category, how many staff have as another.
    pub by_category: Vec<(Category, Share)>,
}

/// What staff corrected of the cases that were opened in the period.
pub fn corrections(facts: &Facts) -> Corrections {
    // First and last of each kind of a case.
    let mut changed: BTreeMap<(&str, Judged), (&str, &str)> = BTreeMap::new();
    for correction in &facts.corrections {
        let Some(kind) = Judged::of(&correction.event) else {
            continue;
        };
        let was = correction.was.as_deref().unwrap_or_default();
        let became = correction.became.as_deref().unwrap_or_default();
        changed
            .entry((&correction.case_id, kind))
            .and_modify(|(_, last)| *last = became)
            .or_insert((was, became));
    }
    changed.retain(|_, (was, became)| was != became);

    let mut kinds: BTreeMap<Judged, u32> = BTreeMap::new();
    let mut pairs: BTreeMap<(Category, Category), u32> = BTreeMap::new();
    for ((_, kind), (was, became)) in &changed {
        *kinds.entry(*kind).or_default() += 1;
        if *kind == Judged::Category
            && let (Ok(was), Ok(became)) = (was.parse(), became.parse())
        {
            *pairs.entry((was, became)).or_default() += 1;
        }
    }
    let mut by_category: BTreeMap<Category, Share> = BTreeMap::new();
    for case in facts.of_period() {
        let corrected = changed.get(&(case.id.as_str(), Judged::Category));
        let first = corrected.and_then(|(was, _)| was.parse().ok());
        let share = by_category
            .entry(first.unwrap_or(case.category))
            .or_default();
        share.count(first.is_some());
    }
    let mut taken_for: Vec<_> = pairs.into_iter().map(|((a, b), n)| (a, b, n)).collect();
    taken_for.sort_by_key(|(_, _, n)| std::cmp::Reverse(*n));
    let mut by_category: Vec<_> = by_category.into_iter().collect();
    by_category.sort_by_key(|(_, share)| std::cmp::Reverse((share.hits, share.of)));
    Corrections {
        judged: count(facts.of_period().count()),
        by_kind: <Judged as strum::IntoEnumIterator>::iter()
            .map(|kind| (kind, kinds.get(&kind).copied().unwrap_or(0)))
            .collect(),
        taken_for,
        by_category,
    }
}
