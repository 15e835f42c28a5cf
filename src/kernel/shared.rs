//! The parts of the application other than database connections.

use std::sync::Arc;

use tokio::sync::SetOnce;

use crate::kernel::auth::key_ring::KeyRing;
use crate::kernel::auth::password::Hasher;
use crate::kernel::auth::sessions::TokenCache;
use crate::kernel::clock::Clock;
use crate::kernel::config::Config;
use crate::kernel::open_streams::OpenStreams;
use crate::kernel::secrets::Secrets;
use crate::kernel::wake::Wake;
use crate::kernel::write_state::WriteState;

/// The parts of the application that need no connection and may therefore be used inside a transaction. The caches
/// among them only save time.
pub struct Shared {
    pub clock: Clock,
    pub config: Config,
    pub secrets: Secrets,
    pub keys: KeyRing,
    pub sessions: TokenCache,
    pub hasher: Hasher,
    pub writes: WriteState,
    pub wake: Wake,
    pub streams: Arc<OpenStreams>,
    /// Set when the process is asked to stop: whoever waits for changes ends.
    pub stopping: SetOnce<()>,
}
