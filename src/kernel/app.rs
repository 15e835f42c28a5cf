//! What one process holds: configuration, connections, keys. Nothing here is needed for correctness.

use std::sync::Arc;

use crate::db::Db;
use crate::kernel::auth::key_ring::KeyRing;
use crate::kernel::auth::password::Hasher;
use crate::kernel::auth::sessions::Sessions;
use crate::kernel::call::Call;
use crate::kernel::clock::Clock;
use crate::kernel::config::Config;
use crate::kernel::error::Result;
use crate::kernel::idempotency::Tx;
use crate::kernel::secrets::Secrets;

pub struct App {
    pub clock: Clock,
    pub config: Config,
    pub db: Db,
    pub secrets: Arc<Secrets>,
    pub keys: KeyRing,
    pub sessions: Sessions,
    pub hasher: Hasher,
}

impl App {
    /// Built once a process, outside any server's worker.
    #[must_use]
    pub fn new(config: Config, db: Db, secrets: Secrets) -> Arc<Self> {
        Self::with_clock(Clock::default(), config, db, secrets)
    }

    /// One that goes by another clock than the system's: for tests.
    #[must_use]
    pub fn with_clock(clock: Clock, config: Config, db: Db, secrets: Secrets) -> Arc<Self> {
        Arc::new(Self {
            clock,
            keys: KeyRing::new(),
            sessions: Sessions::new(&config),
            hasher: Hasher::new(&config),
            config,
            db,
            secrets: Arc::new(secrets),
        })
    }

    /// Begins an act. A request that was answered before ends here, with the stored answer.
    ///
    /// # Errors
    /// As [`Tx::begin`].
    pub async fn begin(&self, call: &Call) -> Result<Tx> {
        Tx::begin(&self.db, &self.secrets, call).await
    }
}
