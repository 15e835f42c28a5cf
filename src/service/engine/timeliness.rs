//! Derives how cases, assignments and commitments stand to their due dates on a given day, as indexable SQL
//! conditions.

use chrono::{DateTime, Days, NaiveDate, Utc};
use entity::enums::{AssignmentStatus, CommitmentStatus, Nature, Status, Timeliness};
use entity::{assignment, case, commitment};
use sea_orm::sea_query::{Alias, CaseStatement, Expr, ExprTrait, Func, SimpleExpr};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QuerySelect,
    QueryTrait, Select,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use crate::domain::policy::Permission;
use crate::domain::timeliness::{due_dates, timeliness};
use crate::kernel::app::App;
use crate::kernel::context::{RequestContext, beginning_of};
use crate::kernel::error::Result;
use crate::kernel::reply::View;
use crate::service::engine::answer_history::{AsOf, case_was_answered, its_case_was_answered};
use crate::service::engine::lead::{leads, led_by};

/// The time filters of a list.
#[derive(Clone, Copy, Debug, Default)]
pub struct TimelinessCriteria<'q> {
    pub overdue: Option<bool>,
    pub due_within: Option<u16>,
    /// Any of them.
    pub timeliness: Option<&'q [Timeliness]>,
}

/// The SQL conditions for what was still to be done on a day, and its due date.
pub struct TimelinessFilter {
    due: SimpleExpr,
    /// Conditions for what was still to be done; any of them suffices.
    stands: Vec<Condition>,
    /// What is standing (thường xuyên) and not ended: it has no due date, and is counted by itself.
    continuing: Condition,
    as_of: NaiveDate,
}

impl TimelinessFilter {
    /// Selects cases that wait for an agency or for its answer. For an earlier day, also those answered since, without those
    /// that had an answer then and went back to work later.
    #[must_use]
    pub fn of_cases(ctx: &RequestContext, as_of: Option<NaiveDate>) -> Self {
        use Status::{Accepted, Assigned, InProgress, Referred};
        use case::Column as C;
        let waiting = C::Status.is_in([Accepted, Assigned, InProgress, Referred]);
        let due = Expr::col((case::Entity, C::DueOn));
        let all = Self::new(ctx, as_of, due, C::ReceivedOn, waiting, C::ReviewEvery.is_not_null(), |day| {
            // a petition that was split waited as its parts
            vec![Condition::all().add(C::AnsweredOn.gt(day)).add(C::PartCount.is_null())]
        });
        all.without_on_a_past_day(ctx, case_was_answered)
    }

    /// Selects assignments that are not answered. For an earlier day, also those answered, returned, superseded, passed
    /// on or waived since, without the leads of cases that had an answer then.
    #[must_use]
    pub fn of_assignments(ctx: &RequestContext, as_of: Option<NaiveDate>) -> Self {
        use assignment::Column as C;
        let waiting = C::Status.is_in([AssignmentStatus::Assigned, AssignmentStatus::InProgress]);
        let due = Expr::col((assignment::Entity, C::DueOn));
        let all = Self::new(ctx, as_of, due, C::AssignedOn, waiting, C::ReviewEvery.is_not_null(), |day| {
            // an answered one can have been superseded later
            let answered = C::Status.is_in([AssignmentStatus::Answered, AssignmentStatus::Superseded]);
            let answered = Condition::all().add(answered).add(C::EndedOn.is_null());
            let answered = answered.add(C::AnsweredAt.gte(end_of(day)));
            vec![answered, Condition::all().add(C::EndedOn.gt(day))]
        });
        all.without_on_a_past_day(ctx, |day| leads().and(its_case_was_answered(day)))
    }

    /// Selects commitments that are not settled, carried over or not. For an earlier day, also those settled since.
    #[must_use]
    pub fn of_commitments(ctx: &RequestContext, as_of: Option<NaiveDate>) -> Self {
        use commitment::Column as C;
        let waiting = C::Status.is_in(CommitmentStatus::WAITING);
        let due = Expr::col((commitment::Entity, C::DueOn));
        Self::new(ctx, as_of, due, C::MadeOn, waiting, C::ReviewEvery.is_not_null(), |day| {
            vec![Condition::all().add(C::SettledOn.gt(day))]
        })
    }

