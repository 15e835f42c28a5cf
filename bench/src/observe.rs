//! Records which queries a request needs, and with what values, by running the service in this process on the same
//! database.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use kiennghi::db::{Db, Durability};
use kiennghi::http::serve::server;
use kiennghi::kernel::app::App;
use kiennghi::kernel::config::Config;
use kiennghi::kernel::context::{RequestContext, clock};
use kiennghi::kernel::secrets::Secrets;
use kiennghi::service::identity::signing_key;
use sea_orm::Statement;
use tokio::runtime::{Builder, Runtime};

use crate::world::World;

/// The queries of one request.
#[derive(Clone, Debug)]
pub struct Operation {
    pub statements: Vec<Statement>,
    /// The number of transactions; 0 when each query runs by itself.
    pub transactions: usize,
}

impl Operation {
    /// Returns the number of queries, including the begin and the end of each transaction.
    pub fn count(&self) -> usize {
        self.statements.len() + 2 * self.transactions
    }
}

/// The queries recorded since they were last taken.
#[derive(Default)]
pub struct Watch {
    open: Mutex<Vec<Statement>>,
    operations: Mutex<Vec<Operation>>,
}

impl Watch {
    /// Ends the recording of one request.
    pub fn cut(&self, transactions: usize) {
        let statements = std::mem::take(&mut *lock(&self.open));
        lock(&self.operations).push(Operation { statements, transactions });
    }

    /// Takes the recordings since the last call.
    pub fn take(&self) -> Vec<Operation> {
        std::mem::take(&mut *lock(&self.operations))
    }
}

fn lock<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The service in this process, on threads of its own, as many as its binary uses.
pub struct Observed {
    pub address: SocketAddr,
    pub watch: Arc<Watch>,
    runtime: Option<Runtime>,
}

impl Observed {
    pub async fn start(url: &str, world: &World) -> Result<Self, String> {
        let config = Config {
            secret_key: Some(world.secret_key.as_str().into()),
            database_url: Some(url.into()),
            workers: 1,
            requests_per_minute: 10_000_000,
            changes_per_day: 10_000_000,
            sign_ins_per_minute: 10_000_000,
            refreshes_per_minute: 10_000_000,
            ..Config::default()
        };
        let runtime = Builder::new_multi_thread().enable_all().build().map_err(|e| e.to_string())?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(|e| e.to_string())?;
        let address = listener.local_addr().map_err(|e| e.to_string())?;
        let watch = Arc::new(Watch::default());
        let serving = runtime.spawn(serve(config, listener, Arc::clone(&watch)));
        serving.await.map_err(|e| e.to_string())??;
        Ok(Self { address, watch, runtime: Some(runtime) })
    }

    /// Drops the queries that no request of the bench caused.
    pub fn forget(&self) {
        lock(&self.watch.open).clear();
        self.watch.take();
    }
}

impl Drop for Observed {
    /// Stops the service without waiting: no requests come any more, and blocking is not allowed within a runtime.
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// Serves requests; reports the address when it is ready.
async fn serve(config: Config, listener: TcpListener, watch: Arc<Watch>) -> Result<(), String> {
    let secrets = Secrets::load(&config)?;
    let mut db =
        Db::open(&config.database_address(), &config, Durability::Full).await.map_err(|e| e.to_string())?;
    db.observe(move |statement| lock(&watch.open).push(statement.clone()));
    let mut app = App::new(config, db, secrets);
    signing_key::ensure(&mut app, &RequestContext::system(clock())).await.map_err(|e| e.to_string())?;
    let server = server(app, listener).map_err(|e| e.to_string())?;
    tokio::spawn(server);
    Ok(())
}
