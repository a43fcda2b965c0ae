//! A recipient without an account says when they come: those who reported are told,
//! can say that it does not suit, and hear when nobody comes.

use axum::http::StatusCode;
use jiff::civil::{Date, date, time};
use sifra::casework::actions::Order;
use sifra::casework::visits::{By, VisitOrder, When};
use sifra::domain::access_notes::{AccessNotes, Known};
use sifra::domain::case::{Actor, Event, Owner, Status};
use sifra::domain::hand_over::Arrival;
use sifra::domain::outgoing::{Message, Purpose};
use sifra::domain::visit::{Visit, VisitState, Visitor};
use sifra::intake::visits::Refused;
use sifra::store::{access_notes, reports, visits};

use super::phone::Phone;
use super::scene::{SOLHEIM, Scene};
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    whoever_names_hours_agrees_a_visit_that_the_reporter_is_told,
    a_visit_that_does_not_suit_is_moved_on_the_page,
    a_visit_is_cancelled_by_whoever_agreed_it,
    whoever_gives_the_case_back_comes_no_more,
    whoever_is_done_early_comes_no_more,
    whoever_has_the_case_taken_from_them_is_not_waited_for,
    a_new_owner_is_not_waited_for_at_the_old_ones_hours,
    a_visit_that_staff_move_is_told_to_whoever_comes,
    a_visit_does_not_lose_its_hours_unsaid,
    what_does_not_suit_names_nobody_on_the_page,
    hours_that_nobody_can_keep_come_back_with_what_was_typed,
    how_to_get_in_stands_on_the_page_of_whoever_acts,
);

const DAY: Date = date(2026, 12, 1);
const TEN: [(&str, &str); 3] = [("day", "2026-12-01"), ("from", "10:00"), ("to", "12:00")];

impl Scene {
    /// A phone on which the recipient has agreed a visit, of which all are told.
    async fn agreed(&self) -> Phone<'_> {
        let (path, mut phone) = (self.path(), self.opened().await);
        let page = phone.get(&path).await;
        phone.answer(&page, &path, "accept", &TEN).await;
        self.office.town.owed().await;
        phone
    }

    async fn visits(&self) -> Vec<Visit> {
        let mut tx = self.office.town.read().await;
        let found = visits::of_case(&mut tx, &self.case.id).await;
        found.expect("the store answers")
    }

    /// What the reporter is sent.
    async fn updates(&self) -> Vec<Message> {
        let mut owed = self.office.town.owed().await;
        owed.retain(|message| message.purpose == Purpose::Update);
        owed
    }

    /// The reporter says on their own page that the visit does not suit.
    async fn does_not_suit(&self, visit: &Visit, wish: &str) {
        let report = {
            let mut tx = self.office.town.read().await;
            let found = reports::of_case(&mut tx, &self.case.id).await;
            found.expect("the store answers").remove(0)
        };
        let intake = &self.office.town.intake;
        let refused = intake
            .visit_does_not_suit(&report.status_token, &visit.id, wish)
            .await;
        assert_eq!(refused.expect("noted"), Some(Refused::Noted));
    }
}

async fn whoever_names_hours_agrees_a_visit_that_the_reporter_is_told(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let (path, mut phone) = (scene.path(), scene.opened().await);
    let page = phone.get(&path).await;
    let answer = phone.answer(&page, &path, "accept", &TEN).await;
    // A double click.
    phone.answer(&page, &path, "accept", &TEN).await;
    assert!(
        answer
            .body
            .contains("Dere kommer tirsdag 1. desember mellom kl. 10.00 og 12.00"),
        "{}",
        answer.body
    );
    assert_eq!(scene.hand_over().await.arrival, Arrival::Accepted);
    assert_eq!(scene.now().await.status, Status::InProgress);
    let visits = scene.visits().await;
    assert_eq!(visits.len(), 1);
    assert_eq!(visits[0].visitor, Visitor::Recipient(SOLHEIM.into()));
    assert_eq!(visits[0].window.day(), DAY);
    let told = scene.updates().await;
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].body.contains("Vaktmesteren"), "{}", told[0].body);
    assert!(told[0].body.contains("10.00 og 12.00"), "{}", told[0].body);
    let history = scene.office.history(&scene.case).await;
    let own = Actor::Recipient(SOLHEIM.to_owned());
    let own = history.iter().filter(|line| line.actor == own);
    let own: Vec<Event> = own.map(|line| line.event).collect();
    let all = [
        Event::RecipientAnswered,
        Event::StatusChanged,
        Event::VisitPlanned,
    ];
    assert_eq!(own, all);

    // Another time moves it.
    let page = phone.get(&path).await;
    assert!(page.body.contains("value=\"10:00\""), "{}", page.body);
    let later = [("day", "1.12.2026"), ("from", "13"), ("to", "15.00")];
    phone.answer(&page, &path, "accept", &later).await;
    let visits = scene.visits().await;
    assert_eq!(visits.len(), 1);
    assert_eq!(visits[0].state, VisitState::Moved);
    let told = scene.updates().await;
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].body.contains("13.00 og 15.00"), "{}", told[0].body);
}

