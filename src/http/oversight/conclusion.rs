//! `/v1/conclusions`: drafted, edited, issued with everything that they recommend.

use actix_web::web::Data;
use actix_web::{get, patch, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::answer::Answer;
use crate::kernel::app::App;
use crate::kernel::call::Call;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::service::oversight::conclusion::issue::{self, ConclusionStep};
use crate::service::oversight::conclusion::record::{self, ConclusionPatch, NewConclusion};
use crate::service::oversight::conclusion::view::{self, ConclusionBrief, ConclusionQuery, ConclusionView};

/// List conclusions
///
/// A council sees its own, drafts too; an agency the issued ones that concern it.
#[utoipa::path(tag = "conclusions", params(ConclusionQuery), responses((status = 200, description = "A page", body = Page<ConclusionBrief>)))]
#[get("/conclusions")]
pub async fn list_conclusions(
    call: Call,
    app: Data<App>,
    query: Query<ConclusionQuery>,
) -> Result<Page<ConclusionBrief>> {
    view::list(&app, &call, query.into_inner()).await
}

/// Record a conclusion
///
/// With all its recommendations, in one call; as a draft, or issued at once.
#[utoipa::path(tag = "conclusions", responses((status = 201, description = "Recorded", body = ConclusionView)))]
#[post("/conclusions")]
pub async fn create_conclusion(
    call: Call,
    app: Data<App>,
    new: Json<NewConclusion>,
) -> Result<Answer<ConclusionView>> {
    record::create(&app, &call, new.into_inner()).await
}

/// Read a conclusion
#[utoipa::path(tag = "conclusions", responses((status = 200, description = "The conclusion", body = ConclusionView)))]
#[get("/conclusions/{id}")]
pub async fn get_conclusion(call: Call, app: Data<App>, id: Path<Uuid>) -> Result<Answer<ConclusionView>> {
    view::read(&app, &call, id.into_inner()).await.map(Answer::shown)
}

/// Edit a draft
///
/// What is absent stays; recommendations are replaced as a whole.
#[utoipa::path(tag = "conclusions", responses((status = 200, description = "Edited", body = ConclusionView)))]
#[patch("/conclusions/{id}")]
pub async fn patch_conclusion(
    call: Call,
    app: Data<App>,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<ConclusionPatch>,
) -> Result<Answer<ConclusionView>> {
    record::edit(&app, &call, id.into_inner(), version.0, patch.into_inner()).await
}

/// Append an act to a conclusion
///
/// Issuing assigns every recommendation to every addressee, at once or not at all.
#[utoipa::path(tag = "conclusions", responses((status = 200, description = "The conclusion after the act", body = ConclusionView)))]
#[post("/conclusions/{id}/steps")]
pub async fn step_conclusion(
    call: Call,
    app: Data<App>,
    id: Path<Uuid>,
    version: IfMatch,
    step: Json<ConclusionStep>,
) -> Result<Answer<ConclusionView>> {
    issue::take(&app, &call, id.into_inner(), version.0, step.into_inner()).await
}
