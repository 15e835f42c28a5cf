//! The assignments on which the caller may do something now.

use std::collections::BTreeSet;

use entity::assignment::{Column, Entity};
use entity::case;
use entity::enums::{Action, AssignmentStatus, CaseKind, ScopeFilter};
use entity::scope::Scoped;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, DbBackend};

use crate::domain::workflow::of_assignment;
use crate::kernel::context::RequestContext;
use crate::kernel::scope;
use crate::service::engine::allowed::case::{TABLES, of_table};
use crate::service::engine::allowed::rows::{Rows, Subject, one_of, with_case};
use crate::service::engine::allowed::words::AssignmentAct;
use crate::service::engine::lead::leads;

/// Returns the condition that the caller may do one of some actions on an assignment: those that its view lists.
#[must_use]
pub fn allowed(ctx: &RequestContext, backend: DbBackend, acts: &[AssignmentAct]) -> Condition {
    let mut from: BTreeSet<AssignmentStatus> = BTreeSet::new();
    let mut any = vec![];
    for action in acts.iter().map(|act| act.action()) {
        for kind in CaseKind::ALL.iter().copied() {
            let rows = Rows { ctx, backend, of: Subject::Assignments, kind };
            any.extend(of_action(&rows, action, &mut from));
        }
    }
    // the first is implied, but so the index on the status finds the few that can be meant
    Condition::all()
        .add(Column::Status.is_in(from))
        .add(with_case(Expr::col((Entity, Column::CaseId)), one_of(any)))
}

/// The step is possible on the assignment and, where the agency leads, on the case.
fn of_action(rows: &Rows<'_>, action: Action, from: &mut BTreeSet<AssignmentStatus>) -> Option<Condition> {
    let mut own = vec![];
    for way in rows.ways(of_assignment(rows.kind), action) {
        let filters = rows.ctx.actor.scope_filters(way.needs);
        if !filters.is_empty() {
            from.extend(way.from.iter().copied());
            own.push(rows.open(&way, Column::Status).add(within(action, &filters)));
        }
    }
    if own.is_empty() {
        return None;
    }
    let tables = TABLES.into_iter().filter(|(kind, ..)| *kind == rows.kind);
    let moves_case = tables.flat_map(|(kind, is_split, table)| {
        let ways = rows.ways(table, action).into_iter();
        ways.map(move |way| of_table(kind, is_split).add(rows.open(&way, case::Column::Status)))
    });
    let moves_case = Condition::any().add(leads().not()).add(one_of(moves_case));
    Some(Condition::all().add(Column::CaseKind.eq(rows.kind)).add(one_of(own)).add(moves_case))
}

/// The rows on which the caller may take the step: a committee's steps are on what it passed down.
fn within(action: Action, filters: &[ScopeFilter]) -> Condition {
    match action {
        Action::TakeBack | Action::SendBack | Action::RemindAgency | Action::ChangeDue => {
            scope::within(filters, Column::CouncilId, Column::PassedDownBy)
        }
        _ => Entity.within(filters),
    }
}
