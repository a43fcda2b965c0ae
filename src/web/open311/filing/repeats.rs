//! The same request again: under the key that its sender gave it, or, where a
//! device sends it twice, by what stands in it.

use axum::http::HeaderMap;
use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::form::Form;
use super::notice;
use crate::domain::contact::{Email, Phone};
use crate::intake::{Incoming, Repeat};
use crate::web::api::LONGEST_KEY;
use crate::web::open311::fault::Fault;

/// Within one such stretch and the next, the same words from the same place are
/// the same request.
const STRETCH_SECONDS: i64 = 10 * 60;

/// The repeat that `Idempotency-Key` names, as in `/api/v1`.
///
/// # Errors
/// A key that is none.
pub fn named(headers: &HeaderMap, partner: &str, body: &[u8]) -> Result<Option<Repeat>, Fault> {
    let Some(value) = headers.get("idempotency-key") else {
        return Ok(None);
    };
    match value.to_str().map(str::trim) {
        Ok(key) if !key.is_empty() && key.len() <= LONGEST_KEY => Ok(Some(Repeat {
            scope: format!("open311:{partner}"),
            key: key.to_owned(),
            fingerprint: hex::encode(Sha256::digest(body)),
            render: Some(notice::kept),
        })),
        _ => Err(Fault::field(
            "Idempotency-Key",
            "must be 1 to 255 visible ASCII characters",
        )),
    }
}

/// The repeat that the request itself names: in the stretch of minutes before this
/// one, and in this one.
pub fn alike(partner: &str, form: &Form, incoming: &Incoming, now: Timestamp) -> (Repeat, Repeat) {
    let reporter = &incoming.reporter;
    let who = [
        form.device_id.as_deref(),
        form.account_id.as_deref(),
        reporter.name.as_deref(),
        reporter.phone.as_ref().map(Phone::reveal),
        reporter.email.as_ref().map(Email::reveal),
    ];
    let what = [
        Some(incoming.text.as_str()),
        incoming.address.as_deref(),
        incoming.unit.as_deref(),
    ];
    let mut hash = Sha256::new();
    for part in who.into_iter().chain(what) {
        let part = part.unwrap_or_default();
        hash.update(part.len().to_be_bytes());
        hash.update(part);
    }
    let fingerprint = hex::encode(hash.finalize());
    let stretch = now.as_second().div_euclid(STRETCH_SECONDS);
    let repeat = |stretch: i64| Repeat {
        scope: format!("open311-alike:{partner}"),
        key: format!("{fingerprint}:{stretch}"),
        fingerprint: fingerprint.clone(),
        render: Some(notice::kept),
    };
    (repeat(stretch - 1), repeat(stretch))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::report::Channel;

    fn keys(form: &Form, text: &str, at: &str) -> (String, String) {
        let incoming = Incoming::new(Channel::Api, text);
        let (before, this) = alike("app", form, &incoming, at.parse().unwrap());
        (before.key, this.key)
    }

    #[test]
    fn the_same_words_minutes_later_are_the_same_and_the_next_day_are_not() {
        let form = Form::default();
        let (_, first) = keys(&form, "Heisen står", "2026-11-27T12:09:59Z");
        let (before, _) = keys(&form, "Heisen står", "2026-11-27T12:10:01Z");
        assert_eq!(first, before);
        let (before, this) = keys(&form, "Heisen står", "2026-11-28T12:09:59Z");
        assert!(first != before && first != this);
    }

    #[test]
    fn other_words_or_another_device_are_another_request() {
        const AT: &str = "2026-11-27T12:00:00Z";
        let device = Form {
            device_id: Some("tt1".into()),
            ..Form::default()
        };
        let one = keys(&Form::default(), "Heisen står", AT);
        assert_ne!(one, keys(&device, "Heisen står", AT));
        assert_ne!(one, keys(&Form::default(), "Heisen står igjen", AT));
    }
}
