//! Handles periodic reports (báo cáo định kỳ). A period has a row before its report, so a missing report is visible.

use std::collections::HashSet;

use chrono::NaiveDate;
use entity::document::DocumentReference;
use entity::enums::{TimerKind, TimerSubject};
use entity::periodic_report::{Column, Entity, Model};
use entity::{assignment, timer};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::periodic_report::periods;
use crate::kernel::app::App;
use crate::kernel::bulk_insert;
use crate::kernel::context::RequestContext;
use crate::kernel::display_names::{self, DisplayNames, Kind, NamedView, Wanted};
use crate::kernel::error::Result;
use crate::kernel::filter;
use crate::kernel::idempotency::Tx;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::scope;
use crate::service::engine::timer::{Subject, Timers};

/// A periodic report, submitted or outstanding.
#[derive(Debug, Serialize, ToSchema)]
pub struct PeriodicReportView {
    pub id: Uuid,
    pub council_id: Uuid,
    pub council_name: String,
    pub case_id: Uuid,
    pub case_number: String,
    pub assignment_id: Uuid,
    /// The agency that reports.
    pub organization_id: Uuid,
    pub organization_name: String,
    /// The last day of the period, a legal date.
    pub due_on: NaiveDate,
    /// `null` while the report is outstanding.
    pub submitted_on: Option<NaiveDate>,
    /// Whether the due date has passed as of today and the report is outstanding.
    pub missing: bool,
    /// Whether it was submitted after the due date.
    pub late: bool,
    pub text: Option<String>,
    /// 0 to 100.
    pub percent: Option<i32>,
    pub document: Option<DocumentReference>,
}

list_query! {
    /// Filters for periodic reports.
    PeriodicReportQuery {
        council_id: Vec<Uuid>,
        organization_id: Vec<Uuid>,
        case_id: Vec<Uuid>,
        assignment_id: Vec<Uuid>,
        due_from: NaiveDate,
        due_to: NaiveDate,
        /// Whether the due date has passed as of today and the report is outstanding.
        missing: bool,
    }
}

/// Lists the reports visible to the caller, earliest due date first.
///
/// # Errors
/// 400 for an invalid limit or cursor.
pub async fn list(
    app: &App,
    ctx: &RequestContext,
    query: PeriodicReportQuery,
) -> Result<Page<PeriodicReportView>> {
    let select = filtered(ctx, &query);
    let page = page::by_day(app, ctx, "periodic-reports", &query, select, Column::DueOn, Column::Id).await?;
    display_names::show_page(app.read(), ctx, page).await
}

/// Selects the reports that the caller may see and the query asks for.
fn filtered(ctx: &RequestContext, query: &PeriodicReportQuery) -> Select<Entity> {
    let mut all = Condition::all();
    all = all.add_option(filter::any(Column::CouncilId, query.council_id.as_deref()));
    all = all.add_option(filter::any(Column::OrganizationId, query.organization_id.as_deref()));
    all = all.add_option(filter::any(Column::CaseId, query.case_id.as_deref()));
    all = all.add_option(filter::any(Column::AssignmentId, query.assignment_id.as_deref()));
    all = all.add_option(query.due_from.map(|v| Column::DueOn.gte(v)));
    all = all.add_option(query.due_to.map(|v| Column::DueOn.lte(v)));
    let is_missing = Condition::all().add(Column::SubmittedOn.is_null()).add(Column::DueOn.lt(ctx.today()));
    all = all.add_option(query.missing.map(|yes| if yes { is_missing } else { is_missing.not() }));
    seen(ctx).filter(all)
}

/// Selects their ids.
#[must_use]
pub fn ids(ctx: &RequestContext, query: &PeriodicReportQuery) -> SelectStatement {
    filtered(ctx, query).select_only().column(Column::Id).into_query()
}

/// Selects the visible rows: a council sees the reports addressed to it, an agency its own, a People's Committee also
/// those of agencies below it.
fn seen(ctx: &RequestContext) -> Select<Entity> {
    Entity::find().filter(scope::between(ctx, Column::CouncilId, Column::OrganizationId))
}

impl NamedView<Model> for PeriodicReportView {
    fn wanted(row: &Model, wanted: Wanted) -> Wanted {
        wanted.with(Kind::Organization, [row.council_id, row.organization_id]).with(Kind::Case, [row.case_id])
    }

