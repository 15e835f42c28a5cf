//! `/v1/supervisions`.

use actix_web::{get, patch, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::oversight::supervision::create::{self, NewSupervision};
use crate::service::oversight::supervision::edit::{self, SupervisionPatch};
use crate::service::oversight::supervision::list::{self, SupervisionQuery};
use crate::service::oversight::supervision::step::{self, SupervisionStep};
use crate::service::oversight::supervision::view::{self, SupervisionView};

/// List supervisions
///
/// A council sees its own; an agency those in which it is supervised, once they are announced; a committee those of
/// the agencies below it too.
#[utoipa::path(tag = "supervisions", params(SupervisionQuery), responses((status = 200, description = "A page", body = Page<SupervisionView>)))]
#[get("/supervisions")]
pub async fn list_supervisions(
    ctx: RequestContext,
    app: App,
    query: Query<SupervisionQuery>,
) -> Result<Page<SupervisionView>> {
    list::list(&app, &ctx, query.into_inner()).await
}

/// Put a supervision on record
///
/// As planned; `steps` take it on. A board's reviewer and a deputy record what their own body leads.
#[utoipa::path(tag = "supervisions", responses((status = 201, description = "Recorded", body = SupervisionView)))]
#[post("/supervisions")]
pub async fn create_supervision(
    ctx: RequestContext,
    mut app: App,
    new: Json<NewSupervision>,
) -> Result<Reply<SupervisionView>> {
    create::create(&mut app, &ctx, new.into_inner()).await
}

/// Read a supervision
#[utoipa::path(tag = "supervisions", responses((status = 200, description = "The supervision", body = SupervisionView)))]
#[get("/supervisions/{id}")]
pub async fn get_supervision(
    ctx: RequestContext,
    app: App,
    id: Path<Uuid>,
) -> Result<Reply<SupervisionView>> {
    view::read(app.read(), &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Change a supervision
///
/// Until it is closed or dropped. A list is replaced as a whole.
#[utoipa::path(tag = "supervisions", responses((status = 200, description = "Changed", body = SupervisionView)))]
#[patch("/supervisions/{id}")]
pub async fn patch_supervision(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<SupervisionPatch>,
) -> Result<Reply<SupervisionView>> {
    edit::edit(&mut app, &ctx, id.into_inner(), version.0, patch.into_inner()).await
}

/// Append an act to a supervision
///
/// Stages may be left out, never gone back to; it is concluded by issuing its conclusion. 409 `open_recommendations`
/// when it is to be closed over something open, `supervised_cannot_decide` for who works for a supervised body.
#[utoipa::path(tag = "supervisions", responses((status = 200, description = "The supervision after the act", body = SupervisionView)))]
#[post("/supervisions/{id}/steps")]
pub async fn step_supervision(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    step: Json<SupervisionStep>,
) -> Result<Reply<SupervisionView>> {
    step::take(&mut app, &ctx, id.into_inner(), version.0, step.into_inner()).await
}
