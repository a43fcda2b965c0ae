//! What the matter is about, and how sure we are.

use strum::IntoEnumIterator;

use super::judge::Seen;
use super::local::Local;
use super::model::{Model, probabilities};
use crate::domain::category::Category;
use crate::domain::decision::Hints;

/// A category with what stands behind it.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub category: Category,
    pub confidence: f64,
    pub runner_up: Option<(Category, f64)>,
    /// The sender chose it.
    pub hinted: bool,
    /// What the text alone says.
    pub all: Vec<(Category, f64)>,
}

pub(super) fn of(model: &Model, seen: &Seen, hints: &Hints, local: &Local) -> Found {
    let mut all = from_text(model, seen);
    local.lift(&seen.words, &mut all);
    let mut order = all.clone();
    order.sort_by(|a, b| b.1.total_cmp(&a.1));
    let first = order.first().copied().unwrap_or((Category::Other, 0.0));
    let (category, confidence) = match hints.category {
        Some(chosen) => (chosen, 1.0),
        None => first,
    };
    Found {
        category,
        confidence,
        runner_up: order.into_iter().find(|(other, _)| *other != category),
        hinted: hints.category.is_some(),
        all,
    }
}

/// The probability of each category by the words alone.
fn from_text(model: &Model, seen: &Seen) -> Vec<(Category, f64)> {
    if seen.vector.values.is_empty() {
        return vec![(Category::Other, 0.0)];
    }
    let Some(head) = model.head("category") else {
        return Vec::new();
    };
    let scores = model.scores(head, &seen.vector);
    let chances = probabilities(&scores, head.sharpness);
    Category::iter()
        .filter_map(|category| {
            let class = head
                .classes
                .iter()
                .position(|name| name == category.key())?;
            Some((category, chances[class]))
        })
        .collect()
}
