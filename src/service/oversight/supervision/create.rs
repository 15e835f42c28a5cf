//! Creates a supervision.

use chrono::NaiveDate;
use entity::day::plausible;
use entity::document::{DocumentReference, Documents};
use entity::enums::{Action, EventStream, SupervisionKind, SupervisionStage};
use entity::supervision::{Entity, Model};
use sea_orm::prelude::Uuid;
use sea_orm::{EntityTrait, IntoActiveModel};
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::ResourceScope;
use crate::domain::event::CreateSupervision;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::journal::{self, Entry};
use crate::kernel::reply::Reply;
use crate::kernel::validate::not_blank;
use crate::service::oversight::supervision::fields;
use crate::service::oversight::supervision::parts::{self, NewTeamMember, PlannedStage};
use crate::service::oversight::supervision::view::{self, SupervisionView};

/// A supervision of a council, led by one of its bodies.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSupervision {
    pub kind: SupervisionKind,
    /// The leading body: the council, its standing body, one of its boards or deputy groups. It determines the
    /// council.
    pub leading_body_id: Uuid,
    /// The deputy who supervises in person, a member of the leading deputy group.
    pub leading_deputy_id: Option<Uuid>,
    #[validate(length(min = 1, max = 2_000), custom(function = not_blank))]
    #[schema(
        min_length = 1,
        max_length = 2_000,
        pattern = r"\S",
        example = "Việc quản lý, sử dụng quỹ đất công ích"
    )]
    pub subject: String,
    #[validate(length(min = 1, max = 2_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2_000, pattern = r"\S")]
    pub legal_basis: Option<String>,
    /// The annual programme that it belongs to: of the leading body or of the council.
    pub programme_id: Option<Uuid>,
    /// A session of the council.
    pub session_id: Option<Uuid>,
    /// The first day of the period under supervision.
    #[validate(custom(function = plausible))]
    pub period_from: Option<NaiveDate>,
    /// The last day of the period.
    #[validate(custom(function = plausible))]
    pub period_to: Option<NaiveDate>,
    /// The day by which it should be concluded. Default: the day that `stages` plans for `concluded`.
    #[validate(custom(function = plausible))]
    pub planned_on: Option<NaiveDate>,
    /// The supervised bodies.
    #[serde(default)]
    #[validate(length(max = 200))]
    #[schema(max_items = 200)]
    pub supervised: Vec<Uuid>,
    /// The administrative units under supervision.
    #[serde(default)]
    #[validate(length(max = 200))]
    #[schema(max_items = 200)]
    pub units: Vec<Uuid>,
    /// At most one head.
    #[serde(default)]
    #[validate(length(max = 50), nested)]
    #[schema(max_items = 50)]
    pub team: Vec<NewTeamMember>,
    /// Documents: the decision, the plan, the outline of the report.
    #[serde(default)]
    #[validate(length(max = 50), nested)]
    #[schema(max_items = 50)]
    pub documents: Vec<DocumentReference>,
    /// Giám sát lại: a concluded supervision of the council. A `re_supervision` gives this or `cases`.
    pub re_examines_id: Option<Uuid>,
    /// Petitions and recommendations of the council that are examined again, explained or followed up.
    #[serde(default)]
    #[validate(length(max = 200))]
    #[schema(max_items = 200)]
    pub cases: Vec<Uuid>,
    /// The planned day of each stage.
    #[serde(default)]
    #[validate(length(max = 10), nested)]
    #[schema(max_items = 10)]
    pub stages: Vec<PlannedStage>,
}

/// Creates a supervision in the stage `planned`.
///
/// # Errors
/// 403 without the permission for the leading body; 409 when a body has ended; 422 for invalid fields.
pub async fn create(
    app: &mut App,
    ctx: &RequestContext,
    new: NewSupervision,
) -> Result<Reply<SupervisionView>> {
    let tx = app.begin(ctx).await?;
    let (body, council) = fields::leading_body(&tx, ctx, "/leading_body_id", new.leading_body_id).await?;
    let scope = ResourceScope { registered_by: Some(body.id), ..ResourceScope::council(council) };
    let grant = ctx.require(Permission::SupervisionManage, &scope)?;
    let id = ctx.new_id();
    if let Some(deputy) = new.leading_deputy_id {
        fields::leading_deputy(&tx, &body, deputy).await?;
    }
    if let Some(programme) = new.programme_id {
        fields::programme(&tx, council, body.id, programme).await?;
    }
    if let Some(session) = new.session_id {
        fields::session(&tx, council, session).await?;
    }
    fields::period(new.period_from, new.period_to)?;
    if let Some(earlier) = new.re_examines_id {
        fields::re_examined(&tx, council, None, earlier).await?;
    }
    fields::has_object(new.kind, new.re_examines_id, !new.cases.is_empty())?;
    parts::planned(&new.stages)?;
    let bodies = parts::bodies(&tx, ctx, id, &new.supervised, &[]).await?;
    parts::not_itself(body.id, &bodies)?;
    let units = parts::units(&tx, id, &new.units).await?;
    let cases = parts::cases(&tx, ctx, council, id, &new.cases).await?;
    let team = parts::team(&tx, ctx, council, id, new.team, &[]).await?;
    let row = Model {
        id,
        council_id: council,
        kind: new.kind,
        stage: SupervisionStage::Planned,
        leading_body_id: body.id,
        leading_body_name: body.name,
        leading_deputy_id: new.leading_deputy_id,
        subject: new.subject,
        legal_basis: new.legal_basis,
        programme_id: new.programme_id,
        session_id: new.session_id,
        period_from: new.period_from,
        period_to: new.period_to,
        planned_on: new.planned_on.or(parts::conclusion_planned(&new.stages)),
        documents: Documents(new.documents),
        re_examines_id: new.re_examines_id,
        drop_reason: None,
        concluded_on: None,
        ended_on: None,
        version: 1,
        created_at: ctx.now,
        updated_at: ctx.now,
    };
    let data = CreateSupervision {
        kind: row.kind,
        stage: row.stage,
        leading_body_id: row.leading_body_id,
        leading_body_name: row.leading_body_name.clone(),
        subject: row.subject.clone(),
        programme_id: row.programme_id,
        session_id: row.session_id,
        planned_on: row.planned_on,
        supervised: new.supervised,
        re_examines_id: row.re_examines_id,
        case_ids: new.cases,
    };
    Entity::insert(row.into_active_model()).exec_without_returning(&tx).await?;
    parts::write_bodies(&tx, id, bodies).await?;
    parts::write_units(&tx, id, units).await?;
    parts::write_cases(&tx, id, cases).await?;
    parts::write_team(&tx, id, team).await?;
    parts::write_stages(&tx, id, &new.stages).await?;
    let entry =
        Entry::about(EventStream::Supervision, id, Action::Create).by(grant).in_council(Some(council));
    journal::record(&tx, ctx, entry.with(data)).await?;
    let view = view::load(&tx, ctx, id).await?;
    tx.commit(ctx, Reply::created(view)).await
}
