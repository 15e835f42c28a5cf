//! Lists cases: filters on columns, full-text search, sorted by date or relevance.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use entity::case::{CaseWithAssignments, Column, Entity};
use entity::enums::{
    CaseArea, CaseKind, Channel, CountedAs, OutcomeGroup, Priority, RejectReason, Status, Timeliness,
};
use entity::{assignment, case};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use vi_text::Terms;

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::facets::by_comma;
use crate::kernel::filter::{
    CompetenceLevelOrNone, FulfilmentOrNone, IdOrNone, NatureOrNone, OutcomeOrNone, SessionPhaseOrNone,
    VerdictOrNone, VotersFeedbackOrNone,
};
use crate::kernel::on_heap::on_heap;
use crate::kernel::page::{self, Page, PageRequest, list_query};
use crate::kernel::page_by_due;
use crate::kernel::validate;
use crate::service::engine::allowed::words::CaseAct;
use crate::service::engine::answer_history::AsOf;
use crate::service::engine::case::beside::Beside;
use crate::service::engine::case::facets::{self, CaseFacet};
use crate::service::engine::case::filter::{filtered, of_values, others};
use crate::service::engine::case::text_search::{Match, hits};
use crate::service::engine::case::view::{self, CaseView};

/// The sort order of a list of cases.
///
/// - `newest`: Newest first, by the time at which the service took the case in; the default without `q`.
/// - `due`: Earliest due date first; cases without one come last. Of the same day, the oldest first.
/// - `relevance`: Only with `q`, and the default then: first the hits in which every word has exactly the
///   diacritics of `q`, then the others, each newest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CaseSort {
    Newest,
    Due,
    Relevance,
}

list_query! {
    /// Filters for cases.
    CaseQuery {
        kind: Vec<CaseKind>,
        /// What the caller may do about the case now: any of these.
        allowed: Vec<CaseAct>,
        /// A case number: `KN-2026-000123` or `KNGS-2026-000124`.
        #[validate(length(max = 40))]
        #[param(max_length = 40)]
        number: String,
        status: Vec<Status>,
        outcome: Vec<OutcomeOrNone>,
        outcome_group: Vec<OutcomeGroup>,
        /// Whether the current answer is in progress and names no day.
        undated: bool,
        verdict: Vec<VerdictOrNone>,
        /// The day on which the council looks at the answer again.
        follow_up_from: NaiveDate,
        follow_up_to: NaiveDate,
        voters_feedback: Vec<VotersFeedbackOrNone>,
        /// Whether the current answer was given at the meeting where the matter was raised.
        answered_on_spot: bool,
        nature: Vec<NatureOrNone>,
        channel: Vec<Channel>,
        /// Agencies that lead it, one of several or alone; with `as_of`, that led it then. `none`: no agency leads it.
        lead_agency_id: Vec<IdOrNone>,
        /// The bodies that sent the petition; `none`: no body sent it.
        source_id: Vec<IdOrNone>,
        /// The sender's own number for the petition.
        #[validate(length(max = 100))]
        #[param(max_length = 100)]
        sender_reference: String,
        /// The number of the plan for contact with voters.
        #[validate(length(max = 100))]
        #[param(max_length = 100)]
        contact_plan_number: String,
        /// Sectors, including the sectors below them; `none`: without a sector.
        sector_id: Vec<IdOrNone>,
        /// The boards that oversee the sector; `none`: no board does.
        board_id: Vec<IdOrNone>,
        /// Administrative units, including the units below them: what is about one of all these.
        unit_id: Vec<Uuid>,
        area: Vec<CaseArea>,
        /// What was merged into these petitions.
        merged_into: Vec<Uuid>,
        /// The parts of these petitions, also those that were joined again.
        part_of: Vec<Uuid>,
        /// Leaves out either the petitions that are split or their parts. Default: both are listed.
        counted_as: CountedAs,
        competence_level: Vec<CompetenceLevelOrNone>,
        reject_reason: Vec<RejectReason>,
        /// Agencies with a live assignment.
        agency_id: Vec<Uuid>,
        council_id: Vec<Uuid>,
        session_id: Vec<IdOrNone>,
        phase: Vec<SessionPhaseOrNone>,
        /// The recommendations of these supervisions.
        supervision_id: Vec<Uuid>,
        conclusion_id: Vec<Uuid>,
        theme_id: Vec<IdOrNone>,
        priority: Vec<Priority>,
        /// The completion of a recommendation, rolled up over its reviewed addressees.
        fulfilment: Vec<FulfilmentOrNone>,
        /// Whether it is a standing obligation (thường xuyên), which has no due date.
        standing: bool,
        /// Whether an agency contests a step that the office recorded for it, and the council has not decided on that.
        contested: bool,
        /// The sessions to which the case was handed over.
        carried_to: Vec<Uuid>,
        /// Blocked for the council office after a second return.
        frozen: bool,
        /// Whether a lead agency has returned it since it was accepted.
        returned: bool,
        /// Whether the voters were notified of the answer.
        voters_notified: bool,
        /// Whether annexes count it, as `GET /v1/outcome-figures` does: neither rejected, merged or withdrawn, nor an
        /// opinion. To count a petition that is split only once, add `counted_as`.
        counted: bool,
        received_from: NaiveDate,
        received_to: NaiveDate,
        /// The day by which the case must be assigned or, once assigned, answered.
        due_from: NaiveDate,
        due_to: NaiveDate,
        /// Whether the due date had passed on the day `as_of`, and the case was neither answered nor ended.
        overdue: bool,
        /// Not answered or ended on the day `as_of`, and due within this number of days from then.
        #[validate(range(max = 3650))]
        #[param(maximum = 3650)]
        due_within: u16,
        /// The timeliness on the day `as_of`: any of these.
        timeliness: Vec<Timeliness>,
        /// The day on which `overdue`, `due_within` and `timeliness` are evaluated, by the current due dates and
        /// assignments, and as of which `outcome`, `outcome_group` and `undated` look at the answers. For an earlier
        /// day, filters on what is known only as it is today are refused. Default: today.
        as_of: NaiveDate,
        closed_from: NaiveDate,
        closed_to: NaiveDate,
        /// Changed at this time or later, by the time at which the request of the change arrived. A change that had to
        /// wait appears later with an earlier time: to follow changes, use `changed_since`, or let the times overlap
        /// by ten minutes.
        updated_since: DateTime<Utc>,
        /// Changed since this position, which `GET /v1/position` returned. 410 when the database was restored since.
        #[validate(length(max = 200))]
        #[param(max_length = 200)]
        changed_since: String,
        /// Search terms, with or without diacritics; the last one may be a prefix.
        #[validate(length(min = 1, max = 200))]
        #[param(min_length = 1, max_length = 200)]
        q: String,
        /// Counts by the values of these filters, separated by commas: among the items that all other filters find. The
        /// counts are exact for up to 100,000 items in all; each costs one more query.
        #[serde(default, deserialize_with = "by_comma")]
        #[param(explode = false)]
        facets: Vec<CaseFacet>,
        sort: CaseSort,
    }
}

