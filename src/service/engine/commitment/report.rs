//! Records an agency's progress report on its commitment.

use chrono::NaiveDate;
use entity::assignment::{self, Users};
use entity::document::DocumentReference;
use entity::enums::Action;
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use sea_orm::prelude::Uuid;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::reply::Reply;
use crate::kernel::validate::{self, not_blank};
use crate::kernel::versioned;
use crate::service::engine::commitment::act::CommitmentAct;
use crate::service::engine::commitment::view::CommitmentView;

/// Reports progress on the commitment. The last report counts.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportCommitment {
    #[validate(length(min = 1, max = 20_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 20_000, pattern = r"\S")]
    pub text: String,
    #[validate(range(min = 0, max = 100))]
    #[schema(minimum = 0, maximum = 100)]
    pub percent: Option<i32>,
    /// Whether the commitment is fulfilled; requires `evidence`.
    pub fulfilled: bool,
    /// The day it was fulfilled, not before it was promised and not after today. Default: today. Only with `fulfilled`.
    pub fulfilled_on: Option<NaiveDate>,
    /// The document that proves it, not older than the case.
    #[validate(nested)]
    pub evidence: Option<DocumentReference>,
}

pub async fn report_commitment(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: ReportCommitment,
) -> Result<Reply<CommitmentView>> {
    let needs = Permission::CommitmentReport;
    let mut act = CommitmentAct::begin(app, ctx, id, version, Action::ReportCommitment, needs).await?;
    let row = act.rule(act.facts)?;
    if step.fulfilled && step.evidence.is_none() {
        return Err(Error::field("/evidence", "required", "a fulfilled commitment needs evidence"));
    }
    if !step.fulfilled && step.fulfilled_on.is_some() {
        return Err(Error::field("/fulfilled_on", "not_allowed", "allowed only with fulfilled"));
    }
    let fulfilled_on = step.fulfilled.then(|| step.fulfilled_on.unwrap_or(ctx.day()));
    if let Some(day) = fulfilled_on {
        act.is_since_promised("/fulfilled_on", day)?;
    }
    if let Some(evidence) = &step.evidence {
        validate::within_history("/evidence/issued_on", evidence.issued_on, act.case.received_on)?;
    }
    let percent = if step.fulfilled { step.percent.or(Some(100)) } else { step.percent };
    let data = event::ReportCommitment {
        commitment_id: id,
        commitment_text: act.before.text.clone().into(),
        due_on: act.before.due_on,
        text: step.text.clone().into(),
        percent,
        fulfilled_on,
        evidence: step.evidence.clone(),
    };
    act.commitment.progress_text = Set(Some(step.text));
    act.commitment.progress_percent = Set(percent.or(act.before.progress_percent));
    act.commitment.fulfilled_on = Set(fulfilled_on);
    act.commitment.evidence = Set(step.evidence.or(act.before.evidence.clone()));
    act.commitment.reported_by = Set(ctx.actor.user_id);
    act.commitment.reporting_organization_id = Set(act.reporter()?);
    act.commitment.reported_at = Set(Some(ctx.moment()));
    note_reporter(&act).await?;
    let entry = act.entry(data);
    act.finish(row, entry).await
}

/// Records the user as one who reported on the assignment. The lock on the case prevents concurrent changes to the
/// list.
async fn note_reporter(act: &CommitmentAct<'_>) -> Result<()> {
    let Some(user) = act.ctx.actor.user_id else { return Ok(()) };
    let of = assignment::Entity::find_by_id(act.before.assignment_id).one(&act.tx).await?;
    let of = of.ok_or_else(|| Error::internal("a commitment without its assignment".to_owned()))?;
    let by_itself = act.reporter()? == Some(act.before.organization_id);
    let before = of.reporters.clone();
    let all = if by_itself { Users::with(before, user) } else { Users::with_recorder(before, user) };
    if all.is_some() {
        let row = assignment::ActiveModel { reporters: Set(all), ..Default::default() };
        versioned::save(&act.tx, act.ctx, &of, row).await?;
    }
    Ok(())
}