async fn a_visit_that_does_not_suit_is_moved_on_the_page(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let (path, mut phone) = (scene.path(), scene.agreed().await);
    let visit = scene.visits().await.remove(0);
    scene.does_not_suit(&visit, "Helst etter kl. 16").await;
    // Whoever comes is told, and by their link.
    let owed = scene.office.town.owed().await;
    assert!(!owed.is_empty());
    for notice in owed {
        assert!(notice.body.contains("/h/"), "{}", notice.body);
        assert!(!notice.body.contains("etter"), "{}", notice.body);
    }
    let page = phone.get(&path).await;
    assert!(page.body.contains("passet ikke"), "{}", page.body);
    assert!(page.body.contains("Helst etter kl. 16"), "{}", page.body);
    let later = [("day", "2026-12-02"), ("from", "16:00"), ("to", "18:00")];
    let answer = phone.answer(&page, &path, "accept", &later).await;
    assert!(
        answer
            .body
            .contains("Dere kommer onsdag 2. desember mellom kl. 16.00 og 18.00"),
        "{}",
        answer.body
    );
    let visits = scene.visits().await;
    assert_eq!(visits.len(), 1);
    assert_eq!(visits[0].state, VisitState::Moved);
    assert_eq!(scene.updates().await.len(), 1);
}

async fn a_visit_is_cancelled_by_whoever_agreed_it(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let (path, mut phone) = (scene.path(), scene.agreed().await);
    let visit = scene.visits().await.remove(0);
    let page = phone.get(&path).await;
    for id in ["", "another", &visit.id, &visit.id] {
        phone
            .answer(&page, &path, "stay-away", &[("visit", id)])
            .await;
    }
    assert_eq!(scene.visits().await[0].state, VisitState::Cancelled);
    let told = scene.updates().await;
    assert_eq!(told.len(), 1, "{told:?}");
    let page = phone.get(&path).await;
    assert!(page.body.contains("Dere har tatt den."), "{}", page.body);
    assert!(!page.body.contains("tatt den, og kommer"), "{}", page.body);
}

async fn whoever_gives_the_case_back_comes_no_more(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let (path, mut phone) = (scene.path(), scene.agreed().await);
    let page = phone.get(&path).await;
    let words = [("text", "Døra er kommunens egen")];
    phone.answer(&page, &path, "give-back", &words).await;
    assert_eq!(scene.visits().await[0].state, VisitState::Cancelled);
    let told = scene.updates().await;
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].body.contains("1. desember"), "{}", told[0].body);
}

async fn hours_that_nobody_can_keep_come_back_with_what_was_typed(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let (path, mut phone) = (scene.path(), scene.opened().await);
    let page = phone.get(&path).await;
    for (typed, problem) in [
        (["", "10:00", "12:00"], "Velg dagen også"),
        (["2026-12-01", "10:00", ""], "både når dere kommer tidligst"),
        (["2026-12-01", "ti", "12:00"], "Skriv klokkeslettet som"),
        (
            ["2026-12-01", "12:00", "10:00"],
            "slutte etter at det begynner",
        ),
        (["2026-12-01", "08:00", "18:00"], "høyst seks timer"),
        (["2026-12-01", "03:00", "05:00"], "mellom kl. 7 og 21"),
        (["2020-12-01", "10:00", "12:00"], "har vært"),
        (["2036-12-01", "10:00", "12:00"], "for langt fram"),
    ] {
        let fields = [("day", typed[0]), ("from", typed[1]), ("to", typed[2])];
        let answer = phone.answer(&page, &path, "accept", &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed:?}");
        assert!(answer.body.contains(problem), "{problem}: {}", answer.body);
        for value in typed {
            let kept = format!("value=\"{value}\"");
            assert!(answer.body.contains(&kept), "{kept}: {}", answer.body);
        }
    }
    assert_eq!(scene.visits().await, []);
    assert_eq!(scene.answers().await, []);
    assert_eq!(scene.now().await.status, Status::New);
    assert_eq!(scene.updates().await, []);
}

async fn how_to_get_in_stands_on_the_page_of_whoever_acts(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let who = scene.staff().await;
    let notes = AccessNotes {
        case_id: scene.case.id.clone(),
        opener: "Sønnen, etter kl. 15".into(),
        dog: Known::Yes,
        careful: Known::Unknown,
        words: String::new(),
        account_id: who.id.clone(),
        noted_at: scene.office.town.app.ids.now(),
    };
    let mut tx = scene
        .office
        .town
        .app
        .db
        .begin()
        .await
        .expect("a transaction");
    access_notes::put(&mut tx, &notes).await.expect("kept");
    tx.commit().await.expect("committed");
    let (path, mut phone) = (scene.path(), scene.opened().await);
    let page = phone.get(&path).await;
    assert!(page.body.contains("Sønnen, etter kl. 15"), "{}", page.body);
    assert!(page.body.contains("Hund"), "{}", page.body);
    // Nobody who was only told of the case has anything to do there.
    let told = super::scene::give(&scene.office, &scene.case, SOLHEIM, false).await;
    let other = Scene {
        token: super::scene::link(&scene.office, &told).await,
        given: told,
        case: scene.case.clone(),
        office: scene.office,
    };
    let mut phone = other.opened().await;
    let page = phone.get(&other.path()).await;
    assert!(!page.body.contains("Sønnen"), "{}", page.body);
}

