//! How long things take, and the promises that were kept.

use super::super::words as names;
use super::draw::Plot;
use super::draw::bars::{Bar, Bars, Group};
use super::draw::lines::{Line, Lines};
use super::draw::ranges::{Range, Ranges};
use super::figure::{Desk, Figure, Key};
use super::sheet::{Cell, Sheet, Unit};
use super::words;
use crate::casework::figures::measure::{Share, Spread, Within};
use crate::casework::figures::times::{Kept, Measured};
use crate::domain::case::Owner;

pub(super) fn answers(desk: &Desk) -> Figure {
    let answers = &desk.figures.answers;
    let (half, _) = desk.figures.acknowledgements;
    let mut statement = spoken(&answers.all, "fikk svar fra et menneske");
    statement.push_str(&earlier(answers));
    if let Within::Time(time) = half {
        statement += " Kvitteringen gikk ut innen ";
        statement += &words::length(time);
        statement.push('.');
    }
    desk.times(
        Key::Answers,
        answers,
        statement,
        "Fra saken ble meldt til noen tok den, skrev til melderen eller endret statusen. Å \
         sortere saken, sende den videre eller skrive et notat er ikke et svar. Saker som ble \
         meldt i perioden; de som venter ennå, regnes med så lenge de har ventet. Kvitteringen: \
         fra meldingen kom til SMS- eller e-posttjenesten hadde tatt imot svaret, for halvparten \
         av dem som kom fram.",
    )
}

pub(super) fn resolution(desk: &Desk) -> Figure {
    let resolution = &desk.figures.resolution;
    let mut statement = spoken(&resolution.all, "ble ferdig");
    statement.push_str(&earlier(resolution));
    desk.times(
        Key::Resolution,
        resolution,
        statement,
        "Fra saken ble meldt til den ble løst eller avsluttet, for saker som ble ferdige i \
         perioden. Ble den åpnet igjen, teller bare siste gang den ble ferdig.",
    )
}

pub(super) fn promises(desk: &Desk) -> Figure {
    let promises = &desk.figures.promises;
    let key = Key::Promises;
    let all = &promises.all;
    let before = promises
        .before
        .as_ref()
        .and_then(|before| before.looked_at.part());
    let statement = match all.looked_at.part() {
        None if all.looked_at.of == 0 => "Ingen frister har gått ut ennå.".to_owned(),
        None => format!("For få frister til å si noe ({}).", all.looked_at.of),
        Some(part) => format!(
            "{} av fristene ble holdt ({} av {}){}. {} av sakene var også ferdige da.",
            words::percent(part),
            desk.number(all.looked_at.hits),
            desk.number(all.looked_at.of),
            words::change_of_share(Some(part), before),
            share_of(all.finished),
        ),
    };
    let mut sheet = Sheet::new(&[
        ("Delt etter", Unit::None),
        ("Gruppe", Unit::None),
        ("Frister", Unit::None),
        ("Holdt", Unit::Percent),
        ("Ferdig innen fristen", Unit::Percent),
    ]);
    desk.rows(promises, |by, name, kept| {
        sheet.row([
            by.into(),
            name.into(),
            kept.looked_at.of.into(),
            Cell::Share(kept.looked_at),
            Cell::Share(kept.finished),
        ]);
    });
    let plots = if all.looked_at.of == 0 {
        vec![]
    } else {
        vec![
            Plot::Bars(desk.kept(key, promises)),
            Plot::Lines(desk.kept_by_week(key, promises)),
        ]
    };
    Figure {
        key,
        statement,
        plots,
        links: vec![],
        sheet,
        note: "Saker som ble meldt i perioden og har en frist som er passert. Holdt: noen svarte \
               (se «Tid til første svar») eller saken ble ferdig innen fristen. Ble saken åpnet \
               igjen, må den også bli ferdig innen den nye fristen.",
    }
}

/// The statement of a spread.
fn spoken(spread: &Spread, what: &str) -> String {
    match (spread.half, spread.nine_of_ten) {
        (Within::Few, _) if spread.done + spread.waiting == 0 => {
            "Ingen saker i perioden.".to_owned()
        }
        (Within::Few, _) => format!(
            "For få saker til å si noe ({}).",
            spread.done + spread.waiting
        ),
        (Within::NotYet, _) => format!(
            "Mindre enn halvparten {what} ennå: {} av {}.",
            spread.done,
            spread.done + spread.waiting
        ),
        (Within::Time(half), nine_of_ten) => {
            let rest = match nine_of_ten.time() {
                Some(time) => format!("ni av ti innen {}", words::length(time)),
                None => "færre enn ni av ti så langt".to_owned(),
            };
            format!("Halvparten {what} innen {}, {rest}.", words::length(half))
        }
    }
}

/// What half of them stayed within in the time before.
fn earlier(measured: &Measured<Spread>) -> String {
    let before = measured.before.and_then(|before| before.half.time());
    match (measured.all.half.time(), before) {
        (Some(_), Some(before)) => format!(" Forrige periode: {}.", words::length(before)),
        _ => String::new(),
    }
}

fn hours(within: Within) -> Option<f64> {
    within.time().map(|time| time.as_secs_f64() / 3600.0)
}

fn range(label: String, spread: &Spread) -> Range {
    Range {
        label,
        text: words::both(spread.half, spread.nine_of_ten),
        half: hours(spread.half),
        nine_of_ten: hours(spread.nine_of_ten),
        goes_on: spread.half != Within::Few && spread.nine_of_ten == Within::NotYet,
    }
}

