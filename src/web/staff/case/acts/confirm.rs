//! The page before something is told: exactly what each reporter gets, in whose
//! language and how many parts, and what will stand on their pages.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use super::words;
use crate::casework::actions::may_be_silent;
use crate::casework::actions::preview::{Preview, Previewed};
use crate::domain::outgoing::MessageChannel;
use crate::domain::reference::Reference;
use crate::store::sessions::Session;
use crate::web::staff::StaffState;
use crate::web::staff::case::draft::{Act, Draft};
use crate::web::staff::case::messages::shown;
use crate::web::staff::fault::Fault;
use crate::web::staff::pages::{Frame, html};
use crate::web::staff::rooms::Room;
use crate::web::staff::words as staff_words;
use crate::wording::segments::segments;

#[derive(Template)]
#[template(path = "staff/case/confirm.html")]
struct ConfirmPage {
    frame: Frame,
    csrf: String,
    reference: String,
    category: String,
    place: String,
    act: &'static str,
    heading: String,
    /// What will be so.
    outcome: String,
    /// How many messages go out, and what they cost.
    sum: String,
    /// Whom nothing is sent, if anybody.
    unreached: String,
    words: Option<String>,
    letters: Vec<LetterShown>,
    fields: Vec<(&'static str, String)>,
    send: String,
    /// Does it without telling, where that may be.
    silent: Option<String>,
}

/// One message as it will be sent.
pub(in crate::web::staff) struct LetterShown {
    pub channel: &'static str,
    pub to: String,
    pub reference: String,
    pub language: String,
    pub code: String,
    /// "1 SMS-del" of an SMS.
    pub size: String,
    pub subject: String,
    pub body: String,
    pub is_reserve: bool,
}

/// Shows what a form would tell.
pub(super) async fn page(
    state: &StaffState,
    session: &Session,
    reference: &Reference,
    draft: &Draft,
    preview: &Preview,
) -> Result<Response, Fault> {
    let file = state.casework.open(&session.account, reference).await?;
    let file = file.ok_or(Fault::NoCase)?;
    let c = &state.catalogue;
    let case = &file.case;
    let letters = letters(preview, file.shows_contact);
    let silent = draft
        .change()
        .filter(|change| may_be_silent(change) && preview.words.is_none() && !letters.is_empty());
    let page = ConfirmPage {
        frame: Frame::inside(session, Some(Room::Queue)),
        csrf: session.csrf.clone(),
        reference: case.reference.to_string(),
        category: staff_words::category(c, case.category),
        place: staff_words::place(&case.place),
        act: draft.act.into(),
        heading: heading(draft).to_owned(),
        outcome: outcome(state, draft, preview),
        sum: sum(preview),
        unreached: unreached(preview),
        words: preview.words.clone(),
        fields: draft.fields(),
        send: if letters.is_empty() {
            verb(draft.act).to_owned()
        } else {
            format!("{} og send", verb(draft.act))
        },
        silent: silent.map(|_| format!("{} uten å sende noe", verb(draft.act))),
        letters,
    };
    html(StatusCode::OK, &page)
}

fn heading(draft: &Draft) -> &'static str {
    match draft.act {
        Act::Write if draft.value == super::writing::QUESTION => "Se over spørsmålet",
        Act::Write => "Se over svaret",
        Act::Owner => "Se over: Bytt eier",
        Act::Wait => "Se over: Sett på vent",
        Act::Resolve => "Se over: Løs saken",
        Act::Close => "Se over: Avslutt saken",
        Act::Reopen => "Se over: Åpne saken igjen",
        _ => "Se over",
    }
}

fn verb(act: Act) -> &'static str {
    match act {
        Act::Write => "Legg ut",
        Act::Wait => "Sett på vent",
        act => words::verb(act),
    }
}

