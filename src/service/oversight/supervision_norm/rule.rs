//! Norms as data: the minimum number of supervisions a year for each body of a kind. A norm can be ended but never
//! deleted.

use chrono::{DateTime, NaiveDate, Utc};
use entity::day::plausible;
use entity::enums::{EventStream, OrganizationKind, SupervisionKind};
use entity::supervision_norm::{Column, Entity, Model};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, Select};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::ResourceScope;
use crate::domain::policy::Permission;
use crate::domain::step::RecordAction;
use crate::domain::supervision::LEADING;
use crate::kernel::allowed::AllowedRecordAction;
use crate::kernel::app::App;
use crate::kernel::changes::Audited;
use crate::kernel::context::RequestContext;
use crate::kernel::detail::Detail;
use crate::kernel::display_names::{self, DisplayNames, Kind, NamedView, Wanted};
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::filter;
use crate::kernel::idempotency::Tx;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::patch::{self, Patch, not_null};
use crate::kernel::registry::{self, Registry};
use crate::kernel::reply::{Reply, View};
use crate::kernel::scope;
use crate::kernel::validate::not_blank;
use crate::service::directory::lookup;

/// The minimum number of supervisions a year.
#[derive(Clone, Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSupervisionNorm {
    pub council_id: Uuid,
    /// Applies to each body of this kind in the council: the council, its standing body, a board or a deputy group.
    pub body_kind: OrganizationKind,
    /// Only supervisions of this kind count. Default: all kinds.
    pub kind: Option<SupervisionKind>,
    #[validate(range(min = 1, max = 100))]
    #[schema(minimum = 1, maximum = 100)]
    pub per_year: i32,
    #[validate(length(min = 1, max = 300), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 300, pattern = r"\S", example = "Nghị quyết 594/NQ-UBTVQH15")]
    pub legal_basis: String,
    /// The first day of validity. The norm applies to every year in which it is valid on some day.
    #[validate(custom(function = plausible))]
    pub valid_from: NaiveDate,
    /// The last day of validity; open-ended when absent.
    #[validate(custom(function = plausible))]
    pub valid_to: Option<NaiveDate>,
}

/// Fields to change. Absent fields stay unchanged; `null` clears a field that can be empty. For other bodies or another kind, end the norm and create a new
/// one.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SupervisionNormPatch {
    #[serde(default, deserialize_with = "not_null")]
    #[validate(range(min = 1, max = 100))]
    #[schema(nullable = false, minimum = 1, maximum = 100)]
    pub per_year: Option<i32>,
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(min = 1, max = 300), custom(function = not_blank))]
    #[schema(nullable = false, min_length = 1, max_length = 300, pattern = r"\S")]
    pub legal_basis: Option<String>,
    #[serde(default, deserialize_with = "not_null")]
    #[validate(custom(function = plausible))]
    #[schema(nullable = false)]
    pub valid_from: Option<NaiveDate>,
    /// The last day of validity.
    #[serde(default)]
    #[validate(custom(function = patch::plausible))]
    #[schema(value_type = Option<NaiveDate>)]
    pub valid_to: Patch<NaiveDate>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct SupervisionNormView {
    pub id: Uuid,
    pub council_id: Uuid,
    pub council_name: String,
    pub body_kind: OrganizationKind,
    /// `null` when supervisions of any kind count.
    pub kind: Option<SupervisionKind>,
    pub per_year: i32,
    pub legal_basis: String,
    pub valid_from: NaiveDate,
    /// The last day of validity.
    pub valid_to: Option<NaiveDate>,
    /// What the caller may do now.
    pub actions: Vec<AllowedRecordAction>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl View for SupervisionNormView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/supervision-norms/{}", self.id))
    }
}

impl Audited for Entity {}

impl Registry for Entity {
    const STREAM: EventStream = EventStream::SupervisionNorm;
    const MANAGE: Permission = Permission::ProgrammeManage;
    const ACTIONS: &'static [RecordAction] = &[RecordAction::EditNorm];

    fn council(row: &Model) -> Option<Uuid> {
        Some(row.council_id)
    }

    /// Only the council's own side sees them; agencies do not.
    fn is_seen(ctx: &RequestContext, row: &Model) -> bool {
        ctx.actor.may(Permission::SupervisionRead, &Self::scope(row))
    }
}

list_query! {
    /// Filters for the list of norms.
    SupervisionNormQuery {
        council_id: Vec<Uuid>,
        body_kind: Vec<OrganizationKind>,
        kind: Vec<SupervisionKind>,
        /// Norms in force on this day.
        valid_on: NaiveDate,
    }
}

/// Creates a norm.
///
/// # Errors
/// 403 in another council; 409 when an equal norm is valid at the same time; 422 for invalid fields.
pub async fn create(
    app: &mut App,
    ctx: &RequestContext,
    new: NewSupervisionNorm,
) -> Result<Reply<SupervisionNormView>> {
    ctx.require(Permission::ProgrammeManage, &ResourceScope::council(new.council_id))?;
    let tx = app.begin(ctx).await?;
    lookup::council(&tx, ctx, new.council_id).await?;
    let row = Model {
        id: ctx.new_id(),
        council_id: new.council_id,
        body_kind: new.body_kind,
        kind: new.kind,
        per_year: new.per_year,
        legal_basis: new.legal_basis,
        valid_from: new.valid_from,
        valid_to: new.valid_to,
        version: 1,
        created_at: ctx.now,
        updated_at: ctx.now,
    };
    makes_sense(&row)?;
    stands_alone(&tx, &row).await?;
    registry::create::<Entity>(&tx, ctx, &row).await?;
    let view = display_names::show(&tx, ctx, row).await?;
    tx.commit(ctx, Reply::created(view)).await
}

