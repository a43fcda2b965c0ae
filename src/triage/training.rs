//! Makes the model from labelled messages. Pure and without chance: the same
//! messages give the same bytes. `sifra train` calls it and writes the result
//! to `model/`, where the program embeds it.

use std::collections::HashMap;

use super::examples::{Example, matter_of};
use super::features::{self, Feature};
use super::lexicon::{self, Lexicon};
use super::model::{HeadWeights, Model, Vector, probabilities, vector};
use super::words::words;

/// Raised whenever this file or the features change, so that the embedded
/// model is known to be stale.
pub const TRAINING_VERSION: u64 = 1;

/// Both models.
#[derive(Debug, Clone)]
pub struct Trained {
    pub content: Model,
    pub language: Model,
}

/// Identifies what a model is made of: messages, lexicon, this code's version.
/// FNV-1a, 64 bits.
pub fn stamp<'a>(messages: impl IntoIterator<Item = &'a [u8]>) -> u64 {
    let version = TRAINING_VERSION.to_le_bytes();
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut take = |bytes: &[u8]| {
        for byte in bytes {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    take(&version);
    take(lexicon::IDEAS.as_bytes());
    for message in messages {
        take(message);
    }
    hash
}

/// Trains all heads.
pub fn train(examples: &[Example], lexicon: &Lexicon, stamp: u64) -> Trained {
    Trained {
        content: content_model(examples, lexicon, stamp),
        language: language_model(examples, stamp),
    }
}

fn content_model(examples: &[Example], lexicon: &Lexicon, stamp: u64) -> Model {
    let features: Vec<Vec<Feature>> = examples
        .iter()
        .map(|e| features::of_content(&words(&e.text, &e.used), lexicon))
        .collect();
    let vocabulary = vocabulary(&features, 2);
    let vectors = vectors(&features, &vocabulary);
    let writers: Vec<&str> = examples.iter().map(|e| e.writer.as_str()).collect();
    let reports: Vec<usize> = (0..examples.len())
        .filter(|i| examples[*i].category.is_some())
        .collect();
    let all: Vec<usize> = (0..examples.len()).collect();
    let data = Data {
        vectors: &vectors,
        writers: &writers,
        rows: vocabulary.len(),
    };
    let heads = vec![
        head("category", &data, &reports, |i| {
            examples[i].category.map(|c| c.key().to_owned())
        }),
        head("intent", &data, &all, |i| {
            Some(examples[i].intent.to_string())
        }),
        head("priority", &data, &reports, |i| {
            examples[i].priority.map(|p| p.key().to_owned())
        }),
        head("matter", &data, &reports, |i| {
            examples[i]
                .recipient
                .map(|owner| matter_of(owner).to_string())
        }),
    ];
    Model::new(stamp, &vocabulary, heads)
}

fn language_model(examples: &[Example], stamp: u64) -> Model {
    let features: Vec<Vec<Feature>> = examples
        .iter()
        .map(|e| features::of_spelling(&e.text))
        .collect();
    let vocabulary = vocabulary(&features, 2);
    let vectors = vectors(&features, &vocabulary);
    let writers: Vec<&str> = examples.iter().map(|e| e.writer.as_str()).collect();
    let all: Vec<usize> = (0..examples.len()).collect();
    let data = Data {
        vectors: &vectors,
        writers: &writers,
        rows: vocabulary.len(),
    };
    let heads = vec![head("language", &data, &all, |i| {
        Some(examples[i].lang.to_string())
    })];
    Model::new(stamp, &vocabulary, heads)
}

/// Features seen in at least `least` texts, with their rarity, in the order of
/// their prints.
fn vocabulary(texts: &[Vec<Feature>], least: u32) -> Vec<(u32, f32)> {
    let mut seen: HashMap<u32, u32> = HashMap::new();
    for text in texts {
        let mut prints: Vec<u32> = text.iter().map(|f| f.print).collect();
        prints.sort_unstable();
        prints.dedup();
        for print in prints {
            *seen.entry(print).or_default() += 1;
        }
    }
    let texts = texts.len() as f32;
    let mut kept: Vec<(u32, f32)> = seen
        .into_iter()
        .filter(|(_, count)| *count >= least)
        .map(|(print, count)| (print, ((1.0 + texts) / (1.0 + count as f32)).ln() + 1.0))
        .collect();
    kept.sort_unstable_by_key(|(print, _)| *print);
    kept
}

fn vectors(texts: &[Vec<Feature>], vocabulary: &[(u32, f32)]) -> Vec<Vector> {
    let rows: HashMap<u32, (u32, f32)> = vocabulary
        .iter()
        .zip(0u32..)
        .map(|((print, rarity), row)| (*print, (row, *rarity)))
        .collect();
    texts
        .iter()
        .map(|features| vector(features, |print| rows.get(&print).copied()))
        .collect()
}

struct Data<'a> {
    vectors: &'a [Vector],
    writers: &'a [&'a str],
    rows: usize,
}

