//! `/v1/supervisions`: supervisions (giám sát) and their stages.

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
/// A council sees its own; an agency those in which it is supervised, once they are announced; a committee's
/// coordinator also those of the agencies under the committee.
#[utoipa::path(tag = "supervisions", params(SupervisionQuery), responses((status = 200, description = "A page", body = Page<SupervisionView>)))]
#[get("/supervisions")]
pub async fn list_supervisions(
    ctx: RequestContext,
    app: App,
    query: Query<SupervisionQuery>,
) -> Result<Page<SupervisionView>> {
    list::list(&app, &ctx, query.into_inner()).await
}

/// Create a supervision
///
/// For clerks and leaders; for reviewers and deputies when their own body leads it. It begins as planned; its steps
/// change the stage.
#[utoipa::path(tag = "supervisions", responses((status = 201, description = "Created", body = SupervisionView)))]
#[post("/supervisions")]
pub async fn create_supervision(
    ctx: RequestContext,
    mut app: App,
    new: Json<NewSupervision>,
) -> Result<Reply<SupervisionView>> {
    create::create(&mut app, &ctx, new.into_inner()).await
}

/// Read a supervision
///
/// 404 when the caller may not see it.
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
/// For those who may create one, until it is closed or dropped. Absent fields stay unchanged; a list is replaced as a
/// whole.
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

/// Append a step to a supervision
///
/// `action` names the step; `actions` lists those that the caller may take now. Clerks and leaders, and reviewers
/// and deputies whose body leads, `announce`, `receive_report`, `visit_site`, `draft_conclusion` and `drop`. Stages may
/// be skipped, but a supervision never returns to an earlier one. Issuing a conclusion concludes it; then a leader, or
/// a reviewer of the leading board, may `close` it. 409 `open_recommendations` when a recommendation is still open, and
/// 409 `supervised_cannot_decide` for a caller who works for a supervised body.
#[utoipa::path(tag = "supervisions", responses((status = 200, description = "The supervision after the step", body = SupervisionView)))]
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
