//! Which agencies led a case on a day: one or several, and not the co-operating ones.

use chrono::NaiveDate;
use entity::case::Column;
use entity::enums::{AnswersTo, AssignmentRole, AssignmentStatus};
use entity::{assignment, case};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query, SimpleExpr};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select};

use crate::kernel::filter;

/// Returns the condition that what the listed agency does counts for the case.
#[must_use]
pub fn leads() -> SimpleExpr {
    use assignment::Column as A;
    A::Role.eq(AssignmentRole::Lead).and(A::AnswersTo.eq(AnswersTo::Council))
}

/// Returns the condition that one of some agencies led the case on a day: it was assigned by then and had not ended. One
/// that had answered led until another lead was assigned.
#[must_use]
pub fn led_by(agencies: &[Uuid], day: NaiveDate) -> SimpleExpr {
    let theirs = leading(day).filter(filter::of(assignment::Column::OrganizationId, agencies));
    Column::Id.in_subquery(theirs.select_only().column(assignment::Column::CaseId).into_query())
}

/// Returns the condition that no agency led the case on a day.
#[must_use]
pub fn led_by_none(day: NaiveDate) -> SimpleExpr {
    let of_case =
        Expr::col((assignment::Entity, assignment::Column::CaseId)).equals((case::Entity, Column::Id));
    let its = leading(day).filter(of_case).select_only().column(assignment::Column::Id);
    Expr::exists(its.into_query()).not()
}

/// Selects the assignments of the agencies that led their cases on a day.
fn leading(day: NaiveDate) -> Select<assignment::Entity> {
    use assignment::{Column as A, Entity as Assignments};
    let newer = Alias::new("newer");
    let of = |column: A| Expr::col((newer.clone(), column));
    let mut replacement = Query::select();
    replacement
        .expr(Expr::val(1))
        .from_as(Assignments, newer.clone())
        .and_where(of(A::CaseId).equals((Assignments, A::CaseId)))
        .and_where(of(A::Role).eq(AssignmentRole::Lead))
        .and_where(of(A::AnswersTo).eq(AnswersTo::Council))
        .and_where(of(A::AssignedOn).lte(day))
        .and_where(of(A::Id).gt(Expr::col((Assignments, A::Id))));
    let stood = Condition::any().add(A::EndedOn.is_null()).add(A::EndedOn.gt(day));
    let answered_before = A::Status.eq(AssignmentStatus::Superseded).and(A::EndedOn.is_null());
    let replaced = Condition::all().add(answered_before).add(Expr::exists(replacement));
    Assignments::find()
        .filter(A::Role.eq(AssignmentRole::Lead))
        .filter(A::AnswersTo.eq(AnswersTo::Council))
        .filter(A::AssignedOn.lte(day))
        .filter(stood)
        .filter(replaced.not())
}
