//! Between rows and the domain: instants, enums, and what to say when a row
//! holds what the domain does not know.

use std::str::FromStr;

use jiff::Timestamp;

use super::error::StoreError;

/// Unix milliseconds, as every instant is stored.
pub(super) fn millis(at: Timestamp) -> i64 {
    at.as_millisecond()
}

/// Where a value came from, for the error that names it.
#[derive(Clone, Copy)]
pub(super) struct Cell<'a> {
    pub table: &'static str,
    pub row: &'a str,
}

impl Cell<'_> {
    fn corrupt(&self, column: &'static str) -> StoreError {
        StoreError::Corrupt {
            table: self.table,
            column,
            row: self.row.to_owned(),
        }
    }

    pub fn instant(&self, column: &'static str, millis: i64) -> Result<Timestamp, StoreError> {
        Timestamp::from_millisecond(millis).map_err(|_| self.corrupt(column))
    }

    pub fn parse<T: FromStr>(&self, column: &'static str, text: &str) -> Result<T, StoreError> {
        text.parse().map_err(|_| self.corrupt(column))
    }

    pub fn parse_some<T: FromStr>(
        &self,
        column: &'static str,
        text: Option<&str>,
    ) -> Result<Option<T>, StoreError> {
        text.map(|text| self.parse(column, text)).transpose()
    }

    pub fn json<T: serde::de::DeserializeOwned>(
        &self,
        column: &'static str,
        text: &str,
    ) -> Result<T, StoreError> {
        serde_json::from_str(text).map_err(|_| self.corrupt(column))
    }

    pub fn count(&self, column: &'static str, number: i64) -> Result<u32, StoreError> {
        u32::try_from(number).map_err(|_| self.corrupt(column))
    }
}

/// A value of the domain as JSON text. The domain's types always serialise.
pub(super) fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
