//! `/v1/grants`: the roles that users have in organizations.

use actix_web::{delete, get, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::directory::grant::{self, GrantQuery, GrantView, NewGrant};

/// List grants
///
/// For admins: who has which role for which organization, and until when.
#[utoipa::path(tag = "people", params(GrantQuery), responses((status = 200, description = "A page", body = Page<GrantView>)))]
#[get("/grants")]
pub async fn list_grants(ctx: RequestContext, app: App, query: Query<GrantQuery>) -> Result<Page<GrantView>> {
    grant::list(&app, &ctx, query.into_inner()).await
}

/// Read a grant
///
/// For admins: whose it is, its role and its organization.
#[utoipa::path(tag = "people", responses((status = 200, description = "The grant", body = GrantView)))]
#[get("/grants/{id}")]
pub async fn get_grant(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<GrantView>> {
    grant::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Grant a role in an organization to a user
///
/// For admins, but not to themselves. 409 `role_not_allowed_here` when such an organization cannot have the role, and
/// 409 `conflicting_roles` when the user has a role that does not go together with it: an admin reads no cases.
#[utoipa::path(tag = "people", responses((status = 201, description = "Created", body = GrantView)))]
#[post("/grants")]
pub async fn create_grant(
    ctx: RequestContext,
    mut app: App,
    new: Json<NewGrant>,
) -> Result<Reply<GrantView>> {
    grant::give(&mut app, &ctx, new.into_inner()).await
}

/// Revoke a grant
///
/// For admins. It takes effect within five seconds on every process.
#[utoipa::path(tag = "people", responses((status = 200, description = "Revoked", body = GrantView)))]
#[delete("/grants/{id}")]
pub async fn delete_grant(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
) -> Result<Reply<GrantView>> {
    grant::revoke(&mut app, &ctx, id.into_inner(), version.0).await
}
