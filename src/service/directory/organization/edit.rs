//! Renames an organization, ends it, or names its successors.

use chrono::NaiveDate;
use entity::day::plausible;
use entity::enums::{Action, EventStream};
use entity::organization::{Entity, Model, successor};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::ResourceScope;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::{self, Entry};
use crate::kernel::reply::Reply;
use crate::kernel::validate::{not_blank, same_version};
use crate::service::directory::organization::view::{self, OrganizationView};

/// Fields to change. Absent fields stay unchanged. Cases keep the names they were assigned under.
#[derive(Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OrganizationPatch {
    #[validate(length(min = 1, max = 300), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 300, pattern = r"\S")]
    pub name: Option<String>,
    /// The last day of the organization. Its grants end with it.
    #[validate(custom(function = plausible))]
    pub valid_to: Option<NaiveDate>,
}

/// The successors of an organization.
#[derive(Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Succession {
    /// Cơ quan kế thừa: one organization after a merger, several after a split.
    #[validate(length(min = 1, max = 50))]
    #[schema(min_items = 1, max_items = 50)]
    pub successors: Vec<Uuid>,
    /// The first day of the successors. The organization ends on the day before.
    #[validate(custom(function = plausible))]
    pub since: NaiveDate,
}

/// Changes an organization.
///
/// # Errors
/// 403, 404, 412; 422 for invalid fields.
pub async fn edit(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    patch: OrganizationPatch,
) -> Result<Reply<OrganizationView>> {
    ctx.require(Permission::OrganizationManage, &ResourceScope::default())?;
    let tx = app.begin(ctx).await?;
    let before = for_update(&tx, id, version).await?;
    if let Some(end) = patch.valid_to {
        ends_after_start(&before, "/valid_to", end)?;
    }
    let data = serde_json::to_value(&patch).map_err(|e| Error::Internal(e.to_string()))?;
    let mut row = before.clone().into_active_model();
    row.name = Set(patch.name.unwrap_or_else(|| before.name.clone()));
    row.valid_to = Set(patch.valid_to.or(before.valid_to));
    save(ctx, &tx, &before, row, Entry::about(EventStream::Organization, id, Action::Update).with(data))
        .await?;
    let view = view::load(&tx, id).await?;
    tx.commit(ctx, Reply::shown(view)).await
}

/// Ends an organization and records its successors.
///
/// # Errors
/// 403, 404, 412; 422 for invalid fields.
pub async fn succeed(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    new: Succession,
) -> Result<Reply<OrganizationView>> {
    ctx.require(Permission::OrganizationManage, &ResourceScope::default())?;
    let tx = app.begin(ctx).await?;
    let before = for_update(&tx, id, version).await?;
    let last_day = new.since.pred_opt().unwrap_or(new.since);
    ends_after_start(&before, "/since", last_day)?;
    let found = Entity::find()
        .filter(entity::organization::Column::Id.is_in(new.successors.clone()))
        .all(&tx)
        .await?;
    for (i, successor) in new.successors.iter().enumerate() {
        let pointer = format!("/successors/{i}");
        if *successor == id || new.successors[..i].contains(successor) {
            return Err(Error::field(&pointer, "duplicate", "name each successor once, and not itself"));
        }
        if !found.iter().any(|o| o.id == *successor) {
            return Err(Error::field(&pointer, "not_found", "no such organization"));
        }
    }
    let rows = new.successors.iter().map(|successor| successor::ActiveModel {
        predecessor_id: Set(id),
        successor_id: Set(*successor),
        since: Set(new.since),
    });
    successor::Entity::insert_many(rows).exec_without_returning(&tx).await?;
    let mut row = before.clone().into_active_model();
    row.valid_to = Set(Some(last_day));
    let entry = Entry::about(EventStream::Organization, id, Action::Succeed);
    save(ctx, &tx, &before, row, entry.with(json!({"successors": new.successors, "since": new.since})))
        .await?;
    let view = view::load(&tx, id).await?;
    tx.commit(ctx, Reply::shown(view)).await
}

async fn for_update(tx: &Tx<'_>, id: Uuid, version: i64) -> Result<Model> {
    let before = Entity::find_by_id(id).lock_exclusive().one(tx).await?.ok_or(Code::NotFound)?;
    same_version(before.version, version)?;
    Ok(before)
}

fn ends_after_start(before: &Model, pointer: &str, end: NaiveDate) -> Result<()> {
    match end < before.valid_from {
        true => Err(Error::field(pointer, "before_start", format!("it began on {}", before.valid_from))),
        false => Ok(()),
    }
}

async fn save(
    ctx: &RequestContext,
    tx: &Tx<'_>,
    before: &Model,
    mut row: entity::organization::ActiveModel,
    entry: Entry,
) -> Result<()> {
    row.version = Set(before.version + 1);
    row.updated_at = Set(ctx.now);
    Entity::update(row).exec(tx).await?;
    let grant = ctx.require(Permission::OrganizationManage, &ResourceScope::default())?;
    journal::record(tx, ctx, entry.by(grant).in_council(before.council_id)).await?;
    Ok(())
}
