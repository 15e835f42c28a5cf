//! Reads the event log: of one case, or of everything the auditor may see.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use entity::document::DocumentReference;
use entity::enums::{Action, CaseKind, ContestStatus, EventStream, Role, ScopeFilter, Status};
use entity::event::{Column, Entity, Model};
use entity::{assignment, case, case_link, contest};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Expr, ExprTrait, Query, SimpleExpr};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::actor::ResourceScope;
use crate::domain::event::{EventData, FreeText};
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::{RequestContext, first_id_at, legal_day};
use crate::kernel::display_names::{DisplayNames, Kind, Wanted};
use crate::kernel::error::Result;
use crate::kernel::event_text::{self, Restored};
use crate::kernel::filter;
use crate::kernel::page::{self, ListQuery, Page, PageRequest, list_query};
use crate::kernel::page_count::PageCount;
use crate::kernel::position;
use crate::service::engine::case::{guards, view};

/// The maximum number of linked cases in one timeline.
const LINKED: u64 = 1000;

/// An event of the log. Events are never changed.
#[derive(Debug, Serialize, ToSchema)]
pub struct EventView {
    pub id: Uuid,
    pub stream: EventStream,
    /// The case or other record the event is about.
    pub stream_id: Uuid,
    /// The number of the event within its stream: 1, 2, 3 …
    pub seq: i64,
    pub action: Action,
    pub from_status: Option<Status>,
    pub to_status: Option<Status>,
    pub assignment_id: Option<Uuid>,
    pub user_id: Option<Uuid>,
    /// The present name of the person who acted.
    pub user_name: Option<String>,
    pub client_id: Option<Uuid>,
    /// The present name of the machine client that acted.
    pub client_name: Option<String>,
    /// The access link with which somebody acted who has no account, for the agency of the assignment.
    pub access_link_id: Option<Uuid>,
    /// The role in which the actor acted.
    pub role: Option<Role>,
    /// The organization for which the actor acted.
    pub organization_id: Option<Uuid>,
    /// The present name of the organization.
    pub organization_name: Option<String>,
    /// The agency on whose behalf somebody else recorded the step.
    pub on_behalf_of: Option<Uuid>,
    /// The present name of the agency.
    pub on_behalf_of_name: Option<String>,
    /// The reason or note that was given.
    pub reason: Option<FreeText>,
    /// Whether everybody who may read the case may see the event.
    pub public: bool,
    pub data: EventData,
    /// The day for which it counts.
    pub on: NaiveDate,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Why it was entered later than the day for which it counts; `null` when it was not.
    pub late_entry: Option<LateEntryView>,
    /// Whether the agency for which the step was recorded contests it, or did; `null` when not.
    pub contest: Option<ContestState>,
    pub request_id: Uuid,
    /// HMAC-SHA-256, under the deployment's key, over this event, with the digests of its texts instead of the texts,
    /// and the hash of the previous event in the stream.
    pub hash: String,
}

/// Why a step was entered later than the day for which it counts.
#[derive(Debug, Serialize, ToSchema)]
pub struct LateEntryView {
    pub reason: FreeText,
    /// The paper that proves the day, if the step itself has none.
    pub document: Option<DocumentReference>,
}

/// What became of the contest of a recorded step; of several, the newest.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct ContestState {
    pub id: Uuid,
    pub status: ContestStatus,
    /// The day since which it is contested.
    pub contested_on: NaiveDate,
    pub decided_on: Option<NaiveDate>,
}

list_query! {
    /// Filters for the events of a case.
    EventQuery {
        action: Vec<Action>,
        /// Also includes events of linked cases (links in either direction) that the caller may see, from the 1,000
        /// newest linked cases.
        linked: bool,
    }
}

list_query! {
    /// Filters for the events of the whole log.
    AuditQuery {
        stream: Vec<EventStream>,
        stream_id: Vec<Uuid>,
        action: Vec<Action>,
        user_id: Vec<Uuid>,
        at_from: DateTime<Utc>,
        at_to: DateTime<Utc>,
    }
}

