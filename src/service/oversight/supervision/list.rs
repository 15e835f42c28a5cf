//! Lists supervisions, and selects those that belong to a year.

use chrono::{DateTime, Datelike, NaiveDate, TimeZone, Utc};
use chrono_tz::Asia::Ho_Chi_Minh;
use entity::enums::{SupervisionKind, SupervisionStage};
use entity::supervision::{Column, Entity, body, case as link};
use entity::{case, supervision_programme as programme};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use crate::domain::policy::Permission;
use crate::domain::supervision::waiting;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::filter;
use crate::kernel::page::{self, Page, list_query};
use crate::service::oversight::supervision::view::{self, SupervisionView};

list_query! {
    /// Filters for the list of supervisions.
    SupervisionQuery {
        council_id: Vec<Uuid>,
        kind: Vec<SupervisionKind>,
        stage: Vec<SupervisionStage>,
        leading_body_id: Vec<Uuid>,
        programme_id: Vec<Uuid>,
        session_id: Vec<Uuid>,
        /// The year of the programme; without a programme, the year of the planned conclusion, or else of creation.
        #[validate(range(min = 1946, max = 2200))]
        #[param(minimum = 1946, maximum = 2200)]
        year: i32,
        /// A supervised body.
        organization_id: Vec<Uuid>,
        /// A case that the supervision is about.
        case_id: Vec<Uuid>,
        /// The supervision that is examined again.
        re_examines_id: Vec<Uuid>,
        /// Whether the planned day of conclusion has passed and the supervision is neither concluded nor dropped.
        late: bool,
        planned_from: NaiveDate,
        planned_to: NaiveDate,
    }
}

/// Lists the supervisions that the caller can see, newest first.
///
/// # Errors
/// 400 for a wrong limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, query: SupervisionQuery) -> Result<Page<SupervisionView>> {
    let mut all = Condition::all();
    macro_rules! same { ($($field:ident $column:ident),+ $(,)?) => {
        $(all = all.add_option(filter::any(Column::$column, query.$field.as_deref()));)+
    } }
    same! {
        council_id CouncilId, kind Kind, stage Stage, leading_body_id LeadingBodyId, programme_id ProgrammeId,
        session_id SessionId, re_examines_id ReExaminesId,
    }
    all = all.add_option(query.planned_from.map(|v| Column::PlannedOn.gte(v)));
    all = all.add_option(query.planned_to.map(|v| Column::PlannedOn.lte(v)));
    all = all.add_option(query.year.map(of_year));
    all = all.add_option(query.late.map(|yes| is_late(ctx.today(), yes)));
    if let Some(ids) = &query.organization_id {
        let of = body::Entity::find().filter(filter::of(body::Column::OrganizationId, ids)).select_only();
        all = all.add(Column::Id.in_subquery(of.column(body::Column::SupervisionId).into_query()));
    }
    if let Some(ids) = &query.case_id {
        // filtering by a case requires that the caller can see the case
        let seen = case::Entity::in_scope(&ctx.actor.scope_filters(Permission::CaseRead));
        let seen = seen
            .filter(filter::of(case::Column::Id, ids))
            .select_only()
            .column(case::Column::Id)
            .into_query();
        let of = link::Entity::find().filter(link::Column::CaseId.in_subquery(seen)).select_only();
        all = all.add(Column::Id.in_subquery(of.column(link::Column::SupervisionId).into_query()));
    }
    let select = view::visible(ctx).filter(all);
    let page = page::by_id(app, ctx, "supervisions", &query, select, Column::Id).await?;
    let items = view::show_all(app.read(), ctx, page.items).await?;
    Ok(Page { items, next_cursor: page.next_cursor, count: page.count, facets: None })
}

/// Selects the supervisions that are late, or those that are not, by the same rule as `domain/supervision.rs`.
#[must_use]
pub fn is_late(today: NaiveDate, yes: bool) -> Condition {
    match yes {
        true => Condition::all().add(Column::Stage.is_in(waiting())).add(Column::PlannedOn.lt(today)),
        false => Condition::any()
            .add(Column::Stage.is_not_in(waiting()))
            .add(Column::PlannedOn.is_null())
            .add(Column::PlannedOn.gte(today)),
    }
}

/// Selects the supervisions that belong to a year.
#[must_use]
pub fn of_year(year: i32) -> Condition {
    let programme = programme::Entity::find()
        .filter(Expr::col((programme::Entity, programme::Column::Id)).equals((Entity, Column::ProgrammeId)))
        .filter(programme::Column::Year.eq(year))
        .select_only()
        .column(programme::Column::Id)
        .into_query();
    let (first, next) = (first_day(year), first_day(year + 1));
    let planned = Condition::all()
        .add(Column::ProgrammeId.is_null())
        .add(Column::PlannedOn.gte(first))
        .add(Column::PlannedOn.lt(next));
    let recorded = Condition::all()
        .add(Column::ProgrammeId.is_null())
        .add(Column::PlannedOn.is_null())
        .add(Column::CreatedAt.gte(beginning(year)))
        .add(Column::CreatedAt.lt(beginning(year + 1)));
    Condition::any().add(Expr::exists(programme)).add(planned).add(recorded)
}

/// Returns the first day of a year.
#[must_use]
pub fn first_day(year: i32) -> NaiveDate {
    NaiveDate::from_yo_opt(year, 1).unwrap_or_default()
}

/// Returns the instant at which a year begins in Việt Nam.
fn beginning(year: i32) -> DateTime<Utc> {
    let first = first_day(year);
    let midnight = Ho_Chi_Minh.with_ymd_and_hms(first.year(), 1, 1, 0, 0, 0).earliest();
    midnight.map_or(DateTime::<Utc>::MAX_UTC, |moment| moment.to_utc())
}
