//! The program itself, asked over HTTP as an app would: from the discovery on.

use serde_json::Value;
use sifra::config::demo::API_KEY as DEMO_KEY;

use super::xml::{read, says_the_same};
use crate::stage::service::{Service, client};

#[tokio::test]
async fn an_app_finds_its_way_from_the_discovery_to_the_state_of_what_it_sent() {
    let mut service = Service::with(&[]);
    service.start().await;
    let http = client();
    let text = async |path: String| {
        let answer = http.get(path).send().await.expect("it answers");
        assert_eq!(answer.status(), 200);
        answer.text().await.expect("a body")
    };
    let json =
        async |path: String| -> Value { serde_json::from_str(&text(path).await).expect("JSON") };
    let discovery = json(format!("{}/open311/discovery.json", service.url)).await;
    let endpoint = &discovery["endpoints"][0];
    assert_eq!(endpoint["type"], "test", "a demonstration");
    let url = endpoint["url"].as_str().expect("an address").to_owned();

    let services = json(format!("{url}/services.json")).await;
    let asks = services.as_array().expect("a list").iter();
    let code = asks
        .filter(|service| service["metadata"] == true)
        .filter_map(|service| service["service_code"].as_str())
        .find(|code| *code == "lift")
        .expect("a lift");
    let definition = json(format!("{url}/services/{code}.json")).await;
    assert_eq!(definition["service_code"], code);

    let form = [
        ("api_key", DEMO_KEY),
        ("service_code", code),
        ("address_string", "Storgata 1"),
        ("description", "Heisen står"),
        ("email", "kari@example.no"),
    ];
    let sent = http.post(format!("{url}/requests.json")).form(&form).send();
    let sent = sent.await.expect("it answers");
    assert_eq!(sent.status(), 200);
    let filed: Value = sent.json().await.expect("JSON");
    let id = filed[0]["service_request_id"].as_str().expect("an id");
    let found = json(format!("{url}/requests/{id}.json?api_key={DEMO_KEY}")).await;
    assert_eq!(found[0]["status"], "open");
    let xml = text(format!("{url}/requests/{id}.xml?api_key={DEMO_KEY}")).await;
    says_the_same(&found, &read(&xml));
}
