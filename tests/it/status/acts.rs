//! What a reporter can do there: add words, say that it is in order or not, and
//! how it went.

use sifra::domain::case::{Event, Status};
use sifra::domain::outgoing::{Purpose, acknowledgement_promise};
use sifra::domain::report::Reporter;
use sifra::store::ratings;
use sifra::web::guard::GuardSettings;
use sqlx::{Connection, SqliteConnection};

use super::{LOCK, PHONE, Page, Scene, post};
use crate::stage::valid::assert_valid;
use crate::stage::visitor::post_files;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    more_words_are_a_report_of_the_same_case_and_acknowledged_by_sms,
    words_of_danger_are_answered_with_the_number_to_call,
    what_is_not_in_order_opens_the_case_again_and_the_owner_is_told,
    in_order_ends_the_case_of_a_lone_reporter,
    in_order_for_one_is_only_noted_where_others_reported_too,
    how_it_went_is_one_answer_that_can_be_changed,
    nothing_of_others_or_of_the_office_stands_there,
);

async fn sqlite() -> Scene {
    Scene::on(Engine::Sqlite).await.expect("SQLite is built in")
}

async fn more_words_are_a_report_of_the_same_case_and_acknowledged_by_sms(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let report = scene.reported(LOCK, PHONE).await;
    scene.texts(PHONE).await;
    let more = "Naboen i H0101 har sett to menn i kjelleren";
    let page = scene.does(&report, "words", &[("text", more)]).await;
    page.says("Vi har lagt det du skrev, til saken.");
    page.says("Du skrev mer til oss.");
    page.says_nothing_of("to menn");

    let all = scene.reports(&report).await;
    assert_eq!(all.len(), 2);
    assert_eq!(
        (all[1].text.as_str(), &all[1].reporter),
        (more, &report.reporter)
    );
    let texts = scene.texts(PHONE).await;
    assert_eq!(texts.len(), 1, "{texts:?}");
    assert!(texts[0].starts_with(report.reference.as_str()), "{texts:?}");
    assert!(!texts[0].contains("menn"), "{texts:?}");
}

async fn words_of_danger_are_answered_with_the_number_to_call(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let report = scene.reported_by(LOCK, Reporter::default()).await;
    let before = scene.page(&report).await;
    before.says_nothing_of("notice-danger");
    let told = "Nå brenner det i oppgangen, det er fullt av røyk!";
    let page = scene.does(&report, "words", &[("text", told)]).await;
    page.says("Ring 110 nå");
    assert!(page.answer.body.contains("href=\"tel:110\""));
    let case = scene.case(&report).await;
    assert_eq!(case.priority.key(), "emergency");

    // Anonymous: the acknowledgement is what the page shows.
    let all = scene.reports(&report).await;
    let messages = scene.office.messages(&case).await;
    let promise = acknowledgement_promise(&all[1].id);
    let acknowledged = messages.iter().filter(|m| m.promise == promise);
    assert_eq!(acknowledged.count(), 1);
}

async fn what_is_not_in_order_opens_the_case_again_and_the_owner_is_told(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let report = scene.reported(LOCK, PHONE).await;
    scene.set(&report, Status::Resolved).await;
    let page = scene.page(&report).await;
    page.says("Saken er løst");
    page.says("Er det ikke i orden?");
    assert!(!page.has_form("words") && !page.has_form("solved"));
    scene.town().owed().await;

    // Without a word.
    let page = scene.does(&report, "not-fixed", &[("text", "  ")]).await;
    page.says("Saken er åpen igjen.");
    page.says("Du sa at det ikke er i orden.");
    assert!(page.has_form("words") && !page.has_form("not-fixed"));
    assert_eq!(scene.case(&report).await.status, Status::InProgress);
    let owed = scene.town().owed().await;
    assert_eq!(owed.len(), 1, "{owed:?}");
    assert_eq!(owed[0].purpose, Purpose::Notice);
    // Not "a new case": they know it.
    assert!(owed[0].subject.starts_with("Åpnet igjen"), "{owed:?}");

    // With words, which are acknowledged.
    scene.set(&report, Status::Closed).await;
    scene.town().owed().await;
    let words = [("text", "Døra går fortsatt ikke igjen")];
    scene.does(&report, "not-fixed", &words).await;
    assert_eq!(scene.case(&report).await.status, Status::InProgress);
    assert_eq!(scene.reports(&report).await.len(), 2);
    let texts = scene.texts(PHONE).await;
    assert!(texts[0].contains("åpnet saken igjen"), "{texts:?}");
    let case = scene.case(&report).await;
    let history = scene.office.history(&case).await;
    let reopened = history.iter().filter(|entry| {
        entry.event == Event::StatusChanged
            && entry.to.as_deref() == Some("in_progress")
            && entry.actor == sifra::domain::case::Actor::Reporter
    });
    assert_eq!(reopened.count(), 2);
}

