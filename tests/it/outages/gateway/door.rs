//! The gateway's door: while it is shut, connections come about, but nobody
//! reads what they say.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, ready};

use axum::serve::Listener;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

#[derive(Clone, Copy)]
struct Stand {
    open: bool,
    /// How often those who waited were turned out.
    turned_out: u32,
}

pub struct Door {
    stand: watch::Sender<Stand>,
    waiting: Arc<AtomicUsize>,
}

pub struct Doorkeeper {
    listener: TcpListener,
    stand: watch::Receiver<Stand>,
    waiting: Arc<AtomicUsize>,
}

pub fn door(listener: TcpListener) -> (Door, Doorkeeper) {
    let (tell, told) = watch::channel(Stand {
        open: true,
        turned_out: 0,
    });
    let waiting = Arc::new(AtomicUsize::new(0));
    let door = Door {
        stand: tell,
        waiting: Arc::clone(&waiting),
    };
    let keeper = Doorkeeper {
        listener,
        stand: told,
        waiting,
    };
    (door, keeper)
}

impl Door {
    pub fn shut(&self) {
        self.stand.send_modify(|stand| stand.open = false);
    }

    pub fn open(&self) {
        self.stand.send_modify(|stand| stand.open = true);
    }

    pub fn turn_out_and_open(&self) {
        self.stand.send_modify(|stand| {
            stand.open = true;
            stand.turned_out += 1;
        });
    }

    pub fn waiting(&self) -> usize {
        self.waiting.load(Ordering::SeqCst)
    }
}

impl Listener for Doorkeeper {
    type Io = Guest;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Guest, SocketAddr) {
        loop {
            let (stream, from) = Listener::accept(&mut self.listener).await;
            // What breaks off is a reset, not a polite end.
            stream.set_zero_linger().expect("a fresh connection");
            let Stand { open, turned_out } = *self.stand.borrow();
            if open {
                return (Guest::new(stream, false), from);
            }
            until_all_is_said(&stream).await;
            self.waiting.fetch_add(1, Ordering::SeqCst);
            let opened = self.stand.wait_for(|stand| stand.open).await;
            let stays = opened.is_ok_and(|stand| stand.turned_out == turned_out);
            self.waiting.fetch_sub(1, Ordering::SeqCst);
            if stays {
                return (Guest::new(stream, true), from);
            }
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

/// Waits until the whole send lies in the connection, unread.
async fn until_all_is_said(stream: &TcpStream) {
    let mut seen = [0; 8192];
    while let Ok(length @ 1..) = stream.peek(&mut seen).await
        && !String::from_utf8_lossy(&seen[..length]).contains("StatusCallback=")
    {
        tokio::task::yield_now().await;
    }
}

/// A connection that was let in.
pub struct Guest {
    stream: TcpStream,
    /// Whether nobody is to notice that the other end is gone.
    outlives_the_other: bool,
}

impl Guest {
    fn new(stream: TcpStream, outlives_the_other: bool) -> Self {
        Self {
            stream,
            outlives_the_other,
        }
    }
}

impl AsyncRead for Guest {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(context, buffer))?;
        if self.outlives_the_other && buffer.filled().len() == before {
            return Poll::Pending;
        }
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Guest {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
