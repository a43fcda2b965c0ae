//! To whom a case was given, how far that has come and what happens next; and the
//! forms by which it is given, taken back and sent again.

mod confirm;
pub(super) mod words;

use jiff::Timestamp;

use super::acts::{Outcome, problem};
use super::draft::{Act, Draft, Step};
use super::history;
use super::{Problem, Typed};
use crate::casework::actions::Order;
use crate::casework::file::CaseFile;
use crate::casework::hand_over::give::{Candidate, GiveError, Giving, MAX_WORDS};
use crate::casework::hand_over::standing::FiledHandOver;
use crate::domain::arrival::Fate;
use crate::domain::case::{Case, Event};
use crate::domain::hand_over::{Arrival, Giver};
use crate::domain::hand_over_news::HandOverNews;
use crate::store::sessions::Session;
use crate::web::staff::StaffState;
use crate::web::staff::fault::Fault;
use crate::web::staff::times::{self, Moment};
use crate::wording::Catalogue;

/// The section "Overlevering".
pub(super) struct HandOversShown {
    /// Newest first; those that act before those that are told.
    pub standing: Vec<HandOverShown>,
    /// Those that have ended, newest first.
    pub ended: Vec<HandOverShown>,
    /// The police own it and have got nothing.
    pub needs_sheet: bool,
    pub form: Option<GiveForm>,
}

/// One hand-over.
pub(super) struct HandOverShown {
    pub id: String,
    pub name: String,
    /// They are told alone.
    pub is_told: bool,
    /// The recipient is no longer configured.
    pub is_gone: bool,
    pub by: String,
    pub state: &'static str,
    pub state_class: &'static str,
    pub state_at: Moment,
    pub steps: Vec<StepShown>,
    /// What happens next, and when.
    pub next: Option<(String, Moment)>,
    pub words: Option<String>,
    pub can_withdraw: bool,
    pub can_send_again: bool,
    /// Said where it is back on the sender's desk.
    pub is_back: bool,
}

/// Something that happened on the way.
pub(super) struct StepShown {
    pub what: String,
    pub class: &'static str,
    pub at: Moment,
    pub detail: String,
}

/// The form that gives the case to somebody.
pub(super) struct GiveForm {
    pub is_open: bool,
    pub is_kept: bool,
    pub choices: Vec<GiveChoice>,
    pub words: String,
    pub most: usize,
    pub choice_problem: String,
    pub words_problem: String,
}

/// Somebody to choose.
pub(super) struct GiveChoice {
    pub key: String,
    pub name: String,
    pub how: String,
    pub is_chosen: bool,
}

/// Fills the section.
pub(super) fn shown(
    c: &Catalogue,
    file: &CaseFile,
    typed: Option<&Typed>,
    now: Timestamp,
) -> HandOversShown {
    let all = &file.hand_overs.all;
    let (mut standing, ended): (Vec<_>, Vec<_>) = all
        .iter()
        .rev()
        .partition(|filed| filed.hand_over.end.is_none());
    standing.sort_by_key(|filed| !filed.hand_over.acts);
    let one = |filed: &FiledHandOver| one(c, file, filed, now);
    HandOversShown {
        standing: standing.into_iter().map(one).collect(),
        ended: ended.into_iter().map(one).collect(),
        needs_sheet: file.hand_overs.needs_sheet,
        form: form(file, typed),
    }
}

fn one(c: &Catalogue, file: &CaseFile, filed: &FiledHandOver, now: Timestamp) -> HandOverShown {
    let given = &filed.hand_over;
    let (state, state_class, state_at) = match given.end {
        Some((ending, at)) => (words::ending(ending), "plain", at),
        None => {
            let (state, class) = words::arrival(given.arrival);
            (state, class, given.arrival_at)
        }
    };
    HandOverShown {
        id: given.id.clone(),
        name: filed.name.clone(),
        is_told: !given.acts,
        is_gone: filed.is_gone,
        by: match &given.giver {
            Giver::Rule(rule) => format!("Etter regelen «{rule}»"),
            Giver::Account(id) => format!("Gitt av {}", history::name(id, &file.names)),
        },
        state,
        state_class,
        state_at: times::ago(c, state_at, now),
        steps: steps(c, file, filed, now),
        next: (filed.next.as_ref()).map(|(at, next)| (words::next(next), times::left(c, *at, now))),
        words: given.words.clone(),
        can_withdraw: filed.can_withdraw,
        can_send_again: filed.can_send_again,
        is_back: given.end.is_none() && given.arrival == Arrival::NotReceived,
    }
}

/// What went out and what came of it, and who answered, in order.
fn steps(c: &Catalogue, file: &CaseFile, filed: &FiledHandOver, now: Timestamp) -> Vec<StepShown> {
    let mut dated: Vec<(Timestamp, StepShown)> = Vec::new();
    for (place, sent) in filed.sent.iter().enumerate() {
        let mut before = filed.sent.iter().take(place);
        let is_reminder = before.any(|before| before.channel == sent.channel);
        let (state, class) = words::sent(sent);
        let by = words::by(sent.channel);
        let what = match (is_reminder, sent.fate) {
            (true, _) => format!("Påminnelse {by}: {state}"),
            (false, Fate::AtGateway)
                if sent.channel == crate::domain::hand_over::Channel::Queue =>
            {
                "Lagt i køen".to_owned()
            }
            (false, _) => format!("{}: {state}", capital(by)),
        };
        let at = sent.fate_at.unwrap_or(sent.sent_at);
        dated.push((
            sent.sent_at,
            StepShown {
                what,
                class,
                at: times::ago(c, at, now),
                detail: match sent.fate {
                    Fate::Failed | Fate::Unknown => sent.failure.clone().unwrap_or_default(),
                    _ => String::new(),
                },
            },
        ));
    }
    let given = &filed.hand_over;
    let until = given.end.map(|(_, at)| at);
    for entry in &file.history {
        let is_its = entry.event == Event::HandOverNews
            && entry.from.as_deref() == Some(given.recipient.as_str())
            && entry.at >= given.given_at
            && until.is_none_or(|until| entry.at <= until);
        let news = entry.to.as_deref().and_then(|news| news.parse().ok());
        let (true, Some(HandOverNews::Arrival(arrival))) = (is_its, news) else {
            continue;
        };
        let (what, class) = words::arrival(arrival);
        let who = history::who(&entry.actor, &file.names);
        dated.push((
            entry.at,
            StepShown {
                what: if arrival.is_received() {
                    format!("{what} av {who}")
                } else {
                    what.to_owned()
                },
                class,
                at: times::ago(c, entry.at, now),
                detail: String::new(),
            },
        ));
    }
    dated.sort_by_key(|(at, _)| *at);
    dated.into_iter().map(|(_, step)| step).collect()
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(chars).collect()
}

