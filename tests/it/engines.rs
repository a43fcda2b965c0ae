//! Claims about the memory that must hold on both engines.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use axum::http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use sifra::domain::clock::Clock;
use sifra::domain::outgoing::{Message, MessageChannel};
use sifra::domain::place::{Address, Building};
use sifra::store::outbox::{self, Claim};
use sifra::store::{Db, StoreError, Tx, register};
use sqlx::{Connection, SqliteConnection};

use crate::stage::{Engine, Town, on_both_engines};

on_both_engines!(
    a_register_import_replaces_the_old_one_whole,
    migrating_twice_changes_nothing,
    what_is_dropped_uncommitted_was_never_there,
    whoever_goes_away_while_a_transaction_begins_leaves_nothing_behind,
    what_is_being_committed_is_kept_and_heard_of_though_its_caller_goes_away,
    eight_workers_claim_each_message_once,
    a_lease_that_ran_out_is_claimed_again_and_looked_up_first,
);

#[tokio::test]
async fn an_unknown_scheme_is_refused_and_makes_no_file() {
    for url in ["mysql://host/sifra", "sifra.db", "", "file:sifra.db"] {
        let refused = Db::connect(url).await.err();
        assert!(matches!(refused, Some(StoreError::UnknownScheme)), "{url}");
    }
    assert!(!std::path::Path::new("sifra.db").exists());
}

#[tokio::test]
async fn a_database_that_cannot_be_reached_says_so() {
    let refused = Db::connect("postgres://sifra@127.0.0.1:1/sifra")
        .await
        .err();
    assert!(
        matches!(refused, Some(StoreError::Unavailable(_))),
        "{refused:?}"
    );
}

/// What is true of a young database would lead the plans of an old one.
#[tokio::test]
async fn sqlite_keeps_no_statistics_of_a_young_database() {
    let town = Town::on(Engine::Sqlite).await.expect("SQLite is built in");
    for _ in 0..3 {
        let body = json!({"text": "Heisen i Storgata 18 står"});
        assert_eq!(town.file(&body).await.status, StatusCode::CREATED);
    }
    town.app.db.close().await;
    let url = &town.database.url;
    let mut connection = SqliteConnection::connect(url).await.expect("it opens");
    let kept = "SELECT COUNT(*) FROM sqlite_master WHERE name = 'sqlite_stat1'";
    let (tables,): (i64,) = sqlx::query_as(kept)
        .fetch_one(&mut connection)
        .await
        .expect("it answers");
    assert_eq!(tables, 0);
}

async fn migrating_twice_changes_nothing(engine: Engine) {
    let Some(database) = engine.database().await else {
        return;
    };
    database.db.migrate().await.expect("again is fine");
    database.db.ping().await.expect("it answers");
}

async fn a_register_import_replaces_the_old_one_whole(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let before = town.intake.gazetteer().address_count();
    assert!(before > 100);
    let address = Address {
        id: "1".into(),
        street: "Nyveien".into(),
        number: Some(7),
        letter: Some('C'),
        text: "Nyveien 7C".into(),
        postcode: "9996".into(),
        post_town: "FJORDVIK".into(),
        municipality: "FJORDVIK".into(),
        point: Some(sifra::domain::place::Point {
            epsg: 25832,
            north: 6_559_724.5,
            east: 560_628.9,
        }),
    };
    let building = Building {
        address: "Nyveien 7C".into(),
        postcode: "9996".into(),
        owner: "stiftelse".into(),
        manager: "Stiftelsen".into(),
        area: "Nord".into(),
        units: vec![
            "H0101".parse().expect("a unit"),
            "K0101".parse().expect("a unit"),
        ],
        name: "Tunet".into(),
    };
    register::replace(
        &town.database.db,
        [address.clone()],
        [building.clone()],
        town.clock.now(),
    )
    .await
    .expect("the import succeeds");
    let mut tx = town.read().await;
    let mut addresses = Vec::new();
    let loaded = register::load(&mut tx, |address| addresses.push(address))
        .await
        .expect("it loads")
        .expect("it is there");
    assert_eq!(addresses, [address]);
    assert_eq!(loaded.buildings, [building]);
    assert!(
        town.intake
            .refresh_register()
            .await
            .expect("it is read again")
    );
    assert!(
        !town
            .intake
            .refresh_register()
            .await
            .expect("and then is known")
    );
    assert_eq!(town.intake.gazetteer().address_count(), 1);
}

async fn what_is_dropped_uncommitted_was_never_there(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let phone = "91234567".parse().expect("a phone number");
    let mut tx = town.database.db.begin().await.expect("a transaction");
    store_stop(&mut tx, &phone, &town).await;
    drop(tx);
    let mut tx = town.read().await;
    let stopped = sifra::store::inbound::stopped_since(&mut tx, &phone).await;
    assert_eq!(stopped.expect("the store answers"), None);
}

