//! An SMS gateway with a list of what was texted to the town, and of what the
//! town texted: real HTTP, one page after the other.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex};

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Form, Json, Router};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

pub const ACCOUNT: &str = "AC00000000000000000000000000000002";
pub const TOKEN: &str = "letterbox-token";
pub const NUMBER: &str = "+4759440000";

/// What it does with a look at the list.
#[derive(Clone, Copy)]
pub enum Look {
    Answer,
    Fault(u16),
    Nonsense,
}

#[derive(Clone)]
struct Kept {
    sid: String,
    from: String,
    to: String,
    body: String,
    direction: &'static str,
    at: Timestamp,
}

impl Kept {
    fn json(&self) -> Value {
        let printer = jiff::fmt::rfc2822::DateTimePrinter::new();
        let date = printer.timestamp_to_string(&self.at).unwrap();
        json!({"sid": self.sid, "from": self.from, "to": self.to, "body": self.body,
            "direction": self.direction, "status": "received", "num_media": "0",
            "messaging_service_sid": null, "date_created": date, "date_sent": date,
            "subresource_uris": {}})
    }
}

struct Inside {
    /// Oldest first.
    kept: Mutex<Vec<Kept>>,
    looks: Mutex<VecDeque<Look>>,
    asked: Mutex<Vec<HashMap<String, String>>>,
    page_size: usize,
}

#[derive(Clone)]
pub struct Letterbox {
    inside: Arc<Inside>,
    pub url: String,
}

impl Letterbox {
    pub async fn start(page_size: usize) -> Self {
        let inside = Arc::new(Inside {
            kept: Mutex::default(),
            looks: Mutex::default(),
            asked: Mutex::default(),
            page_size,
        });
        let app = Router::new()
            .route(
                "/2010-04-01/Accounts/{account}/Messages.json",
                get(list).post(take),
            )
            .route(
                "/2010-04-01/Accounts/{account}/Messages/{file}",
                get(single),
            )
            .with_state(inside.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { inside, url }
    }

    /// A text from a phone, which no webhook brings.
    pub fn text(&self, sid: &str, from: &str, body: &str, at: Timestamp) {
        self.text_to(NUMBER, sid, from, body, at);
    }

    pub fn text_to(&self, to: &str, sid: &str, from: &str, body: &str, at: Timestamp) {
        self.inside.kept.lock().unwrap().push(Kept {
            sid: sid.into(),
            from: from.into(),
            to: to.into(),
            body: body.into(),
            direction: "inbound",
            at,
        });
    }

    /// The gateway has it no longer.
    pub fn forget(&self, sid: &str) {
        let mut kept = self.inside.kept.lock().unwrap();
        kept.retain(|text| text.sid != sid);
    }

    /// What it does with the next looks; after them it answers.
    pub fn will(&self, looks: impl IntoIterator<Item = Look>) {
        self.inside.looks.lock().unwrap().extend(looks);
    }

    /// What the town texted to a phone.
    pub fn answers_to(&self, phone: &str) -> Vec<String> {
        let kept = self.inside.kept.lock().unwrap();
        kept.iter()
            .filter(|text| text.direction != "inbound" && text.to == phone)
            .map(|text| text.body.clone())
            .collect()
    }

    /// The queries of all looks so far.
    pub fn asked(&self) -> Vec<HashMap<String, String>> {
        self.inside.asked.lock().unwrap().clone()
    }
}

async fn take(
    State(inside): State<Arc<Inside>>,
    Form(form): Form<HashMap<String, String>>,
) -> Response {
    let mut kept = inside.kept.lock().unwrap();
    let sid = format!("SM{:032x}", kept.len() + 1);
    kept.push(Kept {
        sid: sid.clone(),
        from: NUMBER.into(),
        to: form["To"].clone(),
        body: form["Body"].clone(),
        direction: "outbound-api",
        at: Timestamp::UNIX_EPOCH,
    });
    (StatusCode::CREATED, Json(json!({"sid": sid}))).into_response()
}

async fn list(
    State(inside): State<Arc<Inside>>,
    Path(account): Path<String>,
    Query(query): Query<HashMap<String, String>>,
) -> Response {
    inside.asked.lock().unwrap().push(query.clone());
    let look = inside.looks.lock().unwrap().pop_front();
    match look.unwrap_or(Look::Answer) {
        Look::Fault(status) => return StatusCode::from_u16(status).unwrap().into_response(),
        Look::Nonsense => return "{\"messages\": [{\"sid\"".into_response(),
        Look::Answer => {}
    }
    let kept = inside.kept.lock().unwrap();
    let since = query.get("DateSent>").map(|day| day.parse().unwrap());
    let fitting: Vec<&Kept> = kept
        .iter()
        .rev()
        .filter(|text| query.get("To").is_none_or(|to| *to == text.to))
        .filter(|text| {
            let day = text.at.to_zoned(TimeZone::UTC).date();
            since.is_none_or(|since: jiff::civil::Date| day >= since)
        })
        .collect();
    let page: usize = query.get("Page").map_or(0, |page| page.parse().unwrap());
    let size = inside.page_size;
    let messages: Vec<Value> = fitting
        .iter()
        .skip(page * size)
        .take(size)
        .map(|text| text.json())
        .collect();
    let next = (fitting.len() > (page + 1) * size).then(|| {
        let mut next = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in query.iter().filter(|(name, _)| *name != "Page") {
            next.append_pair(name, value);
        }
        next.append_pair("Page", &(page + 1).to_string());
        let query = next.finish();
        format!("/2010-04-01/Accounts/{account}/Messages.json?{query}")
    });
    Json(json!({"messages": messages, "next_page_uri": next})).into_response()
}

async fn single(
    State(inside): State<Arc<Inside>>,
    Path((_, file)): Path<(String, String)>,
) -> Response {
    let kept = inside.kept.lock().unwrap();
    let sid = file.strip_suffix(".json").unwrap_or_default();
    match kept.iter().find(|text| text.sid == sid) {
        Some(text) => Json(text.json()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
