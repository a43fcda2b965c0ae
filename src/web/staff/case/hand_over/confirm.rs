//! The page before a case is given to somebody: exactly what they get, and what
//! they see behind the link.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use super::words;
use crate::casework::hand_over::give::GivingSeen;
use crate::domain::outgoing::MessageChannel;
use crate::domain::reference::Reference;
use crate::store::sessions::Session;
use crate::web::staff::StaffState;
use crate::web::staff::case::draft::Draft;
use crate::web::staff::case::messages::shown;
use crate::web::staff::fault::Fault;
use crate::web::staff::pages::{Frame, html};
use crate::web::staff::rooms::Room;
use crate::web::staff::words as staff_words;

#[derive(Template)]
#[template(path = "staff/case/give.html")]
struct GivePage {
    frame: Frame,
    csrf: String,
    reference: String,
    category: String,
    place: String,
    name: String,
    /// What will be so.
    outcome: String,
    /// The ways that are tried where nobody answers.
    then: String,
    words: Option<String>,
    letters: Vec<LetterShown>,
    fields: Vec<(&'static str, String)>,
}

/// A letter as it will be sent.
struct LetterShown {
    channel: &'static str,
    to: String,
    subject: String,
    body: String,
}

/// Shows what giving would send.
pub(super) async fn page(
    state: &StaffState,
    session: &Session,
    reference: &Reference,
    draft: &Draft,
    seen: &GivingSeen,
) -> Result<Response, Fault> {
    let file = state.casework.open(&session.account, reference).await?;
    let file = file.ok_or(Fault::NoCase)?;
    let case = &file.case;
    let name = seen.candidate.name.clone();
    let page = GivePage {
        frame: Frame::inside(session, Some(Room::Queue)),
        csrf: session.csrf.clone(),
        reference: case.reference.to_string(),
        category: staff_words::category(&state.catalogue, case.category),
        place: staff_words::place(&case.place),
        outcome: match &seen.instead_of {
            _ if !seen.candidate.acts => format!("{name} får vite om saken. Eieren er den samme."),
            Some(was) => format!("{name} får saken. {was} har den ikke lenger."),
            None => format!("{name} får saken."),
        },
        then: then(seen),
        words: seen.words.clone(),
        letters: seen
            .letters
            .iter()
            .map(|letter| LetterShown {
                channel: match letter.channel {
                    MessageChannel::Sms => "SMS",
                    MessageChannel::Email => "E-post",
                    MessageChannel::Page => "På siden",
                },
                to: shown(true, letter.channel, &letter.to),
                subject: letter.subject.clone(),
                body: letter.body.clone(),
            })
            .collect(),
        name,
        fields: draft.fields(),
    };
    html(StatusCode::OK, &page)
}

fn then(seen: &GivingSeen) -> String {
    let channels = &seen.candidate.channels;
    let ways: Vec<&str> = channels.iter().copied().map(words::by).collect();
    let now = seen.letters.len().max(1);
    let later = ways.get(now..).unwrap_or_default();
    if later.is_empty() {
        "Svarer ingen, minner vi om den, og så kommer den tilbake hit som ikke mottatt.".to_owned()
    } else {
        format!(
            "Svarer ingen, minner vi om den, sender den {}, og så kommer den tilbake hit som ikke \
             mottatt.",
            later.join(" og ")
        )
    }
}
