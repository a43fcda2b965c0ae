//! What is left to do, and what came and went.

use super::super::words as names;
use super::draw::Plot;
use super::draw::bars::{Bar, Bars, Group};
use super::draw::lines::{Line, Lines};
use super::figure::{Desk, Figure, Key};
use super::sheet::{Cell, Sheet, Unit};
use crate::casework::figures::work::{ByDays, CLASSES, FlowWeek, OLD};

const AGES: [&str; CLASSES] = [
    "0–2 dager",
    "3–7 dager",
    "8–14 dager",
    "15–30 dager",
    "over 30 dager",
];
const DELAYS: [&str; CLASSES] = [
    "i dag",
    "1–3 dager",
    "4–7 dager",
    "8–14 dager",
    "over 14 dager",
];
/// From this class on a bar has the colour: open for longer than [`OLD`] days,
/// overdue for longer than three.
const STRONG_AGE: usize = 3;
const STRONG_DELAY: usize = 2;

pub(super) fn open(desk: &Desk) -> Figure {
    let open = &desk.figures.open;
    let by_age = &open.by_age;
    let statement = if by_age.total == 0 {
        "Ingen åpne saker.".to_owned()
    } else {
        format!(
            "{} av {} er eldre enn {OLD} dager{}.{}",
            desk.number(open.old),
            desk.open_cases(by_age.total),
            desk.change(open.old, open.old_before),
            desk.and_parts(by_age.parts),
        )
    };
    Figure {
        key: Key::Open,
        plots: desk.plot_by_days(Key::Open, by_age, AGES, STRONG_AGE, &statement),
        statement,
        links: vec![],
        sheet: sheet(by_age, AGES),
        note: "Saker som ikke er løst eller avsluttet ved slutten av perioden, etter hvor \
               mange kalenderdager det er siden de ble meldt. Telles hos den som eier saken nå.",
    }
}

pub(super) fn overdue(desk: &Desk) -> Figure {
    let overdue = &desk.figures.overdue;
    let [.., longest] = overdue.all();
    let statement = if overdue.total == 0 {
        "Ingen åpne saker er forfalt.".to_owned()
    } else {
        let mut statement = format!(
            "{} er forfalt{}.",
            desk.open_cases(overdue.total),
            desk.change(overdue.total, overdue.total_before)
        );
        if longest > 0 {
            statement.push(' ');
            statement += &desk.number(longest);
            statement += " av dem i mer enn 14 dager.";
        }
        statement + &desk.and_parts(overdue.parts)
    };
    Figure {
        key: Key::Overdue,
        plots: desk.plot_by_days(Key::Overdue, overdue, DELAYS, STRONG_DELAY, &statement),
        statement,
        links: vec![],
        sheet: sheet(overdue, DELAYS),
        note: "Åpne saker der fristen som melderen fikk, er passert, etter hvor mange \
               kalenderdager siden. Er fristen flyttet, teller den nye.",
    }
}

