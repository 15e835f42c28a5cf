//! The assignments of a case, in brief.

use chrono::NaiveDate;
use entity::assignment;
use entity::enums::{AnswersTo, AssignmentRole, AssignmentStatus, Fulfilment, Outcome};
use sea_orm::prelude::Uuid;
use serde::Serialize;
use utoipa::ToSchema;

use crate::kernel::context::RequestContext;
use crate::service::engine::case::guards;

/// An assignment in the view of its case.
#[derive(Debug, Serialize, ToSchema)]
pub struct AssignmentBrief {
    pub id: Uuid,
    pub organization_id: Uuid,
    pub organization_name: String,
    pub role: AssignmentRole,
    pub status: AssignmentStatus,
    /// The assignment from which this one was delegated or transferred.
    pub parent_id: Option<Uuid>,
    /// Whom the agency answers: the council, or the committee that passed it down.
    pub answers_to: AnswersTo,
    /// `null` for a standing obligation.
    pub due_on: Option<NaiveDate>,
    pub outcome: Option<Outcome>,
    /// For an addressee of a recommendation: completion, as the council found it; `null` to other addressees.
    pub fulfilment: Option<Fulfilment>,
    pub response_id: Option<Uuid>,
    /// Whether the petition was referred to it: to a central body or to another council.
    pub referral: bool,
    /// The day since which the agency contests a step that the council's office recorded for it, until the council
    /// decides; `null` to other agencies.
    pub contested_on: Option<NaiveDate>,
    pub version: i64,
}

impl AssignmentBrief {
    #[must_use]
    pub fn of(ctx: &RequestContext, a: &assignment::Model) -> Self {
        Self {
            id: a.id,
            organization_id: a.organization_id,
            organization_name: a.organization_name.clone(),
            role: a.role,
            status: a.status,
            parent_id: a.parent_id,
            answers_to: a.answers_to,
            due_on: a.due(),
            outcome: a.outcome,
            fulfilment: guards::fulfilment(&ctx.actor, a),
            response_id: a.response_id,
            referral: a.referral,
            contested_on: guards::contested_on(&ctx.actor, a),
            version: a.version,
        }
    }
}
