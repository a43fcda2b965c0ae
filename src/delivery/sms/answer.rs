//! What an answer of the SMS gateway means for the message.
//!
//! The line is drawn by one question: may the message have been sent? Only
//! where it certainly was not is it simply tried again.

use jiff::SignedDuration;
use reqwest::StatusCode;
use serde::Deserialize;

use crate::domain::outgoing::{Blamed, Outcome};

#[derive(Deserialize)]
struct Taken {
    sid: String,
}

#[derive(Deserialize)]
struct Fault {
    code: Option<i64>,
}

/// Codes that blame our account or our sender, not the recipient: the message
/// keeps its place until somebody mends the configuration. Source: Twilio's
/// error dictionary.
const OURS_TO_MEND: [i64; 9] = [
    20003, // wrong credentials
    20005, // account not active
    20404, // no such account
    21212, // From is no number
    21603, // From is missing
    21606, // From cannot send
    21608, // a trial account, recipient not verified
    21659, // From is not ours
    21660, // From is of another account
];

/// The outcome where the request itself failed.
pub fn of_error(error: &reqwest::Error) -> Outcome {
    if error.is_connect() || error.is_builder() {
        return Outcome::Later {
            reason: "no_connection".into(),
            retry_after: None,
            blamed: Blamed::Gateway,
        };
    }
    let reason = if error.is_timeout() {
        "time_out"
    } else {
        "connection_broken"
    };
    Outcome::Unknown {
        reason: reason.into(),
    }
}

/// The outcome of an answer. `body` is `None` where it could not be read.
pub fn of_answer(
    status: StatusCode,
    retry_after: Option<SignedDuration>,
    body: Option<&[u8]>,
) -> Outcome {
    let code = body
        .and_then(|body| serde_json::from_slice::<Fault>(body).ok())
        .and_then(|fault| fault.code);
    let reason = match code {
        Some(code) if !status.is_success() => code.to_string(),
        _ => format!("http_{}", status.as_u16()),
    };
    let later = |reason, retry_after| Outcome::Later {
        reason,
        retry_after,
        blamed: Blamed::Gateway,
    };
    match status.as_u16() {
        200..=299 => match body.and_then(|body| serde_json::from_slice::<Taken>(body).ok()) {
            Some(taken) if !taken.sid.is_empty() => Outcome::Accepted {
                gateway_id: taken.sid,
            },
            _ => Outcome::Unknown { reason },
        },
        // Turned away at the door: never processed. A 503 without a code may
        // be of something in between, which has passed the message on.
        429 => later(reason, retry_after),
        503 if code.is_some() => later(reason, retry_after),
        401 => ours_to_mend(reason),
        403 | 404 if code.is_none_or(|code| OURS_TO_MEND.contains(&code)) => ours_to_mend(reason),
        _ if code.is_some_and(|code| OURS_TO_MEND.contains(&code)) => ours_to_mend(reason),
        300..=399 => ours_to_mend(reason),
        // The server gave up on it, at a point that we do not know.
        408 | 500..=599 => Outcome::Unknown { reason },
        _ => Outcome::Refused { reason },
    }
}

fn ours_to_mend(reason: String) -> Outcome {
    tracing::error!(
        reason,
        "the SMS gateway does not take messages from us: check sms.base_url, \
         sms.account_sid, sms.auth_token and sms.from; messages wait"
    );
    Outcome::Later {
        reason,
        retry_after: None,
        blamed: Blamed::Gateway,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(status: u16, body: &str) -> Outcome {
        of_answer(
            StatusCode::from_u16(status).expect("a status"),
            None,
            Some(body.as_bytes()),
        )
    }

    fn fault(code: i64) -> String {
        format!(r#"{{"code":{code},"message":"no","status":400}}"#)
    }

    #[test]
    fn a_taken_message_has_the_gateways_id() {
        let outcome = of(201, r#"{"sid":"SM1","status":"queued","error_code":null}"#);
        assert_eq!(
            outcome,
            Outcome::Accepted {
                gateway_id: "SM1".into()
            }
        );
    }

    #[test]
    fn a_taken_message_whose_answer_is_unreadable_is_looked_up() {
        for body in ["", "<html>", "{}", r#"{"sid":""}"#] {
            assert!(
                matches!(of(201, body), Outcome::Unknown { .. }),
                "{body:?} must be unknown"
            );
        }
        assert!(matches!(
            of_answer(StatusCode::CREATED, None, None),
            Outcome::Unknown { .. }
        ));
    }

    #[test]
    fn what_was_turned_away_at_the_door_is_tried_again() {
        let wait = Some(SignedDuration::from_secs(7));
        for (status, code) in [(429, 20429), (503, 20503)] {
            let (reason, body) = (code.to_string(), fault(code));
            let status = StatusCode::from_u16(status).expect("a status");
            assert_eq!(
                of_answer(status, wait, Some(body.as_bytes())),
                Outcome::Later {
                    reason,
                    retry_after: wait,
                    blamed: Blamed::Gateway,
                }
            );
        }
    }

    #[test]
    fn what_the_server_gave_up_on_may_have_been_sent() {
        for status in [408, 500, 502, 503, 504, 599] {
            assert_eq!(
                of(status, ""),
                Outcome::Unknown {
                    reason: format!("http_{status}")
                }
            );
        }
    }

    #[test]
    fn a_recipient_who_cannot_be_reached_is_refused_with_the_code() {
        for code in [21211, 21408, 21610, 21614, 21635] {
            assert_eq!(
                of(400, &fault(code)),
                Outcome::Refused {
                    reason: code.to_string()
                }
            );
        }
        assert_eq!(
            of(403, &fault(21408)),
            Outcome::Refused {
                reason: "21408".into()
            }
        );
        assert_eq!(
            of(422, "nonsense"),
            Outcome::Refused {
                reason: "http_422".into()
            }
        );
    }

    #[test]
    fn faults_of_our_own_configuration_keep_the_queue() {
        for (status, body) in [
            (401, fault(20003)),
            (401, String::new()),
            (403, String::new()),
            (404, fault(20404)),
            (400, fault(21606)),
            (302, String::new()),
        ] {
            assert!(
                matches!(of(status, &body), Outcome::Later { .. }),
                "{status} {body} must wait"
            );
        }
    }
}
