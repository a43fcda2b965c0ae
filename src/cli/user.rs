//! `sifra user add`: a staff account. The password is asked for, or read from
//! standard input; never an argument, which everybody on the machine can see.

use std::io::{BufRead, IsTerminal};

use clap::Subcommand;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use secrecy::SecretString;
use strum::IntoEnumIterator;

use super::{Setup, database, system};
use crate::casework::accounts;
use crate::domain::account::Role;
use crate::domain::case::Owner;

#[derive(Debug, Subcommand)]
pub(super) enum Action {
    /// Create an account; the password is asked for or read from standard input
    Add {
        /// What the person logs in with
        name: String,
        #[arg(long, value_parser = one_of::<Role>())]
        role: Role,
        /// The department whose cases the person works; staff need one
        #[arg(long, value_name = "KEY", value_parser = one_of::<Owner>())]
        department: Option<Owner>,
    },
}

fn one_of<T>() -> impl TypedValueParser<Value = T>
where
    T: IntoEnumIterator + Into<&'static str> + std::str::FromStr + Clone + Send + Sync + 'static,
    T::Err: std::error::Error + Send + Sync + 'static,
{
    PossibleValuesParser::new(T::iter().map(Into::<&'static str>::into))
        .try_map(|key| key.parse::<T>())
}

pub(super) async fn run(setup: &Setup, action: Action) -> anyhow::Result<()> {
    let Action::Add {
        name,
        role,
        department,
    } = action;
    let password = ask_password()?;
    let db = database::open(&setup.settings).await?;
    let ids = system::ids();
    let account = accounts::create(&db, &ids, &name, role, department, password).await?;
    db.close().await;
    println!(
        "account {} made with the role {}",
        account.name, account.role
    );
    Ok(())
}

fn ask_password() -> anyhow::Result<SecretString> {
    if std::io::stdin().is_terminal() {
        let first = rpassword::prompt_password("Password: ")?;
        let second = rpassword::prompt_password("Once more: ")?;
        anyhow::ensure!(first == second, "the two passwords differ");
        return Ok(first.into());
    }
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    Ok(line.trim_end_matches(['\r', '\n']).into())
}
