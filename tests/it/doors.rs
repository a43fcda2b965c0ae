//! The URL map as the outside finds it.

use axum::http::StatusCode;

use crate::stage::Engine;
use crate::stage::town::Town;

#[tokio::test]
async fn every_door_is_where_it_is_said_to_be() {
    let town = Town::on(Engine::Sqlite).await.expect("SQLite is built in");
    for path in [
        "/",
        "/report",
        "/health/live",
        "/health/ready",
        "/api/openapi.json",
        "/staff/login",
    ] {
        assert_eq!(town.get(path).await.status, StatusCode::OK, "{path}");
    }
}

#[tokio::test]
async fn staff_who_are_not_logged_in_are_led_to_the_login() {
    let town = Town::on(Engine::Sqlite).await.expect("SQLite is built in");
    for path in [
        "/staff",
        "/staff/cases/SF-7K3M9Q-4",
        "/staff/new",
        "/staff/received/SF-7K3M9Q-4",
        "/staff/round",
        "/staff/round/SF-7K3M9Q-4",
    ] {
        let answer = town.get(path).await;
        assert!(answer.status.is_redirection(), "{path}: {}", answer.status);
        let to = answer.headers["location"].to_str().unwrap_or_default();
        assert!(to.starts_with("/staff/login"), "{path}: {to}");
    }
}

#[tokio::test]
async fn what_the_simulated_gateway_answers_is_not_made_into_an_answer_of_ours() {
    let town = Town::on(Engine::Sqlite).await.expect("SQLite is built in");
    let busy = axum::routing::get(|| async { StatusCode::TOO_MANY_REQUESTS });
    let demo = axum::Router::new().route("/simulator/busy", busy);
    let router = sifra::web::router(town.app.clone(), Some(demo));
    let ask = async |path: &str| {
        let request = axum::http::Request::get(path)
            .header("accept", "text/html")
            .body(axum::body::Body::empty())
            .expect("a request");
        let answer = tower::ServiceExt::oneshot(router.clone(), request).await;
        answer.expect("the router always answers")
    };
    let answer = ask("/simulator/busy").await;
    assert_eq!(answer.status(), StatusCode::TOO_MANY_REQUESTS);
    assert!(!answer.headers().contains_key("x-request-id"));
    assert!(ask("/").await.headers().contains_key("x-request-id"));
    assert_eq!(ask("/nowhere").await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn metrics_and_simulator_are_not_on_the_public_listener_by_themselves() {
    let town = Town::on(Engine::Sqlite).await.expect("SQLite is built in");
    for path in ["/metrics", "/simulator", "/nowhere"] {
        assert_eq!(town.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}
