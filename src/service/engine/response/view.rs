//! Shows responses to callers.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use entity::document::DocumentReference;
use entity::enums::{CaseKind, Outcome, OutcomeGroup, ResponseKind, ScopeFilter};
use entity::{assignment, case, commitment, response};
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement, SimpleExpr, UnionType};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Select,
};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::display_names::{DisplayNames, Kind, Wanted};
use crate::kernel::error::{Code, Result};
use crate::kernel::filter;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::reply::View;
use crate::service::engine::commitment::view::CommitmentBrief;

/// A response of an agency, or a later version of one.
#[derive(Debug, Serialize, ToSchema)]
pub struct ResponseView {
    pub id: Uuid,
    pub organization_id: Uuid,
    /// The agency's name at the time of the response.
    pub organization_name: String,
    pub kind: ResponseKind,
    /// The first response of which this is a version; `null` for the first itself.
    pub version_of: Option<Uuid>,
    /// The day for which it counts.
    pub on: NaiveDate,
    pub outcome: Outcome,
    pub outcome_group: OutcomeGroup,
    /// Whether the matter is in progress and no commitment of the answer names a day.
    pub undated: bool,
    pub text: String,
    pub document: Option<DocumentReference>,
    /// Evidence that the work was done; required for the completion of a recommendation.
    pub evidence: Vec<DocumentReference>,
    /// The assignments answered, as far as the caller may see them.
    pub answers: Vec<Answered>,
    /// The commitments in those cases: one row for each case and commitment.
    pub commitments: Vec<CommitmentBrief>,
    /// Every version of the response in those cases, this one included, the newest first. `null` in lists.
    pub versions: Option<Vec<ResponseVersion>>,
    pub created_at: DateTime<Utc>,
}

/// One version of a response: the first answer, a correction or a further answer. For each assignment the newest that
/// names it counts.
#[derive(Debug, Serialize, ToSchema)]
pub struct ResponseVersion {
    pub id: Uuid,
    pub kind: ResponseKind,
    /// The day for which it counts.
    pub on: NaiveDate,
    pub outcome: Outcome,
    pub outcome_group: OutcomeGroup,
    pub undated: bool,
    pub text: String,
    pub document: Option<DocumentReference>,
    pub evidence: Vec<DocumentReference>,
    /// The assignments that it names, as far as the caller may see them.
    pub assignment_ids: Vec<Uuid>,
    pub created_at: DateTime<Utc>,
}

/// One assignment answered by a response.
#[derive(Debug, Serialize, ToSchema)]
pub struct Answered {
    pub assignment_id: Uuid,
    pub case_id: Uuid,
    pub case_number: String,
    /// The day since which it does not count for the assignment: the agency contested with success that it was recorded.
    pub void_on: Option<NaiveDate>,
}

impl View for ResponseView {
    fn path(&self) -> Option<String> {
        Some(format!("/v1/responses/{}", self.id))
    }
}

list_query! {
    /// Filters for responses.
    ResponseQuery {
        /// Responses to these cases.
        case_id: Vec<Uuid>,
        /// Responses of these agencies.
        organization_id: Vec<Uuid>,
        outcome: Vec<Outcome>,
        /// First answers, corrections or further answers.
        kind: Vec<ResponseKind>,
        /// The number of the document that contains the answer, with or without its notation: `393`, `393/UBND-VP`.
        #[validate(length(min = 1, max = 80))]
        #[param(min_length = 1, max_length = 80)]
        document_number: String,
        /// Corrections of these responses, and further answers to them.
        version_of: Vec<Uuid>,
    }
}

impl ResponseView {
    /// Shows a response with the assignments that it answers, as far as the caller may see them, and the commitments
    /// in those cases; the names have the numbers of the cases.
    #[must_use]
    pub fn of(
        response: response::Model,
        answers: &[response::assignment::Model],
        commitments: impl IntoIterator<Item = commitment::Model>,
        names: &DisplayNames,
    ) -> Self {
        let answered = |link: &response::assignment::Model| Answered {
            assignment_id: link.assignment_id,
            case_id: link.case_id,
            case_number: names.of(link.case_id),
            void_on: link.void_on,
        };
        let mut answers: Vec<Answered> = answers.iter().map(answered).collect();
        answers.sort_unstable_by_key(|answer| answer.assignment_id);
        let commitments = commitments.into_iter().map(|one| CommitmentBrief::of(one, names));
        let mut commitments: Vec<CommitmentBrief> = commitments.collect();
        commitments.sort_unstable_by_key(|one| one.id);
        Self {
            id: response.id,
            organization_id: response.organization_id,
            organization_name: response.organization_name,
            kind: response.kind,
            version_of: response.version_of,
            on: response.acted_on,
            outcome: response.outcome,
            outcome_group: response.outcome.group(),
            undated: response.undated,
            text: response.text,
            document: response.document,
            evidence: response.evidence.map(|evidence| evidence.0).unwrap_or_default(),
            answers,
            commitments,
            versions: None,
            created_at: response.created_at,
        }
    }
}

