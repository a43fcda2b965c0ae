//! Photos that come before their report, through the door that the pages use.

use image::ImageFormat;
use jiff::SignedDuration;
use sifra::domain::photo::{PhotoFault, PhotoState};
use sifra::domain::report::Channel;
use sifra::domain::upload::{MOST_BYTES, Upload};
use sifra::intake::{Accepted, Incoming, UploadError};
use sifra::store::{photos, uploads};

use super::files::{SECRET, bomb, encoded, heic, page, pdf, sideways, torn};
use crate::stage::{Engine, Town, on_both_engines};

on_both_engines!(
    a_photo_is_kept_upright_and_small_before_there_is_a_report,
    what_is_no_photo_is_refused_and_the_rest_is_kept,
    five_photos_and_no_more_however_many_come_at_once,
    the_same_mark_is_the_same_photo_also_at_the_same_time,
    a_photo_that_is_taken_out_is_gone_with_its_file,
    with_the_report_uploads_become_its_photos_once,
    what_no_report_takes_is_swept_after_three_days,
);

const DRAFT: &str = "a-draft";

fn incoming(uploads: Option<&str>) -> Incoming {
    Incoming {
        address: Some("Storgata 18".into()),
        uploads: uploads.map(str::to_owned),
        ..Incoming::new(Channel::Web, "Vannlekkasje på badet")
    }
}

async fn accepted(town: &Town, uploads: Option<&str>) -> Accepted {
    let accepted = town.intake.accept(incoming(uploads)).await;
    accepted.expect("the report is taken in")
}

async fn add(town: &Town, mark: Option<&str>) -> Result<Upload, UploadError> {
    let bytes = encoded(ImageFormat::Jpeg);
    town.intake.upload(DRAFT, mark, bytes).await
}

async fn kept(town: &Town) -> Vec<Upload> {
    town.intake.uploads(DRAFT).await.expect("the store answers")
}

async fn file(town: &Town, key: &str) -> Option<Vec<u8>> {
    town.attachments.get(key).await.expect("a folder")
}

/// How many files lie in the attachments' folder of photos.
fn files(town: &Town) -> usize {
    std::fs::read_dir(town.folder().join("photos")).map_or(0, Iterator::count)
}

async fn a_photo_is_kept_upright_and_small_before_there_is_a_report(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let upload = town.intake.upload(DRAFT, None, sideways()).await;
    let upload = upload.expect("it is taken");
    assert_eq!((upload.width, upload.height), (40, 80), "turned upright");
    let bytes = file(&town, &upload.storage_key).await.expect("a file");
    assert_eq!(upload.size, bytes.len() as u64);
    assert!(!bytes.windows(SECRET.len()).any(|part| part == SECRET));
    assert!(!bytes.windows(4).any(|part| part == b"Exif"));
    assert_eq!(kept(&town).await, [upload]);
    let others = town.intake.uploads("another").await;
    assert_eq!(others.expect("the store answers"), []);
}

async fn what_is_no_photo_is_refused_and_the_rest_is_kept(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    add(&town, None).await.expect("it is taken");
    let mut large = encoded(ImageFormat::Jpeg);
    large.resize(MOST_BYTES + 1, 0);
    for (bytes, fault) in [
        (heic(), PhotoFault::Heic),
        (pdf(), PhotoFault::Pdf),
        (page(), PhotoFault::OtherType),
        (bomb(), PhotoFault::TooManyPixels),
        (torn(), PhotoFault::Broken),
        (large, PhotoFault::TooLarge),
        (Vec::new(), PhotoFault::OtherType),
    ] {
        let refused = town.intake.upload(DRAFT, None, bytes).await;
        let Err(UploadError::Photo(found)) = refused else {
            panic!("{fault}: {refused:?}");
        };
        assert_eq!(found, fault);
    }
    assert_eq!((kept(&town).await.len(), files(&town)), (1, 1));
}

async fn five_photos_and_no_more_however_many_come_at_once(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let eight = futures::future::join_all((0..8).map(|_| add(&town, None))).await;
    let taken = eight.iter().filter(|upload| upload.is_ok()).count();
    assert_eq!((taken, kept(&town).await.len(), files(&town)), (5, 5, 5));
    let refused = eight.into_iter().filter_map(Result::err);
    assert!(
        refused
            .map(|error| format!("{error:?}"))
            .all(|error| error == "TooMany")
    );
    // Room again, and a place for it.
    let third = kept(&town).await.remove(2);
    let removed = town.intake.remove_upload(DRAFT, &third.id).await;
    assert!(removed.expect("the store answers"));
    let sixth = add(&town, None).await.expect("there is room");
    assert!(kept(&town).await.contains(&sixth));
    assert!(matches!(add(&town, None).await, Err(UploadError::TooMany)));
}

