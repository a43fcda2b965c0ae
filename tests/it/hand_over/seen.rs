//! A recipient sees what the department sees that they act for, and never who
//! reported.

use axum::http::StatusCode;
use sifra::domain::link_use::Used;
use sifra::domain::report::Channel;
use sifra::intake::Incoming;

use super::scene::{LOCK, SOLHEIM, Scene, give, link};
use crate::staff::office::{Office, reporter};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    neither_number_nor_name_of_the_reporter_is_on_the_page,
    a_story_about_people_is_not_for_a_caretaker,
    the_page_speaks_nynorsk_and_english,
    a_photo_is_shown_on_its_own_page_alone,
);

async fn neither_number_nor_name_of_the_reporter_is_on_the_page(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let text = format!("{LOCK}. Ring meg på 987 65 432 eller skriv til ola@post.example.no");
    let scene = Scene::of(office, &text, true).await;
    let mut phone = scene.opened().await;
    let page = phone.get(&scene.path()).await;
    assert!(page.body.contains("Låsen i inngangsdøra"), "{}", page.body);
    for secret in [
        "987 65 432",
        "ola@post",
        "Kari Vik",
        "912 34 567",
        "91234567",
    ] {
        assert!(!page.body.contains(secret), "{secret}: {}", page.body);
    }
}

async fn a_story_about_people_is_not_for_a_caretaker(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let text = "Låsen i inngangsdøra er ødelagt. Naboen i H0203 truer meg og spiller høy musikk \
                hver natt.";
    let incoming = Incoming {
        address: Some("Storgata 18".into()),
        category: Some(sifra::domain::category::Category::LockDoor),
        reporter: reporter("912 34 567"),
        ..Incoming::new(Channel::Web, text)
    };
    let case = office
        .town
        .intake
        .accept(incoming)
        .await
        .expect("taken in")
        .case;
    let given = give(&office, &case, SOLHEIM, true).await;
    let token = link(&office, &given).await;
    office.town.owed().await;
    let scene = Scene {
        office,
        case,
        given,
        token,
    };
    let mut phone = scene.opened().await;
    let page = phone.get(&scene.path()).await;
    assert!(page.body.contains("vises ikke her"), "{}", page.body);
    for secret in ["Naboen", "musikk", "truer"] {
        assert!(!page.body.contains(secret), "{secret}: {}", page.body);
    }
}

async fn the_page_speaks_nynorsk_and_english(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let path = scene.path();
    let mut phone = scene.opened().await;
    for (language, told) in [("nn", "Gi saka tilbake"), ("en", "Give the case back")] {
        let page = phone.get(&format!("{path}?lang={language}")).await;
        assert!(page.body.contains(told), "{told}: {}", page.body);
        assert!(page.body.contains(&format!("{path}/ask?lang={language}")));
    }
    let mut stranger = scene.phone();
    stranger.language = "en";
    let page = stranger.get("/h/none").await;
    assert!(
        page.body.contains("The link no longer works"),
        "{}",
        page.body
    );
}

async fn a_photo_is_shown_on_its_own_page_alone(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let (path, mut phone) = (scene.path(), scene.opened().await);
    let page = phone.get(&path).await;
    let [mark, version] = super::phone::hidden(&page);
    let fields = [("mark", mark.as_str()), ("version", &version), ("text", "")];
    let photo = crate::photos::files::sideways();
    let answer = phone
        .press_with(&format!("{path}/done"), &fields, &[photo])
        .await;
    let (_, after) = answer.body.split_once("/photos/").expect("a photo");
    let id = after.split('"').next().expect("an id");
    let shown = phone.get(&format!("{path}/photos/{id}")).await;
    assert_eq!(shown.status, StatusCode::OK);
    assert_eq!(shown.headers["content-type"], "image/jpeg");
    assert!(scene.uses().await.contains(&Used::SawPhoto));
    for (mut other, path) in [
        (scene.phone(), format!("{path}/photos/{id}")),
        (
            scene.opened().await,
            format!("{path}/photos/{}", scene.case.id),
        ),
    ] {
        let answer = other.get(&path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
}
