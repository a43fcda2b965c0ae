//! `X-Twilio-Signature`: by what the SMS gateway proves that a webhook is its
//! own. Pure.
//!
//! base64(HMAC-SHA1(auth token, S)), where S is the full URL as configured at
//! the gateway and then, for each parameter name in byte order, each of its
//! distinct values in order: name and value, nothing between. With a body that
//! is no form, the URL carries `bodySHA256` and S is the URL alone. Source:
//! Twilio's `request_validator.py`.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// The header that carries it.
pub const HEADER: &str = "x-twilio-signature";

/// What came with a webhook.
#[derive(Debug, Clone, Copy)]
pub enum Payload<'a> {
    /// The decoded form, duplicates included.
    Form(&'a [(String, String)]),
    /// Any other body, as it came.
    Raw(&'a [u8]),
}

/// The signature of a form that is sent to `url`.
pub fn sign(token: &str, url: &str, form: &[(String, String)]) -> String {
    STANDARD.encode(mac(token, url, form).finalize().into_bytes())
}

/// Whether `signature` is the gateway's for this URL and payload. The gateway
/// signs some URLs with and some without the port that goes without saying
/// (443, 80): both are taken.
pub fn is_genuine(token: &str, url: &str, payload: Payload<'_>, signature: &str) -> bool {
    let Ok(signature) = STANDARD.decode(signature) else {
        return false;
    };
    let form = match payload {
        Payload::Form(form) => form,
        Payload::Raw(body) if body_is_whole(url, body) => &[],
        Payload::Raw(_) => return false,
    };
    // Both are always computed, each compared in constant time.
    let [as_it_is, other] = [url.to_owned(), with_other_port(url)]
        .map(|url| mac(token, &url, form).verify_slice(&signature).is_ok());
    as_it_is | other
}

fn mac(token: &str, url: &str, form: &[(String, String)]) -> Hmac<Sha1> {
    let mut mac =
        Hmac::<Sha1>::new_from_slice(token.as_bytes()).expect("HMAC takes a key of any length");
    mac.update(url.as_bytes());
    let mut values: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (name, value) in form {
        values.entry(name).or_default().insert(value);
    }
    for (name, values) in values {
        for value in values {
            mac.update(name.as_bytes());
            mac.update(value.as_bytes());
        }
    }
    mac
}

/// Whether the hash that the signed URL carries is the body's.
fn body_is_whole(url: &str, body: &[u8]) -> bool {
    let query = url.split_once('?').map_or("", |(_, query)| query);
    url::form_urlencoded::parse(query.as_bytes())
        .find(|(name, _)| name == "bodySHA256")
        .and_then(|(_, hash)| hex::decode(&*hash).ok())
        .is_some_and(|hash| bool::from(Sha256::digest(body).as_slice().ct_eq(&hash)))
}

/// The URL with its default port written out, or left out where it was
/// written; untouched where the port is another. Works on the text, since the
/// gateway signs text: no part of it is re-encoded.
fn with_other_port(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else {
        return url.to_owned();
    };
    let port = if scheme == "https" { ":443" } else { ":80" };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, tail) = rest.split_at(end);
    let host_end = authority.rfind(']').map_or(0, |at| at + 1);
    match authority.strip_suffix(port) {
        Some(host) => format!("{scheme}://{host}{tail}"),
        None if authority[host_end..].contains(':') => url.to_owned(),
        None => format!("{scheme}://{authority}{port}{tail}"),
    }
}

#[cfg(test)]
mod tests {
    //! Vectors of Twilio's own Python library, `tests/unit/test_request_validator.py`.

    use super::*;

    const TOKEN: &str = "12345";
    const BODY: &[u8] = br#"{"property": "value", "boolean": true}"#;
    const BODY_URL: &str = "https://mycompany.com/myapp.php?foo=1&bar=2&bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";

