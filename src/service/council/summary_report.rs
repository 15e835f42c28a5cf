//! Summary reports of voters' petitions (báo cáo tổng hợp): which body sent its report for a session, and on which day it
//! came, as the annex of the council's own report lists them.

use chrono::{DateTime, NaiveDate, Utc};
use entity::day::plausible;
use entity::document::DocumentReference;
use entity::enums::EventStream;
use entity::summary_report::{Column, Entity, Model};
use sea_orm::prelude::Uuid;
use sea_orm::{EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::ResourceScope;
use crate::domain::policy::Permission;
use crate::domain::step::RecordAction;
use crate::kernel::allowed::AllowedRecordAction;
use crate::kernel::app::App;
use crate::kernel::changes::Audited;
use crate::kernel::context::RequestContext;
use crate::kernel::display_names::{self, DisplayNames, Kind, NamedView, Wanted};
use crate::kernel::error::Result;
use crate::kernel::filter;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::patch::{Patch, not_null};
use crate::kernel::registry::{self, Registry};
use crate::kernel::reply::{Reply, View};
use crate::kernel::scope::in_councils;
use crate::service::council::session::check_session;
use crate::service::directory::lookup;

/// The receipt of a summary report.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSummaryReport {
    pub council_id: Uuid,
    /// The session for which it was sent. A body sends one report for a session.
    pub session_id: Uuid,
    /// The body that sent it: a deputy group, the Fatherland Front, a committee. It must have existed on `received_on`.
    pub organization_id: Uuid,
    /// The day it came. Legal date, not after today.
    #[validate(custom(function = plausible))]
    pub received_on: NaiveDate,
    #[validate(nested)]
    pub document: Option<DocumentReference>,
    /// How many petitions it contains, as the body says.
    #[validate(range(min = 0, max = 1_000_000))]
    #[schema(minimum = 0, maximum = 1_000_000, example = 84)]
    pub petition_count: Option<i32>,
}

/// Fields to change. Absent fields stay unchanged; `null` clears a field that can be empty.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SummaryReportPatch {
    #[serde(default, deserialize_with = "not_null")]
    #[schema(nullable = false)]
    pub session_id: Option<Uuid>,
    #[serde(default, deserialize_with = "not_null")]
    #[schema(nullable = false)]
    pub organization_id: Option<Uuid>,
    #[serde(default, deserialize_with = "not_null")]
    #[validate(custom(function = plausible))]
    #[schema(nullable = false)]
    pub received_on: Option<NaiveDate>,
    #[serde(default)]
    #[validate(nested)]
    #[schema(value_type = Option<DocumentReference>)]
    pub document: Patch<DocumentReference>,
    #[serde(default)]
    #[validate(range(min = 0, max = 1_000_000))]
    #[schema(value_type = Option<i32>, minimum = 0, maximum = 1_000_000)]
    pub petition_count: Patch<i32>,
}

/// A summary report that a body sent for a session, with the day it came.
#[derive(Debug, Serialize, ToSchema)]
pub struct SummaryReportView {
    pub id: Uuid,
    pub council_id: Uuid,
    pub council_name: String,
    pub session_id: Uuid,
    pub session_name: String,
    pub organization_id: Uuid,
    /// The body's name when the report was recorded.
    pub organization_name: String,
    pub received_on: NaiveDate,
    pub document: Option<DocumentReference>,
    pub petition_count: Option<i32>,
    /// What the caller may do now.
    pub actions: Vec<AllowedRecordAction>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl View for SummaryReportView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/summary-reports/{}", self.id))
    }
}

impl Audited for Entity {}

impl Registry for Entity {
    const STREAM: EventStream = EventStream::SummaryReport;
    const MANAGE: Permission = Permission::SummaryReportManage;
    const ACTIONS: &'static [RecordAction] = &[RecordAction::EditSummaryReport];

    fn council(row: &Model) -> Option<Uuid> {
        Some(row.council_id)
    }

    /// Only the council's own side sees what reports it has.
    fn is_seen(ctx: &RequestContext, row: &Model) -> bool {
        ctx.actor.may(Permission::SummaryReportRead, &Self::scope(row))
    }
}

