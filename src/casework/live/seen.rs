//! Telling what is new from what was seen already.

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};

use crate::store::changes::Mark;

/// Marks are kept so long after they were last met: longer than anybody goes
/// back for them.
const KEPT: SignedDuration = SignedDuration::from_mins(2);

/// The marks that were seen, and when last.
#[derive(Debug, Default)]
pub(super) struct Seen {
    marks: HashMap<Mark, Timestamp>,
    /// Of what is met in the first look, only this and later is new.
    from: Option<Timestamp>,
}

impl Seen {
    /// To whom what changed before `from` is old, unless it becomes visible
    /// after the first look.
    pub fn since(from: Timestamp) -> Self {
        Self {
            marks: HashMap::new(),
            from: Some(from),
        }
    }

    /// Whatever was met before is old from now on, however it is met again.
    pub fn first_look_is_over(&mut self) {
        self.from = None;
    }

    /// Those of the marks that are new, in their order.
    pub fn fresh(&mut self, marks: Vec<Mark>, now: Timestamp) -> Vec<Mark> {
        let mut fresh = Vec::new();
        for mark in marks {
            let is_known = self.marks.insert(mark.clone(), now).is_some();
            if !is_known && self.from.is_none_or(|from| mark.at >= from) {
                fresh.push(mark);
            }
        }
        self.marks.retain(|_, met| now.duration_since(*met) <= KEPT);
        fresh
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(row: &str, step: &str, second: i64) -> Mark {
        Mark {
            row: row.into(),
            step: step.into(),
            case_id: row.into(),
            at: at(second),
        }
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).expect("an instant")
    }

    #[test]
    fn what_is_met_again_is_told_once() {
        let mut seen = Seen::default();
        let marks = vec![mark("a", "2", 10), mark("b", "1", 9)];
        assert_eq!(seen.fresh(marks.clone(), at(11)), marks);
        assert!(seen.fresh(marks, at(12)).is_empty());
    }

    #[test]
    fn another_change_of_the_same_row_is_new() {
        let mut seen = Seen::default();
        seen.fresh(vec![mark("a", "2", 10)], at(11));
        let again = vec![mark("a", "3", 10)];
        assert_eq!(seen.fresh(again.clone(), at(12)), again);
    }

    #[test]
    fn what_becomes_visible_late_is_new() {
        let mut seen = Seen::default();
        seen.fresh(vec![mark("b", "1", 20)], at(20));
        let late = mark("a", "1", 5);
        let told = seen.fresh(vec![mark("b", "1", 20), late.clone()], at(21));
        assert_eq!(told, [late]);
    }

    #[test]
    fn what_changed_before_anybody_listened_is_old() {
        let mut seen = Seen::since(at(10));
        let new = mark("b", "1", 10);
        let told = seen.fresh(vec![new.clone(), mark("a", "1", 9)], at(11));
        assert_eq!(told, [new]);
        seen.first_look_is_over();
        assert!(seen.fresh(vec![mark("a", "1", 9)], at(12)).is_empty());
        let late = vec![mark("c", "1", 9)];
        assert_eq!(seen.fresh(late.clone(), at(12)), late);
    }

    #[test]
    fn marks_are_not_kept_for_ever() {
        let mut seen = Seen::default();
        seen.fresh(vec![mark("a", "1", 0)], at(0));
        seen.fresh(Vec::new(), at(3600));
        assert!(seen.marks.is_empty());
    }
}
