//! What reporters are told when staff move a case on.

use sifra::casework::actions::Order;
use sifra::domain::case::Status;
use sifra::domain::report::Reporter;

use super::{LOCK, PHONE, Scene};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    reporters_are_told_what_they_would_want_to_know,
    a_double_click_tells_once,
);

async fn reporters_are_told_what_they_would_want_to_know(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let report = scene.reported(LOCK, PHONE).await;
    let anonymous = scene.reported_by(LOCK, Reporter::default()).await;
    scene.put_together(&anonymous, &report).await;
    scene.town().owed().await;
    for (status, told) in [
        (Status::InProgress, None),
        (Status::Waiting, Some("venter på deler")),
        (Status::InProgress, None),
        (Status::Resolved, Some("Er det ikke i orden? Svar her")),
        (Status::InProgress, Some("åpnet igjen")),
        (Status::Closed, Some("avsluttet")),
    ] {
        scene.set(&report, status).await;
        let owed = scene.town().owed().await;
        let told_now: Vec<&str> = owed.iter().map(|m| m.body.as_str()).collect();
        match told {
            None => assert!(owed.is_empty(), "{status}: {owed:?}"),
            Some(words) => {
                assert_eq!(owed.len(), 1, "{status}: {owed:?}");
                assert!(told_now[0].contains(words), "{told_now:?}");
                assert!(told_now[0].contains(report.reference.as_str()));
                assert!(told_now[0].contains(&super::path(&report)));
            }
        }
    }
    scene.page(&anonymous).await.says("Saken ble avsluttet.");
}

async fn a_double_click_tells_once(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let report = scene.reported(LOCK, PHONE).await;
    scene.town().owed().await;
    let case = scene.case(&report).await;
    let order = Order {
        who: &scene.kari,
        reference: &report.reference,
        version: case.version,
        reason: "ny sylinder",
    };
    let casework = &scene.office.casework;
    let resolve = || casework.change_status(order, Status::Resolved);
    let (one, other) = tokio::join!(resolve(), resolve());
    assert!(one.is_ok() && other.is_ok());
    assert_eq!(scene.town().owed().await.len(), 1);
}
