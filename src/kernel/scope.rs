//! Filters rows by the caller's read scope.

use entity::enums::ScopeFilter;
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

/// The same for a table that also says what was referred: the receiver of a referral reads the referral only.
struct BetweenUnlessReferred<C, A, R> {
    between: Between<C, A>,
    referral: R,
}

impl<C: ColumnTrait, A: ColumnTrait, R: ColumnTrait> Scoped for BetweenUnlessReferred<C, A, R> {
    fn of_council(&self, council: Uuid) -> SimpleExpr {
        self.between.of_council(council)
    }

    fn assigned(&self, to: Agencies) -> Option<Condition> {
        self.between.assigned(to).map(|agencies| agencies.add(self.referral.eq(false)))
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

/// Filters rows that pass between a council and an agency, by the filters of any permission.
#[must_use]
pub fn within(filters: &[ScopeFilter], council: impl ColumnTrait, agency: impl ColumnTrait) -> Condition {
    Between { council, agency }.within(filters)
}

/// The same, where the receiver of a referral is no agency.
#[must_use]
pub fn within_unless_referred(
    filters: &[ScopeFilter],
    council: impl ColumnTrait,
    agency: impl ColumnTrait,
    referral: impl ColumnTrait,
) -> Condition {
    BetweenUnlessReferred { between: Between { council, agency }, referral }.within(filters)
}

/// Filters rows to the councils in which the caller has a permission for the whole council. A permission that is
/// limited to assigned cases gives no access here.
#[must_use]
pub fn in_councils(ctx: &RequestContext, permission: Permission, council: impl ColumnTrait) -> Condition {
    OfCouncil(council).within(&ctx.actor.scope_filters(permission))
}
