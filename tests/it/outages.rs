//! Claims about what survives when things die.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::json;
use sifra::cli::system::SystemClock;

use crate::delivery::sms_gateway::{ACCOUNT, FROM, SmsServer, TOKEN};
use crate::stage::service::{Service, client, until};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(what_was_accepted_survives_twenty_kills_and_is_acknowledged_once);

const REPORTS: usize = 200;
const KILLS: usize = 20;
const CLIENTS: usize = 4;
const KEY: &str = "demo-api-key-that-everybody-knows";

async fn what_was_accepted_survives_twenty_kills_and_is_acknowledged_once(engine: Engine) {
    let Some(database) = engine.database().await else {
        return;
    };
    let gateway = SmsServer::start(Arc::new(SystemClock)).await;
    let mut service = Service::with(&[
        ("DATABASE__URL", database.url.clone()),
        ("SMS__BASE_URL", gateway.url()),
        ("SMS__ACCOUNT_SID", ACCOUNT.into()),
        ("SMS__AUTH_TOKEN", TOKEN.into()),
        ("SMS__FROM", FROM.into()),
        // A lease must run out while we look.
        ("DELIVERY__LEASE_SECONDS", "5".into()),
        ("DELIVERY__TIMEOUT_SECONDS", "2".into()),
        ("LOG__LEVEL", "off".into()),
    ]);
    service.start().await;

    let accepted = Arc::new(AtomicUsize::new(0));
    let senders: Vec<_> = (0..CLIENTS)
        .map(|sender| {
            let url = format!("{}/api/v1/reports", service.url);
            tokio::spawn(send_all(sender, url, Arc::clone(&accepted)))
        })
        .collect();
    for kill in 1..=KILLS {
        let wanted = kill * REPORTS / (KILLS + 1);
        until("reports come in", async || {
            accepted.load(Ordering::SeqCst) >= wanted
        })
        .await;
        service.kill();
        service.start().await;
    }
    let mut references = Vec::new();
    for sender in senders {
        references.extend(sender.await.expect("no sender panics"));
    }
    assert_eq!(references.len(), REPORTS);

    until("everyone is answered", async || {
        let taken = gateway.taken();
        taken
            .iter()
            .map(|sms| &sms.to)
            .collect::<BTreeSet<_>>()
            .len()
            == REPORTS
    })
    .await;
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    for sms in gateway.taken() {
        *count.entry(sms.to).or_default() += 1;
    }
    let twice: Vec<_> = count.iter().filter(|(_, count)| **count > 1).collect();
    assert!(twice.is_empty(), "answered more than once: {}", twice.len());

    let http = client();
    for reference in references {
        let answer = http
            .get(format!("{}/api/v1/reports/{reference}", service.url))
            .bearer_auth(KEY)
            .send()
            .await
            .expect("an answer");
        assert_eq!(answer.status(), 200, "{reference} is lost");
    }
}

/// Files a share of the reports, each under its own key until it is accepted,
/// as a partner's program must.
async fn send_all(sender: usize, url: String, accepted: Arc<AtomicUsize>) -> Vec<String> {
    let http = client();
    let mut references = Vec::new();
    for number in (sender..REPORTS).step_by(CLIENTS) {
        let body = json!({
            "text": format!("Ytterdøra går ikke i lås, melding {number}"),
            "reporter": {"phone": format!("91000{number:03}")},
        });
        let key = format!("report-{number}");
        loop {
            let sent = http
                .post(&url)
                .bearer_auth(KEY)
                .header("Idempotency-Key", &key);
            if let Ok(answer) = sent.json(&body).send().await
                && answer.status() == 201
                && let Ok(filed) = answer.json::<serde_json::Value>().await
            {
                references.push(filed["reference"].as_str().expect("a reference").to_owned());
                accepted.fetch_add(1, Ordering::SeqCst);
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
    }
    references
}
