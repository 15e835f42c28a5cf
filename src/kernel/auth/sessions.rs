//! Caches verified tokens for a few seconds; a revocation takes effect when the entry expires.

use std::sync::Arc;
use std::time::Duration;

use moka::future::Cache;

use crate::domain::actor::Actor;
use crate::kernel::auth::claims::Claims;
use crate::kernel::config::Config;

/// A verified token: its actor and claims.
#[derive(Clone, Debug)]
pub struct Session {
    pub actor: Actor,
    pub claims: Claims,
}

/// Verified tokens, by the digest of the token.
pub struct TokenCache {
    /// `None`: every token is verified again.
    cache: Option<Cache<String, Arc<Session>>>,
}

impl TokenCache {
    #[must_use]
    pub fn new(config: &Config) -> Self {
        let ttl = Duration::from_secs(config.token_cache_seconds);
        let cache = || Cache::builder().max_capacity(10_000).time_to_live(ttl).build();
        Self { cache: (!ttl.is_zero()).then(cache) }
    }

    /// Returns the verified token of a digest.
    pub async fn get(&self, digest: &str) -> Option<Arc<Session>> {
        self.cache.as_ref()?.get(digest).await
    }

    /// Stores a verified token.
    pub async fn keep(&self, digest: String, session: Arc<Session>) {
        if let Some(cache) = &self.cache {
            cache.insert(digest, session).await;
        }
    }
}
