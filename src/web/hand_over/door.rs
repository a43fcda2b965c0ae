//! Before the page: for whom the link is, a code to be sent and typed, and what
//! to do where it opens no more.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;

use super::over::{closed, expired, over};
use super::{MENDED, at, failed, key, to_page};
use crate::casework::hand_over::codes::{CodeSent, DIGITS, Tried};
use crate::casework::hand_over::doors::{Asking, Door};
use crate::domain::outgoing::MessageChannel;
use crate::web::App;
use crate::web::form::problems::Problem;
use crate::web::pages::{Caching, Frame, respond};
use crate::web::reader::Reader;

/// Asks for the code.
#[derive(Template)]
#[template(path = "hand_over/code.html")]
struct CodePage<'a> {
    page: Frame<'a>,
    token: &'a str,
    heading: String,
    /// That a code was sent, and where to.
    sent: Option<String>,
    ways: Vec<Way>,
    typed: String,
    problems: Vec<Problem>,
}

/// A way on which a code can be sent.
struct Way {
    channel: &'static str,
    words: String,
}

impl CodePage<'_> {
    fn action(&self, act: &str) -> String {
        format!("/h/{}/{act}", self.token)
    }

    fn problem(&self, field: &str) -> Option<&str> {
        let mut found = self.problems.iter().filter(|p| p.field == field);
        found.next().map(|problem| problem.sentence.as_str())
    }
}

/// What stands before the page, as the door has it.
pub(super) fn page(app: &App, reader: &Reader, token: &str, door: Door, done: &str) -> Response {
    let reader = &at(reader, token);
    match door {
        Door::Ask(asking) => ask(app, reader, token, &asking, None),
        Door::Expired(_) => expired(app, reader, token, done),
        Door::Over(visit) => over(app, reader, &visit),
        // The open one is shown elsewhere.
        Door::Closed | Door::Open(_) => closed(app, reader),
    }
}

/// What was typed as a code, and what is wrong with it.
struct Wrong {
    typed: String,
    field: &'static str,
    sentence: String,
}

fn ask(app: &App, reader: &Reader, token: &str, asking: &Asking, wrong: Option<Wrong>) -> Response {
    let page = Frame::new(&app.catalogue, &app.settings, reader);
    let status = if wrong.is_some() {
        MENDED
    } else {
        StatusCode::OK
    };
    let to = |channel: MessageChannel| {
        let mut ways = asking.ways.iter();
        let found = ways.find(|(known, _)| *known == channel);
        found.map(|(_, to)| in_a_line(to)).unwrap_or_default()
    };
    let sent = asking.sent.map(|(channel, _)| match channel {
        MessageChannel::Email => page.say_with("link-code-sent-email", "to", &to(channel)),
        _ => page.say_with("link-code-sent-sms", "to", &to(channel)),
    });
    let ways = asking.ways.iter().map(|(channel, to)| Way {
        channel: (*channel).into(),
        words: match channel {
            MessageChannel::Email => page.say_with("link-send-email", "to", &in_a_line(to)),
            _ => page.say_with("link-send-sms", "to", &in_a_line(to)),
        },
    });
    let (typed, problems) = match wrong {
        Some(wrong) => {
            // Without a field to type in, the buttons are what it leads to.
            let field = match (wrong.field, sent.is_some()) {
                ("code", true) => "code",
                _ => "send",
            };
            let sentence = wrong.sentence;
            (wrong.typed, vec![Problem { field, sentence }])
        }
        None => (String::new(), Vec::new()),
    };
    let page = CodePage {
        heading: page.say_with("link-heading", "name", &asking.name),
        sent,
        ways: ways.collect(),
        token,
        typed,
        problems,
        page,
    };
    respond(status, Caching::Never, &page)
}

/// A masked number does not break.
fn in_a_line(to: &str) -> String {
    to.replace(' ', "\u{a0}")
}

