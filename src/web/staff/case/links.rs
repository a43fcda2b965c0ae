//! What came by the links of a case's hand-overs, and what staff do about it:
//! reply, say that they have seen it, send another link, or end them.

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::Timestamp;
use jiff::civil::Date;

use super::history;
use crate::casework::actions::{ActionError, Order};
use crate::casework::file::CaseFile;
use crate::casework::hand_over::replies::{LinkFile, ReplyError};
use crate::domain::hand_over_answer::{Answer, AnswerKind};
use crate::domain::link_use::{LinkUse, Used};
use crate::domain::reference::Reference;
use crate::web::staff::StaffState;
use crate::web::staff::door::of_form;
use crate::web::staff::fault::Fault;
use crate::web::staff::fields::Fields;
use crate::web::staff::times::{self, Moment};
use crate::wording::Catalogue;

/// An answer that waits for a look.
pub(super) struct Waiting {
    pub id: String,
    /// Who says what.
    pub what: String,
    pub words: String,
    pub when: Moment,
    pub is_question: bool,
    /// What was typed as a reply, and what is wrong with it.
    pub typed: String,
    pub problem: &'static str,
}

/// The links of one hand-over.
pub(super) struct Linked {
    pub id: String,
    pub name: String,
    /// Until when one opens it.
    pub open_until: Option<Moment>,
    pub can_send: bool,
    /// Newest first.
    pub uses: Vec<Line>,
}

/// One use.
pub(super) struct Line {
    pub what: &'static str,
    pub who: Option<String>,
    pub when: Moment,
}

/// A reply that comes back.
pub(super) struct Reply {
    pub question: String,
    pub words: String,
    pub problem: &'static str,
}

/// What waits for a look, newest first.
pub(super) fn waiting(
    c: &Catalogue,
    file: &CaseFile,
    links: &[LinkFile],
    reply: Option<&Reply>,
    now: Timestamp,
) -> Vec<Waiting> {
    if !file.may_change {
        return Vec::new();
    }
    let all = links
        .iter()
        .flat_map(|link| link.answers.iter().map(move |answer| (link, answer)));
    let mut waiting: Vec<(&LinkFile, &Answer)> = all.filter(|(_, a)| a.waits).collect();
    waiting.sort_by_key(|(_, answer)| std::cmp::Reverse(answer.at));
    let shown = waiting.into_iter().map(|(link, answer)| {
        let back = reply.filter(|reply| reply.question == answer.id);
        let what = match answer.kind {
            AnswerKind::Question => "spør om noe",
            AnswerKind::SaidDone => "sier at saken er ferdig",
            AnswerKind::GivenBack => "har gitt saken tilbake",
            _ => "har svart",
        };
        Waiting {
            what: format!("{} {what}", link.name),
            words: answer.words.clone(),
            when: times::ago(c, answer.at, now),
            is_question: answer.kind == AnswerKind::Question,
            typed: back.map(|reply| reply.words.clone()).unwrap_or_default(),
            problem: back.map_or("", |reply| reply.problem),
            id: answer.id.clone(),
        }
    });
    shown.collect()
}

/// The links, newest hand-over first.
pub(super) fn linked(
    c: &Catalogue,
    file: &CaseFile,
    links: &[LinkFile],
    now: Timestamp,
) -> Vec<Linked> {
    let of = |link: &LinkFile| Linked {
        id: link.hand_over.id.clone(),
        name: link.name.clone(),
        open_until: link.open_until.map(|until| times::date(c, until)),
        can_send: link.can_send,
        uses: link
            .uses
            .iter()
            .rev()
            .map(|u| line(c, file, u, now))
            .collect(),
    };
    links.iter().map(of).collect()
}

fn line(c: &Catalogue, file: &CaseFile, used: &LinkUse, now: Timestamp) -> Line {
    Line {
        what: match used.what {
            Used::LinkSent => "Ny lenke sendt",
            Used::CodeSent => "Kode sendt",
            Used::CodeRight => "Riktig kode",
            Used::CodeWrong => "Feil kode",
            Used::Refused => "For mange forsøk",
            Used::Opened => "Siden åpnet",
            Used::SawPhoto => "Bilde åpnet",
            Used::Answered => "Svar sendt",
            Used::Revoked => "Lenken trukket tilbake",
        },
        who: used
            .account_id
            .as_ref()
            .map(|account| history::name(account, &file.names)),
        when: times::ago(c, used.at, now),
    }
}

