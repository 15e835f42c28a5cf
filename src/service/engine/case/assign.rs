//! Assigns a case to agencies: one lead agency or several, and any number of co-operating ones.

use std::collections::HashSet;

use chrono::NaiveDate;
use entity::day::plausible;
use entity::document::DocumentReference;
use entity::enums::{Action, AnswersTo, AssignmentRole, AssignmentStatus, Status};
use entity::{assignment, organization};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, QueryFilter};
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event::{Assign, EventOrganization};
use crate::domain::policy::Permission;
use crate::domain::workflow::Fact;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::reply::Reply;
use crate::kernel::tree;
use crate::kernel::validate;
use crate::kernel::versioned;
use crate::service::council::deadline::compute::Rules;
use crate::service::directory::lookup;
use crate::service::engine::batch::Batch;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::addressed::{Named, checked, places};
use crate::service::engine::case::basis::AssignmentBasis;
use crate::service::engine::case::due::{Due, dues, review_awaited};
use crate::service::engine::case::guards::{self, binding};
use crate::service::engine::case::judges::Judges;
use crate::service::engine::case::view::CaseView;
use crate::service::engine::timer::{Reminders, Subject};

/// Assigns the case to agencies. In a case in progress, agencies that stand in the same role keep their assignments with
/// what they have done and their due dates; the others are added, and those that are not named any more are superseded.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AssignCase {
    /// Lead agency (cơ quan chủ trì): answers for the case.
    pub lead: Uuid,
    /// More lead agencies (đồng chủ trì). The case is answered when all of them have answered.
    #[serde(default)]
    #[validate(length(max = 30))]
    #[schema(max_items = 30)]
    pub co_leads: Vec<Uuid>,
    /// Co-operating agencies (cơ quan phối hợp).
    #[serde(default)]
    #[validate(length(max = 300))]
    #[schema(max_items = 300)]
    pub cooperating: Vec<Uuid>,
    /// Legal date, today or later, for those that are added. Default: computed by the deadline rules; co-operating
    /// agencies may have a rule of their own.
    #[validate(custom(function = plausible))]
    pub due_on: Option<NaiveDate>,
    /// The forwarding document.
    #[validate(nested)]
    pub document: Option<DocumentReference>,
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub note: Option<String>,
}

