//! "Passer ikke": a visit is refused by SMS, as our message asks for.

use jiff::civil::{date, time};
use sifra::casework::visits::{By, VisitOrder, When};
use sifra::domain::case::Case;
use sifra::domain::visit::{Visit, VisitState};
use sifra::store::visits;

use super::Phone;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_visit_is_refused_by_sms_in_the_words_we_asked_for,
    what_is_no_answer_to_a_visit_is_none,
);

const SINK: &str = "Det drypper fra vasken i Storgata 18, leilighet H0201, og gulvet er vått";

async fn planned(kari: &Phone, case: &Case) -> Visit {
    let who = kari.somebody().await;
    let order = VisitOrder {
        by: By::Account(&who),
        reference: &case.reference,
        version: case.version,
        reason: "",
    };
    let when = When {
        day: date(2026, 12, 1),
        from: time(10, 0, 0, 0),
        to: time(12, 0, 0, 0),
    };
    let planned = kari.town.app.casework.plan_visit(order, when).await;
    planned.expect("agreed").1
}

async fn kept(kari: &Phone, case: &Case) -> Visit {
    let mut tx = kari.town.read().await;
    let all = visits::of_case(&mut tx, &case.id).await;
    all.expect("the store answers").remove(0)
}

async fn a_visit_is_refused_by_sms_in_the_words_we_asked_for(engine: Engine) {
    for text in [
        "PASSER IKKE",
        "Nei",
        "Passar ikkje, men torsdag etter klokka 15 går fint",
        "Sorry, that doesn't suit me, can you come on Friday?",
        "jeg er ikke hjemme da",
    ] {
        let Some(kari) = Phone::in_town(engine).await else {
            return;
        };
        kari.writes(SINK).await;
        let case = kari.case().await;
        planned(&kari, &case).await;
        let told = kari.gets().await;
        assert!(told[0].body.contains("PASSER IKKE"), "{}", told[0].body);
        let answer = kari.is_told(text).await;
        assert!(answer.contains("Ingen kommer da"), "{text}: {answer}");
        let visit = kept(&kari, &case).await;
        assert_eq!(visit.state, VisitState::DoesNotSuit, "{text}");
        assert_eq!(visit.wish.as_deref(), Some(text));
        // It is no report of its own.
        assert_eq!(kari.reports_of(&case).await, 1, "{text}");
    }
}

async fn what_is_no_answer_to_a_visit_is_none(engine: Engine) {
    for text in [
        "Takk, det er fint",
        "Nå fosser det vann ut av taket, det er livsfarlig, strømmen er på!",
        "Heisen i Vikveien 3 står fast mellom to etasjer",
    ] {
        let Some(kari) = Phone::in_town(engine).await else {
            return;
        };
        kari.writes(SINK).await;
        let case = kari.case().await;
        planned(&kari, &case).await;
        kari.writes(text).await;
        assert_eq!(
            kept(&kari, &case).await.state,
            VisitState::Planned,
            "{text}"
        );
    }
    // Without a visit, or long after it was told, a no is none to it.
    let Some(kari) = Phone::in_town(engine).await else {
        return;
    };
    kari.writes(SINK).await;
    let case = kari.case().await;
    kari.writes("Passer ikke").await;
    let history = kari.history_of(&case).await;
    assert!(!history.iter().any(|line| line.starts_with("visit_refused")));
    planned(&kari, &kari.case().await).await;
    kari.pass(72);
    kari.writes("nei").await;
    assert_eq!(kept(&kari, &case).await.state, VisitState::Planned);
}
