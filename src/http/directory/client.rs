//! `/v1/clients`: the machine clients of agencies' systems.

use actix_web::{delete, get, patch, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::directory::client::{self, ClientPatch, ClientQuery, ClientView, NewClient};
use crate::service::directory::client_secret::{self, ClientSecretQuery, ClientSecretView};

/// List machine clients
///
/// For admins: the systems of agencies, with their scopes, without their secrets.
#[utoipa::path(tag = "people", params(ClientQuery), responses((status = 200, description = "A page", body = Page<ClientView>)))]
#[get("/clients")]
pub async fn list_clients(
    ctx: RequestContext,
    app: App,
    query: Query<ClientQuery>,
) -> Result<Page<ClientView>> {
    client::list(&app, &ctx, query.into_inner()).await
}

/// Read a machine client
///
/// For admins: its name, organization and scopes, without its secrets.
#[utoipa::path(tag = "people", responses((status = 200, description = "The machine client", body = ClientView)))]
#[get("/clients/{id}")]
pub async fn get_client(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<ClientView>> {
    client::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Create a machine client
///
/// For admins. The secret is returned once, by this request only. A client acts as handler and head of its agency,
/// or registers petitions for a council office, a deputy group or the Fatherland Front, limited by its scopes.
#[utoipa::path(tag = "people", responses((status = 201, description = "Created", body = ClientView)))]
#[post("/clients")]
pub async fn create_client(
    ctx: RequestContext,
    mut app: App,
    new: Json<NewClient>,
) -> Result<Reply<ClientView>> {
    client::create(&mut app, &ctx, new.into_inner()).await
}

/// Change a machine client
///
/// For admins. Absent fields stay unchanged. Disabling the client, or taking a scope away, takes effect within seconds.
#[utoipa::path(tag = "people", responses((status = 200, description = "Changed", body = ClientView)))]
#[patch("/clients/{id}")]
pub async fn patch_client(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<ClientPatch>,
) -> Result<Reply<ClientView>> {
    client::edit(&mut app, &ctx, id.into_inner(), version.0, patch.into_inner()).await
}

/// List the secrets of a machine client
///
/// For admins. Without the secrets themselves, which are stored as digests only.
#[utoipa::path(tag = "people", params(ClientSecretQuery), responses((status = 200, description = "A page", body = Page<ClientSecretView>)))]
#[get("/clients/{id}/secrets")]
pub async fn list_client_secrets(
    ctx: RequestContext,
    app: App,
    id: Path<Uuid>,
    query: Query<ClientSecretQuery>,
) -> Result<Page<ClientSecretView>> {
    client_secret::list(&app, &ctx, id.into_inner(), query.into_inner()).await
}

/// Create a second secret of a machine client
///
/// For admins. The secret is returned once, by this request only. Both secrets are valid until one of them is revoked;
/// with two valid secrets the request is refused.
#[utoipa::path(tag = "people", responses((status = 201, description = "Created", body = ClientSecretView)))]
#[post("/clients/{id}/secrets")]
pub async fn create_client_secret(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
) -> Result<Reply<ClientSecretView>> {
    client_secret::create(&mut app, &ctx, id.into_inner()).await
}

/// Read a secret of a machine client
///
/// For admins. Without the secret itself.
#[utoipa::path(tag = "people", responses((status = 200, description = "The secret's dates", body = ClientSecretView)))]
#[get("/clients/{id}/secrets/{secret_id}")]
pub async fn get_client_secret(
    ctx: RequestContext,
    app: App,
    ids: Path<(Uuid, Uuid)>,
) -> Result<Reply<ClientSecretView>> {
    let (id, secret) = ids.into_inner();
    client_secret::read(&app, &ctx, id, secret).await.map(Reply::shown)
}

/// Revoke a secret of a machine client
///
/// For admins. The access tokens that the secret was exchanged for end within seconds; those of the other secret stay
/// valid. The last valid secret stays: disable the client instead.
#[utoipa::path(tag = "people", responses((status = 200, description = "Revoked", body = ClientSecretView)))]
#[delete("/clients/{id}/secrets/{secret_id}")]
pub async fn revoke_client_secret(
    ctx: RequestContext,
    mut app: App,
    ids: Path<(Uuid, Uuid)>,
    version: IfMatch,
) -> Result<Reply<ClientSecretView>> {
    let (id, secret) = ids.into_inner();
    client_secret::revoke(&mut app, &ctx, id, secret, version.0).await
}
