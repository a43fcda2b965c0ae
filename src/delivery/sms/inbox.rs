//! Reads the texts that came in off the gateway's own list: the webhook may
//! not have reached us.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use reqwest::{Method, StatusCode};
use serde::Deserialize;
use serde_json::Value;

use super::SmsGateway;
use crate::delivery::http;
use crate::store::inbound::{InboundMedia, InboundSms};

const PAGE_SIZE: &str = "100";
/// Far more than a town is texted in any outage. Beyond it something is wrong
/// with the list.
const MOST_PAGES: usize = 2_000;
const LONGEST_PAGE: usize = 4 * 1024 * 1024;

/// A text as the gateway lists it.
struct Arrived {
    /// With the time at which the gateway had it. Whether the gateway answered
    /// it itself is not in the list: taken as not.
    sms: InboundSms,
    /// Pictures and the like that came with it.
    media_count: u32,
    /// Where they are listed, below `sms.base_url`.
    media_list: Option<String>,
}

#[derive(Deserialize)]
struct MediaPage {
    media_list: Vec<ListedMedia>,
}

#[derive(Deserialize)]
struct ListedMedia {
    content_type: Option<String>,
    /// Of its description, as `/2010-04-01/.../Media/ME....json`.
    uri: String,
}

/// Why the list could not be read. Names no number and no text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InboxError {
    #[error("the SMS gateway does not answer in time")]
    TimeOut,
    #[error("the SMS gateway cannot be reached")]
    NoConnection,
    #[error("the SMS gateway answers with status {0}")]
    Status(u16),
    #[error("the SMS gateway's list of messages cannot be read")]
    Unreadable,
    #[error("the SMS gateway's list of messages leads elsewhere or has no end")]
    StrangePage,
}

#[derive(Deserialize)]
struct Page {
    messages: Vec<Listed>,
    next_page_uri: Option<String>,
}

#[derive(Deserialize)]
struct Listed {
    sid: Option<String>,
    from: Option<String>,
    to: Option<String>,
    body: Option<String>,
    direction: Option<String>,
    messaging_service_sid: Option<String>,
    /// A number in a string.
    num_media: Option<Value>,
    /// RFC 2822.
    date_created: Option<String>,
    #[serde(default)]
    subresource_uris: Option<Value>,
}

impl Listed {
    fn created_at(&self) -> Option<Timestamp> {
        let date = self.date_created.as_deref()?;
        Some(jiff::fmt::rfc2822::parse(date).ok()?.timestamp())
    }

    /// Unreadable dates count as new: what is known is known by its id.
    fn is_before(&self, since: Timestamp) -> bool {
        self.created_at().is_some_and(|at| at < since)
    }

    /// The text, where it came in and to us. `service` is our messaging
    /// service, where we have one: an account may have others.
    fn arrived(self, service: Option<&str>) -> Option<Arrived> {
        let is_ours = match (service, self.messaging_service_sid.as_deref()) {
            (Some(ours), Some(theirs)) => ours == theirs,
            _ => true,
        };
        if self.direction.as_deref() != Some("inbound") || !is_ours {
            return None;
        }
        let received_at = self.created_at();
        let sid = self
            .sid
            .filter(|sid| !sid.is_empty() && !sid.chars().any(char::is_control))?;
        let media_list = self
            .subresource_uris
            .as_ref()
            .and_then(|uris| uris.get("media"))
            .and_then(Value::as_str)
            .map(str::to_owned);
        Some(Arrived {
            sms: InboundSms {
                sid,
                from: printable(self.from),
                to: printable(self.to),
                text: self.body.unwrap_or_default(),
                answered: false,
                received_at,
                media: Vec::new(),
            },
            media_count: self.num_media.as_ref().map_or(0, count),
            media_list,
        })
    }
}

/// A number, or what stands in its place, as the databases can keep it.
fn printable(text: Option<String>) -> String {
    let text = text.unwrap_or_default();
    text.chars().filter(|c| !c.is_control()).collect()
}

fn count(value: &Value) -> u32 {
    match value {
        Value::String(text) => text.parse().unwrap_or(0),
        other => other
            .as_u64()
            .and_then(|n| u32::try_from(n).ok())
            .unwrap_or(0),
    }
}

impl SmsGateway {
    /// The texts that came in to us at `since` or later, newest first: all of
    /// them, or none where a page cannot be had.
    ///
    /// # Errors
    /// Why not.
    pub async fn arrived_since(&self, since: Timestamp) -> Result<Vec<InboundSms>, InboxError> {
        let mut texts = Vec::new();
        for arrived in self.listed_since(since).await? {
            texts.push(self.with_media(arrived).await?);
        }
        Ok(texts)
    }

    async fn listed_since(&self, since: Timestamp) -> Result<Vec<Arrived>, InboxError> {
        let day = since.to_zoned(TimeZone::UTC).date().to_string();
        let mut query = vec![("DateSent>", day.as_str()), ("PageSize", PAGE_SIZE)];
        if let Some(number) = self.own_number() {
            query.push(("To", number));
        }
        let path = self.messages_path();
        let mut request = self.request(Method::GET, &path).query(&query);
        let mut arrived = Vec::new();
        for _ in 0..MOST_PAGES {
            let body = answer_to(request).await?.ok_or(InboxError::Status(404))?;
            let page: Page = serde_json::from_slice(&body).map_err(|_| InboxError::Unreadable)?;
            // Newest first, as the API documents.
            let past_it = (page.messages.last()).is_some_and(|last| last.is_before(since));
            arrived.extend(
                (page.messages.into_iter())
                    .filter(|listed| !listed.is_before(since))
                    .filter_map(|listed| listed.arrived(self.service())),
            );
            let next = match page.next_page_uri {
                Some(next) if !past_it => next,
                _ => return Ok(arrived),
            };
            // Our credentials go nowhere but to the gateway itself.
            if !next.starts_with(&path) {
                return Err(InboxError::StrangePage);
            }
            request = self.request(Method::GET, &next);
        }
        Err(InboxError::StrangePage)
    }

