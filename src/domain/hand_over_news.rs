//! What the history tells of a hand-over, as `reminded:email`.

use std::fmt;
use std::str::FromStr;

use super::hand_over::{Arrival, Channel, Ending};

/// Something new of a hand-over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandOverNews {
    /// It came so far.
    Arrival(Arrival),
    /// Nobody had answered: a reminder went out.
    Reminded(Channel),
    /// By another channel than before.
    Tried(Channel),
    Ended(Ending),
}

impl fmt::Display for HandOverNews {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Arrival(arrival) => f.write_str(arrival.key()),
            Self::Reminded(channel) => write!(f, "reminded:{channel}"),
            Self::Tried(channel) => write!(f, "tried:{channel}"),
            Self::Ended(ending) => f.write_str(ending.key()),
        }
    }
}

impl FromStr for HandOverNews {
    type Err = strum::ParseError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once(':') {
            Some(("reminded", channel)) => channel.parse().map(Self::Reminded),
            Some(("tried", channel)) => channel.parse().map(Self::Tried),
            Some(_) => Err(strum::ParseError::VariantNotFound),
            None => (text.parse().map(Self::Arrival)).or_else(|_| text.parse().map(Self::Ended)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        for news in [
            HandOverNews::Arrival(Arrival::NotReceived),
            HandOverNews::Reminded(Channel::Sms),
            HandOverNews::Tried(Channel::Webhook),
            HandOverNews::Ended(Ending::GivenBack),
        ] {
            assert_eq!(news.to_string().parse(), Ok(news));
        }
        assert!("reminded:pigeon".parse::<HandOverNews>().is_err());
        assert!("eaten".parse::<HandOverNews>().is_err());
    }
}
