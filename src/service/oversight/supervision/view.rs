//! Views of supervisions. The council's side sees everything, a supervised body what concerns it.

use chrono::{DateTime, NaiveDate, Utc};
use entity::document::DocumentReference;
use entity::enums::{Fulfilment, Status, SupervisionKind, SupervisionStage, TeamRole};
use entity::supervision::{self, Column, Entity, Model, body};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Select};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::actor::ResourceScope;
use crate::domain::policy::Permission;
use crate::domain::step::{SupervisionAction, named};
use crate::domain::supervision::{is_late, may_conclude};
use crate::domain::workflow::{SUPERVISION, open_actions};
use crate::kernel::allowed::{self, AllowedSupervisionAction};
use crate::kernel::context::RequestContext;
use crate::kernel::display_names::{DisplayNames, Kind, Wanted};
use crate::kernel::error::{Code, Result};
use crate::kernel::reply::View;
use crate::service::engine::case::guards;
use crate::service::oversight::supervision::act;
use crate::service::oversight::supervision::gather::{Parts, gather};

/// A supervision and its progress.
#[derive(Debug, Serialize, ToSchema)]
pub struct SupervisionView {
    pub id: Uuid,
    pub council_id: Uuid,
    pub council_name: String,
    pub kind: SupervisionKind,
    pub stage: SupervisionStage,
    pub leading_body_id: Uuid,
    /// The name of the leading body when it was chosen.
    pub leading_body_name: String,
    /// The deputy who supervises in person; visible to the council's side only.
    pub leading_deputy_id: Option<Uuid>,
    pub leading_deputy_name: Option<String>,
    pub subject: String,
    pub legal_basis: Option<String>,
    pub programme_id: Option<Uuid>,
    pub session_id: Option<Uuid>,
    pub session_name: Option<String>,
    /// The first day of the period under supervision.
    pub period_from: Option<NaiveDate>,
    pub period_to: Option<NaiveDate>,
    /// The day by which it should be concluded.
    pub planned_on: Option<NaiveDate>,
    /// Whether that day has passed and the supervision is neither concluded nor dropped.
    pub late: bool,
    pub supervised: Vec<SupervisedBody>,
    /// The administrative units under supervision.
    pub units: Vec<SupervisedUnit>,
    pub team: Vec<TeamMember>,
    /// The planned and reached stages, in their order.
    pub stages: Vec<StageView>,
    pub documents: Vec<DocumentReference>,
    /// The supervision that this one examines again.
    pub re_examines_id: Option<Uuid>,
    /// The beginning of its subject.
    pub re_examines_name: Option<String>,
    /// The cases that it is about and that the caller can see.
    pub cases: Vec<SupervisedCase>,
    /// Counts of its recommendations, for the council's side; `null` for others.
    pub recommendations: Option<RecommendationCounts>,
    pub drop_reason: Option<String>,
    /// The day of the first conclusion.
    pub concluded_on: Option<NaiveDate>,
    /// The day on which it was closed or dropped.
    pub ended_on: Option<NaiveDate>,
    /// What the caller may do now.
    pub actions: Vec<AllowedSupervisionAction>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// A supervised body.
#[derive(Debug, Serialize, ToSchema)]
pub struct SupervisedBody {
    pub organization_id: Uuid,
    /// The name of the body when it was added.
    pub organization_name: String,
}

/// An administrative unit under supervision.
#[derive(Debug, Serialize, ToSchema)]
pub struct SupervisedUnit {
    pub unit_id: Uuid,
    pub unit_name: String,
}

/// A case that the supervision is about.
#[derive(Debug, Serialize, ToSchema)]
pub struct SupervisedCase {
    pub case_id: Uuid,
    pub case_number: String,
}

/// A member of the team.
#[derive(Debug, Serialize, ToSchema)]
pub struct TeamMember {
    /// Visible to the council's side only; `null` also for a member without an account.
    pub user_id: Option<Uuid>,
    pub full_name: String,
    pub role: TeamRole,
}

/// The planned and the reached day of a stage.
#[derive(Debug, Serialize, ToSchema)]
pub struct StageView {
    pub stage: SupervisionStage,
    pub planned_on: Option<NaiveDate>,
    pub reached_on: Option<NaiveDate>,
    pub document: Option<DocumentReference>,
    /// Visible to the council's side only.
    pub note: Option<String>,
}

/// Counts of the recommendations of a supervision, by status and result.
#[derive(Debug, Default, Serialize, ToSchema)]
pub struct RecommendationCounts {
    pub total: i64,
    /// Assigned to their addressees, or followed up.
    pub open: i64,
    pub closed: i64,
    /// Found to be carried out, whether open or closed.
    pub done: i64,
    pub partly: i64,
    pub not_done: i64,
    /// Not reviewed yet.
    pub not_assessed: i64,
}

impl View for SupervisionView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/supervisions/{}", self.id))
    }
}

