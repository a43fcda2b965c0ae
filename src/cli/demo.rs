//! Demo mode: nothing need be set up. An empty database gets the register and
//! an account of each kind; the simulator stands in for gateways that are not
//! set.

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::Context;
use tokio::task::JoinSet;

use super::Setup;
use super::gateways::Simulated;
use super::register_files::RegisterFiles;
use crate::casework::accounts::{AccountError, create};
use crate::config::{Settings, demo, local_url};
use crate::domain::account::Account;
use crate::domain::ids::Ids;
use crate::simulator::{self, SMS_API, Simulator, SimulatorSettings};
use crate::store::{Db, StoreError, accounts, register};

/// How long the simulated gateway takes over a late answer: within the time
/// that the service gives it by default.
const LATE: Duration = Duration::from_secs(8);

/// Fills what is empty; leaves what is there.
pub(super) async fn furnish(setup: &Setup, db: &Db, ids: &Ids) -> anyhow::Result<()> {
    let mut tx = db.read().await?;
    let has_register = register::edition(&mut tx).await?.is_some();
    let has_accounts = !accounts::names(&mut tx).await?.is_empty();
    drop(tx);
    // Side by side: hashing passwords takes as long as loading the register.
    let made = if has_accounts {
        JoinSet::new()
    } else {
        make_accounts(db, ids)
    };
    if !has_register {
        let files = RegisterFiles::configured(setup).read()?;
        for bad in &files.bad_rows {
            tracing::warn!("{bad}");
        }
        register::replace(db, files.addresses, files.buildings, ids.now()).await?;
    }
    for account in made.join_all().await {
        account?;
    }
    Ok(())
}

fn make_accounts(db: &Db, ids: &Ids) -> JoinSet<Result<Account, AccountError>> {
    demo::ACCOUNTS
        .into_iter()
        .map(|account| {
            let (db, ids) = (db.clone(), ids.clone());
            async move {
                let (name, password) = (account.name, demo::PASSWORD.into());
                create(&db, &ids, name, account.role, account.department, password).await
            }
        })
        .collect()
}

/// Refuses a database that demo mode has filled: the accounts' password is
/// published.
pub(super) async fn refuse_accounts(db: &Db) -> anyhow::Result<()> {
    if let Some(name) = demo_account(db).await? {
        anyhow::bail!("{}", published(&name));
    }
    Ok(())
}

/// The name of a demo account in the database, if it has one.
pub(super) async fn demo_account(db: &Db) -> Result<Option<String>, StoreError> {
    let mut tx = db.read().await?;
    let mut names = accounts::names(&mut tx).await?.into_values();
    Ok(names.find(|name| name.starts_with(demo::ACCOUNT_PREFIX)))
}

/// What to tell the operator of it.
pub(super) fn published(name: &str) -> String {
    format!(
        "the database has the demo account {name}, whose password is published: set \
         database.url to a database of production's own"
    )
}

/// Starts the simulator beside a public listener that is bound to `bound`.
pub(super) async fn simulator(
    settings: &Settings,
    bound: SocketAddr,
    ids: &Ids,
) -> anyhow::Result<(Simulator, Simulated)> {
    let base = local_url(bound);
    let sms = format!("{base}{SMS_API}");
    let account = settings
        .sms_account(Some(&sms))
        .context("the simulator is for demo mode")?;
    let simulator = simulator::start(SimulatorSettings {
        account_sid: account.account_sid,
        auth_token: account.auth_token.handed_on(),
        webhook_base: base,
        public_url: settings.public_url(bound),
        from: account.from,
        ids: ids.clone(),
        catch_up: settings.catch_up_every(),
        late: LATE,
    })
    .await
    .context("the simulator could not be started")?;
    let smtp = simulator.smtp_url.clone();
    Ok((simulator, Simulated { sms, smtp }))
}

/// Prints what opens the demo's doors.
pub(super) fn print_keys(bound: SocketAddr) {
    println!("  phone and mailbox  {}/simulator", local_url(bound));
    println!("  API key            {}", demo::API_KEY);
    println!("  staff              {}/staff", local_url(bound));
    println!("    password         {}", demo::PASSWORD);
    for account in demo::ACCOUNTS {
        println!("    {:<16} {}", account.name, account.role);
    }
}
