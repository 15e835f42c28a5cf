//! The secrets of machine clients. Two can be valid, so that a client changes from one to the other without a pause.

use chrono::{DateTime, Utc};
use entity::client;
use entity::client_secret::{ActiveModel, Column, Entity, Model};
use entity::enums::{Action, EventStream};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QuerySelect};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::actor::ResourceScope;
use crate::domain::event::ClientSecret;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::{self, Entry};
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::reply::{Reply, View};
use crate::kernel::secrets::{digest, fresh};
use crate::kernel::versioned;
use crate::service::identity::session::end_tokens;

/// How many secrets of a client can be valid.
const MOST: u64 = 2;

/// A secret of a machine client, without the secret itself.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClientSecretView {
    pub id: Uuid,
    pub client_id: Uuid,
    /// Shown once, when the secret is created. A replayed response (`Idempotency-Key`) does not contain it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_secret: Option<String>,
    pub revoked_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
}

impl View for ClientSecretView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    fn is_confidential(&self) -> bool {
        self.client_secret.is_some()
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/clients/{}/secrets/{}", self.client_id, self.id))
    }
}

list_query! {
    /// Filters for the list of a client's secrets.
    ClientSecretQuery {
        /// `false`: only valid secrets; `true`: only revoked secrets.
        revoked: bool,
    }
}

/// Stores a new secret of a client and returns it.
pub(super) async fn add(tx: &Tx<'_>, ctx: &RequestContext, client: Uuid) -> Result<(Model, String)> {
    let secret = fresh()?;
    let row = Model {
        id: ctx.new_id(),
        client_id: client,
        secret_hash: digest(secret.as_bytes()),
        revoked_at: None,
        version: 1,
        created_at: ctx.now,
        updated_at: ctx.now,
    };
    Entity::insert(row.clone().into_active_model()).exec_without_returning(tx).await?;
    Ok((row, secret))
}

/// Creates a second secret. The response shows it, and it cannot be read again.
///
/// # Errors
/// 403, 404; 409 when two secrets are valid.
pub async fn create(app: &mut App, ctx: &RequestContext, client: Uuid) -> Result<Reply<ClientSecretView>> {
    let by = ctx.require(Permission::ClientManage, &ResourceScope::default())?;
    let tx = app.begin(ctx).await?;
    lock(&tx, client).await?;
    if valid(client).count(&tx).await? >= MOST {
        return Err(Code::TooManySecrets.into());
    }
    let (row, secret) = add(&tx, ctx, client).await?;
    let entry = Entry::about(EventStream::Client, client, Action::Rotate).by(by);
    journal::record(&tx, ctx, entry.with(ClientSecret { secret_id: row.id })).await?;
    // the response stored for replays has no secret, which is stored nowhere
    let Reply { created, view } = tx.commit(ctx, Reply::created(row.into())).await?;
    Ok(Reply { created, view: ClientSecretView { client_secret: Some(secret), ..view } })
}

/// Revokes a secret, and within seconds the access tokens that it was exchanged for. Those of the client's other secret
/// stay valid.
///
/// # Errors
/// 403, 404, 412; 409 for the last valid secret.
pub async fn revoke(
    app: &mut App,
    ctx: &RequestContext,
    client: Uuid,
    id: Uuid,
    version: i64,
) -> Result<Reply<ClientSecretView>> {
    let by = ctx.require(Permission::ClientManage, &ResourceScope::default())?;
    let tx = app.begin(ctx).await?;
    lock(&tx, client).await?;
    let row = one(client, id).one(&tx).await?.ok_or(Code::NotFound)?;
    ctx.same_version(row.version, version)?;
    if row.revoked_at.is_some() {
        return Err(Error::because(
            Code::WrongStatus,
            ("the secret is revoked already", "khóa bí mật đã bị thu hồi"),
        ));
    }
    if valid(client).count(&tx).await? < MOST {
        return Err(Code::LastSecret.into());
    }
    versioned::save(&tx, ctx, &row, ActiveModel { revoked_at: Set(Some(ctx.now)), ..Default::default() })
        .await?;
    let row = Model { revoked_at: Some(ctx.now), version: row.version + 1, updated_at: ctx.now, ..row };
    end_tokens(ctx, &tx, vec![id]).await?;
    let entry = Entry::about(EventStream::Client, client, Action::Revoke).by(by);
    journal::record(&tx, ctx, entry.with(ClientSecret { secret_id: id })).await?;
    tx.commit(ctx, Reply::shown(row.into())).await
}

/// Returns one secret of a client, without the secret itself.
///
/// # Errors
/// 403, 404.
pub async fn read(app: &App, ctx: &RequestContext, client: Uuid, id: Uuid) -> Result<ClientSecretView> {
    ctx.require(Permission::ClientManage, &ResourceScope::default())?;
    Ok(one(client, id).one(app.read()).await?.ok_or(Code::NotFound)?.into())
}

/// Lists the secrets of a client, newest first, without the secrets themselves.
///
/// # Errors
/// 403, 404; 400 for a wrong limit or cursor.
pub async fn list(
    app: &App,
    ctx: &RequestContext,
    client: Uuid,
    query: ClientSecretQuery,
) -> Result<Page<ClientSecretView>> {
    ctx.require(Permission::ClientManage, &ResourceScope::default())?;
    client::Entity::find_by_id(client).one(app.read()).await?.ok_or(Code::NotFound)?;
    let mut select = Entity::find().filter(Column::ClientId.eq(client));
    select = match query.revoked {
        Some(true) => select.filter(Column::RevokedAt.is_not_null()),
        Some(false) => select.filter(Column::RevokedAt.is_null()),
        None => select,
    };
    let list = format!("clients/{client}/secrets");
    Ok(page::by_id(app, ctx, &list, &query, select, Column::Id).await?.map(Into::into))
}

/// Locks the client, to whose event stream its secrets belong.
async fn lock(tx: &Tx<'_>, client: Uuid) -> Result<()> {
    let locked = client::Entity::find_by_id(client).lock_exclusive().one(tx).await?;
    locked.map(drop).ok_or_else(|| Code::NotFound.into())
}

fn one(client: Uuid, id: Uuid) -> sea_orm::Select<Entity> {
    Entity::find_by_id(id).filter(Column::ClientId.eq(client))
}

fn valid(client: Uuid) -> sea_orm::Select<Entity> {
    Entity::find().filter(Column::ClientId.eq(client)).filter(Column::RevokedAt.is_null())
}

impl From<Model> for ClientSecretView {
    fn from(s: Model) -> Self {
        Self {
            id: s.id,
            client_id: s.client_id,
            client_secret: None,
            revoked_at: s.revoked_at,
            version: s.version,
            created_at: s.created_at,
        }
    }
}
