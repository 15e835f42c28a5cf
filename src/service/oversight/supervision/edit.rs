//! Changes a supervision, until it is closed or dropped.

use chrono::NaiveDate;
use entity::day::plausible;
use entity::document::{DocumentReference, Documents};
use entity::enums::{Action, EventStream, SupervisionKind};
use entity::organization;
use entity::supervision::{Model, case as link, member};
use sea_orm::prelude::Uuid;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::{Grant, ResourceScope};
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::{self, Entry};
use crate::kernel::reply::Reply;
use crate::kernel::validate::not_blank;
use crate::kernel::versioned;
use crate::service::oversight::supervision::act::LockedSupervision;
use crate::service::oversight::supervision::parts::{self, NewTeamMember, PlannedStage};
use crate::service::oversight::supervision::view::{self, SupervisionView};
use crate::service::oversight::supervision::{act, fields};

/// Fields to change. Absent fields stay unchanged, and a list is replaced as a whole.
#[derive(Clone, Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SupervisionPatch {
    pub kind: Option<SupervisionKind>,
    /// Another body of the same council. The deputy who supervises in person is removed unless given again.
    pub leading_body_id: Option<Uuid>,
    /// A member of the leading deputy group.
    pub leading_deputy_id: Option<Uuid>,
    #[validate(length(min = 1, max = 2_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2_000, pattern = r"\S")]
    pub subject: Option<String>,
    #[validate(length(min = 1, max = 2_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2_000, pattern = r"\S")]
    pub legal_basis: Option<String>,
    /// A programme of the leading body or of the council.
    pub programme_id: Option<Uuid>,
    pub session_id: Option<Uuid>,
    #[validate(custom(function = plausible))]
    pub period_from: Option<NaiveDate>,
    #[validate(custom(function = plausible))]
    pub period_to: Option<NaiveDate>,
    /// The day by which it should be concluded.
    #[validate(custom(function = plausible))]
    pub planned_on: Option<NaiveDate>,
    /// The supervised bodies.
    #[validate(length(max = 200))]
    #[schema(max_items = 200)]
    pub supervised: Option<Vec<Uuid>>,
    /// The administrative units under supervision.
    #[validate(length(max = 200))]
    #[schema(max_items = 200)]
    pub units: Option<Vec<Uuid>>,
    /// At most one head.
    #[validate(length(max = 50), nested)]
    #[schema(max_items = 50)]
    pub team: Option<Vec<NewTeamMember>>,
    #[validate(length(max = 50), nested)]
    #[schema(max_items = 50)]
    pub documents: Option<Vec<DocumentReference>>,
    /// A concluded supervision of the council.
    pub re_examines_id: Option<Uuid>,
    /// Petitions and recommendations of the council.
    #[validate(length(max = 200))]
    #[schema(max_items = 200)]
    pub cases: Option<Vec<Uuid>>,
    /// The planned day of each stage. Stages that were reached stay unchanged.
    #[validate(length(max = 10), nested)]
    #[schema(max_items = 10)]
    pub stages: Option<Vec<PlannedStage>>,
}

impl SupervisionPatch {
    /// Returns the event data of the patch, without names of people.
    fn data(&self) -> Result<Value> {
        let mut data = serde_json::to_value(self).map_err(|e| Error::Internal(e.to_string()))?;
        for member in data["team"].as_array_mut().into_iter().flatten() {
            member["full_name"] = Value::Null;
        }
        Ok(data)
    }
}

/// Changes a supervision.
///
/// # Errors
/// 404 when the caller cannot see it; 403 without the permission, also for the new leading body; 412 when stale; 409
/// when it is closed or dropped, or a body has ended; 422 for invalid fields.
pub async fn edit(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    patch: SupervisionPatch,
) -> Result<Reply<SupervisionView>> {
    let tx = app.begin(ctx).await?;
    let locked = LockedSupervision::begin(&tx, ctx, id, version, Permission::SupervisionManage).await?;
    let before = &locked.before;
    if before.stage.has_ended() {
        return Err(Error::because(Code::WrongStatus, format!("it is {}", before.stage)));
    }
    act::not_supervised(&locked.bodies, ctx)?;
    let data = patch.data()?;
    let mut row = before.clone();
    let grant = lead(&tx, ctx, &mut row, &patch).await?;
    let council = row.council_id;
    if let Some(programme) = row.programme_id.filter(|_| patch.programme_id.is_some() || moved(before, &row))
    {
        fields::programme(&tx, council, row.leading_body_id, programme).await?;
    }
    if let Some(session) = patch.session_id {
        fields::session(&tx, council, session).await?;
    }
    fields::period(row.period_from, row.period_to)?;
    if let Some(earlier) = patch.re_examines_id {
        fields::re_examined(&tx, council, Some(id), earlier).await?;
    }
    let has_cases = match &patch.cases {
        Some(cases) => !cases.is_empty(),
        None => link::Entity::find().filter(link::Column::SupervisionId.eq(id)).count(&tx).await? > 0,
    };
    fields::has_object(row.kind, row.re_examines_id, has_cases)?;
    replace_parts(&tx, ctx, &locked, &row, &patch).await?;
    versioned::save(&tx, ctx, before, row.into_active_model().reset_all()).await?;
    let entry =
        Entry::about(EventStream::Supervision, id, Action::Update).by(grant).in_council(Some(council));
    journal::record(&tx, ctx, entry.with(data)).await?;
    let view = view::load(&tx, ctx, id).await?;
    tx.commit(ctx, Reply::shown(view)).await
}

