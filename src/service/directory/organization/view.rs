//! Views of organizations, readable by every authenticated caller.

use chrono::{DateTime, NaiveDate, Utc};
use entity::enums::OrganizationKind;
use entity::organization::{Column, Entity, Model, ancestor, code, successor};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::organization::addressed_kinds;
use crate::domain::policy::Permission;
use crate::kernel::allowed::AllowedRecordAction;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::display_names::{DisplayNames, Kind, Wanted};
use crate::kernel::error::{Code, Result};
use crate::kernel::filter::{self, IdOrNone};
use crate::kernel::names::{self, NameSort};
use crate::kernel::page::{Page, list_query};
use crate::kernel::registry;
use crate::kernel::reply::View;
use crate::service::directory::organization::create::OrganizationCode;

/// An organization of the state.
#[derive(Debug, Serialize, ToSchema)]
pub struct OrganizationView {
    pub id: Uuid,
    pub kind: OrganizationKind,
    pub name: String,
    pub parent_id: Option<Uuid>,
    pub parent_name: Option<String>,
    /// The council, or delegation, that the organization belongs to; none for agencies.
    pub council_id: Option<Uuid>,
    pub council_name: Option<String>,
    pub unit_id: Option<Uuid>,
    pub unit_name: Option<String>,
    /// Official codes, one per scheme.
    pub codes: Vec<OrganizationCode>,
    /// The successors, each with its first day.
    pub successors: Vec<Successor>,
    pub valid_from: NaiveDate,
    /// The last day of validity.
    pub valid_to: Option<NaiveDate>,
    /// What the caller may do now.
    pub actions: Vec<AllowedRecordAction>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// Cơ quan kế thừa: a successor.
#[derive(Debug, Serialize, ToSchema)]
pub struct Successor {
    pub organization_id: Uuid,
    pub organization_name: String,
    pub since: NaiveDate,
}

impl View for OrganizationView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/organizations/{}", self.id))
    }
}

list_query! {
    /// Filters for the list of organizations.
    OrganizationQuery {
        kind: Vec<OrganizationKind>,
        /// Organizations directly under these; `none`: those at the top.
        parent_id: Vec<IdOrNone>,
        /// This organization and all its descendants.
        under: Uuid,
        council_id: Vec<Uuid>,
        unit_id: Vec<Uuid>,
        /// An official code, in any scheme.
        #[validate(length(max = 35))]
        #[param(max_length = 35)]
        code: String,
        /// Organizations that were valid on this day.
        valid_on: NaiveDate,
        /// Words of the name, with or without diacritics; each may be the beginning of a word.
        #[validate(length(min = 1, max = 200))]
        #[param(min_length = 1, max_length = 200)]
        q: String,
        /// Whether the caller's council can assign cases to it now: it stands today, and it is neither the council
        /// itself nor a body inside of another council; for whoever assigns, nor the own body.
        assignable: bool,
        sort: NameSort,
    }
}

/// Loads one organization without checking the caller.
///
/// # Errors
/// 404.
pub async fn load(db: &impl ConnectionTrait, ctx: &RequestContext, id: Uuid) -> Result<OrganizationView> {
    let row = Entity::find_by_id(id).one(db).await?.ok_or(Code::NotFound)?;
    show_all(db, ctx, vec![row]).await?.pop().ok_or_else(|| Code::NotFound.into())
}

/// Lists the organizations.
///
/// # Errors
/// 400 for a wrong limit or cursor.
pub async fn list(
    app: &App,
    ctx: &RequestContext,
    query: OrganizationQuery,
) -> Result<Page<OrganizationView>> {
    let mut all = Condition::all();
    all = all.add_option(filter::any(Column::Kind, query.kind.as_deref()));
    all = all.add_option(filter::any_or_none(Column::ParentId, query.parent_id.as_deref()));
    all = all.add_option(filter::any(Column::CouncilId, query.council_id.as_deref()));
    all = all.add_option(filter::any(Column::UnitId, query.unit_id.as_deref()));
    all = all.add_option(query.under.map(|v| Column::Id.in_subquery(ancestor::below(v))));
    if let Some(code) = &query.code {
        let with = code::Entity::find().filter(code::Column::Code.eq(code)).select_only();
        all = all.add(Column::Id.in_subquery(with.column(code::Column::OrganizationId).into_query()));
    }
    all = all.add_option(query.valid_on.map(stands));
    all = all.add_option(query.assignable.map(|is| if is { assignable(ctx) } else { assignable(ctx).not() }));
    let select = Entity::find().filter(all).filter(names::matching(Column::NameWords, query.q.as_deref())?);
    let by = (Column::NameKey, Column::Id);
    let page = names::list(app, ctx, "organizations", (&query, query.sort), select, by).await?;
    let items = show_all(app.read(), ctx, page.items).await?;
    Ok(Page { items, next_cursor: page.next_cursor, count: page.count, facets: None })
}

