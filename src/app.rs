//! What one process holds: configuration, connections, keys. Nothing here is needed for correctness.

use std::sync::Arc;

use crate::clock::Clock;
use crate::config::Config;
use crate::db::Db;
use crate::secrets::Secrets;
use crate::service::identity::password::Hasher;
use crate::service::identity::session::Sessions;
use crate::service::identity::signing_key::KeyRing;

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
}
