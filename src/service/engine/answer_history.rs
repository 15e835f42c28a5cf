//! Records from which day to which an answer counts, so that figures of a past day can be given (docs/decisions/0044).

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;
use entity::enums::{Outcome, OutcomeGroup, Status};
use entity::{assignment, case, case_answer};
use sea_orm::prelude::{Expr, Uuid};
use sea_orm::sea_query::{ExprTrait, IntoColumnRef, Query, SelectStatement, SimpleExpr};
use sea_orm::{ActiveValue, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::kernel::bulk_insert;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::filter::{self, OutcomeOrNone};
use crate::kernel::idempotency::Tx;
use crate::kernel::unversioned;

/// The statuses of cases whose outcome is that of a current answer: a case that went back to its agency keeps the outcome
/// of the answer that did not satisfy.
pub const WITH_ANSWER: [Status; 3] = [Status::Answered, Status::Following, Status::Closed];

/// What the answer to a case amounts to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Answer {
    outcome: Outcome,
    undated: bool,
    on_spot: bool,
}

impl Answer {
    fn of(status: Status, outcome: Option<Outcome>, undated: bool, on_spot: bool) -> Option<Self> {
        let outcome = outcome.filter(|_| WITH_ANSWER.contains(&status))?;
        Some(Self { outcome, undated, on_spot })
    }
}

/// The answers of cases that a use case changes.
#[derive(Default)]
pub struct AnswerChanges {
    /// From each day on, the former answers of these cases do not count.
    ends: BTreeMap<NaiveDate, Vec<Uuid>>,
    new: Vec<case_answer::Model>,
}

impl AnswerChanges {
    /// Notes what changes for one case; nothing where its answer stays.
    pub fn note(&mut self, ctx: &RequestContext, before: &case::Model, changes: &case::ActiveModel) {
        let answered_on = set(&changes.answered_on, before.answered_on);
        let was = Answer::of(before.status, before.outcome, before.undated, before.answered_on_spot);
        let now = Answer::of(
            set(&changes.status, before.status),
            set(&changes.outcome, before.outcome),
            set(&changes.undated, before.undated),
            set(&changes.answered_on_spot, before.answered_on_spot),
        );
        if was == now {
            return;
        }
        let since = match (was, now) {
            // at a meeting, which may be recorded later
            (None, Some(Answer { on_spot: true, .. })) => answered_on.unwrap_or(ctx.day()),
            // letters of several agencies may be entered out of order: the last one completes the answer
            (None, Some(_)) => answered_on.map_or(ctx.day(), |on| Ord::max(on, ctx.day())),
            _ => ctx.day(),
        };
        self.ends.entry(since).or_default().push(before.id);
        if let Some(Answer { outcome, undated, on_spot }) = now {
            let (id, case_id) = (ctx.new_id(), before.id);
            self.new.push(case_answer::Model {
                id,
                case_id,
                since_on: since,
                until_on: None,
                outcome,
                undated,
                on_spot,
            });
        }
    }

    /// Stores the changes: at most one answer of a case counts on any day.
    pub async fn store(self, tx: &Tx<'_>) -> Result<()> {
        use case_answer::{Column, Entity};
        for (day, cases) in self.ends {
            let later = Condition::any().add(Column::UntilOn.is_null()).add(Column::UntilOn.gt(day));
            unversioned::update_many::<Entity>()
                .col_expr(Column::UntilOn, Expr::value(day))
                .filter(Column::CaseId.is_in(cases))
                .filter(later)
                .exec(tx)
                .await?;
        }
        bulk_insert::insert(tx, self.new).await
    }
}

/// Returns the value of a column after a change.
fn set<V: Into<sea_orm::Value> + Clone>(change: &ActiveValue<V>, before: V) -> V {
    match change {
        ActiveValue::Set(value) => value.clone(),
        _ => before,
    }
}

/// Returns the condition that an answer stood on a day.
#[must_use]
pub fn stood_on(day: NaiveDate) -> Condition {
    use case_answer::Column;
    let after = Condition::any().add(Column::UntilOn.is_null()).add(Column::UntilOn.gt(day));
    Condition::all().add(Column::SinceOn.lte(day)).add(after)
}

/// The day on which cases are looked at, and which of them had an answer then.
#[derive(Clone, Debug, Default)]
pub struct AsOf {
    /// `None`: today.
    pub day: Option<NaiveDate>,
    answered: HashSet<Uuid>,
}

