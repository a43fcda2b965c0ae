//! Colours, and how well one is read on another (WCAG 2.1, success criterion
//! 1.4.3).

use std::fmt;
use std::str::FromStr;

/// A colour of sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

/// A text that is no colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a colour is # and six hexadecimal digits, as #0a5a6e")]
pub struct ColourError;

/// What text of normal size must reach against what it lies on.
pub const READABLE: f64 = 4.5;

impl Colour {
    pub const WHITE: Self = Self::new(255, 255, 255);
    pub const BLACK: Self = Self::new(0, 0, 0);

    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// Relative luminance, from 0 (black) to 1 (white).
    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.040_45 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// The contrast of the two, from 1 (the same) to 21 (black and white).
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The worst contrast against any of `grounds`.
    pub fn worst_contrast(self, grounds: &[Self]) -> f64 {
        let contrasts = grounds.iter().map(|ground| self.contrast(*ground));
        contrasts.fold(21.0, f64::min)
    }

    /// `share` hundredths of `other` mixed in, from 0 to 100.
    #[must_use]
    pub fn mixed(self, other: Self, share: u16) -> Self {
        let mix = |a: u8, b: u8| {
            let share = share.min(100);
            let sum = u16::from(a) * (100 - share) + u16::from(b) * share;
            u8::try_from(sum / 100).unwrap_or(u8::MAX)
        };
        Self {
            red: mix(self.red, other.red),
            green: mix(self.green, other.green),
            blue: mix(self.blue, other.blue),
        }
    }

    /// The colour itself, or the one nearest to it on the way to `end` that
    /// reaches `least` against each of `grounds`; `end` where none does.
    #[must_use]
    pub fn towards(self, end: Self, grounds: &[Self], least: f64) -> Self {
        (0..=100)
            .map(|share| self.mixed(end, share))
            .find(|colour| colour.worst_contrast(grounds) >= least)
            .unwrap_or(end)
    }

    /// White or black, whichever is read better on it; white where both are
    /// read well.
    #[must_use]
    pub fn text_on(self) -> Self {
        if self.contrast(Self::WHITE) >= READABLE {
            Self::WHITE
        } else {
            Self::BLACK
        }
    }
}

impl FromStr for Colour {
    type Err = ColourError;

    /// Takes `#0a5a6e` and `#fff`, in either case.
    fn from_str(text: &str) -> Result<Self, ColourError> {
        let digits = text.strip_prefix('#').ok_or(ColourError)?;
        let full = match digits.len() {
            3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
            _ => digits.to_owned(),
        };
        let mut channels = [0; 3];
        hex::decode_to_slice(full, &mut channels).map_err(|_| ColourError)?;
        let [red, green, blue] = channels;
        Ok(Self { red, green, blue })
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        text.parse().unwrap()
    }

    #[test]
    fn a_colour_is_read_in_either_length_and_case_and_nothing_else_is() {
        assert_eq!(colour("#0A5a6E").to_string(), "#0a5a6e");
        assert_eq!(colour("#fff"), Colour::WHITE);
        for wrong in [
            "",
            "#",
            "0a5a6e",
            "#0a5a6",
            "#gggggg",
            "teal",
            "#ååå",
            "#12345678",
        ] {
            assert_eq!(wrong.parse::<Colour>(), Err(ColourError), "{wrong}");
        }
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((Colour::BLACK.contrast(Colour::WHITE) - 21.0).abs() < 0.001);
        // The grey that the standard's own examples give as the palest.
        let palest = colour("#767676").contrast(Colour::WHITE);
        assert!((4.54..4.55).contains(&palest), "{palest}");
        assert!(colour("#777777").contrast(Colour::WHITE) < READABLE);
    }

    #[test]
    fn a_colour_is_darkened_no_further_than_needed() {
        let grounds = [Colour::WHITE, colour("#f2f6f6")];
        let teal = colour("#0a5a6e");
        assert_eq!(teal.towards(Colour::BLACK, &grounds, READABLE), teal);
        let yellow = colour("#ffd200").towards(Colour::BLACK, &grounds, READABLE);
        let reached = yellow.worst_contrast(&grounds);
        assert!((READABLE..READABLE + 0.3).contains(&reached), "{yellow}");
    }

    #[test]
    fn text_is_readable_on_any_colour() {
        for red in (0..=255).step_by(17) {
            for green in (0..=255).step_by(17) {
                for blue in (0..=255).step_by(17) {
                    let ground = Colour::new(red, green, blue);
                    assert!(ground.contrast(ground.text_on()) >= READABLE, "{ground}");
                }
            }
        }
    }
}