async fn in_order_ends_the_case_of_a_lone_reporter(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let report = scene.reported_by(LOCK, Reporter::default()).await;
    // What they added themselves is nobody else's.
    let more = [("text", "Låsesmeden var nettopp her")];
    scene.does(&report, "words", &more).await;
    let page = scene.does(&report, "solved", &[]).await;
    page.says("Vi har notert at det er i orden.");
    page.says("Saken er løst");
    assert_eq!(scene.case(&report).await.status, Status::Resolved);
    // And it can be undone at once.
    scene.does(&report, "not-fixed", &[]).await;
    assert_eq!(scene.case(&report).await.status, Status::InProgress);
}

async fn in_order_for_one_is_only_noted_where_others_reported_too(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let report = scene.reported(LOCK, PHONE).await;
    let other = scene.reported(LOCK, "+4798765432").await;
    scene.put_together(&other, &report).await;
    let before = scene.case(&report).await.status;
    let page = scene.does(&report, "solved", &[]).await;
    page.says("Du sa at det er i orden.");
    assert_eq!(scene.case(&report).await.status, before);
    let history = scene.history(&report).await;
    assert!(history.contains(&"reporter_added>cancel".to_owned()));
    // The office reads which of them said so.
    let case = scene.case(&report).await;
    let history = scene.office.history(&case).await;
    let said = history
        .iter()
        .find(|entry| entry.event == Event::ReporterAdded);
    let who = said.and_then(|entry| entry.from.clone());
    assert_eq!(who.as_deref(), Some(report.reference.as_str()));
    // The other reads nothing of it.
    scene.page(&other).await.says_nothing_of("i orden.");
}

#[tokio::test]
async fn a_number_that_was_only_typed_proves_nothing() {
    let scene = sqlite().await;
    let report = scene.reported(LOCK, PHONE).await;
    // Who knows or guesses the number ends no case with it, and reads nothing.
    let guesser = scene.reported(LOCK, PHONE).await;
    scene.put_together(&guesser, &report).await;
    scene.does(&guesser, "solved", &[]).await;
    assert!(scene.case(&report).await.status.is_open());
    let to = Some(&report.reference);
    scene
        .write(&report, "Nøkkelen ligger klar på kontoret", false, to)
        .await;
    let own = scene.page(&report).await;
    own.says("Nøkkelen ligger klar");
    scene
        .page(&guesser)
        .await
        .says_nothing_of("Nøkkelen ligger klar");
}

#[tokio::test]
async fn yes_to_another_question_is_another_answer() {
    let scene = sqlite().await;
    let report = scene.reported(LOCK, PHONE).await;
    scene.write(&report, "Står døra åpen nå?", true, None).await;
    scene.does(&report, "answer", &[("text", "Ja")]).await;
    scene
        .write(&report, "Er du hjemme i dag?", true, None)
        .await;
    scene.does(&report, "answer", &[("text", "Ja")]).await;
    assert_eq!(scene.reports(&report).await.len(), 3);
    assert_eq!(scene.case(&report).await.status, Status::InProgress);
}

#[tokio::test]
async fn words_on_a_page_pester_no_stranger() {
    let scene = sqlite().await;
    let report = scene.reported(LOCK, PHONE).await;
    for nth in 0..8 {
        let words = format!("Det er fortsatt trekk fra døra, for {nth}. gang");
        scene
            .does(&report, "words", &[("text", words.as_str())])
            .await;
    }
    assert!(
        scene.texts(PHONE).await.len() <= 5,
        "the pace of all others"
    );
    assert_eq!(scene.reports(&report).await.len(), 9, "all is kept");
}

#[tokio::test]
async fn an_emergency_is_for_staff_to_end() {
    let scene = sqlite().await;
    let fire = "Det brenner i søppelrommet, det velter ut røyk!";
    let report = scene.reported(fire, PHONE).await;
    assert_eq!(scene.case(&report).await.priority.key(), "emergency");
    scene.does(&report, "solved", &[]).await;
    assert!(scene.case(&report).await.status.is_open());
    let history = scene.history(&report).await;
    assert!(history.contains(&"reporter_added>cancel".to_owned()));
}

