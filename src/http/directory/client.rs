//! `/v1/clients`: the machine clients of agencies' systems.

use actix_web::{get, patch, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::directory::client::{self, ClientPatch, ClientQuery, ClientView, NewClient};

/// List machine clients
///
/// For admins.
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
/// For admins.
#[utoipa::path(tag = "people", responses((status = 200, description = "The machine client", body = ClientView)))]
#[get("/clients/{id}")]
pub async fn get_client(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<ClientView>> {
    client::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Create a machine client
///
/// For admins. The secret is returned once, by this request only. A client acts as handler and head of its agency,
/// limited by its scopes.
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
/// For admins. Absent fields stay unchanged.
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