    fn show(ctx: &RequestContext, r: Model, names: &DisplayNames) -> Self {
        Self {
            id: r.id,
            council_id: r.council_id,
            council_name: names.of(r.council_id),
            case_id: r.case_id,
            case_number: names.of(r.case_id),
            assignment_id: r.assignment_id,
            organization_id: r.organization_id,
            organization_name: names.of(r.organization_id),
            due_on: r.due_on,
            submitted_on: r.submitted_on,
            missing: r.submitted_on.is_none() && r.due_on < ctx.today(),
            late: r.submitted_on.is_some_and(|on| on > r.due_on),
            text: r.text,
            percent: r.percent,
            document: r.document,
        }
    }
}

/// Report periods to be stored together.
#[derive(Default)]
pub struct Schedule(Vec<Model>);

impl Schedule {
    /// Adds the periods of an assignment from a day to its due date, without those that end before `since`.
    pub fn add(&mut self, ctx: &RequestContext, one: &assignment::Model, from: NaiveDate, since: NaiveDate) {
        let Some(every) = one.report_every.and_then(|months| u32::try_from(months).ok()) else { return };
        self.0.extend(periods(from, every, one.due_on, since).map(|due_on| Model {
            id: ctx.new_id(),
            council_id: one.council_id,
            case_id: one.case_id,
            assignment_id: one.id,
            organization_id: one.organization_id,
            due_on,
            submitted_on: None,
            text: None,
            percent: None,
            document: None,
            submitted_by: None,
            created_at: ctx.now,
        }));
    }

    /// Returns the number of periods.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Stores the periods, and adds a timer for each that fires when the report is missing.
    pub async fn store(self, tx: &Tx<'_>, ctx: &RequestContext, timers: &mut Timers) -> Result<()> {
        for report in &self.0 {
            let fires_on = report.due_on.succ_opt().unwrap_or(report.due_on);
            let subject = Subject::PeriodicReport(report.id);
            timers.one(ctx, report.case_id, subject, TimerKind::ReportMissing, report.due_on, fires_on);
        }
        bulk_insert::insert(tx, self.0).await
    }
}

/// Changes to the coming periods of assignments, to be stored together.
#[derive(Default)]
pub struct Reschedule {
    /// Assignments whose outstanding periods from today on are deleted. Reports that are missing already stay missing.
    ended: Vec<assignment::Model>,
    /// Assignments with new periods, each with the day from which they are counted.
    again: Vec<(assignment::Model, NaiveDate)>,
}

impl Reschedule {
    /// Ends the reports of an assignment.
    pub fn end(&mut self, one: &assignment::Model) {
        if one.report_every.is_some() {
            self.ended.push(one.clone());
        }
    }

    /// Recomputes the coming periods, when reports are due again or up to another due date.
    pub fn again(&mut self, one: assignment::Model, from: NaiveDate) {
        self.end(&one);
        if one.report_every.is_some() {
            self.again.push((one, from));
        }
    }

    /// Stores the changes, and adds the timers of new periods.
    pub async fn store(self, tx: &Tx<'_>, ctx: &RequestContext, timers: &mut Timers) -> Result<()> {
        if self.ended.is_empty() {
            return Ok(());
        }
        let ahead = Condition::all()
            .add(Column::AssignmentId.is_in(self.ended.iter().map(|one| one.id)))
            .add(Column::SubmittedOn.is_null())
            .add(Column::DueOn.gte(ctx.day()));
        let ids = Entity::find().filter(ahead.clone()).select_only().column(Column::Id).into_query();
        // filtered by case, for which the timers have an index
        timer::Entity::delete_many()
            .filter(timer::Column::CaseId.is_in(self.ended.iter().map(|one| one.case_id)))
            .filter(timer::Column::SubjectKind.eq(TimerSubject::PeriodicReport))
            .filter(timer::Column::SubjectId.in_subquery(ids))
            .exec(tx)
            .await?;
        Entity::delete_many().filter(ahead).exec(tx).await?;
        if self.again.is_empty() {
            return Ok(());
        }
        let there =
            Entity::find().filter(Column::AssignmentId.is_in(self.again.iter().map(|(one, _)| one.id)));
        let there = there.select_only().columns([Column::AssignmentId, Column::DueOn]);
        let there: HashSet<(Uuid, NaiveDate)> = there.into_tuple().all(tx).await?.into_iter().collect();
        let mut schedule = Schedule::default();
        for (one, from) in &self.again {
            schedule.add(ctx, one, *from, ctx.day());
        }
        schedule.0.retain(|report| !there.contains(&(report.assignment_id, report.due_on)));
        schedule.store(tx, ctx, timers).await
    }
}

/// Recomputes the coming periods of one assignment.
pub async fn again(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    one: &assignment::Model,
    from: NaiveDate,
) -> Result<()> {
    let (mut reports, mut timers) = (Reschedule::default(), Timers::default());
    reports.again(one.clone(), from);
    reports.store(tx, ctx, &mut timers).await?;
    timers.store(tx, ctx).await
}
