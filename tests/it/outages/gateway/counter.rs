//! The gateway's HTTP: sends are taken or not, and the list tells of those
//! that were.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex};

use axum::body::{Body, Bytes};
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Form, Json, Router};
use base64::Engine;
use futures::stream::{self, StreamExt};
use serde_json::{Value, json};
use sifra::cli::system::SystemClock;
use sifra::domain::clock::Clock;
use tokio::sync::{Semaphore, broadcast};

use super::books::{self, Asked, Books, Event, Kind, Send};
use super::{ACCOUNT, Act, ListAct, TOKEN, When};

/// What the test has ordered, by the recipient's number.
#[derive(Default)]
pub struct Orders {
    pub sends: HashMap<String, VecDeque<Act>>,
    pub look_ups: HashMap<String, VecDeque<ListAct>>,
}

pub struct Counter {
    pub books: Mutex<Books>,
    pub orders: Mutex<Orders>,
    pub go: Semaphore,
    pub events: broadcast::Sender<Event>,
}

pub fn router(counter: Arc<Counter>) -> Router {
    Router::new()
        .route(
            "/{worker}/2010-04-01/Accounts/{account}/Messages.json",
            get(list).post(send),
        )
        .with_state(counter)
}

impl Counter {
    fn ordered(&self, to: &str) -> Act {
        let mut orders = self.orders.lock().unwrap();
        let Some(acts) = orders.sends.get_mut(to) else {
            return Act::Take;
        };
        match acts.front() {
            Some(Act::Refuse) => Act::Refuse,
            _ => acts.pop_front().unwrap_or(Act::Take),
        }
    }

    fn tell(&self, kind: Kind, worker: &str, to: &str) {
        // Nobody may be listening.
        let _ = self.events.send(Event {
            kind,
            worker: worker.to_owned(),
            to: to.to_owned(),
        });
    }

    fn take(&self, worker: &str, send: Send) -> String {
        let to = send.to.clone();
        let sid = self.books.lock().unwrap().take(send, SystemClock.now()).sid;
        self.tell(Kind::Taken, worker, &to);
        sid
    }

    async fn wait(&self, when: When) {
        match when {
            When::LetGo => self.go.acquire().await.unwrap().forget(),
            When::After(wait) => tokio::time::sleep(wait).await,
        }
    }
}

fn is_us(headers: &HeaderMap) -> bool {
    let expected = base64::engine::general_purpose::STANDARD.encode(format!("{ACCOUNT}:{TOKEN}"));
    headers
        .get("authorization")
        .is_some_and(|given| given.to_str().unwrap() == format!("Basic {expected}"))
}

async fn send(
    State(counter): State<Arc<Counter>>,
    Path((worker, _)): Path<(String, String)>,
    headers: HeaderMap,
    Form(form): Form<HashMap<String, String>>,
) -> Response {
    assert!(is_us(&headers), "the worker logs in");
    let send = Send {
        to: form["To"].clone(),
        from: form["From"].clone(),
        body: form["Body"].clone(),
        callback: form["StatusCallback"].clone(),
    };
    let to = send.to.clone();
    let act = counter.ordered(&to);
    counter.books.lock().unwrap().sends.push(Asked {
        to: to.clone(),
        message_id: books::message_id(&send.callback).to_owned(),
        turned_away: act.turns_away_at_the_door(),
        at: SystemClock.now(),
    });
    counter.tell(Kind::Arrived, &worker, &to);
    let sid = if act.takes_at_once() {
        counter.take(&worker, send.clone())
    } else {
        String::new()
    };
    let taken = json!({"sid": sid, "status": "queued"}).to_string();
    let answer = match act {
        Act::Take => (201, taken),
        Act::TakeAndAnswer(status) => (status, String::new()),
        Act::TakeAndBabble | Act::Babble => (200, "<html>welcome</html>".to_owned()),
        Act::TakeAndBreakOff => return broken_off(taken),
        Act::TakeAndHold(when) => {
            counter.wait(when).await;
            (201, taken)
        }
        Act::TakeLate(when) => {
            take_late(&counter, worker.clone(), send, when);
            std::future::pending().await
        }
        Act::TakeAndHang | Act::Hang => std::future::pending().await,
        Act::TurnAway {
            status,
            code,
            retry_after,
        } => return turned_away(status, code, retry_after),
        Act::Refuse => return turned_away(400, 21610, None),
    };
    answered(counter, worker, to, answer)
}

