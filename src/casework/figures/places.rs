//! What is reported, and where: week by week.

use rustc_hash::FxHashMap;

use super::facts::Facts;
use super::work::count;
use crate::domain::category::Category;
use crate::store::figures::Opened;

/// Addresses that are named.
pub const MOST: usize = 10;
/// With fewer cases an address is not named: it could point somebody out.
pub const NAMED_FROM: u32 = 3;

/// Cases of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series<K> {
    pub of: K,
    pub total: u32,
    pub before: Option<u32>,
    /// One for each week of the period.
    pub weeks: Vec<u32>,
}

/// Cases by address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Addresses {
    /// Those that come back most, at most [`MOST`].
    pub most: Vec<Series<String>>,
    /// Cases at other addresses with [`NAMED_FROM`] cases or more.
    pub others: u32,
    /// Cases at addresses with fewer.
    pub seldom: u32,
    /// Restricted cases: counted, never named.
    pub restricted: u32,
    /// Cases without an address.
    pub unknown: u32,
}

/// Cases by category, the most frequent first; those that have any.
pub fn categories(facts: &Facts) -> Vec<Series<Category>> {
    counted(facts, |case| Some(case.category))
}

/// Cases by address. Of the building alone: a dwelling is never named.
pub fn addresses(facts: &Facts) -> Addresses {
    let mut most = counted(facts, |case| case.address.clone());
    let seldom = most.split_off(most.partition_point(|series| series.total >= NAMED_FROM));
    let others = most.split_off(MOST.min(most.len()));
    let sum = |series: &[Series<String>]| series.iter().map(|one| one.total).sum();
    let without = facts.of_period().filter(|case| case.address.is_none());
    let (restricted, unknown): (Vec<&Opened>, Vec<&Opened>) =
        without.partition(|case| case.restricted);
    Addresses {
        others: sum(&others),
        seldom: sum(&seldom),
        restricted: count(restricted.len()),
        unknown: count(unknown.len()),
        most,
    }
}

/// By a key, the most frequent first, equals by their key; those without one
/// are left out.
fn counted<K: Clone + Ord + std::hash::Hash>(
    facts: &Facts,
    key: impl Fn(&Opened) -> Option<K>,
) -> Vec<Series<K>> {
    let mut before: FxHashMap<K, u32> = FxHashMap::default();
    for key in facts.of_before().filter_map(&key) {
        *before.entry(key).or_default() += 1;
    }
    let mut found: FxHashMap<K, Vec<u32>> = FxHashMap::default();
    for case in facts.of_period() {
        let (Some(key), Some(week)) = (key(case), facts.period.week_of(case.opened_at)) else {
            continue;
        };
        let weeks = found
            .entry(key)
            .or_insert_with(|| vec![0; facts.period.weeks.len()]);
        weeks[week] += 1;
    }
    let mut all: Vec<Series<K>> = found
        .into_iter()
        .map(|(of, weeks)| Series {
            total: weeks.iter().sum(),
            before: facts.before(before.get(&of).copied().unwrap_or(0)),
            of,
            weeks,
        })
        .collect();
    all.sort_unstable_by(|a, b| b.total.cmp(&a.total).then_with(|| a.of.cmp(&b.of)));
    all
}
