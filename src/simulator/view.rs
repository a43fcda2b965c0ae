//! What the page shows: phones and their talks, mails, switches.

use askama::Template;
use jiff::Timestamp;
use strum::IntoEnumIterator;
use url::form_urlencoded;

use super::World;
use super::memory::{Handset, Mail};
use super::phones::{Kind, WITHHELD};
use super::pictures::Picture;
use super::pieces::{Piece, pieces};
use super::switches::{OnNow, Panel};
use super::text::{Note, State, Text};
use super::words;
use crate::domain::clock::oslo;
use crate::domain::contact::Phone;

/// Longest text that a phone sends through the gateway, in characters.
pub(super) const LONGEST: usize = 1600;

/// Texts to try the service with; the places are in the demo register.
const EXAMPLES: [&str; 12] = [
    "Naboen i Midtåsen 26 H0301 spiller høy musikk hver natt",
    "Ytterdøra i Hasselveien 48A går ikke i lås",
    "og nå kjellerdøra også",
    "Døra går ikke i lås",
    "Hasselveien 48A",
    "Det brenner i kjelleren i Hammeren 3B!",
    "There is no heating in Hasselveien 48A, it is very cold",
    "Winda w Hammeren 3B nie działa od wczoraj",
    "STATUS",
    "Det er ordnet, takk",
    "STOPP",
    "Automatisk svar: Jeg er på ferie",
];

#[derive(Template)]
#[template(path = "simulator/page.html")]
pub(super) struct Page<'a> {
    handsets: Vec<Tab>,
    selected: Tab,
    can_do: Option<&'static str>,
    kinds: Vec<NewKind>,
    service: String,
    talk: Vec<Item>,
    mails: Vec<Letter>,
    now: String,
    typed: &'a str,
    problem: Option<&'static str>,
    examples: [&'static str; 12],
    pictures: Vec<(&'static str, &'static str)>,
    longest: usize,
    panels: Vec<Panel>,
    on_now: Vec<OnNow>,
    switches_open: bool,
    lasts: [(&'static str, &'static str, bool); 3],
    catch_up: String,
}

/// What the page was asked for.
#[derive(Default)]
pub(super) struct Asked<'a> {
    pub(super) phone: Option<&'a str>,
    /// How long the next fault is to last.
    pub(super) lasts: Option<&'a str>,
    pub(super) typed: &'a str,
    pub(super) problem: Option<&'static str>,
}

#[derive(Clone)]
struct Tab {
    number: String,
    grouped: String,
    owner: String,
    href: String,
    is_selected: bool,
    received: usize,
}

/// A kind of phone that can be put on the table.
struct NewKind {
    key: &'static str,
    words: &'static str,
}

/// What stands in a talk.
enum Item {
    Bubble(Bubble),
    /// What was done to a message.
    Note {
        time: String,
        words: String,
    },
}

struct Bubble {
    sid: String,
    mine: bool,
    pieces: Vec<Piece>,
    picture: Option<(&'static str, &'static str)>,
    time: String,
    state: String,
    failed: bool,
}

struct Letter {
    message_id: String,
    from: String,
    to: String,
    subject: String,
    pieces: Vec<Piece>,
    time: String,
    is_newest: bool,
}

