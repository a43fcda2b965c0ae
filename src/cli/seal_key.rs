//! The key that seals second factors: the configured one, else one that is made
//! once in a file beside the data, apart from the tables that it seals.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use secrecy::SecretString;

use crate::config::Settings;
use crate::domain::ids::Ids;

const FILE: &str = "seal.key";
/// Where it is when the database is on another machine.
const FOLDER: &str = "data";

pub(super) fn configured(settings: &Settings, ids: &Ids) -> anyhow::Result<SecretString> {
    if let Some(key) = &settings.staff.seal_key {
        return Ok(key.handed_on());
    }
    let path = folder(settings.database.url.reveal()).join(FILE);
    in_file(&path, ids).with_context(|| {
        format!(
            "the key that seals second factors cannot be kept in {}: let Sifra write there, or set \
             staff.seal_key",
            path.display()
        )
    })
}

/// The folder of the database's file.
fn folder(url: &str) -> PathBuf {
    let path = url.strip_prefix("sqlite:").map(|path| {
        let path = path.strip_prefix("//").unwrap_or(path);
        path.split('?').next().unwrap_or_default()
    });
    let folder = path.and_then(|path| Path::new(path).parent());
    folder.map_or_else(|| PathBuf::from(FOLDER), Path::to_owned)
}

fn in_file(path: &Path, ids: &Ids) -> std::io::Result<SecretString> {
    match fs::read_to_string(path) {
        Ok(key) if key.trim().len() >= 64 => return Ok(key.trim().into()),
        Ok(_) => return Err(std::io::Error::other("it holds no key")),
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        Err(_) => {}
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    // Whole under a name of its own first: another process that starts at the
    // same time reads all of it or makes none.
    let made = path.with_extension(ids.id());
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&made)?;
    writeln!(file, "{}", hex::encode(ids.bytes::<32>()))?;
    file.sync_all()?;
    let linked = fs::hard_link(&made, path);
    fs::remove_file(&made)?;
    match linked {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error),
        _ => fs::read_to_string(path).map(|key| key.trim().into()),
    }
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret;

    use super::*;
    use crate::cli::system;

    #[test]
    fn the_key_is_made_once_where_nobody_else_reads_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("data").join(FILE);
        let ids = system::ids();
        let made = in_file(&path, &ids).unwrap();
        assert_eq!(made.expose_secret().len(), 64);
        let again = in_file(&path, &ids).unwrap();
        assert_eq!(again.expose_secret(), made.expose_secret());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(&path).unwrap().permissions().mode();
            assert_eq!(mode & 0o077, 0);
        }
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
        fs::write(&path, "").unwrap();
        assert!(in_file(&path, &ids).is_err(), "an empty file is no key");
    }

    #[test]
    fn it_lies_beside_the_database() {
        for (url, beside) in [
            ("sqlite://data/sifra.db", "data"),
            ("sqlite:///var/lib/sifra/s.db?mode=rwc", "/var/lib/sifra"),
            ("sqlite:s.db", ""),
            ("postgres://db/sifra", "data"),
        ] {
            assert_eq!(folder(url), Path::new(beside), "{url}");
        }
    }
}
