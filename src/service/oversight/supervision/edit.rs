//! Changes a supervision, until it is closed or dropped.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::document::{DocumentReference, Documents};
use entity::enums::{Action, EventStream, SupervisionKind};
use entity::organization;
use entity::supervision::{self, Model, case as link, member, stage, unit};
use sea_orm::prelude::Uuid;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder,
};
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::{Grant, ResourceScope};
use crate::domain::event::Update;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::changes::{Audited, Changes};
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::{self, Entry};
use crate::kernel::patch::{self, Patch, not_null};
use crate::kernel::reply::Reply;
use crate::kernel::validate::not_blank;
use crate::kernel::versioned;
use crate::service::oversight::supervision::act::LockedSupervision;
use crate::service::oversight::supervision::parts::{self, NewTeamMember, PlannedStage};
use crate::service::oversight::supervision::view::{self, SupervisionView};
use crate::service::oversight::supervision::{act, fields};

/// Fields to change. Absent fields stay unchanged, `null` clears a field that can be empty, and a list is replaced as a
/// whole.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SupervisionPatch {
    #[serde(default, deserialize_with = "not_null")]
    #[schema(nullable = false)]
    pub kind: Option<SupervisionKind>,
    /// Another body of the same council. The deputy who supervises in person is removed unless given again.
    #[serde(default, deserialize_with = "not_null")]
    #[schema(nullable = false)]
    pub leading_body_id: Option<Uuid>,
    /// A member of the leading deputy group.
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub leading_deputy_id: Patch<Uuid>,
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(min = 1, max = 2_000), custom(function = not_blank))]
    #[schema(nullable = false, min_length = 1, max_length = 2_000, pattern = r"\S")]
    pub subject: Option<String>,
    #[serde(default)]
    #[validate(length(min = 1, max = 2_000), custom(function = patch::not_blank))]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 2_000, pattern = r"\S")]
    pub legal_basis: Patch<String>,
    /// A programme of the leading body or of the council.
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub programme_id: Patch<Uuid>,
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub session_id: Patch<Uuid>,
    #[serde(default)]
    #[validate(custom(function = patch::plausible))]
    #[schema(value_type = Option<NaiveDate>)]
    pub period_from: Patch<NaiveDate>,
    #[serde(default)]
    #[validate(custom(function = patch::plausible))]
    #[schema(value_type = Option<NaiveDate>)]
    pub period_to: Patch<NaiveDate>,
    /// The day by which it should be concluded.
    #[serde(default)]
    #[validate(custom(function = patch::plausible))]
    #[schema(value_type = Option<NaiveDate>)]
    pub planned_on: Patch<NaiveDate>,
    /// The supervised bodies.
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(max = 200))]
    #[schema(nullable = false, max_items = 200)]
    pub supervised: Option<Vec<Uuid>>,
    /// The administrative units under supervision.
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(max = 200))]
    #[schema(nullable = false, max_items = 200)]
    pub units: Option<Vec<Uuid>>,
    /// At most one head.
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(max = 50), nested)]
    #[schema(nullable = false, max_items = 50)]
    pub team: Option<Vec<NewTeamMember>>,
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(max = 50), nested)]
    #[schema(nullable = false, max_items = 50)]
    pub documents: Option<Vec<DocumentReference>>,
    /// A concluded supervision of the council.
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub re_examines_id: Patch<Uuid>,
    /// Petitions and recommendations of the council.
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(max = 200))]
    #[schema(nullable = false, max_items = 200)]
    pub cases: Option<Vec<Uuid>>,
    /// The planned day of each stage. Stages that were reached stay unchanged.
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(max = 10), nested)]
    #[schema(nullable = false, max_items = 10)]
    pub stages: Option<Vec<PlannedStage>>,
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
        return Err(Error::because(Code::WrongStatus, act::at(before.stage)));
    }
    act::not_supervised(&locked.bodies, ctx)?;
    let mut row = before.clone();
    let grant = lead(&tx, ctx, &mut row, &patch).await?;
    let council = row.council_id;
    let is_new = patch.programme_id.value().is_some() || moved(before, &row);
    if let Some(programme) = row.programme_id.filter(|_| is_new) {
        fields::programme(&tx, council, row.leading_body_id, programme).await?;
    }
    if let Some(session) = patch.session_id.value() {
        fields::session(&tx, council, *session).await?;
    }
    fields::period(row.period_from, row.period_to)?;
    if let Some(earlier) = patch.re_examines_id.value() {
        fields::re_examined(&tx, council, Some(id), *earlier).await?;
    }
    let has_cases = match &patch.cases {
        Some(cases) => !cases.is_empty(),
        None => link::Entity::find().filter(link::Column::SupervisionId.eq(id)).count(&tx).await? > 0,
    };
    fields::has_object(row.kind, row.re_examines_id, has_cases)?;
    let mut saved = row.clone().into_active_model().reset_all();
    let mut changes = Changes::between(before, &mut saved)?;
    replace_parts(&tx, ctx, &locked, &row, patch, &mut changes).await?;
    if !changes.is_empty() {
        versioned::save(&tx, ctx, before, saved).await?;
        let entry =
            Entry::about(EventStream::Supervision, id, Action::Update).by(grant).in_council(Some(council));
        journal::record(&tx, ctx, entry.with(Update { changed: changes.into_fields() })).await?;
    }
    let view = view::load(&tx, ctx, id).await?;
    tx.commit(ctx, Reply::shown(view)).await
}