async fn how_it_went_is_one_answer_that_can_be_changed(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let report = scene.reported(LOCK, PHONE).await;
    assert!(!scene.page(&report).await.has_form("rating"));
    scene.set(&report, Status::Resolved).await;
    let rated = |verdict| [("rating", verdict), ("text", "Ingen ringte")];
    let page = scene.does(&report, "rating", &rated("good")).await;
    page.says("Takk for at du sa hva du synes.");
    let bad = |lines: &[String]| {
        let marked = lines.iter().filter(|line| *line == "rated>bad");
        marked.count()
    };
    assert_eq!(bad(&scene.history(&report).await), 0);
    for _ in 0..2 {
        scene.does(&report, "rating", &rated("bad")).await;
    }
    assert_eq!(bad(&scene.history(&report).await), 1, "seen, and once");
    let mut tx = scene.town().read().await;
    let all = ratings::of_case(&mut tx, &report.case_id).await;
    let all = all.expect("the store answers");
    assert_eq!(all.len(), 1);
    assert_eq!(
        (all[0].verdict.key(), all[0].words.as_str()),
        ("bad", "Ingen ringte")
    );
    let page = scene.page(&report).await;
    let chosen = "value=\"bad\" checked";
    assert!(page.answer.body.contains(chosen), "{}", page.answer.body);
    page.says("Endre svaret");
}

async fn nothing_of_others_or_of_the_office_stands_there(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let report = scene.reported(LOCK, PHONE).await;
    let other = Reporter {
        name: Some("Ola Nordvik".into()),
        phone: "+4798765432".parse().ok(),
        email: "ola@eksempel.no".parse().ok(),
    };
    let theirs = "Hele oppgangen klager på ytterdøra, sier naboen min i H0203";
    let other = scene.reported_by(theirs, other).await;
    scene.put_together(&other, &report).await;
    scene.set(&report, Status::Waiting).await;
    scene
        .write(
            &report,
            "Bare til deg: vi bytter sylinder",
            false,
            Some(&report.reference),
        )
        .await;
    scene
        .does(&other, "words", &[("text", "Dette er mitt eget")])
        .await;

    let page = scene.page(&report).await;
    page.says("Bare til deg: vi bytter sylinder");
    for private in [
        "Ola Nordvik",
        "98765432",
        "987 65 432",
        "91234567",
        "912 34 567",
        "ola@eksempel.no",
        "naboen min",
        "mitt eget",
        other.reference.as_str(),
        "Kari Vaktmester",
        "internt notat",
        "samme dør",
    ] {
        page.says_nothing_of(private);
    }
    let page = scene.page(&other).await;
    page.says_nothing_of("vi bytter sylinder");
    page.says_nothing_of(report.reference.as_str());
}

#[tokio::test]
async fn what_cannot_be_taken_in_comes_back_with_what_was_typed() {
    let scene = sqlite().await;
    let report = scene.reported(LOCK, PHONE).await;
    let page = scene.page(&report).await;
    let long = "å".repeat(10_007);
    for (typed, words) in [
        ("", "Skriv noe før du sender."),
        ("!!", "Skriv med ord"),
        (long.as_str(), "10\u{a0}007"),
    ] {
        let answer = scene.send(&page, "words", &[("text", typed)]).await;
        assert_eq!(answer.status, 422, "{typed:.20}");
        let back = Page::read(answer);
        assert_eq!(back.words.matches(words).count(), 2, "{}", back.words);
        assert!(back.answer.body.contains(&format!("\n{typed}</textarea>")));
        assert!(back.answer.body.contains("href=\"#words\""));
    }
    scene.set(&report, Status::Resolved).await;
    let page = scene.page(&report).await;
    let answer = scene
        .send(&page, "rating", &[("text", "Jeg ventet lenge")])
        .await;
    assert_eq!(answer.status, 422);
    let back = Page::read(answer);
    back.says("Velg ett av de tre svarene.");
    assert!(back.answer.body.contains("Jeg ventet lenge"));
    assert_eq!(scene.reports(&report).await.len(), 1);
}

#[tokio::test]
async fn a_form_from_before_the_case_was_done_loses_nothing() {
    let scene = sqlite().await;
    let report = scene.reported(LOCK, PHONE).await;
    let old = scene.page(&report).await;
    scene.set(&report, Status::Resolved).await;
    scene
        .send(&old, "words", &[("text", "Takk for hjelpen!")])
        .await;
    assert_eq!(scene.case(&report).await.status, Status::Resolved);
    let trouble = [("text", "Låsen er ødelagt igjen, døra står åpen")];
    scene.send(&old, "words", &trouble).await;
    assert_eq!(scene.case(&report).await.status, Status::InProgress);
    assert_eq!(scene.reports(&report).await.len(), 3);
}