/// `POST /h/{token}/send`: a code is sent to the number or address on record.
pub(super) async fn send(app: &App, reader: &Reader, token: &str, channel: &str) -> Response {
    let Ok(channel) = channel.parse::<MessageChannel>() else {
        return to_page(reader, token, "");
    };
    match app
        .casework
        .send_code(token, channel, reader.language)
        .await
    {
        Ok(CodeSent::Sent | CodeSent::NoWay) => to_page(reader, token, ""),
        Ok(CodeSent::Closed) => closed(app, &at(reader, token)),
        Ok(CodeSent::NotFor(wait)) => {
            let seconds = u64::try_from(wait.as_secs()).unwrap_or(0);
            let minutes = seconds.div_ceil(60).max(1).to_string();
            let c = &app.catalogue;
            let sentence = c.text(
                reader.language,
                "link-code-wait",
                &[("minutes", minutes.as_str())],
            );
            let mut response = again(app, reader, token, "send", "", sentence).await;
            *response.status_mut() = StatusCode::TOO_MANY_REQUESTS;
            let seconds = HeaderValue::from(seconds.max(1));
            response.headers_mut().insert(header::RETRY_AFTER, seconds);
            response
        }
        Err(error) => failed(app, reader, &error),
    }
}

/// `POST /h/{token}/code`: the code is typed.
pub(super) async fn enter(app: &App, reader: &Reader, token: &str, typed: &str) -> Response {
    // As people type it from a message: with spaces, or a hyphen.
    let digits: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .collect();
    if digits.len() != DIGITS || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        let sentence = app.catalogue.text(reader.language, "link-code-form", &[]);
        return again(app, reader, token, "code", typed, sentence).await;
    }
    match app.casework.try_code(token, &digits).await {
        Ok(Tried::Right(key)) => {
            let mut response = to_page(reader, token, "");
            if let Some(cookie) = key::set(app, token, &key) {
                response.headers_mut().insert(header::SET_COOKIE, cookie);
            }
            response
        }
        Ok(Tried::Wrong(left)) => {
            let left = left.to_string();
            let args = [("left", left.as_str())];
            let c = &app.catalogue;
            let sentence = c.text(reader.language, "link-code-wrong", &args);
            again(app, reader, token, "code", typed, sentence).await
        }
        Ok(Tried::NoCode) => {
            let sentence = app.catalogue.text(reader.language, "link-code-spent", &[]);
            again(app, reader, token, "code", "", sentence).await
        }
        Ok(Tried::Closed) => closed(app, &at(reader, token)),
        Err(error) => failed(app, reader, &error),
    }
}

/// The page that asks for the code, with what is wrong.
async fn again(
    app: &App,
    reader: &Reader,
    token: &str,
    field: &'static str,
    typed: &str,
    sentence: String,
) -> Response {
    let reader = &at(reader, token);
    match app.casework.door(token, None).await {
        Ok(Door::Ask(asking)) => {
            let wrong = Wrong {
                typed: typed.to_owned(),
                field,
                sentence,
            };
            ask(app, reader, token, &asking, Some(wrong))
        }
        Ok(_) => closed(app, reader),
        Err(error) => failed(app, reader, &error),
    }
}

/// `POST /h/{token}/new-link`: to whoever had the code of one that has ended.
pub(super) async fn renew(app: &App, reader: &Reader, token: &str, key: Option<&str>) -> Response {
    let visit = match app.casework.door(token, key).await {
        Ok(Door::Expired(visit)) => visit,
        Ok(Door::Closed) => return closed(app, &at(reader, token)),
        Ok(_) => return to_page(reader, token, ""),
        Err(error) => return failed(app, reader, &error),
    };
    match app.casework.renew_link(&visit).await {
        Ok(true) => to_page(reader, token, "sent"),
        Ok(false) => to_page(reader, token, "not-sent"),
        Err(error) => failed(app, reader, &error),
    }
}
