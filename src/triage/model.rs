//! A small linear model: features to scores, stored in whole bytes. Holds
//! several heads (category, intent, ...) over one vocabulary. How it is made
//! is `training`'s business; here it is read and asked.

mod format;

pub use format::ModelError;

use super::features::{Feature, KIND_WEIGHT, KINDS};

/// Most classes that are summed up beside each other.
const WIDEST: usize = 32;

/// One question that the model answers, with its classes.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    pub name: String,
    pub classes: Vec<String>,
    pub bias: Vec<f32>,
    /// Weight of one step of a stored byte, by class.
    pub step: Vec<f32>,
    /// Scores are multiplied by this before they become probabilities; fitted
    /// on texts that the head was not trained on.
    pub sharpness: f32,
    /// For heads with one class: a score from here on means yes.
    pub bar: f32,
    /// First column of the head in the weight rows.
    column: usize,
}

/// Vocabulary, weights and heads.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// What it was trained on; see `training::stamp`.
    pub stamp: u64,
    prints: Vec<u32>,
    rarity: Vec<f32>,
    columns: usize,
    /// Row by row; [`WIDEST`] more at the end, so that as many may be read from
    /// any.
    weights: Vec<i8>,
    pub heads: Vec<Head>,
    rows: Rows,
}

/// The row of each print. Prints are spread already, and a text asks for
/// hundreds: one place in memory each, where a `HashMap` looks at two.
#[derive(Debug, Clone, PartialEq)]
struct Rows {
    /// Prints with their rows, each at the first free place from its own on;
    /// more than half of the places are free.
    places: Vec<(u32, u32)>,
    /// A bit for each print: most of what is asked for has no row, and this
    /// much of the answer stays in the processor's cache.
    may_have: Vec<u64>,
}

/// The row of a place that is free.
const FREE: u32 = u32::MAX;

impl Rows {
    fn of(prints: impl ExactSizeIterator<Item = u32>) -> Self {
        let places = (prints.len() * 2 + 1).next_power_of_two();
        let bits = (prints.len() * 8).next_power_of_two().max(64);
        let mut rows = Self {
            places: vec![(0, FREE); places],
            may_have: vec![0; bits / 64],
        };
        for (print, row) in prints.zip(0u32..) {
            let (word, bit) = rows.bit(print);
            rows.may_have[word] |= bit;
            let at = rows.place(print);
            rows.places[at] = (print, row);
        }
        rows
    }

    fn spread(print: u32) -> usize {
        (u64::from(print).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize
    }

    fn bit(&self, print: u32) -> (usize, u64) {
        let spread = Self::spread(print);
        let word = (spread >> 6) & (self.may_have.len() - 1);
        (word, 1 << (spread & 63))
    }

    /// Where a print is, or would be.
    fn place(&self, print: u32) -> usize {
        let last = self.places.len() - 1;
        let mut at = Self::spread(print) & last;
        while self.places[at].1 != FREE && self.places[at].0 != print {
            at = (at + 1) & last;
        }
        at
    }

    fn get(&self, print: u32) -> Option<u32> {
        let (word, bit) = self.bit(print);
        if self.may_have[word] & bit == 0 {
            return None;
        }
        Some(self.places[self.place(print)].1).filter(|row| *row != FREE)
    }
}

/// A text as the model sees it: rows of the vocabulary with their values, and
/// which word each occurrence came from.
#[derive(Debug, Clone, Default)]
pub struct Vector {
    /// Row and value, each row once; those read from the text in row order.
    pub values: Vec<(u32, f32)>,
    /// Row, share of the row's value, word.
    pub origins: Vec<(u32, f32, u32)>,
}

impl Vector {
    /// The same, for scores alone.
    #[must_use]
    pub fn without_origins(&self) -> Self {
        Self {
            values: self.values.clone(),
            origins: Vec::new(),
        }
    }

