//! API clients of agencies' systems. Each acts for one organization, within its OAuth scopes.

use chrono::{DateTime, Utc};
use entity::client::{Column, Entity, Model};
use entity::enums::{EventStream, OrganizationKind, Scope};
use sea_orm::prelude::Uuid;
use sea_orm::{EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::ResourceScope;
use crate::domain::policy::{Permission, roles_of_clients, scope_is_for};
use crate::domain::step::RecordAction;
use crate::kernel::allowed::AllowedRecordAction;
use crate::kernel::app::App;
use crate::kernel::changes::{Audited, Recorded};
use crate::kernel::context::RequestContext;
use crate::kernel::display_names::{self, DisplayNames, Kind, NamedView, Wanted};
use crate::kernel::error::{Error, Result};
use crate::kernel::filter;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::patch::not_null;
use crate::kernel::registry::{self, Registry};
use crate::kernel::reply::{Reply, View};
use crate::kernel::validate::not_blank;
use crate::service::directory::{client_secret, lookup};

/// An API client: a system of an agency.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewClient {
    #[validate(length(min = 1, max = 200), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 200, pattern = r"\S")]
    pub name: String,
    /// The organization that the client acts for: an agency that answers, or one that registers petitions.
    pub organization_id: Uuid,
    /// `petitions:write` for those that register petitions, the others for agencies.
    #[validate(length(min = 1, max = 7))]
    #[schema(min_items = 1, max_items = 7)]
    pub scopes: Vec<Scope>,
}

/// Fields to change. Absent fields stay unchanged. Disabling takes effect within seconds.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ClientPatch {
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(min = 1, max = 200), custom(function = not_blank))]
    #[schema(nullable = false, min_length = 1, max_length = 200, pattern = r"\S")]
    pub name: Option<String>,
    #[serde(default, deserialize_with = "not_null")]
    #[schema(nullable = false)]
    pub disabled: Option<bool>,
    /// A scope that is taken away ends within seconds, also for tokens that have it.
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(min = 1, max = 7))]
    #[schema(nullable = false, min_items = 1, max_items = 7)]
    pub scopes: Option<Vec<Scope>>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ClientView {
    /// The `client_id`.
    pub id: Uuid,
    pub name: String,
    pub organization_id: Uuid,
    pub organization_name: String,
    pub scopes: Vec<Scope>,
    /// Shown once, when the client is created. A replayed response (`Idempotency-Key`) does not contain it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_secret: Option<String>,
    pub disabled_at: Option<DateTime<Utc>>,
    /// What the caller may do now.
    pub actions: Vec<AllowedRecordAction>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl View for ClientView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    fn is_confidential(&self) -> bool {
        self.client_secret.is_some()
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/clients/{}", self.id))
    }
}

impl Audited for Entity {
    fn recorded(column: Column) -> Recorded {
        match column {
            Column::TokenVersion => Recorded::Not,
            _ => Recorded::Values,
        }
    }
}

impl Registry for Entity {
    const STREAM: EventStream = EventStream::Client;
    const MANAGE: Permission = Permission::ClientManage;
    const ACTIONS: &'static [RecordAction] = &[RecordAction::EditClient, RecordAction::AddSecret];

    fn council(_row: &Model) -> Option<Uuid> {
        None
    }
}

list_query! {
    /// Filters for the list of clients.
    ClientQuery {
        organization_id: Vec<Uuid>,
    }
}

