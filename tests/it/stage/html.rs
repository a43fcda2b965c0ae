//! Reads pages as a browser without scripts does, as far as our own pages go,
//! and checks what a validator and a screen reader would trip over.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

static TAG: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"<(/?)([a-z][a-z0-9]*)((?:[^<>"]|"[^"]*")*)>"#).unwrap());
static ATTRIBUTE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"([a-z-]+)(?:="([^"]*)")?"#).unwrap());

const VOID: [&str; 8] = ["meta", "link", "input", "br", "img", "path", "hr", "circle"];

/// One start tag.
pub struct Tag {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    /// What stands up to the next tag.
    pub text: String,
}

impl Tag {
    pub fn get(&self, attribute: &str) -> Option<&str> {
        let mut found = self.attributes.iter().filter(|(name, _)| name == attribute);
        found.next().map(|(_, value)| value.as_str())
    }
}

/// What the character references of our templates stand for.
pub fn plain(html: &str) -> String {
    [
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&nbsp;", "\u{a0}"),
        ("&#38;", "&"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(html.to_owned(), |text, (written, meant)| {
        text.replace(written, meant)
    })
}

/// The start tags of a page, in order.
pub fn tags(html: &str) -> Vec<Tag> {
    TAG.captures_iter(html)
        .filter(|tag| tag[1].is_empty())
        .map(|tag| {
            let end = tag.get(0).unwrap().end();
            let text = html[end..].split('<').next().unwrap_or_default();
            Tag {
                name: tag[2].to_owned(),
                attributes: ATTRIBUTE
                    .captures_iter(&tag[3])
                    .map(|a| (a[1].to_owned(), plain(a.get(2).map_or("", |v| v.as_str()))))
                    .collect(),
                text: plain(text),
            }
        })
        .collect()
}

/// The fields that a browser would send, without the button.
pub fn fields(html: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    let mut select = None;
    for tag in tags(html) {
        let name = tag.get("name").map(str::to_owned);
        let value = tag.get("value").unwrap_or_default().to_owned();
        match (tag.name.as_str(), name) {
            ("input", Some(name)) => {
                let is_radio = tag.get("type") == Some("radio");
                if !is_radio || tag.get("checked").is_some() {
                    fields.push((name, value));
                }
            }
            // A browser drops the first line end of a text area.
            ("textarea", Some(name)) => {
                let text = tag.text.strip_prefix('\n').unwrap_or(&tag.text);
                fields.push((name, text.to_owned()));
            }
            ("select", Some(name)) => select = Some(name),
            ("option", _) => {
                let Some(name) = &select else { continue };
                let known = fields.iter().position(|(field, _)| field == name);
                match known {
                    None => fields.push((name.clone(), value)),
                    Some(at) if tag.get("selected").is_some() => fields[at].1 = value,
                    Some(_) => {}
                }
            }
            _ => {}
        }
    }
    fields
}

/// Fails where a page is not sound, and says where.
pub fn assert_sound(html: &str) {
    let all = tags(html);
    assert_balanced(html);
    let values = |attribute: &str| -> Vec<String> {
        all.iter()
            .filter_map(|tag| tag.get(attribute).map(str::to_owned))
            .collect()
    };
    let ids = values("id");
    let unique: BTreeSet<_> = ids.iter().collect();
    assert_eq!(ids.len(), unique.len(), "an id twice: {ids:?}");
    let mut wanted = values("for");
    wanted.extend(values("form"));
    for described in [values("aria-describedby"), values("aria-labelledby")].concat() {
        wanted.extend(described.split_whitespace().map(str::to_owned));
    }
    let inner = values("href").into_iter();
    wanted.extend(inner.filter_map(|href| href.strip_prefix('#').map(str::to_owned)));
    for id in wanted {
        assert!(unique.contains(&id), "nothing has the id {id}: {html}");
    }
    let labelled = values("for");
    for field in &all {
        let is_field = matches!(field.name.as_str(), "input" | "textarea" | "select");
        if is_field && field.get("type") != Some("hidden") {
            let id = field.get("id").unwrap_or_default().to_owned();
            assert!(labelled.contains(&id), "no label for {id}");
        }
    }
    let count = |name: &str| all.iter().filter(|tag| tag.name == name).count();
    for one in ["html", "title", "h1", "main", "header", "footer"] {
        assert_eq!(count(one), 1, "{one}: {html}");
    }
    assert!(all[0].get("lang").is_some(), "the page has a language");
    assert_eq!(count("style"), 0);
    for script in all.iter().filter(|tag| tag.name == "script") {
        assert!(script.get("src").is_some() && script.text.is_empty());
    }
    for tag in &all {
        for (name, value) in &tag.attributes {
            assert!(name != "style" && !name.starts_with("on"), "{name}={value}");
        }
    }
    let unsaid = Regex::new(r"\[[a-z]+-[a-z_-]+\]|\{ ?\$|\{\$").unwrap();
    assert!(!unsaid.is_match(html), "a sentence is missing: {html}");
}

fn assert_balanced(html: &str) {
    let mut open: Vec<String> = Vec::new();
    for tag in TAG.captures_iter(html) {
        let name = &tag[2];
        if VOID.contains(&name) {
            continue;
        }
        if tag[1].is_empty() {
            open.push(name.to_owned());
        } else {
            assert_eq!(open.pop().as_deref(), Some(name), "{html}");
        }
    }
    assert!(open.is_empty(), "left open: {open:?}");
}
