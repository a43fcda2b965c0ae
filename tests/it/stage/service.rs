//! The real program as a process of its own, to be killed and started again.

use std::fs::OpenOptions;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;

/// How long to wait for what must come, before a test gives up.
pub const PATIENCE: Duration = Duration::from_secs(300);

/// A place to run the program in: its folder, its port and its settings stay
/// the same over any number of lives.
pub struct Service {
    pub url: String,
    folder: TempDir,
    settings: Vec<(String, String)>,
    life: Option<Child>,
    keeps_log: bool,
}

impl Service {
    /// A service that is not started yet, in demo mode with these settings
    /// besides (as environment variables without `SIFRA_`).
    pub fn with(settings: &[(&str, String)]) -> Self {
        let port = super::databases::free_port();
        let mut all = vec![
            ("LISTEN".to_owned(), format!("127.0.0.1:{port}")),
            ("METRICS__LISTEN".to_owned(), "off".to_owned()),
        ];
        all.extend(
            settings
                .iter()
                .map(|(key, value)| ((*key).to_owned(), value.clone())),
        );
        Self {
            url: format!("http://127.0.0.1:{port}"),
            folder: TempDir::new().expect("a temporary folder"),
            settings: all,
            life: None,
            keeps_log: false,
        }
    }

    /// What the program logs goes into a file, for [`Service::log`].
    pub fn keeping_its_log(mut self) -> Self {
        self.keeps_log = true;
        self
    }

    /// What the program has logged in all its lives.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.log_file()).unwrap_or_default()
    }

    /// The folder that the program runs in.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    fn log_file(&self) -> PathBuf {
        self.folder.path().join("log.txt")
    }

    pub fn is_alive(&self) -> bool {
        self.life.is_some()
    }

    /// Starts the program and waits until it is ready.
    pub async fn start(&mut self) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sifra"));
        command
            .current_dir(self.folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(self.errors());
        for (key, value) in &self.settings {
            command.env(format!("SIFRA_{key}"), value);
        }
        let life = self
            .life
            .insert(command.spawn().expect("the program starts"));
        let life = std::cell::RefCell::new(life);
        let ready = format!("{}/health/ready", self.url);
        let http = client();
        until("the service is ready", async || {
            let ended = life.borrow_mut().try_wait().expect("a child");
            assert!(ended.is_none(), "the service ended: {ended:?}");
            http.get(&ready)
                .send()
                .await
                .is_ok_and(|answer| answer.status() == 200)
        })
        .await;
    }

    fn errors(&self) -> Stdio {
        if !self.keeps_log {
            return Stdio::inherit();
        }
        let log = OpenOptions::new()
            .append(true)
            .create(true)
            .open(self.log_file());
        log.expect("a file to log into").into()
    }

    /// SIGTERM, as a supervisor sends it, and waits for the end.
    pub fn stop(&mut self) {
        if let Some(mut life) = self.life.take() {
            let mut tell = Command::new("kill");
            let told = tell.args(["-TERM", &life.id().to_string()]).status();
            assert!(told.is_ok_and(|told| told.success()), "it is alive");
            life.wait().expect("it is dead");
        }
    }

    /// SIGKILL: no chance to finish anything.
    pub fn kill(&mut self) {
        if let Some(mut life) = self.life.take() {
            life.kill().expect("it was alive");
            life.wait().expect("it is dead");
        }
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        if let Some(mut life) = self.life.take() {
            // It may have ended by itself.
            let _ = life.kill();
            let _ = life.wait();
        }
    }
}

/// A client that gives up on a dead service soon.
pub fn client() -> reqwest::Client {
    // Whoever installed a provider before us is as good.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder()
        .timeout(Duration::from_secs(10))
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .expect("a client")
}

/// Waits for a condition, looking often.
///
/// # Panics
/// Where it does not come true.
pub async fn until(what: &str, condition: impl AsyncFn() -> bool) {
    let waited = tokio::time::timeout(PATIENCE, async {
        while !condition().await {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    });
    assert!(waited.await.is_ok(), "{what}: it never came true");
}
