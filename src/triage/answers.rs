//! What was answered to the questions that followed. An answer makes a matter
//! graver or leaves it as it is; it never takes anything down.

use super::danger;
use crate::domain::decision::{Decision, Hints, Intent, Priority, Reason, ReasonKind};
use crate::domain::follow_up::Weighed;
use crate::domain::sharing::Part;

/// Weighs the answers that fit what the matter was found to be.
pub(super) fn weigh(hints: &Hints, decision: &mut Decision) {
    let category = decision.category;
    let fitting = hints.answers.iter();
    let fitting: Vec<&Weighed> = fitting
        .filter(|answer| answer.categories.contains(&category))
        .collect();
    if let Some(part) = part(&fitting) {
        decision.part = part;
    }
    for answer in fitting {
        let raised = match answer.danger {
            Some(_) => Priority::Emergency,
            None => answer.at_least.unwrap_or(decision.priority),
        };
        if raised <= decision.priority && answer.danger.is_none() {
            continue;
        }
        decision.priority = decision.priority.max(raised);
        if decision.priority == Priority::Emergency && decision.danger.is_none() {
            let usual = danger::kind(None, category, decision.matter);
            decision.danger = Some(answer.danger.unwrap_or(usual));
        }
        // Who is asked a question and answers it reports.
        decision.intent = Intent::Report;
        decision.reasons.push(Reason {
            kind: ReasonKind::Hint,
            because: answer.because.clone(),
            span: None,
        });
    }
}

/// The part that the answers name: a home where any of them does.
fn part(answers: &[&Weighed]) -> Option<Part> {
    let named = |part| answers.iter().any(|answer| answer.part == Some(part));
    if named(Part::Dwelling) {
        Some(Part::Dwelling)
    } else {
        named(Part::Shared).then_some(Part::Shared)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::category::Category;
    use crate::domain::decision::Danger;
    use crate::register::Gazetteer;
    use crate::triage::{Local, decide};
    use proptest::prelude::*;
    use strum::IntoEnumIterator;

    fn judged(text: &str, answers: Vec<Weighed>) -> Decision {
        let hints = Hints {
            category: Some(Category::LockDoor),
            answers,
            ..Hints::default()
        };
        decide(text, &hints, &Gazetteer::default(), &Local::default())
    }

    fn answer(at_least: Option<Priority>, part: Option<Part>, danger: Option<Danger>) -> Weighed {
        Weighed {
            categories: vec![Category::LockDoor],
            at_least,
            part,
            danger,
            because: "Svarte at døra ikke kan låses".into(),
        }
    }

    #[test]
    fn an_answer_raises_the_priority_and_says_why() {
        let text = "Dørhåndtaket er løst";
        let before = judged(text, Vec::new());
        assert!(before.priority < Priority::Urgent);
        let after = judged(text, vec![answer(Some(Priority::Urgent), None, None)]);
        assert_eq!(after.priority, Priority::Urgent);
        let why = after.reasons.last().expect("a reason");
        assert_eq!(why.kind, ReasonKind::Hint);
        assert_eq!(why.because, "Svarte at døra ikke kan låses");
    }

    #[test]
    fn an_answer_that_means_danger_brings_its_number() {
        let after = judged("Døra henger", vec![answer(None, None, Some(Danger::Fire))]);
        assert_eq!(after.priority, Priority::Emergency);
        assert_eq!(after.danger, Some(Danger::Fire));
    }

    #[test]
    fn an_answer_to_another_matter_counts_for_nothing() {
        let other = Weighed {
            categories: vec![Category::Lift],
            ..answer(Some(Priority::Emergency), Some(Part::Shared), None)
        };
        let text = "Døra henger";
        assert_eq!(judged(text, vec![other]), judged(text, Vec::new()));
    }

    #[test]
    fn an_answer_knows_the_part_better_than_the_words_and_a_home_wins() {
        let (own, shared) = (Some(Part::Dwelling), Some(Part::Shared));
        let text = "Inngangsdøra går ikke i lås";
        assert!(judged(text, Vec::new()).is_shared());
        assert!(!judged(text, vec![answer(None, own, None)]).is_shared());
        let text = "Låsen er ødelagt";
        assert!(judged(text, vec![answer(None, shared, None)]).is_shared());
        let both = vec![answer(None, own, None), answer(None, shared, None)];
        assert!(!judged(text, both).is_shared());
    }

    fn any_answer() -> impl Strategy<Value = Weighed> {
        let dangers = [
            None,
            Some(Danger::Fire),
            Some(Danger::Crime),
            Some(Danger::Health),
        ];
        let least: Vec<_> = Priority::iter().map(Some).chain([None]).collect();
        let parts = vec![None, Some(Part::Shared), Some(Part::Dwelling)];
        (
            proptest::sample::select(least),
            proptest::sample::select(parts),
            proptest::sample::select(dangers.to_vec()),
        )
            .prop_map(|(at_least, part, danger)| answer(at_least, part, danger))
    }

    proptest! {
        #[test]
        fn no_answer_ever_lowers_the_priority_or_takes_a_danger_away(
            told in proptest::sample::select(vec![
                "Døra henger", "Det brenner i trappa", "Innbrudd, låsen er brutt opp", "takk",
            ]),
            answers in proptest::collection::vec(any_answer(), 0..4),
        ) {
            let before = judged(told, Vec::new());
            let after = judged(told, answers);
            prop_assert!(after.priority >= before.priority);
            prop_assert!(before.danger.is_none() || after.danger == before.danger);
            prop_assert_eq!(after.danger.is_some(), after.priority == Priority::Emergency);
        }
    }
}
