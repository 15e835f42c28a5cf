//! Views of organizations, readable by every authenticated caller.

use chrono::{DateTime, NaiveDate, Utc};
use entity::enums::OrganizationKind;
use entity::organization::{Column, Entity, Model, ancestor, code, successor};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};
use serde::Serialize;
use utoipa::ToSchema;

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Result};
use crate::kernel::filter::{self, IdOrNone};
use crate::kernel::names::{self, NameSort};
use crate::kernel::page::{Page, list_query};
use crate::kernel::reply::View;
use crate::service::directory::organization::create::OrganizationCode;

/// An organization of the state.
#[derive(Debug, Serialize, ToSchema)]
pub struct OrganizationView {
    pub id: Uuid,
    pub kind: OrganizationKind,
    pub name: String,
    pub parent_id: Option<Uuid>,
    /// The council, or delegation, that the organization belongs to; none for agencies.
    pub council_id: Option<Uuid>,
    pub unit_id: Option<Uuid>,
    /// Official codes, one per scheme.
    pub codes: Vec<OrganizationCode>,
    /// The successors, each with its first day.
    pub successors: Vec<Successor>,
    pub valid_from: NaiveDate,
    /// The last day of validity.
    pub valid_to: Option<NaiveDate>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// Cơ quan kế thừa: a successor.
#[derive(Debug, Serialize, ToSchema)]
pub struct Successor {
    pub organization_id: Uuid,
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
        sort: NameSort,
    }
}

/// Loads one organization without checking the caller.
///
/// # Errors
/// 404.
pub async fn load(db: &impl ConnectionTrait, id: Uuid) -> Result<OrganizationView> {
    let row = Entity::find_by_id(id).one(db).await?.ok_or(Code::NotFound)?;
    show_all(db, vec![row]).await?.pop().ok_or_else(|| Code::NotFound.into())
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
    if let Some(day) = query.valid_on {
        let stands = Condition::any().add(Column::ValidTo.is_null()).add(Column::ValidTo.gte(day));
        all = all.add(Column::ValidFrom.lte(day)).add(stands);
    }
    let select = Entity::find().filter(all).filter(names::matching(Column::NameWords, query.q.as_deref())?);
    let by = (Column::NameKey, Column::Id);
    let page = names::list(app, ctx, "organizations", (&query, query.sort), select, by).await?;
    let items = show_all(app.read(), page.items).await?;
    Ok(Page { items, next_cursor: page.next_cursor, count: page.count, facets: None })
}

async fn show_all(db: &impl ConnectionTrait, rows: Vec<Model>) -> Result<Vec<OrganizationView>> {
    if rows.is_empty() {
        return Ok(vec![]);
    }
    let ids: Vec<Uuid> = rows.iter().map(|o| o.id).collect();
    let codes = code::Entity::find().filter(code::Column::OrganizationId.is_in(ids.clone())).all(db).await?;
    let successors =
        successor::Entity::find().filter(successor::Column::PredecessorId.is_in(ids)).all(db).await?;
    let show = |o: Model| OrganizationView {
        codes: codes
            .iter()
            .filter(|code| code.organization_id == o.id)
            .map(|code| OrganizationCode { scheme: code.scheme.clone(), code: code.code.clone() })
            .collect(),
        successors: successors
            .iter()
            .filter(|successor| successor.predecessor_id == o.id)
            .map(|successor| Successor { organization_id: successor.successor_id, since: successor.since })
            .collect(),
        id: o.id,
        kind: o.kind,
        name: o.name,
        parent_id: o.parent_id,
        council_id: o.council_id,
        unit_id: o.unit_id,
        valid_from: o.valid_from,
        valid_to: o.valid_to,
        version: o.version,
        created_at: o.created_at,
        updated_at: o.updated_at,
    };
    Ok(rows.into_iter().map(show).collect())
}
