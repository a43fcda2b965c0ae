//! What is asked besides, and what the answers lead to.

use sifra::domain::account::Role;
use sifra::domain::category::Category;
use sifra::domain::decision::{Danger, Priority, ReasonKind};
use sifra::store::follow_ups;

use super::{answer, of, sent, told};
use crate::staff::office::Office;
use crate::stage::{Engine, Town, on_both_engines};

on_both_engines!(
    answers_are_kept_with_the_report_and_make_it_graver,
    staff_read_the_answers_beside_the_report_and_nobody_else_does,
);

async fn answers_are_kept_with_the_report_and_make_it_graver(engine: Engine) {
    let Some(town) = Town::on(engine).await else {
        return;
    };
    let door = of(
        Category::LockDoor,
        told("Dørhåndtaket er løst", "Storgata 18"),
    );
    let before = sent(&town, door.clone()).await;
    assert!(before.case.priority < Priority::Urgent);

    let mut answered = door;
    answered.answers = vec![
        answer("door_which", "own"),
        answer("door_locks", "no"),
        // Of another matter, of no question, and none of the answers.
        answer("lift_stuck", "yes"),
        answer("weather", "yes"),
        answer("door_locked_out", "perhaps"),
    ];
    let after = sent(&town, answered).await;
    assert_eq!(after.case.priority, Priority::Urgent);
    assert_eq!(after.decision.danger, None);
    let why = after.decision.reasons.iter();
    let mut hints = why.filter(|reason| reason.kind == ReasonKind::Hint);
    assert!(hints.any(|hint| hint.because == "Svarte at døra ikke kan låses"));

    let mut tx = town.read().await;
    let kept = follow_ups::of_report(&mut tx, &after.report.id).await;
    let kept: Vec<_> = kept
        .unwrap()
        .into_iter()
        .map(|kept| (kept.question, kept.answer, kept.asked, kept.answered))
        .collect();
    let words = |row: [&str; 4]| {
        let [question, answer, asked, answered] = row.map(str::to_owned);
        (question, answer, asked, answered)
    };
    assert_eq!(
        kept,
        [
            [
                "door_which",
                "own",
                "Hvilken dør gjelder det?",
                "Døra til boligen"
            ],
            ["door_locks", "no", "Kan døra låses?", "Nei"],
        ]
        .map(words)
    );
}

async fn staff_read_the_answers_beside_the_report_and_nobody_else_does(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let mut cold = of(
        Category::HeatingVentilation,
        told("Radiatoren bråker litt", "Storgata 18"),
    );
    cold.answers = vec![answer("frail_there", "yes"), answer("heat_where", "home")];
    let accepted = sent(&office.town, cold).await;
    let (asked, answered) = ("gamle eller syke der?", "I hele boligen");

    let mut browser = office.logged_in("trine", Role::Triage, None).await;
    let path = format!("/staff/cases/{}", accepted.case.reference);
    let page = browser.get(&path).await.body;
    for words in [asked, answered, "Svarte at det er kaldt i hele boligen"] {
        assert!(page.contains(words), "{words}");
    }

    let own = format!("/status/{}", accepted.report.status_token);
    let api = format!("/api/v1/reports/{}", accepted.report.reference);
    for path in [own, api] {
        let answer = office.town.get(&path).await;
        assert_eq!(answer.status, 200);
        for words in [asked, answered, "frail", "heat_where"] {
            assert!(!answer.body.contains(words), "{path}: {words}");
        }
    }
    for message in office
        .town
        .messages(accepted.report.reference.as_str())
        .await
    {
        let text = format!("{} {}", message.subject, message.body);
        assert!(!text.contains(asked) && !text.contains(answered), "{text}");
    }
}

#[tokio::test]
async fn an_answer_that_means_danger_brings_the_number_to_ring() {
    let town = Town::on(Engine::Sqlite).await.expect("SQLite is built in");
    for (category, question, danger) in [
        (Category::Lift, "lift_stuck", Danger::Health),
        (Category::Electrical, "sparks", Danger::Fire),
        (Category::BurglaryTheft, "thief_there", Danger::Crime),
    ] {
        let mut incoming = of(category, told("Noe er galt her", "Storgata 18"));
        assert_eq!(town.intake.preview(&incoming).danger, None);
        incoming.answers = vec![answer(question, "yes")];
        let accepted = sent(&town, incoming).await;
        assert_eq!(accepted.case.priority, Priority::Emergency);
        assert_eq!(accepted.decision.danger, Some(danger));
        let messages = town.messages(accepted.report.reference.as_str()).await;
        let call = format!("Ring {}", danger.number());
        assert!(
            messages
                .iter()
                .any(|message| message.body.starts_with(&call))
        );
    }
}
