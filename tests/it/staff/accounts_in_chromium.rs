//! Accounts, the second factor and who reported, in a real browser: on a phone
//! and wide.

use sifra::domain::account::Role;
use sifra::domain::case::Owner;

use super::office::{Office, PASSWORD};
use crate::stage::Engine;
use crate::stage::browser::Browser;

async fn log_in(browser: &Browser, name: &str) {
    browser.fill("#name", name).await;
    browser.fill("#password", PASSWORD).await;
    browser.click("main .button").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_reported_is_shown_with_one_thumb() {
    let Some(browser) = Browser::open(360, "nb", true).await else {
        return;
    };
    let office = Office::on_sqlite().await;
    let base = office.served().await;
    let case = office
        .report("Låsen i inngangsdøra er ødelagt", "Storgata 18")
        .await;
    office
        .account("bjorn", Role::Staff, Some(Owner::Byggdrift))
        .await;
    browser
        .go(&format!("{base}/staff/cases/{}", case.reference))
        .await;
    log_in(&browser, "bjorn").await;
    browser.sees("*** 67").await;
    browser.assert_accessible().await;
    browser.click(".who-reported .quiet-button").await;
    browser.sees("912 34 567").await;
    browser.assert_accessible().await;
    browser.element("a[href='tel:+4791234567']").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn accounts_are_kept_on_a_phone_and_wide() {
    for width in [360, 1280] {
        let Some(browser) = Browser::open(width, "nb", true).await else {
            return;
        };
        let office = Office::on_sqlite().await;
        let base = office.served().await;
        office.account("anne", Role::Administrator, None).await;
        browser.go(&format!("{base}/staff/accounts")).await;
        log_in(&browser, "anne").await;
        browser.element(".accounts").await;
        browser.assert_accessible().await;
        browser.click(".invite summary").await;
        browser.fill(".invite #name", "Mona Berg").await;
        browser.click(".invite input[value=staff]").await;
        browser.click(".invite form .button").await;
        browser.sees("må høre til en avdeling").await;
        browser.assert_accessible().await;
        browser.click(".invite option[value=byggdrift]").await;
        browser.click(".invite form .button").await;
        let link = browser.element("#handed-link").await;
        browser.assert_accessible().await;
        let link = link.prop("value").await.expect("a field").expect("a link");
        let (_, token) = link.rsplit_once('/').expect("a token");
        browser.click(".accounts tbody tr:nth-of-type(2) a").await;
        browser.sees("Invitert").await;
        browser.assert_accessible().await;
        browser.go(&format!("{base}/staff/access-log")).await;
        browser.sees("Hvem har sett hva").await;
        browser.assert_accessible().await;
        browser.go(&format!("{base}/staff/own")).await;
        browser.sees("Her er du logget inn").await;
        browser.assert_accessible().await;
        browser.go(&format!("{base}/staff/invite/{token}")).await;
        browser.sees("Velg passord").await;
        browser.assert_accessible().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_second_factor_is_set_up_without_scripts_and_asked_for_after() {
    for (width, scripts) in [(360, true), (1280, false)] {
        let Some(browser) = Browser::open(width, "nb", scripts).await else {
            return;
        };
        let office = Office::with_second_factor(Engine::Sqlite)
            .await
            .expect("SQLite is built in");
        let base = office.served().await;
        office.account("trine", Role::Triage, None).await;
        browser.go(&format!("{base}/staff")).await;
        log_in(&browser, "trine").await;
        browser.element(".qr").await;
        if scripts {
            browser.assert_accessible().await;
        }
        browser.click("main summary").await;
        let typed = browser.element(".typed-key").await;
        let typed = typed.text().await.expect("the secret");
        let secret = totp_rs::Secret::try_from_base32(typed.replace(char::is_whitespace, ""));
        let program = totp_rs::Builder::new().with_secret(secret.expect("a secret"));
        let program = program.build().expect("a second factor");
        let now = office.town.app.ids.now().as_second();
        let code = program.generate(now.try_into().expect("after 1970"));
        browser.fill("#code", &code.to_string()).await;
        browser.click(".steps .button").await;
        browser.sees("Ta vare på reservekodene").await;
        if scripts {
            browser.assert_accessible().await;
        }
        browser.click("main a.button").await;
        browser.element(".top .who").await;
        browser.click("form[action='/staff/logout'] button").await;
        browser.sees("Du er logget ut").await;
        log_in(&browser, "trine").await;
        browser.sees("Skriv koden").await;
        if scripts {
            browser.assert_accessible().await;
        }
    }
}