impl AsOf {
    /// Loads it for some cases; for today without a query.
    pub async fn load(
        db: &impl ConnectionTrait,
        ctx: &RequestContext,
        day: Option<NaiveDate>,
        cases: impl IntoIterator<Item = Uuid>,
    ) -> Result<Self> {
        use case_answer::{Column, Entity};
        let cases: Vec<Uuid> = cases.into_iter().collect();
        let Some(past) = day.filter(|day| *day < ctx.today() && !cases.is_empty()) else {
            return Ok(Self { day, ..Self::default() });
        };
        let answered = Entity::find().filter(Column::CaseId.is_in(cases)).filter(stood_on(past));
        let answered: Vec<Uuid> = answered.select_only().column(Column::CaseId).into_tuple().all(db).await?;
        Ok(Self { day, answered: answered.into_iter().collect() })
    }

    /// Returns whether a case had an answer on the day, if that is a past one.
    #[must_use]
    pub fn was_answered(&self, case: Uuid) -> bool {
        self.answered.contains(&case)
    }
}

/// What a list asks about answers.
#[derive(Clone, Copy, Debug, Default)]
pub struct AnswerCriteria<'q> {
    /// Any of them.
    pub outcome: Option<&'q [OutcomeOrNone]>,
    pub group: Option<&'q [OutcomeGroup]>,
    pub undated: Option<bool>,
}

impl AnswerCriteria<'_> {
    /// Returns the outcomes of the groups.
    fn of_groups(&self) -> Option<Vec<Outcome>> {
        let of = |groups: &[OutcomeGroup]| {
            Outcome::ALL.iter().copied().filter(|one| groups.contains(&one.group())).collect()
        };
        self.group.map(of)
    }
}

/// Returns the condition of a list on the answers: today's, or those of an earlier day.
#[must_use]
pub fn answers(past: Option<NaiveDate>, criteria: AnswerCriteria<'_>) -> Condition {
    match past {
        None => current_answers(criteria),
        Some(day) => former_answers(day, criteria),
    }
}

fn current_answers(criteria: AnswerCriteria<'_>) -> Condition {
    use case::Column;
    let stands = || Column::Status.is_in(WITH_ANSWER);
    let has =
        |outcomes: &[Outcome]| Condition::all().add(stands()).add(filter::of(Column::Outcome, outcomes));
    let outcome = criteria.outcome.map(|wanted| {
        let (outcomes, none) = filter::split(wanted);
        let without = || Column::Status.is_not_in(WITH_ANSWER).or(Column::Outcome.is_null());
        Condition::any()
            .add_option((!outcomes.is_empty()).then(|| has(&outcomes)))
            .add_option(none.then(without))
    });
    let undated = criteria.undated.map(|wanted| match wanted {
        true => Column::Undated.holds(true).and(stands()),
        false => Column::Undated.holds(false),
    });
    Condition::all()
        .add_option(outcome)
        .add_option(criteria.of_groups().map(|outcomes| has(&outcomes)))
        .add_option(undated)
}

fn former_answers(day: NaiveDate, criteria: AnswerCriteria<'_>) -> Condition {
    use case::Column;
    use case_answer::Column as Answer;
    let without = |such: SimpleExpr| Column::ReceivedOn.lte(day).and(had_answer(day, such).not());
    let outcome = criteria.outcome.map(|wanted| {
        let (outcomes, none) = filter::split(wanted);
        Condition::any()
            .add_option(
                (!outcomes.is_empty()).then(|| had_answer(day, filter::of(Answer::Outcome, &outcomes))),
            )
            .add_option(none.then(|| without(Answer::Outcome.is_not_null())))
    });
    let undated = criteria.undated.map(|is| match is {
        true => had_answer(day, Answer::Undated.eq(true)),
        false => without(Answer::Undated.eq(true)),
    });
    let group = criteria.of_groups().map(|outcomes| had_answer(day, filter::of(Answer::Outcome, &outcomes)));
    Condition::all().add_option(outcome).add_option(group).add_option(undated)
}

/// Returns the condition that a case had such an answer on a day.
fn had_answer(day: NaiveDate, such: SimpleExpr) -> SimpleExpr {
    Expr::exists(answer_on(day, (case::Entity, case::Column::Id)).and_where(such).take())
}

/// Returns the condition that the listed case had an answer on a day.
#[must_use]
pub fn case_was_answered(day: NaiveDate) -> SimpleExpr {
    Expr::exists(answer_on(day, (case::Entity, case::Column::Id)))
}

/// Returns the condition that the case of the listed assignment had an answer on a day: then all who lead it had answered.
#[must_use]
pub fn its_case_was_answered(day: NaiveDate) -> SimpleExpr {
    Expr::exists(answer_on(day, (assignment::Entity, assignment::Column::CaseId)))
}

/// Selects the answers to a case that stood on a day.
fn answer_on(day: NaiveDate, case: impl IntoColumnRef) -> SelectStatement {
    use case_answer::{Column, Entity};
    let of_case = Expr::col((Entity, Column::CaseId)).equals(case);
    let mut all = Query::select();
    all.expr(Expr::val(1)).from(Entity).cond_where(stood_on(day)).and_where(of_case);
    all
}