/// Trains one head, and fits its sharpness on writers left out in turn.
fn head(
    name: &str,
    data: &Data<'_>,
    chosen: &[usize],
    label: impl Fn(usize) -> Option<String>,
) -> HeadWeights {
    let labelled: Vec<(usize, String)> = chosen
        .iter()
        .filter_map(|i| label(*i).map(|label| (*i, label)))
        .collect();
    let mut classes: Vec<String> = labelled.iter().map(|(_, label)| label.clone()).collect();
    classes.sort_unstable();
    classes.dedup();
    let targets: Vec<(usize, usize)> = labelled
        .iter()
        .map(|(i, label)| (*i, classes.iter().position(|c| c == label).unwrap_or(0)))
        .collect();
    let judged = left_out(data, &targets, classes.len());
    let (weights, bias) = fit(data, &targets, classes.len());
    HeadWeights {
        name: name.to_owned(),
        classes,
        weights,
        bias,
        sharpness: f64::from(sharpness(&judged)),
    }
}

/// Scores of each text by a head that has not seen its writer, with the class
/// that is right.
fn left_out(data: &Data<'_>, targets: &[(usize, usize)], classes: usize) -> Vec<(Vec<f32>, usize)> {
    let mut writers: Vec<&str> = targets.iter().map(|(i, _)| data.writers[*i]).collect();
    writers.sort_unstable();
    writers.dedup();
    let mut judged = Vec::with_capacity(targets.len());
    for writer in writers {
        let (out, rest): (Vec<_>, Vec<_>) = targets
            .iter()
            .partition(|(i, _)| data.writers[*i] == writer);
        let (weights, bias) = fit(data, &rest, classes);
        for (i, class) in out {
            let scores = (0..classes)
                .map(|c| (dot(&weights[c], &data.vectors[i]) + bias[c]) as f32)
                .collect();
            judged.push((scores, class));
        }
    }
    judged
}

/// The factor on the scores that makes the probabilities of the right classes
/// likeliest.
fn sharpness(judged: &[(Vec<f32>, usize)]) -> f32 {
    let loss = |sharp: f32| -> f64 {
        judged
            .iter()
            .map(|(scores, class)| -probabilities(scores, sharp)[*class].max(1e-12).ln())
            .sum()
    };
    let steps = (2..=60).map(|step| step as f32 * 0.2);
    steps
        .map(|sharp| (loss(sharp), sharp))
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map_or(1.0, |(_, sharp)| sharp)
}

fn dot(weights: &[f64], vector: &Vector) -> f64 {
    vector
        .values
        .iter()
        .map(|(row, value)| weights[*row as usize] * f64::from(*value))
        .sum()
}

/// How much a wrong text costs against large weights.
const COST: f64 = 0.5;
const ROUNDS: usize = 40;

/// One class against the rest, each a linear support vector machine with
/// squared loss, by coordinate descent in the dual (Hsieh et al. 2008).
fn fit(data: &Data<'_>, targets: &[(usize, usize)], classes: usize) -> (Vec<Vec<f64>>, Vec<f64>) {
    let squares: Vec<f64> = targets
        .iter()
        .map(|(i, _)| {
            let vector = &data.vectors[*i];
            1.0 + vector
                .values
                .iter()
                .map(|(_, v)| f64::from(v * v))
                .sum::<f64>()
        })
        .collect();
    let mut weights = Vec::with_capacity(classes);
    let mut biases = Vec::with_capacity(classes);
    for class in 0..classes {
        let (w, b) = one_against_rest(data, targets, &squares, class);
        weights.push(w);
        biases.push(b);
    }
    (weights, biases)
}

fn one_against_rest(
    data: &Data<'_>,
    targets: &[(usize, usize)],
    squares: &[f64],
    class: usize,
) -> (Vec<f64>, f64) {
    let slack = 0.5 / COST;
    let mut w = vec![0.0; data.rows];
    let mut bias = 0.0;
    let mut alphas = vec![0.0; targets.len()];
    let mut order: Vec<usize> = (0..targets.len()).collect();
    let mut dice = 0x5151_f00d_u64;
    for _ in 0..ROUNDS {
        shuffle(&mut order, &mut dice);
        let mut worst = 0.0f64;
        for &at in &order {
            let (i, own) = targets[at];
            let y = if own == class { 1.0 } else { -1.0 };
            let vector = &data.vectors[i];
            let gradient = y * (dot(&w, vector) + bias) - 1.0 + slack * alphas[at];
            let projected = if alphas[at] == 0.0 {
                gradient.min(0.0)
            } else {
                gradient
            };
            worst = worst.max(projected.abs());
            if projected == 0.0 {
                continue;
            }
            let before = alphas[at];
            alphas[at] = (before - gradient / (squares[at] + slack)).max(0.0);
            let step = (alphas[at] - before) * y;
            for (row, value) in &vector.values {
                w[*row as usize] += step * f64::from(*value);
            }
            bias += step;
        }
        if worst < 0.01 {
            break;
        }
    }
    (w, bias)
}

/// Fisher-Yates with a fixed generator (xorshift64*).
fn shuffle(order: &mut [usize], dice: &mut u64) {
    for at in (1..order.len()).rev() {
        *dice ^= *dice >> 12;
        *dice ^= *dice << 25;
        *dice ^= *dice >> 27;
        let drawn = dice.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        order.swap(at, drawn as usize % (at + 1));
    }
}
