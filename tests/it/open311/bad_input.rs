//! What comes from outside in every wrong form: named, and nothing is kept.

use axum::body::Body;
use axum::http::{Method, Request, header};

use super::{anybody_gets, post, sqlite};
use crate::stage::Town;
use crate::stage::town::{API_KEY, Answer};

async fn raw(town: &Town, kind: &str, body: impl Into<Body>) -> Answer {
    let request = Request::post("/open311/v2/requests.json")
        .header(header::CONTENT_TYPE, kind)
        .body(body.into());
    town.request(request.expect("a valid request")).await
}

async fn reports(town: &Town) -> usize {
    let rows: Vec<(String,)> = sqlx::query_as("SELECT id FROM reports")
        .fetch_all(&sqlite_of(town).await)
        .await
        .expect("the table");
    rows.len()
}

async fn sqlite_of(town: &Town) -> sqlx::SqlitePool {
    sqlx::SqlitePool::connect(&town.database.url)
        .await
        .expect("the same database")
}

#[tokio::test]
async fn bad_values_are_named_and_nothing_is_kept() {
    let town = sqlite().await;
    let long = "x".repeat(4_001);
    for (field, value, status) in [
        ("service_code", "", 400),
        ("service_code", "potholes", 404),
        ("service_code", "LOCK_DOOR", 404),
        ("address_string", "", 400),
        ("email", "not an address", 400),
        ("phone", "call me", 400),
        ("lat", "59.4", 400),
        ("lat", "NaN", 400),
        ("description", long.as_str(), 400),
        ("description", "???", 400),
        ("description", "\u{fffd}", 400),
        ("media_url", "ftp://example.org/a.jpg", 400),
        ("attribute[door_which]", "<script>", 400),
    ] {
        let mut form = vec![
            ("service_code", "lock_door"),
            ("address_string", "Storgata 18"),
            ("description", "Døra går ikke i lås"),
        ];
        form.retain(|(known, _)| *known != field);
        form.push((field, value));
        let refused = post(&town, &form).await;
        assert_eq!(refused.status, status, "{field}={value}: {}", refused.body);
        let errors = refused.json();
        assert_eq!(errors[0]["code"], status);
        let description = errors[0]["description"].as_str().expect("a text");
        let named = field.split('[').next().unwrap_or(field);
        assert!(
            description.contains(named) || (field == "lat" && description.contains("long")),
            "{field}: {description}"
        );
        assert!(!refused.body.contains("<script>"));
    }
    assert_eq!(reports(&town).await, 0);
}

#[tokio::test]
async fn bodies_of_another_kind_or_size_are_refused_in_words() {
    let town = sqlite().await;
    let form = format!("api_key={API_KEY}&service_code=lift&address_string=Storgata+18");
    for kind in [
        "application/json",
        "multipart/form-data; boundary=x",
        "text/plain",
        "\u{e6}",
    ] {
        let refused = raw(&town, kind, form.clone()).await;
        assert_eq!(refused.status, 400, "{kind}");
        assert!(refused.body.contains("Content-Type"), "{}", refused.body);
    }
    let large = format!("{form}&description={}", "x".repeat(200_000));
    let refused = raw(&town, "application/x-www-form-urlencoded", large).await;
    assert_eq!(refused.status, 413);
    assert_eq!(refused.json()[0]["code"], 413);
    for key in ["", "x y\u{7f}", &"k".repeat(256)] {
        let request = Request::post("/open311/v2/requests.json")
            .header("idempotency-key", key.as_bytes())
            .body(Body::from(form.clone()));
        let Ok(request) = request else { continue };
        let refused = town.request(request).await;
        assert_eq!(refused.status, 400, "{key}");
    }
    assert_eq!(reports(&town).await, 0);
    let taken = raw(
        &town,
        "Application/X-WWW-Form-Urlencoded;charset=UTF-8",
        form,
    )
    .await;
    assert_eq!(taken.status, 200, "{}", taken.body);
}

