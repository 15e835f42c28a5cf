//! Báo cáo định kỳ: each period has its row before its report comes, so that a missing report is there to be seen.

use chrono::NaiveDate;
use entity::document::DocumentReference;
use entity::enums::{TimerKind, TimerSubject};
use entity::periodic_report::{Column, Entity, Model};
use entity::{assignment, timer};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::periodic_report::periods;
use crate::kernel::app::App;
use crate::kernel::bulk_insert;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::idempotency::Tx;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::scope;
use crate::service::engine::timer::{Subject, Timers};

/// A periodic report, or the place where one is missing.
#[derive(Debug, Serialize, ToSchema)]
pub struct PeriodicReportView {
    pub id: Uuid,
    pub council_id: Uuid,
    pub case_id: Uuid,
    pub assignment_id: Uuid,
    /// Who reports.
    pub organization_id: Uuid,
    /// The period's last day: legal date.
    pub due_on: NaiveDate,
    /// `null`: it has not come.
    pub submitted_on: Option<NaiveDate>,
    /// Its day is over, today, and it has not come.
    pub missing: bool,
    /// It came after its day.
    pub late: bool,
    pub text: Option<String>,
    /// 0 to 100.
    pub percent: Option<i32>,
    pub document: Option<DocumentReference>,
}

list_query! {
    /// Which reports.
    PeriodicReportQuery {
        council_id: Uuid,
        organization_id: Uuid,
        case_id: Uuid,
        assignment_id: Uuid,
        due_from: NaiveDate,
        due_to: NaiveDate,
        /// Whether it had not come by the end of its day, and has not since; as it is today.
        missing: bool,
    }
}

/// The reports that the caller sees, the nearest first.
///
/// # Errors
/// 400 for a wrong limit or cursor.
pub async fn list(
    app: &App,
    ctx: &RequestContext,
    query: PeriodicReportQuery,
) -> Result<Page<PeriodicReportView>> {
    let mut all = Condition::all();
    all = all.add_option(query.council_id.map(|v| Column::CouncilId.eq(v)));
    all = all.add_option(query.organization_id.map(|v| Column::OrganizationId.eq(v)));
    all = all.add_option(query.case_id.map(|v| Column::CaseId.eq(v)));
    all = all.add_option(query.assignment_id.map(|v| Column::AssignmentId.eq(v)));
    all = all.add_option(query.due_from.map(|v| Column::DueOn.gte(v)));
    all = all.add_option(query.due_to.map(|v| Column::DueOn.lte(v)));
    let is_missing = Condition::all().add(Column::SubmittedOn.is_null()).add(Column::DueOn.lt(ctx.today()));
    all = all.add_option(query.missing.map(|yes| if yes { is_missing } else { is_missing.not() }));
    let select = seen(ctx).filter(all);
    let page = page::by_day(app, ctx, "periodic-reports", &query, select, Column::DueOn, Column::Id).await?;
    Ok(page.map(|report| show(ctx, report)))
}

/// A council sees the reports to it, an agency its own, a committee those below it too.
fn seen(ctx: &RequestContext) -> Select<Entity> {
    Entity::find().filter(scope::between(ctx, Column::CouncilId, Column::OrganizationId))
}

fn show(ctx: &RequestContext, r: Model) -> PeriodicReportView {
    PeriodicReportView {
        id: r.id,
        council_id: r.council_id,
        case_id: r.case_id,
        assignment_id: r.assignment_id,
        organization_id: r.organization_id,
        due_on: r.due_on,
        submitted_on: r.submitted_on,
        missing: r.submitted_on.is_none() && r.due_on < ctx.today(),
        late: r.submitted_on.is_some_and(|on| on > r.due_on),
        text: r.text,
        percent: r.percent,
        document: r.document,
    }
}

/// Periods that are to be entered together.
#[derive(Default)]
pub struct Schedule(Vec<Model>);

impl Schedule {
    /// The periods of an assignment from a day to its due date; what is over already is not asked for.
    pub fn add(&mut self, ctx: &RequestContext, one: &assignment::Model, from: NaiveDate) {
        let Some(every) = one.report_every.and_then(|months| u32::try_from(months).ok()) else { return };
        self.0.extend(periods(from, every, one.due_on, ctx.today()).map(|due_on| Model {
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

    /// How many periods there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Enters them; time will tell of those that do not come.
    ///
    /// # Errors
    /// As the database says.
    pub async fn store(self, tx: &Tx<'_>, ctx: &RequestContext) -> Result<()> {
        let mut timers = Timers::default();
        for report in &self.0 {
            let fires_on = report.due_on.succ_opt().unwrap_or(report.due_on);
            let subject = Subject::PeriodicReport(report.id);
            timers.one(ctx, report.case_id, subject, TimerKind::ReportMissing, report.due_on, fires_on);
        }
        bulk_insert::insert(tx, self.0).await?;
        timers.store(tx).await
    }
}

/// No more reports are owed from today on; those that were missing stay missing.
///
/// # Errors
/// As the database says.
pub async fn end(tx: &Tx<'_>, ctx: &RequestContext, one: &assignment::Model) -> Result<()> {
    if one.report_every.is_none() {
        return Ok(());
    }
    let ahead = Condition::all()
        .add(Column::AssignmentId.eq(one.id))
        .add(Column::SubmittedOn.is_null())
        .add(Column::DueOn.gte(ctx.today()));
    let ids = Entity::find().filter(ahead.clone()).select_only().column(Column::Id).into_query();
    // by the case, which the timers are indexed by
    timer::Entity::delete_many()
        .filter(timer::Column::CaseId.eq(one.case_id))
        .filter(timer::Column::SubjectKind.eq(TimerSubject::PeriodicReport))
        .filter(timer::Column::SubjectId.in_subquery(ids))
        .exec(tx)
        .await?;
    Entity::delete_many().filter(ahead).exec(tx).await?;
    Ok(())
}

/// Reports are owed again, or up to another due date: the periods ahead are entered anew.
///
/// # Errors
/// As the database says.
pub async fn again(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    one: &assignment::Model,
    from: NaiveDate,
) -> Result<()> {
    if one.report_every.is_none() {
        return Ok(());
    }
    end(tx, ctx, one).await?;
    let there = Entity::find().filter(Column::AssignmentId.eq(one.id)).select_only().column(Column::DueOn);
    let there: Vec<NaiveDate> = there.into_tuple().all(tx).await?;
    let mut schedule = Schedule::default();
    schedule.add(ctx, one, from);
    schedule.0.retain(|report| !there.contains(&report.due_on));
    schedule.store(tx, ctx).await
}
