//! What has changed, told at once to those who have the staff pages open.
//!
//! One watcher in each process looks into the database: at once when this
//! process has committed something, and once a second for what others have; but
//! only while somebody listens. Whoever opens a page hears first what happened
//! since the page was made. A listener that falls behind is told to look again.

mod seen;

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::{Notify, broadcast, watch};

use super::Casework;
use crate::domain::case::Case;
use crate::store::changes::{self, Mark};
use crate::store::{StoreError, cases};
use seen::Seen;

/// How long after its instant a change may become visible, and how far the
/// clocks of two processes may be apart.
const LATE: SignedDuration = SignedDuration::from_secs(30);
/// A change that is older than this was on the page already.
const NEAR: SignedDuration = SignedDuration::from_secs(2);
/// Whoever was away for longer looks at everything again.
const LONG: SignedDuration = SignedDuration::from_mins(10);
/// How often to look for what other processes have changed.
const PACE: Duration = Duration::from_secs(1);
/// What is committed in such a short while is told together.
const BREATH: Duration = Duration::from_millis(100);
/// Most rows read in one look: of more, all are told to look again.
const MOST: usize = 500;
/// Most cases told of one by one: of more, all are told to look again.
const EACH: usize = 100;
/// Looks that a listener may be behind.
const BEHIND: usize = 64;
/// Streams that one login may keep open: one for each browser or phone, and
/// some whose line has died without our knowing.
pub const OF_ONE_LOGIN: usize = 8;
/// Streams that a process keeps open in all.
const OF_ALL: usize = 2000;

/// What of a case has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The case itself; it has a new version.
    Case,
    /// How far its messages or hand-overs have come.
    Messages,
}

/// A change, with the case as it is now.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    pub case: Case,
    pub what: What,
}

/// What a listener hears.
#[derive(Debug, Clone, PartialEq)]
pub struct News {
    /// Whoever has heard this has heard all until then.
    pub until: Timestamp,
    pub changes: Vec<Change>,
    /// More has changed than is told.
    pub look_again: bool,
}

/// The desk's news. One for each process.
pub(super) struct Live {
    tell: broadcast::Sender<Arc<News>>,
    /// Rung when somebody begins to listen.
    arrived: Notify,
    stopped: watch::Sender<bool>,
    /// Streams by login.
    seats: Arc<Mutex<HashMap<String, usize>>>,
}

impl Default for Live {
    fn default() -> Self {
        Self {
            tell: broadcast::Sender::new(BEHIND),
            arrived: Notify::new(),
            stopped: watch::Sender::new(false),
            seats: Arc::default(),
        }
    }
}

/// One who listens, until dropped.
pub struct Listener {
    told: broadcast::Receiver<Arc<News>>,
    stopped: watch::Receiver<bool>,
    missed: Option<Arc<News>>,
    since: Timestamp,
    _seat: Seat,
}

impl Listener {
    /// Waits for news; nothing when the process is to stop.
    pub async fn heard(&mut self) -> Option<Arc<News>> {
        if let Some(missed) = self.missed.take() {
            return Some(missed);
        }
        let told = tokio::select! {
            _ = self.stopped.wait_for(|stopped| *stopped) => return None,
            told = self.told.recv() => told,
        };
        let news = match told {
            Ok(news) => news,
            Err(broadcast::error::RecvError::Lagged(_)) => Arc::new(News {
                until: self.since,
                changes: Vec::new(),
                look_again: true,
            }),
            Err(broadcast::error::RecvError::Closed) => return None,
        };
        self.since = news.until;
        Some(news)
    }

    /// Until when everything has been heard.
    pub fn since(&self) -> Timestamp {
        self.since
    }
}

/// A stream's place among those of its login, given back when dropped.
struct Seat {
    seats: Arc<Mutex<HashMap<String, usize>>>,
    login: String,
}

impl Seat {
    fn take(seats: &Arc<Mutex<HashMap<String, usize>>>, login: &str) -> Option<Self> {
        let mut taken = seats.lock().unwrap_or_else(PoisonError::into_inner);
        let of_login = taken.get(login).copied().unwrap_or(0);
        if of_login >= OF_ONE_LOGIN || taken.values().sum::<usize>() >= OF_ALL {
            return None;
        }
        taken.insert(login.to_owned(), of_login + 1);
        Some(Self {
            seats: Arc::clone(seats),
            login: login.to_owned(),
        })
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut taken = self.seats.lock().unwrap_or_else(PoisonError::into_inner);
        match taken.get_mut(&self.login) {
            Some(count) if *count > 1 => *count -= 1,
            _ => {
                taken.remove(&self.login);
            }
        }
    }
}

