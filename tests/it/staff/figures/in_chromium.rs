//! The leader's page in a real browser: on a phone and wide, in the dark and in
//! forced colours, by keyboard and without scripts.

use sifra::domain::account::Role;
use sifra::domain::case::{Owner, Status};
use sifra::domain::category::Category;
use sifra::domain::decision::Priority;
use thirtyfour::Key;

use super::made::story;
use crate::staff::office::{Office, PASSWORD};
use crate::stage::browser::Browser;

/// Four weeks of cases of all kinds.
async fn busy(office: &Office) {
    let who = office.account("trine", Role::Triage, None).await;
    let owners = [Owner::Byggdrift, Owner::HousingOffice, Owner::Police];
    let categories = [
        Category::LockDoor,
        Category::Noise,
        Category::HeatingVentilation,
    ];
    for n in 0..40 {
        let (day, hour) = (1 + n % 20, 8 + n % 9);
        let case = story(office, &who, &format!("2026-11-{day:02}T{hour:02}:00:00Z"))
            .by(owners[n % 3])
            .at_address(["Storgata 18", "Kong Oscars gate 112B"][n % 2])
            .with(|case| {
                case.category = categories[n % 3];
                if n % 5 == 0 {
                    case.priority = Priority::Urgent;
                }
            });
        let case = if n % 4 == 0 {
            case
        } else {
            case.taken(&format!("2026-11-{day:02}T18:00:00Z"))
                .passed_to(&format!("2026-11-{day:02}T19:00:00Z"), owners[n % 2])
                .moved_to(
                    &format!("2026-11-{:02}T10:00:00Z", day + 2),
                    Status::Resolved,
                )
        };
        case.write().await;
    }
}

async fn enter(browser: &Browser, base: &str, path: &str) {
    browser.go(&format!("{base}{path}")).await;
    browser.fill("#name", "leder").await;
    browser.fill("#password", PASSWORD).await;
    browser.click("main .button").await;
    browser.element(".figures").await;
}

async fn the_page_fits_and_is_read_at(width: u32) {
    let Some(browser) = Browser::open(width, "nb", true).await else {
        return;
    };
    let office = Office::on_sqlite().await;
    let base = office.served().await;
    office.account("leder", Role::Leader, None).await;
    enter(&browser, &base, "/staff/figures").await;
    browser.sees("Ingen saker ennå").await;
    browser.assert_well_made().await;

    busy(&office).await;
    browser.go(&format!("{base}/staff/figures?period=4")).await;
    browser.sees("Dette trenger deg nå").await;
    browser.assert_well_made().await;
    browser.picture("figures").await;
    // Behind each plot is its table.
    browser.click("#flow .figure-table > summary").await;
    browser.sees("uke 47").await;
    browser.click("#categories .figure-table > summary").await;
    browser.assert_accessible().await;

    browser.in_the_dark(true).await;
    browser.assert_accessible().await;
    browser.picture("figures-dark").await;
    browser.in_forced_colours().await;
    browser.assert_accessible().await;
    browser.picture("figures-forced").await;

    browser
        .go(&format!(
            "{base}/staff/figures?from=2026-11-15&to=2026-11-09"
        ))
        .await;
    browser.sees("Til-datoen er før fra-datoen").await;
    browser.assert_accessible().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_page_fits_and_is_read_on_a_phone() {
    the_page_fits_and_is_read_at(360).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_page_fits_and_is_read_on_a_wide_screen() {
    the_page_fits_and_is_read_at(1280).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn text_in_a_plot_is_large_enough_to_read_on_a_phone() {
    let Some(browser) = Browser::open(360, "nb", true).await else {
        return;
    };
    let office = Office::on_sqlite().await;
    let base = office.served().await;
    office.account("leder", Role::Leader, None).await;
    busy(&office).await;
    enter(&browser, &base, "/staff/figures?period=4").await;
    let told = browser
        .ask(
            "const texts = [...document.querySelectorAll('.plot text')];
             const edge = document.documentElement.clientWidth;
             const size = text => parseFloat(getComputedStyle(text).fontSize)
                * text.ownerSVGElement.getBoundingClientRect().width / 320;
             return [texts.length, Math.min(...texts.map(size)),
                texts.filter(text => text.getBoundingClientRect().right > edge
                    || text.getBoundingClientRect().left < 0).map(text => text.textContent)];",
        )
        .await;
    assert!(told[0].as_u64() > Some(50), "{told}");
    assert!(told[1].as_f64() >= Some(10.0), "{told}");
    assert_eq!(told[2].as_array().map(Vec::len), Some(0), "{told}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_keyboard_reaches_what_is_behind_a_plot() {
    let Some(browser) = Browser::open(1280, "nb", true).await else {
        return;
    };
    let office = Office::on_sqlite().await;
    let base = office.served().await;
    office.account("leder", Role::Leader, None).await;
    busy(&office).await;
    enter(&browser, &base, "/staff/figures?period=4").await;
    browser.tab_to("overdue=yes").await;
    browser.tab_to("summary").await;
    browser.key(Key::Enter).await;
    browser.tab_to("open.csv").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn dates_are_chosen_without_scripts() {
    let Some(browser) = Browser::open(1280, "nb", false).await else {
        return;
    };
    let office = Office::on_sqlite().await;
    let base = office.served().await;
    office.account("leder", Role::Leader, None).await;
    busy(&office).await;
    enter(&browser, &base, "/staff/figures").await;
    browser.click(".figures-dates > summary").await;
    // Days that are typed alike in every order of day and month.
    browser.fill("#from", "10102026").await;
    browser.fill("#to", "11112026").await;
    browser.click(".figures-dates button").await;
    browser.sees("10. oktober – 11. november 2026").await;
}
