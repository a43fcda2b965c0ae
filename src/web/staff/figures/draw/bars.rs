//! Bars that lie, one below the other, in groups: label, bar, value.

use askama::Template;

use super::{Told, WIDTH, on_scale, shortened, tenth};

/// Where the bars begin: the labels stand before them.
const LABELS: f64 = 104.0;
/// Room for the value behind the longest bar.
const VALUES: f64 = 56.0;
const ROW: f64 = 21.0;
const THICK: f64 = 13.0;
const HEADING: f64 = 24.0;
/// Characters of a label that fit before the bars.
const FIT: usize = 16;

/// One bar to draw.
#[derive(Debug, Clone, PartialEq)]
pub(in super::super) struct Bar {
    pub label: String,
    pub value: f64,
    /// The value, in words.
    pub text: String,
    /// In the colour; else grey.
    pub is_strong: bool,
}

/// Bars under a heading, or under none.
#[derive(Debug, Clone, PartialEq)]
pub(in super::super) struct Group {
    pub heading: String,
    pub bars: Vec<Bar>,
}

/// The plot.
#[derive(Debug, Clone, PartialEq, Template)]
#[template(path = "staff/figures/bars.html")]
pub(in super::super) struct Bars {
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
    /// Of the text's line.
    line: f64,
    x: f64,
    y: f64,
    long: f64,
    thick: f64,
    text_x: f64,
    class: &'static str,
}

impl Bars {
    /// Draws groups of bars on one scale that begins at 0.
    pub fn new(told: Told, groups: Vec<Group>) -> Self {
        let values = groups.iter().flat_map(|group| &group.bars);
        let most = values.map(|bar| bar.value).fold(0.0, f64::max);
        let (mut headings, mut rows, mut y) = (Vec::new(), Vec::new(), 0.0);
        for group in groups {
            if !group.heading.is_empty() {
                headings.push((tenth(y + 15.0), group.heading));
                y += HEADING;
            }
            for bar in group.bars {
                let long = on_scale(bar.value, most, WIDTH - LABELS - VALUES);
                rows.push(Row {
                    label: shortened(&bar.label, FIT),
                    text: bar.text,
                    line: tenth(y + 13.0),
                    x: LABELS,
                    y: tenth(y + 3.0),
                    // What is there at all is seen.
                    long: if bar.value > 0.0 { long.max(2.0) } else { 0.0 },
                    thick: THICK,
                    text_x: tenth(LABELS + long + 6.0),
                    class: if bar.is_strong && bar.value > 0.0 {
                        "strong"
                    } else {
                        "pale"
                    },
                });
                y += ROW;
            }
        }
        Self {
            told,
            width: WIDTH,
            height: tenth(y + 4.0),
            headings,
            rows,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(value: f64) -> Bar {
        Bar {
            label: "Byggdrift".into(),
            value,
            text: value.to_string(),
            is_strong: value > 5.0,
        }
    }

    fn drawn(groups: Vec<Group>) -> Bars {
        let told = Told {
            id: "open".into(),
            title: "A <b> & c".into(),
            description: String::new(),
        };
        Bars::new(told, groups)
    }

    #[test]
    fn lengths_are_in_proportion_and_end_before_the_edge() {
        let group = |bars| Group {
            heading: "Alle".into(),
            bars,
        };
        let plot = drawn(vec![
            group(vec![bar(10.0), bar(5.0)]),
            group(vec![bar(0.0), bar(0.01)]),
        ]);
        let long: Vec<f64> = plot.rows.iter().map(|row| row.long).collect();
        assert!((long[0] - 2.0 * long[1]).abs() < 0.2, "{long:?}");
        assert!(long[2].abs() < f64::EPSILON && long[3] >= 2.0);
        for row in &plot.rows {
            assert!(row.x + row.long + VALUES <= WIDTH + 0.1);
            assert!(row.y + row.thick <= plot.height);
        }
        let apart = plot.rows.windows(2).all(|two| two[0].y + THICK < two[1].y);
        assert!(apart);
    }

    #[test]
    fn nothing_to_draw_is_no_fault_and_words_are_escaped() {
        let svg = drawn(vec![]).render().unwrap();
        assert!(svg.contains("A &#60;b&#62; &#38; c"), "{svg}");
        assert!(!svg.contains("style=") && !svg.contains("NaN"));
    }
}