impl ResponseVersion {
    /// Shows a version with the assignments among the links that it names.
    #[must_use]
    pub fn of(response: response::Model, links: &[response::assignment::Model]) -> Self {
        let own = links.iter().filter(|link| link.response_id == response.id);
        let mut assignment_ids: Vec<Uuid> = own.map(|link| link.assignment_id).collect();
        assignment_ids.sort_unstable();
        Self {
            id: response.id,
            kind: response.kind,
            on: response.acted_on,
            outcome: response.outcome,
            outcome_group: response.outcome.group(),
            undated: response.undated,
            text: response.text,
            document: response.document,
            evidence: response.evidence.map(|evidence| evidence.0).unwrap_or_default(),
            assignment_ids,
            created_at: response.created_at,
        }
    }
}

/// Returns a response to a case that the caller may see, or of the caller's agency.
///
/// # Errors
/// 404 when it is not visible to the caller.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<ResponseView> {
    let seen = seen(ctx).filter(response::Column::Id.eq(id));
    let row = seen.one(app.read()).await?.ok_or(Code::NotFound)?;
    let versions = versions(app.read(), ctx, &row).await?;
    let view = show_all(app.read(), ctx, vec![row]).await?.pop().ok_or(Code::NotFound)?;
    Ok(ResponseView { versions: Some(versions), ..view })
}

/// Loads the versions of a response that name an assignment which the caller may see, the newest first.
///
/// # Errors
/// When the database fails.
pub async fn versions(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    of: &response::Model,
) -> Result<Vec<ResponseVersion>> {
    let rows = response::Entity::versions(of.first_id()).all(db).await?;
    let named = response::assignment::Column::ResponseId.is_in(rows.iter().map(|row| row.id));
    let links = links(ctx).filter(named).all(db).await?;
    let all = rows.into_iter().map(|row| ResponseVersion::of(row, &links));
    Ok(all.filter(|version| !version.assignment_ids.is_empty()).collect())
}

/// Lists the responses visible to the caller.
///
/// # Errors
/// 400 for an invalid limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, query: ResponseQuery) -> Result<Page<ResponseView>> {
    let mut select = seen(ctx);
    if let Some(cases) = &query.case_id {
        use response::assignment::{Column, Entity};
        let to =
            Entity::find().filter(filter::of(Column::CaseId, cases)).select_only().column(Column::ResponseId);
        select = select.filter(response::Column::Id.in_subquery(to.into_query()));
    }
    if let Some(agency) = &query.organization_id {
        select = select.filter(filter::of(response::Column::OrganizationId, agency));
    }
    if let Some(outcome) = &query.outcome {
        select = select.filter(filter::of(response::Column::Outcome, outcome));
    }
    if let Some(kind) = &query.kind {
        select = select.filter(filter::of(response::Column::Kind, kind));
    }
    if let Some(first) = &query.version_of {
        select = select.filter(filter::of(response::Column::VersionOf, first));
    }
    if let Some(document) = &query.document_number {
        select = select.filter(with_document(app.read().get_database_backend(), document));
    }
    let page = page::by_id(app, ctx, "responses", &query, select, response::Column::Id).await?;
    let items = show_all(app.read(), ctx, page.items).await?;
    Ok(Page { items, next_cursor: page.next_cursor, count: page.count, facets: None })
}

/// Returns the condition that a response is contained in a document, by the index on the number.
fn with_document(backend: DbBackend, wanted: &str) -> Condition {
    let (number, notation) =
        wanted.split_once('/').map_or((wanted, None), |(n, notation)| (n, Some(notation)));
    let field = |name: &str| match backend {
        DbBackend::Postgres => Expr::cust(format!("(response.document ->> '{name}')")),
        _ => Expr::cust(format!("json_extract(response.document, '$.{name}')")),
    };
    Condition::all()
        .add(field("number").eq(number))
        .add_option(notation.map(|notation| field("notation").eq(notation)))
}

