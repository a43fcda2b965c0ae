//! The commands, one file each, and what they are handed: settings read once,
//! and the real clock and randomness ([`system`]).

mod brand;
pub mod catch_up;
mod check;
mod corrections;
mod database;
mod demo;
mod eval;
mod gateways;
mod labelled;
mod promises;
mod register;
mod register_files;
mod rooms;
mod routing;
mod rules;
mod seal_key;
mod serve;
mod shutdown;
mod sweep;
pub mod system;
mod train;
mod triage;
mod user;
mod webhooks;
mod workers;

use std::future::Future;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use self::labelled::{Files, Registers, files_of};
use self::register_files::RegisterFiles;
use crate::config::{self, Settings};

/// Reports of faults and trouble in municipal rental housing, each answered.
#[derive(Debug, Parser)]
#[command(name = "sifra", version)]
pub struct Arguments {
    /// Folder of the configuration [default: config]
    #[arg(long, global = true, value_name = "DIR")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the service (also without any command)
    Serve,
    /// Check configuration, rules, database, register and gateways
    Check,
    /// The address register and the building list
    #[command(subcommand)]
    Register(register::Action),
    /// Triage messages: JSON Lines in, one decision a line out
    Triage {
        /// Folder with addresses.csv and buildings.csv [default: the
        /// configured register]
        #[arg(long, value_name = "DIR")]
        register: Option<PathBuf>,
    },
    /// Triage labelled messages and print how often it was right
    Eval {
        /// Folder with addresses.csv and buildings.csv [default: the
        /// configured register]
        #[arg(long, value_name = "DIR", conflicts_with = "registers")]
        register: Option<PathBuf>,
        /// Folder of registers by municipality, as the files' names begin
        #[arg(long, value_name = "DIR")]
        registers: Option<PathBuf>,
        /// Messages with labels, as JSON Lines
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// Train without each file or municipality in turn, and judge that one
        #[arg(long, value_name = "file|municipality")]
        hold_out: Option<eval::HoldOut>,
        /// List every wrong decision
        #[arg(long)]
        mistakes: bool,
    },
    /// Make the model of triage from labelled messages
    Train {
        /// Folder of labelled messages
        #[arg(default_value = "tests/messages")]
        messages: PathBuf,
        /// Folder that the model is written into
        #[arg(default_value = "src/triage/model")]
        model: PathBuf,
        /// Folder of registers by municipality, as the files' names begin
        #[arg(long, value_name = "DIR", default_value = "tests/registers")]
        registers: PathBuf,
        /// Further labelled messages, as `sifra corrections` writes them; may
        /// be given more than once
        #[arg(long, value_name = "FILE")]
        with: Vec<PathBuf>,
        /// Folder with addresses.csv and buildings.csv of those [default: the
        /// configured register]
        #[arg(long, value_name = "DIR", requires = "with")]
        register: Option<PathBuf>,
    },
    /// Write the cases that staff have corrected as labelled messages, as JSON
    /// Lines on standard output, for `sifra train --with`. Holds personal data
    Corrections,
    /// The rules that say who gets a case
    #[command(subcommand)]
    Routing(routing::Action),
    /// Staff accounts
    #[command(subcommand)]
    User(user::Action),
    /// Calls to partners' systems
    #[command(subcommand)]
    Webhooks(webhooks::Action),
}

/// What a command gets of the configuration.
struct Setup {
    folder: PathBuf,
    settings: Settings,
}

/// Runs the command that was asked for. An error is one line that says what
/// to do.
pub fn run(arguments: Arguments) -> anyhow::Result<ExitCode> {
    let folder = arguments.config.as_deref();
    match arguments.command.unwrap_or(Command::Serve) {
        Command::Serve => in_runtime(serve::run(setup(folder)?))?,
        Command::Check => return in_runtime(check::run(folder)),
        Command::Register(action) => in_runtime(register::run(&setup(folder)?, action))?,
        Command::Triage { register } => triage::run(&setup(folder)?, register.as_deref())?,
        Command::Eval {
            register,
            registers,
            files,
            hold_out,
            mistakes,
        } => {
            let setup = setup(folder)?;
            let registers = match (register, registers) {
                (None, Some(folder)) => Registers::ByTown(folder),
                (one, _) => Registers::one(register_files(one.as_deref(), &setup), &setup)?,
            };
            eval::run(&setup, &registers, &files, hold_out, mistakes)?;
        }
        Command::Train {
            messages,
            model,
            registers,
            with,
            register,
        } => {
            let mut read = Files::read(&files_of(&messages)?, &Registers::ByTown(registers))?;
            if !with.is_empty() {
                let setup = setup(folder)?;
                let files = register_files(register.as_deref(), &setup);
                read.add(Files::read(&with, &Registers::one(files, &setup)?)?);
            }
            train::run(&read.files, &model)?;
        }
        Command::Corrections => in_runtime(corrections::run(&setup(folder)?))?,
        Command::Routing(action) => in_runtime(routing::run(&setup(folder)?, action))?,
        Command::User(action) => in_runtime(user::run(&setup(folder)?, action))?,
        Command::Webhooks(action) => return in_runtime(webhooks::run(&setup(folder)?, action)),
    }
    Ok(ExitCode::SUCCESS)
}

fn setup(folder: Option<&Path>) -> anyhow::Result<Setup> {
    let settings = config::load(folder, std::env::vars_os())?;
    let folder = folder
        .unwrap_or(Path::new(config::DEFAULT_FOLDER))
        .to_owned();
    Ok(Setup { folder, settings })
}

/// The register in the folder that was named, or else the configured one.
fn register_files(named: Option<&Path>, setup: &Setup) -> RegisterFiles {
    named.map_or_else(
        || RegisterFiles::configured(setup),
        RegisterFiles::of_folder,
    )
}

fn in_runtime<T>(command: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
    tokio::runtime::Runtime::new()?.block_on(command)
}
