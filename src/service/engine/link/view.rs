//! Shows links from either end, and only to cases that the caller may see.

use chrono::{DateTime, Utc};
use entity::case::CaseWithAssignments;
use entity::case_link::{Column, Entity, Model};
use entity::enums::{CaseKind, Fulfilment, LinkDirection, LinkKind, Outcome, ScopeFilter, Status};
use entity::{case, supervision};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::policy::Permission;
use crate::domain::step::LinkAction;
use crate::kernel::allowed::{self, AllowedLinkAction};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Result};
use crate::kernel::filter;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::reply::View;
use crate::service::engine::case::{guards, party, view};

/// The only version of a link: links are created and deleted, never changed.
pub const VERSION: i64 = 1;

/// A link, seen from one of its cases.
#[derive(Debug, Serialize, ToSchema)]
pub struct LinkView {
    pub id: Uuid,
    pub kind: LinkKind,
    /// The case from which the link is read.
    pub read_from: Uuid,
    pub read_from_number: String,
    /// The end of the link at which that case is.
    pub direction: LinkDirection,
    /// The case at the other end.
    pub case: LinkedCase,
    pub note: Option<String>,
    /// What the caller may do now.
    pub actions: Vec<AllowedLinkAction>,
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
    let (case, _) = view::visible(app.read(), ctx, id).await?;
    of_visible(app, ctx, &case, query).await
}

/// Lists the links of a case that is visible to the caller.
///
/// # Errors
/// 400 for an invalid limit or cursor.
pub async fn of_visible(
    app: &App,
    ctx: &RequestContext,
    case: &case::Model,
    query: LinkQuery,
) -> Result<Page<LinkView>> {
    let id = case.id;
    let mut select = seen(ctx, case);
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
    let among = page.items.iter().flat_map(|link| [link.from_case, link.to_case]);
    let ends = Ends::of(app.read(), among).await?;
    page.try_map(|link| ends.show(ctx, link, id))
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
    let ends = Ends::of(db, [link.from_case, link.to_case]).await?;
    let from = link.from_case;
    match ends.may(ctx, Permission::CaseRead) {
        true => ends.show(ctx, link, from),
        false => Err(Code::NotFound.into()),
    }
}

/// The cases at the ends of some links, with their assignments and the bodies that the supervisions behind them examined.
pub struct Ends {
    cases: Vec<CaseWithAssignments>,
    supervised: Vec<supervision::body::Model>,
}

impl Ends {
    /// Loads the cases, in a constant number of queries.
    async fn of(db: &impl ConnectionTrait, ids: impl IntoIterator<Item = Uuid>) -> Result<Self> {
        let ids: Vec<Uuid> = ids.into_iter().collect();
        if ids.is_empty() {
            return Ok(Self { cases: vec![], supervised: vec![] });
        }
        Self::on(db, case::Entity::each_with_assignments(db, case::Column::Id.is_in(ids)).await?).await
    }

    /// Completes cases that were loaded.
    pub async fn on(db: &impl ConnectionTrait, cases: Vec<CaseWithAssignments>) -> Result<Self> {
        let supervised = party::supervised(db, cases.iter().map(|(case, _)| case)).await?;
        Ok(Self { cases, supervised })
    }

    fn case(&self, id: Uuid) -> Option<&CaseWithAssignments> {
        self.cases.iter().find(|(case, _)| case.id == id)
    }

    /// Returns whether the caller may use a permission on all of the cases.
    #[must_use]
    pub fn may(&self, ctx: &RequestContext, permission: Permission) -> bool {
        let may =
            |(case, own): &CaseWithAssignments| ctx.actor.may(permission, &guards::resource_scope(case, own));
        self.cases.iter().all(may)
    }

    /// Returns what the caller may do about a link. Neither what a recommendation settles nor that it had to be repeated
    /// is taken back by a party.
    fn possible(&self, ctx: &RequestContext, link: &Model) -> Vec<LinkAction> {
        let may = |id: &Uuid| {
            self.case(*id).is_some_and(|(case, own)| {
                let parties = party::of_case(case, own, &party::bodies_of(case, &self.supervised));
                let is_closed = matches!(link.kind, LinkKind::Settles | LinkKind::Repeats)
                    && parties.include_interested(&ctx.actor);
                !is_closed && ctx.actor.may(Permission::CaseLink, &guards::resource_scope(case, own))
            })
        };
        let may = link.kind != LinkKind::SplitFrom && [link.from_case, link.to_case].iter().all(may);
        may.then_some(LinkAction::Unlink).into_iter().collect()
    }

    /// Builds the view of a link from one of its cases; both must have been loaded.
    ///
    /// # Errors
    /// 404 when one is not among them.
    pub fn show(&self, ctx: &RequestContext, link: Model, from: Uuid) -> Result<LinkView> {
        let (direction, other) = match link.from_case == from {
            true => (LinkDirection::From, link.to_case),
            false => (LinkDirection::To, link.from_case),
        };
        let (other, _) = self.case(other).ok_or(Code::NotFound)?;
        let (own, _) = self.case(from).ok_or(Code::NotFound)?;
        Ok(LinkView {
            actions: allowed::all(ctx, self.possible(ctx, &link), link.id),
            id: link.id,
            kind: link.kind,
            read_from: from,
            read_from_number: own.number.clone(),
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
}