    /// Builds the conditions: rows that are waiting now and, for an earlier day, rows that ended `since`, without
    /// those that began later.
    fn new(
        ctx: &RequestContext,
        as_of: Option<NaiveDate>,
        due: SimpleExpr,
        began: impl ColumnTrait,
        waiting: SimpleExpr,
        standing: SimpleExpr,
        since: impl FnOnce(NaiveDate) -> Vec<Condition>,
    ) -> Self {
        let as_of = as_of.unwrap_or(ctx.today());
        let now = Condition::all().add(waiting);
        let ways: Vec<Condition> = match as_of < ctx.today() {
            true => {
                let ways = std::iter::once(now).chain(since(as_of));
                ways.map(|way| way.add(began.lte(as_of))).collect()
            }
            false => vec![now],
        };
        let stands = ways.iter().cloned().map(|way| way.add(standing.clone().not())).collect();
        let continuing = ways.into_iter().map(|way| way.add(standing.clone()));
        let continuing = Condition::all().add(continuing.fold(Condition::any(), Condition::add));
        Self { due, stands, continuing, as_of }
    }

    /// Leaves out rows of which this holds on a past day.
    fn without_on_a_past_day(
        self,
        ctx: &RequestContext,
        these: impl FnOnce(NaiveDate) -> SimpleExpr,
    ) -> Self {
        if self.as_of >= ctx.today() {
            return self;
        }
        let others = these(self.as_of).not();
        let stands = self.stands.into_iter().map(|way| way.add(others.clone())).collect();
        Self { stands, continuing: self.continuing.add(others), ..self }
    }

    /// Selects the same commitments as [`Self::of_commitments`], but by their review date.
    #[must_use]
    pub fn of_reviews(ctx: &RequestContext, as_of: Option<NaiveDate>) -> Self {
        let due = Expr::col((commitment::Entity, commitment::Column::ReviewOn));
        // what is standing has review dates, too
        let of = Self::of_commitments(ctx, as_of);
        let stands = of.stands.into_iter().chain([of.continuing.clone()]).collect();
        Self { due, stands, continuing: of.continuing, as_of: of.as_of }
    }

    /// Builds the condition of a list's time filters; without filters it is empty.
    #[must_use]
    pub fn condition(&self, criteria: TimelinessCriteria<'_>) -> Condition {
        let mut all = Condition::all();
        if let Some(days) = criteria.due_within {
            let last = self.as_of.checked_add_days(Days::new(u64::from(days)));
            all = all.add(self.between(Some(self.as_of), last));
        }
        if let Some(words) = criteria.timeliness {
            all = all.add(words.iter().map(|word| self.is(*word)).fold(Condition::any(), Condition::add));
        }
        match criteria.overdue {
            None => all,
            Some(true) => all.add(self.overdue()),
            // a row without a due date is not overdue
            Some(false) => all.add(
                Condition::any()
                    .add(self.due.clone().is_null())
                    .add(self.due.clone().gte(self.as_of))
                    .add(self.stands_not()),
            ),
        }
    }

    fn overdue(&self) -> Condition {
        self.between(None, self.as_of.pred_opt())
    }

    fn is(&self, word: Timeliness) -> Condition {
        let (from, to) = due_dates(word, self.as_of);
        self.between(from, to)
    }

    /// Returns the timeliness as a value; NULL for what is not to be done any more, or has no due date.
    #[must_use]
    pub fn word(&self) -> SimpleExpr {
        let word = |all: CaseStatement, word: &Timeliness| all.case(self.is(*word), word.word());
        Timeliness::ALL.iter().fold(CaseStatement::new(), word).into()
    }

    /// Selects what is still to be done and due in a range.
    fn between(&self, from: Option<NaiveDate>, to: Option<NaiveDate>) -> Condition {
        // the range is repeated in each alternative, so that an index on both columns can be used
        let due = Condition::all()
            .add_option(from.map(|day| self.due.clone().gte(day)))
            .add_option(to.map(|day| self.due.clone().lte(day)));
        let way = |way: &Condition| way.clone().add(due.clone());
        self.stands.iter().map(way).fold(Condition::any(), Condition::add)
    }

