//! What is posted is a report like any other.

use jiff::SignedDuration;
use serde_json::json;
use sifra::domain::outgoing::MessageChannel;
use sifra::intake::Standing;
use sifra::store::follow_ups;

use super::{LIFT, filed, id, post, post_with};
use crate::stage::{Engine, Town, on_both_engines};

on_both_engines!(
    it_is_triaged_routed_and_acknowledged_once,
    a_device_that_sends_again_within_minutes_opens_no_second_case,
    ten_at_once_are_one_request,
    the_same_idempotency_key_gets_the_same_answer,
    a_point_on_the_map_stands_for_the_nearest_address,
    an_address_is_found_by_kartverkets_id,
    a_link_to_a_picture_is_kept_for_staff_and_fetched_by_nobody,
);

async fn standing(town: &Town, id: &str) -> Standing {
    let reference = id.parse().expect("a reference");
    let found = town.intake.by_reference(&reference).await;
    found.expect("the store answers").expect("a report")
}

async fn it_is_triaged_routed_and_acknowledged_once(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let id = filed(
        &town,
        &[
            ("service_code", "lock_door"),
            ("address_string", "Storgata 18"),
            ("description", "Låsen er knust, alle kommer inn"),
            ("first_name", "Kari"),
            ("last_name", "Eksempel"),
            ("phone", "912 34 567"),
            ("attribute[unit]", "H0203"),
            ("attribute[where]", "inngangen mot gata"),
            ("attribute[door_which]", "entrance"),
            ("attribute[door_locks][]", "no"),
        ],
    )
    .await;
    let found = standing(&town, &id).await;
    assert_eq!(found.case.category.key(), "lock_door");
    assert_eq!(found.case.owner.key(), "byggdrift");
    assert_eq!(found.case.priority.key(), "urgent");
    assert!(found.case.shared);
    assert_eq!(found.case.place.address.as_deref(), Some("Storgata 18"));
    assert_eq!(found.report.reporter.name.as_deref(), Some("Kari Eksempel"));
    assert!(found.report.text.contains("inngangen mot gata"));
    let messages = town.messages(&id).await;
    let mut acknowledgements = messages
        .iter()
        .filter(|message| message.promise.starts_with("acknowledgement"));
    let sent = acknowledgements.next().expect("one");
    assert_eq!(sent.channel, MessageChannel::Sms);
    assert_eq!(sent.to, "+4791234567");
    assert!(acknowledgements.next().is_none(), "and no more");
}

async fn a_device_that_sends_again_within_minutes_opens_no_second_case(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let mut form = LIFT.to_vec();
    form.push(("device_id", "tt222111"));
    let first = filed(&town, &form).await;
    town.pass(SignedDuration::from_mins(9));
    assert_eq!(filed(&town, &form).await, first);
    form[3] = ("device_id", "tt333222");
    assert_ne!(filed(&town, &form).await, first, "a neighbour's device");
    town.pass(SignedDuration::from_hours(2));
    form[3] = ("device_id", "tt222111");
    assert_ne!(filed(&town, &form).await, first, "it has stopped again");
}

async fn ten_at_once_are_one_request(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let all = futures::future::join_all((0..10).map(|_| filed(&town, &LIFT))).await;
    assert!(all.iter().all(|id| *id == all[0]), "{all:?}");
}

async fn the_same_idempotency_key_gets_the_same_answer(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let path = "/open311/v2/requests.json";
    let key = [("Idempotency-Key", "night-shift-7")];
    let first = post_with(&town, path, &LIFT, &key).await;
    town.pass(SignedDuration::from_hours(3));
    let second = post_with(&town, path, &LIFT, &key).await;
    assert_eq!(first.body, second.body);
    let other = [("service_code", "waste"), ("address_string", "Storgata 18")];
    let refused = post_with(&town, path, &other, &key).await;
    assert_eq!(refused.status, 409, "{}", refused.body);
    assert_eq!(refused.json()[0]["code"], 409);
    let another = [("Idempotency-Key", "night-shift-8")];
    let meant = post_with(&town, path, &LIFT, &another).await;
    assert_ne!(id(&meant), id(&first), "another key is another request");
}

