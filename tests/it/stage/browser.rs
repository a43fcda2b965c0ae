//! A real Chromium, driven by chromedriver, and axe-core in the page.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

use serde_json::Value;
use thirtyfour::ChromeCapabilities;
use thirtyfour::prelude::*;

use super::databases::free_port;
use super::missing::skip;
use super::service::{client, until};

/// A browser window of its own, with no memory of others.
pub struct Browser {
    pub driver: WebDriver,
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
    /// missing here.
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
            _chromedriver: chromedriver,
        })
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

    /// What axe-core finds against WCAG 2.1 A and AA on the page.
    ///
    /// # Panics
    /// Where it finds anything, with what and where.
    pub async fn assert_accessible(&self) {
        let Some(axe) = axe() else {
            skip("axe-core (npm)");
            return;
        };
        let source = std::fs::read_to_string(axe).expect("axe-core is readable");
        self.driver
            .execute(source, Vec::new())
            .await
            .expect("axe-core runs");
        let found = self
            .driver
            .execute_async(
                "const done = arguments[0];
                 axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']})
                    .then(found => done(found.violations.map(violation =>
                        violation.id + ': ' + violation.nodes.map(node => node.html).join(' | '))));",
                Vec::new(),
            )
            .await
            .expect("axe-core answers");
        let violations: Vec<Value> = found.convert().expect("a list");
        let url = self.driver.current_url().await.expect("a page");
        assert!(violations.is_empty(), "{}: {violations:#?}", url.path());
        let wide = "return document.documentElement.scrollWidth > window.innerWidth";
        let overflows: bool = self
            .driver
            .execute(wide, Vec::new())
            .await
            .and_then(|found| found.convert())
            .expect("a width");
        assert!(!overflows, "{}: wider than the window", url.path());
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
    let javascript = if scripts { 1 } else { 2 };
    capabilities.add_experimental_option(
        "prefs",
        serde_json::json!({
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

/// axe-core's script, brought by npm into the ignored `target` once.
fn axe() -> Option<&'static Path> {
    static AXE: OnceLock<Option<PathBuf>> = OnceLock::new();
    AXE.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/npm");
        let script = folder.join("node_modules/axe-core/axe.min.js");
        if !script.exists() {
            std::fs::create_dir_all(&folder).ok()?;
            let installed = Command::new("npm")
                .args([
                    "install",
                    "--no-save",
                    "--no-audit",
                    "--no-fund",
                    "--prefix",
                ])
                .arg(&folder)
                .arg("axe-core@4")
                .stdin(Stdio::null())
                .output()
                .ok()?;
            if !installed.status.success() {
                return None;
            }
        }
        Some(script)
    })
    .as_deref()
}
