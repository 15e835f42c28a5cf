//! The first steps on a case by the council office and the leader: accept, refer, withdraw, release.

use entity::case;
use entity::document::DocumentReference;
use entity::enums::{Action, AssignmentStatus, CompetenceLevel, Nature, Outcome, Status};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event::{self, Accept, Refer};
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

/// Refers a case to another council or a central body.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReferCase {
    /// The receiving body.
    #[validate(length(min = 1, max = 300), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 300, pattern = r"\S", example = "Bộ Giao thông vận tải")]
    pub to: String,
    /// The forwarding document.
    #[validate(nested)]
    pub document: DocumentReference,
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub note: Option<String>,
}

/// Records the later answer of the body to which the case was referred.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordAnswer {
    #[validate(length(min = 1, max = 20_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 20_000, pattern = r"\S")]
    pub text: String,
    pub outcome: Option<Outcome>,
    #[validate(nested)]
    pub document: Option<DocumentReference>,
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

pub async fn refer(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: ReferCase,
) -> Result<Reply<CaseView>> {
    let mut act = CaseAct::begin(app, ctx, id, version, Permission::CaseRefer).await?;
    let row = act.rule(Action::Refer, act.facts())?;
    act.is_of_case(Some(&step.document))?;
    let data = Refer { referred_to: step.to.clone().into(), document: step.document.clone() };
    leave_agencies(&mut act).await?;
    act.case.referred_to = Set(Some(step.to));
    act.case.referral = Set(Some(step.document));
    let entry = act.entry(Action::Refer).because(step.note).with(data).public();
    act.finish(row, entry).await
}

pub async fn record_answer(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: RecordAnswer,
) -> Result<Reply<CaseView>> {
    let mut act = CaseAct::begin(app, ctx, id, version, Permission::CaseRecordAnswer).await?;
    let row = act.rule(Action::RecordAnswer, act.facts())?;
    act.is_of_case(step.document.as_ref())?;
    act.case.outcome = Set(step.outcome.or(act.before.outcome));
    let data = event::RecordAnswer { text: step.text.into(), outcome: step.outcome, document: step.document };
    let entry = act.entry(Action::RecordAnswer).with(data).public();
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

/// Returns the status to which undoing the end leads: a petition that agencies had is accepted again.
#[must_use]
pub const fn before_the_end(before: &case::Model) -> Status {
    match before.status {
        Status::Received => Status::Received,
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