    /// The text of an id; nothing where the gateway has it no longer.
    ///
    /// # Errors
    /// Why the gateway cannot be asked.
    pub async fn arrived(&self, sid: &str) -> Result<Option<InboundSms>, InboxError> {
        let path = format!(
            "/2010-04-01/Accounts/{}/Messages/{sid}.json",
            self.settings.account_sid
        );
        let Some(body) = answer_to(self.request(Method::GET, &path)).await? else {
            return Ok(None);
        };
        let listed: Listed = serde_json::from_slice(&body).map_err(|_| InboxError::Unreadable)?;
        match listed.arrived(self.service()) {
            Some(arrived) => Ok(Some(self.with_media(arrived).await?)),
            None => Ok(None),
        }
    }

    /// The text with the addresses of what came with it.
    async fn with_media(&self, arrived: Arrived) -> Result<InboundSms, InboxError> {
        let Arrived {
            mut sms,
            media_count,
            media_list,
        } = arrived;
        let Some(list) = media_list.filter(|_| media_count > 0) else {
            return Ok(sms);
        };
        if !list.starts_with("/2010-04-01/") {
            return Err(InboxError::StrangePage);
        }
        // What is gone there is gone; the text is not.
        let Some(body) = answer_to(self.request(Method::GET, &list)).await? else {
            return Ok(sms);
        };
        let page: MediaPage = serde_json::from_slice(&body).map_err(|_| InboxError::Unreadable)?;
        let media = page.media_list.into_iter().map(|media| InboundMedia {
            url: format!("{}{}", self.base, media.uri.trim_end_matches(".json")),
            content_type: media.content_type.unwrap_or_default(),
        });
        sms.media.extend(media);
        Ok(sms)
    }

    fn service(&self) -> Option<&str> {
        self.by_service().then_some(self.settings.from.as_str())
    }

    /// The number that is texted to: a long number or a short code. A sender
    /// name or a messaging service is none.
    fn own_number(&self) -> Option<&str> {
        let from = self.settings.from.as_str();
        let digits = from.strip_prefix('+').unwrap_or(from);
        let is_number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
        is_number.then_some(from)
    }
}

/// The body of the answer; nothing where there is no such thing.
async fn answer_to(request: reqwest::RequestBuilder) -> Result<Option<Vec<u8>>, InboxError> {
    let response = request.send().await.map_err(|error| {
        if error.is_timeout() {
            InboxError::TimeOut
        } else {
            InboxError::NoConnection
        }
    })?;
    match response.status() {
        StatusCode::NOT_FOUND => Ok(None),
        status if !status.is_success() => Err(InboxError::Status(status.as_u16())),
        _ => http::read(response, LONGEST_PAGE)
            .await
            .map(Some)
            .ok_or(InboxError::Unreadable),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn arrived(listed: Value, service: Option<&str>) -> Option<Arrived> {
        serde_json::from_value::<Listed>(listed)
            .expect("a message")
            .arrived(service)
    }

    #[test]
    fn only_what_came_in_to_us_counts() {
        let message = |direction: &str, service: Option<&str>| {
            json!({"sid": "SM1", "from": "+4740000001", "to": "+4740000000", "body": "hei",
                "direction": direction, "messaging_service_sid": service})
        };
        assert!(arrived(message("inbound", None), None).is_some());
        assert!(arrived(message("inbound", None), Some("MG1")).is_some());
        assert!(arrived(message("inbound", Some("MG1")), Some("MG1")).is_some());
        assert!(arrived(message("inbound", Some("MG2")), Some("MG1")).is_none());
        for direction in ["outbound-api", "outbound-reply", "outbound-call"] {
            assert!(
                arrived(message(direction, None), None).is_none(),
                "{direction}"
            );
        }
    }

    #[test]
    fn a_text_keeps_its_time_and_says_what_media_came_with_it() {
        let listed = json!({"sid": "MM1", "from": "anonymous\u{0}", "body": null,
            "direction": "inbound", "num_media": "2",
            "date_created": "Tue, 24 Nov 2026 12:00:03 +0000",
            "subresource_uris": {"media": "/2010-04-01/Accounts/AC1/Messages/MM1/Media.json"}});
        let arrived = arrived(listed, None).expect("a text");
        assert_eq!(arrived.sms.from, "anonymous");
        assert_eq!(arrived.sms.text, "");
        let at: Timestamp = "2026-11-24T12:00:03Z".parse().expect("a time");
        assert_eq!(arrived.sms.received_at, Some(at));
        assert_eq!(arrived.media_count, 2);
        assert!(arrived.media_list.is_some());
    }

    #[test]
    fn a_message_without_an_id_is_passed_over() {
        for sid in [json!(null), json!(""), json!("SM\u{7}")] {
            let listed = json!({"sid": sid, "direction": "inbound"});
            assert!(arrived(listed, None).is_none());
        }
    }
}
