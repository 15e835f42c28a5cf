//! The petitioner's identity: optional, stored separately, encrypted; every reading is recorded (Law 91/2025/QH15).

use entity::enums::{Action, CaseKind, EventStream};
use entity::{case, event, petitioner};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::Grant;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::{self, Entry};
use crate::kernel::reply::{Reply, View};
use crate::kernel::validate::not_blank;
use crate::kernel::versioned::{self, Change};
use crate::service::engine::batch::Batch;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::guards;
use crate::service::engine::case::view::CaseView;
use crate::service::petition::{hidden, parts};

/// Why a part has no identity of its own.
const OF_WHOLE: (&str, &str) = ("its petitioner is that of the whole", "người kiến nghị thuộc kiến nghị gốc");

/// The petitioner. Ethnicity, religion and political views are never stored.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Petitioner {
    #[validate(length(min = 1, max = 200), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 200, pattern = r"\S")]
    pub full_name: String,
    #[validate(length(max = 30))]
    #[schema(max_length = 30)]
    pub phone: Option<String>,
    #[validate(length(max = 300))]
    #[schema(max_length = 300)]
    pub address: Option<String>,
    #[validate(length(max = 200))]
    #[schema(max_length = 200)]
    pub email: Option<String>,
}

impl View for Petitioner {
    fn is_confidential(&self) -> bool {
        true
    }
}

impl std::fmt::Debug for Petitioner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Petitioner(…)")
    }
}

/// Returns the decrypted identity, after recording the reading as an event.
///
/// # Errors
/// 404 when the caller cannot see the case or it has no petitioner; 403 without the permission.
pub async fn read(app: &mut App, ctx: &RequestContext, case_id: Uuid) -> Result<Petitioner> {
    let tx = app.begin(ctx).await?;
    let act = CaseAct::lock(ctx, tx, case_id).await?;
    act.only(CaseKind::Petition)?;
    let grant = require(&act, Permission::PetitionerRead).await?;
    hidden::refuse(&act.before)?;
    let entry = act.entry(Action::ReadPetitioner).by(grant).in_council(Some(act.before.council_id));
    let identity = match act.before.part_of {
        None => stored(&act.tx, case_id).await?,
        Some(id) => of_whole(&act, id, entry.clone()).await?,
    };
    let identity = identity.ok_or(Code::NotFound)?;
    journal::record(&act.tx, ctx, entry).await?;
    act.tx.done().await?;
    Ok(identity)
}

/// Reads the identity that a part shares with its whole. The history of the whole keeps every reading, too.
async fn of_whole(act: &CaseAct<'_>, id: Uuid, entry: Entry) -> Result<Option<Petitioner>> {
    let whole = case::Entity::for_update(id).one(&act.tx).await?.ok_or(Code::NotFound)?;
    hidden::refuse(&whole)?;
    let Some(identity) = stored(&act.tx, id).await? else { return Ok(None) };
    journal::record(&act.tx, act.ctx, Entry { stream_id: id, ..entry }).await?;
    Ok(Some(identity))
}

/// Sets or replaces the identity.
///
/// # Errors
/// 404, 403, 412, as for every step of a case; 409 for a part, which has that of its whole.
pub async fn set(
    app: &mut App,
    ctx: &RequestContext,
    case_id: Uuid,
    version: i64,
    new: Petitioner,
) -> Result<Reply<Petitioner>> {
    let tx = app.begin(ctx).await?;
    let (mut act, parts) = parts::lock(ctx, tx, case_id).await?;
    act.only(CaseKind::Petition)?;
    let grant = require(&act, Permission::PetitionerEdit).await?;
    hidden::refuse(&act.before)?;
    ctx.same_version(act.before.version, version)?;
    parts::refuse(&act.before, OF_WHOLE)?;
    store(ctx, &act.tx, case_id, &new).await?;
    act.case.has_petitioner = Set(true);
    tell_parts(&act, parts, grant, Action::SetPetitioner).await?;
    versioned::save(&act.tx, ctx, &act.before, act.case.clone()).await?;
    let entry = act.entry(Action::SetPetitioner).by(grant).in_council(Some(act.before.council_id));
    journal::record(&act.tx, ctx, entry).await?;
    act.tx.done().await?;
    Ok(Reply::shown(new))
}

/// Erases the identity.
///
/// # Errors
/// 404 also when there is none; 403, 412, as for every step of a case; 409 for a part, which has that of its whole.
pub async fn erase(
    app: &mut App,
    ctx: &RequestContext,
    case_id: Uuid,
    version: i64,
) -> Result<Reply<CaseView>> {
    let tx = app.begin(ctx).await?;
    let (mut act, parts) = parts::lock(ctx, tx, case_id).await?;
    act.only(CaseKind::Petition)?;
    let grant = require(&act, Permission::PetitionerEdit).await?;
    ctx.same_version(act.before.version, version)?;
    parts::refuse(&act.before, OF_WHOLE)?;
    let erased = petitioner::Entity::delete_by_id(case_id).exec(&act.tx).await?;
    if erased.rows_affected == 0 {
        return Err(Code::NotFound.into());
    }
    act.case.has_petitioner = Set(false);
    tell_parts(&act, parts, grant, Action::ErasePetitioner).await?;
    versioned::save(&act.tx, ctx, &act.before, act.case.clone()).await?;
    let entry = act.entry(Action::ErasePetitioner).by(grant).in_council(Some(act.before.council_id));
    journal::record(&act.tx, ctx, entry).await?;
    act.commit().await
}