fn form(file: &CaseFile, typed: Option<&Typed>) -> Option<GiveForm> {
    let typed = typed.filter(|typed| typed.draft.act == Act::Give);
    let candidates = &file.hand_overs.candidates;
    if candidates.is_empty() && typed.is_none() {
        return None;
    }
    let has_it = |candidate: &&Candidate| {
        let mut standing = file.hand_overs.all.iter().map(|filed| &filed.hand_over);
        standing.any(|one| {
            one.end.is_none() && one.recipient == candidate.key && one.acts == candidate.acts
        })
    };
    let draft = typed.map(|typed| &typed.draft);
    let choices: Vec<GiveChoice> = candidates
        .iter()
        .filter(|candidate| !has_it(candidate))
        .map(|candidate| {
            let ways: Vec<&str> = candidate.channels.iter().copied().map(words::by).collect();
            let ways = ways.join(", ");
            GiveChoice {
                key: candidate.key.clone(),
                name: candidate.name.clone(),
                how: if candidate.acts {
                    ways
                } else {
                    format!("bare til orientering, {ways}")
                },
                is_chosen: draft.is_some_and(|draft| draft.value == candidate.key),
            }
        })
        .collect();
    if choices.is_empty() && typed.is_none() {
        return None;
    }
    let problem = typed.map(|typed| &typed.problem);
    Some(GiveForm {
        is_open: typed.is_some(),
        is_kept: matches!(problem, Some(Problem::Kept)),
        choices,
        words: draft.map_or_else(String::new, |draft| draft.words.clone()),
        most: MAX_WORDS,
        choice_problem: match problem {
            Some(Problem::Choice(words) | Problem::Reason(words)) => words.clone(),
            _ => String::new(),
        },
        words_problem: match problem {
            Some(Problem::Words(words)) => words.clone(),
            _ => String::new(),
        },
    })
}

/// What came of a form: it may be shown as it goes out first.
pub(super) enum Made {
    Page(axum::response::Response),
    Outcome(Outcome),
}

/// Gives the case to whom the form says, or shows first what goes out.
pub(super) async fn give(
    state: &StaffState,
    session: &Session,
    order: Order<'_>,
    draft: &Draft,
) -> Result<Made, Fault> {
    let giving = Giving {
        recipient: draft.value.trim(),
        words: &draft.words,
    };
    if giving.recipient.is_empty() {
        let words = "Velg hvem som skal ha saken.".to_owned();
        return Ok(Made::Outcome(Outcome::Back(Problem::Choice(words))));
    }
    if draft.step == Step::Look {
        match state.casework.preview_giving(order, giving).await {
            Ok(seen) => {
                return confirm::page(state, session, order.reference, draft, &seen)
                    .await
                    .map(Made::Page);
            }
            Err(error) => return refused(state, draft.act, error).map(back),
        }
    }
    let given = state.casework.give(order, giving).await;
    outcome(state, draft.act, given)
}

/// Takes a hand-over back, or sends it again.
pub(super) async fn change(
    state: &StaffState,
    order: Order<'_>,
    draft: &Draft,
) -> Result<Made, Fault> {
    let id = draft.value.as_str();
    let changed = match draft.act {
        Act::Withdraw => state.casework.withdraw(order, id).await,
        _ => state.casework.send_again(order, id).await,
    };
    outcome(state, draft.act, changed)
}

fn outcome(state: &StaffState, act: Act, made: Result<Case, GiveError>) -> Result<Made, Fault> {
    match made {
        Ok(case) => Ok(Made::Outcome(Outcome::Done(Box::new(case)))),
        Err(error) => refused(state, act, error).map(back),
    }
}

fn back(problem: Problem) -> Made {
    Made::Outcome(Outcome::Back(problem))
}

fn refused(state: &StaffState, act: Act, error: GiveError) -> Result<Problem, Fault> {
    let words = match error {
        GiveError::Action(error) => return problem(state, act, error),
        GiveError::TooLong(over) => {
            return Ok(Problem::Words(format!(
                "Det du skriver til mottakeren, er {over} tegn for langt. Kort det ned."
            )));
        }
        GiveError::NoRecipient => {
            "Denne mottakeren kan ikke få saken. Velg en annen, eller bytt eier først."
        }
        GiveError::HasIt => {
            "Mottakeren har saken allerede. Velg en annen, eller send den på nytt over."
        }
        GiveError::NotOpen => "Saken er løst eller avsluttet. Åpne den først.",
        GiveError::NotStanding => {
            "Overleveringen er avsluttet eller mottatt imens. Se hvordan den står nå."
        }
    };
    Ok(Problem::Choice(words.to_owned()))
}
