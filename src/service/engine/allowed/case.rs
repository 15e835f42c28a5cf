//! The cases on which the caller may do something now.

use std::collections::BTreeSet;

use entity::case::{Column, Entity};
use entity::enums::{Action, CaseKind, Status};
use entity::scope::Scoped;
use sea_orm::{ColumnTrait, Condition, DbBackend};

use crate::domain::workflow::{PETITION, RECOMMENDATION, Transition, WHOLE};
use crate::kernel::context::RequestContext;
use crate::service::engine::allowed::rows::{Rows, Subject, one_of};
use crate::service::engine::allowed::words::CaseAct;

/// The tables of cases: each is for the cases of one kind that are split, or that are not.
pub(super) const TABLES: [(CaseKind, bool, &[Transition<Status>]); 3] = [
    (CaseKind::Petition, false, PETITION),
    (CaseKind::Petition, true, WHOLE),
    (CaseKind::Recommendation, false, RECOMMENDATION),
];

/// Returns the condition that a case has one of the tables.
pub(super) fn of_table(kind: CaseKind, is_split: bool) -> Condition {
    let split = if is_split { Column::PartCount.is_not_null() } else { Column::PartCount.is_null() };
    Condition::all().add(Column::Kind.eq(kind)).add(split)
}

/// Returns the condition that the caller may do one of some actions on a case: those that its view lists.
#[must_use]
pub fn allowed(ctx: &RequestContext, backend: DbBackend, acts: &[CaseAct]) -> Condition {
    let mut from: BTreeSet<Status> = BTreeSet::new();
    let mut any = vec![];
    for action in acts.iter().map(|act| act.action()) {
        for (kind, is_split, table) in TABLES {
            let rows = Rows { ctx, backend, of: Subject::Cases, kind };
            any.extend(of_action(&rows, is_split, table, action, &mut from));
        }
    }
    // implied, but so the index on the status finds the few that can be meant
    Condition::all().add(Column::Status.is_in(from)).add(one_of(any))
}

fn of_action(
    rows: &Rows<'_>,
    is_split: bool,
    table: &'static [Transition<Status>],
    action: Action,
    from: &mut BTreeSet<Status>,
) -> Vec<Condition> {
    let mut any = vec![];
    for way in rows.ways(table, action) {
        let filters = rows.ctx.actor.scope_filters(way.needs);
        if !filters.is_empty() {
            from.extend(way.from.iter().copied());
            let within = Entity.within(&filters);
            any.push(of_table(rows.kind, is_split).add(rows.open(&way, Column::Status)).add(within));
        }
    }
    any
}
