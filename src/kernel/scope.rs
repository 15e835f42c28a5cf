//! Filters of rows by what the caller may see.

use entity::organization::ancestor;
use entity::vocabulary::Within;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition};

use crate::domain::policy::Permission;
use crate::kernel::call::Call;

/// What hangs on assignments, as a reader sees it: a council all that is its own, an agency what is to it or of it, a
/// committee what is below it too. A liaison sees none: it may tell of cases outside the own area.
#[must_use]
pub fn between(call: &Call, council: impl ColumnTrait, agency: impl ColumnTrait) -> Condition {
    let reach = call.actor.within(Permission::CaseRead);
    let seen = reach.into_iter().fold(Condition::any(), |seen, within| match within {
        Within::Any => seen.add(Expr::val(true)),
        Within::Council(id) => seen.add(council.eq(id)),
        Within::Assigned(id) => seen.add(agency.eq(id)),
        Within::Subordinate(id) => seen.add(agency.in_subquery(ancestor::below(id))),
        Within::Own(_) | Within::Area { .. } => seen,
    });
    if seen.is_empty() { Condition::all().add(Expr::val(false)) } else { seen }
}

/// What lies in the councils that a permission reaches whole: an agency's part in a council opens nothing here.
#[must_use]
pub fn in_councils(call: &Call, permission: Permission, council: impl ColumnTrait) -> Condition {
    let reach = call.actor.within(permission);
    let any = reach.into_iter().fold(Condition::any(), |seen, within| match within {
        Within::Any => seen.add(Expr::val(true)),
        Within::Council(id) => seen.add(council.eq(id)),
        _ => seen,
    });
    if any.is_empty() { Condition::all().add(Expr::val(false)) } else { any }
}
