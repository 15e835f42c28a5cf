//! The keys that sign access tokens: kept sealed in the database, two alive, rotated by the command line.

use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use entity::signing_key::{ActiveModel, Column, Entity, Model};
use entity::vocabulary::{Action, Stream};
use governor::{DefaultDirectRateLimiter, Quota, RateLimiter};
use jsonwebtoken::{DecodingKey, EncodingKey};
use moka::future::Cache;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::app::App;
use crate::error::{Code, Error, Result};
use crate::service::answer::View;
use crate::service::call::Call;
use crate::service::idempotency::Tx;
use crate::service::journal::{self, Entry};

const ALIVE: usize = 2;
const RELOAD: Duration = Duration::from_secs(3);

/// A key ready for use.
pub struct Key {
    pub id: Uuid,
    pub signs: EncodingKey,
    pub verifies: DecodingKey,
    public: Vec<u8>,
}

/// The living keys, newest first, read again every few seconds.
pub struct KeyRing {
    cache: Cache<(), Arc<Vec<Key>>>,
    /// One a second may ask for what the cache does not have.
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

    /// The living keys, this one among them if it lives: another process may just have made it. An id that nobody knows
    /// leaves the known keys in place: anybody can make one up, and nobody else may have to wait for it.
    ///
    /// # Errors
    /// 503 when the database cannot be reached; when the secret key that sealed the keys is not configured.
    pub async fn with(&self, app: &App, id: Uuid) -> Result<Arc<Vec<Key>>> {
        let keys = self.alive(app).await?;
        if keys.iter().any(|key| key.id == id) || self.misses.check().is_err() {
            return Ok(keys);
        }
        let keys = load(app).await?;
        self.cache.insert((), Arc::clone(&keys)).await;
        Ok(keys)
    }

    /// The living keys.
    ///
    /// # Errors
    /// 503 when the database cannot be reached; when the secret key that sealed the keys is not configured.
    pub async fn alive(&self, app: &App) -> Result<Arc<Vec<Key>>> {
        self.cache.try_get_with((), load(app)).await.map_err(|error: Arc<Error>| match error.code() {
            Some(Code::Unavailable) => Code::Unavailable.into(),
            _ => Error::Internal(error.to_string()),
        })
    }

    /// The key that signs now.
    ///
    /// # Errors
    /// 503 before the first key is made.
    pub async fn signer(&self, app: &App) -> Result<Arc<Vec<Key>>> {
        let keys = self.alive(app).await?;
        if keys.is_empty() { Err(Code::Unavailable.into()) } else { Ok(keys) }
    }
}

/// Makes the deployment's first key. Two processes may each make one; both then live.
///
/// # Errors
/// As the database says.
pub async fn ensure(app: &App, call: &Call) -> Result<()> {
    if living().one(&app.db.read).await?.is_none() {
        rotate(app, call).await?;
    }
    Ok(())
}

async fn load(app: &App) -> Result<Arc<Vec<Key>>> {
    let mut keys = Vec::new();
    for row in living().all(&app.db.read).await? {
        let private = app.secrets.open(&row.sealed_with, row.id.as_bytes(), &row.sealed_private)?;
        keys.push(Key {
            id: row.id,
            signs: EncodingKey::from_ed_der(&private),
            verifies: DecodingKey::from_ed_der(&row.public_key),
            public: row.public_key,
        });
    }
    Ok(Arc::new(keys))
}

fn living() -> sea_orm::Select<Entity> {
    Entity::find()
        .filter(Column::RetiredAt.is_null())
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
}

/// Makes a new key that signs from now on; the one before still verifies, older ones retire.
///
/// # Errors
/// As the database says.
pub async fn rotate(app: &App, call: &Call) -> Result<Uuid> {
    let pair = Ed25519KeyPair::generate().map_err(|_| Error::Internal("no key was made".to_owned()))?;
    let private = pair.to_pkcs8v1().map_err(|_| Error::Internal("no key was made".to_owned()))?;
    let id = call.new_id();
    let (sealed_with, sealed_private) = app.secrets.seal(id.as_bytes(), private.as_ref())?;
    let tx = app.begin(call).await?;
    // held: of two rotations at once, only one retires a key
    for old in living().lock_exclusive().all(&*tx).await?.into_iter().skip(ALIVE - 1) {
        retire(&tx, call, old).await?;
    }
    let key = ActiveModel {
        id: Set(id),
        algorithm: Set("EdDSA".to_owned()),
        public_key: Set(pair.public_key().as_ref().to_vec()),
        sealed_private: Set(sealed_private),
        sealed_with: Set(sealed_with),
        retired_at: Set(None),
        created_at: Set(call.now),
    };
    Entity::insert(key).exec_without_returning(&*tx).await?;
    journal::record(&tx, call, Entry::about(Stream::SigningKey, id, Action::Rotate)).await?;
    tx.done().await?;
    app.keys.cache.invalidate_all();
    Ok(id)
}

async fn retire(tx: &Tx, call: &Call, old: Model) -> Result<()> {
    let id = old.id;
    let mut old = old.into_active_model();
    old.retired_at = Set(Some(call.now));
    Entity::update(old).exec(&**tx).await?;
    journal::record(tx, call, Entry::about(Stream::SigningKey, id, Action::Revoke)).await?;
    Ok(())
}

/// Every key with its state, newest first.
///
/// # Errors
/// As the database says.
pub async fn list(app: &App) -> Result<Vec<Model>> {
    Ok(Entity::find().order_by_desc(Column::CreatedAt).order_by_desc(Column::Id).all(&app.db.read).await?)
}

/// The public halves of the living keys (RFC 7517).
#[derive(Debug, Serialize, ToSchema)]
pub struct JwkSet {
    pub keys: Vec<Jwk>,
}

impl View for JwkSet {}

/// An Ed25519 public key (RFC 8037).
#[derive(Debug, Serialize, ToSchema)]
pub struct Jwk {
    pub kid: Uuid,
    /// Always `OKP`.
    pub kty: &'static str,
    /// Always `Ed25519`.
    pub crv: &'static str,
    /// Always `EdDSA`.
    pub alg: &'static str,
    /// Always `sig`.
    #[serde(rename = "use")]
    pub usage: &'static str,
    /// The key in Base64url.
    pub x: String,
}

/// What other services verify our tokens with.
///
/// # Errors
/// As the database says.
pub async fn jwks(app: &App) -> Result<JwkSet> {
    let keys = app.keys.alive(app).await?;
    let jwk = |key: &Key| Jwk {
        kid: key.id,
        kty: "OKP",
        crv: "Ed25519",
        alg: "EdDSA",
        usage: "sig",
        x: URL_SAFE_NO_PAD.encode(&key.public),
    };
    Ok(JwkSet { keys: keys.iter().map(jwk).collect() })
}
