//! `/v1/themes`: groups of recommendations from several supervisions.

use actix_web::{get, patch, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::council::theme::{self, NewTheme, ThemePatch, ThemeQuery, ThemeView};

/// List themes
///
/// For clerks, leaders, reviewers, deputies and auditors: those of their council.
#[utoipa::path(tag = "themes", params(ThemeQuery), responses((status = 200, description = "A page", body = Page<ThemeView>)))]
#[get("/themes")]
pub async fn list_themes(ctx: RequestContext, app: App, query: Query<ThemeQuery>) -> Result<Page<ThemeView>> {
    theme::list(&app, &ctx, query.into_inner()).await
}

/// Create a theme
///
/// For clerks, leaders and reviewers of the council.
#[utoipa::path(tag = "themes", responses((status = 201, description = "Created", body = ThemeView)))]
#[post("/themes")]
pub async fn create_theme(
    ctx: RequestContext,
    mut app: App,
    new: Json<NewTheme>,
) -> Result<Reply<ThemeView>> {
    theme::create(&mut app, &ctx, new.into_inner()).await
}

/// Read a theme
///
/// For clerks, leaders, reviewers, deputies and auditors of the council.
#[utoipa::path(tag = "themes", responses((status = 200, description = "The theme", body = ThemeView)))]
#[get("/themes/{id}")]
pub async fn get_theme(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<ThemeView>> {
    theme::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Change a theme
///
/// For clerks, leaders and reviewers of the council. Absent fields stay unchanged.
#[utoipa::path(tag = "themes", responses((status = 200, description = "Changed", body = ThemeView)))]
#[patch("/themes/{id}")]
pub async fn patch_theme(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<ThemePatch>,
) -> Result<Reply<ThemeView>> {
    theme::edit(&mut app, &ctx, id.into_inner(), version.0, patch.into_inner()).await
}
