//! A merge that is taken back: both cases stand as before, with what has come
//! since.

use jiff::SignedDuration;
use sifra::casework::actions::Order;
use sifra::casework::merge::Merged;
use sifra::domain::account::Role;
use sifra::domain::case::{Case, Event, Status};
use sifra::domain::decision::Priority;
use sifra::store::inbound::InboundSms;
use sifra::store::{reports, staff_messages};

use super::merging::{merged, order, standing, two_of_one_door};
use super::office::Office;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_merge_taken_back_leaves_both_cases_as_they_stood,
    what_came_after_a_merge_goes_back_with_the_report_it_belongs_to,
    what_a_colleague_changed_since_the_merge_stays_when_it_is_taken_back,
    the_words_of_a_text_are_found_where_the_text_is,
);

async fn the_words_of_a_text_are_found_where_the_text_is(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    // Of one number, so that the text hangs on no one report.
    let one = office.report("Heisen står", "Storgata 18").await;
    office.town.pass(SignedDuration::from_mins(7));
    let other = office.report("Heisen står ennå", "Storgata 18").await;
    let sms = InboundSms {
        sid: "SMtakk".into(),
        from: "+4791234567".into(),
        to: "+4759440000".into(),
        text: "Takk! Hilsen Multemyra".into(),
        answered: false,
        received_at: None,
        media: Vec::new(),
    };
    office.town.intake.sms(sms).await.expect("taken in");
    let who = office.account("opprydder", Role::Triage, None).await;
    let mut trine = office.logged_in("trine", Role::Triage, None).await;
    let mut holds = async |case: &Case| {
        let page = trine.get("/staff?q=multemyra").await;
        let row = format!("data-reference=\"{}\"", case.reference);
        assert_eq!(page.body.matches("data-reference=").count(), 1);
        page.body.contains(&row)
    };
    assert!(holds(&other).await);
    let Merged { case, merge } = merged(&office, &who, &one, &other).await;
    assert!(holds(&case).await);
    let undone = office.casework.unmerge(order(&who, &case), &merge.id).await;
    undone.expect("taken back");
    assert!(holds(&office.case(&other).await).await);
}

async fn a_merge_taken_back_leaves_both_cases_as_they_stood(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let (one, other) = two_of_one_door(&office).await;
    let who = office.account("trine", Role::Triage, None).await;
    let other = office
        .casework
        .take(order(&who, &other))
        .await
        .expect("taken");
    let raised = Order {
        reason: "Noen er redde",
        ..order(&who, &other)
    };
    let other = office
        .casework
        .change_priority(raised, Priority::Emergency)
        .await
        .expect("raised");
    let (one_was, other_was) = (office.case(&one).await, office.case(&other).await);
    let count = async |case: &Case| office.messages(case).await.len();
    let letters = count(&one_was).await + count(&other_was).await;

    let Merged { case, merge } = merged(&office, &who, &one, &other).await;
    let undone = office.casework.unmerge(order(&who, &case), &merge.id).await;
    let back = undone.expect("taken back");
    let again = office.casework.unmerge(order(&who, &case), &merge.id).await;
    assert_eq!(again.expect("done already").id, back.id, "a double click");
    let (one_is, other_is) = (office.case(&one).await, office.case(&other).await);
    let but_for_time = |is: &Case, was: &Case| Case {
        version: was.version,
        updated_at: was.updated_at,
        ..is.clone()
    };
    assert_eq!(but_for_time(&one_is, &one_was), one_was);
    assert_eq!(but_for_time(&other_is, &other_was), other_was);
    for known in [&one, &other] {
        assert_eq!(standing(&office, &known.reference).await.case.id, known.id);
    }
    let letters_now = count(&one_is).await + count(&other_is).await;
    assert_eq!(
        letters_now,
        letters + 1,
        "the owner was told of the graver one"
    );
    for (case, event) in [
        (&one_is, Event::MergeUndone),
        (&other_is, Event::MergedBack),
    ] {
        let history = office.history(case).await;
        assert!(history.iter().any(|entry| entry.event == event), "{event}");
    }
}

async fn what_came_after_a_merge_goes_back_with_the_report_it_belongs_to(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let (one, other) = two_of_one_door(&office).await;
    let who = office.account("trine", Role::Triage, None).await;
    let to_other = sifra::casework::writing::Writing {
        text: "Når så du dette?",
        is_question: true,
        to: None,
    };
    let asked = office.casework.write(order(&who, &other), to_other).await;
    let other = asked.expect("asked");
    let Merged { case, merge } = merged(&office, &who, &one, &other).await;
    let written = {
        let mut tx = office.town.read().await;
        staff_messages::of_case(&mut tx, &case.id)
            .await
            .expect("the store")
    };
    assert_eq!(written.len(), 1, "the question goes along");

    for (known, words) in [
        (&one, "Nå er håndtaket borte også"),
        (&other, "I går kveld"),
    ] {
        let token = standing(&office, &known.reference)
            .await
            .report
            .status_token;
        let telling = sifra::intake::own_page::Telling {
            kind: sifra::domain::own_page::ActKind::Words,
            text: words.into(),
            answers: None,
            key: words.into(),
            language: None,
        };
        let told = office.town.intake.told_on_page(&token, telling).await;
        told.expect("kept").expect("a page");
        office.town.pass(SignedDuration::from_mins(1));
    }
    let case = office.case(&case).await;
    let back = office.casework.unmerge(order(&who, &case), &merge.id).await;
    let back = back.expect("taken back");
    assert_eq!(back.status, Status::Waiting, "as it stood");
    let mut tx = office.town.read().await;
    for (known, words) in [(&one, "håndtaket"), (&other, "I går")] {
        let here = reports::of_case(&mut tx, &known.id)
            .await
            .expect("the store");
        assert_eq!(here.len(), 2, "{words}");
        assert!(here[1].text.contains(words), "{}", here[1].text);
    }
    let written = staff_messages::of_case(&mut tx, &other.id).await;
    assert_eq!(
        written.expect("the store").len(),
        1,
        "the question goes back"
    );
}

async fn what_a_colleague_changed_since_the_merge_stays_when_it_is_taken_back(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let (one, other) = two_of_one_door(&office).await;
    let who = office.account("trine", Role::Triage, None).await;
    let Merged { case, merge } = merged(&office, &who, &one, &other).await;
    let lowered = Order {
        reason: "Døra er stengt av",
        ..order(&who, &case)
    };
    let case = office
        .casework
        .change_priority(lowered, Priority::Low)
        .await
        .expect("lowered");
    let back = office.casework.unmerge(order(&who, &case), &merge.id).await;
    back.expect("taken back");
    assert_eq!(office.case(&one).await.priority, Priority::Low);
    assert_eq!(office.case(&other).await.priority, other.priority);
}