/// Lists a case's events, newest first. The council sees all of them. Others see the public ones that are not about
/// another addressee of a recommendation, those of their own organizations, and those about the assignments of a
/// recommendation that they may read.
///
/// # Errors
/// 404 when the case is not visible to the caller.
pub async fn of_case(
    app: &App,
    ctx: &RequestContext,
    id: Uuid,
    query: EventQuery,
) -> Result<Page<EventView>> {
    let of = view::visible(app.read(), ctx, id).await?;
    of_visible(app, ctx, &of, query).await
}

/// Lists the events of a case that is visible to the caller.
///
/// # Errors
/// 400 for an invalid limit or cursor.
pub async fn of_visible(
    app: &App,
    ctx: &RequestContext,
    (case, assignments): &case::CaseWithAssignments,
    query: EventQuery,
) -> Result<Page<EventView>> {
    let id = case.id;
    let mut scope = vec![(id, guards::resource_scope(case, assignments))];
    if query.linked == Some(true) {
        scope.extend(linked(app, ctx, id).await?);
    }
    let internal = |scope: &ResourceScope| ctx.actor.may(Permission::EventReadInternal, scope);
    let (whole, public): (Vec<_>, Vec<_>) = scope.into_iter().partition(|(_, scope)| internal(scope));
    // the case ids alone are enough, for ids are unique across streams; the stream's index would scan the events of
    // every case
    let of_streams =
        |cases: Vec<(Uuid, ResourceScope)>| Column::StreamId.is_in(cases.into_iter().map(|(id, _)| id));
    let mut seen = Condition::any();
    if !whole.is_empty() {
        seen = seen.add(of_streams(whole));
    }
    if !public.is_empty() {
        let own = || ctx.actor.grants.iter().map(|g| g.organization_id);
        // in a recommendation, what passes between the council and one addressee is not visible to the other
        // addressees
        let of = |assignments: Select<assignment::Entity>, kind: CaseKind| {
            let of_cases = assignment::Column::CaseId.is_in(public.iter().map(|(id, _)| *id));
            let of_kind = assignments.filter(of_cases).filter(assignment::Column::CaseKind.eq(kind));
            let ids = of_kind.select_only().column(assignment::Column::Id);
            Column::AssignmentId.in_subquery(ids.into_query())
        };
        let read = assignment::Entity::in_scope(&ctx.actor.scope_filters(Permission::CaseRead));
        let shared = Condition::any()
            .add(Column::AssignmentId.is_null())
            .add(of(assignment::Entity::find(), CaseKind::Petition));
        // what a committee says to an agency about a petition is for the two of them
        let between = [Action::RemindAgency, Action::SendBack, Action::TakeBack, Action::ChangeDue];
        let told =
            Condition::all().add(Column::Action.is_in(between)).add(of(read.clone(), CaseKind::Petition));
        let some = Condition::any()
            .add(told)
            .add(Condition::all().add(Column::Public.eq(true)).add(shared))
            .add(Column::OrganizationId.is_in(own()))
            .add(of(read, CaseKind::Recommendation));
        seen = seen.add(Condition::all().add(of_streams(public)).add(some));
    }
    let mut select = Entity::find().filter(seen);
    if let Some(action) = &query.action {
        select = select.filter(filter::of(Column::Action, action));
    }
    let place = || match query.linked {
        Some(true) => position::of_event(app.read()),
        _ => Expr::col(Column::Seq),
    };
    timeline(app, ctx, id, &query, place, select).await
}

