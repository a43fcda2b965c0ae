//! A query that is put together from the filters asked for: its text and the
//! values that go into it. Nothing from outside is ever part of the text.

use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, FromRow};

use super::super::engine::{Tx, on_engine};
use super::super::error::StoreError;

/// A value that goes into a query.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Value {
    Text(String),
    Number(i64),
}

/// A query.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::store) struct Sql {
    text: String,
    values: Vec<Value>,
}

impl Sql {
    pub fn of(text: &'static str) -> Self {
        Self {
            text: text.to_owned(),
            values: Vec::new(),
        }
    }

    /// Goes on with text of ours.
    pub fn push(&mut self, text: &'static str) -> &mut Self {
        self.text.push_str(text);
        self
    }

    /// Goes on with a text as a value.
    pub fn text(&mut self, value: impl Into<String>) -> &mut Self {
        self.value(Value::Text(value.into()))
    }

    /// Goes on with a number as a value.
    pub fn number(&mut self, value: i64) -> &mut Self {
        self.value(Value::Number(value))
    }

    /// Goes on with a text as a value of its own, so that the query has as many
    /// whatever they are.
    pub fn fresh_text(&mut self, value: &str) -> &mut Self {
        self.values.push(Value::Text(value.to_owned()));
        self.refer_to(self.values.len())
    }

    /// Goes on with a count of ours: the engine plans by it, and it is the same
    /// each time.
    pub fn count(&mut self, value: usize) -> &mut Self {
        self.text.push_str(&value.to_string());
        self
    }

    fn value(&mut self, value: Value) -> &mut Self {
        // The same value once: queries repeat who asks and what time it is.
        let place = self.values.iter().position(|known| *known == value);
        let place = place.unwrap_or_else(|| {
            self.values.push(value);
            self.values.len() - 1
        });
        self.refer_to(place + 1)
    }

    fn refer_to(&mut self, number: usize) -> &mut Self {
        self.text.push('$');
        self.text.push_str(&number.to_string());
        self
    }

    /// Goes on with a list of values in brackets.
    pub fn list<T: Into<String>>(&mut self, values: impl IntoIterator<Item = T>) -> &mut Self {
        self.push("(");
        for (place, value) in values.into_iter().enumerate() {
            if place > 0 {
                self.push(", ");
            }
            self.text(value);
        }
        self.push(")")
    }

    /// The rows that it finds.
    pub async fn rows<R>(&self, tx: &mut Tx) -> Result<Vec<R>, StoreError>
    where
        R: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin,
    {
        Ok(on_engine!(tx, connection => {
            let mut query = sqlx::query_as(AssertSqlSafe(self.text.clone()));
            for value in &self.values {
                query = match value {
                    Value::Text(text) => query.bind(text),
                    Value::Number(number) => query.bind(*number),
                };
            }
            query.fetch_all(connection).await?
        }))
    }

    /// Does what it says.
    pub async fn run(&self, tx: &mut Tx) -> Result<(), StoreError> {
        on_engine!(tx, connection => {
            let mut query = sqlx::query(AssertSqlSafe(self.text.clone()));
            for value in &self.values {
                query = match value {
                    Value::Text(text) => query.bind(text),
                    Value::Number(number) => query.bind(*number),
                };
            }
            query.execute(connection).await?;
        });
        Ok(())
    }

    /// How the engine means to find the rows, a step a line.
    pub async fn plan(&self, tx: &mut Tx) -> Result<Vec<String>, StoreError> {
        tx.plan_by_shape().await?;
        let mut explained = self.clone();
        let is_sqlite = matches!(tx.kind, super::super::engine::TxKind::Sqlite(_));
        if is_sqlite {
            explained.text = format!("EXPLAIN QUERY PLAN {}", self.text);
            let rows: Vec<(i64, i64, i64, String)> = explained.rows(tx).await?;
            return Ok(rows.into_iter().map(|(_, _, _, step)| step).collect());
        }
        explained.text = format!("EXPLAIN {}", self.text);
        let rows: Vec<(String,)> = explained.rows(tx).await?;
        Ok(rows.into_iter().map(|(line,)| line).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_numbered_and_said_once() {
        let mut sql = Sql::of("SELECT ");
        sql.text("x").push(", ").number(7).push(", ").text("x");
        sql.push(" IN ").list(["y", "x"]);
        assert_eq!(sql.text, "SELECT $1, $2, $1 IN ($3, $1)");
        assert_eq!(sql.values.len(), 3);
    }
}