    fn standing(&self) -> Condition {
        self.stands.iter().cloned().fold(Condition::any(), Condition::add)
    }

    fn stands_not(&self) -> SimpleExpr {
        // NULL in an end date makes the inner condition NULL, and NOT would keep it NULL
        Func::coalesce([SimpleExpr::from(self.standing()), Expr::val(false)]).not()
    }
}

/// How one row stands to its due date on a day: what [`TimelinessFilter`] selects by, said of the row.
#[derive(Clone, Copy, Debug, Default)]
pub struct DueState {
    /// `None` when it was not to be done on that day, is standing or has no due date.
    pub timeliness: Option<Timeliness>,
    /// The days since the due date, negative before it; `None` under the same condition.
    pub days_late: Option<i64>,
}

impl DueState {
    /// Returns the state of a case on a day; without a day, today.
    #[must_use]
    pub fn of_case(ctx: &RequestContext, as_of: &AsOf, case: &case::Model) -> Self {
        use Status::{Accepted, Assigned, InProgress, Referred};
        let day = as_of.day.unwrap_or(ctx.today());
        let waits = matches!(case.status, Accepted | Assigned | InProgress | Referred);
        let since = || case.part_count.is_none() && case.answered_on.is_some_and(|on| on > day);
        let stands = match day < ctx.today() {
            true => case.received_on <= day && !as_of.was_answered(case.id) && (waits || since()),
            false => waits,
        };
        Self::on(day, case.due_on.filter(|_| stands && case.review_every.is_none()))
    }

    /// Returns the state of an assignment on a day; without a day, today.
    #[must_use]
    pub fn of_assignment(ctx: &RequestContext, as_of: &AsOf, one: &assignment::Model) -> Self {
        use AssignmentStatus::{Answered, Superseded};
        let day = as_of.day.unwrap_or(ctx.today());
        // with the case, all who lead it had answered
        let answered = one.leads() && as_of.was_answered(one.case_id);
        let waits = one.status.is_unanswered();
        let since = || match one.ended_on {
            Some(ended_on) => ended_on > day,
            None => {
                matches!(one.status, Answered | Superseded)
                    && one.answered_at.is_some_and(|at| at >= end_of(day))
            }
        };
        let stands = match day < ctx.today() {
            true => one.assigned_on <= day && !answered && (waits || since()),
            false => waits,
        };
        Self::on(day, one.due().filter(|_| stands))
    }

    fn on(day: NaiveDate, due_on: Option<NaiveDate>) -> Self {
        Self {
            timeliness: due_on.and_then(|due_on| timeliness(due_on, day)),
            days_late: due_on.map(|due_on| (day - due_on).num_days()),
        }
    }
}

/// Returns the instant at which a legal day ends.
fn end_of(day: NaiveDate) -> DateTime<Utc> {
    beginning_of(day.succ_opt().unwrap_or(day))
}

/// What is counted.
///
/// - `cases`: Cases, by the due dates of their lead agencies.
/// - `assignments`: Assignments, each by its due date.
/// - `commitments`: Commitments, each by its due date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TimelinessSubject {
    #[default]
    Cases,
    Assignments,
    Commitments,
}

/// What to count, and for which day.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TimelinessQuery {
    /// Default: cases.
    pub of: Option<TimelinessSubject>,
    /// A legal day. Default: today.
    pub as_of: Option<NaiveDate>,
    pub council_id: Option<Uuid>,
    /// The lead agency of cases, or the agency of assignments and commitments.
    pub organization_id: Option<Uuid>,
}

/// The number of items in each state of timeliness, among those still to be done on a day.
#[derive(Debug, Serialize, ToSchema)]
pub struct TimelinessView {
    pub of: TimelinessSubject,
    pub as_of: NaiveDate,
    /// Due in more than seven days.
    pub on_time: i64,
    /// Due within seven days, the day itself included.
    pub due_soon: i64,
    /// Late by thirty days at most.
    pub late: i64,
    pub very_late: i64,
    /// Without a due date: a case for which no rule sets one, or a commitment on a condition.
    pub undated: i64,
    /// Standing obligations (thường xuyên): never overdue, and in none of the other numbers.
    pub standing: i64,
}

