//! The address register and the building list. An import writes a new edition
//! beside the one in use, in short transactions so that reports get through,
//! and then turns to it in one step. A reader sees the whole old edition or the
//! whole new one.

use jiff::Timestamp;

use super::engine::{Db, Tx, on_engine};
use super::error::StoreError;
use super::queue::sql::Sql;
use super::rows::{Cell, millis};
use crate::domain::place::{Address, Building, Point};

/// Rows in one INSERT: 13 values each stays under SQLite's 32,766 variables.
const CHUNK: usize = 1_000;
/// Rows read at a time.
const PAGE: i64 = 10_000;
/// INSERTs in one transaction.
const CHUNKS_A_TRANSACTION: usize = 5;

#[derive(sqlx::FromRow)]
struct AddressRow {
    id: String,
    street: String,
    number: Option<i64>,
    letter: Option<String>,
    text: String,
    postcode: String,
    post_town: String,
    municipality: String,
    epsg: Option<i64>,
    north: Option<f64>,
    east: Option<f64>,
}

#[derive(sqlx::FromRow)]
struct BuildingRow {
    address: String,
    postcode: String,
    owner: String,
    manager: String,
    area: String,
    units: String,
    name: String,
}

/// A register whose addresses have been read.
pub struct Loaded {
    /// Counts imports; a process that holds an older edition reads again.
    pub edition: i64,
    pub buildings: Vec<Building>,
}

const EDITION: &str = "SELECT edition FROM register_state WHERE id = 1";

/// The edition in use, or nothing where no register was ever imported.
pub async fn edition(tx: &mut Tx) -> Result<Option<i64>, StoreError> {
    let row: Option<(i64,)> = on_engine!(tx, connection => {
        sqlx::query_as(EDITION).fetch_optional(connection).await?
    });
    Ok(row.map(|(edition,)| edition))
}

const ADDRESSES: &str = "\
SELECT id, street, number, letter, text, postcode, post_town, municipality, epsg, north, \
 east FROM register_addresses WHERE edition = $1 AND position >= $2 AND position < $3 ORDER BY position";
const BUILDINGS: &str = "\
SELECT address, postcode, owner, manager, area, units, name \
FROM register_buildings WHERE edition = $1 ORDER BY position";

/// The register in use; nothing where none was ever imported. `take` is given
/// each address as it is read: all of a country's at once are more than a
/// small machine holds.
pub async fn load(
    tx: &mut Tx,
    mut take: impl FnMut(Address),
) -> Result<Option<Loaded>, StoreError> {
    let Some(edition) = edition(tx).await? else {
        return Ok(None);
    };
    // Positions have no gaps.
    for first in (0i64..).step_by(PAGE as usize) {
        let page: Vec<AddressRow> = on_engine!(tx, connection => {
            let query = sqlx::query_as(ADDRESSES).bind(edition).bind(first);
            query.bind(first + PAGE).fetch_all(connection).await?
        });
        if page.is_empty() {
            break;
        }
        page.into_iter().map(address).for_each(&mut take);
    }
    let buildings = buildings_of(tx, edition).await?;
    Ok(Some(Loaded { edition, buildings }))
}

/// The building list in use; empty where no register was ever imported.
pub async fn buildings(tx: &mut Tx) -> Result<Vec<Building>, StoreError> {
    match edition(tx).await? {
        Some(edition) => buildings_of(tx, edition).await,
        None => Ok(Vec::new()),
    }
}

/// An address of the register in use, by Kartverket's id.
pub async fn address_by_id(tx: &mut Tx, id: &str) -> Result<Option<Address>, StoreError> {
    let mut sql = Sql::of(SELECT_IN_USE);
    sql.push(" AND id = ").text(id).push(" LIMIT 1");
    let rows: Vec<AddressRow> = sql.rows(tx).await?;
    Ok(rows.into_iter().next().map(address))
}

/// The addresses of the register in use that are written like these.
pub async fn addresses_written(tx: &mut Tx, texts: &[&str]) -> Result<Vec<Address>, StoreError> {
    if texts.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::of(SELECT_IN_USE);
    sql.push(" AND text IN ").list(texts.iter().copied());
    let rows: Vec<AddressRow> = sql.rows(tx).await?;
    Ok(rows.into_iter().map(address).collect())
}

const SELECT_IN_USE: &str = "\
SELECT id, street, number, letter, text, postcode, post_town, municipality, epsg, north, east \
FROM register_addresses WHERE edition = (SELECT edition FROM register_state WHERE id = 1)";

async fn buildings_of(tx: &mut Tx, edition: i64) -> Result<Vec<Building>, StoreError> {
    let rows: Vec<BuildingRow> = on_engine!(tx, connection => {
        sqlx::query_as(BUILDINGS).bind(edition).fetch_all(connection).await?
    });
    rows.into_iter().map(building).collect()
}

fn address(row: AddressRow) -> Address {
    let point = match (row.epsg.map(u32::try_from), row.north, row.east) {
        (Some(Ok(epsg)), Some(north), Some(east)) => Some(Point { epsg, north, east }),
        _ => None,
    };
    Address {
        id: row.id,
        street: row.street,
        number: row.number.and_then(|number| u32::try_from(number).ok()),
        letter: row.letter.and_then(|letter| letter.chars().next()),
        text: row.text,
        postcode: row.postcode,
        post_town: row.post_town,
        municipality: row.municipality,
        point,
    }
}

