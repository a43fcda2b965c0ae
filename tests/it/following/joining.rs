//! Following: what the follower gets, and what happens when the case has moved
//! on meanwhile.

use image::ImageFormat;
use jiff::SignedDuration;
use sifra::casework::accounts;
use sifra::casework::actions::Order;
use sifra::domain::account::Role;
use sifra::domain::case::{Event, Status};
use sifra::domain::category::Category;
use sifra::domain::decision::Priority;
use sifra::domain::outgoing::{MessageChannel, Purpose};
use sifra::domain::report::Reporter;
use sifra::intake::{Incoming, Repeat};
use sifra::store::{history, photos};

use super::{
    LIFT, LIFT_AGAIN, answer, case, change, following, of, other, phone, reported, sent, told,
};
use crate::photos::files::encoded;
use crate::stage::{Engine, Town, on_both_engines};

on_both_engines!(
    a_follower_has_a_reference_an_acknowledgement_and_a_page_of_their_own,
    a_follower_gets_the_news_of_the_case,
    the_photos_of_a_follower_come_into_the_case,
    what_the_follower_tells_can_make_the_case_graver_and_never_less_grave,
    a_case_that_was_closed_meanwhile_is_not_joined,
    a_case_that_turned_out_to_be_about_people_is_not_joined,
    a_follower_from_elsewhere_or_with_another_matter_opens_a_case_of_their_own,
    sent_twice_at_once_it_is_one_report,
    a_whole_stairwell_can_follow_at_once,
);

async fn a_follower_has_a_reference_an_acknowledgement_and_a_page_of_their_own(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let first = reported(&town, LIFT, "Storgata 18").await;
    town.pass(SignedDuration::from_mins(5));
    let mut second = told(LIFT_AGAIN, "Storgata 18");
    second.unit = Some("H0101".into());
    let accepted = sent(&town, following(&town, second).await).await;
    assert_eq!(accepted.case.id, first.id);
    assert_ne!(accepted.report.reference, first.reference);

    let owed = town.owed().await;
    let mine: Vec<_> = owed
        .iter()
        .filter(|message| message.to == phone(2).reveal())
        .collect();
    let [sms] = &mine[..] else {
        panic!("{mine:?}");
    };
    assert_eq!(sms.purpose, Purpose::Acknowledgement);
    assert_eq!(sms.channel, MessageChannel::Sms);
    for words in [
        "Dette er alt meldt, og nå følger du saken",
        accepted.report.reference.as_str(),
        "Byggdrift ser på saken innen",
        &accepted.report.status_token,
    ] {
        assert!(sms.body.contains(words), "{words}: {}", sms.body);
    }
    let first_report = town.intake.by_reference(&first.reference).await.unwrap();
    let first_token = first_report.unwrap().report.status_token;
    for secret in [first.reference.as_str(), first_token.as_str(), "Kari"] {
        assert!(!sms.body.contains(secret), "{secret}");
    }

    let own = format!("/status/{}", accepted.report.status_token);
    let page = town.get(&own).await;
    assert_eq!(page.status, 200);
    assert!(page.body.contains(accepted.report.reference.as_str()));
    assert!(!page.body.contains(first.reference.as_str()));
    // The unit of the one is nothing to the case of the other.
    assert_eq!(case(&town, &first.id).await.place.unit, None);
    let mut tx = town.read().await;
    let lines = history::of_case(&mut tx, &first.id).await.unwrap();
    let joined = lines.iter().find(|line| {
        line.event == Event::Reported
            && line.to.as_deref() == Some(accepted.report.reference.as_str())
    });
    let reason = joined.and_then(|line| line.reason.as_deref());
    assert_eq!(reason, Some("Melderen valgte å følge saken"));
}

async fn a_follower_gets_the_news_of_the_case(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    reported(&town, LIFT, "Storgata 18").await;
    let follower = following(&town, told(LIFT_AGAIN, "Storgata 18")).await;
    let accepted = sent(&town, follower).await;
    town.owed().await;
    let (db, ids) = (&town.app.db, &town.app.ids);
    let password = "korrekt hest batteri".to_owned().into();
    let who = accounts::create(db, ids, "Trine", Role::Triage, None, password);
    let who = who.await.expect("a fit account");
    let order = Order {
        who: &who,
        reference: &accepted.case.reference,
        version: accepted.case.version,
        reason: "Feil avdeling",
    };
    let to = other(accepted.case.owner);
    let changed = town.app.casework.change_owner(order, to).await;
    changed.expect("it is changed");
    let owed = town.owed().await;
    for nth in [1, 2] {
        let to = phone(nth);
        let mut told = owed.iter().filter(|message| message.to == to.reveal());
        assert!(told.any(|message| message.purpose == Purpose::Update));
    }
}

async fn the_photos_of_a_follower_come_into_the_case(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let first = reported(&town, LIFT, "Storgata 18").await;
    let uploaded = town
        .intake
        .upload("a-draft", None, encoded(ImageFormat::Jpeg));
    uploaded.await.expect("it is taken");
    let mut follower = following(&town, told(LIFT_AGAIN, "Storgata 18")).await;
    follower.uploads = Some("a-draft".into());
    let accepted = sent(&town, follower).await;
    let photos = photos::of_case(&mut town.read().await, &first.id).await;
    let [photo] = &photos.expect("the store answers")[..] else {
        panic!("one photo");
    };
    assert_eq!(photo.report_id, accepted.report.id);
    let left = town.intake.uploads("a-draft").await;
    assert_eq!(left.expect("the store answers"), []);
}

