//! `POST /v1/cases/{id}/steps`: it stands above the contexts, since each may have acts on a case.

use actix_web::post;
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::reply::Reply;
use crate::service::case_step::{self, CaseStep};
use crate::service::engine::case::view::CaseView;

/// Append an act to a case
#[utoipa::path(tag = "cases", responses((status = 200, description = "The case after the act", body = CaseView)))]
#[post("/cases/{id}/steps")]
pub async fn step_case(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    step: Json<CaseStep>,
) -> Result<Reply<CaseView>> {
    case_step::take(&mut app, &ctx, id.into_inner(), version.0, step.into_inner()).await
}