/// A line of the history: what a recipient answered.
pub(super) fn said(c: &Catalogue, kind: &str, day: &str) -> String {
    let words = match kind.parse() {
        Ok(AnswerKind::Receipt) => "Sa at de har saken",
        Ok(AnswerKind::Accepted) => "Tok saken",
        Ok(AnswerKind::Question) => "Spurte om noe",
        Ok(AnswerKind::Done) => "Meldte saken ferdig",
        Ok(AnswerKind::SaidDone) => "Sier at saken er ferdig",
        Ok(AnswerKind::GivenBack) => "Ga saken tilbake",
        Ok(AnswerKind::Reply) | Err(_) => "Svarte",
    };
    match day.parse::<Date>() {
        Ok(day) => format!("{words}, og kommer {}", times::day(c, day)),
        Err(_) => words.to_owned(),
    }
}

/// What the page says when it was done, by its name in the address.
pub(super) fn notice(done: &str) -> Option<&'static str> {
    Some(match done {
        "link_reply" => "Svaret er sendt. Mottakeren får beskjed om å lese det.",
        "link_seen" => "Notert. Svaret venter ikke på noen lenger.",
        "link_sent" => "En ny lenke er på vei til mottakeren.",
        "link_not_sent" => {
            "Lenken kunne ikke sendes: mottakeren har verken nummer eller adresse, eller har ikke \
             saken lenger."
        }
        "link_revoked" => "Lenken er trukket tilbake. Den åpner ikke saken for noen.",
        _ => return None,
    })
}

/// Whether it is one of these: they tell of no change of the case.
pub(super) fn is_notice(words: &str) -> bool {
    let all = [
        "link_reply",
        "link_seen",
        "link_sent",
        "link_not_sent",
        "link_revoked",
    ];
    all.into_iter().any(|done| notice(done) == Some(words))
}

/// `POST /staff/cases/{reference}/links/{act}`
pub(in crate::web::staff) async fn act(
    State(state): State<StaffState>,
    path: Result<Path<(String, String)>, PathRejection>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    let Path((reference, act)) = path.map_err(|_| Fault::NoPage)?;
    let reference: Reference = reference.parse().map_err(|_| Fault::NoCase)?;
    let page = format!("/staff/cases/{reference}");
    let session = match of_form(&state, &headers, &fields, &page).await? {
        Ok(session) => session,
        Err(to_login) => return Ok(to_login),
    };
    let words = fields.get("words");
    let order = Order {
        who: &session.account,
        reference: &reference,
        version: 0,
        reason: words,
    };
    let casework = &state.casework;
    let (answer, hand_over) = (fields.get("answer"), fields.get("hand_over"));
    let (outcome, done) = match act.as_str() {
        "reply" => (casework.reply_by_link(order, answer).await, "link_reply"),
        "seen" => (casework.look_at_answer(order, answer).await, "link_seen"),
        "send" => (casework.send_link(order, hand_over).await, "link_sent"),
        "revoke" => (
            casework.revoke_links(order, hand_over).await,
            "link_revoked",
        ),
        _ => return Err(Fault::NoPage),
    };
    let done = match outcome {
        Ok(_) => done,
        Err(ReplyError::NoWay) => "link_not_sent",
        Err(ReplyError::Action(ActionError::NotAllowed)) => return Err(Fault::NotAllowed),
        Err(ReplyError::Action(ActionError::Store(error))) => return Err(Fault::Store(error)),
        Err(ReplyError::Action(ActionError::NoSuchCase) | ReplyError::NoSuchAnswer) => {
            return Err(Fault::NoCase);
        }
        Err(ReplyError::Action(_)) => return Ok(Redirect::to(&page).into_response()),
        Err(error @ (ReplyError::WordsMissing | ReplyError::TooLong(_))) => {
            let reply = Reply {
                question: answer.to_owned(),
                words: words.to_owned(),
                problem: match error {
                    ReplyError::TooLong(_) => "Svaret er for langt. Kort det ned.",
                    _ => "Skriv et svar før du sender.",
                },
            };
            return super::page_with(&state, &session, &reference, &reply).await;
        }
    };
    Ok(Redirect::to(&format!("{page}?done={done}")).into_response())
}
