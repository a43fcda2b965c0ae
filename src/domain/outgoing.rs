//! A message to one recipient by one channel, and the pure rule of what
//! follows from each attempt to send it.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr};

use super::language::Language;

/// The road a message takes.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    Display,
    EnumString,
    IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum MessageChannel {
    Sms,
    Email,
    /// Shown on the page itself, where the reporter left no contact: delivered
    /// the moment it is accepted.
    Page,
}

/// Why a message is sent.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    Display,
    EnumString,
    IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Purpose {
    /// To the reporter: we have it. Exactly one for each report.
    Acknowledgement,
    /// To an owner or somebody also told: there is a case for you.
    Notice,
    /// To the writer of an SMS that opened no case: status, help, stop.
    Answer,
    /// To the reporter: something has changed.
    Update,
}

/// Where a message stands.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    Display,
    EnumString,
    IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum MessageState {
    /// Stands by for the message it replaces: to be sent only where that fails.
    Reserve,
    /// To be sent when due.
    Waiting,
    /// A worker has it, until the lease runs out.
    Leased,
    /// The gateway has taken it.
    Accepted,
    /// The gateway says that it arrived, or it was shown on the page.
    Delivered,
    /// Refused for good or given up on.
    Failed,
}

impl MessageState {
    /// The key, as `waiting`.
    pub fn key(self) -> &'static str {
        self.into()
    }
}

/// A message as the outbox keeps it.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    pub id: String,
    /// The same promise twice is the same key: unique in the outbox.
    pub promise: String,
    pub case_id: Option<String>,
    pub purpose: Purpose,
    pub channel: MessageChannel,
    /// E.164 number or e-mail address; empty for the page. Never logged.
    pub to: String,
    /// E-mail only.
    pub subject: String,
    /// Rendered when it was promised: what was promised is what is sent.
    pub body: String,
    pub language: Language,
    /// Greater goes first: emergencies overtake.
    pub precedence: i64,
    pub state: MessageState,
    /// When it may be tried (waiting), or when the lease ends (leased).
    pub due_at: Timestamp,
    /// An earlier attempt may have reached the gateway: look before sending.
    pub look_up_first: bool,
    /// Attempts made so far.
    pub attempts: u32,
    pub gateway_id: Option<String>,
    pub failure: Option<String>,
    /// The id of the message that this one stands in for.
    pub replaces: Option<String>,
    pub created_at: Timestamp,
}

/// The promise key of a report's one acknowledgement.
pub fn acknowledgement_promise(report_id: &str) -> String {
    format!("acknowledgement:{report_id}")
}

/// From this precedence on a message is of an emergency.
pub const EMERGENCY: i64 = 30;

/// Whom an attempt that failed tells something about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blamed {
    /// The gateway or our account there: other messages would fare no better.
    Gateway,
    /// This recipient alone.
    Recipient,
}

/// What came of one attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The gateway has it, under this id.
    Accepted { gateway_id: String },
    /// The gateway will never take it. The reason holds no personal data.
    Refused { reason: String },
    /// Certainly not sent; try again.
    Later {
        reason: String,
        retry_after: Option<SignedDuration>,
        blamed: Blamed,
    },
    /// It may or may not have been sent: the gateway is to blame.
    Unknown { reason: String },
}

impl Outcome {
    /// Whom it tells something about, where it failed for now.
    pub fn blamed(&self) -> Option<Blamed> {
        match self {
            Self::Accepted { .. } | Self::Refused { .. } => None,
            Self::Later { blamed, .. } => Some(*blamed),
            Self::Unknown { .. } => Some(Blamed::Gateway),
        }
    }
}

/// The waits between attempts.
#[derive(Debug, Clone, PartialEq)]
pub struct RetryPolicy {
    /// Wait after the first, second, ... failed attempt; the last one repeats.
    pub waits: Vec<SignedDuration>,
    /// Attempts before giving up.
    pub max_attempts: u32,
    /// A gateway's Retry-After is honoured up to this.
    pub longest_retry_after: SignedDuration,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            waits: [1, 5, 15, 60, 300, 900, 1800]
                .map(SignedDuration::from_secs)
                .to_vec(),
            max_attempts: 1_000,
            longest_retry_after: SignedDuration::from_secs(3600),
        }
    }
}

/// The state that follows an attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextStep {
    pub state: MessageState,
    pub due_at: Timestamp,
    pub look_up_first: bool,
    pub gateway_id: Option<String>,
    pub failure: Option<String>,
}

