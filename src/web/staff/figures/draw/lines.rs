//! Lines over weeks, each labelled at its end. A week with too little to say is
//! a gap, one that is not whole hangs on by a dashed line.

use std::fmt::Write as _;

use askama::Template;

use super::{Told, WIDTH, on_scale, shortened, tenth};

const TOP: f64 = 18.0;
const TALL: f64 = 96.0;
/// Room for the labels behind the lines.
const LABELS: f64 = 84.0;
const LEFT: f64 = 4.0;
/// Labels are at least so far apart.
const APART: f64 = 14.0;
const FIT: usize = 14;

/// One line to draw.
#[derive(Debug, Clone, PartialEq)]
pub(in super::super) struct Line {
    pub label: String,
    /// One a week; nothing where there is too little to say.
    pub values: Vec<Option<f64>>,
    /// In the colour; else grey.
    pub is_strong: bool,
}

/// The plot.
#[derive(Debug, Clone, PartialEq, Template)]
#[template(path = "staff/figures/lines.html")]
pub(in super::super) struct Lines {
    pub told: Told,
    width: f64,
    height: f64,
    /// Where the lines end to the right.
    right: f64,
    base: f64,
    top: f64,
    /// The greatest value, in words.
    most: String,
    /// Names of weeks below: place, words, and which end of them stands there.
    weeks: Vec<(f64, String, &'static str)>,
    weeks_line: f64,
    drawn: Vec<Drawn>,
}

#[derive(Debug, Clone, PartialEq)]
struct Drawn {
    /// SVG path data of what is whole, and of what is not.
    whole: String,
    open: String,
    /// Dots: of points without neighbours, and of the last.
    dots: Vec<(f64, f64, &'static str)>,
    label: String,
    label_y: f64,
    label_x: f64,
    class: &'static str,
}

impl Lines {
    /// Draws lines on one scale from 0 to `most` (at least), which is `most_text`
    /// in words. `weeks` names each week, and says whether it is whole.
    pub fn new(
        told: Told,
        lines: &[Line],
        weeks: &[(String, bool)],
        most: f64,
        most_text: String,
    ) -> Self {
        let right = WIDTH - LABELS;
        let long = right - LEFT;
        let gaps = weeks.len().saturating_sub(1).max(1) as f64;
        let x = |week: usize| tenth(LEFT + long * (week as f64) / gaps);
        let base = TOP + TALL;
        let y = |value: f64| tenth(base - on_scale(value, most, TALL));
        let mut drawn: Vec<Drawn> = lines
            .iter()
            .filter_map(|line| draw(line, weeks, x, y))
            .collect();
        spread(&mut drawn, base);
        let last = weeks.len().saturating_sub(1);
        let named = |week: usize, class| {
            let name = weeks.get(week).map(|(name, _)| name.clone());
            name.map(|name| (x(week), name, class))
        };
        let mut names = vec![named(0, "")];
        if last > 0 {
            names.push(named(last, if last > 1 { "end" } else { "" }));
        }
        Self {
            told,
            width: WIDTH,
            height: tenth(base + 22.0),
            right: tenth(right),
            base: tenth(base),
            top: TOP,
            most: most_text,
            weeks: names.into_iter().flatten().collect(),
            weeks_line: tenth(base + 16.0),
            drawn,
        }
    }
}

fn draw(
    line: &Line,
    weeks: &[(String, bool)],
    x: impl Fn(usize) -> f64,
    y: impl Fn(f64) -> f64,
) -> Option<Drawn> {
    let (mut whole, mut open, mut dots) = (String::new(), String::new(), Vec::new());
    let value = |week: usize| line.values.get(week).copied().flatten();
    let is_whole = |week: usize| weeks.get(week).is_some_and(|(_, is_whole)| *is_whole);
    let last = (0..weeks.len()).rev().find(|week| value(*week).is_some())?;
    for week in 0..weeks.len() {
        let Some(here) = value(week) else { continue };
        let earlier = week.checked_sub(1).and_then(|w| value(w).map(|v| (w, v)));
        if let Some((before, there)) = earlier {
            let path = if is_whole(week) && is_whole(before) {
                &mut whole
            } else {
                &mut open
            };
            // Writing to a String does not fail.
            let _ = write!(path, "M{} {}L{} {}", x(before), y(there), x(week), y(here));
        }
        let is_alone = earlier.is_none() && value(week + 1).is_none();
        if week == last || is_alone {
            let class = if is_whole(week) { "dot" } else { "hollow" };
            dots.push((x(week), y(here), class));
        }
    }
    Some(Drawn {
        whole,
        open,
        dots,
        label: shortened(&line.label, FIT),
        label_y: value(last).map_or(0.0, y) + 4.0,
        label_x: tenth(x(last) + 8.0),
        class: if line.is_strong { "strong" } else { "pale" },
    })
}

/// Moves labels apart that would lie on each other, upwards from the lowest.
fn spread(drawn: &mut [Drawn], base: f64) {
    let mut order: Vec<usize> = (0..drawn.len()).collect();
    order.sort_by(|a, b| drawn[*b].label_y.total_cmp(&drawn[*a].label_y));
    let mut lowest = base + 4.0;
    for place in order {
        let label = &mut drawn[place].label_y;
        *label = tenth(label.min(lowest));
        lowest = *label - APART;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weeks(whole: &[bool]) -> Vec<(String, bool)> {
        let named = (40..).zip(whole);
        named
            .map(|(n, whole)| (format!("uke {n}"), *whole))
            .collect()
    }

    fn drawn(lines: &[&[Option<f64>]], whole: &[bool]) -> Lines {
        let told = Told {
            id: "flow".into(),
            title: String::new(),
            description: String::new(),
        };
        let lines = lines.iter().map(|values| Line {
            label: "Nye".into(),
            values: values.to_vec(),
            is_strong: true,
        });
        Lines::new(
            told,
            &lines.collect::<Vec<_>>(),
            &weeks(whole),
            10.0,
            "10".into(),
        )
    }

    #[test]
    fn a_line_runs_from_left_to_right_on_a_scale_from_zero() {
        let plot = drawn(&[&[Some(0.0), Some(5.0), Some(10.0)]], &[true; 3]);
        let line = &plot.drawn[0];
        assert_eq!(line.whole, "M4 114L120 66M120 66L236 18");
        assert_eq!(line.dots, [(236.0, 18.0, "dot")]);
        assert!(line.open.is_empty());
    }

    #[test]
    fn the_week_that_is_not_over_hangs_on_by_a_dashed_line() {
        let plot = drawn(&[&[Some(5.0), Some(5.0), Some(1.0)]], &[true, true, false]);
        let line = &plot.drawn[0];
        assert_eq!(line.whole, "M4 66L120 66");
        assert_eq!(line.open, "M120 66L236 104.4");
        assert_eq!(line.dots, [(236.0, 104.4, "hollow")]);
    }

    #[test]
    fn a_week_with_too_little_to_say_is_a_gap() {
        let values = [Some(1.0), None, Some(2.0), None];
        let line = &drawn(&[&values], &[true; 4]).drawn[0];
        assert!(line.whole.is_empty() && line.open.is_empty());
        assert_eq!(line.dots.len(), 2);
        assert!(drawn(&[&[None, None]], &[true; 2]).drawn.is_empty());
        assert!(drawn(&[], &[]).render().unwrap().contains("<svg"));
    }

    #[test]
    fn labels_do_not_lie_on_each_other() {
        let same = [Some(0.0), Some(0.0)];
        let plot = drawn(&[&same, &same, &same], &[true; 2]);
        let mut at: Vec<f64> = plot.drawn.iter().map(|line| line.label_y).collect();
        at.sort_by(f64::total_cmp);
        assert!(at.windows(2).all(|two| two[1] - two[0] >= APART), "{at:?}");
        assert!(at.iter().all(|y| *y < plot.height));
    }
}
