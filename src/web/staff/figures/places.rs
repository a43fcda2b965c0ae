//! What is reported, and where.

use super::super::words as names;
use super::draw::Plot;
use super::draw::columns::{Columns, Multiple};
use super::figure::{Desk, Figure, Key, Link};
use super::queue_links;
use super::sheet::{Cell, Sheet, Unit};
use crate::casework::figures::places::{MOST, NAMED_FROM, Series};

/// Categories that are drawn; the rest stand in the table.
const DRAWN: usize = 10;

pub(super) fn categories(desk: &Desk) -> Figure {
    let categories: Vec<Series<String>> = desk
        .figures
        .categories
        .iter()
        .map(|series| Series {
            of: names::category(desk.c, series.of),
            total: series.total,
            before: series.before,
            weeks: series.weeks.clone(),
        })
        .collect();
    let statement = match categories.first() {
        None => "Ingen nye saker i perioden.".to_owned(),
        Some(first) => format!(
            "Mest meldt er «{}» med {}{}.",
            first.of,
            desk.cases(first.total),
            desk.change(first.total, first.before)
        ),
    };
    Figure {
        key: Key::Categories,
        plots: desk.multiples(Key::Categories, &categories, DRAWN, &statement),
        statement,
        links: vec![],
        sheet: desk.series("Kategori", &categories, &[], |name| name.into()),
        note: "Nye saker per uke, etter kategorien de har nå. Alle rutene har samme målestokk; en \
               uke som ikke er hel, er tegnet uten fyll.",
    }
}

pub(super) fn addresses(desk: &Desk) -> Figure {
    let addresses = &desk.figures.addresses;
    let statement = match addresses.most.first() {
        None => format!("Ingen adresse har {NAMED_FROM} saker eller flere i perioden."),
        Some(first) => format!(
            "Oftest meldes det fra {}: {}{}.",
            first.of,
            desk.cases(first.total),
            desk.change(first.total, first.before)
        ),
    };
    let owner = desk.figures.owner;
    let links = addresses.most.iter().map(|series| Link {
        text: series.of.clone(),
        href: queue_links::at_address(owner, &series.of),
        note: match series.before {
            None => series.total.to_string(),
            Some(before) => format!("{} (før {before})", series.total),
        },
    });
    let rest = [
        ("Andre adresser", addresses.others),
        ("Adresser med under 3 saker", addresses.seldom),
        ("Skjermede saker", addresses.restricted),
        ("Uten adresse", addresses.unknown),
    ];
    Figure {
        key: Key::Addresses,
        plots: desk.multiples(Key::Addresses, &addresses.most, MOST, &statement),
        statement,
        links: links.collect(),
        sheet: desk.series("Adresse", &addresses.most, &rest, |address| Cell::Link {
            href: queue_links::at_address(owner, &address),
            text: address,
        }),
        note: "Nye saker per uke. Bare bygget nevnes, aldri boligen. Adresser med under 3 saker og \
               skjermede saker telles med, men nevnes ikke.",
    }
}

impl Desk<'_> {
    fn multiples(
        &self,
        key: Key,
        series: &[Series<String>],
        most: usize,
        statement: &str,
    ) -> Vec<Plot> {
        if series.is_empty() {
            return vec![];
        }
        let whole: Vec<bool> = self.weeks.iter().map(|(_, is_whole)| *is_whole).collect();
        let multiples = series.iter().take(most).map(|series| Multiple {
            name: series.of.clone(),
            total: self.number(series.total),
            weeks: series.weeks.clone(),
        });
        let told = Desk::told(key, "plot", format!("Søyler uke for uke. {statement}"));
        vec![Plot::Columns(Columns::new(
            told,
            multiples.collect(),
            &whole,
        ))]
    }

    fn series(
        &self,
        name: &str,
        series: &[Series<String>],
        rest: &[(&str, u32)],
        cell: impl Fn(String) -> Cell,
    ) -> Sheet {
        let mut sheet = Sheet::new(&[
            (name, Unit::None),
            ("Saker", Unit::None),
            ("Forrige periode", Unit::None),
        ]);
        self.week_names().for_each(|week| sheet.column(week));
        for one in series {
            let start = [cell(one.of.clone()), one.total.into(), one.before.into()];
            let weeks = one.weeks.iter().map(|count| Cell::from(*count));
            sheet.row(start.into_iter().chain(weeks));
        }
        for (name, count) in rest.iter().filter(|(_, count)| *count > 0) {
            let start = [(*name).into(), (*count).into()];
            let gaps = std::iter::repeat_n(Cell::Count(None), self.weeks.len() + 1);
            sheet.row(start.into_iter().chain(gaps));
        }
        sheet
    }
}
