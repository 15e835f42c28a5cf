//! Inserts any number of recommendations with a constant number of queries per thousand rows.

use chrono::NaiveDate;
use entity::document::DocumentReference;
use entity::enums::{Action, AssignmentRole, CaseKind, EventStream, LinkDirection, Status};
use entity::{assignment, case, case_link, case_unit, search};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, QueryFilter};

use crate::domain::actor::Grant;
use crate::domain::event::{CaseLinked, EventAddressee, EventData, IssueRecommendation};
use crate::kernel::bulk_insert;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::{self, Entry};
use crate::kernel::secrets::digest;
use crate::kernel::versioned;
use crate::service::engine::case::basis::{AssignmentBasis, CaseBasis};
use crate::service::engine::link::row;
use crate::service::engine::number::next_numbers;
use crate::service::engine::periodic_report;
use crate::service::engine::search::search_row;
use crate::service::engine::timer::{Reminders, Timers};
use crate::service::oversight::recommendation::resolve::{Resolved, ResolvedAddressee};

/// Maximum number of periodic reports that one conclusion may require, so that the transaction ends in time.
const REPORTS: usize = 20_000;

/// The values that all recommendations of a conclusion share.
pub struct IssueContext<'a> {
    pub council_id: Uuid,
    pub supervision_id: Uuid,
    pub conclusion_id: Uuid,
    pub session_id: Option<Uuid>,
    /// The body that issues the recommendations.
    pub issuer_id: Uuid,
    /// The issuer, if it is a board.
    pub board_id: Option<Uuid>,
    pub issued_on: NaiveDate,
    pub document: Option<DocumentReference>,
    /// The recommendation that they were split from.
    pub split_from: Option<Uuid>,
    pub grant: Option<&'a Grant>,
}

