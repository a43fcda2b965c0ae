//! The shape of every answer, field by field as the standard has it, and the
//! same in both formats.

use serde_json::Value;
use strum::IntoEnumIterator;

use sifra::domain::category::Category;

use super::xml::{Element, read, says_the_same};
use super::{LIFT, anybody_gets, filed, post, post_with, sqlite};
use crate::stage::Town;
use crate::stage::town::Answer;

/// Both formats of an address, which must say the same.
async fn both(town: &Town, path: &str) -> (Value, Element) {
    let json = anybody_gets(town, &format!("{path}.json")).await;
    let xml = anybody_gets(town, &format!("{path}.xml")).await;
    typed(&json, "application/json; charset=utf-8");
    typed(&xml, "text/xml; charset=utf-8");
    assert_eq!(json.status, xml.status);
    let (json, xml) = (json.json(), read(&xml.body));
    says_the_same(&json, &xml);
    (json, xml)
}

fn typed(answer: &Answer, kind: &str) {
    assert_eq!(answer.headers["content-type"], kind);
}

fn is_text(value: &Value) -> bool {
    value.as_str().is_some_and(|text| !text.is_empty())
}

fn is_text_or_null(value: &Value) -> bool {
    value.is_null() || is_text(value)
}

fn is_instant(value: &Value) -> bool {
    let text = value.as_str().unwrap_or_default();
    text.parse::<jiff::Timestamp>().is_ok() && text.len() == "2026-11-27T12:00:00Z".len()
}

#[tokio::test]
async fn every_kind_of_matter_is_a_service() {
    let town = sqlite().await;
    let (services, xml) = both(&town, "/open311/v2/services").await;
    assert_eq!(xml.name, "services");
    assert!(xml.children.iter().all(|child| child.name == "service"));
    let services = services.as_array().expect("a list");
    let codes: Vec<&str> = Category::iter().map(Category::key).collect();
    let listed: Vec<&str> = services
        .iter()
        .filter_map(|service| service["service_code"].as_str())
        .collect();
    assert_eq!(listed, codes);
    for service in services {
        for field in ["service_name", "description", "keywords", "group"] {
            let text = service[field].as_str().expect("a text");
            assert!(!text.is_empty() && !text.contains('['), "{service}");
        }
        assert_eq!(service["type"], "realtime");
        let asks = service["metadata"].as_bool().expect("yes or no");
        assert_eq!(asks, service["service_code"] != "service");
    }
}

#[tokio::test]
async fn services_are_named_in_the_language_that_is_asked_for() {
    let town = sqlite().await;
    for (query, name) in [
        ("", "Hærverk"),
        ("?locale=nn", "Hærverk"),
        ("?locale=en", "Vandalism"),
        ("?locale=tlh", "Hærverk"),
        ("?locale=", "Hærverk"),
    ] {
        let path = format!("/open311/v2/services.json{query}");
        let services = anybody_gets(&town, &path).await.json();
        let services = services.as_array().expect("a list").iter();
        let mut vandalism = services.filter(|service| service["service_code"] == "vandalism");
        let found = vandalism.next().expect("it is there");
        assert_eq!(found["service_name"], name, "{query}");
    }
}

#[tokio::test]
async fn a_definition_asks_for_the_dwelling_and_what_the_form_asks() {
    let town = sqlite().await;
    for category in Category::iter() {
        let path = format!("/open311/v2/services/{category}");
        let (definition, xml) = both(&town, &path).await;
        assert_eq!(xml.name, "service_definition");
        assert_eq!(definition["service_code"], category.key());
        let attributes = definition["attributes"].as_array().expect("a list");
        for (order, attribute) in (1..).zip(attributes) {
            assert_eq!(attribute["variable"], true);
            assert_eq!(attribute["required"], false);
            assert_eq!(attribute["order"], order);
            assert!(is_text(&attribute["code"]) && is_text(&attribute["description"]));
            assert!(is_text(&attribute["datatype_description"]));
            let values = attribute["values"].as_array().expect("a list");
            let is_list = attribute["datatype"] == "singlevaluelist";
            assert!(is_list || attribute["datatype"] == "string");
            assert_eq!(is_list, !values.is_empty(), "{attribute}");
            assert!(
                values
                    .iter()
                    .all(|value| is_text(&value["key"]) && is_text(&value["name"]))
            );
        }
    }
    let (lock, xml) = both(&town, "/open311/v2/services/lock_door").await;
    let codes: Vec<&Value> = lock["attributes"]
        .as_array()
        .expect("a list")
        .iter()
        .collect();
    let codes: Vec<&str> = codes
        .iter()
        .filter_map(|one| one["code"].as_str())
        .collect();
    assert_eq!(
        codes,
        [
            "unit",
            "where",
            "door_which",
            "door_locks",
            "door_locked_out"
        ]
    );
    let attributes = &xml.children[1];
    assert!(
        attributes
            .children
            .iter()
            .all(|child| child.name == "attribute")
    );
}