impl View for TimelinessView {}

#[derive(FromQueryResult)]
struct Counts {
    on_time: Option<i64>,
    due_soon: Option<i64>,
    late: Option<i64>,
    very_late: Option<i64>,
    undated: Option<i64>,
    standing: Option<i64>,
}

/// Counts what is visible to the caller, in one query that a read replica may answer.
pub async fn count(app: &App, ctx: &RequestContext, query: TimelinessQuery) -> Result<TimelinessView> {
    let filters = ctx.actor.scope_filters(Permission::CaseRead);
    let (council, agency) = (query.council_id, query.organization_id);
    let of = query.of.unwrap_or_default();
    let (clock, counts) = match of {
        TimelinessSubject::Cases => {
            use case::Column as C;
            let clock = TimelinessFilter::of_cases(ctx, query.as_of);
            let all = case::Entity::in_scope(&filters);
            let led = agency.map(|id| led_by(&[id], clock.as_of));
            let select = asking(narrowed(all, C::CouncilId, council, led));
            let counts = counted(app, &clock, select).await?;
            (clock, counts)
        }
        TimelinessSubject::Assignments => {
            use assignment::Column as C;
            let clock = TimelinessFilter::of_assignments(ctx, query.as_of);
            let all = assignment::Entity::in_scope(&filters);
            let select = narrowed(all, C::CouncilId, council, agency.map(|id| C::OrganizationId.eq(id)));
            let counts = counted(app, &clock, select).await?;
            (clock, counts)
        }
        TimelinessSubject::Commitments => {
            use commitment::Column as C;
            let clock = TimelinessFilter::of_commitments(ctx, query.as_of);
            let all = commitment::Entity::in_scope(&filters);
            let select = narrowed(all, C::CouncilId, council, agency.map(|id| C::OrganizationId.eq(id)));
            let counts = counted(app, &clock, select).await?;
            (clock, counts)
        }
    };
    Ok(TimelinessView {
        of,
        as_of: clock.as_of,
        on_time: counts.on_time.unwrap_or(0),
        due_soon: counts.due_soon.unwrap_or(0),
        late: counts.late.unwrap_or(0),
        very_late: counts.very_late.unwrap_or(0),
        undated: counts.undated.unwrap_or(0),
        standing: counts.standing.unwrap_or(0),
    })
}

/// Leaves out opinions: they are kept and not followed, so nobody is waited for.
fn asking(cases: Select<case::Entity>) -> Select<case::Entity> {
    use case::Column::Nature as Of;
    cases.filter(Condition::any().add(Of.is_null()).add(Of.ne(Nature::Opinion)))
}

fn narrowed<E: EntityTrait>(
    all: Select<E>,
    council: E::Column,
    council_id: Option<Uuid>,
    of_agency: Option<SimpleExpr>,
) -> Select<E> {
    all.filter(Condition::all().add_option(council_id.map(|id| council.eq(id))).add_option(of_agency))
}

async fn counted<E: EntityTrait>(app: &App, clock: &TimelinessFilter, all: Select<E>) -> Result<Counts> {
    let one_if = |when: Condition| Expr::expr(Expr::case(when, 1).finally(0)).sum().cast_as("bigint");
    let which = Condition::any().add(clock.standing()).add(clock.continuing.clone());
    let mut select = all.filter(which).select_only().into_query();
    for word in Timeliness::ALL {
        select.expr_as(one_if(clock.is(*word)), Alias::new(word.word()));
    }
    let undated = Condition::all().add(clock.due.clone().is_null()).add(clock.standing());
    select.expr_as(one_if(undated), Alias::new("undated"));
    select.expr_as(one_if(clock.continuing.clone()), Alias::new("standing"));
    let row = app.replica().query_one(&select).await?;
    let none =
        Counts { on_time: None, due_soon: None, late: None, very_late: None, undated: None, standing: None };
    Ok(row.map(|row| Counts::from_query_result(&row, "")).transpose()?.unwrap_or(none))
}