async fn what_the_follower_tells_can_make_the_case_graver_and_never_less_grave(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let first = reported(&town, LIFT, "Storgata 18").await;
    change(&town, &first.id, |case| case.priority = Priority::Low).await;
    let mut graver = told(LIFT_AGAIN, "Storgata 18");
    graver.answers = vec![answer("lift_needed", "yes")];
    let graver = following(&town, graver).await;
    let raised = sent(&town, graver).await.case;
    assert_eq!((&raised.id, raised.priority), (&first.id, Priority::Urgent));
    assert!(raised.due_at <= first.due_at);

    let mut stuck = following(&town, told(LIFT_AGAIN, "Storgata 18")).await;
    stuck.in_danger = true;
    let raised = sent(&town, stuck).await;
    assert_eq!(raised.case.id, first.id);
    assert_eq!(raised.case.priority, Priority::Emergency);
    let told_also = town.messages(first.reference.as_str()).await;
    let call = told_also
        .iter()
        .find(|message| message.promise.contains(&raised.report.id))
        .expect("an acknowledgement");
    assert!(call.body.starts_with("Ring 113"), "{}", call.body);

    let calm = following(&town, told(LIFT_AGAIN, "Storgata 18")).await;
    let still = sent(&town, calm).await.case;
    assert_eq!(still.priority, Priority::Emergency);
}

async fn a_case_that_was_closed_meanwhile_is_not_joined(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let first = reported(&town, LIFT, "Storgata 18").await;
    let follower = following(&town, told(LIFT_AGAIN, "Storgata 18")).await;
    change(&town, &first.id, |case| case.status = Status::Resolved).await;
    let accepted = sent(&town, follower).await;
    assert_ne!(accepted.case.id, first.id);
    assert_eq!(accepted.case.reference, accepted.report.reference);
    let mine = town.messages(accepted.report.reference.as_str()).await;
    let sms = mine
        .iter()
        .find(|message| message.to == phone(2).reveal())
        .expect("an acknowledgement");
    assert!(
        sms.body.contains("Vi har fått meldingen din"),
        "{}",
        sms.body
    );
    let closed = case(&town, &first.id).await;
    assert_eq!(closed.status, Status::Resolved);
}

async fn a_case_that_turned_out_to_be_about_people_is_not_joined(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let first = reported(&town, LIFT, "Storgata 18").await;
    let follower = following(&town, told(LIFT_AGAIN, "Storgata 18")).await;
    let (db, ids) = (&town.app.db, &town.app.ids);
    let password = "korrekt hest batteri".to_owned().into();
    let who = accounts::create(db, ids, "Trine", Role::Triage, None, password);
    let who = who.await.expect("a fit account");
    let order = Order {
        who: &who,
        reference: &first.reference,
        version: first.version,
        reason: "Det var noe annet",
    };
    let changed = town
        .app
        .casework
        .change_category(order, Category::Intruders);
    assert!(!changed.await.expect("it is changed").shared);
    let accepted = sent(&town, follower).await;
    assert_ne!(accepted.case.id, first.id);
}

async fn a_follower_from_elsewhere_or_with_another_matter_opens_a_case_of_their_own(
    engine: Engine,
) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let first = reported(&town, LIFT, "Storgata 18").await;
    let follower = following(&town, told(LIFT_AGAIN, "Storgata 18")).await;
    for changed in [
        Incoming {
            address: Some("Vikveien 2".into()),
            ..follower.clone()
        },
        Incoming {
            text: "Naboen i H0203 spiller høy musikk hver natt".into(),
            ..of(Category::Noise, follower.clone())
        },
        Incoming {
            follows: Some("no such handle".into()),
            ..follower.clone()
        },
        Incoming {
            follows: Some(first.id.clone()),
            ..follower
        },
    ] {
        let accepted = sent(&town, changed).await;
        assert_ne!(accepted.case.id, first.id);
        assert_eq!(accepted.case.reference, accepted.report.reference);
    }
}

async fn sent_twice_at_once_it_is_one_report(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let first = reported(&town, LIFT, "Storgata 18").await;
    let mut follower = following(&town, told(LIFT_AGAIN, "Storgata 18")).await;
    follower.repeat = Some(Repeat {
        scope: "form".into(),
        key: "one-key".into(),
        fingerprint: "one-body".into(),
        render: None,
    });
    let (one, two) = tokio::join!(
        town.intake.accept(follower.clone()),
        town.intake.accept(follower.clone())
    );
    let (one, two) = (one.unwrap(), two.unwrap());
    assert_eq!(one.report, two.report);
    assert!(one.repeated != two.repeated);
    // Also when the case is done by then.
    change(&town, &first.id, |case| case.status = Status::Resolved).await;
    let late = town.intake.accept(follower).await.unwrap();
    assert_eq!((late.report.id, late.repeated), (one.report.id, true));
    let owed = town.owed().await;
    let mine = owed.iter().filter(|m| m.to == phone(2).reveal());
    assert_eq!(mine.count(), 1);
}

async fn a_whole_stairwell_can_follow_at_once(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let first = reported(&town, LIFT, "Storgata 18").await;
    let follower = following(&town, told(LIFT_AGAIN, "Storgata 18")).await;
    let neighbours = (2..9).map(|nth| Incoming {
        reporter: Reporter {
            phone: Some(phone(nth)),
            ..Reporter::default()
        },
        ..follower.clone()
    });
    let sent = neighbours.map(|neighbour| {
        let intake = town.intake.clone();
        tokio::spawn(async move { intake.accept(neighbour).await })
    });
    for accepted in sent.collect::<Vec<_>>() {
        let accepted = accepted.await.unwrap().unwrap();
        assert_eq!(accepted.case.id, first.id);
    }
}
