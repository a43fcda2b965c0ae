//! Programs from npm that the tests use, brought into the ignored `target` once.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

/// All at once: npm takes away what it is not asked for.
const PACKAGES: [(&str, &str); 2] = [
    ("axe-core", "axe-core@4"),
    ("html-validate", "html-validate@10"),
];

/// A file of a package; nothing where npm is missing here.
pub fn file(path: &str) -> Option<PathBuf> {
    modules()
        .map(|modules| modules.join(path))
        .filter(|file| file.exists())
}

fn modules() -> Option<&'static Path> {
    static MODULES: OnceLock<Option<PathBuf>> = OnceLock::new();
    MODULES.get_or_init(install).as_deref()
}

fn install() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/npm");
    let modules = folder.join("node_modules");
    if PACKAGES.iter().all(|(name, _)| modules.join(name).exists()) {
        return Some(modules);
    }
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
        .args(PACKAGES.map(|(_, wanted)| wanted))
        .stdin(Stdio::null())
        .output()
        .ok()?;
    installed.status.success().then_some(modules)
}
