//! Small multiples: for each name a row of thin columns, one a week, all on one
//! scale.

use askama::Template;

use super::{Told, WIDTH, on_scale, shortened, tenth};

/// Between the two that stand side by side.
const GAP: f64 = 16.0;
const TALL: f64 = 26.0;
/// Of the name above the columns.
const NAME: f64 = 17.0;
const ROW: f64 = 56.0;
/// Characters of a name that fit beside its total.
const FIT: usize = 17;

/// One row of columns to draw.
#[derive(Debug, Clone, PartialEq)]
pub(in super::super) struct Multiple {
    pub name: String,
    pub total: String,
    pub weeks: Vec<u32>,
}

/// The plot.
#[derive(Debug, Clone, PartialEq, Template)]
#[template(path = "staff/figures/columns.html")]
pub(in super::super) struct Columns {
    pub told: Told,
    width: f64,
    height: f64,
    /// The scale, in words.
    pub scale: String,
    cells: Vec<Cell>,
}

#[derive(Debug, Clone, PartialEq)]
struct Cell {
    name: String,
    total: String,
    x: f64,
    right: f64,
    line: f64,
    base: f64,
    columns: Vec<Column>,
}

#[derive(Debug, Clone, PartialEq)]
struct Column {
    x: f64,
    y: f64,
    wide: f64,
    tall: f64,
    class: &'static str,
}

impl Columns {
    /// Draws multiples, two abreast; `whole` says of each week whether it is
    /// whole: others are drawn hollow.
    pub fn new(told: Told, multiples: Vec<Multiple>, whole: &[bool]) -> Self {
        let counts = multiples.iter().flat_map(|multiple| &multiple.weeks);
        let most = counts.copied().max().unwrap_or(0);
        let wide = (WIDTH - GAP) / 2.0;
        let step = wide / (whole.len().max(1) as f64);
        // Thin lines between columns, as long as there is room for them.
        let between = if step > 4.0 { 1.5 } else { step * 0.2 };
        let rows = multiples.len().div_ceil(2);
        let cells = multiples.into_iter().enumerate().map(|(place, multiple)| {
            let x = if place % 2 == 0 { 0.0 } else { wide + GAP };
            let top = (place / 2) as f64 * ROW;
            let base = tenth(top + NAME + TALL);
            let columns = multiple.weeks.iter().zip(whole).enumerate();
            let columns = columns.filter(|(_, (count, _))| **count > 0);
            Cell {
                columns: columns
                    .map(|(week, (count, is_whole))| {
                        let tall = on_scale(f64::from(*count), f64::from(most), TALL).max(1.5);
                        Column {
                            x: tenth(x + week as f64 * step),
                            y: tenth(base - tall),
                            wide: tenth((step - between).max(0.5)),
                            tall,
                            class: if *is_whole { "strong" } else { "unfinished" },
                        }
                    })
                    .collect(),
                name: shortened(&multiple.name, FIT),
                total: multiple.total,
                x,
                right: x + wide,
                line: tenth(top + 12.0),
                base,
            }
        });
        Self {
            told,
            width: WIDTH,
            height: tenth(rows as f64 * ROW - (ROW - NAME - TALL) + 2.0).max(1.0),
            scale: match most {
                0 => String::new(),
                most => format!("Høyeste søyle: {most} på en uke."),
            },
            cells: cells.collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(weeks: &[&[u32]], whole: &[bool]) -> Columns {
        let told = Told {
            id: "categories".into(),
            title: String::new(),
            description: String::new(),
        };
        let multiples = weeks.iter().map(|weeks| Multiple {
            name: "Søppel".into(),
            total: weeks.iter().sum::<u32>().to_string(),
            weeks: weeks.to_vec(),
        });
        Columns::new(told, multiples.collect(), whole)
    }

    #[test]
    fn all_multiples_share_one_scale_and_an_unfinished_week_is_hollow() {
        let plot = drawn(&[&[4, 0, 2], &[1, 1, 1]], &[true, true, false]);
        let first = &plot.cells[0].columns;
        assert_eq!(first.len(), 2);
        assert!((first[0].tall - TALL).abs() < 0.1);
        assert!((first[0].tall - 2.0 * first[1].tall).abs() < 0.2);
        assert_eq!((first[0].class, first[1].class), ("strong", "unfinished"));
        assert!((plot.cells[1].columns[0].tall - TALL / 4.0).abs() < 0.1);
    }

    #[test]
    fn two_years_of_weeks_fit_beside_each_other() {
        let weeks = vec![3; 106];
        let plot = drawn(&[&weeks, &weeks, &weeks], &[true; 106]);
        for cell in &plot.cells {
            let last = cell.columns.last().unwrap();
            assert!(last.x + last.wide <= cell.right + 0.2, "{last:?}");
            assert!(last.wide > 0.0 && cell.base <= plot.height);
        }
        assert!(plot.cells[0].right < plot.cells[1].x);
        assert!(drawn(&[], &[]).render().unwrap().contains("<svg"));
    }
}
