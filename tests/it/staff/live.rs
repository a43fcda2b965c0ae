//! What those who have the staff pages open hear of changes.

use axum::http::{StatusCode, header};
use axum::response::Response;
use futures::StreamExt;
use jiff::SignedDuration;
use sifra::casework::actions::Order;
use sifra::casework::live::OF_ONE_LOGIN;
use sifra::domain::account::{Account, Role};
use sifra::domain::case::{Case, Owner};
use sifra::domain::outgoing::MessageState;
use sifra::store::{cases, outbox};

use super::browser::Browser;
use super::office::{Office, SESSION_HOURS};
use crate::stage::service::PATIENCE;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    a_change_is_told_to_those_who_listen,
    what_happened_while_the_page_was_on_its_way_is_told,
    a_browser_that_comes_back_hears_what_it_missed,
    a_restricted_case_is_told_to_those_alone_who_may_open_it,
    a_message_that_arrives_is_a_change_of_its_case,
    a_stream_ends_with_its_login,
);

const LEAK: &str = "Det renner vann fra taket i gangen";

/// Events as a browser takes them in.
pub struct Stream {
    body: axum::body::BodyDataStream,
    text: String,
    last_id: String,
}

/// An event: its name and what it carries.
#[derive(Debug, PartialEq, Eq)]
pub struct Event {
    pub name: String,
    pub data: String,
}

impl Event {
    fn is_of(&self, name: &str, case: &Case) -> bool {
        let data: serde_json::Value = serde_json::from_str(&self.data).unwrap_or_default();
        self.name == name && data["reference"] == case.reference.as_str()
    }
}

impl Stream {
    fn of(response: Response) -> Self {
        assert_eq!(response.status(), StatusCode::OK);
        Self {
            body: response.into_body().into_data_stream(),
            text: String::new(),
            last_id: String::new(),
        }
    }

    async fn opened(browser: &Browser<'_>) -> Self {
        let mut stream = Self::of(browser.listen("/staff/live?age=0", &[]).await);
        assert_eq!(stream.next().await.expect("an event").name, "hello");
        stream
    }

    /// The next event; nothing where the stream has ended.
    async fn next(&mut self) -> Option<Event> {
        let waited = tokio::time::timeout(PATIENCE, async {
            loop {
                if let Some((event, rest)) = self.text.split_once("\n\n") {
                    let field = |name: &str| {
                        let prefix = format!("{name}: ");
                        let mut lines = event.lines();
                        let value = lines.find_map(|line| line.strip_prefix(&prefix));
                        value.unwrap_or_default().to_owned()
                    };
                    let event = Event {
                        name: field("event"),
                        data: field("data"),
                    };
                    self.last_id = field("id");
                    self.text = rest.to_owned();
                    if !event.data.is_empty() {
                        return Some(event);
                    }
                } else {
                    let piece = self.body.next().await?.expect("a piece");
                    self.text.push_str(&String::from_utf8_lossy(&piece));
                }
            }
        });
        waited.await.expect("the stream goes on or ends")
    }

    /// Listens until the event comes, and gives those that came before it.
    async fn until(&mut self, name: &str, case: &Case) -> Vec<Event> {
        let mut before = Vec::new();
        while let Some(event) = self.next().await {
            if event.is_of(name, case) {
                return before;
            }
            before.push(event);
        }
        panic!("the stream ended before {name} of {}: {before:?}", case.id);
    }
}

async fn take(office: &Office, who: &Account, case: &Case) -> Case {
    let order = Order {
        who,
        reference: &case.reference,
        version: case.version,
        reason: "",
    };
    office.casework.take(order).await.expect("it is taken")
}

async fn a_change_is_told_to_those_who_listen(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    office.watch();
    let first = office.report(LEAK, "Storgata 18").await;
    office.town.pass(SignedDuration::from_mins(5));
    let browser = office.logged_in("trine", Role::Triage, None).await;
    let mut stream = Stream::opened(&browser).await;

    let second = office.report("Døra er ødelagt", "Vikveien 3").await;
    let before = stream.until("case", &second).await;
    assert_eq!(before, [], "old cases are no news");

    let colleague = office.account("ola", Role::Triage, None).await;
    let taken = take(&office, &colleague, &first).await;
    loop {
        let event = stream.next().await.expect("an event");
        if event.is_of("case", &first) {
            let told = serde_json::json!({
                "reference": first.reference.as_str(), "version": taken.version,
            });
            let data: serde_json::Value = serde_json::from_str(&event.data).expect("JSON");
            assert_eq!(data, told, "it carries nothing else");
            break;
        }
    }
}

async fn what_happened_while_the_page_was_on_its_way_is_told(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    office.watch();
    let browser = office.logged_in("trine", Role::Triage, None).await;
    let old = office.report(LEAK, "Storgata 18").await;
    office.town.pass(SignedDuration::from_mins(5));
    let new = office.report("Døra er ødelagt", "Vikveien 3").await;
    office.town.pass(SignedDuration::from_secs(8));
    let mut stream = Stream::of(browser.listen("/staff/live?age=9000", &[]).await);
    let before = stream.until("case", &new).await;
    assert!(!before.iter().any(|event| event.is_of("case", &old)));
}

