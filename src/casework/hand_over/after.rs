//! How a hand-over stands after an answer. Pure.

use jiff::Timestamp;

use crate::domain::hand_over::{Arrival, Ending, HandOver};
use crate::domain::hand_over_answer::AnswerKind;

/// The hand-over after an answer of this kind: whoever answers has received it,
/// so nobody is reminded any more.
pub(super) fn after(given: &HandOver, kind: AnswerKind, now: Timestamp) -> HandOver {
    let reached = match kind {
        AnswerKind::Receipt | AnswerKind::Question | AnswerKind::GivenBack => Arrival::Receipt,
        AnswerKind::Accepted | AnswerKind::Done | AnswerKind::SaidDone => Arrival::Accepted,
        AnswerKind::Reply => given.arrival,
    };
    let mut next = given.clone();
    if reached > given.arrival {
        next.arrival = reached;
        next.arrival_at = now;
    }
    next.end = given.end.or(match kind {
        AnswerKind::Done | AnswerKind::SaidDone => Some((Ending::Done, now)),
        AnswerKind::GivenBack => Some((Ending::GivenBack, now)),
        _ => None,
    });
    next.next_at = None;
    next.version += 1;
    next
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::hand_over::Giver;

    fn given(arrival: Arrival) -> HandOver {
        HandOver {
            id: "h".into(),
            case_id: "c".into(),
            recipient: "solheim".into(),
            acts: true,
            giver: Giver::Rule("r".into()),
            given_at: Timestamp::UNIX_EPOCH,
            words: None,
            arrival,
            arrival_at: Timestamp::UNIX_EPOCH,
            steps: 1,
            next_at: Some(Timestamp::UNIX_EPOCH),
            end: None,
            version: 1,
        }
    }

    fn now() -> Timestamp {
        Timestamp::from_second(60).unwrap()
    }

    #[test]
    fn whoever_answers_is_not_reminded_any_more() {
        for kind in [
            AnswerKind::Receipt,
            AnswerKind::Accepted,
            AnswerKind::Question,
            AnswerKind::GivenBack,
        ] {
            let next = after(&given(Arrival::NotReceived), kind, now());
            assert!(next.arrival.is_received(), "{kind}");
            assert_eq!((next.next_at, next.version), (None, 2));
        }
    }

    #[test]
    fn a_receipt_takes_nothing_back() {
        let next = after(&given(Arrival::Accepted), AnswerKind::Receipt, now());
        assert_eq!(next.arrival, Arrival::Accepted);
        assert_eq!(next.arrival_at, Timestamp::UNIX_EPOCH);
    }

    #[test]
    fn it_ends_when_it_is_done_or_given_back() {
        let end = |kind| after(&given(Arrival::Receipt), kind, now()).end;
        assert_eq!(end(AnswerKind::Done), Some((Ending::Done, now())));
        assert_eq!(end(AnswerKind::SaidDone), Some((Ending::Done, now())));
        assert_eq!(end(AnswerKind::GivenBack), Some((Ending::GivenBack, now())));
        assert_eq!(end(AnswerKind::Question), None);
    }
}
