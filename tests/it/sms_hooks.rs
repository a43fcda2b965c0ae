//! The SMS gateway's webhooks, as the gateway and as strangers call them.

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use secrecy::SecretString;
use sifra::delivery::signature;
use sifra::domain::outgoing::{Message, MessageChannel, MessageState, Purpose};
use sifra::store::outbox::{self, Claim};
use sifra::store::{inbound, reports};
use sifra::web::sms_hooks::{self, SmsHooks};
use tower::ServiceExt;

use crate::stage::town::PUBLIC_URL;
use crate::stage::{Engine, Town, on_both_engines};

on_both_engines!(
    a_signed_text_is_kept_and_answered_by_the_outbox,
    a_wrong_signature_is_refused_and_nothing_is_kept,
    the_host_header_does_not_count,
    a_missing_field_is_said_and_an_empty_text_is_taken,
    the_same_text_ten_times_at_once_is_one_report,
    parameters_we_do_not_know_are_signed_and_tolerated,
    what_the_gateway_answered_itself_is_not_answered_again,
    texts_of_every_sort_are_taken,
    a_database_that_is_away_makes_the_gateway_try_again,
    a_callback_tells_what_became_of_a_message,
    callbacks_out_of_order_undo_nothing,
    a_forged_callback_changes_nothing,
    a_callback_of_a_message_we_do_not_know_is_thanked_for,
);

const TOKEN: &str = "token-for-tests-only";
const NUMBER: &str = "+4740000001";
const LEAK: &str = "Vannlekkasje i Storgata 18, H0203. Det drypper fra taket.";

type Form = Vec<(String, String)>;

struct Hooked {
    town: Town,
    router: Router,
}

impl Hooked {
    async fn on(engine: Engine) -> Option<Self> {
        let town = Town::on(engine).await?;
        let router = sms_hooks::router(SmsHooks {
            intake: town.intake.clone(),
            db: town.database.db.clone(),
            ids: town.app.ids.clone(),
            auth_token: SecretString::from(TOKEN),
            public_url: PUBLIC_URL.into(),
        });
        Some(Self { town, router })
    }

    async fn post(&self, path: &str, form: &Form, signature: Option<&str>) -> (StatusCode, String) {
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(form)
            .finish();
        let mut request = Request::post(path)
            .header(header::HOST, "stranger.example.no")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        if let Some(signature) = signature {
            request = request.header("X-Twilio-Signature", signature);
        }
        let request = request.body(Body::from(body)).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let body = axum::body::to_bytes(response.into_body(), usize::MAX)
            .await
            .unwrap();
        (status, String::from_utf8(body.to_vec()).unwrap())
    }

    async fn post_signed(&self, path: &str, form: &Form) -> (StatusCode, String) {
        let signature = signature::sign(TOKEN, &format!("{PUBLIC_URL}{path}"), form);
        self.post(path, form, Some(&signature)).await
    }

    async fn text(&self, sid: &str, body: &str) -> StatusCode {
        self.post_signed("/sms/inbound", &text(sid, body)).await.0
    }

    async fn call_back(&self, query: &str, sid: &str, status: &str) -> StatusCode {
        let form = form(&[("MessageSid", sid), ("MessageStatus", status)]);
        self.post_signed(&format!("/sms/status{query}"), &form)
            .await
            .0
    }

    async fn is_known(&self, sid: &str) -> bool {
        inbound::is_known(&mut self.town.read().await, sid)
            .await
            .unwrap()
    }

    /// Leases everything that waits to be sent to the sender.
    async fn promised_to_sender(&self) -> Vec<Message> {
        let now = self.town.app.ids.now();
        let mut tx = self.town.database.db.begin().await.unwrap();
        let until = now + jiff::SignedDuration::from_mins(1);
        let claim = Claim {
            channel: MessageChannel::Sms,
            worker: "test",
            now,
            lease_until: until,
            limit: 100,
            least: i64::MIN,
        };
        let claimed = outbox::claim(&mut tx, &claim).await.unwrap();
        tx.commit().await.unwrap();
        claimed.into_iter().filter(|m| m.to == NUMBER).collect()
    }

    async fn message(&self, promise: &str) -> Message {
        outbox::by_promise(&mut self.town.read().await, promise)
            .await
            .unwrap()
            .unwrap()
    }
}

