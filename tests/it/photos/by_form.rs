//! Photos with the form, as a browser without scripts and as our script send
//! them.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use image::ImageFormat;
use sifra::domain::account::Role;
use sifra::domain::upload::MOST_BYTES;
use sifra::store::reports;

use super::files::{bomb, encoded, heic, page, pdf, sideways, torn};
use crate::staff::office::Office;
use crate::stage::html::tags;
use crate::stage::town::Answer;
use crate::stage::visitor::post_files;
use crate::stage::{Engine, Town, Visitor, on_both_engines};

on_both_engines!(
    photos_go_with_the_report_and_staff_see_them,
    what_is_no_photo_is_refused_in_plain_words_and_the_rest_is_kept,
    a_sixth_photo_is_refused_and_one_can_be_taken_out,
    the_script_sends_one_at_a_time_and_may_try_again,
    photos_have_no_place_without_a_form_that_is_being_written,
);

/// Goes on to the page of photos.
async fn at_photos<'a>(town: &'a Town, language: &str) -> Visitor<'a> {
    let mut visitor = Visitor::at(town, "/report", language).await;
    visitor.press("no").await;
    visitor.fill("text", "Vannlekkasje på badet");
    visitor.press("next").await;
    visitor.fill("address", "Storgata 18").press("next").await;
    visitor.press("next").await;
    visitor.past_questions().await;
    assert!(visitor.at.ends_with("/photos"), "{}", visitor.at);
    visitor
}

/// The ids of the photos that the page lists.
fn listed(visitor: &Visitor<'_>) -> Vec<String> {
    let all = tags(&visitor.page.body);
    let ids = all.iter().filter_map(|tag| tag.get("data-id"));
    ids.map(str::to_owned).collect()
}

fn photo() -> Vec<u8> {
    encoded(ImageFormat::Jpeg)
}