fn moved(before: &Model, row: &Model) -> bool {
    before.leading_body_id != row.leading_body_id
}

/// Applies the patch's own fields, including the leading body, to the row; returns the grant that permits it.
async fn lead<'a>(
    tx: &Tx<'_>,
    ctx: &'a RequestContext,
    row: &mut Model,
    patch: &SupervisionPatch,
) -> Result<Option<&'a Grant>> {
    let mut grant = ctx.require(Permission::SupervisionManage, &act::resource_scope(row, &[]))?;
    if let Some(id) = patch.leading_body_id.filter(|id| *id != row.leading_body_id) {
        let (body, council) = fields::leading_body(tx, ctx, "/leading_body_id", id).await?;
        if council != row.council_id {
            return Err(Error::field("/leading_body_id", "other_council", "choose a body of this council"));
        }
        // the caller also needs the permission for the new leading body
        grant = ctx.require(
            Permission::SupervisionManage,
            &ResourceScope { registered_by: Some(id), ..ResourceScope::council(council) },
        )?;
        row.leading_body_id = id;
        row.leading_body_name = body.name;
        row.leading_deputy_id = None;
    }
    if let Some(deputy) = patch.leading_deputy_id {
        let body = organization::Entity::find_by_id(row.leading_body_id).one(tx).await?;
        fields::leading_deputy(tx, &body.ok_or(Code::NotFound)?, deputy).await?;
        row.leading_deputy_id = Some(deputy);
    }
    let planned = patch.stages.as_deref().and_then(parts::conclusion_planned);
    row.kind = patch.kind.unwrap_or(row.kind);
    row.subject = patch.subject.clone().unwrap_or_else(|| row.subject.clone());
    row.legal_basis = patch.legal_basis.clone().or(row.legal_basis.take());
    row.programme_id = patch.programme_id.or(row.programme_id);
    row.session_id = patch.session_id.or(row.session_id);
    row.period_from = patch.period_from.or(row.period_from);
    row.period_to = patch.period_to.or(row.period_to);
    row.planned_on = patch.planned_on.or(row.planned_on).or(planned);
    row.re_examines_id = patch.re_examines_id.or(row.re_examines_id);
    if let Some(documents) = &patch.documents {
        row.documents = Documents(documents.clone());
    }
    Ok(grant)
}

/// Replaces the lists that the patch contains.
async fn replace_parts(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    locked: &LockedSupervision,
    row: &Model,
    patch: &SupervisionPatch,
) -> Result<()> {
    let id = row.id;
    match &patch.supervised {
        None => parts::not_itself(row.leading_body_id, &locked.bodies)?,
        Some(ids) => {
            let bodies = parts::bodies(tx, ctx, id, ids, &locked.bodies).await?;
            parts::not_itself(row.leading_body_id, &bodies)?;
            parts::write_bodies(tx, id, bodies).await?;
        }
    }
    if let Some(ids) = &patch.units {
        let units = parts::units(tx, id, ids).await?;
        parts::write_units(tx, id, units).await?;
    }
    if let Some(ids) = &patch.cases {
        let cases = parts::cases(tx, ctx, row.council_id, id, ids).await?;
        parts::write_cases(tx, id, cases).await?;
    }
    if let Some(team) = patch.team.clone() {
        let before = member::Entity::find().filter(member::Column::SupervisionId.eq(id)).all(tx).await?;
        let team = parts::team(tx, ctx, row.council_id, id, team, &before).await?;
        parts::write_team(tx, id, team).await?;
    }
    if let Some(stages) = &patch.stages {
        parts::planned(stages)?;
        parts::write_stages(tx, id, stages).await?;
    }
    Ok(())
}
