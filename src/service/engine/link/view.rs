//! Shows links from either end, and only to cases that the caller may see.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use entity::case_link::{Column, Entity, Model};
use entity::enums::{CaseKind, Fulfilment, LinkDirection, LinkKind, Outcome, ScopeFilter, Status};
use entity::{assignment, case};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Result};
use crate::kernel::filter;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::reply::View;
use crate::service::engine::case::{guards, view};

/// The only version of a link: links are created and deleted, never changed.
pub const VERSION: i64 = 1;

/// A link, seen from one of its cases.
#[derive(Debug, Serialize, ToSchema)]
pub struct LinkView {
    pub id: Uuid,
    pub kind: LinkKind,
    /// The case from which the link is read.
    pub read_from: Uuid,
    /// The end of the link at which that case is.
    pub direction: LinkDirection,
    /// The case at the other end.
    pub case: LinkedCase,
    pub note: Option<String>,
    /// Always 1: links are created and deleted, never changed.
    pub version: i64,
    pub created_at: DateTime<Utc>,
}

/// The case at the other end of a link.
#[derive(Debug, Serialize, ToSchema)]
pub struct LinkedCase {
    pub id: Uuid,
    pub kind: CaseKind,
    pub number: String,
    pub status: Status,
    /// `null` for a complaint or denunciation that was forwarded.
    pub content: Option<String>,
    pub outcome: Option<Outcome>,
    /// For a recommendation: completion, rolled up over its reviewed addressees.
    pub fulfilment: Option<Fulfilment>,
}

impl View for LinkView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/links/{}", self.id))
    }
}

list_query! {
    /// Filters for links.
    LinkQuery {
        kind: Vec<LinkKind>,
        direction: LinkDirection,
    }
}

/// Lists the links of a case, newest first. Links to cases that the caller may not see are left out.
///
/// # Errors
/// 404 when the case is not visible to the caller; 400 for an invalid limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, id: Uuid, query: LinkQuery) -> Result<Page<LinkView>> {
    let db = app.read();
    let (case, _) = view::visible(db, ctx, id).await?;
    let mut select = seen(ctx, &case);
    if let Some(kind) = &query.kind {
        select = select.filter(filter::of(Column::Kind, kind));
    }
    if let Some(direction) = query.direction {
        select = select.filter(match direction {
            LinkDirection::From => Column::FromCase.eq(id),
            LinkDirection::To => Column::ToCase.eq(id),
        });
    }
    let page = page::by_id(app, ctx, &format!("links/{id}"), &query, select, Column::Id).await?;
    let items = show_all(db, id, page.items).await?;
    Ok(Page { items, next_cursor: page.next_cursor, count: page.count, facets: None })
}

/// Selects the links of a case whose other end the caller may see.
fn seen(ctx: &RequestContext, of: &case::Model) -> Select<Entity> {
    let links = Entity::find().filter(Column::Id.in_subquery(Entity::ids_of(of.id)));
    let filters = ctx.actor.scope_filters(Permission::CaseRead);
    // both ends belong to the same council
    if filters.contains(&ScopeFilter::Any) || filters.contains(&ScopeFilter::Council(of.council_id)) {
        return links;
    }
    let other = Expr::case(Column::FromCase.eq(of.id), Expr::col((Entity, Column::ToCase)))
        .finally(Expr::col((Entity, Column::FromCase)));
    let other = case::Entity::in_scope(&filters)
        .filter(Expr::col((case::Entity, case::Column::Id)).eq(other))
        .select_only()
        .column(case::Column::Id);
    links.filter(Expr::exists(other.into_query()))
}

/// Returns one link, seen from its first case. The caller must be able to see both cases.
///
/// # Errors
/// 404 unless both cases are visible to the caller.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<LinkView> {
    let db = app.read();
    let link = Entity::find_by_id(id).one(db).await?.ok_or(Code::NotFound)?;
    let ends = [link.from_case, link.to_case];
    let cases = case::Entity::find().filter(case::Column::Id.is_in(ends)).all(db).await?;
    let assignments = assignment::Entity::of_cases(ends).all(db).await?;
    match both_in_sight(ctx, &cases, &assignments) {
        true => show(link, ends[0], &cases),
        false => Err(Code::NotFound.into()),
    }
}

/// Returns whether the caller may see all of the given cases.
#[must_use]
pub fn both_in_sight(ctx: &RequestContext, cases: &[case::Model], assignments: &[assignment::Model]) -> bool {
    cases.iter().all(|case| ctx.actor.may(Permission::CaseRead, &guards::resource_scope(case, assignments)))
}

/// Builds the views of a case's links, in a constant number of queries.
async fn show_all(db: &impl ConnectionTrait, from: Uuid, links: Vec<Model>) -> Result<Vec<LinkView>> {
    if links.is_empty() {
        return Ok(vec![]);
    }
    let others = links.iter().map(|link| if link.from_case == from { link.to_case } else { link.from_case });
    let others = case::Entity::find().filter(case::Column::Id.is_in(others)).order_by_asc(case::Column::Id);
    let others: HashMap<Uuid, case::Model> =
        others.all(db).await?.into_iter().map(|case| (case.id, case)).collect();
    links.into_iter().map(|link| show(link, from, others.values())).collect()
}

/// Builds the view of a link from one of its cases; the other one must be among those given.
///
/// # Errors
/// 404 when it is not among them.
pub fn show<'a>(
    link: Model,
    from: Uuid,
    cases: impl IntoIterator<Item = &'a case::Model>,
) -> Result<LinkView> {
    let (direction, other) = match link.from_case == from {
        true => (LinkDirection::From, link.to_case),
        false => (LinkDirection::To, link.from_case),
    };
    let other = cases.into_iter().find(|case| case.id == other).ok_or(Code::NotFound)?;
    Ok(LinkView {
        id: link.id,
        kind: link.kind,
        read_from: from,
        direction,
        case: LinkedCase {
            id: other.id,
            kind: other.kind,
            number: other.number.clone(),
            status: other.status,
            content: other.shown_content().map(str::to_owned),
            outcome: other.outcome,
            fulfilment: other.fulfilment,
        },
        note: link.note,
        version: VERSION,
        created_at: link.created_at,
    })
}
