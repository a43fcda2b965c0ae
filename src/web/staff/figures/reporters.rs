//! The reporters: whom we did not reach, and how they came to us.

use super::super::words as names;
use super::draw::Plot;
use super::draw::bars::{Bar, Bars, Group};
use super::draw::columns::{Columns, Multiple};
use super::figure::{Desk, Figure, Key, Link};
use super::queue_links;
use super::sheet::{Cell, Sheet, Unit};
use super::words;
use crate::casework::figures::measure::Share;
use crate::casework::figures::reporters::Came;
use crate::domain::language::Language;

pub(super) fn not_reached(desk: &Desk) -> Figure {
    let found = &desk.figures.not_reached;
    let key = Key::NotReached;
    let statement = if found.messages == 0 {
        "Alle meldinger til melderne kom fram.".to_owned()
    } else {
        format!(
            "{} kom aldri fram{}. {} gikk ut som de skulle.",
            words::counted(desk.c, found.messages, "melding", "meldinger"),
            desk.change(found.messages, found.messages_before),
            words::counted(desk.c, found.sent, "kvittering", "kvitteringer"),
        )
    };
    let whole: Vec<bool> = desk.weeks.iter().map(|(_, is_whole)| *is_whole).collect();
    let plot = Columns::new(
        Desk::told(key, "plot", format!("Søyler uke for uke. {statement}")),
        vec![Multiple {
            name: "Per uke".to_owned(),
            total: desk.number(found.messages),
            weeks: found.by_week.clone(),
        }],
        &whole,
    );
    let mut sheet = Sheet::new(&[
        ("Delt etter", Unit::None),
        ("Gruppe", Unit::None),
        ("Meldinger som ikke kom fram", Unit::None),
    ]);
    sheet.row(["Alle".into(), "Alle".into(), found.messages.into()]);
    if let Some(before) = found.messages_before {
        sheet.row(["Alle".into(), "Forrige periode".into(), before.into()]);
    }
    for (channel, messages) in &found.by_channel {
        let channel = names::message_channel(*channel);
        sheet.row(["Kanal".into(), channel.into(), (*messages).into()]);
    }
    for (week, messages) in desk.week_names().zip(&found.by_week) {
        sheet.row(["Uke".into(), week.into(), (*messages).into()]);
    }
    Figure {
        key,
        plots: if found.messages == 0 {
            vec![]
        } else {
            vec![Plot::Columns(plot)]
        },
        statement,
        links: if desk.figures.monday.not_reached > 0 {
            vec![Link {
                text: "Åpne saker der melderen ikke er nådd".to_owned(),
                href: queue_links::not_reached(desk.figures.owner),
                note: desk.number(desk.figures.monday.not_reached),
            }]
        } else {
            vec![]
        },
        sheet,
        note: "Kvitteringer, svar og oppdateringer fra perioden som ikke kom fram, og som ingen \
               annen melding er sendt i stedet for.",
    }
}

pub(super) fn channels(desk: &Desk) -> Figure {
    let ways = &desk.figures.ways;
    let key = Key::Channels;
    let other: u32 = ways
        .languages
        .iter()
        .filter(|came| came.of != Language::BOKMAL)
        .map(|came| came.reports)
        .sum();
    let other = Share {
        hits: other,
        of: ways.reports,
    };
    let statement = if ways.reports == 0 {
        "Ingen meldinger i perioden.".to_owned()
    } else {
        let most = ways.channels.first().map(|came| names::channel(came.of));
        format!(
            "{}{}. Flest på {}.{}",
            words::counted(desk.c, ways.reports, "melding", "meldinger"),
            desk.change(ways.reports, ways.reports_before),
            most.map(in_a_sentence).unwrap_or_default(),
            other.part().map_or_else(String::new, |part| format!(
                " {} var på et annet språk enn bokmål.",
                words::percent(part)
            ))
        )
    };
    let bars = |came: Vec<(String, u32)>| -> Vec<Bar> {
        came.into_iter()
            .enumerate()
            .map(|(place, (label, reports))| Bar {
                label,
                value: f64::from(reports),
                text: desk.number(reports),
                is_strong: place == 0,
            })
            .collect()
    };
    let channel = |came: &Came<_>| (names::channel(came.of).to_owned(), came.reports);
    let language = |came: &Came<Language>| (language(came.of), came.reports);
    let told = Desk::told(key, "plot", format!("Søyler. {statement}"));
    let plot = Bars::new(
        told,
        vec![
            Group {
                heading: "Kanal".to_owned(),
                bars: bars(ways.channels.iter().map(channel).collect()),
            },
            Group {
                heading: "Språk".to_owned(),
                bars: bars(ways.languages.iter().map(language).collect()),
            },
        ],
    );
    let mut sheet = Sheet::new(&[
        ("Delt etter", Unit::None),
        ("Gruppe", Unit::None),
        ("Meldinger", Unit::None),
        ("Forrige periode", Unit::None),
    ]);
    let mut row = |by: &str, (name, reports): (String, u32), before: Option<u32>| {
        sheet.row([by.into(), name.into(), reports.into(), Cell::Count(before)]);
    };
    for came in &ways.channels {
        row("Kanal", channel(came), came.before);
    }
    for came in &ways.languages {
        row("Språk", language(came), came.before);
    }
    Figure {
        key,
        plots: if ways.reports == 0 {
            vec![]
        } else {
            vec![Plot::Bars(plot)]
        },
        statement,
        links: vec![],
        sheet,
        note: "Hver melding telles, også når flere hører til samme sak. Språket er det vi svarer \
               på.",
    }
}

/// A channel's name within a sentence: abbreviations stay as they are.
fn in_a_sentence(name: &str) -> String {
    if name.chars().all(|c| c.is_uppercase()) {
        name.to_owned()
    } else {
        name.to_lowercase()
    }
}

fn language(language: Language) -> String {
    match language.code() {
        "se" => "Nordsamisk".to_owned(),
        "pl" => "Polsk".to_owned(),
        "uk" => "Ukrainsk".to_owned(),
        "ar" => "Arabisk".to_owned(),
        "so" => "Somali".to_owned(),
        "nb" => "Bokmål".to_owned(),
        "nn" => "Nynorsk".to_owned(),
        "en" => "Engelsk".to_owned(),
        code => format!("Språk «{code}»"),
    }
}
