//! Subscriptions: which address is told what, and when.

use chrono::{DateTime, Utc};
use entity::enums::{Action, EventStream, MailEnd, MailFrequency, MailLanguage, Role};
use entity::mail::subscription::{Column, Entity, Model};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::{Grant, ResourceScope};
use crate::domain::policy::Permission;
use crate::domain::step::RecordAction;
use crate::kernel::allowed::AllowedRecordAction;
use crate::kernel::app::App;
use crate::kernel::changes::Audited;
use crate::kernel::context::RequestContext;
use crate::kernel::display_names::{self, DisplayNames, Kind, NamedView, Wanted};
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::filter;
use crate::kernel::idempotency::Tx;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::patch::not_null;
use crate::kernel::registry::{self, Registry};
use crate::kernel::reply::{Reply, View};
use crate::service::directory::grant::check_role_allowed;
use crate::service::mail::fields::{address, events, events_of, queues, words_of};
use crate::service::mail::{progress, send};
use crate::service::queues::queue::Queue;

/// The most subscriptions of a user, or of a body.
const MOST: u64 = 10;

/// A subscription of a user, or of a body in one of its roles.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewMailSubscription {
    /// A body that is told, also one without users; with `role`. Only admins name a body. Default: the caller.
    pub organization_id: Option<Uuid>,
    /// The role in which the body sees queues and cases.
    pub role: Option<Role>,
    /// The mail address: ASCII, without a display name.
    #[validate(length(min = 3, max = 254))]
    #[schema(min_length = 3, max_length = 254, format = "email", example = "vanthu@sxd.laocai.gov.vn")]
    pub address: String,
    /// The language of the mails. Default: Vietnamese.
    pub language: Option<MailLanguage>,
    pub frequency: MailFrequency,
    /// The queues of work to tell of. Default: all of the subscriber.
    #[validate(length(min = 1, max = 30))]
    #[schema(min_items = 1, max_items = 30)]
    pub queues: Option<Vec<Queue>>,
    /// What to tell of besides: events of cases that the subscriber may see. Default: none.
    #[validate(length(max = 30))]
    #[schema(max_items = 30)]
    pub events: Option<Vec<Action>>,
}

/// Fields to change. Absent fields stay unchanged.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MailSubscriptionPatch {
    /// The mail address. Mails that wait are sent there.
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(min = 3, max = 254))]
    #[schema(nullable = false, min_length = 3, max_length = 254, format = "email")]
    pub address: Option<String>,
    #[serde(default, deserialize_with = "not_null")]
    #[schema(nullable = false)]
    pub language: Option<MailLanguage>,
    #[serde(default, deserialize_with = "not_null")]
    #[schema(nullable = false)]
    pub frequency: Option<MailFrequency>,
    /// The queues of work to tell of; an empty list: all of the subscriber.
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(max = 30))]
    #[schema(nullable = false, max_items = 30)]
    pub queues: Option<Vec<Queue>>,
    /// The events of cases to tell of.
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(max = 30))]
    #[schema(nullable = false, max_items = 30)]
    pub events: Option<Vec<Action>>,
    /// A subscription that is disabled sends nothing, and mails that wait are dropped.
    #[serde(default, deserialize_with = "not_null")]
    #[schema(nullable = false)]
    pub disabled: Option<bool>,
}

impl MailSubscriptionPatch {
    fn changes_more_than_disabled(&self) -> bool {
        let of_mails = self.address.is_some() || self.language.is_some() || self.frequency.is_some();
        of_mails || self.queues.is_some() || self.events.is_some()
    }
}

#[derive(Debug, Serialize, ToSchema)]
pub struct MailSubscriptionView {
    pub id: Uuid,
    /// The user who is told; `null` when it is a body.
    pub user_id: Option<Uuid>,
    pub user_name: Option<String>,
    /// The body that is told.
    pub organization_id: Option<Uuid>,
    pub organization_name: Option<String>,
    pub role: Option<Role>,
    pub address: String,
    pub language: MailLanguage,
    pub frequency: MailFrequency,
    /// The queues of work to tell of; none: all of the subscriber.
    pub queues: Vec<Queue>,
    /// The events of cases to tell of.
    pub events: Vec<Action>,
    pub disabled_at: Option<DateTime<Utc>>,
    pub disabled_reason: Option<MailEnd>,
    /// What the caller may do now.
    pub actions: Vec<AllowedRecordAction>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl View for MailSubscriptionView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/mail-subscriptions/{}", self.id))
    }
}

