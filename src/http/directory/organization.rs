//! `/v1/organizations`: councils, their bodies, agencies and their successors.

use actix_web::{get, patch, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::directory::organization::create::{self, NewOrganization};
use crate::service::directory::organization::edit::{self, OrganizationPatch, Succession};
use crate::service::directory::organization::view::{self, OrganizationQuery, OrganizationView};

/// List organizations
///
/// For every signed-in caller.
#[utoipa::path(tag = "organizations", params(OrganizationQuery), responses((status = 200, description = "A page", body = Page<OrganizationView>)))]
#[get("/organizations")]
pub async fn list_organizations(
    ctx: RequestContext,
    app: App,
    query: Query<OrganizationQuery>,
) -> Result<Page<OrganizationView>> {
    view::list(&app, &ctx, query.into_inner()).await
}

/// Read an organization
///
/// For every signed-in caller.
#[utoipa::path(tag = "organizations", responses((status = 200, description = "The organization", body = OrganizationView)))]
#[get("/organizations/{id}")]
pub async fn get_organization(
    ctx: RequestContext,
    app: App,
    id: Path<Uuid>,
) -> Result<Reply<OrganizationView>> {
    view::load(app.read(), &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Create an organization
///
/// For admins. Clerks and leaders may create a `central_body`, to which they refer petitions, without a parent, unit or
/// area; 409 when there is one of the same name.
#[utoipa::path(tag = "organizations", responses((status = 201, description = "Created", body = OrganizationView)))]
#[post("/organizations")]
pub async fn create_organization(
    ctx: RequestContext,
    mut app: App,
    new: Json<NewOrganization>,
) -> Result<Reply<OrganizationView>> {
    create::create(&mut app, &ctx, new.into_inner()).await
}

/// Change an organization
///
/// For admins. Absent fields stay unchanged.
#[utoipa::path(tag = "organizations", responses((status = 200, description = "Changed", body = OrganizationView)))]
#[patch("/organizations/{id}")]
pub async fn patch_organization(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<OrganizationPatch>,
) -> Result<Reply<OrganizationView>> {
    edit::edit(&mut app, &ctx, id.into_inner(), version.0, patch.into_inner()).await
}

/// Name an organization's successors
///
/// For admins. The organization ends on the day before its successors begin. Name a successor again to correct its
/// first day.
#[utoipa::path(tag = "organizations", responses((status = 200, description = "The organization, with its successors", body = OrganizationView)))]
#[post("/organizations/{id}/successors")]
pub async fn succeed_organization(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    new: Json<Succession>,
) -> Result<Reply<OrganizationView>> {
    edit::succeed(&mut app, &ctx, id.into_inner(), version.0, new.into_inner()).await
}
