//! Those who report: half by the API under an idempotency key, half by SMS,
//! whose webhook the gateway repeats until it is told that all is well.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use jiff::Timestamp;
use serde_json::{Value, json};
use sifra::cli::system::SystemClock;
use sifra::domain::clock::Clock;
use tokio::sync::Semaphore;
use tokio::task::JoinHandle;

use super::plan::Plan;
use crate::outages::gateway::TOKEN;
use crate::outages::scene::{KEY, Webhook, text_of};
use crate::stage::service::client;

const AT_ONE_TIME: usize = 4;

/// A report that the service has said yes to.
pub struct Accepted {
    pub number: usize,
    /// The API tells it at once.
    pub reference: Option<String>,
    pub at: Timestamp,
}

pub struct People {
    shared: Arc<Shared>,
    tasks: Vec<JoinHandle<Vec<Accepted>>>,
}

struct Shared {
    plans: Arc<[Plan]>,
    bases: Vec<String>,
    http: reqwest::Client,
    next: AtomicUsize,
    accepted: AtomicUsize,
    /// One permit for each report that may be filed by now.
    may_file: Semaphore,
}

impl People {
    pub fn send(plans: Arc<[Plan]>, bases: Vec<String>) -> Self {
        let shared = Arc::new(Shared {
            plans,
            bases,
            http: client(),
            next: AtomicUsize::new(0),
            accepted: AtomicUsize::new(0),
            may_file: Semaphore::new(0),
        });
        let tasks = (0..AT_ONE_TIME)
            .map(|_| tokio::spawn(file_all(Arc::clone(&shared))))
            .collect();
        Self { shared, tasks }
    }

    /// So many more may report.
    pub fn let_file(&self, count: usize) {
        self.shared.may_file.add_permits(count);
    }

    pub fn accepted(&self) -> usize {
        self.shared.accepted.load(Ordering::SeqCst)
    }

    /// Waits until every report is accepted.
    pub async fn all_accepted(self) -> Vec<Accepted> {
        self.let_file(self.shared.plans.len());
        let mut all = Vec::new();
        for task in self.tasks {
            all.extend(task.await.expect("nobody panics"));
        }
        all
    }
}

async fn file_all(shared: Arc<Shared>) -> Vec<Accepted> {
    let mut all = Vec::new();
    loop {
        shared.may_file.acquire().await.expect("open").forget();
        let number = shared.next.fetch_add(1, Ordering::SeqCst);
        let Some(plan) = shared.plans.get(number) else {
            return all;
        };
        let reference = if plan.by_sms {
            text(&shared, plan).await;
            None
        } else {
            Some(post(&shared, plan).await)
        };
        shared.accepted.fetch_add(1, Ordering::SeqCst);
        all.push(Accepted {
            number,
            reference,
            at: SystemClock.now(),
        });
    }
}

impl Shared {
    /// Another process at every try.
    fn base(&self, plan: &Plan, tries: usize) -> &str {
        &self.bases[(plan.number + tries) % self.bases.len()]
    }
}

async fn post(shared: &Shared, plan: &Plan) -> String {
    let first = post_until_accepted(shared, plan, 0).await;
    if plan.twice {
        let again = post_until_accepted(shared, plan, 1).await;
        assert_eq!(again, first, "the same request has the same answer");
    }
    first
}

async fn post_until_accepted(shared: &Shared, plan: &Plan, first_try: usize) -> String {
    let body = json!({"text": text_of(plan.number), "reporter": {"phone": plan.phone()}});
    for tries in first_try.. {
        let request = shared
            .http
            .post(format!("{}/api/v1/reports", shared.base(plan, tries)))
            .bearer_auth(KEY)
            .header("Idempotency-Key", format!("report-{}", plan.number));
        if let Ok(answer) = request.json(&body).send().await
            && answer.status() == 201
            && let Ok(filed) = answer.json::<Value>().await
        {
            return filed["reference"].as_str().expect("a reference").to_owned();
        }
        before_the_next_try().await;
    }
    unreachable!("there is no last try")
}

async fn text(shared: &Shared, plan: &Plan) {
    if plan.twice {
        tokio::join!(
            text_until_taken(shared, plan, 0),
            text_until_taken(shared, plan, 1)
        );
    } else {
        text_until_taken(shared, plan, 0).await;
    }
}

async fn text_until_taken(shared: &Shared, plan: &Plan, first_try: usize) {
    let sid = format!("SMin{:030}", plan.number);
    let webhook = Webhook::text(&sid, &plan.phone(), &text_of(plan.number));
    for tries in first_try.. {
        let base = shared.base(plan, tries);
        if webhook.send(&shared.http, base, TOKEN).await == Some(200) {
            return;
        }
        before_the_next_try().await;
    }
}

/// What those who try again do anyway.
async fn before_the_next_try() {
    tokio::time::sleep(Duration::from_millis(50)).await;
}
