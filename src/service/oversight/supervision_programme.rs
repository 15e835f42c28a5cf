//! Chương trình giám sát: the supervisions that a council or one of its bodies plans for a year, and their progress.

use chrono::{DateTime, Utc};
use entity::document::DocumentReference;
use entity::enums::{Action, EventStream, SupervisionStage};
use entity::supervision;
use entity::supervision_programme::{Column, Entity, Model};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Select};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::ResourceScope;
use crate::domain::policy::Permission;
use crate::domain::step::RecordAction;
use crate::kernel::allowed::AllowedRecordAction;
use crate::kernel::app::App;
use crate::kernel::changes::Audited;
use crate::kernel::context::RequestContext;
use crate::kernel::display_names::{DisplayNames, Kind, Wanted};
use crate::kernel::error::{Code, Result};
use crate::kernel::filter;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::patch::{Patch, not_null};
use crate::kernel::registry::{self, Registry};
use crate::kernel::reply::{Reply, View};
use crate::kernel::scope::in_councils;
use crate::kernel::validate::not_blank;
use crate::service::oversight::supervision::fields;
use crate::service::oversight::supervision::list::is_late;

/// The annual programme of a council, or of one of its bodies.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSupervisionProgramme {
    /// The owner: the council, its standing body, one of its boards or deputy groups.
    pub owner_id: Uuid,
    /// An owner has at most one programme a year.
    #[validate(range(min = 1946, max = 2200))]
    #[schema(minimum = 1946, maximum = 2200)]
    pub year: i32,
    #[validate(length(min = 1, max = 500), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 500, pattern = r"\S", example = "Chương trình giám sát năm 2027")]
    pub title: String,
    /// The resolution or decision that adopted it.
    #[validate(nested)]
    pub document: Option<DocumentReference>,
}

/// Fields to change. Absent fields stay unchanged; `null` clears a field that can be empty.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SupervisionProgrammePatch {
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(min = 1, max = 500), custom(function = not_blank))]
    #[schema(nullable = false, min_length = 1, max_length = 500, pattern = r"\S")]
    pub title: Option<String>,
    /// The resolution or decision that adopted or changed it.
    #[serde(default)]
    #[validate(nested)]
    #[schema(value_type = Option<DocumentReference>)]
    pub document: Patch<DocumentReference>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct SupervisionProgrammeView {
    pub id: Uuid,
    pub council_id: Uuid,
    pub council_name: String,
    pub owner_id: Uuid,
    /// The name of the owner when the programme was created.
    pub owner_name: String,
    pub year: i32,
    pub title: String,
    pub document: Option<DocumentReference>,
    /// Counts of its supervisions, as of today.
    pub summary: ProgrammeSummary,
    /// What the caller may do now.
    pub actions: Vec<AllowedRecordAction>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// Counts of the supervisions of a programme. Planned, under way, done and dropped add up to the total; the late ones
/// are also counted as planned or under way.
#[derive(Debug, Default, Serialize, ToSchema)]
pub struct ProgrammeSummary {
    pub total: i64,
    pub planned: i64,
    /// Announced and not concluded.
    pub under_way: i64,
    /// Concluded or closed.
    pub done: i64,
    /// Neither done nor dropped, and past the planned day of conclusion.
    pub late: i64,
    pub dropped: i64,
}

impl View for SupervisionProgrammeView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/supervision-programmes/{}", self.id))
    }
}

impl Audited for Entity {}

impl Registry for Entity {
    const STREAM: EventStream = EventStream::SupervisionProgramme;
    const MANAGE: Permission = Permission::ProgrammeManage;
    const ACTIONS: &'static [RecordAction] = &[RecordAction::EditProgramme];

    fn council(row: &Model) -> Option<Uuid> {
        Some(row.council_id)
    }

    /// Only the council's own side sees them; agencies do not.
    fn is_seen(ctx: &RequestContext, row: &Model) -> bool {
        ctx.actor.may(Permission::SupervisionRead, &Self::scope(row))
    }
}

list_query! {
    /// Filters for the list of programmes.
    SupervisionProgrammeQuery {
        council_id: Vec<Uuid>,
        owner_id: Vec<Uuid>,
        #[validate(range(min = 1946, max = 2200))]
        #[param(minimum = 1946, maximum = 2200)]
        year: i32,
    }
}

/// Creates a programme.
///
/// # Errors
/// 403 in another council; 409 when the owner has a programme for the year already, or has ended; 422 for invalid
/// fields.
pub async fn create(
    app: &mut App,
    ctx: &RequestContext,
    new: NewSupervisionProgramme,
) -> Result<Reply<SupervisionProgrammeView>> {
    let tx = app.begin(ctx).await?;
    let (owner, council) = fields::leading_body(&tx, ctx, "/owner_id", new.owner_id).await?;
    ctx.require(Permission::ProgrammeManage, &ResourceScope::council(council))?;
    let row = Model {
        id: ctx.new_id(),
        council_id: council,
        owner_id: owner.id,
        owner_name: owner.name,
        year: new.year,
        title: new.title,
        document: new.document,
        version: 1,
        created_at: ctx.now,
        updated_at: ctx.now,
    };
    registry::create::<Entity>(&tx, ctx, &row).await?;
    let view = show_all(&tx, ctx, vec![row]).await?.pop().ok_or(Code::NotFound)?;
    tx.commit(ctx, Reply::created(view)).await
}

