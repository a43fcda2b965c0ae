//! Ids, references and tokens, made from the clock and the randomness that are
//! handed in.

use std::sync::Arc;

use jiff::Timestamp;

use super::clock::{Clock, Randomness};
use super::reference::Reference;

/// The maker of everything that must be new: one per process.
#[derive(Clone)]
pub struct Ids {
    clock: Arc<dyn Clock>,
    randomness: Arc<dyn Randomness>,
}

impl Ids {
    pub fn new(clock: Arc<dyn Clock>, randomness: Arc<dyn Randomness>) -> Self {
        Self { clock, randomness }
    }

    /// The time now; here because whoever makes an id also notes when.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// A UUID of version 7 (RFC 9562) as text: sorts by time of making.
    pub fn id(&self) -> String {
        let mut random = [0u8; 10];
        self.randomness.fill(&mut random);
        let millis = u64::try_from(self.clock.now().as_millisecond()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &random)
            .into_uuid()
            .to_string()
    }

    /// A reference that a person can read aloud. Collisions are possible (a
    /// thousand million references); the store's unique index tells.
    pub fn reference(&self) -> Reference {
        loop {
            let mut bytes = [0u8; 4];
            self.randomness.fill(&mut bytes);
            if let Some(reference) = Reference::from_number(u32::from_be_bytes(bytes)) {
                return reference;
            }
        }
    }

    /// An unguessable token: 160 bits as 32 lower-case letters and digits.
    pub fn token(&self) -> String {
        const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
        let mut bytes = [0u8; 32];
        self.randomness.fill(&mut bytes);
        bytes
            .iter()
            .map(|byte| char::from(ALPHABET[usize::from(byte % 32)]))
            .collect()
    }

    /// A number from 0 (inclusive) to 1 (exclusive), for jitter.
    pub fn fraction(&self) -> f64 {
        let mut bytes = [0u8; 4];
        self.randomness.fill(&mut bytes);
        f64::from(u32::from_be_bytes(bytes)) / (f64::from(u32::MAX) + 1.0)
    }
}