#[tokio::test]
async fn who_has_no_page_finds_none_and_an_address_of_a_form_leads_to_the_page() {
    let scene = sqlite().await;
    let report = scene.reported(LOCK, PHONE).await;
    for path in ["/status/nothing/words", "/status/%2e%2e/words"] {
        let answer = scene.town().request(post(path, "text=Hei")).await;
        assert_eq!(answer.status, 404, "{path}");
    }
    let own = super::path(&report);
    let answer = scene
        .town()
        .request(post(&format!("{own}/photo"), ""))
        .await;
    assert_eq!(answer.status, 404);
    let answer = scene
        .town()
        .request(super::get(&format!("{own}/words?lang=en")))
        .await;
    assert_eq!(answer.status, 303);
    assert_eq!(answer.headers["location"], format!("{own}?lang=en"));
}

#[tokio::test]
async fn when_the_store_fails_nothing_typed_is_lost() {
    let scene = sqlite().await;
    let report = scene.reported(LOCK, PHONE).await;
    let page = scene.page(&report).await;
    let mut database = SqliteConnection::connect(&scene.town().database.url)
        .await
        .expect("the database opens");
    let mut rename = async |from: &str, to: &str| {
        let rename = sqlx::AssertSqlSafe(format!("ALTER TABLE {from} RENAME TO {to}"));
        let renamed = sqlx::query(rename).execute(&mut database).await;
        renamed.expect("a table");
    };
    rename("page_acts", "elsewhere").await;
    let typed = [("text", "Døra går ikke i lås")];
    let answer = scene.send(&page, "words", &typed).await;
    assert_eq!(answer.status, 503);
    let failed = Page::read(answer);
    failed.says("Det du skrev, er ikke borte.");
    failed.says("Døra går ikke i lås");
    // The same with the files of a form.
    let (path, _) = page.form("words", &typed);
    let fields = [("text".to_owned(), "Og det trekker".to_owned())];
    let answer = scene
        .town()
        .request(post_files(&path, "nb", &fields, &[]))
        .await;
    assert_eq!(answer.status, 503);
    Page::read(answer).says("Og det trekker");
    rename("elsewhere", "page_acts").await;
    let answer = scene.send(&failed, "words", &[]).await;
    assert_eq!(answer.status, 303);
    let all = scene.reports(&report).await;
    assert_eq!(all.len(), 2, "taken in once");
    assert_eq!(all[1].text, "Døra går ikke i lås");
}

#[tokio::test]
async fn in_a_flood_words_wait_and_danger_does_not() {
    let mut scene = sqlite().await;
    scene.office.town.guarded_by(GuardSettings {
        flood: 1,
        ..GuardSettings::default()
    });
    let report = scene.reported(LOCK, PHONE).await;
    for n in 0..4 {
        let text = format!("Det er kaldt i rom {n}");
        scene.does(&report, "words", &[("text", &text)]).await;
    }
    let page = scene.page(&report).await;
    let answer = scene.send(&page, "words", &[("text", "Og i gangen")]).await;
    assert_eq!(answer.status, 429);
    assert!(answer.headers.contains_key("retry-after"));
    let refused = Page::read(answer);
    refused.says("Det du har skrevet, er ikke borte.");
    assert!(refused.answer.body.contains("\nOg i gangen</textarea>"));
    let fire = [("text", "Det brenner i trappa, masse røyk!")];
    let page = scene.does(&report, "words", &fire).await;
    page.says("Ring 110 nå");
}

#[tokio::test]
async fn it_is_sound_in_every_language_and_every_state() {
    let scene = sqlite().await;
    let report = scene.reported(LOCK, PHONE).await;
    let mut pages = Vec::new();
    for status in [Status::InProgress, Status::Waiting, Status::Resolved] {
        scene.set(&report, status).await;
        if status == Status::Waiting {
            scene
                .write(&report, "Kan vi komme innom i morgen?", true, None)
                .await;
        }
        for lang in ["nb", "nn", "en", "ar", "so"] {
            let own = super::path(&report);
            let receipt = scene.page_at(&format!("{own}?new=1&lang={lang}")).await;
            let page = scene
                .page_at(&format!("{own}?lang={lang}&done=words"))
                .await;
            pages.push((format!("receipt, {lang}"), receipt.answer.body));
            pages.push((format!("{status}, {lang}"), page.answer.body.clone()));
            if status == Status::InProgress {
                let (path, _) = page.form("words", &[]);
                assert!(path.ends_with(&format!("?lang={lang}")), "{path}");
            }
        }
    }
    let page = scene.page(&report).await;
    let wrong = scene.send(&page, "rating", &[]).await;
    pages.push(("no verdict".to_owned(), wrong.body));
    let way_in = scene.town().request(post("/status", "reference=x")).await;
    pages.push(("no code".to_owned(), way_in.body));
    assert_valid(&pages);
}