pub async fn assign(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: AssignCase,
) -> Result<Reply<CaseView>> {
    let mut act = CaseAct::begin(app, ctx, id, version, Permission::CaseAssign).await?;
    let kept = kept(&act, &step);
    let mut leads = binding(&kept);
    let standing = binding(&kept).find(|one| one.organization_id == step.lead).or_else(|| leads.next());
    // with a lead that is added, not all have answered
    let new_leads = 1 + step.co_leads.len() > binding(&kept).count();
    let answered = guards::other_leads(&kept);
    let answered = if new_leads { answered.with(Fact::OthersAnswered, false) } else { answered };
    let row =
        act.rule(Action::Assign, act.facts().with(Fact::LeadStays, standing.is_some()).and(answered))?;
    act.is_of_case(step.document.as_ref())?;
    if let Some(due_on) = step.due_on {
        validate::not_past(ctx, "/due_on", due_on)?;
    }
    let agencies = named(&act, &step).await?;
    let staying = staying(&act, &kept);
    let stays = |one: &assignment::Model| staying.contains(&one.id);
    let is_kept = |agency: &organization::Model| kept.iter().any(|one| one.organization_id == agency.id);
    let adds = kept.len() < agencies.len();
    for (pointer, agency, _) in agencies.iter().filter(|(_, agency, _)| !is_kept(agency)) {
        if act.assignments.iter().any(|one| one.organization_id == agency.id && stays(one)) {
            let detail = "it has a part of the petition already, or passed it down to an agency that stays";
            return Err(Error::field(pointer, "duplicate", detail));
        }
    }
    if !adds && act.assignments.iter().all(|one| !one.status.is_live() || stays(one)) {
        return Err(Error::field("/lead", "unchanged", "these agencies stand in these roles already"));
    }
    if !adds && step.due_on.is_some() {
        return Err(Error::field("/due_on", "not_allowed", "no agency is added"));
    }
    end_those(&act, AssignmentStatus::Superseded, |one| one.status.is_live() && !stays(one)).await?;
    let rules = Rules::of(&act.tx, &act.before).await?;
    let due = dues(&act, &rules, step.due_on, standing).await?;
    let mut batch = Batch::default();
    let reminders = Reminders::of(ctx, &rules);
    let mut now = kept.clone();
    batch.timers.cancel(id, Subject::Case);
    for (_, agency, role) in agencies.iter().filter(|(_, agency, _)| !is_kept(agency)) {
        let due = match role {
            AssignmentRole::Lead => due.added_lead.as_ref(),
            AssignmentRole::Cooperating => due.cooperating.as_ref(),
        };
        let due = due.cloned().ok_or(Code::NoRule)?;
        let new = new_assignment(&act, agency, *role, due, step.document.clone());
        now.push(new.clone());
        add(&act, &mut batch, &reminders, new);
    }
    batch.store(&act.tx, ctx).await?;
    let added_due_on = due.cooperating.filter(|_| adds && standing.is_some()).map(|due| due.on);
    let data = led(&mut act, agencies, due.lead)?;
    if act.follow_leads(&now) {
        review_awaited(&act, &rules).await?;
    }
    if standing.is_none() {
        act.forget_answer();
    }
    let data = Assign { added_due_on, document: step.document, ..data };
    let entry = act.entry(Action::Assign).because(step.note).with(data).public();
    act.finish(row, entry).await
}

/// Loads the agencies that the step names.
async fn named(act: &CaseAct<'_>, step: &AssignCase) -> Result<Vec<Named>> {
    let places = places("", step.lead, &step.co_leads, &step.cooperating);
    let found = lookup::organizations(&act.tx, places.iter().map(|(_, id, _)| *id)).await?;
    let council = act.before.council_id;
    let judges = match found.values().any(|agency| agency.council_id == Some(council)) {
        true => Some(Judges::of(&act.tx, act.ctx, council).await?),
        false => None,
    };
    checked(act, places, &found, judges.as_ref())
}

/// Sets the lead agency of the case, and builds what the event says of all agencies.
pub fn led<T>(act: &mut CaseAct<'_, T>, agencies: Vec<Named>, due: Due) -> Result<Assign> {
    let (leads, cooperating): (Vec<Named>, Vec<Named>) =
        agencies.into_iter().partition(|(_, _, role)| *role == AssignmentRole::Lead);
    let told = |(_, agency, _): Named| EventOrganization::named(agency.id, agency.name);
    let mut leads = leads.into_iter().map(told);
    let lead = leads.next().ok_or_else(|| Error::internal("assigned to nobody".to_owned()))?;
    act.case.lead_agency_id = Set(Some(lead.organization_id));
    act.case.lead_agency_name = Set(Some(lead.organization_name.clone()));
    Ok(Assign {
        organization_id: lead.organization_id,
        organization_name: lead.organization_name,
        co_leads: leads.collect(),
        cooperating: cooperating.into_iter().map(told).collect(),
        due_on: due.on,
        added_due_on: None,
        rule_id: due.basis.map(|basis| basis.rule_id),
        document: None,
    })
}

/// Finds the assignments of a case in progress that stay: of agencies that are named in the role in which they stand.
fn kept(act: &CaseAct<'_>, step: &AssignCase) -> Vec<assignment::Model> {
    let stands = |one: &&assignment::Model| {
        matches!(
            one.status,
            AssignmentStatus::Assigned | AssignmentStatus::InProgress | AssignmentStatus::Answered
        ) && one.answers_to == AnswersTo::Council
            && match one.role {
                AssignmentRole::Lead => {
                    one.organization_id == step.lead || step.co_leads.contains(&one.organization_id)
                }
                AssignmentRole::Cooperating => step.cooperating.contains(&one.organization_id),
            }
    };
    match act.before.status {
        Status::InProgress => act.assignments.iter().filter(stands).cloned().collect(),
        _ => vec![],
    }
}

