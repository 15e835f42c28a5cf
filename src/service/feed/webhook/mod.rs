//! Webhooks: where the service sends what changed, on behalf of a machine client. The client's roles and scopes say what
//! it may see, as when it asks for the changes itself.

pub mod deliveries;
pub mod derive;
pub mod message;
pub mod replay;
pub mod secret;
pub mod send;
pub mod status;

use chrono::{DateTime, Utc};
use delivery::target::{Target, TargetError};
use entity::client;
use entity::enums::{Action, EventStream, WebhookEnd, WebhookEvent};
use entity::webhook::{Column, Entity, Model};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::{Grant, ResourceScope};
use crate::domain::policy::Permission;
use crate::domain::step::RecordAction;
use crate::kernel::allowed::AllowedRecordAction;
use crate::kernel::app::App;
use crate::kernel::auth::authenticate::{client_actor, scopes_of};
use crate::kernel::changes::Audited;
use crate::kernel::config::Config;
use crate::kernel::context::RequestContext;
use crate::kernel::display_names::{self, DisplayNames, Kind, NamedView, Wanted};
use crate::kernel::error::{Code, Error, FieldError, Result};
use crate::kernel::filter;
use crate::kernel::idempotency::Tx;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::patch::not_null;
use crate::kernel::registry::{self, Registry};
use crate::kernel::reply::{Reply, View};
use crate::kernel::validate::not_blank;

/// The types of events that are sent without being asked for.
const ALWAYS: [WebhookEvent; 2] = [WebhookEvent::Resync, WebhookEvent::Ping];

/// A webhook of a machine client.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewWebhook {
    /// What this client may see is sent, as `GET /v1/changes` shows it.
    pub client_id: Uuid,
    #[validate(length(min = 1, max = 200), custom(function = not_blank))]
    #[schema(
        min_length = 1,
        max_length = 200,
        pattern = r"\S",
        example = "Hệ thống một cửa của Sở Xây dựng"
    )]
    pub name: String,
    /// The address of the receiver: `https`, on the public internet unless the service's settings name its host.
    #[validate(length(min = 1, max = 2000))]
    #[schema(
        min_length = 1,
        max_length = 2000,
        format = "uri",
        example = "https://hooks.example.vn/kiennghi"
    )]
    pub url: String,
    /// The types of events to send. Default: all. `resync` and `ping` are always sent.
    #[validate(length(min = 1, max = 6))]
    #[schema(min_items = 1, max_items = 6)]
    pub types: Option<Vec<WebhookEvent>>,
}

/// Fields to change. Absent fields stay unchanged.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WebhookPatch {
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(min = 1, max = 200), custom(function = not_blank))]
    #[schema(nullable = false, min_length = 1, max_length = 200, pattern = r"\S")]
    pub name: Option<String>,
    /// The address of the receiver. Messages that wait are sent there.
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(min = 1, max = 2000))]
    #[schema(nullable = false, min_length = 1, max_length = 2000, format = "uri")]
    pub url: Option<String>,
    /// The types of events to send, from now on.
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(min = 1, max = 6))]
    #[schema(nullable = false, min_items = 1, max_items = 6)]
    pub types: Option<Vec<WebhookEvent>>,
    /// A webhook that is disabled sends nothing. Enabled again, it goes on where it stood.
    #[serde(default, deserialize_with = "not_null")]
    #[schema(nullable = false)]
    pub disabled: Option<bool>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct WebhookView {
    pub id: Uuid,
    pub client_id: Uuid,
    pub client_name: String,
    pub name: String,
    pub url: String,
    /// The types of events that are sent, besides `resync` and `ping`.
    pub types: Vec<WebhookEvent>,
    /// The secret with which messages are signed (`whsec_…`). Shown once, when the webhook is created. A replayed response
    /// (`Idempotency-Key`) does not contain it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret: Option<String>,
    pub disabled_at: Option<DateTime<Utc>>,
    pub disabled_reason: Option<WebhookEnd>,
    /// What the caller may do now.
    pub actions: Vec<AllowedRecordAction>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl View for WebhookView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    fn is_confidential(&self) -> bool {
        self.secret.is_some()
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/webhooks/{}", self.id))
    }
}

