//! A partner's system that follows a script: what it does with each call, one
//! after the other; after the script it takes them all.

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use axum::http::{HeaderMap, HeaderName, HeaderValue};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

#[derive(Clone, Copy, Debug)]
pub enum Act {
    /// Answers with this status and these header lines.
    Answer(u16, &'static str),
    /// Takes it and answers with a megabyte.
    Megabyte,
    /// Takes it and never answers.
    Hang,
    /// Takes it and answers only once [`Receiver::let_go`] is called.
    Hold,
    /// Takes it and closes the connection.
    HangUp,
}

#[derive(Clone, Debug)]
pub struct Taken {
    pub path: String,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Taken {
    pub fn id(&self) -> &str {
        self.header("webhook-id")
    }

    pub fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name).expect("the header");
        value.to_str().expect("a readable header")
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).expect("JSON")
    }
}

#[derive(Default)]
struct Inside {
    script: Mutex<VecDeque<Act>>,
    taken: Mutex<Vec<Taken>>,
}

#[derive(Clone)]
pub struct Receiver {
    inside: Arc<Inside>,
    arrived: Arc<Semaphore>,
    go: Arc<Semaphore>,
    address: SocketAddr,
}

impl Receiver {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let receiver = Self {
            inside: Arc::default(),
            arrived: Arc::new(Semaphore::new(0)),
            go: Arc::new(Semaphore::new(0)),
            address: listener.local_addr().expect("an address"),
        };
        let own = receiver.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let receiver = own.clone();
                // A caller that goes away is part of the play.
                tokio::spawn(async move { receiver.serve(stream).await.ok() });
            }
        });
        receiver
    }

    pub fn url(&self) -> String {
        format!("http://{}/hook?token=secret", self.address)
    }

    pub fn port(&self) -> u16 {
        self.address.port()
    }

    pub fn will(&self, acts: impl IntoIterator<Item = Act>) {
        self.inside.script.lock().expect("unpoisoned").extend(acts);
    }

    pub fn taken(&self) -> Vec<Taken> {
        self.inside.taken.lock().expect("unpoisoned").clone()
    }

    pub fn ids(&self) -> Vec<String> {
        let taken = self.taken();
        taken.iter().map(|taken| taken.id().to_owned()).collect()
    }

    /// Waits until another call has arrived.
    pub async fn arrival(&self) {
        self.arrived.acquire().await.expect("open").forget();
    }

    pub fn let_go(&self) {
        self.go.add_permits(1);
    }

    async fn serve(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let taken = read(&mut stream).await?;
        self.inside.taken.lock().expect("unpoisoned").push(taken);
        self.arrived.add_permits(1);
        let act = self.inside.script.lock().expect("unpoisoned").pop_front();
        match act.unwrap_or(Act::Answer(200, "")) {
            Act::Answer(status, headers) => answer(&mut stream, status, headers, b"").await,
            Act::Megabyte => answer(&mut stream, 200, "", &vec![b'x'; 1 << 20]).await,
            Act::Hang => std::future::pending().await,
            Act::Hold => {
                self.go.acquire().await.expect("open").forget();
                answer(&mut stream, 200, "", b"").await
            }
            Act::HangUp => Ok(()),
        }
    }
}

async fn read(stream: &mut TcpStream) -> std::io::Result<Taken> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await?);
    }
    let head = String::from_utf8(head).expect("readable headers");
    let mut lines = head.lines();
    let request = lines.next().unwrap_or_default();
    let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
    assert!(request.starts_with("POST "), "{request}");
    let headers: HeaderMap = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| {
            let name: HeaderName = name.parse().expect("a name");
            (name, HeaderValue::from_str(value).expect("a value"))
        })
        .collect();
    let length = headers.get("content-length").expect("a length");
    let length: usize = length.to_str().expect("text").parse().expect("a number");
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await?;
    Ok(Taken {
        path,
        headers,
        body,
    })
}

async fn answer(
    stream: &mut TcpStream,
    status: u16,
    headers: &str,
    body: &[u8],
) -> std::io::Result<()> {
    let head = format!(
        "HTTP/1.1 {status} So\r\nconnection: close\r\ncontent-length: {}\r\n{headers}\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(body).await?;
    stream.shutdown().await
}