/// Selects the links of responses to the cases and assignments that the caller may see.
fn links(ctx: &RequestContext) -> Select<response::assignment::Entity> {
    use response::assignment::{Column, Entity};
    let filters = ctx.actor.scope_filters(Permission::CaseRead);
    let mut seen = Condition::any();
    for filter in &filters {
        seen = match filter {
            ScopeFilter::Any => seen.add(Expr::val(true)),
            ScopeFilter::Council(council) => seen.add(Column::CouncilId.eq(*council)),
            _ => continue,
        };
    }
    let some: Vec<ScopeFilter> =
        filters.into_iter().filter(|w| !matches!(w, ScopeFilter::Any | ScopeFilter::Council(_))).collect();
    if !some.is_empty() {
        // checked link by link: a busy agency has far more cases than one response answers
        let (mut cases, own) = of_some(&some);
        cases.and_where(Expr::col((case::Entity, case::Column::Id)).equals((Entity, Column::CaseId)));
        seen = seen.add(Expr::exists(cases));
        for mut own in own {
            own.and_where(
                Expr::col((assignment::Entity, assignment::Column::Id))
                    .equals((Entity, Column::AssignmentId)),
            );
            seen = seen.add(Expr::exists(own));
        }
    }
    Entity::find().filter(if seen.is_empty() { Condition::all().add(Expr::val(false)) } else { seen })
}

/// Builds the subqueries of the petitions and of the assignments within scope filters narrower than a council: what one
/// addressee of a recommendation answers is not for the others, but for the committee that passed it down.
fn of_some(filters: &[ScopeFilter]) -> (SelectStatement, [SelectStatement; 2]) {
    let petitions = case::Entity::in_scope(filters).filter(case::Column::Kind.eq(CaseKind::Petition));
    let cases = petitions.select_only().column(case::Column::Id);
    let own = assignment::Entity::in_scope(filters);
    let passed_down = assignment::Entity::find().filter(assignment::Entity::passed_down(filters));
    let ids = |of: Select<assignment::Entity>| of.select_only().column(assignment::Column::Id).into_query();
    (cases.into_query(), [ids(own), ids(passed_down)])
}

/// Selects the responses visible to the caller, through their links: one subquery for each kind of access, so that
/// each can use an index.
fn seen(ctx: &RequestContext) -> Select<response::Entity> {
    use response::assignment::{Column, Entity};
    let filters = ctx.actor.scope_filters(Permission::CaseRead);
    if filters.contains(&ScopeFilter::Any) {
        return response::Entity::find();
    }
    let (councils, some): (Vec<ScopeFilter>, Vec<ScopeFilter>) =
        filters.into_iter().partition(|filter| matches!(filter, ScopeFilter::Council(_)));
    let by = |condition: SimpleExpr| {
        let mut ids = Query::select();
        ids.column(Column::ResponseId).from(Entity).and_where(condition);
        ids
    };
    let council = |filter| {
        if let ScopeFilter::Council(id) = filter { Some(by(Column::CouncilId.eq(id))) } else { None }
    };
    let mut ways: Vec<SelectStatement> = councils.into_iter().filter_map(council).collect();
    if !some.is_empty() {
        let (cases, own) = of_some(&some);
        ways.push(by(Column::CaseId.in_subquery(cases)));
        ways.extend(own.map(|own| by(Column::AssignmentId.in_subquery(own))));
    }
    let all = ways.into_iter().reduce(|mut all, way| {
        all.union(UnionType::Distinct, way);
        all
    });
    match all {
        Some(ids) => response::Entity::find().filter(response::Column::Id.in_subquery(ids)),
        None => response::Entity::find().filter(Expr::val(false)),
    }
}

async fn show_all(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    rows: Vec<response::Model>,
) -> Result<Vec<ResponseView>> {
    use response::assignment::Column;
    if rows.is_empty() {
        return Ok(vec![]);
    }
    let ids = rows.iter().map(|r| r.id);
    let all = links(ctx).filter(Column::ResponseId.is_in(ids.clone())).all(db).await?;
    let mut promised = promised(db, ids, &all).await?;
    let wanted = Wanted::default().with(Kind::Case, all.iter().map(|link| link.case_id));
    let names = DisplayNames::load(db, ctx, wanted).await?;
    let show = |r: response::Model| {
        let own: Vec<_> = all.iter().filter(|link| link.response_id == r.id).cloned().collect();
        let commitments = promised.remove(&r.id).unwrap_or_default();
        ResponseView::of(r, &own, commitments, &names)
    };
    Ok(rows.into_iter().map(show).collect())
}

/// Loads the commitments of some responses, as far as the caller may see their assignments.
async fn promised(
    db: &impl ConnectionTrait,
    responses: impl Iterator<Item = Uuid>,
    seen: &[response::assignment::Model],
) -> Result<HashMap<Uuid, Vec<commitment::Model>>> {
    use commitment::{Column, Entity};
    let seen: HashSet<Uuid> = seen.iter().map(|link| link.assignment_id).collect();
    let found = Entity::find().filter(Column::ResponseId.is_in(responses)).order_by_asc(Column::Id);
    let mut by_response: HashMap<Uuid, Vec<commitment::Model>> = HashMap::new();
    for one in found.all(db).await?.into_iter().filter(|one| seen.contains(&one.assignment_id)) {
        if let Some(response) = one.response_id {
            by_response.entry(response).or_default().push(one);
        }
    }
    Ok(by_response)
}
