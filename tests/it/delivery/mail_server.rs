//! A mail server that follows a script: how it answers each line that starts
//! with a word, else as it should.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reply {
    Say(&'static str),
    HangUp,
    /// Keeps the mail, and then hangs up instead of saying so.
    KeepAndHangUp,
}

#[derive(Default)]
struct Inside {
    script: Mutex<VecDeque<(&'static str, Reply)>>,
    mails: Mutex<Vec<String>>,
}

pub struct MailServer {
    inside: Arc<Inside>,
    address: std::net::SocketAddr,
}

impl MailServer {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let inside = Arc::new(Inside::default());
        let for_task = inside.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let inside = for_task.clone();
                tokio::spawn(async move { converse(stream, &inside).await });
            }
        });
        Self { inside, address }
    }

    /// With a log-in, of which only scripts speak.
    pub fn url(&self) -> String {
        format!("smtp://sifra:secret@{}", self.address)
    }

    /// The next line that starts with `word` is answered so. The mail itself
    /// goes by the word ".".
    pub fn will(&self, word: &'static str, reply: Reply) {
        self.inside.script.lock().unwrap().push_back((word, reply));
    }

    /// The mails that were kept, headers and all.
    pub fn mails(&self) -> Vec<String> {
        self.inside.mails.lock().unwrap().clone()
    }
}

impl Inside {
    fn scripted(&self, line: &str) -> Option<Reply> {
        let mut script = self.script.lock().unwrap();
        let place = script.iter().position(|(word, _)| line.starts_with(word))?;
        script.remove(place).map(|(_, reply)| reply)
    }
}

async fn converse(stream: TcpStream, inside: &Inside) -> std::io::Result<()> {
    let (from, mut to) = stream.into_split();
    let mut lines = BufReader::new(from).lines();
    to.write_all(b"220 mail.example.no ESMTP\r\n").await?;
    while let Some(line) = lines.next_line().await? {
        let mut mail = None;
        let mut line = line;
        if line == "." || line.starts_with("DATA") {
            if let Some(reply) = inside.scripted("DATA") {
                match reply {
                    Reply::Say(text) => to.write_all(format!("{text}\r\n").as_bytes()).await?,
                    _ => return Ok(()),
                }
                continue;
            }
            to.write_all(b"354 go on\r\n").await?;
            let mut text = String::new();
            while let Some(part) = lines.next_line().await? {
                if part == "." {
                    break;
                }
                text.push_str(&part);
                text.push('\n');
            }
            mail = Some(text);
            line = ".".to_owned();
        }
        let reply = inside.scripted(&line);
        if let Some(text) = mail
            && matches!(reply, None | Some(Reply::KeepAndHangUp))
        {
            inside.mails.lock().unwrap().push(text);
        }
        let answer = match reply {
            Some(Reply::Say(text)) => text,
            Some(_) => return Ok(()),
            None if line.starts_with("EHLO") => "250-mail.example.no\r\n250 AUTH PLAIN",
            None if line.starts_with("AUTH") => "235 welcome",
            None if line.starts_with("QUIT") => "221 bye",
            None => "250 fine",
        };
        to.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
    Ok(())
}
