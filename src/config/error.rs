//! What can be wrong with the configuration, each as one line that says what
//! to do. No message repeats a value, since it may be a secret.

use std::fmt;
use std::io;
use std::path::PathBuf;

/// Where a value was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    File { file: PathBuf, line: usize },
    Variable(String),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { file, line } => write!(f, "{}:{line}", file.display()),
            Self::Variable(name) => write!(f, "environment variable {name}"),
        }
    }
}

/// A fault in the configuration.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error("cannot read the configuration folder {}: {source}", folder.display())]
    Folder { folder: PathBuf, source: io::Error },
    #[error("cannot read {}: {source}", file.display())]
    File { file: PathBuf, source: io::Error },
    #[error("{place}: not valid TOML: {message}")]
    Toml { place: Place, message: String },
    #[error(
        "{place}: not valid JSON, which lists and tables in the environment must be: {message}"
    )]
    Json { place: Place, message: String },
    #[error("{place}: not readable as text (UTF-8)")]
    NotText { place: Place },
    #[error("{place}: unknown key `{key}`{}", suggestion.as_ref().map(|s| format!(", did you mean `{s}`?")).unwrap_or_default())]
    UnknownKey {
        place: Place,
        key: String,
        suggestion: Option<String>,
    },
    #[error("{place}: `{key}` {message}")]
    Value {
        place: Place,
        key: String,
        message: String,
    },
    #[error("{place}: cannot read the file that `{key}_file` names: {source}")]
    SecretFile {
        place: Place,
        key: String,
        source: io::Error,
    },
    #[error("{place}: give `{key}` or `{key}_file`, not both")]
    SecretTwice { place: Place, key: String },
}
