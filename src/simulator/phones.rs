//! What kind of phone a number is of. What a phone can do follows from its
//! number, so that a text to a new one meets the right kind.

use strum::{EnumIter, EnumString, IntoStaticStr};

/// What stands in the place of a number that is withheld.
pub const WITHHELD: &str = "anonymous";

/// A kind of phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Kind {
    Mobile,
    /// Can text with some operators, and is texted by none.
    Landline,
    /// Texts without its number.
    Withheld,
    /// Takes nothing while it is off.
    SwitchedOff,
    Foreign,
    /// Answers every text by itself.
    AnswersItself,
    /// Of a firm: a number that cannot be texted from here.
    ShortCode,
}

impl Kind {
    /// The key, as `switched_off`.
    pub fn key(self) -> &'static str {
        self.into()
    }

    /// A number of the kind: made up, or in a range that is kept free for films
    /// (PTS: 070-174 06 05 to 99).
    pub fn number(self) -> &'static str {
        match self {
            Self::Mobile => "+4740000004",
            Self::Landline => "+4722000001",
            Self::Withheld => WITHHELD,
            Self::SwitchedOff => "+4740000005",
            Self::Foreign => "+46701740605",
            Self::AnswersItself => "+4740000006",
            Self::ShortCode => "26000",
        }
    }

    /// The kind of a number.
    pub fn of(number: &str) -> Self {
        let fixed = [Self::SwitchedOff, Self::AnswersItself];
        if let Some(kind) = fixed.into_iter().find(|kind| kind.number() == number) {
            return kind;
        }
        match (number.strip_prefix("+47"), number.starts_with('+')) {
            (Some(digits), _) if digits.starts_with(['2', '3', '5', '6', '7']) => Self::Landline,
            (Some(_), _) => Self::Mobile,
            (None, true) => Self::Foreign,
            (None, false) if number.starts_with(|c: char| c.is_ascii_digit()) => Self::ShortCode,
            (None, false) => Self::Withheld,
        }
    }

    /// The error by which the gateway refuses to text such a phone.
    pub fn refuses(self) -> Option<u32> {
        matches!(self, Self::Landline).then_some(21614)
    }

    /// The error by which a text to it is given up on after a while.
    pub fn fails(self) -> Option<u32> {
        matches!(self, Self::SwitchedOff).then_some(30003)
    }
}

#[cfg(test)]
mod tests {
    use strum::IntoEnumIterator;

    use super::*;
    use crate::domain::contact::Phone;

    #[test]
    fn the_number_of_each_kind_is_of_that_kind() {
        for kind in Kind::iter() {
            assert_eq!(Kind::of(kind.number()), kind, "{kind:?}");
        }
    }

    #[test]
    fn only_a_withheld_number_and_a_short_code_cannot_be_answered() {
        for kind in Kind::iter() {
            let can_be = !matches!(kind, Kind::Withheld | Kind::ShortCode);
            assert_eq!(kind.number().parse::<Phone>().is_ok(), can_be, "{kind:?}");
        }
    }
}
