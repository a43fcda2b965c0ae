//! The SMS gateway's webhooks: a text that came in, and what became of one that
//! went out. Both are signed; nothing is read before the signature is right.
//!
//! The gateway signs the URL that is configured at it, so that URL is put
//! together from our public address: the `Host` header is anybody's word.

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, FromRequest, OriginalUri, Request, State};
use axum::http::header::{CONTENT_TYPE, HeaderName};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use secrecy::{ExposeSecret, SecretString};
use url::form_urlencoded;

use crate::delivery::signature::{self, Payload};
use crate::domain::ids::Ids;
use crate::domain::outgoing::MessageState;
use crate::intake::{Intake, IntakeError};
use crate::store::inbound::{InboundMedia, InboundSms};
use crate::store::{Db, StoreError, outbox};

/// What the webhooks need.
#[derive(Clone)]
pub struct SmsHooks {
    pub intake: Intake,
    pub db: Db,
    pub ids: Ids,
    /// The gateway signs with it.
    pub auth_token: SecretString,
    /// Our address as configured at the gateway, without a slash at the end.
    pub public_url: String,
}

/// A webhook of a long text in ten parts is about 4 kB.
const LONGEST_BODY: usize = 64 * 1024;
/// As many as the gateway takes with one message.
const MOST_MEDIA: usize = 10;
/// "Thank you, and no answer this way": answers go out by the outbox.
const EMPTY_TWIML: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Response/>"#;

/// `/sms/inbound` and `/sms/status`.
pub fn router(hooks: SmsHooks) -> Router {
    Router::new()
        .route("/sms/inbound", post(inbound))
        .route("/sms/status", post(status))
        .layer(DefaultBodyLimit::max(LONGEST_BODY))
        .with_state(hooks)
}

/// A webhook whose signature is right.
struct Signed {
    form: Vec<(String, String)>,
    query: Vec<(String, String)>,
}

impl Signed {
    /// A field of the form; empty where it came empty.
    fn field(&self, name: &str) -> Option<&str> {
        value(&self.form, name)
    }

    /// A field that identifies something: there, and of printable characters.
    fn id(&self, name: &str) -> Option<&str> {
        self.field(name)
            .filter(|value| !value.is_empty() && !value.chars().any(char::is_control))
    }
}

fn value<'a>(pairs: &'a [(String, String)], name: &str) -> Option<&'a str> {
    pairs
        .iter()
        .find(|(other, _)| other == name)
        .map(|(_, value)| value.as_str())
}

fn pairs(encoded: &[u8]) -> Vec<(String, String)> {
    form_urlencoded::parse(encoded).into_owned().collect()
}

const SIGNATURE: HeaderName = HeaderName::from_static(signature::HEADER);

impl FromRequest<SmsHooks> for Signed {
    type Rejection = Response;

    async fn from_request(request: Request, hooks: &SmsHooks) -> Result<Self, Response> {
        let uri = match request.extensions().get::<OriginalUri>() {
            Some(OriginalUri(uri)) => uri.clone(),
            None => request.uri().clone(),
        };
        let headers = request.headers().clone();
        let body = Bytes::from_request(request, hooks)
            .await
            .map_err(IntoResponse::into_response)?;
        let form = if is_form(&headers) {
            pairs(&body)
        } else {
            Vec::new()
        };
        let payload = if is_form(&headers) {
            Payload::Form(&form)
        } else {
            Payload::Raw(&body)
        };
        let path = uri.path_and_query().map_or("/", |path| path.as_str());
        let url = format!("{}{path}", hooks.public_url.trim_end_matches('/'));
        let given = headers.get(SIGNATURE).and_then(|value| value.to_str().ok());
        let genuine = given.is_some_and(|given| {
            signature::is_genuine(hooks.auth_token.expose_secret(), &url, payload, given)
        });
        if !genuine {
            tracing::warn!(
                path = uri.path(),
                signed = given.is_some(),
                "a webhook was not signed by the SMS gateway; if it was, check \
                 that public_url is the address configured there, and sms.auth_token"
            );
            return Err((StatusCode::FORBIDDEN, "wrong X-Twilio-Signature\n").into_response());
        }
        let query = uri.query().map(|query| pairs(query.as_bytes()));
        Ok(Self {
            form,
            query: query.unwrap_or_default(),
        })
    }
}

fn is_form(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).is_none_or(|kind| {
        kind.as_bytes()
            .starts_with(b"application/x-www-form-urlencoded")
    })
}

