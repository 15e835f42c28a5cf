//! Creates, edits and reads the rows of small registries, such as terms and sectors: the steps that all of them share.

use entity::enums::{Action, EventStream};
use sea_orm::prelude::Uuid;
use sea_orm::{ActiveModelTrait, ColumnTrait, IntoActiveModel, ModelTrait, QueryFilter, QuerySelect};

use crate::domain::actor::{Grant, ResourceScope};
use crate::domain::event::{ChangedFields, Create, EventData, Update};
use crate::domain::policy::Permission;
use crate::domain::step::RecordAction;
use crate::kernel::allowed::{self, AllowedRecordAction};
use crate::kernel::app::App;
use crate::kernel::changes::{self, Audited, Changes};
use crate::kernel::context::RequestContext;
use crate::kernel::display_names::{self, NamedView};
use crate::kernel::error::{Code, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::{self, Entry};
use crate::kernel::reply::{Reply, View};
use crate::kernel::versioned;

/// A registry: its event stream, who manages its rows, and who sees them.
pub trait Registry: Audited {
    const STREAM: EventStream;
    /// The permission to create and edit rows.
    const MANAGE: Permission;
    /// What whoever has that permission may do with every row.
    const ACTIONS: &'static [RecordAction] = &[];

    /// Returns the permission to create a row, where it is another one.
    fn creation(_row: &Self::Model) -> Option<Permission> {
        None
    }

    /// Returns the council that a row belongs to; none for rows of the deployment.
    fn council(row: &Self::Model) -> Option<Uuid>;

    /// Returns the grant with which the caller manages a row; `None` for whoever needs none.
    ///
    /// # Errors
    /// 403.
    fn managed<'a>(ctx: &'a RequestContext, row: &Self::Model) -> Result<Option<&'a Grant>> {
        ctx.require(Self::MANAGE, &Self::scope(row))
    }

    /// Returns where the caller needs the permission.
    fn scope(row: &Self::Model) -> ResourceScope {
        ResourceScope { council_id: Self::council(row), ..ResourceScope::default() }
    }

    /// Returns whether the caller can see a row. Whoever cannot gets 404.
    fn is_seen(_ctx: &RequestContext, _row: &Self::Model) -> bool {
        true
    }

    /// Returns the event about a row, still without its payload.
    fn entry(row: &Self::Model, action: Action) -> Entry {
        Entry::about(Self::STREAM, Self::id(row), action).in_council(Self::council(row))
    }

    /// Returns what the event of its creation says.
    ///
    /// # Errors
    /// Internal error when a column has a type without a JSON form.
    fn created(row: &Self::Model) -> Result<EventData> {
        Ok(Create { values: changes::created::<Self>(row)? }.into())
    }

    /// Returns what the event of an edit says.
    fn updated(_row: &Self::Model, changed: ChangedFields) -> EventData {
        Update { changed }.into()
    }
}

/// Inserts a new row, and records its values.
///
/// # Errors
/// 403 without the permission.
pub async fn create<E: Registry>(tx: &Tx<'_>, ctx: &RequestContext, row: &E::Model) -> Result<()> {
    let grant = match E::creation(row) {
        Some(permission) => ctx.require(permission, &E::scope(row))?,
        None => E::managed(ctx, row)?,
    };
    E::insert(row.clone().into_active_model()).exec_without_returning(tx).await?;
    let entry = E::entry(row, Action::Create).by(grant).with(E::created(row)?);
    journal::record(tx, ctx, entry).await?;
    Ok(())
}

/// Edits a row, and returns it: locks it, checks sight, permission and version, and saves what `change` returns.
///
/// # Errors
/// 404 when the caller cannot see it, 403 without the permission, 412 when stale; the errors of `change`.
pub async fn edit<E: Registry, V: View + NamedView<E::Model>>(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    change: impl AsyncFnOnce(&Tx<'_>, &E::Model) -> Result<E::Model>,
) -> Result<Reply<V>> {
    let tx = app.begin(ctx).await?;
    let before = lock::<E>(&tx, ctx, id, version).await?;
    let after = change(&tx, &before).await?;
    let row = save::<E>(&tx, ctx, before, after, Action::Update).await?;
    let view = display_names::show(&tx, ctx, row).await?;
    tx.commit(ctx, Reply::shown(view)).await
}

/// Locks a row, and checks sight, permission and version, in this order.
///
/// # Errors
/// 404 when the caller cannot see it, 403 without the permission, 412 when stale.
pub async fn lock<E: Registry>(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
) -> Result<E::Model> {
    let row = E::find().filter(E::ID.eq(id)).lock_exclusive().one(tx).await?;
    let row = row.filter(|row| E::is_seen(ctx, row)).ok_or(Code::NotFound)?;
    E::managed(ctx, &row)?;
    ctx.same_version(E::version(&row), version)?;
    Ok(row)
}

/// Saves a locked row, records what changed, and returns the row as it is stored now. If nothing changed, it writes
/// nothing.
///
/// # Errors
/// 403 without the permission, 412 when somebody else saved first.
pub async fn save<E: Registry>(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    before: E::Model,
    after: E::Model,
    action: Action,
) -> Result<E::Model> {
    let mut row = after.clone().into_active_model().reset_all();
    let changes = Changes::between(&before, &mut row)?;
    if changes.is_empty() {
        return Ok(before);
    }
    let grant = E::managed(ctx, &before)?;
    versioned::save(tx, ctx, &before, row).await?;
    let entry = E::entry(&before, action).by(grant);
    let data = E::updated(&before, changes.into_fields());
    journal::record(tx, ctx, entry.with(data)).await?;
    let mut after = after;
    after.set(E::VERSION, (E::version(&before) + 1).into());
    after.set(E::UPDATED_AT, ctx.now.into());
    Ok(after)
}

/// Returns a row that the caller can see.
///
/// # Errors
/// 404.
pub async fn read<E: Registry>(app: &App, ctx: &RequestContext, id: Uuid) -> Result<E::Model> {
    let row = E::find().filter(E::ID.eq(id)).one(app.read()).await?;
    Ok(row.filter(|row| E::is_seen(ctx, row)).ok_or(Code::NotFound)?)
}

/// Returns what the caller may do with a row.
#[must_use]
pub fn actions<E: Registry>(ctx: &RequestContext, row: &E::Model) -> Vec<AllowedRecordAction> {
    let may = E::managed(ctx, row).is_ok();
    allowed::all(ctx, E::ACTIONS.iter().copied().filter(|_| may), E::id(row))
}

/// Shows a row that the caller can see.
///
/// # Errors
/// 404.
pub async fn show<E: Registry, V: NamedView<E::Model>>(
    app: &App,
    ctx: &RequestContext,
    id: Uuid,
) -> Result<V> {
    let row = read::<E>(app, ctx, id).await?;
    display_names::show(app.read(), ctx, row).await
}
