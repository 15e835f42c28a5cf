//! The keys that sign access tokens: encrypted in the database, two of them active, rotated by the command line.

use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use entity::enums::{Action, EventStream};
use entity::signing_key::{ActiveModel, Column, Entity, Model};
use sea_orm::ActiveValue::Set;
use sea_orm::{EntityTrait, IntoActiveModel, QueryOrder, QuerySelect};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::kernel::app::App;
use crate::kernel::auth::key_ring::{Key, living};
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::{self, Entry};
use crate::kernel::reply::View;
use crate::kernel::unversioned;

const ALIVE: usize = 2;

/// Creates the deployment's first key. When two processes each create one, both are active.
pub async fn ensure(app: &mut App, ctx: &RequestContext) -> Result<()> {
    if living().one(app.read()).await?.is_none() {
        rotate(app, ctx).await?;
    }
    Ok(())
}

/// Creates a key that signs from now on. The previous key still verifies; older keys are retired.
pub async fn rotate(app: &mut App, ctx: &RequestContext) -> Result<Uuid> {
    let pair = Ed25519KeyPair::generate().map_err(|_| Error::internal("no key was generated".to_owned()))?;
    let private = pair.to_pkcs8v1().map_err(|_| Error::internal("no key was generated".to_owned()))?;
    let id = ctx.new_id();
    let (sealed_with, sealed_private) = app.secrets.seal(id.as_bytes(), private.as_ref())?;
    let tx = app.begin(ctx).await?;
    // locked: of two concurrent rotations only one retires a key
    for old in living().lock_exclusive().all(&tx).await?.into_iter().skip(ALIVE - 1) {
        retire(&tx, ctx, old).await?;
    }
    let key = ActiveModel {
        id: Set(id),
        algorithm: Set("EdDSA".to_owned()),
        public_key: Set(pair.public_key().as_ref().to_vec()),
        sealed_private: Set(sealed_private),
        sealed_with: Set(sealed_with),
        retired_at: Set(None),
        created_at: Set(ctx.now),
    };
    Entity::insert(key).exec_without_returning(&tx).await?;
    journal::record(&tx, ctx, Entry::about(EventStream::SigningKey, id, Action::Rotate)).await?;
    tx.done().await?;
    app.keys.forget();
    Ok(id)
}

async fn retire(tx: &Tx<'_>, ctx: &RequestContext, old: Model) -> Result<()> {
    let id = old.id;
    let mut old = old.into_active_model();
    old.retired_at = Set(Some(ctx.now));
    unversioned::update(tx, old).await?;
    journal::record(tx, ctx, Entry::about(EventStream::SigningKey, id, Action::Revoke)).await?;
    Ok(())
}

/// Lists every key with its state, newest first.
pub async fn list(app: &App) -> Result<Vec<Model>> {
    Ok(Entity::find().order_by_desc(Column::CreatedAt).order_by_desc(Column::Id).all(app.read()).await?)
}

/// The public keys of the active keys (RFC 7517).
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
    /// The public key, encoded in Base64url.
    pub x: String,
}

/// Returns the public keys with which other services verify access tokens.
pub async fn jwks(app: &App) -> Result<JwkSet> {
    let keys = app.keys.alive(app.read(), &app.secrets).await?;
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
