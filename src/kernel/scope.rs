//! Filters of rows by what the caller may see.

use entity::enums::ScopeFilter;
use entity::organization::ancestor;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition};

use crate::domain::policy::Permission;
use crate::kernel::context::RequestContext;

/// What hangs on assignments, as a reader sees it: a council all that is its own, an agency what is to it or of it, a
/// committee what is below it too. A liaison sees none: it may tell of cases outside the own area.
#[must_use]
pub fn between(ctx: &RequestContext, council: impl ColumnTrait, agency: impl ColumnTrait) -> Condition {
    let reach = ctx.actor.within(Permission::CaseRead);
    let seen = reach.into_iter().fold(Condition::any(), |seen, within| match within {
        ScopeFilter::Any => seen.add(Expr::val(true)),
        ScopeFilter::Council(id) => seen.add(council.eq(id)),
        ScopeFilter::Assigned(id) => seen.add(agency.eq(id)),
        ScopeFilter::Subordinate(id) => seen.add(agency.in_subquery(ancestor::below(id))),
        ScopeFilter::Own(_) | ScopeFilter::Area { .. } => seen,
    });
    if seen.is_empty() { Condition::all().add(Expr::val(false)) } else { seen }
}

/// What lies in the councils that a permission reaches whole: an agency's part in a council opens nothing here.
#[must_use]
pub fn in_councils(ctx: &RequestContext, permission: Permission, council: impl ColumnTrait) -> Condition {
    let reach = ctx.actor.within(permission);
    let any = reach.into_iter().fold(Condition::any(), |seen, within| match within {
        ScopeFilter::Any => seen.add(Expr::val(true)),
        ScopeFilter::Council(id) => seen.add(council.eq(id)),
        _ => seen,
    });
    if any.is_empty() { Condition::all().add(Expr::val(false)) } else { any }
}
