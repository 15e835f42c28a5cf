//! Runs the service as a process, as users do.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use secrecy::ExposeSecret;

use crate::config;

/// The real binary with a database; killed when dropped.
pub struct Process {
    child: Child,
    pub base: String,
    /// Kept open, because a program ends when its output pipe is closed.
    _output: BufReader<std::process::ChildStdout>,
}

/// Returns the path of the program, which cargo builds before it runs a test: from cargo's variable, or else beside
/// the folder of the tests.
fn binary() -> PathBuf {
    std::env::var_os("CARGO_BIN_EXE_kiennghi").map_or_else(
        || {
            let folder = std::env::current_exe().unwrap();
            folder.ancestors().nth(2).unwrap().join("kiennghi")
        },
        PathBuf::from,
    )
}

/// Runs a command of the program to its end.
pub fn run(url: &str, command: &str) {
    let ended = program(url).arg(command).status().unwrap();
    assert!(ended.success(), "{command}");
}

fn program(url: &str) -> Command {
    let secret = config().secret_key.unwrap();
    let mut command = Command::new(binary());
    command.env_clear().env("DATABASE_URL", url).env("KIENNGHI_SECRET_KEY", secret.expose_secret());
    command
}

impl Process {
    /// Starts the program on a database URL, with settings in addition to those of every test.
    pub fn start(url: &str, settings: &[(&str, &str)]) -> Self {
        let mut child = program(url)
            .args(["serve", "--no-worker"])
            .env("KIENNGHI_LISTEN", "127.0.0.1:0")
            // the processes of a deployment accept each other's tokens
            .env("KIENNGHI_ISSUER", config().issuer())
            .env("KIENNGHI_WORKERS", "2")
            .env("KIENNGHI_REQUESTS_PER_MINUTE", "1000000")
            .env("KIENNGHI_SHUTDOWN_TIMEOUT", "20")
            .env("KIENNGHI_LOG", "error")
            .envs(settings.iter().copied())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        output.read_line(&mut line).unwrap();
        let base = line.split_whitespace().nth(1).unwrap();
        Self { base: base.trim_end_matches("/v1").to_owned(), child, _output: output }
    }

    pub fn is_running(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// Sends SIGKILL: no destructor, no flush.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        assert!(!self.child.wait().unwrap().success());
    }

    pub fn terminate(&self) {
        let kill = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(kill.success());
    }

    pub async fn ended(&mut self, limit: Duration) -> ExitStatus {
        let since = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(since.elapsed() < limit, "still running after {limit:?}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
