//! Shows access links to the council's office.

use chrono::{DateTime, Utc};
use entity::access_link::{Column, Entity, Model};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::actor::ResourceScope;
use crate::domain::policy::Permission;
use crate::domain::step::AccessLinkAction;
use crate::kernel::allowed::{self, AllowedAccessLinkAction};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::display_names::{self, DisplayNames, Kind, NamedView, Wanted};
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::filter;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::reply::View;
use crate::kernel::scope;
use crate::service::engine::staff::Staff;

/// An access link to an assignment, without the link itself.
#[derive(Debug, Serialize, ToSchema)]
pub struct AccessLinkView {
    pub id: Uuid,
    pub council_id: Uuid,
    pub council_name: String,
    pub case_id: Uuid,
    pub case_number: String,
    pub assignment_id: Uuid,
    /// The agency that may use it.
    pub organization_id: Uuid,
    pub organization_name: String,
    /// To whom the office gave it.
    pub recipient: Option<String>,
    /// The link, to be given to the agency: a page, and after `#` a token, which browsers send to no server. Shown once,
    /// when it is created. A replayed response (`Idempotency-Key`) does not contain it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// When it ends, unless it is revoked or the assignment ends before.
    pub expires_at: DateTime<Utc>,
    /// When it was opened first; `null`: not yet.
    pub opened_at: Option<DateTime<Utc>>,
    pub revoked_at: Option<DateTime<Utc>>,
    pub created_by: Option<Uuid>,
    pub created_by_name: Option<String>,
    /// What the caller may do now.
    pub actions: Vec<AllowedAccessLinkAction>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl View for AccessLinkView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    fn is_confidential(&self) -> bool {
        self.url.is_some()
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/access-links/{}", self.id))
    }
}

list_query! {
    /// Filters for access links.
    AccessLinkQuery {
        council_id: Vec<Uuid>,
        case_id: Vec<Uuid>,
        assignment_id: Vec<Uuid>,
        organization_id: Vec<Uuid>,
        /// `true`: only those that work still; `false`: only those that were revoked or have expired.
        valid: bool,
    }
}

/// Lists the links of the caller's council, newest first.
///
/// # Errors
/// 400 for an invalid limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, query: AccessLinkQuery) -> Result<Page<AccessLinkView>> {
    let valid = Condition::all().add(Column::RevokedAt.is_null()).add(Column::ExpiresAt.gt(ctx.now));
    let all = Condition::all()
        .add(scope::in_councils(ctx, Permission::AccessLinkManage, Column::CouncilId))
        .add_option(filter::any(Column::CouncilId, query.council_id.as_deref()))
        .add_option(filter::any(Column::CaseId, query.case_id.as_deref()))
        .add_option(filter::any(Column::AssignmentId, query.assignment_id.as_deref()))
        .add_option(filter::any(Column::OrganizationId, query.organization_id.as_deref()))
        .add_option(query.valid.map(|yes| if yes { valid } else { valid.not() }));
    let page = page::by_id(app, ctx, "access-links", &query, Entity::find().filter(all), Column::Id).await?;
    display_names::show_page(app.read(), ctx, page).await
}

/// Returns one link of the caller's council.
///
/// # Errors
/// 404.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<AccessLinkView> {
    let link = Entity::find_by_id(id).one(app.read()).await?.filter(|link| is_seen(ctx, link));
    display_names::show(app.read(), ctx, link.ok_or(Code::NotFound)?).await
}

/// Returns the link with which the caller acts.
///
/// # Errors
/// 404 when it does not exist any more, 401 when the agency has people of its own by now.
pub(super) async fn of_caller(db: &impl ConnectionTrait, ctx: &RequestContext) -> Result<Model> {
    let id = ctx.actor.access_link_id.ok_or(Code::NotFound)?;
    let link = Entity::find_by_id(id).one(db).await?.ok_or(Code::NotFound)?;
    speaks_for_nobody_else(&Staff::of(db, ctx, [link.organization_id]).await?, &link)?;
    Ok(link)
}

/// Checks that nobody in the agency can respond by now: then its own people speak for it.
///
/// # Errors
/// 401 when somebody can.
pub(super) fn speaks_for_nobody_else(staff: &Staff, link: &Model) -> Result<()> {
    let detail = ("the agency has users now, who sign in", "cơ quan đã có tài khoản; hãy đăng nhập");
    match staff.can(link.organization_id, Permission::CaseRespond) {
        true => Err(Error::because(Code::Unauthenticated, detail)),
        false => Ok(()),
    }
}

/// Returns whether the caller may see a link.
#[must_use]
pub(super) fn is_seen(ctx: &RequestContext, link: &Model) -> bool {
    ctx.actor.may(Permission::AccessLinkManage, &ResourceScope::council(link.council_id))
}

impl NamedView<Model> for AccessLinkView {
    fn wanted(row: &Model, wanted: Wanted) -> Wanted {
        wanted
            .with(Kind::Organization, [row.council_id, row.organization_id])
            .with(Kind::Case, [row.case_id])
            .with(Kind::User, [row.created_by])
    }

    fn show(ctx: &RequestContext, link: Model, names: &DisplayNames) -> Self {
        let revoke = link.revoked_at.is_none() && is_seen(ctx, &link);
        Self {
            actions: allowed::all(ctx, revoke.then_some(AccessLinkAction::RevokeAccessLink), link.id),
            council_name: names.of(link.council_id),
            case_number: names.of(link.case_id),
            organization_name: names.of(link.organization_id),
            created_by_name: names.maybe(link.created_by),
            url: None,
            id: link.id,
            council_id: link.council_id,
            case_id: link.case_id,
            assignment_id: link.assignment_id,
            organization_id: link.organization_id,
            recipient: link.recipient,
            expires_at: link.expires_at,
            opened_at: link.opened_at,
            revoked_at: link.revoked_at,
            created_by: link.created_by,
            version: link.version,
            created_at: link.created_at,
            updated_at: link.updated_at,
        }
    }
}