/// Lists the cases visible to the caller.
///
/// # Errors
/// 400 for an invalid limit, cursor or search text.
pub async fn list(app: &App, ctx: &RequestContext, query: CaseQuery) -> Result<Page<CaseView>> {
    let others = others(app, ctx, &query).await?;
    let select = others.clone().filter(of_values(ctx, &query));
    let terms = query.q.as_deref().map(Terms::of);
    if terms.as_ref().is_some_and(Terms::is_empty) {
        return Err(validate::parameter("q", "blank", "give at least one letter or digit"));
    }
    // the best plan for a common word is bad for a rare one, so PostgreSQL must plan each search separately
    let db = if terms.is_some() { app.read().unprepared() } else { app.read().clone() };
    let page = match (query.sort, &terms) {
        (Some(CaseSort::Relevance), None) => {
            return Err(validate::parameter("sort", "needs_q", "sorting by relevance needs q"));
        }
        (None | Some(CaseSort::Relevance), Some(terms)) => {
            on_heap(|| by_relevance(&db, app, ctx, &query, select, terms)).await?
        }
        (sort, terms) => {
            let select = match terms {
                Some(terms) => select.filter(hits(&db, terms, Match::Folded).await?),
                None => select,
            };
            on_heap(|| sorted(&db, app, ctx, &query, select, sort == Some(CaseSort::Due))).await?
        }
    };
    let facets = match (&query.facets, &terms) {
        (None, _) => None,
        (Some(wanted), None) => Some(facets::of(&db, ctx, wanted, &query, &others).await?),
        (Some(wanted), Some(terms)) => {
            let hits = hits(&db, terms, Match::Folded).await?;
            Some(facets::of(&db, ctx, wanted, &query, &others.filter(hits)).await?)
        }
    };
    let Page { items, next_cursor, count, .. } = page;
    let items = shown(app, ctx, items, query.as_of).await?;
    Ok(Page { items, next_cursor, count, facets })
}