/// Returns one page of a timeline, newest first: one stream by its own sequence, several by the order in which their
/// events were written. The time of an event is data: clocks differ, and a step may have waited.
async fn timeline(
    app: &App,
    ctx: &RequestContext,
    id: Uuid,
    query: &impl ListQuery,
    place: impl Fn() -> SimpleExpr,
    select: Select<Entity>,
) -> Result<Page<EventView>> {
    let page_request: PageRequest<Uuid> = PageRequest::read(app, ctx, &format!("events/{id}"), query)?;
    let count = page::count(app.read(), query, &select, Column::Id).await?;
    let mut page = select.order_by_desc(place()).limit(page_request.limit + 1);
    if let Some(last) = page_request.after {
        let of_last = Query::select().expr(place()).from(Entity).and_where(Column::Id.eq(last)).to_owned();
        page = page.filter(place().lt(Expr::SubQuery(None, Box::new(of_last.into()))));
    }
    let events = entity::rows(app.read(), page).await?;
    shown(app, ctx, &page_request, events, count).await
}

/// Shows a page of events with the texts that people typed. Both must fit into the page.
async fn shown(
    app: &App,
    ctx: &RequestContext,
    page_request: &PageRequest<Uuid>,
    events: Vec<Model>,
    count: Option<PageCount>,
) -> Result<Page<EventView>> {
    let mut texts = event_text::of_events(app.read(), &events).await?;
    let contests = contests(app, &events).await?;
    let with_texts = |event: Model| {
        let texts = texts.remove(&event.id).unwrap_or_default();
        (event, texts)
    };
    let mut items: Vec<_> = events.into_iter().map(with_texts).collect();
    let length = |(event, texts): &(Model, Vec<_>)| page::length_of(event) + event_text::length(texts);
    let next_cursor = page_request.truncate_by(app, &mut items, length, |(event, _)| event.id)?;
    let wanted = items.iter().fold(Wanted::default(), |wanted, (event, _)| who_acted(wanted, event));
    let names = DisplayNames::load(app.read(), ctx, wanted).await?;
    Page { items, next_cursor, count, facets: None }.try_map(|(event, texts)| {
        let contest = contests.get(&event.id).copied();
        let restored = event_text::restored(&app.secrets, &event, &texts)?;
        Ok(EventView { contest, ..EventView::new(restored, event, &names) })
    })
}

/// Adds who acted, and for whom.
fn who_acted(wanted: Wanted, event: &Model) -> Wanted {
    wanted
        .with(Kind::User, [event.user_id])
        .with(Kind::Client, [event.client_id])
        .with(Kind::Organization, [event.organization_id, event.on_behalf_of])
}

/// Loads the newest contest of each event; only what the office recorded for an agency can be contested.
async fn contests(app: &App, events: &[Model]) -> Result<HashMap<Uuid, ContestState>> {
    use contest::{Column, Entity};
    let recorded = events.iter().filter(|one| one.on_behalf_of.is_some() && one.role == Some(Role::Clerk));
    let recorded: Vec<Uuid> = recorded.map(|one| one.id).collect();
    if recorded.is_empty() {
        return Ok(HashMap::new());
    }
    let all = Entity::find().filter(Column::EventId.is_in(recorded)).order_by_asc(Column::Id);
    let shown = |one: contest::Model| {
        let (id, status) = (one.id, one.status);
        let (contested_on, decided_on) = (one.contested_on, one.decided_on);
        (one.event_id, ContestState { id, status, contested_on, decided_on })
    };
    Ok(all.all(app.read()).await?.into_iter().map(shown).collect())
}

/// Loads the linked cases that the caller may see, each with its resource scope.
async fn linked(app: &App, ctx: &RequestContext, id: Uuid) -> Result<Vec<(Uuid, ResourceScope)>> {
    let newest = case::Entity::find()
        .filter(case::Column::Id.in_subquery(case_link::Entity::others(id)))
        .order_by_desc(case::Column::Id)
        .limit(LINKED)
        .select_only()
        .column(case::Column::Id);
    let newest = case::Column::Id.in_subquery(newest.into_query());
    let cases = case::Entity::each_with_assignments(app.read(), newest).await?;
    let scope = cases.iter().map(|(case, assignments)| (case.id, guards::resource_scope(case, assignments)));
    Ok(scope.filter(|(_, scope)| ctx.actor.may(Permission::CaseRead, scope)).collect())
}

