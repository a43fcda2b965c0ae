//! A gateway's media, over real HTTP with Basic auth, and the storage that it
//! sends on to, which wants none.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use base64::Engine;

pub const ACCOUNT: &str = "AC00000000000000000000000000000001";
pub const TOKEN: &str = "token-for-tests-only";

/// What the server does when a file is asked for.
#[derive(Clone)]
pub enum Act {
    Serve(Vec<u8>),
    /// Says nothing of how much it is, and goes on for ever.
    ServeWithoutEnd,
    /// Says that it is so many bytes.
    Claim(u64),
    /// Breaks off in the middle.
    BreakOff,
    Answer(u16),
    Hang,
    SendOnTo(String),
}

/// A request for a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub method: Method,
    pub path: String,
    pub with_credentials: bool,
}

#[derive(Default)]
struct Inside {
    /// By the last part of the path; the last act stays.
    acts: Mutex<HashMap<String, VecDeque<Act>>>,
    asked: Mutex<Vec<Asked>>,
    wants_credentials: bool,
}

pub struct MediaServer {
    inside: Arc<Inside>,
    address: std::net::SocketAddr,
}

impl MediaServer {
    /// The gateway itself.
    pub async fn gateway() -> Self {
        Self::start(true).await
    }

    /// The storage behind it.
    pub async fn storage() -> Self {
        Self::start(false).await
    }

    async fn start(wants_credentials: bool) -> Self {
        let inside = Arc::new(Inside {
            wants_credentials,
            ..Inside::default()
        });
        let app = Router::new()
            .route("/{*path}", any(answer))
            .with_state(inside.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a free port");
        let address = listener.local_addr().expect("an address");
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { inside, address }
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Has a file, and gives its address.
    pub fn has(&self, sid: &str, acts: impl IntoIterator<Item = Act>) -> String {
        let acts = acts.into_iter().collect();
        let mut all = self.inside.acts.lock().expect("nobody panics here");
        all.insert(sid.to_owned(), acts);
        format!(
            "{}/2010-04-01/Accounts/{ACCOUNT}/Messages/MM1/Media/{sid}",
            self.url()
        )
    }

    pub fn asked(&self) -> Vec<Asked> {
        self.inside
            .asked
            .lock()
            .expect("nobody panics here")
            .clone()
    }
}

async fn answer(
    State(inside): State<Arc<Inside>>,
    Path(path): Path<String>,
    method: Method,
    headers: HeaderMap,
) -> Response {
    let expected = base64::engine::general_purpose::STANDARD.encode(format!("{ACCOUNT}:{TOKEN}"));
    let given = headers.get(header::AUTHORIZATION);
    let asked = Asked {
        method: method.clone(),
        path: path.clone(),
        with_credentials: given.is_some(),
    };
    inside.asked.lock().expect("nobody panics here").push(asked);
    let is_us =
        given.is_some_and(|given| given.as_bytes() == format!("Basic {expected}").as_bytes());
    if inside.wants_credentials && !is_us {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    if method == Method::DELETE {
        return StatusCode::NO_CONTENT.into_response();
    }
    let sid = path.rsplit('/').next().unwrap_or_default();
    let act = {
        let mut acts = inside.acts.lock().expect("nobody panics here");
        let Some(acts) = acts.get_mut(sid) else {
            return StatusCode::NOT_FOUND.into_response();
        };
        if acts.len() > 1 {
            acts.pop_front()
        } else {
            acts.front().cloned()
        }
    };
    match act {
        None => StatusCode::NOT_FOUND.into_response(),
        Some(Act::Serve(bytes)) => bytes.into_response(),
        Some(Act::ServeWithoutEnd) => {
            let chunk = Bytes::from(vec![0xff_u8; 64 * 1024]);
            let chunks =
                futures::stream::repeat_with(move || Ok::<_, std::io::Error>(chunk.clone()));
            Body::from_stream(chunks).into_response()
        }
        Some(Act::Claim(length)) => {
            let body =
                Body::from_stream(futures::stream::pending::<Result<Bytes, std::io::Error>>());
            ([(header::CONTENT_LENGTH, length.to_string())], body).into_response()
        }
        Some(Act::BreakOff) => {
            let chunks = [
                Ok(Bytes::from_static(b"\xff\xd8\xff\xe0")),
                Err(std::io::Error::other("broken off")),
            ];
            Body::from_stream(futures::stream::iter(chunks)).into_response()
        }
        Some(Act::Answer(status)) => StatusCode::from_u16(status)
            .expect("a status")
            .into_response(),
        Some(Act::Hang) => std::future::pending().await,
        Some(Act::SendOnTo(url)) => {
            (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, url)]).into_response()
        }
    }
}