// the log says to which address things went
impl Audited for Entity {}

impl Registry for Entity {
    const STREAM: EventStream = EventStream::MailSubscription;
    const MANAGE: Permission = Permission::UserManage;
    const ACTIONS: &'static [RecordAction] = &[RecordAction::EditMailSubscription];

    fn council(_row: &Model) -> Option<Uuid> {
        None
    }

    fn managed<'a>(ctx: &'a RequestContext, row: &Model) -> Result<Option<&'a Grant>> {
        match is_own(ctx, row) {
            true => Ok(None),
            false => ctx.require(Permission::UserManage, &ResourceScope::default()),
        }
    }

    fn is_seen(ctx: &RequestContext, row: &Model) -> bool {
        is_own(ctx, row) || ctx.actor.may(Permission::UserManage, &ResourceScope::default())
    }
}

fn is_own(ctx: &RequestContext, row: &Model) -> bool {
    row.user_id.is_some() && row.user_id == ctx.actor.user_id
}

list_query! {
    /// Filters for the list of subscriptions to mails.
    MailSubscriptionQuery {
        user_id: Vec<Uuid>,
        organization_id: Vec<Uuid>,
        frequency: Vec<MailFrequency>,
        /// `false`: only those that send; `true`: only those that are disabled.
        disabled: bool,
    }
}

/// Creates a subscription. The first mail tells what waits by then.
///
/// # Errors
/// 403 for a body, but for admins; 409 when the body does not have the role; 422 for invalid fields, and when the subscriber
/// has too many.
pub async fn create(
    app: &mut App,
    ctx: &RequestContext,
    new: NewMailSubscription,
) -> Result<Reply<MailSubscriptionView>> {
    let body = match (new.organization_id, new.role) {
        (None, None) => None,
        (organization, role) => {
            ctx.require(Permission::UserManage, &ResourceScope::default())?;
            let missing = |pointer: &str| Error::field(pointer, "required", "name a body and its role");
            Some((
                organization.ok_or_else(|| missing("/organization_id"))?,
                role.ok_or_else(|| missing("/role"))?,
            ))
        }
    };
    let user_id = match body {
        Some(_) => None,
        None => Some(ctx.actor.user_id.ok_or(Code::Forbidden)?),
    };
    let row = Model {
        id: ctx.new_id(),
        user_id,
        organization_id: body.map(|(organization, _)| organization),
        role: body.map(|(_, role)| role),
        address: address(&app.config.mail_domains, &new.address)?,
        language: new.language.unwrap_or(MailLanguage::Vietnamese),
        frequency: new.frequency,
        queues: words_of(&new.queues.unwrap_or_default()),
        events: events_of(&new.events.unwrap_or_default()),
        disabled_at: None,
        disabled_reason: None,
        version: 1,
        created_at: ctx.now,
        updated_at: ctx.now,
    };
    let cursor = progress::present(app, ctx).await?;
    let tx = app.begin(ctx).await?;
    if let Some((organization, role)) = body {
        check_role_allowed(&tx, ctx, role, organization).await?;
    }
    few(&tx, &row).await?;
    registry::create::<Entity>(&tx, ctx, &row).await?;
    progress::begin(&tx, ctx, row.id, cursor).await?;
    let view = display_names::show(&tx, ctx, row).await?;
    tx.commit(ctx, Reply::created(view)).await
}

/// Checks that the subscriber has few subscriptions.
async fn few(tx: &Tx<'_>, row: &Model) -> Result<()> {
    let of_it = match row.user_id {
        Some(user) => Column::UserId.eq(user),
        None => Column::OrganizationId.eq(row.organization_id),
    };
    if Entity::find().filter(of_it).count(tx).await? < MOST {
        return Ok(());
    }
    let detail = format!("the subscriber has {MOST} subscriptions; change one of them");
    Err(Error::field("/address", "too_many", detail))
}