/// What follows from `outcome` of attempt number `attempts` (from 1).
/// `jitter`, from 0 to 1, stretches a wait by up to a fifth, so that many
/// messages that failed together do not come back together.
pub fn next_step(
    attempts: u32,
    outcome: &Outcome,
    policy: &RetryPolicy,
    now: Timestamp,
    jitter: f64,
) -> NextStep {
    let settled = |state, gateway_id: Option<&String>, failure: Option<&String>| NextStep {
        state,
        due_at: now,
        look_up_first: false,
        gateway_id: gateway_id.cloned(),
        failure: failure.cloned(),
    };
    let again = |reason: &String, retry_after: Option<SignedDuration>, look_up_first| {
        if attempts >= policy.max_attempts {
            return settled(MessageState::Failed, None, Some(reason));
        }
        let place = (attempts.max(1) as usize - 1).min(policy.waits.len().saturating_sub(1));
        let listed = policy.waits.get(place).copied().unwrap_or_default();
        let asked = retry_after
            .unwrap_or_default()
            .min(policy.longest_retry_after);
        let wait = listed
            .max(asked)
            .mul_f64(1.0 + 0.2 * jitter.clamp(0.0, 1.0));
        NextStep {
            state: MessageState::Waiting,
            due_at: now.checked_add(wait).unwrap_or(now),
            look_up_first,
            gateway_id: None,
            failure: Some(reason.clone()),
        }
    };
    match outcome {
        Outcome::Accepted { gateway_id } => settled(MessageState::Accepted, Some(gateway_id), None),
        Outcome::Refused { reason } => settled(MessageState::Failed, None, Some(reason)),
        Outcome::Later {
            reason,
            retry_after,
            ..
        } => again(reason, *retry_after, false),
        Outcome::Unknown { reason } => again(reason, None, true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    fn later(retry_after: Option<i64>) -> Outcome {
        Outcome::Later {
            reason: "503".into(),
            retry_after: retry_after.map(SignedDuration::from_secs),
            blamed: Blamed::Gateway,
        }
    }

    fn wait_of(step: &NextStep) -> i64 {
        step.due_at.duration_since(NOW).as_secs()
    }

    #[test]
    fn an_accepted_message_is_settled_under_the_gateways_id() {
        let outcome = Outcome::Accepted {
            gateway_id: "SM1".into(),
        };
        let step = next_step(1, &outcome, &RetryPolicy::default(), NOW, 0.0);
        assert_eq!(step.state, MessageState::Accepted);
        assert_eq!(step.gateway_id.as_deref(), Some("SM1"));
    }

    #[test]
    fn a_refused_message_is_never_tried_again() {
        let outcome = Outcome::Refused {
            reason: "21614".into(),
        };
        let step = next_step(1, &outcome, &RetryPolicy::default(), NOW, 0.0);
        assert_eq!(step.state, MessageState::Failed);
        assert_eq!(step.failure.as_deref(), Some("21614"));
    }

    #[test]
    fn waits_follow_the_list_and_the_last_one_repeats() {
        let policy = RetryPolicy::default();
        let waits: Vec<i64> = (1..=9)
            .map(|attempt| wait_of(&next_step(attempt, &later(None), &policy, NOW, 0.0)))
            .collect();
        assert_eq!(waits, [1, 5, 15, 60, 300, 900, 1800, 1800, 1800]);
    }

    #[test]
    fn jitter_stretches_a_wait_by_at_most_a_fifth() {
        let step = next_step(4, &later(None), &RetryPolicy::default(), NOW, 1.0);
        assert_eq!(wait_of(&step), 72);
    }

    #[test]
    fn retry_after_is_honoured_up_to_its_bound() {
        let policy = RetryPolicy::default();
        assert_eq!(
            wait_of(&next_step(1, &later(Some(40)), &policy, NOW, 0.0)),
            40
        );
        assert_eq!(
            wait_of(&next_step(1, &later(Some(90_000)), &policy, NOW, 0.0)),
            3600
        );
    }

    #[test]
    fn an_unknown_outcome_is_looked_up_before_it_is_tried_again() {
        let outcome = Outcome::Unknown {
            reason: "time-out".into(),
        };
        let step = next_step(1, &outcome, &RetryPolicy::default(), NOW, 0.0);
        assert_eq!(step.state, MessageState::Waiting);
        assert!(step.look_up_first);
        assert!(!next_step(1, &later(None), &RetryPolicy::default(), NOW, 0.0).look_up_first);
    }

    #[test]
    fn it_gives_up_after_the_last_attempt() {
        let policy = RetryPolicy {
            max_attempts: 3,
            ..RetryPolicy::default()
        };
        assert_eq!(
            next_step(2, &later(None), &policy, NOW, 0.0).state,
            MessageState::Waiting
        );
        assert_eq!(
            next_step(3, &later(None), &policy, NOW, 0.0).state,
            MessageState::Failed
        );
    }
}
