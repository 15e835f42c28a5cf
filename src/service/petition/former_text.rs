//! Former wordings of petitions. An edit keeps what it replaces, encrypted; the event holds only a keyed digest of the
//! wording before and after. A leader can erase a former wording, which stays visible as erased (Law 91/2025/QH15).

use chrono::{DateTime, Utc};
use entity::case;
use entity::enums::{Action, CaseKind};
use entity::former_text::{ActiveModel, Column, Entity, Model};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, Select};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::event::{EraseFormerText, FormerText};
use crate::domain::policy::Permission;
use crate::domain::step::FormerTextAction;
use crate::kernel::allowed::AllowedFormerTextAction;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::display_names::{DisplayNames, Kind, Wanted};
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::reply::{Reply, View};
use crate::kernel::secrets::Secrets;
use crate::kernel::versioned;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::{guards, party, view};
use crate::service::petition::hidden;

/// The wording of a petition: what an edit can replace.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    pub content: String,
    pub locality: Option<String>,
}

/// A former wording of a petition.
#[derive(Debug, Serialize, ToSchema)]
pub struct FormerTextView {
    pub id: Uuid,
    pub petition_id: Uuid,
    pub petition_number: String,
    /// The version of the petition that had this wording last.
    pub petition_version: i64,
    /// `null` when it was erased.
    pub content: Option<String>,
    /// `null` also when it was erased.
    pub locality: Option<String>,
    /// The user who replaced it; `null` when a machine client did.
    pub replaced_by: Option<Uuid>,
    pub replaced_by_name: Option<String>,
    pub replaced_at: DateTime<Utc>,
    pub erased_by: Option<Uuid>,
    pub erased_by_name: Option<String>,
    pub erased_at: Option<DateTime<Utc>>,
    /// What the caller may do now.
    pub actions: Vec<AllowedFormerTextAction>,
    pub version: i64,
}

impl View for FormerTextView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    /// The text must not be in the reply that is stored for an `Idempotency-Key`: it could not be erased there.
    fn is_confidential(&self) -> bool {
        true
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/petitions/{}/former-texts/{}", self.petition_id, self.id))
    }
}

list_query! {
    /// Filters for the former wordings of a petition.
    FormerTextQuery {
        /// `false`: only those that can still be read; `true`: only those that were erased.
        erased: bool,
    }
}

/// Keeps the wording that an edit replaces. Returns what the event says about it.
pub(super) async fn keep(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    before: &case::Model,
    after: &Wording,
) -> Result<FormerText> {
    let secrets = &tx.shared().secrets;
    let wording = Wording { content: before.content.clone(), locality: before.locality.clone() };
    let id = ctx.new_id();
    let (key_id, sealed) = secrets.seal(id.as_bytes(), &bytes(&wording)?)?;
    let row = Model {
        id,
        case_id: before.id,
        case_version: before.version,
        key_id: Some(key_id),
        sealed: Some(sealed),
        replaced_by: ctx.actor.user_id,
        erased_at: None,
        erased_by: None,
        version: 1,
        created_at: ctx.now,
        updated_at: ctx.now,
    };
    Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
    let digest = |wording: &Wording| digest(secrets, before.id, wording);
    Ok(FormerText { former_text_id: id, old_digest: digest(&wording)?, digest: digest(after)? })
}

/// Reads the newest former wording; `None` when it was erased.
pub(super) async fn newest(tx: &Tx<'_>, case: Uuid) -> Result<Option<Wording>> {
    let kept = Entity::find().filter(Column::CaseId.eq(case)).order_by_desc(Column::Id).one(tx).await?;
    kept.map_or(Ok(None), |row| wording(&tx.shared().secrets, &row))
}

/// Returns a keyed digest of a wording: it proves later which text stood, and reveals nothing about an erased one.
fn digest(secrets: &Secrets, case: Uuid, wording: &Wording) -> Result<String> {
    Ok(secrets.tag(&[case.as_bytes(), &bytes(wording)?[..]].concat()))
}

fn bytes(wording: &Wording) -> Result<Vec<u8>> {
    serde_json::to_vec(wording).map_err(Error::internal)
}

/// Lists the former wordings of a petition, newest first.
///
/// # Errors
/// 404 when the petition is not visible to the caller, 403 without the permission; 400 for a wrong limit or cursor.
pub async fn list(
    app: &App,
    ctx: &RequestContext,
    petition: Uuid,
    query: FormerTextQuery,
) -> Result<Page<FormerTextView>> {
    let erases = readable(app, ctx, petition).await?;
    let mut select = Entity::find().filter(Column::CaseId.eq(petition));
    if let Some(erased) = query.erased {
        select =
            select.filter(if erased { Column::ErasedAt.is_not_null() } else { Column::ErasedAt.is_null() });
    }
    let page = page::by_id(app, ctx, &format!("former_texts/{petition}"), &query, select, Column::Id).await?;
    let names = names(app.read(), ctx, &page.items).await?;
    page.try_map(|row| show(ctx, &app.secrets, row, &names, erases))
}

