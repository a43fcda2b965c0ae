//! What came of an attempt, and what follows from it.

use jiff::{SignedDuration, Timestamp};
use strum::IntoStaticStr;

use super::CallState;

/// The waits after the first, second, ... attempt, in seconds: those of the
/// scheme's specification. After the last attempt nothing follows.
const WAITS: [i64; 9] = [
    5,
    5 * 60,
    30 * 60,
    2 * HOUR,
    5 * HOUR,
    10 * HOUR,
    14 * HOUR,
    20 * HOUR,
    24 * HOUR,
];
const HOUR: i64 = 3600;

/// A receiver's `Retry-After` is honoured up to this.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_hours(24);

/// Most bytes that are kept of why something failed.
const MOST_OF_REASON: usize = 200;

/// What came of one attempt. Reasons are short keys, at most with a status and
/// an address without its query.
#[derive(Debug, Clone, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Outcome {
    /// Taken.
    Delivered,
    /// Taken before, under the same id.
    HadIt,
    /// Whoever lives there wants no more of them.
    Gone,
    /// Not taken, for now.
    Failed {
        reason: String,
        retry_after: Option<SignedDuration>,
    },
    /// Nobody knows.
    Unknown { reason: String },
}

impl Outcome {
    /// What an answer's status says. `location` is where a redirect points:
    /// told, never followed, since the signature is for one receiver.
    pub fn of_status(
        status: u16,
        location: Option<&str>,
        retry_after: Option<SignedDuration>,
    ) -> Self {
        match status {
            200..=299 => Self::Delivered,
            409 => Self::HadIt,
            410 => Self::Gone,
            _ => {
                let mut reason = match location {
                    Some(to) if (300..=399).contains(&status) => format!("{status} to {to}"),
                    _ => status.to_string(),
                };
                reason.truncate(reason.floor_char_boundary(MOST_OF_REASON));
                Self::Failed {
                    reason,
                    retry_after,
                }
            }
        }
    }

    /// The key, as `had_it`.
    pub fn key(&self) -> &'static str {
        self.into()
    }

    /// Why it came to nothing.
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::Delivered | Self::HadIt => None,
            Self::Gone => Some("410"),
            Self::Failed { reason, .. } | Self::Unknown { reason } => Some(reason),
        }
    }
}

/// The state that follows an attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    pub state: CallState,
    /// When to try again; nothing where it is settled.
    pub due_at: Option<Timestamp>,
}

/// What follows from `outcome` of try number `tries` (from 1). `jitter`, from 0
/// to 1, stretches a wait by up to a fifth, so that calls that failed together
/// do not come back together.
pub fn after(tries: u32, outcome: &Outcome, now: Timestamp, jitter: f64) -> Next {
    let settled = |state| Next {
        state,
        due_at: None,
    };
    let again = |waiting, given_up, retry_after: Option<SignedDuration>| {
        let Some(listed) = WAITS.get(tries.max(1) as usize - 1) else {
            return settled(given_up);
        };
        let asked = retry_after.unwrap_or_default().min(LONGEST_WAIT);
        let wait = SignedDuration::from_secs(*listed)
            .max(asked)
            .mul_f64(1.0 + 0.2 * jitter.clamp(0.0, 1.0));
        Next {
            state: waiting,
            due_at: Some(now.checked_add(wait).unwrap_or(now)),
        }
    };
    match outcome {
        Outcome::Delivered => settled(CallState::Delivered),
        Outcome::HadIt => settled(CallState::HadIt),
        Outcome::Gone => settled(CallState::Failed),
        Outcome::Failed { retry_after, .. } => {
            again(CallState::Waiting, CallState::Failed, *retry_after)
        }
        Outcome::Unknown { .. } => again(CallState::Unknown, CallState::Unknown, None),
    }
}
