//! What somebody with an access link sees and does: one assignment.

use chrono::{DateTime, Utc};
use entity::enums::Action;
use entity::response_draft;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::step::{LinkedAssignmentAction, Named, steps_named};
use crate::kernel::allowed::{self, AllowedLinkedAssignmentAction};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::fields::Fields;
use crate::kernel::on_heap::on_heap;
use crate::kernel::reply::{Reply, View};
use crate::service::access_link::draft;
use crate::service::access_link::draft::view::ResponseDraftView;
use crate::service::access_link::view::of_caller;
use crate::service::engine::assignment::progress::{self, AcknowledgeAssignment, ReportProgress};
use crate::service::engine::assignment::report::{self, SubmitReport};
use crate::service::engine::assignment::view::{self, AssignmentView};

/// The most drafts that are shown.
const DRAFTS: u64 = 20;

/// The assignment of an access link.
#[derive(Debug, Serialize, ToSchema)]
pub struct LinkedAssignment {
    /// When the link ends.
    pub expires_at: DateTime<Utc>,
    pub assignment: AssignmentView,
    /// The newest drafts of a response that were submitted, at most 20, the newest first.
    pub drafts: Vec<ResponseDraftView>,
    /// What can be done now with the link.
    pub actions: Vec<AllowedLinkedAssignmentAction>,
}

impl View for LinkedAssignment {
    fn version(&self) -> Option<i64> {
        Some(self.assignment.version)
    }
}

/// A step to append with an access link, selected by `action`.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum LinkedAssignmentStep {
    Acknowledge(AcknowledgeAssignment),
    ReportProgress(ReportProgress),
    SubmitReport(SubmitReport),
}

steps_named!(LinkedAssignmentStep, LinkedAssignmentAction: Acknowledge, ReportProgress, SubmitReport);

/// Returns the assignment of the caller's link.
///
/// # Errors
/// 404 when it is not visible to its agency any more.
pub async fn read(app: &App, ctx: &RequestContext) -> Result<LinkedAssignment> {
    let ctx = &RequestContext { fields: Fields::default(), ..ctx.clone() };
    let link = of_caller(app.read(), ctx).await?;
    let assignment = on_heap(|| view::read(app.read(), ctx, link.assignment_id)).await?;
    Ok(LinkedAssignment {
        expires_at: link.expires_at,
        drafts: drafts(app.read(), ctx, link.assignment_id).await?,
        actions: actions(ctx, &assignment),
        assignment,
    })
}

async fn drafts(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    assignment: Uuid,
) -> Result<Vec<ResponseDraftView>> {
    use response_draft::{Column, Entity};
    let all = Entity::find().filter(Column::AssignmentId.eq(assignment)).order_by_desc(Column::Id);
    draft::view::show_all(db, ctx, all.limit(DRAFTS).all(db).await?).await
}

/// Shows what can be done now: the steps that the workflow allows, and where it allows to respond, a draft.
fn actions(ctx: &RequestContext, one: &AssignmentView) -> Vec<AllowedLinkedAssignmentAction> {
    let is_allowed = |name: &LinkedAssignmentAction| match name.action() {
        Action::SubmitDraft => one.allowed.contains(&Action::Respond),
        step => one.allowed.contains(&step),
    };
    allowed::all(ctx, LinkedAssignmentAction::ALL.iter().copied().filter(is_allowed), one.id)
}

/// Takes a step on the assignment of the caller's link.
///
/// # Errors
/// 409 when the workflow refuses it, 412 when the assignment has changed since it was read.
pub async fn step(
    app: &mut App,
    ctx: &RequestContext,
    version: i64,
    step: LinkedAssignmentStep,
) -> Result<Reply<AssignmentView>> {
    let id = of_caller(app.read(), ctx).await?.assignment_id;
    let taken = match step {
        LinkedAssignmentStep::Acknowledge(step) => {
            on_heap(|| progress::acknowledge(app, ctx, id, version, step))
        }
        LinkedAssignmentStep::ReportProgress(step) => {
            on_heap(|| progress::report_progress(app, ctx, id, version, step))
        }
        LinkedAssignmentStep::SubmitReport(step) => on_heap(|| report::submit(app, ctx, id, version, step)),
    };
    taken.await
}
