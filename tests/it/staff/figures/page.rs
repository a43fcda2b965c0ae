//! The page: who sees it, what it says, and what it does with what was asked.

use axum::http::StatusCode;
use sifra::domain::account::Role;
use sifra::domain::case::{Owner, Status};
use sifra::domain::outgoing::{MessageChannel, MessageState};

use super::made::story;
use crate::staff::browser::Browser;
use crate::staff::office::Office;
use crate::stage::valid::assert_valid;

#[tokio::test]
async fn the_figures_are_for_leaders_and_triage() {
    let office = Office::on_sqlite().await;
    for (name, role, is_in) in [
        ("leder", Role::Leader, true),
        ("trine", Role::Triage, true),
        ("bjorn", Role::Staff, false),
        ("admin", Role::Administrator, false),
        ("leser", Role::Reader, false),
    ] {
        let mut browser = office.logged_in(name, role, Some(Owner::Byggdrift)).await;
        for path in ["/staff/figures", "/staff/figures/open.csv"] {
            let answer = browser.get(path).await;
            let expected = if is_in {
                StatusCode::OK
            } else {
                StatusCode::FORBIDDEN
            };
            assert_eq!(answer.status, expected, "{name} {path}");
        }
        let queue = browser.get("/staff").await;
        let has_door = queue.body.contains("href=\"/staff/figures\"");
        assert_eq!(has_door, is_in, "{name}");
    }
    let mut stranger = Browser::of(&office);
    let answer = stranger.get("/staff/figures?period=26").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn five_lines_on_top_say_what_needs_the_leader_and_lead_there() {
    let office = Office::on_sqlite().await;
    let byggdrift = Some(Owner::Byggdrift);
    let mut leader = office.logged_in("leder", Role::Leader, byggdrift).await;
    let who = office.account("trine", Role::Triage, None).await;
    let case = story(&office, &who, "2026-11-03T10:00:00Z")
        .with(|case| case.unsure = true)
        .acknowledged(MessageChannel::Sms, MessageState::Failed)
        .write()
        .await;
    let page = leader.get("/staff/figures").await.body;
    let words = words(&page);
    for told in [
        "1 sak er forfalt, den eldste i 17 dager",
        "1 sak ligger urørt, den eldste meldt for 20 dager siden (Dør og lås)",
        "0 åpne saker har skiftet eier 3 ganger eller mer",
        "1 åpen sak har en melder vi ikke har nådd",
        "1 usikker sortering venter på at noen ser på den",
    ] {
        assert!(words.contains(told), "{told}: {words}");
    }
    for href in [
        "/staff?department=byggdrift&#38;status=open&#38;overdue=yes",
        &format!("/staff/cases/{}", case.reference),
        "/staff?department=byggdrift&#38;status=open&#38;reached=not",
        "/staff?department=byggdrift&#38;status=open&#38;unsure=yes",
    ] {
        assert!(page.contains(&format!("href=\"{href}\"")), "{href}");
    }
}

#[tokio::test]
async fn a_restricted_case_that_others_work_is_counted_and_not_linked() {
    let office = Office::on_sqlite().await;
    let mut leader = office.logged_in("leder", Role::Leader, None).await;
    let who = office.account("trine", Role::Triage, None).await;
    let mut round = story(&office, &who, "2026-11-03T10:00:00Z").at_address("Vikveien 7");
    for owner in [Owner::Police, Owner::Byggdrift, Owner::Police] {
        round = round.passed_to("2026-11-04T10:00:00Z", owner);
    }
    let case = round.with(|case| case.restricted = true).write().await;
    let page = leader.get("/staff/figures").await.body;
    assert!(words(&page).contains("1 åpen sak har skiftet eier 3 ganger eller mer"));
    // A leader may open it, so it is listed; its place is not told even so.
    assert!(page.contains(case.reference.as_str()));
    assert!(!page.contains("Vikveien"));
}

#[tokio::test]
async fn a_leader_starts_on_the_own_department_and_the_address_holds_the_choice() {
    let office = Office::on_sqlite().await;
    let police = Some(Owner::Police);
    let mut leader = office.logged_in("leder", Role::Leader, police).await;
    let who = office.account("trine", Role::Triage, None).await;
    story(&office, &who, "2026-11-10T10:00:00Z").write().await;
    let own = leader.get("/staff/figures").await.body;
    assert!(own.contains("<h1>Politiet</h1>") && own.contains("Ingen åpne saker."));
    assert!(own.contains("Siste 12 uker, 7. september – 23. november 2026"));
    let all = leader.get("/staff/figures?department=all&period=4").await;
    assert!(all.body.contains("<h1>Alle avdelinger</h1>"));
    assert!(all.body.contains("0 av 1 åpen sak er eldre enn 14 dager."));
    assert!(all.body.contains("open.csv?department=all&#38;period=4"));
    let days = "/staff/figures?department=byggdrift&from=2026-11-09&to=2026-11-15";
    let days = leader.get(days).await.body;
    assert!(days.contains("9. november – 15. november 2026"), "{days}");
    assert!(days.contains("1 ny sak") && days.contains("uke 46"));
}

#[tokio::test]
async fn a_period_that_cannot_be_is_refused_at_its_field_and_keeps_what_was_typed() {
    let office = Office::on_sqlite().await;
    let mut leader = office.logged_in("leder", Role::Leader, None).await;
    let page = leader
        .get("/staff/figures?from=2026-11-15&to=2026-11-09")
        .await;
    assert_eq!(page.status, StatusCode::OK);
    let page = page.body;
    assert!(page.contains("Til-datoen er før fra-datoen. Velg en senere dato."));
    assert!(page.contains("value=\"2026-11-15\"") && page.contains("value=\"2026-11-09\""));
    assert!(page.contains("aria-describedby=\"to-problem\""));
    let page = leader
        .get("/staff/figures?from=i+fjor&to=2026-11-09")
        .await
        .body;
    assert!(page.contains("Skriv datoen som 24.11.2026."));
}

#[tokio::test]
async fn of_few_cases_no_times_and_shares_are_told_and_a_new_town_is_told_what_will_be_here() {
    let office = Office::on_sqlite().await;
    let mut leader = office.logged_in("leder", Role::Leader, None).await;
    let empty = leader.get("/staff/figures").await.body;
    assert!(empty.contains("Ingen saker ennå.") && !empty.contains("<svg"));
    let who = office.account("trine", Role::Triage, None).await;
    for _ in 0..3 {
        let case = story(&office, &who, "2026-11-10T10:00:00Z");
        case.taken("2026-11-10T11:00:00Z").write().await;
    }
    let page = leader.get("/staff/figures").await.body;
    assert!(page.contains("For få saker til å si noe (3)."), "{page}");
    assert!(page.contains("For få frister til å si noe (3)."));
    // No case is older than the time before: nothing to compare with.
    assert!(!page.contains("enn forrige periode") && !page.contains("NaN"));
}

#[tokio::test]
async fn the_page_is_valid_html_in_every_state() {
    let office = Office::on_sqlite().await;
    let mut leader = office.logged_in("leder", Role::Leader, None).await;
    let mut pages = Vec::new();
    for (name, path) in [
        ("empty", "/staff/figures"),
        ("wrong", "/staff/figures?from=x&to=2026-11-09"),
    ] {
        pages.push((name.to_owned(), leader.get(path).await.body));
    }
    let who = office.account("trine", Role::Triage, None).await;
    for day in 10..20 {
        let case = story(&office, &who, &format!("2026-11-{day}T10:00:00Z"));
        case.at_address("Storgata 18")
            .taken("2026-11-20T11:00:00Z")
            .passed_to("2026-11-20T12:00:00Z", Owner::Police)
            .moved_to("2026-11-20T13:00:00Z", Status::Resolved)
            .acknowledged(MessageChannel::Sms, MessageState::Failed)
            .write()
            .await;
    }
    pages.push(("full".to_owned(), leader.get("/staff/figures").await.body));
    assert_valid(&pages);
}

/// What a page says, without its marks.
fn words(page: &str) -> String {
    let tags = regex::Regex::new("<[^>]+>").expect("a pattern");
    let text = tags.replace_all(page, "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
