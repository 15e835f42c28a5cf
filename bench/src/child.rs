//! Starts the servers that are measured: this executable again, each in a process of its own so that its memory can
//! be measured.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use hyper::Method;
use serde::{Deserialize, Serialize};

use crate::link::{Ask, Link};
use crate::place::{Place, Which};
use crate::world::World;

/// Settings of the measured service that differ from the defaults.
pub const SETTINGS: [(&str, &str); 4] = [
    ("KIENNGHI_REQUESTS_PER_MINUTE", "10000000"),
    ("KIENNGHI_CHANGES_PER_DAY", "10000000"),
    ("KIENNGHI_SIGN_INS_PER_MINUTE", "10000000"),
    ("KIENNGHI_LOG", "warn"),
];

const PATIENCE: Duration = Duration::from_mins(1);

/// A running server, which stops when this is dropped.
pub struct Child {
    process: std::process::Child,
    pub address: SocketAddr,
    /// The time from its start to its first successful response.
    pub ready_after: Duration,
}

/// Runs the service over a copy of a data set, and something against it; the copy is deleted afterwards.
pub async fn with_service(
    which: &Which,
    run: impl AsyncFnOnce(&Child, &World) -> Result<(), String>,
) -> Result<(), String> {
    let place = Place::ready(which).await?;
    let copy = place.copy().await?;
    let world = place.world()?;
    let done = match Child::service(&copy.url, world, &place.folder).await {
        Ok(server) => run(&server, world).await,
        Err(error) => Err(error),
    };
    place.discard(copy).await?;
    done
}

/// Memory of a process in MiB.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Memory {
    /// Memory that belongs to the process alone, at present.
    pub anonymous: f64,
    /// The maximum so far, including files.
    pub peak: f64,
}

impl Child {
    /// Starts the service, without its background jobs: their work depends on the date, not on the load.
    pub async fn service(url: &str, world: &World, folder: &Path) -> Result<Self, String> {
        let address = free()?;
        let mut command = this()?;
        command
            .args(["serve", "--no-worker"])
            .env("DATABASE_URL", url)
            .env("KIENNGHI_SECRET_KEY", &world.secret_key)
            .env("KIENNGHI_LISTEN", address.to_string())
            // the processes of a deployment accept each other's tokens
            .env("KIENNGHI_ISSUER", kiennghi::kernel::config::Config::default().issuer())
            .env("KIENNGHI_DATA_DIR", folder)
            .envs(SETTINGS);
        Self::start(command, address, "/readyz").await
    }

    /// Starts a server that returns this body to every request.
    pub async fn bare(body: &Path) -> Result<Self, String> {
        let address = free()?;
        let mut command = this()?;
        command.arg("bare").arg(address.to_string()).arg(body);
        Self::start(command, address, "/").await
    }

    async fn start(mut command: Command, address: SocketAddr, path: &str) -> Result<Self, String> {
        let began = Instant::now();
        let process =
            command.stdin(Stdio::piped()).stdout(Stdio::null()).spawn().map_err(|e| e.to_string())?;
        let mut child = Self { process, address, ready_after: Duration::ZERO };
        let mut link = Link::new(address);
        while link.send(&Ask::new(Method::GET, path)).await.is_err() {
            if let Ok(Some(status)) = child.process.try_wait() {
                return Err(format!("the server ended: {status}"));
            }
            if began.elapsed() > PATIENCE {
                return Err(format!("the server is not ready after {} s", PATIENCE.as_secs()));
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        child.ready_after = began.elapsed();
        Ok(child)
    }

    pub fn memory(&self) -> Option<Memory> {
        let text = std::fs::read_to_string(format!("/proc/{}/status", self.process.id())).ok()?;
        let of = |name: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix(name))?;
            let kibibytes: u32 = line.trim_start_matches(':').split_whitespace().next()?.parse().ok()?;
            Some(f64::from(kibibytes) / 1024.0)
        };
        Some(Memory { anonymous: of("RssAnon")?, peak: of("VmHWM")? })
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Ends this process, a server, when the bench that started it has ended for any reason: its end of the pipe then
/// closes.
pub fn on_a_leash() {
    std::thread::spawn(|| {
        let _ = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
        std::process::exit(0);
    });
}

fn this() -> Result<Command, String> {
    std::env::current_exe().map(Command::new).map_err(|e| e.to_string())
}

/// Returns a free port.
fn free() -> Result<SocketAddr, String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
    listener.and_then(|listener| listener.local_addr()).map_err(|e| e.to_string())
}
