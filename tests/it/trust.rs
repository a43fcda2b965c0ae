//! What every public page owes its reader: who answers, in which languages, and
//! that nobody else looks on.

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use sifra::domain::accent::Accent;
use sifra::domain::language::Language;
use sifra::web::brand::{Brand, Logo};
use sifra::web::{Presence, WebSettings};
use sifra::wording::own_words::OwnWords;
use std::sync::Arc;
use tower::ServiceExt;

use crate::stage::html::{Tag, assert_sound, tags};
use crate::stage::town::PUBLIC_URL;
use crate::stage::{Engine, Town, Visitor};

const LANGUAGES: [&str; 8] = ["nb", "nn", "se", "en", "pl", "uk", "ar", "so"];

/// Pages that anybody may open.
const PAGES: [&str; 6] = [
    "/",
    "/report",
    "/about",
    "/privacy",
    "/accessibility",
    "/nowhere",
];

async fn sqlite() -> Town {
    Town::on(Engine::Sqlite).await.expect("SQLite is built in")
}

/// The links of a page that people follow.
fn followed(page: &[Tag]) -> Vec<&str> {
    let links = page.iter().filter(|tag| tag.name == "a");
    links.filter_map(|tag| tag.get("href")).collect()
}

#[tokio::test]
async fn every_page_leads_to_privacy_accessibility_and_people_in_every_language() {
    let town = sqlite().await;
    for language in LANGUAGES {
        for path in PAGES {
            // Each look at a page checks it.
            let visitor = Visitor::at(&town, path, language).await;
            let page = tags(&visitor.page.body);
            assert_eq!(page[0].get("lang"), Some(language));
            let direction = (language == "ar").then_some("rtl");
            assert_eq!(page[0].get("dir"), direction, "{language}");
            let links = followed(&page);
            let wanted = [
                "/about",
                "/privacy",
                "/accessibility",
                "/status",
                "tel:22000000",
            ];
            for wanted in wanted {
                assert!(links.contains(&wanted), "{wanted} from {path}");
            }
        }
    }
}

#[tokio::test]
async fn the_languages_stand_in_one_line_under_their_own_names() {
    let town = sqlite().await;
    let visitor = Visitor::at(&town, "/privacy?page=2&lang=ar&q=%22%3E", "nb").await;
    let body = &visitor.page.body;
    for words in [
        "Språk</span> · <span lang=\"en\">Language",
        "العربية",
        "Soomaali",
    ] {
        assert!(body.contains(words), "{words}");
    }
    let page = tags(body);
    let chooser = page.iter().position(|tag| tag.name == "details").unwrap();
    assert_eq!(page[chooser + 1].name, "summary");
    for language in LANGUAGES.iter().filter(|language| **language != "ar") {
        let link = page
            .iter()
            .find(|tag| tag.name == "a" && tag.get("hreflang") == Some(language))
            .unwrap();
        assert_eq!(link.get("lang"), Some(*language));
        // The rest of the address is kept, and nothing in it breaks out.
        let href = format!("/privacy?page=2&q=%22%3E&lang={language}");
        assert_eq!(link.get("href"), Some(href.as_str()));
    }
    // The choice is carried along, without a cookie.
    assert!(followed(&page).contains(&"/about?lang=ar"));
}

#[tokio::test]
async fn machines_find_the_other_languages_of_open_pages_and_of_no_others() {
    let town = sqlite().await;
    for (path, expected) in [("/", 9), ("/privacy", 9), ("/nowhere", 0)] {
        let visitor = Visitor::at(&town, path, "nb").await;
        let page = tags(&visitor.page.body);
        let alternates = page
            .iter()
            .filter(|tag| tag.get("rel") == Some("alternate"))
            .filter_map(|tag| tag.get("href"));
        let mut count = 0;
        for href in alternates {
            assert!(href.starts_with(&format!("{PUBLIC_URL}{path}")), "{href}");
            count += 1;
        }
        assert_eq!(count, expected, "{path}");
    }
}

fn assert_private(path: &str, headers: &HeaderMap) {
    assert!(!headers.contains_key(header::SET_COOKIE), "{path}");
    let policy = headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
    assert!(policy.starts_with("default-src 'none'"), "{path}: {policy}");
    for loose in ["unsafe", "*", "http:", "https:"] {
        assert!(!policy.contains(loose), "{path}: {policy}");
    }
}

#[tokio::test]
async fn no_public_page_sets_a_cookie_or_fetches_anything_from_elsewhere() {
    let town = sqlite().await;
    let mut assets = Vec::new();
    for path in PAGES {
        let visitor = Visitor::at(&town, path, "nb").await;
        assert_private(path, &visitor.page.headers);
        for tag in tags(&visitor.page.body) {
            let fetched = match (tag.name.as_str(), tag.get("rel")) {
                ("link", Some("alternate")) | ("a", _) => None,
                _ => tag.get("src").or(tag.get("href")).or(tag.get("action")),
            };
            if let Some(address) = fetched {
                assert!(address.starts_with('/'), "{path}: {address}");
                assert!(!address.starts_with("//"), "{path}: {address}");
                assets.push(address.to_owned());
            }
        }
    }
    assets.retain(|address| address.starts_with("/assets/"));
    assets.sort();
    assets.dedup();
    assert!(assets.len() >= 2, "{assets:?}");
    for address in assets {
        let asset = town.get(&address).await;
        assert_eq!(asset.status, StatusCode::OK, "{address}");
        assert_private(&address, &asset.headers);
        // A drawing names the namespace that it is written in.
        let text = asset.body.replace("http://www.w3.org/2000/svg", "");
        assert!(!text.contains("http"), "{address}");
    }
}

