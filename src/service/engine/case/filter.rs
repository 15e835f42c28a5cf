//! The filters of the list of cases, as conditions on its columns.

use chrono::NaiveDate;
use entity::case::{Column, Entity};
use entity::enums::{CountedAs, ScopeFilter};
use entity::{administrative_unit, assignment, case, sector};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Expr, SimpleExpr};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, IdenStatic, QueryFilter, QuerySelect, QueryTrait,
    Select,
};

use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, FieldError, Result};
use crate::kernel::filter::{self, IdOrNone};
use crate::kernel::tree;
use crate::service::engine::allowed;
use crate::service::engine::answer_history::{AnswerCriteria, answers};
use crate::service::engine::case::list::CaseQuery;
use crate::service::engine::case::place;
use crate::service::engine::changes::{self, Since};
use crate::service::engine::lead::{led_by, led_by_none};
use crate::service::engine::outcome_figures::case_that_counts;
use crate::service::engine::timeliness::{TimelinessCriteria, TimelinessFilter};

/// Returns the cases that the caller may see and the query asks for.
///
/// # Errors
/// 400 for a malformed position; 422 for a filter that cannot be answered as of an earlier day.
pub(super) async fn filtered(app: &App, ctx: &RequestContext, query: &CaseQuery) -> Result<Select<Entity>> {
    Ok(others(app, ctx, query).await?.filter(of_values(ctx, query)))
}

/// Returns the condition of the filters by whose values cases are counted.
pub(super) fn of_values(ctx: &RequestContext, query: &CaseQuery) -> Condition {
    let mut all = Condition::all();
    macro_rules! any { ($by:ident: $($field:ident $column:ident),+ $(,)?) => {
        $(all = all.add_option(filter::$by(Column::$column, query.$field.as_deref()));)+
    } }
    any! { any: kind Kind, status Status, channel Channel, priority Priority, area Area, reject_reason RejectReason }
    any! { any_or_none:
        verdict Verdict, nature Nature, voters_feedback VotersFeedback, competence_level CompetenceLevel,
        phase Phase, fulfilment Fulfilment,
    }
    let criteria =
        TimelinessCriteria { timeliness: query.timeliness.as_deref(), ..TimelinessCriteria::default() };
    let answer = AnswerCriteria { outcome: query.outcome.as_deref(), ..AnswerCriteria::default() };
    all.add(TimelinessFilter::of_cases(ctx, query.as_of).condition(criteria))
        .add(answers(past_day(ctx, query), answer))
}

/// Returns the cases that the caller may see and that all other filters find.
///
/// # Errors
/// As [`filtered`].
pub(super) async fn others(app: &App, ctx: &RequestContext, query: &CaseQuery) -> Result<Select<Entity>> {
    known_then(ctx, query)?;
    let mut all = Condition::all();
    macro_rules! any { ($by:ident: $($field:ident $column:ident),+ $(,)?) => {
        $(all = all.add_option(filter::$by(Column::$column, query.$field.as_deref()));)+
    } }
    macro_rules! range { ($($from:ident $to:ident $column:ident),+ $(,)?) => { $(
        all = all.add_option(query.$from.map(|v| Column::$column.gte(v)));
        all = all.add_option(query.$to.map(|v| Column::$column.lte(v)));
    )+ } }
    any! { any:
        council_id CouncilId, supervision_id SupervisionId, conclusion_id ConclusionId, carried_to CarriedTo,
        merged_into MergedInto, part_of PartOf,
    }
    any! { any_or_none: board_id BoardId, session_id SessionId, theme_id ThemeId, source_id SourceId }
    for (column, text) in [
        (Column::Number, &query.number),
        (Column::SenderReference, &query.sender_reference),
        (Column::ContactPlanNumber, &query.contact_plan_number),
    ] {
        all = all.add_option(text.as_ref().map(|text| column.eq(text)));
    }
    for (state, wanted) in [(Column::Frozen, query.frozen), (Column::AnsweredOnSpot, query.answered_on_spot)]
    {
        all = all.add_option(wanted.map(|wanted| state.holds(wanted)));
    }
    let day = query.as_of.unwrap_or(ctx.today());
    all = all.add_option(query.lead_agency_id.as_deref().map(|wanted| lead(wanted, day)));
    range! { received_from received_to ReceivedOn, due_from due_to DueOn, closed_from closed_to ClosedOn,
    follow_up_from follow_up_to FollowUpOn }
    let since = Since { moment: query.updated_since, position: query.changed_since.as_deref() };
    all = all.add(changes::since(app, ctx, (Column::Id, Column::UpdatedAt), since).await?);
    let criteria = TimelinessCriteria {
        overdue: query.overdue,
        due_within: query.due_within,
        ..TimelinessCriteria::default()
    };
    all = all.add(TimelinessFilter::of_cases(ctx, query.as_of).condition(criteria));
    all = all.add_option(query.standing.map(|is| of_few(ctx, Column::ReviewEvery, is)));
    all = all.add_option(query.counted_as.map(|counted| match counted {
        CountedAs::Wholes => of_few(ctx, Column::PartNumber, false),
        CountedAs::Parts => of_few(ctx, Column::PartCount, false),
    }));
    all = all.add_option(query.contested.map(|is| contested(ctx, is)));
    let backend = app.read().get_database_backend();
    all = all.add_option(query.allowed.as_deref().map(|acts| allowed::case::allowed(ctx, backend, acts)));
    all = all.add_option(query.returned.map(|is| match is {
        true => Column::ReturnCount.gt(0),
        false => Column::ReturnCount.eq(0),
    }));
    all = all.add_option(query.voters_notified.map(|is| match is {
        true => Column::VotersNotifiedOn.is_not_null(),
        false => Column::VotersNotifiedOn.is_null(),
    }));
    all = all.add_option(query.counted.map(counted));
    let answer = AnswerCriteria {
        group: query.outcome_group.as_deref(),
        undated: query.undated,
        ..AnswerCriteria::default()
    };
    all = all.add(answers(past_day(ctx, query), answer));
    if let Some(wanted) = &query.sector_id {
        let (tops, without) = filter::split(wanted);
        let mut any = Condition::any().add_option(without.then(|| Column::SectorId.is_null()));
        if !tops.is_empty() {
            let sectors = tree::under::<sector::Entity>(app.read(), sector::Column::ParentId, &tops).await?;
            any = any.add(Column::SectorId.is_in(sectors));
        }
        all = all.add(any);
    }
    if let Some(tops) = &query.unit_id {
        use administrative_unit as unit;
        let units = tree::under::<unit::Entity>(app.read(), unit::Column::ParentId, tops).await?;
        all = all.add(place::about(units));
    }
    if let Some(agencies) = &query.agency_id {
        let theirs = filter::of(assignment::Column::OrganizationId, agencies);
        let cases = assignment::Entity::live_cases(|a| a.filter(theirs));
        all = all.add(Column::Id.in_subquery(cases));
    }
    Ok(case::Entity::in_scope(&ctx.actor.scope_filters(Permission::CaseRead)).filter(all))
}

