//! What a caretaker on the round can rely on: the right house first, nothing of
//! people's stories, and one form that finishes a job and loses nothing.

use axum::body::Body;
use axum::http::StatusCode;
use jiff::SignedDuration;
use sifra::casework::actions::Order;
use sifra::domain::account::Role;
use sifra::domain::case::{Case, Event, Owner, Status};
use sifra::domain::category::Category;
use sifra::domain::report::Channel;
use sifra::intake::Incoming;
use sifra::store::staff_photos;

use super::browser::{Browser, field, sent_to};
use super::office::{Office, PASSWORD, reporter};
use crate::photos::files;
use crate::stage::town::Answer;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_round_has_what_is_due_today_by_house_and_ends_with_a_photo_and_two_words,
    a_form_sent_twice_keeps_one_photo_and_finishes_once,
);

const BOUNDARY: &str = "a-line-that-no-photo-holds";

/// Sends the form of a job with photos.
async fn finish(
    browser: &mut Browser<'_>,
    page: &Answer,
    reference: &str,
    words: &str,
    photos: &[&[u8]],
) -> Answer {
    let mut body: Vec<u8> = Vec::new();
    let hidden = ["csrf", "mark", "version"].map(|name| (name, field(page, name)));
    for (name, value) in hidden.into_iter().chain([("words", words.to_owned())]) {
        body.extend(
            format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            )
            .bytes(),
        );
    }
    for photo in photos {
        body.extend(format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"p.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n").bytes());
        body.extend(*photo);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{BOUNDARY}--\r\n").bytes());
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let path = format!("/staff/round/{reference}");
    browser.post_body(&path, &kind, Body::from(body)).await
}

/// A fault that Byggdrift has, and that is due by tonight.
async fn urgent(office: &Office, text: &str, address: &str) -> Case {
    let case = office.report(text, address).await;
    assert_eq!(case.owner, Owner::Byggdrift, "{text}");
    case
}

const LEAK: &str = "Vannet renner fra taket i vaskekjelleren!";

async fn a_round_has_what_is_due_today_by_house_and_ends_with_a_photo_and_two_words(
    engine: Engine,
) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let leak = urgent(&office, LEAK, "Storgata 18").await;
    let later = urgent(&office, "En skuff på kjøkkenet henger skjevt", "Vikveien 3").await;
    let mut browser = office
        .logged_in("vakt", Role::Staff, Some(Owner::Byggdrift))
        .await;
    let round = browser.get("/staff/round").await;
    let reference = leak.reference.as_str();
    for told in ["Storgata 18", "Solheim", "Vannet renner", reference] {
        assert!(round.body.contains(told), "{told}: {}", round.body);
    }
    assert!(
        !round.body.contains(later.reference.as_str()),
        "{}",
        round.body
    );

    // What a colleague has is theirs.
    let colleague = office
        .account("kollega", Role::Staff, Some(Owner::Byggdrift))
        .await;
    let order = Order {
        who: &colleague,
        reference: &leak.reference,
        version: leak.version,
        reason: "",
    };
    let taken = office.casework.take(order).await.expect("taken");
    assert!(!browser.get("/staff/round").await.body.contains(reference));
    let order = Order {
        version: taken.version,
        ..order
    };
    office.casework.release(order).await.expect("released");

    let job = format!("/staff/round/{reference}");
    let page = browser.get(&job).await;
    assert!(page.body.contains(LEAK) && !page.body.contains("tel:"));
    // Who reported is shown to whoever asks, and back on the job.
    let case = format!("/staff/cases/{reference}/reporters");
    let asked = browser.send_from(&page, &case, &[("next", &job)]).await;
    assert_eq!(sent_to(&asked), job);
    let page = browser.get(&job).await;
    for told in [LEAK, "tel:+4791234567", "sms:+4791234567"] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    let answer = finish(&mut browser, &page, reference, "", &[]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.body.contains("Skriv kort hva du har gjort"),
        "{}",
        answer.body
    );

    let sideways = files::sideways();
    let answer = finish(
        &mut browser,
        &answer,
        reference,
        "Strammet muffen",
        &[&sideways],
    )
    .await;
    assert_eq!(sent_to(&answer), format!("/staff/round?done={reference}"));
    assert_eq!(office.case(&leak).await.status, Status::Resolved);
    let history = office.history(&leak).await;
    let done = history
        .iter()
        .rfind(|entry| entry.event == Event::StatusChanged);
    assert_eq!(
        done.and_then(|entry| entry.reason.as_deref()),
        Some("Strammet muffen")
    );

    let case = browser.get(&format!("/staff/cases/{reference}")).await;
    assert!(case.body.contains("Bilder fra Byggdrift"), "{}", case.body);
    let kept = staff_photos::of_case(&mut office.town.read().await, &leak.id).await;
    let kept = kept.expect("the store answers");
    assert_eq!(kept.len(), 1);
    // Developed like all others: turned the right way, and not the file that came.
    let photo = browser
        .get(&format!("/staff/cases/{reference}/photos/{}", kept[0].id))
        .await;
    assert_eq!(photo.status, StatusCode::OK);
    let bytes = office.attachments.get(&kept[0].storage_key).await;
    let bytes = bytes.expect("it is readable").expect("it is there");
    assert_ne!(bytes, sideways);
    let other = browser
        .get(&format!(
            "/staff/cases/{}/photos/{}",
            later.reference, kept[0].id
        ))
        .await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
}

