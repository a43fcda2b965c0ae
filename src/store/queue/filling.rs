//! Fills in the words of what was there before cases were found by words.

use super::super::engine::{Db, Tx, on_engine};
use super::super::error::StoreError;
use super::sql::Sql;
use super::{SOURCE_PLACE, search, words};

/// Cases that one transaction does.
const AT_A_TIME: usize = 200;

#[derive(sqlx::FromRow)]
struct State {
    filled_until: String,
    is_done: bool,
}

#[derive(sqlx::FromRow)]
struct PlaceRow {
    id: String,
    address: Option<String>,
    street: Option<String>,
    unit: Option<String>,
    typed_address: Option<String>,
    building_name: Option<String>,
    area: Option<String>,
}

// Held until the transaction ends: of several processes, one fills.
const LOCK: &str = "\
UPDATE search_filling SET is_done = is_done WHERE id = 1 RETURNING filled_until, is_done";

const READ: &str = "SELECT filled_until, is_done FROM search_filling WHERE id = 1";

/// Fills in what is left to fill in; goes on where it was interrupted.
pub(in crate::store) async fn fill(db: &Db) -> Result<(), StoreError> {
    loop {
        let mut tx = db.read().await?;
        if state(&mut tx, READ)
            .await?
            .is_none_or(|state| state.is_done)
        {
            return Ok(());
        }
        drop(tx);
        let mut tx = db.begin().await?;
        fill_some(&mut tx).await?;
        tx.commit().await?;
    }
}

async fn state(tx: &mut Tx, sql: &'static str) -> Result<Option<State>, StoreError> {
    Ok(Sql::of(sql).rows(tx).await?.into_iter().next())
}

async fn fill_some(tx: &mut Tx) -> Result<(), StoreError> {
    let Some(state) = state(tx, LOCK).await?.filter(|state| !state.is_done) else {
        return Ok(());
    };
    let mut sql = Sql::of(
        "SELECT id, address, street, unit, typed_address, building_name, area FROM cases \
         WHERE id > ",
    );
    sql.text(state.filled_until)
        .push(" ORDER BY id LIMIT ")
        .count(AT_A_TIME);
    let places: Vec<PlaceRow> = sql.rows(tx).await?;
    let until = match places.last() {
        Some(last) => last.id.clone(),
        None => return done(tx).await,
    };
    for place in places {
        fill_case(tx, place).await?;
    }
    tracing::info!(until, "words of cases filled in");
    let mut sql = Sql::of("UPDATE search_filling SET filled_until = ");
    sql.text(until).push(" WHERE id = 1");
    sql.run(tx).await
}

async fn done(tx: &mut Tx) -> Result<(), StoreError> {
    const DONE: &str = "UPDATE search_filling SET is_done = $1 WHERE id = 1";
    on_engine!(tx, connection => {
        sqlx::query(DONE).bind(true).execute(connection).await?;
    });
    Ok(())
}

async fn fill_case(tx: &mut Tx, place: PlaceRow) -> Result<(), StoreError> {
    let id = place.id;
    let told = [
        place.address,
        place.street,
        place.unit,
        place.typed_address,
        place.building_name,
        place.area,
    ];
    let told: Vec<String> = told.into_iter().flatten().collect();
    search::replace(tx, &id, SOURCE_PLACE, &words::of_text(&told.join("\n"))).await?;
    let mut sql = Sql::of("SELECT id, text FROM reports WHERE case_id = ");
    sql.text(&id);
    sql.push(" UNION ALL SELECT sid, text FROM inbound_sms WHERE report_id IS NULL AND case_id = ");
    sql.text(&id);
    let texts: Vec<(String, String)> = sql.rows(tx).await?;
    for (source, text) in texts {
        search::replace(tx, &id, &source, &words::of_text(&text)).await?;
    }
    Ok(())
}
