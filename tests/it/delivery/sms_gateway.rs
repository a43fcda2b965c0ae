//! An SMS gateway that follows a script: what it does with each message that
//! is sent to it, one after the other; after the script it takes them all.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex};

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Form, Json, Router};
use base64::Engine;
use serde_json::{Value, json};
use sifra::domain::clock::Clock;
use tokio::sync::Semaphore;

pub const ACCOUNT: &str = "AC00000000000000000000000000000001";
pub const TOKEN: &str = "gateway-token";
pub const FROM: &str = "+4759440000";

#[derive(Clone, Copy, Debug)]
pub enum Act {
    /// Takes it and answers so.
    Take,
    /// Takes it and answers with this status.
    TakeAndAnswer(u16),
    /// Takes it and never answers.
    TakeAndHang,
    /// Takes it and answers only once [`SmsServer::let_go`] is called.
    TakeAndHold,
    /// Does not take it.
    TurnAway {
        status: u16,
        code: i64,
        retry_after: Option<&'static str>,
    },
}

#[derive(Clone, Debug)]
pub struct Taken {
    pub sid: String,
    pub to: String,
    pub from: String,
    pub body: String,
    pub callback: String,
    created: String,
}

struct Inside {
    clock: Arc<dyn Clock>,
    script: Mutex<VecDeque<Act>>,
    taken: Mutex<Vec<Taken>>,
    list_script: Mutex<VecDeque<u16>>,
    page_size: Mutex<usize>,
    look_ups: Mutex<usize>,
    arrived: Semaphore,
    go: Semaphore,
}

pub struct SmsServer {
    inside: Arc<Inside>,
    address: std::net::SocketAddr,
}

impl SmsServer {
    pub async fn start(clock: Arc<dyn Clock>) -> Self {
        let inside = Arc::new(Inside {
            clock,
            script: Mutex::default(),
            taken: Mutex::default(),
            list_script: Mutex::default(),
            page_size: Mutex::new(50),
            look_ups: Mutex::default(),
            arrived: Semaphore::new(0),
            go: Semaphore::new(0),
        });
        let app = Router::new()
            .route(
                "/2010-04-01/Accounts/{account}/Messages.json",
                get(list).post(take),
            )
            .with_state(inside.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { inside, address }
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub fn will(&self, acts: impl IntoIterator<Item = Act>) {
        self.inside.script.lock().unwrap().extend(acts);
    }

    /// The next look-ups are answered with these statuses.
    pub fn will_answer_look_ups_with(&self, statuses: impl IntoIterator<Item = u16>) {
        self.inside.list_script.lock().unwrap().extend(statuses);
    }

    pub fn lists_so_many_a_page(&self, count: usize) {
        *self.inside.page_size.lock().unwrap() = count;
    }

    pub fn taken(&self) -> Vec<Taken> {
        self.inside.taken.lock().unwrap().clone()
    }

    pub fn look_ups(&self) -> usize {
        *self.inside.look_ups.lock().unwrap()
    }

    /// Waits until another message has arrived.
    pub async fn arrival(&self) {
        self.inside.arrived.acquire().await.unwrap().forget();
    }

    pub fn let_go(&self) {
        self.inside.go.add_permits(1);
    }
}

fn is_us(headers: &HeaderMap) -> bool {
    let expected = base64::engine::general_purpose::STANDARD.encode(format!("{ACCOUNT}:{TOKEN}"));
    headers
        .get("authorization")
        .is_some_and(|given| given.to_str().unwrap() == format!("Basic {expected}"))
}

async fn take(
    State(inside): State<Arc<Inside>>,
    headers: HeaderMap,
    Form(form): Form<HashMap<String, String>>,
) -> Response {
    assert!(is_us(&headers), "the worker logs in");
    let act = inside.script.lock().unwrap().pop_front();
    let act = act.unwrap_or(Act::Take);
    if let Act::TurnAway {
        status,
        code,
        retry_after,
    } = act
    {
        inside.arrived.add_permits(1);
        let body = Json(json!({"code": code, "message": "no", "status": status}));
        let mut answer = (StatusCode::from_u16(status).unwrap(), body).into_response();
        if let Some(wait) = retry_after {
            answer
                .headers_mut()
                .insert("retry-after", wait.parse().unwrap());
        }
        return answer;
    }
    let sid = {
        let mut taken = inside.taken.lock().unwrap();
        let sid = format!("SM{:032x}", taken.len() + 1);
        taken.push(Taken {
            sid: sid.clone(),
            to: form["To"].clone(),
            from: form["From"].clone(),
            body: form["Body"].clone(),
            callback: form["StatusCallback"].clone(),
            created: jiff::fmt::rfc2822::DateTimePrinter::new()
                .timestamp_to_string(&inside.clock.now())
                .unwrap(),
        });
        sid
    };
    inside.arrived.add_permits(1);
    match act {
        Act::TakeAndAnswer(status) => StatusCode::from_u16(status).unwrap().into_response(),
        Act::TakeAndHang => std::future::pending().await,
        Act::TakeAndHold => {
            inside.go.acquire().await.unwrap().forget();
            (StatusCode::CREATED, Json(json!({"sid": sid}))).into_response()
        }
        _ => (StatusCode::CREATED, Json(json!({"sid": sid}))).into_response(),
    }
}

async fn list(
    State(inside): State<Arc<Inside>>,
    Path(account): Path<String>,
    headers: HeaderMap,
    Query(query): Query<HashMap<String, String>>,
) -> Response {
    assert!(is_us(&headers), "the worker logs in");
    *inside.look_ups.lock().unwrap() += 1;
    if let Some(status) = inside.list_script.lock().unwrap().pop_front() {
        return StatusCode::from_u16(status).unwrap().into_response();
    }
    let size = *inside.page_size.lock().unwrap();
    let page: usize = query.get("Page").map_or(0, |page| page.parse().unwrap());
    let taken = inside.taken.lock().unwrap();
    let fitting: Vec<&Taken> = taken
        .iter()
        .rev()
        .filter(|t| query.get("To").is_none_or(|to| *to == t.to))
        .filter(|t| query.get("From").is_none_or(|from| *from == t.from))
        .collect();
    let messages: Vec<Value> = fitting
        .iter()
        .skip(page * size)
        .take(size)
        .map(|t| {
            json!({"sid": t.sid, "to": t.to, "from": t.from, "body": t.body,
                "direction": "outbound-api", "date_created": t.created, "status": "queued"})
        })
        .collect();
    let next = (fitting.len() > (page + 1) * size).then(|| {
        format!(
            "/2010-04-01/Accounts/{account}/Messages.json?To={}&Page={}",
            query["To"].replace('+', "%2B"),
            page + 1
        )
    });
    Json(json!({"messages": messages, "next_page_uri": next})).into_response()
}
