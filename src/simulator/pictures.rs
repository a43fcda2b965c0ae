//! Pictures that a phone can send. Drawn as SVG and kept as PNG beside, since
//! that is what a gateway brings.

use strum::{EnumIter, EnumString, IntoStaticStr};

/// A built-in picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Picture {
    Leak,
    Window,
    Door,
}

/// Of all of them.
pub const CONTENT_TYPE: &str = "image/png";

impl Picture {
    /// The key, as `leak`.
    pub fn key(self) -> &'static str {
        self.into()
    }

    /// The file.
    pub fn bytes(self) -> &'static [u8] {
        match self {
            Self::Leak => include_bytes!("../../templates/simulator/pictures/leak.png"),
            Self::Window => include_bytes!("../../templates/simulator/pictures/window.png"),
            Self::Door => include_bytes!("../../templates/simulator/pictures/door.png"),
        }
    }

    /// What is to be seen on it.
    pub fn words(self) -> &'static str {
        match self {
            Self::Leak => "Vann som drypper fra taket",
            Self::Window => "Et knust vindu",
            Self::Door => "En dør med ødelagt lås",
        }
    }
}
