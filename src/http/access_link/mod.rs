//! Access links: what the council's office does about them, and what an agency without users does with one.

pub mod draft;
pub mod linked;

use actix_web::{HttpResponse, delete, get, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query, SignIn};
use crate::http::reply::unkept;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::access_link::act::{self, NewAccessLink};
use crate::service::access_link::open::{self, OpenAccessLink, OpenedAccessLink};
use crate::service::access_link::view::{self, AccessLinkQuery, AccessLinkView};

/// List access links
///
/// Those of the caller's council, newest first.
#[utoipa::path(tag = "access_links", params(AccessLinkQuery), responses((status = 200, description = "A page", body = Page<AccessLinkView>)))]
#[get("/access-links")]
pub async fn list_access_links(
    ctx: RequestContext,
    app: App,
    query: Query<AccessLinkQuery>,
) -> Result<Page<AccessLinkView>> {
    view::list(&app, &ctx, query.into_inner()).await
}

/// Create an access link
///
/// For clerks. With the link, an agency in which nobody can respond reads one assignment, acknowledges it, reports, and
/// submits the draft of its response. The response shows the link once: whoever has it can open it, so give it to the
/// agency alone. The link that the assignment had before is revoked.
#[utoipa::path(tag = "access_links", responses((status = 201, description = "Created, with the link", body = AccessLinkView)))]
#[post("/access-links")]
pub async fn create_access_link(
    ctx: RequestContext,
    mut app: App,
    new: Json<NewAccessLink>,
) -> Result<Reply<AccessLinkView>> {
    act::create(&mut app, &ctx, new.into_inner()).await
}

/// Read an access link
///
/// Without the link itself.
#[utoipa::path(tag = "access_links", responses((status = 200, description = "The access link", body = AccessLinkView)))]
#[get("/access-links/{id}")]
pub async fn get_access_link(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<AccessLinkView>> {
    view::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Revoke an access link
///
/// For clerks. Who uses it now is refused from the next request on. 409 when it was revoked already.
#[utoipa::path(tag = "access_links", responses((status = 200, description = "The revoked link", body = AccessLinkView)))]
#[delete("/access-links/{id}")]
pub async fn revoke_access_link(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
) -> Result<Reply<AccessLinkView>> {
    act::revoke(&mut app, &ctx, id.into_inner(), version.0).await
}

/// Open an access link
///
/// Exchanges the token of the link, what stands after `#` in its URL, for an access token of the operations on
/// `/v1/linked-assignment`; it is valid for nothing else. A link is opened once; within ten minutes it can be opened again,
/// which ends the first access token. 401 when there is no such link, it was opened before, has expired or was revoked, or
/// the assignment has ended.
#[utoipa::path(tag = "access_links", security(()), responses((status = 200, description = "Opened", body = OpenedAccessLink)))]
#[post("/access-links/open")]
pub async fn open_access_link(
    from: SignIn,
    mut app: App,
    given: Json<OpenAccessLink>,
) -> Result<HttpResponse> {
    let opened = open::open(&mut app, &from.ctx, given.into_inner()).await?;
    Ok(unkept(&opened))
}
