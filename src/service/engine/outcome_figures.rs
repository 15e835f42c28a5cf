//! Counts what the answers to a council's cases amount to, by outcome and by the columns of its annexes.

use chrono::NaiveDate;
use entity::case::{Column, Entity};
use entity::enums::{CaseKind, CountedAs, Nature, Outcome, OutcomeGroup, Status, VotersFeedback};
use entity::{case, case_answer};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, SimpleExpr};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, QueryFilter, QueryResult, QuerySelect, QueryTrait};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::reply::View;
use crate::service::council::annex_columns;
use crate::service::engine::answer_history::{WITH_ANSWER, stood_on};
use crate::service::engine::lead::led_by;

/// Which cases to count.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct OutcomeQuery {
    pub council_id: Uuid,
    /// Default: petitions.
    pub kind: Option<CaseKind>,
    pub session_id: Option<Uuid>,
    /// One of the agencies that lead, on an earlier day of those that led then. A petition that is split has none as a whole.
    pub organization_id: Option<Uuid>,
    /// The day as of which to count: what had been received by then, and the answers as they stood. Default: today.
    pub as_of: Option<NaiveDate>,
    /// Whether petitions that are split are counted once or as their parts. Default: `parts`, as agencies answer parts.
    pub counted_as: Option<CountedAs>,
}

/// The numbers of cases.
#[derive(Debug, Serialize, ToSchema)]
pub struct OutcomeFigures {
    pub kind: CaseKind,
    pub as_of: NaiveDate,
    pub counted_as: CountedAs,
    /// Without opinions, and without rejected, merged and withdrawn ones.
    pub total: i64,
    /// Those with a current answer. The columns add up to it, and so do the outcomes.
    pub answered: i64,
    pub columns: Vec<ColumnFigure>,
    /// Every outcome, also those that no answer has.
    pub outcomes: Vec<OutcomeFigure>,
    /// Answered as in progress, without naming a day.
    pub undated: i64,
    /// Answered at the meeting where they were raised.
    pub answered_on_spot: i64,
    /// `null` for an earlier day: what was said then of a former answer is not known any more.
    pub voters_feedback: Option<FeedbackFigures>,
    /// Opinions are counted apart.
    pub opinions: i64,
    /// Opinions that were noted.
    pub opinions_noted: i64,
    /// Opinions that were answered at the meeting where they were raised.
    pub opinions_answered_on_spot: i64,
}

/// A column of the council's annexes.
#[derive(Debug, Serialize, ToSchema)]
pub struct ColumnFigure {
    /// The heading as printed.
    pub name: String,
    pub name_en: Option<String>,
    pub count: i64,
}

/// An outcome.
#[derive(Debug, Serialize, ToSchema)]
pub struct OutcomeFigure {
    pub outcome: Outcome,
    pub group: OutcomeGroup,
    pub count: i64,
}

/// What voters said about the current answers; those whose voters were not asked are in none of the numbers.
#[derive(Debug, Serialize, ToSchema)]
pub struct FeedbackFigures {
    pub satisfied: i64,
    pub partly_satisfied: i64,
    pub dissatisfied: i64,
}

impl View for OutcomeFigures {}

/// Counts what is visible to the caller, in one query that a read replica may answer.
pub async fn count(app: &App, ctx: &RequestContext, query: OutcomeQuery) -> Result<OutcomeFigures> {
    let kind = query.kind.unwrap_or(CaseKind::Petition);
    let as_of = query.as_of.unwrap_or(ctx.today());
    let past = (as_of < ctx.today()).then_some(as_of);
    let counted_as = query.counted_as.unwrap_or(CountedAs::Parts);
    let which = Condition::all()
        .add(match counted_as {
            CountedAs::Wholes => Column::PartOf.is_null(),
            CountedAs::Parts => Column::PartCount.is_null(),
        })
        .add(Column::CouncilId.eq(query.council_id))
        .add(Column::Kind.eq(kind))
        .add_option(query.session_id.map(|id| Column::SessionId.eq(id)))
        .add_option(query.organization_id.map(|id| led_by(&[id], as_of)));
    let mut select = Entity::in_scope(&ctx.actor.scope_filters(Permission::CaseRead))
        .filter(which)
        .select_only()
        .into_query();
    if let Some(day) = past {
        let of_case =
            Expr::col((case_answer::Entity, case_answer::Column::CaseId)).equals((case::Entity, Column::Id));
        select.left_join(case_answer::Entity, Condition::all().add(of_case).add(stood_on(day)));
    }
    let figures = past.map_or_else(figures, figures_of);
    for (name, when) in figures {
        let one = Expr::expr(Expr::case(when, 1).finally(0)).sum().cast_as("bigint");
        select.expr_as(one, Alias::new(name));
    }
    let row = app.replica().query_one(&select).await?;
    let of = |name: &str| counted(row.as_ref(), name);
    let mut outcomes = Vec::with_capacity(Outcome::ALL.len());
    for outcome in Outcome::ALL.iter().copied() {
        outcomes.push(OutcomeFigure { outcome, group: outcome.group(), count: of(outcome.word())? });
    }
    let in_column =
        |of: &[Outcome]| outcomes.iter().filter(|one| of.contains(&one.outcome)).map(|one| one.count).sum();
    let columns = annex_columns::of_council(app.read(), query.council_id).await?.0;
    let columns = columns.into_iter().map(|column| ColumnFigure {
        count: in_column(&column.outcomes),
        name: column.name,
        name_en: column.name_en,
    });
    let voters_feedback = match past {
        Some(_) => None,
        None => Some(FeedbackFigures {
            satisfied: of("satisfied")?,
            partly_satisfied: of("partly_satisfied")?,
            dissatisfied: of("dissatisfied")?,
        }),
    };
    Ok(OutcomeFigures {
        kind,
        as_of,
        counted_as,
        total: of("total")?,
        answered: of("answered")?,
        columns: columns.collect(),
        undated: of("undated")?,
        answered_on_spot: of("on_spot")?,
        voters_feedback,
        opinions: of("opinions")?,
        opinions_noted: of("opinions_noted")?,
        opinions_answered_on_spot: of("opinions_on_spot")?,
        outcomes,
    })
}