/// Creates a client. The response shows its secret, which cannot be read again.
///
/// # Errors
/// 403; 422 for invalid fields.
pub async fn create(app: &mut App, ctx: &RequestContext, new: NewClient) -> Result<Reply<ClientView>> {
    ctx.require(Permission::ClientManage, &ResourceScope::default())?;
    let tx = app.begin(ctx).await?;
    let organization = lookup::organization(&tx, ctx, "/organization_id", new.organization_id).await?;
    if roles_of_clients(organization.kind).is_empty() {
        let detail = "clients act for agencies, and for those who register petitions";
        return Err(Error::field("/organization_id", "not_an_agency", detail));
    }
    let scopes = words(organization.kind, &new.scopes)?;
    let row = Model {
        id: ctx.new_id(),
        name: new.name,
        organization_id: organization.id,
        scopes,
        disabled_at: None,
        token_version: 1,
        version: 1,
        created_at: ctx.now,
        updated_at: ctx.now,
    };
    registry::create::<Entity>(&tx, ctx, &row).await?;
    let secret = client_secret::add(&tx, ctx, row.id).await?.1;
    // the response stored for replays has no secret, which is stored nowhere
    let view = display_names::show(&tx, ctx, row).await?;
    let Reply { created, view } = tx.commit(ctx, Reply::created(view)).await?;
    Ok(Reply { created, view: ClientView { client_secret: Some(secret), ..view } })
}

/// Changes a client.
///
/// # Errors
/// 403, 404, 412.
pub async fn edit(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    patch: ClientPatch,
) -> Result<Reply<ClientView>> {
    ctx.require(Permission::ClientManage, &ResourceScope::default())?;
    registry::edit::<Entity, _>(app, ctx, id, version, async |tx, before| {
        let disables = patch.disabled == Some(true) && before.disabled_at.is_none();
        let scopes = match &patch.scopes {
            Some(scopes) => words(lookup::kind_of(tx, before.organization_id).await?, scopes)?,
            None => before.scopes.clone(),
        };
        Ok(Model {
            scopes,
            name: patch.name.unwrap_or_else(|| before.name.clone()),
            disabled_at: match patch.disabled {
                Some(true) => before.disabled_at.or(Some(ctx.now)),
                Some(false) => None,
                None => before.disabled_at,
            },
            token_version: before.token_version + i32::from(disables),
            ..before.clone()
        })
    })
    .await
}

/// Returns scopes as they are stored, in order and once each.
///
/// # Errors
/// 422 for a scope that a client of such an organization cannot use.
fn words(kind: OrganizationKind, scopes: &[Scope]) -> Result<String> {
    let is_usable = |scope: &Scope| roles_of_clients(kind).iter().any(|role| scope_is_for(*scope, *role));
    if let Some(at) = scopes.iter().position(|scope| !is_usable(scope)) {
        let detail = "not a scope for this kind of organization";
        return Err(Error::field(&format!("/scopes/{at}"), "scope_not_allowed_here", detail));
    }
    let mut scopes = scopes.to_vec();
    scopes.sort();
    scopes.dedup();
    Ok(scopes.iter().map(|scope| scope.word()).collect::<Vec<_>>().join(" "))
}

/// Returns one client.
///
/// # Errors
/// 403, 404.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<ClientView> {
    ctx.require(Permission::ClientManage, &ResourceScope::default())?;
    registry::show::<Entity, _>(app, ctx, id).await
}

/// Lists the clients, newest first.
///
/// # Errors
/// 403; 400 for a wrong limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, query: ClientQuery) -> Result<Page<ClientView>> {
    ctx.require(Permission::ClientManage, &ResourceScope::default())?;
    let mut select = Entity::find();
    if let Some(organization) = &query.organization_id {
        select = select.filter(filter::of(Column::OrganizationId, organization));
    }
    let page = page::by_id(app, ctx, "clients", &query, select, Column::Id).await?;
    display_names::show_page(app.read(), ctx, page).await
}

impl NamedView<Model> for ClientView {
    fn wanted(row: &Model, wanted: Wanted) -> Wanted {
        wanted.with(Kind::Organization, [row.organization_id])
    }

    fn show(ctx: &RequestContext, c: Model, names: &DisplayNames) -> Self {
        Self {
            actions: registry::actions::<Entity>(ctx, &c),
            id: c.id,
            name: c.name,
            organization_id: c.organization_id,
            organization_name: names.of(c.organization_id),
            scopes: c.scopes.split(' ').filter_map(|word| word.parse().ok()).collect(),
            client_secret: None,
            disabled_at: c.disabled_at,
            version: c.version,
            created_at: c.created_at,
            updated_at: c.updated_at,
        }
    }
}
