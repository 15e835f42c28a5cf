//! The PostgreSQL server for this run: a given one, or a temporary cluster of the installed programs.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{LazyLock, OnceLock};

const MISSING: &str = "no PostgreSQL for the tests: install the programs of version 15 or newer (Debian: `postgresql`), \
    set TEST_DATABASE_URL to a server, or skip the PostgreSQL tests with SKIP_POSTGRES=1";

/// Returns the URL of a database as superuser; `None` when PostgreSQL is skipped on purpose.
pub fn url(database: &str) -> Option<String> {
    static SERVER: OnceLock<Server> = OnceLock::new();
    if is_left_out() {
        return None;
    }
    let server = SERVER.get_or_init(|| {
        let server = Server::find();
        tell(&format!("databases: SQLite (bundled), {}", server.description));
        server
    });
    Some(server.url(database))
}

/// Returns whether PostgreSQL is skipped on purpose, and prints which test is skipped.
fn is_left_out() -> bool {
    let left_out = std::env::var("SKIP_POSTGRES").is_ok_and(|value| value == "1");
    if left_out {
        let test = std::thread::current().name().unwrap_or_default().to_owned();
        tell(&format!("{test}: skipped, SKIP_POSTGRES=1"));
    }
    left_out
}

/// Writes directly to the terminal, because the test runner captures what passing tests print.
fn tell(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Settings for tests: nothing has to survive a crash.
const FAST: &str = "max_connections = 300\nfsync = off\nfull_page_writes = off\nshared_buffers = 128MB\n";

/// Settings of the server that all tests share, each with its own database: it needs no replication and no vacuum.
const SHARED: &str = "wal_level = minimal\nmax_wal_senders = 0\nautovacuum = off\ncheckpoint_timeout = 1h\n";

/// Returns the folder for temporary data: in memory when the machine has such a folder with enough space, because a
/// database for every test is hundreds of files. Otherwise, or when TMPDIR is set, it is the temporary folder.
pub fn scratch() -> &'static Path {
    const MEMORY: &str = "/dev/shm";
    const ROOM: u64 = 2 << 30;
    static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
        let is_named = std::env::var_os("TMPDIR").is_some();
        let room = Command::new("df").args(["--output=avail", "-B1", MEMORY]).output().ok();
        let room = room
            .and_then(|out| String::from_utf8(out.stdout).ok()?.lines().nth(1)?.trim().parse::<u64>().ok());
        let fits =
            !is_named && room.is_some_and(|room| room >= ROOM) && tempfile::tempfile_in(MEMORY).is_ok();
        if fits { PathBuf::from(MEMORY) } else { std::env::temp_dir() }
    });
    &FOLDER
}

/// A running server, which stops when this is dropped.
pub struct Server {
    url: String,
    pub description: String,
    bin: PathBuf,
    folder: PathBuf,
    /// The cluster stops when this end of the pipe closes, whatever ends this process.
    leash: Option<(Child, ChildStdin)>,
}

impl Server {
    fn find() -> Self {
        match std::env::var("TEST_DATABASE_URL") {
            Ok(url) => Self::of_url(&url),
            Err(_) => Self::throw_away(SHARED),
        }
    }

    /// Starts a server for one test alone, which it can stop and replicate; `None` when PostgreSQL is skipped on
    /// purpose.
    pub fn own() -> Option<Self> {
        (!is_left_out()).then(|| Self::throw_away(""))
    }

    fn throw_away(settings: &str) -> Self {
        let bin = newest_binaries().unwrap_or_else(|| panic!("{MISSING}"));
        Self::start(&bin, None, &format!("{FAST}{settings}"))
            .unwrap_or_else(|| panic!("{}: PostgreSQL did not start", bin.display()))
    }

    /// Starts a standby that replicates this server, from a base backup.
    pub fn standby(&self) -> Option<Self> {
        let seed = format!(
            r#""$BIN/pg_basebackup" -D data -h "{}" -U postgres -R -X stream -c fast >initdb.log 2>&1"#,
            self.folder.display()
        );
        Self::seeded(&self.bin, None, FAST, &seed)
    }

    /// Runs `pg_ctl` on the server, as the owner of its files.
    pub fn control(&self, what: &str) {
        let script = format!(
            r#"cd "{0}" && "{1}/pg_ctl" -D data -l server.log -w -t 60 {what} >>pg_ctl.log 2>&1"#,
            self.folder.display(),
            self.bin.display()
        );
        let done = as_owner(&script).status().unwrap();
        assert!(done.success(), "pg_ctl {what}");
    }

    /// Returns the URL of one of its databases as superuser.
    pub fn url(&self, database: &str) -> String {
        self.url.replace("{database}", database)
    }

