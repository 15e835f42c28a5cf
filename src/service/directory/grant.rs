//! Grants: a role of a user in an organization, granted and revoked.

use chrono::{DateTime, Utc};
use entity::enums::{Action, EventStream, OrganizationKind, Role};
use entity::grant::{Column, Entity, Model};
use entity::{organization, user};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::ResourceScope;
use crate::domain::event::{ChangedFields, CreateGrant, EventData, RevokeGrant};
use crate::domain::policy::{AccessLevel, Permission, allowed_organizations};
use crate::domain::step::RecordAction;
use crate::kernel::allowed::AllowedRecordAction;
use crate::kernel::app::App;
use crate::kernel::changes::{Audited, Recorded};
use crate::kernel::context::RequestContext;
use crate::kernel::detail::{listed, quoted};
use crate::kernel::display_names::{self, DisplayNames, Kind, NamedView, Wanted};
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::filter;
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::Entry;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::registry::{self, Registry};
use crate::kernel::reply::{Reply, View};
use crate::service::directory::lookup;

/// A role of a user in an organization.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewGrant {
    pub user_id: Uuid,
    pub role: Role,
    pub organization_id: Uuid,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct GrantView {
    pub id: Uuid,
    pub user_id: Uuid,
    pub user_name: String,
    pub role: Role,
    pub organization_id: Uuid,
    pub organization_name: String,
    /// The council of the organization; none for agencies.
    pub council_id: Option<Uuid>,
    pub council_name: Option<String>,
    pub revoked_at: Option<DateTime<Utc>>,
    /// What the caller may do now.
    pub actions: Vec<AllowedRecordAction>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl View for GrantView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/grants/{}", self.id))
    }
}

impl Audited for Entity {
    /// Every event of a grant names the rest of it.
    fn recorded(column: Column) -> Recorded {
        match column {
            Column::RevokedAt => Recorded::Values,
            _ => Recorded::Not,
        }
    }
}

impl Registry for Entity {
    const STREAM: EventStream = EventStream::User;
    const MANAGE: Permission = Permission::UserManage;
    const ACTIONS: &'static [RecordAction] = &[RecordAction::RevokeGrant];

    fn council(row: &Model) -> Option<Uuid> {
        row.council_id
    }

    fn scope(_row: &Model) -> ResourceScope {
        ResourceScope::default()
    }

    /// The event belongs to the stream of the grant's user.
    fn entry(row: &Model, action: Action) -> Entry {
        Entry::about(EventStream::User, row.user_id, action).in_council(row.council_id)
    }

    fn created(row: &Model) -> Result<EventData> {
        Ok(CreateGrant { grant_id: row.id, role: row.role, organization_id: row.organization_id }.into())
    }

    fn updated(row: &Model, changed: ChangedFields) -> EventData {
        let (grant_id, role, organization_id) = (row.id, row.role, row.organization_id);
        RevokeGrant { grant_id, role, organization_id, changed }.into()
    }
}

list_query! {
    /// Filters for the list of grants.
    GrantQuery {
        user_id: Vec<Uuid>,
        organization_id: Vec<Uuid>,
        role: Vec<Role>,
        /// `false`: only active grants; `true`: only revoked grants.
        revoked: bool,
    }
}

/// Grants a role.
///
/// # Errors
/// 403; 409 when the role is not allowed in the organization, is granted already, conflicts with another role of the
/// user, or is granted to oneself; 422 for invalid fields.
pub async fn give(app: &mut App, ctx: &RequestContext, new: NewGrant) -> Result<Reply<GrantView>> {
    ctx.require(Permission::UserManage, &ResourceScope::default())?;
    let tx = app.begin(ctx).await?;
    let organization = check_role_allowed(&tx, ctx, new.role, new.organization_id).await?;
    lock(&tx, new.user_id).await?.ok_or_else(|| Error::field("/user_id", "not_found", "no such user"))?;
    no_conflict(&tx, ctx, &new).await?;
    let row = new_row(ctx, new.user_id, new.role, organization.id, organization.council_id);
    registry::create::<Entity>(&tx, ctx, &row).await?;
    let view = display_names::show(&tx, ctx, row).await?;
    tx.commit(ctx, Reply::created(view)).await
}

/// Builds the row of a new grant.
#[must_use]
pub fn new_row(
    ctx: &RequestContext,
    user_id: Uuid,
    role: Role,
    organization_id: Uuid,
    council_id: Option<Uuid>,
) -> Model {
    Model {
        id: ctx.new_id(),
        user_id,
        role,
        organization_id,
        council_id,
        revoked_at: None,
        version: 1,
        created_at: ctx.now,
        updated_at: ctx.now,
    }
}

/// Locks the user, to whose event stream the grant belongs.
async fn lock(tx: &Tx<'_>, user: Uuid) -> Result<Option<user::Model>> {
    Ok(user::Entity::find_by_id(user).lock_exclusive().one(tx).await?)
}

