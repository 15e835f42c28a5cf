//! `/v1/commitments`: what agencies promised in their responses.

use actix_web::{get, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::entered::Entered;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::engine::commitment::list::{self, CommitmentQuery};
use crate::service::engine::commitment::parse::{self, ReadTime, WrittenTime};
use crate::service::engine::commitment::step::{self, CommitmentStep};
use crate::service::engine::commitment::view::{self, CommitmentView};

/// List commitments
///
/// A council sees those of all its cases; an agency its own and those of the cases it has.
#[utoipa::path(tag = "commitments", params(CommitmentQuery), responses((status = 200, description = "A page", body = Page<CommitmentView>)))]
#[get("/commitments")]
pub async fn list_commitments(
    ctx: RequestContext,
    app: App,
    query: Query<CommitmentQuery>,
) -> Result<Page<CommitmentView>> {
    list::list(&app, &ctx, query.into_inner()).await
}

/// Read a commitment
///
/// 404 when the caller may not see it.
#[utoipa::path(tag = "commitments", responses((status = 200, description = "The commitment", body = CommitmentView)))]
#[get("/commitments/{id}")]
pub async fn get_commitment(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<CommitmentView>> {
    view::read(app.read(), &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Append a step to a commitment
///
/// For commitments that are open or carried over. Handlers and heads of the agency `report_commitment`; a clerk does so
/// for an agency that has no users. Reviewers `verify_commitment`, which ends it as kept, kept late or broken. Leaders
/// `waive` it, or `carry_over` an open one. Whoever promised or reported cannot verify, waive or carry over.
#[utoipa::path(tag = "commitments", request_body = CommitmentStep, responses((status = 200, description = "The commitment after the step", body = CommitmentView)))]
#[post("/commitments/{id}/steps")]
pub async fn step_commitment(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    step: Entered<CommitmentStep>,
) -> Result<Reply<CommitmentView>> {
    let (ctx, step) = step.on_its_day(ctx);
    step::take(&mut app, &ctx, id.into_inner(), version.0, step).await
}

/// Parse a written time
///
/// Returns what a text such as "trong quý IV/2027" or "khi được phân bổ vốn" means as a commitment's time. For every
/// signed-in caller; nothing is stored.
///
/// A text that cannot be parsed is refused (422 at `/text`) with `no_time_named`, `no_such_date`, `ambiguous`,
/// `year_missing`, `year_out_of_range` or `relative_term`. `session_unknown`, `term_unknown` and `period_unknown` are
/// questions: the text means a session, a term or a period (mùa mưa bão) that the council has not entered.
#[utoipa::path(tag = "commitments", responses((status = 200, description = "The parsed time", body = ReadTime)))]
#[post("/commitments/parse")]
pub async fn parse_commitment(
    _call: RequestContext,
    app: App,
    written: Json<WrittenTime>,
) -> Result<Reply<ReadTime>> {
    parse::parse(&app, &written.into_inner()).await
}