/// Selects the supervisions that the caller can see, for lists and single reads.
#[must_use]
pub fn visible(ctx: &RequestContext) -> Select<Entity> {
    Entity::in_scope(&ctx.actor.scope_filters(Permission::SupervisionRead))
}

/// Returns one supervision without checking the caller, for the reply of a step.
///
/// # Errors
/// 404.
pub async fn load(db: &impl ConnectionTrait, ctx: &RequestContext, id: Uuid) -> Result<SupervisionView> {
    let row = Entity::find_by_id(id).one(db).await?.ok_or(Code::NotFound)?;
    show_all(db, ctx, vec![row]).await?.pop().ok_or_else(|| Code::NotFound.into())
}

/// Returns one supervision that the caller can see.
///
/// # Errors
/// 404.
pub async fn read(db: &impl ConnectionTrait, ctx: &RequestContext, id: Uuid) -> Result<SupervisionView> {
    let row = visible(ctx).filter(Column::Id.eq(id)).one(db).await?.ok_or(Code::NotFound)?;
    show_all(db, ctx, vec![row]).await?.pop().ok_or_else(|| Code::NotFound.into())
}

/// Builds the views of supervisions, with two additional queries.
pub async fn show_all(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    rows: Vec<Model>,
) -> Result<Vec<SupervisionView>> {
    if rows.is_empty() {
        return Ok(vec![]);
    }
    let (ours, theirs): (Vec<&Model>, Vec<&Model>) = rows.iter().partition(|row| is_ours(ctx, row));
    let ids = |rows: Vec<&Model>| rows.into_iter().map(|row| row.id).collect::<Vec<Uuid>>();
    let parts = gather(db, ctx, &ids(ours), &ids(theirs)).await?;
    let wanted = Wanted::default()
        .with(Kind::Organization, rows.iter().map(|row| row.council_id))
        .with(Kind::User, rows.iter().map(|row| row.leading_deputy_id.filter(|_| is_ours(ctx, row))))
        .with(Kind::Session, rows.iter().map(|row| row.session_id))
        .with(Kind::Supervision, rows.iter().map(|row| row.re_examines_id))
        .with(Kind::Unit, parts.units.iter().map(|one| one.unit_id))
        .with(Kind::Case, parts.cases.iter().map(|one| one.case_id));
    let names = DisplayNames::load(db, ctx, wanted).await?;
    Ok(rows.into_iter().map(|row| show(ctx, row, &parts, &names)).collect())
}

/// Checks whether the caller reads it from the council's side, not as a supervised body.
fn is_ours(ctx: &RequestContext, row: &Model) -> bool {
    ctx.actor.may(Permission::SupervisionRead, &ResourceScope::council(row.council_id))
}

impl RecommendationCounts {
    fn of(supervision: Uuid, counted: &[(Uuid, Status, Option<Fulfilment>, i64)]) -> Self {
        let mut counts = Self::default();
        for (_, status, fulfilment, n) in counted.iter().filter(|(of, ..)| *of == supervision) {
            counts.total += n;
            counts.open += if guards::is_open(*status) { *n } else { 0 };
            counts.closed += if *status == Status::Closed { *n } else { 0 };
            *match fulfilment {
                Some(Fulfilment::Done) => &mut counts.done,
                Some(Fulfilment::Partly) => &mut counts.partly,
                Some(Fulfilment::NotDone) => &mut counts.not_done,
                None => &mut counts.not_assessed,
            } += n;
        }
        counts
    }
}

