//! Delegates an assignment to a subordinate agency.

use chrono::NaiveDate;
use entity::day::plausible;
use entity::document::DocumentReference;
use entity::enums::Action;
use entity::organization::ancestor;
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use sea_orm::prelude::Uuid;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event::PassDown;
use crate::domain::organization::takes_passed_down;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::reply::Reply;
use crate::kernel::validate;
use crate::service::council::deadline::compute::Rules;
use crate::service::directory::lookup;
use crate::service::engine::assignment::act::AssignmentAct;
use crate::service::engine::assignment::view::AssignmentView;
use crate::service::engine::batch::Batch;
use crate::service::engine::case::due::Due;
use crate::service::engine::timer::Reminders;

/// Delegates the assignment to an agency under the People's Committee. The new assignment keeps a reference to this
/// one.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DelegateAssignment {
    /// The subordinate agency.
    pub to: Uuid,
    /// Not after the committee's own due date, which is the default.
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
    let needs = Permission::CasePassDown;
    let mut act = AssignmentAct::begin(app, ctx, id, version, Action::PassDown, needs).await?;
    act.on.is_of_case(step.document.as_ref())?;
    let agency = lookup::organization(&act.on.tx, ctx, "/to", step.to).await?;
    let link = ancestor::Entity::find_by_id((act.before.organization_id, agency.id)).one(&act.on.tx).await?;
    if link.is_none() || agency.id == act.before.organization_id || !takes_passed_down(agency.kind) {
        let detail = format!("{} is not under {}", agency.name, act.before.organization_name);
        return Err(Error::because(Code::NotSubordinate, detail));
    }
    if act.on.assignments.iter().any(|a| a.organization_id == agency.id && a.status.is_live()) {
        return Err(Error::field("/to", "duplicate", "each agency can be assigned only once"));
    }
    let due_on = step.due_on.unwrap_or(act.before.due_on);
    if due_on > act.before.due_on {
        let detail = format!("the committee's own due date is {}", act.before.due_on);
        return Err(Error::field("/due_on", "too_late", detail));
    }
    if step.due_on.is_some() {
        validate::not_past(ctx, "/due_on", due_on)?;
    }
    act.save_assignment().await?;
    // the committee's computation stays valid for its agency unless another day was set
    let basis = act.before.deadline.clone().filter(|_| due_on == act.before.due_on);
    let due = Due { on: due_on, basis };
    let reminders = Reminders::of(ctx, &Rules::of(&act.on.tx, &act.on.before).await?);
    let mut batch = Batch::default();
    let child = act.hand_to(&mut batch, &reminders, &agency, due, step.document.clone());
    act.added.push(child);
    batch.store(&act.on.tx, ctx).await?;
    if act.is_lead() {
        if act.on.before.lead_agency_id == Some(act.before.organization_id) {
            act.on.case.lead_agency_id = Set(Some(agency.id));
            act.on.case.lead_agency_name = Set(Some(agency.name.clone()));
        }
        let now: Vec<_> = act.others().cloned().collect();
        act.on.follow_leads(&now);
    }
    let data = PassDown {
        organization_id: agency.id,
        organization_name: agency.name,
        due_on,
        document: step.document,
    };
    let entry = act.entry().because(step.note).with(data);
    act.save_case(entry).await?;
    act.shown().await
}