/// Returns the condition that one of some agencies led a case on a day, or that none did.
fn lead(wanted: &[IdOrNone], day: NaiveDate) -> Condition {
    let (agencies, none) = filter::split(wanted);
    Condition::any()
        .add_option((!agencies.is_empty()).then(|| led_by(&agencies, day)))
        .add_option(none.then(|| led_by_none(day)))
}

/// Returns the day of the query if it is an earlier one.
fn past_day(ctx: &RequestContext, query: &CaseQuery) -> Option<NaiveDate> {
    query.as_of.filter(|day| *day < ctx.today())
}

/// Refuses filters on what is only known as it is today, for an earlier day.
///
/// # Errors
/// 422 naming the filter.
fn known_then(ctx: &RequestContext, query: &CaseQuery) -> Result<()> {
    let is_past = past_day(ctx, query).is_some();
    let today_only = [
        ("status", query.status.is_some()),
        ("verdict", query.verdict.is_some()),
        ("follow_up_from", query.follow_up_from.is_some()),
        ("follow_up_to", query.follow_up_to.is_some()),
        ("voters_feedback", query.voters_feedback.is_some()),
        ("answered_on_spot", query.answered_on_spot.is_some()),
        ("reject_reason", query.reject_reason.is_some()),
        ("fulfilment", query.fulfilment.is_some()),
        ("frozen", query.frozen.is_some()),
        ("contested", query.contested.is_some()),
        ("carried_to", query.carried_to.is_some()),
        ("allowed", query.allowed.is_some()),
        ("returned", query.returned.is_some()),
        ("voters_notified", query.voters_notified.is_some()),
        ("counted", query.counted.is_some()),
        ("facets", query.facets.is_some()),
    ];
    let unknown = |(name, _): &(&str, bool)| {
        FieldError::parameter(*name, "today_only", "it is known only as it is today: leave out as_of")
    };
    let wrong: Vec<FieldError> =
        today_only.iter().filter(|(_, is_given)| is_past && *is_given).map(unknown).collect();
    if wrong.is_empty() { Ok(()) } else { Err(Error::fields(Code::Invalid, wrong)) }
}

/// Returns the condition that annexes count a case, or that they do not.
fn counted(is: bool) -> Condition {
    let counts = case_that_counts(false);
    if is { counts } else { counts.not() }
}

/// Returns the condition that an agency contests a recorded step of a case, or that none does: as far as the caller may
/// read the assignment. Few are contested, and an index has only those.
fn contested(ctx: &RequestContext, is: bool) -> SimpleExpr {
    let theirs = assignment::Entity::in_scope(&ctx.actor.scope_filters(Permission::CaseRead))
        .filter(assignment::Column::ContestedOn.is_not_null());
    let cases = theirs.select_only().column(assignment::Column::CaseId).into_query();
    match is {
        true => Column::Id.in_subquery(cases),
        false => Column::Id.not_in_subquery(cases),
    }
}

/// Returns the condition that a case is one of the few that have a value in a column, or that it is none: a standing
/// obligation, a part, a petition that is split. Their index begins with the council: a council reads it, also to leave
/// them out; for an agency, each of its cases is looked at.
fn of_few(ctx: &RequestContext, column: Column, is: bool) -> SimpleExpr {
    let filters = ctx.actor.scope_filters(Permission::CaseRead);
    let councils: Vec<Uuid> = filters.iter().filter_map(ScopeFilter::council).collect();
    match (is, councils.is_empty()) {
        (true, false) => column.is_not_null(),
        (true, true) => Expr::cust(format!("+cases.{} IS NOT NULL", column.as_str())),
        (false, true) => Expr::cust(format!("+cases.{} IS NULL", column.as_str())),
        (false, false) => {
            let theirs =
                Entity::find().filter(Column::CouncilId.is_in(councils)).filter(column.is_not_null());
            Column::Id.not_in_subquery(theirs.select_only().column(Column::Id).into_query())
        }
    }
}
