//! Plots as geometry: pure functions from numbers to places on a canvas, which
//! the templates in `templates/staff/figures` write down as SVG. One colour
//! beside grey, every value labelled where it stands, no style attributes: the
//! stylesheet knows the classes, and with them dark, print and forced colours.
//!
//! All are [`WIDTH`] units wide, which a phone shows about one to one.

pub(super) mod bars;
pub(super) mod columns;
pub(super) mod lines;
pub(super) mod ranges;

/// Units across every plot.
pub(super) const WIDTH: f64 = 320.0;

/// What a plot says to those who do not see it, and what tells it from the
/// others on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    pub id: String,
    pub title: String,
    pub description: String,
}

/// A plot of one of the kinds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Plot {
    Bars(bars::Bars),
    Columns(columns::Columns),
    Lines(lines::Lines),
    Ranges(ranges::Ranges),
}

/// To a tenth of a unit: finer is not seen and only makes the page heavy.
fn tenth(units: f64) -> f64 {
    (units * 10.0).round() / 10.0
}

/// Where `value` lies on a scale from 0 to `most` that is `long` units.
fn on_scale(value: f64, most: f64, long: f64) -> f64 {
    if most <= 0.0 {
        return 0.0;
    }
    tenth((value / most).clamp(0.0, 1.0) * long)
}

/// At most so many characters, with an ellipsis where there were more. A house
/// number at the end stays: it tells one address from the next.
fn shortened(text: &str, characters: usize) -> String {
    if text.chars().count() <= characters {
        return text.to_owned();
    }
    let number = text.rsplit_once(' ').map(|(_, last)| last).filter(|last| {
        last.starts_with(|c: char| c.is_ascii_digit()) && last.len() < characters / 2
    });
    let end = number.map_or_else(|| "…".to_owned(), |number| format!("… {number}"));
    let room = characters.saturating_sub(end.chars().count());
    let mut short: String = text.chars().take(room).collect();
    short.truncate(short.trim_end().len());
    short + &end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_of_nothing_draws_nothing() {
        assert!(on_scale(3.0, 0.0, 100.0).abs() < f64::EPSILON);
        assert!((on_scale(1.0, 3.0, 100.0) - 33.3).abs() < 1e-9);
        assert!((on_scale(9.0, 3.0, 100.0) - 100.0).abs() < 1e-9);
    }

    #[test]
    fn long_names_end_in_an_ellipsis_and_keep_their_number() {
        assert_eq!(shortened("Lås og dør", 10), "Lås og dør");
        assert_eq!(shortened("Lås og dører", 8), "Lås og…");
        assert_eq!(shortened("Kong Oscars gate 112B", 17), "Kong Oscars… 112B");
    }
}
