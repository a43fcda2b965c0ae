//! The table behind a plot: on the page and, with the same rows, as a file that
//! a Norwegian Excel opens by itself: semicolons, decimal commas, and a mark in
//! front that says UTF-8.

use super::words;
use crate::casework::figures::measure::{Share, Within};
use crate::wording::Catalogue;

/// The mark that tells Excel that a file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// What stands in a column, which a file says in its head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    None,
    Percent,
    Hours,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Column {
    pub name: String,
    unit: Unit,
}

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    Text(String),
    Link { text: String, href: String },
    Count(Option<u32>),
    Share(Share),
    Within(Within),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u32> for Cell {
    fn from(count: u32) -> Self {
        Self::Count(Some(count))
    }
}

impl From<Option<u32>> for Cell {
    fn from(count: Option<u32>) -> Self {
        Self::Count(count)
    }
}

/// A table. The first column names the row.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sheet {
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// Without rows yet.
    pub fn new(columns: &[(&str, Unit)]) -> Self {
        let column = |(name, unit): &(&str, Unit)| Column {
            name: (*name).to_owned(),
            unit: *unit,
        };
        Self {
            columns: columns.iter().map(column).collect(),
            rows: Vec::new(),
        }
    }

    /// Adds a column of counts.
    pub fn column(&mut self, name: String) {
        self.columns.push(Column {
            name,
            unit: Unit::None,
        });
    }

    pub fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// As a file.
    ///
    /// # Errors
    /// Those of the writer, which in memory has none to make.
    pub fn csv(&self) -> Result<String, csv::Error> {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(b';')
            .terminator(csv::Terminator::CRLF)
            .from_writer(Vec::new());
        writer.write_record(self.columns.iter().map(|column| match column.unit {
            Unit::None => harmless(&column.name),
            Unit::Percent => harmless(&format!("{} (%)", column.name)),
            Unit::Hours => harmless(&format!("{} (timer)", column.name)),
        }))?;
        for row in &self.rows {
            writer.write_record(row.iter().map(Cell::in_file))?;
        }
        let bytes = writer.into_inner().map_err(|error| error.into_error())?;
        let text = String::from_utf8_lossy(&bytes);
        Ok(format!("{BYTE_ORDER_MARK}{text}"))
    }
}

impl Cell {
    /// Where it leads, if anywhere.
    pub fn href(&self) -> Option<&str> {
        match self {
            Self::Link { href, .. } => Some(href),
            _ => None,
        }
    }

    /// Whether it is set as a number is, to the right.
    pub fn is_number(&self) -> bool {
        !matches!(self, Self::Text(_) | Self::Link { .. })
    }

    /// On the page.
    pub fn shown(&self, c: &Catalogue) -> String {
        match self {
            Self::Text(text) | Self::Link { text, .. } => text.clone(),
            Self::Count(Some(count)) => words::number(c, *count),
            Self::Count(None) => words::NOTHING.to_owned(),
            Self::Share(share) if share.of == 0 => words::NOTHING.to_owned(),
            Self::Share(share) => share
                .part()
                .map_or_else(|| words::FEW.to_owned(), words::percent),
            Self::Within(within) => words::within(*within, words::length),
        }
    }

    /// In a file: bare numbers, and nothing where there is none.
    fn in_file(&self) -> String {
        match self {
            Self::Text(text) | Self::Link { text, .. } => harmless(text),
            Self::Count(count) => count.map(|count| count.to_string()).unwrap_or_default(),
            Self::Share(share) => share
                .part()
                .map(|part| comma(part * 100.0))
                .unwrap_or_default(),
            Self::Within(within) => within
                .time()
                .map(|time| comma(time.as_secs_f64() / 3600.0))
                .unwrap_or_default(),
        }
    }
}

/// Two decimals, with a comma.
fn comma(value: f64) -> String {
    format!("{value:.2}").replace('.', ",")
}

/// Text that a spreadsheet would take for a formula gets an apostrophe in front.
/// Source: OWASP, "CSV Injection".
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::SignedDuration;

    #[test]
    fn a_file_opens_in_a_norwegian_excel() {
        let mut sheet = Sheet::new(&[
            ("Eier", Unit::None),
            ("Saker", Unit::None),
            ("Holdt", Unit::Percent),
            ("Halvparten", Unit::Hours),
        ]);
        sheet.row([
            "Bygg; drift".into(),
            1200.into(),
            Cell::Share(Share { hits: 2, of: 3 }),
            Cell::Within(Within::Time(SignedDuration::from_mins(90))),
        ]);
        sheet.row([
            "Politiet".into(),
            Cell::Count(None),
            Cell::Share(Share { hits: 7, of: 8 }),
            Cell::Within(Within::NotYet),
        ]);
        assert_eq!(
            sheet.csv().unwrap(),
            "\u{feff}Eier;Saker;Holdt (%);Halvparten (timer)\r\n\
             \"Bygg; drift\";1200;;1,50\r\nPolitiet;;87,50;\r\n"
        );
    }

    #[test]
    fn no_text_becomes_a_formula() {
        let mut sheet = Sheet::new(&[("=name", Unit::None)]);
        for text in ["=1+1", "+47", "-2", "@sum", "\t=1", "\r=1", "Storgata 1"] {
            sheet.row([text.into()]);
        }
        let file = sheet.csv().unwrap();
        let starts = file.trim_start_matches('\u{feff}').split("\r\n");
        for line in starts {
            let cell = line.trim_start_matches('"');
            assert!(
                !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
                "{line:?}"
            );
        }
        assert!(file.contains("'=1+1") && file.contains("\r\nStorgata 1\r\n"));
    }
}
