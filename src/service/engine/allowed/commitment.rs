//! The commitments on which the caller may do something now.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use entity::case;
use entity::commitment::{Column, Entity};
use entity::enums::{CaseKind, CommitmentStatus, Role, ScopeFilter, Status};
use sea_orm::sea_query::{Expr, ExprTrait, Func, SimpleExpr};
use sea_orm::{ColumnTrait, Condition, DbBackend};

use crate::domain::actor::Grant;
use crate::domain::policy::Permission;
use crate::domain::workflow::COMMITMENT;
use crate::kernel::context::RequestContext;
use crate::kernel::scope;
use crate::service::engine::allowed::rows::{Rows, Subject, one_of, with_case};
use crate::service::engine::allowed::words::CommitmentAct;
use crate::service::engine::staff;

/// The commitments on which somebody may do something: the council's and the agency's own. More may read them.
fn within(filters: &[ScopeFilter]) -> Condition {
    scope::within_unless_referred(filters, Column::CouncilId, Column::OrganizationId, Column::Referral)
}

/// Returns the condition that the caller may do one of some actions on a commitment: those that its view lists.
#[must_use]
pub fn allowed(ctx: &RequestContext, backend: DbBackend, acts: &[CommitmentAct]) -> Condition {
    // the supervised bodies of a petition are none
    let rows = Rows { ctx, backend, of: Subject::Commitments, kind: CaseKind::Recommendation };
    let mut from: BTreeSet<CommitmentStatus> = BTreeSet::new();
    let mut any = vec![];
    for way in acts.iter().flat_map(|act| rows.ways(COMMITMENT, act.action())) {
        let filters = ctx.actor.scope_filters(way.needs);
        if !filters.is_empty() {
            from.extend(way.from.iter().copied());
            any.push(rows.open(&way, Column::Status).add(within(&filters)));
        }
    }
    // the first is implied, but so the index on the status finds the few that can be meant
    Condition::all()
        .add(Column::Status.is_in(from))
        .add(with_case(Expr::col((Entity, Column::CaseId)), one_of(any)))
}

/// The due date, or the review date of a condition, has passed.
pub(super) fn is_over(today: NaiveDate) -> SimpleExpr {
    let day = Func::coalesce([Expr::col((Entity, Column::DueOn)), Expr::col((Entity, Column::ReviewOn))]);
    day.lt(today)
}

/// The caller speaks for the agency: belongs to it, or records for one that cannot report by itself; with a paper, which
/// a request could bring, also for others, until the case is closed.
pub(super) fn speaks(ctx: &RequestContext) -> SimpleExpr {
    const NEEDS: Permission = Permission::CommitmentReport;
    if ctx.actor.grants.iter().all(|grant| grant.role != Role::Clerk) {
        return Expr::val(true);
    }
    let own = |grant: &Grant| {
        let filter = grant.scope_filter(NEEDS.access_level(grant.role));
        Condition::all().add(Column::OrganizationId.eq(grant.organization_id)).add(within(filter.as_slice()))
    };
    let clerks = ctx.actor.holding(NEEDS).filter(|grant| grant.role == Role::Clerk);
    let recorded = Condition::all()
        .add(case::Column::Status.ne(Status::Closed))
        .add(Column::CouncilId.is_in(clerks.filter_map(|grant| grant.council_id)));
    ctx.actor
        .holding(NEEDS)
        .map(own)
        .fold(Condition::any(), Condition::add)
        .add(Column::Referral.eq(true))
        .add(Column::OrganizationId.not_in_subquery(staff::able(ctx, NEEDS)))
        .add(recorded)
        .into()
}