/// Changes a programme.
///
/// # Errors
/// 404 when the caller cannot see it, 403, 412; 422 for invalid fields.
pub async fn edit(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    patch: SupervisionProgrammePatch,
) -> Result<Reply<SupervisionProgrammeView>> {
    let tx = app.begin(ctx).await?;
    let before = registry::lock::<Entity>(&tx, ctx, id, version).await?;
    let after = Model {
        title: patch.title.unwrap_or_else(|| before.title.clone()),
        document: patch.document.apply(before.document.clone()),
        ..before.clone()
    };
    let row = registry::save::<Entity>(&tx, ctx, before, after, Action::Update).await?;
    let view = show_all(&tx, ctx, vec![row]).await?.pop().ok_or(Code::NotFound)?;
    tx.commit(ctx, Reply::shown(view)).await
}

/// Selects the programmes that the caller can see: those of the council's own side.
fn seen(ctx: &RequestContext) -> Select<Entity> {
    Entity::find().filter(in_councils(ctx, Permission::SupervisionRead, Column::CouncilId))
}

/// Returns one programme that the caller can see.
///
/// # Errors
/// 404.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<SupervisionProgrammeView> {
    let row = registry::read::<Entity>(app, ctx, id).await?;
    show_all(app.read(), ctx, vec![row]).await?.pop().ok_or_else(|| Code::NotFound.into())
}

/// Lists the programmes that the caller can see, newest first.
///
/// # Errors
/// 400 for a wrong limit or cursor.
pub async fn list(
    app: &App,
    ctx: &RequestContext,
    query: SupervisionProgrammeQuery,
) -> Result<Page<SupervisionProgrammeView>> {
    let mut all = Condition::all();
    all = all.add_option(filter::any(Column::CouncilId, query.council_id.as_deref()));
    all = all.add_option(filter::any(Column::OwnerId, query.owner_id.as_deref()));
    all = all.add_option(query.year.map(|v| Column::Year.eq(v)));
    let select = seen(ctx).filter(all);
    let page = page::by_id(app, ctx, "supervision-programmes", &query, select, Column::Id).await?;
    let items = show_all(app.read(), ctx, page.items).await?;
    Ok(Page { items, next_cursor: page.next_cursor, count: page.count, facets: None })
}

/// Builds the views of programmes with their counts and names, in two queries.
async fn show_all(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    rows: Vec<Model>,
) -> Result<Vec<SupervisionProgrammeView>> {
    use supervision::Column as S;
    if rows.is_empty() {
        return Ok(vec![]);
    }
    let late = Expr::case(is_late(ctx.today(), true), 1).finally(0);
    let counted = supervision::Entity::find()
        .filter(S::ProgrammeId.is_in(rows.iter().map(|row| row.id)))
        .select_only()
        .columns([S::ProgrammeId, S::Stage])
        .column_as(S::Id.count(), "n")
        .column_as(Expr::expr(late).sum().cast_as("bigint"), "late")
        .group_by(S::ProgrammeId)
        .group_by(S::Stage);
    let counted: Vec<(Uuid, SupervisionStage, i64, i64)> = counted.into_tuple().all(db).await?;
    let wanted = Wanted::default().with(Kind::Organization, rows.iter().map(|row| row.council_id));
    let names = DisplayNames::load(db, ctx, wanted).await?;
    let with_summary = |row: Model| {
        let mut summary = ProgrammeSummary::default();
        for (_, stage, n, late) in counted.iter().filter(|(of, ..)| *of == row.id) {
            summary.total += n;
            summary.late += late;
            *match stage {
                SupervisionStage::Planned => &mut summary.planned,
                SupervisionStage::Dropped => &mut summary.dropped,
                stage if stage.is_done() => &mut summary.done,
                _ => &mut summary.under_way,
            } += n;
        }
        show(ctx, row, &names, summary)
    };
    Ok(rows.into_iter().map(with_summary).collect())
}

fn show(
    ctx: &RequestContext,
    row: Model,
    names: &DisplayNames,
    summary: ProgrammeSummary,
) -> SupervisionProgrammeView {
    SupervisionProgrammeView {
        actions: registry::actions::<Entity>(ctx, &row),
        id: row.id,
        council_id: row.council_id,
        council_name: names.of(row.council_id),
        owner_id: row.owner_id,
        owner_name: row.owner_name,
        year: row.year,
        title: row.title,
        document: row.document,
        summary,
        version: row.version,
        created_at: row.created_at,
        updated_at: row.updated_at,
    }
}
