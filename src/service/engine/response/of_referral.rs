//! Submits the response of a council to which another council referred a petition.

use entity::enums::OutcomeGroup;
use entity::response;
use sea_orm::{EntityTrait, IntoActiveModel};

use crate::kernel::error::Result;
use crate::kernel::idempotency::Tx;
use crate::service::council::deadline::rulebook::Rulebook;
use crate::service::engine::assignment::act::AssignmentAct;
use crate::service::engine::batch::Batch;
use crate::service::engine::response::answered::link;
use crate::service::engine::response::respond::{NewResponse, Plan, response};

/// Stores the response to one referral, as the council's own.
///
/// # Errors
/// 409 when the workflow of the case refuses the step, 412 when somebody else saved first.
pub async fn answer(tx: &Tx<'_>, act: AssignmentAct<'_, ()>, new: &NewResponse) -> Result<()> {
    let ctx = act.on.ctx;
    // no commitment names a day
    let undated = new.outcome.group() == OutcomeGroup::InProgress;
    let response = response(ctx, new, &act.before, undated);
    let link = link(&response, &act.before);
    let rulebook = Rulebook::of_cases(tx, [&act.on.before]).await?;
    let mut batch = Batch::default();
    let plan = Plan { ctx, new, response: &response, promised: &[], rulebook: &rulebook };
    plan.answer(act, &mut batch)?;
    response::Entity::insert(response.into_active_model()).exec_without_returning(tx).await?;
    response::assignment::Entity::insert(link.into_active_model()).exec_without_returning(tx).await?;
    batch.store(tx, ctx).await
}
