//! Trains one head of a model, and fits on writers left out in turn how far
//! its scores can be trusted.

use super::model::{HeadWeights, Vector, probabilities};
use super::svm::{self, Line, Sides};

/// Texts with the group that is left out together. Groups that only fill gaps
/// are learned from, but the bars are not set by them.
pub(super) struct Data<'a> {
    pub vectors: &'a [Vector],
    pub groups: &'a [u32],
    pub is_written_for_training: &'a [bool],
}

/// Where the bar of a yes-or-no head is put, by scores of texts left out.
#[derive(Debug, Clone, Copy)]
pub(super) enum Bar {
    /// So low that no more than this share of the yes is missed.
    Missing(f64),
    /// As low as leaves this share of those above it right.
    Right(f64),
    /// Halfway.
    Even,
}

/// Scores of a text by lines that have not seen its group.
pub(super) struct LeftOut {
    pub text: usize,
    pub class: usize,
    pub scores: Vec<f64>,
}

impl LeftOut {
    /// How likely each class is.
    pub(super) fn chances(&self, sharpness: f32) -> Vec<f64> {
        let scores: Vec<f32> = self.scores.iter().map(|s| *s as f32).collect();
        probabilities(&scores, sharpness)
    }
}

/// A head that tells several classes apart. `labels` are texts with classes.
pub(super) fn choose(
    name: &str,
    data: &Data<'_>,
    classes: Vec<String>,
    labels: &[(usize, usize)],
) -> (HeadWeights, Vec<LeftOut>) {
    let (lines, out) = learn(data, labels, classes.len());
    let real: Vec<&LeftOut> = out
        .iter()
        .filter(|o| !data.is_written_for_training[o.text])
        .collect();
    let head = weights(name, classes, lines, sharpness(&real), 0.0);
    (head, out)
}

/// A head that says yes or no.
pub(super) fn ask(name: &str, data: &Data<'_>, labels: &[(usize, bool)], bar: Bar) -> HeadWeights {
    let labels: Vec<(usize, usize)> = labels
        .iter()
        .map(|(text, yes)| (*text, usize::from(!yes)))
        .collect();
    let (lines, out) = learn(data, &labels, 1);
    let mut judged: Vec<(f64, bool)> = out
        .iter()
        .filter(|o| !data.is_written_for_training[o.text])
        .map(|o| (o.scores[0], o.class == 0))
        .collect();
    let bar = bar.place(&mut judged);
    weights(name, vec!["yes".to_owned()], lines, 1.0, bar)
}

impl Bar {
    fn place(self, judged: &mut [(f64, bool)]) -> f64 {
        judged.sort_by(|a, b| b.0.total_cmp(&a.0));
        let yes = judged.iter().filter(|(_, yes)| *yes).count();
        match self {
            Self::Even => 0.0,
            Self::Missing(share) => {
                let missed = (share * yes as f64) as usize;
                judged
                    .iter()
                    .rev()
                    .filter(|(_, yes)| *yes)
                    .nth(missed)
                    .map_or(0.0, |(score, _)| *score)
            }
            Self::Right(share) => {
                let mut right = 0usize;
                let mut bar = 0.0;
                for (nth, (score, yes)) in judged.iter().enumerate() {
                    right += usize::from(*yes);
                    if *yes && right as f64 >= share * (nth + 1) as f64 {
                        bar = *score;
                    }
                }
                bar
            }
        }
    }
}

/// Lines that have seen all labelled texts, and the scores of each text by
/// lines that have not seen its group.
fn learn(data: &Data<'_>, labels: &[(usize, usize)], classes: usize) -> (Vec<Line>, Vec<LeftOut>) {
    let vectors: Vec<&Vector> = labels
        .iter()
        .map(|(text, _)| &data.vectors[*text])
        .collect();
    let mut groups: Vec<u32> = labels.iter().map(|(text, _)| data.groups[*text]).collect();
    groups.sort_unstable();
    groups.dedup();
    let folds = groups.iter().copied().map(Some).chain([None]);
    let wanted: Vec<Sides> = folds
        .flat_map(|fold| (0..classes).map(move |class| (fold, class)))
        .map(|(fold, class)| {
            let side = |(text, own): &(usize, usize)| match () {
                () if Some(data.groups[*text]) == fold => 0,
                () if *own == class => 1,
                () => -1,
            };
            labels.iter().map(side).collect()
        })
        .collect();
    let mut lines = svm::fit(&vectors, &wanted);
    let all = lines.split_off(groups.len() * classes);
    let judged = labels
        .iter()
        .map(|&(text, class)| {
            let fold = groups.partition_point(|group| *group < data.groups[text]);
            let own = &lines[fold * classes..(fold + 1) * classes];
            LeftOut {
                text,
                class,
                scores: own
                    .iter()
                    .map(|line| f64::from(line.score(&data.vectors[text])))
                    .collect(),
            }
        })
        .collect();
    (all, judged)
}

fn weights(
    name: &str,
    classes: Vec<String>,
    lines: Vec<Line>,
    sharpness: f64,
    bar: f64,
) -> HeadWeights {
    HeadWeights {
        name: name.to_owned(),
        classes,
        bias: lines.iter().map(|line| line.bias).collect(),
        weights: lines.into_iter().map(|line| line.weights).collect(),
        sharpness,
        bar,
    }
}

/// The factor on the scores that makes the right classes likeliest.
fn sharpness(judged: &[&LeftOut]) -> f64 {
    let loss = |sharp: f64| -> f64 {
        judged
            .iter()
            .map(|o| -o.chances(sharp as f32)[o.class].max(1e-12).ln())
            .sum()
    };
    (4..=40)
        .map(|step| f64::from(step) * 0.2)
        .map(|sharp| (loss(sharp), sharp))
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map_or(1.0, |(_, sharp)| sharp)
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "a bar is placed on a value, not near it")]
mod tests {
    use super::*;

    #[test]
    fn a_bar_misses_no_more_than_it_may() {
        let mut judged = vec![
            (0.9, true),
            (0.5, true),
            (0.2, false),
            (0.1, true),
            (-0.5, true),
        ];
        assert_eq!(Bar::Missing(0.25).place(&mut judged), 0.1);
        assert_eq!(Bar::Missing(0.0).place(&mut judged), -0.5);
    }

    #[test]
    fn a_bar_goes_as_low_as_the_share_of_right_ones_allows() {
        let mut judged = vec![
            (0.9, true),
            (0.5, false),
            (0.2, true),
            (0.1, false),
            (0.0, false),
        ];
        assert_eq!(Bar::Right(0.6).place(&mut judged), 0.2);
        assert_eq!(Bar::Right(0.9).place(&mut judged), 0.9);
    }
}
