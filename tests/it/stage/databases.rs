//! A fresh database for each test, on either engine. PostgreSQL is the one that
//! `TEST_POSTGRES_URL` names, or a server of our own, started once for the
//! whole run and gone with it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use sifra::store::Db;
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tempfile::TempDir;

use super::missing::skip;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// A database that is there for one test.
pub struct TestDatabase {
    pub url: String,
    pub db: Db,
    /// Keeps the folder until the test is over.
    _folder: TempDir,
}

/// A database without tables.
pub struct EmptyDatabase {
    pub url: String,
    /// Keeps the folder until the test is over.
    folder: TempDir,
}

impl Engine {
    /// A fresh database without tables; nothing where the engine is missing here.
    pub async fn empty_database(self) -> Option<EmptyDatabase> {
        let folder = TempDir::new().expect("a temporary folder");
        let url = match self {
            Self::Sqlite => format!("sqlite://{}", folder.path().join("sifra.db").display()),
            Self::Postgres => postgres_database().await?,
        };
        Some(EmptyDatabase { url, folder })
    }

    /// A fresh, migrated database; nothing where the engine is missing here.
    pub async fn database(self) -> Option<TestDatabase> {
        let EmptyDatabase { url, folder } = self.empty_database().await?;
        let db = Db::connect(&url).await.expect("the database opens");
        db.migrate().await.expect("the tables are made");
        Some(TestDatabase {
            url,
            db,
            _folder: folder,
        })
    }
}

/// Makes a database of its own on the server.
async fn postgres_database() -> Option<String> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let Some(server) = postgres_server() else {
        skip("PostgreSQL (initdb and postgres, or TEST_POSTGRES_URL)");
        return None;
    };
    let name = format!(
        "sifra_test_{}_{}",
        std::process::id(),
        COUNT.fetch_add(1, Ordering::Relaxed)
    );
    let mut connection = PgConnection::connect(server)
        .await
        .expect("the server answers");
    sqlx::query(AssertSqlSafe(format!("CREATE DATABASE {name}")))
        .execute(&mut connection)
        .await
        .expect("a database can be made");
    connection.close().await.expect("the connection closes");
    let mut url = url::Url::parse(server).expect("the server's URL");
    url.set_path(&name);
    Some(url.to_string())
}

fn postgres_server() -> Option<&'static str> {
    static SERVER: OnceLock<Option<String>> = OnceLock::new();
    SERVER
        .get_or_init(|| {
            std::env::var("TEST_POSTGRES_URL")
                .ok()
                .or_else(start_postgres)
        })
        .as_deref()
}

fn start_postgres() -> Option<String> {
    let programs = postgres_programs()?;
    let folder = TempDir::new().expect("a temporary folder").keep();
    let data = folder.join("data");
    // The server refuses to run as root; Debian's package brings a user.
    let as_user: &[&str] = if is_root() {
        run(Command::new("chown").arg("-R").arg("postgres").arg(&folder));
        &[
            "setpriv",
            "--reuid=postgres",
            "--regid=postgres",
            "--init-groups",
        ]
    } else {
        &[]
    };
    run(command(as_user, &programs.join("initdb"))
        .args([
            "-U",
            "sifra",
            "--auth=trust",
            "-E",
            "UTF8",
            "--locale=C",
            "-D",
        ])
        .arg(&data));
    let port = free_port();
    // A bench measures what a municipality's server does; tests only need speed.
    let fsync = if cfg!(test) { "off" } else { "on" };
    // The shell outlives the tests by a moment: it sees our end of its standard
    // input close, stops the server and removes the folder.
    let script = format!(
        "{} {} -D {} -p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
         -c fsync={fsync} -c max_connections=200 & server=$!; cat > /dev/null; \
         kill -INT $server; wait $server; rm -rf {}",
        as_user.join(" "),
        programs.join("postgres").display(),
        data.display(),
        folder.display(),
    );
    keep(
        Command::new("sh")
            .args(["-c", &script])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell"),
    );
    for _ in 0..600 {
        let ready = command(&[], &programs.join("pg_isready"))
            .args(["-q", "-h", "127.0.0.1", "-p", &port.to_string()])
            .status();
        if ready.is_ok_and(|status| status.success()) {
            return Some(format!("postgres://sifra@127.0.0.1:{port}/postgres"));
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("PostgreSQL was started and does not answer");
}

/// Holds a child, and with it our end of its standard input, until the run ends.
fn keep(child: Child) {
    static CHILDREN: std::sync::Mutex<Vec<Child>> = std::sync::Mutex::new(Vec::new());
    CHILDREN.lock().expect("nobody panics here").push(child);
}

fn postgres_programs() -> Option<PathBuf> {
    let from_path = std::env::var_os("PATH")
        .map(|path| std::env::split_paths(&path).collect::<Vec<_>>())
        .unwrap_or_default();
    let from_debian = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path().join("bin"));
    from_path
        .into_iter()
        .chain(from_debian)
        .find(|folder| folder.join("initdb").exists() && folder.join("pg_isready").exists())
}

fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|output| output.stdout.starts_with(b"0\n"))
}

fn command(as_user: &[&str], program: &Path) -> Command {
    match as_user {
        [] => Command::new(program),
        [first, rest @ ..] => {
            let mut command = Command::new(first);
            command.args(rest).arg(program);
            command
        }
    }
}

fn run(command: &mut Command) {
    let output = command.output().expect("the program starts");
    if !output.status.success() {
        let _ = std::io::stderr().write_all(&output.stderr);
        panic!("{command:?} failed");
    }
}

pub fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .expect("a free port")
        .port()
}
