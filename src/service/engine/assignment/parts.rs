//! The parts of an assignment's view: its case in brief, the contests of recorded steps, an addressee's position.

use std::collections::HashMap;

use chrono::NaiveDate;
use entity::case_unit::CaseUnit;
use entity::document::DocumentReference;
use entity::enums::{
    Action, AddresseePosition, CaseArea, CaseKind, Fulfilment, PositionDecision, Status, Verdict,
};
use entity::{assignment, contest};
use sea_orm::ConnectionTrait;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;

/// The case of an assignment, in brief.
#[derive(Debug, Serialize, ToSchema)]
pub struct CaseBrief {
    pub id: Uuid,
    pub kind: CaseKind,
    pub number: String,
    pub council_id: Uuid,
    pub council_name: String,
    /// `null` when the assignment was returned or superseded and the caller may no longer see the case.
    pub status: Option<Status>,
    /// `null` under the same condition as `status`, and for a complaint that was forwarded.
    pub content: Option<String>,
    /// `null` under the same condition as `status`.
    pub sector_id: Option<Uuid>,
    pub sector_name: Option<String>,
    pub area: CaseArea,
    /// The administrative units that it is about.
    pub units: Vec<CaseUnit>,
    /// The units of the petitions that were merged into it, each once; none under the same condition.
    pub merged_units: Vec<CaseUnit>,
}

/// The position of an addressee of a recommendation, and the review of its work.
#[derive(Debug, Serialize, ToSchema)]
pub struct AddresseeView {
    /// 1 to 100, if the conclusion weights its addressees.
    pub weight: Option<i32>,
    pub position: Option<AddresseePosition>,
    pub position_reason: Option<String>,
    /// The council's decision on a position that does not accept the whole; `null` until there is one.
    pub position_decision: Option<PositionDecision>,
    /// Completion, as the council found it; `null`: not reviewed.
    pub fulfilment: Option<Fulfilment>,
    /// The completed share in percent, 1 to 99; only with `partly`.
    pub fulfilled_percent: Option<i32>,
    /// Adequacy, reviewed separately from completion; `null`: not reviewed.
    pub verdict: Option<Verdict>,
    /// Whether an explanation was requested and is outstanding.
    pub explanation_asked: bool,
    /// The months from one periodic report to the next; listed by `GET /v1/periodic-reports`.
    pub report_every_months: Option<i32>,
}

impl AddresseeView {
    pub fn of(a: &assignment::Model) -> Option<Self> {
        (a.case_kind == CaseKind::Recommendation).then(|| Self {
            weight: a.weight,
            position: a.position,
            position_reason: a.position_reason.clone(),
            position_decision: a.position_decision,
            fulfilment: a.fulfilment,
            fulfilled_percent: a.fulfilled_percent,
            verdict: a.verdict,
            explanation_asked: a.explanation_id.is_some(),
            report_every_months: a.report_every,
        })
    }
}

/// A recorded step that the agency contests.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ContestView {
    pub id: Uuid,
    /// The event of the recorded step.
    pub event_id: Uuid,
    /// The recorded step.
    pub action: Action,
    /// The day for which the recorded step counts.
    pub on: NaiveDate,
    /// Why the agency contests it.
    pub reason: String,
    pub document: Option<DocumentReference>,
    /// The day since which the agency contests it.
    pub contested_on: NaiveDate,
}

impl From<contest::Model> for ContestView {
    fn from(one: contest::Model) -> Self {
        Self {
            id: one.id,
            event_id: one.event_id,
            action: one.action,
            on: one.acted_on,
            reason: one.reason,
            document: one.document,
            contested_on: one.contested_on,
        }
    }
}

/// Loads the open contests of some assignments; none where no assignment is contested, or nobody asks for them.
pub async fn contests(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    of: &[assignment::Model],
) -> Result<HashMap<Uuid, Vec<ContestView>>> {
    if !ctx.fields.wants("contests") {
        return Ok(HashMap::new());
    }
    let contested: Vec<Uuid> = of.iter().filter(|one| one.contested_on.is_some()).map(|one| one.id).collect();
    let mut all: HashMap<Uuid, Vec<ContestView>> = HashMap::new();
    if !contested.is_empty() {
        for one in contest::Entity::open(contested).all(db).await? {
            all.entry(one.assignment_id).or_default().push(one.into());
        }
    }
    Ok(all)
}
