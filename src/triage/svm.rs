//! Linear support vector machines, trained without chance: one class against
//! the rest, by coordinate descent in the dual (Hsieh et al. 2008). Many are
//! trained side by side, since each look at a text then serves them all.

use super::model::Vector;

/// How much a wrong text costs against large weights.
const COST: f32 = 1.0;
const ROUNDS: usize = 40;
/// Training ends when no text pulls harder than this.
const CALM: f32 = 0.05;
/// So many lines are trained side by side.
const LANES: usize = 16;

/// Weights and bias of one class.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub weights: Vec<f32>,
    pub bias: f32,
}

/// Which side of a line each text is on: 1 or -1, and 0 for a text that the
/// line must not see.
pub(super) type Sides = Vec<i8>;

impl Line {
    /// Above zero: on the class's side.
    pub(super) fn score(&self, vector: &Vector) -> f32 {
        let dot: f32 = vector
            .values
            .iter()
            .filter_map(|(row, value)| Some(self.weights.get(*row as usize)? * value))
            .sum();
        dot + self.bias
    }
}

/// One line for each of `wanted`, over the same texts.
pub(super) fn fit(vectors: &[&Vector], wanted: &[Sides]) -> Vec<Line> {
    let rows = vectors
        .iter()
        .flat_map(|vector| &vector.values)
        .map(|(row, _)| *row as usize + 1)
        .max()
        .unwrap_or_default();
    wanted
        .chunks(LANES)
        .flat_map(|block| fit_block(vectors, block, rows))
        .collect()
}

/// At most [`LANES`] lines.
fn fit_block(vectors: &[&Vector], wanted: &[Sides], rows: usize) -> Vec<Line> {
    let slack = 0.5 / COST;
    let squares: Vec<f32> = vectors
        .iter()
        .map(|vector| 1.0 + slack + vector.values.iter().map(|(_, v)| v * v).sum::<f32>())
        .collect();
    let sides: Vec<[f32; LANES]> = (0..vectors.len())
        .map(|text| {
            let mut lanes = [0.0; LANES];
            for (lane, sides) in lanes.iter_mut().zip(wanted) {
                *lane = f32::from(sides[text]);
            }
            lanes
        })
        .collect();
    let mut weights = vec![[0f32; LANES]; rows];
    let mut bias = [0f32; LANES];
    let mut alphas = vec![[0f32; LANES]; vectors.len()];
    let mut order: Vec<usize> = (0..vectors.len())
        .filter(|text| sides[*text].iter().any(|side| *side != 0.0))
        .collect();
    let mut dice = 0x5151_f00d_u64;
    for _ in 0..ROUNDS {
        shuffle(&mut order, &mut dice);
        let mut hardest = 0.0f32;
        for &at in &order {
            let mut scores = bias;
            for (row, value) in &vectors[at].values {
                let weights = &weights[*row as usize];
                for lane in 0..LANES {
                    scores[lane] += weights[lane] * value;
                }
            }
            let mut steps = [0f32; LANES];
            let mut moved = false;
            for lane in 0..LANES {
                let side = sides[at][lane];
                if side == 0.0 {
                    continue;
                }
                let before = alphas[at][lane];
                let gradient = side * scores[lane] - 1.0 + slack * before;
                if before == 0.0 && gradient >= 0.0 {
                    continue;
                }
                hardest = hardest.max(gradient.abs());
                alphas[at][lane] = (before - gradient / squares[at]).max(0.0);
                steps[lane] = (alphas[at][lane] - before) * side;
                moved = true;
            }
            if !moved {
                continue;
            }
            for (row, value) in &vectors[at].values {
                let weights = &mut weights[*row as usize];
                for lane in 0..LANES {
                    weights[lane] += steps[lane] * value;
                }
            }
            for lane in 0..LANES {
                bias[lane] += steps[lane];
            }
        }
        if hardest < CALM {
            break;
        }
    }
    (0..wanted.len())
        .map(|lane| Line {
            weights: weights.iter().map(|lanes| lanes[lane]).collect(),
            bias: bias[lane],
        })
        .collect()
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