/// Builds the views of some cases that the caller may see, in their order.
///
/// # Errors
/// When the database cannot be read.
pub async fn shown(
    app: &App,
    ctx: &RequestContext,
    cases: Vec<case::Model>,
    as_of: Option<NaiveDate>,
) -> Result<Vec<CaseView>> {
    let cases = with_assignments(app, ctx, cases).await?;
    let beside = Box::pin(Beside::of(app.read(), ctx, cases.iter().map(|(case, _)| case))).await?;
    let as_of = AsOf::load(app.read(), ctx, as_of, cases.iter().map(|(case, _)| case.id)).await?;
    let beside = beside.on(as_of);
    Ok(cases.into_iter().map(|(case, assignments)| view::show(ctx, case, &assignments, &beside)).collect())
}

/// Selects the ids of the cases that the caller may see and the query asks for, without its text search.
///
/// # Errors
/// As [`list`].
pub async fn ids(app: &App, ctx: &RequestContext, query: &CaseQuery) -> Result<SelectStatement> {
    let select = filtered(app, ctx, query).await?;
    Ok(select.select_only().column(Column::Id).into_query())
}

/// Lists the cases of one kind visible to the caller.
///
/// # Errors
/// 400 when the query asks for another kind; otherwise the same as [`list`].
pub async fn list_of(
    app: &App,
    ctx: &RequestContext,
    kind: CaseKind,
    query: CaseQuery,
) -> Result<Page<CaseView>> {
    match &query.kind {
        Some(kinds) if kinds.iter().any(|other| *other != kind) => {
            Err(validate::parameter("kind", "contradicts", "this list contains one kind only"))
        }
        _ => list(app, ctx, CaseQuery { kind: Some(vec![kind]), ..query }).await,
    }
}

/// Lists by due date, or newest first.
async fn sorted(
    db: &impl ConnectionTrait,
    app: &App,
    ctx: &RequestContext,
    query: &CaseQuery,
    select: Select<Entity>,
    by_due_date: bool,
) -> Result<Page<case::Model>> {
    if by_due_date {
        let by = (Column::DueOn, Column::Arrival);
        return page_by_due::by_due_date(db, (app, ctx), "cases", query, select, by).await;
    }
    page::by_id_from(db, app, ctx, "cases", query, select, Column::Arrival).await
}

/// Lists the hits with exactly the same diacritics, newest first, and then the others.
async fn by_relevance(
    db: &impl ConnectionTrait,
    app: &App,
    ctx: &RequestContext,
    query: &CaseQuery,
    select: Select<Entity>,
    terms: &Terms,
) -> Result<Page<case::Model>> {
    let request: PageRequest<(u8, Uuid)> = PageRequest::read(app, ctx, "cases", query)?;
    let count = match query.count {
        Some(true) => {
            let all = select.clone().filter(hits(db, terms, Match::Folded).await?);
            page::count(db, query, &all, Column::Arrival).await?
        }
        _ => None,
    };
    let mut found: Vec<(u8, case::Model)> = vec![];
    for (rank, how) in [(0, Match::Exact), (1, Match::OnlyFolded)] {
        let missing = (request.limit + 1).saturating_sub(found.len() as u64);
        let (begins_at, after) = request.after.map_or((0, None), |(rank, last)| (rank, Some(last)));
        if missing == 0 || rank < begins_at {
            continue;
        }
        let mut part =
            select.clone().filter(hits(db, terms, how).await?).order_by_desc(Column::Arrival).limit(missing);
        if let Some(after) = after.filter(|_| rank == begins_at) {
            part = part.filter(Column::Arrival.lt(after));
        }
        found.extend(entity::rows(db, part).await?.into_iter().map(|case| (rank, case)));
    }
    let next_cursor =
        request.truncate(app, &mut found, |(_, case)| case, |(rank, case)| (*rank, case.arrival))?;
    Ok(Page { items: found.into_iter().map(|(_, case)| case).collect(), next_cursor, count, facets: None })
}

/// The fields of the view that follow from the assignments, besides `actions`.
const FROM_ASSIGNMENTS: [&str; 3] =
    ["assignments", "recommendation.addressees", "recommendation.next_review_on"];

/// Loads the assignments of the cases, if the caller asks for what follows from them.
async fn with_assignments(
    app: &App,
    ctx: &RequestContext,
    cases: Vec<case::Model>,
) -> Result<Vec<CaseWithAssignments>> {
    let asked = ctx.fields.want_any(&FROM_ASSIGNMENTS) || ctx.fields.wants("actions");
    let ids: Vec<Uuid> = cases.iter().map(|case| case.id).collect();
    let mut of: HashMap<Uuid, Vec<assignment::Model>> = HashMap::new();
    if asked && !ids.is_empty() {
        for one in entity::rows(app.read(), assignment::Entity::of_cases(ids)).await? {
            of.entry(one.case_id).or_default().push(one);
        }
    }
    let with_its = |case: case::Model| {
        let its = of.remove(&case.id).unwrap_or_default();
        (case, its)
    };
    Ok(cases.into_iter().map(with_its).collect())
}