#[tokio::test]
async fn the_form_in_the_hand_sets_no_cookie_either() {
    let town = sqlite().await;
    let mut visitor = Visitor::at(&town, "/report", "nb").await;
    visitor.press("no").await;
    assert_private("the form", &visitor.page.headers);
    visitor.press("lang-ar").await;
    assert!(visitor.page.body.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert_private("the form", &visitor.page.headers);
}

/// The town's router with further settings.
fn set(town: &Town, change: impl FnOnce(&mut WebSettings)) -> Router {
    let mut app = town.app.clone();
    let mut settings = (*app.settings).clone();
    change(&mut settings);
    app.settings = Arc::new(settings);
    sifra::web::router(app, None)
}

async fn get(router: &Router, path: &str, language: &str) -> (HeaderMap, String) {
    let request = Request::get(path)
        .header(header::ACCEPT_LANGUAGE, language)
        .body(Body::empty())
        .unwrap();
    let response = router.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    let mut headers = parts.headers;
    let status = parts.status.as_str().parse().unwrap();
    headers.insert("status", status);
    (headers, String::from_utf8(bytes.to_vec()).unwrap())
}

#[tokio::test]
async fn what_a_town_says_of_itself_is_shown_in_the_readers_language_where_it_is_given() {
    let town = sqlite().await;
    let router = set(&town, |settings| {
        settings.keep_texts_days = 41;
        settings.presence = Presence {
            opening_hours: OwnWords::new([
                (Language::BOKMAL, "Hverdager 9 til 15".into()),
                (Language::ENGLISH, "Weekdays 9 to 15".into()),
            ]),
            address: "Rådhuset <2. etasje>".into(),
            website: Some("https://www.fjordvik.example/".into()),
            privacy_contact: Some("ombud@fjordvik.example".into()),
            accessibility_url: Some("https://uustatus.no/nb/erklaring".into()),
        };
    });
    for (path, language, told) in [
        ("/about", "en", "lang=\"en\" dir=\"auto\">Weekdays 9 to 15"),
        (
            "/about",
            "ar",
            "lang=\"nb\" dir=\"auto\">Hverdager 9 til 15",
        ),
        ("/about", "nb", "Rådhuset &#60;2. etasje&#62;"),
        ("/", "nb", "href=\"https://www.fjordvik.example/\""),
        ("/privacy", "nb", "mailto:ombud@fjordvik.example"),
        ("/privacy", "nb", "sletter vi etter 41 dager"),
        ("/accessibility", "nn", "https://uustatus.no/nb/erklaring"),
    ] {
        let (_, page) = get(&router, path, language).await;
        assert_sound(&page);
        assert!(page.contains(told), "{path}: {told}");
    }
    let (_, unset) = get(&set(&town, |_| {}), "/accessibility", "nb").await;
    assert!(!unset.contains("uustatus"));
}

#[tokio::test]
async fn the_pages_wear_the_towns_colour_and_coat_of_arms() {
    let town = sqlite().await;
    let drawing = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".to_vec();
    let router = set(&town, |settings| {
        let accent = Accent::new("#8a1538".parse().unwrap(), None).unwrap();
        let logo = Logo::new("arms.svg", drawing.clone()).unwrap();
        settings.brand = Brand::new(Some(accent), Some(logo));
    });
    let (_, page) = get(&router, "/", "nb").await;
    assert_sound(&page);
    let all = tags(&page);
    let sheets: Vec<_> = all
        .iter()
        .filter(|tag| tag.get("rel") == Some("stylesheet"))
        .filter_map(|tag| tag.get("href"))
        .collect();
    let [_, theme] = sheets[..] else {
        panic!("{sheets:?}");
    };
    let (headers, css) = get(&router, theme, "nb").await;
    assert_eq!(headers[header::CONTENT_TYPE], "text/css; charset=utf-8");
    assert!(css.contains("--accent:#8a1538"), "{css}");
    let logo = all.iter().find(|tag| tag.name == "img").unwrap();
    assert_eq!(logo.get("alt"), Some(""), "the name stands beside");
    let (headers, served) = get(&router, logo.get("src").unwrap(), "nb").await;
    assert_eq!(served.as_bytes(), drawing);
    assert_eq!(headers[header::CONTENT_TYPE], "image/svg+xml");
    let policy = headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
    assert!(policy.contains("sandbox") && policy.contains("default-src 'none'"));
    assert_eq!(headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
    assert!(
        headers[header::CACHE_CONTROL]
            .to_str()
            .unwrap()
            .contains("immutable")
    );
    let (headers, _) = get(&router, "/brand/logo.0123456789abcdef.svg", "nb").await;
    assert_eq!(headers["status"], "404");
}

#[tokio::test]
async fn numbers_in_a_sentence_from_right_to_left_keep_their_direction() {
    let town = sqlite().await;
    for (path, number) in [
        ("/", "22 00 00 00"),
        ("/about", "920 00 099"),
        ("/report", "113"),
    ] {
        let visitor = Visitor::at(&town, path, "ar").await;
        let isolated = format!("<bdi dir=\"ltr\">{number}</bdi>");
        assert!(visitor.page.body.contains(&isolated), "{path}");
    }
    let start = Visitor::at(&town, "/", "ar").await;
    assert!(start.page.body.contains("\u{2068}Fjordvik kommune\u{2069}"));
    let norwegian = Visitor::at(&town, "/", "nb").await;
    assert!(!norwegian.page.body.contains('\u{2068}'));
}
