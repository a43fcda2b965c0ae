//! Why a person should look at a report before others are told of it: it may
//! be a robot's, or somebody's who floods us. Never a reason to refuse it.

use strum::{EnumIter, IntoStaticStr};

/// What made us unsure of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum SecondLook {
    /// A field that people do not meet was filled in.
    HiddenField,
    /// The whole form was filled in faster than it can be read.
    TooQuick,
    /// The same phone number or e-mail address stood on many forms lately.
    BusyContact,
    /// Many forms came from one network lately.
    BusyNetwork,
}

impl SecondLook {
    /// The key, as `hidden_field`.
    pub fn key(self) -> &'static str {
        self.into()
    }

    /// As the history tells staff, who read bokmål.
    pub fn words(self) -> &'static str {
        match self {
            Self::HiddenField => "Kan være fylt ut av en robot: skjulte felt var fylt ut",
            Self::TooQuick => {
                "Kan være fylt ut av en robot: skjemaet ble fylt ut fortere enn noen rekker å lese det"
            }
            Self::BusyContact => {
                "Kan være misbruk: samme telefonnummer eller e-postadresse står på mange meldinger på kort tid"
            }
            Self::BusyNetwork => {
                "Kan være misbruk: det kom mange meldinger fra samme nettverk på kort tid"
            }
        }
    }
}