fn form(pairs: &[(&str, &str)]) -> Form {
    pairs
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

fn text(sid: &str, body: &str) -> Form {
    form(&[
        ("MessageSid", sid),
        ("From", NUMBER),
        ("To", "+4759440000"),
        ("Body", body),
    ])
}

async fn a_signed_text_is_kept_and_answered_by_the_outbox(engine: Engine) {
    let Some(hooked) = Hooked::on(engine).await else {
        return;
    };
    let (status, body) = hooked.post_signed("/sms/inbound", &text("SM1", LEAK)).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(body, r#"<?xml version="1.0" encoding="UTF-8"?><Response/>"#);
    assert!(hooked.is_known("SM1").await);
    let promised = hooked.promised_to_sender().await;
    assert_eq!(promised.len(), 1);
    assert_eq!(promised[0].purpose, Purpose::Acknowledgement);
    let phone = NUMBER.parse().unwrap();
    let report = reports::latest_by_phone(
        &mut hooked.town.read().await,
        &phone,
        jiff::Timestamp::UNIX_EPOCH,
    )
    .await
    .unwrap();
    assert_eq!(report[0].text, LEAK);
    assert!(promised[0].body.contains(&report[0].reference.to_string()));
}

async fn a_wrong_signature_is_refused_and_nothing_is_kept(engine: Engine) {
    let Some(hooked) = Hooked::on(engine).await else {
        return;
    };
    let form = text("SM1", LEAK);
    let url = format!("{PUBLIC_URL}/sms/inbound");
    let with_other_token = signature::sign("another token", &url, &form);
    let of_other_text = signature::sign(TOKEN, &url, &text("SM1", "another"));
    for signature in [
        None,
        Some(""),
        Some("bm9uc2Vuc2U="),
        Some(&with_other_token),
        Some(&of_other_text),
    ] {
        let (status, _) = hooked.post("/sms/inbound", &form, signature).await;
        assert_eq!(status, StatusCode::FORBIDDEN, "{signature:?}");
    }
    assert!(!hooked.is_known("SM1").await);
    assert!(hooked.promised_to_sender().await.is_empty());
}

async fn the_host_header_does_not_count(engine: Engine) {
    let Some(hooked) = Hooked::on(engine).await else {
        return;
    };
    let form = text("SM1", LEAK);
    let signature = signature::sign(TOKEN, "https://stranger.example.no/sms/inbound", &form);
    let (status, _) = hooked.post("/sms/inbound", &form, Some(&signature)).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
}

async fn a_missing_field_is_said_and_an_empty_text_is_taken(engine: Engine) {
    let Some(hooked) = Hooked::on(engine).await else {
        return;
    };
    for missing in ["MessageSid", "From", "Body"] {
        let mut form = text("SM1", LEAK);
        form.retain(|(name, _)| name != missing);
        let (status, body) = hooked.post_signed("/sms/inbound", &form).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{missing}");
        assert!(body.contains(missing));
    }
    assert!(!hooked.is_known("SM1").await);

    assert_eq!(hooked.text("SM2", "").await, StatusCode::OK);
    assert!(hooked.is_known("SM2").await);
    assert_eq!(hooked.promised_to_sender().await.len(), 1);
}

async fn the_same_text_ten_times_at_once_is_one_report(engine: Engine) {
    let Some(hooked) = Hooked::on(engine).await else {
        return;
    };
    let all = (0..10).map(|_| hooked.text("SM1", LEAK));
    let statuses = futures::future::join_all(all).await;
    assert_eq!(statuses, [StatusCode::OK; 10]);
    assert_eq!(hooked.text("SM1", LEAK).await, StatusCode::OK);
    assert_eq!(hooked.promised_to_sender().await.len(), 1);
}

async fn parameters_we_do_not_know_are_signed_and_tolerated(engine: Engine) {
    let Some(hooked) = Hooked::on(engine).await else {
        return;
    };
    let mut signed = text("SM1", LEAK);
    signed.extend(form(&[
        ("Brand", "ny"),
        ("Brand", "ny"),
        ("Brand", "nyere"),
        ("ÆØÅ", " med mellomrom "),
    ]));
    let (status, _) = hooked.post_signed("/sms/inbound?a=b%20c", &signed).await;
    assert_eq!(status, StatusCode::OK);
    assert!(hooked.is_known("SM1").await);
}

async fn what_the_gateway_answered_itself_is_not_answered_again(engine: Engine) {
    let Some(hooked) = Hooked::on(engine).await else {
        return;
    };
    let mut answered = text("SM1", "STOP");
    answered.extend(form(&[("OptOutType", "STOP")]));
    let (status, _) = hooked.post_signed("/sms/inbound", &answered).await;
    assert_eq!(status, StatusCode::OK);
    assert!(hooked.promised_to_sender().await.is_empty());
    let phone = NUMBER.parse().unwrap();
    assert!(
        inbound::stopped_since(&mut hooked.town.read().await, &phone)
            .await
            .unwrap()
            .is_some()
    );
}

async fn texts_of_every_sort_are_taken(engine: Engine) {
    let Some(hooked) = Hooked::on(engine).await else {
        return;
    };
    let long = "å".repeat(1600);
    for (sid, body) in [
        ("SM1", long.as_str()),
        ("SM2", "🔥🔥"),
        ("SM3", "\u{0}\u{7}"),
    ] {
        assert_eq!(hooked.text(sid, body).await, StatusCode::OK, "{sid}");
        assert!(hooked.is_known(sid).await, "{sid}");
    }
    let mut withheld = text("SM4", LEAK);
    withheld[1].1 = "anonymous".into();
    let (status, _) = hooked.post_signed("/sms/inbound", &withheld).await;
    assert_eq!(status, StatusCode::OK);
    assert!(hooked.is_known("SM4").await);
}

async fn a_database_that_is_away_makes_the_gateway_try_again(engine: Engine) {
    let Some(hooked) = Hooked::on(engine).await else {
        return;
    };
    hooked.town.database.db.close().await;
    assert_eq!(
        hooked.text("SM1", LEAK).await,
        StatusCode::SERVICE_UNAVAILABLE
    );
    assert_eq!(
        hooked.call_back("", "SM1", "sent").await,
        StatusCode::SERVICE_UNAVAILABLE
    );
}

async fn a_callback_tells_what_became_of_a_message(engine: Engine) {
    let Some(hooked) = Hooked::on(engine).await else {
        return;
    };
    hooked.text("SM1", LEAK).await;
    let promised = hooked.promised_to_sender().await.remove(0);
    let ours = format!("?message={}", promised.id);
    for (query, status, expected) in [
        (ours.as_str(), "queued", MessageState::Accepted),
        ("", "sent", MessageState::Accepted),
        ("", "delivered", MessageState::Delivered),
    ] {
        assert_eq!(
            hooked.call_back(query, "SM9", status).await,
            StatusCode::NO_CONTENT
        );
        let message = hooked.message(&promised.promise).await;
        assert_eq!(message.state, expected, "{status}");
        assert_eq!(message.gateway_id.as_deref(), Some("SM9"));
    }
}

async fn callbacks_out_of_order_undo_nothing(engine: Engine) {
    let Some(hooked) = Hooked::on(engine).await else {
        return;
    };
    hooked.text("SM1", LEAK).await;
    let promised = hooked.promised_to_sender().await.remove(0);
    let query = format!("?message={}", promised.id);
    let failed = form(&[
        ("MessageSid", "SM9"),
        ("MessageStatus", "undelivered"),
        ("ErrorCode", "30005"),
    ]);
    let path = format!("/sms/status{query}");
    assert_eq!(
        hooked.post_signed(&path, &failed).await.0,
        StatusCode::NO_CONTENT
    );
    for late in ["sent", "delivered", "brand-new-status", ""] {
        hooked.call_back(&query, "SM9", late).await;
    }
    let message = hooked.message(&promised.promise).await;
    assert_eq!(message.state, MessageState::Failed);
    assert_eq!(message.failure.as_deref(), Some("30005"));
}

async fn a_forged_callback_changes_nothing(engine: Engine) {
    let Some(hooked) = Hooked::on(engine).await else {
        return;
    };
    hooked.text("SM1", LEAK).await;
    let promised = hooked.promised_to_sender().await.remove(0);
    let form = form(&[("MessageSid", "SM9"), ("MessageStatus", "delivered")]);
    // Signed for another message: the query is part of what is signed.
    let signature = signature::sign(
        TOKEN,
        &format!("{PUBLIC_URL}/sms/status?message=other"),
        &form,
    );
    let path = format!("/sms/status?message={}", promised.id);
    let (status, _) = hooked.post(&path, &form, Some(&signature)).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    let message = hooked.message(&promised.promise).await;
    assert_eq!(message.state, MessageState::Leased);
}

async fn a_callback_of_a_message_we_do_not_know_is_thanked_for(engine: Engine) {
    let Some(hooked) = Hooked::on(engine).await else {
        return;
    };
    for query in ["", "?message=unknown", "?message=%00"] {
        assert_eq!(
            hooked.call_back(query, "SM404", "delivered").await,
            StatusCode::NO_CONTENT
        );
    }
}