fn building(row: BuildingRow) -> Result<Building, StoreError> {
    let cell = Cell {
        table: "register_buildings",
        row: &row.address,
    };
    let units = row
        .units
        .split(',')
        .filter(|unit| !unit.is_empty())
        .map(|unit| cell.parse("units", unit))
        .collect::<Result<_, _>>()?;
    Ok(Building {
        units,
        address: row.address,
        postcode: row.postcode,
        owner: row.owner,
        manager: row.manager,
        area: row.area,
        name: row.name,
    })
}

const HIGHEST: &str = "\
SELECT MAX(edition) FROM (SELECT edition FROM register_state UNION ALL \
 SELECT MAX(edition) FROM register_addresses UNION ALL \
 SELECT MAX(edition) FROM register_buildings) AS editions";
const TURN: &str = "\
INSERT INTO register_state (id, edition, loaded_at) VALUES (1, $1, $2) \
ON CONFLICT (id) DO UPDATE SET edition = excluded.edition, loaded_at = excluded.loaded_at \
WHERE register_state.edition < excluded.edition";
const SWEEP_ADDRESSES: &str = "DELETE FROM register_addresses WHERE edition < $1";
const SWEEP_BUILDINGS: &str = "DELETE FROM register_buildings WHERE edition < $1";

/// Replaces the register. Whoever reads meanwhile sees the old one until the
/// new one is complete; an import that breaks off leaves the old one in use,
/// and the next import sweeps what it left.
pub async fn replace(
    db: &Db,
    addresses: impl IntoIterator<Item = Address>,
    buildings: impl IntoIterator<Item = Building>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut tx = db.begin().await?;
    let (highest,): (Option<i64>,) = on_engine!(tx, connection => {
        sqlx::query_as(HIGHEST).fetch_one(connection).await?
    });
    let edition = highest.unwrap_or(0) + 1;
    let mut addresses = addresses.into_iter().peekable();
    let mut position: i64 = 0;
    let mut chunks = 0;
    while addresses.peek().is_some() {
        let chunk: Vec<Address> = addresses.by_ref().take(CHUNK).collect();
        insert_addresses(&mut tx, edition, position, &chunk).await?;
        position += i64::try_from(chunk.len()).unwrap_or(0);
        chunks += 1;
        if chunks % CHUNKS_A_TRANSACTION == 0 {
            tx.commit().await?;
            tx = db.begin().await?;
        }
    }
    for (position, building) in (0i64..).zip(buildings) {
        insert_building(&mut tx, edition, position, &building).await?;
    }
    on_engine!(tx, connection => {
        sqlx::query(TURN).bind(edition).bind(millis(now)).execute(connection).await?;
    });
    tx.commit().await?;
    for sweep in [SWEEP_ADDRESSES, SWEEP_BUILDINGS] {
        let mut tx = db.begin().await?;
        on_engine!(tx, connection => {
            sqlx::query(sweep).bind(edition).execute(connection).await?;
        });
        tx.commit().await?;
    }
    Ok(())
}

async fn insert_addresses(
    tx: &mut Tx,
    edition: i64,
    first: i64,
    chunk: &[Address],
) -> Result<(), StoreError> {
    /// One statement of many rows, for whichever engine runs it.
    macro_rules! insert_many {
        ($connection:ident) => {{
            let mut many = sqlx::QueryBuilder::new(
                "INSERT INTO register_addresses (edition, position, id, street, number, letter, \
                 text, postcode, post_town, municipality, epsg, north, east) ",
            );
            many.push_values((first..).zip(chunk), |mut row, (position, address)| {
                row.push_bind(edition)
                    .push_bind(position)
                    .push_bind(&address.id)
                    .push_bind(&address.street)
                    .push_bind(address.number.map(i64::from))
                    .push_bind(address.letter.map(String::from))
                    .push_bind(&address.text)
                    .push_bind(&address.postcode)
                    .push_bind(&address.post_town)
                    .push_bind(&address.municipality)
                    .push_bind(address.point.map(|point| i64::from(point.epsg)))
                    .push_bind(address.point.map(|point| point.north))
                    .push_bind(address.point.map(|point| point.east));
            });
            many.build().persistent(false).execute($connection).await?;
        }};
    }
    on_engine!(tx, connection => insert_many!(connection));
    Ok(())
}

const INSERT_BUILDING: &str = "\
INSERT INTO register_buildings (edition, position, address, postcode, owner, manager, area, \
 units, name) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

async fn insert_building(
    tx: &mut Tx,
    edition: i64,
    position: i64,
    building: &Building,
) -> Result<(), StoreError> {
    let units: Vec<&str> = building.units.iter().map(|unit| unit.as_str()).collect();
    on_engine!(tx, connection => {
        sqlx::query(INSERT_BUILDING)
            .bind(edition)
            .bind(position)
            .bind(&building.address)
            .bind(&building.postcode)
            .bind(&building.owner)
            .bind(&building.manager)
            .bind(&building.area)
            .bind(units.join(","))
            .bind(&building.name)
            .execute(connection)
            .await?;
    });
    Ok(())
}
