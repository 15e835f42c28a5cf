//! Support for tests and benches: a new database and a running server for each, users, and cases in every status.

#![expect(
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    clippy::large_futures,
    reason = "a test that cannot go on fails"
)]

pub mod bulk;
pub mod cast;
pub mod client;
pub mod cluster;
pub mod conformance;
pub mod database;
pub mod history;
pub mod make;
pub mod offer;
pub mod process;
pub mod smtp;

use std::future::Future;
use std::net::TcpListener;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock};

use chrono::{DateTime, TimeDelta, Utc};
use kiennghi::db::{Db, Durability};
use kiennghi::http::serve::server;
use kiennghi::kernel::app::App;
use kiennghi::kernel::clock::Clock;
use kiennghi::kernel::config::Config;
use kiennghi::kernel::context::RequestContext;
use kiennghi::kernel::secrets::Secrets;

pub use cast::{Cast, Who};
pub use client::{Response, at_once, until};
pub use database::Backend;
use database::Fresh;
pub use testkit_macros::db_test;

/// A running service with its own database and the cast.
pub struct World {
    pub app: App,
    /// The service's own connections, for reading rows and for transactions outside the service.
    pub db: Db,
    pub base: String,
    pub http: reqwest::Client,
    pub cast: Arc<Cast>,
    pub backend: Backend,
    pub url: String,
}

/// Returns the settings of a test's service: no waiting, cheap password hashes.
pub fn config() -> Config {
    Config {
        secret_key: Some("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=".into()),
        workers: 1,
        database_pool_size: 24,
        token_cache_seconds: 0,
        argon2_memory_kib: 8,
        argon2_iterations: 1,
        requests_per_minute: 1_000_000,
        changes_per_day: 1_000_000,
        sign_ins_per_minute: 1_000_000,
        refreshes_per_minute: 1_000_000,
        webhook_hosts: "127.0.0.1".to_owned(),
        ..Config::default()
    }
}

/// The moment at which every test run begins: a Monday morning in Việt Nam. It is fixed, so that no test fails when
/// council terms or the shipped calendar end.
const BEGINNING: &str = "2026-11-16T02:00:00Z";

/// Returns the clock of a test's service, the same for the whole run.
pub fn clock() -> Clock {
    static CLOCK: LazyLock<Clock> = LazyLock::new(|| Clock::set_to(BEGINNING.parse().unwrap()));
    *CLOCK
}

/// Returns the present moment by [`clock`].
pub fn now() -> DateTime<Utc> {
    clock().now()
}

/// Returns the request context of the system itself, at [`now`].
pub fn system() -> RequestContext {
    RequestContext::system(now())
}

/// Runs a body in a world of its own.
pub fn run<F: Future<Output = ()>>(backend: Backend, body: impl FnOnce(World) -> F) {
    run_with(backend, config(), |_| {}, body);
}

/// Runs a body in a world that uses the system's clock, like the processes with which it shares its database.
pub fn run_on_system_clock<F: Future<Output = ()>>(backend: Backend, body: impl FnOnce(World) -> F) {
    run_by(Clock::default(), backend, config(), |_| {}, body);
}

/// Runs a body in a world whose queries are counted.
pub fn run_counted<F: Future<Output = ()>>(
    backend: Backend,
    config: Config,
    body: impl FnOnce(World, Arc<AtomicUsize>) -> F,
) {
    let count = Arc::new(AtomicUsize::new(0));
    let counting = Arc::clone(&count);
    let observe = move |_: &_| {
        counting.fetch_add(1, Ordering::SeqCst);
    };
    run_with(backend, config, |db| db.observe(observe), |w| body(w, count));
}

/// Runs a body in a world with other settings, after `prepare` has changed its database.
pub fn run_with<F: Future<Output = ()>>(
    backend: Backend,
    config: Config,
    prepare: impl FnOnce(&mut Db),
    body: impl FnOnce(World) -> F,
) {
    run_by(clock(), backend, config, prepare, body);
}

fn run_by<F: Future<Output = ()>>(
    clock: Clock,
    backend: Backend,
    config: Config,
    prepare: impl FnOnce(&mut Db),
    body: impl FnOnce(World) -> F,
) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    // on the heap: the runtime moves what it runs, and without optimization each move takes as much of the stack again
    runtime.block_on(Box::pin(async {
        let Some((fresh, cast)) = Fresh::make(backend).await else { return };
        let mut db = fresh.open(&config).await;
        prepare(&mut db);
        serve(clock, config, db, fresh.url.clone(), backend, cast, body).await;
        fresh.drop().await;
    }));
}

/// Runs a body while the service runs with the system's clock.
pub async fn live<F: Future<Output = ()>>(
    config: Config,
    db: Db,
    url: String,
    backend: Backend,
    cast: Arc<Cast>,
    body: impl FnOnce(World) -> F,
) {
    serve(Clock::default(), config, db, url, backend, cast, body).await;
}

async fn serve<F: Future<Output = ()>>(
    clock: Clock,
    config: Config,
    db: Db,
    url: String,
    backend: Backend,
    cast: Arc<Cast>,
    body: impl FnOnce(World) -> F,
) {
    let secrets = Secrets::load(&config).unwrap();
    let app = App::with_clock(clock, config, db.clone(), secrets);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let server = server(app.handle(), listener).unwrap();
    let handle = server.handle();
    let running = tokio::spawn(server);
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    body(World { app, db: db.clone(), base, http, cast, backend, url }).await;
    handle.stop(false).await;
    let _ = running.await;
    let _ = db.close().await;
}

impl World {
    /// Runs a body on another server over the same database, with its own settings.
    pub async fn beside<F: Future<Output = ()>>(&self, config: Config, body: impl FnOnce(World) -> F) {
        let db = Db::open(&self.url, &config, Durability::Process).await.unwrap();
        let (url, cast) = (self.url.clone(), Arc::clone(&self.cast));
        serve(self.app.clock, config, db, url, self.backend, cast, body).await;
    }

    /// Returns the same world as seen through another process.
    #[must_use]
    pub fn through(&self, base: &str) -> Self {
        Self {
            app: self.app.handle(),
            db: self.db.clone(),
            base: base.to_owned(),
            http: self.http.clone(),
            cast: Arc::clone(&self.cast),
            backend: self.backend,
            url: self.url.clone(),
        }
    }

    /// Runs a body on another server over the same database, whose clock shows a later day.
    pub async fn later<F: Future<Output = ()>>(&self, days: i64, body: impl FnOnce(World) -> F) {
        self.after(TimeDelta::days(days), body).await;
    }

    /// Runs a body on another server over the same database, whose clock is ahead.
    pub async fn after<F: Future<Output = ()>>(&self, by: TimeDelta, body: impl FnOnce(World) -> F) {
        let db = Db::open(&self.url, &self.app.config, Durability::Process).await.unwrap();
        let (url, cast) = (self.url.clone(), Arc::clone(&self.cast));
        let clock = Clock::set_to(self.app.clock.now() + by);
        serve(clock, self.app.config.clone(), db, url, self.backend, cast, body).await;
    }
}
