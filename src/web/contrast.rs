//! The colours of the style sheet against each other, as WCAG 2.1 measures them
//! (1.4.3 text, 1.4.11 what must be seen to use a page), in light and dark.

use std::collections::BTreeMap;

use crate::domain::accent::{DARK_GROUNDS, LIGHT_GROUNDS};
use crate::domain::colour::{Colour, READABLE};

const TOKENS: &str = include_str!("../../templates/assets/tokens.css");

/// What an edge or a ring must reach.
const VISIBLE: f64 = 3.0;

/// Text, and what it may lie on.
const TEXTS: [(&str, &[&str]); 9] = [
    ("--ink", &["--canvas", "--surface", "--danger-surface"]),
    ("--ink-soft", &["--canvas", "--surface"]),
    ("--accent", &["--canvas", "--surface"]),
    ("--danger", &["--canvas", "--surface", "--danger-surface"]),
    ("--on-accent", &["--accent"]),
    ("--on-danger", &["--danger", "--danger-deep"]),
    ("--canvas", &["--ink"]),
    ("--danger-deep", &["--canvas"]),
    ("--accent-deep", &["--canvas", "--surface", "--on-accent"]),
];

/// Edges of fields and rings of focus.
const EDGES: [(&str, &[&str]); 3] = [
    ("--line", &["--canvas"]),
    ("--focus", &["--canvas", "--surface", "--danger-surface"]),
    ("--danger", &["--canvas", "--danger-surface"]),
];

/// The custom properties that are colours, of light and dark pages.
fn schemes() -> [(&'static str, BTreeMap<String, Colour>); 2] {
    let (light, dark) = TOKENS
        .split_once("@media (prefers-color-scheme: dark)")
        .expect("dark tokens");
    let light = colours(light, BTreeMap::new());
    let dark = colours(dark, light.clone());
    [("light", light), ("dark", dark)]
}

fn colours(css: &str, mut known: BTreeMap<String, Colour>) -> BTreeMap<String, Colour> {
    for line in css.lines() {
        let Some((name, value)) = line.trim().split_once(':') else {
            continue;
        };
        let value = value.trim().trim_end_matches(';');
        if let Ok(colour) = value.parse() {
            known.insert(name.to_owned(), colour);
        } else if let Some(mix) = value.strip_prefix("color-mix(in oklab, var(--accent), ") {
            // Mixed in sRGB here: near enough to judge by.
            let (with, share) = mix.trim_end_matches(')').split_once(' ').expect("a share");
            let with: Colour = with.parse().expect("a colour");
            let share: u16 = share.trim_end_matches('%').parse().expect("a share");
            known.insert(name.to_owned(), known["--accent"].mixed(with, share));
        }
    }
    known
}

#[test]
fn every_text_can_be_read_and_every_edge_be_seen_in_light_and_dark() {
    let mut faults = Vec::new();
    for (scheme, colours) in schemes() {
        let pairs = TEXTS.iter().map(|pair| (pair, READABLE));
        let pairs = pairs.chain(EDGES.iter().map(|pair| (pair, VISIBLE)));
        for ((name, grounds), least) in pairs {
            for ground in *grounds {
                let reached = colours[*name].contrast(colours[*ground]);
                if reached < least {
                    faults.push(format!("{scheme}: {name} on {ground} reaches {reached:.2}"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_municipalitys_accent_is_judged_on_the_grounds_that_the_style_sheet_has() {
    for ((scheme, colours), grounds) in schemes().into_iter().zip([LIGHT_GROUNDS, DARK_GROUNDS]) {
        let drawn = [colours["--canvas"], colours["--surface"]];
        assert_eq!(drawn, grounds, "{scheme}");
    }
}