impl Audited for Entity {}

impl Registry for Entity {
    const STREAM: EventStream = EventStream::Webhook;
    const MANAGE: Permission = Permission::ClientManage;
    const ACTIONS: &'static [RecordAction] = &[RecordAction::EditWebhook, RecordAction::ReplaceWebhookSecret];

    fn council(_row: &Model) -> Option<Uuid> {
        None
    }
}

list_query! {
    /// Filters for the list of webhooks.
    WebhookQuery {
        client_id: Vec<Uuid>,
        /// `false`: only those that send; `true`: only those that are disabled.
        disabled: bool,
        /// Why they are disabled: any of these.
        disabled_reason: Vec<WebhookEnd>,
    }
}

/// Creates a webhook, which sends what changes from now on. The response shows its secret, which cannot be read again.
///
/// # Errors
/// 403; 422 for an unknown client or an address that is not allowed.
pub async fn create(app: &mut App, ctx: &RequestContext, new: NewWebhook) -> Result<Reply<WebhookView>> {
    manages(ctx)?;
    let url = address(&app.config, &new.url)?;
    let cursor = replay::present(app, ctx, new.client_id).await?;
    let tx = app.begin(ctx).await?;
    let row = Model {
        id: ctx.new_id(),
        client_id: new.client_id,
        name: new.name,
        url,
        types: words(new.types.as_deref().unwrap_or(WebhookEvent::ALL)),
        disabled_at: None,
        disabled_reason: None,
        version: 1,
        created_at: ctx.now,
        updated_at: ctx.now,
    };
    registry::create::<Entity>(&tx, ctx, &row).await?;
    replay::begin(&tx, row.id, &cursor).await?;
    let secret = secret::add(&tx, ctx, row.id).await?;
    // the response stored for replays has no secret
    let view = display_names::show(&tx, ctx, row).await?;
    let Reply { created, view } = tx.commit(ctx, Reply::created(view)).await?;
    Ok(Reply { created, view: WebhookView { secret: Some(secret), ..view } })
}

/// Changes a webhook.
///
/// # Errors
/// 403, 404, 412; 422 for an address that is not allowed.
pub async fn edit(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    patch: WebhookPatch,
) -> Result<Reply<WebhookView>> {
    manages(ctx)?;
    let url = patch.url.as_deref().map(|url| address(&app.config, url)).transpose()?;
    registry::edit::<Entity, _>(app, ctx, id, version, async |tx, before| {
        let (disabled_at, disabled_reason) = match patch.disabled {
            Some(true) if before.disabled_at.is_none() => (Some(ctx.now), Some(WebhookEnd::ByRequest)),
            Some(false) => (None, None),
            _ => (before.disabled_at, before.disabled_reason),
        };
        if disabled_at.is_none() && before.disabled_at.is_some() {
            send::forgive(tx, id).await?;
        }
        Ok(Model {
            name: patch.name.unwrap_or_else(|| before.name.clone()),
            url: url.unwrap_or_else(|| before.url.clone()),
            types: patch.types.as_deref().map_or_else(|| before.types.clone(), words),
            disabled_at,
            disabled_reason,
            ..before.clone()
        })
    })
    .await
}

/// Returns one webhook.
///
/// # Errors
/// 403, 404.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<WebhookView> {
    manages(ctx)?;
    registry::show::<Entity, _>(app, ctx, id).await
}

/// Lists the webhooks, newest first.
///
/// # Errors
/// 403; 400 for a wrong limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, query: WebhookQuery) -> Result<Page<WebhookView>> {
    manages(ctx)?;
    let page = page::by_id(app, ctx, "webhooks", &query, filtered(&query), Column::Id).await?;
    display_names::show_page(app.read(), ctx, page).await
}