list_query! {
    /// Filters for the list of summary reports.
    SummaryReportQuery {
        council_id: Vec<Uuid>,
        session_id: Vec<Uuid>,
        organization_id: Vec<Uuid>,
    }
}

/// Records that a summary report came.
///
/// # Errors
/// 403 in another council or without the permission; 409 when the body's report for the session is there already; 422
/// for invalid fields.
pub async fn create(
    app: &mut App,
    ctx: &RequestContext,
    new: NewSummaryReport,
) -> Result<Reply<SummaryReportView>> {
    ctx.require(Permission::SummaryReportManage, &ResourceScope::council(new.council_id))?;
    let tx = app.begin(ctx).await?;
    check_session(&tx, new.council_id, Some(new.session_id)).await?;
    let body = lookup::stood(&tx, "/organization_id", new.organization_id, new.received_on).await?;
    let row = Model {
        id: ctx.new_id(),
        council_id: new.council_id,
        session_id: new.session_id,
        organization_id: body.id,
        organization_name: body.name,
        received_on: new.received_on,
        document: new.document,
        petition_count: new.petition_count,
        version: 1,
        created_at: ctx.now,
        updated_at: ctx.now,
    };
    registry::create::<Entity>(&tx, ctx, &row).await?;
    let view = display_names::show(&tx, ctx, row).await?;
    tx.commit(ctx, Reply::created(view)).await
}

/// Corrects the receipt of a summary report.
///
/// # Errors
/// 404, 403, 412; 409 when the body's report for the session is there already; 422 for invalid fields.
pub async fn edit(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    patch: SummaryReportPatch,
) -> Result<Reply<SummaryReportView>> {
    registry::edit::<Entity, _>(app, ctx, id, version, async |tx, before| {
        let received_on = patch.received_on.unwrap_or(before.received_on);
        let organization_id = patch.organization_id.unwrap_or(before.organization_id);
        let pointer = if patch.organization_id.is_some() { "/organization_id" } else { "/received_on" };
        check_session(tx, before.council_id, patch.session_id).await?;
        let body = match (organization_id, received_on) == (before.organization_id, before.received_on) {
            true => None,
            false => Some(lookup::stood(tx, pointer, organization_id, received_on).await?),
        };
        Ok(Model {
            session_id: patch.session_id.unwrap_or(before.session_id),
            organization_id,
            organization_name: body.map_or_else(|| before.organization_name.clone(), |body| body.name),
            received_on,
            document: patch.document.apply(before.document.clone()),
            petition_count: patch.petition_count.apply(before.petition_count),
            ..before.clone()
        })
    })
    .await
}

/// Returns one summary report that the caller can see.
///
/// # Errors
/// 404.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<SummaryReportView> {
    registry::show::<Entity, _>(app, ctx, id).await
}

/// Lists the summary reports of the caller's council, newest first.
///
/// # Errors
/// 400 for a wrong limit or cursor.
pub async fn list(
    app: &App,
    ctx: &RequestContext,
    query: SummaryReportQuery,
) -> Result<Page<SummaryReportView>> {
    let mut select =
        Entity::find().filter(in_councils(ctx, Permission::SummaryReportRead, Column::CouncilId));
    for (column, ids) in [
        (Column::CouncilId, &query.council_id),
        (Column::SessionId, &query.session_id),
        (Column::OrganizationId, &query.organization_id),
    ] {
        if let Some(ids) = ids {
            select = select.filter(filter::of(column, ids));
        }
    }
    let page = page::by_id(app, ctx, "summary-reports", &query, select, Column::Id).await?;
    display_names::show_page(app.read(), ctx, page).await
}

impl NamedView<Model> for SummaryReportView {
    fn wanted(row: &Model, wanted: Wanted) -> Wanted {
        wanted.with(Kind::Organization, [row.council_id]).with(Kind::Session, [row.session_id])
    }

    fn show(ctx: &RequestContext, row: Model, names: &DisplayNames) -> Self {
        Self {
            actions: registry::actions::<Entity>(ctx, &row),
            id: row.id,
            council_id: row.council_id,
            council_name: names.of(row.council_id),
            session_id: row.session_id,
            session_name: names.of(row.session_id),
            organization_id: row.organization_id,
            organization_name: row.organization_name,
            received_on: row.received_on,
            document: row.document,
            petition_count: row.petition_count,
            version: row.version,
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}
