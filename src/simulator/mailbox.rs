//! A mail server for this machine only: whatever is sent to whomever lands in
//! the one mailbox.

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use mail_parser::{Address, MessageParser};
use mailin::{Action, Handler, Response, Session, SessionBuilder, response};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

use super::memory::{Mail, Memory};
use crate::domain::ids::Ids;

const MOST_CONNECTIONS: usize = 32;
const LONGEST_MAIL: usize = 1024 * 1024;
const LONGEST_LINE: u64 = 16 * 1024;
/// How long a client may be silent.
const PATIENCE: Duration = Duration::from_secs(120);

/// Starts the server on a free port of the loopback address.
pub(super) async fn start(memory: Memory, ids: Ids) -> io::Result<SocketAddr> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let address = listener.local_addr()?;
    let free = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    tokio::spawn(async move {
        // Ends with the runtime; the semaphore is never closed.
        while let Ok(place) = Arc::clone(&free).acquire_owned().await {
            let Ok((stream, from)) = listener.accept().await else {
                continue;
            };
            let sorter = Sorter {
                memory: memory.clone(),
                ids: ids.clone(),
                envelope: Vec::new(),
                mail: Vec::new(),
                too_long: false,
            };
            tokio::spawn(async move {
                let _place = place;
                if let Err(error) = converse(stream, from.ip(), sorter).await {
                    tracing::debug!(kind = ?error.kind(), "a mail connection broke");
                }
            });
        }
    });
    Ok(address)
}

/// One connection, line by line.
async fn converse(stream: TcpStream, from: IpAddr, sorter: Sorter) -> io::Result<()> {
    let (reader, mut writer) = stream.into_split();
    let mut reader = BufReader::new(reader);
    let mut session: Session<Sorter> = SessionBuilder::new("simulator.example").build(from, sorter);
    let mut answer = Vec::new();
    session.greeting().write_to(&mut answer)?;
    writer.write_all(&answer).await?;
    let mut line = Vec::new();
    loop {
        line.clear();
        let mut bounded = (&mut reader).take(LONGEST_LINE);
        let read = tokio::time::timeout(PATIENCE, bounded.read_until(b'\n', &mut line)).await;
        if read.map_err(|_| io::ErrorKind::TimedOut)?? == 0 {
            return Ok(());
        }
        let reply = session.process(&line);
        if reply.action == Action::NoReply {
            continue;
        }
        answer.clear();
        reply.write_to(&mut answer)?;
        writer.write_all(&answer).await?;
        if reply.action == Action::Close {
            return Ok(());
        }
    }
}

/// Puts what arrives on one connection into the mailbox.
struct Sorter {
    memory: Memory,
    ids: Ids,
    /// The recipients, as the client named them.
    envelope: Vec<String>,
    mail: Vec<u8>,
    too_long: bool,
}

impl Handler for Sorter {
    fn data_start(&mut self, _domain: &str, _from: &str, _is8bit: bool, to: &[String]) -> Response {
        self.envelope = to.to_vec();
        self.mail.clear();
        self.too_long = false;
        response::OK
    }

    fn data(&mut self, line: &[u8]) -> io::Result<()> {
        if self.mail.len() + line.len() > LONGEST_MAIL {
            self.too_long = true;
        } else {
            self.mail.extend_from_slice(line);
        }
        Ok(())
    }

    fn data_end(&mut self) -> Response {
        if self.too_long {
            return response::NO_STORAGE;
        }
        let Some(mail) = MessageParser::default().parse(&self.mail) else {
            return response::TRANSACTION_FAILED;
        };
        self.memory.put_mail(Mail {
            from: mail.from().map(shown).unwrap_or_default(),
            to: self.envelope.join(", "),
            subject: mail.subject().unwrap_or_default().to_owned(),
            body: mail.body_text(0).unwrap_or_default().into_owned(),
            message_id: mail.message_id().unwrap_or_default().to_owned(),
            received_at: self.ids.now(),
        });
        response::OK
    }
}

/// The name of a sender, else the address.
fn shown(address: &Address) -> String {
    address
        .first()
        .and_then(|first| first.name().or_else(|| first.address()))
        .unwrap_or_default()
        .to_owned()
}
