//! Ids, references and tokens, made from the clock and the randomness that are
//! handed in.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;

use super::clock::{Clock, Randomness};
use super::reference::Reference;

/// The maker of everything that must be new: one per process.
#[derive(Clone)]
pub struct Ids {
    clock: Arc<dyn Clock>,
    randomness: Arc<dyn Randomness>,
    /// Millisecond and count of the newest id.
    newest: Arc<Mutex<(u64, u16)>>,
}

/// Ids in one millisecond: the counter is the 12 bits after the time.
const IDS_A_MILLISECOND: u16 = 1 << 12;

impl Ids {
    pub fn new(clock: Arc<dyn Clock>, randomness: Arc<dyn Randomness>) -> Self {
        Self {
            clock,
            randomness,
            newest: Arc::default(),
        }
    }

    /// The time now; here because whoever makes an id also notes when.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// A UUID of version 7 (RFC 9562) as text. Ids of one process sort in the
    /// order in which they were made, also within a millisecond (section 6.2,
    /// method 1), so that histories read in order.
    pub fn id(&self) -> String {
        let (millis, count) = self.next_moment();
        let mut bytes = [0u8; 10];
        self.randomness.fill(&mut bytes);
        [bytes[0], bytes[1]] = count.to_be_bytes();
        uuid::Builder::from_unix_timestamp_millis(millis, &bytes)
            .into_uuid()
            .to_string()
    }

    fn next_moment(&self) -> (u64, u16) {
        let now = u64::try_from(self.clock.now().as_millisecond()).unwrap_or(0);
        let mut newest = self.newest.lock().unwrap_or_else(PoisonError::into_inner);
        *newest = match *newest {
            (millis, _) if millis < now => (now, 0),
            (millis, count) if count + 1 < IDS_A_MILLISECOND => (millis, count + 1),
            (millis, _) => (millis + 1, 0),
        };
        *newest
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

    /// Random bytes, fit for a nonce.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0u8; N];
        self.randomness.fill(&mut bytes);
        bytes
    }

    /// A number from 0 (inclusive) to 1 (exclusive), for jitter.
    pub fn fraction(&self) -> f64 {
        let mut bytes = [0u8; 4];
        self.randomness.fill(&mut bytes);
        f64::from(u32::from_be_bytes(bytes)) / (f64::from(u32::MAX) + 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Still;

    impl Clock for Still {
        fn now(&self) -> Timestamp {
            Timestamp::UNIX_EPOCH
        }
    }

    impl Randomness for Still {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(0xff);
        }
    }

    #[test]
    fn ids_made_in_one_moment_sort_in_the_order_they_were_made() {
        let ids = Ids::new(Arc::new(Still), Arc::new(Still));
        let made: Vec<String> = (0..10_000).map(|_| ids.id()).collect();
        let mut sorted = made.clone();
        sorted.sort();
        sorted.dedup();
        assert_eq!(made, sorted);
    }

    #[test]
    fn an_id_is_a_uuid_of_version_7() {
        let id = Ids::new(Arc::new(Still), Arc::new(Still)).id();
        let parsed = uuid::Uuid::parse_str(&id).expect("a UUID");
        assert_eq!(parsed.get_version_num(), 7);
    }
}
