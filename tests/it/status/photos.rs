//! Photos that are added on the reporter's own page.

use axum::http::{StatusCode, header};
use image::ImageFormat;
use sifra::domain::report::Report;
use sifra::store::photos;

use super::{LOCK, PHONE, Page, Scene, path};
use crate::photos::files::{encoded, pdf};
use crate::stage::html::tags;
use crate::stage::town::Answer;
use crate::stage::visitor::post_files;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    photos_go_with_the_words_they_are_sent_with,
    what_is_no_photo_is_refused_and_words_and_other_photos_are_kept,
);

/// Sends the form of words with files.
async fn sent(
    scene: &Scene,
    report: &Report,
    typed: &[(&str, &str)],
    files: &[(&str, Vec<u8>)],
) -> Answer {
    let fields: Vec<_> = typed
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    let files: Vec<_> = files
        .iter()
        .map(|(name, bytes)| ("photo".to_owned(), (*name).to_owned(), bytes.clone()))
        .collect();
    let path = format!("{}/words", path(report));
    let request = post_files(&path, "nb", &fields, &files);
    scene.town().request(request).await
}

fn listed(page: &Page) -> Vec<String> {
    let all = tags(&page.answer.body);
    let ids = all.iter().filter_map(|tag| tag.get("data-id"));
    ids.map(str::to_owned).collect()
}

fn jpeg() -> Vec<u8> {
    encoded(ImageFormat::Jpeg)
}

/// The photos of each report of the case, oldest report first.
async fn kept(scene: &Scene, report: &Report) -> Vec<usize> {
    let case = scene.case(report).await;
    let mut tx = scene.town().read().await;
    let all = photos::of_case(&mut tx, &case.id).await;
    let all = all.expect("the store answers");
    let of = |report: &Report| all.iter().filter(|p| p.report_id == report.id).count();
    scene.reports(report).await.iter().map(of).collect()
}

async fn photos_go_with_the_words_they_are_sent_with(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let report = scene.reported(LOCK, PHONE).await;
    let text = ("text", "Slik ser den ut");
    // Added first, with the page's own button: the words stay where they are.
    let files = [("a.jpg", jpeg()), ("b.png", encoded(ImageFormat::Png))];
    let answer = sent(
        &scene,
        &report,
        &[text, ("key", "1"), ("go", "photos")],
        &files,
    )
    .await;
    assert_eq!(answer.status, StatusCode::OK);
    let page = Page::read(answer);
    page.says("Slik ser den ut");
    let ids = listed(&page);
    assert_eq!(ids.len(), 2);
    assert!(!page.answer.body.contains("<img"), "none is given back");
    assert_eq!(listed(&scene.page(&report).await).len(), 2, "also later");
    let out = [text, ("key", "1"), ("remove", ids[0].as_str())];
    let page = Page::read(sent(&scene, &report, &out, &[]).await);
    assert_eq!(listed(&page), ids[1..]);

    // Then sent, with one more; and sent again.
    for _ in 0..2 {
        let answer = sent(&scene, &report, &[text, ("key", "1")], &[]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let to = answer.headers[header::LOCATION].to_str().expect("a path");
        assert!(to.ends_with("done=words"), "{to}");
    }
    assert_eq!(kept(&scene, &report).await, [0, 1]);
    assert!(listed(&scene.page(&report).await).is_empty());

    // Without a word; twice is once.
    let file = [("c.jpg", jpeg())];
    let answer = sent(&scene, &report, &[("text", ""), ("key", "2")], &file).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let answer = sent(&scene, &report, &[("text", ""), ("key", "2")], &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    assert_eq!(kept(&scene, &report).await, [0, 1, 1]);
    // Nothing at all is nothing.
    let answer = sent(&scene, &report, &[("text", ""), ("key", "3")], &[]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
}

async fn what_is_no_photo_is_refused_and_words_and_other_photos_are_kept(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let report = scene.reported(LOCK, PHONE).await;
    let text = ("text", "Se vedlegget");
    let files = [("brev.pdf", pdf()), ("a.jpg", jpeg())];
    let answer = sent(&scene, &report, &[text, ("key", "1")], &files).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = Page::read(answer);
    page.says("«brev.pdf» er en PDF.");
    page.says("Se vedlegget");
    assert_eq!(listed(&page).len(), 1);
    assert_eq!(kept(&scene, &report).await, [0], "nothing is sent yet");
    sent(&scene, &report, &[text, ("key", "1")], &[]).await;
    assert_eq!(kept(&scene, &report).await, [0, 1]);

    // No page, no place for photos.
    let request = post_files("/status/nothing/words", "nb", &[], &[]);
    let answer = scene.town().request(request).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}
