//! Filters rows by the caller's read scope.

use entity::scope::{Agencies, Scoped};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{IntoCondition, SimpleExpr};
use sea_orm::{ColumnTrait, Condition};

use crate::domain::policy::Permission;
use crate::kernel::context::RequestContext;

/// A table whose rows pass between a council and an agency, by its two columns.
struct Between<C, A> {
    council: C,
    agency: A,
}

impl<C: ColumnTrait, A: ColumnTrait> Scoped for Between<C, A> {
    fn of_council(&self, council: Uuid) -> SimpleExpr {
        self.council.eq(council)
    }

    fn assigned(&self, to: Agencies) -> Option<Condition> {
        Some(to.are(self.agency).into_condition())
    }
}

/// A table whose rows are only for the council, by its column.
struct OfCouncil<C>(C);

impl<C: ColumnTrait> Scoped for OfCouncil<C> {
    fn of_council(&self, council: Uuid) -> SimpleExpr {
        self.0.eq(council)
    }
}

/// Filters rows that belong to an assignment by the caller's read scope. A council sees all its rows; an agency those
/// of its own assignments; a committee's coordinator also those of agencies under the committee. A liaison sees none,
/// because the rows may concern cases outside the own area.
#[must_use]
pub fn between(ctx: &RequestContext, council: impl ColumnTrait, agency: impl ColumnTrait) -> Condition {
    Between { council, agency }.within(&ctx.actor.scope_filters(Permission::CaseRead))
}

/// Filters rows to the councils in which the caller has a permission for the whole council. A permission that is
/// limited to assigned cases gives no access here.
#[must_use]
pub fn in_councils(ctx: &RequestContext, permission: Permission, council: impl ColumnTrait) -> Condition {
    OfCouncil(council).within(&ctx.actor.scope_filters(permission))
}