async fn the_same_mark_is_the_same_photo_also_at_the_same_time(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let (one, other) = tokio::join!(add(&town, Some("m1")), add(&town, Some("m1")));
    let (one, other) = (one.expect("taken"), other.expect("taken"));
    assert_eq!(one, other);
    let again = add(&town, Some("m1")).await.expect("taken");
    assert_eq!((again, kept(&town).await), (one.clone(), vec![one]));
    assert_eq!(files(&town), 1);
    let elsewhere = town
        .intake
        .upload("another", Some("m1"), encoded(ImageFormat::Png));
    elsewhere.await.expect("marks are each owner's own");
    assert_eq!(files(&town), 2);
}

async fn a_photo_that_is_taken_out_is_gone_with_its_file(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let upload = add(&town, Some("m1")).await.expect("taken");
    let by_another = town.intake.remove_upload("another", &upload.id).await;
    assert!(!by_another.expect("the store answers"));
    assert_eq!(kept(&town).await.len(), 1);
    for was_there in [true, false] {
        let removed = town.intake.remove_upload(DRAFT, &upload.id).await;
        assert_eq!(removed.expect("the store answers"), was_there);
    }
    assert_eq!((kept(&town).await, files(&town)), (vec![], 0));
    add(&town, Some("m1")).await.expect("it may come again");
}

async fn with_the_report_uploads_become_its_photos_once(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let first = add(&town, None).await.expect("taken");
    let second = add(&town, None).await.expect("taken");
    let report = accepted(&town, Some(DRAFT)).await.report;
    let of_case = async |case: &str| {
        let found = photos::of_case(&mut town.read().await, case).await;
        found.expect("the store answers")
    };
    let found = of_case(&report.case_id).await;
    let keys: Vec<_> = found.iter().map(|photo| &photo.storage_key).collect();
    assert_eq!(
        keys,
        [&Some(first.storage_key), &Some(second.storage_key)],
        "the same files, in their order"
    );
    for photo in &found {
        assert_eq!(photo.state, PhotoState::Kept);
        assert_eq!((&photo.report_id, photo.size), (&report.id, Some((80, 40))));
    }
    assert_eq!(kept(&town).await, []);
    // Removed from the page of a form that was kept open: it is the report's now.
    let removed = town.intake.remove_upload(DRAFT, &first.id).await;
    assert!(!removed.expect("the store answers"));
    let other = accepted(&town, Some(DRAFT)).await.report;
    assert_eq!(of_case(&other.case_id).await, []);
    // More of it later, by the reporter's own page.
    let bytes = encoded(ImageFormat::Png);
    let third = town.intake.upload(&report.id, None, bytes).await;
    third.expect("taken");
    let mut tx = town.database.db.begin().await.expect("a transaction");
    let now = town.app.ids.now();
    let claimed = uploads::claim(&mut tx, &report.id, &report, "image/jpeg", now).await;
    assert_eq!(claimed.expect("the store answers"), 1);
    tx.commit().await.expect("it is kept");
    let found = of_case(&report.case_id).await;
    let positions: Vec<_> = found.iter().map(|photo| photo.position).collect();
    assert_eq!(positions, [1, 2, 3]);
    town.pass(SignedDuration::from_hours(24 * 30));
    let swept = town.intake.sweep_uploads().await;
    assert_eq!(swept.expect("the store answers"), 0);
    assert_eq!(files(&town), 3);
}

async fn what_no_report_takes_is_swept_after_three_days(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let old = add(&town, None).await.expect("taken");
    town.pass(SignedDuration::from_hours(48));
    let young = add(&town, None).await.expect("taken");
    // A process that died while it put a file away.
    let torn = Upload {
        id: "torn".into(),
        mark: "torn".into(),
        storage_key: "photos/torn.jpg".into(),
        ..young.clone()
    };
    let mut tx = town.database.db.begin().await.expect("a transaction");
    let inserted = uploads::insert(&mut tx, &torn).await;
    inserted.expect("the store answers");
    tx.commit().await.expect("it is kept");
    let put = town.attachments.put(&torn.storage_key, b"half".to_vec());
    put.await.expect("a folder");
    let sweep = async || town.intake.sweep_uploads().await.expect("it sweeps");
    assert_eq!(sweep().await, 0, "all is still young");
    assert_eq!(kept(&town).await, [old.clone(), young.clone()]);
    town.pass(SignedDuration::from_hours(25));
    assert_eq!(sweep().await, 2);
    assert_eq!(kept(&town).await, std::slice::from_ref(&young));
    assert!(file(&town, &old.storage_key).await.is_none());
    assert!(file(&town, &torn.storage_key).await.is_none());
    assert!(file(&town, &young.storage_key).await.is_some());
}
