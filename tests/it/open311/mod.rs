//! Claims about `/open311`: GeoReport v2 as other people's apps speak it.

mod bad_input;
mod filing;
mod lists;
mod over_http;
mod own;
mod shapes;
mod xml;

use axum::body::Body;
use axum::http::{Request, header};
use serde_json::Value;
use sifra::domain::case::Case;
use sifra::store::cases;

use crate::stage::town::{API_KEY, Answer};
use crate::stage::{Engine, Town};

/// Nobody has shared the key with them.
pub async fn anybody_gets(town: &Town, path: &str) -> Answer {
    let request = Request::get(path).body(Body::empty());
    town.request(request.expect("a valid request")).await
}

pub async fn post(town: &Town, form: &[(&str, &str)]) -> Answer {
    post_with(town, "/open311/v2/requests.json", form, &[]).await
}

pub async fn post_with(
    town: &Town,
    path: &str,
    form: &[(&str, &str)],
    headers: &[(&str, &str)],
) -> Answer {
    let body = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("api_key", API_KEY)
        .extend_pairs(form)
        .finish();
    let mut request = Request::post(path).header(
        header::CONTENT_TYPE,
        "application/x-www-form-urlencoded; charset=utf-8",
    );
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Body::from(body));
    town.request(request.expect("a valid request")).await
}

/// The id of what was filed.
pub fn id(answer: &Answer) -> String {
    assert_eq!(answer.status, 200, "{}", answer.body);
    let filed = answer.json();
    let id = filed[0]["service_request_id"].as_str();
    id.expect("an id").to_owned()
}

/// Files what can be taken, and gives its id.
pub async fn filed(town: &Town, form: &[(&str, &str)]) -> String {
    id(&post(town, form).await)
}

/// A fault that the whole building shares.
pub const LIFT: [(&str, &str); 3] = [
    ("service_code", "lift"),
    ("address_string", "Storgata 18"),
    ("description", "Heisen står i fjerde etasje"),
];

/// The public list, with this query.
pub async fn listed(town: &Town, query: &str) -> Vec<Value> {
    let answer = anybody_gets(town, &format!("/open311/v2/requests.json?{query}")).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    let Value::Array(found) = answer.json() else {
        panic!("a list: {}", answer.body);
    };
    found
}

pub fn ids(found: &[Value]) -> Vec<&str> {
    let id = |request: &Value| request["service_request_id"].as_str().map(str::len);
    assert!(found.iter().all(|request| id(request).is_some()));
    let found = found.iter();
    found
        .filter_map(|request| request["service_request_id"].as_str())
        .collect()
}

/// Changes a case as staff may, behind their backs.
pub async fn change(town: &Town, id: &str, change: impl FnOnce(&mut Case)) {
    let mut tx = town.database.db.begin().await.expect("a transaction");
    let reference = id.parse().expect("a reference");
    let found = cases::by_reference(&mut tx, &reference).await;
    let mut case = found.expect("the store answers").expect("a case");
    change(&mut case);
    let written = cases::update(&mut tx, &case, town.app.ids.now()).await;
    assert!(written.expect("the store answers"));
    tx.commit().await.expect("it is kept");
}

pub async fn sqlite() -> Town {
    Town::on(Engine::Sqlite).await.expect("SQLite is built in")
}
