//! The commands `kiennghi serve`, `worker` and `healthcheck`.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::{oneshot, watch};
use tokio::task::JoinHandle;
use tracing_subscriber::EnvFilter;

use crate::cli::open;
use crate::cli::progress::show;
use crate::demo::{self, Progress};
use crate::http::serve::server;
use crate::kernel::app::App;
use crate::kernel::config::{Config, LogFormat};
use crate::kernel::context::clock;
use crate::service::mail;
use crate::worker;

pub(super) async fn serve(mut config: Config, with_demo: bool, with_worker: bool) -> Result<(), String> {
    config.frontend |= with_demo;
    log_to_stderr(&config)?;
    // bind first: a second server fails before it touches anything
    let listener = TcpListener::bind(config.listen).map_err(|e| format!("{}: {e}", config.listen))?;
    let address = listener.local_addr().map_err(|e| e.to_string())?;
    mail::check(&config).map_err(|error| format!("configuration: {error}"))?;
    let started = start(config, with_demo).await;
    show(Progress::Ready);
    let (accounts, app) = started?;
    let (stop, stopped) = watch::channel(false);
    let rounds = if with_worker { jobs(&app, &stopped) } else { vec![] };
    let server = server(app.handle(), listener).map_err(|e| format!("{address}: {e}"))?;
    let handle = server.handle();
    let running = tokio::spawn(server);
    announce(address, accounts.as_ref());
    stop_requested().await?;
    tracing::info!("stopping: waiting for running requests to finish");
    let _ = stop.send(true);
    let _ = app.stopping.set(());
    tokio::select! {
        () = handle.stop(true) => {}
        asked = stop_requested() => return asked.and(Err(AT_ONCE.to_owned())),
    }
    let _ = running.await;
    finish(app, rounds).await
}

/// Migrates the database, and loads the demonstration if requested.
async fn start(config: Config, with_demo: bool) -> Result<(Option<demo::Accounts>, App), String> {
    let accounts = if with_demo { Some(demo::prepare(&config, clock(), true, show).await?) } else { None };
    show(Progress::Preparing);
    Ok((accounts, open(config).await?))
}

pub(super) async fn worker(config: Config) -> Result<(), String> {
    log_to_stderr(&config)?;
    mail::check(&config).map_err(|error| format!("configuration: {error}"))?;
    let app = open(config).await?;
    let (stop, stopped) = watch::channel(false);
    let rounds = jobs(&app, &stopped);
    stop_requested().await?;
    let _ = stop.send(true);
    let _ = app.stopping.set(());
    tokio::select! {
        done = finish(app, rounds) => done,
        asked = stop_requested() => asked.and(Err(AT_ONCE.to_owned())),
    }
}

const AT_ONCE: &str = "second stop signal: stopped before running requests were finished";

/// Begins the background jobs.
fn jobs(app: &App, stopped: &watch::Receiver<bool>) -> Vec<JoinHandle<()>> {
    vec![
        tokio::spawn(worker::run(app.handle(), stopped.clone())),
        tokio::spawn(worker::send_messages(app.handle(), stopped.clone())),
        tokio::spawn(worker::send_mail(app.handle(), stopped.clone())),
        make_mail(app.handle(), stopped.clone()),
    ]
}

/// The stack of a main thread.
const STACK: usize = 8 << 20;

/// Begins the job that makes mails, on a thread of its own: it reads lists, whose futures do not move between threads, and
/// are large in a build without optimization.
fn make_mail(app: App, stopped: watch::Receiver<bool>) -> JoinHandle<()> {
    let (ended, end) = oneshot::channel::<()>();
    let runtime = Handle::current();
    let run = move || {
        runtime.block_on(worker::make_mail(app, stopped));
        drop(ended);
    };
    let begun = std::thread::Builder::new().name("mail".to_owned()).stack_size(STACK).spawn(run);
    if let Err(error) = begun {
        tracing::error!(%error, "no mail is made");
    }
    tokio::spawn(async move { drop(end.await) })
}

async fn finish(app: App, rounds: Vec<JoinHandle<()>>) -> Result<(), String> {
    for one in rounds {
        let _ = one.await;
    }
    app.close().await.map_err(|e| format!("database: {e}"))
}

/// Waits for SIGTERM or Ctrl-C.
async fn stop_requested() -> Result<(), String> {
    let mut terminate = signal(SignalKind::terminate()).map_err(|e| e.to_string())?;
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
    Ok(())
}

/// Prints the address of the server. Ignores errors, because nobody may be reading.
fn announce(address: SocketAddr, accounts: Option<&demo::Accounts>) {
    let mut text = format!("API:   http://{address}/v1\nDocs:  http://{address}/docs/\n");
    if let Some(accounts) = accounts {
        text = format!("{text}Page:  http://{address}/app/?demo\n\n{accounts}\n");
    }
    let mut out = std::io::stdout();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

fn log_to_stderr(config: &Config) -> Result<(), String> {
    // the progress line replaces the log lines of single migrations, unless the configuration names their target
    let filter = format!("sea_orm_migration=warn,{}", config.log);
    let filter = EnvFilter::try_new(filter).map_err(|e| format!("configuration: `log`: {e}"))?;
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match config.log_format {
        LogFormat::Json => lines.json().flatten_event(true).init(),
        LogFormat::Text => lines.init(),
    }
    Ok(())
}

/// Requests `/readyz` from the server on this machine, without an HTTP client library for one line.
#[expect(clippy::unused_async, reason = "every command is called alike")]
pub(super) async fn healthcheck(config: &Config) -> Result<(), String> {
    let mut address = config.listen;
    if address.ip().is_unspecified() {
        address.set_ip(std::net::Ipv4Addr::LOCALHOST.into());
    }
    let ask = || -> std::io::Result<String> {
        let patience = Duration::from_secs(5);
        let mut stream = TcpStream::connect_timeout(&address, patience)?;
        stream.set_read_timeout(Some(patience))?;
        stream.write_all(b"GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    };
    let answer = ask().map_err(|e| format!("{address}: {e}"))?;
    let status = answer.lines().next().unwrap_or_default();
    if status.contains(" 200 ") { Ok(()) } else { Err(format!("{address}: {status}")) }
}