    /// Adds rows that the vector does not have yet.
    pub fn add(&mut self, rows: impl IntoIterator<Item = (u32, f32)>) {
        self.values.extend(rows);
    }
}

impl Model {
    /// Puts a model together; `weights` holds one row a feature, the heads'
    /// columns side by side.
    pub fn new(stamp: u64, vocabulary: &[(u32, f32)], heads: Vec<HeadWeights>) -> Self {
        let columns = heads.iter().map(|head| head.classes.len()).sum();
        let mut weights = vec![0i8; vocabulary.len() * columns + WIDEST];
        let mut kept = Vec::with_capacity(heads.len());
        let mut column = 0;
        for head in heads {
            let mut step = Vec::with_capacity(head.classes.len());
            for (class, ws) in head.weights.iter().enumerate() {
                let greatest = ws.iter().fold(0f32, |most, w| most.max(w.abs()));
                let unit = if greatest > 0.0 {
                    greatest / 127.0
                } else {
                    1.0
                };
                for (row, w) in ws.iter().enumerate() {
                    weights[row * columns + column + class] = (w / unit).round() as i8;
                }
                step.push(unit);
            }
            let long = head.classes.len();
            kept.push(Head {
                name: head.name,
                classes: head.classes,
                bias: head.bias,
                step,
                sharpness: head.sharpness as f32,
                bar: head.bar as f32,
                column,
            });
            column += long;
        }
        Self {
            stamp,
            prints: vocabulary.iter().map(|(print, _)| *print).collect(),
            rarity: vocabulary.iter().map(|(_, rarity)| *rarity).collect(),
            columns,
            weights,
            heads: kept,
            rows: Rows::of(vocabulary.iter().map(|(print, _)| *print)),
        }
    }

    /// The head called `name`, by its place in `heads`.
    pub fn head(&self, name: &str) -> Option<&Head> {
        self.heads.iter().find(|head| head.name == name)
    }

    /// What the model sees of the features.
    pub fn vector(&self, features: &[Feature]) -> Vector {
        vector(
            features,
            |print| self.rows.get(print),
            |row| self.rarity[row as usize],
        )
    }

    /// The row of a concluded feature.
    pub fn row(&self, print: u32) -> Option<u32> {
        self.rows.get(print)
    }

    /// Sums of `N` columns from one on, beside each other as the processor can;
    /// those that are beyond a head are not looked at.
    fn sums<const N: usize>(&self, column: usize, vector: &Vector) -> [f32; N] {
        let mut sums = [0f32; N];
        for (row, value) in &vector.values {
            let from = *row as usize * self.columns + column;
            let weights = self.weights.get(from..).unwrap_or_default();
            if let Some(weights) = weights.first_chunk::<N>() {
                for (sum, weight) in sums.iter_mut().zip(weights) {
                    *sum += value * f32::from(*weight);
                }
            }
        }
        sums
    }

    /// Scores of all classes of `head`.
    pub fn scores(&self, head: &Head, vector: &Vector) -> Vec<f32> {
        let long = head.classes.len();
        let sums = match long {
            0 => Vec::new(),
            1 => self.sums::<1>(head.column, vector).to_vec(),
            2..=8 => self.sums::<8>(head.column, vector).to_vec(),
            9..=WIDEST => self.sums::<WIDEST>(head.column, vector).to_vec(),
            _ => (0..long)
                .map(|class| self.sums::<1>(head.column + class, vector)[0])
                .collect(),
        };
        sums.iter()
            .zip(&head.step)
            .zip(&head.bias)
            .map(|((sum, step), bias)| sum * step + bias)
            .collect()
    }

    /// What a head with one class says: how far the score is above its bar.
    /// Nothing where the model has no such head.
    pub fn above_bar(&self, name: &str, vector: &Vector) -> Option<f32> {
        let head = self.head(name)?;
        let score = *self.scores(head, vector).first()?;
        Some(score - head.bar)
    }

