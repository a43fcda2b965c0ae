//! What an empty demo database gets at the start, so that nothing need be set
//! up: the register and an account for each kind of staff.

use super::Setup;
use super::register_files::RegisterFiles;
use crate::config::demo;
use crate::domain::ids::Ids;
use crate::store::{Db, register};

/// Fills what is empty; leaves what is there.
pub(super) async fn furnish(setup: &Setup, db: &Db, ids: &Ids) -> anyhow::Result<()> {
    let mut tx = db.read().await?;
    let has_register = register::edition(&mut tx).await?.is_some();
    drop(tx);
    if !has_register {
        let files = RegisterFiles::configured(setup).read()?;
        for bad in &files.bad_rows {
            tracing::warn!("{bad}");
        }
        register::replace(db, files.addresses, files.buildings, ids.now()).await?;
    }
    Ok(())
}

/// Prints what opens the demo's doors.
pub(super) fn print_keys() {
    println!("  API key           {}", demo::API_KEY);
}
