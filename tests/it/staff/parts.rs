//! A case in parts: each owner has their own matter, the reporters hear one
//! voice.

use axum::http::StatusCode;
use jiff::SignedDuration;
use sifra::casework::actions::{ActionError, OpenParts, Order, Tell};
use sifra::casework::change::Change;
use sifra::casework::merge::{Keep, Merging};
use sifra::casework::parts::{NewPart, PartError};
use sifra::casework::writing::Writing;
use sifra::domain::account::{Account, Role};
use sifra::domain::case::{Case, Event, Owner, Status};
use sifra::domain::category::Category;
use sifra::domain::decision::Priority;
use sifra::domain::outgoing::{Message, Purpose};
use sifra::domain::own_page::ActKind;
use sifra::intake::own_page::Telling;
use sifra::store::{hand_overs, outbox, parts};

use super::browser::{Browser, field, sent_to};
use super::office::{Office, reporter};
use crate::stage::town::Answer;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_part_has_an_owner_of_its_own_who_is_told_and_no_reporter_is,
    a_part_sent_twice_by_a_double_click_is_made_once,
    a_question_from_a_part_goes_out_as_the_main_cases_and_the_answer_comes_back,
    the_reporters_are_told_once_when_all_parts_are_done,
    how_a_part_goes_stands_on_the_reporters_page_without_a_letter,
    a_part_is_made_whole_again_while_nobody_has_touched_it,
    parts_go_along_when_their_main_case_is_merged_and_come_back,
);

pub(super) const BOTH: &str =
    "Det sover fremmede folk i kjelleren hver natt. Låsen på hoveddøra er ødelagt.";
const WORDS: &str = "Låsen på hoveddøra er ødelagt.";

pub(super) fn order<'a>(who: &'a Account, case: &'a Case) -> Order<'a> {
    Order {
        who,
        reference: &case.reference,
        version: case.version,
        reason: "Fordi",
    }
}

const LOCK: NewPart = NewPart {
    owner: Owner::Byggdrift,
    category: Category::LockDoor,
    priority: Priority::Urgent,
    words: WORDS,
    photos: &[],
};

/// A main case of the housing office, and its part for Byggdrift.
pub(super) async fn divided(office: &Office, who: &Account) -> (Case, Case) {
    let main = office.report(BOTH, "Storgata 18").await;
    let given = office
        .casework
        .change_owner(order(who, &main), Owner::HousingOffice);
    let main = match given.await {
        Ok(main) => main,
        Err(_) => main,
    };
    office.town.pass(SignedDuration::from_mins(1));
    let part = office.casework.make_part(order(who, &main), LOCK).await;
    office.town.pass(SignedDuration::from_mins(1));
    (office.case(&main).await, part.expect("made"))
}

async fn messages(office: &Office, case: &Case) -> Vec<Message> {
    let mut tx = office.town.read().await;
    outbox::of_case(&mut tx, &case.id).await.expect("the store")
}

async fn updates(office: &Office, case: &Case) -> Vec<Message> {
    let mut all = messages(office, case).await;
    all.retain(|message| {
        message.purpose == Purpose::Update && !message.promise.starts_with("moved:")
    });
    all
}

async fn own_page(office: &Office, case: &Case) -> Answer {
    let standing = office.town.intake.by_reference(&case.reference).await;
    let standing = standing.expect("the store").expect("a report");
    let path = format!("/status/{}", standing.report.status_token);
    office.town.get(&path).await
}

