//! A real Chromium, driven by chromedriver: a phone where the window is narrow,
//! else a desktop. [`accessible`] holds a page against axe-core, [`conditions`]
//! are slow lines and what readers set their machine to, [`keys`] is the
//! keyboard, and [`screens`] keeps pictures for those who want to look.

mod accessible;
mod conditions;
mod keys;
mod screens;

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};
use thirtyfour::ChromeCapabilities;
use thirtyfour::prelude::*;

use super::databases::free_port;
use super::missing::skip;
use super::service::{client, until};

/// Chromium makes no window narrower than this.
const NARROWEST_WINDOW: u32 = 500;

/// A browser window of its own, with no memory of others.
pub struct Browser {
    pub driver: WebDriver,
    /// In CSS pixels, as it really is.
    width: u32,
    /// Whether JavaScript runs.
    scripts: bool,
    _chromedriver: Chromedriver,
}

struct Chromedriver(Child);

impl Drop for Chromedriver {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Browser {
    /// Opens a window of `width` CSS pixels in which JavaScript runs or does
    /// not, and which asks for pages in `language`; nothing where Chromium is
    /// missing here. Narrow ones are phones: the window itself cannot be made
    /// so small.
    pub async fn open(width: u32, language: &str, scripts: bool) -> Option<Self> {
        let (Some(chromium), Some(program)) = (find("chromium"), find("chromedriver")) else {
            skip("Chromium (chromium and chromedriver)");
            return None;
        };
        let port = free_port();
        let chromedriver = Command::new(program)
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver starts");
        let chromedriver = Chromedriver(chromedriver);
        let url = format!("http://127.0.0.1:{port}");
        let status = format!("{url}/status");
        let http = client();
        until("chromedriver answers", async || {
            http.get(&status).send().await.is_ok()
        })
        .await;
        let capabilities = capabilities(&chromium, width, language, scripts).expect("capabilities");
        let driver = WebDriver::new(&url, capabilities)
            .await
            .expect("Chromium opens a window");
        Some(Self {
            driver,
            width,
            scripts,
            _chromedriver: chromedriver,
        })
    }

    /// Whether JavaScript runs.
    pub fn runs_scripts(&self) -> bool {
        self.scripts
    }

    pub async fn go(&self, url: &str) {
        self.driver.goto(url).await.expect("the page opens");
    }

    /// The element of a CSS selector, once it is there.
    pub async fn element(&self, css: &str) -> WebElement {
        let found = self.driver.query(By::Css(css)).first().await;
        match found {
            Ok(element) => element,
            Err(error) => panic!("no {css} on the page: {error}\n{}", self.text().await),
        }
    }

    pub async fn fill(&self, css: &str, text: &str) {
        let field = self.element(css).await;
        field.clear().await.expect("a field");
        field.send_keys(text).await.expect("a field to type in");
    }

    pub async fn click(&self, css: &str) {
        let element = self.element(css).await;
        element.scroll_into_view().await.expect("it can be reached");
        element.click().await.expect("it can be clicked");
    }

    /// What a reader sees of the page.
    pub async fn text(&self) -> String {
        match self.driver.find(By::Css("body")).await {
            Ok(body) => body.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        }
    }

    /// Waits until the page says `words`, as somebody who has clicked does.
    pub async fn sees(&self, words: &str) {
        until(words, async || self.text().await.contains(words)).await;
    }

    /// Reloads until the page says `words`.
    pub async fn reload_until(&self, words: &str) {
        until(words, async || {
            let seen = self.text().await.contains(words);
            if !seen {
                self.driver.refresh().await.expect("the page reloads");
            }
            seen
        })
        .await;
    }

    /// What a script in the page returns.
    pub async fn ask(&self, script: &str) -> Value {
        let answer = self.driver.execute(script, Vec::new()).await;
        answer.expect("a script runs").json().clone()
    }

    /// A command of the Chrome DevTools Protocol.
    async fn command(&self, method: &str, parameters: Value) -> Value {
        let answer = self.driver.cdp().send_raw(method, parameters).await;
        answer.unwrap_or_else(|error| panic!("{method}: {error}"))
    }
}

fn capabilities(
    chromium: &Path,
    width: u32,
    language: &str,
    scripts: bool,
) -> WebDriverResult<ChromeCapabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    capabilities.set_binary(&chromium.display().to_string())?;
    for argument in [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        &format!("--window-size={width},1000"),
        &format!("--lang={language}"),
    ] {
        capabilities.add_arg(argument)?;
    }
    if width < NARROWEST_WINDOW {
        capabilities.add_experimental_option(
            "mobileEmulation",
            json!({
                "deviceMetrics": {
                    "width": width, "height": 720, "pixelRatio": 2.0, "mobile": scripts,
                    // Without scripts, chromedriver misses what is below the fold.
                    "touch": scripts,
                },
            }),
        )?;
    }
    let javascript = if scripts { 1 } else { 2 };
    capabilities.add_experimental_option(
        "prefs",
        json!({
            "intl.accept_languages": language,
            "profile.managed_default_content_settings.javascript": javascript,
        }),
    )?;
    Ok(capabilities)
}

fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|file| file.exists())
}
