//! Cases that changed owner, and what staff took for something else.

use super::super::words as names;
use super::draw::Plot;
use super::draw::bars::{Bar, Bars, Group};
use super::figure::{Desk, Figure, Key, Link};
use super::sheet::{Cell, Sheet, Unit};
use super::words;
use crate::casework::figures::measure::Share;
use crate::casework::figures::sorting::{Judged, MOVE_CLASSES, ROUND};

const MOVES: [&str; MOVE_CLASSES] = ["Aldri", "1 gang", "2 ganger", "3 eller flere"];
/// Pairs of categories that are drawn; the rest stand in the table.
const DRAWN: usize = 6;

pub(super) fn moves(desk: &Desk) -> Figure {
    let moves = &desk.figures.moves;
    let key = Key::OwnerChanges;
    let [_, _, _, round] = moves.classes;
    let statement = if moves.moved.of == 0 {
        "Ingen nye saker i perioden.".to_owned()
    } else {
        let before = moves.moved_before.and_then(Share::part);
        let gone_round = match round {
            0 => String::new(),
            round => format!(" {} gikk {ROUND} ganger eller mer.", desk.number(round)),
        };
        format!(
            "{} av {} skiftet eier{}.{gone_round}",
            desk.number(moves.moved.hits),
            desk.cases(moves.moved.of),
            words::change_of_share(moves.moved.part(), before),
        )
    };
    let bars = MOVES.iter().zip(moves.classes).enumerate();
    let bars = bars.map(|(class, (label, count))| Bar {
        label: (*label).to_owned(),
        value: f64::from(count),
        text: desk.number(count),
        is_strong: class >= 2,
    });
    let group = Group {
        heading: String::new(),
        bars: bars.collect(),
    };
    let told = Desk::told(key, "plot", format!("Søyler. {statement}"));
    let mut sheet = Sheet::new(&[("Skiftet eier", Unit::None), ("Saker", Unit::None)]);
    for (label, count) in MOVES.iter().zip(moves.classes) {
        sheet.row([(*label).into(), count.into()]);
    }
    let links = desk.figures.most_moved.iter().map(|(case, moves)| Link {
        text: format!(
            "{} {}",
            case.reference,
            names::category(desk.c, case.category)
        ),
        href: format!("/staff/cases/{}", case.reference),
        note: format!("{moves} ganger, nå hos {}", names::owner(case.owner)),
    });
    Figure {
        key,
        plots: if moves.moved.of == 0 {
            vec![]
        } else {
            vec![Plot::Bars(Bars::new(told, vec![group]))]
        },
        statement,
        links: links.collect(),
        sheet,
        note: "Saker som ble meldt i perioden, etter hvor mange ganger de fikk en ny eier. Listen \
               viser de mest flyttede som du kan åpne, også åpne saker fra før perioden.",
    }
}

fn kind(judged: Judged) -> &'static str {
    match judged {
        Judged::Category => "Kategori",
        Judged::Priority => "Hast",
        Judged::Owner => "Eier",
        Judged::Place => "Adresse",
    }
}

pub(super) fn corrections(desk: &Desk) -> Figure {
    let corrections = &desk.figures.corrections;
    let key = Key::Corrections;
    let of = corrections.judged;
    let share = |hits| Share { hits, of };
    let category = corrections.by_kind.iter();
    let category = category.filter(|(kind, _)| *kind == Judged::Category);
    let corrected: u32 = category.map(|(_, cases)| *cases).sum();
    let statement = match share(corrected).part() {
        None if of == 0 => "Ingen nye saker i perioden.".to_owned(),
        None => format!("For få saker til å si noe ({of})."),
        Some(part) => format!(
            "Kategorien ble rettet i {} ({}).",
            desk.cases(corrected),
            words::percent(part)
        ),
    };
    let name = |category| names::category(desk.c, category);
    let bar = |label: String, cases: u32, is_strong| Bar {
        label,
        value: f64::from(cases),
        text: desk.number(cases),
        is_strong,
    };
    let kinds = corrections.by_kind.iter();
    let kinds = kinds.map(|(of, cases)| bar(kind(*of).to_owned(), *cases, true));
    let mut groups = vec![Group {
        heading: "Hva som ble rettet".to_owned(),
        bars: kinds.collect(),
    }];
    let links = corrections.taken_for.iter().take(DRAWN);
    let links = links.map(|(was, became, cases)| Link {
        text: format!("{} → {}", name(*was), name(*became)),
        href: String::new(),
        note: desk.cases(*cases),
    });
    groups.retain(|group| !group.bars.is_empty());
    let mut sheet = Sheet::new(&[
        ("Hva", Unit::None),
        ("Sortert som", Unit::None),
        ("Rettet til", Unit::None),
        ("Saker", Unit::None),
        ("Andel av de sorterte", Unit::Percent),
    ]);
    for (of, cases) in &corrections.by_kind {
        let cells = [kind(*of).into(), "Alle".into(), "Noe annet".into()];
        let numbers = [(*cases).into(), Cell::Share(share(*cases))];
        sheet.row(cells.into_iter().chain(numbers));
    }
    for (category, share) in &corrections.by_category {
        let cells = [
            "Kategori".into(),
            name(*category).into(),
            "Noe annet".into(),
        ];
        sheet.row(
            cells
                .into_iter()
                .chain([share.hits.into(), Cell::Share(*share)]),
        );
    }
    for (was, became, cases) in &corrections.taken_for {
        let cells = ["Kategori".into(), name(*was).into(), name(*became).into()];
        sheet.row(
            cells
                .into_iter()
                .chain([(*cases).into(), Cell::Count(None)]),
        );
    }
    let told = Desk::told(key, "plot", format!("Søyler. {statement}"));
    Figure {
        key,
        plots: if of == 0 {
            vec![]
        } else {
            vec![Plot::Bars(Bars::new(told, groups))]
        },
        statement,
        links: links.collect(),
        sheet,
        note: "Saker som ble meldt i perioden, der noen hos oss valgte noe annet enn Sifra. Det \
               som ble endret og så endret tilbake, er ikke regnet med.",
    }
}
