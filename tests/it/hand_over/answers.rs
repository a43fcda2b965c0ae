//! What a recipient answers lands with the hand-over, the case, its history and
//! whoever is to know.

use axum::http::StatusCode;
use sifra::domain::case::{Actor, Event, HistoryEntry, Status};
use sifra::domain::hand_over::{Arrival, Ending};
use sifra::domain::hand_over_answer::AnswerKind;
use sifra::domain::outgoing::Purpose;
use sifra::store::staff_photos;

use super::scene::{SOLHEIM, Scene};
use crate::photos::files;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_receipt_is_kept_once_and_ends_the_reminders,
    whoever_takes_it_begins_the_case_and_may_say_when,
    what_is_done_ends_the_case_and_the_reporter_hears_of_it,
    what_is_given_back_is_with_the_department_again,
    a_question_is_answered_on_the_page,
);

fn by_recipient(history: &[HistoryEntry]) -> Vec<&HistoryEntry> {
    let own = Actor::Recipient(SOLHEIM.to_owned());
    history.iter().filter(|line| line.actor == own).collect()
}

async fn a_receipt_is_kept_once_and_ends_the_reminders(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let (path, mut phone) = (scene.path(), scene.opened().await);
    let page = phone.get(&path).await;
    assert!(
        page.body.contains("Vi venter på svar fra dere"),
        "{}",
        page.body
    );
    let answer = phone.answer(&page, &path, "receipt", &[]).await;
    assert!(
        answer.body.contains("Vi har notert at dere har den"),
        "{}",
        answer.body
    );
    // A double click, and a second person with the page from before.
    phone.answer(&page, &path, "receipt", &[]).await;
    let mut other = scene.opened().await;
    let late = other.get(&path).await;
    assert!(!late.body.contains(">Vi har den<"), "{}", late.body);
    let given = scene.hand_over().await;
    assert_eq!((given.arrival, given.next_at), (Arrival::Receipt, None));
    let kinds: Vec<AnswerKind> = scene.answers().await.iter().map(|a| a.kind).collect();
    assert_eq!(kinds, [AnswerKind::Receipt]);
    let history = scene.office.history(&scene.case).await;
    let own = by_recipient(&history);
    assert_eq!(own.len(), 1);
    assert_eq!(own[0].event, Event::RecipientAnswered);
    assert_eq!(own[0].to.as_deref(), Some("receipt"));
    // Nobody who types meanwhile is refused for it.
    assert_eq!(scene.now().await.version, scene.case.version);
}

async fn whoever_takes_it_begins_the_case_and_may_say_when(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let (path, mut phone) = (scene.path(), scene.opened().await);
    let page = phone.get(&path).await;
    for (day, problem) in [("2020-01-01", "har vært"), ("snart", "Skriv dagen som")] {
        let answer = phone.answer(&page, &path, "accept", &[("day", day)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains(problem), "{}", answer.body);
        assert!(answer.body.contains(&format!("value=\"{day}\"")));
    }
    let today = scene
        .office
        .town
        .app
        .ids
        .now()
        .to_zoned(jiff::tz::TimeZone::UTC);
    let day = today.date().checked_add(jiff::Span::new().days(3)).unwrap();
    let typed = [("day", day.to_string())];
    let typed = [("day", typed[0].1.as_str())];
    let answer = phone.answer(&page, &path, "accept", &typed).await;
    assert!(
        answer.body.contains("Vi har notert at dere tar den"),
        "{}",
        answer.body
    );
    assert!(
        answer.body.contains("Dere har tatt den, og kommer"),
        "{}",
        answer.body
    );
    let case = scene.now().await;
    assert_eq!(case.status, Status::InProgress);
    assert_eq!(scene.hand_over().await.arrival, Arrival::Accepted);
    let history = scene.office.history(&scene.case).await;
    let own = by_recipient(&history);
    let events: Vec<Event> = own.iter().map(|line| line.event).collect();
    assert_eq!(events, [Event::RecipientAnswered, Event::StatusChanged]);
    assert_eq!(own[0].from, Some(day.to_string()));
}

async fn what_is_done_ends_the_case_and_the_reporter_hears_of_it(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let (path, mut phone) = (scene.path(), scene.opened().await);
    let page = phone.get(&path).await;
    let [mark, version] = super::phone::hidden(&page);
    let own = [("mark", mark.as_str()), ("version", version.as_str())];
    let done = format!("{path}/done");

    // Without words nothing is done, and the photo is not lost.
    let photo = files::sideways();
    let fields = [&own[..], &[("text", " ")]].concat();
    let answer = phone
        .press_with(&done, &fields, std::slice::from_ref(&photo))
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("Skriv noe"), "{}", answer.body);
    assert!(answer.body.contains("1 av bildene dine"), "{}", answer.body);
    assert_eq!(scene.now().await.status, Status::New);

    let fields = [&own[..], &[("text", "Byttet låskasse og sylinder")]].concat();
    let answer = phone.press_with(&done, &fields, &[photo]).await;
    assert!(
        answer.body.contains("saken er meldt ferdig"),
        "{}",
        answer.body
    );
    assert!(!answer.body.contains("Storgata"), "{}", answer.body);
    // Sent twice it is done once.
    let again = phone.press_with(&done, &fields, &[]).await;
    assert!(
        again.body.contains("saken er meldt ferdig"),
        "{}",
        again.body
    );

    assert_eq!(scene.now().await.status, Status::Resolved);
    let given = scene.hand_over().await;
    assert_eq!(given.end.map(|(ending, _)| ending), Some(Ending::Done));
    let owed = scene.office.town.owed().await;
    assert_eq!(owed.len(), 1);
    assert_eq!(owed[0].purpose, Purpose::Update);
    assert!(owed[0].body.contains("/status/"), "{}", owed[0].body);
    let history = scene.office.history(&scene.case).await;
    let own = by_recipient(&history);
    assert_eq!(own[0].to.as_deref(), Some("done"));
    assert_eq!(
        own[0].reason.as_deref(),
        Some("Byttet låskasse og sylinder")
    );
    assert_eq!(own[1].event, Event::StatusChanged);
    assert_eq!(own.len(), 2);
    // One photo, developed anew: what the camera wrote is gone.
    let mut tx = scene.office.town.read().await;
    let photos = staff_photos::of_case(&mut tx, &scene.case.id)
        .await
        .unwrap();
    assert_eq!(photos.len(), 1);
    assert_eq!(photos[0].taken_by, Actor::Recipient(SOLHEIM.into()));
    let kept = scene.office.attachments.get(&photos[0].storage_key).await;
    let kept = kept.unwrap().unwrap();
    assert!(
        !kept
            .windows(files::SECRET.len())
            .any(|w| w == files::SECRET)
    );
}

