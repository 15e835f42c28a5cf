//! Tokens that were verified a moment ago: believed for a few seconds, within which a revocation takes effect.

use std::sync::Arc;
use std::time::Duration;

use moka::future::Cache;

use crate::domain::actor::Actor;
use crate::kernel::auth::claims::Claims;
use crate::kernel::config::Config;

/// An actor as a token made it known.
#[derive(Clone, Debug)]
pub struct Session {
    pub actor: Actor,
    pub claims: Claims,
}

/// Verified tokens, by the digest of their text.
pub struct TokenCache {
    /// None: every token is verified anew.
    cache: Option<Cache<String, Arc<Session>>>,
}

impl TokenCache {
    #[must_use]
    pub fn new(config: &Config) -> Self {
        let ttl = Duration::from_secs(config.token_cache_seconds);
        let cache = || Cache::builder().max_capacity(10_000).time_to_live(ttl).build();
        Self { cache: (!ttl.is_zero()).then(cache) }
    }

    /// What was verified under this digest.
    pub async fn get(&self, digest: &str) -> Option<Arc<Session>> {
        self.cache.as_ref()?.get(digest).await
    }

    /// Keeps what was verified.
    pub async fn keep(&self, digest: String, session: Arc<Session>) {
        if let Some(cache) = &self.cache {
            cache.insert(digest, session).await;
        }
    }
}
