//! Pictures of pages, for those who want to look: set `KEEP_SCREENS`, and find
//! them in `target/screens`.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use super::Browser;

impl Browser {
    /// Keeps a picture of the whole page where pictures are wanted.
    pub async fn picture(&self, name: &str) {
        if std::env::var_os("KEEP_SCREENS").is_none() {
            return;
        }
        let whole = json!({"format": "png", "captureBeyondViewport": true});
        let picture = self.command("Page.captureScreenshot", whole).await;
        let picture = picture["data"].as_str().expect("a picture");
        let picture = STANDARD.decode(picture).expect("base64");
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screens");
        std::fs::create_dir_all(&folder).expect("a folder");
        let file = folder.join(format!("{name}-{}.png", self.width));
        std::fs::write(file, picture).expect("a file");
    }
}
