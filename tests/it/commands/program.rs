//! Runs the real binary in a folder of its own, with nothing of this machine's
//! environment.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdout, Command, Stdio};

use tempfile::TempDir;

/// The program, as it will be run.
pub struct Program {
    folder: TempDir,
    variables: Vec<(String, String)>,
}

/// What a run left.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// A run that goes on.
pub struct Running {
    child: Child,
    out: BufReader<ChildStdout>,
}

impl Program {
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a temporary folder"),
            variables: vec![("SIFRA_METRICS__LISTEN".into(), "off".into())],
        }
    }

    pub fn set(mut self, variable: &str, value: &str) -> Self {
        self.variables.push((variable.into(), value.into()));
        self
    }

    /// Writes a file beside the program, and returns its path.
    pub fn file(&self, name: &str, text: &str) -> String {
        let path = self.folder.path().join(name);
        fs::write(&path, text).expect("a file that can be written");
        path.to_string_lossy().into_owned()
    }

    pub fn run(&self, arguments: &[&str]) -> Ran {
        self.run_with(arguments, "")
    }

    /// Runs to the end, with `input` on standard input.
    pub fn run_with(&self, arguments: &[&str], input: &str) -> Ran {
        let mut child = self
            .command(arguments)
            .stdin(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut stdin = child.stdin.take().expect("a pipe");
        // A program that does not read may be gone already.
        let _ = stdin.write_all(input.as_bytes());
        drop(stdin);
        let output = child.wait_with_output().expect("the program ends");
        Ran {
            code: output.status.code().expect("an exit code"),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    pub fn start(&self, arguments: &[&str]) -> Running {
        let mut child = self
            .command(arguments)
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let out = BufReader::new(child.stdout.take().expect("a pipe"));
        Running { child, out }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sifra"));
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env_clear()
            .envs(self.variables.iter().cloned())
            .stdout(Stdio::piped());
        command
    }
}

impl Running {
    /// Reads lines until one begins with `start`.
    pub fn wait_for_line(&mut self, start: &str) -> String {
        loop {
            let mut line = String::new();
            let read = self.out.read_line(&mut line).expect("readable output");
            assert!(read > 0, "the program ended without saying: {start}");
            if line.starts_with(start) {
                return line;
            }
        }
    }

    /// Sends SIGTERM, and returns the exit code.
    pub fn terminate(mut self) -> i32 {
        let sent = Command::new("kill")
            .args(["-TERM", &self.child.id().to_string()])
            .status();
        assert!(sent.is_ok_and(|status| status.success()));
        let status = self.child.wait().expect("the program ends");
        status.code().expect("an exit code")
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Where a test failed half-way; otherwise it is gone already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
