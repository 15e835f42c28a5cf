//! What a process holds beside its connections.

use crate::kernel::auth::key_ring::KeyRing;
use crate::kernel::auth::password::Hasher;
use crate::kernel::auth::sessions::TokenCache;
use crate::kernel::clock::Clock;
use crate::kernel::config::Config;
use crate::kernel::secrets::Secrets;

/// What needs no connection, and may therefore be used within a transaction. Nothing here is needed for correctness.
pub struct Shared {
    pub clock: Clock,
    pub config: Config,
    pub secrets: Secrets,
    pub keys: KeyRing,
    pub sessions: TokenCache,
    pub hasher: Hasher,
}
