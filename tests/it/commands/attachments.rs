//! Where attachments go, as `sifra check` tries it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

use super::program::{Program, Ran};

type Bucket = Arc<Mutex<HashMap<String, Bytes>>>;

/// As much of S3 as it takes to keep a file, over real HTTP.
async fn bucket() -> (String, Bucket) {
    let bucket = Bucket::default();
    let app = Router::new().fallback(answer).with_state(bucket.clone());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a free port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, app).await });
    (format!("http://{address}"), bucket)
}

async fn answer(
    State(bucket): State<Bucket>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let signed = headers.get(header::AUTHORIZATION);
    if signed.is_none_or(|signed| !signed.as_bytes().starts_with(b"AWS4-HMAC-SHA256 ")) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let tags = [
        (header::ETAG, "\"1\""),
        (header::LAST_MODIFIED, "Mon, 23 Nov 2026 10:00:00 GMT"),
    ];
    let mut files = bucket.lock().expect("nobody panics here");
    match method {
        Method::PUT => {
            files.insert(uri.path().to_owned(), body);
            tags.into_response()
        }
        Method::GET => match files.get(uri.path()) {
            Some(bytes) => (tags, bytes.clone()).into_response(),
            None => StatusCode::NOT_FOUND.into_response(),
        },
        // Several at once, by their names in XML.
        Method::POST => {
            let asked = String::from_utf8_lossy(&body).into_owned();
            let keys = asked.split("<Key>").skip(1);
            let keys: Vec<&str> = keys.filter_map(|key| key.split("</Key>").next()).collect();
            files.retain(|path, _| !keys.iter().any(|key| path.ends_with(key)));
            let gone: Vec<String> = keys
                .iter()
                .map(|key| format!("<Deleted><Key>{key}</Key></Deleted>"))
                .collect();
            let gone = gone.concat();
            format!("<DeleteResult>{gone}</DeleteResult>").into_response()
        }
        _ => {
            files.remove(uri.path());
            StatusCode::NO_CONTENT.into_response()
        }
    }
}

async fn check(program: Program) -> Ran {
    tokio::task::spawn_blocking(move || program.run(&["check"]))
        .await
        .expect("the program runs")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_check_writes_into_the_bucket_and_leaves_nothing_there() {
    let (endpoint, bucket) = bucket().await;
    let program = Program::new()
        .set("SIFRA_ATTACHMENTS__URL", "s3://town/sifra")
        .set("AWS_ENDPOINT", &endpoint)
        .set("AWS_ALLOW_HTTP", "true")
        .set("AWS_REGION", "eu-north-1")
        .set("AWS_ACCESS_KEY_ID", "key")
        .set("AWS_SECRET_ACCESS_KEY", "secret");
    let ran = check(program).await;
    assert!(
        ran.out.contains("ok     attachments: s3://town/sifra"),
        "{}",
        ran.out
    );
    let left = bucket.lock().expect("nobody panics here");
    assert!(left.is_empty(), "{:?}", left.keys());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_check_says_that_attachments_cannot_be_kept() {
    let program = Program::new();
    let in_the_way = program.file("taken", "a file, not a folder");
    let url = format!("file://{in_the_way}");
    let ran = check(program.set("SIFRA_ATTACHMENTS__URL", &url)).await;
    assert_eq!(ran.code, 1, "{}", ran.out);
    assert!(ran.out.contains("FAULT  attachments"), "{}", ran.out);
}
