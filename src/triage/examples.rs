//! Labelled messages: what the model learns from and is judged by. One JSON
//! object a line; the labelling guide is in `tests/messages/README.md`.

use serde::{Deserialize, Serialize};

use crate::domain::case::Owner;
use crate::domain::category::Category;
use crate::domain::decision::{Intent, Priority};
use crate::domain::language::Language;
use crate::domain::report::Channel;

/// One labelled message.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Example {
    pub id: String,
    pub text: String,
    pub lang: Language,
    pub channel: Channel,
    pub intent: Intent,
    /// This and the next two are there for reports only.
    pub category: Option<Category>,
    pub priority: Option<Priority>,
    pub recipient: Option<Owner>,
    /// What the text is about, as the register writes it.
    #[serde(default)]
    pub address: Option<String>,
    #[serde(default)]
    pub street: Option<String>,
    #[serde(default)]
    pub unit: Option<String>,
    /// Who wrote it: the name of its file. Hold-outs go by this.
    #[serde(skip)]
    pub writer: String,
    /// The parts of the text that tell where: the model learns nothing of them.
    #[serde(skip)]
    pub used: Vec<(usize, usize)>,
}

impl Example {
    /// Whether it was written to fill a gap, and so stands for no real writer.
    pub fn fills_a_gap(&self) -> bool {
        self.writer.starts_with("extra")
    }
}

/// A line that is not a labelled message.
#[derive(Debug, thiserror::Error)]
#[error("line {line}: {because}")]
pub struct ExampleError {
    pub line: usize,
    because: serde_json::Error,
}

/// Reads labelled messages from JSON Lines.
pub fn read(lines: &str, writer: &str) -> Result<Vec<Example>, ExampleError> {
    lines
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(at, line)| {
            let mut example: Example =
                serde_json::from_str(line).map_err(|because| ExampleError {
                    line: at + 1,
                    because,
                })?;
            writer.clone_into(&mut example.writer);
            Ok(example)
        })
        .collect()
}