    /// Uses the server of `TEST_DATABASE_URL`: `postgres://user:password@host:port/database`.
    fn of_url(url: &str) -> Self {
        let (address, parameters) = url.split_once('?').unwrap_or((url, ""));
        let (server, _) = address.rsplit_once('/').unwrap();
        let whole = url.to_owned();
        // a separate runtime on its own thread, because the caller can already be in one
        let version = std::thread::spawn(move || {
            tokio::runtime::Runtime::new().unwrap().block_on(async {
                let db = sea_orm::Database::connect(whole).await.unwrap();
                let sql = "SELECT current_setting('server_version') AS version";
                let ask = sea_orm::Statement::from_string(sea_orm::DbBackend::Postgres, sql);
                let row = sea_orm::ConnectionTrait::query_one_raw(&db, ask).await.unwrap().unwrap();
                row.try_get::<String>("", "version").unwrap()
            })
        });
        let description = format!("PostgreSQL {} (configured)", version.join().unwrap());
        let mark = if parameters.is_empty() { "" } else { "?" };
        let url = format!("{server}/{{database}}{mark}{parameters}");
        Self { url, description, bin: PathBuf::new(), folder: PathBuf::new(), leash: None }
    }

    /// Starts a server with the programs in `bin`, in a folder that is created when missing and kept, or in a
    /// temporary folder that is deleted at the end. `initdb` and `postgres` refuse to run as root, so root runs them
    /// as another user.
    pub fn start(bin: &Path, kept: Option<&Path>, settings: &str) -> Option<Self> {
        let seed = r#"
            "$BIN/initdb" -D data -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >initdb.log 2>&1
            echo "include '../settings.conf'" >>data/postgresql.conf
        "#;
        Self::seeded(bin, kept, settings, seed)
    }

    fn seeded(bin: &Path, kept: Option<&Path>, settings: &str, seed: &str) -> Option<Self> {
        let folder = match kept {
            Some(folder) => {
                std::fs::create_dir_all(folder).ok()?;
                folder.canonicalize().ok()?
            }
            None => tempfile::Builder::new().prefix("kiennghi-pg-").tempdir_in(scratch()).ok()?.keep(),
        };
        if is_root() {
            Command::new("chown").args(["postgres", folder.to_str()?]).status().ok()?;
        }
        let script = r#"
            set -e
            cd "$FOLDER"
            if [ ! -d data ]; then eval "$SEED"; fi
            printf "listen_addresses = ''\nunix_socket_directories = '%s'\n%s" "$FOLDER" "$SETTINGS" >settings.conf
            "$BIN/pg_ctl" -D data -l server.log -w -t 60 start >pg_ctl.log 2>&1
            echo ready
            cat >/dev/null || true
            "$BIN/pg_ctl" -D data -m "$STOP" stop >>pg_ctl.log 2>&1 || true
            if [ "$STOP" = immediate ]; then cd / && rm -rf "$FOLDER"; fi
        "#;
        let mut child = as_owner(script)
            .env("FOLDER", &folder)
            .env("BIN", bin)
            .env("SEED", seed)
            .env("SETTINGS", settings)
            .env("STOP", if kept.is_some() { "fast" } else { "immediate" })
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .ok()?;
        let leash = child.stdin.take()?;
        let mut line = String::new();
        std::io::BufRead::read_line(&mut std::io::BufReader::new(child.stdout.take()?), &mut line).ok()?;
        assert_eq!(
            line.trim(),
            "ready",
            "PostgreSQL is installed but did not start; see {}",
            folder.display()
        );
        let url = format!("postgres:///{{database}}?host={}&user=postgres", folder.display());
        let kind = if kept.is_some() { "kept" } else { "throw-away" };
        let description = format!("PostgreSQL {} ({kind} cluster)", version(bin));
        Some(Self { url, description, bin: bin.to_owned(), folder, leash: Some((child, leash)) })
    }
}

impl Drop for Server {
    /// Waits until the server has stopped, because its folder may be used again.
    fn drop(&mut self) {
        if let Some((mut child, leash)) = self.leash.take() {
            drop(leash);
            let _ = child.wait();
        }
    }
}

/// Builds a shell command as a user that PostgreSQL's programs accept; root uses the user `postgres`.
fn as_owner(script: &str) -> Command {
    if is_root() {
        let mut command = Command::new("su");
        command.args(["postgres", "-s", "/bin/sh", "-c", script]);
        return command;
    }
    let mut command = Command::new("/bin/sh");
    command.args(["-c", script]);
    command
}

/// Finds the newest PostgreSQL programs: Debian installs them by version; elsewhere they are on the path.
pub fn newest_binaries() -> Option<PathBuf> {
    let mut found: Vec<(u32, PathBuf)> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .filter(|(version, bin)| *version >= 15 && bin.join("initdb").exists())
        .collect();
    found.sort();
    let on_path =
        || std::env::split_paths(&std::env::var_os("PATH")?).find(|dir| dir.join("initdb").exists());
    found.pop().map(|(_, bin)| bin).or_else(on_path)
}

fn version(bin: &Path) -> String {
    let out = Command::new(bin.join("postgres")).arg("--version").output();
    let text = out.map(|out| String::from_utf8_lossy(&out.stdout).into_owned()).unwrap_or_default();
    text.split_whitespace().nth(2).unwrap_or("?").to_owned()
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|out| out.stdout.starts_with(b"0"))
}
