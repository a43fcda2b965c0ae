//! People in a real Chromium at the real program, with the demo's phone and
//! mailbox to look into: the whole way, on both engines.

mod by_call;
mod by_form;
mod by_keyboard;
mod by_page;
mod by_phone;
mod by_place;
mod by_reading;
mod by_round;
mod by_sms;
mod by_staff;
mod by_switches;
mod by_visit;
mod every_page;
mod lock_and_strangers;
mod with_photos;

use crate::stage::Engine;
use crate::stage::browser::Browser;
use crate::stage::databases::TestDatabase;
use crate::stage::service::Service;

/// Of all the demo's accounts.
const PASSWORD: &str = "demo-passord-fjordvik";

/// The program in demo mode, and a window to look at it with.
struct Scene {
    service: Service,
    browser: Browser,
    _database: TestDatabase,
}

impl Scene {
    /// A window of `width` pixels; nothing where a part is missing here.
    async fn on(engine: Engine, width: u32, scripts: bool) -> Option<Self> {
        Self::read_in("nb", engine, width, scripts).await
    }

    /// As `on`, by somebody whose browser asks for pages in `language`.
    async fn read_in(language: &str, engine: Engine, width: u32, scripts: bool) -> Option<Self> {
        Self::with(&[], language, engine, width, scripts).await
    }

    /// As `read_in`, with settings besides.
    async fn with(
        settings: &[(&str, String)],
        language: &str,
        engine: Engine,
        width: u32,
        scripts: bool,
    ) -> Option<Self> {
        let browser = Browser::open(width, language, scripts).await?;
        let database = engine.database().await?;
        let own = [
            ("DATABASE__URL", database.url.clone()),
            ("LOG__LEVEL", "warn".into()),
        ];
        let mut service = Service::with(&[&own, settings].concat());
        service.start().await;
        Some(Self {
            service,
            browser,
            _database: database,
        })
    }

    async fn go(&self, path: &str) {
        self.browser
            .go(&format!("{}{path}", self.service.url))
            .await;
    }

    /// Opens a page of the staff's, and logs in on the way.
    async fn log_in(&self, path: &str, name: &str) {
        self.go(path).await;
        self.browser.fill("#name", name).await;
        self.browser.fill("#password", PASSWORD).await;
        self.browser.click("main .button").await;
    }

    async fn log_out(&self) {
        self.browser.click("[action='/staff/logout'] button").await;
        self.browser.element("#password").await;
    }

    /// Says that a case is solved, which staff have open, once it is seen what its
    /// reporter will be told.
    async fn solve(&self, reason: &str) {
        let browser = &self.browser;
        let form = "form[action$='/resolve']";
        browser.click(&format!("details:has({form}) summary")).await;
        browser.fill("#resolve-reason", reason).await;
        browser.click(&format!("{form} .send .button")).await;
        browser.click(".confirm-send .button").await;
        browser.sees("Saken er løst.").await;
    }

    /// The first reference that the page shows.
    async fn reference(&self) -> String {
        let text = self.browser.text().await;
        let start = text
            .find("SF-")
            .unwrap_or_else(|| panic!("no reference: {text}"));
        text[start..start + "SF-000000-0".len()].to_owned()
    }
}