async fn photos_go_with_the_report_and_staff_see_them(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let mut visitor = at_photos(&office.town, "nb").await;
    visitor.attach("photo", "IMG_0001.jpg", sideways()).attach(
        "photo",
        "IMG_0002.png",
        encoded(ImageFormat::Png),
    );
    visitor.press("photos").await;
    assert!(visitor.at.ends_with("/photos"), "to see what is added");
    assert_eq!(listed(&visitor).len(), 2);
    assert!(visitor.words().contains("Bilde 2"));
    assert!(!visitor.page.body.contains("<img"), "none is given back");
    // A phone that lets go of the page finds it all again.
    let at = visitor.at.clone();
    let mut visitor = Visitor::at(&office.town, &at, "nb").await;
    assert_eq!(listed(&visitor).len(), 2);
    visitor.attach("photo", "IMG_0003.jpg", photo());
    visitor.press("next").await;
    assert!(visitor.at.ends_with("/contact"), "sent on the way");
    visitor.fill("reach", "none").press("next").await;
    let words = visitor.words();
    let words: Vec<&str> = words.split_whitespace().collect();
    assert!(words.join(" ").contains("Bilder 3 Endre"), "{words:?}");
    visitor.press("send").await;
    let token = visitor.at.replace("/status/", "").replace("?new=1", "");
    assert!(!visitor.page.body.contains("<img"));

    let report = reports::by_status_token(&mut office.town.read().await, &token).await;
    let report = report.expect("the store answers").expect("a report");
    let case = format!("/staff/cases/{}", report.reference);
    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let page = browser.get(&case).await;
    let shown: Vec<String> = tags(&page.body)
        .iter()
        .filter_map(|tag| tag.get("src").map(str::to_owned))
        .filter(|source| source.contains("/photos/"))
        .collect();
    assert_eq!(shown.len(), 3, "{}", page.body);
    assert!(page.body.contains(r#"width="40" height="80""#), "upright");
    assert_eq!(browser.get(&shown[0]).await.status, StatusCode::OK);
    // The public is asked to log in, and the attachments are served nowhere.
    for path in [
        shown[0].as_str(),
        "/photos/x.jpg",
        "/attachments/photos/x.jpg",
    ] {
        let answer = office.town.get(path).await;
        assert_ne!(answer.status, StatusCode::OK, "{path}");
    }
    // The form leads to the receipt now, and takes no more.
    let late = post_files(
        &at,
        "nb",
        &[],
        &[("photo".into(), "late.jpg".into(), photo())],
    );
    let late = office.town.request(late).await;
    assert_eq!(late.status, StatusCode::SEE_OTHER);
    assert_eq!(late.headers[header::LOCATION], format!("/status/{token}"));
}

async fn what_is_no_photo_is_refused_in_plain_words_and_the_rest_is_kept(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let mut visitor = at_photos(&town, "nb").await;
    let large = vec![0xff; MOST_BYTES + 1];
    let all = [
        ("skjema.pdf", pdf(), "er en PDF"),
        ("IMG_7.HEIC", heic(), "er av typen HEIC"),
        (
            "film.mp4",
            b"\0\0\0\x18ftypmp42\0\0\0\0".to_vec(),
            "er video",
        ),
        ("side.jpg", page(), "er ikke et bilde vi kan åpne"),
        ("tom.jpg", Vec::new(), "er ikke et bilde vi kan åpne"),
        ("bombe.gif", bomb(), "har for mange bildepunkter"),
        ("halv.png", torn(), "er ødelagt"),
        ("stor.jpg", large, "er større enn 15 MB"),
        ("C:\\Bilder\\<b>.pdf", pdf(), "«<b>.pdf»"),
    ];
    visitor.attach("photo", "god.jpg", photo());
    for (name, content, _) in &all {
        visitor.attach("photo", name, content.clone());
    }
    visitor.attach("photo", "også god.jpg", photo());
    visitor.press("next").await;
    assert_eq!(visitor.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(listed(&visitor).len(), 2, "the good ones are kept");
    let words = visitor.words();
    for (name, _, why) in &all {
        let twice = words.matches(why).count() >= 2;
        assert!(twice, "{name} in the summary and at the field: {words}");
    }
    assert!(visitor.page.body.contains("<title>Feil: "));
    assert!(visitor.page.body.contains(r##"<a href="#photos">"##));
    // Those that are wrong are not in the way.
    visitor.press("next").await;
    assert!(visitor.at.ends_with("/contact"));
}

async fn a_sixth_photo_is_refused_and_one_can_be_taken_out(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let mut visitor = at_photos(&town, "en").await;
    for number in 1..=6 {
        visitor.attach("photo", &format!("{number}.jpg"), photo());
    }
    visitor.press("photos").await;
    assert_eq!(visitor.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let ids = listed(&visitor);
    assert_eq!(ids.len(), 5);
    let words = visitor.words();
    assert!(words.contains("“6.jpg” is not added."), "{words}");
    assert!(words.contains("You have added 5 photos"));
    assert!(visitor.page.body.contains(r##"<a href="#photos-taken">"##));
    visitor.press(&ids[1]).await;
    let left = listed(&visitor);
    assert_eq!((left.len(), left.contains(&ids[1])), (4, false));
    visitor.press(&left[0]).await;
    visitor.attach("photo", "6.jpg", photo());
    visitor.press("back").await;
    assert!(!visitor.at.ends_with("/photos"));
    visitor.press("next").await;
    assert_eq!(listed(&visitor).len(), 4, "back keeps what was chosen");
}

async fn by_script(
    town: &Town,
    at: &str,
    fields: &[(&str, &str)],
    photo: Option<Vec<u8>>,
) -> Answer {
    let fields: Vec<(String, String)> = fields
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    let photo = photo.map(|photo| ("photo".to_owned(), "IMG.jpg".to_owned(), photo));
    let mut request = post_files(at, "nb", &fields, photo.as_slice());
    let json = header::HeaderValue::from_static("application/json");
    request.headers_mut().insert(header::ACCEPT, json);
    town.request(request).await
}

async fn the_script_sends_one_at_a_time_and_may_try_again(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let mut visitor = at_photos(&town, "nb").await;
    let at = visitor.at.clone();
    let mark = [("mark", "0123456789abcdef0123456789abcdef")];
    let first = by_script(&town, &at, &mark, Some(photo())).await;
    assert_eq!(first.status, StatusCode::OK);
    let again = by_script(&town, &at, &mark, Some(photo())).await;
    assert_eq!(first.json(), again.json(), "the same photo");
    assert_eq!(first.json()["size"], "1 kB");
    visitor.go(&at).await;
    assert_eq!(
        listed(&visitor),
        [first.json()["id"].as_str().expect("an id")]
    );
    let refused = by_script(&town, &at, &[], Some(pdf())).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let problem = refused.json()["problem"].to_string();
    assert!(problem.contains("«IMG.jpg» er en PDF"), "{problem}");
    let id = listed(&visitor).remove(0);
    let removed = by_script(&town, &at, &[("remove", &id)], None).await;
    assert_eq!(removed.status, StatusCode::OK);
    visitor.go(&at).await;
    assert_eq!(listed(&visitor).len(), 0);
}

async fn photos_have_no_place_without_a_form_that_is_being_written(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    for (at, status) in [
        (
            format!("/report/{}/photos", "x".repeat(32)),
            StatusCode::NOT_FOUND,
        ),
        ("/report/what/photos".to_owned(), StatusCode::NOT_FOUND),
    ] {
        let answer = by_script(&town, &at, &[], Some(photo())).await;
        assert_eq!(answer.status, status, "{at}");
    }
    assert!(!town.folder().join("photos").exists());
}

#[tokio::test]
async fn a_body_that_breaks_off_loses_none_of_those_before() {
    let town = Town::on(Engine::Sqlite).await.expect("SQLite is built in");
    let mut visitor = at_photos(&town, "nb").await;
    visitor
        .attach("photo", "1.jpg", photo())
        .attach("photo", "2.jpg", photo());
    let (parts, body) = visitor.pressing("next").into_parts();
    let whole = axum::body::to_bytes(body, usize::MAX)
        .await
        .expect("a body");
    let torn = Request::from_parts(parts, Body::from(whole.slice(..whole.len() - 400)));
    let answer = town.request(torn).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("Vi fikk ikke alt du sendte"));
    let at = visitor.at.clone();
    visitor.go(&at).await;
    assert_eq!(listed(&visitor).len(), 1);
    let no_files = crate::stage::visitor::post(&at, "nb", "go=next");
    let answer = town.request(no_files).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
}