/// Creates the cases of recommendations, with their assignments, timers, periodic reports, links and events.
pub async fn all(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    common: &IssueContext<'_>,
    all: &[Resolved<'_>],
) -> Result<Vec<Uuid>> {
    if all.is_empty() {
        return Ok(vec![]);
    }
    let numbers =
        next_numbers(tx, CaseKind::Recommendation, common.council_id, common.issued_on, all.len()).await?;
    let ids = ctx.new_ids(all.len());
    let mut made = Batch::default();
    for ((prepared, id), number) in all.iter().zip(&ids).zip(numbers) {
        made.add(ctx, common, prepared, *id, number)?;
    }
    if made.reports.count() > REPORTS {
        let detail =
            format!("{} periodic reports would be required; at most {REPORTS}", made.reports.count());
        return Err(Error::field("/recommendations", "too_many_reports", detail));
    }
    made.store(tx, ctx).await?;
    Ok(ids)
}

#[derive(Default)]
struct Batch {
    cases: Vec<case::Model>,
    units: Vec<case_unit::Model>,
    texts: Vec<search::ActiveModel>,
    assignments: Vec<assignment::Model>,
    timers: Timers,
    reports: periodic_report::Schedule,
    links: Vec<case_link::Model>,
    events: Vec<Entry>,
    /// Other cases that are linked to, each once.
    touched: Vec<case::Model>,
}

impl Batch {
    fn add(
        &mut self,
        ctx: &RequestContext,
        common: &IssueContext<'_>,
        of: &Resolved<'_>,
        id: Uuid,
        number: String,
    ) -> Result<()> {
        self.texts.push(search_row(id, &number, &of.new.content, None));
        let mut addressees = Vec::new();
        let reminders = Reminders::of(ctx, &of.rules);
        for (given, one) in of.addressees.iter().zip(ctx.new_ids(of.addressees.len())) {
            let one = addressee(ctx, common, of, id, given, one);
            self.timers.assignment(ctx, &reminders, &one, common.issued_on);
            // a conclusion that is entered late shows which reports are missing; what is split reports from now on
            let since = if common.split_from.is_some() { ctx.day() } else { common.issued_on };
            self.reports.add(ctx, &one, common.issued_on, since);
            addressees.push(EventAddressee {
                organization_id: one.organization_id,
                organization_name: one.organization_name.clone(),
                due_on: one.due_on,
                rule_id: one.deadline.as_ref().map(|basis| basis.rule_id),
            });
            self.assignments.push(one);
        }
        let case = new_case(ctx, common, of, id, number)?;
        let data = IssueRecommendation {
            case_number: case.number.clone(),
            supervision_id: common.supervision_id,
            conclusion_id: common.conclusion_id,
            document: common.document.clone(),
            addressees,
            due_on: case.due_on,
            review_every_months: case.review_every,
            split_from_id: common.split_from,
        };
        self.event(common, &case, None, Action::Issue, data);
        for (kind, other) in &of.links {
            let link = row::new(ctx, common.council_id, id, *kind, other.id);
            // a caller who can see only one of the two cases learns nothing about the other
            let told = |direction: LinkDirection, of: Uuid, number: &str| {
                let (link_id, kind, case_number) = (link.id, *kind, number.to_owned());
                EventData::Link(CaseLinked { link_id, kind, direction, case_id: of, case_number })
            };
            let (out, back) = (
                told(LinkDirection::From, other.id, &other.number),
                told(LinkDirection::To, id, &case.number),
            );
            self.event(common, &case, Some(case.status), Action::Link, out);
            self.event(common, other, Some(other.status), Action::Link, back);
            self.links.push(link);
            if !self.touched.iter().any(|case| case.id == other.id) {
                self.touched.push(other.clone());
            }
        }
        self.units.extend(case.units.rows(id));
        self.cases.push(case);
        Ok(())
    }

    fn event(
        &mut self,
        common: &IssueContext<'_>,
        case: &case::Model,
        from: Option<Status>,
        action: Action,
        data: impl Into<EventData>,
    ) {
        let entry = Entry::about(EventStream::Case, case.id, action).by(common.grant).with(data);
        let (to, public) = (Some(case.status), action != Action::Link);
        self.events.push(Entry { from, to, public, ..entry.in_council(Some(common.council_id)) });
    }

    async fn store(mut self, tx: &Tx<'_>, ctx: &RequestContext) -> Result<()> {
        bulk_insert::insert(tx, self.cases).await?;
        bulk_insert::insert(tx, self.units).await?;
        bulk_insert::insert(tx, self.texts).await?;
        bulk_insert::insert(tx, self.assignments).await?;
        self.reports.store(tx, ctx, &mut self.timers).await?;
        self.timers.store(tx, ctx).await?;
        bulk_insert::insert(tx, self.links).await?;
        if !self.touched.is_empty() {
            // the rows are locked since they were loaded
            versioned::update_many::<case::Entity>(ctx)
                .filter(case::Column::Id.is_in(self.touched.iter().map(|case| case.id)))
                .exec(tx)
                .await?;
        }
        journal::record_all(tx, ctx, self.events).await
    }
}

fn addressee(
    ctx: &RequestContext,
    common: &IssueContext<'_>,
    of: &Resolved<'_>,
    case_id: Uuid,
    given: &ResolvedAddressee,
    assignment_id: Uuid,
) -> assignment::Model {
    let basis = AssignmentBasis {
        id: assignment_id,
        case_id,
        case_kind: CaseKind::Recommendation,
        council_id: common.council_id,
        organization_id: given.organization.id,
        organization_name: given.organization.name.clone(),
        role: AssignmentRole::Lead,
        due_on: given.due.on,
        deadline: given.due.basis.clone(),
        document: common.document.clone(),
    };
    assignment::Model {
        weight: given.weight,
        report_every: of.new.report_every_months,
        review_every: of.review_every,
        ..basis.assignment(ctx.now, common.issued_on)
    }
}

fn new_case(
    ctx: &RequestContext,
    common: &IssueContext<'_>,
    of: &Resolved<'_>,
    id: Uuid,
    number: String,
) -> Result<case::Model> {
    let registration = serde_json::to_vec(of.new).map_err(Error::internal)?;
    let only = of.addressees.first().filter(|_| of.addressees.len() == 1);
    let basis = CaseBasis {
        id,
        council_id: common.council_id,
        kind: CaseKind::Recommendation,
        number,
        status: Status::Assigned,
        content: of.new.content.clone(),
        received_on: common.issued_on,
        area: of.area,
        units: of.units.clone(),
        registered_by: common.issuer_id,
        registration: digest(&registration),
    };
    Ok(case::Model {
        sector_id: of.sector.as_ref().map(|sector| sector.id),
        board_id: common.board_id.or(of.sector.as_ref().map(|sector| sector.board_id)),
        session_id: common.session_id,
        lead_agency_id: only.map(|given| given.organization.id),
        lead_agency_name: only.map(|given| given.organization.name.clone()),
        due_on: of.addressees.iter().map(|given| given.due.on).min().filter(|_| of.review_every.is_none()),
        review_every: of.review_every,
        supervision_id: Some(common.supervision_id),
        conclusion_id: Some(common.conclusion_id),
        theme_id: of.new.theme_id,
        priority: of.new.priority,
        deliverable: of.new.deliverable.clone(),
        measure: of.new.measure.clone(),
        responsible_position: of.new.responsible_position.clone(),
        due_as_stated: of.new.as_stated.clone(),
        ..basis.case(ctx.now)
    })
}