async fn whoever_goes_away_while_a_transaction_begins_leaves_nothing_behind(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let db = &town.database.db;
    for waits in 0..6 {
        let_go(db.read(), waits).await;
        let_go(db.begin(), waits).await;
        // More than there are connections at rest, so that each is met.
        for number in 0..8 {
            let phone = format!("91200{waits}{number:02}")
                .parse()
                .expect("a number");
            let mut tx = db.begin().await.expect("a transaction");
            store_stop(&mut tx, &phone, &town).await;
            tx.commit().await.expect("it is kept");
        }
    }
}

async fn what_is_being_committed_is_kept_and_heard_of_though_its_caller_goes_away(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let db = &town.database.db;
    let phone = "91234567".parse().expect("a phone number");
    let mut tx = db.begin().await.expect("a transaction");
    store_stop(&mut tx, &phone, &town).await;
    let mut heard = db.commits();
    let_go(tx.commit(), 0).await;
    tokio::time::timeout(PATIENCE, heard.changed())
        .await
        .expect("it is heard of in time")
        .expect("it is heard of");
    let mut tx = town.read().await;
    let stopped = sifra::store::inbound::stopped_since(&mut tx, &phone).await;
    assert!(stopped.expect("the store answers").is_some());
}

/// Goes away from `begun` when it has waited more than so many times.
async fn let_go<T>(begun: impl Future<Output = T>, waits: u32) {
    let mut begun = pin!(begun);
    let mut waited = 0;
    poll_fn(|context| {
        let ready = begun.as_mut().poll(context).is_ready();
        waited += u32::from(!ready);
        if ready || waited > waits {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    })
    .await;
}

async fn store_stop(tx: &mut sifra::store::Tx, phone: &sifra::domain::contact::Phone, town: &Town) {
    sifra::store::inbound::stop(tx, phone, town.clock.now())
        .await
        .expect("the row is written");
}

/// How long what must come is waited for.
const PATIENCE: Duration = Duration::from_secs(60);
const LEASE: SignedDuration = SignedDuration::from_secs(60);

async fn claim_sms(tx: &mut Tx, worker: &str, now: Timestamp, limit: u32) -> Vec<Message> {
    let claim = Claim {
        channel: MessageChannel::Sms,
        worker,
        now,
        lease_until: now + LEASE,
        limit,
        least: i64::MIN,
    };
    outbox::claim(tx, &claim).await.expect("a claim")
}

async fn eight_workers_claim_each_message_once(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    for number in 0..40 {
        let body = serde_json::json!({
            "text": format!("Døra i Storgata 18 går ikke i lås ({number})"),
            "reporter": {"phone": format!("912000{number:02}")},
        });
        assert_eq!(town.file(&body).await.status, 201);
    }
    let now = town.clock.now();
    let claims = (0..8).map(|worker| {
        let db = town.database.db.clone();
        tokio::spawn(async move {
            let mut mine = Vec::new();
            loop {
                let mut tx = db.begin().await.expect("a transaction");
                let worker = format!("worker {worker}");
                let claimed = claim_sms(&mut tx, &worker, now, 7).await;
                tx.commit().await.expect("the claim is kept");
                if claimed.is_empty() {
                    return mine;
                }
                mine.extend(claimed.into_iter().map(|message| message.id));
            }
        })
    });
    let mut all: Vec<String> = Vec::new();
    for claim in claims {
        all.extend(claim.await.expect("no worker panics"));
    }
    let claimed = all.len();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), claimed, "a message was claimed twice");
    assert_eq!(claimed, 40, "an acknowledgement each");
}

async fn a_lease_that_ran_out_is_claimed_again_and_looked_up_first(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let body = serde_json::json!({"text": "Låsen er knust", "reporter": {"phone": "91200000"}});
    assert_eq!(town.file(&body).await.status, 201);
    let claim = async |worker: &str| {
        let now = town.clock.now();
        let mut tx = town.database.db.begin().await.expect("a transaction");
        let claimed = claim_sms(&mut tx, worker, now, 100).await;
        tx.commit().await.expect("the claim is kept");
        claimed
    };
    let first = claim("one").await;
    assert!(
        first
            .iter()
            .all(|message| !message.look_up_first && message.attempts == 1)
    );
    assert!(
        claim("two").await.is_empty(),
        "leased messages are left alone"
    );
    town.pass(LEASE);
    let second = claim("two").await;
    assert_eq!(second.len(), first.len());
    assert!(
        second
            .iter()
            .all(|message| message.look_up_first && message.attempts == 2)
    );
}