async fn a_part_has_an_owner_of_its_own_who_is_told_and_no_reporter_is(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let who = office.account("trine", Role::Triage, None).await;
    let (main, part) = divided(&office, &who).await;
    assert_eq!(part.part_of.as_ref(), Some(&main.id));
    assert_eq!((part.owner, part.status), (Owner::Byggdrift, Status::New));
    assert_eq!(part.place, main.place);
    let told = messages(&office, &part).await;
    let to: Vec<&str> = told.iter().map(|message| message.to.as_str()).collect();
    assert_eq!(to, ["byggdrift@fjordvik.example.no"]);
    assert!(told[0].body.contains(part.reference.as_str()));
    assert!(
        !told[0].body.contains("Låsen"),
        "nothing of the case itself"
    );
    assert_eq!(updates(&office, &main).await.len(), 0);
    // Who has a part is not reminded that they were told of the whole.
    let mut tx = office.town.read().await;
    let standing = hand_overs::standing(&mut tx, &main.id).await;
    let standing = standing.expect("the store answers");
    drop(tx);
    let reminded: Vec<&str> = standing.iter().map(|one| one.recipient.as_str()).collect();
    assert_eq!(reminded, ["housing_office"]);
    let known = office.town.intake.by_reference(&part.reference).await;
    assert!(
        known.expect("the store").is_none(),
        "no reporter knows a part"
    );

    let mut bodil = office
        .logged_in("bodil", Role::Staff, Some(Owner::Byggdrift))
        .await;
    let page = bodil.get(&format!("/staff/cases/{}", part.reference)).await;
    for told in [WORDS, "Storgata 18", main.reference.as_str(), "Ta saken"] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    assert!(!page.body.contains("fremmede folk"), "{}", page.body);
    assert_eq!(office.looks(&part).await.len(), 1);

    let mut hanne = office.logged_in("hanne", Role::Triage, None).await;
    let page = hanne.get(&format!("/staff/cases/{}", main.reference)).await;
    for told in [
        "Deler av saken",
        part.reference.as_str(),
        "Byggdrift, Mottatt",
    ] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    let again = office.casework.make_part(order(&who, &part), LOCK).await;
    assert!(matches!(again, Err(PartError::PartOfPart)), "{again:?}");
}

async fn a_part_sent_twice_by_a_double_click_is_made_once(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let who = office.account("trine", Role::Triage, None).await;
    let main = office.report(BOTH, "Storgata 18").await;
    let (one, two) = tokio::join!(
        office.casework.make_part(order(&who, &main), LOCK),
        office.casework.make_part(order(&who, &main), LOCK)
    );
    assert_eq!(one.expect("made").id, two.expect("made").id);
    let other = NewPart {
        words: "Noe annet",
        ..LOCK
    };
    let late = office.casework.make_part(order(&who, &main), other).await;
    assert!(
        matches!(late, Err(PartError::Action(ActionError::Overtaken))),
        "{late:?}"
    );
}

async fn a_question_from_a_part_goes_out_as_the_main_cases_and_the_answer_comes_back(
    engine: Engine,
) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let who = office.account("trine", Role::Triage, None).await;
    let (main, part) = divided(&office, &who).await;
    let writing = Writing {
        text: "Hvilken av dørene er det?",
        is_question: true,
        to: None,
    };
    let asked = office.casework.write(order(&who, &part), writing).await;
    let asked = asked.expect("asked");
    let again = office.casework.write(order(&who, &part), writing).await;
    assert_eq!(
        again.expect("written already").id,
        asked.id,
        "a double click"
    );
    assert_eq!(asked.status, Status::Waiting);
    assert_ne!(office.case(&main).await.status, Status::Waiting);
    let letters = updates(&office, &main).await;
    assert_eq!(letters.len(), 1);
    assert!(letters[0].body.contains(main.reference.as_str()));
    assert!(!letters[0].body.contains(part.reference.as_str()));
    let page = own_page(&office, &main).await;
    assert!(
        page.body.contains("Hvilken av dørene er det?"),
        "{}",
        page.body
    );

    let standing = office.town.intake.by_reference(&main.reference).await;
    let token = standing
        .expect("the store")
        .expect("a report")
        .report
        .status_token;
    let message = office
        .town
        .intake
        .own_page(&token)
        .await
        .expect("the store");
    let message = message.expect("a page").messages.remove(0);
    let telling = Telling {
        kind: ActKind::Answer,
        text: "Den mot gården".into(),
        answers: Some(message.id),
        key: "k1".into(),
        language: None,
    };
    office.town.pass(SignedDuration::from_mins(5));
    let told = office.town.intake.told_on_page(&token, telling).await;
    told.expect("kept").expect("a page");
    assert_eq!(office.case(&part).await.status, Status::InProgress);
    let mut bodil = office
        .logged_in("bodil", Role::Staff, Some(Owner::Byggdrift))
        .await;
    let page = bodil.get(&format!("/staff/cases/{}", part.reference)).await;
    assert!(page.body.contains("Den mot gården"), "{}", page.body);
}