/// Checks for conflicts: admins may not have a role that reads cases, and nobody may grant a role to themselves.
async fn no_conflict(tx: &Tx<'_>, ctx: &RequestContext, new: &NewGrant) -> Result<()> {
    if ctx.actor.user_id == Some(new.user_id) {
        return Err(Error::because(
            Code::ConflictingRoles,
            ("another admin must grant the role", "phải do quản trị khác cấp vai trò"),
        ));
    }
    let reads = |role: Role| Permission::CaseRead.access_level(role) != AccessLevel::No;
    let current = Entity::find().filter(Column::UserId.eq(new.user_id)).filter(Column::RevokedAt.is_null());
    let clashes = |current: &Model| match new.role {
        Role::Admin => reads(current.role),
        role => reads(role) && current.role == Role::Admin,
    };
    match current.all(tx).await?.iter().find(|current| clashes(current)) {
        Some(current) => {
            let role = current.role;
            let detail = (
                format!("the user has the role {role}: an admin may not read cases"),
                format!("người dùng có vai trò {}: quản trị không được xem kiến nghị", quoted(&role)),
            );
            Err(Error::because(Code::ConflictingRoles, detail))
        }
        None => Ok(()),
    }
}

/// Loads an organization and checks that the role is allowed in it.
///
/// # Errors
/// 422 when there is no such organization; 409 when it has ended or does not allow the role.
pub async fn check_role_allowed(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    role: Role,
    organization: Uuid,
) -> Result<organization::Model> {
    let organization = lookup::organization(db, ctx, "/organization_id", organization).await?;
    let allowed_organizations = allowed_organizations(role);
    if organization.kind == OrganizationKind::CentralBody {
        return Err(Error::because(
            Code::RoleNotAllowedHere,
            ("a central body has no users here", "bộ, ngành trung ương không có người dùng ở đây"),
        ));
    }
    if !allowed_organizations.is_empty() && !allowed_organizations.contains(&organization.kind) {
        let (kinds, kind) = (listed(allowed_organizations.iter().copied()), organization.kind);
        let (of, not) = (quoted(&role), quoted(&kind));
        let detail = (
            format!("{role} is allowed in {}, not in a {kind}", kinds.english),
            format!("vai trò {of} chỉ cấp ở {}, không cấp ở {not}", kinds.vietnamese),
        );
        return Err(Error::because(Code::RoleNotAllowedHere, detail));
    }
    Ok(organization)
}

/// Revokes a grant. It takes effect within seconds.
///
/// # Errors
/// 403, 404, 412.
pub async fn revoke(app: &mut App, ctx: &RequestContext, id: Uuid, version: i64) -> Result<Reply<GrantView>> {
    ctx.require(Permission::UserManage, &ResourceScope::default())?;
    let tx = app.begin(ctx).await?;
    let of = Entity::find_by_id(id).one(&tx).await?.ok_or(Code::NotFound)?;
    lock(&tx, of.user_id).await?;
    let before = registry::lock::<Entity>(&tx, ctx, id, version).await?;
    let after = Model { revoked_at: before.revoked_at.or(Some(ctx.now)), ..before.clone() };
    let row = registry::save::<Entity>(&tx, ctx, before, after, Action::Revoke).await?;
    let view = display_names::show(&tx, ctx, row).await?;
    tx.commit(ctx, Reply::shown(view)).await
}

/// Returns one grant.
///
/// # Errors
/// 403, 404.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<GrantView> {
    ctx.require(Permission::UserManage, &ResourceScope::default())?;
    registry::show::<Entity, _>(app, ctx, id).await
}

/// Lists the grants, newest first.
///
/// # Errors
/// 403; 400 for a wrong limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, query: GrantQuery) -> Result<Page<GrantView>> {
    ctx.require(Permission::UserManage, &ResourceScope::default())?;
    let mut all = Condition::all();
    all = all.add_option(filter::any(Column::UserId, query.user_id.as_deref()));
    all = all.add_option(filter::any(Column::OrganizationId, query.organization_id.as_deref()));
    all = all.add_option(filter::any(Column::Role, query.role.as_deref()));
    all = all.add_option(query.revoked.map(|revoked| match revoked {
        true => Column::RevokedAt.is_not_null(),
        false => Column::RevokedAt.is_null(),
    }));
    let select = Entity::find().filter(all);
    let page = page::by_id(app, ctx, "grants", &query, select, Column::Id).await?;
    display_names::show_page(app.read(), ctx, page).await
}

impl NamedView<Model> for GrantView {
    fn wanted(row: &Model, wanted: Wanted) -> Wanted {
        wanted
            .with(Kind::User, [row.user_id])
            .with(Kind::Organization, [Some(row.organization_id), row.council_id])
    }

    fn show(ctx: &RequestContext, g: Model, names: &DisplayNames) -> Self {
        Self {
            // a grant is revoked once
            actions: if g.revoked_at.is_none() { registry::actions::<Entity>(ctx, &g) } else { vec![] },
            id: g.id,
            user_id: g.user_id,
            user_name: names.of(g.user_id),
            role: g.role,
            organization_id: g.organization_id,
            organization_name: names.of(g.organization_id),
            council_id: g.council_id,
            council_name: names.maybe(g.council_id),
            revoked_at: g.revoked_at,
            version: g.version,
            created_at: g.created_at,
            updated_at: g.updated_at,
        }
    }
}
