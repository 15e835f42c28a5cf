//! Records an addressee's position on a recommendation, and the council's decision on it.

use chrono::NaiveDate;
use entity::day::plausible;
use entity::document::DocumentReference;
use entity::enums::{Action, AddresseePosition, AssignmentStatus, PositionDecision};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event;
use crate::domain::policy::Permission;
use crate::domain::workflow::{Fact, Facts};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::reply::Reply;
use crate::kernel::validate::{self, not_blank};
use crate::service::engine::assignment::act::AssignmentAct;
use crate::service::engine::assignment::view::AssignmentView;

/// Accepts a recommendation, accepts it partly, or disputes it. Allowed once.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TakePosition {
    pub position: AddresseePosition,
    /// Required unless the whole recommendation is accepted.
    #[validate(length(min = 1, max = 5000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 5000, pattern = r"\S")]
    pub reason: Option<String>,
    #[validate(nested)]
    pub document: Option<DocumentReference>,
}

/// Decides on a position that does not accept the whole recommendation.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecidePosition {
    /// `upheld`: the recommendation stays as it is. `amended`: it applies as the reason states, with another due date
    /// if one is given. `lifted`: it no longer binds the addressee.
    pub decision: PositionDecision,
    #[validate(length(min = 1, max = 5000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 5000, pattern = r"\S")]
    pub reason: String,
    /// Only with `amended`: the new due date, today or later.
    #[validate(custom(function = plausible))]
    pub due_on: Option<NaiveDate>,
    #[validate(nested)]
    pub document: Option<DocumentReference>,
}

pub async fn take(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: TakePosition,
) -> Result<Reply<AssignmentView>> {
    let needs = Permission::CaseTakePosition;
    let mut act = AssignmentAct::begin(app, ctx, id, version, Action::TakePosition, needs).await?;
    act.on.is_of_case(step.document.as_ref())?;
    if step.position != AddresseePosition::Accepted && step.reason.is_none() {
        return Err(Error::field("/reason", "required", "required unless the whole is accepted"));
    }
    act.assignment.position = Set(Some(step.position));
    act.assignment.position_reason = Set(step.reason.clone());
    let data = event::TakePosition { position: step.position, document: step.document };
    let entry = act.entry().because(step.reason).with(data);
    act.finish(entry).await
}

pub async fn decide(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: DecidePosition,
) -> Result<Reply<AssignmentView>> {
    let lifted = step.decision == PositionDecision::Lifted;
    let extra = Facts::default().with(Fact::Lifted, lifted).with(Fact::Upheld, !lifted);
    let (action, needs) = (Action::DecidePosition, Permission::CaseDecidePosition);
    let mut act = AssignmentAct::begin_with(app, ctx, id, version, action, needs, extra).await?;
    act.on.is_of_case(step.document.as_ref())?;
    if let Some(due_on) = step.due_on {
        if step.decision != PositionDecision::Amended {
            return Err(Error::field("/due_on", "not_allowed", "only an amendment changes the due date"));
        }
        if act.before.review_every.is_some() {
            return Err(Error::field("/due_on", "not_allowed", "a standing obligation has no due date"));
        }
        validate::not_past(ctx, "/due_on", due_on)?;
        act.due_again(due_on).await?;
    }
    act.assignment.position_decision = Set(Some(step.decision));
    if lifted {
        act.end_below(AssignmentStatus::Superseded).await?;
    }
    let data = event::DecidePosition {
        decision: step.decision,
        position: act.before.position,
        old_due_on: act.before.due_on,
        due_on: step.due_on.unwrap_or(act.before.due_on),
        document: step.document,
    };
    let entry = act.entry().because(step.reason).with(data);
    act.finish(entry).await
}

impl AssignmentAct<'_> {
    /// Sets a due date chosen by the leader: clears the computed basis, and reschedules timers and periodic reports.
    pub async fn due_again(&mut self, due_on: NaiveDate) -> Result<()> {
        self.assignment.due_on = Set(due_on);
        self.assignment.deadline = Set(None);
        self.reschedule(due_on).await?;
        self.reports_until(due_on).await
    }
}