/// Returns one former wording.
///
/// # Errors
/// 404, 403.
pub async fn read(app: &App, ctx: &RequestContext, petition: Uuid, id: Uuid) -> Result<FormerTextView> {
    let erases = readable(app, ctx, petition).await?;
    let row = one(petition, id).one(app.read()).await?.ok_or(Code::NotFound)?;
    let names = names(app.read(), ctx, std::slice::from_ref(&row)).await?;
    show(ctx, &app.secrets, row, &names, erases)
}

/// Erases a former wording.
///
/// # Errors
/// 404, 403, 412; 409 when it was erased before.
pub async fn erase(
    app: &mut App,
    ctx: &RequestContext,
    petition: Uuid,
    id: Uuid,
    version: i64,
) -> Result<Reply<FormerTextView>> {
    let tx = app.begin(ctx).await?;
    let act = CaseAct::lock(ctx, tx, petition).await?;
    act.only(CaseKind::Petition)?;
    let grant = ctx.require(Permission::FormerTextErase, &act.resource_scope())?;
    party::refuse_interested(&act.tx, ctx, [&act.before]).await?;
    let row = one(petition, id).one(&act.tx).await?.ok_or(Code::NotFound)?;
    ctx.same_version(row.version, version)?;
    if row.erased_at.is_some() {
        return Err(Error::because(
            Code::WrongStatus,
            ("the text is erased already", "nội dung đã được xóa"),
        ));
    }
    let erased = ActiveModel {
        key_id: Set(None),
        sealed: Set(None),
        erased_at: Set(Some(ctx.now)),
        erased_by: Set(ctx.actor.user_id),
        ..Default::default()
    };
    versioned::save(&act.tx, ctx, &row, erased).await?;
    let entry = act.entry(Action::EraseFormerText).by(grant).in_council(Some(act.before.council_id));
    journal::record(&act.tx, ctx, entry.with(EraseFormerText { former_text_id: id })).await?;
    let row = Model {
        key_id: None,
        sealed: None,
        erased_at: Some(ctx.now),
        erased_by: ctx.actor.user_id,
        version: row.version + 1,
        ..row
    };
    let names = names(&act.tx, ctx, std::slice::from_ref(&row)).await?;
    let view = show(ctx, &act.tx.shared().secrets, row, &names, true)?;
    act.tx.commit(ctx, Reply::shown(view)).await
}

/// Checks that the caller may read former wordings: whoever reads the internal events of the petition. Returns whether
/// the caller may erase them.
async fn readable(app: &App, ctx: &RequestContext, petition: Uuid) -> Result<bool> {
    let (case, assignments) = view::visible(app.read(), ctx, petition).await?;
    if case.kind != CaseKind::Petition {
        return Err(Code::NotFound.into());
    }
    let scope = guards::resource_scope(&case, &assignments);
    ctx.require(Permission::EventReadInternal, &scope)?;
    hidden::refuse(&case)?;
    let is_interested = party::of_case(&case, &assignments, &[]).include_interested(&ctx.actor);
    Ok(!is_interested && ctx.actor.may(Permission::FormerTextErase, &scope))
}

/// Decrypts a former wording; `None` when it was erased.
fn wording(secrets: &Secrets, row: &Model) -> Result<Option<Wording>> {
    match (&row.key_id, &row.sealed) {
        (Some(key_id), Some(sealed)) => {
            let plain = secrets.open(key_id, row.id.as_bytes(), sealed)?;
            serde_json::from_slice(&plain).map(Some).map_err(Error::internal)
        }
        _ => Ok(None),
    }
}

fn one(petition: Uuid, id: Uuid) -> Select<Entity> {
    Entity::find_by_id(id).filter(Column::CaseId.eq(petition))
}

/// Loads the names of who replaced and erased wordings, and the numbers of their petitions.
async fn names(db: &impl ConnectionTrait, ctx: &RequestContext, rows: &[Model]) -> Result<DisplayNames> {
    let wanted = Wanted::default()
        .with(Kind::User, rows.iter().flat_map(|row| [row.replaced_by, row.erased_by]))
        .with(Kind::Case, rows.iter().map(|row| row.case_id));
    DisplayNames::load(db, ctx, wanted).await
}

fn show(
    ctx: &RequestContext,
    secrets: &Secrets,
    row: Model,
    names: &DisplayNames,
    erases: bool,
) -> Result<FormerTextView> {
    let wording = wording(secrets, &row)?;
    let (content, locality) = wording.map_or((None, None), |text| (Some(text.content), text.locality));
    let erase = (erases && row.erased_at.is_none()).then(|| {
        let erase = FormerTextAction::EraseFormerText;
        AllowedFormerTextAction::of(ctx, erase, row.case_id).with("{former_text_id}", row.id)
    });
    Ok(FormerTextView {
        actions: erase.into_iter().collect(),
        id: row.id,
        petition_id: row.case_id,
        petition_number: names.of(row.case_id),
        petition_version: row.case_version,
        content,
        locality,
        replaced_by: row.replaced_by,
        replaced_by_name: names.maybe(row.replaced_by),
        replaced_at: row.created_at,
        erased_by: row.erased_by,
        erased_by_name: names.maybe(row.erased_by),
        erased_at: row.erased_at,
        version: row.version,
    })
}