fn show(ctx: &RequestContext, row: Model, parts: &Parts, names: &DisplayNames) -> SupervisionView {
    let (id, ours) = (row.id, is_ours(ctx, &row));
    let bodies: Vec<body::Model> =
        parts.bodies.iter().filter(|one| one.supervision_id == id).cloned().collect();
    let recommendations = ours.then(|| RecommendationCounts::of(id, &parts.recommended));
    let has_open =
        recommendations.as_ref().is_some_and(|counts| counts.open > 0) || parts.drafted.contains(&id);
    SupervisionView {
        actions: allowed::all(ctx, possible(ctx, &row, &bodies, has_open), id),
        late: is_late(row.stage, row.planned_on, ctx.today()),
        units: parts
            .units
            .iter()
            .filter(|one| one.supervision_id == id)
            .map(|one| SupervisedUnit { unit_id: one.unit_id, unit_name: names.of(one.unit_id) })
            .collect(),
        team: parts
            .team
            .iter()
            .filter(|one| one.supervision_id == id)
            .map(|one| TeamMember {
                user_id: one.user_id.filter(|_| ours),
                full_name: one.full_name.clone(),
                role: one.role,
            })
            .collect(),
        stages: parts
            .stages
            .iter()
            .filter(|one| one.supervision_id == id)
            .map(|one| StageView {
                stage: one.stage,
                planned_on: one.planned_on,
                reached_on: one.reached_on,
                // only the council sees a draft's document until the conclusion is issued
                document: one.document.clone().filter(|_| ours || one.stage != SupervisionStage::Draft),
                note: one.note.clone().filter(|_| ours),
            })
            .collect(),
        cases: parts
            .cases
            .iter()
            .filter(|one| one.supervision_id == id)
            .map(|one| SupervisedCase { case_id: one.case_id, case_number: names.of(one.case_id) })
            .collect(),
        supervised: bodies
            .into_iter()
            .map(|one| SupervisedBody {
                organization_id: one.organization_id,
                organization_name: one.organization_name,
            })
            .collect(),
        recommendations,
        id,
        council_id: row.council_id,
        council_name: names.of(row.council_id),
        kind: row.kind,
        stage: row.stage,
        leading_body_id: row.leading_body_id,
        leading_body_name: row.leading_body_name,
        leading_deputy_id: row.leading_deputy_id.filter(|_| ours),
        leading_deputy_name: names.maybe(row.leading_deputy_id.filter(|_| ours)),
        subject: row.subject,
        legal_basis: row.legal_basis,
        programme_id: row.programme_id,
        session_id: row.session_id,
        session_name: names.maybe(row.session_id),
        period_from: row.period_from,
        period_to: row.period_to,
        planned_on: row.planned_on,
        documents: row.documents.0,
        re_examines_id: row.re_examines_id,
        re_examines_name: names.maybe(row.re_examines_id),
        drop_reason: row.drop_reason.filter(|_| ours),
        concluded_on: row.concluded_on,
        ended_on: row.ended_on,
        version: row.version,
        created_at: row.created_at,
        updated_at: row.updated_at,
    }
}

/// Returns what the caller may do now. Whoever works for a supervised body edits nothing and concludes nothing.
fn possible(
    ctx: &RequestContext,
    row: &supervision::Model,
    bodies: &[body::Model],
    has_open: bool,
) -> Vec<SupervisionAction> {
    let scope = act::resource_scope(row, bodies);
    let facts = act::facts_of(bodies, has_open, &ctx.actor);
    let allowed =
        open_actions(SUPERVISION, row.stage, facts).filter(|(_, needs)| ctx.actor.may(*needs, &scope));
    let mut possible = named(&allowed.map(|(action, _)| action).collect::<Vec<_>>());
    let is_party = act::not_supervised(bodies, ctx).is_err();
    let may_manage = |scope: &ResourceScope| ctx.actor.may(Permission::SupervisionManage, scope);
    if !is_party && !row.stage.has_ended() && may_manage(&scope) {
        possible.push(SupervisionAction::Edit);
    }
    if !is_party && may_conclude(row.stage) && may_manage(&act::resource_scope(row, &[])) {
        possible.push(SupervisionAction::Conclude);
    }
    possible
}
