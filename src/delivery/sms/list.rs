//! Looks for a message in the gateway's own list.
//!
//! The list filters by recipient, sender and date only, and knows no reference
//! of ours: so a message is found by recipient, exact text and the time since
//! it was promised. The case reference is in the text.

use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;

use super::SmsGateway;
use crate::delivery::gateway::LookUp;
use crate::delivery::http;
use crate::domain::outgoing::Message;

/// How far the gateway's clock and ours may be apart.
const SKEW: SignedDuration = SignedDuration::from_secs(60);
const PAGE_SIZE: &str = "50";
/// More pages than anybody is sent in the time that a message waits.
const MOST_PAGES: usize = 20;
const LONGEST_PAGE: usize = 1024 * 1024;

#[derive(Deserialize)]
struct Page {
    messages: Vec<Listed>,
    next_page_uri: Option<String>,
}

#[derive(Deserialize)]
struct Listed {
    sid: String,
    to: Option<String>,
    body: Option<String>,
    direction: Option<String>,
    /// RFC 2822.
    date_created: Option<String>,
}

impl Listed {
    fn created_at(&self) -> Option<Timestamp> {
        let date = self.date_created.as_deref()?;
        Some(jiff::fmt::rfc2822::parse(date).ok()?.timestamp())
    }

    /// Whether this is the message. Whatever became of it there (delivered,
    /// undelivered, failed): it was taken, and is not sent again. An unreadable
    /// date counts as within the time, since a double is the worse mistake.
    fn is(&self, message: &Message, earliest: Timestamp) -> bool {
        self.body.as_deref() == Some(message.body.as_str())
            && self.to.as_deref().is_none_or(|to| to == message.to)
            && self.direction.as_deref() != Some("inbound")
            && self.created_at().is_none_or(|at| at >= earliest)
    }
}

/// What one page says.
#[derive(Debug, PartialEq, Eq)]
enum Found {
    Sent(String),
    /// Not here, and nothing older needs to be looked at.
    NotHere,
    LookOn(String),
}

fn read_page(page: &Page, message: &Message, others: &[String]) -> Found {
    let earliest = message
        .created_at
        .checked_sub(SKEW)
        .unwrap_or(message.created_at);
    let found = page
        .messages
        .iter()
        .find(|l| l.is(message, earliest) && !others.contains(&l.sid));
    if let Some(listed) = found {
        return Found::Sent(listed.sid.clone());
    }
    // Newest first, as the API documents.
    let past_it = page
        .messages
        .last()
        .and_then(Listed::created_at)
        .is_some_and(|at| at < earliest);
    match &page.next_page_uri {
        Some(next) if !past_it => Found::LookOn(next.clone()),
        _ => Found::NotHere,
    }
}

impl SmsGateway {
    /// Whether the gateway has this message.
    pub(super) async fn find(&self, message: &Message, others: &[String]) -> LookUp {
        match self.search(message, others).await {
            Ok(found) => found,
            Err(reason) => LookUp::CannotTell { reason },
        }
    }