/// Selects the ids of the webhooks that the query asks for.
///
/// # Errors
/// 403.
pub fn ids(ctx: &RequestContext, query: &WebhookQuery) -> Result<SelectStatement> {
    manages(ctx)?;
    Ok(filtered(query).select_only().column(Column::Id).into_query())
}

fn filtered(query: &WebhookQuery) -> Select<Entity> {
    let disabled = query.disabled.map(|disabled| match disabled {
        true => Column::DisabledAt.is_not_null(),
        false => Column::DisabledAt.is_null(),
    });
    let all = Condition::all()
        .add_option(filter::any(Column::ClientId, query.client_id.as_deref()))
        .add_option(filter::any(Column::DisabledReason, query.disabled_reason.as_deref()))
        .add_option(disabled);
    Entity::find().filter(all)
}

/// Disables a webhook for another reason than an admin's wish.
///
/// # Errors
/// When the database refuses.
async fn end(tx: &Tx<'_>, ctx: &RequestContext, before: Model, reason: WebhookEnd) -> Result<()> {
    let after = Model { disabled_at: Some(ctx.now), disabled_reason: Some(reason), ..before.clone() };
    registry::save::<Entity>(tx, ctx, before, after, Action::Update).await.map(drop)
}

/// Returns the grant with which the caller manages webhooks.
///
/// # Errors
/// 403.
fn manages(ctx: &RequestContext) -> Result<Option<&Grant>> {
    ctx.require(Permission::ClientManage, &ResourceScope::default())
}

/// Returns the context of a webhook's client, with all its scopes; `None` when its organization has ended.
///
/// # Errors
/// When the database cannot be read.
async fn of_client(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    client: &client::Model,
) -> Result<Option<RequestContext>> {
    let actor = client_actor(db, client, scopes_of(client), ctx.today()).await?;
    Ok(actor.map(|actor| RequestContext::at(ctx.now, actor)))
}

/// Locks a webhook.
///
/// # Errors
/// 404.
async fn lock(tx: &Tx<'_>, id: Uuid) -> Result<Model> {
    Ok(Entity::find_by_id(id).lock_exclusive().one(tx).await?.ok_or(Code::NotFound)?)
}

/// Returns an address as it is stored.
///
/// # Errors
/// 422 when nothing may be sent there.
fn address(config: &Config, url: &str) -> Result<String> {
    let refused = |error: TargetError| {
        let field = FieldError::field("/url", "not_allowed", error.to_string());
        Error::fields(Code::Invalid, vec![field.in_vietnamese(error.vietnamese())])
    };
    let target = Target::parse(url, &config.webhook_hosts()).map_err(refused)?;
    Ok(target.as_str().to_owned())
}

/// Returns types as they are stored, in order and once each, without those that are always sent.
fn words(types: &[WebhookEvent]) -> String {
    let asked = WebhookEvent::ALL.iter().filter(|one| types.contains(one) && !ALWAYS.contains(one));
    asked.map(|one| one.word()).collect::<Vec<_>>().join(" ")
}

/// Returns the types that a webhook sends because they were asked for.
fn types_of(hook: &Model) -> Vec<WebhookEvent> {
    hook.types.split(' ').filter_map(|word| word.parse().ok()).collect()
}

impl NamedView<Model> for WebhookView {
    fn wanted(row: &Model, wanted: Wanted) -> Wanted {
        wanted.with(Kind::Client, [row.client_id])
    }

    fn show(ctx: &RequestContext, hook: Model, names: &DisplayNames) -> Self {
        Self {
            actions: registry::actions::<Entity>(ctx, &hook),
            types: types_of(&hook),
            client_name: names.of(hook.client_id),
            id: hook.id,
            client_id: hook.client_id,
            name: hook.name,
            url: hook.url,
            secret: None,
            disabled_at: hook.disabled_at,
            disabled_reason: hook.disabled_reason,
            version: hook.version,
            created_at: hook.created_at,
            updated_at: hook.updated_at,
        }
    }
}