#[tokio::test]
async fn whatever_is_posted_is_answered_and_breaks_nothing() {
    let town = sqlite().await;
    let key = format!("api_key={API_KEY}&service_code=lift&address_string=Storgata+18");
    for body in [
        "%",
        "%00",
        "&&&&==&=",
        "attribute[=1",
        "attribute[]=1&attribute[][]=2",
        "attribute[unit][]=%00%00",
        "attribute[unit]=%E2%80%AE0203H",
        "description=%F0%9F%94%A5%F0%9F%94%A5+brann+%F0%9F%94%A5",
        "description=%00heis%07",
        "description=%3C%21%5BCDATA%5B+heis+%5D%5D%3E%26lt%3B",
        "first_name=%00&last_name=%E2%80%AE",
        "address_string=%00",
        "lat=59.4639470000000000000000000000000000001&long=1e1",
        "lat=-0&long=-0",
        "media_url=https%3A%2F%2F%5B%3A%3A1%5D%2F%3Cx%3E",
        "address_id=%27%3B+DROP+TABLE+cases%3B--",
        "device_id=%F0%9F%93%B1",
        "service_code=lift",
    ] {
        let body = format!("{key}&{body}");
        let answer = raw(&town, "application/x-www-form-urlencoded", body.clone()).await;
        let is_answered = answer.status == 200 || answer.status == 400;
        assert!(is_answered, "{body}: {} {}", answer.status, answer.body);
        assert!(answer.json().is_array());
    }
}

#[tokio::test]
async fn whatever_is_asked_is_answered() {
    let town = sqlite().await;
    for path in [
        "/open311/v2/requests.json?start_date=%00",
        "/open311/v2/requests.json?start_date=-009999-01-01T00:00:00Z",
        "/open311/v2/requests.json?end_date=9999-12-30T22:00:00Z",
        "/open311/v2/requests.json?updated_after=9999-12-30T22:00:00Z",
        "/open311/v2/requests.json?page=1000&page_size=1000",
        "/open311/v2/requests.json?service_code=%27%22",
        "/open311/v2/requests.json?service_request_id=%00,%F0%9F%94%A5,,,",
        "/open311/v2/requests.json?%FF=%FF&=&&",
        "/open311/v2/requests/%00.json",
        "/open311/v2/requests/%FF.json",
        "/open311/v2/requests/..json",
        "/open311/v2/services/%2e%2e.json",
        "/open311/v2/tokens/%F0%9F%94%A5.json",
        "/open311/v2/services.json?locale=%00",
    ] {
        let answer = anybody_gets(&town, path).await;
        let status = answer.status.as_u16();
        assert!([200, 400, 404].contains(&status), "{path}: {status}");
        assert!(answer.json().is_array(), "{path}: {}", answer.body);
    }
}

#[tokio::test]
async fn other_methods_are_refused_and_head_is_a_get_without_its_body() {
    let town = sqlite().await;
    for (method, path) in [
        (Method::PUT, "/open311/v2/requests.json"),
        (Method::DELETE, "/open311/v2/requests/SF-7K3M9Q-K.json"),
        (Method::POST, "/open311/v2/services.json"),
        (Method::POST, "/open311/discovery.json"),
        (Method::OPTIONS, "/open311/v2/requests.json"),
    ] {
        let request = Request::builder()
            .method(&method)
            .uri(path)
            .body(Body::empty());
        let answer = town.request(request.expect("a valid request")).await;
        assert_eq!(answer.status, 405, "{method} {path}");
        assert_eq!(answer.json()[0]["code"], 405);
    }
    let request = Request::head("/open311/v2/services.xml").body(Body::empty());
    let answer = town.request(request.expect("a valid request")).await;
    assert_eq!(answer.status, 200);
    assert!(answer.body.is_empty());
    assert_eq!(answer.headers["content-type"], "text/xml; charset=utf-8");
}