impl World {
    pub(super) fn page<'a>(&self, asked: &Asked<'a>) -> Page<'a> {
        let mut handsets: Vec<Tab> = self
            .memory
            .handsets()
            .into_iter()
            .map(|handset| self.tab(handset))
            .collect();
        let place = handsets
            .iter()
            .position(|tab| Some(tab.number.as_str()) == asked.phone)
            .unwrap_or(0);
        // There is always one: the first phones stay on the table.
        let mut selected = handsets[place].clone();
        selected.is_selected = true;
        handsets[place].is_selected = true;
        let mails = self.memory.mails();
        let lasts = asked.lasts.unwrap_or("1");
        Page {
            service: grouped(&self.from),
            talk: self.talk(&selected.number),
            can_do: words::can_do(Kind::of(&selected.number)),
            kinds: kinds(&handsets),
            mails: mails
                .iter()
                .enumerate()
                .map(|(place, mail)| letter(mail, place == 0))
                .collect(),
            now: clock_time(self.ids.now()),
            handsets,
            selected,
            typed: asked.typed,
            problem: asked.problem,
            examples: EXAMPLES,
            pictures: Picture::iter().map(|p| (p.key(), p.words())).collect(),
            longest: LONGEST,
            panels: self.panels(),
            switches_open: asked.lasts.is_some() || !self.faults.all_on().is_empty(),
            on_now: self.on_now(),
            lasts: [
                ("1", "neste melding"),
                ("5", "de neste fem"),
                ("off", "til jeg slår av"),
            ]
            .map(|(key, words)| (key, words, key == lasts)),
            catch_up: self.fetches_within(),
        }
    }

    fn fetches_within(&self) -> String {
        match self.catch_up.map(|every| every.as_secs()) {
            None => "Sifra er satt opp til ikke å hente det som ikke kom fram.".to_owned(),
            Some(seconds) if seconds < 60 => {
                format!("Sifra henter det som ikke kom fram, innen {seconds} sekunder.")
            }
            Some(seconds) if seconds < 120 => {
                "Sifra henter det som ikke kom fram, innen ett minutt.".to_owned()
            }
            Some(seconds) => format!(
                "Sifra henter det som ikke kom fram, innen {} minutter.",
                seconds / 60
            ),
        }
    }

    fn tab(&self, handset: Handset) -> Tab {
        let kind = Kind::of(&handset.number);
        let received = |text: &Text| {
            text.to == handset.number
                && !matches!(text.state, State::Refused(_) | State::Undelivered(_))
        };
        Tab {
            received: self.memory.texts(received).len(),
            grouped: grouped(&handset.number),
            href: href(&handset.number),
            number: handset.number,
            owner: if handset.owner.is_empty() {
                words::kind(kind).to_owned()
            } else {
                handset.owner
            },
            is_selected: false,
        }
    }

    /// Texts and what was done to them, oldest first.
    fn talk(&self, number: &str) -> Vec<Item> {
        let mut texts = self
            .memory
            .texts(|text| text.from == number || text.to == number);
        texts.reverse();
        let notes = self.memory.notes(number);
        let mut dated: Vec<(Timestamp, Item)> = texts
            .iter()
            .map(|text| (text.created_at, Item::Bubble(bubble(text))))
            .chain(notes.iter().map(|noted| (noted.at, note(noted))))
            .collect();
        // At the same time the text is first.
        dated.sort_by_key(|(at, _)| *at);
        dated.into_iter().map(|(_, item)| item).collect()
    }
}

/// The kinds that do not lie on the table yet.
fn kinds(handsets: &[Tab]) -> Vec<NewKind> {
    Kind::iter()
        .filter(|kind| *kind != Kind::Mobile)
        .filter(|kind| !handsets.iter().any(|tab| tab.number == kind.number()))
        .map(|kind| NewKind {
            key: kind.key(),
            words: words::kind(kind),
        })
        .collect()
}

fn note(note: &Note) -> Item {
    Item::Note {
        time: clock_time(note.at),
        words: words::deed(note.deed),
    }
}

fn bubble(text: &Text) -> Bubble {
    Bubble {
        sid: text.sid.clone(),
        mine: text.inbound,
        pieces: pieces(&text.body),
        picture: text.picture.map(|picture| (picture.key(), picture.words())),
        time: clock_time(text.created_at),
        state: words::state(text.state),
        failed: matches!(
            text.state,
            State::NotTaken(_) | State::Stranded | State::Refused(_) | State::Undelivered(_)
        ),
    }
}

fn letter(mail: &Mail, is_newest: bool) -> Letter {
    Letter {
        message_id: mail.message_id.clone(),
        from: mail.from.clone(),
        to: mail.to.clone(),
        subject: mail.subject.clone(),
        pieces: pieces(mail.body.trim_end()),
        time: clock_time(mail.received_at),
        is_newest,
    }
}

/// As people write it. The demo's own number is in no plan, so that it is
/// nobody's: it is grouped like the ordinary ones.
fn grouped(number: &str) -> String {
    if number == WITHHELD {
        return "vises ikke".to_owned();
    }
    if let Ok(phone) = number.parse::<Phone>() {
        return phone.grouped();
    }
    let digits: Vec<char> = number.chars().collect();
    match digits.strip_prefix(&['+', '4', '7']) {
        Some(rest) if rest.len() == 8 => rest
            .chunks(2)
            .map(String::from_iter)
            .collect::<Vec<_>>()
            .join(" "),
        _ => number.to_owned(),
    }
}

/// Where the talk with a number is.
pub(super) fn href(number: &str) -> String {
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("phone", number)
        .finish();
    format!("/simulator?{query}")
}

fn clock_time(at: Timestamp) -> String {
    at.to_zoned(oslo()).strftime("%H.%M").to_string()
}
