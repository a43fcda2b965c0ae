//! Arguments to command; error to exit code.

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    match sifra::cli::run(sifra::cli::Arguments::parse()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("sifra: {error:#}");
            ExitCode::FAILURE
        }
    }
}
