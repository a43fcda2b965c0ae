//! The one colour that a municipality sets for its pages: in light and dark,
//! and what is written on it.

use super::colour::{Colour, READABLE};

/// What lies under the accent on light pages: the page and its boxes. The
/// style sheet has the same.
pub const LIGHT_GROUNDS: [Colour; 2] = [Colour::WHITE, Colour::new(0xf2, 0xf6, 0xf6)];

/// The same on dark pages.
pub const DARK_GROUNDS: [Colour; 2] =
    [Colour::new(0x12, 0x19, 0x1b), Colour::new(0x1c, 0x26, 0x29)];

/// How well an accent that we lighten ourselves is read on dark pages: more
/// than must be, since thin bright letters blur at night.
const COMFORTABLE: f64 = 7.0;

/// The accent of both colour schemes, readable in each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accent {
    light: Colour,
    dark: Colour,
}

/// An accent that cannot be read as text.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum AccentError {
    #[error(
        "{colour} reaches only {reached:.1}:1 against light pages, and text needs 4.5:1: \
         take a darker one, as {instead}"
    )]
    TooLight {
        colour: Colour,
        reached: f64,
        instead: Colour,
    },
    #[error(
        "{colour} reaches only {reached:.1}:1 against dark pages, and text needs 4.5:1: \
         take a lighter one, as {instead}, or leave it out"
    )]
    TooDark {
        colour: Colour,
        reached: f64,
        instead: Colour,
    },
}

impl Accent {
    /// From the colour of light pages and, where one is wished for, that of
    /// dark pages; else a lighter shade of the first.
    pub fn new(light: Colour, dark: Option<Colour>) -> Result<Self, AccentError> {
        let reached = light.worst_contrast(&LIGHT_GROUNDS);
        if reached < READABLE {
            return Err(AccentError::TooLight {
                colour: light,
                reached,
                instead: light.towards(Colour::BLACK, &LIGHT_GROUNDS, READABLE),
            });
        }
        let lighter = |colour: Colour, least| colour.towards(Colour::WHITE, &DARK_GROUNDS, least);
        let dark = dark.unwrap_or_else(|| lighter(light, COMFORTABLE));
        let reached = dark.worst_contrast(&DARK_GROUNDS);
        if reached < READABLE {
            return Err(AccentError::TooDark {
                colour: dark,
                reached,
                instead: lighter(dark, READABLE),
            });
        }
        Ok(Self { light, dark })
    }

    /// On light pages.
    pub fn light(&self) -> Colour {
        self.light
    }

    /// On dark pages.
    pub fn dark(&self) -> Colour {
        self.dark
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        text.parse().unwrap()
    }

    #[test]
    fn one_colour_is_enough_and_is_readable_in_light_and_dark() {
        for light in ["#0a5a6e", "#8a1538", "#1d4f2b", "#000000", "#5b2d8e"] {
            let accent = Accent::new(colour(light), None).unwrap();
            assert_eq!(accent.light().to_string(), light);
            assert!(accent.dark().worst_contrast(&DARK_GROUNDS) >= COMFORTABLE);
            for ground in [accent.light(), accent.dark()] {
                assert!(ground.contrast(ground.text_on()) >= READABLE);
            }
        }
    }

    #[test]
    fn a_colour_too_light_to_read_is_refused_with_one_that_can_be_used() {
        let error = Accent::new(colour("#ffd200"), None).unwrap_err();
        let words = error.to_string();
        assert!(words.starts_with("#ffd200 reaches only 1.3:1"), "{words}");
        let AccentError::TooLight { instead, .. } = error else {
            panic!("{error}");
        };
        assert!(Accent::new(instead, None).is_ok(), "{instead}");
    }

    #[test]
    fn a_dark_accent_too_dark_for_dark_pages_is_refused_likewise() {
        let error = Accent::new(colour("#0a5a6e"), Some(colour("#0a5a6e"))).unwrap_err();
        let AccentError::TooDark { instead, .. } = error else {
            panic!("{error}");
        };
        assert!(Accent::new(colour("#0a5a6e"), Some(instead)).is_ok());
    }
}
