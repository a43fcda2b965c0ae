//! The one question that an acknowledgement may ask, so that a case gets what
//! it lacks.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::place::Unit;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Ask {
    /// Nothing is known of the place.
    Where,
    /// A street without a usable number.
    HouseNumber { street: String },
    /// Several addresses fit: which one, by its place in the list from 1.
    Address { candidates: Vec<String> },
    /// A building with several dwellings: which one.
    Dwelling { address: String, units: Vec<Unit> },
    /// The text told nothing that can be read.
    What,
    /// Whether what was added to the open case is a matter of its own.
    OwnMatter,
}

impl Ask {
    /// The key, as `house_number`: what the history says was asked.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Where => "where",
            Self::HouseNumber { .. } => "house_number",
            Self::Address { .. } => "address",
            Self::Dwelling { .. } => "dwelling",
            Self::What => "what",
            Self::OwnMatter => "own_matter",
        }
    }
}

/// A question that was asked of a number and waits for its answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    pub id: String,
    /// The report whose acknowledgement asks.
    pub report_id: String,
    pub case_id: String,
    pub ask: Ask,
    pub asked_at: Timestamp,
}
