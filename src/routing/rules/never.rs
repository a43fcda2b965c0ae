//! Rules that can never fit, because one above takes all of theirs: nothing is
//! wrong with such a file, but it hardly says what was meant.

use super::Rules;

impl Rules {
    /// One line for each rule that an earlier one leaves nothing for, with file
    /// and line.
    pub fn doubts(&self) -> Vec<String> {
        let owners = shadowed(&self.owners, |above, below| {
            above.when.take_all_of(&below.when)
        })
        .map(|(above, below)| {
            (
                below.line,
                quoted(&below.name),
                quoted(&above.name),
                above.line,
            )
        });
        let hand_overs = shadowed(&self.hand_overs, |above, below| above.takes_all_of(below)).map(
            |(above, below)| {
                (
                    below.line,
                    quoted(&below.name),
                    quoted(&above.name),
                    above.line,
                )
            },
        );
        let arrivals = shadowed(&self.arrivals, |above, below| above.takes_all_of(below))
            .map(|(above, below)| (below.line, plain("[[arrival]]"), plain("that"), above.line));
        let deadlines = shadowed(&self.deadlines, |above, below| {
            above.when.take_all_of(&below.when)
        })
        .map(|(above, below)| (below.line, plain("[[deadline]]"), plain("that"), above.line));
        owners
            .chain(hand_overs)
            .chain(arrivals)
            .chain(deadlines)
            .map(|(line, rule, above, above_line)| {
                format!(
                    "{}:{line}: the rule {rule} never fits, since {above} in line {above_line} \
                     takes all of it: move it up, or take it away",
                    self.file
                )
            })
            .collect()
    }
}

fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}

fn plain(what: &str) -> String {
    what.to_owned()
}

/// Each rule below that one above takes all of, beside the first such.
fn shadowed<'a, R>(
    rules: &'a [R],
    takes_all_of: impl Fn(&R, &R) -> bool + 'a,
) -> impl Iterator<Item = (&'a R, &'a R)> {
    rules.iter().enumerate().filter_map(move |(at, below)| {
        let above = rules.get(..at)?;
        above
            .iter()
            .find(|above| takes_all_of(above, below))
            .map(|above| (above, below))
    })
}