    fn form(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    fn call() -> Vec<(String, String)> {
        form(&[
            ("CallSid", "CA1234567890ABCDE"),
            ("Digits", "1234"),
            ("From", "+14158675309"),
            ("To", "+18005551212"),
            ("Caller", "+14158675309"),
        ])
    }

    fn genuine(url: &str, form: &[(String, String)], signature: &str) -> bool {
        is_genuine(TOKEN, url, Payload::Form(form), signature)
    }

    #[test]
    fn the_vectors_of_the_gateways_own_library_hold() {
        for (url, signature) in [
            (
                "https://mycompany.com/myapp.php?foo=1&bar=2",
                "RSOYDt4T1cUTdK1PDd93/VVr8B8=",
            ),
            (
                "https://mycompany.com:443/myapp.php?foo=1&bar=2",
                "kvajT1Ptam85bY51eRf/AJRuM3w=",
            ),
            (
                "http://mycompany.com:80/myapp.php?foo=1&bar=2",
                "0ZXoZLH/DfblKGATFgpif+LLRf4=",
            ),
            (
                "http://mycompany.com:1234/myapp.php?foo=1&bar=2",
                "Zmvh+3yNM1Phv2jhDCwEM3q5ebU=",
            ),
        ] {
            assert_eq!(sign(TOKEN, url, &call()), signature, "{url}");
            assert!(genuine(url, &call(), signature), "{url}");
        }
    }

    #[test]
    fn a_name_that_comes_twice_is_signed_once_for_each_different_value() {
        let form = form(&[
            ("Sid", "CA123"),
            ("SidAccount", "AC123"),
            ("Digits", "5678"),
            ("Digits", "1234"),
            ("Digits", "1234"),
        ]);
        let url = "https://mycompany.com/myapp.php?foo=1&bar=2";
        assert!(genuine(url, &form, "IK+Dwps556ElfBT0I3Rgjkr1wJU="));
    }

    #[test]
    fn a_body_that_is_no_form_is_bound_by_its_hash_in_the_url() {
        let signature = "a9nBmqA0ju/hNViExpshrM61xv4=";
        assert!(is_genuine(TOKEN, BODY_URL, Payload::Raw(BODY), signature));
        assert!(!is_genuine(TOKEN, BODY_URL, Payload::Raw(b"{}"), signature));
        let url = "https://mycompany.com/myapp.php";
        let unbound = sign(TOKEN, url, &[]);
        assert!(!is_genuine(TOKEN, url, Payload::Raw(BODY), &unbound));
    }

    #[test]
    fn the_default_port_may_be_written_or_left_out() {
        for (with, without) in [
            (
                "https://mycompany.com:443/a?b=1",
                "https://mycompany.com/a?b=1",
            ),
            ("http://mycompany.com:80/a", "http://mycompany.com/a"),
            ("http://[::1]:80/a", "http://[::1]/a"),
        ] {
            assert!(genuine(without, &call(), &sign(TOKEN, with, &call())));
            assert!(genuine(with, &call(), &sign(TOKEN, without, &call())));
        }
        assert!(!genuine(
            "http://mycompany.com:1234/a",
            &call(),
            &sign(TOKEN, "http://mycompany.com/a", &call())
        ));
    }

    #[test]
    fn anything_changed_is_noticed() {
        let url = "https://mycompany.com/myapp.php?foo=1&bar=2";
        let signature = sign(TOKEN, url, &call());
        let mut more = call();
        more.push(("Body".into(), "hei".into()));
        assert!(!genuine(url, &more, &signature));
        assert!(!genuine(
            "https://mycompany.com/myapp.php",
            &call(),
            &signature
        ));
        assert!(!is_genuine(
            "54321",
            url,
            Payload::Form(&call()),
            &signature
        ));
        for signature in ["", "RSOYDt4T1cUTdK1PDd93", "not base64!"] {
            assert!(!genuine(url, &call(), signature), "{signature}");
        }
    }
}
