//! Linear support vector machines, trained without chance: one class against
//! the rest, by coordinate descent in the dual (Hsieh et al. 2008).

use super::model::Vector;

/// How much a wrong text costs against large weights.
const COST: f64 = 1.0;
const ROUNDS: usize = 60;
/// Training ends when no text pulls harder than this.
const CALM: f64 = 0.01;

/// Weights and bias of one class.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub weights: Vec<f64>,
    pub bias: f64,
}

impl Line {
    /// Above zero: on the class's side.
    pub(super) fn score(&self, vector: &Vector) -> f64 {
        dot(&self.weights, vector) + self.bias
    }
}

/// The line that parts the vectors marked true from the others.
pub(super) fn fit(vectors: &[&Vector], is_class: &[bool], rows: usize) -> Line {
    let slack = 0.5 / COST;
    let squares: Vec<f64> = vectors
        .iter()
        .map(|vector| 1.0 + slack + vector.values.iter().map(|(_, v)| square(*v)).sum::<f64>())
        .collect();
    let mut line = Line {
        weights: vec![0.0; rows],
        bias: 0.0,
    };
    let mut alphas = vec![0.0; vectors.len()];
    let mut order: Vec<usize> = (0..vectors.len()).collect();
    let mut dice = 0x5151_f00d_u64;
    for _ in 0..ROUNDS {
        shuffle(&mut order, &mut dice);
        let mut hardest = 0.0f64;
        for &at in &order {
            let side = if is_class[at] { 1.0 } else { -1.0 };
            let gradient = side * line.score(vectors[at]) - 1.0 + slack * alphas[at];
            let pull = if alphas[at] == 0.0 {
                gradient.min(0.0)
            } else {
                gradient
            };
            hardest = hardest.max(pull.abs());
            if pull == 0.0 {
                continue;
            }
            let before = alphas[at];
            alphas[at] = (before - gradient / squares[at]).max(0.0);
            let step = (alphas[at] - before) * side;
            for (row, value) in &vectors[at].values {
                line.weights[*row as usize] += step * f64::from(*value);
            }
            line.bias += step;
        }
        if hardest < CALM {
            break;
        }
    }
    line
}

fn square(value: f32) -> f64 {
    f64::from(value) * f64::from(value)
}

fn dot(weights: &[f64], vector: &Vector) -> f64 {
    vector
        .values
        .iter()
        .map(|(row, value)| weights[*row as usize] * f64::from(*value))
        .sum()
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
