//! html-validate over pages: the HTML standard and what is recommended besides.

use std::fmt::Write as _;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::missing::skip;
use super::npm;

/// Fails where a page is no valid HTML, and says which and where. All in one
/// run, since node starts slowly.
///
/// # Panics
/// Where anything is found.
pub fn assert_valid(pages: &[(String, String)]) {
    let Some(program) = npm::file("html-validate/bin/html-validate.mjs") else {
        skip("html-validate (npm)");
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let rules = json!({
        "root": true,
        "extends": ["html-validate:standard", "html-validate:recommended"],
        "rules": {
            // Matters of taste: buttons of ours send, as buttons do by themselves.
            "no-implicit-button-type": "off",
            "doctype-style": ["error", {"style": "lowercase"}],
            // Lists may have names.
            "aria-label-misuse": ["error", {"allowAnyNamable": true}],
            "long-title": ["error", {"maxlength": 120}],
            "no-trailing-whitespace": "off",
            "tel-non-breaking": "off",
        },
    });
    let config = folder.path().join("rules.json");
    std::fs::write(&config, rules.to_string()).expect("a file");
    let mut checked = Command::new("node");
    checked
        .arg(program)
        .args(["--formatter", "json", "--config"]);
    checked.arg(&config);
    for (place, (_, html)) in pages.iter().enumerate() {
        let file = folder.path().join(format!("{place}.html"));
        std::fs::write(&file, html).expect("a file");
        checked.arg(file);
    }
    // Into a file: node ends before a pipe has taken more than it holds.
    let told = folder.path().join("told.json");
    let into = std::fs::File::create(&told).expect("a file");
    let checked = checked.stdin(Stdio::null()).stdout(into).output();
    let checked = checked.expect("node runs");
    let told = std::fs::read_to_string(&told).expect("what html-validate told");
    let found: Value = serde_json::from_str(&told).unwrap_or_else(|error| {
        let errors = String::from_utf8_lossy(&checked.stderr);
        panic!("html-validate told no JSON: {error}\n{told}\n{errors}")
    });
    let mut all = String::new();
    for of_page in found.as_array().into_iter().flatten() {
        let file = of_page["filePath"].as_str().unwrap_or_default();
        let place = file
            .rsplit('/')
            .next()
            .and_then(|name| name.split('.').next());
        let page = place.and_then(|place| place.parse::<usize>().ok());
        let (name, html) = page.map_or(("?", ""), |page| (&*pages[page].0, &*pages[page].1));
        for message in of_page["messages"].as_array().into_iter().flatten() {
            let line = message["line"].as_u64().unwrap_or(1);
            let at = html.lines().nth(usize::try_from(line - 1).unwrap_or(0));
            let (rule, what) = (&message["ruleId"], &message["message"]);
            let _ = writeln!(all, "{name}: {rule} {what}\n    {}", at.unwrap_or_default());
        }
    }
    assert!(all.is_empty(), "{all}");
}
