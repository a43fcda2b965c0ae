//! The same form sent twice, by a double click or from two windows.

use sifra::domain::case::Status;

use super::{LOCK, PHONE, Scene, post};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    words_sent_twice_at_once_are_one_report,
    each_form_sent_twice_does_its_thing_once,
    two_windows_do_not_undo_each_other,
);

async fn words_sent_twice_at_once_are_one_report(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let report = scene.reported(LOCK, PHONE).await;
    let page = scene.page(&report).await;
    let (path, body) = page.form("words", &[("text", "Det er kaldt i gangen")]);
    let send = || scene.town().request(post(&path, body.clone()));
    let (first, second) = tokio::join!(send(), send());
    assert_eq!((first.status.as_u16(), second.status.as_u16()), (303, 303));
    assert_eq!(scene.reports(&report).await.len(), 2);
    let texts = scene.texts(PHONE).await;
    assert_eq!(texts.len(), 2, "of the report and of the words: {texts:?}");

    // Another text under the same key is another: nothing is lost.
    scene.send(&page, "words", &[("text", "Og mørkt")]).await;
    assert_eq!(scene.reports(&report).await.len(), 3);
}

async fn each_form_sent_twice_does_its_thing_once(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let report = scene.reported(LOCK, PHONE).await;
    let twice = async |act: &str, typed: &[(&str, &str)], told: &str| {
        let page = scene.page(&report).await;
        let (path, body) = page.form(act, typed);
        let before = scene.history(&report).await.len();
        let mut led = Vec::new();
        for _ in 0..2 {
            let answer = scene.town().request(post(&path, body.clone())).await;
            assert_eq!(answer.status, 303, "{act}");
            let to = answer.headers["location"].to_str().expect("a path");
            led.push(to.to_owned());
        }
        assert!(led[0].ends_with(told), "{led:?}");
        let history = scene.history(&report).await;
        history[before..].to_vec()
    };
    let lines = twice("solved", &[], "solved").await;
    assert_eq!(lines, ["reporter_added>cancel", "status_changed>resolved"]);
    let lines = twice("rating", &[("rating", "bad")], "rating").await;
    assert_eq!(lines, ["rated>bad"]);
    let lines = twice("not-fixed", &[], "reopened").await;
    assert_eq!(lines, ["status_changed>in_progress"]);
    scene.write(&report, "Når er du hjemme?", true, None).await;
    let lines = twice("answer", &[("text", "Etter klokka fire")], "answer").await;
    let came = lines.iter().filter(|line| line.starts_with("reported>"));
    assert_eq!(came.count(), 1, "{lines:?}");
}

async fn two_windows_do_not_undo_each_other(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let report = scene.reported(LOCK, PHONE).await;
    // The same words from two windows are the same words.
    let windows = [scene.page(&report).await, scene.page(&report).await];
    for window in &windows {
        let same = [("text", "Det er kaldt i gangen")];
        let answer = scene.send(window, "words", &same).await;
        assert_eq!(answer.status, 303);
    }
    assert_eq!(scene.reports(&report).await.len(), 2);

    scene.set(&report, Status::Resolved).await;
    let windows = [scene.page(&report).await, scene.page(&report).await];
    scene.send(&windows[0], "not-fixed", &[]).await;
    let again = scene.send(&windows[1], "not-fixed", &[]).await;
    let to = again.headers["location"].to_str().expect("a path");
    scene
        .page_at(to)
        .await
        .says("Saken er åpen, og noen har den.");
    let with_words = [("text", "Den går ikke i lås")];
    scene.send(&windows[1], "not-fixed", &with_words).await;
    assert_eq!(scene.reports(&report).await.len(), 3, "words are kept");

    // "In order" from a window where it is done already changes nothing.
    let open = scene.page(&report).await;
    scene.set(&report, Status::Resolved).await;
    let before = scene.history(&report).await;
    let answer = scene.send(&open, "solved", &[]).await;
    assert_eq!(answer.status, 303);
    assert_eq!(scene.history(&report).await, before);
}