/// Returns the sum of a column, which is null where no case is counted.
fn counted(row: Option<&QueryResult>, name: &str) -> Result<i64> {
    Ok(row.map(|row| row.try_get::<Option<i64>>("", name)).transpose()?.flatten().unwrap_or(0))
}

/// Returns each figure with its condition.
fn figures() -> Vec<(&'static str, Condition)> {
    let is = |more: SimpleExpr| case_that_counts(false).add(more);
    let opinion = |more: SimpleExpr| case_that_counts(true).add(more);
    let answered = |more: SimpleExpr| is(more).add(Column::Status.is_in(WITH_ANSWER));
    let mut all = vec![
        ("total", case_that_counts(false)),
        ("answered", answered(Column::Outcome.is_not_null())),
        ("undated", answered(Column::Undated.eq(true))),
        ("on_spot", is(Column::AnsweredOnSpot.eq(true))),
        ("opinions", case_that_counts(true)),
        ("opinions_noted", opinion(Column::Status.eq(Status::Noted))),
        ("opinions_on_spot", opinion(Column::AnsweredOnSpot.eq(true))),
    ];
    all.extend(Outcome::ALL.iter().map(|one| (one.word(), answered(Column::Outcome.eq(*one)))));
    all.extend(VotersFeedback::ALL.iter().map(|one| (one.word(), is(Column::VotersFeedback.eq(*one)))));
    all
}

/// Returns each figure of an earlier day with its condition, by the answers that stood then. What a petition is (petition
/// or opinion) is taken as it is known today.
fn figures_of(day: NaiveDate) -> Vec<(&'static str, Condition)> {
    use case_answer::Column as Answer;
    let ended = Condition::all().add(Column::Status.is_in(ENDED)).add(Column::ActedOn.lte(day));
    // a part that was joined again: its whole is counted, on every day
    let joined = Condition::all()
        .add(Column::PartOf.is_not_null())
        .add(Column::MergedInto.is_not_null())
        .add(Expr::col((case::Entity, Column::MergedInto)).equals((case::Entity, Column::PartOf)));
    let counts = |opinions: bool| {
        Condition::all()
            .add(of_nature(opinions))
            .add(Column::ReceivedOn.lte(day))
            .add(ended.clone().not())
            .add(joined.clone().not())
    };
    let is = |more: SimpleExpr| counts(false).add(more);
    let opinion = |more: SimpleExpr| counts(true).add(more);
    let on_spot = Column::AnsweredOnSpot.eq(true).and(Column::AnsweredOn.lte(day));
    let noted = Column::Status.eq(Status::Noted).and(Column::ActedOn.lte(day));
    let mut all = vec![
        ("total", counts(false)),
        ("answered", is(Answer::Outcome.is_not_null())),
        ("undated", is(Answer::Undated.eq(true))),
        ("on_spot", is(Answer::OnSpot.eq(true))),
        ("opinions", counts(true)),
        ("opinions_noted", opinion(noted)),
        ("opinions_on_spot", opinion(on_spot)),
    ];
    all.extend(Outcome::ALL.iter().map(|one| (one.word(), is(Answer::Outcome.eq(*one)))));
    all
}

/// The statuses of cases that annexes do not count.
const ENDED: [Status; 3] = [Status::Rejected, Status::Merged, Status::Withdrawn];

fn of_nature(opinions: bool) -> Condition {
    match opinions {
        true => Condition::all().add(Column::Nature.eq(Nature::Opinion)),
        // a petition that is not classified yet has no nature
        false => Condition::any().add(Column::Nature.is_null()).add(Column::Nature.ne(Nature::Opinion)),
    }
}

/// Selects the cases that annexes count: opinions, or all others.
#[must_use]
pub fn case_that_counts(opinions: bool) -> Condition {
    Condition::all().add(Column::Status.is_not_in(ENDED)).add(of_nature(opinions))
}
