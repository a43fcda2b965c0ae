//! What the gateway may do with a send and with a look-up.

use std::time::Duration;

/// When what is held back is done.
#[derive(Clone, Copy, Debug)]
pub enum When {
    /// At the next `let_go`.
    LetGo,
    /// By itself.
    After(Duration),
}

/// What becomes of a send.
#[derive(Clone, Copy, Debug)]
pub enum Act {
    /// Taken, and so answered.
    Take,
    /// Taken, and answered with this status.
    TakeAndAnswer(u16),
    /// Taken, and answered with 200 and no JSON.
    TakeAndBabble,
    /// Taken; the connection is reset in the middle of the answer.
    TakeAndBreakOff,
    /// Taken, and never answered.
    TakeAndHang,
    /// Taken; answered then.
    TakeAndHold(When),
    /// Taken only then, whether or not the sender still listens. A timer does
    /// not let a look-up overtake it.
    TakeLate(When),
    /// Answered with this status, and not taken.
    TurnAway {
        status: u16,
        code: i64,
        retry_after: Option<&'static str>,
    },
    /// Not taken, and answered with 200 and no JSON.
    Babble,
    /// Not taken, and never answered.
    Hang,
    /// Refused for good, this time and every other time: the recipient has
    /// asked for no more messages.
    Refuse,
}

impl Act {
    /// 500, and not taken.
    pub const FAIL: Self = Self::TurnAway {
        status: 500,
        code: 20500,
        retry_after: None,
    };
    /// 429, and not taken; a second's wait is asked for.
    pub const TOO_MANY: Self = Self::TurnAway {
        status: 429,
        code: 20429,
        retry_after: Some("1"),
    };
    /// 429, and not taken; a longer wait is asked for than it takes to see
    /// that it was.
    pub const TOO_MANY_FOR_LONG: Self = Self::TurnAway {
        status: 429,
        code: 20429,
        retry_after: Some("5"),
    };

    /// Whether it is taken, now or later.
    pub fn takes(self) -> bool {
        self.takes_at_once() || matches!(self, Self::TakeLate(_))
    }

    /// Whether it is answered by a status that means "not even looked at".
    pub fn turns_away_at_the_door(self) -> bool {
        let Self::TurnAway { status, .. } = self else {
            return false;
        };
        matches!(status, 429 | 503)
    }

    pub fn takes_at_once(self) -> bool {
        matches!(
            self,
            Self::Take
                | Self::TakeAndAnswer(_)
                | Self::TakeAndBabble
                | Self::TakeAndBreakOff
                | Self::TakeAndHang
                | Self::TakeAndHold(_)
        )
    }
}

/// What becomes of a look-up.
#[derive(Clone, Copy, Debug)]
pub enum ListAct {
    /// This status instead of a list.
    Answer(u16),
    /// 200 and no JSON.
    Babble,
    /// Never answered.
    Hang,
}