async fn the_reporters_are_told_once_when_all_parts_are_done(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let who = office.account("trine", Role::Triage, None).await;
    let (main, part) = divided(&office, &who).await;
    let done = Change::Status(Status::Resolved);
    let refused = office
        .casework
        .change(order(&who, &main), done.clone())
        .await;
    assert!(
        matches!(refused, Err(ActionError::PartsOpen)),
        "{refused:?}"
    );
    let anyway = Tell {
        open_parts: OpenParts::LetBe,
        ..Tell::default()
    };
    let ended = office
        .casework
        .carry_out(order(&who, &main), done.clone(), anyway);
    let main = ended.await.expect("done all the same");
    assert_eq!(updates(&office, &main).await.len(), 0, "not all is done");
    let page = own_page(&office, &main).await;
    assert!(page.body.contains("<h1>Byggdrift"), "{}", page.body);
    assert!(!page.body.contains("Hvordan gikk det?"), "{}", page.body);

    office.town.pass(SignedDuration::from_mins(5));
    let part = office.casework.change(order(&who, &part), done).await;
    part.expect("done");
    let told = updates(&office, &main).await;
    assert_eq!(told.len(), 1, "once");
    assert_eq!(told[0].to, "+4791234567");
    let page = own_page(&office, &main).await;
    assert!(page.body.contains("Saken er løst"), "{}", page.body);
}

async fn how_a_part_goes_stands_on_the_reporters_page_without_a_letter(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let who = office.account("trine", Role::Triage, None).await;
    let (main, part) = divided(&office, &who).await;
    let part = office
        .casework
        .take(order(&who, &part))
        .await
        .expect("taken");
    office.town.pass(SignedDuration::from_mins(5));
    let done = Change::Status(Status::Resolved);
    office
        .casework
        .change(order(&who, &part), done)
        .await
        .expect("done");
    assert_eq!(updates(&office, &main).await.len(), 0);
    let page = own_page(&office, &main).await;
    for told in [
        "Byggdrift (vaktmestrene) har en del av saken: Dør og lås. Status: Løst.",
        "Byggdrift (vaktmestrene) fikk en del av saken: Dør og lås.",
        "Byggdrift (vaktmestrene) har begynt på sin del av saken: Dør og lås.",
        "Byggdrift (vaktmestrene) er ferdig med sin del av saken: Dør og lås. Boligkontoret har \
         saken.",
    ] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    assert!(!page.body.contains(WORDS), "the words are for the owner");
    let lines = office.history(&main).await;
    let news = lines.iter().filter(|e| e.event == Event::PartChanged);
    assert_eq!(news.count(), 2);
}

async fn a_part_is_made_whole_again_while_nobody_has_touched_it(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let who = office.account("trine", Role::Triage, None).await;
    let (main, part) = divided(&office, &who).await;
    let whole = office.casework.make_whole(order(&who, &part)).await;
    assert_eq!(whole.expect("whole").id, main.id);
    let again = office.casework.make_whole(order(&who, &part)).await;
    assert_eq!(again.expect("done already").id, main.id, "a double click");
    let mut tx = office.town.read().await;
    let left = parts::of_main(&mut tx, &main.id).await.expect("the store");
    assert!(left.is_empty());
    drop(tx);
    let ended = office.case(&part).await;
    assert_eq!(ended.status, Status::Closed);
    let main = office.case(&main).await;
    office.town.pass(SignedDuration::from_mins(1));
    let part = office.casework.make_part(order(&who, &main), LOCK).await;
    let part = part.expect("made");
    let taken = office
        .casework
        .take(order(&who, &part))
        .await
        .expect("taken");
    let refused = office.casework.make_whole(order(&who, &taken)).await;
    assert!(matches!(refused, Err(PartError::Touched)), "{refused:?}");
}

async fn parts_go_along_when_their_main_case_is_merged_and_come_back(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let who = office.account("trine", Role::Triage, None).await;
    let (main, part) = divided(&office, &who).await;
    let other = office
        .report_from(BOTH, "Storgata 18", reporter("987 65 432"))
        .await;
    office.town.pass(SignedDuration::from_mins(1));
    let merging = Merging {
        other: &main.reference,
        other_version: main.version,
        keep: Keep::This,
    };
    let merged = office.casework.merge(order(&who, &other), merging).await;
    let merged = merged.expect("merged");
    let now = office.case(&part).await;
    assert_eq!(now.part_of.as_ref(), Some(&merged.case.id));
    let undone = office
        .casework
        .unmerge(order(&who, &merged.case), &merged.merge.id);
    undone.await.expect("taken back");
    assert_eq!(office.case(&part).await.part_of.as_ref(), Some(&main.id));
    let merging = Merging {
        other: &part.reference,
        other_version: part.version,
        keep: Keep::This,
    };
    let main = office.case(&main).await;
    let refused = office.casework.merge(order(&who, &main), merging).await;
    assert!(refused.is_err(), "a part is not merged");
}