impl Desk<'_> {
    fn times(
        &self,
        key: Key,
        measured: &Measured<Spread>,
        statement: String,
        note: &'static str,
    ) -> Figure {
        let mut sheet = Sheet::new(&[
            ("Delt etter", Unit::None),
            ("Gruppe", Unit::None),
            ("Saker", Unit::None),
            ("Halvparten innen", Unit::Hours),
            ("Ni av ti innen", Unit::Hours),
        ]);
        self.rows(measured, |by, name, spread| {
            let cases = u32::try_from(spread.done + spread.waiting).unwrap_or(u32::MAX);
            sheet.row([
                by.into(),
                name.into(),
                cases.into(),
                Cell::Within(spread.half),
                Cell::Within(spread.nine_of_ten),
            ]);
        });
        let is_drawn = measured.all.done + measured.all.waiting > 0;
        Figure {
            key,
            plots: if is_drawn {
                self.plots_of_times(key, measured, &statement)
            } else {
                vec![]
            },
            statement,
            links: vec![],
            sheet,
            note,
        }
    }

    fn plots_of_times(&self, key: Key, measured: &Measured<Spread>, statement: &str) -> Vec<Plot> {
        let owners = measured.by_owner.iter();
        let owners = owners.map(|(owner, spread)| range(names::owner(*owner).to_owned(), spread));
        let priorities = measured.by_priority.iter();
        let priorities =
            priorities.map(|(priority, spread)| range(names::priority(self.c, *priority), spread));
        let ranges = Ranges::new(
            Desk::told(
                key,
                "plot",
                format!("En linje for hver eier og hver hast: punktet er halvparten. {statement}"),
            ),
            vec![
                ("Etter eier".to_owned(), owners.collect()),
                ("Etter hast".to_owned(), priorities.collect()),
            ],
        );
        let mut plots = vec![Plot::Ranges(ranges)];
        let values: Vec<Option<f64>> = measured
            .by_week
            .iter()
            .map(|spread| hours(spread.half))
            .collect();
        let most = values.iter().flatten().copied().fold(0.0, f64::max);
        if values.iter().flatten().count() > 1 {
            let time = jiff::SignedDuration::from_secs((most * 3600.0) as i64);
            plots.push(Plot::Lines(Lines::new(
                Desk::told(
                    key,
                    "weeks",
                    "Hvor lang tid det tok for halvparten, uke for uke.".to_owned(),
                ),
                &[Line {
                    label: "Halvparten".to_owned(),
                    values,
                    is_strong: true,
                }],
                &self.weeks,
                most,
                words::length(time),
            )));
        }
        plots
    }

    fn kept(&self, key: Key, promises: &Measured<Kept>) -> Bars {
        let bar = |label: String, kept: &Kept| Bar {
            label,
            value: kept.looked_at.part().unwrap_or(0.0),
            text: share_of(kept.looked_at),
            is_strong: true,
        };
        let owners = promises.by_owner.iter();
        let owners = owners.map(|(owner, kept)| bar(names::owner(*owner).to_owned(), kept));
        let priorities = promises.by_priority.iter();
        let priorities =
            priorities.map(|(priority, kept)| bar(names::priority(self.c, *priority), kept));
        let group = |heading: &str, bars: Vec<Bar>| Group {
            heading: heading.to_owned(),
            bars,
        };
        Bars::new(
            Desk::told(key, "plot", "Andelen frister som ble holdt.".to_owned()),
            vec![
                group("Holdt, etter eier", owners.collect()),
                group("Holdt, etter hast", priorities.collect()),
            ],
        )
    }

    fn kept_by_week(&self, key: Key, promises: &Measured<Kept>) -> Lines {
        let line = |label: &str, is_strong, share: fn(&Kept) -> Share| Line {
            label: label.to_owned(),
            values: promises
                .by_week
                .iter()
                .map(|kept| share(kept).part())
                .collect(),
            is_strong,
        };
        Lines::new(
            Desk::told(
                key,
                "weeks",
                "Andelen frister som ble holdt, og andelen saker som var ferdige innen fristen, \
                 etter uka de ble meldt."
                    .to_owned(),
            ),
            &[
                line("Ferdig i tide", false, |kept| kept.finished),
                line("Holdt", true, |kept| kept.looked_at),
            ],
            &self.weeks,
            1.0,
            words::percent(1.0),
        )
    }

    /// One row for all, then by owner, by priority and by week.
    fn rows<T>(&self, measured: &Measured<T>, mut row: impl FnMut(&str, String, &T)) {
        row("Alle", "Alle".to_owned(), &measured.all);
        if let Some(before) = &measured.before {
            row("Alle", "Forrige periode".to_owned(), before);
        }
        let owner = |owner: Owner| names::owner(owner).to_owned();
        for (of, value) in &measured.by_owner {
            row("Eier", owner(*of), value);
        }
        for (of, value) in &measured.by_priority {
            row("Hast", names::priority(self.c, *of), value);
        }
        for (name, value) in self.week_names().zip(&measured.by_week) {
            row("Uke", name, value);
        }
    }
}

/// A share beside its bar.
fn share_of(share: Share) -> String {
    share
        .part()
        .map_or_else(|| words::FEW.to_owned(), words::percent)
}