/// Changes a subscription. An admin disables and enables that of a user, and changes nothing else of it: whoever decides
/// what a subscription tells, and to which address, may read it.
///
/// # Errors
/// 403, 404, 412; 422 for an address that is not allowed.
pub async fn edit(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    patch: MailSubscriptionPatch,
) -> Result<Reply<MailSubscriptionView>> {
    let domains = app.config.mail_domains.clone();
    registry::edit::<Entity, _>(app, ctx, id, version, async |tx, before| {
        let is_others = before.user_id.is_some() && !is_own(ctx, before);
        if is_others && patch.changes_more_than_disabled() {
            return Err(Code::Forbidden.into());
        }
        let address = patch.address.as_deref().map(|text| address(&domains, text)).transpose()?;
        let (disabled_at, disabled_reason) = match patch.disabled {
            Some(true) if before.disabled_at.is_none() => (Some(ctx.now), Some(MailEnd::ByRequest)),
            Some(false) => (None, None),
            _ => (before.disabled_at, before.disabled_reason),
        };
        if disabled_at.is_some() && before.disabled_at.is_none() {
            send::drop_waiting(tx, ctx, id, None).await?;
        }
        let address = address.unwrap_or_else(|| before.address.clone());
        if address != before.address {
            send::readdress(tx, id, &address).await?;
        }
        Ok(Model {
            address,
            language: patch.language.unwrap_or(before.language),
            frequency: patch.frequency.unwrap_or(before.frequency),
            queues: patch.queues.as_deref().map_or_else(|| before.queues.clone(), words_of),
            events: patch.events.as_deref().map_or_else(|| before.events.clone(), events_of),
            disabled_at,
            disabled_reason,
            ..before.clone()
        })
    })
    .await
}

/// Returns one subscription.
///
/// # Errors
/// 404.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<MailSubscriptionView> {
    registry::show::<Entity, _>(app, ctx, id).await
}

/// Lists the subscriptions that the caller may see, newest first: all for admins, and the own ones for others.
///
/// # Errors
/// 400 for a wrong limit or cursor.
pub async fn list(
    app: &App,
    ctx: &RequestContext,
    query: MailSubscriptionQuery,
) -> Result<Page<MailSubscriptionView>> {
    let mut all = Condition::all();
    if !ctx.actor.may(Permission::UserManage, &ResourceScope::default()) {
        all = all.add(Column::UserId.eq(ctx.actor.user_id.unwrap_or_default()));
    }
    all = all.add_option(filter::any(Column::UserId, query.user_id.as_deref()));
    all = all.add_option(filter::any(Column::OrganizationId, query.organization_id.as_deref()));
    all = all.add_option(filter::any(Column::Frequency, query.frequency.as_deref()));
    all = all.add_option(query.disabled.map(|disabled| match disabled {
        true => Column::DisabledAt.is_not_null(),
        false => Column::DisabledAt.is_null(),
    }));
    let select = Entity::find().filter(all);
    let page = page::by_id(app, ctx, "mail_subscriptions", &query, select, Column::Id).await?;
    display_names::show_page(app.read(), ctx, page).await
}

/// Disables a subscription because of what became of a mail to its address, and drops the other mails that wait.
///
/// # Errors
/// When the database refuses.
pub(super) async fn end(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    id: Uuid,
    reason: MailEnd,
    (address, mail): (&str, Option<Uuid>),
) -> Result<()> {
    let row = Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    // another address, or somebody was faster
    let Some(before) = row.filter(|row| row.disabled_at.is_none() && row.address == address) else {
        return Ok(());
    };
    tracing::warn!(subscription = %id, reason = reason.word(), "a subscription to mails was disabled");
    let after = Model { disabled_at: Some(ctx.now), disabled_reason: Some(reason), ..before.clone() };
    registry::save::<Entity>(tx, ctx, before, after, Action::Update).await?;
    send::drop_waiting(tx, ctx, id, mail).await
}

/// Locks a subscription, before its mails.
///
/// # Errors
/// 404.
pub(super) async fn lock(tx: &Tx<'_>, id: Uuid) -> Result<()> {
    Entity::find_by_id(id).lock_exclusive().one(tx).await?.map(drop).ok_or_else(|| Code::NotFound.into())
}

impl NamedView<Model> for MailSubscriptionView {
    fn wanted(row: &Model, wanted: Wanted) -> Wanted {
        wanted.with(Kind::User, [row.user_id]).with(Kind::Organization, [row.organization_id])
    }

    fn show(ctx: &RequestContext, row: Model, names: &DisplayNames) -> Self {
        Self {
            actions: registry::actions::<Entity>(ctx, &row),
            queues: queues(&row),
            events: events(&row),
            user_name: names.maybe(row.user_id),
            organization_name: names.maybe(row.organization_id),
            id: row.id,
            user_id: row.user_id,
            organization_id: row.organization_id,
            role: row.role,
            address: row.address,
            language: row.language,
            frequency: row.frequency,
            disabled_at: row.disabled_at,
            disabled_reason: row.disabled_reason,
            version: row.version,
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}
