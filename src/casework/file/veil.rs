//! What is taken out of a case before somebody sees it: the words that are not
//! for their department, and who reported unless they have asked. Pure.

use super::{CaseFile, FiledMessage, FiledReport};
use crate::casework::police::is_of_sheet;
use crate::casework::rights::Sight;
use crate::casework::sight::{Words, words};
use crate::domain::account::Account;
use crate::domain::case::{Event, HistoryEntry, Owner};
use crate::domain::category::Category;
use crate::domain::contact::{Email, Phone};
use crate::domain::outgoing::{Message, MessageChannel, Purpose};
use crate::domain::police_sheet::Step;
use crate::handing::given::without_token;

/// The case as the account may see it.
pub(super) fn veiled(mut file: CaseFile, who: &Account) -> CaseFile {
    let (sight, category) = (file.sight, file.case.category);
    for filed in &mut file.messages {
        if filed.message.purpose == Purpose::Notice {
            // The link is its recipient's alone.
            filed.message.body = without_token(&filed.message.body);
        }
    }
    for filed in &mut file.reports {
        hide_words(filed, sight, category);
    }
    if sight < Sight::Fault {
        file.case.place.typed = None;
        file.messages.clear();
        file.visits.clear();
        file.access = None;
        file.speaks_of_dog = false;
    }
    if file.hides_words() || sight < Sight::Fault {
        file.asides.clear();
        file.written.clear();
        for rating in &mut file.ratings {
            rating.words.clear();
        }
        file.history.retain(|entry| entry.event != Event::Noted);
        // A recipient mends what the department answers for, and writes to it.
        let is_own = sight >= Sight::Fault && who.department == Some(file.case.owner);
        for entry in &mut file.history {
            let by_link = matches!(entry.event, Event::RecipientAnswered | Event::RecipientTold);
            let may_read = is_for(who.department, entry) || (by_link && is_own);
            if !may_read {
                entry.reason = None;
            }
        }
        for filed in &mut file.messages {
            close(filed);
        }
    }
    if sight < Sight::All {
        file.history
            .retain(|entry| !is_between_us_and_the_police(entry));
        let sheets = file.history.iter_mut();
        for sheet in sheets.filter(|entry| entry.event == Event::PoliceSheet) {
            sheet.reason = None;
        }
        file.messages
            .retain(|filed| !is_of_sheet(&filed.message.promise));
    }
    for filed in &mut file.messages {
        filed.message.body = without_link_of_sheet(&filed.message);
    }
    if !file.shows_contact {
        hide_identities(&mut file);
    }
    file
}

/// The link opens what went to the police: nobody opens it in their place.
fn without_link_of_sheet(message: &Message) -> String {
    if !is_of_sheet(&message.promise) {
        return message.body.clone();
    }
    let words = message.body.split_inclusive(char::is_whitespace);
    let hidden = words.map(|word| match word.split_once("/h/") {
        Some((base, token)) => {
            let space = &token[token.trim_end().len()..];
            format!("{base}/h/…{space}")
        }
        None => word.to_owned(),
    });
    hidden.collect()
}

/// Others learn that there is a sheet for the police, and nothing else of it.
fn is_between_us_and_the_police(entry: &HistoryEntry) -> bool {
    match entry.event {
        Event::PoliceSheet => entry.from.as_deref() != Some(Step::Approved.key()),
        Event::PoliceCalled | Event::PoliceAnswered => true,
        _ => false,
    }
}

fn hide_words(filed: &mut FiledReport, sight: Sight, category: Category) {
    let text = &filed.report.text;
    filed.words = words(sight, category, text, filed.decision.as_ref());
    let left = match &filed.words {
        Words::All => return,
        Words::Fault(named) => named.join(", "),
        Words::None => String::new(),
    };
    filed.report.text = left;
    filed.report.typed_address = None;
    filed.decision = None;
    filed.answers.clear();
    filed.photos.clear();
}

/// Whether a line's reason may be read where the words are hidden: of a routing
/// it is the rule, and who gave the case to a department wrote it for that one.
fn is_for(department: Option<Owner>, entry: &HistoryEntry) -> bool {
    match entry.event {
        Event::Routed => true,
        Event::OwnerChanged | Event::ToLeader | Event::OwnerKept => {
            entry.to.as_deref() == department.map(Owner::key)
        }
        _ => false,
    }
}

fn hide_identities(file: &mut CaseFile) {
    let mut known: Vec<String> = Vec::new();
    let mut number = |contact: &str| {
        let place = known.iter().position(|other| other == contact);
        place.unwrap_or_else(|| {
            known.push(contact.to_owned());
            known.len() - 1
        })
    };
    for filed in &mut file.reports {
        let reporter = &mut filed.report.reporter;
        reporter.name = None;
        reporter.phone = (reporter.phone.as_ref()).map(|own| own.veiled(number(own.reveal())));
        reporter.email = (reporter.email.as_ref()).map(|own| own.veiled(number(own.reveal())));
        // It opens the reporter's own page.
        filed.report.status_token.clear();
    }
    for filed in &mut file.messages {
        close(filed);
    }
}

/// A recipient's own mailbox is no secret, and the letters to it tell nothing.
fn close(filed: &mut FiledMessage) {
    if filed.message.purpose == Purpose::Notice || !filed.is_open {
        return;
    }
    filed.is_open = false;
    filed.message.to = masked(filed.message.channel, &filed.message.to);
    filed.message.body.clear();
    filed.message.subject.clear();
    for road in &mut filed.roads {
        road.to = masked(road.channel, &road.to);
    }
}

fn masked(channel: MessageChannel, to: &str) -> String {
    let masked = match channel {
        MessageChannel::Sms => to.parse::<Phone>().ok().map(|phone| phone.to_string()),
        MessageChannel::Email => to.parse::<Email>().ok().map(|email| email.to_string()),
        MessageChannel::Page => None,
    };
    masked.unwrap_or_default()
}