impl Audited for supervision::Entity {}

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
    if let Some(deputy) = patch.leading_deputy_id.value() {
        let body = organization::Entity::find_by_id(row.leading_body_id).one(tx).await?;
        fields::leading_deputy(tx, &body.ok_or(Code::NotFound)?, *deputy).await?;
    }
    let planned = patch.stages.as_deref().and_then(parts::conclusion_planned);
    row.kind = patch.kind.unwrap_or(row.kind);
    row.leading_deputy_id = patch.leading_deputy_id.clone().apply(row.leading_deputy_id);
    row.subject = patch.subject.clone().unwrap_or_else(|| row.subject.clone());
    row.legal_basis = patch.legal_basis.clone().apply(row.legal_basis.take());
    row.programme_id = patch.programme_id.clone().apply(row.programme_id);
    row.session_id = patch.session_id.clone().apply(row.session_id);
    row.period_from = patch.period_from.clone().apply(row.period_from);
    row.period_to = patch.period_to.clone().apply(row.period_to);
    row.planned_on = patch.planned_on.clone().apply(row.planned_on.or(planned));
    row.re_examines_id = patch.re_examines_id.clone().apply(row.re_examines_id);
    if let Some(documents) = &patch.documents {
        row.documents = Documents(documents.clone());
    }
    Ok(grant)
}

/// Replaces the lists that the patch contains and that differ from the stored ones.
async fn replace_parts(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    locked: &LockedSupervision,
    row: &Model,
    patch: SupervisionPatch,
    changes: &mut Changes,
) -> Result<()> {
    let id = row.id;
    match &patch.supervised {
        None => parts::not_itself(row.leading_body_id, &locked.bodies)?,
        Some(ids) => {
            let bodies = parts::bodies(tx, ctx, id, ids, &locked.bodies).await?;
            parts::not_itself(row.leading_body_id, &bodies)?;
            let before = locked.bodies.iter().map(|body| body.organization_id).collect();
            if are_new(changes, "supervised", before, ids) {
                parts::write_bodies(tx, id, bodies).await?;
            }
        }
    }
    if let Some(ids) = &patch.units {
        let units = parts::units(tx, id, ids).await?;
        let before = unit::Entity::find().filter(unit::Column::SupervisionId.eq(id)).all(tx).await?;
        if are_new(changes, "units", before.iter().map(|unit| unit.unit_id).collect(), ids) {
            parts::write_units(tx, id, units).await?;
        }
    }
    if let Some(ids) = &patch.cases {
        let cases = parts::cases(tx, ctx, row.council_id, id, ids).await?;
        let before = link::Entity::find().filter(link::Column::SupervisionId.eq(id)).all(tx).await?;
        if are_new(changes, "cases", before.iter().map(|case| case.case_id).collect(), ids) {
            parts::write_cases(tx, id, cases).await?;
        }
    }
    if let Some(team) = patch.team {
        let before = member::Entity::find().filter(member::Column::SupervisionId.eq(id));
        let before = before.order_by_asc(member::Column::Id).all(tx).await?;
        let team = parts::team(tx, ctx, row.council_id, id, team, &before).await?;
        if is_new_team(changes, &before, &team) {
            parts::write_team(tx, id, team).await?;
        }
    }
    if let Some(stages) = &patch.stages {
        parts::planned(stages)?;
        let before = stage::Entity::find().filter(stage::Column::SupervisionId.eq(id)).all(tx).await?;
        let planned = before.iter().filter_map(|one| Some((one.stage, one.planned_on?)));
        let (planned, new): (BTreeMap<_, _>, BTreeMap<_, _>) =
            (planned.collect(), stages.iter().map(|one| (one.stage, one.planned_on)).collect());
        if planned != new {
            changes.add("stages", json!(planned), json!(new));
            parts::write_stages(tx, id, stages).await?;
        }
    }
    Ok(())
}

/// Records the replacement of a list of ids, whose order means nothing; returns whether it changes anything.
fn are_new(changes: &mut Changes, field: &'static str, mut before: Vec<Uuid>, after: &[Uuid]) -> bool {
    let mut after = after.to_vec();
    before.sort_unstable();
    after.sort_unstable();
    changes.add(field, json!(before), json!(after));
    before != after
}

/// Records the replacement of the team, without the names of people; returns whether it changes anything.
fn is_new_team(changes: &mut Changes, before: &[member::Model], after: &[member::Model]) -> bool {
    let unnamed = |team: &[member::Model]| -> Value {
        team.iter().map(|one| json!({"user_id": one.user_id, "role": one.role})).collect()
    };
    let named = |team: &[member::Model]| -> Vec<_> {
        team.iter().map(|one| (one.user_id, one.role, one.full_name.clone())).collect()
    };
    if named(before) == named(after) {
        return false;
    }
    match (unnamed(before), unnamed(after)) {
        (before, after) if before == after => changes.add_hidden("team"),
        (before, after) => changes.add("team", before, after),
    }
    true
}