async fn a_form_sent_twice_keeps_one_photo_and_finishes_once(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let leak = urgent(&office, LEAK, "Storgata 18").await;
    let mut browser = office
        .logged_in("vakt", Role::Staff, Some(Owner::Byggdrift))
        .await;
    let reference = leak.reference.as_str();
    let page = browser.get(&format!("/staff/round/{reference}")).await;
    let photo = files::sideways();
    for _ in 0..2 {
        let answer = finish(&mut browser, &page, reference, "Tettet", &[&photo]).await;
        assert_eq!(sent_to(&answer), format!("/staff/round?done={reference}"));
    }
    let kept = staff_photos::of_case(&mut office.town.read().await, &leak.id).await;
    assert_eq!(kept.expect("the store answers").len(), 1);
    let history = office.history(&leak).await;
    let changes = history
        .iter()
        .filter(|entry| entry.event == Event::StatusChanged);
    assert_eq!(changes.count(), 1);
}

#[tokio::test]
async fn a_photo_that_is_none_says_so_and_the_words_stay() {
    let office = Office::on_sqlite().await;
    let leak = urgent(&office, LEAK, "Storgata 18").await;
    let mut browser = office
        .logged_in("vakt", Role::Staff, Some(Owner::Byggdrift))
        .await;
    let reference = leak.reference.as_str();
    let page = browser.get(&format!("/staff/round/{reference}")).await;
    let pdf = files::pdf();
    let answer = finish(&mut browser, &page, reference, "Tettet", &[&pdf]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for told in [
        "ikke et bilde vi kan vise",
        "Tettet",
        "id=\"photo-problem\"",
    ] {
        assert!(answer.body.contains(told), "{told}: {}", answer.body);
    }
    assert_eq!(office.case(&leak).await.status, Status::New);
    let answer = finish(&mut browser, &answer, reference, "Tettet", &[]).await;
    sent_to(&answer);

    // Without a login the words wait, and nothing is kept of a stranger's photo.
    let second = urgent(&office, LEAK, "Vikveien 24A").await;
    let reference = second.reference.as_str();
    let page = browser.get(&format!("/staff/round/{reference}")).await;
    office.town.pass(SignedDuration::from_hours(11));
    let answer = finish(
        &mut browser,
        &page,
        reference,
        "Skiftet pakning",
        &[&files::sideways()],
    )
    .await;
    assert!(sent_to(&answer).starts_with("/staff/login?next="));
    browser.log_in("vakt", PASSWORD).await;
    let mark = field(&page, "mark");
    let back = browser
        .get(&format!("/staff/round/{reference}?kept={mark}"))
        .await;
    assert!(back.body.contains("Skiftet pakning"), "{}", back.body);
    let kept = staff_photos::of_case(&mut office.town.read().await, &second.id).await;
    assert_eq!(kept.expect("the store answers"), []);
}

#[tokio::test]
async fn a_caretaker_sees_the_fault_and_not_the_story() {
    let office = Office::on_sqlite().await;
    let story = "Naboen i H0203 truer meg i trappa hver kveld";
    let incoming = Incoming {
        address: Some("Storgata 18".into()),
        category: Some(Category::ThreatsViolence),
        in_danger: true,
        reporter: reporter("912 34 567"),
        ..Incoming::new(Channel::Web, story)
    };
    let case = office
        .town
        .intake
        .accept(incoming)
        .await
        .expect("taken in")
        .case;
    let leader = office.account("leder", Role::Leader, None).await;
    if case.owner != Owner::Byggdrift {
        let order = Order {
            who: &leader,
            reference: &case.reference,
            version: case.version,
            reason: "Låsen må skiftes",
        };
        let moved = office.casework.change_owner(order, Owner::Byggdrift).await;
        moved.expect("moved");
    }
    let mut browser = office
        .logged_in("vakt", Role::Staff, Some(Owner::Byggdrift))
        .await;
    let round = browser.get("/staff/round").await;
    assert!(
        round.body.contains(case.reference.as_str()),
        "{}",
        round.body
    );
    let page = browser
        .get(&format!("/staff/round/{}", case.reference))
        .await;
    assert_eq!(page.status, StatusCode::OK);
    for page in [round, page] {
        assert!(!page.body.contains("truer meg"), "{}", page.body);
    }
    for (name, role, department) in [
        ("bolig", Role::Staff, Some(Owner::HousingOffice)),
        ("leser", Role::Reader, Some(Owner::Byggdrift)),
    ] {
        let mut other = office.logged_in(name, role, department).await;
        assert_eq!(
            other.get("/staff/round").await.status,
            StatusCode::FORBIDDEN
        );
    }
}
