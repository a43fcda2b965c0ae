//! How often a code may be tried: for each reference, and from each network.
//! A reference that nobody has counts like any other, so that the answer does
//! not tell which there are.

use std::time::Duration;

use crate::domain::ids::Ids;
use crate::domain::reference::Reference;
use crate::web::guard::client::Network;
use crate::web::guard::limits::Limit;

/// At once, and again in each hour: a code has 40 bits.
const FOR_A_REFERENCE: u32 = 10;
/// A stairwell, or a helper at the library, is one network.
const FROM_A_NETWORK: u32 = 60;
const PERIOD: Duration = Duration::from_secs(3600);

/// The tries that are left.
pub struct Tries {
    by_reference: Limit,
    by_network: Limit,
}

impl Tries {
    pub fn new(ids: &Ids) -> Self {
        Self {
            by_reference: Limit::new(FOR_A_REFERENCE, PERIOD, ids),
            by_network: Limit::new(FROM_A_NETWORK, PERIOD, ids),
        }
    }

    /// Takes one try.
    ///
    /// # Errors
    /// Where none is left, how long it takes until there is.
    pub fn take(&self, reference: &Reference, from: Network) -> Result<(), Duration> {
        self.by_network.take(from)?;
        self.by_reference.take(reference)
    }
}