/// Adds a new assignment and its timers.
pub fn add<T>(act: &CaseAct<'_, T>, batch: &mut Batch, reminders: &Reminders, new: assignment::Model) {
    batch.timers.assignment(act.ctx, reminders, &new, act.before.received_on);
    batch.new_assignments.push(new);
}

/// Returns the ids of the assignments that stay: those that are kept, those that passed the petition down to them, and
/// what a committee that is kept passed down and answers for.
fn staying(act: &CaseAct<'_>, kept: &[assignment::Model]) -> HashSet<Uuid> {
    let parent = |id: Uuid| act.assignments.iter().find(|one| one.id == id)?.parent_id;
    let is_kept = |id: &Uuid| kept.iter().any(|one| one.id == *id);
    let below = |one: &&assignment::Model| {
        one.answers_to == AnswersTo::Committee && tree::above(one.id, parent).iter().any(is_kept)
    };
    let below = act.assignments.iter().filter(below).map(|one| one.id);
    kept.iter().flat_map(|one| tree::above(one.id, parent)).chain(below).collect()
}

/// Ends some assignments of the case, superseded or recalled; lapses their extension requests and cancels their timers.
pub async fn end_those(
    act: &CaseAct<'_>,
    status: AssignmentStatus,
    which: impl Fn(&assignment::Model) -> bool,
) -> Result<()> {
    let mut batch = Batch::default();
    let those: Vec<&assignment::Model> = act.assignments.iter().filter(|one| which(one)).collect();
    for one in &those {
        batch.lapses.extension(&mut batch.timers, one);
        batch.timers.cancel(one.case_id, Subject::Assignment(one.id));
    }
    batch.store(&act.tx, act.ctx).await?;
    // an answered one ended with its answer, one that was passed down with that
    let (answered, open): (Vec<_>, Vec<_>) =
        those.into_iter().partition(|one| one.status == AssignmentStatus::Answered || one.ended_on.is_some());
    for (group, ends) in [(answered, false), (open, true)] {
        if group.is_empty() {
            continue;
        }
        let mut update = versioned::update_many::<assignment::Entity>(act.ctx)
            .col_expr(assignment::Column::Status, Expr::value(status))
            .col_expr(assignment::Column::ExtensionId, Expr::value(None::<Uuid>));
        if ends {
            update = update.col_expr(assignment::Column::EndedOn, Expr::value(act.ctx.day()));
        }
        update.filter(assignment::Column::Id.is_in(group.iter().map(|one| one.id))).exec(&act.tx).await?;
    }
    Ok(())
}

/// Builds the assignment of a receiver of the petition.
#[must_use]
pub fn new_referral(
    act: &CaseAct<'_>,
    to: &organization::Model,
    due: Due,
    document: Option<DocumentReference>,
) -> assignment::Model {
    let new = new_assignment(act, to, AssignmentRole::Lead, due, document);
    assignment::Model { referral: true, ..new }
}

/// Builds a new assignment of the case.
#[must_use]
pub fn new_assignment<T>(
    act: &CaseAct<'_, T>,
    agency: &organization::Model,
    role: AssignmentRole,
    due: Due,
    document: Option<DocumentReference>,
) -> assignment::Model {
    let basis = AssignmentBasis {
        id: act.ctx.new_id(),
        case_id: act.before.id,
        case_kind: act.before.kind,
        council_id: act.before.council_id,
        organization_id: agency.id,
        organization_name: agency.name.clone(),
        role,
        due_on: due.on,
        deadline: due.basis,
        document,
    };
    basis.assignment(act.ctx.now, act.ctx.day())
}
