//! Rows of a `;`-separated register file, with columns found by name: in any
//! case and order, extra ones allowed, a byte order mark and CRLF tolerated.

use std::fmt;
use std::io::Read;

use csv::ByteRecord;

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
    Read { file: String, source: csv::Error },
}

/// The rows of a file whose header has been read.
pub(super) struct Rows<R> {
    reader: csv::Reader<R>,
    file: String,
    names: Vec<String>,
    ended: bool,
}

/// One row; fields are asked for by the place of their column.
pub(super) struct Row {
    fields: ByteRecord,
    line: u64,
}

impl<R: Read> Rows<R> {
    /// Reads the header.
    pub(super) fn open(reader: R, file: &str) -> Result<Self, HeaderError> {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b';')
            // Kartverket's files have no quotes; a stray one must not swallow
            // the rows that follow.
            .quoting(false)
            .flexible(true)
            .has_headers(false)
            .from_reader(reader);
        let mut header = ByteRecord::new();
        let file = file.to_owned();
        match reader.read_byte_record(&mut header) {
            Ok(true) => {}
            Ok(false) => return Err(HeaderError::Empty { file }),
            Err(source) => return Err(HeaderError::Read { file, source }),
        }
        let names = header
            .iter()
            .map(|name| {
                let name = String::from_utf8_lossy(name);
                let name = name.trim_start_matches('\u{feff}').trim();
                unquoted(name).trim().to_lowercase()
            })
            .collect();
        Ok(Self {
            reader,
            file,
            names,
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
            let mut fields = ByteRecord::new();
            match self.reader.read_byte_record(&mut fields) {
                Ok(false) => self.ended = true,
                Ok(true) => {
                    let line = fields.position().map_or(0, csv::Position::line);
                    if fields.iter().all(|f| f.trim_ascii().is_empty()) {
                        continue;
                    }
                    return Some(Ok(Row { fields, line }));
                }
                Err(error) => {
                    // What follows a failed read is not a row of the file.
                    self.ended = true;
                    let line = self.reader.position().line();
                    return Some(Err(self.bad(line, error.to_string())));
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
    pub(super) fn line(&self) -> u64 {
        self.line
    }

    /// A field without blanks and quotes around it; empty where the row is
    /// too short.
    pub(super) fn field(&self, column: usize) -> Result<&str, &'static str> {
        let bytes = self.fields.get(column).unwrap_or_default();
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
