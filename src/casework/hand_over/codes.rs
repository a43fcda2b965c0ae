//! Who has a link shows that they are its recipient by a code, which is sent to
//! the number or address on record and to no other. The code opens the page for
//! half a day in the one browser where it was typed.

use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::casework::Casework;
use crate::domain::language::Language;
use crate::domain::letter::Letter;
use crate::domain::link_use::Used;
use crate::domain::outgoing::{EMERGENCY, Message, MessageChannel, Purpose};
use crate::store::link_codes::{self, LinkCode, LinkKey};
use crate::store::{StoreError, hand_over_links, outbox};
use crate::wording::link_letters;

/// Digits of a code.
pub const DIGITS: usize = 6;
/// How long a code can be typed.
pub const CODE_MINUTES: i64 = 15;
pub(super) const CODE_LIFETIME: SignedDuration = SignedDuration::from_mins(CODE_MINUTES);
/// Tries of one code.
pub const MOST_TRIES: u32 = 5;
/// Codes of one link in an hour, and new links to one hand-over.
pub(super) const MOST_AN_HOUR: usize = 5;
pub(super) const HOUR: SignedDuration = SignedDuration::from_hours(1);
/// How long the right code opens the page.
const KEY_LIFETIME: SignedDuration = SignedDuration::from_hours(12);
/// Asked for again so soon, it was one double click.
pub(super) const ONE_CLICK: SignedDuration = SignedDuration::from_secs(15);

/// What came of asking for a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeSent {
    Sent,
    /// So many were sent that the next one must wait for so long.
    NotFor(SignedDuration),
    /// There is no such way on record.
    NoWay,
    Closed,
}

/// What came of a code that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tried {
    /// The key that opens the page from now on.
    Right(String),
    /// So many tries are left.
    Wrong(u32),
    /// No code can be typed now: it is too old, used, or tried too often.
    NoCode,
    Closed,
}

impl Casework {
    /// Sends a code to the recipient of the link by one of the ways on record, in
    /// the language of the page.
    pub async fn send_code(
        &self,
        token: &str,
        channel: MessageChannel,
        language: Language,
    ) -> Result<CodeSent, StoreError> {
        let ids = &self.inner.ids;
        let now = ids.now();
        let mut tx = self.inner.db.begin().await?;
        let token_hash = hand_over_links::hash(token);
        hand_over_links::hold(&mut tx, &token_hash).await?;
        let found = self.found(&mut tx, token).await?;
        let Some(found) = found.filter(|found| found.is_alive(now)) else {
            return Ok(CodeSent::Closed);
        };
        let recent = link_codes::since(&mut tx, &token_hash, before(now, HOUR)).await?;
        if let Some(newest) = usable(&recent, now)
            && newest.channel == channel
            && now.duration_since(newest.made_at) < ONE_CLICK
        {
            return Ok(CodeSent::Sent);
        }
        if let Some(wait) = wait_for_next(&recent, now) {
            self.note_use(&mut tx, &found.hand_over.id, Used::Refused, None)
                .await?;
            tx.commit().await?;
            return Ok(CodeSent::NotFor(wait));
        }
        let code = digits(ids.bytes());
        let c = &self.inner.catalogue;
        let language = c.nearest(language);
        let mailbox = &found.recipient.mailbox;
        let letter = match (channel, &mailbox.phone, &mailbox.email) {
            (MessageChannel::Sms, Some(phone), _) => {
                Letter::sms(phone, language, link_letters::code_sms(c, language, &code))
            }
            (MessageChannel::Email, _, Some(email)) => Letter::email(
                email,
                language,
                link_letters::code_email(c, language, &code),
            ),
            _ => return Ok(CodeSent::NoWay),
        };
        let id = ids.id();
        let kept = LinkCode {
            code_hash: code_hash(token, &code),
            token_hash,
            channel,
            made_at: now,
            expires_at: now.checked_add(CODE_LIFETIME).unwrap_or(now),
            tries: 0,
            used_at: None,
            id: id.clone(),
        };
        link_codes::insert(&mut tx, &kept).await?;
        // Of no case: nobody who opens the case may read a code there.
        let promised = letter.promised(ids.id(), format!("code:{id}"), Purpose::Notice, None, now);
        let message = Message {
            // Somebody stands and waits for it.
            precedence: EMERGENCY - 1,
            ..promised
        };
        outbox::put(&mut tx, &message).await?;
        self.note_use(&mut tx, &found.hand_over.id, Used::CodeSent, None)
            .await?;
        tx.commit().await?;
        self.inner.outbox_filled.notify_one();
        Ok(CodeSent::Sent)
    }

