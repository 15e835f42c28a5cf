//! Lists cases: filters on columns, full-text search, sorted by date or relevance.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use entity::case::{CaseWithAssignments, Column, Entity};
use entity::enums::{
    CaseArea, CaseKind, Channel, CompetenceLevel, CountedAs, Fulfilment, Nature, Outcome, OutcomeGroup,
    Priority, RejectReason, SessionPhase, Status, Timeliness, Verdict, VotersFeedback,
};
use entity::{assignment, case};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use vi_text::Terms;

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::{self, Page, PageRequest, list_query};
use crate::kernel::validate;
use crate::service::engine::case::beside::Beside;
use crate::service::engine::case::filter::filtered;
use crate::service::engine::case::text_search::{Match, hits};
use crate::service::engine::case::view::{self, CaseView};

/// The sort order of a list of cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CaseSort {
    /// Newest first; the default without `q`.
    Newest,
    /// Only with `q`, and the default then: first the hits in which every word has exactly the diacritics of `q`, then
    /// the others, each newest first.
    Relevance,
}

list_query! {
    /// Filters for cases.
    CaseQuery {
        kind: CaseKind,
        /// A case number: `KN-2026-000123` or `KNGS-2026-000124`.
        #[validate(length(max = 40))]
        #[param(max_length = 40)]
        number: String,
        status: Status,
        outcome: Outcome,
        outcome_group: OutcomeGroup,
        /// Whether the current answer is in progress and names no day.
        undated: bool,
        verdict: Verdict,
        /// The day on which the council looks at the answer again.
        follow_up_from: NaiveDate,
        follow_up_to: NaiveDate,
        voters_feedback: VotersFeedback,
        /// Whether the current answer was given at the meeting where the matter was raised.
        answered_on_spot: bool,
        nature: Nature,
        channel: Channel,
        /// One of the agencies that lead it; with `as_of`, of those that led it then.
        lead_agency_id: Uuid,
        /// The body that sent the petition.
        source_id: Uuid,
        /// The sender's own number for the petition.
        #[validate(length(max = 100))]
        #[param(max_length = 100)]
        sender_reference: String,
        /// The number of the plan for contact with voters.
        #[validate(length(max = 100))]
        #[param(max_length = 100)]
        contact_plan_number: String,
        /// A sector, including the sectors below it.
        sector_id: Uuid,
        /// The board that oversees the sector.
        board_id: Uuid,
        /// An administrative unit, including the units below it: what is about it or about one of these.
        unit_id: Uuid,
        area: CaseArea,
        /// What was merged into this petition.
        merged_into: Uuid,
        /// The parts of this petition, also those that were joined again.
        part_of: Uuid,
        /// Leaves out either the petitions that are split or their parts. Default: both are listed.
        counted_as: CountedAs,
        competence_level: CompetenceLevel,
        reject_reason: RejectReason,
        /// An agency with a live assignment.
        agency_id: Uuid,
        council_id: Uuid,
        session_id: Uuid,
        phase: SessionPhase,
        /// The recommendations of this supervision.
        supervision_id: Uuid,
        conclusion_id: Uuid,
        theme_id: Uuid,
        priority: Priority,
        /// The completion of a recommendation, rolled up over its reviewed addressees.
        fulfilment: Fulfilment,
        /// Whether it is a standing obligation (thường xuyên), which has no due date.
        standing: bool,
        /// Whether an agency contests a step that the office recorded for it, and the council has not decided on that.
        contested: bool,
        /// The session to which the case was handed over.
        carried_to: Uuid,
        /// Blocked for the council office after a second return.
        frozen: bool,
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
        /// The timeliness on the day `as_of`.
        timeliness: Timeliness,
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
        sort: CaseSort,
    }
}

/// Lists the cases visible to the caller.
///
/// # Errors
/// 400 for an invalid limit, cursor or search text.
pub async fn list(app: &App, ctx: &RequestContext, query: CaseQuery) -> Result<Page<CaseView>> {
    let select = filtered(app, ctx, &query).await?;
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
        (None | Some(CaseSort::Newest), None) => newest(&db, app, ctx, &query, select).await?,
        (Some(CaseSort::Newest), Some(terms)) => {
            let select = select.filter(hits(&db, terms, Match::Folded).await?);
            newest(&db, app, ctx, &query, select).await?
        }
        (_, Some(terms)) => by_relevance(&db, app, ctx, &query, select, terms).await?,
    };
    let page = with_assignments(app, page).await?;
    let beside = Box::pin(Beside::of(app.read(), ctx, page.items.iter().map(|(case, _)| case))).await?;
    let beside = beside.on(query.as_of);
    Ok(page.map(|(case, assignments)| view::show(ctx, case, &assignments, &beside)))
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
    match query.kind {
        Some(other) if other != kind => {
            Err(validate::parameter("kind", "contradicts", "this list contains one kind only"))
        }
        _ => list(app, ctx, CaseQuery { kind: Some(kind), ..query }).await,
    }
}

async fn newest(
    db: &impl ConnectionTrait,
    app: &App,
    ctx: &RequestContext,
    query: &CaseQuery,
    select: Select<Entity>,
) -> Result<Page<case::Model>> {
    page::by_id_from(db, app, ctx, "cases", query, select, Column::Id).await
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
            page::count(db, query, &all, Column::Id).await?
        }
        _ => None,
    };
    let mut found: Vec<(u8, case::Model)> = vec![];
    for (rank, how) in [(0, Match::Exact), (1, Match::OnlyFolded)] {
        let missing = (request.limit + 1).saturating_sub(found.len() as u64);
        let (begins_at, after) = request.after.map_or((0, None), |(rank, id)| (rank, Some(id)));
        if missing == 0 || rank < begins_at {
            continue;
        }
        let mut part =
            select.clone().filter(hits(db, terms, how).await?).order_by_desc(Column::Id).limit(missing);
        if let Some(after) = after.filter(|_| rank == begins_at) {
            part = part.filter(Column::Id.lt(after));
        }
        found.extend(entity::rows(db, part).await?.into_iter().map(|case| (rank, case)));
    }
    let next_cursor = request.truncate(app, &mut found, |(_, case)| case, |(rank, case)| (*rank, case.id))?;
    Ok(Page { items: found.into_iter().map(|(_, case)| case).collect(), next_cursor, count })
}

/// Loads the assignments of the cases of a page.
async fn with_assignments(app: &App, page: Page<case::Model>) -> Result<Page<CaseWithAssignments>> {
    let ids: Vec<Uuid> = page.items.iter().map(|case| case.id).collect();
    let mut of: HashMap<Uuid, Vec<assignment::Model>> = HashMap::new();
    if !ids.is_empty() {
        for one in entity::rows(app.read(), assignment::Entity::of_cases(ids)).await? {
            of.entry(one.case_id).or_default().push(one);
        }
    }
    Ok(page.map(|case| {
        let its = of.remove(&case.id).unwrap_or_default();
        (case, its)
    }))
}
