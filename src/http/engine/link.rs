//! `/v1/cases/{id}/links`, `/v1/links`: links between cases, and how often a matter was raised.

use actix_web::{delete, get, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::engine::link::act::{self, NewCaseLink};
use crate::service::engine::link::recurrence::{self, RecurrencesView};
use crate::service::engine::link::view::{self, LinkQuery, LinkView};

/// List a case's links
///
/// Links in both directions, where the caller may see the other case too.
#[utoipa::path(tag = "links", params(LinkQuery), responses((status = 200, description = "A page", body = Page<LinkView>)))]
#[get("/cases/{id}/links")]
pub async fn list_links(
    ctx: RequestContext,
    app: App,
    id: Path<Uuid>,
    query: Query<LinkQuery>,
) -> Result<Page<LinkView>> {
    view::list(&app, &ctx, id.into_inner(), query.into_inner()).await
}

/// Link a case to another one
///
/// For clerks, leaders and reviewers of the council that has both cases. Links a recommendation to a petition that it
/// arises from or settles, or a later case to an earlier one that it repeats. Both cases get a new version.
#[utoipa::path(tag = "links", responses((status = 201, description = "Linked", body = LinkView)))]
#[post("/cases/{id}/links")]
pub async fn create_link(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    new: Json<NewCaseLink>,
) -> Result<Reply<LinkView>> {
    act::create(&mut app, &ctx, id.into_inner(), new.into_inner()).await
}

/// Read a link
///
/// As seen from the case that links to the other. 404 unless the caller may see both cases.
#[utoipa::path(tag = "links", responses((status = 200, description = "The link", body = LinkView)))]
#[get("/links/{id}")]
pub async fn get_link(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<LinkView>> {
    view::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Delete a link
///
/// For clerks, leaders and reviewers. Both cases get a new version, and an event records the deletion in each. A link
/// that comes from splitting a recommendation cannot be deleted.
#[utoipa::path(tag = "links", responses((status = 200, description = "The deleted link", body = LinkView)))]
#[delete("/links/{id}")]
pub async fn delete_link(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
) -> Result<Reply<LinkView>> {
    act::delete(&mut app, &ctx, id.into_inner(), version.0).await
}

/// Read how often a case's matter was raised
///
/// Returns the whole chain: the cases that this one repeats, the cases that repeat it, and theirs in turn, in the order
/// in which they were raised, as far as the caller may see them.
#[utoipa::path(tag = "links", responses((status = 200, description = "The chain", body = RecurrencesView)))]
#[get("/cases/{id}/recurrences")]
pub async fn get_recurrences(
    ctx: RequestContext,
    app: App,
    id: Path<Uuid>,
) -> Result<Reply<RecurrencesView>> {
    recurrence::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}