    /// How far a class of a head scores above the best of the others.
    pub fn lead(&self, name: &str, class: &str, vector: &Vector) -> Option<f32> {
        let head = self.head(name)?;
        let own = head.classes.iter().position(|one| one == class)?;
        let mut scores = self.scores(head, vector);
        let score = scores.swap_remove(own);
        Some(score - scores.into_iter().fold(f32::NEG_INFINITY, f32::max))
    }

    /// How much a row weighs for a class.
    pub fn weight(&self, head: &Head, row: u32, class: usize) -> f32 {
        f32::from(self.weights[row as usize * self.columns + head.column + class])
            * head.step[class]
    }
}

/// A head as training hands it over: weights by class, then by row.
#[derive(Debug, Clone)]
pub struct HeadWeights {
    pub name: String,
    pub classes: Vec<String>,
    pub weights: Vec<Vec<f32>>,
    pub bias: Vec<f32>,
    pub sharpness: f64,
    pub bar: f64,
}

/// How much more what stands in the first sentence counts: most writers begin
/// with what the matter is. Found by holding out writers.
const EARLY: f32 = 1.4;

/// TF-IDF with damped counts; each kind of feature has length one by itself.
pub fn vector(
    features: &[Feature],
    find: impl Fn(u32) -> Option<u32>,
    rarity: impl Fn(u32) -> f32,
) -> Vector {
    // Row, word and kind in one number: sorting them is a good part of all
    // work.
    let mut seen: Vec<u64> = Vec::with_capacity(features.len());
    seen.extend(features.iter().filter_map(|f| {
        let word = u64::from(f.word & 0xff_ffff);
        Some(
            u64::from(find(f.print)?) << 32
                | word << 8
                | u64::from(f.early) << 7
                | u64::from(f.kind),
        )
    }));
    seen.sort_unstable();
    let row_of = |key: u64| (key >> 32) as u32;
    let mut values = Vec::with_capacity(seen.len());
    let mut origins = Vec::with_capacity(seen.len());
    let mut kinds = Vec::with_capacity(seen.len());
    let mut squares = [0f32; KINDS];
    let word_of = |key: u64| (key >> 8) as u32 & 0xff_ffff;
    for same in seen.chunk_by(|a, b| row_of(*a) == row_of(*b)) {
        let (row, kind) = (row_of(same[0]), same[0] as u8 & 0x7f);
        let mut value = rarity(row);
        if same[0] & 0x80 != 0 {
            value *= EARLY;
        }
        if let [once] = same {
            origins.push((row, 1.0, word_of(*once)));
        } else {
            value *= 1.0 + (same.len() as f32).ln();
            let share = 1.0 / same.len() as f32;
            origins.extend(same.iter().map(|key| (row, share, word_of(*key))));
        }
        squares[kind as usize] += value * value;
        values.push((row, value));
        kinds.push(kind);
    }
    let mut factors = KIND_WEIGHT;
    for (factor, square) in factors.iter_mut().zip(squares) {
        *factor /= square.sqrt().max(f32::MIN_POSITIVE);
    }
    for ((_, value), kind) in values.iter_mut().zip(kinds) {
        *value *= factors[kind as usize];
    }
    Vector { values, origins }
}

/// The share of doubt that is left however plain a text seems: about so many of
/// the plainest held-out texts were about something else after all.
const DOUBT: f64 = 0.02;

/// Scores to probabilities that sum to one.
pub fn probabilities(scores: &[f32], sharpness: f32) -> Vec<f64> {
    let greatest = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let grown: Vec<f64> = scores
        .iter()
        .map(|score| f64::from((score - greatest) * sharpness).exp())
        .collect();
    let sum: f64 = grown.iter().sum();
    let doubt = DOUBT / grown.len().max(1) as f64;
    grown
        .iter()
        .map(|g| g / sum * (1.0 - DOUBT) + doubt)
        .collect()
}
