//! `POST /v1/cases/{id}/steps`. It is outside the context folders, because every context may have steps on a case.

use actix_web::post;
use uuid::Uuid;

use crate::http::extract::{IfMatch, Path};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::entered::Entered;
use crate::kernel::error::Result;
use crate::kernel::reply::Reply;
use crate::service::case_step::{self, CaseStep};
use crate::service::engine::case::view::CaseView;

/// Append a step to a case
///
/// `action` names the step; `actions` of the case lists those that the caller may take now. Every step leaves an
/// event.
///
/// Clerks `accept` a received petition; `merge` or `withdraw` one that is received or accepted; `unmerge` a merged one;
/// `release` a frozen one; `note` an accepted opinion; `answer_on_the_spot` what is
/// accepted and was answered at the meeting. Leaders `reject` or `refer` one that is received or
/// accepted, to central bodies and other councils; `assign` an accepted petition, or one in progress again; `split` a recommendation that is assigned or in
/// progress; `close` a case that is answered or followed and has no open commitments; `reopen` a closed case, or one whose
/// voters are not satisfied. Reviewers `review` a petition's response. Deputies `request_reminder` for an open case.
/// Clerks and deputies `notify_voters` of a petition once it is answered, and `record_feedback` of the voters.
#[utoipa::path(tag = "cases", request_body = CaseStep, responses((status = 200, description = "The case after the step", body = CaseView)))]
#[post("/cases/{id}/steps")]
pub async fn step_case(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    step: Entered<CaseStep>,
) -> Result<Reply<CaseView>> {
    let (ctx, step) = step.on_its_day(ctx);
    case_step::take(&mut app, &ctx, id.into_inner(), version.0, step).await
}