/// Lists the whole log within the caller's scope: the auditor's council, or the deployment for an admin. One stream is
/// listed by its sequence, the whole log by the time at which the requests arrived, newest first.
///
/// # Errors
/// 403 without the permission to audit.
pub async fn audit(app: &App, ctx: &RequestContext, query: AuditQuery) -> Result<Page<EventView>> {
    let filters = ctx.actor.scope_filters(Permission::AuditRead);
    let anywhere = filters.contains(&ScopeFilter::Any);
    // an admin is also a member of an organization: only a grant that is scoped to a council opens the council's
    // cases
    let councils: Vec<Uuid> = filters
        .into_iter()
        .filter_map(|filter| match filter {
            ScopeFilter::Council(id) => Some(id),
            _ => None,
        })
        .collect();
    let mut select = Entity::find();
    if anywhere {
        let own = EventStream::ALL.iter().copied().filter(|stream| stream.is_of_deployment());
        select = select
            .filter(Condition::any().add(Column::Stream.is_in(own)).add(Column::CouncilId.is_in(councils)));
    } else if councils.is_empty() {
        ctx.require(Permission::AuditRead, &ResourceScope::default())?;
    } else {
        select = select.filter(Column::CouncilId.is_in(councils));
    }
    let mut all = Condition::all();
    all = all.add_option(filter::any(Column::Stream, query.stream.as_deref()));
    all = all.add_option(filter::any(Column::StreamId, query.stream_id.as_deref()));
    all = all.add_option(filter::any(Column::Action, query.action.as_deref()));
    all = all.add_option(filter::any(Column::UserId, query.user_id.as_deref()));
    // an event id begins with its timestamp, so the index of the page finds the range
    all = all.add_option(query.at_from.map(|v| Column::At.gte(v).and(Column::Id.gte(first_id_at(v)))));
    let after = |v: DateTime<Utc>| first_id_at(v.checked_add_signed(TimeDelta::milliseconds(1)).unwrap_or(v));
    all = all.add_option(query.at_to.map(|v| Column::At.lte(v).and(Column::Id.lt(after(v)))));
    let select = select.filter(all);
    if let Some([stream]) = query.stream_id.as_deref() {
        return timeline(app, ctx, *stream, &query, || Expr::col(Column::Seq), select).await;
    }
    let page_request: PageRequest<Uuid> = PageRequest::read(app, ctx, "audit", &query)?;
    let count = page::count(app.read(), &query, &select, Column::Id).await?;
    let mut page = select.order_by_desc(Column::Id).limit(page_request.limit + 1);
    if let Some(last) = page_request.after {
        page = page.filter(Column::Id.lt(last));
    }
    let events = entity::rows(app.read(), page).await?;
    shown(app, ctx, &page_request, events, count).await
}

impl EventView {
    fn new(restored: Restored, e: Model, names: &DisplayNames) -> Self {
        let Restored { reason, late_reason, data } = restored;
        let late_entry = late_reason
            .zip(e.late_entry)
            .map(|(reason, entry)| LateEntryView { reason, document: entry.document });
        Self {
            id: e.id,
            stream: e.stream,
            stream_id: e.stream_id,
            seq: e.seq,
            action: e.action,
            from_status: e.from_status,
            to_status: e.to_status,
            assignment_id: e.assignment_id,
            user_id: e.user_id,
            user_name: names.maybe(e.user_id),
            client_id: e.client_id,
            client_name: names.maybe(e.client_id),
            access_link_id: e.access_link_id,
            role: e.role,
            organization_id: e.organization_id,
            organization_name: names.maybe(e.organization_id),
            on_behalf_of: e.on_behalf_of,
            on_behalf_of_name: names.maybe(e.on_behalf_of),
            reason,
            public: e.public,
            data,
            on: e.acted_on.unwrap_or_else(|| legal_day(e.at)),
            recorded_at: e.at,
            late_entry,
            contest: None,
            request_id: e.request_id,
            hash: e.hash,
        }
    }
}