async fn a_point_on_the_map_stands_for_the_nearest_address(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    // A metre from Storgata 10.
    let point = [
        ("service_code", "waste"),
        ("description", "Det flyter med søppel ute"),
        ("lat", "59.463947"),
        ("long", "10.590522"),
    ];
    let found = standing(&town, &filed(&town, &point).await).await;
    assert_eq!(found.case.place.address.as_deref(), Some("Storgata 10"));
    // What somebody wrote is better, where the register knows it.
    let mut written = point.to_vec();
    written.push(("address_string", "Vikveien 24A"));
    let found = standing(&town, &filed(&town, &written).await).await;
    assert_eq!(found.case.place.address.as_deref(), Some("Vikveien 24A"));
    town.pass(SignedDuration::from_hours(1));
    written[4] = ("address_string", "bak butikken");
    let id = filed(&town, &written).await;
    let found = standing(&town, &id).await;
    assert_eq!(found.case.place.address.as_deref(), Some("Storgata 10"));
    let mut tx = town.read().await;
    let kept = follow_ups::of_report(&mut tx, &found.report.id).await;
    let kept = kept.expect("the store answers");
    assert!(kept.iter().any(|note| note.answered == "bak butikken"));
    drop(tx);
    // Within town, but at no house: taken, and for a person to look at.
    let mut far = point;
    far[2] = ("lat", "59.4670");
    far[3] = ("long", "10.6100");
    let found = standing(&town, &filed(&town, &far).await).await;
    assert_eq!(found.case.place.address, None);
    assert_eq!(
        found.report.typed_address.as_deref(),
        Some("59.467000, 10.610000")
    );
    // Another country's town.
    let mut elsewhere = point;
    elsewhere[2] = ("lat", "37.7652");
    elsewhere[3] = ("long", "-122.4212");
    let refused = post(&town, &elsewhere).await;
    assert_eq!(refused.status, 400);
    assert!(refused.body.contains("lat: "), "{}", refused.body);
}

async fn an_address_is_found_by_kartverkets_id(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let mut form = vec![
        ("service_code", "stairwell"),
        ("description", "Rekkverket er løst"),
        ("address_id", "289000006"),
    ];
    let found = standing(&town, &filed(&town, &form).await).await;
    assert_eq!(found.case.place.address.as_deref(), Some("Storgata 3"));
    form[2] = ("address_id", "0");
    let refused = post(&town, &form).await;
    assert_eq!(refused.status, 400);
    assert!(refused.body.contains("address_id: "), "{}", refused.body);
}

async fn a_link_to_a_picture_is_kept_for_staff_and_fetched_by_nobody(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let mut form = LIFT.to_vec();
    let link = "http://127.0.0.1:1/brann.jpg";
    form.push(("media_url", link));
    let answer = post(&town, &form).await;
    let told = answer.json()[0]["service_notice"].to_string();
    assert!(told.contains("henter vi ikke"), "{told}");
    let found = standing(&town, &id(&answer)).await;
    assert!(
        !found.report.text.contains("http"),
        "nobody judges by a link"
    );
    assert_eq!(found.decision.danger, None);
    let mut tx = town.read().await;
    let kept = follow_ups::of_report(&mut tx, &found.report.id).await;
    let kept = kept.expect("the store answers");
    assert!(kept.iter().any(|note| note.answered == link), "{kept:?}");
}

#[tokio::test]
async fn whoever_is_in_danger_reads_first_whom_to_ring() {
    let town = super::sqlite().await;
    let form = [
        ("service_code", "stairwell"),
        ("address_string", "Storgata 18"),
        ("description", "Det brenner i trappa!"),
    ];
    let answer = post(&town, &form).await;
    let notice = answer.json()[0]["service_notice"].clone();
    let notice = notice.as_str().expect("a text");
    assert!(notice.starts_with("Ring 110"), "{notice}");
    let found = standing(&town, &id(&answer)).await;
    assert_eq!(found.case.priority.key(), "emergency");
    assert_eq!(
        found.case.category.key(),
        "stairwell",
        "what was chosen wins"
    );
}

#[tokio::test]
async fn without_words_the_service_says_what_it_is() {
    let town = super::sqlite().await;
    let form = [("service_code", "lift"), ("address_string", "Storgata 18")];
    let found = standing(&town, &filed(&town, &form).await).await;
    assert_eq!(found.report.text, "Sendt uten beskrivelse");
    assert_eq!(found.case.category.key(), "lift");
    assert_eq!(found.case.priority.key(), "normal");
    let chosen = json!(found.report.language);
    assert_eq!(chosen, "nb");
}

#[tokio::test]
async fn the_language_asked_for_is_that_of_our_answers() {
    let town = super::sqlite().await;
    let path = "/open311/v2/requests.json?locale=en";
    let answer = post_with(&town, path, &LIFT, &[]).await;
    let notice = answer.json()[0]["service_notice"].to_string();
    assert!(notice.contains("Follow the case here"), "{notice}");
    let found = standing(&town, &id(&answer)).await;
    assert_eq!(found.report.language.code(), "en");
}
