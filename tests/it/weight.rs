//! How much the first pages weigh on the line, as a phone fetches them.

use std::path::Path;

use reqwest::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, VARY};

use crate::stage::html::tags;
use crate::stage::service::{Service, client};

/// A file as it came over the line.
struct Fetched {
    encoding: String,
    vary: String,
    content_type: String,
    bytes: Vec<u8>,
}

async fn fetch(service: &Service, path: &str, accepted: &str) -> Fetched {
    let request = client().get(format!("{}{path}", service.url));
    let request = request.header(ACCEPT_ENCODING, accepted);
    let answer = request.send().await.expect("an answer");
    let header = |name| {
        let values = answer.headers().get_all(name).iter();
        let values = values.map(|value| value.to_str().expect("text"));
        values.collect::<Vec<_>>().join(", ").to_lowercase()
    };
    Fetched {
        encoding: header(CONTENT_ENCODING),
        vary: header(VARY),
        content_type: header(CONTENT_TYPE),
        bytes: answer.bytes().await.expect("a body").to_vec(),
    }
}

/// What a page has a browser load besides.
async fn loaded_by(service: &Service, path: &str) -> Vec<String> {
    let page = fetch(service, path, "identity").await;
    let page = String::from_utf8(page.bytes).expect("UTF-8");
    let all = tags(&page);
    let source = |tag: &crate::stage::html::Tag| match tag.name.as_str() {
        "link" if tag.get("rel") != Some("alternate") => tag.get("href").map(str::to_owned),
        "script" | "img" => tag.get("src").map(str::to_owned),
        _ => None,
    };
    all.iter().filter_map(source).collect()
}

async fn service() -> Service {
    let mut service = Service::with(&[("LOG__LEVEL", "warn".into())]);
    service.start().await;
    service
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_first_pages_are_light_enough_for_a_cellar() {
    let service = service().await;
    for (path, most_requests) in [("/", 3), ("/report", 4)] {
        let besides = loaded_by(&service, path).await;
        assert!(besides.len() < most_requests, "{path}: {besides:?}");
        for accepted in ["gzip, br", "gzip"] {
            let mut scripts = 0;
            let mut rest = fetch(&service, path, accepted).await.bytes.len();
            for file in &besides {
                let bytes = fetch(&service, file, accepted).await.bytes.len();
                if file.contains(".js") {
                    scripts += bytes;
                } else {
                    rest += bytes;
                }
            }
            println!("{path} by {accepted}: {rest} bytes and {scripts} of scripts");
            assert!(rest < 30_000, "{path}: {rest} bytes without scripts");
            assert!(rest + scripts < 45_000, "{path}: {rest} + {scripts} bytes");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_public_and_worth_it_is_compressed_and_nothing_else() {
    let service = service().await;
    let mut public = vec!["/".to_owned(), "/report".to_owned(), "/nowhere".to_owned()];
    let besides = loaded_by(&service, "/report").await;
    public.extend(besides.iter().filter(|file| !is_drawing(file)).cloned());
    for path in &public {
        for (accepted, given) in [("gzip, br", "br"), ("gzip", "gzip"), ("identity", "")] {
            let fetched = fetch(&service, path, accepted).await;
            assert_eq!(fetched.encoding, given, "{path}");
            // A cache must not hand one reader's to another.
            assert!(fetched.vary.contains("accept-encoding"), "{path}");
            if fetched.content_type.contains("html") {
                assert!(fetched.vary.contains("accept-language"), "{path}");
            }
        }
    }
    // Tiny, or beside secrets of somebody who is logged in.
    let icon = besides.iter().find(|file| is_drawing(file));
    for path in [icon.expect("an icon"), "/health/live", "/staff/login"] {
        assert_eq!(
            fetch(&service, path, "gzip, br").await.encoding,
            "",
            "{path}"
        );
    }
}

fn is_drawing(file: &str) -> bool {
    Path::new(file)
        .extension()
        .is_some_and(|ending| ending == "svg")
}