#[tokio::test]
async fn discovery_says_where_and_whom_to_ask() {
    let town = sqlite().await;
    let (discovery, xml) = both(&town, "/open311/discovery").await;
    assert_eq!(xml.name, "discovery");
    assert!(is_instant(&discovery["changeset"]));
    let contact = discovery["contact"].as_str().expect("a text");
    assert!(contact.contains("Fjordvik kommune") && contact.contains("22 00 00 00"));
    assert!(is_text(&discovery["key_service"]));
    let endpoint = &discovery["endpoints"][0];
    assert_eq!(
        endpoint["specification"],
        "http://wiki.open311.org/GeoReport_v2"
    );
    assert_eq!(endpoint["url"], "https://sifra.fjordvik.example/open311/v2");
    assert_eq!(endpoint["type"], "production");
    assert_eq!(
        endpoint["formats"],
        serde_json::json!(["text/xml", "application/json"])
    );
    assert_eq!(xml.children[3].children[0].name, "endpoint");
    assert_eq!(
        xml.children[3].children[0].children[4].children[0].name,
        "format"
    );
}

#[tokio::test]
async fn a_request_has_every_field_and_never_a_word_of_a_reporter() {
    let town = sqlite().await;
    let id = filed(&town, &LIFT).await;
    for path in [
        "/open311/v2/requests".to_owned(),
        format!("/open311/v2/requests/{id}"),
    ] {
        let (requests, xml) = both(&town, &path).await;
        assert_eq!(
            (xml.name.as_str(), xml.children[0].name.as_str()),
            ("service_requests", "request")
        );
        let requests = requests.as_array().expect("a list");
        assert_eq!(requests.len(), 1);
        let request = requests[0].as_object().expect("fields");
        let fields: Vec<&str> = xml.children[0]
            .children
            .iter()
            .map(|c| c.name.as_str())
            .collect();
        assert_eq!(
            fields,
            [
                "service_request_id",
                "status",
                "status_notes",
                "service_name",
                "service_code",
                "description",
                "agency_responsible",
                "service_notice",
                "requested_datetime",
                "updated_datetime",
                "expected_datetime",
                "address",
                "address_id",
                "zipcode",
                "lat",
                "long",
                "media_url",
            ]
        );
        for field in [
            "service_request_id",
            "service_code",
            "service_name",
            "status_notes",
        ] {
            assert!(is_text(&request[field]), "{field}");
        }
        for field in [
            "requested_datetime",
            "updated_datetime",
            "expected_datetime",
        ] {
            assert!(is_instant(&request[field]), "{field}");
        }
        for field in ["address", "address_id", "zipcode"] {
            assert!(is_text_or_null(&request[field]), "{field}");
        }
        assert_eq!(request["status"], "open");
        assert_eq!(request["address"], "Storgata 18, 9995 FJORDVIK");
        assert_eq!(request["zipcode"], "9995");
        let (lat, long) = (request["lat"].as_f64(), request["long"].as_f64());
        assert!(
            lat.is_some_and(|lat| (lat - 59.464).abs() < 0.01),
            "{lat:?}"
        );
        assert!(
            long.is_some_and(|long| (long - 10.59).abs() < 0.01),
            "{long:?}"
        );
        for field in ["description", "media_url", "service_notice"] {
            assert!(request[field].is_null(), "{field}");
        }
    }
}

#[tokio::test]
async fn what_was_filed_is_answered_alike_in_both_formats() {
    let town = sqlite().await;
    let json = post(&town, &LIFT).await;
    let xml = post_with(&town, "/open311/v2/requests.xml", &LIFT, &[]).await;
    typed(&json, "application/json; charset=utf-8");
    typed(&xml, "text/xml; charset=utf-8");
    // Sent again at once, it is the same.
    says_the_same(&json.json(), &read(&xml.body));
    let filed = &json.json()[0];
    assert!(filed.get("token").is_none(), "an id is no token");
    assert!(filed["account_id"].is_null());
    let notice = filed["service_notice"].as_str().expect("a text");
    assert!(
        notice.contains("Byggdrift") && notice.contains("/status/"),
        "{notice}"
    );
}

#[tokio::test]
async fn what_is_wrong_is_said_in_the_format_that_was_asked_for() {
    let town = sqlite().await;
    for (path, status) in [
        ("/open311/v2/services/potholes", 404),
        ("/open311/v2/requests/SF-000000-0", 404),
        ("/open311/v2/tokens/12345", 404),
        ("/open311/v2/nothing", 404),
        ("/open311/nothing", 404),
        ("/open311/v2/some/where/else", 404),
    ] {
        let (errors, xml) = both(&town, path).await;
        assert_eq!(
            (xml.name.as_str(), xml.children[0].name.as_str()),
            ("errors", "error")
        );
        assert_eq!(errors[0]["code"], status);
        assert!(is_text(&errors[0]["description"]));
        let answer = anybody_gets(&town, &format!("{path}.json")).await;
        assert_eq!(answer.status, status, "{path}");
    }
    for path in [
        "/open311",
        "/open311/v2/services",
        "/open311/v2/services.csv",
        "/open311/v2/requests.JSON",
    ] {
        let answer = anybody_gets(&town, path).await;
        assert_eq!(answer.status, 404, "{path}");
        typed(&answer, "text/xml; charset=utf-8");
        assert_eq!(read(&answer.body).name, "errors");
    }
}