pub(super) fn flow(desk: &Desk) -> Figure {
    let flow = &desk.figures.flow;
    let key = Key::Flow;
    let way = match flow.new.cmp(&flow.finished) {
        std::cmp::Ordering::Less => "Det blir færre åpne saker.",
        std::cmp::Ordering::Equal => "Like mange kom som ble ferdige.",
        std::cmp::Ordering::Greater => "Det blir flere åpne saker.",
    };
    let statement = if flow.new + flow.finished == 0 {
        "Ingen nye saker i perioden.".to_owned()
    } else {
        format!(
            "{}{}. {} ble ferdige. {way}",
            match flow.new {
                1 => "1 ny sak".to_owned(),
                new => format!("{} nye saker", desk.number(new)),
            },
            desk.change(flow.new, flow.new_before),
            desk.number(flow.finished),
        )
    };
    let counts = flow.weeks.iter();
    let most = counts.flat_map(|week| [week.new, week.finished]).max();
    let most = most.unwrap_or(0);
    let line = |label: &str, is_strong, count: fn(&FlowWeek) -> u32| Line {
        label: label.to_owned(),
        values: flow
            .weeks
            .iter()
            .map(|week| Some(f64::from(count(week))))
            .collect(),
        is_strong,
    };
    let plot = Lines::new(
        Desk::told(key, "plot", format!("To linjer over uker. {statement}")),
        &[
            line("Nye", false, |week| week.new),
            line("Ferdige", true, |week| week.finished),
        ],
        &desk.weeks,
        f64::from(most),
        format!("{} i uka", desk.number(most)),
    );
    let stood = desk.open_by_week(&flow.weeks);
    let mut sheet = Sheet::new(&[
        ("Uke", Unit::None),
        ("Nye", Unit::None),
        ("Ferdige", Unit::None),
        ("Åpnet igjen", Unit::None),
        ("Åpne ved slutten av uka", Unit::None),
    ]);
    for (name, week) in desk.week_names().zip(&flow.weeks) {
        sheet.row([
            name.into(),
            week.new.into(),
            week.finished.into(),
            week.reopened.into(),
            week.open.into(),
        ]);
    }
    Figure {
        key,
        plots: if most > 0 {
            vec![Plot::Lines(plot), Plot::Lines(stood)]
        } else {
            vec![]
        },
        statement,
        links: vec![],
        sheet,
        note: "Nye: saker som ble meldt i uka. Ferdige: saker som ble løst eller avsluttet i \
               uka; en sak som åpnes igjen og blir ferdig på nytt, teller begge ganger.",
    }
}

impl Desk<'_> {
    fn open_cases(&self, count: u32) -> String {
        match count {
            1 => "1 åpen sak".to_owned(),
            count => format!("{} åpne saker", self.number(count)),
        }
    }

    fn and_parts(&self, parts: u32) -> String {
        match parts {
            0 => String::new(),
            1 => " I tillegg kommer 1 del av en sak.".to_owned(),
            parts => format!(" I tillegg kommer {} deler av saker.", self.number(parts)),
        }
    }

    fn open_by_week(&self, weeks: &[FlowWeek]) -> Lines {
        let most = weeks.iter().map(|week| week.open).max().unwrap_or(0);
        let told = "Åpne saker ved slutten av hver uke.".to_owned();
        let line = Line {
            label: "Åpne".to_owned(),
            values: weeks
                .iter()
                .map(|week| Some(f64::from(week.open)))
                .collect(),
            is_strong: true,
        };
        Lines::new(
            Desk::told(Key::Flow, "open", told),
            &[line],
            &self.weeks,
            f64::from(most),
            format!("{} åpne", self.number(most)),
        )
    }

    fn plot_by_days(
        &self,
        key: Key,
        by_days: &ByDays,
        classes: [&str; CLASSES],
        strong_from: usize,
        statement: &str,
    ) -> Vec<Plot> {
        if by_days.total == 0 {
            return vec![];
        }
        let groups = by_days.rows.iter().map(|(owner, counts)| Group {
            heading: format!(
                "{}: {}",
                names::owner(*owner),
                self.cases(counts.iter().sum())
            ),
            bars: classes
                .iter()
                .zip(counts)
                .enumerate()
                .map(|(class, (label, count))| Bar {
                    label: (*label).to_owned(),
                    value: f64::from(*count),
                    text: self.number(*count),
                    is_strong: class >= strong_from,
                })
                .collect(),
        });
        let told = Desk::told(key, "plot", format!("Søyler for hver eier. {statement}"));
        vec![Plot::Bars(Bars::new(told, groups.collect()))]
    }
}

fn sheet(by_days: &ByDays, classes: [&str; CLASSES]) -> Sheet {
    let mut sheet = Sheet::new(&[("Eier", Unit::None)]);
    for class in classes {
        sheet.column(class.to_owned());
    }
    sheet.column("I alt".to_owned());
    let mut row = |name: &str, counts: [u32; CLASSES]| {
        let cells = counts.iter().map(|count| Cell::from(*count));
        let sum: u32 = counts.iter().sum();
        sheet.row(
            std::iter::once(Cell::from(name))
                .chain(cells)
                .chain([sum.into()]),
        );
    };
    for (owner, counts) in &by_days.rows {
        row(names::owner(*owner), *counts);
    }
    row("Alle", by_days.all());
    sheet
}