fn outcome(state: &StaffState, draft: &Draft, preview: &Preview) -> String {
    let status = || staff_words::status(&state.catalogue, preview.case.status);
    match draft.act {
        Act::Owner => format!(
            "{} får saken, og får varsel om den.",
            staff_words::owner(preview.case.owner)
        ),
        Act::Write if draft.value != super::writing::QUESTION => String::new(),
        Act::Write => "Saken står på vent til noen svarer.".to_owned(),
        _ => format!("Saken blir «{}».", status()),
    }
}

/// "2 SMS i 3 deler og 1 e-post går ut."
pub(in crate::web::staff) fn sum(preview: &Preview) -> String {
    let by = |channel| {
        let letters = preview.letters.iter();
        letters.filter(move |one| one.letter.channel == channel && !one.is_reserve)
    };
    let parts: usize = by(MessageChannel::Sms)
        .map(|one| segments(&one.letter.body).count)
        .sum();
    let (sms, emails) = (
        by(MessageChannel::Sms).count(),
        by(MessageChannel::Email).count(),
    );
    let sms = (sms > 0).then(|| match (sms, parts) {
        (sms, parts) if sms == parts => format!("{sms} SMS"),
        (sms, parts) => format!("{sms} SMS i {parts} deler"),
    });
    let emails = (emails > 0).then(|| match emails {
        1 => "1 e-post".to_owned(),
        emails => format!("{emails} e-poster"),
    });
    let all: Vec<String> = sms.into_iter().chain(emails).collect();
    if all.is_empty() {
        "Ingen SMS eller e-post går ut. Det står på siden til melderne.".to_owned()
    } else {
        format!("{} går ut.", all.join(" og "))
    }
}

/// Those who see it on their pages alone.
pub(in crate::web::staff) fn unreached(preview: &Preview) -> String {
    let alone = preview.pages.iter().filter(|page| !page.is_reachable);
    match (alone.count(), preview.letters.is_empty()) {
        (0, _) | (_, true) => String::new(),
        (1, false) => "1 melder har ikke oppgitt kontakt, og ser det bare på siden sin.".to_owned(),
        (count, false) => {
            format!("{count} meldere har ikke oppgitt kontakt, og ser det bare på siden sin.")
        }
    }
}

/// All messages as they will be sent.
pub(in crate::web::staff) fn letters(preview: &Preview, shows_contact: bool) -> Vec<LetterShown> {
    let letters = preview.letters.iter();
    letters
        .map(|letter| letter_shown(letter, shows_contact))
        .collect()
}

fn letter_shown(previewed: &Previewed, shows_contact: bool) -> LetterShown {
    let letter = &previewed.letter;
    LetterShown {
        channel: staff_words::message_channel(letter.channel),
        to: shown(shows_contact, letter.channel, &letter.to),
        reference: previewed.reference.to_string(),
        language: staff_words::language(letter.language),
        code: letter.language.code().to_owned(),
        size: match (letter.channel, segments(&letter.body).count) {
            (MessageChannel::Sms, 1) => "1 SMS-del".to_owned(),
            (MessageChannel::Sms, parts) => format!("{parts} SMS-deler"),
            _ => String::new(),
        },
        subject: letter.subject.clone(),
        body: if shows_contact {
            letter.body.clone()
        } else {
            without_way(&letter.body)
        },
        is_reserve: previewed.is_reserve,
    }
}

/// The words without the way to the reporter's page, for who sees no contact.
fn without_way(body: &str) -> String {
    const WAY: &str = "/status/";
    let mut parts = body.split(WAY);
    let mut shown = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let after = part.trim_start_matches(|c: char| c.is_ascii_alphanumeric());
        shown.push_str(WAY);
        shown.push('…');
        shown.push_str(after);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_to_a_page_is_hidden_and_the_rest_stays() {
        assert_eq!(
            without_way("SF: https://x.no/status/0abc9 - Ring 110, eller /status/zz."),
            "SF: https://x.no/status/… - Ring 110, eller /status/…."
        );
        assert_eq!(without_way("Ingenting her"), "Ingenting her");
    }
}