impl Casework {
    /// Begins to listen for whoever is logged in by `login` (any text that tells
    /// logins apart), with what has changed since the page was made. Nothing
    /// where that login listens too often already.
    pub async fn listen(
        &self,
        login: &str,
        since: Timestamp,
    ) -> Result<Option<Listener>, StoreError> {
        let live = &self.inner.live;
        let Some(seat) = Seat::take(&live.seats, login) else {
            return Ok(None);
        };
        // Before reading, so that nothing falls between.
        let told = live.tell.subscribe();
        live.arrived.notify_one();
        let now = self.inner.ids.now();
        let missed = if since < before(now, LONG) {
            News {
                until: now,
                changes: Vec::new(),
                look_again: true,
            }
        } else {
            self.news(&mut Seen::default(), before(since.min(now), NEAR))
                .await?
        };
        Ok(Some(Listener {
            told,
            stopped: live.stopped.subscribe(),
            since: missed.until,
            missed: Some(missed)
                .filter(|news| news.look_again || !news.changes.is_empty())
                .map(Arc::new),
            _seat: seat,
        }))
    }

    /// Watches for changes and tells them to all who listen, until `stop`
    /// completes; then no stream of theirs stays open.
    pub async fn watch(self, stop: impl Future<Output = ()>) {
        tokio::select! {
            () = stop => {}
            () = self.watch_for_ever() => {}
        }
        self.inner.live.stopped.send_replace(true);
    }

    async fn watch_for_ever(&self) {
        let live = &self.inner.live;
        let mut commits = self.inner.db.commits();
        loop {
            if live.tell.receiver_count() == 0 {
                live.arrived.notified().await;
                continue;
            }
            let began = self.inner.ids.now();
            let mut seen = Seen::since(before(began, NEAR));
            let mut looked = began;
            let mut failed = false;
            while live.tell.receiver_count() > 0 {
                match self.news(&mut seen, before(looked, LATE)).await {
                    Ok(mut news) => {
                        seen.first_look_is_over();
                        looked = news.until;
                        news.look_again |= failed;
                        failed = false;
                        if news.look_again || !news.changes.is_empty() {
                            // Fails only where the last listener has just left.
                            let _ = live.tell.send(Arc::new(news));
                        }
                    }
                    Err(error) if !failed => {
                        tracing::warn!(%error, "changes cannot be read: open pages wait");
                        failed = true;
                    }
                    Err(_) => {}
                }
                tokio::select! {
                    _ = commits.changed() => tokio::time::sleep(BREATH).await,
                    () = tokio::time::sleep(PACE) => {}
                }
                commits.mark_unchanged();
            }
        }
    }

    /// What has changed since, as far as it was not seen.
    async fn news(&self, seen: &mut Seen, since: Timestamp) -> Result<News, StoreError> {
        let now = self.inner.ids.now();
        let mut tx = self.inner.db.read().await?;
        let of_cases = changes::cases(&mut tx, since, MOST).await?;
        let of_messages = changes::messages(&mut tx, since, MOST).await?;
        let of_hand_overs = changes::hand_overs(&mut tx, since, MOST).await?;
        let mut news = News {
            until: now,
            changes: Vec::new(),
            look_again: [&of_cases, &of_messages, &of_hand_overs]
                .iter()
                .any(|marks| marks.len() == MOST),
        };
        // A new version of a case brings what its messages have come to with it.
        let mut changed: BTreeMap<String, What> = BTreeMap::new();
        for (what, marks) in [
            (What::Case, of_cases),
            (What::Messages, of_messages),
            (What::Messages, of_hand_overs),
        ] {
            for Mark { case_id, .. } in seen.fresh(marks, now) {
                changed.entry(case_id).or_insert(what);
            }
        }
        if changed.len() > EACH {
            news.look_again = true;
            return Ok(news);
        }
        for (case_id, what) in changed {
            if let Some(case) = cases::by_id(&mut tx, &case_id).await? {
                news.changes.push(Change { case, what });
            }
        }
        Ok(news)
    }
}

fn before(at: Timestamp, span: SignedDuration) -> Timestamp {
    at.checked_sub(span).unwrap_or(at)
}
