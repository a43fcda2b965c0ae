//! What staff write to reporters, and what comes back.

use axum::http::StatusCode;
use sifra::casework::actions::{ActionError, Order};
use sifra::casework::writing::{WriteError, Writing};
use sifra::domain::account::Role;
use sifra::domain::case::{Owner, Status};
use sifra::domain::outgoing::{Message, Purpose};
use sifra::domain::report::Reporter;
use sifra::store::inbound;

use super::{LOCK, PHONE, Scene};
use crate::staff::browser::{Browser, field, sent_to};
use crate::staff::office::PASSWORD;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_message_stands_on_the_page_and_the_sms_says_nothing_of_it,
    a_question_makes_the_case_wait_until_it_is_answered,
    a_message_to_one_reporter_is_read_by_nobody_else,
    written_twice_by_a_double_click_is_written_once,
);

const MESSAGE: &str = "Vi bytter sylinderen på tirsdag mellom åtte og tolv.";
const QUESTION: &str = "Kan vi komme inn i kjelleren uten at du er hjemme?";

fn updates(messages: &[Message]) -> Vec<&Message> {
    let all = messages.iter();
    all.filter(|message| message.purpose == Purpose::Update)
        .collect()
}

async fn a_message_stands_on_the_page_and_the_sms_says_nothing_of_it(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let report = scene.reported(LOCK, PHONE).await;
    // Their own words are no further reporter.
    scene
        .does(&report, "words", &[("text", "Det haster litt")])
        .await;
    scene.town().owed().await;
    scene.write(&report, MESSAGE, false, None).await;

    let page = scene.page(&report).await;
    page.says("Beskjeder til deg");
    page.says(MESSAGE);
    page.says("Vi skrev til deg.");
    assert!(!page.has_form("answer"));
    let owed = scene.town().owed().await;
    let told = updates(&owed);
    assert_eq!((owed.len(), told.len()), (1, 1), "{owed:?}");
    assert_eq!(told[0].to, PHONE);
    assert!(told[0].body.contains(report.reference.as_str()));
    assert!(told[0].body.contains(&super::path(&report)));
    assert!(!told[0].body.contains("sylinder"), "{}", told[0].body);
    assert!(
        scene
            .history(&report)
            .await
            .contains(&"wrote>message".to_owned())
    );

    // Who said stop reads it on the page alone.
    let mut tx = scene.town().app.db.begin().await.expect("a transaction");
    let phone = PHONE.parse().expect("a number");
    let now = scene.town().app.ids.now();
    inbound::stop(&mut tx, &phone, now).await.expect("kept");
    tx.commit().await.expect("kept");
    scene.write(&report, "En beskjed til", false, None).await;
    assert_eq!(scene.town().owed().await.len(), 0);
    scene.page(&report).await.says("En beskjed til");
    // So are their own words acknowledged.
    scene
        .does(&report, "words", &[("text", "Jeg skrev stopp")])
        .await;
    assert_eq!(scene.texts(PHONE).await.len(), 0);
}

async fn a_question_makes_the_case_wait_until_it_is_answered(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let email = Reporter {
        email: "ola@eksempel.no".parse().ok(),
        ..Reporter::default()
    };
    let report = scene.reported_by(LOCK, email).await;
    scene.write(&report, QUESTION, true, None).await;
    assert_eq!(scene.case(&report).await.status, Status::Waiting);
    let owed = scene.town().owed().await;
    let told = updates(&owed);
    assert_eq!(told.len(), 1, "one word for question and waiting: {owed:?}");
    assert!(!told[0].body.contains("kjelleren") && !told[0].subject.contains("kjelleren"));
    let page = scene.page(&report).await;
    page.says("Vi spør deg om noe");
    page.says(QUESTION);

    let answer = "Ja, nøkkelen henger hos naboen";
    let page = scene.does(&report, "answer", &[("text", answer)]).await;
    page.says("Takk for svaret.");
    page.says("Du har svart på dette.");
    page.says_nothing_of("nøkkelen");
    assert!(!page.has_form("answer"));
    assert_eq!(scene.case(&report).await.status, Status::InProgress);
    let owed = scene.town().owed().await;
    let purposes: Vec<Purpose> = owed.iter().map(|message| message.purpose).collect();
    assert!(purposes.contains(&Purpose::Notice), "the owner: {owed:?}");
    assert!(purposes.contains(&Purpose::Acknowledgement), "{owed:?}");
    let acknowledged = owed.iter().find(|message| message.to == "ola@eksempel.no");
    let acknowledged = acknowledged.expect("an e-mail");
    assert!(acknowledged.body.contains(&super::path(&report)));

    let mut browser = Browser::of(&scene.office);
    browser.log_in("Kari Vaktmester", PASSWORD).await;
    let case = browser
        .get(&format!("/staff/cases/{}", report.reference))
        .await;
    for seen in [
        QUESTION,
        answer,
        "Svar fra melder",
        "svar på spørsmål fra oss",
    ] {
        assert!(case.body.contains(seen), "{seen}");
    }
}