async fn a_browser_that_comes_back_hears_what_it_missed(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    office.watch();
    let browser = office.logged_in("trine", Role::Triage, None).await;
    let heard = {
        let mut stream = Stream::opened(&browser).await;
        let first = office.report(LEAK, "Storgata 18").await;
        stream.until("case", &first).await;
        stream.last_id.clone()
    };
    office.town.pass(SignedDuration::from_mins(1));
    let missed = office.report("Døra er ødelagt", "Vikveien 3").await;
    office.town.pass(SignedDuration::from_mins(1));
    let headers = [("last-event-id", heard.as_str())];
    let mut stream = Stream::of(browser.listen("/staff/live?age=0", &headers).await);
    stream.until("case", &missed).await;

    // Whoever slept for an hour reads everything anew.
    office.town.pass(SignedDuration::from_hours(1));
    let mut stream = Stream::of(browser.listen("/staff/live", &headers).await);
    assert_eq!(stream.next().await.expect("an event").name, "hello");
    assert_eq!(stream.next().await.expect("an event").name, "look");
}

async fn a_restricted_case_is_told_to_those_alone_who_may_open_it(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    office.watch();
    let secret = office.report(LEAK, "Storgata 18").await;
    let open = office.report("Døra er ødelagt", "Vikveien 3").await;
    office.town.pass(SignedDuration::from_mins(5));
    let triage = office.logged_in("trine", Role::Triage, None).await;
    let caretaker = office
        .logged_in("bjorn", Role::Staff, Some(Owner::Byggdrift))
        .await;
    let mut for_triage = Stream::opened(&triage).await;
    let mut for_caretaker = Stream::opened(&caretaker).await;

    let now = office.town.app.ids.now();
    let mut tx = office.town.app.db.begin().await.expect("a transaction");
    let restricted = Case {
        restricted: true,
        ..secret.clone()
    };
    assert!(
        cases::update(&mut tx, &restricted, now)
            .await
            .expect("it is kept")
    );
    tx.commit().await.expect("it is kept");
    for_triage.until("case", &secret).await;

    let colleague = office.account("ola", Role::Triage, None).await;
    take(&office, &colleague, &open).await;
    let before = for_caretaker.until("case", &open).await;
    let said = format!("{before:?}");
    assert!(!said.contains(secret.reference.as_str()), "{said}");
}

async fn a_message_that_arrives_is_a_change_of_its_case(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    office.watch();
    let case = office.report(LEAK, "Storgata 18").await;
    let owed = office.messages(&case).await;
    let message = owed.first().expect("an acknowledgement");
    office.town.pass(SignedDuration::from_mins(5));
    let browser = office.logged_in("trine", Role::Triage, None).await;
    let mut stream = Stream::opened(&browser).await;

    let now = office.town.app.ids.now();
    let mut tx = office.town.app.db.begin().await.expect("a transaction");
    let arrived = MessageState::Delivered;
    outbox::called_back_by_id(&mut tx, &message.id, "SM1", arrived, None, now)
        .await
        .expect("it is kept");
    tx.commit().await.expect("it is kept");
    stream.until("messages", &case).await;
}

async fn a_stream_ends_with_its_login(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    office.watch();
    let browser = office.logged_in("trine", Role::Triage, None).await;
    let mut stream = Stream::opened(&browser).await;
    office.town.pass(SignedDuration::from_hours(SESSION_HOURS));
    office.report(LEAK, "Storgata 18").await;
    assert_eq!(stream.next().await.expect("an event").name, "over");
    assert_eq!(stream.next().await, None);
}

#[tokio::test]
async fn nobody_listens_without_a_login() {
    let office = Office::on_sqlite().await;
    let browser = Browser::of(&office);
    let answer = browser.listen("/staff/live", &[]).await;
    assert_eq!(answer.status(), StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn nothing_between_us_and_the_browser_holds_events_back() {
    let office = Office::on_sqlite().await;
    let browser = office.logged_in("trine", Role::Triage, None).await;
    let headers = [
        ("accept-encoding", "gzip, br"),
        ("sec-fetch-site", "same-origin"),
    ];
    let answer = browser.listen("/staff/live", &headers).await;
    let header = |name: &str| answer.headers().get(name).and_then(|v| v.to_str().ok());
    assert_eq!(
        header(header::CONTENT_TYPE.as_str()),
        Some("text/event-stream")
    );
    assert_eq!(header(header::CACHE_CONTROL.as_str()), Some("no-store"));
    assert_eq!(header("x-accel-buffering"), Some("no"));
    assert_eq!(header(header::CONTENT_ENCODING.as_str()), None);
}

#[tokio::test]
async fn a_login_keeps_a_few_streams_open_and_not_a_thousand() {
    let office = Office::on_sqlite().await;
    let browser = office.logged_in("trine", Role::Triage, None).await;
    let other = office.logged_in("ola", Role::Triage, None).await;
    let mut open = Vec::new();
    for _ in 0..OF_ONE_LOGIN {
        open.push(Stream::opened(&browser).await);
    }
    let refused = browser.listen("/staff/live", &[]).await;
    assert_eq!(refused.status(), StatusCode::TOO_MANY_REQUESTS);
    Stream::opened(&other).await;
    open.pop();
    Stream::opened(&browser).await;
}

#[tokio::test]
async fn streams_end_when_the_program_is_to_stop() {
    let office = Office::on_sqlite().await;
    let browser = office.logged_in("trine", Role::Triage, None).await;
    let mut stream = Stream::opened(&browser).await;
    office.casework.clone().watch(std::future::ready(())).await;
    assert_eq!(stream.next().await, None);
    let mut late = Stream::opened(&browser).await;
    assert_eq!(late.next().await, None);
}
