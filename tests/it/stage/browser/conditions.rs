//! Lines that are slow or dead, and what readers set their machine to.

use serde_json::{Value, json};

use super::Browser;

/// What came over the line for a page.
#[derive(Debug, Clone, Copy)]
pub struct Load {
    pub requests: usize,
    /// With headers, as they were sent.
    pub bytes: u64,
    /// Until everything was there. To print, not to judge by.
    pub millis: u64,
}

impl Browser {
    /// A line as in a cellar: 400 kbit/s, and 400 ms there and back.
    pub async fn on_a_slow_line(&self) {
        self.line(false, 400, 50_000).await;
    }

    /// No line at all.
    pub async fn offline(&self) {
        self.line(true, 0, -1).await;
    }

    /// The line that the machine has.
    pub async fn online(&self) {
        self.line(false, 0, -1).await;
    }

    async fn line(&self, offline: bool, latency: u32, bytes_a_second: i64) {
        self.command("Network.enable", json!({})).await;
        self.command(
            "Network.emulateNetworkConditions",
            json!({
                "offline": offline,
                "latency": latency,
                "downloadThroughput": bytes_a_second,
                "uploadThroughput": bytes_a_second,
            }),
        )
        .await;
    }

    /// What the page took to load, from its own address to the icon.
    pub async fn load(&self) -> Load {
        let told = self
            .ask(
                "const [page] = performance.getEntriesByType('navigation');
                 const all = [page, ...performance.getEntriesByType('resource')];
                 return [all.length,
                    all.reduce((sum, one) => sum + one.transferSize, 0),
                    Math.round(Math.max(...all.map(one => one.responseEnd)))];",
            )
            .await;
        let number = |place: usize| told[place].as_u64().expect("a number");
        Load {
            requests: usize::try_from(number(0)).expect("a count"),
            bytes: number(1),
            millis: number(2),
        }
    }

    /// The page as it is printed, or on a screen again.
    pub async fn on_paper(&self, paper: bool) {
        let media = if paper { "print" } else { "screen" };
        self.command("Emulation.setEmulatedMedia", json!({"media": media}))
            .await;
    }

    /// The machine is set to dark, or to light.
    pub async fn in_the_dark(&self, dark: bool) {
        let scheme = if dark { "dark" } else { "light" };
        self.media(&[("prefers-color-scheme", scheme)]).await;
    }

    /// The machine has colours of its own, as Windows' contrast themes.
    pub async fn in_forced_colours(&self) {
        self.media(&[("forced-colors", "active")]).await;
    }

    /// The machine is told to keep still.
    pub async fn with_little_motion(&self) {
        self.media(&[("prefers-reduced-motion", "reduce")]).await;
    }

    async fn media(&self, features: &[(&str, &str)]) {
        let features: Vec<Value> = features
            .iter()
            .map(|(name, value)| json!({"name": name, "value": value}))
            .collect();
        self.command("Emulation.setEmulatedMedia", json!({"features": features}))
            .await;
    }
}
