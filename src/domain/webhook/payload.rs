//! The body of a call, as JSON.

use jiff::Timestamp;
use serde::Serialize;

use super::Kind;
use crate::domain::case::{Case, RecipientKey};

/// What a call tells of.
#[derive(Debug, Clone, Copy)]
pub struct News<'a> {
    pub kind: Kind,
    pub at: Timestamp,
    /// As it stands after what happened.
    pub case: &'a Case,
    pub hand_over: Option<&'a OfHandOver>,
}

/// What a call tells of a hand-over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OfHandOver {
    pub recipient: RecipientKey,
    /// How the recipient answered: `receipt`, `accepted`, `done`, `given_back`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<&'static str>,
    /// Where the recipient reads and answers it; for their own endpoint alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

#[derive(Serialize)]
struct Body<'a, T> {
    #[serde(rename = "type")]
    kind: &'a str,
    timestamp: String,
    data: T,
}

#[derive(Serialize)]
struct Data<'a> {
    reference: &'a str,
    version: i64,
    category: &'a str,
    priority: &'a str,
    status: &'a str,
    owner: &'a str,
    area: Option<&'a str>,
    due_at: String,
    url: String,
    #[serde(flatten)]
    hand_over: Option<&'a OfHandOver>,
}

#[derive(Serialize)]
struct TestData<'a> {
    endpoint: &'a str,
}

/// The body that tells of `news`. `public_url` is without a slash at its end.
pub fn payload(news: News<'_>, public_url: &str) -> String {
    let case = news.case;
    let reference = case.reference.as_str();
    written(&Body {
        kind: news.kind.key(),
        timestamp: news.at.to_string(),
        data: Data {
            reference,
            version: case.version,
            category: case.category.key(),
            priority: case.priority.key(),
            status: case.status.key(),
            owner: case.owner.key(),
            // A complaint about people is not told by where they live.
            area: case
                .place
                .area
                .as_deref()
                .filter(|_| !case.category.is_about_people()),
            due_at: case.due_at.to_string(),
            url: format!("{public_url}/staff/cases/{reference}"),
            hand_over: news.hand_over,
        },
    })
}

/// The body of a call that only tries whether it arrives.
pub fn test_payload(endpoint: &str, at: Timestamp) -> String {
    written(&Body {
        kind: Kind::Test.key(),
        timestamp: at.to_string(),
        data: TestData { endpoint },
    })
}

/// Texts and numbers always serialise.
fn written(body: &impl Serialize) -> String {
    serde_json::to_string(body).unwrap_or_default()
}
