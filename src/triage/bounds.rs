//! How soon the municipality wants a category seen to, whatever the words say.

use super::danger;
use super::local::Local;
use crate::domain::decision::{Decision, Intent, Priority, Reason, ReasonKind};

/// The priorities that the reports of a category may have.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bounds {
    pub at_least: Option<Priority>,
    /// Never takes an emergency down: nobody knew of it when this was set.
    pub at_most: Option<Priority>,
}

/// Brings the priority of a report within the bounds of its category.
pub(super) fn keep(local: &Local, decision: &mut Decision) {
    if decision.intent != Intent::Report {
        return;
    }
    let bounds = local.bounds(decision.category);
    let judged = decision.priority;
    let (kept, word) = match (bounds.at_least, bounds.at_most) {
        (Some(least), _) if judged < least => (least, "lavere"),
        (_, Some(most)) if most < judged && judged < Priority::Emergency => (most, "høyere"),
        _ => return,
    };
    decision.priority = kept;
    if kept == Priority::Emergency {
        decision.danger = Some(danger::kind(None, decision.category, decision.matter));
    }
    decision.reasons.push(Reason {
        kind: ReasonKind::Rule,
        because: format!(
            "Kommunen har bestemt at {} ikke skal ha {word} hast enn dette",
            local.name(decision.category)
        ),
        span: None,
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::category::Category;
    use crate::domain::decision::{Danger, Hints};
    use crate::register::Gazetteer;
    use crate::triage::decide;

    fn judged(text: &str, bounds: Bounds) -> Decision {
        let mut local = Local::default();
        local.set_bounds(Category::Waste, bounds);
        let hints = Hints {
            category: Some(Category::Waste),
            ..Hints::default()
        };
        decide(text, &hints, &Gazetteer::default(), &local)
    }

    #[test]
    fn a_category_keeps_within_its_bounds_and_says_why() {
        let text = "Det ligger søppel ved containeren";
        let raised = judged(
            text,
            Bounds {
                at_least: Some(Priority::Urgent),
                at_most: None,
            },
        );
        assert_eq!(raised.priority, Priority::Urgent);
        let why = raised.reasons.last().map(|reason| reason.because.as_str());
        assert!(why.is_some_and(|why| why.contains("Kommunen har bestemt")));
        let lowered = judged(
            text,
            Bounds {
                at_least: None,
                at_most: Some(Priority::Low),
            },
        );
        assert_eq!(lowered.priority, Priority::Low);
    }

    #[test]
    fn no_bound_takes_an_emergency_down() {
        let bounds = Bounds {
            at_least: None,
            at_most: Some(Priority::Low),
        };
        let decision = judged("Det brenner i søppelrommet", bounds);
        assert_eq!(decision.priority, Priority::Emergency);
    }

    #[test]
    fn a_category_raised_to_an_emergency_has_a_number_to_ring() {
        let bounds = Bounds {
            at_least: Some(Priority::Emergency),
            at_most: None,
        };
        let decision = judged("Det ligger søppel ved containeren", bounds);
        assert_eq!(decision.danger, Some(Danger::Health));
    }
}