/// Lets the parts show whether there is an identity, and records in their histories that it was set or erased.
async fn tell_parts(
    act: &CaseAct<'_>,
    parts: Vec<case::Model>,
    grant: Option<&Grant>,
    action: Action,
) -> Result<()> {
    let mut batch = Batch::default();
    for part in parts {
        let entry = Entry::about(EventStream::Case, part.id, action).by(grant);
        batch.events.push(entry.in_council(Some(part.council_id)));
        let changes =
            case::ActiveModel { has_petitioner: Set(action == Action::SetPetitioner), ..Default::default() };
        batch.cases.push(Change { read: part, changes, steps: 1 });
    }
    batch.store(&act.tx, act.ctx).await
}

/// Returns the grant under which the caller handles the identity. Liaisons and deputies handle those that liaisons and
/// deputies of their organization registered, not those of its clerks.
async fn require<'a>(act: &CaseAct<'a>, permission: Permission) -> Result<Option<&'a Grant>> {
    let (ctx, scope) = (act.ctx, act.resource_scope());
    let grant = ctx.require(permission, &scope)?;
    if ctx.actor.is_system {
        return Ok(grant);
    }
    let registered = act.before.part_of.unwrap_or(act.before.id);
    let registration = registration(&act.tx, registered).await?;
    let role = registration.and_then(|event| event.role);
    match ctx.actor.grant_for_own(permission, &scope, role) {
        Some(grant) => Ok(Some(grant)),
        None => Err(Error::because(
            Code::Forbidden,
            ("registered by a clerk", "do chuyên viên Văn phòng đăng ký"),
        )),
    }
}

/// Loads the event with which a petition was registered.
async fn registration(tx: &Tx<'_>, case_id: Uuid) -> Result<Option<event::Model>> {
    let first = event::Entity::find()
        .filter(event::Column::Stream.eq(EventStream::Case))
        .filter(event::Column::StreamId.eq(case_id))
        .filter(event::Column::Seq.eq(1));
    Ok(first.one(tx).await?)
}

/// Tells whether a registration that is sent again gives no petitioner, or the stored one, so that an identity is never
/// dropped silently. Whoever may not read the identity gets `false` when they give one, so that guesses tell them
/// nothing; with whoever may, but did not just register it, the comparison is recorded as a reading.
pub(super) async fn is_repeated(
    ctx: &RequestContext,
    tx: &Tx<'_>,
    there: &case::Model,
    named: Option<&Petitioner>,
) -> Result<bool> {
    let Some(named) = named else { return Ok(true) };
    if there.complaint_forwarding.is_some() {
        return Ok(false);
    }
    let Some(registration) = registration(tx, there.id).await? else { return Ok(false) };
    let scope = guards::resource_scope(there, &[]);
    let Some(grant) = ctx.actor.grant_for_own(Permission::PetitionerRead, &scope, registration.role) else {
        return Ok(false);
    };
    let is_same = stored(tx, there.id).await?.as_ref() == Some(named);
    let is_retry = there.version == 1
        && (registration.user_id, registration.client_id) == (ctx.actor.user_id, ctx.actor.client_id);
    if !is_retry || !is_same {
        let entry = Entry::about(EventStream::Case, there.id, Action::ReadPetitioner);
        journal::record(tx, ctx, entry.by(Some(grant)).in_council(Some(there.council_id))).await?;
    }
    Ok(is_same)
}

/// Loads and decrypts the stored identity. A caller that shows it must record the reading.
///
/// # Errors
/// Internal error when the encryption key is not configured.
pub async fn stored(tx: &Tx<'_>, case_id: Uuid) -> Result<Option<Petitioner>> {
    let Some(row) = petitioner::Entity::find_by_id(case_id).one(tx).await? else { return Ok(None) };
    let plain = tx.shared().secrets.open(&row.key_id, case_id.as_bytes(), &row.sealed)?;
    serde_json::from_slice(&plain).map(Some).map_err(Error::internal)
}

/// Encrypts and stores the identity for its case.
pub async fn store(ctx: &RequestContext, tx: &Tx<'_>, case_id: Uuid, new: &Petitioner) -> Result<()> {
    use petitioner::{ActiveModel, Column, Entity};
    let plain = serde_json::to_vec(new).map_err(Error::internal)?;
    let (key_id, sealed) = tx.shared().secrets.seal(case_id.as_bytes(), &plain)?;
    let row = ActiveModel {
        case_id: Set(case_id),
        key_id: Set(key_id),
        sealed: Set(sealed),
        updated_at: Set(ctx.now),
    };
    let again = OnConflict::column(Column::CaseId)
        .update_columns([Column::KeyId, Column::Sealed, Column::UpdatedAt])
        .to_owned();
    Entity::insert(row).on_conflict(again).exec_without_returning(tx).await?;
    Ok(())
}
