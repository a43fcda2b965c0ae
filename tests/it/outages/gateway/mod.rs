//! An SMS gateway that misbehaves as it is told, for each recipient apart, and
//! keeps the books on what it was asked, what it took and what it answered.

mod act;
mod books;
mod counter;
mod door;

use std::sync::Arc;

use tokio::sync::{Semaphore, broadcast};

pub use act::{Act, ListAct, When};
pub use books::{Asked, Books, Event, Kind, Taken};
use counter::Counter;
use door::Door;

pub const ACCOUNT: &str = "AC00000000000000000000000000000001";
pub const TOKEN: &str = "gateway-token";
pub const FROM: &str = "+4759440000";

/// More events than any run leads to.
const EVENTS: usize = 65_536;

pub struct Gateway {
    counter: Arc<Counter>,
    door: Door,
    address: std::net::SocketAddr,
}

impl Gateway {
    pub async fn start() -> Self {
        let counter = Arc::new(Counter {
            books: std::sync::Mutex::default(),
            orders: std::sync::Mutex::default(),
            go: Semaphore::new(0),
            events: broadcast::channel(EVENTS).0,
        });
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (door, doorkeeper) = door::door(listener);
        let router = counter::router(Arc::clone(&counter));
        tokio::spawn(async move { axum::serve(doorkeeper, router).await });
        Self {
            counter,
            door,
            address,
        }
    }

    /// The base URL for one worker process, so that the books tell who asked.
    pub fn url(&self, worker: &str) -> String {
        format!("http://{}/{worker}", self.address)
    }

    /// What becomes of each send to this number, one after the other; then
    /// they are taken.
    pub fn will(&self, to: &str, acts: impl IntoIterator<Item = Act>) {
        let mut orders = self.counter.orders.lock().unwrap();
        orders.sends.entry(to.to_owned()).or_default().extend(acts);
    }

    /// What becomes of each look-up of this number; then they are answered.
    pub fn will_list(&self, to: &str, acts: impl IntoIterator<Item = ListAct>) {
        let mut orders = self.counter.orders.lock().unwrap();
        orders
            .look_ups
            .entry(to.to_owned())
            .or_default()
            .extend(acts);
    }

    /// Whoever holds something back does one such thing.
    pub fn let_go(&self) {
        self.counter.go.add_permits(1);
    }

    /// Connections come about from now on, but nobody reads what they say.
    pub fn shut_door(&self) {
        self.door.shut();
    }

    /// How many connections stand before the shut door.
    pub fn at_the_door(&self) -> usize {
        self.door.waiting()
    }

    /// Whatever stands before the door is read and served, and so is all that
    /// comes later.
    pub fn open_door(&self) {
        self.door.open();
    }

    /// What stands before the door is never read; what comes later is served.
    pub fn turn_out_and_open(&self) {
        self.door.turn_out_and_open();
    }

    /// A look into the books.
    pub fn books<T>(&self, look: impl FnOnce(&Books) -> T) -> T {
        look(&self.counter.books.lock().unwrap())
    }

    /// What was taken for this number.
    pub fn taken(&self, to: &str) -> Vec<Taken> {
        self.books(|books| {
            let taken = books.taken.iter().filter(|taken| taken.to == to);
            taken.cloned().collect()
        })
    }

    /// How many sends to this number have come.
    pub fn sends(&self, to: &str) -> usize {
        self.books(|books| books.sends.iter().filter(|send| send.to == to).count())
    }

    /// How many look-ups of this number have come.
    pub fn look_ups(&self, to: &str) -> usize {
        self.books(|books| books.look_ups.iter().filter(|send| send.to == to).count())
    }

    /// Everything that happens from now on.
    pub fn events(&self) -> broadcast::Receiver<Event> {
        self.counter.events.subscribe()
    }
}