/// Changes a norm.
///
/// # Errors
/// 404 when the caller cannot see it, 403, 412; otherwise the errors of [`create`].
pub async fn edit(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    patch: SupervisionNormPatch,
) -> Result<Reply<SupervisionNormView>> {
    registry::edit::<Entity, _>(app, ctx, id, version, async |tx, before| {
        let row = Model {
            per_year: patch.per_year.unwrap_or(before.per_year),
            legal_basis: patch.legal_basis.unwrap_or_else(|| before.legal_basis.clone()),
            valid_from: patch.valid_from.unwrap_or(before.valid_from),
            valid_to: patch.valid_to.apply(before.valid_to),
            ..before.clone()
        };
        makes_sense(&row)?;
        stands_alone(tx, &row).await?;
        Ok(row)
    })
    .await
}

/// Checks the fields of a norm against each other.
fn makes_sense(norm: &Model) -> Result<()> {
    if !LEADING.contains(&norm.body_kind) {
        let kinds: Vec<_> = LEADING.iter().map(|kind| kind.word()).collect();
        let detail = format!("{} supervise", kinds.join(", "));
        return Err(Error::field("/body_kind", "not_a_supervising_body", detail));
    }
    if norm.valid_to.is_some_and(|end| end < norm.valid_from) {
        return Err(Error::field("/valid_to", "before_start", "a norm cannot end before it begins"));
    }
    Ok(())
}

/// Refuses a second norm for the same bodies and kind at the same time.
async fn stands_alone(tx: &Tx<'_>, norm: &Model) -> Result<()> {
    // norms are few and change rarely, so changes to them are serialized by one lock
    tx.alone("supervision_norm").await?;
    let same_kind = match norm.kind {
        Some(kind) => Column::Kind.eq(kind),
        None => Column::Kind.is_null(),
    };
    let other = Entity::find()
        .filter(Column::Id.ne(norm.id))
        .filter(Column::CouncilId.eq(norm.council_id))
        .filter(Column::BodyKind.eq(norm.body_kind))
        .filter(same_kind)
        .filter(holds(norm.valid_from, norm.valid_to))
        .one(tx)
        .await?;
    let Some(other) = other else { return Ok(()) };
    let name = (format!("norm {}", other.id), format!("định mức {}", other.id));
    let detail = Detail::rule_applies(name, other.valid_from, other.valid_to);
    Err(Error::because(Code::AlreadyExists, detail))
}

/// Selects the norms that the caller sees from the council's side.
pub fn seen(ctx: &RequestContext) -> Select<Entity> {
    Entity::find().filter(scope::in_councils(ctx, Permission::SupervisionRead, Column::CouncilId))
}

/// Returns one norm that the caller can see.
///
/// # Errors
/// 404.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<SupervisionNormView> {
    registry::show::<Entity, _>(app, ctx, id).await
}

/// Lists the norms that the caller can see, newest first.
///
/// # Errors
/// 400 for a wrong limit or cursor.
pub async fn list(
    app: &App,
    ctx: &RequestContext,
    query: SupervisionNormQuery,
) -> Result<Page<SupervisionNormView>> {
    let mut all = Condition::all();
    all = all.add_option(filter::any(Column::CouncilId, query.council_id.as_deref()));
    all = all.add_option(filter::any(Column::BodyKind, query.body_kind.as_deref()));
    all = all.add_option(filter::any(Column::Kind, query.kind.as_deref()));
    all = all.add_option(query.valid_on.map(|on| holds(on, Some(on))));
    let select = seen(ctx).filter(all);
    let page = page::by_id(app, ctx, "supervision-norms", &query, select, Column::Id).await?;
    display_names::show_page(app.read(), ctx, page).await
}

/// Selects rows that are valid on some day from the first to the last day, or open-ended.
pub fn holds(first: NaiveDate, last: Option<NaiveDate>) -> Condition {
    let begun = Condition::all().add_option(last.map(|day| Column::ValidFrom.lte(day)));
    begun.add(Column::ValidTo.is_null().or(Column::ValidTo.gte(first)))
}

impl NamedView<Model> for SupervisionNormView {
    fn wanted(row: &Model, wanted: Wanted) -> Wanted {
        wanted.with(Kind::Organization, [row.council_id])
    }

    fn show(ctx: &RequestContext, norm: Model, names: &DisplayNames) -> Self {
        Self {
            actions: registry::actions::<Entity>(ctx, &norm),
            id: norm.id,
            council_id: norm.council_id,
            council_name: names.of(norm.council_id),
            body_kind: norm.body_kind,
            kind: norm.kind,
            per_year: norm.per_year,
            legal_basis: norm.legal_basis,
            valid_from: norm.valid_from,
            valid_to: norm.valid_to,
            version: norm.version,
            created_at: norm.created_at,
            updated_at: norm.updated_at,
        }
    }
}