/// Returns the condition that an organization exists on a day.
fn stands(day: NaiveDate) -> Condition {
    let end = Condition::any().add(Column::ValidTo.is_null()).add(Column::ValidTo.gte(day));
    Condition::all().add(Column::ValidFrom.lte(day)).add(end)
}

/// Returns the condition that a council of the caller can assign cases to an organization today.
fn assignable(ctx: &RequestContext) -> Condition {
    let mut by_any = Condition::any();
    for council in ctx.actor.grants.iter().filter_map(|grant| grant.council_id) {
        let own = Column::CouncilId.is_not_null().and(Column::CouncilId.eq(council));
        let others = Column::CouncilId.is_null().or(Column::CouncilId.ne(council));
        let kinds = |own: bool| Column::Kind.is_in(addressed_kinds(own));
        by_any = by_any.add(
            Condition::all()
                .add(Column::Id.ne(council))
                .add(own.and(kinds(true)).or(others.and(kinds(false)))),
        );
    }
    if by_any.is_empty() {
        by_any = by_any.add(Expr::val(false));
    }
    let all = Condition::all().add(stands(ctx.today())).add(by_any);
    // whoever works for a body decides nothing about what it answers
    match ctx.actor.scope_filters(Permission::CaseAssign).is_empty() {
        true => all,
        false => all.add(Column::Id.is_not_in(ctx.actor.works_in().copied())),
    }
}

/// The fields of the view that are names of something else.
const NAMES: [&str; 4] = ["parent_name", "council_name", "unit_name", "successors.organization_name"];

async fn show_all(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    rows: Vec<Model>,
) -> Result<Vec<OrganizationView>> {
    if rows.is_empty() {
        return Ok(vec![]);
    }
    let ids: Vec<Uuid> = rows.iter().map(|o| o.id).collect();
    let of_codes = code::Entity::find().filter(code::Column::OrganizationId.is_in(ids.clone()));
    let codes = if ctx.fields.wants("codes") { of_codes.all(db).await? } else { vec![] };
    let of_successors = successor::Entity::find().filter(successor::Column::PredecessorId.is_in(ids));
    let successors = if ctx.fields.wants("successors") { of_successors.all(db).await? } else { vec![] };
    let wanted = Wanted::default()
        .with(Kind::Organization, rows.iter().flat_map(|o| [o.parent_id, o.council_id]))
        .with(Kind::Organization, successors.iter().map(|successor| successor.successor_id))
        .with(Kind::Unit, rows.iter().map(|o| o.unit_id));
    let names = match ctx.fields.want_any(&NAMES) {
        true => DisplayNames::load(db, ctx, wanted).await?,
        false => DisplayNames::not_wanted(),
    };
    let show = |o: Model| OrganizationView {
        actions: registry::actions::<Entity>(ctx, &o),
        codes: codes
            .iter()
            .filter(|code| code.organization_id == o.id)
            .map(|code| OrganizationCode { scheme: code.scheme.clone(), code: code.code.clone() })
            .collect(),
        successors: successors
            .iter()
            .filter(|successor| successor.predecessor_id == o.id)
            .map(|successor| Successor {
                organization_id: successor.successor_id,
                organization_name: names.of(successor.successor_id),
                since: successor.since,
            })
            .collect(),
        id: o.id,
        kind: o.kind,
        name: o.name,
        parent_id: o.parent_id,
        parent_name: names.maybe(o.parent_id),
        council_id: o.council_id,
        council_name: names.maybe(o.council_id),
        unit_id: o.unit_id,
        unit_name: names.maybe(o.unit_id),
        valid_from: o.valid_from,
        valid_to: o.valid_to,
        version: o.version,
        created_at: o.created_at,
        updated_at: o.updated_at,
    };
    Ok(rows.into_iter().map(show).collect())
}
