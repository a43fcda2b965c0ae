//! How it goes, for whoever leads: figures of a period, computed from histories.
//!
//! [`Casework::figures`] reads what the store counts into [`facts`]; all the
//! rest is pure: [`period`] says from when until when, [`measure`] when there is
//! enough to say something, [`work`] what is left to do, [`times`] how long
//! things take, [`places`] what is reported where, [`sorting`] how well it was
//! sorted, [`reporters`] who has heard from us, [`monday`] what comes first.

pub mod facts;
pub mod measure;
pub mod monday;
pub mod period;
pub mod places;
pub mod reporters;
pub mod sorting;
pub mod times;
pub mod work;

use super::rights::Right;
use super::{Casework, rights};
use crate::domain::account::Account;
use crate::domain::case::{Case, Owner};
use crate::domain::category::Category;
use crate::store::figures::{self as counts, Window};
use crate::store::{StoreError, Tx, cases};

use facts::Facts;
use measure::{Spread, Within};
use period::Period;
use times::{Kept, Measured};

/// Everything on the leader's page.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    pub period: Period,
    pub owner: Option<Owner>,
    /// There has never been a case.
    pub is_empty: bool,
    pub monday: monday::Monday,
    pub open: work::Open,
    pub overdue: work::ByDays,
    pub flow: work::Flow,
    /// Half of the acknowledgements, and nine of ten.
    pub acknowledgements: (Within, Within),
    pub answers: Measured<Spread>,
    pub resolution: Measured<Spread>,
    pub promises: Measured<Kept>,
    pub categories: Vec<places::Series<Category>>,
    pub addresses: places::Addresses,
    pub moves: sorting::Moves,
    /// The most moved cases that the reader may open, and how often.
    pub most_moved: Vec<(Case, u32)>,
    pub corrections: sorting::Corrections,
    pub not_reached: reporters::NotReached,
    pub ways: reporters::Ways,
}

/// Whether the figures are any business of the account.
pub fn may_see(account: &Account) -> bool {
    rights::has(account.role, Right::FollowFigures)
}

impl Figures {
    /// What the facts come to.
    pub fn of(facts: &Facts, is_empty: bool) -> Self {
        Self {
            period: facts.period.clone(),
            owner: facts.owner,
            is_empty,
            monday: monday::monday(facts),
            open: work::open(facts),
            overdue: work::overdue(facts),
            flow: work::flow(facts),
            acknowledgements: reporters::acknowledgements(&facts.acknowledged),
            answers: times::answers(facts),
            resolution: times::resolution(facts),
            promises: times::promises(facts),
            categories: places::categories(facts),
            addresses: places::addresses(facts),
            moves: sorting::moves(facts),
            most_moved: Vec::new(),
            corrections: sorting::corrections(facts),
            not_reached: reporters::not_reached(facts),
            ways: reporters::ways(facts),
        }
    }
}

impl Casework {
    /// The figures of a period and a department, or of all, as `who` may see
    /// them.
    pub async fn figures(
        &self,
        who: &Account,
        period: Period,
        owner: Option<Owner>,
    ) -> Result<Figures, StoreError> {
        let now = self.inner.ids.now();
        let mut tx = self.inner.db.read().await?;
        let first = counts::first_opening(&mut tx).await?;
        let reach_back = first.is_some_and(|first| first <= period.before.0);
        let before = period.before;
        let window = |from, until| Window { owner, from, until };
        let whole = window(before.0, period.until);
        let of_period = window(period.from, period.until);
        let facts = Facts {
            now,
            owner,
            reach_back,
            standing: counts::standing(&mut tx, owner).await?,
            opened: counts::opened(&mut tx, whole).await?,
            turns: counts::turns(&mut tx, window(before.0, now)).await?,
            corrections: counts::corrections(&mut tx, of_period).await?,
            heard: counts::heard(&mut tx, of_period).await?,
            heard_before: counts::heard(&mut tx, window(before.0, before.1)).await?,
            acknowledged: counts::acknowledged(&mut tx, of_period).await?,
            unreached: counts::unreached(&mut tx, whole).await?,
            period,
        };
        let mut figures = Figures::of(&facts, first.is_none());
        if let Some(id) = &figures.monday.untouched_id {
            figures.monday.untouched_case = openable(&mut tx, who, id).await?;
        }
        for (id, moves) in &figures.moves.most {
            if let Some(case) = openable(&mut tx, who, id).await? {
                figures.most_moved.push((case, *moves));
            }
        }
        Ok(figures)
    }
}

async fn openable(tx: &mut Tx, who: &Account, id: &str) -> Result<Option<Case>, StoreError> {
    let case = cases::by_id(tx, id).await?;
    Ok(case.filter(|case| rights::may_open(who, case)))
}
