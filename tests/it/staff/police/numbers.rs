//! Numbers of sheets have no gaps, whoever numbers at the same time.

use std::sync::Arc;

use futures::future::join_all;
use sifra::casework::police::approve::Seen;
use sifra::casework::{Casework, CaseworkSettings};
use sifra::domain::police_sheet::Chosen;
use sifra::routing::Rules;
use sifra::store::police_sheets;
use tokio::sync::Notify;

use super::{approver, kept, maker, sheet, threat};
use crate::staff::office::Office;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    two_writers_number_without_gaps,
    a_number_that_was_not_used_is_the_next_one,
);

/// Another process on the same database.
fn other_process(office: &Office) -> Casework {
    Casework::new(
        office.town.app.db.clone(),
        office.town.app.ids.clone(),
        Arc::new(Rules::builtin()),
        office.town.app.catalogue.clone(),
        CaseworkSettings::default(),
        Arc::new(Notify::new()),
    )
}

async fn two_writers_number_without_gaps(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = threat(&office).await;
    let (maker, approver) = (maker(&office).await, approver(&office).await);
    let mut ids = Vec::new();
    for _ in 0..8 {
        ids.push(sheet(&office, &maker, &case, Chosen::default()).await);
    }
    let desks = [office.casework.clone(), other_process(&office)];
    let (case, approver) = (&case, &approver);
    let approvals = ids.iter().zip(desks.iter().cycle());
    let approvals = approvals.map(|(id, desk)| async move {
        let of = (&case.reference, id.as_str());
        let looked = desk.look_at_sheet(approver, &case.reference, id).await;
        let looked = looked.expect("a preview");
        let seen = |fingerprint| Seen {
            version: looked.sheet.version,
            fingerprint,
            basis: &looked.preview.basis,
        };
        // One that is refused in between takes none.
        let refused = desk.approve_sheet(approver, of, seen("another")).await;
        assert!(refused.is_err());
        let seen = seen(&looked.preview.fingerprint);
        desk.approve_sheet(approver, of, seen)
            .await
            .expect("approved");
    });
    join_all(approvals).await;
    let mut numbers = Vec::new();
    for id in &ids {
        let frozen = kept(&office, id).await.frozen.expect("frozen");
        assert_eq!(frozen.number.year, 2026);
        numbers.push(frozen.number.nth);
    }
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=8).collect::<Vec<u32>>());
}

async fn a_number_that_was_not_used_is_the_next_one(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let db = &office.town.app.db;
    let mut given_up = db.begin().await.expect("the store answers");
    let first = police_sheets::next_number(&mut given_up, 2026).await;
    assert_eq!(first.expect("a number").to_string(), "2026-0001");
    drop(given_up);
    let mut numbers = Vec::new();
    for year in [2026, 2026, 2027] {
        let mut tx = db.begin().await.expect("the store answers");
        let number = police_sheets::next_number(&mut tx, year).await;
        numbers.push(number.expect("a number").to_string());
        tx.commit().await.expect("committed");
    }
    assert_eq!(numbers, ["2026-0001", "2026-0002", "2027-0001"]);
}
