//! Creates and revokes access links. Both leave an event in the history of the case, whose row is locked.

use chrono::{Days, NaiveDate};
use entity::access_link::{ActiveModel, Column, Entity, Model};
use entity::assignment::Users;
use entity::enums::{Action, EventStream};
use entity::{assignment, case};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect};
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::{Grant, ResourceScope};
use crate::domain::event;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::{RequestContext, beginning_of};
use crate::kernel::display_names;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::{self, Entry};
use crate::kernel::reply::Reply;
use crate::kernel::secrets::{digest, fresh};
use crate::kernel::validate::{not_blank, not_past};
use crate::kernel::versioned;
use crate::service::access_link::view::{AccessLinkView, is_seen};
use crate::service::engine::assignment::background::background;
use crate::service::engine::assignment::linkable;
use crate::service::engine::case::guards;
use crate::service::engine::response::answered::{lock, named};

/// For how many days a link works at least, if nothing else is said.
const DAYS: u64 = 30;
/// For how many days a link works at most.
const MOST_DAYS: u64 = 366;

/// An access link for the agency of an assignment.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAccessLink {
    /// The assignment: of an agency in which nobody can respond.
    pub assignment_id: Uuid,
    /// Legal date: the last day on which the link works, at most 366 days ahead. Default: 30 days ahead, or the due date
    /// if that is later.
    pub expires_on: Option<NaiveDate>,
    /// To whom the office gives it: a name, a mail address, a telephone number.
    #[validate(length(min = 1, max = 200), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 200, pattern = r"\S", example = "Văn thư UBND xã, 0214 3 800 000")]
    pub recipient: Option<String>,
}

/// Creates a link; the one that the assignment had before is revoked.
///
/// # Errors
/// 404 when the assignment is not visible to the caller, 403 without the permission, 409 when it is over or its agency can
/// answer itself, 422 for a wrong last day.
pub async fn create(
    app: &mut App,
    ctx: &RequestContext,
    new: NewAccessLink,
) -> Result<Reply<AccessLinkView>> {
    let token = fresh()?;
    let page = app.config.access_link_page();
    let tx = app.begin(ctx).await?;
    let (case, one) = locked(&tx, new.assignment_id).await?;
    if !guards::sees(&ctx.actor, &one) {
        return Err(Code::NotFound.into());
    }
    linkable::check(ctx, &case, &one, &background(&tx, ctx, [&one]).await?)?;
    let last = last_day(ctx, new.expires_on, &one)?;
    let row = Model {
        id: ctx.new_id(),
        council_id: one.council_id,
        case_id: one.case_id,
        assignment_id: one.id,
        organization_id: one.organization_id,
        recipient: new.recipient,
        token_digest: digest(token.as_bytes()),
        session_digest: None,
        expires_at: beginning_of(last.succ_opt().unwrap_or(last)),
        opened_at: None,
        revoked_at: None,
        created_by: ctx.actor.user_id,
        version: 1,
        created_at: ctx.now,
        updated_at: ctx.now,
    };
    let by = ctx.require(Permission::AccessLinkManage, &guards::assignment_scope(&one))?;
    let former = Entity::find().filter(Column::AssignmentId.eq(one.id)).filter(Column::RevokedAt.is_null());
    if let Some(former) = former.lock_exclusive().one(&tx).await? {
        end(&tx, ctx, &former).await?;
        journal::record(&tx, ctx, entry(&case, &one, &former, Action::RevokeAccessLink, by)).await?;
    }
    Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    note_creator(&tx, ctx, &one).await?;
    journal::record(&tx, ctx, entry(&case, &one, &row, Action::CreateAccessLink, by)).await?;
    let view = display_names::show(&tx, ctx, row).await?;
    // the response stored for replays has no link, whose token is stored nowhere
    let Reply { created, view } = tx.commit(ctx, Reply::created(view)).await?;
    Ok(Reply { created, view: AccessLinkView { url: Some(format!("{page}#{token}")), ..view } })
}