/// Sends the form that makes a part as the page has it, but for these words.
async fn make(browser: &mut Browser<'_>, main: &Case, words: &str, owner: &str) -> Answer {
    let page = browser
        .get(&format!("/staff/cases/{}", main.reference))
        .await;
    let [csrf, version, seen] = ["csrf", "version", "seen"].map(|name| field(&page, name));
    let fields = [
        ("csrf", csrf.as_str()),
        ("version", &version),
        ("seen", &seen),
        ("reason", words),
        ("owner", owner),
        ("category", "lock_door"),
        ("priority", "urgent"),
    ];
    let path = format!("/staff/cases/{}/part", main.reference);
    browser.post(&path, &fields).await
}

#[tokio::test]
async fn a_report_of_two_matters_is_proposed_to_be_divided_with_words_for_the_owner() {
    let office = Office::on_sqlite().await;
    let who = office.account("opprydder", Role::Triage, None).await;
    let main = office.report(BOTH, "Storgata 18").await;
    let main = match office
        .casework
        .change_category(order(&who, &main), Category::Intruders)
        .await
    {
        Ok(main) => main,
        Err(_) => main,
    };
    let main = match office
        .casework
        .change_owner(order(&who, &main), Owner::HousingOffice)
        .await
    {
        Ok(main) => main,
        Err(_) => main,
    };
    let mut trine = office.logged_in("trine", Role::Triage, None).await;
    let page = trine.get(&format!("/staff/cases/{}", main.reference)).await;
    for told in [
        "Gjelder saken to ting?",
        "til Byggdrift",
        "Låsen på hoveddøra er ødelagt.</textarea>",
    ] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    let answer = make(&mut trine, &main, WORDS, "byggdrift").await;
    let page = trine.get(sent_to(&answer)).await;
    assert!(page.body.contains("Delen er laget"), "{}", page.body);
    assert!(
        !page.body.contains("Gjelder saken to ting?"),
        "{}",
        page.body
    );
}

#[tokio::test]
async fn a_part_without_words_or_owner_comes_back_as_it_was_filled_in() {
    let office = Office::on_sqlite().await;
    let main = office.report(BOTH, "Storgata 18").await;
    let mut trine = office.logged_in("trine", Role::Triage, None).await;
    let back = make(&mut trine, &main, " ", "byggdrift").await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        back.body.contains("Skriv hva delen gjelder"),
        "{}",
        back.body
    );
    let kept = r#"value="byggdrift" required checked"#;
    assert!(back.body.contains(kept), "{}", back.body);
    let back = make(&mut trine, &main, WORDS, "").await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(back.body.contains("hvem som skal ha den"), "{}", back.body);
    assert!(back.body.contains(&format!("{WORDS}</textarea>")));
}

#[tokio::test]
async fn ending_a_main_case_before_its_parts_is_asked_first() {
    let office = Office::on_sqlite().await;
    let who = office.account("opprydder", Role::Triage, None).await;
    let (main, _) = divided(&office, &who).await;
    let mut trine = office.logged_in("trine", Role::Triage, None).await;
    let reference = main.reference.as_str();
    let asked = trine
        .act(reference, "status", "resolved", "Ferdig hos oss")
        .await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        asked.body.contains("En del av saken er ikke ferdig"),
        "{}",
        asked.body
    );
    assert!(asked.body.contains("Ferdig hos oss</textarea>"));
    assert_eq!(field(&asked, "anyway"), "yes");
    let [csrf, version] = ["csrf", "version"].map(|name| field(&asked, name));
    let fields = [
        ("csrf", csrf.as_str()),
        ("version", &version),
        ("value", "resolved"),
        ("reason", "Ferdig hos oss"),
        ("anyway", "yes"),
    ];
    let path = format!("/staff/cases/{reference}/status");
    sent_to(&trine.post(&path, &fields).await);
    assert_eq!(office.case(&main).await.status, Status::Resolved);
}
