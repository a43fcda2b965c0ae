//! Hand-overs in words.

use std::collections::BTreeMap;

use crate::domain::arrival::{Fate, SentOut};
use crate::domain::hand_over::{Arrival, Channel, Ending};
use crate::domain::hand_over_news::HandOverNews;
use crate::handing::chain::Next;
use crate::web::staff::case::draft::Act;
use crate::web::staff::words;

/// What a recipient is called: by its key where it is no longer configured.
pub(in crate::web::staff::case) fn name(key: &str, names: &BTreeMap<String, String>) -> String {
    let known = names.get(key).cloned();
    known.unwrap_or_else(|| words::recipient(key))
}

/// A line of the history: somebody was given it.
pub(in crate::web::staff::case) fn given(
    key: &str,
    rule: Option<&str>,
    names: &BTreeMap<String, String>,
) -> String {
    let name = name(key, names);
    match rule {
        Some(rule) => format!("Overlevert til {name} etter regelen «{rule}»"),
        None => format!("Overlevert til {name}"),
    }
}

/// A line of the history: something new of a hand-over.
pub(in crate::web::staff::case) fn news(
    key: &str,
    news: &str,
    names: &BTreeMap<String, String>,
) -> String {
    let name = name(key, names);
    let Ok(news) = news.parse() else {
        return format!("{name}: {news}");
    };
    match news {
        HandOverNews::Arrival(Arrival::Sent) => format!("Sendt til {name}"),
        HandOverNews::Arrival(Arrival::Unknown) => format!("Uvisst om {name} har fått saken"),
        HandOverNews::Arrival(Arrival::NotReceived) => {
            format!("Ikke mottatt av {name}. Saken er tilbake hos den som ga den")
        }
        HandOverNews::Arrival(Arrival::Reached) => format!("Kommet fram til {name}"),
        HandOverNews::Arrival(Arrival::Receipt) => format!("{name} har mottatt saken"),
        HandOverNews::Arrival(Arrival::Accepted) => format!("{name} har tatt saken"),
        HandOverNews::Reminded(channel) => format!("{name} er påminnet {}", by(channel)),
        HandOverNews::Tried(channel) => format!("Sendt til {name} {} også", by(channel)),
        HandOverNews::Ended(Ending::Done) => format!("{name} er ferdig med saken"),
        HandOverNews::Ended(Ending::GivenBack) => format!("{name} ga saken tilbake"),
        HandOverNews::Ended(Ending::Withdrawn) => format!("Trukket tilbake fra {name}"),
        HandOverNews::Ended(Ending::Overtaken) => format!("{name} har ikke saken lenger"),
    }
}

/// How far it has come, and the class that it is shown by.
pub(super) fn arrival(arrival: Arrival) -> (&'static str, &'static str) {
    match arrival {
        Arrival::Sent => ("Sendt", "waiting"),
        Arrival::Unknown => ("Uvisst om den kom fram", "bad"),
        Arrival::NotReceived => ("Ikke mottatt", "bad"),
        Arrival::Reached => ("Kommet fram", "plain"),
        Arrival::Receipt => ("Mottatt", "good"),
        Arrival::Accepted => ("Tatt", "good"),
    }
}

/// How it ended.
pub(super) fn ending(ending: Ending) -> &'static str {
    match ending {
        Ending::Done => "Ferdig",
        Ending::GivenBack => "Gitt tilbake",
        Ending::Withdrawn => "Trukket tilbake",
        Ending::Overtaken => "Gjelder ikke lenger",
    }
}

/// By which way, inside a sentence.
pub(super) fn by(channel: Channel) -> &'static str {
    match channel {
        Channel::Queue => "i køen",
        Channel::Email => "på e-post",
        Channel::Sms => "på SMS",
        Channel::Webhook => "til systemet deres",
    }
}

/// What came of something that went out.
pub(super) fn sent(sent: &SentOut) -> (&'static str, &'static str) {
    match (sent.channel, sent.fate) {
        (Channel::Queue, _) => ("ligger i køen", "plain"),
        (_, Fate::Underway) => ("venter på sending", "waiting"),
        (_, Fate::Unknown) => ("uvisst om den er sendt", "bad"),
        (_, Fate::AtGateway) => ("sendt", "plain"),
        (_, Fate::Arrived) => ("kommet fram", "good"),
        (_, Fate::Failed) => ("kom ikke fram", "bad"),
    }
}

/// What happens next, if nobody answers.
pub(super) fn next(next: &Next) -> String {
    let by_all = |channels: &[Channel]| {
        let all: Vec<&str> = channels.iter().copied().map(by).collect();
        all.join(" og ")
    };
    match next {
        Next::Remind(channels) => format!("påminnelse {}", by_all(channels)),
        Next::Send(channels) => format!("sendes {}", by_all(channels)),
        Next::Back => "tilbake som ikke mottatt".to_owned(),
        Next::Wait(_) => "vi ser på den igjen".to_owned(),
    }
}

/// As [`crate::web::staff::case::acts::words::verb`].
pub(in crate::web::staff::case) fn verb(act: Act) -> &'static str {
    match act {
        Act::Withdraw => "Trekk tilbake",
        Act::GiveAgain => "Send på nytt",
        _ => "Gi saken",
    }
}

/// What is said when it is done.
pub(in crate::web::staff::case) fn done(act: Act) -> &'static str {
    match act {
        Act::Withdraw => "Overleveringen er trukket tilbake, og lenken virker ikke lenger.",
        Act::GiveAgain => "Saken er sendt på nytt.",
        _ => "Saken er gitt videre. Under «Overlevering» ser du når den er mottatt.",
    }
}
