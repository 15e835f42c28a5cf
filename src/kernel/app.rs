//! What a process holds, and how a use case reaches the database through it.

use std::ops::Deref;
use std::sync::Arc;

use crate::db::{Db, Reads};
use crate::kernel::auth::key_ring::KeyRing;
use crate::kernel::auth::password::Hasher;
use crate::kernel::auth::sessions::TokenCache;
use crate::kernel::clock::Clock;
use crate::kernel::config::Config;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::idempotency::Tx;
use crate::kernel::secrets::Secrets;
use crate::kernel::shared::Shared;

/// One request's access to the service: reads, or one transaction at a time.
///
/// Within a transaction nobody may ask for a second connection: with as many such requests as connections, all would wait
/// for each other. Here the compiler sees to it. The connections are private, and [`App::begin`] borrows the `App`
/// exclusively for as long as the transaction lives, so that neither a read nor another transaction can begin beside it.
pub struct App {
    shared: Arc<Shared>,
    db: Arc<Db>,
}

impl Deref for App {
    type Target = Shared;
    fn deref(&self) -> &Shared {
        &self.shared
    }
}

impl App {
    /// Built once a process, outside any server's worker.
    #[must_use]
    pub fn new(config: Config, db: Db, secrets: Secrets) -> Self {
        Self::with_clock(Clock::default(), config, db, secrets)
    }

    /// One that goes by another clock than the system's: for tests.
    #[must_use]
    pub fn with_clock(clock: Clock, config: Config, db: Db, secrets: Secrets) -> Self {
        let shared = Shared {
            clock,
            keys: KeyRing::new(),
            sessions: TokenCache::new(&config),
            hasher: Hasher::new(&config),
            config,
            secrets,
        };
        Self { shared: Arc::new(shared), db: Arc::new(db) }
    }

    /// Access for another request or job of the same process.
    #[must_use]
    pub fn handle(&self) -> Self {
        Self { shared: Arc::clone(&self.shared), db: Arc::clone(&self.db) }
    }

    /// Connections for reading outside a transaction.
    #[must_use]
    pub fn read(&self) -> &Reads {
        &self.db.read
    }

    /// Connections for reading what may be a minute old: a read replica where one is configured.
    #[must_use]
    pub fn replica(&self) -> &Reads {
        &self.db.replica
    }

    /// Begins the transaction of a use case. A request that was answered before ends here, with the stored answer.
    ///
    /// # Errors
    /// [`crate::kernel::error::Error::Replayed`]; 409 while the same request is running; 422 when the key meant another one; 503
    /// when no connection comes free in time.
    pub async fn begin(&mut self, ctx: &RequestContext) -> Result<Tx<'_>> {
        Tx::begin(&self.db, &self.shared, ctx).await
    }

    /// Closes every connection of the process.
    ///
    /// # Errors
    /// When the database cannot write back what it holds.
    pub async fn close(&self) -> Result<()> {
        Ok(Db::clone(&self.db).close().await?)
    }
}
