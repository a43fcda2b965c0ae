//! Trying changed rules on the cases that there have been: which of them would
//! have gone elsewhere. Changes nothing.

mod replay;

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::routing::Rules;
use crate::routing::trial::{Point, Way};
use crate::store::{Db, StoreError, decided};
use replay::{Replayed, replayed};

/// Cases that are read at one time.
const AT_A_TIME: u32 = 500;

/// A case that would have gone elsewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Elsewhere {
    /// Of the report that opened it.
    pub reference: String,
    pub opened_at: Timestamp,
    pub was: Way,
    pub would_be: Way,
    pub points: Vec<Point>,
}

/// What came of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// Cases that rules had decided on.
    pub tried: u64,
    /// Of these, the ones that would have gone elsewhere.
    pub elsewhere: u64,
    /// In what, and how many.
    pub points: BTreeMap<Point, u64>,
    /// Cases of which nothing says how they were decided.
    pub unknown: u64,
}

/// Runs `tried` over what was decided of each case opened since then, oldest
/// first, and hands on each that would have gone elsewhere. Owner, rule and
/// recipient are compared with what the case's history says; who was told besides
/// and the due date, which it does not say, with what the rules `in_use` give.
///
/// # Errors
/// A store that failed, or what `hand_on` says.
pub async fn try_rules<E: From<StoreError>>(
    db: &Db,
    rules: (&Rules, &Rules),
    since: Timestamp,
    hand_on: impl FnMut(&Elsewhere) -> Result<(), E>,
) -> Result<Summary, E> {
    try_some_at_a_time(db, rules, since, AT_A_TIME, hand_on).await
}

/// The same, with so many cases read at one time.
///
/// # Errors
/// As [`try_rules`].
pub async fn try_some_at_a_time<E: From<StoreError>>(
    db: &Db,
    (in_use, tried): (&Rules, &Rules),
    since: Timestamp,
    at_a_time: u32,
    mut hand_on: impl FnMut(&Elsewhere) -> Result<(), E>,
) -> Result<Summary, E> {
    let mut summary = Summary::default();
    let mut after = String::new();
    loop {
        // One at a time: nobody who writes has to wait for all of it.
        let mut tx = db.read().await?;
        let some = decided::some(&mut tx, &after, since, at_a_time).await?;
        drop(tx);
        let Some(last) = some.last() else {
            return Ok(summary);
        };
        after.clone_from(&last.case_id);
        for decided in &some {
            let Some(replayed) = replayed(decided) else {
                summary.unknown += 1;
                continue;
            };
            summary.tried += 1;
            if let Some(elsewhere) = elsewhere(replayed, in_use, tried) {
                summary.elsewhere += 1;
                for point in &elsewhere.points {
                    *summary.points.entry(*point).or_default() += 1;
                }
                hand_on(&elsewhere)?;
            }
        }
    }
}

fn elsewhere(replayed: Replayed, in_use: &Rules, tried: &Rules) -> Option<Elsewhere> {
    let Replayed {
        reference,
        judged,
        owner,
        owner_rule,
        given,
    } = replayed;
    let was = Way {
        owner,
        recipient: given
            .as_ref()
            .map_or_else(|| owner.key().to_owned(), |given| given.recipient.clone()),
        also_told: in_use.told_besides(&judged, owner),
        due_at: in_use.way(&judged).due_at,
        owner_rule,
        recipient_rule: given.map(|given| given.rule),
    };
    let would_be = tried.way(&judged);
    let points = was.differs(&would_be);
    (!points.is_empty()).then_some(Elsewhere {
        reference,
        opened_at: judged.opened,
        was,
        would_be,
        points,
    })
}
