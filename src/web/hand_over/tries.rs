//! How often somebody without a key may look, and have codes sent or tried: from
//! each network, whatever links they have. The limits of each link are kept with
//! it, in `casework::hand_over::codes`.

use std::time::Duration;

use crate::domain::ids::Ids;
use crate::web::guard::client::Network;
use crate::web::guard::limits::Limit;

/// At once, and again in each hour: a day's letters at a large office.
const LOOKS: u32 = 120;
/// Codes asked for and typed.
const CODES: u32 = 60;
const PERIOD: Duration = Duration::from_secs(3600);

/// What is left.
pub(super) struct Tries {
    looks: Limit,
    codes: Limit,
}

impl Tries {
    pub fn new(ids: &Ids) -> Self {
        Self {
            looks: Limit::new(LOOKS, PERIOD, ids),
            codes: Limit::new(CODES, PERIOD, ids),
        }
    }

    /// Somebody opens a link.
    ///
    /// # Errors
    /// Where none is left, how long it takes until there is.
    pub fn looks(&self, from: Network) -> Result<(), Duration> {
        self.looks.take(from)
    }

    /// Somebody asks for a code, or types one.
    ///
    /// # Errors
    /// Where none is left, how long it takes until there is.
    pub fn codes(&self, from: Network) -> Result<(), Duration> {
        self.codes.take(from)
    }
}