async fn a_message_to_one_reporter_is_read_by_nobody_else(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let report = scene.reported(LOCK, PHONE).await;
    let other = scene.reported(LOCK, "+4798765432").await;
    scene.put_together(&other, &report).await;
    scene.town().owed().await;
    scene
        .write(&report, QUESTION, true, Some(&other.reference))
        .await;
    let owed = scene.town().owed().await;
    let told: Vec<&str> = updates(&owed).iter().map(|m| m.to.as_str()).collect();
    assert_eq!(told, ["+4798765432"]);
    scene.page(&report).await.says_nothing_of("kjelleren");

    // An answer to what they were not asked is more to tell.
    let own = scene.page(&other).await;
    let (_, body) = own.form("answer", &[("text", "Bare kom")]);
    let path = format!("{}/answer", super::path(&report));
    let answer = scene.town().request(super::post(&path, body)).await;
    assert_eq!(answer.status, 303);
    assert_eq!(scene.case(&report).await.status, Status::Waiting);
    assert_eq!(scene.reports(&report).await.len(), 3);
    own.says(QUESTION);

    // Nor by who comes to the case later; who is moved away keeps it.
    let late = scene.reported(LOCK, "+4792345678").await;
    scene.put_together(&late, &report).await;
    scene.page(&late).await.says_nothing_of("kjelleren");
    let elsewhere = scene.reported("Heisen står", "+4793456789").await;
    scene.put_together(&other, &elsewhere).await;
    scene.page(&other).await.says(QUESTION);
}

async fn written_twice_by_a_double_click_is_written_once(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let report = scene.reported(LOCK, PHONE).await;
    scene.town().owed().await;
    let case = scene.case(&report).await;
    let order = Order {
        who: &scene.kari,
        reference: &report.reference,
        version: case.version,
        reason: "",
    };
    let writing = Writing {
        text: MESSAGE,
        is_question: false,
        to: None,
    };
    let casework = &scene.office.casework;
    let (one, other) = tokio::join!(
        casework.write(order, writing),
        casework.write(order, writing)
    );
    assert_eq!(
        one.expect("written").version,
        other.expect("written").version
    );
    assert_eq!(scene.town().owed().await.len(), 1);
    let page = scene.page(&report).await;
    assert_eq!(page.words.matches(MESSAGE).count(), 1);

    let late = Writing {
        text: "Noe annet",
        ..writing
    };
    let refused = casework.write(order, late).await;
    assert!(matches!(
        refused,
        Err(WriteError::Action(ActionError::Overtaken))
    ));
}

#[tokio::test]
async fn staff_write_from_the_case_and_nothing_they_type_is_lost() {
    let scene = Scene::on(Engine::Sqlite).await.expect("SQLite is built in");
    let report = scene.reported(LOCK, PHONE).await;
    let reference = report.reference.as_str();
    let at = format!("/staff/cases/{reference}");
    let mut browser = Browser::of(&scene.office);
    browser.log_in("Kari Vaktmester", PASSWORD).await;
    let answer = browser.act(reference, "write", "question", QUESTION).await;
    assert_eq!(sent_to(&answer), format!("{at}?done=write"));
    let page = browser.get(&at).await;
    assert!(page.body.contains(QUESTION) && page.body.contains("Ingen har svart"));

    for (typed, words) in [
        ("  ", "Skriv noe til melderne."),
        (&"å".repeat(2003), "3 tegn for lang"),
    ] {
        let answer = browser.act(reference, "write", "", typed).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains(words), "{words}");
        assert!(answer.body.contains(typed.trim()));
    }
    scene.set(&report, Status::Resolved).await;
    let answer = browser
        .act(reference, "write", "question", "Virker den?")
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("ta bort haken") && answer.body.contains("Virker den?"));

    // A colleague was faster.
    let old = browser.get(&at).await;
    scene.set(&report, Status::InProgress).await;
    let answer = browser
        .act_from(&old, reference, "write", "", MESSAGE)
        .await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.body.contains(MESSAGE));

    // The login ran out.
    let mut stranger = Browser::of(&scene.office);
    let answer = stranger
        .act_from(&old, reference, "write", "question", MESSAGE)
        .await;
    assert!(answer.body.contains(&format!("value=\"{MESSAGE}\"")));
    assert_eq!(field(&answer, "value"), "question");

    // Who may not change cases has no form.
    let department = Some(Owner::Byggdrift);
    let office = &scene.office;
    let mut reader = office.logged_in("Lise", Role::Reader, department).await;
    assert!(!reader.get(&at).await.body.contains("/write\""));
    let answer = reader.act(reference, "write", "", MESSAGE).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
}
