//! Renames an organization, ends it, or names its successors.

use chrono::NaiveDate;
use entity::day::plausible;
use entity::enums::{Action, EventStream, OrganizationKind};
use entity::organization::{ActiveModel, Column, Entity, Model, successor};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::ResourceScope;
use crate::domain::event::{EventOrganization, Succeed};
use crate::domain::policy::Permission;
use crate::domain::step::RecordAction;
use crate::kernel::app::App;
use crate::kernel::changes::{Audited, Changes, Recorded};
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal;
use crate::kernel::patch::{self, Patch, not_null};
use crate::kernel::registry::{self, Registry};
use crate::kernel::reply::Reply;
use crate::kernel::validate::not_blank;
use crate::kernel::versioned;
use crate::service::directory::organization::view::{self, OrganizationView};

/// Fields to change. Absent fields stay unchanged; `null` clears a field that can be empty. Cases keep the names they were assigned under.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OrganizationPatch {
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(min = 1, max = 300), custom(function = not_blank))]
    #[schema(nullable = false, min_length = 1, max_length = 300, pattern = r"\S")]
    pub name: Option<String>,
    /// The last day of the organization. Its grants end with it.
    #[serde(default)]
    #[validate(custom(function = patch::plausible))]
    #[schema(value_type = Option<NaiveDate>)]
    pub valid_to: Patch<NaiveDate>,
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

impl Audited for Entity {
    fn recorded(column: Column) -> Recorded {
        match column {
            Column::NameKey | Column::NameWords => Recorded::Not,
            _ => Recorded::Values,
        }
    }
}

impl Registry for Entity {
    const STREAM: EventStream = EventStream::Organization;
    const MANAGE: Permission = Permission::OrganizationManage;
    const ACTIONS: &'static [RecordAction] = &[RecordAction::EditOrganization, RecordAction::NameSuccessors];

    fn creation(row: &Model) -> Option<Permission> {
        Some(creation(row.kind))
    }

    fn council(row: &Model) -> Option<Uuid> {
        row.council_id
    }

    /// The deployment manages its organizations, those of councils too.
    fn scope(_row: &Model) -> ResourceScope {
        ResourceScope::default()
    }
}

/// Returns the permission to create an organization: an office adds the central bodies to which it refers petitions.
#[must_use]
pub const fn creation(kind: OrganizationKind) -> Permission {
    match kind {
        OrganizationKind::CentralBody => Permission::CentralBodyCreate,
        _ => Permission::OrganizationManage,
    }
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
    let before = registry::lock::<Entity>(&tx, ctx, id, version).await?;
    if let Some(end) = patch.valid_to.value() {
        ends_after_start(&before, "/valid_to", *end)?;
    }
    if patch.valid_to.is_null() && has_successors(&tx, id).await? {
        let detail = "its successors begin on the day after";
        return Err(Error::field("/valid_to", "required", detail));
    }
    let name = patch.name.unwrap_or_else(|| before.name.clone());
    let after = Model {
        name_key: vi_text::name_key(&name),
        name_words: vi_text::folded_words(&name),
        name,
        valid_to: patch.valid_to.apply(before.valid_to),
        ..before.clone()
    };
    registry::save::<Entity>(&tx, ctx, before, after, Action::Update).await?;
    let view = view::load(&tx, ctx, id).await?;
    tx.commit(ctx, Reply::shown(view)).await
}

/// Ends an organization and records its successors. A successor that was named earlier gets the new first day.
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
    let grant = ctx.require(Permission::OrganizationManage, &ResourceScope::default())?;
    let tx = app.begin(ctx).await?;
    let before = registry::lock::<Entity>(&tx, ctx, id, version).await?;
    let last_day = new.since.pred_opt().unwrap_or(new.since);
    ends_after_start(&before, "/since", last_day)?;
    let found = Entity::find()
        .filter(entity::organization::Column::Id.is_in(new.successors.clone()))
        .all(&tx)
        .await?;
    let mut successors = Vec::with_capacity(new.successors.len());
    for (i, successor) in new.successors.iter().enumerate() {
        let pointer = format!("/successors/{i}");
        if *successor == id || new.successors[..i].contains(successor) {
            return Err(Error::field(&pointer, "duplicate", "name each successor once, and not itself"));
        }
        let Some(one) = found.iter().find(|one| one.id == *successor) else {
            return Err(Error::field(&pointer, "not_found", "no such organization"));
        };
        successors.push(EventOrganization::named(one.id, one.name.clone()));
    }
    let mut row = ActiveModel { valid_to: Set(Some(last_day)), ..Default::default() };
    let changes = Changes::between(&before, &mut row)?;
    let changed = replace_successors(&tx, id, &new).await?;
    if !changed && changes.is_empty() {
        let view = view::load(&tx, ctx, id).await?;
        return tx.commit(ctx, Reply::shown(view)).await;
    }
    versioned::save(&tx, ctx, &before, row).await?;
    let data = Succeed { successors, since: new.since, changed: changes.into_fields() };
    journal::record(&tx, ctx, Entity::entry(&before, Action::Succeed).by(grant).with(data)).await?;
    let view = view::load(&tx, ctx, id).await?;
    tx.commit(ctx, Reply::shown(view)).await
}

/// Stores the first day of each successor and returns whether anything changed. One named earlier gets the new day.
async fn replace_successors(tx: &Tx<'_>, id: Uuid, new: &Succession) -> Result<bool> {
    use successor::{ActiveModel, Column, Entity};
    let of = Column::PredecessorId.eq(id);
    let named = Condition::all().add(of).add(Column::SuccessorId.is_in(new.successors.clone()));
    let there = Entity::find().filter(named.clone()).all(tx).await?;
    if there.len() == new.successors.len() && there.iter().all(|row| row.since == new.since) {
        return Ok(false);
    }
    Entity::delete_many().filter(named).exec(tx).await?;
    let rows = new.successors.iter().map(|successor| ActiveModel {
        predecessor_id: Set(id),
        successor_id: Set(*successor),
        since: Set(new.since),
    });
    Entity::insert_many(rows).exec_without_returning(tx).await?;
    Ok(true)
}

async fn has_successors(tx: &Tx<'_>, id: Uuid) -> Result<bool> {
    let of = successor::Entity::find().filter(successor::Column::PredecessorId.eq(id));
    Ok(of.one(tx).await?.is_some())
}

fn ends_after_start(before: &Model, pointer: &str, end: NaiveDate) -> Result<()> {
    match end < before.valid_from {
        true => Err(Error::field(pointer, "before_start", format!("it began on {}", before.valid_from))),
        false => Ok(()),
    }
}
