//! `/v1/terms`: the terms (nhiệm kỳ) of councils.

use actix_web::{get, patch, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::council::term::{self, NewTerm, TermPatch, TermQuery, TermView};

/// List terms
///
/// For every signed-in caller.
#[utoipa::path(tag = "reference", params(TermQuery), responses((status = 200, description = "A page", body = Page<TermView>)))]
#[get("/terms")]
pub async fn list_terms(ctx: RequestContext, app: App, query: Query<TermQuery>) -> Result<Page<TermView>> {
    term::list(&app, &ctx, query.into_inner()).await
}

/// Read a term
///
/// For every signed-in caller.
#[utoipa::path(tag = "reference", responses((status = 200, description = "The term", body = TermView)))]
#[get("/terms/{id}")]
pub async fn get_term(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<TermView>> {
    term::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Create a term
///
/// For clerks and leaders, in their own council; for admins, in every council.
#[utoipa::path(tag = "reference", responses((status = 201, description = "Created", body = TermView)))]
#[post("/terms")]
pub async fn create_term(ctx: RequestContext, mut app: App, new: Json<NewTerm>) -> Result<Reply<TermView>> {
    term::create(&mut app, &ctx, new.into_inner()).await
}

/// Change a term
///
/// For clerks and leaders, in their own council; for admins, in every council. Absent fields stay unchanged.
#[utoipa::path(tag = "reference", responses((status = 200, description = "Changed", body = TermView)))]
#[patch("/terms/{id}")]
pub async fn patch_term(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<TermPatch>,
) -> Result<Reply<TermView>> {
    term::edit(&mut app, &ctx, id.into_inner(), version.0, patch.into_inner()).await
}