    /// Tries a code that was typed.
    pub async fn try_code(&self, token: &str, typed: &str) -> Result<Tried, StoreError> {
        let ids = &self.inner.ids;
        let now = ids.now();
        let mut tx = self.inner.db.begin().await?;
        let token_hash = hand_over_links::hash(token);
        hand_over_links::hold(&mut tx, &token_hash).await?;
        let found = self.found(&mut tx, token).await?;
        let Some(found) = found.filter(|found| found.is_alive(now)) else {
            return Ok(Tried::Closed);
        };
        let hand_over_id = &found.hand_over.id;
        let codes = link_codes::since(&mut tx, &token_hash, before(now, CODE_LIFETIME)).await?;
        let Some(code) = usable(&codes, now) else {
            return Ok(Tried::NoCode);
        };
        if !link_codes::count_try(&mut tx, &code.id, MOST_TRIES).await? {
            return Ok(Tried::NoCode);
        }
        let hash = code_hash(token, typed);
        let is_right = bool::from(hash.as_bytes().ct_eq(code.code_hash.as_bytes()));
        if !is_right {
            let left = MOST_TRIES.saturating_sub(code.tries + 1);
            let what = if left == 0 {
                Used::Refused
            } else {
                Used::CodeWrong
            };
            self.note_use(&mut tx, hand_over_id, what, None).await?;
            tx.commit().await?;
            return Ok(if left == 0 {
                Tried::NoCode
            } else {
                Tried::Wrong(left)
            });
        }
        link_codes::use_up(&mut tx, &code.id, now).await?;
        let key = ids.token();
        let kept = LinkKey {
            key_hash: hand_over_links::hash(&key),
            token_hash,
            made_at: now,
            expires_at: now.checked_add(KEY_LIFETIME).unwrap_or(now),
        };
        link_codes::add_key(&mut tx, &kept).await?;
        self.note_use(&mut tx, hand_over_id, Used::CodeRight, None)
            .await?;
        tx.commit().await?;
        Ok(Tried::Right(key))
    }
}

pub(super) fn before(now: Timestamp, span: SignedDuration) -> Timestamp {
    now.checked_sub(span).unwrap_or(Timestamp::MIN)
}

/// The one code that can be typed: the newest, while it lives.
pub(super) fn usable(codes: &[LinkCode], now: Timestamp) -> Option<&LinkCode> {
    let newest = codes.last()?;
    let lives = now < newest.expires_at && newest.used_at.is_none() && newest.tries < MOST_TRIES;
    lives.then_some(newest)
}

/// How long the next code must wait, after those of the last hour.
fn wait_for_next(recent: &[LinkCode], now: Timestamp) -> Option<SignedDuration> {
    let place = recent.len().checked_sub(MOST_AN_HOUR)?;
    let free_at = recent.get(place)?.made_at.checked_add(HOUR).ok()?;
    Some(
        free_at
            .duration_since(now)
            .max(SignedDuration::from_secs(1)),
    )
}

/// What is kept of a code. With the link's token in it, which is kept nowhere, the
/// million codes cannot be tried by who reads the table.
fn code_hash(token: &str, code: &str) -> String {
    let hash = Sha256::new()
        .chain_update("sifra link code\0")
        .chain_update(token)
        .chain_update("\0")
        .chain_update(code)
        .finalize();
    hex::encode(hash)
}

/// A code of [`DIGITS`] digits.
fn digits(random: [u8; 8]) -> String {
    format!("{:06}", u64::from_be_bytes(random) % 1_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn code(made_at: i64) -> LinkCode {
        LinkCode {
            id: String::new(),
            token_hash: String::new(),
            code_hash: String::new(),
            channel: MessageChannel::Sms,
            made_at: at(made_at),
            expires_at: at(made_at + 900),
            tries: 0,
            used_at: None,
        }
    }

    #[test]
    fn only_the_newest_code_can_be_typed_and_only_while_it_lives() {
        let codes = [code(0), code(100)];
        assert_eq!(usable(&codes, at(101)).unwrap().made_at, at(100));
        assert!(usable(&codes, at(1000)).is_none());
        let spent = LinkCode {
            tries: MOST_TRIES,
            ..code(100)
        };
        assert!(usable(&[code(0), spent], at(101)).is_none());
        let used = LinkCode {
            used_at: Some(at(101)),
            ..code(100)
        };
        assert!(usable(&[used], at(102)).is_none());
    }

    #[test]
    fn the_sixth_code_waits_until_the_first_is_an_hour_old() {
        let recent: Vec<LinkCode> = (0..5).map(|n| code(n * 60)).collect();
        assert_eq!(wait_for_next(&recent[..4], at(300)), None);
        let wait = wait_for_next(&recent, at(300)).unwrap();
        assert_eq!(wait, SignedDuration::from_secs(3300));
    }

    #[test]
    fn a_code_has_six_digits_and_another_hash_for_each_link() {
        assert_eq!(digits([0; 8]), "000000");
        assert_eq!(digits([0xff; 8]).len(), DIGITS);
        assert_ne!(code_hash("a", "123456"), code_hash("b", "123456"));
    }
}
