//! `/v1/themes`: what recommendations of several supervisions have in common.

use actix_web::web::Data;
use actix_web::{get, patch, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::answer::Answer;
use crate::kernel::app::App;
use crate::kernel::call::Call;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::service::council::theme::{self, NewTheme, ThemePatch, ThemeQuery, ThemeView};

/// List themes
///
/// Those of the caller's council; agencies see none.
#[utoipa::path(tag = "themes", params(ThemeQuery), responses((status = 200, description = "A page", body = Page<ThemeView>)))]
#[get("/themes")]
pub async fn list_themes(call: Call, app: Data<App>, query: Query<ThemeQuery>) -> Result<Page<ThemeView>> {
    theme::list(&app, &call, query.into_inner()).await
}

/// Make a theme
#[utoipa::path(tag = "themes", responses((status = 201, description = "Made", body = ThemeView)))]
#[post("/themes")]
pub async fn create_theme(call: Call, app: Data<App>, new: Json<NewTheme>) -> Result<Answer<ThemeView>> {
    theme::create(&app, &call, new.into_inner()).await
}

/// Read a theme
#[utoipa::path(tag = "themes", responses((status = 200, description = "The theme", body = ThemeView)))]
#[get("/themes/{id}")]
pub async fn get_theme(call: Call, app: Data<App>, id: Path<Uuid>) -> Result<Answer<ThemeView>> {
    theme::read(&app, &call, id.into_inner()).await.map(Answer::shown)
}

/// Change a theme
#[utoipa::path(tag = "themes", responses((status = 200, description = "Changed", body = ThemeView)))]
#[patch("/themes/{id}")]
pub async fn patch_theme(
    call: Call,
    app: Data<App>,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<ThemePatch>,
) -> Result<Answer<ThemeView>> {
    theme::edit(&app, &call, id.into_inner(), version.0, patch.into_inner()).await
}
