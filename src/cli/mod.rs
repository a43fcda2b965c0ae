//! The commands, one file each, and what they are handed: settings read once,
//! and the real clock and randomness ([`system`]).

mod check;
mod database;
mod demo;
mod eval;
mod gateways;
mod register;
mod register_files;
mod rules;
mod serve;
mod shutdown;
pub mod system;
mod train;

use std::future::Future;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

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
    /// Triage labelled messages and print how often it was right
    Eval {
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
        messages: PathBuf,
        /// Folder that the model is written into
        model: PathBuf,
    },
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
        Command::Eval {
            files,
            hold_out,
            mistakes,
        } => eval::run(&files, hold_out, mistakes)?,
        Command::Train { messages, model } => train::run(&messages, &model)?,
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

fn in_runtime<T>(command: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
    tokio::runtime::Runtime::new()?.block_on(command)
}
