//! `sifra corrections`: what staff have corrected, as labelled messages that
//! `sifra train --with` takes.

use std::io::{self, Write};

use super::{Setup, database};
use crate::casework::corrections;

const WARNING: &str = "sifra: this is personal data: it holds what people wrote. Let nobody else \
                       read it, and delete it when the model is trained.";

/// Writes one JSON object a line to standard output.
pub(super) async fn run(setup: &Setup) -> anyhow::Result<()> {
    // Before the first line, so that nobody sees it too late.
    eprintln!("{WARNING}");
    let db = database::open(&setup.settings).await?;
    let examples = corrections::examples(&db).await?;
    db.close().await;
    let mut out = io::BufWriter::new(io::stdout().lock());
    for example in &examples {
        serde_json::to_writer(&mut out, example)?;
        out.write_all(b"\n")?;
    }
    out.flush()?;
    eprintln!("sifra: {} corrected cases", examples.len());
    Ok(())
}