async fn whoever_is_done_early_comes_no_more(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let (path, mut phone) = (scene.path(), scene.agreed().await);
    let page = phone.get(&path).await;
    let words = [("text", "Byttet låskasse i dag")];
    phone.answer(&page, &path, "done", &words).await;
    assert_eq!(scene.now().await.status, Status::Resolved);
    assert_eq!(scene.visits().await[0].state, VisitState::Cancelled);
}

async fn whoever_has_the_case_taken_from_them_is_not_waited_for(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    scene.agreed().await;
    let who = scene.staff().await;
    let case = scene.now().await;
    let order = Order {
        who: &who,
        reference: &case.reference,
        version: case.version,
        reason: "",
    };
    let taken = scene.office.casework.withdraw(order, &scene.given.id).await;
    taken.expect("taken back");
    assert_eq!(scene.visits().await[0].state, VisitState::Cancelled);
    let told = scene.updates().await;
    assert_eq!(told.len(), 1, "{told:?}");
    let history = scene.office.history(&scene.case).await;
    let line = history
        .iter()
        .find(|line| line.event == Event::VisitCancelled);
    assert_eq!(line.expect("a line").actor, Actor::Staff(who.id));
}

async fn a_new_owner_is_not_waited_for_at_the_old_ones_hours(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    scene.agreed().await;
    let who = scene.staff().await;
    let case = scene.now().await;
    let order = Order {
        who: &who,
        reference: &case.reference,
        version: case.version,
        reason: "Gjelder beboeren",
    };
    let changed = scene
        .office
        .casework
        .change_owner(order, Owner::HousingOffice)
        .await;
    changed.expect("the owner is changed");
    assert_eq!(scene.visits().await[0].state, VisitState::Cancelled);
    let told = scene.updates().await;
    assert!(
        told.iter().any(|message| message.body.contains("avlyst")),
        "{told:?}"
    );
}

async fn a_visit_that_staff_move_is_told_to_whoever_comes(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let (path, mut phone) = (scene.path(), scene.agreed().await);
    let (who, case) = (scene.staff().await, scene.now().await);
    let order = VisitOrder {
        by: By::Account(&who),
        reference: &case.reference,
        version: case.version,
        reason: "",
    };
    let later = When {
        day: date(2026, 12, 3),
        from: time(8, 0, 0, 0),
        to: time(10, 0, 0, 0),
    };
    let visit = scene.visits().await.remove(0);
    let moved = scene
        .office
        .casework
        .move_visit(order, &visit.id, later)
        .await;
    moved.expect("moved");
    let owed = scene.office.town.owed().await;
    let (told, notices): (Vec<_>, Vec<_>) = owed
        .into_iter()
        .partition(|message| message.purpose == Purpose::Update);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(!notices.is_empty());
    assert!(notices.iter().all(|notice| notice.body.contains("/h/")));
    // The form has the day and the hours of the visit, whoever agreed them.
    let page = phone.get(&path).await;
    for value in ["2026-12-03", "08:00", "10:00"] {
        let kept = format!("value=\"{value}\"");
        assert!(page.body.contains(&kept), "{kept}: {}", page.body);
    }
}

async fn a_visit_does_not_lose_its_hours_unsaid(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let (path, mut phone) = (scene.path(), scene.agreed().await);
    let page = phone.get(&path).await;
    let day = [("day", "2026-12-04"), ("from", ""), ("to", "")];
    let answer = phone.answer(&page, &path, "accept", &day).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("både når dere kommer tidligst"));
    assert_eq!(scene.visits().await[0].window.day(), DAY);
    assert_eq!(scene.updates().await, []);
}

async fn what_does_not_suit_names_nobody_on_the_page(engine: Engine) {
    let Some(scene) = Scene::on(engine).await else {
        return;
    };
    let (path, mut phone) = (scene.path(), scene.agreed().await);
    let visit = scene.visits().await.remove(0);
    let wish = "Helst torsdag. Ring 987 65 432 eller kari@post.example.no";
    scene.does_not_suit(&visit, wish).await;
    let page = phone.get(&path).await;
    assert!(page.body.contains("Helst torsdag"), "{}", page.body);
    for secret in ["987 65 432", "kari@post"] {
        assert!(!page.body.contains(secret), "{secret}: {}", page.body);
    }
}
