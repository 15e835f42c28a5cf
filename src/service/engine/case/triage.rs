//! The first steps on a case by the council office and the leader: accept, withdraw, release.

use entity::case;
use entity::enums::{Action, AssignmentStatus, CompetenceLevel, Nature, Status};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event::Accept;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::reply::Reply;
use crate::kernel::validate::not_blank;
use crate::service::council::deadline::compute::{RuleScope, Rules};
use crate::service::council::sector::sector_of;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::assign::end_those;
use crate::service::engine::case::due::awaited;
use crate::service::engine::case::view::CaseView;

/// Accepts a case and classifies it.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AcceptCase {
    pub sector_id: Uuid,
    pub competence_level: CompetenceLevel,
    /// An opinion is kept on record but not followed up. Default: a petition.
    pub nature: Option<Nature>,
}

/// Withdraws a case.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawCase {
    #[validate(length(min = 1, max = 2000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2000, pattern = r"\S")]
    pub reason: String,
}

/// Releases a case that is blocked after two returns, so that it can be assigned again.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReleaseCase {
    /// The findings of the council office.
    #[validate(length(min = 1, max = 2000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2000, pattern = r"\S")]
    pub reason: String,
}

pub async fn accept(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: AcceptCase,
) -> Result<Reply<CaseView>> {
    let mut act = CaseAct::begin(app, ctx, id, version, Permission::CaseAccept).await?;
    let row = act.rule(Action::Accept, act.facts())?;
    let sector = sector_of(&act.tx, act.before.council_id, step.sector_id).await?;
    let nature = step.nature.unwrap_or(Nature::Petition);
    act.case.sector_id = Set(Some(sector.id));
    act.case.board_id = Set(Some(sector.board_id));
    act.case.competence_level = Set(Some(step.competence_level));
    act.case.nature = Set(Some(nature));
    if nature == Nature::Petition {
        let matter =
            RuleScope { competence_level: Some(step.competence_level), ..RuleScope::of(&act.before) };
        let rules = Rules::about(&act.tx, matter, Some(sector.id)).await?;
        act.case.due_on = Set(awaited(&act, &rules).await?);
    }
    let data = Accept {
        sector_id: sector.id,
        sector_code: sector.code,
        competence_level: step.competence_level,
        nature,
    };
    let entry = act.entry(Action::Accept).with(data).public();
    act.finish(row, entry).await
}

pub async fn withdraw(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: WithdrawCase,
) -> Result<Reply<CaseView>> {
    let mut act = CaseAct::begin(app, ctx, id, version, Permission::CaseWithdraw).await?;
    let row = act.rule(Action::Withdraw, act.facts())?;
    act.case.status_before = Set(Some(before_the_end(&act.before)));
    leave_agencies(&mut act).await?;
    let entry = act.entry(Action::Withdraw).because(step.reason);
    act.finish(row, entry).await
}

/// Returns the status to which undoing the end leads: a petition that agencies had is accepted again, one that was
/// referred is what it was before.
#[must_use]
pub const fn before_the_end(before: &case::Model) -> Status {
    match (before.status, before.status_before) {
        (Status::Received, _) | (Status::Referred, Some(Status::Received)) => Status::Received,
        _ => Status::Accepted,
    }
}

/// Ends what agencies still have of a petition that leaves them.
pub async fn leave_agencies(act: &mut CaseAct<'_>) -> Result<()> {
    if !act.assignments.iter().any(|one| one.status.is_live()) {
        return Ok(());
    }
    end_those(act, AssignmentStatus::Superseded, |one| one.status.is_live()).await?;
    act.case.lead_agency_id = Set(None);
    act.case.lead_agency_name = Set(None);
    act.case.due_on = Set(None);
    Ok(())
}

pub async fn release(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: ReleaseCase,
) -> Result<Reply<CaseView>> {
    let mut act = CaseAct::begin(app, ctx, id, version, Permission::CaseRelease).await?;
    let row = act.rule(Action::Release, act.facts())?;
    act.case.frozen = Set(false);
    act.case.return_count = Set(0);
    let entry = act.entry(Action::Release).because(step.reason);
    act.finish(row, entry).await
}