    async fn search(&self, message: &Message, others: &[String]) -> Result<LookUp, String> {
        let mut query = vec![("To", message.to.as_str()), ("PageSize", PAGE_SIZE)];
        if !self.by_service() {
            query.push(("From", self.settings.from.as_str()));
        }
        let path = self.messages_path();
        let mut request = self.request(reqwest::Method::GET, &path).query(&query);
        for _ in 0..MOST_PAGES {
            let response = request.send().await.map_err(|error| {
                if error.is_timeout() {
                    "look_up_time_out"
                } else {
                    "look_up_no_connection"
                }
            })?;
            let status = response.status();
            if !status.is_success() {
                return Err(format!("look_up_http_{}", status.as_u16()));
            }
            let page = http::read(response, LONGEST_PAGE)
                .await
                .and_then(|body| serde_json::from_slice::<Page>(&body).ok())
                .ok_or("look_up_unreadable")?;
            let next = match read_page(&page, message, others) {
                Found::Sent(gateway_id) => return Ok(LookUp::Sent { gateway_id }),
                Found::NotHere => return Ok(LookUp::NotSent),
                Found::LookOn(next) => next,
            };
            // Our credentials go nowhere but to the gateway itself.
            if !next.starts_with(&path) {
                return Err("look_up_strange_page".into());
            }
            request = self.request(reqwest::Method::GET, &next);
        }
        Err("look_up_too_long".into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;
    use crate::domain::outgoing::{MessageChannel, MessageState, Purpose};

    fn message() -> Message {
        let created_at: Timestamp = "2026-11-24T12:00:00Z".parse().expect("a time");
        Message {
            id: "m1".into(),
            promise: "p1".into(),
            case_id: None,
            purpose: Purpose::Acknowledgement,
            channel: MessageChannel::Sms,
            to: "+4740000001".into(),
            subject: String::new(),
            body: "Vi har fått meldingen din. SF-7K3M9Q-4".into(),
            language: Language::BOKMAL,
            precedence: 0,
            state: MessageState::Leased,
            due_at: created_at,
            look_up_first: true,
            attempts: 2,
            gateway_id: None,
            failure: None,
            replaces: None,
            created_at,
        }
    }

    fn page(listed: &[(&str, &str, &str)], next: Option<&str>) -> Page {
        let messages: Vec<_> = listed
            .iter()
            .map(|(sid, body, date)| {
                serde_json::json!({"sid": sid, "to": "+4740000001", "body": body,
                    "direction": "outbound-api", "status": "undelivered", "date_created": date})
            })
            .collect();
        serde_json::from_value(serde_json::json!({"messages": messages, "next_page_uri": next}))
            .expect("a page")
    }

    const TEXT: &str = "Vi har fått meldingen din. SF-7K3M9Q-4";
    const AFTER: &str = "Tue, 24 Nov 2026 12:00:03 +0000";
    const BEFORE: &str = "Tue, 24 Nov 2026 11:00:00 +0000";

    #[test]
    fn the_same_text_since_the_promise_is_the_message_whatever_became_of_it() {
        let page = page(&[("SM2", "another", AFTER), ("SM1", TEXT, AFTER)], None);
        assert_eq!(read_page(&page, &message(), &[]), Found::Sent("SM1".into()));
    }

    #[test]
    fn the_same_text_from_before_the_promise_is_another_message() {
        let page = page(&[("SM1", TEXT, BEFORE)], Some("/more"));
        assert_eq!(read_page(&page, &message(), &[]), Found::NotHere);
    }

    #[test]
    fn a_small_difference_between_the_clocks_is_allowed_for() {
        let page = page(&[("SM1", TEXT, "Tue, 24 Nov 2026 11:59:30 +0000")], None);
        assert_eq!(read_page(&page, &message(), &[]), Found::Sent("SM1".into()));
    }

    #[test]
    fn a_text_that_is_only_alike_is_not_the_message() {
        let page = page(&[("SM1", "Vi har fått meldingen din.", AFTER)], None);
        assert_eq!(read_page(&page, &message(), &[]), Found::NotHere);
    }

    #[test]
    fn later_pages_are_looked_at_until_they_are_too_old() {
        let young = page(&[("SM1", "another", AFTER)], Some("/more"));
        assert_eq!(
            read_page(&young, &message(), &[]),
            Found::LookOn("/more".into())
        );
    }

    #[test]
    fn what_is_known_to_be_another_message_is_not_this_one_however_alike() {
        let page = page(&[("SM1", TEXT, AFTER)], None);
        let others = ["SM1".to_owned()];
        assert_eq!(read_page(&page, &message(), &others), Found::NotHere);
    }

    #[test]
    fn an_unreadable_date_counts_as_the_message() {
        let page = page(&[("SM1", TEXT, "yesterday")], None);
        assert_eq!(read_page(&page, &message(), &[]), Found::Sent("SM1".into()));
    }
}
