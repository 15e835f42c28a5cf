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
use crate::domain::party::Parties;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::reply::Reply;
use crate::kernel::validate;
use crate::service::council::deadline::compute::Rules;
use crate::service::council::sector::sector_of;
use crate::service::directory::lookup;
use crate::service::engine::batch::Batch;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::judges::Judges;
use crate::service::engine::case::view::CaseView;
use crate::service::engine::case::{assign, party};
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
    act.is_of_case(step.document.as_ref())?;
    if let Some(due_on) = step.due_on {
        validate::not_past(ctx, "/due_on", due_on)?;
    }
    let found = lookup::organizations(&act.tx, [step.organization_id]).await?;
    let agency = assign::agency(&act, "/organization_id", found.get(&step.organization_id).cloned())?;
    party::not_among(ctx, &Parties::default().with_bodies([agency.id]))?;
    if agency.council_id == Some(act.before.council_id) {
        let others = act.assignments.iter().map(|one| one.organization_id);
        let addressed: Vec<Uuid> = others.chain([agency.id]).collect();
        Judges::of(&act.tx, ctx, act.before.council_id).await?.remain("/organization_id", &addressed)?;
    }
    if act.assignments.iter().any(|one| one.organization_id == agency.id && one.status.is_live()) {
        return Err(Error::field("/organization_id", "duplicate", "each agency can be assigned only once"));
    }
    let rules = Rules::of(&act.tx, &act.before).await?;
    let due = assign::due_of_added(&act, &rules, step.role, step.due_on).await?;
    if step.role == AssignmentRole::Lead {
        let earliest = act.before.due_on.map_or(due.on, |before| before.min(due.on));
        act.case.due_on = Set(Some(earliest));
    }
    let data = event::AddAgency {
        organization_id: agency.id,
        organization_name: agency.name.clone(),
        role: step.role,
        due_on: due.on,
        rule_id: due.basis.as_ref().map(|basis| basis.rule_id),
        document: step.document.clone(),
    };
    let mut batch = Batch::default();
    let new = assign::new_assignment(&act, &agency, step.role, due, step.document);
    assign::add(&act, &mut batch, &Reminders::of(ctx, &rules), new);
    batch.store(&act.tx, ctx).await?;
    let entry = act.entry(Action::AddAgency).because(step.note).with(data).public();
    act.finish(row, entry).await
}