async fn what_is_given_back_is_with_the_department_again(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let (path, mut phone) = (scene.path(), scene.opened().await);
    let page = phone.get(&path).await;
    let empty = phone
        .answer(&page, &path, "give-back", &[("text", "")])
        .await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let words = [("text", "Døra er kommunens egen")];
    let answer = phone.answer(&page, &path, "give-back", &words).await;
    assert!(answer.body.contains("gitt tilbake"), "{}", answer.body);
    let given = scene.hand_over().await;
    assert_eq!(given.end.map(|(ending, _)| ending), Some(Ending::GivenBack));
    let case = scene.now().await;
    assert_eq!(
        (case.status, case.owner),
        (scene.case.status, scene.case.owner)
    );
    assert!(scene.answers().await[0].waits);
    // The department gets a notice, and the reporter nothing.
    let owed = scene.office.town.owed().await;
    let told: Vec<&str> = owed.iter().map(|message| message.to.as_str()).collect();
    assert_eq!(told, ["byggdrift@fjordvik.example.no"]);
    assert!(!owed[0].body.contains("kommunens egen"), "{}", owed[0].body);
    // Nothing is done by a link that is over.
    let late = phone.answer(&page, &path, "receipt", &[]).await;
    assert!(late.body.contains("gitt tilbake"), "{}", late.body);
    assert_eq!(scene.answers().await.len(), 1);
}

async fn a_question_is_answered_on_the_page(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let (path, mut phone) = (scene.path(), scene.opened().await);
    let page = phone.get(&path).await;
    let words = [("text", "Hvem har nøkkel til kjelleren?")];
    let answer = phone.answer(&page, &path, "ask", &words).await;
    assert!(
        answer.body.contains("Vi sier fra når vi har svart"),
        "{}",
        answer.body
    );
    assert!(answer.body.contains("Hvem har nøkkel"), "{}", answer.body);
    assert_eq!(scene.hand_over().await.arrival, Arrival::Receipt);
    assert_eq!(scene.hand_over().await.end, None);
    let owed = scene.office.town.owed().await;
    assert_eq!(owed.len(), 1);
    assert!(owed[0].subject.contains("Spørsmål"), "{}", owed[0].subject);

    let who = scene.staff().await;
    let question = scene.answers().await.remove(0);
    assert!(question.waits);
    let order = sifra::casework::actions::Order {
        who: &who,
        reference: &scene.case.reference,
        version: 0,
        reason: "Ring Per på kontoret",
    };
    for _ in 0..2 {
        let replied = scene
            .office
            .casework
            .reply_by_link(order, &question.id)
            .await;
        replied.expect("replied");
    }
    let owed = scene.office.town.owed().await;
    assert_eq!(owed.len(), 1, "a double click is one reply");
    assert!(owed[0].body.contains("/h/"), "{}", owed[0].body);
    assert!(!owed[0].body.contains("Ring Per"), "{}", owed[0].body);
    let page = phone.get(&path).await;
    assert!(page.body.contains("Ring Per på kontoret"), "{}", page.body);
    assert!(!scene.answers().await[0].waits);
    let history = scene.office.history(&scene.case).await;
    let last = history.last().unwrap();
    assert_eq!(last.event, Event::RecipientTold);
    assert_eq!(last.to.as_deref(), Some(SOLHEIM));
}