/// A text that came in. An empty one is a text too: its writer is answered how
/// to report.
async fn inbound(State(hooks): State<SmsHooks>, signed: Signed) -> Response {
    let media = media(&signed);
    let (Some(sid), Some(from), Some(text)) = (
        signed.id("MessageSid"),
        signed.field("From"),
        // A photo can come without a word.
        signed.field("Body").or((!media.is_empty()).then_some("")),
    ) else {
        let missing = "MessageSid, From or Body is missing\n";
        return (StatusCode::BAD_REQUEST, missing).into_response();
    };
    let sms = InboundSms {
        sid: sid.to_owned(),
        from: printable(from),
        to: printable(signed.field("To").unwrap_or_default()),
        text: text.to_owned(),
        answered: signed.field("OptOutType").is_some_and(|t| !t.is_empty()),
        received_at: None,
        media,
    };
    match hooks.intake.sms(sms).await {
        Ok(()) => ([(CONTENT_TYPE, "text/xml; charset=utf-8")], EMPTY_TWIML).into_response(),
        Err(IntakeError::Store(error)) => try_again(&error),
        Err(error) => {
            tracing::warn!(
                sid,
                error = &error as &dyn std::error::Error,
                "an SMS cannot be taken in"
            );
            (StatusCode::BAD_REQUEST, format!("{error}\n")).into_response()
        }
    }
}

/// The files that came with a text (MMS): `MediaUrl0`, `MediaUrl1`, ...
fn media(signed: &Signed) -> Vec<InboundMedia> {
    (0..MOST_MEDIA)
        .map_while(|number| {
            let url = signed.id(&format!("MediaUrl{number}"))?;
            let kind = signed.field(&format!("MediaContentType{number}"));
            Some(InboundMedia {
                url: url.to_owned(),
                content_type: printable(kind.unwrap_or_default()),
            })
        })
        .collect()
}

/// A number, or what stands in its place, as the databases can keep it.
fn printable(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).collect()
}

/// What became of a message. Unknown messages and states are thanked for: to
/// send them again would change nothing.
async fn status(State(hooks): State<SmsHooks>, signed: Signed) -> Response {
    let Some(sid) = signed.id("MessageSid") else {
        return (StatusCode::BAD_REQUEST, "MessageSid is missing\n").into_response();
    };
    let word = signed.field("MessageStatus").unwrap_or_default();
    let Some(state) = state_of(word) else {
        return StatusCode::NO_CONTENT.into_response();
    };
    let failure = (state == MessageState::Failed).then(|| {
        signed
            .id("ErrorCode")
            .filter(|code| code.len() <= 10)
            .unwrap_or(word)
    });
    let ours = value(&signed.query, "message").filter(|id| !id.chars().any(char::is_control));
    let to = signed.field("To");
    match hooks.called_back(ours, sid, to, state, failure).await {
        Ok(changed) => {
            tracing::info!(
                message = ours,
                sid,
                state = state.key(),
                failure,
                changed,
                "the gateway told of a message"
            );
            StatusCode::NO_CONTENT.into_response()
        }
        Err(error) => try_again(&error),
    }
}

impl SmsHooks {
    async fn called_back(
        &self,
        ours: Option<&str>,
        sid: &str,
        to: Option<&str>,
        state: MessageState,
        failure: Option<&str>,
    ) -> Result<bool, StoreError> {
        let now = self.ids.now();
        let mut tx = self.db.begin().await?;
        // A gateway that mixes up its callbacks must not keep anybody from
        // being answered.
        if let (Some(id), Some(to)) = (ours, to)
            && let Some(recipient) = outbox::recipient(&mut tx, id).await?
            && recipient != to
        {
            return Ok(false);
        }
        let changed = match ours {
            Some(id) => outbox::called_back_by_id(&mut tx, id, sid, state, failure, now).await?,
            None => outbox::called_back(&mut tx, sid, state, failure, now).await?,
        };
        tx.commit().await?;
        Ok(changed)
    }
}

/// Twilio's `MessageStatus`; none for those of incoming messages and new ones.
fn state_of(status: &str) -> Option<MessageState> {
    match status {
        "accepted" | "scheduled" | "queued" | "sending" | "sent" => Some(MessageState::Accepted),
        "delivered" | "partially_delivered" | "read" => Some(MessageState::Delivered),
        "undelivered" | "failed" | "canceled" => Some(MessageState::Failed),
        _ => None,
    }
}

/// The gateway tries again where it is configured to (`#rp=5xx`).
fn try_again(error: &StoreError) -> Response {
    tracing::error!(
        error = error as &dyn std::error::Error,
        "a webhook could not be kept"
    );
    (StatusCode::SERVICE_UNAVAILABLE, "try again\n").into_response()
}
