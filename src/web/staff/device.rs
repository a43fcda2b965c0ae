//! What somebody reads our pages with, in plain words, from what their browser
//! says of itself. Nothing else of it is kept.

use axum::http::{HeaderMap, header};

/// As "Firefox på Windows".
pub(super) fn words(headers: &HeaderMap) -> String {
    let agent = headers.get(header::USER_AGENT);
    let agent = agent.and_then(|agent| agent.to_str().ok()).unwrap_or("");
    match (browser(agent), system(agent)) {
        (Some(browser), Some(system)) => format!("{browser} på {system}"),
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => "Ukjent nettleser".to_owned(),
    }
}

/// The first that fits: most browsers also call themselves by others' names.
fn browser(agent: &str) -> Option<&'static str> {
    let names = [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internett"),
        ("Firefox", "Firefox"),
        ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ];
    named(agent, &names)
}

fn system(agent: &str) -> Option<&'static str> {
    let names = [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("CrOS", "Chromebook"),
        ("Macintosh", "Mac"),
        ("Linux", "Linux"),
    ];
    named(agent, &names)
}

fn named(agent: &str, names: &[(&str, &'static str)]) -> Option<&'static str> {
    let mut names = names.iter();
    names
        .find(|(sign, _)| agent.contains(sign))
        .map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_told_in_words_that_its_owner_knows() {
        for (agent, wanted) in [
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
                "Safari på iPhone",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0",
                "Edge på Windows",
            ),
            (
                "Mozilla/5.0 (Linux; Android 15; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36",
                "Chrome på Android",
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0",
                "Firefox på Linux",
            ),
            ("curl/8.11", "Ukjent nettleser"),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::USER_AGENT, agent.parse().unwrap());
            assert_eq!(words(&headers), wanted);
        }
        assert_eq!(words(&HeaderMap::new()), "Ukjent nettleser");
    }
}
