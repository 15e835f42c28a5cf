//! Corrections of a petition that agencies have already: classify it anew, add an agency.

use chrono::NaiveDate;
use entity::day::plausible;
use entity::document::DocumentReference;
use entity::enums::{Action, AssignmentRole, CompetenceLevel};
use sea_orm::ActiveValue::Set;
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
use crate::service::council::deadline::compute::Rules;
use crate::service::council::sector::sector_of;
use crate::service::engine::batch::Batch;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::view::CaseView;
use crate::service::engine::case::{addressed, assign};
use crate::service::engine::timer::Reminders;

/// Classifies the petition anew. Assignments and their due dates stay.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReclassifyCase {
    pub sector_id: Uuid,
    pub competence_level: CompetenceLevel,
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub note: Option<String>,
}

/// Assigns one more agency. The others keep what they have, with their due dates.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddAgency {
    pub organization_id: Uuid,
    /// `lead` for one more lead agency (đồng chủ trì).
    pub role: AssignmentRole,
    /// Default: by the deadline rules.
    #[validate(custom(function = plausible))]
    pub due_on: Option<NaiveDate>,
    #[validate(nested)]
    pub document: Option<DocumentReference>,
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub note: Option<String>,
}

pub async fn reclassify(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: ReclassifyCase,
) -> Result<Reply<CaseView>> {
    let mut act = CaseAct::begin(app, ctx, id, version, Permission::CaseAccept).await?;
    let row = act.rule(Action::Reclassify, act.facts())?;
    let sector = sector_of(&act.tx, act.before.council_id, step.sector_id).await?;
    let (old_sector_id, old_competence_level) = (act.before.sector_id, act.before.competence_level);
    if old_sector_id == Some(sector.id) && old_competence_level == Some(step.competence_level) {
        return Err(Error::field("/sector_id", "unchanged", "it is classified like that already"));
    }
    act.case.sector_id = Set(Some(sector.id));
    act.case.board_id = Set(Some(sector.board_id));
    act.case.competence_level = Set(Some(step.competence_level));
    let data = event::Reclassify {
        sector_id: sector.id,
        sector_code: sector.code,
        competence_level: step.competence_level,
        old_sector_id,
        old_competence_level,
    };
    let entry = act.entry(Action::Reclassify).because(step.note).with(data).public();
    act.finish(row, entry).await
}

pub async fn add_agency(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: AddAgency,
) -> Result<Reply<CaseView>> {
    let mut act = CaseAct::begin(app, ctx, id, version, Permission::CaseAssign).await?;
    let row = act.rule(Action::AddAgency, act.facts())?;
    let rules = Rules::of(&act.tx, &act.before).await?;
    let new = addressed::Added {
        pointer: "/organization_id",
        agency: step.organization_id,
        role: step.role,
        due_on: step.due_on,
        document: step.document,
    };
    let new = addressed::added(&act, &rules, new).await?;
    let now: Vec<_> = act.assignments.iter().chain([&new]).cloned().collect();
    act.follow_leads(&now);
    let data = event::AddAgency {
        organization_id: new.organization_id,
        organization_name: new.organization_name.clone(),
        role: new.role,
        due_on: new.due_on,
        rule_id: new.deadline.as_ref().map(|basis| basis.rule_id),
        document: new.document.clone(),
    };
    let mut batch = Batch::default();
    assign::add(&act, &mut batch, &Reminders::of(ctx, &rules), new);
    batch.store(&act.tx, ctx).await?;
    let entry = act.entry(Action::AddAgency).because(step.note).with(data).public();
    act.finish(row, entry).await
}
