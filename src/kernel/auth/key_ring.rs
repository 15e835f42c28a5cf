//! Caches the keys that sign and verify access tokens, for a few seconds per process.

use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use entity::signing_key::{Column, Entity};
use governor::{DefaultDirectRateLimiter, Quota, RateLimiter};
use jsonwebtoken::{DecodingKey, EncodingKey};
use moka::future::Cache;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Select};
use uuid::Uuid;

use crate::db::Reads;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::secrets::Secrets;

const RELOAD: Duration = Duration::from_secs(3);

/// A decrypted key, ready for use.
pub struct Key {
    pub id: Uuid,
    pub signs: EncodingKey,
    pub verifies: DecodingKey,
    pub public: Vec<u8>,
}

/// The keys that are not retired, newest first, cached for a few seconds.
pub struct KeyRing {
    cache: Cache<(), Arc<Vec<Key>>>,
    /// Allows one reload per second for key ids that are not in the cache.
    misses: DefaultDirectRateLimiter,
}

impl Default for KeyRing {
    fn default() -> Self {
        Self::new()
    }
}

impl KeyRing {
    #[must_use]
    pub fn new() -> Self {
        Self {
            cache: Cache::builder().max_capacity(1).time_to_live(RELOAD).build(),
            misses: RateLimiter::direct(Quota::per_second(NonZeroU32::MIN)),
        }
    }

    /// Returns the keys that are not retired. Reloads them when this one is not in the cache, because another process
    /// may just have created it. Reloads are limited and keep the cached keys in place: anybody can invent a key id,
    /// and other requests must not have to wait for it.
    ///
    /// # Errors
    /// 503 when the database cannot be reached; 500 when the secret key that sealed the keys is not configured.
    pub async fn with(&self, db: &Reads, secrets: &Secrets, id: Uuid) -> Result<Arc<Vec<Key>>> {
        let keys = self.alive(db, secrets).await?;
        if keys.iter().any(|key| key.id == id) || self.misses.check().is_err() {
            return Ok(keys);
        }
        let keys = load(db, secrets).await?;
        self.cache.insert((), Arc::clone(&keys)).await;
        Ok(keys)
    }

    /// Returns the keys that are not retired. It reads them over a connection of its own, so it must not be called
    /// while a transaction is open.
    ///
    /// # Errors
    /// 503 when the database cannot be reached; 500 when the secret key that sealed the keys is not configured.
    pub async fn alive(&self, db: &Reads, secrets: &Secrets) -> Result<Arc<Vec<Key>>> {
        let keys = self.cache.try_get_with((), load(db, secrets)).await;
        keys.map_err(|error: Arc<Error>| match error.code() {
            Some(Code::Unavailable) => Code::Unavailable.into(),
            _ => Error::internal(error),
        })
    }

    /// Returns the keys that are not retired; the first one signs.
    ///
    /// # Errors
    /// 503 before the first key is created.
    pub async fn signer(&self, db: &Reads, secrets: &Secrets) -> Result<Arc<Vec<Key>>> {
        let keys = self.alive(db, secrets).await?;
        if keys.is_empty() { Err(Code::Unavailable.into()) } else { Ok(keys) }
    }

    /// Clears the cache, because a key was just created.
    pub fn forget(&self) {
        self.cache.invalidate_all();
    }
}

async fn load(db: &Reads, secrets: &Secrets) -> Result<Arc<Vec<Key>>> {
    let mut keys = Vec::new();
    for row in living().all(db).await? {
        let private = secrets.open(&row.sealed_with, row.id.as_bytes(), &row.sealed_private)?;
        keys.push(Key {
            id: row.id,
            signs: EncodingKey::from_ed_der(&private),
            verifies: DecodingKey::from_ed_der(&row.public_key),
            public: row.public_key,
        });
    }
    Ok(Arc::new(keys))
}

/// Selects the keys that are not retired, newest first.
#[must_use]
pub fn living() -> Select<Entity> {
    Entity::find()
        .filter(Column::RetiredAt.is_null())
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
}
