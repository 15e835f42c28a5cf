//! Filters rows by the caller's read scope.

use entity::enums::ScopeFilter;
use entity::organization::ancestor;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition};

use crate::domain::policy::Permission;
use crate::kernel::context::RequestContext;

/// Filters rows that belong to an assignment by the caller's read scope. A council sees all its rows; an agency those
/// of its own assignments; a committee's coordinator also those of agencies under the committee. A liaison sees none,
/// because the rows may concern cases outside the own area.
#[must_use]
pub fn between(ctx: &RequestContext, council: impl ColumnTrait, agency: impl ColumnTrait) -> Condition {
    let filters = ctx.actor.scope_filters(Permission::CaseRead);
    let seen = filters.into_iter().fold(Condition::any(), |seen, filter| match filter {
        ScopeFilter::Any => seen.add(Expr::val(true)),
        ScopeFilter::Council(id) => seen.add(council.eq(id)),
        ScopeFilter::Assigned(id) => seen.add(agency.eq(id)),
        ScopeFilter::Subordinate(id) => seen.add(agency.in_subquery(ancestor::below(id))),
        ScopeFilter::Own(_) | ScopeFilter::Area { .. } => seen,
    });
    if seen.is_empty() { Condition::all().add(Expr::val(false)) } else { seen }
}

/// Filters rows to the councils in which the caller has a permission for the whole council. A permission that is
/// limited to assigned cases gives no access here.
#[must_use]
pub fn in_councils(ctx: &RequestContext, permission: Permission, council: impl ColumnTrait) -> Condition {
    let filters = ctx.actor.scope_filters(permission);
    let any = filters.into_iter().fold(Condition::any(), |seen, filter| match filter {
        ScopeFilter::Any => seen.add(Expr::val(true)),
        ScopeFilter::Council(id) => seen.add(council.eq(id)),
        _ => seen,
    });
    if any.is_empty() { Condition::all().add(Expr::val(false)) } else { any }
}
