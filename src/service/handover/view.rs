//! Views of handovers. Only the council's own side can read them; each line keeps the values of the day of signature.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use entity::document::DocumentReference;
use entity::enums::CaseKind;
use entity::handover::{Column, Entity, Model, item};
use entity::{case, commitment};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, Select};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::display_names::{self, DisplayNames, Kind, NamedView, Wanted};
use crate::kernel::error::{Code, Result};
use crate::kernel::filter;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::reply::View;
use crate::kernel::scope::in_councils;

/// A signed list of open cases and the organization they went to. It never changes.
#[derive(Debug, Serialize, ToSchema)]
pub struct HandoverView {
    pub id: Uuid,
    pub council_id: Uuid,
    pub council_name: String,
    /// The session that ended; `null` when a term ended.
    pub from_session_id: Option<Uuid>,
    pub from_session_name: Option<String>,
    pub from_term_id: Option<Uuid>,
    pub from_term_name: Option<String>,
    /// The session that takes up the cases, if known.
    pub to_session_id: Option<Uuid>,
    pub to_session_name: Option<String>,
    pub to_organization_id: Uuid,
    /// The name of the organization at the time of the handover.
    pub to_organization_name: String,
    pub signed_by: String,
    pub signer_position: Option<String>,
    /// The day of signature: a legal date.
    pub signed_on: NaiveDate,
    pub document: Option<DocumentReference>,
    pub note: Option<String>,
    /// Number of cases on the list.
    pub case_count: i32,
    /// Number of commitments on the list.
    pub commitment_count: i32,
    pub created_at: DateTime<Utc>,
}

/// One line of the list, with the values at the time of the handover.
#[derive(Debug, Serialize, ToSchema)]
pub struct HandoverItemView {
    pub id: Uuid,
    pub case_id: Uuid,
    pub case_kind: CaseKind,
    pub case_number: String,
    /// A commitment of the case; `null` when the line is the case itself.
    pub commitment_id: Option<Uuid>,
    pub commitment_text: Option<String>,
    /// The status at the time of the handover.
    pub state: String,
    /// The due date at the time of the handover. A handover does not change it.
    pub due_on: Option<NaiveDate>,
}

impl View for HandoverView {
    fn path(&self) -> Option<String> {
        Some(format!("/v1/handovers/{}", self.id))
    }
}

list_query! {
    /// Filters for the list of handovers.
    HandoverQuery {
        council_id: Vec<Uuid>,
        from_session_id: Vec<Uuid>,
        from_term_id: Vec<Uuid>,
        to_session_id: Vec<Uuid>,
        to_organization_id: Vec<Uuid>,
    }
}

list_query! {
    /// Filters for the lines of the list.
    HandoverItemQuery {
        /// The lines of these cases and their commitments.
        case_id: Vec<Uuid>,
    }
}

/// Selects the handovers that the caller can see: those of the caller's own council. Agencies see none.
fn seen(ctx: &RequestContext) -> Select<Entity> {
    Entity::find().filter(in_councils(ctx, Permission::HandoverRead, Column::CouncilId))
}

/// Lists the handovers of the caller's council, newest first.
///
/// # Errors
/// 400 for a wrong limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, query: HandoverQuery) -> Result<Page<HandoverView>> {
    let mut all = Condition::all();
    all = all.add_option(filter::any(Column::CouncilId, query.council_id.as_deref()));
    all = all.add_option(filter::any(Column::FromSessionId, query.from_session_id.as_deref()));
    all = all.add_option(filter::any(Column::FromTermId, query.from_term_id.as_deref()));
    all = all.add_option(filter::any(Column::ToSessionId, query.to_session_id.as_deref()));
    all = all.add_option(filter::any(Column::ToOrganizationId, query.to_organization_id.as_deref()));
    let select = seen(ctx).filter(all);
    let page = page::by_id(app, ctx, "handovers", &query, select, Column::Id).await?;
    display_names::show_page(app.read(), ctx, page).await
}

/// Returns one handover that the caller can see.
///
/// # Errors
/// 404.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<HandoverView> {
    let row = seen(ctx).filter(Column::Id.eq(id)).one(app.read()).await?;
    display_names::show(app.read(), ctx, row.ok_or(Code::NotFound)?).await
}

/// Lists the lines of a handover that the caller can see, case by case, each followed by its commitments.
///
/// # Errors
/// 404; 400 for a wrong limit or cursor.
pub async fn items(
    app: &App,
    ctx: &RequestContext,
    id: Uuid,
    query: HandoverItemQuery,
) -> Result<Page<HandoverItemView>> {
    read(app, ctx, id).await?;
    let mut select = item::Entity::find().filter(item::Column::HandoverId.eq(id));
    if let Some(cases) = &query.case_id {
        select = select.filter(filter::of(item::Column::CaseId, cases));
    }
    let list = format!("handovers/{id}");
    let page = page::by_id(app, ctx, &list, &query, select, item::Column::Id).await?;
    let items = show_all(app.read(), page.items).await?;
    Ok(Page { items, next_cursor: page.next_cursor, count: page.count, facets: None })
}

async fn show_all(db: &impl ConnectionTrait, items: Vec<item::Model>) -> Result<Vec<HandoverItemView>> {
    if items.is_empty() {
        return Ok(vec![]);
    }
    let cases = case::Column::Id.is_in(items.iter().map(|item| item.case_id));
    let cases = case::Entity::find().filter(cases).all(db).await?;
    let cases: HashMap<Uuid, case::Model> = cases.into_iter().map(|case| (case.id, case)).collect();
    let promises = commitment::Column::Id.is_in(items.iter().filter_map(|item| item.commitment_id));
    let promises = commitment::Entity::find().filter(promises).all(db).await?;
    let show = |item: item::Model| {
        let case = cases.get(&item.case_id)?;
        let promise = promises.iter().find(|promise| Some(promise.id) == item.commitment_id);
        Some(HandoverItemView {
            id: item.id,
            case_id: case.id,
            case_kind: case.kind,
            case_number: case.number.clone(),
            commitment_id: item.commitment_id,
            commitment_text: promise.map(|promise| promise.text.clone()),
            state: item.state,
            due_on: item.due_on,
        })
    };
    Ok(items.into_iter().filter_map(show).collect())
}

impl NamedView<Model> for HandoverView {
    fn wanted(row: &Model, wanted: Wanted) -> Wanted {
        wanted
            .with(Kind::Organization, [row.council_id])
            .with(Kind::Session, [row.from_session_id, row.to_session_id])
            .with(Kind::Term, [row.from_term_id])
    }

    fn show(_ctx: &RequestContext, h: Model, names: &DisplayNames) -> Self {
        Self {
            id: h.id,
            council_id: h.council_id,
            council_name: names.of(h.council_id),
            from_session_id: h.from_session_id,
            from_session_name: names.maybe(h.from_session_id),
            from_term_id: h.from_term_id,
            from_term_name: names.maybe(h.from_term_id),
            to_session_id: h.to_session_id,
            to_session_name: names.maybe(h.to_session_id),
            to_organization_id: h.to_organization_id,
            to_organization_name: h.to_organization_name,
            signed_by: h.signed_by,
            signer_position: h.signer_position,
            signed_on: h.signed_on,
            document: h.document,
            note: h.note,
            case_count: h.case_count,
            commitment_count: h.commitment_count,
            created_at: h.created_at,
        }
    }
}
