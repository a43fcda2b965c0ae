//! For each name a line that nine of ten stay within and a dot for half of them.

use askama::Template;

use super::{Told, WIDTH, on_scale, shortened, tenth};

const ROW: f64 = 38.0;
const HEADING: f64 = 26.0;
/// From the top of a row to its line.
const LINE: f64 = 25.0;
const EDGE: f64 = 6.0;
const FIT: usize = 18;

/// One row to draw.
#[derive(Debug, Clone, PartialEq)]
pub(in super::super) struct Range {
    pub label: String,
    /// Both, in words.
    pub text: String,
    /// Half stay within.
    pub half: Option<f64>,
    pub nine_of_ten: Option<f64>,
    /// Nine of ten is longer than can be known yet.
    pub goes_on: bool,
}

/// The plot.
#[derive(Debug, Clone, PartialEq, Template)]
#[template(path = "staff/figures/ranges.html")]
pub(in super::super) struct Ranges {
    pub told: Told,
    width: f64,
    height: f64,
    headings: Vec<(f64, String)>,
    rows: Vec<Row>,
}

#[derive(Debug, Clone, PartialEq)]
struct Row {
    label: String,
    text: String,
    line: f64,
    y: f64,
    left: f64,
    until: Option<f64>,
    class: &'static str,
    dot: Option<f64>,
}

impl Ranges {
    /// Draws groups of rows, each group on a scale of its own that begins at 0.
    pub fn new(told: Told, groups: Vec<(String, Vec<Range>)>) -> Self {
        let long = WIDTH - 2.0 * EDGE;
        let (mut headings, mut rows, mut y) = (Vec::new(), Vec::new(), 0.0);
        for (heading, ranges) in groups {
            headings.push((tenth(y + 16.0), heading));
            y += HEADING;
            let times = ranges
                .iter()
                .flat_map(|range| [range.half, range.nine_of_ten]);
            let most = times.flatten().fold(0.0, f64::max);
            for range in ranges {
                let until = match (range.nine_of_ten, range.goes_on) {
                    (Some(time), _) => Some(EDGE + on_scale(time, most, long)),
                    (None, true) => Some(WIDTH),
                    (None, false) => None,
                };
                rows.push(Row {
                    label: shortened(&range.label, FIT),
                    text: range.text,
                    line: tenth(y + 13.0),
                    y: tenth(y + LINE),
                    left: EDGE,
                    until: until.map(tenth),
                    class: if range.goes_on { "dashed" } else { "" },
                    dot: range
                        .half
                        .map(|time| tenth(EDGE + on_scale(time, most, long))),
                });
                y += ROW;
            }
        }
        Self {
            told,
            width: WIDTH,
            height: tenth(y + 2.0).max(1.0),
            headings,
            rows,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(ranges: Vec<Range>) -> Ranges {
        let told = Told {
            id: "answers".into(),
            title: String::new(),
            description: String::new(),
        };
        Ranges::new(told, vec![("Etter eier".into(), ranges)])
    }

    fn range(half: Option<f64>, nine_of_ten: Option<f64>, goes_on: bool) -> Range {
        Range {
            label: "Byggdrift".into(),
            text: String::new(),
            half,
            nine_of_ten,
            goes_on,
        }
    }

    #[test]
    fn the_dot_lies_on_the_line_and_the_longest_fills_the_width() {
        let plot = drawn(vec![
            range(Some(5.0), Some(20.0), false),
            range(Some(2.0), Some(10.0), false),
        ]);
        assert_eq!(plot.rows[0].until, Some(WIDTH - EDGE));
        assert_eq!(plot.rows[0].dot, Some(EDGE + 77.0));
        assert_eq!(plot.rows[1].until, Some(EDGE + 154.0));
        assert!(plot.rows[1].y < plot.height);
    }

    #[test]
    fn what_is_not_known_yet_goes_on_to_the_edge_and_too_few_draw_nothing() {
        let plot = drawn(vec![range(Some(5.0), None, true), range(None, None, false)]);
        assert_eq!(
            (plot.rows[0].until, plot.rows[0].class),
            (Some(WIDTH), "dashed")
        );
        assert_eq!((plot.rows[1].until, plot.rows[1].dot), (None, None));
        assert!(!plot.render().unwrap().contains("NaN"));
    }
}
