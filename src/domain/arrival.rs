//! What came of each thing that went out for a hand-over, and what that says of
//! its arrival. Pure.

use jiff::Timestamp;

use super::hand_over::{Arrival, Channel};

/// Something that went out, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentOut {
    /// The step of the chain that it belongs to, from 1.
    pub step: u32,
    pub channel: Channel,
    pub sent_at: Timestamp,
    pub fate: Fate,
    /// When that was written down.
    pub fate_at: Option<Timestamp>,
    /// Why it failed, or has not come further; no personal data.
    pub failure: Option<String>,
}

/// What came of something that went out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumIter)]
pub enum Fate {
    /// It waits for its turn, or for a gateway that is away.
    Underway,
    /// It may be at the gateway, or not.
    Unknown,
    /// The gateway has it, or it stands in the queue.
    AtGateway,
    /// At the recipient's phone, mailbox or system.
    Arrived,
    /// It will never arrive.
    Failed,
}

/// What is known of the arrival by all that went out; nothing where none of it
/// will arrive.
pub fn arrival_by(sent: &[SentOut]) -> Option<Arrival> {
    let has = |fate| sent.iter().any(|sent| sent.fate == fate);
    if has(Fate::Arrived) {
        Some(Arrival::Reached)
    } else if has(Fate::AtGateway) {
        Some(Arrival::Sent)
    } else if has(Fate::Unknown) {
        Some(Arrival::Unknown)
    } else if has(Fate::Underway) {
        Some(Arrival::Sent)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_that_is_known_of_all_roads_counts_and_doubt_is_told_as_such() {
        let sent = |fate| SentOut {
            step: 1,
            channel: Channel::Sms,
            sent_at: Timestamp::UNIX_EPOCH,
            fate,
            fate_at: None,
            failure: None,
        };
        let claims: &[(&[Fate], Option<Arrival>)] = &[
            (&[], None),
            (&[Fate::Failed], None),
            (&[Fate::Underway], Some(Arrival::Sent)),
            (&[Fate::Unknown, Fate::Failed], Some(Arrival::Unknown)),
            (&[Fate::Unknown, Fate::Underway], Some(Arrival::Unknown)),
            (&[Fate::AtGateway, Fate::Unknown], Some(Arrival::Sent)),
            (&[Fate::Failed, Fate::Arrived], Some(Arrival::Reached)),
        ];
        for (fates, known) in claims {
            let all: Vec<SentOut> = fates.iter().copied().map(sent).collect();
            assert_eq!(arrival_by(&all), *known, "{fates:?}");
        }
    }
}
