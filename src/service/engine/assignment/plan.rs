//! Records action plans (kế hoạch thực hiện) for recommendations. The milestones become commitments.

use entity::document::DocumentReference;
use entity::enums::Action;
use sea_orm::prelude::Uuid;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event::Plan;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::reply::Reply;
use crate::kernel::validate::not_blank;
use crate::service::council::deadline::compute::Rules;
use crate::service::council::written_time;
use crate::service::engine::assignment::act::AssignmentAct;
use crate::service::engine::assignment::view::AssignmentView;
use crate::service::engine::batch::Batch;
use crate::service::engine::commitment::promise::{self, NewCommitment};
use crate::service::engine::timer::Reminders;

/// Submits an action plan. A later plan adds milestones; it does not withdraw earlier ones.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanAssignment {
    #[validate(length(min = 1, max = 20_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 20_000, pattern = r"\S")]
    pub text: String,
    #[validate(nested)]
    pub document: Option<DocumentReference>,
    /// What is to be achieved by when: stored as commitments, which are reported on and verified.
    #[validate(length(min = 1, max = 50), nested)]
    #[schema(min_items = 1, max_items = 50)]
    pub milestones: Vec<NewCommitment>,
}

pub async fn plan(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: PlanAssignment,
) -> Result<Reply<AssignmentView>> {
    let mut act = AssignmentAct::begin(app, ctx, id, version, Action::Plan, Permission::CasePlan).await?;
    act.on.is_of_case(step.document.as_ref())?;
    let known = match promise::in_words(&step.milestones) {
        true => Some(written_time::known(&*act.on.tx, act.before.council_id).await?),
        false => None,
    };
    let promised = promise::read_all(ctx, "/milestones", &step.milestones, known.as_ref())?;
    let reminders = Reminders::of(ctx, &Rules::of(&act.on.tx, &act.on.before).await?);
    let mut batch = Batch::default();
    let commitments = act.promise(&mut batch, &reminders, None, &promised);
    batch.store(&act.on.tx, ctx).await?;
    let data = Plan { text: step.text.into(), document: step.document, commitments };
    let entry = act.entry().with(data);
    act.finish(entry).await
}