/// Notes that the caller could have used the link before giving it away: like whoever recorded for the agency, the caller does
/// not judge what it says.
async fn note_creator(tx: &Tx<'_>, ctx: &RequestContext, one: &assignment::Model) -> Result<()> {
    let creator = ctx.actor.user_id.and_then(|user| Users::with_recorder(one.reporters.clone(), user));
    let Some(reporters) = creator else { return Ok(()) };
    let changes = assignment::ActiveModel { reporters: Set(Some(reporters)), ..Default::default() };
    versioned::save(tx, ctx, one, changes).await
}

/// Revokes a link: who uses it now is refused from the next request on.
///
/// # Errors
/// 404 when the link is not of the caller's council, 409 when it was revoked already, 412.
pub async fn revoke(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
) -> Result<Reply<AccessLinkView>> {
    let tx = app.begin(ctx).await?;
    let link = Entity::find_by_id(id).one(&tx).await?.filter(|link| is_seen(ctx, link));
    let (case, one) = locked(&tx, link.ok_or(Code::NotFound)?.assignment_id).await?;
    let link = Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(Code::NotFound)?;
    let by = ctx.require(Permission::AccessLinkManage, &ResourceScope::council(link.council_id))?;
    ctx.same_version(link.version, version)?;
    if link.revoked_at.is_some() {
        let detail = ("the link is revoked already", "liên kết đã bị thu hồi");
        return Err(Error::because(Code::WrongStatus, detail));
    }
    end(&tx, ctx, &link).await?;
    journal::record(&tx, ctx, entry(&case, &one, &link, Action::RevokeAccessLink, by)).await?;
    let link = Model {
        revoked_at: Some(ctx.now),
        session_digest: None,
        version: link.version + 1,
        updated_at: ctx.now,
        ..link
    };
    let view = display_names::show(&tx, ctx, link).await?;
    tx.commit(ctx, Reply::shown(view)).await
}

async fn end(tx: &Tx<'_>, ctx: &RequestContext, link: &Model) -> Result<()> {
    let changes =
        ActiveModel { revoked_at: Set(Some(ctx.now)), session_digest: Set(None), ..Default::default() };
    versioned::save(tx, ctx, link, changes).await
}

/// Returns the last day of a link.
fn last_day(ctx: &RequestContext, given: Option<NaiveDate>, one: &assignment::Model) -> Result<NaiveDate> {
    let ahead = |days| ctx.today().checked_add_days(Days::new(days)).unwrap_or_else(|| ctx.today());
    let Some(given) = given else {
        return Ok(one.due().unwrap_or_default().clamp(ahead(DAYS), ahead(MOST_DAYS)));
    };
    not_past(ctx, "/expires_on", given)?;
    match given > ahead(MOST_DAYS) {
        true => Err(Error::field("/expires_on", "too_late", format!("{} at the latest", ahead(MOST_DAYS)))),
        false => Ok(given),
    }
}

/// Locks the case of an assignment, and returns both.
///
/// # Errors
/// 404.
pub(super) async fn locked(tx: &Tx<'_>, id: Uuid) -> Result<(case::Model, assignment::Model)> {
    let (cases, assignments) = lock(tx, std::iter::once(id)).await?;
    let one = named(std::iter::once(id), &assignments)?.pop().ok_or(Code::NotFound)?;
    let case = cases.get(&one.case_id).ok_or(Code::NotFound)?;
    Ok((case.clone(), one.clone()))
}

/// Creates the event of something that was done with a link.
pub(super) fn entry(
    case: &case::Model,
    one: &assignment::Model,
    link: &Model,
    action: Action,
    by: Option<&Grant>,
) -> Entry {
    let data = event::AccessLink {
        access_link_id: link.id,
        organization_id: one.organization_id,
        organization_name: one.organization_name.clone(),
        expires_at: link.expires_at,
    };
    Entry { assignment_id: Some(one.id), ..of_case(case, action, by).with(data) }
}

/// Creates an event about a case that leaves its status.
pub(super) fn of_case(case: &case::Model, action: Action, by: Option<&Grant>) -> Entry {
    let entry = Entry::about(EventStream::Case, case.id, action).by(by).in_council(Some(case.council_id));
    Entry { from: Some(case.status), to: Some(case.status), ..entry }
}
