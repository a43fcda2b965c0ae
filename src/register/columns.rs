//! Rows of a `;`-separated register file, with columns found by name: in any
//! case and order, extra ones allowed, a byte order mark and CRLF tolerated.

use std::fmt;
use std::io::{self, BufRead, BufReader, Read};

/// A row that cannot be used; the others go on without it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadRow {
    pub file: String,
    /// Counted from 1, the header's line.
    pub line: u64,
    pub message: String,
}

impl fmt::Display for BadRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

impl std::error::Error for BadRow {}

/// A file that cannot be read as the register it is meant to be.
#[derive(Debug, thiserror::Error)]
pub enum HeaderError {
    #[error("{file}: the file is empty; a first line with column names is needed")]
    Empty { file: String },
    #[error("{file}: the column `{column}` is missing from the first line")]
    MissingColumn { file: String, column: &'static str },
    #[error("{file}: {source}")]
    Read { file: String, source: io::Error },
}

/// The rows of a file whose header has been read. A row is a line: the files
/// have no quotes, and a stray one must not swallow the rows that follow.
pub(super) struct Rows<R> {
    lines: BufReader<R>,
    file: String,
    names: Vec<String>,
    /// The line read last.
    line: u64,
    ended: bool,
}

/// One row; fields are asked for by the place of their column.
pub(super) struct Row {
    bytes: Vec<u8>,
    /// Where each field ends.
    ends: Vec<usize>,
    line: u64,
}

impl<R: Read> Rows<R> {
    /// Reads the header.
    pub(super) fn open(reader: R, file: &str) -> Result<Self, HeaderError> {
        let file = file.to_owned();
        let mut lines = BufReader::new(reader);
        let mut header = Vec::new();
        match lines.read_until(b'\n', &mut header) {
            Ok(0) => return Err(HeaderError::Empty { file }),
            Ok(_) => {}
            Err(source) => return Err(HeaderError::Read { file, source }),
        }
        let header = String::from_utf8_lossy(&header);
        let names = header
            .trim_start_matches('\u{feff}')
            .split(';')
            .map(|name| unquoted(name.trim()).trim().to_lowercase())
            .collect();
        Ok(Self {
            lines,
            file,
            names,
            line: 1,
            ended: false,
        })
    }

    /// Where a column stands.
    pub(super) fn column(&self, name: &str) -> Option<usize> {
        let name = name.to_lowercase();
        self.names.iter().position(|n| *n == name)
    }

    /// Where a column stands that must be there.
    pub(super) fn required(&self, column: &'static str) -> Result<usize, HeaderError> {
        self.column(column)
            .ok_or_else(|| HeaderError::MissingColumn {
                file: self.file.clone(),
                column,
            })
    }

    /// The next row that is not blank; nothing at the end.
    pub(super) fn next_row(&mut self) -> Option<Result<Row, BadRow>> {
        while !self.ended {
            let mut bytes = Vec::new();
            match self.lines.read_until(b'\n', &mut bytes) {
                Ok(0) => self.ended = true,
                Ok(_) => {
                    self.line += 1;
                    let filled = bytes.iter().any(|b| !b.is_ascii_whitespace() && *b != b';');
                    if filled {
                        return Some(Ok(Row::new(bytes, self.line)));
                    }
                }
                Err(error) => {
                    // What follows a failed read is not a row of the file.
                    self.ended = true;
                    return Some(Err(self.bad(self.line + 1, error.to_string())));
                }
            }
        }
        None
    }

    /// A complaint about one row.
    pub(super) fn bad(&self, line: u64, message: impl Into<String>) -> BadRow {
        BadRow {
            file: self.file.clone(),
            line,
            message: message.into(),
        }
    }
}

impl Row {
    fn new(bytes: Vec<u8>, line: u64) -> Self {
        let mut ends: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at] == b';').collect();
        ends.push(bytes.len());
        Self { bytes, ends, line }
    }

    pub(super) fn line(&self) -> u64 {
        self.line
    }

    /// A field without blanks and quotes around it; empty where the row is
    /// too short.
    pub(super) fn field(&self, column: usize) -> Result<&str, &'static str> {
        let end = self.ends.get(column).copied().unwrap_or(0);
        let start = match column.checked_sub(1) {
            Some(before) => self.ends.get(before).map_or(end, |end| end + 1),
            None => 0,
        };
        let bytes = self.bytes.get(start..end).unwrap_or_default();
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(unquoted(text.trim()).trim()),
            Err(_) => Err("the row is not UTF-8 text"),
        }
    }
}

fn unquoted(field: &str) -> &str {
    field
        .strip_prefix('"')
        .and_then(|f| f.strip_suffix('"'))
        .unwrap_or(field)
}

/// Checks a postcode: four digits.
pub(super) fn postcode(field: &str) -> Result<String, String> {
    if field.len() == 4 && field.bytes().all(|b| b.is_ascii_digit()) {
        Ok(field.to_owned())
    } else {
        Err(format!("postnummer `{field}` is not four digits"))
    }
}
