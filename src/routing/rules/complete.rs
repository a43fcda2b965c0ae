//! That the rules leave no case without an owner, a chain or a deadline.

use strum::IntoEnumIterator;

use super::Rules;
use super::facts::Facts;
use super::reader::{RawRules, Reader};
use crate::domain::category::Category;
use crate::domain::decision::{Matter, Priority};
use crate::routing::fault::RulesError;

impl Rules {
    /// Every kind of case, at a place we know nothing of, has an owner and a
    /// deadline; conditions only ever narrow, so then every case has.
    pub(super) fn leave_nothing_out(
        &self,
        reader: &Reader,
        raw: &RawRules,
    ) -> Result<(), RulesError> {
        let owners_end = raw.owner.last().map_or(0, |rule| rule.span().start);
        let deadlines_end = raw.deadline.last().map_or(0, |rule| rule.span().start);
        let arrivals_end = raw.arrival.last().map_or(0, |rule| rule.span().start);
        for priority in Priority::iter() {
            if !self.arrivals.iter().any(|rule| rule.holds(priority)) {
                return Err(reader.fault(
                    arrivals_end,
                    format!(
                        "nobody is reminded of a case of priority {priority}: end the [[arrival]] \
                         rules with one that has no conditions"
                    ),
                ));
            }
        }
        for category in Category::iter() {
            for matter in Matter::iter() {
                for priority in Priority::iter() {
                    let facts = Facts::somewhere(category, matter, priority);
                    let kind = format!(
                        "a case of category {category}, matter {matter}, priority {priority}"
                    );
                    if !self.owners.iter().any(|rule| rule.when.hold(&facts)) {
                        return Err(reader.fault(
                            owners_end,
                            format!("{kind} has no owner: end the [[owner]] rules with one that has no conditions"),
                        ));
                    }
                    if !self.deadlines.iter().any(|rule| rule.when.hold(&facts)) {
                        return Err(reader.fault(
                            deadlines_end,
                            format!("{kind} has no deadline: end the [[deadline]] rules with one that has no conditions"),
                        ));
                    }
                }
            }
        }
        Ok(())
    }
}
