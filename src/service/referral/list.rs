//! Lists referrals: those that a council received, and those that it sent.

use entity::assignment::{Column, Entity};
use entity::enums::AssignmentStatus;
use sea_orm::sea_query::{Expr, SelectStatement};
use sea_orm::{Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::filter;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::scope::in_councils;
use crate::service::engine::allowed::words::ReferralAct;
use crate::service::referral::allowed;
use crate::service::referral::view::{self, ReferralView};

/// Whether referrals came to the caller's council or went out from it.
///
/// - `incoming`: What other councils referred to the caller's.
/// - `outgoing`: What the caller's council referred to others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReferralDirection {
    #[default]
    Incoming,
    Outgoing,
}

list_query! {
    /// Filters for referrals.
    ReferralQuery {
        direction: ReferralDirection,
        status: Vec<AssignmentStatus>,
        /// What the caller may do about the referral now: any of these.
        allowed: Vec<ReferralAct>,
    }
}

/// Lists the referrals of the caller's councils, newest first.
///
/// # Errors
/// 400 for an invalid limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, query: ReferralQuery) -> Result<Page<ReferralView>> {
    let select = filtered(app, ctx, &query);
    let page = page::by_id(app, ctx, "referrals", &query, select, Column::Id).await?;
    let items = view::show_all(app.read(), ctx, page.items).await?;
    Ok(Page { items, next_cursor: page.next_cursor, count: page.count, facets: None })
}

/// Selects the referrals of the caller's councils that the query asks for.
fn filtered(app: &App, ctx: &RequestContext, query: &ReferralQuery) -> Select<Entity> {
    let own = |council| in_councils(ctx, Permission::ReferralRead, council);
    let own = match query.direction.unwrap_or_default() {
        ReferralDirection::Incoming => own(Column::OrganizationId),
        ReferralDirection::Outgoing => own(Column::CouncilId),
    };
    let backend = app.read().get_database_backend();
    let allowed = query.allowed.as_deref().map(|acts| allowed::allowed(ctx, backend, acts));
    let status =
        Condition::all().add_option(allowed).add_option(filter::any(Column::Status, query.status.as_deref()));
    // spelled as the partial indexes are: neither database sees that a parameter says the same
    Entity::find().filter(Expr::cust("assignment.referral")).filter(own).filter(status)
}

/// Selects their ids.
#[must_use]
pub fn ids(app: &App, ctx: &RequestContext, query: &ReferralQuery) -> SelectStatement {
    filtered(app, ctx, query).select_only().column(Column::Id).into_query()
}
