//! Passes an assignment down to other agencies. The committee keeps its own part and answers for all, or hands it over.

use chrono::NaiveDate;
use entity::day::plausible;
use entity::document::DocumentReference;
use entity::enums::{Action, AnswersTo, AssignmentRole, AssignmentStatus};
use entity::{assignment, organization};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event::{EventOrganization, PassDown};
use crate::domain::organization::takes_passed_down;
use crate::domain::policy::Permission;
use crate::domain::workflow::{Fact, Facts};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::reply::Reply;
use crate::kernel::validate;
use crate::service::council::deadline::compute::Rules;
use crate::service::directory::lookup;
use crate::service::engine::assignment::act::AssignmentAct;
use crate::service::engine::assignment::view::AssignmentView;
use crate::service::engine::batch::Batch;
use crate::service::engine::case::assign;
use crate::service::engine::case::due::Due;
use crate::service::engine::timer::Reminders;

/// Passes the assignment down to agencies of any kind: departments, police, the power company, committees of communes.
/// The new assignments refer to this one. It can be done again, to add agencies.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DelegateAssignment {
    /// The agency that leads.
    pub to: Uuid,
    /// Agencies that co-operate with it.
    #[serde(default)]
    #[validate(length(max = 300))]
    #[schema(max_items = 300)]
    pub cooperating: Vec<Uuid>,
    /// `committee`, the default: the committee keeps its own part. It can take back, send back, remind and change due
    /// dates, and answers the council for all. `council`: it hands its part over, and the agencies answer the council.
    pub answers_to: Option<AnswersTo>,
    /// The due date of the agencies. Not after the committee's own due date, which is the default.
    #[validate(custom(function = plausible))]
    pub due_on: Option<NaiveDate>,
    #[validate(nested)]
    pub document: Option<DocumentReference>,
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub note: Option<String>,
}

pub async fn pass_down(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: DelegateAssignment,
) -> Result<Reply<AssignmentView>> {
    let (needs, answers_to) = (Permission::CasePassDown, step.answers_to.unwrap_or(AnswersTo::Committee));
    let hands_over = answers_to == AnswersTo::Council;
    let extra = Facts::default().with(Fact::HandsOver, hands_over);
    let mut act = AssignmentAct::begin_with(app, ctx, id, version, Action::PassDown, needs, extra).await?;
    act.on.is_of_case(step.document.as_ref())?;
    let agencies = receivers(&act, &step).await?;
    if hands_over && act.below().next().is_some() {
        let detail = "other agencies answer to the committee: take back what they have first";
        return Err(Error::field("/answers_to", "not_allowed", detail));
    }
    let due_on = inner_due_on(ctx, &act.before, step.due_on)?;
    if !hands_over && act.before.status == AssignmentStatus::Assigned {
        act.assignment.acknowledged_at = Set(Some(ctx.moment()));
    }
    act.save_assignment().await?;
    // the committee's computation stays valid for its agencies unless another day was set
    let basis = act.before.deadline.clone().filter(|_| due_on == act.before.due_on);
    let due = Due { on: due_on, basis };
    let reminders = Reminders::of(ctx, &Rules::of(&act.on.tx, &act.on.before).await?);
    let mut batch = Batch::default();
    for (i, agency) in agencies.iter().enumerate() {
        let role = match (i, hands_over) {
            (0, true) => act.before.role,
            (0, false) => AssignmentRole::Lead,
            _ => AssignmentRole::Cooperating,
        };
        let part = part(&act, agency, role, due.clone(), answers_to, step.document.clone());
        act.add(&mut batch, &reminders, part.clone());
        act.added.push(part);
    }
    batch.store(&act.on.tx, ctx).await?;
    if act.is_lead() && hands_over {
        let agency = agencies.first();
        if act.on.before.lead_agency_id == Some(act.before.organization_id) {
            act.on.case.lead_agency_id = Set(agency.map(|agency| agency.id));
            act.on.case.lead_agency_name = Set(agency.map(|agency| agency.name.clone()));
        }
        let now: Vec<_> = act.others().cloned().collect();
        act.on.follow_leads(&now);
    }
    let mut agencies = agencies.into_iter().map(|agency| EventOrganization::named(agency.id, agency.name));
    let lead = agencies.next().ok_or_else(|| Error::internal("passed down to nobody".to_owned()))?;
    let data = PassDown {
        organization_id: lead.organization_id,
        organization_name: lead.organization_name,
        cooperating: agencies.collect(),
        answers_to,
        due_on,
        document: step.document,
    };
    let entry = act.entry().because(step.note).with(data);
    act.save_case(entry).await?;
    act.shown().await
}

/// Loads the agencies named, the one that leads first.
///
/// # Errors
/// 422 when one cannot answer, has a part of the case already or is named twice; 409 when one has ended.
async fn receivers(act: &AssignmentAct<'_>, step: &DelegateAssignment) -> Result<Vec<organization::Model>> {
    let places = step.cooperating.iter().enumerate().map(|(i, id)| (format!("/cooperating/{i}"), *id));
    let places = std::iter::once(("/to".to_owned(), step.to)).chain(places);
    let found = lookup::organizations(&act.on.tx, places.clone().map(|(_, id)| id)).await?;
    let mut agencies: Vec<organization::Model> = vec![];
    for (pointer, id) in places {
        let agency = lookup::stands(act.on.ctx, &pointer, found.get(&id).cloned())?;
        if !takes_passed_down(agency.kind) {
            let detail = "pass down to a department, another agency or a People's Committee";
            return Err(Error::field(&pointer, "not_an_agency", detail));
        }
        let has_part = |one: &assignment::Model| one.organization_id == agency.id && one.status.is_live();
        if act.on.assignments.iter().any(has_part) || agencies.iter().any(|other| other.id == agency.id) {
            return Err(Error::field(&pointer, "duplicate", "each agency can be assigned only once"));
        }
        agencies.push(agency);
    }
    Ok(agencies)
}

/// Returns the due date of what a committee passes down: by default its own, and never later.
///
/// # Errors
/// 422 at the due date when it is later, or over.
pub fn inner_due_on(
    ctx: &RequestContext,
    committee: &assignment::Model,
    given: Option<NaiveDate>,
) -> Result<NaiveDate> {
    let due_on = given.unwrap_or(committee.due_on);
    if due_on > committee.due_on {
        let detail = format!("the committee's own due date is {}", committee.due_on);
        return Err(Error::field("/due_on", "too_late", detail));
    }
    if given.is_some() {
        validate::not_past(ctx, "/due_on", due_on)?;
    }
    Ok(due_on)
}

/// Builds the assignment of an agency to which the committee passes down. What the committee answers for is its own
/// matter: weight and periodic reports stay with the committee.
fn part(
    act: &AssignmentAct<'_>,
    agency: &organization::Model,
    role: AssignmentRole,
    due: Due,
    answers_to: AnswersTo,
    document: Option<DocumentReference>,
) -> assignment::Model {
    let leads = role == act.before.role && answers_to == AnswersTo::Council;
    let review_every = act.before.review_every.filter(|_| due.on == act.before.due_on);
    assignment::Model {
        parent_id: Some(act.before.id),
        passed_down_by: Some(act.before.organization_id),
        answers_to: if act.before.answers_to == AnswersTo::Committee {
            AnswersTo::Committee
        } else {
            answers_to
        },
        weight: act.before.weight.filter(|_| leads),
        report_every: act.before.report_every.filter(|_| leads),
        // with a day of its own the part that is passed on is not standing
        review_every,
        ..assign::new_assignment(&act.on, agency, role, due, document)
    }
}
