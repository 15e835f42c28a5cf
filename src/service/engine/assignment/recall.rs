//! Recalls an assignment from its agency (thu hồi), and assigns another one instead. The other agencies keep what they have.

use chrono::NaiveDate;
use entity::assignment;
use entity::day::plausible;
use entity::document::DocumentReference;
use entity::enums::{Action, AssignmentRole, AssignmentStatus};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event;
use crate::domain::party::Parties;
use crate::domain::policy::Permission;
use crate::domain::workflow::{Fact, Facts};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::reply::Reply;
use crate::kernel::validate::{self, not_blank};
use crate::service::council::deadline::compute::Rules;
use crate::service::directory::lookup;
use crate::service::engine::assignment::act::AssignmentAct;
use crate::service::engine::assignment::return_assignment::leave_to_the_others;
use crate::service::engine::assignment::view::AssignmentView;
use crate::service::engine::batch::Batch;
use crate::service::engine::case::assign::{self, Due, awaited, end_those};
use crate::service::engine::case::party;
use crate::service::engine::timer::Reminders;

/// Recalls the assignment, before or after the agency acknowledged it. Without another lead agency the petition waits to
/// be assigned again.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecallAssignment {
    #[validate(length(min = 1, max = 2000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2000, pattern = r"\S", example = "Chuyển nhầm cơ quan")]
    pub reason: String,
    /// The agency that takes its place, in the same role.
    pub instead: Option<Uuid>,
    /// The due date of the agency that takes its place. Default: by the deadline rules.
    #[validate(custom(function = plausible))]
    pub due_on: Option<NaiveDate>,
    #[validate(nested)]
    pub document: Option<DocumentReference>,
}

pub async fn recall(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: RecallAssignment,
) -> Result<Reply<AssignmentView>> {
    let needs = Permission::CaseAssign;
    let mut act = AssignmentAct::begin(app, ctx, id, version, Action::Recall, needs).await?;
    act.on.is_of_case(step.document.as_ref())?;
    if let Some(due_on) = step.due_on {
        if step.instead.is_none() {
            return Err(Error::field("/due_on", "not_allowed", "no agency is assigned instead"));
        }
        validate::not_past(ctx, "/due_on", due_on)?;
    }
    let other_lead = act.others().any(|a| a.role == AssignmentRole::Lead && a.status.binds());
    act.save_assignment().await?;
    let below: Vec<Uuid> = act.below().map(|one| one.id).collect();
    end_those(&act.on, AssignmentStatus::Recalled, |one| below.contains(&one.id)).await?;
    let mut data = event::Recall {
        organization_id: None,
        organization_name: None,
        due_on: None,
        document: step.document.clone(),
    };
    if let Some(instead) = step.instead {
        let (new, rules) = replacement(&act, instead, &step).await?;
        data.organization_id = Some(new.organization_id);
        data.organization_name = Some(new.organization_name.clone());
        data.due_on = Some(new.due_on);
        if act.is_lead() {
            act.after = Facts::default().with(Fact::OthersLead, true).with(Fact::OthersAnswered, false);
            act.on.case.due_on = Set(act.earliest_due(Some(new.due_on)));
            if act.on.before.lead_agency_id == Some(act.before.organization_id) || !other_lead {
                act.on.case.lead_agency_id = Set(Some(new.organization_id));
                act.on.case.lead_agency_name = Set(Some(new.organization_name.clone()));
            }
        }
        let mut batch = Batch::default();
        assign::add(&act.on, &mut batch, &Reminders::of(ctx, &rules), new);
        batch.store(&act.on.tx, ctx).await?;
    } else if act.is_lead() && other_lead {
        leave_to_the_others(&mut act);
    } else if act.is_lead() {
        act.on.case.lead_agency_id = Set(None);
        act.on.case.lead_agency_name = Set(None);
        let rules = Rules::of(&act.on.tx, &act.on.before).await?;
        act.on.case.due_on = Set(awaited(&act.on, &rules).await?);
        // nobody leads those who co-operate any more
        let done = |one: &assignment::Model| one.id == act.before.id || below.contains(&one.id);
        end_those(&act.on, AssignmentStatus::Superseded, |one| one.status.is_live() && !done(one)).await?;
    }
    let entry = act.entry().because(step.reason).with(data).public();
    act.save_case(entry).await?;
    act.shown().await
}

/// Builds the assignment of the agency that takes the place of the recalled one.
async fn replacement(
    act: &AssignmentAct<'_>,
    instead: Uuid,
    step: &RecallAssignment,
) -> Result<(assignment::Model, Rules)> {
    let found = lookup::organizations(&act.on.tx, [instead]).await?;
    let agency = assign::agency(&act.on, "/instead", found.get(&instead).cloned())?;
    party::not_among(act.on.ctx, &Parties::default().with_bodies([agency.id]))?;
    if act.on.assignments.iter().any(|one| one.organization_id == agency.id && one.status.is_live()) {
        return Err(Error::field("/instead", "duplicate", "each agency can be assigned only once"));
    }
    let rules = Rules::of(&act.on.tx, &act.on.before).await?;
    let due: Due = assign::due_of_added(&act.on, &rules, act.before.role, step.due_on).await?;
    Ok((assign::new_assignment(&act.on, &agency, act.before.role, due, step.document.clone()), rules))
}