/// The answer, and word of it once it is written.
fn answered(counter: Arc<Counter>, worker: String, to: String, answer: (u16, String)) -> Response {
    let text = stream::iter([Ok::<_, std::io::Error>(Bytes::from(answer.1))]);
    let end = stream::once(async move {
        counter.tell(Kind::Answered, &worker, &to);
        Ok(Bytes::new())
    });
    let body = Body::from_stream(text.chain(end));
    (StatusCode::from_u16(answer.0).unwrap(), body).into_response()
}

fn broken_off(text: String) -> Response {
    let length = text.len();
    let half = Bytes::from(text).slice(..length / 2);
    let parts = stream::iter([Ok(half), Err(std::io::Error::other("broken off"))]);
    let length = [("content-length", length.to_string())];
    (StatusCode::CREATED, length, Body::from_stream(parts)).into_response()
}

fn turned_away(status: u16, code: i64, retry_after: Option<&'static str>) -> Response {
    let body = Json(json!({"code": code, "message": "no", "status": status}));
    let mut answer = (StatusCode::from_u16(status).unwrap(), body).into_response();
    if let Some(wait) = retry_after {
        answer
            .headers_mut()
            .insert("retry-after", wait.parse().unwrap());
    }
    answer
}

/// Takes it in a task of its own, since the sender may have hung up by then.
fn take_late(counter: &Arc<Counter>, worker: String, send: Send, when: When) {
    let counter = Arc::clone(counter);
    let number = {
        let mut books = counter.books.lock().unwrap();
        let number = books.sends.len() as u64;
        if matches!(when, When::After(_)) {
            books.late.insert(number, send.clone());
        }
        number
    };
    tokio::spawn(async move {
        counter.wait(when).await;
        let by_timer = matches!(when, When::After(_));
        // A look-up may have been faster than our timer.
        if !by_timer || counter.books.lock().unwrap().late.remove(&number).is_some() {
            counter.take(&worker, send);
        }
    });
}

async fn list(
    State(counter): State<Arc<Counter>>,
    Path((worker, _)): Path<(String, String)>,
    headers: HeaderMap,
    Query(query): Query<HashMap<String, String>>,
) -> Response {
    assert!(is_us(&headers), "the worker logs in");
    let to = &query["To"];
    let act = {
        let mut orders = counter.orders.lock().unwrap();
        orders.look_ups.get_mut(to).and_then(VecDeque::pop_front)
    };
    let late: Vec<Send> = {
        let mut books = counter.books.lock().unwrap();
        books.look_ups.push(Asked {
            to: to.clone(),
            message_id: String::new(),
            turned_away: false,
            at: SystemClock.now(),
        });
        let late = books.late.extract_if(|_, send| send.to == *to);
        late.map(|(_, send)| send).collect()
    };
    for send in late {
        counter.take(&worker, send);
    }
    match act {
        Some(ListAct::Answer(status)) => StatusCode::from_u16(status).unwrap().into_response(),
        Some(ListAct::Babble) => "<html>welcome</html>".into_response(),
        Some(ListAct::Hang) => std::future::pending().await,
        None => Json(listed(&counter, &query)).into_response(),
    }
}

fn listed(counter: &Counter, query: &HashMap<String, String>) -> Value {
    let printer = jiff::fmt::rfc2822::DateTimePrinter::new();
    let books = counter.books.lock().unwrap();
    let messages: Vec<Value> = books
        .taken
        .iter()
        .rev()
        .filter(|taken| query["To"] == taken.to && query["From"] == taken.from)
        .map(|taken| {
            json!({"sid": taken.sid, "to": taken.to, "from": taken.from, "body": taken.body,
                "direction": "outbound-api", "status": "queued",
                "date_created": printer.timestamp_to_string(&taken.at).unwrap()})
        })
        .collect();
    json!({"messages": messages, "next_page_uri": null})
}
